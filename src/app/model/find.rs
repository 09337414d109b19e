//! What is searched, and the month on screen.

use crate::domain::time::LocalDay;

/// What is searched, and the month on screen.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The words as they were typed.
    pub query: String,
    /// The same, ready to be compared.
    pub words: Vec<String>,
    /// How many steps further it shows.
    pub more: usize,
    /// The days on which something was found, newest first, and how much on each.
    pub hits: Vec<(LocalDay, usize)>,
    /// Everything noted, ready to be compared; made once the page is drawn.
    pub index: Index,
    /// The page is drawn, and that index is still to be made.
    pub awaits_all: bool,
    /// The month of the calendar, where it is not this one: its year, and 1 to 12.
    pub month: Option<(i64, u8)>,
    /// The day that is shown.
    pub day: Option<LocalDay>,
}

/// Everything noted, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Index {
    /// How many records it was made of, and local time minus UTC then.
    pub of: (usize, i32),
    /// The days, newest first.
    pub days: Vec<IndexedDay>,
}

/// What was noted on a day, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedDay {
    /// The day.
    pub day: LocalDay,
    /// The day in words and in numbers.
    pub named: String,
    /// What was noted.
    pub texts: Vec<String>,
}
