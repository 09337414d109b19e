//! How much someone walks and sits on most days: what the plan of a week is set by (`docs/clinical.md` 6.10). Pure.

use serde::{Deserialize, Serialize};

/// How much someone walks on most days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Walks {
    /// Less than 10 minutes.
    Little,
    /// 10 to 30 minutes.
    #[default]
    Some,
    /// 30 minutes or more.
    Much,
}

impl Walks {
    /// All of them, from little to much.
    pub const ALL: [Walks; 3] = [Walks::Little, Walks::Some, Walks::Much];
}

/// What the plan is set by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Habits {
    /// How much they walk.
    pub walks: Walks,
    /// They sit for more than 5 hours on most days (S102).
    pub sits_long: bool,
}
