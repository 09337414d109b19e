//! What happens to movement breaks.

use crate::domain::locale::Weekday;

/// What happens to movement breaks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// On or off.
    Switch(bool),
    /// So many minutes between two.
    Every(u16),
    /// On this day of the week, or not.
    Day(Weekday, bool),
    /// From this time of the day, as typed.
    From(String),
    /// Until this time of the day, as typed.
    Until(String),
    /// "Hear it."
    Hear,
    /// The minute begins, with the exercise of this number, or with standing up.
    Begin(Option<u8>),
    /// It is done, or was done elsewhere.
    Done,
    /// Again in so many minutes.
    Later(u16),
    /// Not this one.
    Skip,
    /// "That hurts."
    Hurts,
    /// It hurts, and is left out from now on.
    LeaveOut,
    /// It goes down the leg, or something else is new.
    Sign,
    /// Nothing hurts: the button was hit by mistake.
    Mistake,
    /// "Add them to the calendar."
    SaveCalendar,
}
