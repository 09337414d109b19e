//! Reminders: what is chosen, the one card on the first screen, and the calendar files.

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;
use unclench::app::effect::Effect;
use unclench::app::event::Event;
use unclench::app::event::reminders::Msg;
use unclench::app::event::{self, check};
use unclench::app::home;
use unclench::app::reminders::page::{self, Page};
use unclench::app::reminders::{calendar, due};
use unclench::app::route::Route;
use unclench::content::{self, Whom};
use unclench::domain::journal::record::{Choice, Entry};
use unclench::domain::locale::Weekday;
use unclench::domain::reminders::{Reminder, Topic};
use unclench::domain::self_checks::measured::{Try, Value};
use unclench::domain::self_checks::table::SelfCheck;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::cases;
use crate::phone::{MONDAY, Phone, Tap};

/// An hour and a minute of a day, Monday 23 November being 0.
fn on(day: i64, hour: i64, minute: i64) -> Instant {
    Instant(MONDAY) + Span::minutes((day * 24 + hour - 14) * 60 + minute)
}

/// The heading of the card on the first screen.
fn card(phone: &Phone) -> Option<&'static str> {
    home::page(&phone.model, phone.now()).reminder.map(|card| card.heading)
}

fn shown(phone: &Phone) -> Page {
    page::page(&phone.model, phone.now())
}

fn status(phone: &Phone, topic: Topic) -> String {
    shown(phone).reminders.into_iter().find(|one| one.topic == topic).expect("it").status
}

/// A phone at this moment, of someone who walked once, with these reminders on.
fn phone(at: Instant, topics: &[Topic]) -> Phone {
    let mut phone = Phone::at(at);
    phone.tap(event::moves::Msg::Walked(10));
    for topic in topics {
        phone.tap(Msg::Switch(*topic, true));
    }
    phone
}

fn to(phone: &mut Phone, at: Instant) {
    let span = at - phone.now().wall();
    assert!(span >= Span::ZERO);
    phone.pass(span);
    phone.open();
}

#[test]
fn when_a_reminder_came_and_comes() {
    let reading = |wall| Reading { stamp: Stamp { wall, ..Stamp::default() }, ..Reading::default() };
    let daily = Reminder::unchosen(Topic::Stretch);
    let weekly = Reminder::unchosen(Topic::Backup);
    assert!(!daily.on && !weekly.on, "nobody is reminded who did not ask for it");
    let came = |of: Reminder, back, now, expected: Option<Instant>| {
        assert_eq!(of.came(back, reading(now)), expected);
    };
    came(daily, 0, on(0, 7, 59), None);
    came(daily, 0, on(0, 8, 0), Some(on(0, 8, 0)));
    came(daily, 0, on(0, 23, 0), Some(on(0, 8, 0)));
    came(daily, 6, on(0, 7, 0), Some(on(-1, 8, 0)));
    came(weekly, 6, on(0, 9, 0), Some(on(-1, 18, 0)));
    came(weekly, 6, on(6, 17, 59), None);
    came(weekly, 6, on(6, 18, 0), Some(on(6, 18, 0)));
    let comes = |of: Reminder, now, expected: Option<i64>| {
        let now = reading(now);
        assert_eq!(of.comes(now).map(|day| day.0 - now.day_of(on(0, 12, 0)).0), expected);
    };
    comes(daily, on(0, 7, 59), Some(0));
    comes(daily, on(0, 8, 0), Some(1));
    comes(weekly, on(0, 9, 0), Some(6));
    comes(weekly, on(6, 18, 0), Some(13));
    comes(Reminder { days: 0, ..daily }, on(0, 9, 0), None);
    // By the clock on the wall.
    let auckland = Reading { offset_minutes: 13 * 60, ..reading(on(0, 19, 0)) };
    assert_eq!(daily.came(0, auckland), Some(on(0, 19, 0)));
}

