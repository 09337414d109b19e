//! What happens to a restore, and to pieces that could not be read.

use crate::app::browser::FileFault;
use crate::app::saved::backup::Kind;

/// What happens to a restore, and to pieces that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// A file was chosen to restore from.
    ChooseFile,
    /// Restore the automatic backup of this id.
    ChooseBackup(String),
    /// A file was chosen and read.
    FileRead(Result<String, FileFault>),
    /// Restore what is on the preview: join it, or put it in place of everything.
    Restore(Kind),
    /// Leave the preview, or the question about erasing.
    KeepAsIs,
    /// The intent is kept, or the mirror refused it.
    Intended(bool),
    /// Everything was written, or nothing; with the id of the restore.
    Applied(String, bool),
    /// Save the piece set aside under this key as a file.
    DownloadPiece(String),
    /// Try to read the piece set aside under this key once more.
    RepairPiece(String),
}
