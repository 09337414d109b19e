//! Reading: what the first screen needs, the rest after it, what other tabs write, and what IndexedDB holds. Touches the
//! model it is given.

use super::{recover, restore};
use crate::app::browser::{Device, Intent, Kept, Stored};
use crate::app::effect::Effect;
use crate::app::model::store::{Logged, Mirror, OwnShard, Piece, Task};
use crate::app::model::{Model, Notice};
use crate::app::route::Route;
use crate::app::saved::DecodeError;
use crate::app::screen::{show, tell};
use crate::app::store::records::INTENT_ENTRY;
use crate::app::{moves, saved, store, timer};
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::time::Reading;

/// How many shards are read in one go after the first screen.
const PORTION: usize = 8;

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
        timer::alarm::remember(model, text);
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
    let count = recover::join_loose(model, now, out);
    recover::tell_recovered(model, count);
    model.history = History::of(&model.journal);
    timer::update::look(model, now, out);
    timer::update::note_clock(model, now, out);
    // A mark of this page, so that its own clock counts from here, whatever happens to the wall clock.
    timer::update::hide(model, now, out);
    out.push(Effect::OpenMirror);
    read_next(model, now, out);
    store::records::warn_when_nearly_full(model);
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
        store::records::stay_in_log(model, &saved::copied_from(&key).unwrap_or_else(|| key.clone()), now);
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
            store::records::append(model, &record);
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
            store::records::set_aside(model, key, text, now, out);
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
    let own = store::records::own_shard(model, key);
    let units = if own.data.is_empty() { units } else { 0 };
    data.push_str(&own.data);
    *own = OwnShard { key: key.to_owned(), revision: revision.max(own.revision), data, units };
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
            store::records::set_aside(model, copy, text, now, out);
            model.store.loose.extend(saved::salvage(text, saved::keeper(of)).proven);
        }
    }
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
        let forgets = text.is_some_and(|id| id != model.store.done && !store::backup::is_merge(id));
        if forgets {
            // Until it starts anew, it brings nothing back.
            model.store.read_only = true;
            out.push(Effect::Reload);
        }
        return;
    }
    if let (saved::ALARMS, Some(text)) = (key, text) {
        timer::alarm::remember(model, text);
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
        Some(Err(_)) if ours => store::records::set_aside(model, key, text.unwrap_or_default(), now, out),
        _ => {}
    }
    // Only we write this key. Whoever else did, or removed it, did it by hand.
    if ours {
        store::records::save(model, key, now, out);
    }
}

/// The mirror is open, or there is none. What its log holds and no shard does joins the journal.
pub fn mirror_opened(model: &mut Model, kept: Option<Kept>, now: Reading, out: &mut Vec<Effect>) {
    let Some(mut kept) = kept else {
        model.store.mirror = Mirror::Missing;
        settle(model, now, out);
        return;
    };
    model.store.mirror = Mirror::Open;
    model.folder.name = kept.folder.take();
    model.store.copies = std::mem::take(&mut kept.copies);
    model.store.backups = std::mem::take(&mut kept.backups);
    model.store.backups.sort_by_key(|id| store::backup::begun(id));
    if let Some(done) = model.store.done.strip_suffix(store::backup::UNHEARD).map(str::to_owned) {
        // Everything was replaced or erased while this place was shut: what it holds from before is gone. A file that was
        // added took nothing away. Either way no restore begun earlier is still wanted.
        let since = store::backup::begun(&done);
        if !store::backup::is_merge(&done) {
            let from_before =
                |(id, _): &(String, String)| store::records::logged_at(id).is_none_or(|at| at < since);
            let (before, after) = std::mem::take(&mut kept.log).into_iter().partition(from_before);
            kept.log = after;
            out.push(Effect::Unlog(Vec::into_iter(before).map(|(id, _)| id).collect()));
            out.push(Effect::DropCopies(std::mem::take(&mut model.store.copies)));
        }
        if store::backup::is_erasure(&done) {
            // Its backups and its folder belong to what was erased.
            out.push(Effect::DropBackups(std::mem::take(&mut model.store.backups)));
            model.folder.name = None;
            out.push(Effect::LeaveFolder);
        }
        let is_earlier = |intent: &Intent| intent.id != done && store::backup::begun(&intent.id) <= since;
        if kept.intent.as_ref().is_some_and(is_earlier) {
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
                found: Some(store::backup::begun(&intent.id)),
            });
        } else {
            model.pending = Some(intent);
        }
    }
    model.store.log_waiting = kept.log;
    if model.pending.is_none() {
        recover::replay_waiting(model, now, out);
    }
    settle(model, now, out);
    let runs = model.history.running_block(now.stamp).is_some();
    if std::mem::take(&mut model.store.awaits_block) && runs && model.route == Route::Now {
        show(model, Route::Timer);
        out.push(Effect::Replace(Route::Timer.print()));
        out.push(Effect::FocusHeading);
    }
}

/// Once everything is read: what an interrupted restore left, records that only a copy has, shards without a copy, and
/// the shards of tabs that are gone.
pub fn settle(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let count = recover::join_and_save(model, now, out);
    recover::tell_recovered(model, count);
    for orphan in std::mem::take(&mut model.store.orphans) {
        if model.store.is_read() && !model.store.read_only {
            out.push(Effect::Remove(orphan));
        }
    }
    if !model.store.is_settled() {
        return;
    }
    if model.store.read_only || restore::resume(model, now, out) {
        return;
    }
    recover::replay_waiting(model, now, out);
    if let Task::Waiting(text) = &model.task {
        let text = text.clone();
        restore::file_read(model, Ok(text), now, out);
    }
    store::records::prune_log(model, now, out);
    store::backup::write_what_waits(model, out);
    let store = &model.store;
    let names: Vec<String> = store.good.iter().map(store::copies::copy_name).collect();
    let lost: Vec<String> = store.copies.iter().filter(|name| !names.contains(name)).cloned().collect();
    if !lost.is_empty() {
        out.push(Effect::ReadCopies(lost));
    }
    store::copies::keep_copies(model, now, out);
    store::copies::write_summary(model, now, out);
    let several = store::copies::old_shards(model, now).into_iter().any(|(_, keys)| keys.len() > 1);
    if several {
        out.push(Effect::Compact(
            store::copies::old_shards(model, now).into_iter().flat_map(|(_, keys)| keys).collect(),
        ));
    }
}
