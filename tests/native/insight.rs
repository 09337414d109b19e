//! What the notes show: each figure with its least number and its sentence, by the clock that the person saw, and the same
//! whatever the order in which notes came together.

use proptest::prelude::*;
use unclench::app::Model;
use unclench::app::insight::chart::{APART, DRAWN};
use unclench::app::insight::page::{self, Page, Section};
use unclench::app::route::Route;
use unclench::content;
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::diary::Noted;
use unclench::domain::journal::history::History;
use unclench::domain::journal::insight::{
    Change, Course, Gaps, LookedAt, attacks, before, change, course, gaps, looked_at, worst,
};
use unclench::domain::journal::merge::Journal;
use unclench::domain::journal::record::{Check, Entry, Record};
use unclench::domain::journal::rhythm::{SCORES_FROM, STARTS_FROM, Slot, scores, starts};
use unclench::domain::locale::Hours;
use unclench::domain::pain::{Effect, Pain};
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::block::{Mark, Marked};
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Reading, Span, Stamp};

use crate::cases;
use crate::phone::MONDAY;

const DAY: i64 = 24 * 60;

/// So many minutes after the midnight that begins that Monday, UTC.
fn minute(minutes: i64) -> Instant {
    Instant(MONDAY - 14 * 3_600_000) + Span::minutes(minutes)
}

/// A day, counted from that Monday, and an hour of it.
fn at(day: i64, hour: i64) -> Instant {
    minute(day * DAY + hour * 60)
}

fn reading(wall: Instant) -> Reading {
    Reading { stamp: Stamp { wall, ..Stamp::default() }, ..Reading::default() }
}

/// Now, in most of these tests: noon of that Monday.
fn now() -> Reading {
    reading(at(0, 12))
}

fn score(pain: u8) -> Pain {
    Pain::new(pain).expect("a score")
}

/// What a person notes, in order.
#[derive(Clone, Default)]
struct Notes {
    records: Vec<Record>,
    /// Local time minus UTC.
    offset: i32,
}

impl Notes {
    fn note(&mut self, wall: Instant, entry: Entry) -> RecordId {
        let counter = u32::try_from(self.records.len()).expect("few");
        let id = RecordId { at: wall, writer: "w".to_owned(), counter };
        self.records.push(Record { id: id.clone(), wall, offset_minutes: self.offset, entry });
        id
    }

    /// An attack from this day and hour on, for so many days; with nothing for the end it goes on.
    fn attack(mut self, day: i64, hour: i64, lasts: Option<i64>, causes: &[&str], pains: &[u8]) -> Notes {
        self.note(at(day, hour), Entry::EpisodeStarted);
        if !causes.is_empty() {
            let causes = causes.iter().map(|cause| (*cause).to_owned()).collect();
            self.note(at(day, hour), Entry::SetOff(causes));
        }
        for (place, pain) in pains.iter().enumerate() {
            self.note(at(day, hour + place as i64), Entry::PainNow(score(*pain)));
        }
        if let Some(days) = lasts {
            self.note(at(day + days, hour), Entry::EpisodeEnded);
        }
        self
    }

    /// A danger check in the attack that goes on.
    fn check(mut self, day: i64, hour: i64, verdict: Verdict, kept: &[(Q, Answer)]) -> Notes {
        let check = Check { verdict, reasons: Vec::new(), kept: kept.to_vec() };
        self.note(at(day, hour), Entry::Checked(check));
        self
    }

    fn then(mut self, day: i64, hour: i64, entry: Entry) -> Notes {
        self.note(at(day, hour), entry);
        self
    }

    fn journal(&self) -> Journal {
        let mut journal = Journal::default();
        journal.merge(self.records.clone());
        journal
    }

    fn history(&self) -> History {
        History::of(&self.journal())
    }

    fn page(&self) -> Page {
        shown(self.journal(), now())
    }

    fn section(&self, heading: &str) -> Option<Section> {
        self.page().sections.into_iter().find(|section| section.heading == heading)
    }
}

fn shown(journal: Journal, now: Reading) -> Page {
    let mut model = Model::default();
    model.known.history = History::of(&journal);
    model.known.journal = journal;
    page::page(&model, now)
}

/// So many short attacks, ten days apart, the newest a week ago.
fn many(count: i64) -> Notes {
    (0..count).fold(Notes::default(), |notes, place| {
        notes.attack(-7 - 10 * (count - 1 - place), 9, Some(2), &[], &[])
    })
}

