//! What follows from what everyone may read, where more than one part has to say it.

pub mod arc;
pub mod causes;
pub mod days;
pub mod device;
pub mod entries;
pub mod limits;
pub mod lying;
pub mod medicines;
pub mod phrases;
pub mod plain;
pub mod prevention;
pub mod self_checks;
pub mod typed;
