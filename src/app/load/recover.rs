//! What came from copies, salvage and the log joins the journal. Touches the model it is given.

use crate::app::effect::Effect;
use crate::app::model::store::Logged;
use crate::app::model::{Model, Notice};
use crate::app::saved::{DecodeError, Salvage};
use crate::app::screen::tell;
use crate::app::store::records::THEME_ENTRY;
use crate::app::{saved, store, timer};
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::Record;
use crate::domain::time::Reading;

/// Records that were saved from somewhere become part of the journal and of a shard of ours. Those that the journal has
/// already are in a good shard.
pub(super) fn join_loose(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> usize {
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
        let id = store::records::log_id(&record.id);
        model.store.log.iter().any(|logged| logged.id == id)
    };
    let (_, unlogged): (Vec<&Record>, Vec<&Record>) = stored.iter().partition(is_logged);
    let unlogged: Vec<Record> = unlogged.into_iter().cloned().collect();
    if store::records::keeps_log(model) {
        store::records::log_these(model, &unlogged, now, out);
        for record in &unlogged {
            let home = saved::key_for(record, &model.device.writer);
            model.store.log.push(Logged {
                id: store::records::log_id(&record.id),
                home,
                since: now.stamp.mono,
                found: None,
            });
        }
    }
    for record in &stored {
        store::records::append(model, record);
    }
    model.journal.merge(stored);
    count
}

/// Tells how many records were saved, if any were.
pub(super) fn tell_recovered(model: &mut Model, count: usize) {
    if count > 0 {
        tell(model, Notice::Recovered(count));
    }
}

/// The same once the first screen is there: the history follows, and the shards are written. Gives how many joined.
pub(super) fn join_and_save(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> usize {
    let count = join_loose(model, now, out);
    if count > 0 {
        model.history = History::of(&model.journal);
        timer::update::look(model, now, out);
    }
    let changed: Vec<String> =
        model.store.own.iter().filter(|shard| shard.units == 0).map(|shard| shard.key.clone()).collect();
    for key in changed {
        store::records::save(model, &key, now, out);
    }
    count
}

/// What the log holds joins the journal.
pub fn replay_waiting(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    for (id, text) in std::mem::take(&mut model.store.log_waiting) {
        if id == THEME_ENTRY {
            store::backup::take_theme(model, &text, out);
        } else {
            replay(model, id, &text, now, out);
        }
    }
    join_and_save(model, now, out);
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
        Err(_) => store::records::set_aside(model, &format!("{}log:{id}", saved::PREFIX), text, now, out),
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
