//! Times and spans in words: what a clock, a day and a length are called.

use std::fmt::Display;

words! {
    const AM = "am";
    const PM = "pm";
    fn today_at(time: &str) = "today {time}";
    fn tomorrow_at(time: &str) = "tomorrow, {time}";
    fn yesterday_at(time: &str) = "yesterday, {time}";
    fn day_at(day: &str, time: &str) = "{day}, {time}";
    fn day(weekday: &str, date: impl Display, month: &str) = "{weekday} {date} {month}";
    fn day_of_year(weekday: &str, date: impl Display, month: &str, year: impl Display) = "{weekday} {date} {month} {year}";
    const TODAY = "Today";
    const YESTERDAY = "Yesterday";
    fn minutes_short(count: i64) = "{count} min";
    fn hours_and_minutes(hours: i64, minutes: i64) = "{hours} h {minutes} min";
    const HOURS_SHORT = "h";
    fn short_hours(count: i64) = "{count} h";
    /// A length in seconds.
    forms seconds(count: i64) by (count) { 1 => "1 second", _ => "{count} seconds" };
    /// A length in minutes.
    forms minutes(count: i64) by (count) { 1 => "1 minute", _ => "{count} minutes" };
    /// A length in hours.
    forms hours(count: i64) by (count) { 1 => "1 hour", _ => "{count} hours" };
    /// A length in days.
    forms days(count: i64) by (count) { 1 => "1 day", _ => "{count} days" };
}

/// Monday first, as columns of a calendar are headed.
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// Monday first, in full.
pub const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/// January first, in full.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
