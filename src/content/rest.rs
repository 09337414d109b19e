//! Lying down: the timer for it, the positions, and when it is time to move.

use std::fmt::Display;

use super::voice::same;
use crate::domain::therapy::rest::POSITIONS;

words! {
    const ONLY_REST = "Only rest for now. Speak to a doctor or nurse before you exercise.";
    const SEGMENTS = "Parts of this page";
    const SEGMENT_REST = "Rest";
    const SEGMENT_ROUTINE = "Routine";
    const SEGMENT_WALK = "Walk";
    const WHY = "Why?";
    const POSITIONS_NAME = "Positions to lie in";
    const LIE_HERE = "I am lying like this";
    fn lie_will_ring(minutes: impl Display) = "It rings after {minutes} minutes. Change position then.";
    const LIE_OTHER = "Another length";
    const LIE_HEADING = "Lying down";
    fn lie_minutes(minutes: impl Display) = "Ring after {minutes} minutes";
    const LIE_QUIET = "Without an alarm";
    fn lie_since(span: &str) = "You have been lying for {span}.";
    fn lie_rings(at: &str) = "The alarm is due at {at}.";
    const LIE_OVER = "30 minutes are up. Change position, or get up and walk a little.";
    const LIE_DONE = "The time is up. Change position, or get up and walk a little.";
    const LIE_AGAIN = "Lie longer";
    const LIE_UP = "I am up";
    const LIE_BAR = "Lying down";
    const LIE_ASKS = "When did you get up?";
    fn lie_asks_lead(at: &str) = "You lay down ({at}) and have not tapped since.";
    const LIE_STILL = "I am still lying down";
    fn lie_in_time(at: &str) = "When the alarm was due ({at})";
    fn lie_after(span: &str, at: &str) = "After about {span} ({at})";
    claim LIE_MOVE = "You have been lying down for more than 2 hours today. Get up and walk 5 to 10 minutes, if that feels better." [S64];
    claim LIE_WARN = "You have rested for a day. Bed helps at first, then it slows healing. Move a little each hour." [S62, S64];
    claim LIE_STRONG = "You have rested for two days. More rest slows healing. Do the danger check again, and speak to a doctor or nurse." [S63, S64];
    const CAPTION_ON_BACK = "On your back, calves on a chair";
    const SEEN_ON_BACK = "Lying face up, hips and knees bent to 90 degrees, the calves on the seat of a chair, the hands on the belly.";
    const CAPTION_ON_SIDE = "On your side, a pillow between your knees";
    const SEEN_ON_SIDE = "Seen from above: lying on one side, the knees bent, a pillow under the head and one between the knees.";
    const CAPTION_ON_FRONT = "On your front, a flat pillow under your belly, if that feels good";
    const SEEN_ON_FRONT = "Lying face down, a flat pillow under the belly, the arms beside the head.";
}

/// A position for rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// What to do.
    pub caption: &'static str,
    /// What the picture shows.
    pub seen: &'static str,
}

/// A position, by its id in `domain::therapy::rest`.
pub fn position(id: &str) -> Position {
    match id {
        "on-side" => Position { caption: CAPTION_ON_SIDE, seen: SEEN_ON_SIDE },
        "on-front" => Position { caption: CAPTION_ON_FRONT, seen: SEEN_ON_FRONT },
        _ => Position { caption: CAPTION_ON_BACK, seen: SEEN_ON_BACK },
    }
}

/// These are the positions there are: another one without words is refused by the compiler.
const _: () = assert!(
    POSITIONS.len() == 3
        && same(POSITIONS[0], "on-back")
        && same(POSITIONS[1], "on-side")
        && same(POSITIONS[2], "on-front")
);
