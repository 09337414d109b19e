//! Restoring a backup.
//!
//! A restore is checked whole and shown before
//! anything changes. Then, in this order: the intent and a backup of what is there now go to the mirror; localStorage
//! changes all at once or not at all; the model follows. A page that finds an intent without its end carries it out again,
//! so a restore can be killed at any moment.

use super::recover;
use crate::app::access::Access;
use crate::app::browser::{FileFault, Intent, Purpose};
use crate::app::effect::Effect;
use crate::app::model::backup::{File, Handing, Preview, Task};
use crate::app::model::known::Known;
use crate::app::model::store::{Mirror, OwnShard, Store};
use crate::app::notice::Notice;
use crate::app::saved::DecodeError;
use crate::app::saved::backup::{Backup, Kind};
use crate::app::store::backup::{
    BACKUP, begin, file_name, id_of, is_merge, later_than, printed, read_back, take_theme, told,
};
use crate::app::{saved, store};
use crate::content;
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::journal::record::Record;
use crate::domain::time::Reading;

/// Automatic backups that stay.
const MOST_BACKUPS: usize = 3;

/// No restore makes more shards than a life has months: a file that would was made to do harm.
const MOST_SHARDS: usize = 1_400;

/// The file is here, or not. All of it is checked before anything is shown.
pub fn file_read(access: &mut Access<'_>, file: Result<String, FileFault>) {
    let now = access.now;
    let text = match file {
        _ if matches!(access.backup.task, Task::Working(..)) => return,
        Ok(text) if text.is_empty() => return told(access, content::store::FILE_EMPTY.to_owned()),
        Ok(text) if !access.store.is_settled() => {
            access.backup.task = Task::Waiting(text);
            return;
        }
        Ok(text) => text,
        Err(FileFault::TooLarge) => return told(access, content::store::FILE_TOO_LARGE.to_owned()),
        Err(FileFault::Unreadable) => return told(access, content::store::FILE_UNREADABLE.to_owned()),
    };
    match saved::backup::parse(&text, now.wall()) {
        Ok(backup) => {
            read_back(access, &text);
            let preview = preview(access, backup);
            access.backup.task = Task::Preview(preview);
        }
        Err(error) => {
            let why = match error {
                DecodeError::NotOurs => content::store::FILE_NOT_OURS,
                DecodeError::Newer(_) => content::store::FILE_NEWER,
                DecodeError::Checksum | DecodeError::Data => content::store::FILE_DAMAGED,
            };
            told(access, why.to_owned());
        }
    }
}

fn preview(access: &Access<'_>, backup: Backup) -> Preview {
    let mut file = Journal::default();
    file.merge(backup.records);
    let known = |record: &&Record| access.known.journal.find(&record.id);
    let added = file.records().iter().filter(|record| known(record).is_none()).count();
    let changed = file.records().iter().filter(|r| known(r).is_some_and(|here| here < *r)).count();
    let missing = access.known.journal.records().iter().filter(|r| file.find(&r.id).is_none()).count();
    let is_new = |key: &str| access.store.set_aside.iter().all(|piece| piece.key != key);
    let pieces = backup.pieces.iter().filter(|(key, _)| is_new(key)).count();
    let until = file.records().last().map(|record| record.wall);
    let backup = Backup { records: file.records().to_vec(), ..backup };
    Preview { backup, until, added, changed, missing, pieces }
}

/// "Join" or "put in place": the automatic backup first.
pub fn restore(access: &mut Access<'_>, kind: Kind) {
    let now = access.now;
    if !matches!(access.backup.task, Task::Preview(_)) {
        return;
    }
    let Task::Preview(preview) = std::mem::take(&mut access.backup.task) else { return };
    let nothing = match kind {
        Kind::Merge => preview.added + preview.changed == 0,
        Kind::Replace => preview.backup.records == access.known.journal.records(),
    } && preview.pieces == 0;
    if nothing {
        return told(access, content::store::RESTORE_NOTHING.to_owned());
    }
    if access.store.read_only {
        return told(access, content::notices::NEWER.to_owned());
    }
    // Its marks would be written while everything changes.
    if access.known.history.running_block(now.stamp).is_some() {
        return told(access, content::store::RESTORE_RUNNING.to_owned());
    }
    // Known before anything is begun: a file that can't fit takes nothing with it.
    let set = match kind {
        Kind::Merge => merged(access.known, access.store, &preview.backup, now),
        Kind::Replace => replaced(access, &preview.backup, now).0,
    };
    let size: usize = set.iter().map(|(key, text)| key.len() + text.len()).sum();
    if size > saved::QUOTA || set.len() > MOST_SHARDS {
        return told(access, content::store::RESTORE_NO_ROOM.to_owned());
    }
    let letter = if kind == Kind::Merge { 'm' } else { 'r' };
    let id = id_of(letter, access);
    let text = saved::backup::print(
        &preview.backup.records,
        &preview.backup.pieces,
        &preview.backup.theme,
        now.wall(),
    );
    access.backup.task = Task::Working(kind, preview.backup, Intent { id, text });
    begin(access, Purpose::Before);
}

