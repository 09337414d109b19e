//! Backups: making one, and erasing everything. What restores one is `load::restore`.
//!
//! What is known of backups changes here, and what is stored through it.

use super::records;
use crate::app::access::Access;
use crate::app::browser::{FolderFault, Handed, Purpose};
use crate::app::effect::Effect;
use crate::app::event::row::RowState;
use crate::app::model::backup::{File, Folder, Handing, Task};
use crate::app::model::known::Known;
use crate::app::model::store::Mirror;
use crate::app::notice::Notice;
use crate::app::saved;
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
pub fn begin(access: &mut Access<'_>, purpose: Purpose) {
    let stored = access.store.set_aside.iter().filter(|piece| piece.text.is_none());
    let keys = stored.map(|piece| piece.key.clone()).collect();
    access.effect(Effect::ReadTexts(purpose, keys));
}

/// Everything as one file.
pub fn printed(access: &Access<'_>, mut pieces: Vec<(String, String)>) -> String {
    for piece in &access.store.set_aside {
        if let Some(text) = &piece.text {
            pieces.push((piece.key.clone(), text.clone()));
        }
    }
    saved::backup::print(access.known.journal.records(), &pieces, &access.known.theme, access.now.wall())
}

/// A file was handed over. A backup that another app took is one; of a download nobody but the person can tell, so they are
/// asked once.
pub fn handed_over(access: &mut Access<'_>, name: &str, handed: Handed) {
    let Some(file) = access.backup.handing.sent.take_if(|file| file.name == name) else { return };
    match handed {
        Handed::ToApp => backed_up(access, &file),
        Handed::ToBrowser => {
            access.backup.handing = Handing { unproven: Some(file), ..Handing::default() };
            content::store::FILE_HANDED.clone_into(&mut access.known.status);
        }
        Handed::Nowhere => {}
    }
}

/// "Yes, it is there", or "No".
pub fn file_is_there(access: &mut Access<'_>, there: bool) {
    match access.backup.handing.unproven.clone() {
        Some(file) if there => backed_up(access, &file),
        Some(_) => {
            access.backup.handing.is_missing = true;
            content::store::FILE_MISSING.clone_into(&mut access.known.status);
        }
        None => {}
    }
}

/// A backup was chosen to restore from. One that this page handed to the browser is there, then.
pub fn read_back(access: &mut Access<'_>, text: &str) {
    let sum = saved::checksum(text);
    if let Some(file) = access.backup.handing.unproven.clone().filter(|file| file.sum == sum) {
        backed_up(access, &file);
    }
}

/// There is a backup, as of the moment at which it was made: what was noted since is not in it.
fn backed_up(access: &mut Access<'_>, file: &File) {
    let now = access.now;
    let then = Reading { stamp: Stamp { wall: file.at, ..now.stamp }, ..now };
    records::write(access, [Entry::BackedUp], then);
    access.backup.handing = Handing::default();
    content::store::BACKED_UP.clone_into(&mut access.known.status);
}

/// A folder was chosen: a backup goes there at once, so that the person can see one.
pub fn folder_chosen(access: &mut Access<'_>, chosen: Result<Option<String>, FolderFault>) {
    match chosen {
        Ok(Some(name)) => {
            access.backup.folder = Folder { name: Some(name), ..Folder::default() };
            if !access.known.journal.records().is_empty() {
                begin(access, Purpose::Folder);
            }
        }
        Ok(None) => {}
        Err(fault) => access.backup.folder.fault = Some(fault),
    }
}

/// No folder any more.
pub fn leave_folder(access: &mut Access<'_>) {
    access.backup.folder = Folder::default();
    access.effect(Effect::LeaveFolder);
}

/// What is there now goes into the folder, under a name that no other device and no other time has: nothing in it is ever
/// written over. What is still being read, or written, is waited for.
pub fn write_to_folder(access: &mut Access<'_>, pieces: Vec<(String, String)>) {
    let now = access.now;
    if !access.store.is_settled() || access.backup.folder.writing.is_some() {
        access.backup.folder.waits = true;
        return;
    }
    let text = printed(access, pieces);
    let (hour, minute) = now.clock_of(now.wall());
    let device = access.known.device.writer.split('-').next().unwrap_or_default();
    let name =
        file_name(now, &format!("{BACKUP}-{device}")).replace(".txt", &format!("-{hour:02}{minute:02}.txt"));
    access.backup.folder.writing =
        Some(File { name: name.clone(), at: now.wall(), sum: saved::checksum(&text) });
    access.effect(Effect::WriteToFolder { name, text });
}

/// A backup that waited for what was still being read, or written, is made now.
pub fn write_what_waits(access: &mut Access<'_>) {
    if access.store.is_settled() && std::mem::take(&mut access.backup.folder.waits) {
        begin(access, Purpose::Folder);
    }
}

