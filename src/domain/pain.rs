//! The pain score: a whole number from 0 to 10, and how a person says a treatment went.

/// Pain from 0 ("none") to 10 ("worst I can imagine").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// How the back felt after a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Better than before the block.
    Better,
    /// No change.
    Same,
    /// Worse than before the block.
    Worse,
}
