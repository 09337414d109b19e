//! Dates of the calendar: from words, in words, and so many months back. Pure.

use crate::app::facts::typed::latin_digits;
use crate::app::words;
use crate::content;
use crate::domain::time::LocalDay;

/// The day of this date; `None` where the calendar has none.
pub fn day(year: i64, month: u8, date: u8) -> Option<LocalDay> {
    let shifted = year - i64::from(month <= 2);
    let (era, of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
    let from_march = (i64::from(month) + 9) % 12;
    let of_year = (153 * from_march + 2) / 5 + i64::from(date) - 1;
    let day = LocalDay(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468);
    (day.civil() == (year, month, date)).then_some(day)
}

/// The day of "2026-11-27", as a field for a date gives it; `None` where it is none.
pub fn typed(text: &str) -> Option<LocalDay> {
    let text = latin_digits(text.trim());
    let mut parts = text.split('-');
    let (year, month, date) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    let whole = parts.next().is_none() && year.len() == 4 && [year, month, date].into_iter().all(plain);
    whole.then(|| day(year.parse().ok()?, month.parse().ok()?, date.parse().ok()?))?
}

/// "2026-11-27".
pub fn iso(day: LocalDay) -> String {
    let (year, month, date) = day.civil();
    format!("{year:04}-{month:02}-{date:02}")
}

/// The same date so many months before; the last day of that month where it is shorter.
pub fn months_before(from: LocalDay, months: i64) -> LocalDay {
    let (year, month, date) = from.civil();
    let all = year * 12 + i64::from(month) - 1 - months;
    let (year, month) = (all.div_euclid(12), (all.rem_euclid(12) + 1) as u8);
    (1..=date).rev().find_map(|date| day(year, month, date)).unwrap_or(from)
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
