//! What to say on the phone before and after the signs: who calls, how old, and where.

use std::fmt::Display;

use crate::content::Whom;

words! {
    const OPENING = "My back has seized and I have a warning sign.";
    const OPENING_SOON = "My back has seized and I would like to be seen within days.";
    const OPENING_OTHER = "I call for someone whose back has seized, with a warning sign.";
    const OPENING_OTHER_SOON = "I call for someone whose back has seized, to be seen within days.";
    fn my_age(age: impl Display) = "I am {age} years old.";
    fn their_age(age: impl Display) = "They are {age} years old.";
    const MY_PLACE = "I am at: say the address and the floor.";
    const THEIR_PLACE = "We are at: say the address and the floor.";
}

/// What to say first: with a danger sign, or for an appointment.
pub const fn opening(whom: Whom, danger: bool) -> &'static str {
    match (whom, danger) {
        (Whom::Me, true) => OPENING,
        (Whom::Me, false) => OPENING_SOON,
        (Whom::Other, true) => OPENING_OTHER,
        (Whom::Other, false) => OPENING_OTHER_SOON,
    }
}

/// How old.
pub fn age(whom: Whom, age: impl Display) -> String {
    match whom {
        Whom::Me => my_age(age),
        Whom::Other => their_age(age),
    }
}

/// Where.
pub const fn place(whom: Whom) -> &'static str {
    match whom {
        Whom::Me => MY_PLACE,
        Whom::Other => THEIR_PLACE,
    }
}