/// What is there now was read, for the automatic backup: the intent goes with it to the mirror.
fn before_read(access: &mut Access<'_>, pieces: Vec<(String, String)>) {
    let now = access.now;
    let before = printed(access, pieces);
    let Task::Working(_, _, intent) = &access.backup.task else { return };
    if access.store.mirror == Mirror::Open {
        let known = &access.store.backups;
        let gone = known.iter().take((known.len() + 1).saturating_sub(MOST_BACKUPS)).cloned().collect();
        // Nothing older may come back.
        let clears = !is_merge(&intent.id);
        let intent = intent.clone();
        access.effect(Effect::Intend { intent, before, clears, gone });
    } else {
        // There is no other place than the person's own.
        access.effect(Effect::HandOver {
            name: file_name(now, "before-restore"),
            text: before,
            share: false,
        });
        apply(access);
    }
}

/// The intent and the automatic backup are kept, or were refused.
pub fn intended(access: &mut Access<'_>, ok: bool) {
    if let Task::Working(_, _, intent) = &access.backup.task {
        if access.store.read_only {
            // Another tab replaced everything meanwhile; this page is about to start anew and will find the intent.
            access.backup.task = Task::None;
        } else if ok {
            access.store.backups.push(intent.id.clone());
            let gone = access.store.backups.len().saturating_sub(MOST_BACKUPS);
            access.store.backups.drain(..gone);
            apply(access);
        } else {
            told(access, content::store::RESTORE_NO_BACKUP.to_owned());
        }
    } else if ok {
        access.effect(Effect::DropAllIntents);
    }
}

/// Everything is written at once, or nothing is.
fn apply(access: &mut Access<'_>) {
    let now = access.now;
    let Task::Working(kind, backup, intent) = access.backup.task.clone() else { return };
    let (mut set, remove) = match kind {
        Kind::Merge => (merged(access.known, access.store, &backup, now), Vec::new()),
        Kind::Replace => replaced(access, &backup, now),
    };
    for (key, text) in &backup.pieces {
        if access.store.set_aside.iter().all(|piece| piece.key != *key) {
            set.push((key.clone(), text.clone()));
        }
    }
    access.effect(Effect::Apply { set, remove, id: intent.id });
}

/// The shards of ours that the new records belong to, with them.
fn merged(known: &Known, store: &Store, backup: &Backup, now: Reading) -> Vec<(String, String)> {
    let news = backup.records.iter().filter(|r| known.journal.find(&r.id).is_none_or(|here| here < *r));
    let mut shards: Vec<OwnShard> = Vec::new();
    for record in news {
        if shards.len() > MOST_SHARDS {
            break;
        }
        let key = saved::key_for(record, &known.device.writer);
        // From the end: records come in order, so it is mostly the last one.
        let place = shards.iter().rposition(|shard| shard.key == key).unwrap_or_else(|| {
            let known = store.own.iter().find(|shard| shard.key == key).cloned();
            shards.push(known.unwrap_or_else(|| OwnShard::new(&key)));
            shards.len() - 1
        });
        shards[place].push(record);
    }
    let text = |mut shard: OwnShard| {
        let text = shard.next_text(now.wall());
        (shard.key, text)
    };
    shards.into_iter().map(text).collect()
}

/// What is written and removed.
type Change = (Vec<(String, String)>, Vec<(String, Option<String>)>);

/// All of the backup as shards of ours, and every other shard gone.
fn replaced(access: &Access<'_>, backup: &Backup, now: Reading) -> Change {
    let empty = Known { device: access.known.device.clone(), ..Known::default() };
    let set = merged(&empty, &Store::default(), backup, now);
    let good = access.store.good.iter().map(|(key, _)| key.clone());
    let own = access.store.own.iter().map(|shard| shard.key.clone());
    let shards = good.chain(own).chain(access.store.damaged().iter().cloned());
    let gone = shards.filter(|key| set.iter().all(|(kept, _)| kept != key));
    // A copy beside a shard that stays would bring back what it held.
    let mut remove: Vec<_> = set.iter().map(|(key, _)| (saved::bak_key(key), None)).collect();
    for key in gone.chain([saved::SUMMARY.to_owned()]) {
        remove.push((saved::bak_key(&key), None));
        remove.push((key, None));
    }
    (set, remove)
}

