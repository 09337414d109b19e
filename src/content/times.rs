//! Times and spans in words: what a clock, a day and a length are called.

words! {
    const AM = "am";
    const PM = "pm";
    const TODAY = "today";
    const TOMORROW = "tomorrow";
    const YESTERDAY = "yesterday";
    const HOURS_SHORT = "h";
    fn short_hours(count: i64) = "{count} h";
    fn short_minutes(count: i64) = "{count} min";
    /// A length in seconds.
    forms seconds(count: i64) by (count) { 1 => "1 second", _ => "{count} seconds" };
    /// A length in minutes.
    forms minutes(count: i64) by (count) { 1 => "1 minute", _ => "{count} minutes" };
    /// A length in hours.
    forms hours(count: i64) by (count) { 1 => "1 hour", _ => "{count} hours" };
    /// A length in days.
    forms days(count: i64) by (count) { 1 => "1 day", _ => "{count} days" };
}

/// Monday first.
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
/// January first.
pub const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