/// A backup is in the folder, or not.
pub fn written_to_folder(access: &mut Access<'_>, name: &str, written: Result<(), FolderFault>) {
    let Some(file) = access.backup.folder.writing.take_if(|file| file.name == name) else { return };
    access.backup.folder.fault = written.err();
    match written {
        Ok(()) => backed_up(access, &file),
        Err(_) => access.notice(Notice::NotInFolder),
    }
    write_what_waits(access);
}

/// True when a backup is due: there are records newer than the last one, and that, or the first record, is 14 days old.
pub fn is_due(known: &Known, now: Reading) -> bool {
    let since = match (last_backup(known, now), known.history.episodes.first()) {
        (Some(at), _) => at,
        (None, Some(first)) => first.started,
        (None, None) => return false,
    };
    has_news(known, now) && now.wall() - since >= NUDGE_AFTER
}

/// When the last backup was made. One dated ahead was made by a wrong clock, and says nothing.
fn last_backup(known: &Known, now: Reading) -> Option<Instant> {
    known.history.backed_up.filter(|at| *at <= now.wall())
}

/// True when something happened since the last backup.
pub fn has_news(known: &Known, now: Reading) -> bool {
    let last = last_backup(known, now);
    let newest = known.journal.records().iter().rev().find(|record| !record.entry.is_about_the_person());
    newest.is_some_and(|record| last.is_none_or(|at| record.wall > at))
}

/// A file was chosen.
pub fn choose_file(access: &mut Access<'_>) {
    access.backup.task = Task::Reading;
    access.effect(Effect::ReadFile);
}

/// An automatic backup was chosen.
pub fn choose_backup(access: &mut Access<'_>, id: String) {
    if access.store.backups.contains(&id) {
        access.backup.task = Task::Reading;
        access.effect(Effect::ReadBackup(id));
    }
}

/// Says how it ended.
pub fn told(access: &mut Access<'_>, text: String) {
    access.known.status.clone_from(&text);
    access.backup.task = Task::Told(text);
}

/// The sign behind an id that the mirror did not hear of.
pub const UNHEARD: &str = "!";

/// The id of a restore or erasure: kind, time, writer. One that the mirror did not hear of ends with a sign, so that
/// what that place holds is not believed when it opens again.
pub fn id_of(letter: char, access: &Access<'_>) -> String {
    let unheard = if access.store.mirror == Mirror::Open { "" } else { UNHEARD };
    format!("{letter}{}-{}{unheard}", access.now.wall().0, access.known.device.writer)
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
pub fn take_theme(access: &mut Access<'_>, theme: &str) {
    let known = ["light", "dark", ""].into_iter().find(|known| *known == theme);
    if let Some(theme) = known.filter(|theme| *theme != access.known.theme) {
        access.known.theme = theme.to_owned();
        access.effect(Effect::Theme(theme));
    }
}

/// What was written after the restore or erasure of this id was begun: it stays, because ids never go back.
pub fn later_than(known: &Known, id: &str) -> Vec<Record> {
    let since = begun(id);
    known.journal.records().iter().filter(|record| record.id.at >= since).cloned().collect()
}

/// The mirror is empty, or refused; then what it holds is not believed when it opens again. What is stored goes now.
pub fn mirror_emptied(access: &mut Access<'_>, id: &str, ok: bool) {
    let unheard = if ok || id.ends_with(UNHEARD) { "" } else { UNHEARD };
    access.effect(Effect::EraseStored { begins: format!("{id}+"), done: format!("{id}{unheard}") });
}

/// Everything is gone. Where not even the word that says so could be stored, every start would erase again, so the intent
/// goes first.
pub fn stored_erased(access: &mut Access<'_>, ok: bool) {
    access.store.is_erased = true;
    access.effect(if ok { Effect::Reload } else { Effect::DropAllIntents });
}

/// No intent is left: a page that erased starts anew.
pub fn intents_dropped(access: &mut Access<'_>) {
    if access.store.is_erased {
        access.effect(Effect::Reload);
    }
}

/// "Erase everything": asked twice, then done.
pub fn erase(access: &mut Access<'_>) {
    match access.backup.task {
        Task::Erasing(RowState::Unsure) => {
            access.backup.task = Task::None;
            let id = id_of('e', access);
            // A mark made on the way out must not bring back what goes.
            access.store.read_only = true;
            access.effect(Effect::EmptyMirror { id, again: false });
        }
        Task::Erasing(_) => access.backup.task = Task::Erasing(RowState::Unsure),
        _ => access.backup.task = Task::Erasing(RowState::On),
    }
}
