//! What was moved so far, and walking.

use std::fmt::Display;

words! {
    const HEADING = "What you did";
    fn days(count: impl Display) = "You moved on {count} of the last 14 days. Any day counts.";
    const SIGNS = "A dot: a routine. A ring: a walk.";
    const NEVER = "Nothing noted yet. As much as you like, as little as you can.";
    const WALK_HEADING = "I walked";
    /// A walk to note.
    forms walk_minutes(minutes: u16) by (minutes) {
        1 => "1 minute",
        _ => "{minutes} minutes",
    };
    const WALK_NOTED = "Noted.";
    /// The last walk.
    forms walk_take_back(minutes: u16) by (minutes) {
        1 => "Take back: walked 1 minute",
        _ => "Take back: walked {minutes} minutes",
    };
    const DAY_TODAY = "today";
    const DAY_MOVED = "a routine";
    fn day_walked(time: &str) = "walked {time}";
}
