//! The log: entries in words, and what may have set an attack off.

use crate::domain::pain::Effect;
use std::fmt::Display;

words! {
    const HEADING = "Log";
    const EMPTY = "Nothing here yet. The first danger check starts the log.";
    fn episode_open(at: &str) = "Since {at}";
    fn episode_lasted(at: &str, span: &str) = "{at}, lasted {span}";
    fn log_check(verdict: &str) = "Danger check: {verdict}";
    const NEW_SIGN = "Something was new: the danger check was due again";
    fn pain(score: impl Display) = "Pain {score} of 10";
    fn set_off(causes: &str) = "What set it off: {causes}";
    const NOT_ASKED = "No rating.";
    const SHOW_OLDER = "Show older";
    const CORRECT = "Correct";
    const CORRECT_LEAD = "What was it?";
    const TAKE_BACK = "Delete from the log";
    const TAKEN_BACK = "Deleted from the log.";
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
