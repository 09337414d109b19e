//! What stands on every screen of the danger check, and its heading and lead by screen.

use std::fmt::Display;

use super::{headings, leads};
use crate::content::Worded;

words! {
    const NOT_SURE = "Not sure";
    const RATHER_NOT_SAY = "Rather not say";
    const NONE_OF_THESE = "None of these";
    const WHY = "Why do you ask?";
    fn progress(n: impl Display, total: impl Display) = "{n} of {total}";
    const YEARS = "Age in years";
    const BAD_AGE = "Type a whole number from 0 to 120.";
    const CHECK_TITLE = "Danger check";
}

/// Heading and lead of a screen; a screen with one question takes its heading from it.
pub fn screen(id: &str) -> (Worded, Worded) {
    (headings::heading(id).unwrap_or(Worded::NONE), leads::lead(id).unwrap_or(Worded::NONE))
}