/// Everything was written, or nothing.
pub fn applied(access: &mut Access<'_>, id: String, ok: bool) {
    if id.is_empty() {
        return;
    }
    let Task::Working(kind, backup, _) = std::mem::take(&mut access.backup.task) else { return };
    if !ok {
        access.effect(Effect::DropAllIntents);
        if kind == Kind::Replace {
            // The mirror was emptied for it. Copies of old months are made again at the next start.
            store::records::log_again(access);
        }
        return told(access, content::store::RESTORE_NO_ROOM.to_owned());
    }
    access.store.done = id;
    // What came in may be older than a file that was handed over, and is not in it.
    access.backup.handing = Handing::default();
    access.backup.folder.writing = None;
    if kind == Kind::Replace {
        access.known.journal = Journal::default();
        access.store.forget_shards();
    }
    for (key, _) in &backup.pieces {
        access.store.knows_piece(key);
    }
    let theme = if kind == Kind::Replace { backup.theme.clone() } else { access.known.theme.clone() };
    store::records::take_in(access, backup.records);
    store::copies::keep_copies(access);
    access.known.history = History::of(&access.known.journal);
    take_theme(access, &theme);
    recover::replay_waiting(access);
    access.effect(Effect::Measure);
    if std::mem::take(&mut access.backup.resumed) {
        access.notice(Notice::RestoreFinished);
    }
    told(access, content::store::RESTORED.to_owned());
}

/// Tries to read a piece set aside once more. `key` is where it came from.
fn repair(access: &mut Access<'_>, key: &str, text: &str) {
    let (added, illegible) = recover::repair(access, key, text);
    told(access, content::store::repaired(added, illegible));
}

/// Carries out a restore that an earlier page began and did not end.
fn begin_again(access: &mut Access<'_>) {
    let now = access.now;
    let Some(intent) = access.backup.pending.take() else { return };
    let later = later_than(access.known, &intent.id);
    let Ok(mut backup) = saved::backup::parse(&intent.text, now.wall()) else {
        access.effect(Effect::DropAllIntents);
        return;
    };
    let kind = if is_merge(&intent.id) { Kind::Merge } else { Kind::Replace };
    backup.records.extend(later);
    access.backup.task = Task::Working(kind, backup, intent);
    access.backup.resumed = true;
    apply(access);
}

/// A piece set aside, to be saved or tried again. One that could not be stored is in memory.
pub fn read_piece(access: &mut Access<'_>, key: &str, purpose: Purpose) {
    let Some(piece) = access.store.set_aside.iter().find(|piece| piece.key == key) else { return };
    match piece.text.clone() {
        Some(text) => {
            let texts = vec![(piece.key.clone(), text)];
            texts_read(access, purpose, texts);
        }
        None => {
            let keys = vec![piece.key.clone()];
            access.effect(Effect::ReadTexts(purpose, keys));
        }
    }
}

/// Texts that were asked for.
pub fn texts_read(access: &mut Access<'_>, purpose: Purpose, mut texts: Vec<(String, String)>) {
    let now = access.now;
    match purpose {
        Purpose::Share | Purpose::Download => {
            let text = store::backup::printed(access, texts);
            let name = store::backup::file_name(now, BACKUP);
            let sum = saved::checksum(&text);
            // One that lacks what is still being read counts for nothing.
            let file = File { name: name.clone(), at: now.wall(), sum };
            access.backup.handing.sent = access.store.is_settled().then_some(file);
            access.effect(Effect::HandOver { name, text, share: purpose == Purpose::Share });
        }
        Purpose::Copy => {
            let text = store::backup::printed(access, texts);
            access.effect(Effect::Copy(text));
        }
        Purpose::Folder => store::backup::write_to_folder(access, texts),
        Purpose::Before => before_read(access, texts),
        Purpose::Piece => {
            if let Some((_, text)) = texts.pop() {
                access.effect(Effect::HandOver {
                    name: store::backup::file_name(now, "piece"),
                    text,
                    share: false,
                });
            }
        }
        Purpose::Repair => {
            if let Some((aside, text)) =
                texts.pop().filter(|_| !matches!(access.backup.task, Task::Working(..)))
            {
                let key = saved::set_aside_from(&aside).unwrap_or_default();
                repair(access, &key, &text);
            }
        }
    }
}

/// Carries out an intent that an earlier page began and did not end. `true` while it is at it, or waits for the words with
/// which what restores comes.
pub fn resume(access: &mut Access<'_>) -> bool {
    match &access.backup.pending {
        None => false,
        Some(intent) if intent.text.is_empty() => {
            let id = intent.id.clone();
            let later = store::backup::later_than(access.known, &id);
            access.backup.pending = None;
            access.store.read_only = true;
            store::records::log_these(access, &later);
            access.effect(Effect::EmptyMirror { id, again: true });
            true
        }
        Some(_) => {
            begin_again(access);
            access.backup.pending.is_some() || matches!(access.backup.task, Task::Working(..))
        }
    }
}
