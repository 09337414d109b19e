//! The rules: what is dangerous, what may go on the skin and for how long, what an episode is.
//!
//! Entered by `app` with facts and a time reading; touches nothing. No browser, no clock and no wording lives here, so
//! every rule can be tested as a plain function. What is stored says so by its serde derives, with the names in files
//! beside each field; the text around it is made in `app::saved`.

pub mod breaks;
pub mod check;
pub mod diary;
pub mod figure;
pub mod impossible;
pub mod journal;
pub mod locale;
pub mod medicine_days;
pub mod medicines;
pub mod moves;
pub mod pain;
pub mod record_id;
pub mod reminders;
pub mod self_checks;
pub mod therapy;
pub mod time;