#[test]
fn nothing_is_shown_of_nothing() {
    for notes in [Notes::default(), Notes::default().attack(-3, 9, None, &["lifting"], &[6])] {
        let page = notes.page();
        assert!(page.empty && page.sections.is_empty() && page.timeline.is_none(), "{page:?}");
        assert!(page.top.is_empty() && page.looked_at.is_none() && page.tip.is_none());
    }
    // What was taken off the log is none.
    let mut taken = many(3);
    for place in 0..3 {
        let started = taken.records.iter().filter(|record| record.entry == Entry::EpisodeStarted);
        let of = started.map(|record| record.id.clone()).nth(place).expect("an attack");
        taken.note(at(0, place as i64), Entry::Retracted(of));
    }
    assert!(taken.page().empty);
}

/// Each thing is there from its least number on, and not with one less.
#[test]
fn each_least_number() {
    let timeline = |count| many(count).page().timeline.is_some();
    assert!(!timeline(1) && timeline(2));
    let told = |count| gaps(&many(count).history(), now()).is_some();
    assert!(!told(2) && told(3));
    let began = |count: usize| starts(&many(count as i64).history(), now()).is_some();
    assert!(!began(STARTS_FROM - 1) && began(STARTS_FROM));
    let noted = |count: usize| {
        let notes = Notes::default().attack(-9, 0, None, &[], &vec![5; count]);
        scores(&notes.history(), now()).is_some()
    };
    assert!(!noted(SCORES_FROM - 1) && noted(SCORES_FROM));
    let said = |answered: i64| {
        let answered = (0..answered)
            .fold(Notes::default(), |notes, day| notes.attack(day * 3 - 90, 9, Some(1), &["fall"], &[]));
        answered.attack(-20, 9, Some(1), &[], &[]).section("What came before")
    };
    assert_eq!(said(1), None);
    let two = said(2).expect("a section");
    assert_eq!(two.rests, "From 2 attacks.");
    assert_eq!(two.lines, ["Noted for the 24 hours before an attack.", "For 1 attack you did not say."]);
    assert_eq!(two.charts[0].bars[0].value, "2 of 2");
    let courses = |count: i64| {
        let notes = (0..count)
            .fold(Notes::default(), |notes, day| notes.attack(day * 3 - 90, 9, Some(1), &[], &[7, 3]));
        notes.section("Pain within an attack")
    };
    assert_eq!(courses(1), None, "one alone stands on top");
    let two = courses(2).expect("a section");
    assert_eq!(two.lines, ["Clearly less pain at the last score than at the first in 2 of 2 attacks."]);
    assert_eq!(two.rests, "From 2 attacks with 2 scores or more.");
}

#[test]
fn the_time_between_attacks() {
    let check = |attacks: &[(i64, Option<i64>)], expected: Option<(i64, i64, i64, usize)>| {
        let notes = attacks
            .iter()
            .fold(Notes::default(), |notes, (day, lasts)| notes.attack(*day, 9, *lasts, &[], &[]));
        let expected =
            expected.map(|(shortest, median, longest, count)| Gaps { shortest, median, longest, count });
        assert_eq!(gaps(&notes.history(), now()), expected, "{attacks:?}");
    };
    check(&[], None);
    check(&[(-50, Some(2)), (-40, Some(2))], None);
    check(&[(-50, Some(2)), (-40, Some(2)), (-8, Some(1))], Some((8, 8, 30, 2)));
    check(&[(-50, Some(2)), (-40, Some(2)), (-8, None)], Some((8, 8, 30, 2)));
    check(&[(-50, Some(2)), (-48, Some(2)), (-40, Some(2)), (-30, Some(1))], Some((0, 6, 8, 3)));
    let section = many(3).section("Time between attacks").expect("a section");
    assert_eq!(
        section.lines,
        [
            "Without an attack: 8 days at the shortest, 8 days at the longest. Half of the times were 8 days or less."
        ]
    );
    assert_eq!(section.rests, "From 2 times between attacks.");
}

