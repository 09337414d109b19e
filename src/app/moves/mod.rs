//! Movement: the way to a routine, the routine being done, what hurt, and routines put together by hand.

pub mod hurt;
pub mod library;
pub mod limits;
pub mod motion;
pub mod moved;
pub mod own;
pub mod pain;
pub mod play;
pub mod player;
pub mod setup;
pub mod situation;
pub mod stale;
pub mod stored;
pub mod stretch;
pub mod told;
pub mod update;
