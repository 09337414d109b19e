//! The log, as far as it is on screen.

use crate::domain::record_id::RecordId;

/// The log, as far as it is on screen.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// How many steps further back it shows.
    pub older_shown: usize,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
}
