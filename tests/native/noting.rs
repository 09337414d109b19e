//! What is noted of an attack in two taps, when it was, and whether the attack seems over.

use unclench::app::event;
use unclench::app::event::notes::{Msg, Quick, Right};
use unclench::app::notes::log::{self, LogPage};
use unclench::app::notes::{entries, quick};
use unclench::app::route::Route;
use unclench::content;
use unclench::domain::diary::Noted;
use unclench::domain::journal::history::History;
use unclench::domain::journal::record::Entry;
use unclench::domain::record_id::RecordId;
use unclench::domain::time::Span;

use crate::phone::Phone;

impl Phone {
    fn log(&self) -> LogPage {
        log::page(&self.model, self.now())
    }

    /// The lines of the newest attack, checks apart, newest first: "heading, time: text".
    fn noted(&self) -> Vec<String> {
        let newest = &self.model.known.history.episodes.last().expect("an attack").id;
        let days = entries::unfolded(&self.model, newest, self.now()).days.into_iter();
        let lines = days.flat_map(|day| day.lines.into_iter().map(move |line| (day.heading.clone(), line)));
        let told = lines.map(|(day, line)| format!("{day}, {}: {}", line.time, line.text));
        told.filter(|line| !line.contains("check")).collect()
    }

    fn last(&self) -> RecordId {
        self.model.known.journal.records().last().expect("a record").id.clone()
    }

    /// What the field beside a line holds.
    fn when(&self, of: &RecordId) -> String {
        let newest = &self.model.known.history.episodes.last().expect("an attack").id;
        let days = entries::unfolded(&self.model, newest, self.now()).days;
        let edits = days.into_iter().flat_map(|day| day.lines).filter_map(|line| line.edit);
        edits.filter(|edit| edit.of == *of).find_map(|edit| edit.when).expect("it can be dated")
    }
}

/// A chip and a value, and it is noted, undone, corrected and taken back.
#[test]
fn two_taps_note_it() {
    let check = |what: Option<Quick>, value: event::Event, expected: &str, right: Option<(Right, &str)>| {
        let mut phone = Phone::new().noting(&[6]);
        phone.tap(event::frame::Msg::Go(Route::Log));
        phone.tap(Msg::Activity("Tying my shoes".to_owned()));
        phone.tap(Msg::Note(None));
        let before = phone.model.known.history.clone();
        if let Some(what) = what {
            phone.tap(Msg::Note(Some(what)));
            assert_eq!(phone.log().quick.and_then(|quick| quick.open), Some(what));
        }
        phone.tap(value);
        assert!(phone.noted()[0].ends_with(&format!(": {expected}")), "{:?}", phone.noted());
        assert_eq!(phone.log().quick.and_then(|quick| quick.open), None, "{expected}");
        phone.tap(Msg::Undo);
        assert_eq!(phone.model.known.history.episodes, before.episodes, "{expected}");
        phone.wait(Span::seconds(10));
        phone.tap(Msg::Undo);
        assert_eq!(phone.model.known.history.episodes, before.episodes, "{expected}");
        let Some((right, corrected)) = right else { return };
        let mut phone = Phone::new().noting(&[6]);
        phone.tap(Msg::Activity("Tying my shoes".to_owned()));
        let entry = match &right {
            Right::Pain(_) => Msg::Worst(8),
            Right::Slept(_) => Msg::Slept(60),
            Right::Rated(_) => Msg::Rated(3),
            _ => Msg::Words("first".to_owned()),
        };
        phone.tap(entry);
        let first = phone.last();
        phone.tap(Msg::Amend(first.clone(), right));
        assert!(phone.noted()[0].ends_with(&format!(": {corrected}")), "{:?}", phone.noted());
        phone.tap(Msg::TakeBack(first));
        assert!(phone.noted()[0].ends_with(": Pain 6 of 10"), "{:?}", phone.noted());
        assert_eq!(phone.model.known.history, History::of(&phone.model.known.journal));
    };
    let worst = (Right::Pain(9), "Worst pain of the day 9 of 10");
    check(Some(Quick::Worst), Msg::Worst(8).into(), "Worst pain of the day 8 of 10", Some(worst));
    let slept = (Right::Slept(360), "Sleep lost: 6 hours or more");
    check(Some(Quick::Sleep), Msg::Slept(30).into(), "Sleep lost: 30 min", Some(slept));
    check(Some(Quick::Sleep), Msg::Slept(120).into(), "Sleep lost: 2 hours", None);
    check(Some(Quick::Sleep), Msg::Slept(0).into(), "No sleep lost", None);
    check(Some(Quick::Walk), event::moves::Msg::Walked(10).into(), "Walked 10 minutes", None);
    let rated = (Right::Rated(4), "Tying my shoes: 4 of 10");
    check(Some(Quick::Activity), Msg::Rated(2).into(), "Tying my shoes: 2 of 10", Some(rated));
    check(None, Msg::Limited.into(), "Could not do the usual day", None);
    let typed = "  slept on the \u{7}floor,\n <img src=x onerror=alert(1)>  ".to_owned();
    let words = (Right::Words("other words".to_owned()), "other words");
    check(
        Some(Quick::Words),
        Msg::Words(typed).into(),
        "slept on the floor, <img src=x onerror=alert(1)>",
        Some(words),
    );
}

