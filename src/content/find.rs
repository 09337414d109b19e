//! Finding what was noted: the search, and the calendar.

use std::fmt::Display;

words! {
    const TITLE = "Find";
    const LINK = "Search and calendar";
    const SEARCH = "Search your log";
    const HINT = "Words or a date, such as walked, sleep, March 2024 or 2024-03-12.";
    const NOTHING = "Nothing found. Try fewer words.";
    /// How much was found.
    forms found(count: usize) by (count) { 1 => "1 entry found.", _ => "{count} entries found." };
    const MORE = "Show more";
    const CALENDAR = "Calendar";
    const CALENDAR_LEAD = "Each number with a frame is the worst pain of that day. Tap a day to see it.";
    fn month(month: &str, year: impl Display) = "{month} {year}";
    const BEFORE = "Month before";
    const AFTER = "Month after";
    fn day_empty(day: &str) = "{day}: nothing noted";
    fn day_noted(day: &str) = "{day}: something noted";
    fn day_pain(day: &str, pain: impl Display) = "{day}: pain up to {pain}";
    /// A day with sessions.
    forms day_sessions(day: &str, sessions: usize) by (sessions) {
        1 => "{day}: 1 session",
        _ => "{day}: {sessions} sessions",
    };
    /// A day with sessions and pain.
    forms day_pain_sessions(day: &str, pain: u8, sessions: usize) by (sessions) {
        1 => "{day}: pain up to {pain}, 1 session",
        _ => "{day}: pain up to {pain}, {sessions} sessions",
    };
}
