//! What was moved so far, and walking.

use std::fmt::Display;

words! {
    const HEADING = "What you did";
    fn days(count: impl Display) = "You moved on {count} of the last 14 days. Any day counts.";
    const SIGNS = "A dot is a routine. A ring is a walk.";
    const NEVER = "Nothing here yet. As much or as little as you like.";
    const WALK_HEADING = "I walked";
    /// A walk to note.
    forms walk_minutes(minutes: u16) by (minutes) {
        1 => "1 minute",
        _ => "{minutes} minutes",
    };
    /// The last walk.
    forms walk_take_back(minutes: u16) by (minutes) {
        1 => "Undo: walked 1 minute",
        _ => "Undo: walked {minutes} minutes",
    };
    const DAY_TODAY = "today";
    const DAY_MOVED = "a routine";
    fn day_walked(time: &str) = "walked {time}";
}
