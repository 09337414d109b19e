//! The log: what a session came to in full sentences, attacks by their days, and undo.

use proptest::prelude::*;
use unclench::app::event;
use unclench::app::event::notes::{Msg, Right};
use unclench::app::facts::phrases;
use unclench::app::notes::log::Attack;
use unclench::app::notes::{entries, log};
use unclench::app::route::Route;
use unclench::app::{Model, frame, next_wake, words};
use unclench::content::{self, Whom};
use unclench::domain::journal::history::History;
use unclench::domain::locale::{Hours, Locale};
use unclench::domain::pain::Effect as Felt;
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::block::{Block, Mark, Marked};
use unclench::domain::therapy::forgotten::CameOff;
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, LocalDay, Reading, Span, Stamp};

use crate::phone::{MONDAY, Phone};
use crate::{cases, ten_years};

/// A moment such as "2026-11-27 08:00", UTC.
fn utc(text: &str) -> Instant {
    let number = |range: std::ops::Range<usize>| text[range].parse::<i64>().expect("a number");
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let days =
        (0..40_000).map(LocalDay).find(|it| it.civil() == (year, month as u8, day as u8)).expect("a day");
    Instant(0) + Span::hours(24 * days.0) + Span::minutes(60 * number(11..13) + number(14..16))
}

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

/// A score, on the clock of the phone.
fn pain(score: u8) -> Msg {
    Msg::PainNow(score)
}

impl Phone {
    /// The days of the newest attack, each entry as "heading, time: text".
    fn entries(&self) -> Vec<String> {
        let newest = &self.model.known.history.episodes.last().expect("an attack").id;
        let days = entries::unfolded(&self.model, newest, self.now()).days.into_iter();
        let lines = days.flat_map(|day| day.lines.into_iter().map(move |line| (day.heading.clone(), line)));
        lines.map(|(day, line)| format!("{day}, {}: {}", line.time, line.text)).collect()
    }

    fn snack(&self) -> Option<String> {
        frame::snack(&self.model, self.now()).map(|snack| snack.said)
    }

    fn attacks(&self) -> Vec<Attack> {
        let ids = log::page(&self.model, self.now()).attacks;
        ids.iter().map(|id| log::attack(&self.model, id, self.now()).expect("an attack of the log")).collect()
    }

    fn headings(&self) -> Vec<String> {
        self.attacks().into_iter().map(|attack| attack.heading).collect()
    }

    fn last_record(&self) -> RecordId {
        self.model.known.journal.records().last().expect("a record").id.clone()
    }
}

/// Each change of the log is undone by a record that takes it back, and none is ever removed.
#[test]
fn each_change_is_undone_by_a_record() {
    let check = |change: &dyn Fn(&mut Phone), said: &str| {
        let mut phone = Phone::new().noting(&[6]);
        phone.tap(event::moves::Msg::Walked(10));
        phone.wait(Span::seconds(20));
        assert_eq!(phone.snack(), None);
        let before = (phone.model.known.history.clone(), phone.records().len());
        change(&mut phone);
        assert_eq!(phone.snack().as_deref(), Some(said));
        assert_eq!(phone.records().len(), before.1 + 1, "{said}");
        phone.tap(Msg::Undo);
        assert_eq!((phone.snack(), phone.records().len()), (None, before.1 + 2), "{said}");
        assert_eq!(phone.model.known.status, content::log::UNDONE);
        let after = &phone.model.known.history;
        assert_eq!(after.episodes, before.0.episodes, "{said}");
        assert_eq!(after.movement.walks, before.0.movement.walks, "{said}");
        assert_eq!(*after, History::of(&phone.model.known.journal), "{said}");
        // There is nothing to undo twice.
        phone.tap(Msg::Undo);
        assert_eq!(phone.records().len(), before.1 + 2, "{said}");
    };
    let noted = |phone: &Phone| phone.model.known.history.episodes[0].pain[0].id.clone();
    let walk = |phone: &Phone| phone.model.known.history.movement.walks[0].0.clone();
    check(&|phone| drop(phone.tap(pain(3))), "Pain 3 of 10 saved.");
    check(&|phone| drop(phone.tap(event::moves::Msg::Walked(20))), "Walk noted.");
    check(&|phone| drop(phone.tap(Msg::Amend(noted(phone), Right::Pain(2)))), "Corrected.");
    check(&|phone| drop(phone.tap(Msg::Amend(walk(phone), Right::Walked(30)))), "Corrected.");
    check(&|phone| drop(phone.tap(Msg::TakeBack(noted(phone)))), "Deleted from the log.");
    check(&|phone| drop(phone.tap(Msg::TakeBack(walk(phone)))), "Deleted from the log.");
    check(&|phone| drop(phone.tap(Msg::Over)), "This attack is over.");
    let attack = |phone: &Phone| phone.model.known.history.episodes[0].id.clone();
    check(&|phone| drop(phone.tap(Msg::TakeBack(attack(phone)))), "Deleted from the log.");
}

