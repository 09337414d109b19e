//! Lying down, as far as it was tapped: the app cannot see it and does not pretend to. How long a bout is, and when
//! to get up and move (`clinical.md` 3). Entered with bouts and a time; touches nothing.

use super::instant::{Instant, LocalDay, Reading, Span};
use super::journal::RecordId;

/// One bout: "I'm lying down" until "I'm up".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The record that began it.
    pub id: RecordId,
    /// When it began.
    pub down: Instant,
    /// After how many minutes it rings; 0 for never.
    pub minutes: u16,
    /// When it ended.
    pub up: Option<Instant>,
}

/// Minutes to choose from; 0 is without an alarm. At most 30 at a time (S64; the bound is a judgement).
pub const MINUTES: [u16; 4] = [30, 20, 10, 0];
/// Lying down for this long by day, in a rolling 24 hours: time to move (a judgement).
pub const BY_DAY: Span = Span::hours(2);
/// Lying down for this long within three days: a warning (S62, S64).
pub const WARN: Span = Span::hours(24);
/// And this long: more rest slows healing, look for what is wrong (S63).
pub const WARN_STRONGLY: Span = Span::hours(48);
/// How far back the two warnings look.
const LOOKS_BACK: Span = Span::hours(72);
/// From when to when it counts as day, in hours.
const DAYTIME: (i64, i64) = (7, 22);

/// What the rest so far says, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nudge {
    /// Two hours lying down by day.
    Move,
    /// A day of rest.
    Warn,
    /// Two days of rest.
    WarnStrongly,
}

impl Rest {
    /// How long it has lasted, or lasted in all.
    pub fn length(&self, now: Instant) -> Span {
        (self.up.unwrap_or(now) - self.down).max(Span::ZERO)
    }

    /// When it rings, if it does and is not over.
    pub fn rings_at(&self) -> Option<Instant> {
        let rings = self.up.is_none() && self.minutes > 0;
        rings.then(|| self.down + Span::minutes(i64::from(self.minutes)))
    }

    /// How much of it lies between these moments.
    fn within(&self, from: Instant, to: Instant, now: Instant) -> Span {
        (self.up.unwrap_or(now).min(to) - self.down.max(from)).max(Span::ZERO)
    }
}

/// Time lying down between 7:00 and 22:00 in the last 24 hours.
pub fn by_day(rests: &[Rest], now: Reading) -> Span {
    let wall = now.wall();
    let (first, last) = DAYTIME;
    let day = |back: i64| now.start_of(LocalDay(now.day_of(wall).0 - back));
    let part = |rest: &Rest, back: i64| {
        let from = (day(back) + Span::hours(first)).max(Instant(wall.0 - Span::hours(24).0));
        rest.within(from, day(back) + Span::hours(last), wall)
    };
    rests.iter().fold(Span::ZERO, |sum, rest| sum + part(rest, 0) + part(rest, 1))
}

/// What the rest so far says, if anything.
pub fn nudge(rests: &[Rest], now: Reading) -> Option<Nudge> {
    let wall = now.wall();
    let from = Instant(wall.0 - LOOKS_BACK.0);
    let lately = rests.iter().fold(Span::ZERO, |sum, rest| sum + rest.within(from, wall, wall));
    match lately {
        long if long >= WARN_STRONGLY => Some(Nudge::WarnStrongly),
        long if long >= WARN => Some(Nudge::Warn),
        _ if by_day(rests, now) >= BY_DAY => Some(Nudge::Move),
        _ => None,
    }
}
