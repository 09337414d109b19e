//! The journal: records with ids, each saying one thing that happened. Everything else is a fold of it.
//!
//! Nothing is ever changed in place. A correction is a record of its own that names the record it corrects, so merging
//! stays what it is: a union by id, the same in any order and any number of times.

use serde::{Deserialize, Serialize};

use crate::domain::check::answers::{Answer, all_answered, answered, plain};
use crate::domain::check::question::Q;
use crate::domain::check::verdict::Verdict;
use crate::domain::impossible::Impossible;
use crate::domain::moves::movement::{Own, Said};
use crate::domain::pain::{Effect, Pain};
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::Marked;
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::{Family, Plan};
use crate::domain::therapy::rest;
use crate::domain::time::Instant;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "SavedRecord", try_from = "SavedRecord")]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// What the wall clock said.
    pub wall: Instant,
    /// Local time minus UTC where and when it was written, in minutes: it is shown by the clock of that moment.
    pub offset_minutes: i32,
    /// What happened.
    pub entry: Entry,
}

/// A record in a file: the wall clock only where it differs from the id.
#[derive(Serialize, Deserialize)]
struct SavedRecord(
    RecordId,
    i32,
    Entry,
    #[serde(default, skip_serializing_if = "Option::is_none")] Option<Instant>,
);

impl From<Record> for SavedRecord {
    fn from(Record { id, wall, offset_minutes, entry }: Record) -> SavedRecord {
        let wall = Some(wall).filter(|wall| *wall != id.at);
        SavedRecord(id, offset_minutes, entry, wall)
    }
}

impl TryFrom<SavedRecord> for Record {
    type Error = Impossible;
    fn try_from(SavedRecord(id, offset_minutes, entry, wall): SavedRecord) -> Result<Record, Impossible> {
        // A correction of a correction is never written; read, it could be nested without end.
        let may_stand = match &entry {
            Entry::Amended(_, right) => right.may_be_corrected(),
            _ => true,
        };
        if !may_stand || offset_minutes.abs() > MOST_OFFSET {
            return Err(Impossible("a correction of what stays as it was, or a time zone that is none"));
        }
        Ok(Record { wall: wall.unwrap_or(id.at), id, offset_minutes, entry })
    }
}

/// No time zone is further from UTC, in minutes.
pub const MOST_OFFSET: i32 = 18 * 60;

impl Record {
    /// In all ids of the record, its own and those it speaks of: this writer becomes that one.
    pub fn rename_writer(&mut self, from: &str, to: &str) {
        let rename = |id: &mut RecordId| {
            if id.writer == from {
                to.clone_into(&mut id.writer);
            }
        };
        rename(&mut self.id);
        self.entry.each_id(&rename);
    }

    /// True when every id in it says who wrote it.
    pub fn is_signed(&self) -> bool {
        let mut unsigned = self.clone();
        unsigned.rename_writer("", "?");
        unsigned == *self
    }

