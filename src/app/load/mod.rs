//! What is stored comes in: at the start, after it, from other tabs, from copies, from a backup.

pub mod recover;
pub mod restore;
pub mod start;
pub mod update;
