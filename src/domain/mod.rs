//! The rules: what is dangerous, what may go on the skin and for how long, what an episode is.
//!
//! Entered by `app` with facts and a time reading; touches nothing. No browser, no clock and no wording lives here, so
//! every rule can be tested as a plain function. What is stored says so by its serde derives, with the names in files
//! beside each field; the text around it is made in `app::saved`.

pub mod answers;
pub mod block;
pub mod caution;
pub mod condition;
pub mod exercise;
pub mod figure;
pub mod figures;
pub mod flow;
pub mod history;
pub mod instant;
pub mod journal;
pub mod ledger;
pub mod locale;
pub mod movement;
pub mod pain;
pub mod question;
pub mod rest;
pub mod routine;
pub mod rules;
pub mod run;
pub mod steps;
pub mod therapy;
pub mod triage;

use serde::{Deserialize, Deserializer};

/// A value that was read and that nothing of ours writes: out of range, too long, or at odds with what stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("impossible: {0}")]
pub struct Impossible(pub &'static str);

/// For serde: a whole number from `MIN` to `MAX`, both included.
fn within<'de, const MIN: u16, const MAX: u16, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: TryFrom<u16>,
    D: Deserializer<'de>,
{
    let number = u16::deserialize(deserializer)?;
    let found = Some(number).filter(|number| (MIN..=MAX).contains(number));
    found
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| serde::de::Error::custom(format_args!("{number} is not from {MIN} to {MAX}")))
}
