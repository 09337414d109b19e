//! A page for a doctor: what was noted in a period, on one sheet, as text, as a table and as a FHIR Bundle.

pub mod csv;
pub mod dates;
pub mod fhir;
pub mod gather;
pub mod page;
pub mod period;
pub mod questions;
pub mod sections;
pub mod sheet;
pub mod text;
pub mod timeline;
pub mod update;
