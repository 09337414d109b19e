//! What came from copies, salvage and the log joins the journal.

use crate::app::access::Access;
use crate::app::effect::Effect;
use crate::app::event::timer;
use crate::app::model::store::Logged;
use crate::app::notice::Notice;
use crate::app::saved::{DecodeError, Salvage};
use crate::app::store::records::THEME_ENTRY;
use crate::app::{saved, store};
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::Record;

/// Records that were saved from somewhere become part of the journal and of a shard of ours. Those that the journal has
/// already are in a good shard.
pub(super) fn join_loose(access: &mut Access<'_>) -> usize {
    let now = access.now;
    let mut loose = Journal::default();
    loose.merge(std::mem::take(&mut access.store.loose));
    let homeless = std::mem::take(&mut access.store.homeless);
    let is_new = |record: &&Record| access.known.journal.find(&record.id).is_none_or(|known| known < *record);
    let (news, known): (Vec<&Record>, Vec<&Record>) = loose.records().iter().partition(is_new);
    let count = news.len();
    let known = known.into_iter().filter(|_| homeless);
    let stored: Vec<Record> = news.into_iter().chain(known).cloned().collect();
    // What they were saved from may be gone before localStorage reaches the disk, so they are logged like any other.
    let is_logged = |record: &&Record| {
        let id = store::records::log_id(&record.id);
        access.store.log.iter().any(|logged| logged.id == id)
    };
    let (_, unlogged): (Vec<&Record>, Vec<&Record>) = stored.iter().partition(is_logged);
    let unlogged: Vec<Record> = unlogged.into_iter().cloned().collect();
    if store::records::keeps_log(access) {
        store::records::log_these(access, &unlogged);
        for record in &unlogged {
            let home = saved::key_for(record, &access.known.device.writer);
            access.store.log.push(Logged {
                id: store::records::log_id(&record.id),
                home,
                since: now.stamp.mono,
                found: None,
            });
        }
    }
    for record in &stored {
        store::records::append(access, record);
    }
    access.known.journal.merge(stored);
    count
}

/// Tells how many records were saved, if any were.
pub(super) fn tell_recovered(access: &mut Access<'_>, count: usize) {
    if count > 0 {
        access.notice(Notice::Recovered(count));
    }
}

/// The same once the first screen is there: the history follows, and the shards are written. Gives how many joined.
pub(super) fn join_and_save(access: &mut Access<'_>) -> usize {
    let count = join_loose(access);
    if count > 0 {
        access.known.history = History::of(&access.known.journal);
        access.request(timer::Msg::Look);
    }
    let changed: Vec<String> =
        access.store.own.iter().filter(|shard| shard.units == 0).map(|shard| shard.key.clone()).collect();
    for key in changed {
        store::records::save(access, &key);
    }
    count
}

/// What the log holds joins the journal.
pub fn replay_waiting(access: &mut Access<'_>) {
    for (id, text) in std::mem::take(&mut access.store.log_waiting) {
        if id == THEME_ENTRY {
            store::backup::take_theme(access, &text);
        } else {
            replay(access, id, &text);
        }
    }
    join_and_save(access);
}

fn replay(access: &mut Access<'_>, id: String, text: &str) {
    let now = access.now;
    match saved::decode(text) {
        Ok(shard) => {
            let record = shard.records.first();
            let home =
                record.map(|record| saved::key_for(record, &access.known.device.writer)).unwrap_or_default();
            let found = Some(record.map(|record| record.wall).unwrap_or_default());
            if !access.store.log.iter().any(|logged| logged.id == id) {
                access.store.log.push(Logged { id, home, since: now.stamp.mono, found });
            }
            access.store.loose.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            access.store.read_only = true;
            access.notice(Notice::Newer);
        }
        Err(_) => store::records::set_aside(access, &format!("{}log:{id}", saved::PREFIX), text),
    }
}

/// Copies whose shard is gone or damaged were read: what only they hold joins the journal, and is told.
pub fn copies_read(access: &mut Access<'_>, texts: Vec<(String, String)>) {
    let mut needless = Vec::new();
    for (name, text) in texts {
        let Ok(shard) = saved::decode(&text) else { continue };
        let all_known = shard.records.iter().all(|record| access.known.journal.find(&record.id).is_some());
        if all_known && access.store.unsaved.is_empty() {
            needless.push(name);
        }
        access.store.loose.extend(shard.records);
    }
    let count = join_and_save(access);
    tell_recovered(access, count);
    access.store.copies.retain(|name| !needless.contains(name));
    if !needless.is_empty() {
        access.effect(Effect::DropCopies(needless));
    }
}

/// A piece set aside was read again, for another try at it. `key` is where it came from.
pub fn repair(access: &mut Access<'_>, key: &str, text: &str) -> (usize, usize) {
    let keeper = saved::copied_from(key).unwrap_or_else(|| key.to_owned());
    let Salvage { proven, unproven, illegible } = saved::salvage(text, saved::keeper(&keeper));
    access.store.loose.extend(proven);
    access.store.loose.extend(unproven);
    (join_and_save(access), illegible)
}
