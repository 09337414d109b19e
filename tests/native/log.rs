//! The log: what a session came to, in full sentences.

use unclench::app::facts::phrases;
use unclench::app::words;
use unclench::content;
use unclench::domain::journal::history::History;
use unclench::domain::locale::{Hours, Locale};
use unclench::domain::therapy::block::{Block, Mark, Marked};
use unclench::domain::therapy::forgotten::CameOff;
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::phone::MONDAY;

/// So many minutes and seconds after it began, on one page.
fn at(minutes: i64, seconds: i64) -> Stamp {
    let passed = Span::minutes(minutes) + Span::seconds(seconds);
    Stamp { wall: Instant(MONDAY) + passed, mono: passed, boot: 1 }
}

/// A block of this plan with marks such as "4:00 stop".
fn block(mode: Mode, minutes: u16, rounds: u8, spent: i64, marks: &str) -> Block {
    let plan = Plan::of_rounds(mode, minutes, rounds).expect("offered");
    let mut block = Block::start_after(plan, Span::minutes(spent), at(0, 0));
    for mark in marks.split(", ").filter(|mark| !mark.is_empty()) {
        let (when, word) = mark.split_once(' ').expect("a time and a word");
        let (minutes, seconds) = when.split_once(':').expect("minutes and seconds");
        let number = |text: &str| text.parse().expect("a number");
        let mark: Mark = serde_json::from_value(word.into()).expect("a mark");
        block.mark(mark, at(number(minutes), number(seconds)));
    }
    block
}

/// What really happened, never what was planned.
#[test]
fn what_a_session_came_to() {
    let check =
        |(mode, minutes, rounds, spent): (Mode, u16, u8, i64), marks: &str, now: i64, expected: &str| {
            let block = block(mode, minutes, rounds, spent, marks);
            assert_eq!(phrases::worn(&block, at(now, 0)), expected, "{mode:?} {minutes} x {rounds}: {marks}");
        };
    let cold = (Mode::Cold, 20, 2, 0);
    check(cold, "20:00 off, 40:00 on, 60:00 off", 61, "Cold 20 on, 20 off, 20 on");
    check(cold, "20:00 off, 55:10 on, 75:10 off", 76, "Cold 20 on, 35 off, 20 on");
    check(cold, "20:00 off, 40:00 on, 48:30 stop", 49, "Cold 20 on, 20 off, 8 of 20 on");
    check(cold, "12:00 numb, 32:00 on, 52:00 off", 53, "Cold 12 on, 20 off, 20 on");
    check(cold, "23:10 off, 45:00 on, 65:00 off", 66, "Cold 23 on, 21 off, 20 on");
    check(cold, "4:00 stop", 5, "Cold, 4 of 20 min");
    check(cold, "4:00 pause, 9:00 on, 12:59 stop", 13, "Cold, 7 of 20 min");
    check(cold, "0:20 stop", 1, "Cold, less than 1 min of 20 min");
    check(cold, "19:59 stop", 20, "Cold, 19 of 20 min");
    check(cold, "3:00 skin-wrong", 4, "Cold, 3 of 20 min");
    check(cold, "20:00 off, 25:00 stop", 26, "Cold, 20 min, 1 of 2 times");
    // The break was never ended: over by itself.
    check(cold, "20:00 off", 40 + 61, "Cold, 20 min, 1 of 2 times");
    // Stopped, gone on at once, stopped for good: one session.
    check(cold, "4:00 stop, 4:30 on, 9:00 stop", 10, "Cold, 9 of 20 min");
    // What a stopped one had used up is not counted twice.
    check((Mode::Cold, 20, 2, 4), "10:00 stop", 11, "Cold, 10 of 16 min");
    check((Mode::Cold, 20, 2, 4), "16:00 off, 36:00 on, 56:00 off", 57, "Cold 16 on, 20 off, 20 on");
    check((Mode::Cold, 10, 1, 0), "10:00 off", 11, "Cold, 10 min");
    check((Mode::Heat, 15, 1, 0), "15:00 off", 16, "Heat, 15 min");
    check((Mode::Heat, 15, 1, 0), "19:00 off", 20, "Heat, 19 min (15 min planned)");
    check((Mode::Heat, 15, 1, 0), "14:00 stop", 15, "Heat, 14 of 15 min");
    check((Mode::Wrap, 480, 1, 0), "480:00 off", 481, "Heat wrap, 8 hours");
    check((Mode::Wrap, 480, 1, 0), "200:00 stop", 201, "Heat wrap, 3 h 20 min of 8 hours");
    check((Mode::Wrap, 480, 1, 0), "90:00 stop", 91, "Heat wrap, 90 min of 8 hours");
    // It goes on: so far, and never more than planned.
    check(cold, "", 7, "Cold, 7 min so far");
    check(cold, "", 170, "Cold, 20 min so far");
    check(cold, "6:00 pause", 9, "Cold, 6 min so far");
    check(cold, "20:00 off, 40:00 on", 45, "Cold, 5 min so far");
    // The clock was set back meanwhile: nobody knows.
    check(cold, "4:00 clock-back, 6:00 stop", 7, "Cold, time not known");
}

