//! What is stored, and how it gets there: reading at the start, one writer per key, the write-ahead log, the copies in
//! the second place (IndexedDB), other tabs, and what becomes of text that can't be read.
//!
//! Entered by `update` with what the browser read or wrote, and by [`write`] with what happened. The order of a write:
//! the journal in memory, this tab's own shard in localStorage, the log. Nothing another tab writes is ever written
//! here; shards of tabs that are gone are joined under a lock ([`compact`]).

use super::backup_flow::Task;
use super::effect::Effect;
use super::event::{Device, Kept, Stored};
use super::route::Route;
use super::saved::{self, DecodeError, Salvage};
use super::{Model, Notice, backup_flow, moves, restore_flow, show, tell, timer_flow};
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::{Entry, MOST_OFFSET, Record};
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Reading, Span};

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
    fn writer(&self) -> &str {
        saved::keeper(&self.key).unwrap_or_default()
    }

    /// What is in it.
    fn records(&self) -> Vec<Record> {
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

/// The write-ahead log, and the second place it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SecondPlace {
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
struct Logged {
    id: String,
    /// The shard its record is in.
    home: String,
    /// When this page came to know it, on the page's own clock.
    since: Span,
    /// When it was written, by the wall clock, where this page only found it.
    found: Option<Instant>,
}

/// What is known of what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Store {
    /// The timer's address was opened before it was known whether a block runs.
    pub awaits_block: bool,
    /// Shards that are still to be read, newest first.
    pub unread: Vec<String>,
    /// Records read since, not part of the journal yet.
    older: Vec<Record>,
    /// What the summary brought: copies, which a shard must still be found to hold.
    carried: Vec<Record>,
    /// Records from copies, salvage and the log that no good shard is known to hold.
    loose: Vec<Record>,
    /// This tab's shards.
    pub own: Vec<OwnShard>,
    /// Keys whose last write failed.
    pub unsaved: Vec<String>,
    /// Something was written by a newer version of the app: nothing is written over it.
    pub read_only: bool,
    /// Texts set aside.
    pub set_aside: Vec<Piece>,
    /// Some of those are known, and in no shard all the same.
    homeless: bool,
    /// Keys whose text could not be read.
    damaged: Vec<String>,
    /// Shards that were read and found good, with their checksum.
    pub good: Vec<(String, u32)>,
    /// The log and copies.
    pub second: SecondPlace,
    log: Vec<Logged>,
    /// Entries of the log that wait until a restore from before them is carried out.
    log_waiting: Vec<(String, String)>,
    /// Names of the copies in the second place: key, tab, checksum.
    copies: Vec<String>,
    /// Copies in localStorage of shards whose own key is gone.
    orphans: Vec<String>,
    /// Everything was erased: the page is about to start anew.
    pub is_erased: bool,
    /// Automatic backups in the second place, oldest first.
    pub backups: Vec<String>,
    /// The restore or erasure done last.
    pub done: String,
    /// UTF-16 units in use, of all that is stored for this origin.
    pub units: usize,
    /// Whether the browser has promised to keep it; unknown before it answers.
    pub persisted: Option<bool>,
    asked_to_persist: bool,
}

/// An entry stays in the log at least this long after its write, on the page's own clock: what reads back has only
/// reached memory (`docs/adr/0009-storage.md`).
const STAYS_IN_LOG: Span = Span::minutes(10);
/// Where the log is long, what an earlier page logged also goes when it is this old by the wall clock. That clock may be
/// wrong, so the newest stay: no kill takes more of localStorage than these.
const OLD_IN_LOG: Span = Span::hours(24);
/// A log with more entries is long.
const MANY_LOGGED: usize = 256;
/// How many shards are read in one go after the first screen.
const PORTION: usize = 8;
/// Above this share of the quota the person is warned, in percent.
const WARN_FROM: usize = 70;
/// The name of the theme in the log.
pub const THEME_ENTRY: &str = "theme";
/// The name under which a finished restore leaves the second place, before its id.
const INTENT_ENTRY: &str = "intent\t";

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
        self.is_read() && self.second != SecondPlace::Waiting
    }
}

