//! What happens to that which is stored, to backups, to a restore, and as everything is erased.

use super::{recover, restore, start};
use crate::app::access::Access;
use crate::app::browser::Purpose;
use crate::app::effect::Effect;
use crate::app::event;
use crate::app::model::backup::Task;
use crate::app::store;

/// Something happened to what is stored.
pub fn store(access: &mut Access<'_>, msg: event::store::Msg) {
    use event::store::Msg;
    match msg {
        Msg::Elsewhere(key, text) => start::stored_elsewhere(access, &key, text.as_deref()),
        Msg::Written(key, ok) => store::records::written(access, key, ok),
        Msg::ReadLater(texts) => start::read_later(access, texts),
        Msg::MirrorOpened(kept) => start::mirror_opened(access, kept),
        Msg::CopiesKept(names) => store::copies::copies_kept(access, names),
        Msg::CopiesRead(texts) => recover::copies_read(access, texts),
        Msg::Compacting(texts) => store::copies::compact(access, texts),
        Msg::Persisted(persisted) => access.store.persisted = Some(persisted),
        Msg::Measured(units) => store::records::measured(access, units),
    }
}

/// Something happened to a backup as it is made.
pub fn backup(access: &mut Access<'_>, msg: event::backup::Msg) {
    use event::backup::Msg;
    match msg {
        Msg::BackUp(purpose) => store::backup::begin(access, purpose),
        Msg::FileIsThere(there) => store::backup::file_is_there(access, there),
        Msg::ChooseFolder => access.effect(Effect::ChooseFolder),
        Msg::LeaveFolder => store::backup::leave_folder(access),
        Msg::TextsRead(purpose, texts) => restore::texts_read(access, purpose, texts),
        Msg::HandedOver(name, handed) => store::backup::handed_over(access, &name, handed),
        Msg::FolderChosen(chosen) => store::backup::folder_chosen(access, chosen),
        Msg::WrittenToFolder(name, written) => store::backup::written_to_folder(access, &name, written),
    }
}

/// Something happened to a restore. While one works, nothing takes its place.
pub fn restore(access: &mut Access<'_>, msg: event::restore::Msg) {
    use event::restore::Msg;
    let works = matches!(access.backup.task, Task::Working(..));
    match msg {
        Msg::ChooseFile | Msg::ChooseBackup(_) | Msg::RepairPiece(_) | Msg::KeepAsIs if works => {}
        Msg::ChooseFile => store::backup::choose_file(access),
        Msg::ChooseBackup(id) => store::backup::choose_backup(access, id),
        Msg::FileRead(file) => restore::file_read(access, file),
        Msg::Restore(kind) => restore::restore(access, kind),
        Msg::KeepAsIs => access.backup.task = Task::None,
        Msg::Intended(ok) => restore::intended(access, ok),
        Msg::Applied(id, ok) => restore::applied(access, id, ok),
        Msg::DownloadPiece(key) => restore::read_piece(access, &key, Purpose::Piece),
        Msg::RepairPiece(key) => restore::read_piece(access, &key, Purpose::Repair),
    }
}

/// Something happened as everything is erased.
pub fn erase(access: &mut Access<'_>, msg: event::erase::Msg) {
    use event::erase::Msg;
    match msg {
        Msg::Erase if matches!(access.backup.task, Task::Working(..)) => {}
        Msg::Erase => store::backup::erase(access),
        Msg::MirrorEmptied(id, ok) => store::backup::mirror_emptied(access, &id, ok),
        Msg::StoredErased(ok) => store::backup::stored_erased(access, ok),
        Msg::IntentsDropped => store::backup::intents_dropped(access),
    }
}
