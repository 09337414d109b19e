//! Medicines: days by class, what is said and when, a second tap, times set right, and a list of hostile names.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unclench::app::event::medicines::Msg;
use unclench::app::event::notes::{self, Fact};
use unclench::app::event::row::RowState;
use unclench::app::facts::entries::About;
use unclench::app::facts::medicines as facts;
use unclench::app::medicines::page::{self, Page};
use unclench::app::notes::entries;
use unclench::app::route::Route;
use unclench::content::{self, medicines as said};
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Entry, Record};
use unclench::domain::medicine_days::{self as rules, AsksFirst, Dose, Standing, Unkept};
use unclench::domain::medicines::{Class, Medicine, Said};
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::caution::Caution;
use unclench::domain::time::{Instant, LocalDay, Span};

use crate::cases;
use crate::phone::{MONDAY, Phone};

fn id(counter: u32) -> RecordId {
    RecordId { at: Instant(0), writer: "a".to_owned(), counter }
}

fn set(days: &[i64]) -> BTreeSet<LocalDay> {
    days.iter().copied().map(LocalDay).collect()
}

/// One clean day between goes on; two end a course.
#[test]
fn days_of_a_course() {
    let check = |days: &[i64], today: i64, course: usize, of_late: usize| {
        let (days, today) = (set(days), LocalDay(today));
        assert_eq!(
            (rules::in_course(&days, today), rules::of_late(&days, today)),
            (course, of_late),
            "{days:?}"
        );
    };
    check(&[], 100, 0, 0);
    check(&[100], 100, 1, 1);
    check(&[100], 101, 1, 1);
    check(&[100], 102, 1, 1);
    check(&[100], 103, 0, 1);
    check(&[98, 99, 100], 100, 3, 3);
    check(&[96, 98, 100], 100, 3, 3);
    check(&[97, 100], 100, 1, 2);
    check(&[90, 91, 92, 95, 96], 97, 2, 5);
    // What lies ahead of the clock counts once its day has come.
    check(&[99, 100, 104], 100, 2, 2);
    // Thirty days back, today with them.
    check(&[70, 71, 100], 100, 1, 2);
}

#[test]
fn what_a_day_means() {
    use Class::{AntiInflammatory as Tablets, Gel, Opioid, Other, Paracetamol, Relaxant, Supplement};
    use Standing::{Fine, Stop, Warn};
    let check = |class: Class, age: Option<u16>, day: usize, expected: Standing| {
        assert_eq!(rules::standing(class, age, day), expected, "{class:?} at {age:?}, day {day}");
    };
    for age in [None, Some(18), Some(70)] {
        for (day, expected) in [(0, Fine), (6, Fine), (7, Warn), (9, Warn), (10, Stop), (400, Stop)] {
            check(Tablets, age, day, expected);
        }
    }
    for (day, expected) in [(0, Fine), (2, Fine), (3, Stop), (10, Stop)] {
        check(Tablets, Some(17), day, expected);
    }
    for age in [None, Some(17), Some(40)] {
        for (day, expected) in [(7, Fine), (10, Fine), (13, Fine), (14, Stop)] {
            check(Gel, age, day, expected);
        }
    }
    for class in [Paracetamol, Opioid, Relaxant, Supplement, Other] {
        check(class, Some(17), 300, Fine);
    }
}

