//! From when to when the page reports, in days of the person. Pure.

use super::dates::months_before;
use crate::app::event::report::Span;
use crate::app::facts::days::local;
use crate::app::model::report::State;
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::time::{Instant, LocalDay, Reading};

/// From when to when, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day; nothing where it goes back as far as there is something.
    pub first: Option<LocalDay>,
    /// The last day.
    pub last: LocalDay,
}

impl Period {
    /// True for a day of it.
    pub fn has(&self, day: LocalDay) -> bool {
        self.first.is_none_or(|first| day >= first) && day <= self.last
    }

    /// True for an attack some of which lies in it.
    pub fn has_attack(&self, episode: &Episode, history: &History, now: Reading) -> bool {
        let (begun, over) = days(episode, history, now);
        begun <= self.last && self.first.is_none_or(|first| over >= first)
    }
}

/// The day on which this was, where the person was.
pub fn day_of(at: Instant, history: &History, now: Reading) -> LocalDay {
    local(at, history, now).0
}

/// The first and the last day of an attack; the last of one that goes on is today.
pub fn days(episode: &Episode, history: &History, now: Reading) -> (LocalDay, LocalDay) {
    let first = day_of(episode.onset(), history, now);
    let last = episode.ended.map_or(now.day_of(now.wall()), |ended| day_of(ended, history, now));
    (first, last.max(first))
}

/// The newest attack.
pub fn newest(history: &History) -> Option<&Episode> {
    history.episodes.iter().rev().find(|episode| !episode.removed)
}

/// What is chosen. Dates that were typed the wrong way round are turned; what was not typed is open.
pub fn of(state: &State, history: &History, now: Reading) -> Period {
    let today = now.day_of(now.wall());
    let since = |months| Period { first: Some(months_before(today, months)), last: today };
    match state.over {
        Span::Attack => match newest(history).map(|episode| days(episode, history, now)) {
            Some((first, last)) => Period { first: Some(first), last },
            None => Period { first: Some(today), last: today },
        },
        Span::Quarter => since(3),
        Span::Year => since(12),
        Span::All => Period { first: None, last: today },
        Span::Dates => match (state.from, state.until) {
            (Some(one), Some(other)) => Period { first: Some(one.min(other)), last: one.max(other) },
            (first, until) => {
                let last = until.unwrap_or(today);
                Period { first, last: first.map_or(last, |first| last.max(first)) }
            }
        },
    }
}
