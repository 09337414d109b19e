//! Backups: making one, restoring one, and erasing everything.
//!
//! A restore is checked whole and shown before anything changes. Then, in this order: the intent and a backup of what is
//! there now go to the second place; localStorage changes all at once or not at all; the model follows. A page that
//! finds an intent without its end carries it out again, so a restore can be killed at any moment.

use super::effect::Effect;
use super::event::{FileFault, Intent, Purpose, RowState};
use super::present::words;
use super::saved::backup::{self, Backup};
use super::saved::{self, DecodeError};
use super::storage_flow::{self, OwnShard, SecondPlace};
use super::{Model, Notice, tell};
use crate::content::copy;
use crate::domain::history::History;
use crate::domain::instant::{Instant, Reading, Span};
use crate::domain::journal::{Entry, Journal, Record};

/// What a restore does with what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Joins the file to it.
    Merge,
    /// Puts the file in its place.
    Replace,
}

/// What the page on data is in the middle of.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Task {
    /// Nothing.
    #[default]
    None,
    /// A file is being read.
    Reading,
    /// It is waited for the older notes before the file can be compared with them.
    Waiting(String),
    /// A checked file, and what it would do.
    Preview(Preview),
    /// A restore under way.
    Working(Kind, Backup, Intent),
    /// The person is asked, the first or the second time, whether to erase.
    Erasing(RowState),
    /// How it ended.
    Told(String),
}

/// What a restore would do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Preview {
    /// What is in the file.
    pub backup: Backup,
    /// The newest record in it.
    pub until: Option<Instant>,
    /// Records that are not here.
    pub added: usize,
    /// Records here that would say something else.
    pub changed: usize,
    /// Records here that are not in the file: gone when it takes their place.
    pub missing: usize,
    /// Pieces that are not here.
    pub pieces: usize,
}

/// No restore makes more shards than a life has months: a file that would was made to do harm.
const MOST_SHARDS: usize = 1_400;

/// Nudges come this long after the last backup, or the first record.
const NUDGE_AFTER: Span = Span::hours(14 * 24);

/// In the name of a backup file.
const BACKUP: &str = "backup";

fn file_name(now: Reading, what: &str) -> String {
    let (year, month, day) = now.day_of(now.wall()).civil();
    format!("unclench-{what}-{year:04}-{month:02}-{day:02}.txt")
}

/// "Make a backup": what was set aside is part of it, so it is read first.
pub fn begin(model: &Model, purpose: Purpose, out: &mut Vec<Effect>) {
    let stored = model.store.set_aside.iter().filter(|piece| piece.text.is_none());
    out.push(Effect::ReadTexts(purpose, stored.map(|piece| piece.key.clone()).collect()));
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
            let text = printed(model, texts, now);
            let name = file_name(now, BACKUP);
            out.push(Effect::HandOver { name, text, share: purpose == Purpose::Share });
        }
        Purpose::Before => before_read(model, texts, now, out),
        Purpose::Piece => {
            if let Some((_, text)) = texts.pop() {
                out.push(Effect::HandOver { name: file_name(now, "piece"), text, share: false });
            }
        }
        Purpose::Repair => {
            let Some((_, text)) = texts.pop().filter(|_| !matches!(model.task, Task::Working(..))) else {
                return;
            };
            let (added, illegible) = storage_flow::repair(model, &text, now, out);
            let values = [("added", added.to_string()), ("illegible", illegible.to_string())];
            told(model, words::filled(copy::REPAIRED, &values.each_ref().map(|(n, v)| (*n, v.as_str()))));
        }
    }
}

/// Everything as one file.
fn printed(model: &Model, mut pieces: Vec<(String, String)>, now: Reading) -> String {
    for piece in &model.store.set_aside {
        if let Some(text) = &piece.text {
            pieces.push((piece.key.clone(), text.clone()));
        }
    }
    backup::print(model.journal.records(), &pieces, &model.theme, now.wall())
}

/// A file was handed over. If it is a backup, there is one from now on.
pub fn handed_over(model: &mut Model, name: &str, ok: bool, now: Reading, out: &mut Vec<Effect>) {
    if ok && name.starts_with(&format!("unclench-{BACKUP}-")) {
        storage_flow::write(model, [Entry::BackedUp], now, out);
        model.status = copy::BACKED_UP.to_owned();
    }
}