/// For 8 seconds by the page's own clock, longer while it is held, and not on a step.
#[test]
fn undo_is_offered_for_a_moment() {
    let mut phone = Phone::new().noting(&[]);
    phone.tap(pain(4));
    assert!(next_wake(&phone.model, phone.now()).is_some_and(|wake| wake <= Span::seconds(8)));
    phone.wait(Span(7_900));
    assert!(phone.snack().is_some());
    phone.tap(Msg::HoldUndo(true));
    phone.wait(Span::minutes(5));
    assert!(phone.snack().is_some(), "it has the focus");
    phone.tap(Msg::HoldUndo(false));
    phone.wait(Span(7_900));
    assert!(phone.snack().is_some());
    phone.wait(Span(200));
    assert_eq!((phone.snack(), phone.model.notes.undo.clone()), (None, None));
    let records = phone.records().len();
    phone.tap(Msg::Undo);
    assert_eq!(phone.records().len(), records, "too late");
    // It goes with the person from page to page, but no step shows it.
    phone.tap(pain(5));
    phone.tap(event::frame::Msg::Go(Route::Log));
    assert!(phone.snack().is_some());
    phone.tap(event::check::Msg::Begin(Whom::Me));
    assert_eq!(phone.snack(), None);
    phone.tap(event::frame::Msg::Go(Route::Now));
    assert!(phone.snack().is_some());
    // The same words again are another change.
    let first = frame::snack(&phone.model, phone.now());
    phone.tap(pain(5));
    assert_ne!(frame::snack(&phone.model, phone.now()), first);
}

/// The end of an attack is asked, undone, and open again; not once another attack has begun.
#[test]
fn the_end_is_asked_and_undone() {
    let mut phone = Phone::new().noting(&[6, 4]);
    phone.tap(Msg::FeelBetter);
    assert!(phone.model.notes.asks_end && phone.model.known.history.open_episode().is_some());
    phone.tap(Msg::NotOver);
    assert!(!phone.model.notes.asks_end && phone.model.known.history.open_episode().is_some());
    phone.tap(Msg::FeelBetter);
    phone.tap(Msg::Over);
    assert_eq!((phone.model.known.route, phone.model.notes.asks_end), (Route::Better, false));
    assert!(phone.model.known.history.open_episode().is_none());
    phone.tap(Msg::Undo);
    assert_eq!(phone.model.known.route, Route::Now);
    assert!(phone.model.known.history.open_episode().is_some());
    assert_eq!(phone.headings(), ["Now, day 1"]);
    // In the log, too, as long as it is the newest.
    phone.tap(Msg::Over);
    let end = phone.last_record();
    assert!(phone.entries()[0].ends_with(": It is over"));
    phone.tap(Msg::TakeBack(end.clone()));
    assert!(phone.model.known.history.open_episode().is_some());
    phone.tap(Msg::Over);
    let end = phone.last_record();
    phone.pass(Span::hours(30));
    let mut phone = phone.noting(&[7]);
    assert_eq!(phone.model.known.history.episodes.len(), 2);
    phone.tap(Msg::TakeBack(end));
    assert_eq!(phone.model.known.history.episodes.len(), 2);
    // Nothing is asked where nothing is open, or while something is on the skin.
    phone.start_block(Mode::Cold);
    phone.tap(Msg::FeelBetter);
    assert!(!phone.model.notes.asks_end);
}

