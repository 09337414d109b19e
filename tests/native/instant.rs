//! Time as data: the calendar against the `time` crate, clocks with offsets, and both ways a clock can be wrong.

use time::{Date, Month};
use unclench::app::words;
use unclench::domain::locale::{Hours, Locale, Weekday};
use unclench::domain::time::{Instant, LocalDay, Reading, Span, Stamp};

/// Every day of four centuries, and more around the edges.
#[test]
fn the_calendar_agrees_with_another() {
    let epoch = Date::from_calendar_date(1970, Month::January, 1).expect("a date");
    let mut compared = 0;
    for day in -150_000..150_000_i64 {
        let other = epoch + time::Duration::days(day);
        let expected = (i64::from(other.year()), u8::from(other.month()), other.day());
        assert_eq!(LocalDay(day).civil(), expected, "day {day}");
        let weekday = other.weekday().number_days_from_monday();
        assert_eq!(LocalDay(day).weekday() as u8, weekday, "day {day}");
        compared += 1;
    }
    assert_eq!(compared, 300_000);
    assert_eq!(LocalDay(2_932_896).civil(), (9999, 12, 31));
}

fn reading(wall: &str, offset_minutes: i32) -> Reading {
    Reading { stamp: Stamp { wall: utc(wall), ..Stamp::default() }, offset_minutes, ..Reading::default() }
}

/// A moment written as "2026-11-23 14:05", in UTC.
fn utc(text: &str) -> Instant {
    let number = |range: std::ops::Range<usize>| text[range].parse::<u16>().expect("digits");
    let month = Month::try_from(number(5..7) as u8).expect("a month");
    let date = Date::from_calendar_date(i32::from(number(0..4)), month, number(8..10) as u8).expect("a date");
    let at = date.with_hms(number(11..13) as u8, number(14..16) as u8, 0).expect("a time").assume_utc();
    Instant(at.unix_timestamp() * 1_000)
}

/// The time in UTC, the offset in minutes, and the day and clock on the wall.
#[test]
fn days_and_clocks_where_the_person_is() {
    let rows = [
        ("2026-11-23 14:05", 0, (2026, 11, 23), (14, 5)),
        ("2026-11-23 23:30", 60, (2026, 11, 24), (0, 30)),
        ("2026-11-23 00:30", -60, (2026, 11, 22), (23, 30)),
        ("2026-11-23 14:05", 345, (2026, 11, 23), (19, 50)),
        ("2026-12-31 18:29", 330, (2026, 12, 31), (23, 59)),
        ("2026-12-31 18:30", 330, (2027, 1, 1), (0, 0)),
        ("2028-02-29 05:00", -480, (2028, 2, 28), (21, 0)),
        ("1970-01-01 00:00", -60, (1969, 12, 31), (23, 0)),
        // Berlin, the night the clocks go back: the same hour twice, told apart by the offset.
        ("2026-10-25 00:30", 120, (2026, 10, 25), (2, 30)),
        ("2026-10-25 01:30", 60, (2026, 10, 25), (2, 30)),
    ];
    for (wall, offset, day, clock) in rows {
        let now = reading(wall, offset);
        assert_eq!(now.day_of(now.wall()).civil(), day, "{wall} {offset}");
        assert_eq!(now.clock_of(now.wall()), clock, "{wall} {offset}");
    }
}

#[test]
fn night_is_from_22_to_7() {
    let rows = [
        ("2026-11-23 21:59", 0, false),
        ("2026-11-23 22:00", 0, true),
        ("2026-11-23 00:00", 0, true),
        ("2026-11-23 06:59", 0, true),
        ("2026-11-23 07:00", 0, false),
        ("2026-11-23 14:00", 0, false),
        ("2026-11-23 14:00", 480, true),
        ("2026-11-23 23:00", -60, true),
        ("2026-11-23 23:00", -120, false),
    ];
    for (wall, offset, night) in rows {
        assert_eq!(reading(wall, offset).is_night(), night, "{wall} {offset}");
    }
}

/// A stamp: wall and monotonic milliseconds, and the page.
fn stamp(wall: i64, mono: i64, boot: u64) -> Stamp {
    Stamp { wall: Instant(wall), mono: Span(mono), boot }
}

#[test]
fn the_longest_time_that_can_have_passed() {
    let rows = [
        (stamp(1_000, 10, 1), stamp(1_500, 510, 1), 500),
        // The wall clock was set forward, or the monotonic clock slept.
        (stamp(1_000, 10, 1), stamp(9_000, 510, 1), 8_000),
        // The wall clock was set back: the page's own clock knows better.
        (stamp(1_000, 10, 1), stamp(200, 510, 1), 500),
        // Another page: its own clock says nothing.
        (stamp(1_000, 10, 1), stamp(1_200, 900_000, 2), 200),
        (stamp(1_000, 900_000, 1), stamp(1_200, 10, 2), 200),
        (stamp(1_000, 10, 1), stamp(200, 900_000, 2), 0),
        (stamp(1_000, 510, 1), stamp(900, 10, 1), 0),
    ];
    for (earlier, later, expected) in rows {
        assert_eq!(earlier.most_elapsed(later), Span(expected), "{earlier:?} {later:?}");
    }
}