    /// The lowest id whose meaning this record changes: its own, or that of the record it corrects.
    fn touches(&self) -> &RecordId {
        self.entry.correction().map_or(&self.id, |(of, _)| of.min(&self.id))
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Entry {
    /// A spasm began.
    #[serde(rename = "began")]
    EpisodeStarted,
    /// The person says it is over.
    #[serde(rename = "ended")]
    EpisodeEnded,
    /// A danger check reached its verdict.
    #[serde(rename = "checked")]
    Checked(Check),
    /// After an urgent verdict: "a clinician said I may".
    #[serde(rename = "permitted")]
    Permitted,
    /// The last check with what was asked after its verdict.
    #[serde(rename = "extended")]
    Extended(Check),
    /// Since the last check one of the danger signs is new, or may be.
    #[serde(rename = "new-sign")]
    NewSign,
    /// A block began with this plan. The first mark follows as a record of its own.
    #[serde(rename = "block")]
    BlockStarted(Plan),
    /// Something happened in the block that this record started.
    #[serde(rename = "mark")]
    BlockMarked(RecordId, Marked),
    /// How the back was after that block.
    #[serde(rename = "judged")]
    BlockJudged(RecordId, Effect),
    /// How bad the pain is now.
    #[serde(rename = "pain")]
    PainNow(Pain),
    /// "I'm lying down", and after how many minutes it rings; 0 for never.
    #[serde(rename = "lying")]
    LaidDown(#[serde(deserialize_with = "rest::minutes")] u16),
    /// "I'm up".
    #[serde(rename = "up")]
    GotUp,
    /// Asked long after: the bout of that record lasted so many minutes; nothing where the person does not know.
    #[serde(rename = "lay")]
    Lay(RecordId, #[serde(deserialize_with = "rest::lasted")] Option<u16>),
    /// The clock was seen to be set back: blocks that lie ahead of it count as of now.
    #[serde(rename = "clock-set-back")]
    ClockSetBack,
    /// Something about movement.
    #[serde(rename = "move")]
    Movement(Said),
    /// What set the episode off: ids of the causes in `content/words.txt`.
    #[serde(rename = "set-off")]
    SetOff(Vec<String>),
    /// A fact about the person, as answered to a triage question.
    #[serde(rename = "fact", with = "answered")]
    Fact(Q, Answer),
    /// Whether a condition holds for this person.
    #[serde(rename = "holds")]
    Holds(Caution, #[serde(with = "plain")] Answer),
    /// A clinician or pharmacist said yes for this condition, to cold or to heat; without one of them to both.
    #[serde(rename = "cleared")]
    Cleared(Caution, Option<Family>),
    /// A choice in the settings.
    #[serde(rename = "chose")]
    Chose(Choice),
    /// A backup of everything was handed to the person.
    #[serde(rename = "backed-up")]
    BackedUp,
    /// The entry of that record was wrong: this is right.
    #[serde(rename = "amended")]
    Amended(RecordId, Box<Entry>),
    /// That record is taken back.
    #[serde(rename = "retracted")]
    Retracted(RecordId),
}

/// A finished danger check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Check {
    /// The verdict.
    pub verdict: Verdict,
    /// Ids of the rules that fired.
    pub reasons: Vec<String>,
    /// The answers that stay true for this episode. Nothing else is kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "all_answered")]
    pub kept: Vec<(Q, Answer)>,
}

/// A setting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// The region for emergency numbers, by its id; empty to follow the device.
    Region(String),
    /// The number to call today, typed by the person; empty for the region's.
    Doctor(String),
    /// No sound, light and vibration only.
    Silent(bool),
    /// What helps the timer to be noticed, on or off.
    Aid(Aid, bool),
}

/// What helps the timer to be noticed, each with a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aid {
    /// The screen stays on while something runs.
    Awake,
    /// What has to be done is said aloud.
    Voice,
    /// A notification while the page is hidden.
    Notify,
    /// A quiet sound that keeps the page alive.
    Background,
    /// The dial is dark at night when it fills the screen.
    Dim,
    /// Single keys do something.
    Keys,
    /// A routine beeps at each step.
    Beeps,
    /// A routine vibrates at each step.
    Buzz,
    /// Nothing in a routine advances by itself.
    Manual,
}

impl Aid {
    /// All with the words written in files, and whether they are on from the start.
    pub const ALL: [(Aid, &'static str, bool); 9] = [
        (Aid::Awake, "awake", true),
        (Aid::Voice, "voice", true),
        (Aid::Notify, "notify", false),
        (Aid::Background, "background", false),
        (Aid::Dim, "dim", true),
        (Aid::Keys, "keys", true),
        (Aid::Beeps, "beeps", true),
        (Aid::Buzz, "buzz", true),
        (Aid::Manual, "manual", false),
    ];

    /// The word written in files.
    pub fn id(self) -> &'static str {
        Aid::ALL[self as usize].1
    }
}

impl Entry {
    /// True for what describes the person rather than an event: kept apart from the monthly shards, so that it is
    /// always read at the start.
    pub fn is_about_the_person(&self) -> bool {
        match self {
            Entry::Fact(..) | Entry::Holds(..) | Entry::Cleared(..) | Entry::Chose(_) | Entry::BackedUp => {
                true
            }
            Entry::Movement(said) => said.is_about_the_person(),
            _ => false,
        }
    }

    /// True for what a person may change or take back. Checks and blocks stay as they were: gaps and caps hang on them.
    pub fn may_be_corrected(&self) -> bool {
        match self {
            Entry::PainNow(_) | Entry::BlockJudged(..) | Entry::EpisodeStarted | Entry::EpisodeEnded => true,
            Entry::Movement(said) => !said.is_about_the_person(),
            _ => false,
        }
    }

    /// Every id of another record that it speaks of.
    fn each_id(&mut self, act: &impl Fn(&mut RecordId)) {
        match self {
            Entry::BlockMarked(of, _)
            | Entry::BlockJudged(of, _)
            | Entry::Lay(of, _)
            | Entry::Retracted(of)
            | Entry::Movement(Said::Settled(of, _) | Said::Own(Own { of: Some(of), .. })) => act(of),
            Entry::Amended(of, right) => {
                act(of);
                right.each_id(act);
            }
            Entry::EpisodeStarted
            | Entry::EpisodeEnded
            | Entry::Checked(_)
            | Entry::Permitted
            | Entry::Extended(_)
            | Entry::NewSign
            | Entry::BlockStarted(_)
            | Entry::PainNow(_)
            | Entry::LaidDown(_)
            | Entry::GotUp
            | Entry::ClockSetBack
            | Entry::Movement(
                Said::Moved(_)
                | Said::Hurt(..)
                | Said::Walked(_)
                | Said::Limit(..)
                | Said::Direction(_)
                | Said::Own(Own { of: None, .. }),
            )
            | Entry::SetOff(_)
            | Entry::Fact(..)
            | Entry::Holds(..)
            | Entry::Cleared(..)
            | Entry::Chose(_)
            | Entry::BackedUp => {}
        }
    }

    /// The record this corrects, and what is right; nothing when it is taken back.
    fn correction(&self) -> Option<(&RecordId, Option<&Entry>)> {
        match self {
            Entry::Amended(of, right) => Some((of, Some(right))),
            Entry::Retracted(of) => Some((of, None)),
            _ => None,
        }
    }
}

/// The newest word on a record that was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Correction {
    of: RecordId,
    by: RecordId,
    right: Option<Entry>,
}

/// All records known, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Journal {
    records: Vec<Record>,
    /// In the order of the records they correct.
    corrections: Vec<Correction>,
}

