//! What is stored: writing, copies, backups, and the page on data.

pub mod backup;
pub mod copies;
pub mod page;
pub mod records;
