//! Everything the program holds: what everyone may read, and a state for each part, which only that part changes.

pub mod alarm;
pub mod backup;
pub mod breaks;
pub mod check;
pub mod find;
pub mod known;
pub mod medicines;
pub mod moves;
pub mod notes;
pub mod relief;
pub mod report;
pub mod store;
pub mod timer;
pub mod upkeep;

use known::Known;
use store::Store;

use crate::domain::time::Stamp;

/// Everything the program holds. Only the root (`app::update`) has it to change it; it gives each part its own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Model {
    /// What everyone may read.
    pub known: Known,
    /// What is known of what is stored.
    pub store: Store,
    /// Backups, restoring and erasing.
    pub backup: backup::State,
    /// The danger check.
    pub check: check::State,
    /// The way to a block.
    pub relief: relief::State,
    /// The running block and the alarm.
    pub timer: timer::State,
    /// Movement: the way to a routine, and the one in progress.
    pub moves: moves::State,
    /// Movement breaks.
    pub breaks: breaks::State,
    /// Medicines.
    pub medicines: medicines::State,
    /// The page for a doctor.
    pub report: report::State,
    /// The log.
    pub notes: notes::State,
    /// What is searched.
    pub find: find::State,
    /// The app itself.
    pub upkeep: upkeep::State,
    /// What both clocks said at the event before. The root's own.
    pub clock: Stamp,
    /// A page is being read aloud, as far as we know: nothing hangs on it. The root's own.
    pub reads_aloud: bool,
}
