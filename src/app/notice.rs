//! What the person has to be told until they close it.

use crate::app::browser::Deed;

/// Something the person has to be told, until they close it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
