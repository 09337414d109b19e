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
    fn entry_at(at: &str, text: &str) = "{at}: {text}";
    fn session(what: &str, felt: &str) = "{what}. {felt}";
    const NOT_ASKED = "No rating";
    fn worn(mode: &str, time: &str) = "{mode}, {time}";
    fn worn_minutes(mode: &str, on: i64, planned: i64) = "{mode}, {on} of {planned} min";
    fn worn_part(mode: &str, on: &str, planned: &str) = "{mode}, {on} of {planned}";
    fn worn_a_moment(mode: &str, planned: &str) = "{mode}, less than 1 min of {planned}";
    fn worn_over(mode: &str, on: &str, planned: &str) = "{mode}, {on} ({planned} planned)";
    fn worn_once(mode: &str, time: &str, planned: u8) = "{mode}, {time}, 1 of {planned} times";
    fn worn_twice(mode: &str, on: i64, off: i64, again: i64) = "{mode} {on} on, {off} off, {again} on";
    fn worn_twice_part(mode: &str, on: i64, off: i64, again: i64, planned: i64) = "{mode} {on} on, {off} off, {again} of {planned} on";
    fn worn_so_far(mode: &str, time: &str) = "{mode}, {time} so far";
    fn worn_unknown(mode: &str) = "{mode}, time not known";
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