/// It comes at its time, once, and is gone when it is done or put off, until it comes again.
#[test]
fn it_is_time_to_stretch() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Stretch]);
    assert_eq!(card(&phone), None, "what was due before it was chosen is not spoken of");
    to(&mut phone, on(1, 7, 59));
    assert_eq!(card(&phone), None);
    to(&mut phone, on(1, 8, 0));
    assert_eq!(card(&phone), Some("It is time to stretch"));
    phone.tap(Msg::NotThisTime(Topic::Stretch));
    assert_eq!(card(&phone), None);
    to(&mut phone, on(1, 23, 0));
    assert_eq!(card(&phone), None, "also after a reload");
    to(&mut phone, on(2, 7, 0));
    assert_eq!(card(&phone), None, "yesterday is over");
    to(&mut phone, on(2, 9, 0));
    assert_eq!(card(&phone), Some("It is time to stretch"));
    // A routine on that day, before or after.
    let mut done = phone.in_a_routine();
    done.event(event::moves::Play::End);
    done.event(event::moves::Play::Close);
    done.tap(event::notes::Msg::Over);
    assert_eq!(card(&done), None);
    to(&mut done, on(3, 9, 0));
    assert!(card(&done).is_some());
    done.tap(Msg::Switch(Topic::Stretch, false));
    assert_eq!(card(&done), None);
}

#[test]
fn only_on_its_days() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Stretch]);
    phone.tap(Msg::Day(Topic::Stretch, Weekday::Tuesday, false));
    to(&mut phone, on(1, 9, 0));
    assert_eq!(card(&phone), None);
    to(&mut phone, on(2, 9, 0));
    assert!(card(&phone).is_some());
}

fn tried(phone: &mut Phone) {
    let tried = Try { check: SelfCheck::ChairStand, side: None, value: Value::Times(14) };
    phone.event(event::moves::Msg::Walked(5));
    let now = phone.now();
    let id = phone.records().last().expect("a record").id.clone();
    phone.model.known.history.tries.push(unclench::domain::self_checks::measured::TryRecord {
        id,
        at: now.wall(),
        tried,
    });
}

/// Six weeks after the last self-check, and each week from then on.
#[test]
fn six_weeks_since_the_self_checks() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Retest]);
    assert_eq!(status(&phone, Topic::Retest), "It begins after your first self-check.");
    tried(&mut phone);
    let mut pass = |at: Instant| {
        phone.pass(at - phone.now().wall());
        card(&phone)
    };
    assert_eq!(pass(on(41, 20, 0)), None);
    assert_eq!(pass(on(42, 9, 59)), None);
    assert_eq!(pass(on(42, 10, 0)), Some("Six weeks since your self-checks"));
    assert_eq!(pass(on(45, 10, 0)), Some("Six weeks since your self-checks"));
    phone.model.known.history.reminders[0].at = phone.now().wall();
    assert_eq!(card(&phone), None, "put off");
    phone.pass(Span::hours(24 * 4));
    assert!(card(&phone).is_some(), "it comes again");
    tried(&mut phone);
    assert_eq!(card(&phone), None, "done");
}

/// Once a week, from its time until it is done; not without news, and not beside the word on a backup that is overdue.
#[test]
fn back_up_once_a_week() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Backup]);
    to(&mut phone, on(6, 17, 0));
    assert_eq!(card(&phone), None);
    to(&mut phone, on(6, 19, 0));
    assert_eq!(card(&phone), Some("Back up your notes"));
    to(&mut phone, on(9, 9, 0));
    assert_eq!(card(&phone), Some("Back up your notes"), "still");
    phone.model.known.history.backed_up = Some(phone.now().wall());
    assert_eq!(card(&phone), None, "done");
    // Another day takes the place of the one before.
    phone.tap(Msg::Day(Topic::Backup, Weekday::Wednesday, true));
    assert_eq!(due::chosen(&phone.model.known, Topic::Backup).days, 0b100);
    // An attack long ago, and no backup since: the word on the backup says it already.
    let mut overdue = self::phone(on(0, 14, 0), &[Topic::Backup]);
    overdue.tap(check::Msg::Begin(Whom::Me));
    overdue.clean_check();
    overdue.tap(event::notes::Msg::Over);
    to(&mut overdue, on(20, 19, 0));
    let page = home::page(&overdue.model, overdue.now());
    assert!(page.nudge.is_some() && page.reminder.is_none(), "{page:?}");
}