/// An attack that had lasted for days when it was first noted began by then: it has a day, and no hour.
#[test]
fn days_that_were_told() {
    let told = |notes: Notes| notes.check(-5, 9, Verdict::SelfCare, &[(Q::E1, Answer::Number(3))]);
    let notes = Notes::default().attack(-30, 9, Some(1), &[], &[]).attack(-20, 9, Some(1), &[], &[]);
    let notes = told(notes.attack(-5, 9, None, &[], &[]));
    assert_eq!(gaps(&notes.history(), now()).expect("told").shortest, 9);
    let eight =
        told(
            (0..7)
                .fold(Notes::default(), |notes, day| notes.attack(day * 5 - 60, 9, Some(1), &[], &[]))
                .attack(-5, 9, None, &[], &[]),
        );
    assert_eq!(attacks(&eight.history()).len(), 8);
    assert_eq!(starts(&eight.history(), now()), None, "the hour of seven is known");
}

#[test]
fn what_counts_as_a_change() {
    use Change::{Less, More, Same};
    let rows = [
        (7, 7, Same),
        (7, 6, Same),
        (7, 5, Less),
        (10, 9, Same),
        (10, 7, Less),
        // 30 percent of the first score.
        (4, 3, Same),
        (3, 2, Less),
        (1, 0, Less),
        (0, 0, Same),
        (0, 1, Same),
        (0, 2, More),
        (3, 4, More),
        (4, 5, Same),
        (5, 7, More),
    ];
    for (first, last, expected) in rows {
        assert_eq!(change(score(first), score(last)), expected, "{first} to {last}");
    }
    let notes = Notes::default().attack(-3, 9, None, &[], &[7, 9, 3]);
    let expected = Course { first: score(7), last: score(3), change: Less, scores: 3, over: Span::hours(2) };
    assert_eq!(attacks(&notes.history()).last().and_then(|attack| course(attack)), Some(expected));
    let one = Notes::default().attack(-3, 9, None, &[], &[7]);
    assert_eq!(attacks(&one.history()).last().and_then(|attack| course(attack)), None);
}

#[test]
fn the_worst_pain_is_that_of_any_note() {
    let notes = Notes::default().attack(-3, 9, None, &[], &[5, 6]);
    assert_eq!(worst(attacks(&notes.history())[0]), Some(6));
    let notes = notes.then(-2, 9, Entry::Noted(Noted::Worst(score(9))));
    assert_eq!(worst(attacks(&notes.history())[0]), Some(9));
    assert_eq!(worst(attacks(&many(1).history())[0]), None);
}

/// The sentence on top: attacks that came back, in exact windows, else how the newest went.
#[test]
fn what_matters_most() {
    let check = |attacks: &[(i64, &[&str])], expected: &str| {
        let notes = attacks
            .iter()
            .fold(Notes::default(), |notes, (day, causes)| notes.attack(*day, 9, Some(1), causes, &[]));
        assert_eq!(notes.page().top, expected, "{attacks:?}");
    };
    let sat: &[&str] = &["sitting"];
    let none: &[&str] = &[];
    check(&[(-5, sat)], "");
    check(&[(-20, none), (-5, none)], "Second attack in eight weeks.");
    // Eight weeks to the minute: 56 days before is not within them.
    check(&[(-61, none), (-5, none)], "Second attack in 12 months.");
    check(&[(-60, none), (-5, none)], "Second attack in eight weeks.");
    check(&[(-370, none), (-5, none)], "");
    check(&[(-369, none), (-5, none)], "Second attack in 12 months.");
    check(
        &[(-40, sat), (-20, none), (-5, sat)],
        "Third attack in eight weeks, two after sitting for a long time.",
    );
    check(&[(-40, sat), (-20, none), (-5, none)], "Third attack in eight weeks.");
    check(&[(-40, &["unknown"]), (-20, &["unknown"])], "Second attack in eight weeks.");
    // The order of the list decides between equals.
    check(
        &[(-40, &["fall", "lifting"]), (-20, &["lifting", "fall"])],
        "Second attack in eight weeks, two after lifting or carrying.",
    );
    // What lies outside the window counts for nothing.
    check(&[(-300, sat), (-20, sat), (-5, none)], "Second attack in eight weeks.");
    // News of the newest attack ends after a year.
    check(&[(-400, none), (-380, none)], "");
    let eleven = |causes: &'static [&'static str]| -> Vec<(i64, &'static [&'static str])> {
        (0..11).map(|place| (place * 4 - 45, causes)).collect()
    };
    check(&eleven(&[]), "11 attacks in eight weeks.");
    check(&eleven(&["cough"]), "11 attacks in eight weeks, 11 after a cough or sneeze.");
}

