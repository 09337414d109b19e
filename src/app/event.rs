//! Everything that can happen, in one enum.

use super::route::Route;
use crate::domain::block::Mark;
use crate::domain::pain::Effect as Felt;
use crate::domain::therapy::Mode;

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
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The page started and read everything stored: pairs of key and text.
    Started(Device, Vec<(String, String)>),
    /// The address changed, by us or by the browser's own buttons.
    Addressed(Route),
    /// The alarm that `next_wake` asked for, or a look at the clock after coming back.
    Woke,
    /// The page is about to be hidden, closed or frozen.
    Hidden,
    /// Another tab wrote this key, or removed it.
    StoredElsewhere(String, Option<String>),
    /// A write ended; `false` when the text did not read back.
    Written(String, bool),
    /// The text of `words.txt`; nothing when it could not be loaded.
    ReadingArrived(Option<String>),
    /// A newer version of the app is ready.
    UpdateReady,
    /// Something the person did.
    Tapped(Tap),
}

/// How one row of a list is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
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

/// Something the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Go to a page.
    Go(Route),
    /// "My back just seized", "Check again", and other ways into the danger check.
    BeginCheck,
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
    /// Minutes on the skin.
    ChooseMinutes(u16),
    /// The pack goes on: a block begins.
    StartBlock,
    /// Something about the running block.
    Block(Mark),
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
    /// Download everything stored, readable or not.
    DownloadAll,
    /// Copy the script for the phone call.
    CopyScript,
    /// Use the newer version of the app.
    Update,
    /// Close the notice with this number.
    CloseNotice(usize),
}
