//! What the page has stored, read behind its back: keys, records, the mirror. And a block put there before the
//! page comes. It never waits; callers do.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::json;
use unclench::app::saved;
use unclench::domain::diary::Noted;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::pain::Pain;
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::block::{Block, Mark};
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Span, Stamp};

use crate::Session;

/// Opens the mirror without making one, and hands it to what comes after. A missing one answers null.
const SECOND: &str = "const second = (act) => new Promise((answer, refuse) => {
    const asked = window.indexedDB.open('unclench');
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onerror = () => answer(null);
    asked.onsuccess = () => act(asked.result).then(answer, refuse).finally(() => asked.result.close());
});
const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
});";

/// What IndexedDB holds: by store, names and texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Second {
    /// The write-ahead log.
    pub log: BTreeMap<String, String>,
    /// Copies of shards of earlier months.
    pub copies: BTreeMap<String, String>,
    /// Automatic backups.
    pub backups: BTreeMap<String, String>,
    /// Restores and erasures under way.
    pub intents: BTreeMap<String, String>,
}

/// All of localStorage: keys and texts.
pub async fn all(page: &Session) -> Result<BTreeMap<String, String>> {
    let script =
        "return Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]))";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

/// The keys that start with this.
pub async fn keys(page: &Session, start: &str) -> Result<Vec<String>> {
    let keys = page.local_storage_keys().await?;
    Ok(keys.into_iter().filter(|key| key.starts_with(start)).collect())
}

/// The keys of the journal's shards.
pub async fn shards(page: &Session) -> Result<Vec<String>> {
    keys(page, "unclench:journal:").await
}

/// All records in shards of the journal, as lines that say who wrote them. A record that stands in several shards counts
/// once; of a damaged shard those count that are proven.
pub async fn records(page: &Session) -> Result<BTreeSet<String>> {
    let texts = all(page).await?;
    let shards = texts.iter().filter(|(key, _)| key.starts_with("unclench:journal:"));
    let proven = shards.flat_map(|(key, text)| saved::salvage(text, saved::keeper(key)).proven);
    Ok(proven.map(|record| saved::line::print_record(&record, "")).collect())
}

/// The kind of the record in a line, such as `pain`.
pub fn kind(line: &str) -> String {
    let json = line.rsplit_once('\t').map_or(line, |(json, _)| json);
    let record: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let kind = match record.get(2) {
        Some(serde_json::Value::String(kind)) => Some(kind),
        Some(serde_json::Value::Object(entry)) => entry.keys().next(),
        _ => None,
    };
    kind.cloned().unwrap_or_default()
}

/// How many pain scores the shards of the journal hold.
pub async fn pains(page: &Session) -> Result<usize> {
    Ok(records(page).await?.iter().filter(|line| kind(line) == "pain").count())
}

/// What IndexedDB holds; nothing where there is none.
pub async fn second(page: &Session) -> Result<Second> {
    let script = format!(
        "{SECOND}
        return second(async (place) => {{
            const names = [...place.objectStoreNames];
            const stores = place.transaction(names, 'readonly');
            const read = async (name) => {{
                const store = stores.objectStore(name);
                const [keys, texts] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
                return [name, Object.fromEntries(keys.map((key, n) => [key, texts[n]]))];
            }};
            return Object.fromEntries(await Promise.all(names.map(read)));
        }})"
    );
    let found = page.js(&script, json!(null)).await?;
    Ok(if found.is_null() { Second::default() } else { serde_json::from_value(found)? })
}

/// Empties a store of IndexedDB, as a crash before its write would leave it.
pub async fn clear_second(page: &Session, store: &str) -> Result<()> {
    let script = format!(
        "{SECOND}
        return second((place) => done(place.transaction([arguments[0]], 'readwrite').objectStore(arguments[0]).clear()))
            .then(() => null)"
    );
    // The arrow functions above have no arguments of their own.
    page.js(&script, json!(store)).await.map(drop)
}

/// An alarm of this device, as the page itself wrote it down. Times in Unix milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alarm {
    /// When it was due.
    pub due: f64,
    /// How much later the page knew.
    pub late: f64,
    /// It was out of sight, or so late that it must have been.
    pub hidden: bool,
    /// It was a test of the alarm.
    pub rehearsal: bool,
}

