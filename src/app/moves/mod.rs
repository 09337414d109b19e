//! Movement: the way to a routine, the routine being done, what hurt, routines put together by hand, self-checks, and the plan of
//! the week.

pub mod hurt;
pub mod library;
pub mod limits;
pub mod measure;
pub mod measuring;
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
pub mod train;
pub mod update;
pub mod week;