/// What stands over an attack.
#[test]
fn attacks_by_their_days() {
    let check = |began: &str, lasted: Span, now: &str, expected: &str| {
        let mut phone = Phone::at(utc(began)).noting(&[5]);
        phone.wait(lasted);
        phone.tap(Msg::Over);
        phone.pass(utc(now) - phone.now().wall());
        phone.open();
        assert_eq!(phone.headings(), [expected]);
    };
    let day = |n: i64| Span::hours(24 * n);
    check("2026-11-27 08:00", day(3), "2026-12-01 08:00", "27 to 30 November, 4 days");
    check("2026-11-27 08:00", day(0), "2026-12-01 08:00", "27 November, 1 minute");
    check("2026-11-27 08:00", Span::hours(5), "2026-12-01 08:00", "27 November, 5 hours");
    check("2026-11-27 08:00", Span::hours(47), "2026-12-01 08:00", "27 to 29 November, 47 hours");
    check("2026-11-27 08:00", Span::hours(48), "2026-12-01 08:00", "27 to 29 November, 3 days");
    check("2026-11-27 08:00", day(5), "2026-12-20 08:00", "27 November to 2 December, 6 days");
    check("2025-11-27 08:00", day(3), "2026-01-02 08:00", "27 to 30 November 2025, 4 days");
    check("2025-12-30 08:00", day(3), "2026-01-09 08:00", "30 December 2025 to 2 January, 4 days");
    let mut phone = Phone::new().noting(&[5]);
    assert_eq!(phone.headings(), ["Now, day 1"]);
    phone.pass(day(1));
    assert_eq!(phone.headings(), ["Now, day 2"]);
}

/// What was noted, under its days, newest first.
#[test]
fn entries_stand_under_their_days() {
    let mut phone = Phone::new().noting(&[6]);
    phone.wait(Span::hours(24));
    phone.tap(pain(4));
    phone.tap(event::moves::Msg::Walked(10));
    let entries = phone.entries();
    let kept: Vec<&str> =
        entries.iter().map(String::as_str).filter(|entry| !entry.contains("check")).collect();
    assert!(kept.last().is_some_and(|entry| entry.ends_with(": It began")), "{kept:?}");
    assert_eq!(kept.len(), 4, "{entries:?}");
    assert!(kept[0].starts_with("Today, 14:") && kept[0].ends_with(": Walked 10 minutes"), "{kept:?}");
    assert!(kept[1].starts_with("Today, 14:") && kept[1].ends_with(": Pain 4 of 10"), "{kept:?}");
    assert!(kept[2].starts_with("Yesterday, 14:") && kept[2].ends_with(": Pain 6 of 10"), "{kept:?}");
    // Pain, a walk and the start can be corrected; a check cannot.
    let newest = &phone.model.known.history.episodes[0].id;
    let days = entries::unfolded(&phone.model, newest, phone.now());
    let may: Vec<bool> =
        days.days.iter().flat_map(|day| &day.lines).map(|line| line.edit.is_some()).collect();
    assert_eq!(may.iter().filter(|may| **may).count(), 4);
    let rows: Vec<(&str, &str, usize)> =
        days.table.iter().map(|row| (row.day.as_str(), row.pain.as_str(), row.counts[3])).collect();
    assert_eq!(rows, [("Yesterday", "6", 0), ("Today", "4", 1)]);
}

/// The arc: so many points as scores, a sign for each session and walk, all within its width.
#[test]
fn the_arc_holds_what_was_noted() {
    let mut phone = Phone::new().noting(&[8, 6]);
    phone.start_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    phone.mark(Mark::Stop);
    phone.tap(event::timer::Msg::Judge(Felt::Better));
    phone.tap(pain(3));
    phone.tap(event::moves::Msg::Walked(5));
    phone.wait(Span::hours(30));
    let arc = phone.attacks()[0].arc.clone();
    assert_eq!(arc.said, "Pain from 8 to 3 of 10. Cold: 1. Walk: 1.");
    assert_eq!(arc.labels.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>(), ["Mon 23", "Tue 24"]);
    let count = |path: &str| path.matches('M').count();
    assert_eq!(
        [&arc.dots, &arc.cold, &arc.heat, &arc.routines, &arc.walks].map(|path| count(path)),
        [3, 1, 0, 0, 1]
    );
    assert_eq!(arc.line.matches('L').count(), 2);
    let far = arc.line.split(['M', 'L']).filter(|point| !point.is_empty());
    for point in far {
        let x: i64 = point.split(' ').next().and_then(|x| x.parse().ok()).expect("a place");
        assert!((0..=1_000).contains(&x), "{point}");
    }
    assert!(phone.entries().iter().any(|entry| entry.ends_with(": Cold, 4 of 20 min. Better")));
}

