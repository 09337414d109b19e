//! What the page really made the browser do, noted by a script of our own and not by the page.
//! Needs [`crate::Setup::witnessed`].

use anyhow::Result;
use serde::Deserialize;
use serde_json::json;

use crate::Session;

/// The script, which Chromium adds to each new page.
pub(crate) const SOURCE: &str = include_str!("js/witness.js");

/// A vibration or a tone that the page asked for.
#[derive(Clone, Debug, Deserialize)]
pub struct Ring {
    /// When, in Unix milliseconds, by the clock that the page has.
    pub at: f64,
    /// "vibration" or "tone".
    pub by: String,
    /// The page was hidden.
    pub hidden: bool,
}

/// All rings of this page so far, oldest first.
pub async fn rings(page: &Session) -> Result<Vec<Ring>> {
    Ok(serde_json::from_value(page.js("return window.__witness.rings", json!(null)).await?)?)
}

/// Waits for a ring of this kind after so many of them, and returns it.
pub async fn ring_after(page: &Session, by: &str, so_far: usize) -> Result<Ring> {
    page.wait(&format!("a {by}"), async || {
        Ok(rings(page).await?.into_iter().filter(|ring| ring.by == by).nth(so_far))
    })
    .await
}

/// How often this kind of ring was asked for.
pub async fn count(page: &Session, by: &str) -> Result<usize> {
    Ok(rings(page).await?.iter().filter(|ring| ring.by == by).count())
}

/// What was said aloud so far, sentence by sentence.
pub async fn said(page: &Session) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.js("return window.__witness.said", json!(null)).await?)?)
}

/// What happened to the lit screen: "taken" and "released".
pub async fn light(page: &Session) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.js("return window.__witness.light", json!(null)).await?)?)
}
