//! The rules: what is dangerous, what may go on the skin and for how long, what an episode is.
//!
//! Entered by `app` with facts and a time reading; touches nothing. No browser, no clock and no wording lives here, so
//! every rule can be tested as a plain function. What is stored says so by its serde derives, with the names in files
//! beside each field; the text around it is made in `app::saved`.

pub mod answers;
pub mod assess;
pub mod block;
pub mod caution;
pub mod condition;
pub mod exercise;
pub mod figure;
pub mod figures;
pub mod flow;
pub mod history;
pub mod impossible;
pub mod instant;
pub mod journal;
pub mod ledger;
pub mod locale;
pub mod movement;
pub mod pain;
pub mod question;
pub mod record_id;
pub mod rest;
pub mod routine;
pub mod rules;
pub mod run;
pub mod steps;
pub mod therapy;
pub mod verdict;