/// Reads what the first screen needs. What can't be read is copied aside before anything is written, and its key is
/// never written again.
pub fn start(model: &mut Model, device: Device, stored: Stored, now: Reading, out: &mut Vec<Effect>) {
    model.device = device;
    if !model.device.can_store {
        tell(model, Notice::NoStorage);
    }
    model.store.units = stored.units;
    model.store.set_aside = stored.aside.into_iter().map(|key| Piece { key, text: None }).collect();
    // Copies after what they are copies of.
    let (copies, shards) = stored.later.into_iter().partition::<Vec<_>, _>(|key| key.starts_with(saved::BAK));
    model.store.unread = shards.into_iter().chain(copies).collect();
    let find = |wanted: &str| stored.texts.iter().find(|(key, _)| key == wanted).map(|(_, text)| text);
    model.theme = find(saved::THEME).cloned().unwrap_or_default();
    if let Some(text) = find(saved::ALARMS) {
        super::alarm_flow::remember(model, text);
    }
    let runs = stored.texts.iter().filter(|(key, _)| key.starts_with(saved::RUN));
    model.moves.texts = runs.cloned().collect();
    model.store.done = find(saved::DONE).cloned().unwrap_or_default();
    for (key, text) in stored.texts.iter().filter(|(key, _)| saved::is_shard_key(key)) {
        read_shard(model, key, text, now, out);
    }
    for (key, text) in &stored.texts {
        if let Some(of) = saved::copied_from(key) {
            read_copy(model, key, &of, text, now, out);
        }
    }
    // A summary is a copy of records that are read later: damaged, it is no loss.
    if let Some(Ok(summary)) = find(saved::SUMMARY).map(|text| saved::decode(text.as_str())) {
        let read = &model.store.older;
        let carried = summary.records.iter().filter(|record| !read.contains(record)).cloned();
        model.store.carried = carried.collect();
        model.journal.merge(summary.records);
    }
    let older = std::mem::take(&mut model.store.older);
    model.journal.merge(older);
    let count = join_loose(model, now, out);
    tell_recovered(model, count);
    model.history = History::of(&model.journal);
    timer_flow::look(model, now, out);
    timer_flow::note_clock(model, now, out);
    // A mark of this page, so that its own clock counts from here, whatever happens to the wall clock.
    timer_flow::hide(model, now, out);
    out.push(Effect::OpenSecond);
    read_next(model, now, out);
    warn_when_nearly_full(model);
}

/// The next portion of what is to be read, or the end of reading.
fn read_next(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.store.is_read() {
        everything_is_read(model, now, out);
    } else {
        let portion = model.store.unread.iter().take(PORTION).cloned().collect();
        out.push(Effect::ReadLater(portion));
    }
}

/// A portion has been read after the first screen.
pub fn read_later(
    model: &mut Model,
    texts: Vec<(String, Option<String>)>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    // No answer: asking again would bring none either.
    if texts.is_empty() {
        return;
    }
    for (key, text) in texts {
        model.store.unread.retain(|unread| *unread != key);
        stay_in_log(model, &saved::copied_from(&key).unwrap_or_else(|| key.clone()), now);
        match (text, saved::copied_from(&key)) {
            (Some(text), Some(of)) => read_copy(model, &key, &of, &text, now, out),
            (Some(text), None) => read_shard(model, &key, &text, now, out),
            (None, _) => {}
        }
    }
    read_next(model, now, out);
}

fn everything_is_read(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let mut read = Journal::default();
    read.merge(std::mem::take(&mut model.store.older));
    // What only the summary had gets a shard again.
    for record in std::mem::take(&mut model.store.carried) {
        if read.find(&record.id).is_none() {
            append(model, &record);
        }
    }
    if !read.records().is_empty() {
        model.journal.merge(read.records().to_vec());
        model.history = History::of(&model.journal);
    }
    settle(model, now, out);
}

fn read_shard(model: &mut Model, key: &str, text: &str, now: Reading, out: &mut Vec<Effect>) {
    match saved::decode(text) {
        Ok(shard) => {
            // Also what an earlier stand-in of this writer wrote: damage may make it ours.
            let own = saved::without_stand_in(&model.device.writer);
            if saved::keeper(key).is_some_and(|keeper| saved::without_stand_in(keeper) == own) {
                let data = saved::shard::split(text).1.to_owned();
                took_over(model, key, shard.revision, data, saved::room_of(key, text));
            }
            model.store.good.push((key.to_owned(), saved::checksum(text)));
            model.store.older.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            model.store.read_only = true;
            model.store.damaged.push(key.to_owned());
            tell(model, Notice::Newer);
        }
        Err(_) => {
            model.store.damaged.push(key.to_owned());
            set_aside(model, key, text, now, out);
            model.store.loose.extend(saved::salvage(text, saved::keeper(key)).proven);
            // What was to be written there before it was read belongs elsewhere now.
            if let Some(place) = model.store.own.iter().position(|shard| shard.key == key) {
                let records = model.store.own.remove(place).records();
                model.store.loose.extend(records);
                model.store.homeless = true;
            }
        }
    }
    // Never write where something lies that we could not read.
    while model.store.damaged.iter().any(|key| saved::keeper(key) == Some(model.device.writer.as_str())) {
        model.device.writer.push(saved::STAND_IN);
    }
}

