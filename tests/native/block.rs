//! The running block: what should be on the skin at any moment, and the promise that no sequence of taps, locks,
//! reloads and clock changes keeps it on longer than planned.

use proptest::prelude::*;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::words::dial;
use unclench::domain::therapy::block::{Block, Ending, LAPSES_AFTER, Mark, Marked, OffReason, Status};
use unclench::domain::therapy::gap::Leave;
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Span, Stamp};

use crate::cases;
use crate::phone::Phone;

const START: i64 = 1_800_000_000_000;

/// The stamp this long after the start, on one page.
fn at(span: Span) -> Stamp {
    Stamp { wall: Instant(START) + span, mono: span, boot: 1 }
}

/// "7:30" as minutes and seconds, "40" as minutes.
fn time(text: &str) -> Span {
    let (minutes, seconds) = text.split_once(':').unwrap_or((text, "0"));
    let number = |digits: &str| digits.parse().unwrap_or_else(|_| panic!("{text} is no time"));
    Span::minutes(number(minutes)) + Span::seconds(number(seconds))
}

/// A block of 20 minutes with marks such as "8 off, 28 on".
fn block(mode: Mode, marks: &str) -> Block {
    let plan = Plan::new(mode, 20).expect("offered");
    let mut block = Block::start(plan, at(Span::ZERO));
    for entry in marks.split(", ").filter(|entry| !entry.is_empty()) {
        let (when, word) = entry.split_once(' ').expect("a time and a word");
        let mark = serde_json::from_value(word.into()).expect("a mark");
        block.mark(mark, at(time(when)));
    }
    block
}

/// A status in words: round, then what there is to say.
fn said(status: Status) -> String {
    match status {
        Status::On { round, exposure, left, check_waiting } => {
            let check =
                check_waiting.map_or(String::new(), |waiting| format!(", check since {}", dial(waiting)));
            format!("on {round}: {} gone, {} left{check}", dial(exposure), dial(left))
        }
        Status::TakeOff { round, why: OffReason::TimeUp, late } => {
            format!("take off {round}: time up {}", dial(late))
        }
        Status::TakeOff { round, why: OffReason::NoAnswer, late } => {
            format!("take off {round}: no answer {}", dial(late))
        }
        Status::Rest { round, left } => format!("rest {round}: {} left", dial(left)),
        Status::SkinGate { round, late } => format!("gate {round}: {} late", dial(late)),
        Status::Paused { round, left } => format!("paused {round}: {} left", dial(left)),
        Status::Over { how, off } => format!("over: {how:?}, off at {}", dial(off - Instant(START))),
    }
}

fn check(mode: Mode, marks: &str, when: &str, expected: &str) {
    let now = at(time(when));
    assert_eq!(said(block(mode, marks).status(now)), expected, "{mode:?} [{marks}] at {when}");
}

fn cold(marks: &str, when: &str, expected: &str) {
    check(Mode::Cold, marks, when, expected);
}

const ANSWERED: &str = "5 skin-ok, 10 skin-ok, 15 skin-ok";

#[test]
fn the_pack_is_on() {
    cold("", "0", "on 0: 0:00 gone, 20:00 left");
    cold("", "4:59", "on 0: 4:59 gone, 15:01 left");
    cold("", "5", "on 0: 5:00 gone, 15:00 left, check since 0:00");
    cold("", "6:59", "on 0: 6:59 gone, 13:01 left, check since 1:59");
    cold("5 skin-ok", "9:59", "on 0: 9:59 gone, 10:01 left");
    cold("6 skin-ok", "10", "on 0: 10:00 gone, 10:00 left");
    cold("6 skin-ok", "11", "on 0: 11:00 gone, 9:00 left, check since 0:00");
    cold(ANSWERED, "19:59", "on 0: 19:59 gone, 0:01 left");
    check(Mode::Heat, ANSWERED, "19:59", "on 0: 19:59 gone, 0:01 left");
}