/// What cannot be noted changes nothing.
#[test]
fn what_cannot_be_noted_is_not() {
    let check = |msg: Msg| {
        let mut phone = Phone::new().noting(&[6]);
        let before = phone.records();
        phone.tap(msg.clone());
        assert_eq!(phone.records(), before, "{msg:?}");
    };
    check(Msg::Worst(11));
    check(Msg::Rated(11));
    check(Msg::Slept(31));
    check(Msg::Words(" \n ".to_owned()));
    check(Msg::Activity("   ".to_owned()));
    check(Msg::Amend(
        RecordId { at: unclench::domain::time::Instant(1), writer: "x".to_owned(), counter: 1 },
        Right::Rated(1),
    ));
    let mut phone = Phone::new();
    for msg in [Msg::Worst(3), Msg::Limited, Msg::Words("a".to_owned())] {
        phone.tap(msg);
    }
    assert!(
        phone.records().iter().all(|record| !matches!(record.entry, Entry::Noted(_))),
        "no attack is open"
    );
    assert_eq!(phone.log().quick, None);
    // As long as it may be, and no longer; the name of an activity, too.
    let mut phone = phone.noting(&[4]);
    phone.tap(Msg::Words("é".repeat(900)));
    phone.tap(Msg::Activity("x".repeat(90)));
    let notes = &phone.model.known.history.episodes[0].notes;
    assert!(matches!(&notes[0].noted, Noted::Words(words) if words.chars().count() == 500));
    assert_eq!(phone.model.known.history.activity.as_ref().map(String::len), Some(60));
}

/// One thing is open at a time; an activity without a name asks for it first, once.
#[test]
fn one_is_open_at_a_time() {
    let mut phone = Phone::new().noting(&[6]);
    let open = |phone: &Phone| phone.log().quick.and_then(|quick| quick.open);
    phone.tap(Msg::Note(Some(Quick::Sleep)));
    assert_eq!(phone.log().quick.expect("an attack").picks.len(), quick::SLEEP.len());
    phone.tap(Msg::Note(Some(Quick::Activity)));
    assert_eq!(open(&phone), Some(Quick::Name));
    phone.tap(Msg::Activity(" ".to_owned()));
    assert_eq!((open(&phone), phone.log().note), (Some(Quick::Name), content::log::BAD_ACTIVITY));
    phone.tap(Msg::Activity("Walking the dog".to_owned()));
    assert_eq!((open(&phone), phone.log().note), (Some(Quick::Activity), ""));
    phone.tap(Msg::Rated(3));
    phone.tap(Msg::Note(Some(Quick::Activity)));
    assert_eq!(open(&phone), Some(Quick::Activity));
    let of = phone.model.known.history.episodes[0].pain[0].id.clone();
    phone.tap(Msg::Correct(Some(of)));
    assert_eq!(open(&phone), None);
    phone.tap(Msg::Note(Some(Quick::Words)));
    assert_eq!(phone.log().correcting, None);
    phone.tap(event::frame::Msg::Go(Route::Now));
    assert_eq!(open(&phone), None);
}

/// Monday 14:00 an attack, at once pain 6, and a minute later pain 4; then a day later, at 14:02, these times are typed.
#[test]
fn times_are_set_right() {
    let check = |of: fn(&History) -> RecordId, typed: &str, expected: Result<&str, &str>| {
        let mut phone = Phone::new().noting(&[6, 4]);
        phone.wait(Span::hours(24));
        phone.tap(Msg::Over);
        phone.tap(event::frame::Msg::Go(Route::Log));
        phone.wait(Span::seconds(20));
        let of = of(&phone.model.known.history);
        let (before, earlier) = (phone.model.known.history.clone(), phone.when(&of));
        phone.tap(Msg::Correct(Some(of.clone())));
        phone.tap(Msg::WasAt(of.clone(), typed.to_owned()));
        match expected {
            Ok(at) => {
                assert_eq!(phone.when(&of), at, "{typed}");
                assert_eq!((phone.log().note, phone.log().correcting), ("", None));
                assert_eq!(phone.model.known.history, History::of(&phone.model.known.journal));
                phone.tap(Msg::Undo);
                assert_eq!(phone.when(&of), earlier, "{typed}");
                assert_eq!(phone.model.known.history.episodes, before.episodes, "{typed}");
            }
            Err(note) => {
                assert_eq!((phone.log().note, phone.log().correcting), (note, Some(of)), "{typed}");
                assert_eq!(phone.model.known.history, before, "{typed}");
                phone.tap(Msg::Correct(None));
                assert_eq!(phone.log().note, "");
            }
        }
    };
    let start = |history: &History| history.episodes[0].id.clone();
    let end = |history: &History| history.episodes[0].end.clone().expect("over");
    let second = |history: &History| history.episodes[0].pain[1].id.clone();
    use content::log::refused;
    use unclench::domain::journal::dating::Refused::*;
    check(second, "2026-11-23T14:00", Ok("2026-11-23T14:00"));
    check(second, "2026-11-23 14:00", Ok("2026-11-23T14:00"));
    check(second, "2026-11-23T13:00", Err(refused(BeforeAttack)));
    check(second, "2026-11-23T18:00", Err(refused(Later)));
    check(second, "", Err(content::log::BAD_MOMENT));
    check(second, "2026-02-30T10:00", Err(content::log::BAD_MOMENT));
    check(start, "2026-11-20T21:10", Ok("2026-11-20T21:10"));
    check(start, "2026-11-23T14:30", Err(refused(Later)));
    check(end, "2026-11-23T20:00", Ok("2026-11-23T20:00"));
    check(end, "2026-11-22T20:00", Err(refused(BeforeNoted)));
    check(end, "2026-11-26T20:00", Err(refused(Later)));
}