/// Our own shard was read. What was written meanwhile, before it was known, is behind it.
fn took_over(model: &mut Model, key: &str, revision: u32, mut data: String, units: usize) {
    let own = own_shard(model, key);
    let units = if own.data.is_empty() { units } else { 0 };
    data.push_str(&own.data);
    *own = OwnShard { key: key.to_owned(), revision: revision.max(own.revision), data, units };
}

fn own_shard<'a>(model: &'a mut Model, key: &str) -> &'a mut OwnShard {
    let own = &mut model.store.own;
    let place = own.iter().rposition(|shard| shard.key == key).unwrap_or_else(|| {
        own.push(OwnShard::new(key));
        own.len() - 1
    });
    &mut own[place]
}

/// A copy in localStorage: only needed when the shard it is a copy of is gone, damaged, or not the same any more.
fn read_copy(model: &mut Model, copy: &str, of: &str, text: &str, now: Reading, out: &mut Vec<Effect>) {
    let known = model.store.good.iter().find(|(key, _)| key == of);
    let is_unread = model.store.unread.iter().any(|key| key == of);
    if is_unread || known.is_some_and(|(_, sum)| *sum == saved::checksum(text)) {
        return;
    }
    let is_orphan = known.is_none() && !model.store.damaged.iter().any(|key| key == of);
    match saved::decode(text) {
        Ok(shard) => {
            // It goes once a start finds all of it in shards.
            let all_known = shard
                .records
                .iter()
                .all(|record| model.store.older.contains(record) || model.journal.find(&record.id).is_some());
            if is_orphan && all_known {
                model.store.orphans.push(copy.to_owned());
            }
            model.store.loose.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            model.store.read_only = true;
            tell(model, Notice::Newer);
        }
        Err(_) => {
            set_aside(model, copy, text, now, out);
            model.store.loose.extend(saved::salvage(text, saved::keeper(of)).proven);
        }
    }
}