#[test]
fn a_stamp_of_the_future_is_another_pages() {
    assert!(stamp(2_000, 0, 1).is_in_the_future_of(stamp(1_999, 0, 2)));
    assert!(!stamp(2_000, 0, 1).is_in_the_future_of(stamp(2_000, 0, 2)));
    assert!(!stamp(2_000, 0, 1).is_in_the_future_of(stamp(1_000, 0, 1)));
}

#[test]
fn spans() {
    assert_eq!(Span::hours(2), Span::minutes(120));
    assert_eq!(Span::minutes(2), Span::seconds(120));
    assert_eq!(Span::seconds(2), Span(2_000));
    assert_eq!(Span::seconds(119).whole_minutes(), 1);
    for (millis, seconds) in [(0, 0), (1, 1), (999, 1), (1_000, 1), (1_001, 2)] {
        assert_eq!(Span(millis).seconds_up(), seconds, "{millis}");
    }
    assert_eq!(Instant(i64::MAX) + Span(1), Instant(i64::MAX));
    assert_eq!(Instant(i64::MIN) - Instant(i64::MAX), Span(i64::MIN));
    assert_eq!(stamp(1_000, 500, 7).back(Span(300)), stamp(700, 200, 7));
}

/// How moments and spans are said.
#[test]
fn times_in_words() {
    let now = reading("2026-11-23 14:05", 60);
    let rows = [
        ("2026-11-23 08:05", "9:05"),
        ("2026-11-23 22:59", "23:59"),
        ("2026-11-23 23:00", "tomorrow, 0:00"),
        ("2026-11-22 22:59", "yesterday, 23:59"),
        ("2026-11-25 13:20", "Wednesday 25 November, 14:20"),
        ("2026-01-01 08:00", "Thursday 1 January, 9:00"),
        ("2025-12-31 08:00", "Wednesday 31 December 2025, 9:00"),
    ];
    for (at, expected) in rows {
        assert_eq!(words::moment(utc(at), now), expected, "{at}");
    }
    let spans = [
        (0, "0 seconds"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (119 * 60, "119 minutes"),
        (120 * 60, "2 hours"),
        (47 * 3_600 + 3_599, "47 hours"),
        (48 * 3_600, "2 days"),
    ];
    for (seconds, expected) in spans {
        assert_eq!(words::span(Span::seconds(seconds)), expected, "{seconds} s");
    }
    let dials =
        [(Span(845_000), "14:05"), (Span(844_001), "14:05"), (Span(0), "0:00"), (Span(-5_000), "0:00")];
    for (left, expected) in dials {
        assert_eq!(words::dial(left), expected);
    }
}

/// The same where clocks count to 12: midnight and noon are 12, and every other hour is below it.
#[test]
fn times_in_words_by_clocks_of_twelve_hours() {
    let locale = Locale { hours: Hours::Twelve, ..Locale::default() };
    let now = Reading { locale, ..reading("2026-11-23 14:05", 60) };
    let rows = [
        ("2026-11-22 23:00", "12:00 am"),
        ("2026-11-22 23:05", "12:05 am"),
        ("2026-11-23 00:00", "1:00 am"),
        ("2026-11-23 10:59", "11:59 am"),
        ("2026-11-23 11:00", "12:00 pm"),
        ("2026-11-23 11:59", "12:59 pm"),
        ("2026-11-23 13:20", "2:20 pm"),
        ("2026-11-23 22:59", "11:59 pm"),
        ("2026-11-23 23:00", "tomorrow, 12:00 am"),
        ("2026-11-22 22:59", "yesterday, 11:59 pm"),
        ("2026-11-25 13:20", "Wednesday 25 November, 2:20 pm"),
        ("2025-12-31 08:00", "Wednesday 31 December 2025, 9:00 am"),
    ];
    for (at, expected) in rows {
        assert_eq!(words::moment(utc(at), now), expected, "{at}");
    }
}

/// As browsers count the days of a week, and what none counts.
#[test]
fn days_by_number() {
    let check = |number, expected| assert_eq!(Weekday::numbered(number), expected, "{number}");
    check(0, None);
    check(1, Some(Weekday::Monday));
    check(6, Some(Weekday::Saturday));
    check(7, Some(Weekday::Sunday));
    check(8, None);
    check(u8::MAX, None);
}

#[test]
fn weeks_begin_by_region() {
    let check = |regions: &str, expected| {
        for region in regions.split(' ') {
            assert_eq!(Weekday::first_in(region), expected, "{region}");
        }
    };
    check("GB DE FR NL PL RU AU NZ IE CN AE AR TR NG", Weekday::Monday);
    check("US CA MX BR JP KR IL IN ZA PT SA HK PH AG ZW", Weekday::Sunday);
    check("EG IR QA AF SY", Weekday::Saturday);
    check("MV", Weekday::Friday);
    // No region, or none that anybody knows.
    for unknown in ["", " ", "U", "us", "US CA", "001"] {
        assert_eq!(Weekday::first_in(unknown), Weekday::Monday, "{unknown:?}");
    }
}

#[test]
fn a_week_begins_with_its_first_day() {
    // From Thursday 1 January 1970 on.
    for day in -400..400_i64 {
        for first in Weekday::ALL {
            let began = LocalDay(day).week(first);
            assert!((0..7).contains(&(day - began.0)), "day {day} in weeks from {first:?}");
            assert_eq!(began.weekday(), first, "day {day}");
            assert_eq!(first.week()[(day - began.0) as usize], LocalDay(day).weekday(), "day {day}");
        }
    }
}
