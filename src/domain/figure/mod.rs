//! One jointed person, as data. Called by `app::figure`, which draws it. Pure: no side effects.

pub mod body;
pub mod read;
pub mod scene;
pub mod solve;
