//! What was noted is read by the clock and the day that the person saw, after travel and in another season; its order goes
//! by the instant.

use unclench::app::facts::entries::About;
use unclench::app::{Model, notes};
use unclench::domain::journal::history::History;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::locale::{Hours, Locale};
use unclench::domain::pain::Pain;
use unclench::domain::record_id::RecordId;
use unclench::domain::time::{Instant, Reading, Span, Stamp};

const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;
/// Monday 23 November 2026, 0:00 UTC.
const MONDAY: i64 = 1_795_392_000_000;

fn record(at: i64, offset_minutes: i32, entry: Entry) -> Record {
    let id = RecordId { at: Instant(at), writer: "w".to_owned(), counter: 0 };
    Record { id, wall: Instant(at), offset_minutes, entry }
}

fn pain(at: i64, offset_minutes: i32, score: u8) -> Record {
    record(at, offset_minutes, Entry::PainNow(Pain::new(score).expect("a score")))
}

/// The lines of the log about these notes, read at this time in this zone.
fn read(notes: Vec<Record>, at: i64, offset_minutes: i32) -> Vec<String> {
    read_by(Hours::TwentyFour, notes, at, offset_minutes)
}

/// The same by clocks that count so many hours.
fn read_by(hours: Hours, notes: Vec<Record>, at: i64, offset_minutes: i32) -> Vec<String> {
    let mut model = Model::default();
    let first = notes.iter().map(|note| note.wall.0).min().expect("a note");
    let began = record(first - 1, notes[0].offset_minutes, Entry::EpisodeStarted);
    model.known.journal.merge(notes.into_iter().chain([began]));
    model.known.history = History::of(&model.known.journal);
    let stamp = Stamp { wall: Instant(at), mono: Span::ZERO, boot: 1 };
    let locale = Locale { hours, ..Locale::default() };
    let now = Reading { stamp, offset_minutes, locale };
    let id = &model.known.history.episodes[0].id;
    let days = notes::entries::unfolded(&model, id, now).days.into_iter();
    let lines = days.flat_map(|day| day.lines.into_iter().map(move |line| (day.heading.clone(), line)));
    let noted = lines.filter(|(_, line)| line.about != About::Began);
    noted.map(|(day, line)| format!("{day}, {}: {}", line.time, line.text)).collect()
}

#[test]
fn a_note_reads_by_the_clock_it_was_made_by() {
    let check = |(noted, there): (i64, i32), (at, here): (i64, i32), expected: &str| {
        assert_eq!(read(vec![pain(noted, there, 4)], at, here), [format!("{expected}: Pain 4 of 10")]);
    };
    let evening_in_auckland = (MONDAY + 8 * HOUR + 3 * MINUTE, 780);
    check(evening_in_auckland, (MONDAY + 9 * HOUR, 780), "Today, 21:03");
    check(evening_in_auckland, (MONDAY + 33 * HOUR, 780), "Yesterday, 21:03");
    // In Los Angeles it is still that Monday, and then Tuesday.
    check(evening_in_auckland, (MONDAY + 18 * HOUR, -480), "Today, 21:03 (UTC+13)");
    check(evening_in_auckland, (MONDAY + 42 * HOUR, -480), "Yesterday, 21:03 (UTC+13)");
    check(evening_in_auckland, (MONDAY + 24 * 9 * HOUR, -480), "Monday 23 November, 21:03 (UTC+13)");
    // 0:20 on Saturday 24 October in summer time, read in winter.
    check(
        (MONDAY - 30 * 24 * HOUR - 40 * MINUTE, 60),
        (MONDAY - 28 * 24 * HOUR, 0),
        "Saturday 24 October, 0:20 (UTC+1)",
    );
    check((MONDAY, 330), (MONDAY + 96 * HOUR, 0), "Monday 23 November, 5:30 (UTC+5:30)");
    check((MONDAY, -210), (MONDAY + 96 * HOUR, 0), "Sunday 22 November, 20:30 (UTC-3:30)");
    check((MONDAY, 0), (MONDAY + 96 * HOUR, 60), "Monday 23 November, 0:00 (UTC)");
}

/// Where clocks count to 12, the hour is followed by its half of the day, and the offset by both.
#[test]
fn a_note_reads_by_a_clock_of_twelve_hours() {
    let check = |(noted, there): (i64, i32), (at, here): (i64, i32), expected: &str| {
        let lines = read_by(Hours::Twelve, vec![pain(noted, there, 4)], at, here);
        assert_eq!(lines, [format!("{expected}: Pain 4 of 10")]);
    };
    let evening_in_auckland = (MONDAY + 8 * HOUR + 3 * MINUTE, 780);
    check(evening_in_auckland, (MONDAY + 9 * HOUR, 780), "Today, 9:03 pm");
    check(evening_in_auckland, (MONDAY + 18 * HOUR, -480), "Today, 9:03 pm (UTC+13)");
    check(evening_in_auckland, (MONDAY + 24 * 9 * HOUR, -480), "Monday 23 November, 9:03 pm (UTC+13)");
    check((MONDAY, 0), (MONDAY + 96 * HOUR, 60), "Monday 23 November, 12:00 am (UTC)");
    check((MONDAY + 12 * HOUR, 0), (MONDAY + 96 * HOUR, 60), "Monday 23 November, 12:00 pm (UTC)");
}

#[test]
fn what_came_later_stands_above_whatever_the_clocks_said() {
    let first = pain(MONDAY + 8 * HOUR + 3 * MINUTE, 780, 6);
    let later = pain(MONDAY + 20 * HOUR, -480, 3);
    let expected = ["Today, 12:00: Pain 3 of 10", "Today, 21:03 (UTC+13): Pain 6 of 10"];
    assert_eq!(read(vec![first.clone(), later.clone()], MONDAY + 21 * HOUR, -480), expected);
    assert_eq!(read(vec![later, first], MONDAY + 21 * HOUR, -480), expected);
}
