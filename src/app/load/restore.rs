//! Restoring a backup.
//!
//! Called by `app::update` and `load::start`; touches the model it is given. A restore is checked whole and shown before
//! anything changes. Then, in this order: the intent and a backup of what is there now go to the mirror; localStorage
//! changes all at once or not at all; the model follows. A page that finds an intent without its end carries it out again,
//! so a restore can be killed at any moment.

use super::recover;
use crate::app::browser::{FileFault, Intent, Purpose};
use crate::app::effect::Effect;
use crate::app::model::store::{File, Handing, Mirror, OwnShard, Preview, Task};
use crate::app::model::{Model, Notice};
use crate::app::saved::DecodeError;
use crate::app::saved::backup::{Backup, Kind};
use crate::app::screen::tell;
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
pub fn file_read(model: &mut Model, file: Result<String, FileFault>, now: Reading, out: &mut Vec<Effect>) {
    let text = match file {
        _ if matches!(model.task, Task::Working(..)) => return,
        Ok(text) if text.is_empty() => return told(model, content::store::FILE_EMPTY.to_owned()),
        Ok(text) if !model.store.is_settled() => {
            model.task = Task::Waiting(text);
            return;
        }
        Ok(text) => text,
        Err(FileFault::TooLarge) => return told(model, content::store::FILE_TOO_LARGE.to_owned()),
        Err(FileFault::Unreadable) => return told(model, content::store::FILE_UNREADABLE.to_owned()),
    };
    match saved::backup::parse(&text, now.wall()) {
        Ok(backup) => {
            read_back(model, &text, now, out);
            model.task = Task::Preview(preview(model, backup));
        }
        Err(error) => {
            let why = match error {
                DecodeError::NotOurs => content::store::FILE_NOT_OURS,
                DecodeError::Newer(_) => content::store::FILE_NEWER,
                DecodeError::Checksum | DecodeError::Data => content::store::FILE_DAMAGED,
            };
            told(model, why.to_owned());
        }
    }
}

fn preview(model: &Model, backup: Backup) -> Preview {
    let mut file = Journal::default();
    file.merge(backup.records);
    let known = |record: &&Record| model.journal.find(&record.id);
    let added = file.records().iter().filter(|record| known(record).is_none()).count();
    let changed = file.records().iter().filter(|r| known(r).is_some_and(|here| here < *r)).count();
    let missing = model.journal.records().iter().filter(|r| file.find(&r.id).is_none()).count();
    let is_new = |key: &str| model.store.set_aside.iter().all(|piece| piece.key != key);
    let pieces = backup.pieces.iter().filter(|(key, _)| is_new(key)).count();
    let until = file.records().last().map(|record| record.wall);
    let backup = Backup { records: file.records().to_vec(), ..backup };
    Preview { backup, until, added, changed, missing, pieces }
}

/// "Join" or "put in place": the automatic backup first.
pub fn restore(model: &mut Model, kind: Kind, now: Reading, out: &mut Vec<Effect>) {
    if !matches!(model.task, Task::Preview(_)) {
        return;
    }
    let Task::Preview(preview) = std::mem::take(&mut model.task) else { return };
    let nothing = match kind {
        Kind::Merge => preview.added + preview.changed == 0,
        Kind::Replace => preview.backup.records == model.journal.records(),
    } && preview.pieces == 0;
    if nothing {
        return told(model, content::store::RESTORE_NOTHING.to_owned());
    }
    if model.store.read_only {
        return told(model, content::notices::NEWER.to_owned());
    }
    // Its marks would be written while everything changes.
    if model.history.running_block(now.stamp).is_some() {
        return told(model, content::store::RESTORE_RUNNING.to_owned());
    }
    // Known before anything is begun: a file that can't fit takes nothing with it.
    let set = match kind {
        Kind::Merge => merged(model, &preview.backup, now),
        Kind::Replace => replaced(model, &preview.backup, now).0,
    };
    let size: usize = set.iter().map(|(key, text)| key.len() + text.len()).sum();
    if size > saved::QUOTA || set.len() > MOST_SHARDS {
        return told(model, content::store::RESTORE_NO_ROOM.to_owned());
    }
    let letter = if kind == Kind::Merge { 'm' } else { 'r' };
    let id = id_of(letter, model, now);
    let text = saved::backup::print(
        &preview.backup.records,
        &preview.backup.pieces,
        &preview.backup.theme,
        now.wall(),
    );
    model.task = Task::Working(kind, preview.backup, Intent { id, text });
    begin(model, Purpose::Before, out);
}