/// The label, as it was typed, against what was noted.
#[test]
fn labels_that_were_not_kept() {
    let now = Instant(MONDAY);
    let check = |gap: Option<u8>, most: Option<u8>, minutes_ago: &[i64], expected: &[Unkept]| {
        let medicine = Medicine {
            of: None,
            name: "Ibuprofen".to_owned(),
            class: Class::AntiInflammatory,
            gap_hours: gap,
            most_a_day: most,
        };
        let dose = |ago: &i64| Dose {
            at: now - Span::minutes(*ago),
            day: LocalDay(0),
            of: id(1),
            class: Class::AntiInflammatory,
        };
        let other = Dose { of: id(2), ..dose(&1) };
        let doses: Vec<Dose> = minutes_ago.iter().map(dose).chain([other]).collect();
        assert_eq!(
            rules::unkept(&medicine, &id(1), &doses, now),
            expected,
            "{gap:?} {most:?} {minutes_ago:?}"
        );
    };
    check(Some(6), Some(3), &[], &[]);
    check(Some(6), Some(3), &[0], &[]);
    check(Some(6), None, &[0, 360], &[]);
    check(Some(6), None, &[0, 359], &[Unkept::Gap(6, Span::minutes(359))]);
    check(Some(6), None, &[250, 0], &[Unkept::Gap(6, Span::minutes(250))]);
    // A day later it is over.
    check(Some(6), None, &[1_439, 1_500], &[Unkept::Gap(6, Span::minutes(61))]);
    check(Some(6), None, &[1_440, 1_500], &[]);
    check(None, Some(2), &[0, 400], &[]);
    check(None, Some(2), &[0, 400, 800], &[Unkept::Most(2, 3)]);
    check(None, Some(2), &[0, 400, 1_440], &[]);
    check(Some(24), Some(1), &[0, 60], &[Unkept::Most(1, 2), Unkept::Gap(24, Span::minutes(60))]);
}

#[test]
fn how_long_ago() {
    let check = |minutes: i64, expected: &str| {
        let phone = Phone::new();
        let at = phone.now().wall() - Span::minutes(minutes) - Span::seconds(59);
        assert_eq!(facts::since(at, phone.now()), expected, "{minutes}");
    };
    check(0, "A moment ago");
    check(-5, "A moment ago");
    check(1, "1 min since");
    check(59, "59 min since");
    check(60, "1 h since");
    check(250, "4 h 10 min since");
    check(2_879, "47 h 59 min since");
    check(2_880, "2 days since");
}

// On a phone.

fn shown(phone: &Phone) -> Page {
    page::page(&phone.model, phone.now())
}

fn texts(phone: &Phone) -> Vec<String> {
    shown(phone).warnings.into_iter().map(|warning| warning.text).collect()
}

/// The page, with these on the list.
fn with(list: &[(&str, Class)]) -> Phone {
    let mut phone = Phone::new();
    phone.open_at(Route::Medicines);
    for (name, class) in list {
        add(&mut phone, name, *class, "", "");
    }
    phone
}

fn add(phone: &mut Phone, name: &str, class: Class, gap: &str, most: &str) {
    phone.tap(Msg::Add);
    phone.tap(Msg::Kind(class));
    let (name, gap, most) = (name.to_owned(), gap.to_owned(), most.to_owned());
    phone.tap(Msg::Save { name, gap, most });
}

fn of(phone: &Phone, place: usize) -> RecordId {
    shown(phone).cards[place].id.clone().expect("on the list")
}

fn take(phone: &mut Phone, place: usize) {
    let of = of(phone, place);
    phone.tap(Msg::Took(of));
}

fn taken(phone: &Phone) -> Vec<String> {
    shown(phone).taken.into_iter().map(|row| format!("{}, {}", row.name, row.time)).collect()
}

const TABLETS: Class = Class::AntiInflammatory;

