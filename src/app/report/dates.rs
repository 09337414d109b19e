//! Dates of the calendar: in words, and so many months back. Pure.

use crate::app::words;
use crate::content;
use crate::domain::time::LocalDay;

/// The same date so many months before; the last day of that month where it is shorter.
pub fn months_before(from: LocalDay, months: i64) -> LocalDay {
    let (year, month, date) = from.civil();
    let all = year * 12 + i64::from(month) - 1 - months;
    let (year, month) = (all.div_euclid(12), (all.rem_euclid(12) + 1) as u8);
    (1..=date).rev().find_map(|date| LocalDay::of(year, month, date)).unwrap_or(from)
}

/// "27 November 2026".
pub fn date(day: LocalDay) -> String {
    let (year, month, date) = day.civil();
    content::log::one_day_of(date, words::month(month), year)
}

/// "27 Nov 2026".
pub fn short(day: LocalDay) -> String {
    let (year, month, date) = day.civil();
    content::log::one_day_of(date, short_month(month), year)
}

/// "Nov".
pub fn short_month(month: u8) -> &'static str {
    words::month(month).get(..3).unwrap_or_default()
}
