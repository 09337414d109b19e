//! The danger check: questions, conditions, answers, verdicts, the rules, and the order of screens. Entered by `app` with
//! answers; touches nothing.

pub mod answers;
pub mod assess;
pub mod condition;
pub mod question;
pub mod rules;
pub mod screens;
pub mod verdict;
