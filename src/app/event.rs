//! Everything that can happen, in one enum.

use super::alarm_flow::{Bears, Rung};
use super::backup_flow::Kind;
use super::route::Route;
use crate::domain::journal::record::Aid;
use crate::domain::moves::exercise::{Bend, Block as Limit, Position};
use crate::domain::moves::run;
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{CameOff, Mark};
use crate::domain::therapy::mode::Mode;

/// What the page knows about the device when it starts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
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
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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

/// What the second place (IndexedDB) holds when it opens.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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

/// A change of everything at once. Kept in the second place until localStorage is known to have it, so that it can be
/// carried out to its end whatever happens.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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
    /// To let the page fill the screen.
    FillScreen,
}

/// Whether the page opens without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Where a file went. A download is never confirmed: whether it was saved only the person can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The browser gave no folder, or could not keep it.
    Refused,
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than any backup of ours.
    TooLarge,
    /// The browser could not read it as text.
    Unreadable,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page started and read what the first screen needs.
    Started(Device, Stored),
    /// The address changed, by us or by the browser's own buttons.
    Addressed(Route),
    /// The alarm that `next_wake` asked for, or a look at the clock after coming back.
    Woke,
    /// The page is about to be hidden, closed or frozen.
    Hidden,
    /// The page is in sight again.
    Shown,
    /// Another tab wrote this key, or removed it.
    StoredElsewhere(String, Option<String>),
    /// A write ended; `false` when the text did not read back.
    Written(String, bool),
    /// Keys read after the first screen; nothing where there is none any more.
    ReadLater(Vec<(String, Option<String>)>),
    /// The second place is open; nothing when there is none.
    SecondOpened(Option<Kept>),
    /// Copies of these names are in the second place.
    CopiesKept(Vec<String>),
    /// Copies from the second place: name and text.
    CopiesRead(Vec<(String, String)>),
    /// Under the lock, and with their writers gone: shards of earlier months to join.
    Compacting(Vec<(String, String)>),
    /// Whether the browser has promised to keep what is stored.
    Persisted(bool),
    /// UTF-16 units in use.
    Measured(usize),
    /// Texts asked for.
    TextsRead(Purpose, Vec<(String, String)>),
    /// The file of this name went there.
    HandedOver(String, Handed),
    /// A folder for backups was chosen, by its name; nothing where the person changed their mind.
    FolderChosen(Result<Option<String>, FolderFault>),
    /// The file of this name was written into that folder, or not.
    WrittenToFolder(String, Result<(), FolderFault>),
    /// The browser did what it was asked for, or refused.
    Did(Deed, bool),
    /// A file was chosen and read.
    FileRead(Result<String, FileFault>),
    /// The intent is kept, or the second place refused it.
    Intended(bool),
    /// Every intent is given up.
    IntentsDropped,
    /// The second place holds nothing but the intent to erase of this id; `false` where it refused.
    SecondEmptied(String, bool),
    /// Nothing of ours is in localStorage but the word that it was erased; `false` where not even that could be stored.
    StoredErased(bool),
    /// Everything was written, or nothing; with the id of the restore.
    Applied(String, bool),
    /// A key was pressed outside any field, while something runs.
    Key(String),
    /// A rung of the alarm ladder says whether it bears.
    Reported(Rung, Bears),
    /// This tab is the one that rings, or another one is.
    MayRing(bool),
    /// A newer version of the app is ready.
    UpdateReady,
    /// Whether the page opens without a network.
    Offline(Offline),
    /// A notification of ours was tapped, and this page is in front now.
    NotificationTapped,
    /// Something the person did.
    Tapped(Tap),
}

/// How one row of a list is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum RowState {
    /// Not ticked: says no.
    #[default]
    Off,
    /// Ticked: says yes.
    On,
    /// "Not sure".
    Unsure,
    /// "Rather not say", where the row allows it.
    Skipped,
}

/// A tap on a page of movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moving {
    /// "Stretch", wherever it stands.
    Begin,
    /// Pain now, 0 to 10, before a routine.
    Pain(u8),
    /// Something that keeps exercises out today, on or off.
    Today(Limit, bool),
    /// Minutes there are.
    Minutes(u16),
    /// How long holds are, in percent.
    Factor(u16),
    /// The direction that feels better.
    Better(Option<Bend>),
    /// The routine at this place of one's own, or today's.
    Use(Option<usize>),
    /// What keeps exercises out is asked again.
    LimitsAgain,
    /// The routine on screen begins.
    Start,
    /// Something is done to the routine in progress.
    Mark(run::Mark),
    /// The whole screen is one button, or not.
    Floor(bool),
    /// "Say the time left."
    SayTime,
    /// It ends.
    End,
    /// What is said after it is read.
    Close,
    /// "That hurts."
    Hurts,
    /// How bad, 0 to 10.
    HurtPain(u8),
    /// It runs down the leg.
    HurtLeg,
    /// Something dangerous is new.
    HurtSign,
    /// On with something easier.
    Easier,
    /// On without this exercise.
    Leave,
    /// Nothing hurts.
    Mistake,
    /// Whether the pain was still up a day after the last routine.
    Settled(bool),
    /// So many minutes were walked.
    Walked(u16),
    /// Something is done to a routine put together by hand.
    Draft(Drafting),
}

