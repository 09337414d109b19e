//! The words of the danger check: what it asks and why, what it found, and what to say on the phone.

pub mod beside;
pub mod call;
pub mod doing;
mod headings;
mod leads;
pub mod phone;
pub mod questions;
pub mod reasons;
pub mod screens;
pub mod values;
pub mod whys;

pub use beside::{Beside, beside};
pub use phone::line;
pub use questions::question;
pub use reasons::reason;
pub use values::value;
pub use whys::why;

use super::voice::Listed;

pub(super) const HEADINGS: &[Listed] = headings::ALL;
pub(super) const LEADS: &[Listed] = leads::ALL;
