//! Writing: the journal in memory, this tab's own shard in localStorage, the log, in this order. Nothing another tab writes
//! is ever written here.

use crate::app::access::Access;
use crate::app::effect::Effect;
use crate::app::model::backup::Task;
use crate::app::model::store::{Logged, Mirror, OwnShard, Piece, WARN_FROM};
use crate::app::notice::Notice;
use crate::app::saved;
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
pub(crate) fn own_shard<'a>(access: &'a mut Access<'_>, key: &str) -> &'a mut OwnShard {
    let own = &mut access.store.own;
    let place = own.iter().rposition(|shard| shard.key == key).unwrap_or_else(|| {
        own.push(OwnShard::new(key));
        own.len() - 1
    });
    &mut own[place]
}

/// Adds a record's line to the shard of ours it belongs to; gives that shard's key. The shard counts as unwritten.
pub(crate) fn append(access: &mut Access<'_>, record: &Record) -> String {
    let key = saved::key_for(record, &access.known.device.writer);
    let own = own_shard(access, &key);
    own.push(record);
    let before = std::mem::take(&mut own.units);
    access.store.units = access.store.units.saturating_sub(before);
    key
}

/// Copies a text aside under a key of its own, once.
pub(crate) fn set_aside(access: &mut Access<'_>, key: &str, text: &str) {
    let now = access.now;
    if access.store.set_aside.iter().any(|piece| saved::is_set_aside_as(&piece.key, key, text)) {
        return;
    }
    let aside = saved::quarantine_key(key, text, now.wall());
    access.effect(Effect::Write { key: aside.clone(), text: text.to_owned() });
    access.store.set_aside.push(Piece { key: aside, text: Some(text.to_owned()) });
    let known = access.known.notices.iter().find_map(|notice| match notice {
        Notice::SetAside(count) => Some(*count),
        _ => None,
    });
    access.notice(Notice::SetAside(known.unwrap_or(0) + 1));
}

/// Adds entries as records of this tab, as of this moment, writes the shards they belong to, and logs them.
pub fn write(access: &mut Access<'_>, entries: impl IntoIterator<Item = Entry>, then: Reading) {
    let now = std::mem::replace(&mut access.now, then);
    write_all(access, entries.into_iter().collect());
    access.now = now;
}

fn write_all(access: &mut Access<'_>, entries: Vec<Entry>) {
    let now = access.now;
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
        let mut id = access.known.journal.next_id(&access.known.device.writer, wall);
        if id.at > wall && !access.store.is_settled() {
            // The log or an older shard may hold a record of ours that is not known yet: its id is not given again.
            id.at = (id.at + Span(now.wall().0.rem_euclid(86_400_000))).storable();
        }
        let record = Record { id, wall, offset_minutes, entry };
        let key = append(access, &record);
        let logged = Logged { id: log_id(&record.id), home: key.clone(), since: now.stamp.mono, found: None };
        if keeps_log(access) {
            log.push((logged.id.clone(), saved::encode([&record], 0, wall, &access.known.device.writer)));
            access.store.log.push(logged);
        }
        if !keys.contains(&key) {
            keys.push(key);
        }
        if let Some(lowest) = access.known.journal.merge([record]) {
            access.known.history.follow(&access.known.journal, &lowest);
        }
    }
    for key in keys {
        save(access, &key);
    }
    if !log.is_empty() {
        access.effect(Effect::Log(log));
        prune_log(access);
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
pub fn log_again(access: &mut Access<'_>) {
    let is_logged = |record: &&Record| {
        let id = log_id(&record.id);
        access.store.log.iter().any(|logged| logged.id == id)
    };
    // The log holds the newest; older records are never in it.
    let newest = access.known.journal.records().iter().rev().take(1_000).filter(is_logged);
    let newest: Vec<Record> = newest.cloned().collect();
    log_these(access, &newest);
}

/// Logs records that are in the journal already.
pub fn log_these(access: &mut Access<'_>, records: &[Record]) {
    let (writer, now) = (&access.known.device.writer, access.now);
    let entry = |record: &Record| (log_id(&record.id), saved::encode([record], 0, now.wall(), writer));
    if !records.is_empty() {
        let entries = records.iter().map(entry).collect();
        access.effect(Effect::Log(entries));
    }
}

/// Before it is open, entries wait for it in the browser. Where nothing is stored, nothing is logged either.
pub(crate) fn keeps_log(access: &Access<'_>) -> bool {
    access.store.mirror != Mirror::Missing && access.known.device.can_store && !access.store.read_only
}

/// Logs a choice that is not part of the journal.
pub fn log_theme(access: &mut Access<'_>) {
    if keeps_log(access) {
        access.effect(Effect::Log(vec![(THEME_ENTRY.to_owned(), access.known.theme.clone())]));
    }
}

/// Entries leave the log when they have been there long enough and their shard is written.
pub(crate) fn prune_log(access: &mut Access<'_>) {
    let now = access.now;
    let store = &mut *access.store;
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
            access.effect(Effect::Unlog(entries));
        }
        if !intents.is_empty() {
            let of = |entry: String| entry.trim_start_matches(INTENT_ENTRY).to_owned();
            access.effect(Effect::DropIntents(intents.into_iter().map(of).collect()));
        }
    }
}

