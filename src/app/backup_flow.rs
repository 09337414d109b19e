//! Backups: making one, and erasing everything. What restores one is `restore_flow`, which comes with the words.
//!
//! Entered by `update`; touches the model it is given.

use super::effect::Effect;
use super::event::{FolderFault, Handed, Intent, Purpose, RowState};
use super::saved::{self, backup, backup::Backup};
use super::storage_flow::{self, SecondPlace};
use super::{Model, Notice, restore_flow, tell};
use crate::content::copy;
use crate::domain::journal::record::{Entry, Record};
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// What a restore does with what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// A backup as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// When it was made: nothing later is in it.
    pub at: Instant,
    /// The checksum of its text, by which it is known when it is read back.
    pub sum: u32,
}

/// What became of the backup that was made last. A backup counts once it is known to be somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Handing {
    /// On its way out of the page.
    pub sent: Option<File>,
    /// The browser has it, and nobody has said yet whether it was saved.
    pub unproven: Option<File>,
    /// The person looked, and it is not there.
    pub is_missing: bool,
}

/// Nudges come this long after the last backup, or the first record.
const NUDGE_AFTER: Span = Span::hours(14 * 24);

/// In the name of a backup file.
const BACKUP: &str = "backup";

/// A file's name with today's date.
pub fn file_name(now: Reading, what: &str) -> String {
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
            let sum = saved::checksum(&text);
            model.handing.sent = Some(File { name: name.clone(), at: now.wall(), sum });
            out.push(Effect::HandOver { name, text, share: purpose == Purpose::Share });
        }
        Purpose::Copy => out.push(Effect::Copy(printed(model, texts, now))),
        Purpose::Folder => {
            let text = printed(model, texts, now);
            let name = file_name(now, BACKUP);
            let file = File { name: name.clone(), at: now.wall(), sum: saved::checksum(&text) };
            model.folder.writing = Some(file);
            out.push(Effect::WriteToFolder { name, text });
        }
        Purpose::Before => restore_flow::before_read(model, texts, now, out),
        Purpose::Piece => {
            if let Some((_, text)) = texts.pop() {
                out.push(Effect::HandOver { name: file_name(now, "piece"), text, share: false });
            }
        }
        Purpose::Repair => {
            if let Some((aside, text)) = texts.pop().filter(|_| !matches!(model.task, Task::Working(..))) {
                let key = saved::set_aside_from(&aside).unwrap_or_default();
                restore_flow::repair(model, &key, &text, now, out);
            }
        }
    }
}

/// Everything as one file.
pub fn printed(model: &Model, mut pieces: Vec<(String, String)>, now: Reading) -> String {
    for piece in &model.store.set_aside {
        if let Some(text) = &piece.text {
            pieces.push((piece.key.clone(), text.clone()));
        }
    }
    backup::print(model.journal.records(), &pieces, &model.theme, now.wall())
}

/// A file was handed over. A backup that another app took is one; of a download nobody but the person can tell, so they are
/// asked once.
pub fn handed_over(model: &mut Model, name: &str, handed: Handed, now: Reading, out: &mut Vec<Effect>) {
    let Some(file) = model.handing.sent.take_if(|file| file.name == name) else { return };
    match handed {
        Handed::ToApp => backed_up(model, &file, now, out),
        Handed::ToBrowser => {
            model.handing = Handing { unproven: Some(file), ..Handing::default() };
            copy::FILE_HANDED.clone_into(&mut model.status);
        }
        Handed::Nowhere => {}
    }
}

/// "Yes, it is there", or "No".
pub fn file_is_there(model: &mut Model, there: bool, now: Reading, out: &mut Vec<Effect>) {
    match model.handing.unproven.clone() {
        Some(file) if there => backed_up(model, &file, now, out),
        Some(_) => {
            model.handing.is_missing = true;
            copy::FILE_MISSING.clone_into(&mut model.status);
        }
        None => {}
    }
}

/// A backup was chosen to restore from. One that this page handed to the browser is there, then.
pub fn read_back(model: &mut Model, text: &str, now: Reading, out: &mut Vec<Effect>) {
    let sum = saved::checksum(text);
    if let Some(file) = model.handing.unproven.clone().filter(|file| file.sum == sum) {
        backed_up(model, &file, now, out);
    }
}

/// There is a backup, as of the moment at which it was made: what was noted since is not in it.
fn backed_up(model: &mut Model, file: &File, now: Reading, out: &mut Vec<Effect>) {
    let then = Reading { stamp: Stamp { wall: file.at, ..now.stamp }, ..now };
    storage_flow::write(model, [Entry::BackedUp], then, out);
    model.handing = Handing::default();
    copy::BACKED_UP.clone_into(&mut model.status);
}

/// What is known of the folder for backups.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Folder {
    /// Its name, where one was chosen.
    pub name: Option<String>,
    /// The backup that is being written there.
    pub writing: Option<File>,
    /// Why the last one is not there.
    pub fault: Option<FolderFault>,
}