#[test]
fn the_pack_has_to_come_off() {
    cold("", "7", "take off 0: no answer 0:00");
    cold("", "19:59", "take off 0: no answer 12:59");
    cold("", "20", "take off 0: time up 0:00");
    cold("5 skin-ok", "12", "take off 0: no answer 0:00");
    cold(ANSWERED, "20", "take off 0: time up 0:00");
    cold(ANSWERED, "140", "take off 0: time up 2:00 h");
    // A late "skin is normal" goes on; after the time is up it does not.
    cold("8 skin-ok", "9", "on 0: 9:00 gone, 11:00 left");
    cold("5 skin-ok, 10 skin-ok, 15 skin-ok, 21 skin-ok", "21", "take off 0: time up 1:00");
    // "On" again changes nothing.
    cold("3 on", "4", "on 0: 4:00 gone, 16:00 left");
    cold("3 on", "5", "on 0: 5:00 gone, 15:00 left, check since 0:00");
}

#[test]
fn the_rest_after_it() {
    let done = format!("{ANSWERED}, 20 off");
    cold(&done, "20", "rest 0: 20:00 left");
    cold(&done, "39:59", "rest 0: 0:01 left");
    cold(&done, "40", "gate 0: 0:00 late");
    cold(&done, "100", "gate 0: 60:00 late");
    cold(&done, "100:01", "over: Lapsed, off at 20:00");
    // Said at most 2 minutes late, the rest counts from the time the pack was due off; later, from when it came off.
    cold(&format!("{ANSWERED}, 22 off"), "22", "rest 0: 18:00 left");
    cold(&format!("{ANSWERED}, 22:01 off"), "22:01", "rest 0: 20:00 left");
    cold(&format!("{ANSWERED}, 80 off"), "80", "rest 0: 20:00 left");
    cold(&format!("{ANSWERED}, 80:01 off"), "80:01", "over: Lapsed, off at 80:01");
    // Over in that rest, it came off when that was said: the gap counts from there.
    cold(&format!("{ANSWERED}, 22 off"), "100:01", "over: Lapsed, off at 22:00");
    cold(&format!("{ANSWERED}, 22 off, 30 stop"), "30", "over: Stopped, off at 22:00");
    cold(&format!("{ANSWERED}, 22 off, 30 skin-wrong"), "30", "over: SkinWrong, off at 22:00");
    cold(&format!("{ANSWERED}, 22 off, 30 stop, 30:30 on"), "31", "rest 0: 9:00 left");
    cold(&format!("{ANSWERED}, 22 off, 40 on"), "40", "on 1: 0:00 gone, 20:00 left");
    // Cutting the cold short or stopping at numb: the whole rest all the same.
    cold("3 off", "3", "rest 0: 20:00 left");
    cold("3 numb", "22:59", "rest 0: 0:01 left");
    cold("7:30 off", "7:30", "rest 0: 20:00 left");
    // A rest can't be skipped.
    cold("3 off, 4 on", "5", "rest 0: 18:00 left");
    cold("3 off, 4 off", "5", "rest 0: 18:00 left");
    cold("3 off, 22:59 on", "23", "gate 0: 0:00 late");
    cold("3 off, 4 skin-ok", "5", "rest 0: 18:00 left");
    cold("3 off, 4 pause", "5", "rest 0: 18:00 left");
}

#[test]
fn the_second_round() {
    cold("3 off, 23 on", "23", "on 1: 0:00 gone, 20:00 left");
    cold("3 off, 30 on", "35", "on 1: 5:00 gone, 15:00 left, check since 0:00");
    cold("3 off, 23 on", "30", "take off 1: no answer 0:00");
    cold("3 off, 23 on, 26 pause, 30 on", "31", "on 1: 4:00 gone, 16:00 left");
    cold("3 off, 23 on, 26 off", "26", "over: Finished, off at 26:00");
    cold("3 off, 23 on, 26 numb", "90", "over: Finished, off at 26:00");
    // The next round can't be started long after the rest.
    cold("3 off, 84 on", "84", "over: Lapsed, off at 3:00");
    // There is no third, and heat has no second.
    cold("3 off, 23 on, 26 off, 50 on", "50", "over: Finished, off at 26:00");
    check(Mode::Heat, "3 off", "3", "over: Finished, off at 3:00");
    check(Mode::Heat, "3 off, 23 on", "23", "over: Finished, off at 3:00");
}