#[test]
fn a_medicine_is_listed_taken_changed_and_removed() {
    let mut phone = with(&[]);
    assert!(shown(&phone).cards.is_empty() && shown(&phone).warnings.is_empty());
    add(&mut phone, "  Ibuprofen \n 400 ", TABLETS, "6", " 3 ");
    let page = shown(&phone);
    assert_eq!((page.form, page.cards.len()), (None, 1));
    let card = &page.cards[0];
    assert_eq!((card.name.as_str(), card.since.as_str()), ("Ibuprofen 400", "None noted yet"));
    assert_eq!(card.kind, "Anti-inflammatory tablets");
    take(&mut phone, 0);
    phone.wait(Span::minutes(250));
    let card = &shown(&phone).cards[0];
    assert_eq!(card.since, "4 h 10 min since");
    assert_eq!(
        card.lines,
        ["Your label says at least 6 hours. It is 4 h 10 min.", "Day 1. Stop and ask on day 10."]
    );
    assert_eq!(taken(&phone), ["Ibuprofen 400, today 14:00"]);
    // Changed, it stays the same medicine.
    let id = of(&phone, 0);
    phone.tap(Msg::Change(id.clone()));
    let form = shown(&phone).form.expect("a form");
    assert_eq!(form.fields, ["Ibuprofen 400", "6", "3"].map(str::to_owned));
    phone.tap(Msg::Save { name: "Ibu".to_owned(), gap: String::new(), most: String::new() });
    assert_eq!(taken(&phone), ["Ibu, today 14:00"]);
    assert_eq!(shown(&phone).cards[0].lines, ["Day 1. Stop and ask on day 10."]);
    // Saved as it stands, nothing is written.
    let count = phone.records().len();
    phone.tap(Msg::Change(id.clone()));
    phone.tap(Msg::Save { name: "Ibu".to_owned(), gap: String::new(), most: String::new() });
    assert_eq!(phone.records().len(), count);
    // Off the list, what was taken stays; it can be undone, and listed again it is the same one.
    phone.tap(Msg::Remove(id.clone()));
    assert!(shown(&phone).cards.is_empty());
    assert_eq!(taken(&phone), ["Ibu, today 14:00"]);
    phone.tap(notes::Msg::Undo);
    assert_eq!(of(&phone, 0), id);
    phone.tap(Msg::Remove(id.clone()));
    phone.tap(Msg::Took(id.clone()));
    assert_eq!(taken(&phone).len(), 1, "it is not on the list");
    add(&mut phone, "IBU", TABLETS, "", "");
    assert_eq!(of(&phone, 0), id);
    phone.open_at(Route::Medicines);
    assert_eq!(taken(&phone), ["IBU, today 14:00"]);
}

#[test]
fn what_cannot_be_listed_is_said() {
    let mut phone = with(&[]);
    let count = phone.records().len();
    let mut check = |kind: bool, name: &str, gap: &str, most: &str, expected: &str| {
        phone.tap(Msg::Add);
        if kind {
            phone.tap(Msg::Kind(Class::Other));
        }
        phone.tap(Msg::Save { name: name.to_owned(), gap: gap.to_owned(), most: most.to_owned() });
        assert_eq!(shown(&phone).note, expected, "{name:?} {gap:?} {most:?}");
        assert_eq!(phone.records().len(), count);
    };
    check(true, " \t ", "", "", "Type a name.");
    check(false, "a", "", "", "Choose what kind it is.");
    for bad in ["0", "25", "6.5", "-1", "six", "300"] {
        check(true, "a", bad, "", "Hours: a whole number from 1 to 24, or nothing.");
    }
    for bad in ["0", "13", "1e1"] {
        check(true, "a", "", bad, "Times: a whole number from 1 to 12, or nothing.");
    }
    phone.tap(Msg::Leave);
    assert_eq!((shown(&phone).form, shown(&phone).note), (None, ""));
    // Digits of any script.
    add(&mut phone, "a", Class::Other, "\u{662}\u{664}", "12");
    let medicine = phone.model.known.history.medicines.list[0].medicine.clone();
    assert_eq!((medicine.gap_hours, medicine.most_a_day), (Some(24), Some(12)));
}

/// A second tap within a minute writes nothing, and says so. After an undo it is no second one.
#[test]
fn a_second_tap_is_none() {
    let mut phone = with(&[("A", TABLETS), ("B", Class::Paracetamol)]);
    take(&mut phone, 0);
    let count = phone.records().len();
    for wait in [0, 1, 58] {
        phone.wait(Span::seconds(wait));
        take(&mut phone, 0);
        assert_eq!(phone.records().len(), count, "after {wait} s");
        assert_eq!(shown(&phone).cards[0].twice, "Already noted a moment ago.");
        assert_eq!(phone.model.known.status, "Already noted a moment ago.");
    }
    take(&mut phone, 1);
    assert_eq!((phone.records().len(), shown(&phone).cards[0].twice), (count + 1, ""));
    phone.wait(Span::seconds(1));
    take(&mut phone, 0);
    assert_eq!(taken(&phone).len(), 3);
    phone.tap(notes::Msg::Undo);
    assert_eq!(taken(&phone).len(), 2);
    take(&mut phone, 1);
    assert_eq!(taken(&phone).len(), 2, "it was noted a second ago");
    phone.wait(Span::minutes(1));
    take(&mut phone, 1);
    phone.tap(notes::Msg::Undo);
    take(&mut phone, 1);
    assert_eq!(taken(&phone).len(), 3, "what was undone is none");
}

