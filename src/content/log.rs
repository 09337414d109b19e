//! The log: entries in words, and what may have set an attack off.

use crate::domain::pain::Effect;
use std::fmt::Display;

words! {
    const HEADING = "Log";
    const EMPTY = "Nothing here yet. The first danger check starts an episode.";
    fn episode_open(at: &str) = "Since {at}";
    fn episode_lasted(at: &str, span: &str) = "{at}, lasted {span}";
    fn log_check(verdict: &str) = "Danger check: {verdict}";
    const NEW_SIGN = "Something new: the danger check was asked for again";
    fn pain(score: impl Display) = "Pain {score} of 10";
    fn set_off(causes: &str) = "Set off by: {causes}";
    const NOT_ASKED = "Not said how it was.";
    const SHOW_OLDER = "Show older";
    const CORRECT = "Correct";
    const CORRECT_LEAD = "What was it?";
    const TAKE_BACK = "Take it off the log";
    const TAKEN_BACK = "Taken off the log.";
    fn lay(span: &str) = "Lying down, end not known. Counted as {span}";
    fn moved(names: &str) = "Routine: {names}";
    fn walked(time: &str) = "Walked {time}";
    fn hurt(name: &str) = "That hurt: {name}";
    /// How it was after a session.
    match felt(effect: Effect) {
        Effect::Better => "Better",
        Effect::Same => "Same",
        Effect::Worse => "Worse",
    };
}