#[test]
fn a_pause() {
    cold("3 pause", "3", "paused 0: 17:00 left");
    cold("3 pause", "63", "paused 0: 17:00 left");
    cold("3 pause", "63:01", "over: Lapsed, off at 3:00");
    cold("3 pause, 10 on", "10", "on 0: 3:00 gone, 17:00 left");
    cold("3 pause, 10 on", "14:59", "on 0: 7:59 gone, 12:01 left");
    cold("3 pause, 10 on", "15", "on 0: 8:00 gone, 12:00 left, check since 0:00");
    cold("3 pause, 70 on", "70", "over: Lapsed, off at 3:00");
    cold("3 pause, 10 off", "10", "rest 0: 13:00 left");
    cold("3 pause, 5 pause", "6", "paused 0: 17:00 left");
    // Two pauses add up.
    cold("4 pause, 5 on, 9 pause, 10 on", "13:59", "on 0: 11:59 gone, 8:01 left");
    // Too late to pause: the round is over.
    cold(&format!("{ANSWERED}, 21 pause"), "21", "rest 0: 19:00 left");
    check(Mode::Heat, "21 pause", "21", "over: Finished, off at 21:00");
}

#[test]
fn stopping() {
    cold("3 stop", "9", "over: Stopped, off at 3:00");
    cold("3 skin-wrong", "9", "over: SkinWrong, off at 3:00");
    cold("3 pause, 6 stop", "9", "over: Stopped, off at 3:00");
    cold("3 pause, 6 skin-wrong", "9", "over: SkinWrong, off at 3:00");
    cold("3 off, 6 stop", "9", "over: Stopped, off at 3:00");
    cold("3 off, 24 skin-wrong", "30", "over: SkinWrong, off at 3:00");
    cold("25 stop", "30", "over: Stopped, off at 25:00");
    // Over is over.
    for word in ["on", "pause", "off", "skin-ok", "numb", "skin-wrong", "stop", "seen", "clock-back"] {
        cold(&format!("3 stop, 4 {word}"), "9", "over: Stopped, off at 3:00");
    }
}

/// When the status changes by itself.
#[test]
fn the_next_change() {
    let rows = [
        ("", "0", Some("5")),
        ("", "4:59", Some("0:01")),
        ("", "5", Some("2")),
        ("", "6", Some("1")),
        // Unanswered, it is off until the time is up, which rings anew.
        ("", "7", Some("13")),
        ("6 skin-ok", "6", Some("5")),
        (ANSWERED, "15", Some("5")),
        ("5 skin-ok, 10 skin-ok, 14 skin-ok", "14", Some("5")),
        ("5 skin-ok, 10 skin-ok, 14 skin-ok", "19", Some("1")),
        (ANSWERED, "20", None),
        ("3 pause", "4", None),
        ("3 off", "4", Some("19")),
        ("3 stop", "4", None),
    ];
    for (marks, when, expected) in rows {
        let next = block(Mode::Cold, marks).next_change(at(time(when)));
        assert_eq!(next, expected.map(time), "[{marks}] at {when}");
    }
    let gate = block(Mode::Cold, "3 off").next_change(at(time("23")));
    assert_eq!(gate, Some(LAPSES_AFTER + Span(1)));
}