/// Taken earlier: today or yesterday, never ahead.
#[test]
fn taken_earlier() {
    let mut phone = with(&[("A", TABLETS)]);
    let a = of(&phone, 0);
    phone.tap(Msg::Earlier(a.clone()));
    let when = shown(&phone).cards[0].when.clone().expect("it is asked");
    let days: Vec<(&str, bool)> = when.days.iter().map(|(day, on)| (day.label.as_str(), *on)).collect();
    assert_eq!(
        (days.as_slice(), when.time.as_str()),
        ([("Today", true), ("Yesterday", false)].as_slice(), "14:00")
    );
    for (text, note) in [
        ("late", "Type a time such as 9:30."),
        ("", "Type a time such as 9:30."),
        ("14:01", "That time has not come yet."),
    ] {
        phone.tap(Msg::At(text.to_owned()));
        assert_eq!((shown(&phone).note, taken(&phone).len()), (note, 0), "{text:?}");
    }
    phone.tap(Msg::At("13:59".to_owned()));
    assert_eq!((taken(&phone), shown(&phone).note), (vec!["A, today 13:59".to_owned()], ""));
    assert_eq!(shown(&phone).cards[0].when, None);
    phone.tap(Msg::Earlier(a.clone()));
    let today = phone.now().day_of(phone.now().wall());
    phone.tap(Msg::Day(LocalDay(today.0 - 1)));
    phone.tap(Msg::At("22:30".to_owned()));
    assert_eq!(taken(&phone), ["A, today 13:59", "A, yesterday, 22:30"]);
    assert_eq!(shown(&phone).cards[0].lines, ["Day 2. Stop and ask on day 10."]);
    phone.tap(notes::Msg::Undo);
    assert_eq!(taken(&phone), ["A, today 13:59"]);
    // A day that is not offered is none.
    phone.tap(Msg::Earlier(a.clone()));
    phone.tap(Msg::Day(LocalDay(today.0 - 2)));
    phone.tap(Msg::At("22:30".to_owned()));
    assert_eq!(taken(&phone).len(), 1);
    // Asked again, it closes.
    phone.tap(Msg::Earlier(a));
    assert_eq!(shown(&phone).cards[0].when, None);
    phone.tap(Msg::At("13:00".to_owned()));
    assert_eq!(taken(&phone).len(), 1);
}

/// A time is set right, undone, and never later than it was noted.
#[test]
fn a_time_is_set_right() {
    let mut phone = with(&[("A", TABLETS)]);
    take(&mut phone, 0);
    phone.wait(Span::hours(2));
    let row = shown(&phone).taken[0].id.clone().expect("a record");
    phone.tap(Msg::Correct(row.clone()));
    let (when, take_back) = shown(&phone).taken[0].when.clone().expect("it is asked");
    assert_eq!((when.time.as_str(), take_back.label.as_str()), ("14:00", "Delete from the log"));
    phone.tap(Msg::At("15:00".to_owned()));
    assert_eq!(shown(&phone).note, "You noted it before that time. Delete it, and note it again.");
    phone.tap(Msg::At("09:30".to_owned()));
    assert_eq!(taken(&phone), ["A, today 9:30"]);
    phone.tap(notes::Msg::Undo);
    assert_eq!(taken(&phone), ["A, today 14:00"]);
    phone.tap(Msg::Correct(row.clone()));
    phone.tap(Msg::At("09:30".to_owned()));
    phone.pass(Span::hours(72));
    phone.open_at(Route::Medicines);
    phone.tap(Msg::Correct(row.clone()));
    let (when, take_back) = shown(&phone).taken[0].when.clone().expect("it is asked");
    let days: Vec<(&str, bool)> = when.days.iter().map(|(day, on)| (day.label.as_str(), *on)).collect();
    assert_eq!(days, [("Today", false), ("Yesterday", false), ("Monday 23 November", true)]);
    phone.tap(Msg::At("08:00".to_owned()));
    assert_eq!(taken(&phone), ["A, Monday 23 November, 8:00"]);
    phone.tap(take_back.event);
    assert!(taken(&phone).is_empty());
    phone.tap(notes::Msg::Undo);
    assert_eq!(taken(&phone), ["A, Monday 23 November, 8:00"]);
}