/// One at a time, and nothing beside what is more pressing.
#[test]
fn never_in_the_way() {
    let all = [Topic::Stretch, Topic::Recheck, Topic::Retest, Topic::Backup];
    let mut phone = phone(on(0, 14, 0), &all);
    to(&mut phone, on(6, 19, 0));
    assert_eq!(card(&phone), Some("It is time to stretch"), "the first of two");
    phone.tap(Msg::NotThisTime(Topic::Stretch));
    assert_eq!(card(&phone), Some("Back up your notes"));
    // In an attack whose check leaves movement open: the stretch alone.
    let mut attack = self::phone(on(0, 14, 0), &all);
    to(&mut attack, on(6, 19, 0));
    attack.tap(check::Msg::Begin(Whom::Me));
    attack.clean_check();
    assert_eq!(card(&attack), Some("It is time to stretch"));
    attack.tap(Msg::NotThisTime(Topic::Stretch));
    assert_eq!(card(&attack), None, "a backup waits");
    to(&mut attack, on(7, 19, 30));
    assert_eq!(card(&attack), None, "the danger check comes first");
    // While something runs, and while someone lies down.
    let mut busy = self::phone(on(0, 14, 0), &all);
    to(&mut busy, on(6, 19, 0));
    busy.start_block(Mode::Cold);
    assert_eq!(card(&busy), None);
    let mut lies = self::phone(on(0, 14, 0), &all);
    to(&mut lies, on(6, 19, 0));
    lies.tap(check::Msg::Begin(Whom::Me));
    lies.clean_check();
    lies.tap(event::rest::Msg::LieDown(0));
    assert_eq!(card(&lies), None);
    // After a check that closes movement.
    let mut closed = self::phone(on(0, 14, 0), &all);
    to(&mut closed, on(6, 19, 0));
    closed.tap(check::Msg::Begin(Whom::Me));
    closed.tap(Tap::Pick(2));
    closed.tap(check::Msg::CannotTell);
    closed.clean_check();
    closed.event(Event::RouteChanged(Route::Now));
    assert_eq!(card(&closed), None);
}

/// Where the card leads.
#[test]
fn the_card_leads_there() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Backup]);
    to(&mut phone, on(6, 19, 0));
    let card = home::page(&phone.model, phone.now()).reminder.expect("a card");
    assert!(!card.strong, "the one button stays the one button");
    phone.tap(card.actions[0].event.clone());
    assert_eq!(phone.model.known.route, Route::Data);
    phone.event(Event::RouteChanged(Route::Now));
    phone.tap(card.actions[1].event.clone());
    assert_eq!(phone.model.known.status, "It comes again at its next time.");
    assert_eq!(home::page(&phone.model, phone.now()).reminder, None);
}

/// A clock that ran ahead as it was chosen silences nothing once it is right.
#[test]
fn a_clock_that_ran_ahead() {
    let mut phone = phone(on(300, 14, 0), &[Topic::Stretch]);
    phone.set_clock(Span::hours(-24 * 299));
    phone.event(Event::Woke);
    assert_eq!(card(&phone), Some("It is time to stretch"));
}

/// Each choice is a record at once, and what cannot be is none.
#[test]
fn choices_are_kept() {
    let mut phone = phone(on(0, 14, 0), &[]);
    let page = shown(&phone);
    assert!(page.reminders.iter().all(|one| one.status.is_empty() && one.calendar.is_none()));
    assert!(page.reminders.iter().all(|one| one.time.is_none() && one.days.is_empty()));
    assert!(page.calendars.is_empty());
    let count = phone.records().len();
    phone.tap(Msg::Switch(Topic::Stretch, true));
    phone.tap(Msg::At(Topic::Stretch, "21:15".to_owned()));
    phone.tap(Msg::At(Topic::Stretch, "21:15".to_owned()));
    assert_eq!(phone.records().len(), count + 2);
    phone.tap(Msg::At(Topic::Stretch, "25:00".to_owned()));
    assert_eq!(shown(&phone).note, "Type a time such as 9:30.");
    assert_eq!(status(&phone, Topic::Stretch), "Next: today 21:15");
    for day in Weekday::ALL {
        phone.tap(Msg::Day(Topic::Stretch, day, false));
    }
    assert_eq!(status(&phone, Topic::Stretch), "Choose a day.");
    phone.tap(Msg::Day(Topic::Stretch, Weekday::Friday, true));
    phone.open();
    let wanted = Reminder { topic: Topic::Stretch, on: true, minute: 1_275, days: 0b001_0000 };
    assert_eq!(due::chosen(&phone.model.known, Topic::Stretch), wanted);
    assert_eq!(phone.records().last().expect("it").entry, Entry::Chose(Choice::Reminder(wanted)));
    let one = shown(&phone).reminders.remove(0);
    assert_eq!((one.time.as_deref(), one.days.len()), (Some("21:15"), 7));
    assert!(one.calendar.is_some() && !shown(&phone).calendars.is_empty());
    phone.tap(Msg::NotThisTime(Topic::Backup));
    assert_eq!(phone.model.known.history.reminders.len(), 1, "what was never chosen is not put off");
}

