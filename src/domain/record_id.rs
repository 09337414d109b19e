//! The id of a record: what records name each other by, and what everything that came of a record remembers it by.
//! Made by `journal`. Pure: no side effects.

use serde::{Deserialize, Serialize};

use super::impossible::Impossible;
use super::time::Instant;

/// A record's id: when, by which writer, and the writer's own counter. Sorting by it is the journal's order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "SavedId", try_from = "SavedId")]
pub struct RecordId {
    /// The wall clock, or just after the newest id known where that one is ahead: what happened later sorts later.
    pub at: Instant,
    /// The tab that wrote it. In a line of that tab's own shard it is left out.
    pub writer: String,
    /// Counts up within a writer.
    pub counter: u32,
}

/// The longest name of a writer, in bytes.
const MOST_WRITER: usize = 40;

/// An id in a file.
#[derive(Serialize, Deserialize)]
struct SavedId(Instant, u32, #[serde(default, skip_serializing_if = "String::is_empty")] String);

impl From<RecordId> for SavedId {
    fn from(RecordId { at, writer, counter }: RecordId) -> SavedId {
        SavedId(at, counter, writer)
    }
}

impl TryFrom<SavedId> for RecordId {
    type Error = Impossible;
    fn try_from(SavedId(at, counter, writer): SavedId) -> Result<RecordId, Impossible> {
        let possible = writer.len() <= MOST_WRITER;
        possible.then_some(RecordId { at, writer, counter }).ok_or(Impossible("a long name of a writer"))
    }
}
