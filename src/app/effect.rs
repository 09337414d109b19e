//! Everything the program may ask of the browser, in one enum.

use crate::app::browser::{Intent, Purpose};
use crate::domain::journal::sound::Sound;

/// The sounds of the timer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Two quiet tones: look at the skin.
    Soft,
    /// Three rising tones, twice: something has to be done now.
    Full,
    /// One high tone: hold.
    Begin,
    /// One low tone: let go.
    Release,
}

/// What the browser keeps alive while something runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeepAlive {
    /// The screen stays on.
    pub awake: bool,
    /// A quiet sound plays.
    pub background: bool,
    /// What the lock screen says.
    pub title: String,
}

/// One wish. `platform::run` carries it out; trouble comes back as an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store this text under this key, read it back, and answer with `Written`. A shard also gets its copy beside it,
    /// where there is room.
    Write {
        /// The full key.
        key: String,
        /// The whole text.
        text: String,
    },
    /// Show this address, as a new step the back button can undo.
    Go(String),
    /// Show this address in place of the present one.
    Replace(String),
    /// Move the focus to the page's heading and scroll to the top.
    FocusHeading,
    /// Unlock sound: only works inside a tap.
    PrimeSound,
    /// Sound the chime and vibrate.
    Ring {
        /// Which.
        tone: Tone,
        /// From 1 to 5: repeats get louder.
        loudness: u8,
        /// As the person wants it.
        as_wanted: Sound,
        /// Vibration only.
        silent: bool,
    },
    /// The sign for a step of a routine.
    Cue {
        /// Which.
        tone: Tone,
        /// As the person wants it.
        as_wanted: Sound,
        /// By sound.
        sound: bool,
        /// By touch.
        buzz: bool,
    },
    /// Show a notification, if the page is hidden and the person allowed it.
    Notify {
        /// What it is about.
        title: String,
        /// What to do.
        body: String,
        /// Without a sound of its own.
        silent: bool,
    },
    /// Take our notifications away.
    Unnotify,
    /// Ask whether we may notify: only works inside a tap. Answers with `Reported`.
    AskToNotify,
    /// What to keep alive and show on the lock screen; nothing when nothing runs.
    KeepAlive(Option<KeepAlive>),
    /// Say this aloud, in place of what is being said; nothing only stops. Where no voice can, answer with `Reported`.
    Say(String),
    /// Fill the screen, and answer with `Did`; or give it back.
    FullScreen(bool),
    /// Look whether the device has a voice for what is said; answer with `Reported`.
    FindVoice,
    /// Paint light or dark, or follow the device when empty, and remember it for the next first paint.
    Theme(&'static str),
    /// Remove a key.
    Remove(String),
    /// Write all of these and remove the others, or leave everything as it was; answer with `Applied`.
    Apply {
        /// Keys and texts.
        set: Vec<(String, String)>,
        /// Keys; where a text is given, only if that one still stands there.
        remove: Vec<(String, Option<String>)>,
        /// Stored as the last one done, unless empty.
        id: String,
    },
    /// Read these keys once the screen is drawn, and answer with `ReadLater`.
    ReadLater(Vec<String>),
    /// Read these keys at once, and answer with `TextsRead`.
    ReadTexts(Purpose, Vec<String>),
    /// Count what is stored, and answer with `Measured`.
    Measure,
    /// Ask the browser to keep what is stored, and answer with `Persisted`.
    Persist,
    /// Tell what the mirror holds, with `MirrorOpened`, and whether storage is persisted.
    OpenMirror,
    /// Write these entries to the log: id and text.
    Log(Vec<(String, String)>),
    /// Take these entries out of the log.
    Unlog(Vec<String>),
    /// Remove the intents of these ids: localStorage is known to have them.
    DropIntents(Vec<String>),
    /// Copy the shards of these names into the mirror, in place of earlier copies; answer with `CopiesKept`.
    KeepCopies(Vec<String>),
    /// Read these copies; answer with `CopiesRead`.
    ReadCopies(Vec<String>),
    /// Remove these copies.
    DropCopies(Vec<String>),
    /// Remove the automatic backups of these ids.
    DropBackups(Vec<String>),
    /// Keep an intent in the mirror, in place of earlier ones, with a backup of what is there now; answer with
    /// `Intended`.
    Intend {
        /// What is about to be done.
        intent: Intent,
        /// The backup before it.
        before: String,
        /// Log and copies go: the intent makes them void.
        clears: bool,
        /// Automatic backups that go.
        gone: Vec<String>,
    },
    /// Give up every intent; answer with `IntentsDropped`.
    DropAllIntents,
    /// Read an automatic backup; answer with `FileRead`.
    ReadBackup(String),
    /// Under a lock, and for those whose writers are gone: answer with `Compacting`.
    Compact(Vec<String>),
    /// Empty the mirror but for the intent to erase; answer with `MirrorEmptied`.
    EmptyMirror {
        /// The id of the erasure.
        id: String,
        /// It was emptied before, and may hold something new by now: only wait until that is on disk.
        again: bool,
    },
    /// Remove everything of ours from localStorage, and answer with `StoredErased`.
    EraseStored {
        /// Stored as the last one done before anything goes. Other tabs hear of it before they see their own shards go,
        /// and don't write them again.
        begins: String,
        /// Stored in its place once all is gone.
        done: String,
    },
    /// Start the page anew.
    Reload,
    /// Read the file that was chosen; answer with `FileRead`.
    ReadFile,
    /// Hand a file over: to another app, or as a download; answer with `HandedOver`, which says which.
    HandOver {
        /// File name.
        name: String,
        /// Its text.
        text: String,
        /// To another app.
        share: bool,
    },
    /// Let the person choose a folder for backups, and keep it: only works inside a tap. Answer with `FolderChosen`.
    ChooseFolder,
    /// Forget that folder.
    LeaveFolder,
    /// Write a file into that folder, in place of one of that name; answer with `WrittenToFolder`. The browser may ask the
    /// person, which only works inside a tap.
    WriteToFolder {
        /// File name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Put a text on the clipboard; answer with `Did`.
    Copy(String),
    /// Hand a text to another app; where there is no way, put it on the clipboard, and answer with `Did`.
    Share(String),
    /// Follow the tilt of the phone, and answer with each change or that it cannot be known: only works inside a tap. Or stop.
    WatchTilt(bool),
    /// Print the page; answer with `Did`.
    Print,
    /// Read the part of the page with this id aloud; stop where it is empty.
    Speak(&'static str),
    /// Load the newer version of the app.
    ApplyUpdate,
    /// Ask the server for a newer version; answer with `Looked`.
    LookForNewer,
    /// Load the files of the app anew, where the server can be reached, else answer with `NotRepaired`. What is stored stays.
    RepairFiles,
    /// Show the browser's question whether to install the app; answer with `Answered`. Only works inside a tap.
    Install,
}

impl Effect {
    /// True for what is done to the page as it looks once the change is drawn.
    pub fn needs_the_drawn_page(&self) -> bool {
        matches!(self, Effect::FocusHeading)
    }

    /// True for what comes before drawing: what was acknowledged is stored before the screen says so.
    pub fn is_about_storage(&self) -> bool {
        matches!(self, Effect::Write { .. } | Effect::Remove(_) | Effect::Apply { .. } | Effect::Log(_))
    }
}