/// A folder was chosen: a backup goes there at once, so that the person can see one.
pub fn folder_chosen(model: &mut Model, chosen: Result<Option<String>, FolderFault>, out: &mut Vec<Effect>) {
    match chosen {
        Ok(Some(name)) => {
            model.folder = Folder { name: Some(name), ..Folder::default() };
            begin(model, Purpose::Folder, out);
        }
        Ok(None) => {}
        Err(fault) => model.folder.fault = Some(fault),
    }
}

/// No folder any more.
pub fn leave_folder(model: &mut Model, out: &mut Vec<Effect>) {
    model.folder = Folder::default();
    out.push(Effect::LeaveFolder);
}

/// An episode has ended: its backup goes into the folder by itself.
pub fn keep_in_folder(model: &Model, out: &mut Vec<Effect>) {
    if model.folder.name.is_some() {
        begin(model, Purpose::Folder, out);
    }
}

/// A backup is in the folder, or not.
pub fn written_to_folder(
    model: &mut Model,
    name: &str,
    written: Result<(), FolderFault>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    let Some(file) = model.folder.writing.take_if(|file| file.name == name) else { return };
    model.folder.fault = written.err();
    match written {
        Ok(()) => backed_up(model, &file, now, out),
        Err(_) => tell(model, Notice::NotInFolder),
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

/// Says how it ended.
pub fn told(model: &mut Model, text: String) {
    model.status.clone_from(&text);
    model.task = Task::Told(text);
}

/// The sign behind an id that the second place did not hear of.
pub const UNHEARD: &str = "!";

/// The id of a restore or erasure: kind, time, writer. One that the second place did not hear of ends with a sign, so that
/// what that place holds is not believed when it opens again.
pub fn id_of(letter: char, model: &Model, now: Reading) -> String {
    let unheard = if model.store.second == SecondPlace::Open { "" } else { UNHEARD };
    format!("{letter}{}-{}{unheard}", now.wall().0, model.device.writer)
}

/// When the restore or erasure of this id was begun.
pub fn begun(id: &str) -> Instant {
    let digits: String = id.chars().skip(1).take_while(char::is_ascii_digit).collect();
    Instant(digits.parse().unwrap_or(0))
}

/// True for the id of a restore that joined: other tabs may go on.
pub fn is_merge(id: &str) -> bool {
    id.starts_with('m')
}

/// Paints light or dark as told, if it is another than now.
pub fn take_theme(model: &mut Model, theme: &str, out: &mut Vec<Effect>) {
    let known = ["light", "dark", ""].into_iter().find(|known| *known == theme);
    if let Some(theme) = known.filter(|theme| *theme != model.theme) {
        model.theme = theme.to_owned();
        out.push(Effect::Theme(theme));
    }
}

/// Carries out an intent that an earlier page began and did not end. `true` while it is at it, or waits for the words with
/// which what restores comes.
pub fn resume(model: &mut Model, now: Reading, out: &mut Vec<Effect>) -> bool {
    match &model.pending {
        None => false,
        Some(intent) if intent.text.is_empty() => {
            let id = intent.id.clone();
            let later = later_than(model, &id);
            model.pending = None;
            model.store.read_only = true;
            storage_flow::log_these(model, &later, now, out);
            out.push(Effect::EmptySecond { id, again: true });
            true
        }
        Some(_) => {
            restore_flow::resume(model, now, out);
            model.pending.is_some() || matches!(model.task, Task::Working(..))
        }
    }
}

/// What was written after the restore or erasure of this id was begun: it stays, because ids never go back.
pub fn later_than(model: &Model, id: &str) -> Vec<Record> {
    let since = begun(id);
    model.journal.records().iter().filter(|record| record.id.at >= since).cloned().collect()
}

/// The second place is empty, or refused; then what it holds is not believed when it opens again. What is stored goes now.
pub fn second_emptied(id: &str, ok: bool, out: &mut Vec<Effect>) {
    let unheard = if ok || id.ends_with(UNHEARD) { "" } else { UNHEARD };
    out.push(Effect::EraseStored { begins: format!("{id}+"), done: format!("{id}{unheard}") });
}

/// Everything is gone. Where not even the word that says so could be stored, every start would erase again, so the intent
/// goes first.
pub fn stored_erased(model: &mut Model, ok: bool, out: &mut Vec<Effect>) {
    model.store.is_erased = true;
    out.push(if ok { Effect::Reload } else { Effect::DropAllIntents });
}

/// No intent is left: a page that erased starts anew.
pub fn intents_dropped(model: &Model, out: &mut Vec<Effect>) {
    if model.store.is_erased {
        out.push(Effect::Reload);
    }
}

/// "Erase everything": asked twice, then done.
pub fn erase(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    match model.task {
        Task::Erasing(RowState::Unsure) => {
            model.task = Task::None;
            let id = id_of('e', model, now);
            // A mark made on the way out must not bring back what goes.
            model.store.read_only = true;
            out.push(Effect::EmptySecond { id, again: false });
        }
        Task::Erasing(_) => model.task = Task::Erasing(RowState::Unsure),
        _ => model.task = Task::Erasing(RowState::On),
    }
}