impl Journal {
    /// The records, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The records from this id on.
    pub fn since(&self, id: &RecordId) -> &[Record] {
        let place = self.records.partition_point(|record| record.id < *id);
        self.records.get(place..).unwrap_or_default()
    }

    /// The record with this id.
    pub fn find(&self, id: &RecordId) -> Option<&Record> {
        self.since(id).first().filter(|record| record.id == *id)
    }

    /// What a record says after all corrections; nothing when it was taken back. A correction that may not be made, or
    /// that would turn one kind of entry into another, counts for nothing.
    pub fn standing<'a>(&'a self, record: &'a Record) -> Option<&'a Entry> {
        let kind = std::mem::discriminant::<Entry>;
        let found = self.corrections.binary_search_by(|known| known.of.cmp(&record.id)).ok();
        let correction = found.and_then(|place| self.corrections.get(place));
        match correction.filter(|_| record.entry.may_be_corrected()) {
            None => Some(&record.entry),
            Some(Correction { right: None, .. }) => None,
            Some(Correction { right: Some(right), .. }) if kind(right) == kind(&record.entry) => Some(right),
            Some(_) => Some(&record.entry),
        }
    }

    /// The id for a record that this writer adds now. What happens later sorts later, whatever the clock says.
    pub fn next_id(&self, writer: &str, wall: Instant) -> RecordId {
        let newest = self.records.last().map_or(wall, |record| record.id.at);
        let own = self.records.iter().rev().find(|record| record.id.writer == writer);
        let counter = own.map_or(0, |record| record.id.counter.saturating_add(1));
        let id = RecordId { at: wall.max(newest), writer: writer.to_owned(), counter };
        // Where the newest id lies ahead of the clock, ids of one moment would sort by writer.
        match self.records.last() {
            Some(last) if last.id >= id => RecordId { at: Instant(id.at.0 + 1).min(Instant::LATEST), ..id },
            _ => id,
        }
    }

    /// Joins records to these, in any order. One whose id is known changes nothing; should two records of one id
    /// differ, which only damage or forgery can bring about, the greater one stands. So merging is commutative,
    /// associative and idempotent. Returns the lowest id whose meaning may have changed.
    pub fn merge(&mut self, records: impl IntoIterator<Item = Record>) -> Option<RecordId> {
        self.join(records.into_iter().collect())
    }

    fn join(&mut self, records: Vec<Record>) -> Option<RecordId> {
        let news = self.news(records);
        let first = news.first()?.id.clone();
        let lowest = news.iter().map(Record::touches).min().cloned();
        let place = self.records.partition_point(|known| known.id < first);
        let mut later = self.records.split_off(place).into_iter().peekable();
        let mut differed = false;
        for record in news {
            while let Some(known) = later.next_if(|known| known.id < record.id) {
                self.records.push(known);
            }
            let known = later.next_if(|known| known.id == record.id);
            differed |= known.is_some();
            let stands = known.map_or(record.clone(), |known| known.max(record));
            self.note(&stands);
            self.records.push(stands);
        }
        self.records.extend(later);
        if differed {
            self.corrections.clear();
            let records = std::mem::take(&mut self.records);
            records.iter().for_each(|record| self.note(record));
            self.records = records;
            return self.records.first().map(|record| record.id.clone());
        }
        lowest
    }

    /// Those that are not known, or stand above what is known under their id, in order.
    fn news(&self, mut records: Vec<Record>) -> Vec<Record> {
        records.retain(|record| self.find(&record.id).is_none_or(|known| known < record));
        // The greatest of an id comes first, and stays.
        records.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| b.cmp(a)));
        records.dedup_by(|later, first| later.id == first.id);
        records
    }

    /// Notes a correction, if this record is one: the newest stands.
    fn note(&mut self, record: &Record) {
        let Some((of, right)) = record.entry.correction() else { return };
        let new = Correction { of: of.clone(), by: record.id.clone(), right: right.cloned() };
        match self.corrections.binary_search_by(|known| known.of.cmp(of)) {
            Ok(place) if self.corrections[place].by < new.by => self.corrections[place] = new,
            Ok(_) => {}
            Err(place) => self.corrections.insert(place, new),
        }
    }
}
