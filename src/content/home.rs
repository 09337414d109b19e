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
    const CHECK_AGAIN = "Do the danger check again";
    const RECHECK_DUE = "Time to do the danger check again.";
    const BACK_TO_TIMER = "Back to the timer";
    const EPISODE_HEADING = "This attack";
    fn episode_since(span: &str, at: &str) = "Started {span} ago ({at}).";
    fn episode_lasts(span: &str) = "Started at least {span} ago.";
    fn last_pain(score: impl Display, at: &str) = "Last pain: {score} of 10 ({at}).";
    const NEXT_BLOCK_OPEN = "Cold or heat can start now.";
    const FOR_OTHER = "For someone else";
}