#[test]
fn two_anti_inflammatories_at_once() {
    let mut phone =
        with(&[("Ibuprofen", TABLETS), ("Naproxen", TABLETS), ("ibuprofen", TABLETS), ("Gel", Class::Gel)]);
    let warns = |phone: &Phone| texts(phone).into_iter().find(|text| text.starts_with("Two different"));
    take(&mut phone, 0);
    take(&mut phone, 2);
    take(&mut phone, 3);
    assert_eq!(warns(&phone), None);
    phone.wait(Span::hours(23));
    take(&mut phone, 1);
    let text = warns(&phone).expect("a warning");
    assert!(text.ends_with("You noted Ibuprofen and Naproxen."), "{text}");
    assert_eq!(
        shown(&phone).cards[0].lines,
        ["Naproxen, of the same kind, a moment ago", "Day 2. Stop and ask on day 10."]
    );
    phone.wait(Span::minutes(59));
    assert!(warns(&phone).is_some());
    phone.wait(Span::minutes(1));
    assert_eq!(warns(&phone), None);
}

/// Day by day, as it is told.
#[test]
fn the_days_are_told() {
    let check = |class: Class, age: Option<&str>, expected: &[(usize, &str)]| {
        let mut phone = with(&[("A", class)]);
        if let Some(age) = age {
            phone.tap(notes::Msg::Age(age.to_owned()));
        }
        let has = |phone: &Phone| texts(phone).into_iter().find(|text| text.starts_with("Day "));
        for day in 1..=15 {
            take(&mut phone, 0);
            let wanted = expected.iter().rev().find(|(from, _)| *from <= day).map(|(_, text)| *text);
            assert_eq!(has(&phone).as_deref(), wanted, "{class:?} {age:?} day {day}");
            phone.wait(Span::hours(24));
        }
        // Two clean days later the course is over.
        phone.wait(Span::hours(24));
        assert_eq!(has(&phone).is_some(), !expected.is_empty());
        phone.wait(Span::hours(24));
        assert_eq!(has(&phone), None);
    };
    let adult = [(7, said::WARN.text), (10, said::STOP.text)];
    check(TABLETS, None, &adult);
    check(TABLETS, Some("18"), &adult);
    check(TABLETS, Some("17"), &[(3, said::STOP_MINOR.text)]);
    check(Class::Gel, Some("17"), &[(14, said::STOP_GEL.text)]);
    check(Class::Paracetamol, Some("17"), &[]);
}

/// Who asks first, as far as it is known; nothing of it where no anti-inflammatory is on the list.
#[test]
fn who_asks_first() {
    let check = |list: &[(&str, Class)], say: &dyn Fn(&mut Phone), expected: &[&str]| {
        let mut phone = with(list);
        say(&mut phone);
        assert_eq!(texts(&phone), expected, "{list:?}");
    };
    let asks = |why| said::asks_first(why).text;
    let age =
        |years: &'static str| move |phone: &mut Phone| drop(phone.tap(notes::Msg::Age(years.to_owned())));
    let fact = |caution| {
        move |phone: &mut Phone| {
            phone.tap(notes::Msg::Age("40".to_owned()));
            phone.tap(notes::Msg::Fact(Fact::Holds(caution), RowState::Unsure));
        }
    };
    let tablets = [("A", TABLETS)];
    check(&tablets, &|_| (), &[said::MAYBE_MINOR.text]);
    check(&[("A", Class::Gel)], &|_| (), &[said::MAYBE_MINOR.text]);
    check(&[("A", Class::Paracetamol)], &|_| (), &[]);
    check(&tablets, &age("17"), &[asks(AsksFirst::Minor)]);
    check(&[("A", Class::Gel)], &age("17"), &[asks(AsksFirst::Minor)]);
    check(&[("A", Class::Opioid)], &age("17"), &[]);
    check(&tablets, &age("18"), &[]);
    check(&tablets, &age("59"), &[]);
    check(&tablets, &age("60"), &[asks(AsksFirst::Age)]);
    check(&[("A", Class::Gel)], &age("60"), &[]);
    check(&tablets, &fact(Caution::Thinners), &[asks(AsksFirst::Thinners)]);
    check(&tablets, &fact(Caution::Heart), &[asks(AsksFirst::Heart)]);
    check(&tablets, &fact(Caution::Diabetes), &[]);
    // Supplements: with thinners, with anti-inflammatories, and alone.
    check(&[("A", Class::Supplement)], &age("40"), &[]);
    check(&[("A", Class::Supplement)], &fact(Caution::Thinners), &[said::BLEEDING.text]);
    check(&[("A", Class::Supplement), ("B", TABLETS)], &age("40"), &[said::BLEEDING.text]);
    let both = [asks(AsksFirst::Thinners), said::BLEEDING.text];
    check(&[("A", Class::Supplement), ("B", TABLETS)], &fact(Caution::Thinners), &both);
    assert_eq!(AsksFirst::ALL.len(), AsksFirst::ALL.iter().collect::<BTreeSet<_>>().len());
}

