//! What happens to the app itself: installing it, a newer version, its files.

use crate::app::browser::Newer;

/// What happens to the app itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// The browser offers to install it.
    Offered,
    /// Install it.
    Install,
    /// The offer is used up: it was taken, or the person closed it.
    Answered,
    /// "Not now": it is not offered on the first screen any more.
    NotNow,
    /// Ask whether there is a newer version.
    Look,
    /// What the server said.
    Looked(Newer),
    /// Load the files of the app anew.
    Repair,
    /// They could not be: the server cannot be reached, and nothing was changed.
    NotRepaired,
}
