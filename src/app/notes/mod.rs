//! What a person notes, the log, facts and settings.

pub mod asks;
pub mod before;
pub mod entries;
pub mod facts;
pub mod log;
pub mod patterns;
pub mod quick;
pub mod settings;
pub mod undo;
pub mod update;