/// Ended by mistake: marks, when, how long "go on" is offered; then the same marks with "on" at that moment, and the status.
#[test]
fn a_block_ended_by_mistake_goes_on() {
    let rows = [
        ("0:03 stop", "0:10", Some("0:53"), "on 0: 0:10 gone, 19:50 left"),
        ("3 stop", "3:59", Some("0:01"), "on 0: 3:59 gone, 16:01 left"),
        ("3 stop", "4", None, "over: Stopped, off at 3:00"),
        // The pack was off already: it stays off.
        ("3 pause, 5 stop", "5:30", Some("0:30"), "paused 0: 17:00 left"),
        ("20 off, 25 stop", "25:30", Some("0:30"), "rest 0: 14:30 left"),
        // The last round ended before its time, by "it is off" or from a pause.
        ("20 off, 40 on, 45 off", "45:20", Some("0:40"), "on 1: 5:20 gone, 14:40 left, check since 0:20"),
        // Nothing is left by now.
        (
            "5 skin-ok, 10 skin-ok, 15 skin-ok, 19:50 stop",
            "19:55",
            Some("0:05"),
            "on 0: 19:55 gone, 0:05 left",
        ),
        ("19:50 stop", "20", None, "over: Stopped, off at 19:50"),
        // What was seen of the clocks meanwhile changes nothing where they are right.
        ("3 stop, 3:10 seen", "3:20", Some("0:40"), "on 0: 3:20 gone, 16:40 left"),
        ("3 stop, 3:10 seen, 4:10 seen", "4:20", None, "over: Stopped, off at 3:00"),
        ("20 off, 40 on, 45 pause, 46 off", "46:20", Some("0:40"), "paused 1: 15:00 left"),
        // Over because the time was up, because of the skin, or long ago.
        ("20 off, 40 on, 60 off", "60:20", None, "over: Finished, off at 60:00"),
        ("20 off, 40 on, 45 numb", "45:20", None, "over: Finished, off at 45:00"),
        ("3 skin-wrong", "3:10", None, "over: SkinWrong, off at 3:00"),
        ("22 stop", "22:10", None, "over: Stopped, off at 22:00"),
        ("3", "3:10", None, "on 0: 3:10 gone, 16:50 left"),
    ];
    for (marks, when, offered, expected) in rows {
        let marks = if marks.contains(' ') { marks } else { "" };
        let mut block = block(Mode::Cold, marks);
        let now = at(time(when));
        assert_eq!(block.may_go_on(now), offered.map(time), "[{marks}] at {when}");
        block.mark(Mark::On, now);
        assert_eq!(said(block.status(now)), expected, "[{marks}] and on at {when}");
    }
}

/// How long it had been on in all, where the person ended it early and the skin was well.
#[test]
fn what_was_used_of_a_stopped_block() {
    let rows = [
        ("0:03 stop", Some("0:03")),
        ("4 pause, 6 on, 8 stop", Some("6")),
        ("4 pause, 6 stop", Some("4")),
        ("20 off, 40 on, 45 off", Some("25")),
        ("20 off, 25 stop", Some("20")),
        ("3 stop, 3:30 on, 5 stop", Some("5")),
        ("3 stop, 6 on", Some("3")),
        ("20 off, 40 on, 60 off", None),
        ("3 skin-wrong", None),
        ("3 numb, 5 stop", None),
        ("22 stop", None),
        ("", None),
    ];
    for (marks, expected) in rows {
        assert_eq!(block(Mode::Cold, marks).stopped_early(), expected.map(time), "[{marks}]");
    }
    let plan = Plan::new(Mode::Cold, 20).expect("offered");
    let carried = Block::start_after(plan, Span::minutes(5), at(Span::ZERO));
    assert_eq!(said(carried.status(at(Span::ZERO))), "on 0: 5:00 gone, 15:00 left");
    assert_eq!(carried.next_change(at(Span::ZERO)), Some(Span::minutes(5)), "the skin was just looked at");
    assert_eq!(carried.carried(), Span::minutes(5));
    assert_eq!(said(carried.status(at(Span::minutes(15)))), "take off 0: time up 0:00");
}

