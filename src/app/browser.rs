//! What the browser is, what it keeps, and what it answers: plain data that effects and events share.

/// What the page knows about the device when it starts.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Device {
    /// IANA time zone, empty when unknown.
    pub zone: String,
    /// BCP 47 language, empty when unknown.
    pub language: String,
    /// This tab's writer id, unique among open tabs and across devices.
    pub writer: String,
    /// False when localStorage can't be used at all.
    pub can_store: bool,
    /// True when a file can be handed to another app.
    pub can_share: bool,
    /// True when a page can write into a folder that the person chose.
    pub has_folders: bool,
    /// True when it runs as an installed app.
    pub installed: bool,
    /// Which browser it is, as far as it tells.
    pub browser: Browser,
    /// What it runs on, as far as it tells.
    pub system: System,
}

/// Systems differ in what they let a page do while it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum System {
    /// iPhone and iPad.
    Ios,
    /// Android.
    Android,
    /// Everything else.
    #[default]
    Desktop,
}

/// Browsers differ in when they delete what a page stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Browser {
    /// Chrome, Edge and their relatives.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and every browser on an iPhone.
    Safari,
    /// Not known.
    #[default]
    Other,
}

/// What is stored, as far as it is read before the first screen.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Stored {
    /// Keys that the first screen needs ([`saved::read_first`](super::saved::read_first)), with their texts.
    pub texts: Vec<(String, String)>,
    /// Keys of shards and copies that are read later.
    pub later: Vec<String>,
    /// Keys of pieces set aside.
    pub aside: Vec<String>,
    /// UTF-16 units in use, keys included, by whoever shares this origin.
    pub units: usize,
}

/// What IndexedDB holds when it opens.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Kept {
    /// The log: id and text of each entry.
    pub log: Vec<(String, String)>,
    /// A restore or erasure that was begun.
    pub intent: Option<Intent>,
    /// Names of the copies of shards: key, tab, checksum.
    pub copies: Vec<String>,
    /// Ids of the automatic backups, in any order.
    pub backups: Vec<String>,
    /// Name of the folder that was chosen for backups.
    pub folder: Option<String>,
}

/// A change of everything at once. Kept in the mirror until localStorage is known to have it, so that it can be
/// carried out to its end whatever happens.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub struct Intent {
    /// Begins with the letter of its kind.
    pub id: String,
    /// The backup to restore; empty to erase.
    pub text: String,
}

/// What texts are read from storage for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A backup, to be handed to another app.
    Share,
    /// A backup, to be saved as a file.
    Download,
    /// A backup, to be pasted elsewhere.
    Copy,
    /// A backup, for the folder that was chosen.
    Folder,
    /// The automatic backup before a restore.
    Before,
    /// A piece to be saved as a file.
    Piece,
    /// A piece to be tried again.
    Repair,
}

/// What the person asked the browser for, and it may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// To put a text on the clipboard.
    Copy,
    /// To print the page.
    Print,
}

/// Whether the page opens without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offline {
    /// A whole release is kept on the device.
    Kept,
    /// The files could not be kept as they are: the server changes or withholds one, or there is no room.
    Refused,
    /// The address is not secure (plain http), and browsers keep nothing of such a page.
    Insecure,
    /// The browser keeps no pages.
    Missing,
}

/// Whether the server has a newer version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Newer {
    /// It has none.
    None,
    /// It is being loaded, or waits to be used.
    Coming,
    /// The server could not be asked.
    OutOfReach,
}

/// Where a file went. A download is never confirmed: whether it was saved only the person can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Handed {
    /// To another app, which took it.
    ToApp,
    /// To the browser, to be saved.
    ToBrowser,
    /// Nowhere: the person changed their mind, or the browser refused.
    Nowhere,
}

/// Why nothing was written into the folder for backups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FolderFault {
    /// The browser asked the person, or could not, and may not write there.
    NotAllowed,
    /// The folder is not there any more, or nothing can be written into it.
    Gone,
    /// The file could not be written whole: the device may be full.
    Failed,
    /// The browser gave no folder, or could not keep it.
    Refused,
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFault {
    /// Larger than any backup of ours.
    TooLarge,
    /// The browser could not read it as text.
    Unreadable,
}

/// One way in which an alarm is noticed. Each is reported by the browser on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AlarmChannel {
    /// Sound, unlocked by a tap.
    Sound,
    /// The timer of the worker.
    Worker,
    /// The screen stays on.
    Awake,
    /// Notifications.
    Notify,
    /// An English voice.
    Voice,
    /// The quiet sound that keeps the page alive.
    Background,
}

/// Whether a channel of the alarm works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChannelStatus {
    /// It does.
    Works,
    /// The browser does not have it.
    Missing,
    /// The browser, or the person, refused it.
    Refused,
    /// It did, and stopped.
    Stopped,
}