/// A shard is written later than its entries: they stay in the log from then on.
pub(crate) fn stay_in_log(access: &mut Access<'_>, key: &str) {
    let now = access.now;
    for logged in access.store.log.iter_mut().filter(|logged| logged.home == key) {
        logged.since = now.stamp.mono;
    }
}

/// Writes a shard of ours.
pub fn save(access: &mut Access<'_>, key: &str) {
    // What lies there, or in the copy beside it, and was not read yet must not be lost; it is written once it has been.
    let is_in = |list: &[String], key: &str| list.iter().any(|known| known == key);
    let waits = is_in(&access.store.unread, key) || is_in(&access.store.unread, &saved::bak_key(key));
    if access.store.read_only || waits {
        return;
    }
    let text = shard_text(access, key);
    access.turn.effects.retain(|effect| !matches!(effect, Effect::Write { key: same, .. } if *same == key));
    access.effect(Effect::Write { key: key.to_owned(), text });
}

/// A shard of ours as the text to store.
pub fn shard_text(access: &mut Access<'_>, key: &str) -> String {
    let now = access.now;
    let own = own_shard(access, key);
    let text = own.next_text(now.wall());
    let (before, after) = (own.units, saved::room_of(key, &text));
    own.units = after;
    access.store.units = (access.store.units + after).saturating_sub(before);
    text
}

/// A write ended. A failed one stays on screen until it has succeeded after all: as soon as some write succeeds, there
/// is room again, and the others are tried anew.
pub fn written(access: &mut Access<'_>, key: String, ok: bool) {
    let waited = access.store.unsaved.contains(&key);
    access.store.unsaved.retain(|known| *known != key);
    if waited {
        stay_in_log(access, &key);
    }
    if !ok {
        access.store.unsaved.push(key);
        access.notice(Notice::NotSaved);
        return;
    }
    if let Some(piece) = access.store.set_aside.iter_mut().find(|piece| piece.key == key) {
        piece.text = None;
    }
    if access.store.unsaved.is_empty() {
        access.known.notices.retain(|notice| *notice != Notice::NotSaved);
    } else if matches!(access.backup.task, Task::Working(..)) {
        // A restore writes these shards itself.
    } else if let Some(next) = access.store.unsaved.iter().find(|key| saved::is_shard_key(key)).cloned() {
        save(access, &next);
    }
    if saved::is_shard_key(&key) && !access.store.asked_to_persist && access.store.persisted != Some(true) {
        access.store.asked_to_persist = true;
        access.effect(Effect::Persist);
    }
    warn_when_nearly_full(access);
}

/// Tells once that most of the room is in use.
pub(crate) fn warn_when_nearly_full(access: &mut Access<'_>) {
    let known = access.known.notices.contains(&Notice::NearlyFull);
    if access.store.percent() >= WARN_FROM && !known {
        access.notice(Notice::NearlyFull);
    }
}

/// The browser measured what is stored.
pub fn measured(access: &mut Access<'_>, units: usize) {
    access.store.units = units;
    if access.store.percent() < WARN_FROM {
        access.known.notices.retain(|notice| *notice != Notice::NearlyFull);
    }
    warn_when_nearly_full(access);
}

/// Records that a restore has written become part of the journal and of the shards of ours.
pub fn take_in(access: &mut Access<'_>, records: Vec<Record>) {
    let now = access.now;
    let mut keys: Vec<String> = Vec::new();
    for record in records {
        if access.known.journal.find(&record.id).is_none_or(|known| *known < record) {
            let key = append(access, &record);
            if !keys.contains(&key) {
                keys.push(key);
            }
            access.store.older.push(record);
        }
    }
    let news = std::mem::take(&mut access.store.older);
    access.known.journal.merge(news);
    // The newest count as unwritten: they are written with the log, for the copies beside them.
    for key in keys.into_iter().filter(|key| !is_newest(key, now)) {
        let text = shard_text(access, &key);
        access.store.good.push((key, saved::checksum(&text)));
    }
    let intent = INTENT_ENTRY.to_owned() + &access.store.done;
    access.store.log.push(Logged { id: intent, home: String::new(), since: now.stamp.mono, found: None });
}

/// True for a shard of the months that the first screen reads, and for settings: their copies lie beside them.
pub(super) fn is_newest(key: &str, now: Reading) -> bool {
    let current = saved::recent_months(now.wall());
    saved::month_and_writer(key).is_none_or(|(month, _)| current.iter().any(|known| known == month))
}
