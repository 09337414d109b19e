//! What a block came to: how long the pack was really on each time, and off between, from its marks. For the log, which says
//! what happened and not what was planned. Called with a time. Pure: no side effects.

use super::block::{Block, Mark, Place, Round, Status};
use super::forgotten::FORGOTTEN_AFTER;
use crate::domain::time::{Span, Stamp};

/// One time on the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// How long it had been off since the time before; nothing for the first.
    pub off: Span,
    /// How long it was on.
    pub on: Span,
    /// How long it was to be on.
    pub planned: Span,
}

impl Time {
    /// It was on for as long as planned.
    pub fn is_whole(self) -> bool {
        self.on >= self.planned
    }
}

/// What a block came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worn {
    /// So it ran.
    Times(Vec<Time>),
    /// It goes on: so far, never more than planned.
    SoFar(Time),
    /// Nobody knows how long it was on.
    Unknown,
}

impl Block {
    /// What it came to, or has come to by now.
    pub fn came_to(&self, now: Stamp) -> Worn {
        let mut times: Vec<Time> = Vec::new();
        let mut place = None;
        let mut off_since = None;
        for marked in &self.marks {
            let next = self.next_place(place, *marked);
            let was_off = !matches!(place, Some(Place::On { .. }));
            match next {
                Place::On { round, .. } | Place::Paused { round, .. } | Place::Rest { round, .. } => {
                    self.note(&mut times, round, off_since, marked.stamp);
                }
                Place::Over(over) => {
                    let before = sum(times.split_last().map_or(&[], |(_, before)| before));
                    if let Some(last) = times.last_mut() {
                        last.on = (over.worn - self.carried() - before).max(Span::ZERO);
                    }
                }
            }
            off_since = match next {
                Place::On { .. } => None,
                _ if was_off => off_since,
                _ => Some(marked.stamp),
            };
            place = Some(next);
        }
        let is_over = matches!(self.status(now), Status::Over { .. });
        if let (false, Some(last)) = (is_over, times.last().copied()) {
            let carried = if times.len() == 1 { self.carried() } else { Span::ZERO };
            let on = match place {
                Some(Place::On { .. }) => self.exposure(now) - carried,
                _ => last.on,
            };
            return Worn::SoFar(Time { on: on.min(last.planned).max(Span::ZERO), ..last });
        }
        let guessed = self.marks.iter().any(|marked| marked.mark == Mark::ClockBack)
            || times.iter().any(|time| time.on > time.planned + FORGOTTEN_AFTER);
        if guessed { Worn::Unknown } else { Worn::Times(times) }
    }

    fn note(&self, times: &mut Vec<Time>, round: Round, off_since: Option<Stamp>, stamp: Stamp) {
        let place = usize::from(round.number);
        let carried = if place == 0 { self.carried() } else { Span::ZERO };
        // "Go on" leads back from the end.
        times.truncate(place + 1);
        if times.len() <= place {
            let off = off_since.map_or(Span::ZERO, |since| since.most_elapsed(stamp));
            times.push(Time { off, on: Span::ZERO, planned: self.plan.on() - carried });
        }
        if let Some(time) = times.get_mut(place) {
            time.on = (round.spent - carried).max(Span::ZERO);
        }
    }
}

/// How long it was on in all of them.
pub fn sum(times: &[Time]) -> Span {
    times.iter().fold(Span::ZERO, |sum, time| sum + time.on)
}
