//! Writing: the journal in memory, this tab's own shard in localStorage, the log, in this order. Nothing another tab writes
//! is ever written here. Touches the model it is given.

use crate::app::effect::Effect;
use crate::app::model::store::{Logged, Mirror, OwnShard, Piece, Task, WARN_FROM};
use crate::app::model::{Model, Notice};
use crate::app::saved;
use crate::app::screen::tell;
use crate::domain::journal::record::{Entry, MOST_OFFSET, Record};
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Reading, Span};

/// An entry stays in the log at least this long after its write, on the page's own clock: what reads back has only
/// reached memory (`docs/adr/0009-storage.md`).
const STAYS_IN_LOG: Span = Span::minutes(10);

/// Where the log is long, what an earlier page logged also goes when it is this old by the wall clock. That clock may be
/// wrong, so the newest stay: no kill takes more of localStorage than these.
const OLD_IN_LOG: Span = Span::hours(24);

/// A log with more entries is long.
const MANY_LOGGED: usize = 256;

/// The name of the theme in the log.
pub const THEME_ENTRY: &str = "theme";

/// The name under which a finished restore leaves the mirror, before its id.
pub(crate) const INTENT_ENTRY: &str = "intent\t";

/// This tab's shard with this key; a new one where there is none yet.
pub(crate) fn own_shard<'a>(model: &'a mut Model, key: &str) -> &'a mut OwnShard {
    let own = &mut model.store.own;
    let place = own.iter().rposition(|shard| shard.key == key).unwrap_or_else(|| {
        own.push(OwnShard::new(key));
        own.len() - 1
    });
    &mut own[place]
}

/// Adds a record's line to the shard of ours it belongs to; gives that shard's key. The shard counts as unwritten.
pub(crate) fn append(model: &mut Model, record: &Record) -> String {
    let key = saved::key_for(record, &model.device.writer);
    let own = own_shard(model, &key);
    own.push(record);
    let before = std::mem::take(&mut own.units);
    model.store.units = model.store.units.saturating_sub(before);
    key
}

/// Copies a text aside under a key of its own, once.
pub(crate) fn set_aside(model: &mut Model, key: &str, text: &str, now: Reading, out: &mut Vec<Effect>) {
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

/// The name of a record's entry in the log.
pub(crate) fn log_id(id: &RecordId) -> String {
    format!("{} {} {}", id.at.0, id.writer, id.counter)
}

/// The time in the id of a record, by the name of its entry.
pub(crate) fn logged_at(entry: &str) -> Option<Instant> {
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
pub(crate) fn keeps_log(model: &Model) -> bool {
    model.store.mirror != Mirror::Missing && model.device.can_store && !model.store.read_only
}

/// Logs a choice that is not part of the journal.
pub fn log_theme(model: &Model, out: &mut Vec<Effect>) {
    if keeps_log(model) {
        out.push(Effect::Log(vec![(THEME_ENTRY.to_owned(), model.theme.clone())]));
    }
}

/// Entries leave the log when they have been there long enough and their shard is written.
pub(crate) fn prune_log(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
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
pub(crate) fn stay_in_log(model: &mut Model, key: &str, now: Reading) {
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

/// Tells once that most of the room is in use.
pub(crate) fn warn_when_nearly_full(model: &mut Model) {
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

/// True for a shard of the months that the first screen reads, and for settings: their copies lie beside them.
pub(super) fn is_newest(key: &str, now: Reading) -> bool {
    let current = saved::recent_months(now.wall());
    saved::month_and_writer(key).is_none_or(|(month, _)| current.iter().any(|known| known == month))
}