/// What the last danger check found.
#[test]
fn what_the_danger_check_found() {
    use unclench::domain::check::verdict::Verdict;
    use unclench::domain::journal::record::Check;
    let check = |verdict, reasons: &[&str], kept: &[(Q, Answer)], expected: &[AsksFirst]| {
        let reasons = reasons.iter().map(|id| (*id).to_owned()).collect();
        let entries = [
            Entry::Fact(Q::A1, Answer::Number(30)),
            Entry::EpisodeStarted,
            Entry::Checked(Check { verdict, reasons, kept: kept.to_vec() }),
        ];
        let mut journal = Journal::default();
        let record = |(n, entry)| Record {
            id: RecordId { at: Instant(MONDAY), ..id(n) },
            wall: Instant(MONDAY),
            offset_minutes: 0,
            entry,
        };
        journal.merge((0..).zip(entries).map(record));
        let phone = Phone::new();
        assert_eq!(facts::asks_first(&History::of(&journal), phone.now()), expected, "{kept:?}");
    };
    check(Verdict::SelfCare, &["clean"], &[], &[]);
    check(Verdict::Soon, &["C24"], &[], &[AsksFirst::Checked]);
    check(Verdict::Urgent, &["C18"], &[], &[AsksFirst::Bleeding]);
    check(Verdict::Emergency, &["C18-faint", "C24"], &[], &[AsksFirst::Bleeding, AsksFirst::Checked]);
    check(Verdict::Soon, &["A3"], &[(Q::A3, Answer::Yes)], &[AsksFirst::Pregnant]);
    check(Verdict::Soon, &["A3"], &[(Q::A3, Answer::Yes), (Q::A3d, Answer::One(2))], &[]);
}

/// After an emergency that comes first, with the way to it.
#[test]
fn an_emergency_comes_first() {
    let mut phone = with(&[("A", TABLETS)]);
    phone.tap(unclench::app::event::check::Msg::Begin(unclench::content::Whom::Me));
    crate::phone::to_screen(&mut phone, "nerves");
    phone.tick(0);
    while matches!(phone.model.known.route, Route::Check(_)) {
        phone.tap(crate::phone::Tap::Done);
    }
    phone.event(unclench::app::event::Event::RouteChanged(Route::Medicines));
    assert_eq!(texts(&phone)[0], said::EMERGENCY);
    let verdict = shown(&phone).verdict.expect("the way to it");
    phone.tap(verdict.event);
    assert_eq!(phone.model.known.route, Route::Verdict);
}