// The calendar files.

fn file(phone: &mut Phone, topic: Topic) -> Option<String> {
    phone.tap(Msg::SaveCalendar(topic)).into_iter().find_map(|effect| match effect {
        Effect::HandOver { name, text, .. } => {
            assert_eq!(name, calendar::name(topic));
            Some(text)
        }
        _ => None,
    })
}

fn value(of: &Component<'_>, name: &str) -> Option<String> {
    of.properties.iter().find(|property| property.name == name).map(|found| found.val.to_string())
}

/// An event as a real library reads it.
#[derive(Debug, PartialEq, Eq)]
struct Read {
    uid: String,
    sequence: u64,
    start: String,
    rule: Option<String>,
    summary: String,
}

/// The one event of a file. Its alarm stands last, at its very start; its time names no zone, and the file was made in UTC.
fn read(text: &str) -> Read {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line:?}");
    }
    assert!(text.contains("END:VALARM\r\nEND:VEVENT\r\n"), "the alarm is not last: {text}");
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let parsed: icalendar::Calendar = text.parse().expect("a calendar");
    assert_eq!(parsed.components.len(), 1);
    let events: Vec<&Component<'_>> =
        calendar.components.iter().filter(|part| part.name == "VEVENT").collect();
    let [event] = events.as_slice() else { panic!("one event") };
    let [alarm] = event.components.as_slice() else { panic!("one alarm") };
    assert_eq!(value(alarm, "TRIGGER").as_deref(), Some("PT0S"));
    assert_eq!(value(alarm, "ACTION").as_deref(), Some("DISPLAY"));
    assert!(value(event, "DTSTAMP").expect("it").ends_with('Z'));
    let start = value(event, "DTSTART").expect("it");
    assert!(!start.ends_with('Z') && !text.contains("TZID"), "{start}");
    Read {
        uid: value(event, "UID").expect("it"),
        sequence: value(event, "SEQUENCE").expect("it").parse().expect("a number"),
        start,
        rule: value(event, "RRULE"),
        summary: value(event, "SUMMARY").expect("it"),
    }
}

#[test]
fn a_stretch_in_the_calendar() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Stretch]);
    let first = read(&file(&mut phone, Topic::Stretch).expect("a file"));
    assert_eq!(first.start, "20261124T080000");
    assert_eq!(first.rule.as_deref(), Some("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=28"));
    assert_eq!(first.summary, "Stretch break");
    // Later files move it: the same name, a higher number.
    phone.wait(Span::minutes(1));
    phone.tap(Msg::At(Topic::Stretch, "15:30".to_owned()));
    for day in [Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Saturday, Weekday::Sunday] {
        phone.tap(Msg::Day(Topic::Stretch, day, false));
    }
    let second = read(&file(&mut phone, Topic::Stretch).expect("a file"));
    assert!(second.uid == first.uid && second.sequence > first.sequence, "{second:?}");
    assert_eq!(second.start, "20261123T153000", "today, as its time is still to come");
    assert_eq!(second.rule.as_deref(), Some("FREQ=WEEKLY;BYDAY=MO,FR;COUNT=8"));
    phone.tap(Msg::Day(Topic::Stretch, Weekday::Monday, false));
    let once = read(&file(&mut phone, Topic::Stretch).expect("a file"));
    assert_eq!(once.rule.as_deref(), Some("FREQ=WEEKLY;BYDAY=FR;COUNT=12"));
    assert_eq!(once.start, "20261127T153000");
    phone.tap(Msg::Day(Topic::Stretch, Weekday::Friday, false));
    assert_eq!(file(&mut phone, Topic::Stretch), None, "no day");
}

