//! The journal: all records known, and how more are joined to them. Everything else is a fold of it.
//!
//! A correction is a record too, so merging stays what it is: a union by id, the same in any order and any number of times.

use super::record::{Entry, Record};
use crate::domain::record_id::RecordId;
use crate::domain::time::Instant;

/// The newest word on a record that was corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Correction {
    of: RecordId,
    by: RecordId,
    right: Option<Entry>,
}

/// The newest word on when something was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Moment {
    of: RecordId,
    by: RecordId,
    at: Instant,
}

/// All records known, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Journal {
    records: Vec<Record>,
    /// In the order of the records they correct.
    corrections: Vec<Correction>,
    /// In the order of the records whose moment they set right.
    moments: Vec<Moment>,
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

    /// When that was which a record says: as it was set right, and else as the clock said. Never later than that.
    pub fn moment(&self, record: &Record) -> Instant {
        let found = self.moments.binary_search_by(|known| known.of.cmp(&record.id)).ok();
        let moment = found.and_then(|place| self.moments.get(place)).filter(|_| record.entry.may_be_dated());
        moment.map_or(record.wall, |moment| moment.at.min(record.wall))
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
            self.moments.clear();
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
        if let Some((of, at)) = record.entry.dated() {
            let new = Moment { of: of.clone(), by: record.id.clone(), at };
            match self.moments.binary_search_by(|known| known.of.cmp(of)) {
                Ok(place) if self.moments[place].by < new.by => self.moments[place] = new,
                Ok(_) => {}
                Err(place) => self.moments.insert(place, new),
            }
        }
        let Some((of, right)) = record.entry.correction() else { return };
        let new = Correction { of: of.clone(), by: record.id.clone(), right: right.cloned() };
        match self.corrections.binary_search_by(|known| known.of.cmp(of)) {
            Ok(place) if self.corrections[place].by < new.by => self.corrections[place] = new,
            Ok(_) => {}
            Err(place) => self.corrections.insert(place, new),
        }
    }
}