/// Other pages and other clocks: wall and monotonic minutes since the start, the page, and the status there.
#[test]
fn clocks_that_are_wrong() {
    let plan = Plan::new(Mode::Cold, 20).expect("offered");
    let stamp = |wall: i64, mono: i64, boot| Stamp {
        wall: Instant(START) + Span::minutes(wall),
        mono: Span::minutes(mono),
        boot,
    };
    let started = Block::start(plan, stamp(0, 0, 1));
    let rows = [
        // One page: the larger of the two clocks.
        (stamp(4, 4, 1), "on 0: 4:00 gone, 16:00 left"),
        (stamp(-60, 4, 1), "on 0: 4:00 gone, 16:00 left"),
        (stamp(4, 2, 1), "on 0: 4:00 gone, 16:00 left"),
        (stamp(64, 4, 1), "take off 0: time up 44:00"),
        // Another page: only the wall clock is shared.
        (stamp(4, 900, 2), "on 0: 4:00 gone, 16:00 left"),
        (stamp(4, 0, 2), "on 0: 4:00 gone, 16:00 left"),
    ];
    for (now, expected) in rows {
        assert_eq!(said(started.status(now)), expected, "{now:?}");
        assert!(!started.clock_went_back(now));
    }
    assert!(started.clock_went_back(stamp(-1, 900, 2)));

    // What was seen before the page went away is kept.
    let mut seen = started.clone();
    seen.mark(Mark::Seen, stamp(4, 4, 1));
    assert_eq!(said(seen.status(stamp(4, 0, 2))), "on 0: 4:00 gone, 16:00 left");
    assert_eq!(said(seen.status(stamp(3, 0, 2))), "on 0: 4:00 gone, 16:00 left");
    assert!(seen.clock_went_back(stamp(3, 0, 2)));

    // A page that knew of more, because its own clock ran on, is believed.
    let mut knew_more = started;
    knew_more.marks.push(Marked { stamp: stamp(1, 0, 2), mark: Mark::Seen, exposure: Span::minutes(6) });
    assert_eq!(said(knew_more.status(stamp(1, 0, 3))), "on 0: 6:00 gone, 14:00 left, check since 1:00");

    // Nobody knows how long the pack was on: off with it. A rest and a pause begin anew.
    let mut back = seen;
    back.mark(Mark::ClockBack, stamp(1, 0, 2));
    assert_eq!(said(back.status(stamp(1, 0, 2))), "take off 0: time up 0:00");
    assert_eq!(said(back.status(stamp(3, 2, 2))), "take off 0: time up 2:00");
    let mut resting = block(Mode::Cold, "3 off");
    resting.mark(Mark::ClockBack, stamp(-30, 0, 2));
    assert_eq!(said(resting.status(stamp(-30, 0, 2))), "rest 0: 20:00 left");
    let mut paused = block(Mode::Cold, "3 pause");
    paused.mark(Mark::ClockBack, stamp(-30, 0, 2));
    assert_eq!(said(paused.status(stamp(29, 59, 2))), "paused 0: 17:00 left");
}

#[test]
fn a_block_without_marks_is_over() {
    let plan = Plan::new(Mode::Cold, 20).expect("offered");
    let empty = Block { plan, marks: Vec::new() };
    assert!(matches!(empty.status(at(Span::ZERO)), Status::Over { how: Ending::Stopped, .. }));
    assert_eq!(empty.next_change(at(Span::ZERO)), None);
    assert_eq!(empty.started(), Instant(0));
}

fn any_plan() -> impl Strategy<Value = Plan> {
    let modes = prop_oneof![3 => Just(Mode::Cold), 1 => Just(Mode::Heat)];
    (modes, prop_oneof![Just(10), Just(15), Just(20)])
        .prop_map(|(mode, n)| Plan::new(mode, n).expect("offered"))
}

fn any_mark() -> impl Strategy<Value = Mark> {
    (0..Mark::ALL.len()).prop_map(|n| Mark::ALL[n])
}

/// Mostly believable numbers, some at the ends of what fits.
fn any_millis() -> impl Strategy<Value = i64> {
    prop_oneof![8 => -10_000_000..10_000_000_i64, 1 => any::<i64>(), 1 => Just(i64::MAX), 1 => Just(i64::MIN)]
}

fn any_stamp() -> impl Strategy<Value = Stamp> {
    (any_millis(), any_millis(), 0..3_u64).prop_map(|(wall, mono, boot)| Stamp {
        wall: Instant(wall),
        mono: Span(mono),
        boot,
    })
}

