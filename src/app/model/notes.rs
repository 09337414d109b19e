//! The log, as far as it is on screen, and what can be undone.

use crate::app::event::notes::Quick;
use crate::domain::journal::record::Entry;
use crate::domain::record_id::RecordId;
use crate::domain::time::{LocalDay, Span};

/// The log, as far as it is on screen, and what can be undone.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// How many steps further back it shows.
    pub older_shown: usize,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
    /// What of an attack is about to be noted.
    pub noting: Option<Quick>,
    /// The day on which it was last said that the attack is not over yet.
    pub goes_on: Option<LocalDay>,
    /// "Is this attack over?" stands over the page.
    pub asks_end: bool,
    /// The last change of the log, while it can be undone.
    pub undo: Option<Undo>,
    /// How many changes could be undone so far: tells two with the same words apart.
    pub changes: usize,
}

impl State {
    /// Another page is on screen: what belonged to the one before is over. What can be undone, and what was
    /// answered today, is not.
    pub fn leave_page(&mut self) {
        let (undo, changes, goes_on) = (self.undo.take(), self.changes, self.goes_on);
        *self = State { undo, changes, goes_on, ..State::default() };
    }
}

/// A change of the log that can be undone for a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// What is said of the change.
    pub said: String,
    /// What takes it back, as records of their own.
    pub by: Entry,
    /// Until when, on the page's own clock.
    pub until: Span,
    /// It stays for as long as it has the focus, or a pointer over it.
    pub held: bool,
}
