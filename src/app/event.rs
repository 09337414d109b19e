//! Everything that can happen, in one enum.

use crate::app::browser::{
    AlarmChannel, ChannelStatus, Deed, Device, FileFault, FolderFault, Handed, Kept, Offline, Purpose, Stored,
};
use crate::app::route::Route;
use crate::app::saved::backup::Kind;
use crate::domain::journal::record::Aid;
use crate::domain::moves::exercise::{Bend, Block as Limit, Position};
use crate::domain::moves::run;
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{CameOff, Mark};
use crate::domain::therapy::mode::Mode;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page started and read what the first screen needs.
    Started(Device, Stored),
    /// The address changed, by us or by the browser's own buttons.
    RouteChanged(Route),
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
    /// The mirror is open; nothing when there is none.
    MirrorOpened(Option<Kept>),
    /// Copies of these names are in the mirror.
    CopiesKept(Vec<String>),
    /// Copies from the mirror: name and text.
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
    /// The intent is kept, or the mirror refused it.
    Intended(bool),
    /// Every intent is given up.
    IntentsDropped,
    /// The mirror holds nothing but the intent to erase of this id; `false` where it refused.
    MirrorEmptied(String, bool),
    /// Nothing of ours is in localStorage but the word that it was erased; `false` where not even that could be stored.
    StoredErased(bool),
    /// Everything was written, or nothing; with the id of the restore.
    Applied(String, bool),
    /// A key was pressed outside any field, while something runs.
    Key(String),
    /// A channel of the alarm says whether it works.
    Reported(AlarmChannel, ChannelStatus),
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
