//! The first screen.

use std::fmt::Display;

words! {
    const HEADING = "Your back seized?";
    const NOTICES = "Notices";
    const LEAD = "Check for danger first. Then start what helps.";
    const SEIZED = "My back just seized";
    const FIRST_MINUTES = "First minutes";
    const FIRST_MINUTES_HINT = "Lie, breathe, wait, get up";
    const ICE_OR_HEAT = "Cold or heat";
    const REST_AND_MOVE = "Rest and move";
    const STRETCH = "Stretch";
    const FEEL_BETTER = "It is over";
    const CHECK_AGAIN = "New or worse? Check again";
    const CHECK_FIRST = "Do the danger check again";
    const BACK_TO_TIMER = "Back to the timer";
    const FOR_OTHER = "Someone else";
    /// The first words to someone who is well, by the hour.
    match greeting(hour: u8) {
        5..=11 => "Good morning",
        12..=17 => "Good afternoon",
        18..=23 => "Good evening",
        _ => "Hello",
    };
    const TODAYS_ROUTINE = "Today's routine";
    /// How long the routine of today takes, and what is in it.
    forms routine(minutes: i64, count: usize) by (count) {
        1 => "{minutes} min, 1 exercise",
        _ => "{minutes} min, {count} exercises",
    };
    const START = "Start";
    /// On how many of the last 14 days there was a routine or a walk.
    forms moved(days: usize) by (days) {
        0 => "One dot for each day. It fills when you move.",
        _ => "You moved on {days} of the last 14 days.",
    };
    /// How long ago the last attack was, in days.
    forms last_attack(days: i64) by (days) {
        0 => "Last attack today.",
        1 => "Last attack 1 day ago.",
        _ => "Last attack {days} days ago.",
    };
    fn day(number: impl Display) = "Day {number}";
    fn episode_since(span: &str, at: &str) = "Started {span} ago ({at}).";
    fn episode_lasts(span: &str) = "Started at least {span} ago.";
    const RECHECK_DUE = "Time to do the danger check again.";
    const SAID_NEW = "You said something is new.";
    const SAID_NEW_WHY = "Do the danger check again before anything else.";
    fn check_is_old(at: &str) = "Your last danger check was {at}.";
    const CHECK_IS_OLD_WHY = "Do it again before cold, heat or exercise.";
    const NEXT_BLOCK_OPEN = "Cold or heat can start now.";
    fn again_in(mode: &str, left: &str, at: &str) = "{mode} again in {left} ({at})";
    fn can_start_in(mode: &str, left: &str, at: &str) = "{mode} in {left} ({at})";
    const SKIN_HEALS = "Let your skin heal first.";
    fn skin_until(at: &str) = "Nothing on it until {at}, and then only if it looks and feels normal.";
    const UNTIL_THEN = "Until then, walk a little, or lie where it hurts least.";
    const PAIN_HEADING = "Pain in the last 48 hours";
    const PAIN_ASK = "Pain now: tap a number.";
    fn last_pain(score: impl Display, at: &str) = "Last pain: {score} of 10 ({at}).";
    fn pain_point(score: impl Display, at: &str) = "{score} of 10 ({at})";
}
