//! The exercise library.

use crate::domain::figure::scene::Region;
use crate::domain::moves::exercise::{Phase, Position};
use std::fmt::Display;

/// What is said of sides beside an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Nothing.
    None,
    /// As much for each.
    Each,
    /// That much for both together.
    Together,
}

words! {
    const TITLE = "Exercises";
    const LIBRARY = "Exercises";
    const LEAD = "24 exercises. Each says when not to do it. You need none in the first hours.";
    const BY = "By position";
    const SEARCH = "Search";
    const FIND = "Find";
    const NONE = "No exercise has that word.";
    fn easier(name: &str) = "Easier: {name}";
    fn harder(name: &str) = "Harder: {name}";
    fn muscles(names: &str) = "The coloured parts work or stretch: {names}.";
    const DOSE_HEADING = "How much";
    fn dose(dose: &str) = "Start with {dose}.";
    fn dose_later(dose: &str) = "Later, up to {dose}.";
    fn dose_sets(sets: impl Display) = "{sets} times a day.";
    const DOSE_DAY = "Once a day.";
    fn dose_same(dose: &str) = "{dose}.";
    claim DOSE_WALK = "5 to 10 minutes, 3 to 4 times a day. Later, up to 30 minutes, 5 times a week." [S64, S87];
    const STOP_HEADING = "Stop";
    const STOP_RULE = "Stop if pain goes over 5 of 10 or rises by 2, if pain or tingling goes further down a leg, or if anything is new: weakness, numbness, dizziness, chest pain.";
    const NOT_WITH = "Do not do it with";
    /// A part of the body that a figure tints.
    match region(region: Region) {
        Region::LowBack => "low back",
        Region::UpperBack => "between the shoulder blades",
        Region::Buttock => "buttocks",
        Region::ThighFront => "front of the thigh",
        Region::ThighBack => "back of the thigh",
        Region::HipFront => "front of the hip",
        Region::Calf => "calf",
        Region::Chest => "chest",
        Region::Belly => "belly",
        Region::Flank => "side of the waist",
        Region::OuterHip => "side of the hip",
        Region::Neck => "neck",
    };
    /// When an exercise fits.
    match phase(phase: Phase) {
        Phase::Acute => "in the first week",
        Phase::Subacute => "in the first 6 weeks",
        Phase::Maintenance => "to prevent attacks",
    };
    /// Where the body is; all of them without one.
    match position(position: Option<Position>) {
        None => "All",
        Some(Position::Back) => "On the back",
        Some(Position::Side) => "On the side",
        Some(Position::Front) => "On the front",
        Some(Position::Kneeling) => "On hands and knees",
        Some(Position::Sitting) => "Sitting",
        Some(Position::Standing) => "Standing",
    };
    /// How much of an exercise.
    forms amount(reps: u8, hold: &str, sides: Sides) by (reps, sides) {
        (1, Sides::None) => "{hold}",
        (1, Sides::Each) => "{hold}, each side",
        (1, Sides::Together) => "{hold}, both sides together",
        (_, Sides::None) => "{reps} times {hold}",
        (_, Sides::Each) => "{reps} times {hold}, each side",
        (_, Sides::Together) => "{reps} times {hold}, both sides together",
    };
}
