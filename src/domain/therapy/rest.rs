//! Lying down, as far as it was tapped: the app cannot see it and does not pretend to. How long a bout is, and when
//! to get up and move (`docs/clinical.md` 5). Entered with bouts and a time; touches nothing.

use serde::{Deserialize, Deserializer};

use super::block::LAPSES_AFTER;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// How a bout ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Then.
    At(Instant),
    /// Nobody knows when.
    Unknown,
}

/// One bout: "I'm lying down" until "I'm up".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The record that began it.
    pub id: RecordId,
    /// When it began.
    pub down: Instant,
    /// After how many minutes it rings; 0 for never.
    pub minutes: u16,
    /// How it ended, if it has.
    pub end: Option<End>,
}

/// The rest positions by their figures, in the order of the page (S64): on the back with the calves on a chair, on the
/// side with a pillow between the knees, on the front with a flat pillow under the belly.
pub const POSITIONS: [&str; 3] = ["on-back", ON_SIDE, "on-front"];
/// The only one of them in pregnancy (`docs/clinical.md` 5.1).
pub const ON_SIDE: &str = "on-side";
/// Minutes to choose from; 0 is without an alarm. At most 30 at a time (S64; the bound is a judgement).
pub const MINUTES: [u16; 4] = [30, 20, 10, 0];
/// Nobody is taken to have lain for longer than this at a time: a night and some hours (a judgement).
pub const MOST: Span = Span::hours(12);
/// How many minutes a forgotten bout may have lasted, to choose from, beside those that were chosen for it.
pub const LASTED: [u16; 3] = [60, 180, 480];

/// For serde: minutes that a bout may have lasted, or that nobody knows.
pub fn lasted<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    let found = Option::<u16>::deserialize(deserializer)?;
    let possible = found.is_none_or(|minutes| Span::minutes(i64::from(minutes)) <= MOST);
    possible.then_some(found).ok_or_else(|| serde::de::Error::custom("longer than anyone lies"))
}

/// For serde: one of [`MINUTES`].
pub fn minutes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let found = u16::deserialize(deserializer)?;
    let possible = MINUTES.contains(&found);
    possible.then_some(found).ok_or_else(|| serde::de::Error::custom("not a time after which it rings"))
}

/// Lying down for this long by day, in a rolling 24 hours: time to move (a judgement).
pub const BY_DAY: Span = Span::hours(2);
/// A day in bed within three: a warning (S62, S64). Nights are for sleep, so a day in bed is its 15 hours of day.
pub const WARN: Span = Span::hours(15);
/// Two days in bed: more rest slows healing, look for what is wrong (S63).
pub const WARN_STRONGLY: Span = Span::hours(30);
/// How many days back the two warnings look.
const LOOKS_BACK: i64 = 3;
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
        (self.until(now) - self.down).max(Span::ZERO)
    }

    /// After how many minutes it was to end: as chosen, or as long as one time lying down should be.
    pub fn planned(&self) -> u16 {
        if self.minutes > 0 { self.minutes } else { MINUTES[0] }
    }

    /// The moment this many minutes after it began.
    pub fn after(&self, minutes: u16) -> Instant {
        self.down + Span::minutes(i64::from(minutes))
    }

    /// True where nobody has said for so long that it is over that it was forgotten: when it ended has to be asked.
    pub fn is_forgotten(&self, now: Instant) -> bool {
        self.end.is_none() && self.is_long_overdue(now)
    }

    fn is_long_overdue(&self, at: Instant) -> bool {
        at - self.after(self.planned()) > LAPSES_AFTER
    }

    /// True while it may have lasted until now.
    pub fn may_last(&self, now: Instant) -> bool {
        now - self.down <= MOST
    }

    /// How many minutes it may have lasted by now, shortest first, as its end is asked for.
    pub fn may_have_lasted(&self, now: Instant) -> Vec<u16> {
        let planned = self.planned();
        let later = LASTED.into_iter().filter(|minutes| *minutes > planned && self.after(*minutes) < now);
        [planned].into_iter().chain(later).collect()
    }

    /// "I'm up", said at this moment. One who says so long after was asked too late to know.
    pub fn ended_at(&self, at: Instant) -> End {
        if self.may_last(at) { End::At(at.max(self.down)) } else { End::Unknown }
    }

    /// Something at this moment shows that it is over: another bout, the end of the episode.
    pub fn ended_by(&self, at: Instant) -> End {
        if self.is_long_overdue(at) { End::Unknown } else { End::At(at.max(self.down)) }
    }

    /// Told at this moment how many minutes it lasted, if they know.
    pub fn ended_after(&self, minutes: Option<u16>, at: Instant) -> End {
        minutes.map_or(End::Unknown, |minutes| End::At(self.after(minutes).min(at).max(self.down)))
    }

    /// False where its end is not known: as long as was planned counts, and no more.
    pub fn is_known(&self, now: Instant) -> bool {
        self.end != Some(End::Unknown) && !self.is_forgotten(now)
    }

    /// When it rings, if it does and is not over.
    pub fn rings_at(&self) -> Option<Instant> {
        let rings = self.end.is_none() && self.minutes > 0;
        rings.then(|| self.after(self.minutes))
    }

    /// When it ended, or as far as it counts.
    fn until(&self, now: Instant) -> Instant {
        match self.end {
            Some(End::At(up)) => up,
            None if self.is_known(now) => now,
            Some(End::Unknown) | None => self.after(self.planned()),
        }
    }

    /// True once it has lasted for as long as one time lying down should, or for as long as was asked for.
    pub fn is_over(&self, now: Instant) -> bool {
        self.end.is_none() && now >= self.after(self.planned())
    }

    /// How much of it lies between these moments.
    fn within(&self, from: Instant, to: Instant, now: Instant) -> Span {
        (self.until(now).min(to) - self.down.max(from)).max(Span::ZERO)
    }
}

/// Time lying down between 7:00 and 22:00 within the last so many days of 24 hours.
pub fn by_day(rests: &[Rest], days: i64, now: Reading) -> Span {
    let wall = now.wall();
    let (first, last) = DAYTIME;
    let mut sum = Span::ZERO;
    for back in 0..=days {
        let day = now.start_of(LocalDay(now.day_of(wall).0 - back));
        let from = (day + Span::hours(first)).max(Instant(wall.0 - Span::hours(24 * days).0));
        for rest in rests {
            sum = sum + rest.within(from, day + Span::hours(last), wall);
        }
    }
    sum
}

/// What the rest so far says, if anything.
pub fn nudge(rests: &[Rest], now: Reading) -> Option<Nudge> {
    match by_day(rests, LOOKS_BACK, now) {
        long if long >= WARN_STRONGLY => Some(Nudge::WarnStrongly),
        long if long >= WARN => Some(Nudge::Warn),
        _ if by_day(rests, 1, now) >= BY_DAY => Some(Nudge::Move),
        _ => None,
    }
}