/// What the card says at the end: what is true, and nothing where too little is known.
#[test]
fn the_card_at_the_end() {
    let check = |blocks: &[(Mode, Felt)], walks: usize, expected: &[&str]| {
        let mut phone = Phone::new().noting(&[7]);
        for (mode, felt) in blocks {
            phone.wait(Span::hours(17));
            phone.start_block(*mode);
            phone.wait(Span::minutes(3));
            phone.mark(Mark::Stop);
            phone.tap(event::timer::Msg::Judge(*felt));
        }
        for _ in 0..walks {
            phone.wait(Span::minutes(1));
            phone.tap(event::moves::Msg::Walked(10));
        }
        assert_eq!(log::end_card(&phone.model, phone.now()), [""; 0], "it goes on");
        phone.tap(Msg::Over);
        assert_eq!(log::end_card(&phone.model, phone.now()), expected, "{blocks:?}");
        phone.tap(Msg::Undo);
        assert_eq!(log::end_card(&phone.model, phone.now()), [""; 0], "undone");
    };
    use Felt::{Better, Same};
    use Mode::{Cold, Heat};
    check(&[], 0, &["1 minute."]);
    check(&[], 6, &["7 minutes.", "6 walks."]);
    let mixed = [(Cold, Same), (Heat, Better), (Heat, Better)];
    check(&mixed, 1, &["3 days.", "Heat helped most.", "1 walk."]);
    check(&[(Cold, Better), (Cold, Same), (Cold, Better)], 0, &["3 days.", "Cold: better 2 of 3 times."]);
    // Too little, no better than not, or as often with another.
    check(&[(Heat, Better), (Heat, Better)], 0, &["34 hours."]);
    check(&[(Cold, Same), (Heat, Better), (Heat, Same)], 0, &["3 days."]);
    check(&[(Cold, Better), (Cold, Better), (Heat, Better)], 0, &["3 days."]);
}

/// Ten years: the newest twenty, and as many again.
#[test]
fn ten_years_come_twenty_at_a_time() {
    let mut model = Model::default();
    let now = Reading { stamp: at(0, 0), ..Reading::default() };
    model.known.journal.merge(ten_years::records(now.wall(), "k3m9qz-a"));
    model.known.history = History::of(&model.known.journal);
    let page = log::page(&model, now);
    assert_eq!((page.attacks.len(), page.more), (20, true));
    assert!(page.attacks.iter().all(|id| log::attack(&model, id, now).is_some()));
    model.notes.older_shown = 1;
    assert_eq!(log::page(&model, now).attacks.len(), 40);
    model.notes.older_shown = 1_000;
    let all = log::page(&model, now);
    assert_eq!((all.attacks.len(), all.more), (model.known.history.episodes.len(), false));
}

proptest! {
    #![proptest_config(cases(64))]
    /// The same records in any order give the same page.
    #[test]
    fn any_order_of_the_records_gives_the_same_page(seed in any::<u64>()) {
        let mut phone = Phone::new().noting(&[8, 6]);
        phone.tap(event::moves::Msg::Walked(5));
        phone.tap(Msg::Undo);
        let first = phone.model.known.history.episodes[0].pain[0].id.clone();
        phone.tap(Msg::Amend(first.clone(), Right::Pain(5)));
        phone.tap(Msg::TakeBack(first));
        phone.tap(Msg::Undo);
        phone.tap(Msg::Over);
        phone.tap(Msg::Undo);
        phone.tap(pain(2));
        let now = phone.now();
        let shown = |model: &Model| {
            let page = log::page(model, now);
            let all: Vec<_> =
                page.attacks.iter().map(|id| entries::unfolded(model, id, now)).collect();
            (page, all)
        };
        let expected = shown(&phone.model);
        prop_assert_eq!(expected.0.attacks.len(), 1);
        let mut records = phone.records();
        let mut dice = seed;
        for place in (1..records.len()).rev() {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            records.swap(place, (dice >> 33) as usize % (place + 1));
        }
        let mut model = Model::default();
        for record in records {
            if let Some(lowest) = model.known.journal.merge([record]) {
                model.known.history.follow(&model.known.journal, &lowest);
            }
        }
        prop_assert_eq!(shown(&model), expected);
    }
}