/// No start is moved into the attack before, nor behind what was noted; what was left as it was writes nothing.
#[test]
fn a_start_lies_between_the_end_before_and_what_was_noted() {
    let mut phone = Phone::new().noting(&[6]);
    phone.tap(Msg::Over);
    phone.pass(Span::hours(48));
    phone.open();
    let mut phone = phone.noting(&[7]);
    phone.wait(Span::minutes(5));
    let first = phone.model.known.history.episodes[1].id.clone();
    let note = |phone: &mut Phone, typed: &str| {
        phone.tap(Msg::WasAt(first.clone(), typed.to_owned()));
        phone.log().note
    };
    use content::log::refused;
    use unclench::domain::journal::dating::Refused::*;
    assert_eq!(note(&mut phone, "2026-11-23T09:00"), refused(BeforeLastAttack));
    assert_eq!(note(&mut phone, "2026-11-25T09:00"), "");
    assert_eq!(phone.when(&first), "2026-11-25T09:00");
    // A score is moved to before where the start was; the start cannot follow it any more.
    let pain = phone.model.known.history.episodes[1].pain[0].id.clone();
    phone.tap(Msg::WasAt(pain, "2026-11-25T10:00".to_owned()));
    assert_eq!(note(&mut phone, "2026-11-25T11:00"), refused(AfterNoted));
    assert!(
        phone.noted().last().is_some_and(|line| line.ends_with(", 9:00: It began")),
        "{:?}",
        phone.noted()
    );
    let records = phone.records().len();
    assert_eq!(note(&mut phone, "2026-11-25T09:00"), "");
    assert_eq!(phone.records().len(), records);
    // Days told in the first check are in a start that was set right already.
    let newest = log::attack(&phone.model, &phone.log().attacks[0], phone.now()).expect("an attack");
    assert_eq!(newest.heading, "Now, day 1");
}

/// "Is this attack over?": after three silent days, or two days of little pain; once a day.
#[test]
fn whether_it_is_over_is_asked_gently() {
    let check = |scores: &[u8], then: &[(i64, u8)], wait: i64, expected: Option<&str>| {
        let mut phone = Phone::new().noting(scores);
        for (hours, score) in then {
            phone.wait(Span::hours(*hours));
            phone.tap(Msg::PainNow(*score));
        }
        phone.wait(Span::hours(wait));
        assert_eq!(phone.log().asks_over.map(|(lead, _)| lead), expected, "{scores:?} {then:?} {wait}");
    };
    let silent = Some(content::log::SEEMS_OVER_SILENT);
    let eased = Some(content::log::SEEMS_OVER_EASED);
    check(&[6], &[], 0, None);
    check(&[6], &[], 71, None);
    check(&[6], &[], 73, silent);
    check(&[6, 1], &[], 47, None);
    check(&[6, 1], &[], 49, eased);
    check(&[6], &[(24, 1), (30, 0), (20, 1)], 0, eased);
    check(&[6], &[(24, 1), (30, 2), (20, 1)], 0, None);
    check(&[6], &[(24, 1), (30, 2), (20, 1)], 49, eased);

    let mut phone = Phone::new().noting(&[6]);
    phone.wait(Span::hours(80));
    assert!(phone.log().asks_over.is_some());
    phone.tap(Msg::GoesOn);
    assert_eq!(phone.log().asks_over, None);
    phone.open();
    assert_eq!(phone.log().asks_over, None, "it was answered today");
    phone.wait(Span::hours(24));
    let (_, [over, _]) = phone.log().asks_over.expect("it is another day");
    phone.tap(event::frame::Msg::Go(Route::Log));
    phone.event(over.event);
    assert_eq!((phone.log().asks_over, phone.model.known.route), (None, Route::Better));
    assert!(phone.model.known.history.open_episode().is_none());
}
