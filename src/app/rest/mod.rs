//! Lying down and getting up.

pub mod page;
pub mod update;
