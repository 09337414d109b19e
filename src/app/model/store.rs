//! What is known of what is stored: this tab's shards, the log, copies, pieces set aside.

use crate::app::saved;
use crate::domain::journal::record::Record;
use crate::domain::time::{Instant, Span};

/// A shard that only this tab writes, as it stands in storage.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct OwnShard {
    /// Its key.
    pub key: String,
    /// Counts its writes.
    pub revision: u32,
    /// Its lines.
    pub data: String,
    /// The room that the last text written takes ([`saved::room_of`]); 0 when a line is not written yet.
    pub units: usize,
}

impl OwnShard {
    /// A shard that is not written yet.
    pub fn new(key: &str) -> OwnShard {
        OwnShard { key: key.to_owned(), ..OwnShard::default() }
    }

    /// Whose shard it is by its key.
    pub(crate) fn writer(&self) -> &str {
        saved::keeper(&self.key).unwrap_or_default()
    }

    /// What is in it.
    pub(crate) fn records(&self) -> Vec<Record> {
        saved::shard::records_in(&self.data, self.writer())
    }

    /// Adds a record's line at the end.
    pub fn push(&mut self, record: &Record) {
        let line = saved::lines([record], self.writer());
        self.data.push_str(&line);
    }

    /// The text to be stored next.
    pub fn next_text(&mut self, at: Instant) -> String {
        self.revision = self.revision.saturating_add(1);
        saved::wrap(&self.data, self.revision, at, self.writer())
    }
}

/// A text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its quarantine key.
    pub key: String,
    /// The text, while it is not known to be stored.
    pub text: Option<String>,
}

/// The mirror of localStorage in IndexedDB: the write-ahead log, copies of shards, automatic backups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mirror {
    /// Not yet open.
    #[default]
    Waiting,
    /// Open.
    Open,
    /// This browser has none, or refuses it.
    Missing,
}

/// An entry of the log that this tab knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Logged {
    pub(crate) id: String,
    /// The shard its record is in.
    pub(crate) home: String,
    /// When this page came to know it, on the page's own clock.
    pub(crate) since: Span,
    /// When it was written, by the wall clock, where this page only found it.
    pub(crate) found: Option<Instant>,
}

/// What is known of what is stored. Only writing (`store/`) and loading (`load/`) change it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Store {
    /// The timer's address was opened before it was known whether a block runs.
    pub awaits_block: bool,
    /// Shards that are still to be read, newest first.
    pub unread: Vec<String>,
    /// Records read since, not part of the journal yet.
    pub(crate) older: Vec<Record>,
    /// What the summary brought: copies, which a shard must still be found to hold.
    pub(crate) carried: Vec<Record>,
    /// Records from copies, salvage and the log that no good shard is known to hold.
    pub(crate) loose: Vec<Record>,
    /// This tab's shards.
    pub own: Vec<OwnShard>,
    /// Keys whose last write failed.
    pub unsaved: Vec<String>,
    /// Something was written by a newer version of the app: nothing is written over it.
    pub read_only: bool,
    /// Texts set aside.
    pub set_aside: Vec<Piece>,
    /// Some of those are known, and in no shard all the same.
    pub(crate) homeless: bool,
    /// Keys whose text could not be read.
    pub(crate) damaged: Vec<String>,
    /// Shards that were read and found good, with their checksum.
    pub good: Vec<(String, u32)>,
    /// The log and copies.
    pub mirror: Mirror,
    pub(crate) log: Vec<Logged>,
    /// Entries of the log that wait until a restore from before them is carried out.
    pub(crate) log_waiting: Vec<(String, String)>,
    /// Names of the copies in the mirror: key, tab, checksum.
    pub(crate) copies: Vec<String>,
    /// Copies in localStorage of shards whose own key is gone.
    pub(crate) orphans: Vec<String>,
    /// Everything was erased: the page is about to start anew.
    pub is_erased: bool,
    /// Automatic backups in the mirror, oldest first.
    pub backups: Vec<String>,
    /// The restore or erasure done last.
    pub done: String,
    /// UTF-16 units in use, of all that is stored for this origin.
    pub units: usize,
    /// Whether the browser has promised to keep it; unknown before it answers.
    pub persisted: Option<bool>,
    pub(crate) asked_to_persist: bool,
}

/// Above this share of the quota the person is warned, in percent.
pub(crate) const WARN_FROM: usize = 70;

impl Store {
    /// How much of the quota is in use, in percent.
    pub fn percent(&self) -> usize {
        self.units * 100 / saved::QUOTA
    }

    /// True when everything stored has been read.
    pub fn is_read(&self) -> bool {
        self.unread.is_empty()
    }

    /// Keys whose text could not be read.
    pub fn damaged(&self) -> &[String] {
        &self.damaged
    }

    /// Everything stored was replaced: no shard, copy or entry of before is left.
    pub fn forget_shards(&mut self) {
        self.own.clear();
        self.good.clear();
        self.copies.clear();
        self.log.clear();
        self.unsaved.clear();
    }

    /// A piece came with a restore.
    pub fn knows_piece(&mut self, key: &str) {
        if self.set_aside.iter().all(|piece| piece.key != key) {
            self.set_aside.push(Piece { key: key.to_owned(), text: None });
        }
    }

    /// True when everything stored is known, in both places.
    pub fn is_settled(&self) -> bool {
        self.is_read() && self.mirror != Mirror::Waiting
    }
}
