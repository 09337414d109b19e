//! What a person notes of an attack beside pain, cold, heat and movement. Folded by `journal::history` into the episode that
//! was open; touches nothing.

use serde::{Deserialize, Deserializer, Serialize};

use super::impossible::{Impossible, within};
use super::pain::Pain;
use super::record_id::RecordId;
use super::time::Instant;

/// One thing that was noted. Several of a day stand beside each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Noted {
    /// The worst pain of that day so far.
    Worst(Pain),
    /// So many minutes of sleep were lost in the night before.
    SleepLost(#[serde(deserialize_with = "within::<0, NIGHT, _, _>")] u16),
    /// How well the activity of their own goes: 0 for not at all, 10 for as before the attack.
    Activity(#[serde(deserialize_with = "within::<0, 10, _, _>")] u8),
    /// The usual day was not possible, or only in part.
    Limited,
    /// Words of their own, on one line.
    Words(#[serde(deserialize_with = "words")] String),
}

/// Minutes of the longest night.
pub const NIGHT: u16 = 720;

/// Words are at most this many characters long.
pub const MOST_WORDS: usize = 500;

/// The name of an activity is at most this many characters long.
pub const MOST_ACTIVITY: usize = 60;

/// A text on one line, at most this many characters long, without spaces around it.
pub fn on_one_line(text: &str, most: usize) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(most).collect::<String>().trim_end().to_owned()
}

/// For serde: words that could have been noted.
fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let possible = !text.is_empty() && text == on_one_line(&text, MOST_WORDS);
    possible.then_some(text).ok_or_else(|| serde::de::Error::custom(Impossible("words that cannot be noted")))
}

/// Something that was noted, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The record that says so.
    pub id: RecordId,
    /// When.
    pub at: Instant,
    /// What.
    pub noted: Noted,
}
