//! Moments as the person's clock showed them, and back again. Pure.

use crate::app::words;
use crate::domain::journal::history::History;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// The day and the minute of it on the clock that the person saw then.
pub fn local(at: Instant, history: &History, now: Reading) -> (LocalDay, i64) {
    let then = Reading { offset_minutes: history.offset_at(at, now), ..now };
    let (hour, minute) = then.clock_of(at);
    (then.day_of(at), i64::from(hour) * 60 + i64::from(minute))
}

/// The moment at which the person's clock showed this day and this minute of it.
pub fn moment_of(day: LocalDay, minute: u16, history: &History, now: Reading) -> Instant {
    let by = |offset: i32| Instant(day.0 * 86_400_000) + Span::minutes(i64::from(minute) - i64::from(offset));
    // By the offset that held about then, which is only known once it is known when that was.
    let about = by(history.offset_at(by(now.offset_minutes), now));
    by(history.offset_at(about, now))
}

/// That moment as a field for date and time holds it: "2026-11-27T21:10".
pub fn field(at: Instant, history: &History, now: Reading) -> String {
    let (day, minute) = local(at, history, now);
    format!("{}T{:02}:{:02}", iso(day), minute / 60, minute % 60)
}

/// "2026-11-27".
pub fn iso(day: LocalDay) -> String {
    let (year, month, date) = day.civil();
    format!("{year:04}-{month:02}-{date:02}")
}

/// How long that was, in hours and minutes; nothing from two days on, which are told in days.
pub fn length(from: Instant, to: Instant) -> Option<String> {
    let lasted = (to - from).max(Span::minutes(1));
    (lasted < Span::hours(48)).then(|| words::span(lasted))
}