#[test]
fn each_has_a_file_of_its_own() {
    let mut phone = phone(on(0, 14, 0), &[Topic::Retest, Topic::Backup]);
    assert_eq!(file(&mut phone, Topic::Stretch), None, "it is off");
    assert_eq!(file(&mut phone, Topic::Retest), None, "no self-check yet");
    tried(&mut phone);
    let retest = read(&file(&mut phone, Topic::Retest).expect("a file"));
    assert_eq!((retest.start.as_str(), retest.rule), ("20270104T100000", None));
    let backup = read(&file(&mut phone, Topic::Backup).expect("a file"));
    assert_eq!(backup.start, "20261129T180000");
    assert_eq!(backup.rule.as_deref(), Some("FREQ=WEEKLY;BYDAY=SU;COUNT=12"));
    assert_ne!(backup.uid, retest.uid);
    // Nothing in a title is about a body.
    for topic in Topic::ALL {
        let title = content::reminders::summary(topic).to_lowercase();
        for word in ["pain", "spasm", "danger", "medic", "attack", "your back", "unclench"] {
            assert!(!title.contains(word), "{title}");
        }
    }
}

/// The danger check: when it is due again in the open attack, and never at night.
#[test]
fn the_check_in_the_calendar() {
    let check = |hour: i64, minute: i64, start: &str| {
        let mut phone = Phone::at(on(0, hour, minute));
        phone.tap(Msg::Switch(Topic::Recheck, true));
        assert_eq!(status(&phone, Topic::Recheck), "No attack goes on now.");
        assert_eq!(file(&mut phone, Topic::Recheck), None);
        phone.tap(check::Msg::Begin(Whom::Me));
        phone.clean_check();
        let read = read(&file(&mut phone, Topic::Recheck).expect("a file"));
        assert_eq!((read.start.as_str(), read.rule), (start, None));
        assert_eq!(read.summary, "Check");
        phone
    };
    check(3, 0, "20261124T070000");
    check(22, 30, "20261125T070000");
    check(21, 59, "20261124T215900");
    let mut phone = check(14, 20, "20261124T142000");
    assert_eq!(status(&phone, Topic::Recheck), "Next: tomorrow, 14:20");
    to(&mut phone, on(1, 14, 30));
    assert_eq!(status(&phone, Topic::Recheck), "The check is due now.");
    assert_eq!(file(&mut phone, Topic::Recheck), None);
    // The next one after the check that was due.
    phone.tap(check::Msg::Begin(Whom::Me));
    phone.clean_check();
    let next = read(&file(&mut phone, Topic::Recheck).expect("a file"));
    assert_eq!(next.start, "20261126T142000");
}

proptest! {
    #![proptest_config(cases(300))]

    /// Whatever is chosen, the file is one that a calendar reads, by the clock on the wall, and it ends by itself.
    #[test]
    fn every_file_is_read(minute in 0..1_440_u16, days in 0..128_u8, later in 0..20_000_i64, offset in -12_i32..=14) {
        let mut phone = phone(on(0, 14, 0), &[Topic::Stretch]);
        phone.offset_minutes = offset * 60;
        phone.pass(Span::minutes(later));
        let wanted = Reminder { topic: Topic::Stretch, on: true, minute, days };
        phone.model.known.history.reminders[0].reminder = wanted;
        let Some(text) = file(&mut phone, Topic::Stretch) else {
            prop_assert_eq!(days, 0);
            return Ok(());
        };
        let read = read(&text);
        let (hour, past) = (minute / 60, minute % 60);
        let ends = format!("T{hour:02}{past:02}00");
        prop_assert!(read.start.ends_with(&ends), "{} {}", read.start, ends);
        let count: usize = read.rule.expect("a rule").split("COUNT=").nth(1).expect("it").parse().expect("a number");
        prop_assert!((8..=28).contains(&count));
        let now = phone.now();
        let first = wanted.comes(now).expect("a day");
        prop_assert!(wanted.has(first.weekday()) && wanted.on_day(first, now) > now.wall());
        let (year, month, day) = first.civil();
        let date = format!("{year:04}{month:02}{day:02}");
        prop_assert!(read.start.starts_with(&date));
    }
}
