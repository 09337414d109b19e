//! The shapes on disk, and their translation to and from domain types.
//!
//! Called by `app::store` and `app::load`; touches nothing. [`line`] is one value as JSON with its
//! checksum, [`shard`] a whole shard with its header, its checksums, and what can be saved of a damaged one, [`backup`]
//! the file a person takes away. Here are the names under which things are kept.
//!
//! The values themselves are serde types of the domain; `tests/fixtures/saved` pins every name in them. A landed shape
//! never changes: it gets a successor, a migration and a fixture.

pub mod backup;
pub mod line;
pub mod run;
pub mod shard;

pub use line::checksum;
pub use shard::{DecodeError, SCHEMA, Salvage, Shard, decode, encode, lines, salvage, wrap};

use crate::domain::journal::record::Record;
use crate::domain::time::{Instant, LocalDay};

/// Every key of ours starts with this.
pub const PREFIX: &str = "unclench:";
/// Monthly shards: `unclench:journal:YYYY-MM:<writer>`.
pub const JOURNAL: &str = "unclench:journal:";
/// Facts and choices of one writer: `unclench:settings:<writer>`.
pub const SETTINGS: &str = "unclench:settings:";
/// The last good copy of a shard of the newest months: `unclench:bak:<key without prefix>`.
pub const BAK: &str = "unclench:bak:";
/// Text that could not be read: `unclench:bad:<day>:<checksum>:<key without prefix>`.
pub const BAD: &str = "unclench:bad:";
/// A shard of records from earlier months that the first screen needs: copies, so it may be lost or stale.
pub const SUMMARY: &str = "unclench:summary";
/// Light or dark, as plain text: read by `theme.js` before the first paint.
pub const THEME: &str = "unclench:theme";
/// What the alarms of this device did: `app::timer::alarm`.
pub const ALARMS: &str = "unclench:alarms";
/// The day on which it was last said that an attack is not over yet, so that it is asked once a day.
pub const GOES_ON: &str = "unclench:goes-on";
/// There where the person did not want the app installed.
pub const NOT_INSTALLED: &str = "unclench:not-installed";
/// Where the routine in progress stands, by the tab that says so: `unclench:run:<writer>`.
pub const RUN: &str = "unclench:run:";
/// A random name for this device, part of every writer id.
pub const DEVICE: &str = "unclench:device";
/// Which restore or erasure was the last to be carried out to its end: its id.
pub const DONE: &str = "unclench:done";
/// How many UTF-16 units a browser keeps for one origin, keys included (measured in Chromium; others keep as much).
pub const QUOTA: usize = 5 << 20;

/// The key a record belongs to when this writer keeps it.
pub fn key_for(record: &Record, writer: &str) -> String {
    if record.entry.is_about_the_person() {
        return SETTINGS.to_owned() + writer;
    }
    format!("{JOURNAL}{}:{writer}", month_of(record.wall))
}

/// The month of a moment, as keys name it: `2026-11`.
pub fn month_of(at: Instant) -> String {
    let (year, month, _) = LocalDay(at.0.div_euclid(86_400_000)).civil();
    format!("{year:04}-{month:02}")
}

/// This month and the one before it.
pub fn recent_months(now: Instant) -> [String; 2] {
    let today = LocalDay(now.0.div_euclid(86_400_000));
    let (_, _, day) = today.civil();
    let before = LocalDay(today.0 - i64::from(day));
    [month_of(now), month_of(Instant(before.0 * 86_400_000))]
}

/// True for keys that hold shards.
pub fn is_shard_key(key: &str) -> bool {
    key.starts_with(JOURNAL) || key.starts_with(SETTINGS)
}

/// The month and writer of a monthly shard's key.
pub fn month_and_writer(key: &str) -> Option<(&str, &str)> {
    key.strip_prefix(JOURNAL)?.split_once(':')
}

