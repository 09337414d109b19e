//! Moving: the exercises, the routine that fits, a routine being done, and what is remembered of it. Called by `app`.
//! Pure: no side effects.

pub mod exercise;
pub mod habits;
pub mod movement;
pub mod routine;
pub mod run;
pub mod steps;
pub mod week;