proptest! {
    #![proptest_config(cases(500))]

    /// Marks as a damaged or foreign file could hold them.
    #[test]
    fn arbitrary_marks_never_break_it(
        plan in any_plan(),
        marks in proptest::collection::vec((any_stamp(), any_mark(), any_millis()), 0..12),
        now in any_stamp(),
    ) {
        let marks = marks.into_iter().map(|(stamp, mark, on)| Marked { stamp, mark, exposure: Span(on) });
        let mut block = Block { plan, marks: marks.collect() };
        for _ in 0..2 {
            let status = block.status(now);
            match status {
                Status::On { round, exposure, left, .. } => {
                    prop_assert!(round < plan.rounds());
                    prop_assert_eq!(exposure + left, plan.on());
                    prop_assert!(left > Span::ZERO);
                }
                Status::TakeOff { round, late, .. } => prop_assert!(round < plan.rounds() && late >= Span::ZERO),
                Status::Rest { round, left } => {
                    prop_assert!(round + 1 < plan.rounds() && left > Span::ZERO && left <= plan.rest());
                }
                Status::SkinGate { round, late } => prop_assert!(round + 1 < plan.rounds() && late >= Span::ZERO),
                Status::Paused { round, left } => {
                    prop_assert!(round < plan.rounds() && left > Span::ZERO && left <= plan.on());
                }
                Status::Over { .. } => {}
            }
            prop_assert!(block.next_change(now).is_none_or(|wait| wait > Span::ZERO));
            block.mark(Mark::Seen, now);
        }
    }

    /// With clocks that are right: nobody gets a shorter rest or a longer cold by tapping.
    #[test]
    fn taps_never_shorten_a_rest_or_lengthen_the_cold(
        plan in any_plan(),
        taps in proptest::collection::vec((any_mark(), 0..1_500_000_i64), 0..40),
    ) {
        let mut now = at(Span::ZERO);
        let mut block = Block::start(plan, now);
        let (mut rounds, mut off_since) = (1, None);
        for (mark, wait) in taps {
            let (before, may_go_on) = (block.status(now), block.may_go_on(now).is_some());
            if mark != Mark::ClockBack {
                block.mark(mark, now);
            }
            match (before, block.status(now)) {
                (Status::On { round: before, .. }, Status::On { round, .. }) => prop_assert_eq!(before, round),
                (Status::Rest { left: before, .. }, Status::Rest { left, .. }) => prop_assert_eq!(before, left),
                (Status::On { .. }, Status::Rest { left, .. }) => {
                    prop_assert_eq!(left, plan.rest());
                    off_since = Some(now);
                }
                (Status::TakeOff { .. }, Status::Rest { left, .. }) => {
                    prop_assert!(left >= plan.rest() - Span::minutes(2));
                    off_since = Some(now);
                }
                (Status::On { .. } | Status::TakeOff { .. }, Status::Paused { .. }) => off_since = Some(now),
                (Status::Rest { .. }, Status::On { .. }) => prop_assert!(false, "a rest was skipped"),
                (Status::SkinGate { .. }, Status::On { exposure, .. }) => {
                    let rested = off_since.map_or(Span::ZERO, |off: Stamp| off.most_elapsed(now));
                    prop_assert!(rested >= plan.rest() - Span::minutes(2), "{rested:?}");
                    prop_assert_eq!(exposure, Span::ZERO);
                    rounds += 1;
                }
                (Status::Over { .. }, after) => {
                    let goes_on = may_go_on && mark == Mark::On;
                    prop_assert!(goes_on || matches!(after, Status::Over { .. }), "{after:?} after the end");
                }
                _ => {}
            }
            now = at(now.mono + Span(wait));
        }
        prop_assert!(rounds <= plan.rounds() && plan.rounds() <= 2);
    }
}

