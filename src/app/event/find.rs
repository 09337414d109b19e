//! What happens on the page that finds things: words typed, months turned, days picked.

use crate::domain::time::LocalDay;

/// What happens on the page that finds things.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// The page is drawn: everything is made ready to be compared before the first search asks for it.
    Drawn,
    /// These words are searched.
    Typed(String),
    /// Show more of what was found.
    More,
    /// Another month: its year, and 1 to 12.
    Month(i64, u8),
    /// This day is shown, or none.
    Day(Option<LocalDay>),
}
