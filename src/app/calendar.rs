//! The text of a calendar file (RFC 5545), so that another app can ring when this page can't. Parts say what is in it. Pure;
//! parsed back by a real library in tests.
//!
//! An event keeps its name in every file, with a higher sequence in a later one: a calendar then moves it and makes no second
//! one (3.8.7.4). The alarm stands last in its event, for calendars that want it there.

use crate::domain::locale::Weekday;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// An entry is shown as long as this.
const LASTS: Span = Span::minutes(5);

/// A line is at most this long, in bytes; what is longer goes on in the next one.
const MOST: usize = 75;

/// When an event is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Once, at this moment: no change of the clock may move it.
    Once(Instant),
    /// Once, at this minute of the clock on the wall, wherever the person is.
    OnDay {
        /// The day.
        day: LocalDay,
        /// Minutes since its midnight.
        minute: u16,
    },
    /// At this minute of the clock on the wall, wherever the person is: from this day on, on these days of the week, so many
    /// times.
    Weekly {
        /// The first day.
        first: LocalDay,
        /// Minutes since its midnight.
        minute: u16,
        /// The days of the week, each in two letters.
        days: String,
        /// How many times in all.
        count: usize,
    },
}

/// An event with an alarm at its very start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name, which it keeps in later files.
    pub id: String,
    /// When.
    pub when: When,
    /// Its words. Calendars are shared: nothing about a body.
    pub summary: &'static str,
}

/// The file: which part of the program made it, how often it was made before, and when.
pub fn print(part: &str, events: &[Event], sequence: i64, now: Reading) -> String {
    let mut text = String::new();
    let mut line = |of: String| {
        fold(&mut text, &of);
    };
    line("BEGIN:VCALENDAR".to_owned());
    line("VERSION:2.0".to_owned());
    line(format!("PRODID:-//Unclench//{part}//EN"));
    for Event { id, when, summary } in events {
        line("BEGIN:VEVENT".to_owned());
        line(format!("UID:{id}@unclench"));
        line(format!("SEQUENCE:{}", sequence.max(0)));
        line(format!("DTSTAMP:{}Z", clock(Reading::default(), now.wall())));
        for of in times(when) {
            line(of);
        }
        line(format!("SUMMARY:{summary}"));
        for of in ["BEGIN:VALARM", "ACTION:DISPLAY"] {
            line(of.to_owned());
        }
        line(format!("DESCRIPTION:{summary}"));
        for of in ["TRIGGER:PT0S", "END:VALARM", "END:VEVENT"] {
            line(of.to_owned());
        }
    }
    line("END:VCALENDAR".to_owned());
    text
}

/// When it begins and ends. A break of every day leaves the person free in the eyes of others.
fn times(when: &When) -> Vec<String> {
    let utc = Reading::default();
    match when {
        When::Once(at) => {
            let (from, to) = (clock(utc, *at), clock(utc, *at + LASTS));
            vec![format!("DTSTART:{from}Z"), format!("DTEND:{to}Z")]
        }
        When::OnDay { day, minute } => floating(*day, *minute, None),
        When::Weekly { first, minute, days, count } => {
            floating(*first, *minute, Some(format!("RRULE:FREQ=WEEKLY;BYDAY={days};COUNT={count}")))
        }
    }
}

/// By the clock on the wall: no zone is named, so that it stays where it is when the zone is another one.
fn floating(day: LocalDay, minute: u16, rule: Option<String>) -> Vec<String> {
    let utc = Reading::default();
    let at = utc.start_of(day) + Span::minutes(i64::from(minute));
    let (from, to) = (clock(utc, at), clock(utc, at + LASTS));
    let when = [format!("DTSTART:{from}"), format!("DTEND:{to}")];
    when.into_iter().chain(rule).chain(["TRANSP:TRANSPARENT".to_owned()]).collect()
}

/// A day of the week as calendar files write it.
pub fn two_letters(day: Weekday) -> &'static str {
    ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day as usize]
}

/// `20261123T142000`, to the second.
fn clock(reading: Reading, at: Instant) -> String {
    let (year, month, day) = reading.day_of(at).civil();
    let (hour, minute) = reading.clock_of(at);
    let second = at.0.rem_euclid(60_000) / 1_000;
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}")
}

/// Adds a line, in pieces where it is too long: each but the first begins with a space.
fn fold(text: &mut String, line: &str) {
    let mut room = MOST;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = MOST - 1;
        }
        room -= letter.len_utf8();
        text.push(letter);
    }
    text.push_str("\r\n");
}
