//! The headings of the screens of the danger check. A screen with one question takes its heading from it.

use crate::domain::check::screens::{Ask, SCREENS};

keyed! {
    /// The heading of a screen, where it has its own.
    fn heading(screen: &str) -> Worded {
        "nerves" => "New or changed since this pain began?";
        "legs" => "Legs: new or changed?";
        "legs-more" => "About the weak leg";
        "chest" => "Chest, breath, faint?";
        "chest-more" => "Any of these as well?";
        "serious" => "Sudden or severe?";
        "older" => "Any of these?";
        "health" => "Health: any of these?";
        "conditions" => "And any of these?";
        "cancer-more" => "About the cancer";
        "health-more" => "This time, any of these?";
        "unwell" => "Feeling ill?";
        "unwell-more" => "With it, any of these?";
        "body" => "Tummy and legs?";
        "pain-kind" => "What is the pain like?";
        "pain-more" => "How bad is it?";
        "skin" => "Skin, arms, tablets?";
        "skin-more" => "About these";
        "course" => "How long, how often?";
        "since" => "How long has it lasted?";
        "course-more" => "How is it now?";
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
