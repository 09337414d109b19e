//! Backups: making one, and erasing everything. What restores one is `load::restore`.
//!
//! Called by `update`; touches the model it is given.

use super::records;
use crate::app::browser::{FolderFault, Handed, Purpose};
use crate::app::effect::Effect;
use crate::app::event::RowState;
use crate::app::model::store::{File, Folder, Handing, Mirror, Task};
use crate::app::model::{Model, Notice};
use crate::app::saved;
use crate::app::screen::tell;
use crate::content;
use crate::domain::journal::record::{Entry, Record};
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// Nudges come this long after the last backup, or the first record.
const NUDGE_AFTER: Span = Span::hours(14 * 24);

/// In the name of a backup file.
pub(crate) const BACKUP: &str = "backup";

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

/// Everything as one file.
pub fn printed(model: &Model, mut pieces: Vec<(String, String)>, now: Reading) -> String {
    for piece in &model.store.set_aside {
        if let Some(text) = &piece.text {
            pieces.push((piece.key.clone(), text.clone()));
        }
    }
    saved::backup::print(model.journal.records(), &pieces, &model.theme, now.wall())
}

/// A file was handed over. A backup that another app took is one; of a download nobody but the person can tell, so they are
/// asked once.
pub fn handed_over(model: &mut Model, name: &str, handed: Handed, now: Reading, out: &mut Vec<Effect>) {
    let Some(file) = model.handing.sent.take_if(|file| file.name == name) else { return };
    match handed {
        Handed::ToApp => backed_up(model, &file, now, out),
        Handed::ToBrowser => {
            model.handing = Handing { unproven: Some(file), ..Handing::default() };
            content::store::FILE_HANDED.clone_into(&mut model.status);
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
            content::store::FILE_MISSING.clone_into(&mut model.status);
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
    records::write(model, [Entry::BackedUp], then, out);
    model.handing = Handing::default();
    content::store::BACKED_UP.clone_into(&mut model.status);
}

/// A folder was chosen: a backup goes there at once, so that the person can see one.
pub fn folder_chosen(model: &mut Model, chosen: Result<Option<String>, FolderFault>, out: &mut Vec<Effect>) {
    match chosen {
        Ok(Some(name)) => {
            model.folder = Folder { name: Some(name), ..Folder::default() };
            if !model.journal.records().is_empty() {
                begin(model, Purpose::Folder, out);
            }
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

/// What is there now goes into the folder, under a name that no other device and no other time has: nothing in it is ever
/// written over. What is still being read, or written, is waited for.
pub fn write_to_folder(
    model: &mut Model,
    pieces: Vec<(String, String)>,
    now: Reading,
    out: &mut Vec<Effect>,
) {
    if !model.store.is_settled() || model.folder.writing.is_some() {
        model.folder.waits = true;
        return;
    }
    let text = printed(model, pieces, now);
    let (hour, minute) = now.clock_of(now.wall());
    let device = model.device.writer.split('-').next().unwrap_or_default();
    let name =
        file_name(now, &format!("{BACKUP}-{device}")).replace(".txt", &format!("-{hour:02}{minute:02}.txt"));
    model.folder.writing = Some(File { name: name.clone(), at: now.wall(), sum: saved::checksum(&text) });
    out.push(Effect::WriteToFolder { name, text });
}

/// A backup that waited for what was still being read, or written, is made now.
pub fn write_what_waits(model: &mut Model, out: &mut Vec<Effect>) {
    if model.store.is_settled() && std::mem::take(&mut model.folder.waits) {
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
    write_what_waits(model, out);
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

/// The sign behind an id that the mirror did not hear of.
pub const UNHEARD: &str = "!";

/// The id of a restore or erasure: kind, time, writer. One that the mirror did not hear of ends with a sign, so that
/// what that place holds is not believed when it opens again.
pub fn id_of(letter: char, model: &Model, now: Reading) -> String {
    let unheard = if model.store.mirror == Mirror::Open { "" } else { UNHEARD };
    format!("{letter}{}-{}{unheard}", now.wall().0, model.device.writer)
}

/// When the restore or erasure of this id was begun.
pub fn begun(id: &str) -> Instant {
    let digits: String = id.chars().skip(1).take_while(char::is_ascii_digit).collect();
    Instant(digits.parse().unwrap_or(0))
}

/// True for the id of an erasure.
pub fn is_erasure(id: &str) -> bool {
    id.starts_with('e')
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

/// What was written after the restore or erasure of this id was begun: it stays, because ids never go back.
pub fn later_than(model: &Model, id: &str) -> Vec<Record> {
    let since = begun(id);
    model.journal.records().iter().filter(|record| record.id.at >= since).cloned().collect()
}

/// The mirror is empty, or refused; then what it holds is not believed when it opens again. What is stored goes now.
pub fn mirror_emptied(id: &str, ok: bool, out: &mut Vec<Effect>) {
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
            out.push(Effect::EmptyMirror { id, again: false });
        }
        Task::Erasing(_) => model.task = Task::Erasing(RowState::Unsure),
        _ => model.task = Task::Erasing(RowState::On),
    }
}
