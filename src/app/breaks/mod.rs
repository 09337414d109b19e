//! Movement breaks: when one is due, that it is heard, and the minute itself.

pub mod calendar;
pub mod due;
pub mod offer;
pub mod page;
pub mod update;
