//! Charts as data: bars with their numbers, and attacks on a line of time. Each has the same as a table. Pure.

use crate::app::words;
use crate::content;
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::journal::insight::{first_day, last_day, worst};
use crate::domain::time::Reading;

/// The whole width, and the length of a bar that is full.
pub const WHOLE: u32 = 1_000;
/// No bar is drawn narrower.
const NARROWEST: i64 = 12;
/// Numbers over bars that lie nearer to each other than this would run into each other.
pub const APART: i64 = 90;
/// The newest so many attacks are drawn.
pub const DRAWN: usize = 12;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// How long it is, of [`WHOLE`].
    pub share: u32,
    /// Its number.
    pub value: String,
}

/// Bars below each other, with what each column is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Bars {
    /// What is shown.
    pub caption: &'static str,
    /// What the bars are of, and what their numbers are.
    pub heads: [&'static str; 2],
    /// The bars, in order.
    pub bars: Vec<Bar>,
}

/// One attack on the line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Where it begins, of [`WHOLE`].
    pub from: i64,
    /// How wide it is.
    pub width: i64,
    /// The worst pain, where it was noted.
    pub worst: Option<u8>,
    /// The number stands over it: there is room.
    pub says: bool,
    /// It goes on.
    pub open: bool,
}

/// Attacks on a line of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Timeline {
    /// When the line begins; it ends now.
    pub from: String,
    /// The attacks, oldest first.
    pub marks: Vec<Mark>,
    /// The same in words: when it began, how long it lasted, the worst pain.
    pub rows: Vec<[String; 3]>,
    /// All of it in a sentence.
    pub said: String,
    /// One goes on.
    pub open: bool,
    /// How many attacks it shows.
    pub count: usize,
}

/// The newest attacks on a line that ends today.
pub fn timeline(attacks: &[&Episode], history: &History, now: Reading) -> Timeline {
    let drawn = attacks.get(attacks.len().saturating_sub(DRAWN)..).unwrap_or_default();
    let days = |episode: &Episode| (first_day(episode, history, now), last_day(episode, history, now));
    let Some((begin, _)) = drawn.first().map(|episode| days(episode)) else { return Timeline::default() };
    let end = drawn.iter().map(|episode| days(episode).1.0).max().unwrap_or(begin.0);
    let all = (end.max(now.day_of(now.wall()).0) + 1 - begin.0).max(1);
    let across = |day: i64| (day - begin.0).clamp(0, all) * i64::from(WHOLE) / all;
    let mut last_number = -APART;
    let mark = |episode: &&Episode| {
        let (first, last) = days(episode);
        let width = (across(last.0 + 1) - across(first.0)).max(NARROWEST);
        let from = across(first.0).min(i64::from(WHOLE) - width);
        let says = from + width / 2 - last_number >= APART;
        if says {
            last_number = from + width / 2;
        }
        Mark { from, width, worst: worst(episode), says, open: episode.ended.is_none() }
    };
    let lasted = |episode: &Episode| {
        let (first, last) = days(episode);
        content::times::days(last.0 - first.0 + 1)
    };
    let row = |episode: &&Episode| {
        let length = lasted(episode);
        let length = if episode.ended.is_none() { content::insight::so_far(&length) } else { length };
        let pain = worst(episode).map_or(content::insight::NOT_NOTED.to_owned(), |pain| pain.to_string());
        [words::day_heading(days(episode).0, now), length, pain]
    };
    let length = |episode: &&&Episode| {
        let (first, last) = days(episode);
        last.0 - first.0
    };
    let longest = drawn.iter().max_by_key(length).map(|episode| lasted(episode)).unwrap_or_default();
    let from = words::day_heading(begin, now);
    Timeline {
        marks: drawn.iter().map(mark).collect(),
        rows: drawn.iter().map(row).collect(),
        said: content::insight::timeline(drawn.len(), &from, &longest),
        open: drawn.iter().any(|episode| episode.ended.is_none()),
        count: drawn.len(),
        from,
    }
}

/// So much of a whole, as the length of a bar.
pub fn share(part: u32, whole: u32) -> u32 {
    (part * WHOLE).checked_div(whole).map_or(0, |share| share.min(WHOLE))
}
