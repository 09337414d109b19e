//! What was typed, as far as it can be meant: digits of any script, space around them, a point at the end, a comma or a point
//! before a fraction. Pure.

use dec_from_char::normalize_decimals;

use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::time::LocalDay;

/// An age in years; `None` where it is no number or nobody is that old.
pub fn age(text: &str) -> Option<u16> {
    whole(text).filter(|age| Answer::Number(*age).fits(Q::A1.question().kind))
}

/// The text with the digits of any script as 0 to 9.
pub fn latin_digits(text: &str) -> String {
    normalize_decimals(text)
}

/// A whole number, such as an age; `None` where the text is none, or has a fraction other than zero.
pub fn whole(text: &str) -> Option<u16> {
    let (whole, fraction) = parts(text)?;
    fraction.bytes().all(|digit| digit == b'0').then_some(whole)
}

/// A number of minutes, a fraction left out: never longer than what was typed. `None` where the text is no number.
pub fn minutes(text: &str) -> Option<u16> {
    parts(text).map(|(whole, _)| whole)
}

/// What stands before the comma or point, and the digits after it.
fn parts(text: &str) -> Option<(u16, String)> {
    let text = latin_digits(text.trim());
    let (whole, fraction) = text.split_once(['.', ',', '\u{66b}']).unwrap_or((&text, ""));
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    (digits(whole) && digits(fraction)).then(|| Some((whole.parse().ok()?, fraction.to_owned())))?
}

/// A time of the day, in minutes since midnight, from "9:30" or "09:30"; `None` where the text is none.
pub fn time_of_day(text: &str) -> Option<u16> {
    let text = latin_digits(text.trim());
    let (hour, minute) = text.split_once([':', '.'])?;
    let number = |part: &str, most: u16| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        part.parse::<u16>().ok().filter(|number| digits && *number <= most)
    };
    // Some browsers give seconds too.
    let minute = minute.split_once(':').map_or(minute, |(minute, _)| minute);
    Some(number(hour, 23)? * 60 + number(minute, 59)?)
}

/// A day and a minute of it, from "2026-11-27T21:10" or "2026-11-27 21:10"; `None` where the text is none.
pub fn day_and_time(text: &str) -> Option<(LocalDay, u16)> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', 't', ' '])?;
    Some((day(date)?, time_of_day(time)?))
}

/// A day, from "2026-11-27"; `None` where the text is none.
pub fn day(text: &str) -> Option<LocalDay> {
    let text = latin_digits(text.trim());
    let mut parts = text.split('-');
    let mut number = |length: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        let digits = length.contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        digits.then(|| part.parse::<u16>().ok())?
    };
    let (year, month, date) = (number(4..=4)?, number(1..=2)?, number(1..=2)?);
    let found = LocalDay::of(i64::from(year), u8::try_from(month).ok()?, u8::try_from(date).ok()?);
    found.filter(|_| parts.next().is_none())
}