/// Something that happens to the person, the phone or the clock.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The page is open and awake; its alarm works.
    Wait(i64),
    /// Locked; on some phones the monotonic clock stops too.
    Lock(i64, bool),
    /// Someone sets the clock while the page is open.
    SetClock(i64),
    /// The page is closed for a while; then, perhaps, the clock is set; then it is opened again.
    Close(i64, i64),
    /// The same, but the page had no time to write.
    Kill(i64),
    /// The strong button for what is going on.
    Answer,
    /// Pack off for a while.
    Pause,
    /// Pack off, this round is over.
    Off,
    /// Anything tapped at all.
    Tap(Mark),
}

/// Whole multiples of 5 seconds where clocks part: less than a second is taken for jitter.
fn any_step() -> impl Strategy<Value = Step> {
    let short = (0..80_i64).prop_map(|n| n * 5_000);
    let jump = prop_oneof![-1_000..1_000_i64, -60..60_i64].prop_map(|n| n * 5_000);
    prop_oneof![
        6 => short.clone().prop_map(Step::Wait),
        8 => Just(Step::Answer),
        2 => (short.clone(), any::<bool>()).prop_map(|(span, stops)| Step::Lock(span, stops)),
        1 => (1..1_800_i64, any::<bool>()).prop_map(|(n, stops)| Step::Lock(n * 5_000, stops)),
        2 => jump.clone().prop_map(Step::SetClock),
        3 => (short.clone(), jump).prop_map(|(span, jump)| Step::Close(span, jump)),
        1 => short.prop_map(Step::Kill),
        1 => Just(Step::Pause),
        1 => Just(Step::Off),
        2 => any_mark().prop_map(Step::Tap),
    ]
}

/// Someone who does what the page says at the next look: on when it says on, off when it says off.
struct Person {
    phone: Phone,
    plan: Plan,
    pack_on: bool,
    /// How long the pack has truly been on in this round.
    exposed: Span,
    rounds: u8,
    last: Span,
    /// When the page was last looked at.
    looked: Span,
    longest_unseen: Span,
}

impl Person {
    fn new(mode: Mode) -> Person {
        let phone = Phone::with_block(mode);
        let plan = phone.model.known.history.open_episode().expect("open").blocks[0].block.plan;
        let last = phone.true_time();
        Person {
            phone,
            plan,
            pack_on: true,
            exposed: Span::ZERO,
            rounds: 1,
            last,
            looked: last,
            longest_unseen: Span::ZERO,
        }
    }

    fn let_time_count(&mut self) {
        let now = self.phone.true_time();
        if self.pack_on {
            self.exposed = self.exposed + (now - self.last);
        }
        self.last = now;
    }

    /// Looks at the dial and does what it says.
    fn look(&mut self) -> Result<(), TestCaseError> {
        self.let_time_count();
        let unseen = self.last - self.looked;
        self.longest_unseen = self.longest_unseen.max(unseen);
        self.looked = self.last;
        let status = self.phone.status().expect("a block");
        let on = self.plan.on();
        if let Status::On { left, exposure, .. } = status {
            self.pack_on = true;
            prop_assert_eq!(left + exposure, on);
            prop_assert!(self.exposed + left <= on, "on for {:?}, still offered {left:?}", self.exposed);
        } else {
            self.pack_on = false;
        }
        prop_assert!(self.exposed <= on + self.longest_unseen, "on for {:?}", self.exposed);
        Ok(())
    }

    fn tap(&mut self, mark: Mark) {
        self.phone.settle();
        self.let_time_count();
        let before = self.phone.status();
        // The pack is moved before the tap says so.
        if matches!(mark, Mark::Pause | Mark::Off | Mark::Numb | Mark::Stop | Mark::SkinWrong) {
            self.pack_on = false;
        }
        self.phone.mark(mark);
        let after = self.phone.status();
        match (before, after) {
            (Some(Status::SkinGate { .. }), Some(Status::On { .. })) => {
                self.pack_on = true;
                self.exposed = Span::ZERO;
                self.rounds += 1;
            }
            (Some(Status::Paused { .. }), Some(Status::On { .. })) => self.pack_on = true,
            // What made no sense moved nothing.
            (_, Some(Status::On { .. })) => self.pack_on = true,
            _ => {}
        }
    }

