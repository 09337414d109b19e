//! Time as data: instants, spans, local days, and the reading every decision is made with.
//!
//! Nothing here reads a clock. A [`Reading`] comes in as an argument from `platform::clock`.

use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

use super::impossible::Impossible;
use super::locale::{Locale, Weekday};

/// A wall-clock moment, in milliseconds since 1970-01-01 UTC. Stored only from then to [`Instant::LATEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize)]
#[serde(into = "i64", try_from = "i64")]
pub struct Instant(pub i64);

impl Instant {
    /// The last moment that can be written down: the end of the year 9999.
    pub const LATEST: Instant = Instant(253_402_300_799_999);

    /// The nearest moment that can be stored: a clock may stand before 1970.
    pub fn storable(self) -> Instant {
        self.clamp(Instant(0), Instant::LATEST)
    }
}

impl From<Instant> for i64 {
    fn from(at: Instant) -> i64 {
        at.0
    }
}

impl TryFrom<i64> for Instant {
    type Error = Impossible;
    fn try_from(millis: i64) -> Result<Instant, Impossible> {
        Some(Instant(millis)).filter(|at| *at == at.storable()).ok_or(Impossible("a moment out of range"))
    }
}

/// A length of time in milliseconds. Never negative when made by this module's arithmetic on elapsed time. Stored only
/// up to [`Span::LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize)]
#[serde(into = "i64", try_from = "i64")]
pub struct Span(pub i64);

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);
    /// No length of time that is stored is longer, either way: more than a human life.
    pub const LONGEST: Span = Span((1 << 42) - 1);

    /// A span of whole seconds.
    pub const fn seconds(n: i64) -> Span {
        Span(n * 1_000)
    }

    /// A span of whole minutes.
    pub const fn minutes(n: i64) -> Span {
        Span::seconds(n * 60)
    }

    /// A span of whole hours.
    pub const fn hours(n: i64) -> Span {
        Span::minutes(n * 60)
    }

    /// Whole minutes, rounded down.
    pub const fn whole_minutes(self) -> i64 {
        self.0 / 60_000
    }

    /// Whole seconds, rounded up, so that a countdown shows 0:00 only when nothing is left.
    pub const fn seconds_up(self) -> i64 {
        (self.0 + 999) / 1_000
    }
}

impl From<Span> for i64 {
    fn from(span: Span) -> i64 {
        span.0
    }
}

impl TryFrom<i64> for Span {
    type Error = Impossible;
    fn try_from(millis: i64) -> Result<Span, Impossible> {
        let possible = (-Span::LONGEST.0..=Span::LONGEST.0).contains(&millis);
        possible.then_some(Span(millis)).ok_or(Impossible("longer than a life"))
    }
}

impl Add<Span> for Instant {
    type Output = Instant;
    fn add(self, span: Span) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Instant {
    type Output = Instant;
    fn sub(self, span: Span) -> Instant {
        Instant(self.0.saturating_sub(span.0))
    }
}

impl Sub for Instant {
    type Output = Span;
    fn sub(self, earlier: Instant) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl Sub for Span {
    type Output = Span;
    fn sub(self, other: Span) -> Span {
        Span(self.0.saturating_sub(other.0))
    }
}

/// A moment as one page saw it: the wall clock, and the clock that no one can set.
///
/// `mono` counts from the page's start and is comparable only between stamps of the same `boot`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(into = "(Instant, Span, u64)", from = "(Instant, Span, u64)")]
pub struct Stamp {
    /// Wall clock.
    pub wall: Instant,
    /// Monotonic time since the page started.
    pub mono: Span,
    /// Which page start `mono` counts from.
    pub boot: u64,
}

impl From<Stamp> for (Instant, Span, u64) {
    fn from(stamp: Stamp) -> (Instant, Span, u64) {
        (stamp.wall, stamp.mono, stamp.boot)
    }
}

impl From<(Instant, Span, u64)> for Stamp {
    fn from((wall, mono, boot): (Instant, Span, u64)) -> Stamp {
        Stamp { wall, mono, boot }
    }
}

impl Stamp {
    /// The longest time that can have passed between two stamps: the larger of what either clock says, never
    /// negative. Used for exposure, so that no clock change lengthens cold (`docs/clinical.md` 4.5).
    pub fn most_elapsed(self, later: Stamp) -> Span {
        let wall = later.wall - self.wall;
        let mono = if self.boot == later.boot { later.mono - self.mono } else { Span::ZERO };
        wall.max(mono).max(Span::ZERO)
    }

