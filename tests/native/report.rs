//! The page for a doctor: what a period holds, what the sheet says and leaves out, and the files, the table read back by
//! a library of others, the Bundle by one in `tests/fhir`. `UPDATE_EXPECT=1` writes the files of `tests/fixtures/exports/` anew.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value as Json;
use unclench::app::browser::Handed;
use unclench::app::effect::Effect;
use unclench::app::event::report::{File, Msg, Section, Span as Over};
use unclench::app::event::{self, backup};
use unclench::app::facts::{days, typed};
use unclench::app::model::known::Known;
use unclench::app::model::report::State;
use unclench::app::report::gather::{Report, gather};
use unclench::app::report::period::{self, Period};
use unclench::app::report::sheet::{self, Sheet};
use unclench::app::report::{csv, dates, fhir, page, questions, sections, text};
use unclench::app::route::Route;
use unclench::content;
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::diary::Noted;
use unclench::domain::journal::history::History;
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Check, Choice, Entry, Record};
use unclench::domain::medicines::{Class, Medicine, Said as Told};
use unclench::domain::moves::movement::Said;
use unclench::domain::moves::steps::Side;
use unclench::domain::pain::{Effect as Felt, Pain};
use unclench::domain::record_id::RecordId;
use unclench::domain::self_checks::measured::{Try, Value};
use unclench::domain::self_checks::table::SelfCheck;
use unclench::domain::therapy::block::{Mark, Marked};
use unclench::domain::therapy::caution::Caution;
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, LocalDay, Reading, Span, Stamp};

use crate::phone::Phone;
use crate::{cases, ten_years};

/// A moment such as "2026-11-27 08:00", UTC.
fn at(text: &str) -> Instant {
    let (date, time) = text.split_once(' ').expect("a date and a time");
    let day = typed::day(date).expect("a date");
    let (hour, minute) = time.split_once(':').expect("a time");
    let number = |text: &str| text.parse::<i64>().expect("a number");
    Instant(day.0 * 86_400_000) + Span::minutes(number(hour) * 60 + number(minute))
}

fn now(text: &str) -> Reading {
    Reading { stamp: Stamp { wall: at(text), mono: Span::hours(1), boot: 9 }, ..Reading::default() }
}

/// Records of one tab.
#[derive(Default)]
struct Diary {
    records: Vec<Record>,
    offset_minutes: i32,
}

impl Diary {
    fn note(&mut self, when: &str, entry: Entry) -> RecordId {
        let wall = at(when);
        let counter = u32::try_from(self.records.len()).expect("few");
        let newest = self.records.last().map_or(Instant(0), |record| record.id.at);
        let id = RecordId { at: wall.max(newest), writer: "a".to_owned(), counter };
        let offset_minutes = self.offset_minutes;
        self.records.push(Record { id: id.clone(), wall, offset_minutes, entry });
        id
    }

    fn pain(&mut self, when: &str, score: u8) -> RecordId {
        self.note(when, Entry::PainNow(Pain::new(score).expect("a score")))
    }

    /// A block of a quarter of an hour, and how it was after.
    fn block(&mut self, when: &str, mode: Mode, felt: Option<Felt>) {
        let plan = Plan::of_rounds(mode, 15, 1).expect("offered");
        let of = self.note(when, Entry::BlockStarted(plan));
        for (minute, mark) in [(0, Mark::On), (15, Mark::Off)] {
            let spent = Span::minutes(minute);
            let stamp = Stamp { wall: at(when) + spent, mono: spent, boot: 1 };
            let marked = Marked { stamp, mark, exposure: spent };
            self.note(when, Entry::BlockMarked(of.clone(), marked));
        }
        if let Some(felt) = felt {
            self.note(when, Entry::BlockJudged(of, felt));
        }
    }