#[test]
fn how_the_newest_attack_went() {
    let check = |lasts: Option<i64>, pains: &[u8], expected: &str| {
        let page = Notes::default().attack(-3, 9, lasts, &[], pains).page();
        assert_eq!(page.top, expected);
        assert_eq!(page.beside.len(), if expected.is_empty() { 0 } else { 2 });
    };
    check(None, &[7], "");
    check(None, &[7, 3], "In this attack pain went from 7 to 3 in less than a day: clearly less.");
    check(None, &[7, 6], "In this attack pain went from 7 to 6 in less than a day: about the same.");
    check(None, &[4, 6], "In this attack pain went from 4 to 6 in less than a day: clearly more.");
    check(Some(2), &[7, 3], "In the last attack pain went from 7 to 3 in less than a day: clearly less.");
    check(Some(2), &[3, 3], "In the last attack pain went from 3 to 3 in less than a day: about the same.");
    check(Some(2), &[3, 8], "In the last attack pain went from 3 to 8 in less than a day: clearly more.");
    let days = Notes::default().attack(-3, 9, None, &[], &[7]).then(-1, 9, Entry::PainNow(score(4)));
    assert_eq!(days.page().top, "In this attack pain went from 7 to 4 in 2 days: clearly less.");
}

/// Advice goes by the rules of the danger check, and never beside more pressing advice.
#[test]
fn when_attacks_should_be_looked_at() {
    use LookedAt::{Many, Often};
    let check = |notes: &Notes, expected: Option<LookedAt>, why: &str| {
        assert_eq!(looked_at(&notes.history(), now()), expected, "{why}");
        let said = notes.page().looked_at;
        assert_eq!(said, expected.map(content::insight::looked_at), "{why}");
    };
    check(&many(3), None, "two earlier ones");
    check(&many(4), Some(Many), "three earlier ones");
    let with = |earlier: i64, verdict, kept: &[(Q, Answer)]| {
        many(earlier).attack(-1, 9, None, &[], &[]).check(-1, 9, verdict, kept)
    };
    let fine = Verdict::SelfCare;
    check(&with(1, fine, &[]), None, "one earlier one");
    check(&with(1, fine, &[(Q::E2, Answer::Number(2))]), None, "two were told of");
    check(&with(1, fine, &[(Q::E2, Answer::Number(3))]), Some(Many), "three were told of");
    check(&with(1, fine, &[(Q::E2a, Answer::Yes)]), Some(Often), "they are often");
    check(&with(1, fine, &[(Q::E2a, Answer::Unsure)]), Some(Often), "not sure is no less");
    check(&with(1, fine, &[(Q::E2a, Answer::No)]), None, "they are not");
    check(&with(3, fine, &[(Q::E2c, Answer::Yes)]), None, "someone has looked at them");
    check(&with(3, fine, &[(Q::E2c, Answer::Unsure)]), Some(Many), "perhaps someone has");
    check(&with(3, Verdict::Soon, &[]), Some(Many), "the check says the same");
    check(&with(3, Verdict::Urgent, &[]), None, "the check is more pressing");
    check(&with(3, Verdict::Emergency, &[]), None, "the check is more pressing");
    check(&with(3, fine, &[]).then(-1, 10, Entry::NewSign), None, "the check comes first");
    let over = with(3, Verdict::Urgent, &[]).then(-1, 11, Entry::EpisodeEnded);
    check(&over, Some(Many), "that attack is over");
    let child = with(3, fine, &[]).then(-1, 10, Entry::Fact(Q::A1, Answer::Number(15)));
    check(&child, None, "who is under 16 is not asked");
    let old =
        (0..5).fold(Notes::default(), |notes, place| notes.attack(place * 10 - 600, 9, Some(1), &[], &[]));
    check(&old, None, "no news");
    // Days that were limited, in three attacks within a year.
    let limited = |first: i64| {
        [first, -30, -3].into_iter().fold(Notes::default(), |notes, day| {
            notes.attack(day, 9, None, &[], &[]).then(day, 10, Entry::Noted(Noted::Limited)).then(
                day + 1,
                9,
                Entry::EpisodeEnded,
            )
        })
    };
    check(&limited(-360), Some(Often), "three within a year");
    check(&limited(-369), None, "two within a year");
}

