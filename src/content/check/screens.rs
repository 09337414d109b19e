//! What stands on every screen of the danger check, and its heading and lead by screen.

use std::fmt::Display;

use super::{headings, leads};
use crate::content::{Whom, Worded};

words! {
    const NOT_SURE = "Not sure";
    const RATHER_NOT_SAY = "Rather not say";
    const NONE_OF_THESE = "None of these";
    const WHY = "Why do you ask?";
    fn progress(n: impl Display, total: impl Display) = "{n} of {total}";
    const YEARS = "Age in years";
    const BAD_AGE = "Type a whole number from 0 to 120.";
    const CHECK_TITLE = "Danger check";
    const PART_EMERGENCY = "Emergency signs";
    const PART_TODAY = "Signs for today";
    const PART_LATER = "While you wait";
    const CANNOT_TELL = "I cannot tell which";
    const ONE_BY_ONE = "One question at a time";
    const TOGETHER = "Several questions at a time";
    const READ_ALOUD = "Read aloud";
    const CHANGE = "Change";
    const BEFORE = "Your answers so far";
    const ANY_OF_THESE = "Any of these?";
    fn folded(heading: &str, answer: &str) = "{heading} {answer}";
    fn same(facts: &str) = "Same as last time? {facts}.";
    fn same_age(age: impl Display) = "Age {age}";
    fn call_if_worse(number: &str) = "Call {number} if it gets worse.";
    const ERASE_DIGIT = "Erase a digit";
    /// The cards about the person.
    match part_person(whom: Whom) {
        Whom::Me => "About you",
        Whom::Other => "About them",
    };
}

/// Heading and lead of a screen; a screen with one question takes its heading from it.
pub fn screen(id: &str) -> (Worded, Worded) {
    (headings::heading(id).unwrap_or(Worded::NONE), leads::lead(id).unwrap_or(Worded::NONE))
}