    fn check(&mut self, when: &str, verdict: Verdict, reasons: &[&str]) {
        let reasons = reasons.iter().map(|id| (*id).to_owned()).collect();
        let kept = vec![(Q::A2, Answer::One(0)), (Q::C3, Answer::Unsure)];
        self.note(when, Entry::Checked(Check { verdict, reasons, kept }));
    }

    fn noted(&mut self, when: &str, noted: Noted) -> RecordId {
        self.note(when, Entry::Noted(noted))
    }

    fn known(&self) -> Known {
        let mut journal = Journal::default();
        journal.merge(self.records.clone());
        let history = History::of(&journal);
        Known { journal, history, ..Known::default() }
    }

    fn history(&self) -> History {
        self.known().history
    }
}

fn medicine(name: &str, class: Class) -> Entry {
    let medicine = Medicine { of: None, name: name.to_owned(), class, gap_hours: None, most_a_day: None };
    Entry::Medicine(Told::Listed(medicine))
}

/// A year with two attacks, one that was taken off the log, and what goes with them. The second began in another time zone.
fn year() -> Diary {
    let mut diary = Diary::default();
    diary.note("2026-01-05 09:00", Entry::Fact(Q::A1, Answer::Number(46)));
    diary.note("2026-01-05 09:00", Entry::Fact(Q::C8, Answer::Unsure));
    diary.note("2026-01-05 09:00", Entry::Fact(Q::C10, Answer::No));
    diary.note("2026-01-05 09:01", Entry::Holds(Caution::Diabetes, Answer::Yes));
    diary.note("2026-01-05 09:02", Entry::Chose(Choice::Activity("Putting on socks".to_owned())));
    let ibuprofen = diary.note("2026-01-05 09:03", medicine("Ibuprofen 400", Class::AntiInflammatory));
    let tablets = diary.note("2026-01-05 09:04", medicine("=HYPERLINK(\"http://x\",\"y\")", Class::Other));

    diary.note("2026-03-02 08:00", Entry::EpisodeStarted);
    diary.check("2026-03-02 08:05", Verdict::Soon, &["D1"]);
    diary.note("2026-03-02 08:06", Entry::SetOff(vec!["lifting".to_owned(), "tired".to_owned()]));
    diary.pain("2026-03-02 08:10", 8);
    diary.block("2026-03-02 08:20", Mode::Cold, Some(Felt::Same));
    diary.noted("2026-03-02 20:00", Noted::Worst(Pain::new(9).expect("a score")));
    diary.noted("2026-03-02 20:01", Noted::Limited);
    diary.noted("2026-03-03 07:00", Noted::SleepLost(60));
    diary.noted("2026-03-03 07:01", Noted::SleepLost(90));
    diary.noted("2026-03-03 07:02", Noted::Activity(2));
    diary.note("2026-03-03 07:03", Entry::Medicine(Told::Took(ibuprofen.clone())));
    diary.note("2026-03-03 19:03", Entry::Medicine(Told::Took(ibuprofen.clone())));
    diary.noted("2026-03-03 20:00", Noted::Limited);
    diary.noted("2026-03-03 20:01", Noted::Limited);
    diary.noted("2026-03-04 20:00", Noted::Words("=cmd|' /C calc'!A0".to_owned()));
    diary.pain("2026-03-04 09:00", 5);
    diary.block("2026-03-04 09:10", Mode::Heat, Some(Felt::Better));
    diary.pain("2026-03-04 10:00", 3);
    diary.note("2026-03-05 10:00", Entry::Movement(Said::Walked(25)));
    diary.noted("2026-03-06 07:00", Noted::Activity(8));
    diary.note("2026-03-06 08:00", Entry::EpisodeEnded);

    let mistake = diary.note("2026-06-01 08:00", Entry::EpisodeStarted);
    diary.pain("2026-06-01 08:05", 10);
    diary.note("2026-06-01 08:10", Entry::EpisodeEnded);
    diary.note("2026-06-01 08:11", Entry::Retracted(mistake));

    for day in ["2026-07-01", "2026-07-05"] {
        for side in [Side::Left, Side::Right, Side::Left, Side::Right] {
            let value = Value::Seconds(if side == Side::Left { 10 } else { 60 });
            let tried = Try { check: SelfCheck::SideBridge, side: Some(side), value };
            diary.note(&format!("{day} 18:00"), Entry::Tried(tried));
        }
    }

    diary.offset_minutes = -5 * 60;
    diary.note("2026-11-20 02:30", Entry::EpisodeStarted);
    diary.check("2026-11-20 02:35", Verdict::SelfCare, &[]);
    let wrong = diary.pain("2026-11-20 02:40", 2);
    let right = Box::new(Entry::PainNow(Pain::new(7).expect("a score")));
    diary.note("2026-11-20 02:41", Entry::Amended(wrong, right));
    diary.note("2026-11-20 03:00", Entry::NewSign);
    diary.check("2026-11-20 03:05", Verdict::Urgent, &["C13", "D1"]);
    diary.note("2026-11-21 12:00", Entry::Medicine(Told::Took(ibuprofen)));
    diary.note("2026-11-21 12:01", Entry::Medicine(Told::Took(tablets)));
    let late = diary.pain("2026-11-22 15:00", 6);
    diary.note("2026-11-22 15:01", Entry::WasAt(late, at("2026-11-21 15:00")));
    diary
}

