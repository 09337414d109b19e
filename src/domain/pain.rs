//! The pain score: a whole number from 0 to 10, and how a person says a treatment went.

use serde::{Deserialize, Serialize};

use super::impossible::Impossible;

/// Pain from 0 ("none") to 10 ("worst I can imagine").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub struct Pain(u8);

impl Pain {
    /// The score, or `None` above 10.
    pub fn new(score: u8) -> Option<Pain> {
        (score <= 10).then_some(Pain(score))
    }

    /// The number, 0 to 10.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl From<Pain> for u8 {
    fn from(pain: Pain) -> u8 {
        pain.0
    }
}

impl TryFrom<u8> for Pain {
    type Error = Impossible;
    fn try_from(score: u8) -> Result<Pain, Impossible> {
        Pain::new(score).ok_or(Impossible("a pain score above 10"))
    }
}

/// A rise by so many points is a real one: a routine stops, and after a block the danger check is offered (`docs/clinical.md`
/// 6.7).
pub const REAL_RISE: u8 = 2;

/// How the back felt after a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Better than before the block.
    Better,
    /// No change.
    Same,
    /// Worse than before the block.
    Worse,
}
