//! Backups as they are made, restored and erased, as far as that is; and the folder for them.

use crate::app::browser::{FolderFault, Intent};
use crate::app::event::row::RowState;
use crate::app::saved::backup::{Backup, Kind};
use crate::domain::time::Instant;

/// What is known of backups, restoring and erasing.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// What the page on data is in the middle of.
    pub task: Task,
    /// What became of the backup that was made last.
    pub handing: Handing,
    /// The folder for backups.
    pub folder: Folder,
    /// A restore or erasure that an earlier page began.
    pub pending: Option<Intent>,
    /// The restore under way is one that an earlier page began.
    pub resumed: bool,
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

/// What is known of the folder for backups.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Folder {
    /// Its name, where one was chosen.
    pub name: Option<String>,
    /// Another one is to be written as soon as it can.
    pub waits: bool,
    /// The backup that is being written there.
    pub writing: Option<File>,
    /// Why the last one is not there.
    pub fault: Option<FolderFault>,
}
