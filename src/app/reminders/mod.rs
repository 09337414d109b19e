//! Reminders: what is chosen, the quiet card on the first screen, and the calendar files.

pub mod calendar;
pub mod card;
pub mod due;
pub mod page;
pub mod update;