/// What the page wrote down about its alarms, oldest first.
pub async fn alarms(page: &Session) -> Result<Vec<Alarm>> {
    let text = page.local_storage(saved::ALARMS).await?.unwrap_or_default();
    let alarm = |line: &str| -> Result<Alarm> {
        let numbers = line.split(' ').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
        let [due, late, hidden, rehearsal] = numbers[..] else { bail!("not an alarm: {line:?}") };
        Ok(Alarm { due, late, hidden: hidden == 1.0, rehearsal: rehearsal == 1.0 })
    };
    text.lines().skip(1).map(alarm).collect()
}

/// Who wrote what [`put_cold_block`] puts there.
const EARLIER: &str = "earlie-a";

/// Puts an episode with a running cold block of 20, 20 and 20 minutes where the page will find it, as another page left
/// it: the pack went on at this time, in Unix milliseconds, and the skin was found normal so many minutes later.
pub async fn put_cold_block(page: &Session, began: f64, skin_looked_at: &[i64]) -> Result<()> {
    let began = Instant(began as i64);
    let plan = Plan::new(Mode::Cold, 20)?;
    let mut block = Block::start(plan, Stamp { wall: began, mono: Span::ZERO, boot: 1 });
    for minutes in skin_looked_at {
        let passed = Span::minutes(*minutes);
        block.mark(Mark::SkinOk, Stamp { wall: began + passed, mono: passed, boot: 1 });
    }
    let begun = [(began, Entry::EpisodeStarted), (began, Entry::BlockStarted(plan))];
    // The second entry is the block.
    let of = RecordId { at: began, writer: EARLIER.into(), counter: 1 };
    let marked = block.marks.into_iter().map(|it| (it.stamp.wall, Entry::BlockMarked(of.clone(), it)));
    put(page, began, begun.into_iter().chain(marked)).await
}

/// The same with someone who lay down at this time, and wants a ring after half an hour.
pub async fn put_lying(page: &Session, began: f64) -> Result<()> {
    let began = Instant(began as i64);
    put(page, began, [(began, Entry::EpisodeStarted), (began, Entry::LaidDown(30))]).await
}

/// Puts an attack of three days there that is over, with scores, what came before it, and these words.
pub async fn put_attack(page: &Session, began: f64, words: &str) -> Result<()> {
    let began = Instant(began as i64);
    let pain = |score: u8| Ok::<_, anyhow::Error>(Entry::PainNow(Pain::new(score).context("a score")?));
    let entries = [
        (0, Entry::EpisodeStarted),
        (1, Entry::SetOff(vec!["lifting".to_owned()])),
        (1, pain(8)?),
        (30, Entry::Noted(Noted::Words(words.to_owned()))),
        (60, pain(3)?),
        (72, Entry::EpisodeEnded),
    ];
    put(page, began, entries.map(|(hours, entry)| (began + Span::hours(hours), entry))).await
}

async fn put(
    page: &Session,
    began: Instant,
    entries: impl IntoIterator<Item = (Instant, Entry)>,
) -> Result<()> {
    let record = |((wall, entry), counter)| {
        let id = RecordId { at: began, writer: EARLIER.into(), counter };
        Record { id, wall, offset_minutes: 0, entry }
    };
    let records: Vec<Record> = entries.into_iter().zip(0..).map(record).collect();
    let key = saved::key_for(records.first().context("no record")?, EARLIER);
    let text = saved::encode(&records, 1, began, EARLIER);
    page.set_local_storage(&key, &text).await
}

/// The same text as the version after this one would head it; `word` is what the version is called there.
pub fn newer(text: &str, word: &str) -> String {
    let version = |schema: u32| format!("\"{word}\":{schema},");
    text.replacen(&version(saved::SCHEMA), &version(saved::SCHEMA + 1), 1)
}