/// Through a flight: the day that the person saw counts, and the time is set right by the clock of then.
#[test]
fn a_flight_keeps_the_days() {
    let mut phone = with(&[("A", TABLETS)]);
    phone.offset_minutes = 13 * 60;
    phone.wait(Span::minutes(1));
    phone.tap(notes::Msg::Silent(true));
    phone.wait(Span::minutes(5));
    // 3:06 on Tuesday in Auckland.
    take(&mut phone, 0);
    phone.wait(Span::hours(8));
    phone.offset_minutes = 0;
    // 22:06 on Monday in London.
    let today = phone.now().day_of(phone.now().wall());
    take(&mut phone, 0);
    let days = |phone: &Phone| {
        let doses = facts::doses(&phone.model.known.history, phone.now());
        doses.iter().map(|dose| dose.day.0 - today.0).collect::<Vec<_>>()
    };
    assert_eq!(days(&phone), [1, 0]);
    phone.wait(Span::hours(24));
    assert_eq!(days(&phone), [1, 0]);
    assert_eq!(shown(&phone).cards[0].lines, ["Day 2. Stop and ask on day 10."]);
    let row = shown(&phone).taken[1].id.clone().expect("a record");
    phone.tap(Msg::Correct(row));
    assert_eq!(shown(&phone).taken[1].when.clone().expect("asked").0.time, "03:06");
    phone.tap(Msg::At("03:02".to_owned()));
    assert_eq!(days(&phone), [1, 0]);
    assert_eq!(taken(&phone)[1], "A, today 3:02 (UTC+13)");
}

/// In the log of the attack in which it was, and nowhere else; taken back there, and undone.
#[test]
fn the_log_shows_it() {
    let mut phone = with(&[("Ibuprofen 400", TABLETS)]);
    take(&mut phone, 0);
    phone.wait(Span::hours(1));
    let mut phone = phone.noting(&[5]);
    phone.event(unclench::app::event::Event::RouteChanged(Route::Medicines));
    take(&mut phone, 0);
    let lines = |phone: &Phone| {
        let attack = phone.model.known.history.episodes.last().expect("an attack").id.clone();
        let days = entries::unfolded(&phone.model, &attack, phone.now()).days;
        let lines = days.into_iter().flat_map(|day| day.lines);
        lines.filter(|line| line.about == About::Medicine).collect::<Vec<_>>()
    };
    let found = lines(&phone);
    assert_eq!(found.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["Took Ibuprofen 400"]);
    phone.tap(found[0].edit.clone().expect("it can be corrected").take_back.expect("taken back").event);
    assert!(lines(&phone).is_empty());
    phone.tap(notes::Msg::Undo);
    assert_eq!(lines(&phone).len(), 1);
    let history = &phone.model.known.history;
    let (from, now) = (Instant(MONDAY), phone.now());
    assert_eq!(facts::days_in(history, from, now.wall(), now), [(TABLETS, 1)]);
    assert_eq!(facts::days_in(history, from + Span::hours(20), now.wall(), now), []);
}

/// What a person typed is shown as they typed it, within its bounds.
#[test]
fn names_are_text() {
    let hostile = ["<img src=x onerror=alert(1)>", "{name}", "\u{202e}abc", "'; DROP--", "\u{1F9CA}"];
    for name in hostile {
        let mut phone = with(&[(name, TABLETS)]);
        take(&mut phone, 0);
        assert_eq!(shown(&phone).cards[0].name, name);
        assert_eq!(taken(&phone), [format!("{name}, today 14:00")]);
        phone.kill();
        assert_eq!(phone.model.known.history.medicines.list[0].medicine.name, name);
    }
    let phone = with(&[(&"\u{e9}".repeat(200), TABLETS)]);
    assert_eq!(shown(&phone).cards[0].name.chars().count(), 60);
}

/// Every class has words, no two the same.
#[test]
fn every_class_has_words() {
    let names: BTreeSet<&str> = Class::ALL.into_iter().map(content::medicines::class).collect();
    let kinds: BTreeSet<&str> = Class::ALL.into_iter().map(content::medicines::kind).collect();
    assert_eq!((names.len(), kinds.len()), (Class::ALL.len(), Class::ALL.len()));
}

fn any_msg() -> impl Strategy<Value = (u8, usize, String)> {
    (0..14_u8, 0..4_usize, "[0-9:. a\\PC]{0,8}")
}

