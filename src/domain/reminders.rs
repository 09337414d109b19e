//! What a person wants to be reminded of, and when in the day. Folded by `journal::history`; touches nothing.

use serde::{Deserialize, Serialize};

use super::impossible::within;

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