/// It rests on what the rule of the danger check rests on.
#[test]
fn advice_rests_on_what_the_rules_rest_on() {
    for (why, rule) in [(LookedAt::Many, "E2-many"), (LookedAt::Often, "E2-often")] {
        let said = content::insight::looked_at(why);
        assert_eq!(said.sources, content::check::reason(rule).expect(rule).sources, "{rule}");
        assert!(said.text.contains("unless one has looked at it in the past year."), "{rule}");
    }
}

/// One tip: for what most attacks that came back share, else for whatever came before.
#[test]
fn one_tip_for_next_time() {
    let tip = |causes: [&[&str]; 2]| {
        let notes = Notes::default().attack(-20, 9, Some(1), causes[0], &[]);
        notes.attack(-5, 9, Some(1), causes[1], &[]).page().tip
    };
    let to = |causes| tip(causes).expect("a tip").to;
    assert_eq!(to([&["sitting"], &["sitting", "fall"]]), Some(Route::Desk));
    assert_eq!(to([&["sitting"], &["fall"]]), Some(Route::Library), "nothing is shared");
    assert_eq!(to([&[], &[]]), Some(Route::Library));
    let cause = |causes| tip(causes).expect("a tip").cause;
    assert_eq!(cause([&["sitting"], &["sitting"]]), "Sitting for a long time");
    assert_eq!(cause([&["sitting"], &["fall"]]), "", "whatever came before has no name");
    assert_eq!(many(1).page().tip, None, "nothing came back");
}

#[test]
fn what_was_noted_before_is_counted_once_for_each_attack() {
    let notes = Notes::default()
        .attack(-40, 9, Some(1), &["fall", "lifting", "fall"], &[])
        .attack(-20, 9, Some(1), &["lifting"], &[])
        .attack(-5, 9, Some(1), &[], &[]);
    let found = before(&attacks(&notes.history()));
    assert_eq!((found.answered, found.attacks), (2, 3));
    assert_eq!((found.counts["fall"], found.counts["lifting"]), (1, 2));
    let bars = notes.section("What came before").expect("a section").charts.remove(0).bars;
    let rows: Vec<(&str, &str, u32)> =
        bars.iter().map(|bar| (bar.label.as_str(), bar.value.as_str(), bar.share)).collect();
    assert_eq!(rows, [("Lifting or carrying", "2 of 2", 1_000), ("A slip or fall", "1 of 2", 500)]);
}

/// A block of this mode, and what was said of it.
fn rated(notes: &mut Notes, day: i64, hour: i64, mode: Mode, felt: Effect) {
    let plan = Plan::new(mode, mode.bounds().choices[0]).expect("a length");
    let of = notes.note(at(day, hour), Entry::BlockStarted(plan));
    let stamp = Stamp { wall: at(day, hour), ..Stamp::default() };
    let marked = Marked { stamp, mark: Mark::On, exposure: Span::ZERO };
    notes.note(at(day, hour), Entry::BlockMarked(of.clone(), marked));
    notes.note(minute(day * DAY + hour * 60 + 30), Entry::BlockJudged(of, felt));
}

/// A mode is told of from three ratings on.
#[test]
fn what_was_better_afterwards() {
    let mut notes = Notes::default().attack(-9, 1, None, &[], &[]);
    for (hour, felt) in [(2, Effect::Better), (6, Effect::Same)] {
        rated(&mut notes, -9, hour, Mode::Heat, felt);
    }
    for (hour, felt) in [(9, Effect::Better), (12, Effect::Worse), (15, Effect::Better)] {
        rated(&mut notes, -9, hour, Mode::Cold, felt);
    }
    let section = notes.section("What was better afterwards").expect("a section");
    let bars = &section.charts[0].bars;
    assert_eq!(bars.len(), 1, "two ratings of heat say nothing: {bars:?}");
    assert_eq!((bars[0].label.as_str(), bars[0].value.as_str(), bars[0].share), ("Cold", "2 of 3", 666));
    assert_eq!(section.rests, "From 3 ratings.");
}

