//! What follows from what everyone may read, where more than one part has to say it.

pub mod arc;
pub mod causes;
pub mod device;
pub mod limits;
pub mod lying;
pub mod phrases;
pub mod self_checks;
pub mod typed;
