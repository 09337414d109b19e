//! What a person notes, the log, facts and settings.

pub mod log;
pub mod settings;
pub mod update;