    /// True when another page wrote `self` at a wall time that has not come yet: the clock was set back.
    pub fn is_in_the_future_of(self, now: Stamp) -> bool {
        self.boot != now.boot && self.wall > now.wall
    }

    /// True when a page that made both stamps saw the wall clock being set back between them, by more than this.
    pub fn was_set_back(self, later: Stamp, play: Span) -> bool {
        self.boot == later.boot && (later.mono - self.mono) - (later.wall - self.wall) > play
    }

    /// The stamp this much earlier, on both clocks.
    pub fn back(self, span: Span) -> Stamp {
        Stamp { wall: self.wall - span, mono: self.mono - span, boot: self.boot }
    }
}

/// What the clocks say now, and how this device writes that. Every event carries one into `app::update`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Reading {
    /// Both clocks.
    pub stamp: Stamp,
    /// Local time minus UTC at this moment, in minutes.
    pub offset_minutes: i32,
    /// How times are written here. Words go by it, rules and files never.
    pub locale: Locale,
}

impl Reading {
    /// The wall clock of this reading.
    pub fn wall(self) -> Instant {
        self.stamp.wall
    }

    /// The same place's local day of `at`, with today's offset.
    pub fn day_of(self, at: Instant) -> LocalDay {
        LocalDay(self.local_millis(at).div_euclid(86_400_000))
    }

    /// Hour 0-23 and minute 0-59 of `at` on the clock on the wall, with today's offset.
    pub fn clock_of(self, at: Instant) -> (u8, u8) {
        let minutes = self.local_millis(at).rem_euclid(86_400_000) / 60_000;
        ((minutes / 60) as u8, (minutes % 60) as u8)
    }

    /// True from 22:00 to 7:00, when dozing off is asked about (`docs/clinical.md` 3.2).
    pub fn is_night(self) -> bool {
        let (hour, _) = self.clock_of(self.wall());
        !(7..22).contains(&hour)
    }

    /// The first moment of a local day, with today's offset.
    pub fn start_of(self, day: LocalDay) -> Instant {
        Instant(day.0.saturating_mul(86_400_000)) - Span::minutes(i64::from(self.offset_minutes))
    }

    fn local_millis(self, at: Instant) -> i64 {
        at.0.saturating_add(i64::from(self.offset_minutes) * 60_000)
    }
}

/// A calendar day where the person is, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDay(pub i64);

impl LocalDay {
    /// The day of a year, a month 1-12 and a day of it; nothing where there is no such day.
    pub fn of(year: i64, month: u8, day: u8) -> Option<LocalDay> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        // Years from March, so that a leap day comes last.
        let shifted = year - i64::from(month <= 2);
        let (era, of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
        let from_march = (i64::from(month) + 9) % 12;
        let of_year = (153 * from_march + 2) / 5 + i64::from(day) - 1;
        let found = LocalDay(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468);
        (found.civil() == (year, month, day)).then_some(found)
    }

    /// Year, month 1-12 and day 1-31 of the Gregorian calendar.
    pub fn civil(self) -> (i64, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Which day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// The first day of its week, in weeks that begin with `first`.
    pub fn week(self, first: Weekday) -> LocalDay {
        LocalDay(self.0 - self.weekday().days_since(first))
    }
}