/// A block that was forgotten counts as it was told.
#[test]
fn what_a_forgotten_session_came_to() {
    let check = |told: CameOff, expected: &str| {
        let plan = Plan::of_rounds(Mode::Cold, 20, 1).expect("offered");
        let mut block = Block::start(plan, at(0, 0));
        let later = Stamp { boot: 2, ..at(60 * 35, 0) };
        block.marks.push(block.came_off(told, later).expect("it was forgotten"));
        assert_eq!(phrases::worn(&block, later), expected, "{told:?}");
    };
    check(CameOff::InTime, "Cold, 20 min");
    check(CameOff::AnHourLater, "Cold, 80 min (20 min planned)");
    check(CameOff::Unknown, "Cold, time not known");
}

/// What came to nothing but a mark that makes no sense is nothing, and no order of looks at the clock adds to it.
#[test]
fn looks_at_the_clock_add_nothing() {
    let plain = block(Mode::Cold, 20, 2, 0, "20:00 off, 40:00 on, 48:00 stop");
    let looked = block(
        Mode::Cold,
        20,
        2,
        0,
        "3:00 seen, 9:00 skin-ok, 20:00 off, 21:00 seen, 40:00 on, 41:00 seen, 48:00 stop, 50:00 seen",
    );
    assert_eq!(plain.came_to(at(55, 0)), looked.came_to(at(55, 0)));
    let empty = Block { plan: plain.plan, marks: Vec::<Marked>::new() };
    assert_eq!(phrases::worn(&empty, at(1, 0)), "Cold, time not known");
}

/// Each sentence with a moment in it, in full, whatever the moment.
#[test]
fn moments_in_their_sentences() {
    let reading = |minutes: i64, hours| Reading {
        stamp: at(minutes, 0),
        offset_minutes: 0,
        locale: Locale { hours, ..Locale::default() },
    };
    let now = reading(60 * 24 * 6, Hours::TwentyFour);
    let history = History::default();
    let check = |minutes: i64, expected: [&str; 4]| {
        let then = reading(minutes, Hours::TwentyFour).wall();
        let noted = words::noted(then, &history, now);
        let said = [
            content::home::episode_since("2 days", &noted),
            content::home::last_pain(4, &noted),
            content::helper::began(&noted),
            content::relief::window_over(&words::day_and_time(then, now)),
        ];
        assert_eq!(said, expected);
    };
    check(
        60 * 24 * 6 - 60,
        [
            "Started 2 days ago (today 13:00).",
            "Last pain: 4 of 10 (today 13:00).",
            "Their back seized (today 13:00).",
            "The 72 hours ended today 13:00.",
        ],
    );
    check(
        60 * 24 * 5,
        [
            "Started 2 days ago (yesterday, 14:00).",
            "Last pain: 4 of 10 (yesterday, 14:00).",
            "Their back seized (yesterday, 14:00).",
            "The 72 hours ended yesterday, 14:00.",
        ],
    );
    check(
        60 * 24 * 3 + 15,
        [
            "Started 2 days ago (Thursday 26 November, 14:15).",
            "Last pain: 4 of 10 (Thursday 26 November, 14:15).",
            "Their back seized (Thursday 26 November, 14:15).",
            "The 72 hours ended Thursday 26 November, 14:15.",
        ],
    );
    let twelve = reading(60 * 24 * 6, Hours::Twelve);
    let then = reading(60 * 24 * 5 - 335, Hours::Twelve).wall();
    assert_eq!(words::noted(then, &history, twelve), "yesterday, 8:25 am");
    assert_eq!(
        content::relief::wait_gap(&words::moment(twelve.wall(), twelve)),
        "Not yet. Your skin needs a 2-hour break, until 2:00 pm."
    );
}
