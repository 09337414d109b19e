//! What the notes show: counts of attacks and pain, with how many notes each rests on.

pub mod chart;
pub mod found;
pub mod page;