/// What is there now was read, for the automatic backup: the intent goes with it to the mirror.
pub fn before_read(model: &mut Model, pieces: Vec<(String, String)>, now: Reading, out: &mut Vec<Effect>) {
    let before = printed(model, pieces, now);
    let Task::Working(_, _, intent) = &model.task else { return };
    if model.store.mirror == Mirror::Open {
        let known = &model.store.backups;
        let gone = known.iter().take((known.len() + 1).saturating_sub(MOST_BACKUPS)).cloned().collect();
        // Nothing older may come back.
        let clears = !is_merge(&intent.id);
        out.push(Effect::Intend { intent: intent.clone(), before, clears, gone });
    } else {
        // There is no other place than the person's own.
        out.push(Effect::HandOver { name: file_name(now, "before-restore"), text: before, share: false });
        apply(model, now, out);
    }
}

/// The intent and the automatic backup are kept, or were refused.
pub fn intended(model: &mut Model, ok: bool, now: Reading, out: &mut Vec<Effect>) {
    if let Task::Working(_, _, intent) = &model.task {
        if model.store.read_only {
            // Another tab replaced everything meanwhile; this page is about to start anew and will find the intent.
            model.task = Task::None;
        } else if ok {
            model.store.backups.push(intent.id.clone());
            let gone = model.store.backups.len().saturating_sub(MOST_BACKUPS);
            model.store.backups.drain(..gone);
            apply(model, now, out);
        } else {
            told(model, content::store::RESTORE_NO_BACKUP.to_owned());
        }
    } else if ok {
        out.push(Effect::DropAllIntents);
    }
}

/// Everything is written at once, or nothing is.
fn apply(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Task::Working(kind, backup, intent) = model.task.clone() else { return };
    let (mut set, remove) = match kind {
        Kind::Merge => (merged(model, &backup, now), Vec::new()),
        Kind::Replace => replaced(model, &backup, now),
    };
    for (key, text) in &backup.pieces {
        if model.store.set_aside.iter().all(|piece| piece.key != *key) {
            set.push((key.clone(), text.clone()));
        }
    }
    out.push(Effect::Apply { set, remove, id: intent.id });
}

