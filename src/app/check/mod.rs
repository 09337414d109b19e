//! The danger check: its screens and what it found.

pub mod any_new;
pub mod page;
mod rows;
pub mod script;
pub mod shown;
pub mod update;
pub mod verdict;
