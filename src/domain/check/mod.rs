//! The danger check: questions, conditions, answers, verdicts, the rules, and the order of screens. Called by `app` with
//! answers. Pure: no side effects.

pub mod answers;
pub mod assess;
pub mod condition;
pub mod question;
pub mod rules;
pub mod screens;
pub mod verdict;
