//! What a person wants to be reminded of, and when in the day (`docs/clinical.md` 6.14). Folded by `journal::history`; touches
//! nothing.

use serde::{Deserialize, Serialize};

use super::impossible::within;
use super::locale::Weekday;
use super::time::{Instant, LocalDay, Reading, Span};

/// What a reminder is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The routine of the day.
    Stretch,
    /// The danger check that is due again while an attack goes on.
    Recheck,
    /// The self-checks, six weeks after the last ones.
    Retest,
    /// Saving a backup.
    Backup,
}

impl Topic {
    /// Every topic, in the order of the page.
    pub const ALL: [Topic; 4] = [Topic::Stretch, Topic::Recheck, Topic::Retest, Topic::Backup];
}

/// One reminder as it was chosen last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reminder {
    /// What it is about.
    pub topic: Topic,
    /// It is wanted.
    pub on: bool,
    /// When in the day, in minutes since midnight on the clock on the wall.
    #[serde(deserialize_with = "within::<0, LAST_MINUTE, _, _>")]
    pub minute: u16,
    /// On which days of the week: Monday is bit 0.
    #[serde(deserialize_with = "within::<0, EVERY_DAY, _, _>")]
    pub days: u8,
}

/// The last minute of a day.
const LAST_MINUTE: u16 = 1_439;
/// Every day of the week.
pub const EVERY_DAY: u16 = 127;

/// Days in a week.
const WEEK: i64 = 7;

impl Reminder {
    /// What stands there before anything was chosen.
    pub fn unchosen(topic: Topic) -> Reminder {
        let (hour, days) = match topic {
            Topic::Stretch => (8, EVERY_DAY as u8),
            Topic::Recheck | Topic::Retest => (10, EVERY_DAY as u8),
            Topic::Backup => (18, 1 << Weekday::Sunday as u8),
        };
        Reminder { topic, on: false, minute: hour * 60, days }
    }

    /// True where it comes on this day of the week.
    pub fn has(&self, day: Weekday) -> bool {
        self.days & (1 << day as u8) != 0
    }

    /// The same with this day of the week, or without it.
    pub fn with(self, day: Weekday, on: bool) -> Reminder {
        let bit = 1 << day as u8;
        Reminder { days: if on { self.days | bit } else { self.days & !bit }, ..self }
    }

    /// The same on this day of the week alone.
    pub fn only(self, day: Weekday) -> Reminder {
        Reminder { days: 1 << day as u8, ..self }
    }

    /// When it comes on this day, by the clock on the wall.
    pub fn on_day(&self, day: LocalDay, now: Reading) -> Instant {
        now.start_of(day) + Span::minutes(i64::from(self.minute))
    }

    /// When it came last, up to now: today, or on one of so many days before.
    pub fn came(&self, days_back: i64, now: Reading) -> Option<Instant> {
        let today = now.day_of(now.wall()).0;
        let days = (today - days_back..=today).rev().map(LocalDay).filter(|day| self.has(day.weekday()));
        days.map(|day| self.on_day(day, now)).find(|at| *at <= now.wall())
    }

    /// The day on which it comes next, from now on; nothing without a day of the week.
    pub fn comes(&self, now: Reading) -> Option<LocalDay> {
        let today = now.day_of(now.wall()).0;
        let mut days = (today..=today + WEEK).map(LocalDay).filter(|day| self.has(day.weekday()));
        days.find(|day| self.on_day(*day, now) > now.wall())
    }
}

/// What the journal says of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What was chosen last.
    pub reminder: Reminder,
    /// When that was: what came due before is not spoken of.
    pub at: Instant,
    /// When something was chosen for the first time.
    pub first: Instant,
}
