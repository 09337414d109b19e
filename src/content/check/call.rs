//! What to say on the phone around the signs: what is wrong, where, and how old.

use std::fmt::Display;

use crate::content::{Text, Whom};
use crate::domain::check::verdict::Verdict;

words! {
    const OPENING = "I have severe back pain and need an ambulance.";
    const OPENING_TODAY = "I have new severe back pain, and I was told to speak to a doctor today.";
    const OPENING_SOON = "I have back pain, and I was told to see a doctor within a few days.";
    const OPENING_OTHER = "I am with someone with severe back pain. Send an ambulance.";
    const OPENING_OTHER_TODAY = "I am calling for someone with new severe back pain. They were told to speak to a doctor today.";
    const OPENING_OTHER_SOON = "I am calling for someone with back pain. They were told to see a doctor within a few days.";
    fn my_age(age: impl Display) = "I am {age} years old.";
    fn their_age(age: impl Display) = "They are {age} years old.";
    const MY_AGE_NOT_KNOWN = "I am [age] years old.";
    const THEIR_AGE_NOT_KNOWN = "They are [age] years old.";
    fn my_address(address: &str) = "I am at: {address}.";
    const MY_PLACE = "I am at: [address, floor, how to get in].";
    const THEIR_PLACE = "We are at: [address, floor, how to get in].";
    /// Before a sign of which nobody is sure.
    forms not_sure(whom: Whom, line: &str) by (whom) {
        Whom::Me => "I am not sure about this: {line}",
        Whom::Other => "We are not sure about this: {line}",
    };
}

/// What to say first.
pub const fn opening(whom: Whom, verdict: Verdict) -> &'static str {
    match (whom, verdict) {
        (Whom::Me, Verdict::Emergency) => OPENING,
        (Whom::Me, Verdict::Urgent) => OPENING_TODAY,
        (Whom::Me, Verdict::Soon | Verdict::SelfCare) => OPENING_SOON,
        (Whom::Other, Verdict::Emergency) => OPENING_OTHER,
        (Whom::Other, Verdict::Urgent) => OPENING_OTHER_TODAY,
        (Whom::Other, Verdict::Soon | Verdict::SelfCare) => OPENING_OTHER_SOON,
    }
}

/// How old; a gap to fill where that is not known.
pub fn age(whom: Whom, age: Option<u16>) -> String {
    match (whom, age) {
        (Whom::Me, Some(age)) => my_age(age),
        (Whom::Other, Some(age)) => their_age(age),
        (Whom::Me, None) => MY_AGE_NOT_KNOWN.to_owned(),
        (Whom::Other, None) => THEIR_AGE_NOT_KNOWN.to_owned(),
    }
}

/// Where: the address of the one who speaks, or a gap to fill. Nobody knows where someone else is.
pub fn place(whom: Whom, address: Option<&str>) -> Text {
    match (whom, address) {
        (Whom::Me, Some(address)) => my_address(address.trim_end_matches('.')).into(),
        (Whom::Me, None) => MY_PLACE.into(),
        (Whom::Other, _) => THEIR_PLACE.into(),
    }
}
