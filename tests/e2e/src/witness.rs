//! What the page really made the browser do, noted by a script of our own and not by the page.
//! Needs [`crate::Setup::witnessed`].

use anyhow::{Result, ensure};
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
    /// For a tone, when it begins to sound, in seconds of its context.
    pub when: f64,
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

/// Fails unless this kind of ring came at most as often as something that is due then, and rings again after 15 seconds,
/// may have rung by now: one boundary never rings twice.
pub async fn check_rings_once(page: &Session, by: &str, due: f64) -> Result<()> {
    const AGAIN: f64 = 15_000.0;
    let rings = rings(page).await?;
    let at: Vec<f64> = rings.iter().filter(|ring| ring.by == by).map(|ring| ring.at).collect();
    let most = 1.0 + ((page.now().await? - due) / AGAIN).floor();
    ensure!(at.iter().all(|at| *at >= due), "due at {due}, rang before: {at:?}");
    ensure!(at.len() as f64 <= most, "due at {due}, rang too often: {at:?}");
    Ok(())
}

/// When the page's workers told it something, in Unix milliseconds.
pub async fn woken(page: &Session) -> Result<Vec<f64>> {
    Ok(serde_json::from_value(page.js("return window.__witness.woken", json!(null)).await?)?)
}

/// What was said aloud so far, sentence by sentence.
pub async fn said(page: &Session) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.js("return window.__witness.said", json!(null)).await?)?)
}

/// What happened to the lit screen: "taken" and "released".
pub async fn light(page: &Session) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.js("return window.__witness.light", json!(null)).await?)?)
}