const NOON: &str = "2026-12-01 17:00";

fn over(diary: &Diary, first: &str, last: &str) -> Report {
    let period = Period { first: typed::day(first), last: typed::day(last).expect("a date") };
    gather(&diary.history(), period, now(NOON))
}

#[test]
fn what_a_year_holds() {
    let report = over(&year(), "2026-01-01", "2026-12-01");
    let begun: Vec<String> = report.attacks.iter().map(|attack| days::iso(attack.days.0)).collect();
    // By the clock of where the person was, 02:30 UTC was still the day before. What was taken off is not there.
    assert_eq!(begun, ["2026-11-19", "2026-03-02"]);
    let [newest, oldest] = report.attacks.as_slice() else { panic!("two") };
    assert_eq!((newest.worst, newest.last, newest.trend), (Some(7), Some(6), Some(Felt::Same)));
    assert_eq!((newest.ended, newest.limited, newest.earlier), (None, 0, false));
    assert_eq!((oldest.worst, oldest.last, oldest.trend), (Some(9), Some(3), Some(Felt::Better)));
    assert_eq!((oldest.lasted, oldest.limited), (Span::hours(96), 2));
    let apart = at("2026-11-20 02:30") - at("2026-03-06 08:00");
    assert_eq!(report.between, Some((apart, apart)));
    assert_eq!((report.limited, report.sleep, report.activity), (2, (1, 90), Some((2, 8))));
    let before: Vec<(&str, usize)> = report.before.iter().map(|(cause, count)| (cause.id, *count)).collect();
    assert_eq!((before, report.before_unsaid), (vec![("lifting", 1), ("tired", 1)], 1));
    assert_eq!((report.walks, report.routines), ((1, 25), 0));
    let modes: Vec<(Mode, usize, u16)> =
        report.tried.iter().map(|tried| (tried.tally.mode, tried.times, tried.tally.better)).collect();
    assert_eq!(modes, [(Mode::Cold, 1, 0), (Mode::Heat, 1, 1)]);
    let days: Vec<(Class, usize, usize, usize)> =
        report.medicines.iter().map(|taken| (taken.class, taken.days, taken.times, taken.recent)).collect();
    assert_eq!(days, [(Class::AntiInflammatory, 2, 3, 1), (Class::Other, 1, 1, 1)]);
    let checks: Vec<(Verdict, bool)> =
        report.checks.iter().map(|check| (check.verdict, check.overtaken.is_some())).collect();
    assert_eq!(checks, [(Verdict::Urgent, false), (Verdict::SelfCare, true), (Verdict::Soon, false)]);
    assert_eq!(report.checks[0].unsure, [Q::C3]);
    assert_eq!(report.facts, [(Q::C8, Answer::Unsure), (Q::C3, Answer::Unsure)]);
    assert_eq!(report.conditions, [(Caution::Diabetes, Answer::Yes)]);
    assert_eq!((report.age, report.self_checks.len()), (Some(46), 1));
}