/// Records that were saved from somewhere become part of the journal and of a shard of ours. Those that the journal has
/// already are in a good shard.
fn join_loose(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> usize {
    let mut loose = Journal::default();
    loose.merge(std::mem::take(&mut model.store.loose));
    let homeless = std::mem::take(&mut model.store.homeless);
    let is_new = |record: &&Record| model.journal.find(&record.id).is_none_or(|known| known < *record);
    let (news, known): (Vec<&Record>, Vec<&Record>) = loose.records().iter().partition(is_new);
    let count = news.len();
    let known = known.into_iter().filter(|_| homeless);
    let stored: Vec<Record> = news.into_iter().chain(known).cloned().collect();
    // What they were saved from may be gone before localStorage reaches the disk, so they are logged like any other.
    let is_logged = |record: &&Record| {
        let id = log_id(&record.id);
        model.store.log.iter().any(|logged| logged.id == id)
    };
    let (_, unlogged): (Vec<&Record>, Vec<&Record>) = stored.iter().partition(is_logged);
    let unlogged: Vec<Record> = unlogged.into_iter().cloned().collect();
    if keeps_log(model) {
        log_these(model, &unlogged, now, out);
        for record in &unlogged {
            let home = saved::key_for(record, &model.device.writer);
            model.store.log.push(Logged { id: log_id(&record.id), home, since: now.stamp.mono, found: None });
        }
    }
    for record in &stored {
        append(model, record);
    }
    model.journal.merge(stored);
    count
}

fn tell_recovered(model: &mut Model, count: usize) {
    if count > 0 {
        tell(model, Notice::Recovered(count));
    }
}

/// The same once the first screen is there: the history follows, and the shards are written. Gives how many joined.
fn join_and_save(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> usize {
    let count = join_loose(model, now, out);
    if count > 0 {
        model.history = History::of(&model.journal);
        timer_flow::look(model, now, out);
    }
    let changed: Vec<String> =
        model.store.own.iter().filter(|shard| shard.units == 0).map(|shard| shard.key.clone()).collect();
    for key in changed {
        save(model, &key, now, out);
    }
    count
}

/// Adds a record's line to the shard of ours it belongs to; gives that shard's key. The shard counts as unwritten.
fn append(model: &mut Model, record: &Record) -> String {
    let key = saved::key_for(record, &model.device.writer);
    let own = own_shard(model, &key);
    own.push(record);
    let before = std::mem::take(&mut own.units);
    model.store.units = model.store.units.saturating_sub(before);
    key
}

/// Copies a text aside under a key of its own, once.
fn set_aside(model: &mut Model, key: &str, text: &str, now: Reading, out: &mut Vec<Effect>) {
    if model.store.set_aside.iter().any(|piece| saved::is_set_aside_as(&piece.key, key, text)) {
        return;
    }
    let aside = saved::quarantine_key(key, text, now.wall());
    out.push(Effect::Write { key: aside.clone(), text: text.to_owned() });
    model.store.set_aside.push(Piece { key: aside, text: Some(text.to_owned()) });
    let known = model.notices.iter().find_map(|notice| match notice {
        Notice::SetAside(count) => Some(*count),
        _ => None,
    });
    tell(model, Notice::SetAside(known.unwrap_or(0) + 1));
}

/// Adds entries as records of this tab, writes the shards they belong to, and logs them.
pub fn write(
    model: &mut Model,
    entries: impl IntoIterator<Item = Entry>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    write_all(model, entries.into_iter().collect(), now, out);
}

fn write_all(model: &mut Model, entries: Vec<Entry>, now: Reading, out: &mut Vec<Effect>) {
    let wall = now.wall().storable();
    let offset_minutes = now.offset_minutes.clamp(-MOST_OFFSET, MOST_OFFSET);
    let mut keys: Vec<String> = Vec::new();
    let mut log: Vec<(String, String)> = Vec::new();
    for mut entry in entries {
        if let Entry::BlockMarked(_, marked) = &mut entry {
            // A clock may stand anywhere; what is noted can be read again.
            marked.stamp.wall = marked.stamp.wall.storable();
            marked.exposure = marked.exposure.min(Span::LONGEST);
        }
        let mut id = model.journal.next_id(&model.device.writer, wall);
        if id.at > wall && !model.store.is_settled() {
            // The log or an older shard may hold a record of ours that is not known yet: its id is not given again.
            id.at = (id.at + Span(now.wall().0.rem_euclid(86_400_000))).storable();
        }
        let record = Record { id, wall, offset_minutes, entry };
        let key = append(model, &record);
        let logged = Logged { id: log_id(&record.id), home: key.clone(), since: now.stamp.mono, found: None };
        if keeps_log(model) {
            log.push((logged.id.clone(), saved::encode([&record], 0, wall, &model.device.writer)));
            model.store.log.push(logged);
        }
        if !keys.contains(&key) {
            keys.push(key);
        }
        if let Some(lowest) = model.journal.merge([record]) {
            model.history.follow(&model.journal, &lowest);
        }
    }
    for key in keys {
        save(model, &key, now, out);
    }
    if !log.is_empty() {
        out.push(Effect::Log(log));
        prune_log(model, now, out);
    }
}

fn log_id(id: &RecordId) -> String {
    format!("{} {} {}", id.at.0, id.writer, id.counter)
}

/// The time in the id of a record, by the name of its entry.
fn logged_at(entry: &str) -> Option<Instant> {
    entry.split(' ').next()?.parse().ok().map(Instant)
}

/// The log was emptied for a restore that came to nothing: it holds again what it held.
pub fn log_again(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let is_logged = |record: &&Record| {
        let id = log_id(&record.id);
        model.store.log.iter().any(|logged| logged.id == id)
    };
    // The log holds the newest; older records are never in it.
    let newest = model.journal.records().iter().rev().take(1_000).filter(is_logged);
    let newest: Vec<Record> = newest.cloned().collect();
    log_these(model, &newest, now, out);
}

/// Logs records that are in the journal already.
pub fn log_these(model: &Model, records: &[Record], now: Reading, out: &mut Vec<Effect>) {
    let writer = &model.device.writer;
    let entry = |record: &Record| (log_id(&record.id), saved::encode([record], 0, now.wall(), writer));
    if !records.is_empty() {
        out.push(Effect::Log(records.iter().map(entry).collect()));
    }
}

/// Before it is open, entries wait for it in the browser. Where nothing is stored, nothing is logged either.
fn keeps_log(model: &Model) -> bool {
    model.store.second != SecondPlace::Missing && model.device.can_store && !model.store.read_only
}

/// Logs a choice that is not part of the journal.
pub fn log_theme(model: &Model, out: &mut Vec<Effect>) {
    if keeps_log(model) {
        out.push(Effect::Log(vec![(THEME_ENTRY.to_owned(), model.theme.clone())]));
    }
}

/// Entries leave the log when they have been there long enough and their shard is written.
fn prune_log(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let store = &mut model.store;
    let many = store.log.len() > MANY_LOGGED;
    let old = |logged: &Logged| {
        let by_page = now.stamp.mono - logged.since >= STAYS_IN_LOG;
        let by_wall = logged.found.is_some_and(|at| now.wall() - at >= OLD_IN_LOG);
        by_page || (by_wall && many)
    };
    let unsaved = &store.unsaved;
    let (gone, kept) = std::mem::take(&mut store.log)
        .into_iter()
        .partition::<Vec<_>, _>(|logged| old(logged) && !unsaved.contains(&logged.home));
    store.log = kept;
    if !gone.is_empty() {
        let ids = gone.into_iter().map(|logged| logged.id);
        let (intents, entries): (Vec<String>, Vec<String>) = ids.partition(|id| id.starts_with(INTENT_ENTRY));
        if !entries.is_empty() {
            out.push(Effect::Unlog(entries));
        }
        if !intents.is_empty() {
            let of = |entry: String| entry.trim_start_matches(INTENT_ENTRY).to_owned();
            out.push(Effect::DropIntents(intents.into_iter().map(of).collect()));
        }
    }
}

/// A shard is written later than its entries: they stay in the log from then on.
fn stay_in_log(model: &mut Model, key: &str, now: Reading) {
    for logged in model.store.log.iter_mut().filter(|logged| logged.home == key) {
        logged.since = now.stamp.mono;
    }
}

/// Writes a shard of ours.
pub fn save(model: &mut Model, key: &str, now: Reading, out: &mut Vec<Effect>) {
    // What lies there, or in the copy beside it, and was not read yet must not be lost; it is written once it has been.
    let is_in = |list: &[String], key: &str| list.iter().any(|known| known == key);
    let waits = is_in(&model.store.unread, key) || is_in(&model.store.unread, &saved::bak_key(key));
    if model.store.read_only || waits {
        return;
    }
    let text = shard_text(model, key, now);
    out.retain(|effect| !matches!(effect, Effect::Write { key: same, .. } if *same == key));
    out.push(Effect::Write { key: key.to_owned(), text });
}

/// A shard of ours as the text to store.
pub fn shard_text(model: &mut Model, key: &str, now: Reading) -> String {
    let own = own_shard(model, key);
    let text = own.next_text(now.wall());
    let (before, after) = (own.units, saved::room_of(key, &text));
    own.units = after;
    model.store.units = (model.store.units + after).saturating_sub(before);
    text
}

/// A write ended. A failed one stays on screen until it has succeeded after all: as soon as some write succeeds, there
/// is room again, and the others are tried anew.
pub fn written(model: &mut Model, key: String, ok: bool, now: Reading, out: &mut Vec<Effect>) {
    let waited = model.store.unsaved.contains(&key);
    model.store.unsaved.retain(|known| *known != key);
    if waited {
        stay_in_log(model, &key, now);
    }
    if !ok {
        model.store.unsaved.push(key);
        tell(model, Notice::NotSaved);
        return;
    }
    if let Some(piece) = model.store.set_aside.iter_mut().find(|piece| piece.key == key) {
        piece.text = None;
    }
    if model.store.unsaved.is_empty() {
        model.notices.retain(|notice| *notice != Notice::NotSaved);
    } else if matches!(model.task, Task::Working(..)) {
        // A restore writes these shards itself.
    } else if let Some(next) = model.store.unsaved.iter().find(|key| saved::is_shard_key(key)).cloned() {
        save(model, &next, now, out);
    }
    if saved::is_shard_key(&key) && !model.store.asked_to_persist && model.store.persisted != Some(true) {
        model.store.asked_to_persist = true;
        out.push(Effect::Persist);
    }
    warn_when_nearly_full(model);
}

fn warn_when_nearly_full(model: &mut Model) {
    let known = model.notices.contains(&Notice::NearlyFull);
    if model.store.percent() >= WARN_FROM && !known {
        tell(model, Notice::NearlyFull);
    }
}

/// The browser measured what is stored.
pub fn measured(model: &mut Model, units: usize) {
    model.store.units = units;
    if model.store.percent() < WARN_FROM {
        model.notices.retain(|notice| *notice != Notice::NearlyFull);
    }
    warn_when_nearly_full(model);
}

/// Another tab wrote or removed a key: its records join ours.
pub fn stored_elsewhere(
    model: &mut Model,
    key: &str,
    text: Option<&str>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    if key == saved::DONE {
        let forgets = text.is_some_and(|id| id != model.store.done && !backup_flow::is_merge(id));
        if forgets {
            // Until it starts anew, it brings nothing back.
            model.store.read_only = true;
            out.push(Effect::Reload);
        }
        return;
    }
    if let (saved::ALARMS, Some(text)) = (key, text) {
        super::alarm_flow::remember(model, text);
    }
    if key.starts_with(saved::RUN) {
        model.moves.texts.retain(|(known, _)| known != key);
        model.moves.texts.extend(text.map(|text| (key.to_owned(), text.to_owned())));
        return moves::stored::remember(model, false, now, out);
    }
    if !saved::is_shard_key(key) {
        return;
    }
    let ours = saved::keeper(key) == Some(model.device.writer.as_str())
        && model.store.own.iter().any(|shard| shard.key == key);
    match text.map(saved::decode) {
        Some(Ok(shard)) => {
            if model.store.good.iter().all(|(known, _)| known != key) {
                model.store.good.push((key.to_owned(), saved::checksum(text.unwrap_or_default())));
            }
            if let Some(lowest) = model.journal.merge(shard.records) {
                model.history.follow(&model.journal, &lowest);
            }
        }
        Some(Err(DecodeError::Newer(_))) => {
            model.store.read_only = true;
            tell(model, Notice::Newer);
        }
        Some(Err(_)) if ours => set_aside(model, key, text.unwrap_or_default(), now, out),
        _ => {}
    }
    // Only we write this key. Whoever else did, or removed it, did it by hand.
    if ours {
        save(model, key, now, out);
    }
}

/// The second place is open, or there is none. What its log holds and no shard does joins the journal.
pub fn second_opened(model: &mut Model, kept: Option<Kept>, now: Reading, out: &mut Vec<Effect>) {
    let Some(mut kept) = kept else {
        model.store.second = SecondPlace::Missing;
        settle(model, now, out);
        return;
    };
    model.store.second = SecondPlace::Open;
    model.folder.name = kept.folder.take();
    model.store.copies = std::mem::take(&mut kept.copies);
    model.store.backups = std::mem::take(&mut kept.backups);
    model.store.backups.sort_by_key(|id| backup_flow::begun(id));
    if let Some(done) = model.store.done.strip_suffix(backup_flow::UNHEARD).map(str::to_owned) {
        // Everything was replaced or erased while this place was shut: what it holds from before is gone. A file that was
        // added took nothing away. Either way no restore begun earlier is still wanted.
        let since = backup_flow::begun(&done);
        if !backup_flow::is_merge(&done) {
            let from_before = |(id, _): &(String, String)| logged_at(id).is_none_or(|at| at < since);
            let (before, after) = std::mem::take(&mut kept.log).into_iter().partition(from_before);
            kept.log = after;
            out.push(Effect::Unlog(Vec::into_iter(before).map(|(id, _)| id).collect()));
            out.push(Effect::DropCopies(std::mem::take(&mut model.store.copies)));
        }
        if kept.intent.as_ref().is_some_and(|intent| backup_flow::begun(&intent.id) < since) {
            kept.intent = None;
            out.push(Effect::DropAllIntents);
        }
        out.push(Effect::Write { key: saved::DONE.to_owned(), text: done.clone() });
        model.store.done = done;
    }
    if let Some(intent) = kept.intent {
        if intent.id == model.store.done {
            model.store.log.push(Logged {
                id: INTENT_ENTRY.to_owned() + &intent.id,
                home: String::new(),
                since: now.stamp.mono,
                found: Some(backup_flow::begun(&intent.id)),
            });
        } else {
            model.pending = Some(intent);
        }
    }
    model.store.log_waiting = kept.log;
    if model.pending.is_none() {
        replay_waiting(model, now, out);
    }
    settle(model, now, out);
    let runs = model.history.running_block(now.stamp).is_some();
    if std::mem::take(&mut model.store.awaits_block) && runs && model.route == Route::Now {
        show(model, Route::Timer);
        out.push(Effect::Replace(Route::Timer.print()));
        out.push(Effect::FocusHeading);
    }
}

/// What the log holds joins the journal.
pub fn replay_waiting(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    for (id, text) in std::mem::take(&mut model.store.log_waiting) {
        if id == THEME_ENTRY {
            backup_flow::take_theme(model, &text, out);
        } else {
            replay(model, id, &text, now, out);
        }
    }
    join_and_save(model, now, out);
}

/// Records that a restore has written become part of the journal and of the shards of ours.
pub fn take_in(model: &mut Model, records: Vec<Record>, now: Reading) {
    let mut keys: Vec<String> = Vec::new();
    for record in records {
        if model.journal.find(&record.id).is_none_or(|known| *known < record) {
            let key = append(model, &record);
            if !keys.contains(&key) {
                keys.push(key);
            }
            model.store.older.push(record);
        }
    }
    let news = std::mem::take(&mut model.store.older);
    model.journal.merge(news);
    // The newest count as unwritten: they are written with the log, for the copies beside them.
    for key in keys.into_iter().filter(|key| !is_newest(key, now)) {
        let text = shard_text(model, &key, now);
        model.store.good.push((key, saved::checksum(&text)));
    }
    let intent = INTENT_ENTRY.to_owned() + &model.store.done;
    model.store.log.push(Logged { id: intent, home: String::new(), since: now.stamp.mono, found: None });
}

fn replay(model: &mut Model, id: String, text: &str, now: Reading, out: &mut Vec<Effect>) {
    match saved::decode(text) {
        Ok(shard) => {
            let record = shard.records.first();
            let home = record.map(|record| saved::key_for(record, &model.device.writer)).unwrap_or_default();
            let found = Some(record.map(|record| record.wall).unwrap_or_default());
            if !model.store.log.iter().any(|logged| logged.id == id) {
                model.store.log.push(Logged { id, home, since: now.stamp.mono, found });
            }
            model.store.loose.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            model.store.read_only = true;
            tell(model, Notice::Newer);
        }
        Err(_) => set_aside(model, &format!("{}log:{id}", saved::PREFIX), text, now, out),
    }
}

/// Once everything is read: what an interrupted restore left, records that only a copy has, shards without a copy, and
/// the shards of tabs that are gone.
pub fn settle(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let count = join_and_save(model, now, out);
    tell_recovered(model, count);
    for orphan in std::mem::take(&mut model.store.orphans) {
        if model.store.is_read() && !model.store.read_only {
            out.push(Effect::Remove(orphan));
        }
    }
    if !model.store.is_settled() {
        return;
    }
    if model.store.read_only || backup_flow::resume(model, now, out) {
        return;
    }
    replay_waiting(model, now, out);
    if let Task::Waiting(text) = &model.task {
        let text = text.clone();
        restore_flow::file_read(model, Ok(text), now, out);
    }
    prune_log(model, now, out);
    let store = &model.store;
    let names: Vec<String> = store.good.iter().map(copy_name).collect();
    let lost: Vec<String> = store.copies.iter().filter(|name| !names.contains(name)).cloned().collect();
    if !lost.is_empty() {
        out.push(Effect::ReadCopies(lost));
    }
    keep_copies(model, now, out);
    write_summary(model, now, out);
    let several = old_shards(model, now).into_iter().any(|(_, keys)| keys.len() > 1);
    if several {
        out.push(Effect::Compact(old_shards(model, now).into_iter().flat_map(|(_, keys)| keys).collect()));
    }
}

/// What a copy of this shard is called: its key and the checksum of its text.
fn copy_name((key, sum): &(String, u32)) -> String {
    format!("{key}\t{sum}")
}

/// The shard that a copy in the second place was made of.
pub fn copy_of(name: &str) -> &str {
    name.split('\t').next().unwrap_or_default()
}

fn is_newest(key: &str, now: Reading) -> bool {
    let current = saved::recent_months(now.wall());
    saved::month_and_writer(key).is_none_or(|(month, _)| current.iter().any(|known| known == month))
}

/// Good shards of earlier months get a copy in the second place, which then stands in for the one beside them.
pub fn keep_copies(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let store = &model.store;
    if store.second != SecondPlace::Open {
        return;
    }
    let old = store.good.iter().filter(|(key, _)| !is_newest(key, now));
    let put: Vec<String> = old.map(copy_name).filter(|name| !store.copies.contains(name)).collect();
    if !put.is_empty() {
        out.push(Effect::KeepCopies(put));
    }
}

/// Copies were kept in the second place: those beside the shards go. A shard that was joined with others meanwhile needs
/// none.
pub fn copies_kept(model: &mut Model, names: Vec<String>, out: &mut Vec<Effect>) {
    let current: Vec<String> = model.store.good.iter().map(copy_name).collect();
    let (kept, needless): (Vec<String>, Vec<String>) =
        names.into_iter().partition(|name| current.contains(name));
    for name in kept {
        out.push(Effect::Remove(saved::bak_key(copy_of(&name))));
        model.store.copies.push(name);
    }
    if !needless.is_empty() {
        out.push(Effect::DropCopies(needless));
    }
}

/// Copies whose shard is gone or damaged were read: what only they hold joins the journal, and is told.
pub fn copies_read(model: &mut Model, texts: Vec<(String, String)>, now: Reading, out: &mut Vec<Effect>) {
    let mut needless = Vec::new();
    for (name, text) in texts {
        let Ok(shard) = saved::decode(&text) else { continue };
        let all_known = shard.records.iter().all(|record| model.journal.find(&record.id).is_some());
        if all_known && model.store.unsaved.is_empty() {
            needless.push(name);
        }
        model.store.loose.extend(shard.records);
    }
    let count = join_and_save(model, now, out);
    tell_recovered(model, count);
    model.store.copies.retain(|name| !needless.contains(name));
    if !needless.is_empty() {
        out.push(Effect::DropCopies(needless));
    }
}

/// The shards of earlier months, by month.
fn old_shards(model: &Model, now: Reading) -> Vec<(String, Vec<String>)> {
    let mut months: Vec<(String, Vec<String>)> = Vec::new();
    for (key, _) in &model.store.good {
        let Some((month, _)) = saved::month_and_writer(key).filter(|_| !is_newest(key, now)) else {
            continue;
        };
        match months.iter_mut().find(|(known, _)| known == month) {
            Some((_, keys)) => keys.push(key.clone()),
            None => months.push((month.to_owned(), vec![key.clone()])),
        }
    }
    months
}

/// Under the lock, and with the writers of these shards gone: joins those of each month into one of ours. The texts are
/// what stands there now; each is removed only if it still does when all are written.
pub fn compact(model: &mut Model, texts: Vec<(String, String)>, now: Reading, out: &mut Vec<Effect>) {
    if model.store.read_only {
        return;
    }
    let mut remove = Vec::new();
    let mut touched: Vec<String> = Vec::new();
    for (month, _) in old_shards(model, now) {
        let here = texts
            .iter()
            .filter(|(key, _)| saved::month_and_writer(key).is_some_and(|(other, _)| other == month));
        let target = format!("{}{month}:{}", saved::JOURNAL, model.device.writer);
        let here: Vec<&(String, String)> = here.filter(|(key, _)| *key != target).collect();
        let has_own = model.store.own.iter().any(|shard| shard.key == target);
        if here.len() + usize::from(has_own) < 2 {
            continue;
        }
        let mut joined = Journal::default();
        let writer = model.device.writer.clone();
        joined.merge(own_shard(model, &target).records());
        for (key, text) in here {
            let Ok(shard) = saved::decode(text) else { continue };
            joined.merge(shard.records);
            remove.push((key.clone(), Some(text.clone())));
            remove.push((saved::bak_key(key), None));
        }
        own_shard(model, &target).data = saved::lines(joined.records(), &writer);
        touched.push(target);
    }
    if touched.is_empty() {
        return;
    }
    let set = touched
        .into_iter()
        .map(|key| {
            let text = shard_text(model, &key, now);
            model.store.good.retain(|(good, _)| *good != key);
            model.store.good.push((key.clone(), saved::checksum(&text)));
            (key, text)
        })
        .collect();
    model.store.good.retain(|(good, _)| !remove.iter().any(|(gone, _)| gone == good));
    let gone = remove.iter().map(|(key, _)| key.clone());
    let copies: Vec<String> = gone
        .flat_map(|key| model.store.copies.iter().filter(move |name| copy_of(name) == key).cloned())
        .collect();
    model.store.copies.retain(|name| !copies.contains(name));
    out.push(Effect::Apply { set, remove, id: String::new() });
    keep_copies(model, now, out);
    out.push(Effect::DropCopies(copies));
}

/// The records of earlier months that the first screen needs: those of an episode that is still open.
fn write_summary(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let recent = saved::recent_months(now.wall());
    let is_carried = |record: &&Record| {
        !record.entry.is_about_the_person() && !recent.contains(&saved::month_of(record.wall))
    };
    let open = model.history.open_episode().map(|episode| model.journal.since(&episode.id));
    let carried: Vec<&Record> = open.unwrap_or_default().iter().filter(is_carried).collect();
    if carried.is_empty() {
        out.push(Effect::Remove(saved::SUMMARY.to_owned()));
    } else {
        let text = saved::encode(carried, 0, now.wall(), &model.device.writer);
        out.push(Effect::Write { key: saved::SUMMARY.to_owned(), text });
    }
}

/// A piece set aside was read again, for another try at it. `key` is where it came from.
pub fn repair(
    model: &mut Model,
    key: &str,
    text: &str,
    now: Reading,
    out: &mut Vec<Effect>,
) -> (usize, usize) {
    let keeper = saved::copied_from(key).unwrap_or_else(|| key.to_owned());
    let Salvage { proven, unproven, illegible } = saved::salvage(text, saved::keeper(&keeper));
    model.store.loose.extend(proven);
    model.store.loose.extend(unproven);
    (join_and_save(model, now, out), illegible)
}
