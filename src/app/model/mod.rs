//! Everything the program knows. Only `update` and what it calls change it.

pub mod alarm;
pub mod check;
pub mod moves;
pub mod relief;
pub mod store;
pub mod timer;

use crate::app::browser::{Deed, Device, Intent, Offline};
use crate::app::model::store::{Store, Task};
use crate::app::route::Route;
use crate::domain::journal::episode::DatedCheck;
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::moves::exercise::Position;
use crate::domain::record_id::RecordId;
use crate::domain::time::Span;

/// Something the person has to be told, until they close it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last write failed: the record lives only in this page.
    NotSaved,
    /// This browser lets us store nothing.
    NoStorage,
    /// This many stored pieces could not be read and were set aside.
    SetAside(usize),
    /// This many records were saved from a copy.
    Recovered(usize),
    /// Most of the room that the browser gives is in use.
    NearlyFull,
    /// A restore that was interrupted has been carried out.
    RestoreFinished,
    /// Something was written by a newer version of the app.
    Newer,
    /// A newer version of the app is ready.
    UpdateReady,
    /// The browser refused what the person asked for.
    Refused(Deed),
    /// A check that was left in the middle starts again.
    CheckStartsAgain,
    /// A backup was not written into the folder that was chosen.
    NotInFolder,
    /// A check that was begun too long ago starts again.
    CheckTooOld,
}

/// A question about the running block that waits for its answer on top of the dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// "Is the pack off?"
    IsItOff,
    /// What to look for on the skin.
    SkinSigns,
}

/// Which part of the exercise library is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shown {
    /// In this position only.
    pub position: Option<Position>,
    /// With this in their words.
    pub search: String,
}

/// Everything the program knows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Model {
    /// What the device is.
    pub device: Device,
    /// The page on screen.
    pub route: Route,
    /// All records.
    pub journal: Journal,
    /// The journal folded; always `History::of(&journal)`, followed record by record.
    pub history: History,
    /// The danger check in progress.
    pub check: Option<check::Session>,
    /// What a check for someone else found, while it is on screen. Never stored.
    pub other: Option<DatedCheck>,
    /// "Any of these new?" in progress.
    pub quick: check::Quick,
    /// The way to a block in progress.
    pub relief: relief::Setup,
    /// The question on top of the dial.
    pub sheet: Option<Sheet>,
    /// Movement: the way to a routine, and the one in progress.
    pub moves: moves::Moves,
    /// What makes the timer noticed.
    pub alarms: alarm::Alarms,
    /// The last alert of the running block.
    pub last_alert: timer::LastAlert,
    /// When the present step came on screen, on the page's own clock: a second tap meant for the step before is not
    /// an answer to this one.
    pub shown: Span,
    /// Beside the field on the page: what is wrong with it, or that it was saved.
    pub note: &'static str,
    /// Told to screen readers politely.
    pub status: String,
    /// Told to screen readers at once.
    pub alert: String,
    /// Notices on screen.
    pub notices: Vec<Notice>,
    /// What is known of what is stored.
    pub store: Store,
    /// What the page on data is in the middle of.
    pub task: Task,
    /// What became of the backup that was made last.
    pub handing: store::Handing,
    /// The folder for backups.
    pub folder: store::Folder,
    /// A restore or erasure that an earlier page began.
    pub pending: Option<Intent>,
    /// The restore under way is one that an earlier page began.
    pub resumed: bool,
    /// What the library shows.
    pub library: Shown,
    /// How many steps further back the log shows.
    pub older_shown: usize,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
    /// This tab is the one that rings.
    pub may_ring: bool,
    /// Whether the page opens without a network, once that is known.
    pub offline: Option<Offline>,
    /// A page is being read aloud, as far as we know: nothing hangs on it.
    pub reads_aloud: bool,
    /// "light", "dark", or empty to follow the device. Stored outside the journal, for the first paint.
    pub theme: String,
}