/// Both days belong to a period; an attack belongs to it as soon as one of its days does.
#[test]
fn the_borders_of_a_period() {
    let diary = year();
    let check = |first: &str, last: &str, attacks: usize, scores: usize, medicine_days: usize| {
        let report = over(&diary, first, last);
        let period = report.period;
        let noted = csv::print(&diary.history(), period, now(NOON));
        let found = noted.lines().filter(|line| line.contains(",pain,")).count();
        let days: usize = report.medicines.iter().map(|taken| taken.days).sum();
        assert_eq!((report.attacks.len(), found, days), (attacks, scores, medicine_days), "{first} {last}");
    };
    check("2026-03-02", "2026-03-06", 1, 3, 1);
    check("2026-03-04", "2026-03-04", 1, 2, 0);
    check("2026-03-06", "2026-03-06", 1, 0, 0);
    check("2026-03-07", "2026-11-18", 0, 0, 0);
    check("2026-11-19", "2026-11-19", 1, 1, 0);
    check("2026-11-20", "2026-11-20", 1, 0, 0);
    // Moved to when it was.
    check("2026-11-21", "2026-11-21", 1, 1, 2);
    check("2026-11-22", "2026-12-01", 1, 0, 0);
    check("2026-02-01", "2026-03-01", 0, 0, 0);
}

#[test]
fn what_can_be_chosen() {
    let history = year().history();
    let check = |state: State, first: Option<&str>, last: &str| {
        let Period { first: from, last: until } = period::of(&state, &history, now(NOON));
        assert_eq!((from.map(days::iso).as_deref(), days::iso(until).as_str()), (first, last), "{state:?}");
    };
    let over = |over| State { over, ..State::default() };
    check(State::default(), Some("2025-12-01"), "2026-12-01");
    check(over(Over::Quarter), Some("2026-09-01"), "2026-12-01");
    check(over(Over::All), None, "2026-12-01");
    check(over(Over::Attack), Some("2026-11-19"), "2026-12-01");
    let typed = |from: &str, until: &str| State {
        from: typed::day(from),
        until: typed::day(until),
        ..over(Over::Dates)
    };
    check(typed("2026-03-01", "2026-04-01"), Some("2026-03-01"), "2026-04-01");
    check(typed("2026-04-01", "2026-03-01"), Some("2026-03-01"), "2026-04-01");
    check(typed("", ""), None, "2026-12-01");
    check(typed("", "2026-03-05"), None, "2026-03-05");
    check(typed("2026-03-05", ""), Some("2026-03-05"), "2026-12-01");
    // Nothing yet: today.
    let empty = period::of(&over(Over::Attack), &History::default(), now(NOON));
    assert_eq!(empty.first.map(days::iso).as_deref(), Some("2026-12-01"));
}

#[test]
fn dates_of_the_calendar() {
    let check = |text: &str, expected: Option<(i64, u8, u8)>| {
        assert_eq!(typed::day(text).map(LocalDay::civil), expected, "{text:?}");
    };
    check("2026-11-27", Some((2026, 11, 27)));
    check(" 2024-02-29 ", Some((2024, 2, 29)));
    check("2026-02-29", None);
    check("2026-13-01", None);
    check("2026-00-10", None);
    check("2026-11-27-1", None);
    check("26-11-27", None);
    check("2026-+1-27", None);
    check("", None);
    let months = |from: &str, months: i64, expected: &str| {
        let day = typed::day(from).expect("a date");
        assert_eq!(days::iso(dates::months_before(day, months)), expected);
    };
    months("2026-12-31", 3, "2026-09-30");
    months("2026-03-31", 1, "2026-02-28");
    months("2024-02-29", 12, "2023-02-28");
    months("2026-01-15", 13, "2024-12-15");
}

