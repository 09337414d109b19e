//! Movement breaks for those who sit all day: when the next one is due (`docs/clinical.md` 6.9).
//!
//! A function of what was told and of the present moment: nothing counts down anywhere. Hours that go past midnight belong to
//! the day on which they begin. Pure: no side effects.

use serde::{Deserialize, Serialize};

use super::impossible::within;
use super::locale::Weekday;
use super::time::{Instant, LocalDay, Reading, Span};

/// Minutes between two breaks, to choose from.
pub const EVERY: [u16; 5] = [20, 30, 45, 60, 90];
/// Minutes by which a break that is due can be put off, to choose from.
pub const LATER: [u16; 2] = [5, 10];
/// How long a break lasts.
pub const LASTS: Span = Span::seconds(60);
/// Minutes in a day.
pub const DAY: u16 = 1_440;
/// The last minute of a day.
const LAST_MINUTE: u16 = DAY - 1;
/// From Monday to Friday.
const WORKDAYS: u8 = 0b001_1111;
/// Every day of the week.
const WHOLE_WEEK: u16 = 0b111_1111;

/// When a person wants to be told to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Breaks {
    /// They are told at all.
    pub on: bool,
    /// Minutes between two breaks.
    #[serde(deserialize_with = "within::<20, 90, _, _>")]
    pub every: u16,
    /// From which minute of the local day.
    #[serde(deserialize_with = "within::<0, LAST_MINUTE, _, _>")]
    pub from: u16,
    /// Until which one; the same as the first for the whole day, an earlier one for the night.
    #[serde(deserialize_with = "within::<0, LAST_MINUTE, _, _>")]
    pub until: u16,
    /// On which days they begin: a bit for each, Monday first.
    #[serde(deserialize_with = "within::<0, WHOLE_WEEK, _, _>")]
    pub days: u8,
}

impl Default for Breaks {
    fn default() -> Breaks {
        Breaks { on: false, every: 30, from: 9 * 60, until: 17 * 60, days: WORKDAYS }
    }
}

/// What the journal says of breaks: what was chosen, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What was chosen last.
    pub plan: Breaks,
    /// When that was: the time to the next break counts anew from there.
    pub at: Instant,
    /// When something was chosen for the first time.
    pub first: Instant,
}

/// What counts for the next break.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Told {
    /// When they moved, or did what needs no break: each of these begins the time to the next one anew.
    pub moved: Vec<Instant>,
    /// When a break was last put off, and by how many minutes.
    pub put_off: Option<(Instant, u16)>,
}

/// How it stands with the next break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// They are switched off.
    Off,
    /// Something runs: none is due while it does.
    Quiet,
    /// The hours hold none.
    Never,
    /// The next one is due then.
    At(Instant),
    /// It has been due since then.
    Due(Instant),
}

impl Breaks {
    /// True where they begin on this day of the week.
    pub fn has(&self, day: Weekday) -> bool {
        self.days & (1 << day as u8) != 0
    }

    /// The same with this day of the week, or without it.
    pub fn with(self, day: Weekday, on: bool) -> Breaks {
        let bit = 1 << day as u8;
        Breaks { days: if on { self.days | bit } else { self.days & !bit }, ..self }
    }

    /// For how many minutes of a day.
    fn length(&self) -> u16 {
        let length = (self.until + DAY - self.from) % DAY;
        if length == 0 { DAY } else { length }
    }

    /// True where the hours go past midnight.
    pub fn ends_the_next_day(&self) -> bool {
        self.from + self.length() > DAY
    }

    /// When breaks are due in a day in which nothing else happens, in minutes since the midnight before: from 1440 on it is
    /// the next day.
    pub fn times(&self) -> Vec<u16> {
        let (first, end) = (self.from + self.every, self.from + self.length());
        (first..end).step_by(usize::from(self.every)).collect()
    }

    /// The hours that begin on this day.
    fn hours(&self, day: LocalDay, now: Reading) -> (Instant, Instant) {
        let minutes = |count: u16| Span::minutes(i64::from(count));
        let begin = now.start_of(day) + minutes(self.from);
        (begin, begin + minutes(self.length()))
    }

    /// How it stands with the next break. `busy` while something runs in which none is due.
    pub fn next(&self, told: &Told, busy: bool, now: Reading) -> Next {
        if !self.on {
            return Next::Off;
        }
        if busy {
            return Next::Quiet;
        }
        let wall = now.wall();
        let every = Span::minutes(i64::from(self.every));
        // A clock that ran ahead and was set back may have left what lies far in the future: it counts no more.
        let believed = |at: &Instant| *at - wall <= every;
        let moved = told.moved.iter().copied().filter(believed).max();
        let later = told.put_off.filter(|(at, _)| believed(at));
        let later = later.map(|(at, minutes)| at + Span::minutes(i64::from(minutes)));
        let due = |(begin, end): (Instant, Instant)| {
            let from = moved.map_or(begin, |moved| moved.max(begin));
            let due = later.map_or(from + every, |later| later.max(from + every));
            (due < end && wall < end).then_some(due)
        };
        let today = now.day_of(wall).0;
        // Hours of yesterday may go on; a week later the same day comes round again.
        let mut days = (today - 1..=today + 8).map(LocalDay).filter(|day| self.has(day.weekday()));
        match days.find_map(|day| due(self.hours(day, now))) {
            Some(due) if due <= wall => Next::Due(due),
            Some(due) => Next::At(due),
            None => Next::Never,
        }
    }
}
