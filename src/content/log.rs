//! The log: entries in words, and what may have set an attack off.

use crate::domain::journal::dating::Refused;
use crate::domain::pain::Effect;
use std::fmt::Display;

words! {
    const HEADING = "Log";
    const EMPTY = "This is where you will see how an attack goes, day by day.";
    const EMPTY_FIRST = "A pain score belongs to an attack, and each attack begins with the danger check. Does your back hurt now? Do the check first.";
    const EMPTY_CHECK = "Do the danger check";
    fn now_day(day: impl Display) = "Now, day {day}";
    /// An attack that is over, by its days.
    forms dated(dates: &str, days: i64) by (days) { 1 => "{dates}, 1 day", _ => "{dates}, {days} days" };
    fn dated_hours(dates: &str, hours: &str) = "{dates}, {hours}";
    fn one_day(day: impl Display, month: &str) = "{day} {month}";
    fn one_day_of(day: impl Display, month: &str, year: impl Display) = "{day} {month} {year}";
    fn within_month(first: impl Display, last: &str) = "{first} to {last}";
    const WHAT_HAPPENED = "What happened";
    const LOG_EARLIER = "Earlier";
    fn arc_pain(from: impl Display, to: impl Display) = "Pain from {from} to {to} of 10";
    const ARC_NO_PAIN = "No pain scores";
    fn arc_count(what: &str, count: impl Display) = "{what}: {count}";
    const TABLE = "Pain and what was done, by day";
    const TABLE_DAY = "Day";
    const TABLE_PAIN = "Pain, 0 to 10";
    const SIGN_COLD = "Cold";
    const SIGN_HEAT = "Heat";
    const SIGN_ROUTINE = "Routine";
    const SIGN_WALK = "Walk";
    fn log_check(verdict: &str) = "Danger check: {verdict}";
    const NEW_SIGN = "Something was new: the danger check was due again";
    fn pain(score: impl Display) = "Pain {score} of 10";
    fn set_off(causes: &str) = "In the 24 hours before: {causes}";
    const SET_OFF_NONE = "What happened in the 24 hours before?";
    /// How many attacks share what came before them.
    fn pattern(count: usize, all: usize, after: &str) = "{count} of your {all} attacks began after {after}.";
    /// For how many of them that is not known.
    forms pattern_unanswered(count: usize) by (count) {
        1 => "For 1 attack you did not say.",
        _ => "For {count} attacks you did not say."
    };
    const PATTERN_HEADING = "What they share";
    const PATTERN_IS_NO_CAUSE = "This is what you noted. It does not show what caused them.";
    const TIPS_HEADING = "For next time";
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
    const CORRECT_LEAD = "What was it?";
    const TAKE_BACK = "Delete from the log";
    const TAKE_BACK_ATTACK = "Delete this attack";
    const TAKE_BACK_RATING = "Delete this rating";
    const NOT_OVER_AFTER_ALL = "It is not over";
    const TAKEN_BACK = "Deleted from the log.";
    const CORRECTED = "Corrected.";
    const NOTED = "Noted.";
    const WALK_NOTED = "Walk noted.";
    const BEGAN = "It began";
    const OVER = "It is over";
    const OVER_NOTED = "This attack is over.";
    const UNDO = "Undo";
    const UNDONE = "Undone.";
    const ASK_END = "Is this attack over?";
    const ASK_END_LEAD = "Cold, heat and rest are no longer timed for it. You can undo this.";
    const NOT_YET = "Not yet";
    /// How long an attack was, on the card at its end.
    forms end_days(days: i64) by (days) { 1 => "1 day.", _ => "{days} days." };
    fn end_helped(mode: &str) = "{mode} helped most.";
    fn end_helped_only(mode: &str, better: impl Display, times: impl Display) = "{mode}: better {better} of {times} times.";
    /// Walks, on the same card.
    forms end_walks(count: usize) by (count) { 1 => "1 walk.", _ => "{count} walks." };
    /// Routines, on the same card.
    forms end_routines(count: usize) by (count) { 1 => "1 routine.", _ => "{count} routines." };
    fn end_hours(hours: &str) = "{hours}.";
    const END_HEADING = "This attack";
    fn lay_known(span: &str) = "Lying down, {span}";
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
    /// What can be noted besides pain.
    const NOTE_MORE = "Note more";
    const QUICK_WORST = "Worst pain today";
    const QUICK_SLEEP = "Sleep lost last night";
    const QUICK_LIMITED = "Could not do my usual day";
    const QUICK_WORDS = "A note";
    const ACTIVITY = "My activity";
    const ACTIVITY_ASK = "Which activity do you miss most?";
    const ACTIVITY_HINT = "One thing, such as tying my shoes or walking the dog. You rate it from 0 to 10.";
    const ACTIVITY_OTHER = "Another activity";
    const BAD_ACTIVITY = "Type what it is called.";
    const ACTIVITY_NONE = "not at all";
    const ACTIVITY_FULL = "as before";
    fn activity_rate(name: &str) = "{name}: how well does it go?";
    const WORST_ASK = "How bad was the worst pain today?";
    const SLEEP_ASK = "How much sleep did the pain cost you last night?";
    const SLEEP_NONE = "None";
    const SLEEP_MORE = "6 hours or more";
    const WORDS_ASK = "What do you want to remember?";
    const SAVE = "Save";
    fn worst(score: impl Display) = "Worst pain of the day {score} of 10";
    const SLEPT_WELL = "No sleep lost";
    fn sleep_lost(time: &str) = "Sleep lost: {time}";
    const SLEPT_LITTLE = "Sleep lost: 6 hours or more";
    fn rated(name: &str, score: impl Display) = "{name}: {score} of 10";
    const LIMITED = "Could not do the usual day";
    fn skin(found: &str) = "Skin: {found}";
    fn tried(title: &str) = "Self-check: {title}";
    /// When something was, set right.
    const WHEN = "When was it?";
    const WHEN_SAVE = "Save the time";
    const REDATED = "Time changed.";
    const BAD_MOMENT = "Enter a day and a time.";
    /// Why something cannot have been then.
    match refused(why: Refused) {
        Refused::Later => "It cannot be later than when you noted it.",
        Refused::BeforeAttack => "This attack had not begun then.",
        Refused::AfterAttack => "This attack was over then.",
        Refused::BeforeLastAttack => "The attack before was not over then.",
        Refused::AfterNoted => "Something in this attack was noted before that.",
        Refused::BeforeNoted => "Something in this attack was noted after that.",
    };
    /// Why an attack may be over.
    const SEEMS_OVER_SILENT = "You noted nothing for 3 days.";
    const SEEMS_OVER_EASED = "Pain was 0 or 1 for 2 days.";
}
