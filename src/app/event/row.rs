//! How one row of a list is ticked.

use crate::domain::check::answers::Answer;

/// How one row of a list is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum RowState {
    /// Not ticked: says no.
    #[default]
    Off,
    /// Ticked: says yes.
    On,
    /// "Not sure".
    Unsure,
    /// "Rather not say", where the row allows it.
    Skipped,
}

impl RowState {
    /// The answer that is kept of a row which asks yes or no. What is not said counts as no.
    pub fn answer(self) -> Answer {
        match self {
            RowState::On => Answer::Yes,
            RowState::Unsure => Answer::Unsure,
            RowState::Off | RowState::Skipped => Answer::No,
        }
    }
}