proptest! {
    #![proptest_config(cases(300))]

    /// Every day of some centuries is the day of its own date.
    #[test]
    fn a_date_is_its_day(day in -40_000_i64..60_000) {
        let (year, month, date) = LocalDay(day).civil();
        prop_assert_eq!(LocalDay::of(year, month, date), Some(LocalDay(day)));
    }

    /// Whatever a cell holds, a reader gets it back, with an apostrophe before what could be a formula.
    #[test]
    fn a_cell_is_read_back(text in any::<String>()) {
        let printed = [csv::cell(&text), ",end\r\n".to_owned()].concat();
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(printed.as_bytes());
        let row = reader.records().next().expect("a row").expect("cells");
        let read = row.get(0).expect("a cell");
        prop_assert!(read == text || read.strip_prefix('\'') == Some(&text));
        prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    }
}

#[test]
fn no_cell_is_a_formula() {
    let check = |text: &str, expected: &str| assert_eq!(csv::cell(text), expected, "{text:?}");
    check("plain", "plain");
    check("7", "7");
    check("=1+1", "'=1+1");
    check("+1", "'+1");
    check("-1", "'-1");
    check("@SUM(A1)", "'@SUM(A1)");
    check("\tx", "'\tx");
    check("\rx", "\"'\rx\"");
    check("\u{ff1d}1+1", "'\u{ff1d}1+1");
    check("a=b", "a=b");
    check("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    check("two, words", "\"two, words\"");
    check("a \"word\"", "\"a \"\"word\"\"\"");
    check("", "");
}

/// The text is the file, or the file is written anew.
fn golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exports").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, text).expect("written");
    }
    let known = std::fs::read_to_string(&path).expect("a file");
    assert!(known == text, "{name} differs: run with UPDATE_EXPECT=1 and look at what changed\n{text}");
}

fn chosen() -> State {
    State {
        name: "Ada <b>Example</b>".to_owned(),
        born: "1980".to_owned(),
        question: "May I fly next week?".to_owned(),
        switched: vec![Section::Words],
        ..State::default()
    }
}

fn a_sheet(state: &State, diary: &Diary) -> Sheet {
    sheet::sheet(state, &diary.known(), now(NOON))
}

#[test]
fn the_text_to_share() {
    golden("report.txt", &text::text(&a_sheet(&chosen(), &year())));
}

#[test]
fn the_table_is_read_by_a_library() {
    let history = year().history();
    let period = period::of(&chosen(), &history, now(NOON));
    let text = csv::print(&history, period, now(NOON));
    golden("report.csv", &text);
    let body = text.strip_prefix(csv::MARK).expect("a mark");
    assert!(body.ends_with("\r\n") && body.matches('\n').count() == body.matches("\r\n").count());
    let mut reader = ::csv::ReaderBuilder::new().from_reader(body.as_bytes());
    let heads: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    assert_eq!(heads, ["date", "time", "utc offset", "kind", "value", "unit", "text", "attack"]);
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.expect("whole").iter().map(str::to_owned).collect()).collect();
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    let has = |cells: [&str; 8]| {
        assert!(rows.contains(&cells.map(str::to_owned).to_vec()), "{cells:?} is not in\n{text}");
    };
    has(["2026-03-02", "08:10", "UTC", "pain", "8", "0 to 10", "", "1"]);
    has(["2026-03-04", "20:00", "UTC", "own words", "", "", "'=cmd|' /C calc'!A0", "1"]);
    has(["2026-11-19", "21:40", "UTC-5", "pain", "7", "0 to 10", "", "2"]);
    has([
        "2026-11-21",
        "07:01",
        "UTC-5",
        "medicine taken",
        "",
        "",
        "'=HYPERLINK(\"http://x\",\"y\") (Other medicine)",
        "2",
    ]);
    has(["2026-03-02", "08:20", "UTC", "cold or heat", "15", "min", "Cold: Same", "1"]);
    assert!(!rows.iter().any(|row| row[0] == "2026-06-01"), "what was taken off is in the file");
}

