//! Times and spans in words.

use crate::content;
use crate::domain::journal::history::History;
use crate::domain::locale::{Hours, Weekday};
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// "14:20" on the clock on the wall, or "2:20 pm" where clocks count to 12.
pub fn clock(at: Instant, now: Reading) -> String {
    let (hour, minute) = now.clock_of(at);
    match now.locale.hours {
        Hours::TwentyFour => format!("{hour}:{minute:02}"),
        Hours::Twelve => {
            let half = if hour < 12 { content::times::AM } else { content::times::PM };
            format!("{}:{minute:02} {half}", (hour + 11) % 12 + 1)
        }
    }
}

/// "Mon".
pub fn weekday(day: Weekday) -> &'static str {
    content::times::WEEKDAYS[day as usize]
}

/// "14:20" today, else "tomorrow, 14:20", "yesterday, 14:20", or "Monday 23 November, 14:20". After "until" and "from".
pub fn moment(at: Instant, now: Reading) -> String {
    moment_on(at, now, now)
}

/// The same with the day whatever it is: "today 14:20". In brackets, and after what happened or ends.
pub fn day_and_time(at: Instant, now: Reading) -> String {
    day_and_time_on(at, now, now)
}

/// The same for what was noted at that moment: the clock and the day that the person saw then, whatever time zone or season
/// it is now. Where that clock was another one than today's, it says which: "Monday 23 November, 21:03 (UTC+13)".
pub fn noted(at: Instant, history: &History, now: Reading) -> String {
    by_the_clock_of_then(at, history, now, |then| day_and_time_on(at, then, now))
}

/// The time alone, on the clock that the person saw then: "21:03", or "21:03 (UTC+13)".
pub fn noted_time(at: Instant, history: &History, now: Reading) -> String {
    by_the_clock_of_then(at, history, now, |then| clock(at, then))
}

fn by_the_clock_of_then(
    at: Instant,
    history: &History,
    now: Reading,
    say: impl FnOnce(Reading) -> String,
) -> String {
    let offset_minutes = history.offset_at(at, now);
    let said = say(Reading { offset_minutes, ..now });
    if offset_minutes == now.offset_minutes { said } else { format!("{said} ({})", offset(offset_minutes)) }
}

/// "UTC+13", "UTC-3:30", "UTC".
pub fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// A moment by the clock of `then`, with its day as seen from now.
fn moment_on(at: Instant, then: Reading, now: Reading) -> String {
    let is_today = then.day_of(at) == now.day_of(now.wall());
    if is_today { clock(at, then) } else { day_and_time_on(at, then, now) }
}

fn day_and_time_on(at: Instant, then: Reading, now: Reading) -> String {
    let time = clock(at, then);
    match then.day_of(at).0 - now.day_of(now.wall()).0 {
        0 => content::times::today_at(&time),
        1 => content::times::tomorrow_at(&time),
        -1 => content::times::yesterday_at(&time),
        _ => content::times::day_at(&date_of(then.day_of(at), now), &time),
    }
}

/// "Monday 23 November"; with the year when it is another one.
pub fn date(at: Instant, now: Reading) -> String {
    date_of(now.day_of(at), now)
}

/// "Today", "Yesterday", "Monday 23 November", over what was noted on that day.
pub fn day_heading(day: LocalDay, now: Reading) -> String {
    match day.0 - now.day_of(now.wall()).0 {
        0 => content::times::TODAY.to_owned(),
        -1 => content::times::YESTERDAY.to_owned(),
        _ => date_of(day, now),
    }
}

/// "November".
pub fn month(month: u8) -> &'static str {
    content::times::MONTHS[usize::from(month) - 1]
}

fn date_of(day: LocalDay, now: Reading) -> String {
    let (year, month, date) = day.civil();
    let weekday = content::times::DAYS[day.weekday() as usize];
    let month = self::month(month);
    if year == now.day_of(now.wall()).civil().0 {
        content::times::day(weekday, date, month)
    } else {
        content::times::day_of_year(weekday, date, month, year)
    }
}

/// "4 min", from 2 hours on "3 h 20 min" or "8 hours".
pub fn minutes(length: Span) -> String {
    let minutes = length.whole_minutes();
    match (minutes / 60, minutes % 60) {
        _ if minutes < 120 => content::times::minutes_short(minutes),
        (hours, 0) => content::times::hours(hours),
        (hours, rest) => content::times::hours_and_minutes(hours, rest),
    }
}

/// "14:05" minutes and seconds for the dial, rounded up to the second; from 100 minutes on "7:59 h", rounded up to the
/// minute.
pub fn dial(left: Span) -> String {
    let seconds = left.seconds_up().max(0);
    if seconds > 100 * 60 {
        let minutes = (seconds + 59) / 60;
        return format!("{}:{:02} {}", minutes / 60, minutes % 60, content::times::HOURS_SHORT);
    }
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// "1 h 48 min", "25 min": rounded up to the minute.
pub fn short(left: Span) -> String {
    let minutes = ((left.seconds_up() + 59) / 60).max(0);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => content::times::minutes_short(minutes),
        (hours, 0) => content::times::short_hours(hours),
        (hours, minutes) => content::times::hours_and_minutes(hours, minutes),
    }
}

/// "14 minutes", "2 hours", "3 days": the largest unit, rounded down; under a minute in seconds.
pub fn span(span: Span) -> String {
    let minutes = span.whole_minutes();
    match minutes {
        0 => content::times::seconds(span.0 / 1_000),
        1..=119 => content::times::minutes(minutes),
        120..=2_879 => content::times::hours(minutes / 60),
        _ => content::times::days(minutes / 1_440),
    }
}
