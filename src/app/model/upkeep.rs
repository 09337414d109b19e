//! The app itself: whether it can be installed, and what became of the last look at its files.

/// The app itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The browser offers to install it.
    pub offered: bool,
    /// The person did not want that on the first screen.
    pub not_now: bool,
    /// The last look at its files.
    pub files: Files,
}

/// What became of the last look at the files of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Files {
    /// There was none.
    #[default]
    Untouched,
    /// The server is asked.
    Looking,
    /// This is the newest version.
    Newest,
    /// A newer version is on its way; a notice comes once it is ready.
    Coming,
    /// The server could not be reached.
    OutOfReach,
    /// The files are loaded anew.
    Repairing,
    /// The server could not be reached, so nothing was changed.
    NotRepaired,
}
