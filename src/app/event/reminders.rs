//! What happens to reminders.

use crate::domain::locale::Weekday;
use crate::domain::reminders::Topic;

/// What happens to reminders.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// On or off.
    Switch(Topic, bool),
    /// At this time of the day, as typed.
    At(Topic, String),
    /// On this day of the week, or not.
    Day(Topic, Weekday, bool),
    /// "Not this time", on the card of the first screen.
    NotThisTime(Topic),
    /// "Add to your calendar."
    SaveCalendar(Topic),
}