    /// How far the clock may be set back while no page is open: not at all, or so far that it can be seen. A smaller
    /// step back, behind the time since the last mark, looks like less time passed and can't be told from it.
    fn visible(&self, away: i64, jump: i64) -> i64 {
        let marks = &self.phone.model.known.history.open_episode().expect("open").blocks[0].block.marks;
        let wall_since_mark = self.phone.now().wall() - marks.last().expect("marked").stamp.wall;
        if jump < 0 && (wall_since_mark.0 + away + jump) >= 0 { 0 } else { jump }
    }

    /// True when the wall clock tells at least the time since the last mark.
    fn wall_tells(&self) -> bool {
        let marks = &self.phone.model.known.history.open_episode().expect("open").blocks[0].block.marks;
        let (last, now) = (marks.last().expect("marked").stamp, self.phone.now().stamp);
        last.boot == now.boot && now.wall - last.wall >= now.mono - last.mono
    }

    fn step(&mut self, step: Step) -> Result<(), TestCaseError> {
        match step {
            Step::Wait(span) => {
                // In small steps: a ring is heard at once, and someone awake looks now and then.
                let mut left = span;
                while left > 0 {
                    let part = left.min(20_000);
                    self.phone.wait(Span(part));
                    self.look()?;
                    left -= part;
                }
            }
            // A clock that stops in the lock can't be told from one set back before; the wall clock has to be right.
            Step::Lock(span, stops) => {
                self.phone.lock(Span(span), stops && self.wall_tells());
                self.phone.event(Event::Woke);
            }
            Step::SetClock(by) => self.phone.set_clock(Span(by)),
            Step::Close(span, jump) => {
                self.phone.event(Event::Hidden);
                self.phone.set_clock(Span(self.visible(span, jump)));
                self.phone.pass(Span(span));
                self.phone.open();
            }
            Step::Kill(span) => {
                if !self.wall_tells() {
                    self.phone.event(Event::Hidden);
                }
                self.phone.pass(Span(span));
                self.phone.open();
            }
            Step::Answer => match self.phone.status().expect("a block") {
                Status::On { check_waiting: Some(_), .. } => self.tap(Mark::SkinOk),
                Status::TakeOff { .. } => self.tap(Mark::Off),
                Status::SkinGate { .. } | Status::Paused { .. } => self.tap(Mark::On),
                _ => {}
            },
            Step::Pause => {
                self.phone.tap(event::frame::Msg::Pause);
                self.tap(Mark::Pause);
            }
            Step::Off => self.tap(Mark::Off),
            // A tap that is not offered; "stop" would end most runs at once.
            Step::Tap(Mark::Stop | Mark::SkinWrong) => {}
            Step::Tap(mark) => self.tap(mark),
        }
        self.look()
    }
}

proptest! {
    #![proptest_config(cases(250))]

    /// Exposure never exceeds its ceiling for any sequence of start, pause, skip, check, lock, reload and clock jump.
    #[test]
    fn exposure_never_exceeds_its_ceiling(
        mode in prop_oneof![3 => Just(Mode::Cold), 1 => Just(Mode::Heat)],
        steps in proptest::collection::vec(any_step(), 1..30),
    ) {
        let mut person = Person::new(mode);
        for step in steps {
            person.step(step)?;
        }
        prop_assert!(person.rounds <= person.plan.rounds());
        // And no way around it: another block has to wait, or what was used up counts in it.
        let phone = &person.phone;
        if matches!(phone.status(), Some(Status::Over { .. })) {
            let clock_is_right = phone.now().wall() - Instant(crate::phone::MONDAY) == phone.true_time();
            if clock_is_right
                && phone.true_time() < Span::hours(2)
                && let Ok(leave) = phone.model.known.may_start(mode, phone.now())
            {
                prop_assert!(leave.spent() >= person.exposed && leave != Leave::Anew);
            }
        }
    }
}