/// The shards of ours that the new records belong to, with them.
fn merged(model: &Model, backup: &Backup, now: Reading) -> Vec<(String, String)> {
    let news = backup.records.iter().filter(|r| model.journal.find(&r.id).is_none_or(|here| here < *r));
    let mut shards: Vec<OwnShard> = Vec::new();
    for record in news {
        if shards.len() > MOST_SHARDS {
            break;
        }
        let key = saved::key_for(record, &model.device.writer);
        // From the end: records come in order, so it is mostly the last one.
        let place = shards.iter().rposition(|shard| shard.key == key).unwrap_or_else(|| {
            let known = model.store.own.iter().find(|shard| shard.key == key).cloned();
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
fn replaced(model: &Model, backup: &Backup, now: Reading) -> Change {
    let empty = Model { device: model.device.clone(), ..Model::default() };
    let set = merged(&empty, backup, now);
    let good = model.store.good.iter().map(|(key, _)| key.clone());
    let own = model.store.own.iter().map(|shard| shard.key.clone());
    let shards = good.chain(own).chain(model.store.damaged().iter().cloned());
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
pub fn applied(model: &mut Model, id: String, ok: bool, now: Reading, out: &mut Vec<Effect>) {
    if id.is_empty() {
        return;
    }
    let Task::Working(kind, backup, _) = std::mem::take(&mut model.task) else { return };
    if !ok {
        out.push(Effect::DropAllIntents);
        if kind == Kind::Replace {
            // The mirror was emptied for it. Copies of old months are made again at the next start.
            store::records::log_again(model, now, out);
        }
        return told(model, content::store::RESTORE_NO_ROOM.to_owned());
    }
    model.store.done = id;
    // What came in may be older than a file that was handed over, and is not in it.
    model.handing = Handing::default();
    model.folder.writing = None;
    if kind == Kind::Replace {
        model.journal = Journal::default();
        model.store.forget_shards();
    }
    for (key, _) in &backup.pieces {
        model.store.knows_piece(key);
    }
    let theme = if kind == Kind::Replace { backup.theme.clone() } else { model.theme.clone() };
    store::records::take_in(model, backup.records, now);
    store::copies::keep_copies(model, now, out);
    model.history = History::of(&model.journal);
    take_theme(model, &theme, out);
    recover::replay_waiting(model, now, out);
    out.push(Effect::Measure);
    if std::mem::take(&mut model.resumed) {
        tell(model, Notice::RestoreFinished);
    }
    told(model, content::store::RESTORED.to_owned());
}

/// Tries to read a piece set aside once more. `key` is where it came from.
pub fn repair(model: &mut Model, key: &str, text: &str, now: Reading, out: &mut Vec<Effect>) {
    let (added, illegible) = recover::repair(model, key, text, now, out);
    told(model, content::store::repaired(added, illegible));
}

/// Carries out a restore that an earlier page began and did not end.
pub fn begin_again(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(intent) = model.pending.take() else { return };
    let later = later_than(model, &intent.id);
    let Ok(mut backup) = saved::backup::parse(&intent.text, now.wall()) else {
        out.push(Effect::DropAllIntents);
        return;
    };
    let kind = if is_merge(&intent.id) { Kind::Merge } else { Kind::Replace };
    backup.records.extend(later);
    model.task = Task::Working(kind, backup, intent);
    model.resumed = true;
    apply(model, now, out);
}

/// A piece set aside, to be saved or tried again. One that could not be stored is in memory.
pub fn read_piece(model: &mut Model, place: usize, purpose: Purpose, now: Reading, out: &mut Vec<Effect>) {
    let Some(piece) = model.store.set_aside.get(place) else { return };
    match piece.text.clone() {
        Some(text) => {
            let texts = vec![(piece.key.clone(), text)];
            texts_read(model, purpose, texts, now, out);
        }
        None => out.push(Effect::ReadTexts(purpose, vec![piece.key.clone()])),
    }
}

/// Texts that were asked for.
pub fn texts_read(
    model: &mut Model,
    purpose: Purpose,
    mut texts: Vec<(String, String)>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    match purpose {
        Purpose::Share | Purpose::Download => {
            let text = store::backup::printed(model, texts, now);
            let name = store::backup::file_name(now, BACKUP);
            let sum = saved::checksum(&text);
            // One that lacks what is still being read counts for nothing.
            let file = File { name: name.clone(), at: now.wall(), sum };
            model.handing.sent = model.store.is_settled().then_some(file);
            out.push(Effect::HandOver { name, text, share: purpose == Purpose::Share });
        }
        Purpose::Copy => out.push(Effect::Copy(store::backup::printed(model, texts, now))),
        Purpose::Folder => store::backup::write_to_folder(model, texts, now, out),
        Purpose::Before => before_read(model, texts, now, out),
        Purpose::Piece => {
            if let Some((_, text)) = texts.pop() {
                out.push(Effect::HandOver {
                    name: store::backup::file_name(now, "piece"),
                    text,
                    share: false,
                });
            }
        }
        Purpose::Repair => {
            if let Some((aside, text)) = texts.pop().filter(|_| !matches!(model.task, Task::Working(..))) {
                let key = saved::set_aside_from(&aside).unwrap_or_default();
                repair(model, &key, &text, now, out);
            }
        }
    }
}

/// Carries out an intent that an earlier page began and did not end. `true` while it is at it, or waits for the words with
/// which what restores comes.
pub fn resume(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> bool {
    match &model.pending {
        None => false,
        Some(intent) if intent.text.is_empty() => {
            let id = intent.id.clone();
            let later = store::backup::later_than(model, &id);
            model.pending = None;
            model.store.read_only = true;
            store::records::log_these(model, &later, now, out);
            out.push(Effect::EmptyMirror { id, again: true });
            true
        }
        Some(_) => {
            begin_again(model, now, out);
            model.pending.is_some() || matches!(model.task, Task::Working(..))
        }
    }
}
