//! What happens to backups as they are made.

use crate::app::browser::{FolderFault, Handed, Purpose};

/// What happens to backups as they are made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Make a backup: hand it to another app, or save it as a file.
    BackUp(Purpose),
    /// Whether the backup that went to the browser is there.
    FileIsThere(bool),
    /// Choose a folder for backups.
    ChooseFolder,
    /// No folder any more.
    LeaveFolder,
    /// Texts that were asked for.
    TextsRead(Purpose, Vec<(String, String)>),
    /// The file of this name went there.
    HandedOver(String, Handed),
    /// A folder for backups was chosen, by its name; nothing where the person changed their mind.
    FolderChosen(Result<Option<String>, FolderFault>),
    /// The file of this name was written into that folder, or not.
    WrittenToFolder(String, Result<(), FolderFault>),
}
