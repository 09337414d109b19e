//! The headings of the screens of the danger check. A screen with one question takes its heading from it.

use crate::domain::check::screens::{Ask, SCREENS};

keyed! {
    /// The heading of a screen, where it has its own.
    fn heading(screen: &str) -> Worded {
        "nerves" => "New or changed since this pain began?";
        "legs" => "Legs: new or changed?";
        "legs-more" => "About the weak leg";
        "chest" => "Chest, tummy, feeling faint?";
        "chest-more" => "With it, any of these?";
        "serious" => "Any of these?";
        "older" => "Any of these?";
        "course" => "How did it come?";
        "since" => "How long has it lasted?";
        "course-more" => "And how is it going?";
        "body" => "Elsewhere in the body?";
        "unwell" => "Feeling ill?";
        "pain-kind" => "What is the pain like?";
        "pain-more" => "How bad is it?";
        "rash-more" => "The rash";
        "history" => "About your health", "About their health";
        "history-more" => "This time, any of these?";
    }
}

/// Every screen of rows has a heading: one without is refused by the compiler.
const _: () = {
    let mut n = 0;
    while n < SCREENS.len() {
        if let Ask::Rows(_) = SCREENS[n].ask {
            assert!(heading(SCREENS[n].id).is_some(), "a screen has no heading");
        }
        n += 1;
    }
};
