//! Reading: what the first screen needs, the rest after it, what other tabs write, and what IndexedDB holds. Touches the
//! model it is given.

use super::{recover, restore};
use crate::app::access::Access;
use crate::app::browser::{Device, Intent, Kept, Stored};
use crate::app::effect::Effect;
use crate::app::event::{alarm, moves, timer};
use crate::app::model::backup::Task;
use crate::app::model::store::{Logged, Mirror, OwnShard, Piece};
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::app::saved::DecodeError;
use crate::app::store::records::INTENT_ENTRY;
use crate::app::{saved, store};
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;

/// How many shards are read in one go after the first screen.
const PORTION: usize = 8;

/// What is stored beside the journal, for the parts that it belongs to.
pub struct Beside {
    /// What this device's alarms did.
    pub alarms: Option<String>,
    /// The day on which it was last said that an attack is not over yet.
    pub goes_on: Option<String>,
    /// "Not now", said of installing the app.
    pub not_installed: Option<String>,
    /// Routines in progress, by key.
    pub runs: Vec<(String, String)>,
}

/// Reads what the first screen needs. What can't be read is copied aside before anything is written, and its key is
/// never written again.
pub fn start(access: &mut Access<'_>, device: Device, stored: Stored) -> Beside {
    access.known.device = device;
    if !access.known.device.can_store {
        access.notice(Notice::NoStorage);
    }
    access.store.units = stored.units;
    access.store.set_aside = stored.aside.into_iter().map(|key| Piece { key, text: None }).collect();
    // Copies after what they are copies of.
    let (copies, shards) = stored.later.into_iter().partition::<Vec<_>, _>(|key| key.starts_with(saved::BAK));
    access.store.unread = shards.into_iter().chain(copies).collect();
    let find = |wanted: &str| stored.texts.iter().find(|(key, _)| key == wanted).map(|(_, text)| text);
    access.known.theme = find(saved::THEME).cloned().unwrap_or_default();
    access.store.done = find(saved::DONE).cloned().unwrap_or_default();
    for (key, text) in stored.texts.iter().filter(|(key, _)| saved::is_shard_key(key)) {
        read_shard(access, key, text);
    }
    for (key, text) in &stored.texts {
        if let Some(of) = saved::copied_from(key) {
            read_copy(access, key, &of, text);
        }
    }
    // A summary is a copy of records that are read later: damaged, it is no loss.
    if let Some(Ok(summary)) = find(saved::SUMMARY).map(|text| saved::decode(text.as_str())) {
        let read = &access.store.older;
        let carried = summary.records.iter().filter(|record| !read.contains(record)).cloned();
        access.store.carried = carried.collect();
        access.known.journal.merge(summary.records);
    }
    let older = std::mem::take(&mut access.store.older);
    access.known.journal.merge(older);
    let count = recover::join_loose(access);
    recover::tell_recovered(access, count);
    access.known.history = History::of(&access.known.journal);
    let runs = stored.texts.iter().filter(|(key, _)| key.starts_with(saved::RUN));
    Beside {
        alarms: find(saved::ALARMS).cloned(),
        goes_on: find(saved::GOES_ON).cloned(),
        not_installed: find(saved::NOT_INSTALLED).cloned(),
        runs: runs.cloned().collect(),
    }
}

/// On to what is read after the first screen, once that stands.
pub fn go_on(access: &mut Access<'_>) {
    access.effect(Effect::OpenMirror);
    read_next(access);
    store::records::warn_when_nearly_full(access);
}

/// The next portion of what is to be read, or the end of reading.
fn read_next(access: &mut Access<'_>) {
    if access.store.is_read() {
        everything_is_read(access);
    } else {
        let portion = access.store.unread.iter().take(PORTION).cloned().collect();
        access.effect(Effect::ReadLater(portion));
    }
}

/// A portion has been read after the first screen.
pub fn read_later(access: &mut Access<'_>, texts: Vec<(String, Option<String>)>) {
    // No answer: asking again would bring none either.
    if texts.is_empty() {
        return;
    }
    for (key, text) in texts {
        access.store.unread.retain(|unread| *unread != key);
        store::records::stay_in_log(access, &saved::copied_from(&key).unwrap_or_else(|| key.clone()));
        match (text, saved::copied_from(&key)) {
            (Some(text), Some(of)) => read_copy(access, &key, &of, &text),
            (Some(text), None) => read_shard(access, &key, &text),
            (None, _) => {}
        }
    }
    read_next(access);
}

fn everything_is_read(access: &mut Access<'_>) {
    let mut read = Journal::default();
    read.merge(std::mem::take(&mut access.store.older));
    // What only the summary had gets a shard again.
    for record in std::mem::take(&mut access.store.carried) {
        if read.find(&record.id).is_none() {
            store::records::append(access, &record);
        }
    }
    if !read.records().is_empty() {
        access.known.journal.merge(read.records().to_vec());
        access.known.history = History::of(&access.known.journal);
    }
    settle(access);
}