proptest! {
    #![proptest_config(cases(100))]

    /// Counts do not hang on the order in which records come in.
    #[test]
    fn order_changes_nothing(
        taken in proptest::collection::vec((0..3_u32, 0..60_i64, proptest::option::of(0..60_i64), any::<bool>()), 0..30),
        shuffle in any::<u64>(),
    ) {
        let at = |hours: i64| Instant(MONDAY) + Span::hours(hours * 7);
        let record = |counter: u32, wall: Instant, entry: Entry| Record {
            id: RecordId { at: wall, writer: "a".to_owned(), counter },
            wall,
            offset_minutes: i32::try_from(counter % 3).unwrap_or(0) * 600,
            entry,
        };
        let listed = |n: u32| {
            let name = format!("M{n}");
            let class = Class::ALL[n as usize];
            let medicine = Medicine { of: None, name, class, gap_hours: None, most_a_day: None };
            record(n, Instant(MONDAY), Entry::Medicine(Said::Listed(medicine)))
        };
        let list: Vec<Record> = (0..3).map(listed).collect();
        let mut all = list.clone();
        for (n, (of, hours, moved, gone)) in (0_u32..).zip(&taken) {
            let id = list[*of as usize].id.clone();
            let took = record(100 + 3 * n, at(*hours), Entry::Medicine(Said::Took(id)));
            let later = at(60);
            if let Some(moved) = moved {
                all.push(record(101 + 3 * n, later, Entry::WasAt(took.id.clone(), at(*moved))));
            }
            if *gone {
                all.push(record(102 + 3 * n, later, Entry::Retracted(took.id.clone())));
            }
            all.push(took);
        }
        let mut mixed = all.clone();
        mixed.sort_by_key(|record| {
            (u64::from(record.id.counter) + 1).wrapping_mul(shuffle | 1).rotate_left(17)
        });
        let (mut one, mut other) = (Journal::default(), Journal::default());
        one.merge(all);
        let mut followed = History::default();
        for record in mixed {
            if let Some(lowest) = other.merge([record]) {
                followed.follow(&other, &lowest);
            }
        }
        let phone = Phone::at(at(61));
        let now = phone.now();
        let count = |history: &History| {
            let days = facts::days_in(history, Instant(0), now.wall(), now);
            (facts::doses(history, now).into_iter().collect::<BTreeSet<_>>(), days)
        };
        prop_assert_eq!(count(&History::of(&one)), count(&History::of(&other)));
        prop_assert_eq!(count(&History::of(&one)), count(&followed));
    }

    /// Whatever is tapped and typed: no panic, no taking ahead of the clock, none twice within a minute by taps on "now", and
    /// the page can be made; no day of a course is more than the days that passed.
    #[test]
    fn nothing_typed_breaks_it(taps in proptest::collection::vec(any_msg(), 1..40)) {
        let mut phone = with(&[("A", TABLETS), ("B", Class::Gel)]);
        for (what, place, text) in taps {
            let page = shown(&phone);
            let card = page.cards.get(place).and_then(|card| card.id.clone()).unwrap_or_else(|| id(7));
            let row = page.taken.get(place).and_then(|row| row.id.clone()).unwrap_or_else(|| id(8));
            let today = phone.now().day_of(phone.now().wall());
            match what {
                0 | 1 => drop(phone.tap(Msg::Took(card))),
                2 => drop(phone.tap(Msg::Earlier(card))),
                3 => drop(phone.tap(Msg::Correct(row))),
                4 => drop(phone.tap(Msg::Day(LocalDay(today.0 - place as i64)))),
                5 => drop(phone.tap(Msg::At(text))),
                6 => drop(phone.tap(Msg::At(format!("{:02}:{:02}", place * 7, place * 13)))),
                7 => drop(phone.tap(Msg::Add)),
                8 => drop(phone.tap(Msg::Change(card))),
                9 => drop(phone.tap(Msg::Kind(Class::ALL[place]))),
                10 => drop(phone.tap(Msg::Save { name: text.clone(), gap: String::new(), most: text })),
                11 => drop(phone.tap(Msg::Remove(card))),
                12 => drop(phone.tap(notes::Msg::Undo)),
                _ => phone.wait(Span::minutes(place as i64 * 400)),
            }
            let wall = phone.now().wall();
            let medicines = &phone.model.known.history.medicines;
            for taken in &medicines.taken {
                prop_assert!(taken.at <= wall);
                prop_assert!(medicines.find(&taken.of).is_some());
            }
            let doses = facts::doses(&phone.model.known.history, phone.now());
            for class in Class::ALL {
                let days = rules::days(&doses, class);
                let today = phone.now().day_of(wall);
                prop_assert!(rules::in_course(&days, today) <= rules::of_late(&days, today).max(30));
            }
            shown(&phone);
        }
    }
}