/// True when a backup is due: there are records newer than the last one, and that, or the first record, is 14 days old.
pub fn is_due(model: &Model, now: Reading) -> bool {
    let since = match (last_backup(model, now), model.history.episodes.first()) {
        (Some(at), _) => at,
        (None, Some(first)) => first.started,
        (None, None) => return false,
    };
    has_news(model, now) && now.wall() - since >= NUDGE_AFTER
}

/// When the last backup was made. One dated ahead was made by a wrong clock, and says nothing.
fn last_backup(model: &Model, now: Reading) -> Option<Instant> {
    model.history.backed_up.filter(|at| *at <= now.wall())
}

/// True when something happened since the last backup.
pub fn has_news(model: &Model, now: Reading) -> bool {
    let last = last_backup(model, now);
    let newest = model.journal.records().iter().rev().find(|record| !record.entry.is_about_the_person());
    newest.is_some_and(|record| last.is_none_or(|at| record.wall > at))
}

/// A file was chosen.
pub fn choose_file(model: &mut Model, out: &mut Vec<Effect>) {
    model.task = Task::Reading;
    out.push(Effect::ReadFile);
}

/// An automatic backup was chosen.
pub fn choose_backup(model: &mut Model, place: usize, out: &mut Vec<Effect>) {
    if let Some(name) = model.store.backups.get(place) {
        model.task = Task::Reading;
        out.push(Effect::ReadBackup(name.clone()));
    }
}

fn told(model: &mut Model, text: String) {
    model.status.clone_from(&text);
    model.task = Task::Told(text);
}

/// The file is here, or not. All of it is checked before anything is shown.
pub fn file_read(model: &mut Model, file: Result<String, FileFault>, now: Reading) {
    let text = match file {
        _ if matches!(model.task, Task::Working(..)) => return,
        Ok(text) if !model.store.is_settled() => {
            model.task = Task::Waiting(text);
            return;
        }
        Ok(text) => text,
        Err(FileFault::TooLarge) => return told(model, copy::FILE_TOO_LARGE.to_owned()),
        Err(FileFault::Unreadable) => return told(model, copy::FILE_UNREADABLE.to_owned()),
    };
    match backup::parse(&text, now.wall()) {
        Ok(backup) => model.task = Task::Preview(preview(model, backup)),
        Err(error) => {
            let why = match error {
                DecodeError::NotOurs => copy::FILE_NOT_OURS,
                DecodeError::Newer(_) => copy::FILE_NEWER,
                DecodeError::Checksum | DecodeError::Data => copy::FILE_DAMAGED,
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
        return told(model, copy::RESTORE_NOTHING.to_owned());
    }
    if model.store.read_only {
        return told(model, copy::NEWER.to_owned());
    }
    // Its marks would be written while everything changes.
    if model.history.running_block(now.stamp).is_some() {
        return told(model, copy::RESTORE_RUNNING.to_owned());
    }
    // Known before anything is begun: a file that can't fit takes nothing with it.
    let set = match kind {
        Kind::Merge => merged(model, &preview.backup, now),
        Kind::Replace => replaced(model, &preview.backup, now).0,
    };
    let size: usize = set.iter().map(|(key, text)| key.len() + text.len()).sum();
    if size > saved::QUOTA || set.len() > MOST_SHARDS {
        return told(model, copy::RESTORE_NO_ROOM.to_owned());
    }
    let letter = if kind == Kind::Merge { 'm' } else { 'r' };
    let id = id_of(letter, model, now);
    let text =
        backup::print(&preview.backup.records, &preview.backup.pieces, &preview.backup.theme, now.wall());
    model.task = Task::Working(kind, preview.backup, Intent { id, text });
    begin(model, Purpose::Before, out);
}

/// The id of a restore or erasure: kind, time, writer. One that the second place did not hear of ends with a sign, so that
/// what that place holds is not believed when it opens again.
fn id_of(letter: char, model: &Model, now: Reading) -> String {
    let unheard = if model.store.second == SecondPlace::Open { "" } else { "!" };
    format!("{letter}{}-{}{unheard}", now.wall().0, model.device.writer)
}

/// When the restore or erasure of this id was begun.
fn begun(id: &str) -> Instant {
    let digits: String = id.chars().skip(1).take_while(char::is_ascii_digit).collect();
    Instant(digits.parse().unwrap_or(0))
}

/// True for the id of a restore that joined: other tabs may go on.
pub fn is_merge(id: &str) -> bool {
    id.starts_with('m')
}

fn before_read(model: &mut Model, pieces: Vec<(String, String)>, now: Reading, out: &mut Vec<Effect>) {
    let before = printed(model, pieces, now);
    let Task::Working(_, _, intent) = &model.task else { return };
    if model.store.second == SecondPlace::Open {
        out.push(Effect::Intend { intent: intent.clone(), before });
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
            apply(model, now, out);
        } else {
            told(model, copy::RESTORE_NO_BACKUP.to_owned());
        }
    } else if ok {
        out.push(Effect::DropIntent);
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
            shards.push(known.unwrap_or_else(|| OwnShard { key, ..OwnShard::default() }));
            shards.len() - 1
        });
        shards[place].data.push_str(&saved::lines([record]));
    }
    texts_of(model, &shards, now)
}

