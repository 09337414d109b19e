//! Medicines: the list of a person, when each was taken, and on how many days. Nothing is advised.

pub mod page;
pub mod update;