/// Every reference leads to an entry of the file, and no two entries have one name.
fn check_references(bundle: &Json) {
    let entries = bundle["entry"].as_array().expect("entries");
    let names: Vec<&str> = entries.iter().map(|entry| entry["fullUrl"].as_str().expect("a name")).collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(unique.len(), names.len(), "two entries have one name");
    assert!(names.iter().all(|name| name.starts_with("urn:uuid:")));
    let mut left: Vec<&Json> = entries.iter().collect();
    while let Some(value) = left.pop() {
        match value {
            Json::Object(fields) => {
                if let Some(to) = fields.get("reference") {
                    assert!(unique.contains(to.as_str().expect("a text")), "{to} leads nowhere");
                }
                assert!(!fields.is_empty(), "an object without anything in it");
                left.extend(fields.values());
            }
            Json::Array(items) => {
                assert!(!items.is_empty(), "a list without anything in it");
                left.extend(items);
            }
            Json::Null => panic!("nothing is null in FHIR"),
            Json::String(text) => assert!(!text.is_empty(), "no text is empty in FHIR"),
            Json::Bool(_) | Json::Number(_) => {}
        }
    }
}

/// How many of each kind there are; the fields of each are read by a library in `tests/fhir`.
fn read_fhir(text: &str) -> [usize; 4] {
    let json: Json = serde_json::from_str(text).expect("JSON");
    check_references(&json);
    assert_eq!((&json["resourceType"], &json["type"]), (&"Bundle".into(), &"collection".into()));
    let entries = json["entry"].as_array().expect("entries");
    let kinds = ["Patient", "Condition", "Observation", "MedicationStatement"];
    let count = |kind| entries.iter().filter(|entry| entry["resource"]["resourceType"] == kind).count();
    let counts = kinds.map(count);
    assert_eq!(counts.iter().sum::<usize>(), entries.len(), "another kind of resource");
    counts
}