fn read_shard(access: &mut Access<'_>, key: &str, text: &str) {
    match saved::decode(text) {
        Ok(shard) => {
            // Also what an earlier stand-in of this writer wrote: damage may make it ours.
            let own = saved::without_stand_in(&access.known.device.writer);
            if saved::keeper(key).is_some_and(|keeper| saved::without_stand_in(keeper) == own) {
                let data = saved::shard::split(text).1.to_owned();
                took_over(access, key, shard.revision, data, saved::room_of(key, text));
            }
            access.store.good.push((key.to_owned(), saved::checksum(text)));
            access.store.older.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            access.store.read_only = true;
            access.store.damaged.push(key.to_owned());
            access.notice(Notice::Newer);
        }
        Err(_) => {
            access.store.damaged.push(key.to_owned());
            store::records::set_aside(access, key, text);
            access.store.loose.extend(saved::salvage(text, saved::keeper(key)).proven);
            // What was to be written there before it was read belongs elsewhere now.
            if let Some(place) = access.store.own.iter().position(|shard| shard.key == key) {
                let records = access.store.own.remove(place).records();
                access.store.loose.extend(records);
                access.store.homeless = true;
            }
        }
    }
    // Never write where something lies that we could not read.
    while access
        .store
        .damaged
        .iter()
        .any(|key| saved::keeper(key) == Some(access.known.device.writer.as_str()))
    {
        access.known.device.writer.push(saved::STAND_IN);
    }
}

/// Our own shard was read. What was written meanwhile, before it was known, is behind it.
fn took_over(access: &mut Access<'_>, key: &str, revision: u32, mut data: String, units: usize) {
    let own = store::records::own_shard(access, key);
    let units = if own.data.is_empty() { units } else { 0 };
    data.push_str(&own.data);
    *own = OwnShard { key: key.to_owned(), revision: revision.max(own.revision), data, units };
}

/// A copy in localStorage: only needed when the shard it is a copy of is gone, damaged, or not the same any more.
fn read_copy(access: &mut Access<'_>, copy: &str, of: &str, text: &str) {
    let known = access.store.good.iter().find(|(key, _)| key == of);
    let is_unread = access.store.unread.iter().any(|key| key == of);
    if is_unread || known.is_some_and(|(_, sum)| *sum == saved::checksum(text)) {
        return;
    }
    let is_orphan = known.is_none() && !access.store.damaged.iter().any(|key| key == of);
    match saved::decode(text) {
        Ok(shard) => {
            // It goes once a start finds all of it in shards.
            let all_known = shard.records.iter().all(|record| {
                access.store.older.contains(record) || access.known.journal.find(&record.id).is_some()
            });
            if is_orphan && all_known {
                access.store.orphans.push(copy.to_owned());
            }
            access.store.loose.extend(shard.records);
        }
        Err(DecodeError::Newer(_)) => {
            access.store.read_only = true;
            access.notice(Notice::Newer);
        }
        Err(_) => {
            store::records::set_aside(access, copy, text);
            access.store.loose.extend(saved::salvage(text, saved::keeper(of)).proven);
        }
    }
}

/// Another tab wrote or removed a key: its records join ours.
pub fn stored_elsewhere(access: &mut Access<'_>, key: &str, text: Option<&str>) {
    if key == saved::DONE {
        let forgets = text.is_some_and(|id| id != access.store.done && !store::backup::is_merge(id));
        if forgets {
            // Until it starts anew, it brings nothing back.
            access.store.read_only = true;
            access.effect(Effect::Reload);
        }
        return;
    }
    if let (saved::ALARMS, Some(text)) = (key, text) {
        access.request(alarm::Msg::Kept(text.to_owned()));
    }
    if key.starts_with(saved::RUN) {
        return access.request(moves::Msg::Stored(key.to_owned(), text.map(str::to_owned)));
    }
    if !saved::is_shard_key(key) {
        return;
    }
    let ours = saved::keeper(key) == Some(access.known.device.writer.as_str())
        && access.store.own.iter().any(|shard| shard.key == key);
    match text.map(saved::decode) {
        Some(Ok(shard)) => {
            if access.store.good.iter().all(|(known, _)| known != key) {
                access.store.good.push((key.to_owned(), saved::checksum(text.unwrap_or_default())));
            }
            if let Some(lowest) = access.known.journal.merge(shard.records) {
                access.known.history.follow(&access.known.journal, &lowest);
                // A block that began, ended or goes on there does so here.
                access.request(timer::Msg::Look);
            }
        }
        Some(Err(DecodeError::Newer(_))) => {
            access.store.read_only = true;
            access.notice(Notice::Newer);
        }
        Some(Err(_)) if ours => store::records::set_aside(access, key, text.unwrap_or_default()),
        _ => {}
    }
    // Only we write this key. Whoever else did, or removed it, did it by hand.
    if ours {
        store::records::save(access, key);
    }
}

