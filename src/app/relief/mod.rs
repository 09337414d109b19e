//! Cold or heat: the way to a block, with the screen between danger checks.

pub mod gate;
pub mod page;
pub mod update;