#[test]
fn the_bundle_holds_what_was_noted() {
    let known = year().known();
    let state = chosen();
    let print =
        |state: &State| fhir::print(state, &known, period::of(state, &known.history, now(NOON)), now(NOON));
    let text = print(&state);
    golden("report.fhir.json", &text);
    assert_eq!(read_fhir(&text), [1, 2, 6, 4]);
    // Without a name there is none, and names of entries stay what they are.
    let nameless = print(&State::default());
    assert_eq!(read_fhir(&nameless), [1, 2, 6, 4]);
    assert!(!nameless.contains("Ada") && !nameless.contains("1980"));
    let names = |text: &str| {
        let lines = text.lines().filter(|line| line.contains("fullUrl"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(names(&nameless), names(&text));
    let empty = fhir::print(&state, &Known::default(), Period { first: None, last: LocalDay(0) }, now(NOON));
    assert_eq!(read_fhir(&empty), [1, 0, 0, 0]);
}

#[test]
fn moments_carry_their_offset() {
    let check = |offset: i32, expected: &str| {
        assert_eq!(fhir::date_time(at("2026-11-20 02:40"), offset), expected);
    };
    check(0, "2026-11-20T02:40:00+00:00");
    check(-300, "2026-11-19T21:40:00-05:00");
    check(345, "2026-11-20T08:25:00+05:45");
    check(-210, "2026-11-19T23:10:00-03:30");
}

#[test]
fn what_the_sheet_says_and_what_is_switched_off() {
    let diary = year();
    let whole = a_sheet(&chosen(), &diary);
    assert_eq!(whole.who, "Ada <b>Example</b>, born 1980, age 46");
    assert_eq!(whole.period, "1 December 2025 to 1 December 2026");
    let headings = |sheet: &Sheet| sheet.sections.iter().map(|words| words.section).collect::<Vec<_>>();
    let all = [
        Section::Before,
        Section::Tried,
        Section::Medicines,
        Section::Checks,
        Section::Conditions,
        Section::SelfChecks,
        Section::Words,
    ];
    assert_eq!(headings(&whole), all);
    assert!(whole.timeline.is_some() && whole.course.is_some() && !whole.questions.is_empty());
    // Words are for oneself, unless they are switched on.
    assert!(!headings(&a_sheet(&State::default(), &diary)).contains(&Section::Words));
    for section in Section::ALL {
        let mut state = State::default();
        if section.starts_on() {
            state.switched.push(section);
        }
        let sheet = a_sheet(&state, &diary);
        let is_there = match section {
            Section::Attacks => sheet.timeline.is_some() || !sheet.attacks.is_empty(),
            Section::Course => sheet.course.is_some(),
            Section::Questions => !sheet.questions.is_empty(),
            other => headings(&sheet).contains(&other),
        };
        assert!(!is_there, "{section:?} is still there");
    }
    // Nothing was noted yet: an honest sheet, and questions all the same.
    let empty = a_sheet(&State::default(), &Diary::default());
    assert!(empty.empty && empty.attacks.is_empty() && empty.timeline.is_none());
    assert_eq!(empty.questions.len(), questions::QUESTIONS);
}

#[test]
fn which_questions_are_asked() {
    let check = |diary: &Diary, expected: &[&str]| {
        let asked = a_sheet(&State::default(), diary).questions;
        assert_eq!(asked, expected);
    };
    let plain = [content::report::ASK_CAUSE, content::report::ASK_DO, content::report::ASK_WHEN];
    check(&Diary::default(), &plain);
    check(&year(), &[content::report::ASK_SIGNS, content::report::ASK_LEG, content::report::ASK_TRAIN]);
    let mut often = Diary::default();
    for month in 5..=8 {
        often.note(&format!("2026-{month:02}-01 08:00"), Entry::EpisodeStarted);
        often.noted(&format!("2026-{month:02}-02 08:00"), Noted::SleepLost(30));
        often.note(&format!("2026-{month:02}-03 08:00"), Entry::EpisodeEnded);
    }
    let four = content::report::ask_often(4);
    check(&often, &[&four, content::report::ASK_SLEEP, content::report::ASK_CAUSE]);
    // Ten days with an opioid count, ten with paracetamol do not.
    for (class, asks) in [(Class::Opioid, true), (Class::AntiInflammatory, true), (Class::Paracetamol, false)]
    {
        let mut diary = Diary::default();
        let of = diary.note("2026-11-01 08:00", medicine("Some", class));
        for day in 10..20 {
            diary.note(&format!("2026-11-{day} 08:00"), Entry::Medicine(Told::Took(of.clone())));
        }
        let first = a_sheet(&State::default(), &diary).questions[0].clone();
        assert_eq!(first == content::report::ask_medicine(10, 30), asks, "{class:?}: {first}");
    }
    // One that has gone on for six weeks.
    let mut long = Diary::default();
    long.note("2026-10-01 08:00", Entry::EpisodeStarted);
    check(&long, &[content::report::ASK_LONG, content::report::ASK_CAUSE, content::report::ASK_DO]);
}

/// Whatever the history holds, no list is longer than the sheet has room for.
#[test]
fn ten_years_fit_on_the_sheet() {
    let now = now(NOON);
    let mut journal = Journal::default();
    journal.merge(ten_years::records(now.wall(), "k3m9qz-a"));
    let history = History::of(&journal);
    let attacks = history.episodes.iter().filter(|episode| !episode.removed).count();
    let known = Known { journal, history, ..Known::default() };
    let state = State { over: Over::All, ..chosen() };
    let sheet = sheet::sheet(&state, &known, now);
    assert_eq!(sheet.attacks.len(), sheet::ATTACKS);
    assert_eq!(sheet.earlier, Some(content::report::earlier(attacks - sheet::ATTACKS)));
    for words in &sheet.sections {
        let most = match words.section {
            Section::Checks => sections::CHECKS + 2,
            Section::Tried => sections::LINES + 4,
            _ => sections::LINES + 2,
        };
        assert!(words.lines.len() <= most, "{words:?}");
    }
    let timeline = sheet.timeline.expect("a line");
    assert!(timeline.bars.matches('M').count() == attacks && timeline.labels.len() <= 8);
    let period = period::of(&state, &known.history, now);
    assert!(csv::print(&known.history, period, now).lines().count() > 5_000);
    let counts = read_fhir(&fhir::print(&state, &known, period, now));
    assert!(counts[1] == attacks && counts[2] > 1_000);
}

/// What was typed for a print stands on the page at once, goes with it, and is nowhere in what is stored.
#[test]
fn a_name_is_for_one_page_only() {
    let mut phone = Phone::new().noting(&[6]);
    phone.event(event::frame::Msg::Go(Route::Report));
    phone.tap(Msg::Name("Ada Example".to_owned()));
    phone.tap(Msg::Born("1980".to_owned()));
    phone.tap(Msg::Question("Why?".to_owned()));
    phone.tap(Msg::Over(Over::Attack));
    let shown = page::page(&phone.model, phone.now());
    assert!(shown.sheet.who.starts_with("Ada Example, born 1980, age "), "{}", shown.sheet.who);
    assert_eq!(shown.sheet.questions[0], "Why?");
    let shared = phone.tap(Msg::Share);
    assert!(matches!(shared.as_slice(), [Effect::Share(text)] if text.contains("Ada Example")), "{shared:?}");
    let copied = phone.tap(Msg::Copy);
    assert!(matches!(copied.as_slice(), [Effect::Copy(text)] if text.contains("Why?")), "{copied:?}");
    assert!(!phone.model.known.journal.records().iter().any(|record| format!("{record:?}").contains("Ada")));
    phone.event(event::frame::Msg::Go(Route::Log));
    phone.event(event::frame::Msg::Go(Route::Report));
    let after = page::page(&phone.model, phone.now());
    assert!(after.sheet.who.starts_with("age ") && after.typed.name.is_empty(), "{}", after.sheet.who);
    assert!(after.over.iter().any(|(action, on)| *on && action.label == content::report::OVER_ATTACK));
}

/// Whether the browser took a file is said, of this file only.
#[test]
fn what_became_of_a_file_is_told() {
    let check = |handed: Handed, expected: &'static str| {
        for file in [File::Csv, File::Fhir] {
            let mut phone = Phone::new().noting(&[6]);
            phone.event(event::frame::Msg::Go(Route::Report));
            let now = phone.now();
            let effects = unclench::app::update(&mut phone.model, Msg::Save(file).into(), now);
            let [Effect::HandOver { name, share: false, .. }] = effects.as_slice() else {
                panic!("{effects:?}")
            };
            let told = |phone: &Phone| page::page(&phone.model, phone.now()).told;
            phone.event(backup::Msg::HandedOver("another.json".to_owned(), handed));
            assert_eq!(told(&phone), "");
            phone.event(backup::Msg::HandedOver(name.clone(), handed));
            assert_eq!((told(&phone), phone.model.known.status.as_str()), (expected, expected));
        }
    };
    check(Handed::ToBrowser, content::report::SAVED);
    check(Handed::Nowhere, content::report::NOT_SAVED);
}