/// The mirror is open, or there is none. What its log holds and no shard does joins the journal.
pub fn mirror_opened(access: &mut Access<'_>, kept: Option<Kept>) {
    let now = access.now;
    let Some(mut kept) = kept else {
        access.store.mirror = Mirror::Missing;
        settle(access);
        return;
    };
    access.store.mirror = Mirror::Open;
    access.backup.folder.name = kept.folder.take();
    access.store.copies = std::mem::take(&mut kept.copies);
    access.store.backups = std::mem::take(&mut kept.backups);
    access.store.backups.sort_by_key(|id| store::backup::begun(id));
    if let Some(done) = access.store.done.strip_suffix(store::backup::UNHEARD).map(str::to_owned) {
        // Everything was replaced or erased while this place was shut: what it holds from before is gone. A file that was
        // added took nothing away. Either way no restore begun earlier is still wanted.
        let since = store::backup::begun(&done);
        if !store::backup::is_merge(&done) {
            let from_before =
                |(id, _): &(String, String)| store::records::logged_at(id).is_none_or(|at| at < since);
            let (before, after) = std::mem::take(&mut kept.log).into_iter().partition(from_before);
            kept.log = after;
            access.effect(Effect::Unlog(Vec::into_iter(before).map(|(id, _)| id).collect()));
            let copies = std::mem::take(&mut access.store.copies);
            access.effect(Effect::DropCopies(copies));
        }
        if store::backup::is_erasure(&done) {
            // Its backups and its folder belong to what was erased.
            let backups = std::mem::take(&mut access.store.backups);
            access.effect(Effect::DropBackups(backups));
            access.backup.folder.name = None;
            access.effect(Effect::LeaveFolder);
        }
        let is_earlier = |intent: &Intent| intent.id != done && store::backup::begun(&intent.id) <= since;
        if kept.intent.as_ref().is_some_and(is_earlier) {
            kept.intent = None;
            access.effect(Effect::DropAllIntents);
        }
        access.effect(Effect::Write { key: saved::DONE.to_owned(), text: done.clone() });
        access.store.done = done;
    }
    if let Some(intent) = kept.intent {
        if intent.id == access.store.done {
            access.store.log.push(Logged {
                id: INTENT_ENTRY.to_owned() + &intent.id,
                home: String::new(),
                since: now.stamp.mono,
                found: Some(store::backup::begun(&intent.id)),
            });
        } else {
            access.backup.pending = Some(intent);
        }
    }
    access.store.log_waiting = kept.log;
    if access.backup.pending.is_none() {
        recover::replay_waiting(access);
    }
    settle(access);
    let runs = access.known.history.running_block(now.stamp).is_some();
    if std::mem::take(&mut access.store.awaits_block) && runs && access.known.route == Route::Now {
        access.replace(Route::Timer);
        access.effect(Effect::FocusHeading);
    }
}

/// Once everything is read: what an interrupted restore left, records that only a copy has, shards without a copy, and
/// the shards of tabs that are gone.
fn settle(access: &mut Access<'_>) {
    let now = access.now;
    let count = recover::join_and_save(access);
    recover::tell_recovered(access, count);
    for orphan in std::mem::take(&mut access.store.orphans) {
        if access.store.is_read() && !access.store.read_only {
            access.effect(Effect::Remove(orphan));
        }
    }
    if !access.store.is_settled() {
        return;
    }
    if access.store.read_only || restore::resume(access) {
        return;
    }
    recover::replay_waiting(access);
    if let Task::Waiting(text) = &access.backup.task {
        let text = text.clone();
        restore::file_read(access, Ok(text));
    }
    store::records::prune_log(access);
    store::backup::write_what_waits(access);
    let store = &*access.store;
    let names: Vec<String> = store.good.iter().map(store::copies::copy_name).collect();
    let lost: Vec<String> = store.copies.iter().filter(|name| !names.contains(name)).cloned().collect();
    if !lost.is_empty() {
        access.effect(Effect::ReadCopies(lost));
    }
    store::copies::keep_copies(access);
    store::copies::write_summary(access);
    let several = store::copies::old_shards(access.store, now).into_iter().any(|(_, keys)| keys.len() > 1);
    if several {
        access.effect(Effect::Compact(
            store::copies::old_shards(access.store, now).into_iter().flat_map(|(_, keys)| keys).collect(),
        ));
    }
}