fn texts_of(model: &Model, shards: &[OwnShard], now: Reading) -> Vec<(String, String)> {
    let text = |shard: &OwnShard| {
        let revision = shard.revision.saturating_add(1);
        (shard.key.clone(), saved::wrap(&shard.data, revision, now.wall(), &model.device.writer))
    };
    shards.iter().map(text).collect()
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
        out.push(Effect::DropIntent);
        if kind == Kind::Replace {
            // The second place was emptied for it.
            model.store.forget_copies();
            storage_flow::log_again(model, now, out);
            storage_flow::keep_copies(model, now, out);
        }
        return told(model, copy::RESTORE_NO_ROOM.to_owned());
    }
    model.store.done = id;
    if kind == Kind::Replace {
        model.journal = Journal::default();
        model.store.forget_shards();
    }
    for (key, _) in &backup.pieces {
        model.store.knows_piece(key);
    }
    let theme = if kind == Kind::Replace { backup.theme.clone() } else { model.theme.clone() };
    storage_flow::take_in(model, backup.records, now, out);
    storage_flow::keep_copies(model, now, out);
    model.history = History::of(&model.journal);
    take_theme(model, &theme, out);
    storage_flow::replay_waiting(model, now, out);
    out.push(Effect::Measure);
    if std::mem::take(&mut model.resumed) {
        tell(model, Notice::RestoreFinished);
    }
    told(model, copy::RESTORED.to_owned());
}

/// Paints light or dark as told, if it is another than now.
pub fn take_theme(model: &mut Model, theme: &str, out: &mut Vec<Effect>) {
    let known = ["light", "dark", ""].into_iter().find(|known| *known == theme);
    if let Some(theme) = known.filter(|theme| *theme != model.theme) {
        model.theme = theme.to_owned();
        out.push(Effect::Theme(theme));
    }
}

/// Carries out an intent that an earlier page began and did not end. `true` while it is at it.
pub fn resume(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> bool {
    let Some(intent) = model.pending.take() else { return false };
    // What came after it stays: ids never go back.
    let since = begun(&intent.id);
    let later: Vec<Record> =
        model.journal.records().iter().filter(|record| record.id.at >= since).cloned().collect();
    if intent.text.is_empty() {
        model.store.read_only = true;
        storage_flow::log_these(model, &later, now, out);
        out.push(Effect::EraseAll { id: intent.id, again: true });
        return true;
    }
    let Ok(mut backup) = backup::parse(&intent.text, now.wall()) else {
        out.push(Effect::DropIntent);
        return false;
    };
    let kind = if is_merge(&intent.id) { Kind::Merge } else { Kind::Replace };
    backup.records.extend(later);
    model.task = Task::Working(kind, backup, intent);
    model.resumed = true;
    apply(model, now, out);
    true
}

/// "Erase everything": asked twice, then done.
pub fn erase(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    match model.task {
        Task::Erasing(RowState::Unsure) => {
            model.task = Task::None;
            let id = id_of('e', model, now);
            // A mark made on the way out must not bring back what goes.
            model.store.read_only = true;
            out.push(Effect::EraseAll { id, again: false });
        }
        Task::Erasing(_) => model.task = Task::Erasing(RowState::Unsure),
        _ => model.task = Task::Erasing(RowState::On),
    }
}