/// The writer whose shard has this key.
pub fn keeper(key: &str) -> Option<&str> {
    key.strip_prefix(SETTINGS).or_else(|| Some(month_and_writer(key)?.1))
}

/// What stands behind the name of a writer, once or more often, while it can't write under its own.
pub const STAND_IN: char = 'b';

/// The name of a writer without what makes it a stand-in. That of the tab called "b" loses its letter too, so this is only
/// good for comparing.
pub fn without_stand_in(writer: &str) -> &str {
    writer.trim_end_matches(STAND_IN)
}

/// How many UTF-16 units a shard of ours takes with the copy beside it, keys included.
pub fn room_of(key: &str, text: &str) -> usize {
    let units = |text: &str| text.encode_utf16().count();
    2 * units(text) + units(key) + units(&bak_key(key))
}

/// The lock that a page holds for as long as it is open and writes under this name: a letter, or a name of its own.
pub fn writer_lock(slot: &str) -> String {
    format!("unclench:writer:{slot}")
}

/// The lock of the page that writes the shard with this key; nothing for other keys. A stand-in, which has a letter more,
/// is of the same page.
pub fn lock_of(key: &str) -> Option<String> {
    let (_, slot) = keeper(key)?.rsplit_once('-')?;
    let own = match slot.char_indices().nth(4) {
        Some((end, _)) => slot.get(..end)?,
        None if slot.len() == 4 => slot,
        None => slot.get(..slot.chars().next()?.len_utf8())?,
    };
    Some(writer_lock(own))
}

/// A key of ours without what all of them start with.
pub fn short(key: &str) -> &str {
    key.strip_prefix(PREFIX).unwrap_or(key)
}

/// Where the last good copy of a shard is kept.
pub fn bak_key(key: &str) -> String {
    BAK.to_owned() + short(key)
}

/// The shard a copy was made of.
pub fn copied_from(bak: &str) -> Option<String> {
    Some(PREFIX.to_owned() + bak.strip_prefix(BAK)?)
}

/// Where a text that could not be read is set aside.
pub fn quarantine_key(key: &str, text: &str, at: Instant) -> String {
    let (year, month, day) = LocalDay(at.0.div_euclid(86_400_000)).civil();
    format!("{BAD}{year:04}-{month:02}-{day:02}:{}:{}", checksum(text), short(key))
}

/// Whether this quarantine key holds this text of this key, set aside on whatever day.
pub fn is_set_aside_as(aside: &str, key: &str, text: &str) -> bool {
    let wanted = format!("{}:{}", checksum(text), short(key));
    aside.strip_prefix(BAD).and_then(|rest| rest.get(11..)) == Some(wanted.as_str())
}

/// The key that a text set aside came from.
pub fn set_aside_from(aside: &str) -> Option<String> {
    Some(PREFIX.to_owned() + aside.strip_prefix(BAD)?.get(11..)?.split_once(':')?.1)
}

/// The day on which it was set aside.
pub fn set_aside_on(aside: &str) -> Option<&str> {
    aside.strip_prefix(BAD)?.get(..10)
}

/// Which of these keys are read before the first screen: all of what is about the person, the newest months with their
/// copies, the summary, and what is small. The newest months are this one, the one before, and the last two there are.
pub fn read_first(keys: &[String], now: Instant) -> Vec<String> {
    let month = |key: &str| month_and_writer(key).map(|(month, _)| month.to_owned());
    let months = || keys.iter().filter_map(|key| month(key));
    let last = months().max().unwrap_or_default();
    let last_but_one = months().filter(|month| *month < last).max().unwrap_or_default();
    let [this, before] = recent_months(now);
    let newest = [last, last_but_one, this, before];
    let is_new = |key: &str| month(key).is_none_or(|month| newest.contains(&month));
    let wanted = |key: &&String| match copied_from(key) {
        Some(of) => is_new(&of),
        None => !key.starts_with(BAD) && is_new(key),
    };
    keys.iter().filter(wanted).cloned().collect()
}