/// Hours and weekdays are those of the clock that the person saw then, wherever they are now.
#[test]
fn by_the_clock_of_then() {
    let in_zone = |offset: i32| {
        let notes = Notes { offset, ..Notes::default() };
        // 23:30 UTC on Sundays.
        let notes = (0..8).fold(notes, |mut notes, week| {
            notes.note(minute((week * 7 - 64) * DAY + 23 * 60 + 30), Entry::EpisodeStarted);
            notes.note(minute((week * 7 - 63) * DAY + 12 * 60), Entry::EpisodeEnded);
            notes
        });
        starts(&notes.history(), now()).expect("eight of them")
    };
    let place = |slots: &[Slot]| slots.iter().position(|slot| slot.count == 8);
    let rows = [(0, 7, 6), (60, 0, 0), (13 * 60, 4, 0), (-5 * 60, 6, 6)];
    for (offset, hour, day) in rows {
        let found = in_zone(offset);
        assert_eq!((place(&found.hours), place(&found.days)), (Some(hour), Some(day)), "{offset}");
    }
}

#[test]
fn hours_and_days_in_words() {
    let notes = (0..9).fold(Notes::default(), |notes, place| {
        notes.attack(place * 5 - 60, if place < 6 { 7 } else { 20 }, Some(1), &[], &[])
    });
    let section = notes.section("When attacks began").expect("a section");
    assert_eq!(section.lines, ["Most were noted between 6:00 and 9:00: 6 of 9."]);
    assert_eq!(section.rests, "From 9 attacks.");
    let [hours, days] = section.charts.as_slice() else { panic!("two charts") };
    let labels: Vec<&str> = hours.bars.iter().map(|bar| bar.label.as_str()).collect();
    assert_eq!((labels.len(), labels[0], labels[7]), (8, "0:00 to 3:00", "21:00 to 24:00"));
    assert_eq!((hours.bars[2].value.as_str(), hours.bars[2].share), ("6", 1_000));
    assert_eq!((hours.bars[6].value.as_str(), hours.bars[6].share), ("3", 500));
    assert_eq!(days.bars.len(), 7);
    assert_eq!(days.bars[0].label, "Monday");
    // A clock of 12 hours.
    let mut twelve = now();
    twelve.locale.hours = Hours::Twelve;
    let page = shown(notes.journal(), twelve);
    let section = page.sections.iter().find(|section| section.heading == "When attacks began");
    assert_eq!(section.expect("it").lines, ["Most were noted between 6 am and 9 am: 6 of 9."]);
    assert_eq!(section.expect("it").charts[0].bars[7].label, "9 pm to 12 am");
}

#[test]
fn pain_over_the_day() {
    // 18 scores from 6:00 on in the morning hours of six days, and two in an evening.
    let mut notes = Notes::default().attack(-9, 0, None, &[], &[]);
    for day in 0..6 {
        for hour in 6..9 {
            notes.note(at(day - 9, hour), Entry::PainNow(score(if hour == 6 { 7 } else { 6 })));
        }
    }
    notes.note(at(-3, 21), Entry::PainNow(score(9)));
    assert_eq!(notes.section("Pain over the day and the week"), None, "19 scores");
    notes.note(at(-3, 22), Entry::PainNow(score(9)));
    let section = notes.section("Pain over the day and the week").expect("20 scores");
    assert_eq!(section.lines, ["Highest between 6:00 and 9:00: 6.3 of 10 on average."]);
    assert_eq!(section.rests, "From 20 pain scores.");
    let value = |place: usize| {
        let bar = &section.charts[0].bars[place];
        (bar.value.as_str(), bar.share)
    };
    assert_eq!(value(2), ("6.3 (18)", 630));
    assert_eq!(value(7), ("too few (2)", 0));
    assert_eq!(value(0), ("too few (0)", 0));
}

#[test]
fn attacks_on_a_line() {
    let notes = Notes::default()
        .attack(-99, 9, Some(9), &[], &[8, 6])
        .attack(-50, 9, Some(0), &[], &[])
        .attack(-1, 9, None, &[], &[5]);
    let line = notes.page().timeline.expect("a line");
    assert_eq!(line.said, "3 attacks since Sunday 16 August. The longest was 10 days.");
    assert!(line.open && line.count == 3);
    let rows: Vec<[&str; 3]> = line.rows.iter().map(|row| row.each_ref().map(String::as_str)).collect();
    assert_eq!(rows[0], ["Sunday 16 August", "10 days", "8"]);
    assert_eq!(rows[1], ["Sunday 4 October", "1 day", "not noted"]);
    assert_eq!(rows[2], ["Yesterday", "2 days so far", "5"]);
    let places: Vec<(i64, i64, bool)> =
        line.marks.iter().map(|mark| (mark.from, mark.width, mark.open)).collect();
    assert_eq!(places, [(0, 100, false), (490, 12, false), (980, 20, true)]);
    // The newest twelve, within the line, and numbers that do not run into each other.
    let line = many(40).page().timeline.expect("a line");
    assert_eq!((line.count, line.marks.len(), line.rows.len()), (DRAWN, DRAWN, DRAWN));
    let said: Vec<i64> =
        line.marks.iter().filter(|mark| mark.says).map(|mark| mark.from + mark.width / 2).collect();
    assert!(said.windows(2).all(|pair| pair[1] - pair[0] >= APART), "{said:?}");
}