/// A tap on the page about routines of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drafting {
    /// A new one.
    New,
    /// Not after all.
    Leave,
    /// The one at this place of the list, to change it.
    Edit(usize),
    /// This exercise, by number, at the end.
    Add(u8),
    /// Not the one at this place.
    Remove(usize),
    /// The one at this place, one earlier.
    Earlier(usize),
    /// The one at this place of the list is not wanted any more.
    Drop(usize),
    /// The one at this place of the list as a file.
    Share(usize),
}

/// Something the person did.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tap {
    /// On a page of movement.
    Move(Moving),
    /// Go to a page.
    Go(Route),
    /// "My back just seized", "Check again", and other ways into the danger check.
    BeginCheck,
    /// The danger check, about someone else.
    BeginForOther,
    /// "This is their phone": keep what a check for someone else found.
    KeepCheck,
    /// The questions for after the verdict.
    AskMore,
    /// "Ice or heat", wherever it stands.
    BeginRelief,
    /// A row of the list on screen.
    Row(usize, RowState),
    /// One of the choices on screen.
    Pick(usize),
    /// What was typed in the page's one field, whatever it is.
    Typed(String),
    /// The number typed.
    Number(u16),
    /// The strong button under a list: "None of these" or "Continue".
    Done,
    /// "Back" within a flow.
    Back,
    /// "A clinician has looked at exactly this, and it has not changed."
    Assessed,
    /// "A clinician said I may."
    Permitted,
    /// "A clinician or pharmacist said yes", for everything that asks first now.
    ClearedToUse,
    /// Cold or heat.
    ChooseMode(Mode),
    /// Minutes on the skin, and how many times.
    ChooseMinutes(u16, u8),
    /// "I'm lying down", and after how many minutes to ring; 0 for never.
    LieDown(u16),
    /// "I'm up."
    GetUp,
    /// Asked long after: "I am still lying down."
    LieOn,
    /// Asked long after: so many minutes; nothing for "I do not know".
    Lay(Option<u16>),
    /// Something that helps the timer to be noticed, on or off.
    Switch(Aid, bool),
    /// "Turn the sound on": the tap may unlock it.
    UnlockSound,
    /// "Test the alarm."
    Rehearse,
    /// The dial fills the screen, or shows its buttons again.
    Fill(bool),
    /// "Say the time left."
    SayTimeLeft,
    /// The running block as a calendar file.
    SaveCalendar,
    /// The pack goes on: a block begins.
    StartBlock,
    /// Something about the running block.
    Block(Mark),
    /// Asked long after: when the pack came off.
    CameOff(CameOff),
    /// "Pause": asks whether the pack is off.
    AskPause,
    /// Open or close the sheet of skin signs.
    ShowSkinSigns(bool),
    /// Close the question on screen without an answer.
    Dismiss,
    /// Better, same or worse after the block.
    Judge(Felt),
    /// Pain now, 0 to 10.
    PainNow(u8),
    /// A cause of this episode, on or off.
    SetOff(&'static str, bool),
    /// "I feel better": the episode ends.
    FeelBetter,
    /// A fact about the body, on or off, in the settings.
    EditFact(usize, RowState),
    /// The age, in the settings.
    EditAge(u16),
    /// Light and vibration only.
    Silent(bool),
    /// "light", "dark", or empty to follow the device.
    Theme(&'static str),
    /// The region for emergency numbers; empty to follow the device.
    Region(String),
    /// The number to call today; empty for the region's.
    Doctor(String),
    /// Make a backup: hand it to another app, or save it as a file.
    BackUp(Purpose),
    /// Whether the backup that went to the browser is there.
    FileIsThere(bool),
    /// Choose a folder for backups.
    ChooseFolder,
    /// No folder any more.
    LeaveFolder,
    /// A file was chosen to restore from.
    ChooseFile,
    /// Restore an automatic backup, by its place in the list.
    ChooseBackup(usize),
    /// Restore what is on the preview: join it, or put it in place of everything.
    Restore(Kind),
    /// Leave the preview, or the question about erasing.
    KeepAsIs,
    /// One step on towards erasing everything.
    Erase,
    /// Save a piece set aside as a file.
    DownloadPiece(usize),
    /// Try to read a piece set aside once more.
    RepairPiece(usize),
    /// Exercises in this position only; nothing for all.
    FilterLibrary(Option<Position>),
    /// Exercises with this in their words.
    SearchLibrary(String),
    /// Show more of the log.
    ShowOlder,
    /// Correct this record, or close what corrects.
    Correct(Option<RecordId>),
    /// That record is taken back.
    TakeBack(RecordId),
    /// Copy the script for the phone call.
    CopyScript,
    /// Copy all that the check found.
    CopyFindings,
    /// Hand it to another app.
    ShareFindings,
    /// Hand over the card for the person beside them.
    ShareHelperCard,
    /// Print the page.
    Print,
    /// Read the part of the page with this id aloud; empty to stop.
    ReadAloud(&'static str),
    /// Use the newer version of the app.
    Update,
    /// Close the notice with this number.
    CloseNotice(usize),
}
