//! Finding what was noted: by words, or on a day of the calendar.

pub mod page;
pub mod update;