/// What a person notes at random: attacks of some days, with scores, causes and a limited day, in one zone or another.
fn any_notes() -> impl Strategy<Value = Vec<Record>> {
    let attack = (1..30_i64, 0..24_i64, 0..6_i64, 0..5_usize, proptest::collection::vec(0..=10_u8, 0..6));
    let offset = proptest::sample::select(&[-300, 0, 60, 780][..]);
    proptest::collection::vec((attack, offset), 0..14).prop_map(|attacks| {
        let mut notes = Notes::default();
        let mut day = -400;
        for ((quiet, hour, lasts, cause, pains), offset) in attacks {
            day += quiet;
            notes.offset = offset;
            let causes = [&[][..], &["sitting"], &["fall", "tired"], &["unknown"], &["lifting"]][cause];
            notes = notes.attack(day, hour, Some(lasts + 1), causes, &pains);
            day += lasts + 1;
        }
        notes.records
    })
}

proptest! {
    #![proptest_config(cases(400))]

    /// The same whatever the order in which notes came together; and nothing stands on fewer than its least number.
    #[test]
    fn the_order_changes_nothing(records in any_notes(), shuffle in any::<u64>(), cut in any::<proptest::sample::Index>()) {
        let whole = Notes { records: records.clone(), offset: 0 }.page();
        let mut shuffled = records.clone();
        for place in (1..shuffled.len()).rev() {
            shuffled.swap(place, (shuffle.rotate_left(place as u32) % (place as u64 + 1)) as usize);
        }
        let cut = cut.index(shuffled.len() + 1);
        let (mut journal, mut history) = (Journal::default(), History::default());
        for part in [&shuffled[..cut], &shuffled[cut..]] {
            if let Some(lowest) = journal.merge(part.to_vec()) {
                history.follow(&journal, &lowest);
            }
        }
        let mut model = Model::default();
        model.known.history = history;
        model.known.journal = journal;
        prop_assert_eq!(&page::page(&model, now()), &whole);
        let history = &model.known.history;
        if let Some(found) = starts(history, now()) {
            let count = |slots: &[Slot]| slots.iter().map(|slot| slot.count).sum::<usize>();
            prop_assert!(found.count >= STARTS_FROM && count(&found.hours) == found.count);
            prop_assert_eq!(count(&found.days), found.count);
        }
        if let Some(found) = scores(history, now()) {
            prop_assert!(found.count >= SCORES_FROM);
            let sum: u32 = found.hours.iter().map(|slot| slot.pain).sum();
            prop_assert_eq!(sum, found.days.iter().map(|slot| slot.pain).sum::<u32>());
        }
        for section in &whole.sections {
            prop_assert!(section.rests.starts_with("From "), "{:?}", section);
            for bar in section.charts.iter().flat_map(|chart| &chart.bars) {
                prop_assert!(bar.share <= 1_000 && !bar.value.is_empty());
            }
        }
        for mark in whole.timeline.iter().flat_map(|line| &line.marks) {
            prop_assert!(mark.from >= 0 && mark.width > 0 && mark.from + mark.width <= 1_000);
        }
    }
}

/// Ten years of notes: every section is there. How long it takes is told, not judged.
#[test]
fn ten_years_are_shown() {
    let now = reading(Instant(MONDAY));
    let mut journal = Journal::default();
    journal.merge(crate::ten_years::records(now.wall(), "k3m9qz-a"));
    let mut model = Model::default();
    model.known.history = History::of(&journal);
    model.known.journal = journal;
    let began = std::time::Instant::now();
    let page = page::page(&model, now);
    println!("{:?}", began.elapsed());
    assert!(page.timeline.is_some() && page.sections.len() == 6, "{page:?}");
    assert!(page.top.contains("attack in") || page.top.contains("attacks in"), "{}", page.top);
    assert!(page.looked_at.is_some() && page.tip.is_some());
}
