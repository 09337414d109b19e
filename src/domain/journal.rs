//! The journal: records with ids, each saying one thing that happened. Everything else is a fold of it.

use super::answers::Answer;
use super::block::Marked;
use super::caution::Caution;
use super::instant::Instant;
use super::pain::{Effect, Pain};
use super::question::Q;
use super::therapy::Plan;
use super::triage::Verdict;

/// A record's id: when, by which writer, and the writer's own counter. Sorting by it is the journal's order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// The wall clock, or the newest id known where the clock was set back: what happened later sorts later.
    pub at: Instant,
    /// The tab that wrote it.
    pub writer: String,
    /// Counts up within a writer.
    pub counter: u32,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// What the wall clock said.
    pub wall: Instant,
    /// What happened.
    pub entry: Entry,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A spasm began.
    EpisodeStarted,
    /// The person says it is over.
    EpisodeEnded,
    /// A danger check reached its verdict.
    Checked(Check),
    /// After an urgent verdict: "a clinician said I may".
    Permitted,
    /// A block began with this plan. The first mark follows as a record of its own.
    BlockStarted(Plan),
    /// Something happened in the block that this record started.
    BlockMarked(RecordId, Marked),
    /// How the back was after that block.
    BlockJudged(RecordId, Effect),
    /// How bad the pain is now.
    PainNow(Pain),
    /// What set the episode off: ids of the causes in `content/words.txt`.
    SetOff(Vec<String>),
    /// A fact about the person, as answered to a triage question.
    Fact(Q, Answer),
    /// Whether a condition holds for this person.
    Holds(Caution, Answer),
    /// A clinician or pharmacist said yes for this condition.
    Cleared(Caution),
    /// A choice in the settings.
    Chose(Choice),
}

/// A finished danger check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The verdict.
    pub verdict: Verdict,
    /// Ids of the rules that fired.
    pub reasons: Vec<String>,
    /// The answers that stay true for this episode. Nothing else is kept.
    pub kept: Vec<(Q, Answer)>,
}

/// A setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The region for emergency numbers, by its id; empty to follow the device.
    Region(String),
    /// The number to call today, typed by the person; empty for the region's.
    Doctor(String),
    /// No sound, light and vibration only.
    Silent(bool),
}

impl Entry {
    /// True for what describes the person rather than an event: kept apart from the monthly shards, so that it is
    /// always read at the start.
    pub fn is_about_the_person(&self) -> bool {
        matches!(self, Entry::Fact(..) | Entry::Holds(..) | Entry::Cleared(_) | Entry::Chose(_))
    }
}

/// All records known, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Journal {
    records: Vec<Record>,
}

impl Journal {
    /// The records, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The id for a record that this writer adds now.
    pub fn next_id(&self, writer: &str, wall: Instant) -> RecordId {
        let newest = self.records.last().map_or(wall, |record| record.id.at);
        let own = self.records.iter().rev().filter(|record| record.id.writer == writer);
        let counter = own.map(|record| record.id.counter).max().map_or(0, |last| last.saturating_add(1));
        RecordId { at: wall.max(newest), writer: writer.to_owned(), counter }
    }

    /// Adds records, in any order; one whose id is known changes nothing. So merging is commutative and idempotent.
    pub fn merge(&mut self, records: impl IntoIterator<Item = Record>) {
        for record in records {
            if let Err(place) = self.records.binary_search_by(|known| known.id.cmp(&record.id)) {
                self.records.insert(place, record);
            }
        }
    }
}
