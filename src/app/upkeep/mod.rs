//! The app itself: installing it, a newer version, its files. It never touches what is noted.

pub mod page;
pub mod update;
