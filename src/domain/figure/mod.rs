//! One jointed person, as data. Entered by `app::present::figure`, which draws it; touches nothing.

pub mod body;
pub mod read;
pub mod scene;
pub mod solve;
