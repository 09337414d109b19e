//! Ten years of notes put where the page will find them, as one tab would have kept them. Used by the tests and by what
//! measures. Touches the storage of the page under test only.

#[path = "../../../examples/ten_years/history.rs"]
mod history;

use anyhow::Result;
use serde_json::json;
use unclench::app::saved;
use unclench::domain::time::Instant;

use crate::{Session, stored};

const DEVICE: &str = "k3m9qz";
const WRITER: &str = "k3m9qz-a";

/// Leaves the app and puts ten years there instead of what is there. Gives how many records they are.
pub async fn sow(page: &Session) -> Result<usize> {
    page.open_empty_page().await?;
    page.js("localStorage.clear()", json!(null)).await?;
    let now = Instant(page.now().await? as i64);
    let records = history::records(now, WRITER);
    for (key, text) in history::stored(&records, WRITER, now) {
        page.set_local_storage(&key, &text).await?;
    }
    page.set_local_storage(saved::DEVICE, DEVICE).await?;
    Ok(records.len())
}

/// The names of the months that count as newest, as keys hold them.
pub async fn newest_months(page: &Session) -> Result<[String; 2]> {
    Ok(saved::recent_months(Instant(page.now().await? as i64)))
}

/// Waits until every shard of an earlier month has its copy in the mirror, which comes last.
pub async fn wait_settled(page: &Session) -> Result<()> {
    let newest = newest_months(page).await?;
    let is_old = |key: &String| newest.iter().all(|month| !key.contains(month.as_str()));
    let old = stored::shards(page).await?.iter().filter(|key| is_old(key)).count();
    page.wait(&format!("{old} copies"), async || {
        Ok((stored::second(page).await?.copies.len() == old).then_some(()))
    })
    .await
}

/// How much of localStorage is in use, in UTF-16 units.
pub async fn units(page: &Session) -> Result<usize> {
    let length = |text: &String| text.encode_utf16().count();
    Ok(stored::all(page).await?.iter().map(|(key, text)| length(key) + length(text)).sum::<usize>())
}
