//! A block that nobody answered for so long that it was forgotten: when its pack came off is asked (`docs/clinical.md` 8.2).
//! Called with a time. Pure: no side effects.

use super::block::{Block, Mark, Marked, OffReason, Status};
use crate::domain::time::{Span, Stamp};

/// A block whose pack was due off this long ago, and nobody said that it came off, was forgotten. No sooner: a phone may
/// have been locked, and the pack may still be on.
pub const FORGOTTEN_AFTER: Span = Span::hours(3);

/// Nobody is believed to have had a pack on for longer than this after its time was up (a judgement).
pub const BELIEVED: Span = Span::hours(12);

/// About an hour, as it is told.
pub const AN_HOUR: Span = Span::hours(1);

/// When the pack came off, as it is told long after its time was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CameOff {
    /// When its time was up.
    InTime,
    /// About an hour after that.
    AnHourLater,
    /// They do not know.
    Unknown,
}

impl Block {
    /// How long ago the pack was due off, where nobody has said for so long that it is that the block was forgotten: when it
    /// came off has to be asked.
    pub fn forgotten(&self, now: Stamp) -> Option<Span> {
        match self.status(now) {
            Status::TakeOff { why: OffReason::TimeUp, late, .. } if late > FORGOTTEN_AFTER => {
                Some(late).filter(|_| !self.was_just_seen(now))
            }
            _ => None,
        }
    }

    /// True where this page itself saw someone do something a shorter time ago than it takes to forget: the clock on the wall
    /// was set.
    fn was_just_seen(&self, now: Stamp) -> bool {
        let is_made = |marked: &&Marked| !matches!(marked.mark, Mark::Seen | Mark::ClockBack);
        let last = self.marks.iter().rev().find(is_made).map(|marked| marked.stamp);
        last.is_some_and(|last| last.boot == now.boot && now.mono - last.mono < FORGOTTEN_AFTER)
    }

    /// The mark for what is told of a forgotten block. Where nobody knows, the gap counts from now, and it may have been on
    /// until then.
    pub fn came_off(&self, told: CameOff, now: Stamp) -> Option<Marked> {
        let late = self.forgotten(now)?;
        let on = self.plan.on();
        let (back, exposure) = match told {
            CameOff::InTime => (late, on),
            CameOff::AnHourLater => (late - AN_HOUR, on + AN_HOUR),
            CameOff::Unknown => (Span::ZERO, self.exposure(now).min(on + BELIEVED)),
        };
        Some(Marked { stamp: now.back(back), mark: Mark::Off, exposure })
    }
}
