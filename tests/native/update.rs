//! The program's own loop: what each event does to the model, and what it asks of the browser.

use unclench::app::browser::{Deed, Device, Offline, Purpose};
use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::notes::Fact;
use unclench::app::event::row::RowState;
use unclench::app::model::timer::Sheet;
use unclench::app::route::Route;
use unclench::app::saved::checksum;
use unclench::app::timer::after::{Step, after};
use unclench::app::{
    Model, Notice, check, frame, home, next_wake, page, relief, saved, store, timer, update,
};
use unclench::content::{self, Whom};
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::screens::SCREENS;
use unclench::domain::check::verdict::{Access, Verdict};
use unclench::domain::journal::episode::DatedCheck;
use unclench::domain::journal::record::Check;
use unclench::domain::moves::exercise::Block as Limit;
use unclench::domain::pain::Effect as Felt;
use unclench::domain::record_id::RecordId;
use unclench::domain::therapy::block::{Ending, Mark, OffReason, Status};
use unclench::domain::therapy::caution::Caution;
use unclench::domain::therapy::gap::Wait;
use unclench::domain::therapy::mode::{Mode, Plan};
use unclench::domain::time::{Instant, Reading, Span};

use crate::browser::IndexedDb;
use crate::phone::{MONDAY, Phone, Tap, screen, to_screen, words};

const JOURNAL: &str = "write journal:2026-11:phone-a";
const SETTINGS: &str = "write settings:phone-a";

/// A phone at the verdict of a check with one row ticked.
fn checked_with(id: &str, row: usize) -> Phone {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, id);
    phone.tick(row);
    phone.tap(Tap::Done);
    phone.clean_check();
    phone
}

fn answered(phone: &mut Phone) {
    for _ in 0..3 {
        phone.wait(Span::minutes(5));
        phone.mark(Mark::SkinOk);
    }
}

// The way to a running block.

#[test]
fn from_the_first_screen_to_cold_in_at_most_20_taps() {
    let mut phone = Phone::new();
    assert_eq!(phone.model.known.route, Route::Now);
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    assert_eq!(phone.model.known.route, Route::Verdict);
    let to_verdict = phone.taps;
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Relief);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    assert_eq!(phone.model.known.route, Route::Ready);
    phone.tap(event::relief::Msg::Start);
    assert_eq!(phone.model.known.route, Route::Timer);
    println!("to the verdict: {to_verdict} taps; to a running block: {} taps", phone.taps);
    assert!(phone.taps <= 20, "{} taps", phone.taps);
    assert!(matches!(phone.status(), Some(Status::On { round: 0, .. })));
}

#[test]
fn straight_to_cold_in_at_most_20_taps() {
    let phone = Phone::with_block(Mode::Cold);
    println!("by \"Ice or heat\": {} taps", phone.taps);
    assert!(phone.taps <= 20, "{} taps", phone.taps);
    let phone = Phone::with_block(Mode::Heat);
    println!("heat by \"Ice or heat\": {} taps", phone.taps);
    assert!(phone.taps <= 20, "{} taps", phone.taps);
}

#[test]
fn on_return_in_at_most_5_taps() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.mark(Mark::Stop);
    phone.tap(event::timer::Msg::Judge(Felt::Same));
    phone.wait(Span::hours(2));
    phone.open();
    phone.taps = 0;
    phone.start_block(Mode::Cold);
    assert_eq!(phone.model.known.route, Route::Timer);
    println!("on return: {} taps", phone.taps);
    assert!(phone.taps <= 5, "{} taps", phone.taps);
}

#[test]
fn relief_without_todays_check_leads_through_it() {
    let mut phone = Phone::new();
    assert_eq!(words(&phone.tap(event::relief::Msg::Begin)), ["go #/check/nerves", "focus"]);
    phone.clean_check();
    // A clean check asked for on the way goes on to where the person was going.
    assert_eq!(phone.model.known.route, Route::Relief);

    let mut phone = Phone::new();
    for route in [Route::Relief, Route::Cautions, Route::Ready] {
        phone.event(Event::RouteChanged(route));
        assert_eq!(phone.model.known.route, Route::Check(0), "{route:?}");
        phone.event(Event::RouteChanged(Route::Now));
    }
    // Nor does any tap on the way get around it.
    for tap in [
        event::relief::Msg::Choose(Mode::Cold),
        event::relief::Msg::Minutes(20, 2),
        event::relief::Msg::Start,
    ] {
        assert_eq!(phone.tap(tap), []);
        assert_eq!(phone.model.known.route, Route::Now);
    }
    assert_eq!(phone.browser.stored.len(), 0);
}

#[test]
fn a_verdict_above_self_care_is_shown_before_relief() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    to_screen(&mut phone, "pain-kind");
    phone.tick(1);
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!(phone.model.known.route, Route::Verdict);
    assert_eq!(check::verdict::page(&phone.model, phone.now()).verdict, Some(Verdict::Soon));
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Relief);
}

#[test]
fn yesterdays_check_is_not_todays() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    // The same local day, then up to six hours past it.
    for (wait, open) in [(Span::minutes(599), true), (Span::minutes(1), false)] {
        phone.wait(wait);
        assert_eq!(phone.model.known.is_open(phone.now()), open, "{:?}", phone.true_time());
    }
    let mut late = Phone::at(Instant(MONDAY) + Span::hours(9));
    late.tap(event::check::Msg::Begin(Whom::Me));
    late.clean_check();
    for (wait, open) in [(Span::minutes(359), true), (Span::minutes(1), false)] {
        late.wait(wait);
        assert_eq!(late.model.known.is_open(late.now()), open, "{:?}", late.true_time());
    }
    // A check dated in the future, because the clock was set back, is not today's either.
    let mut back = Phone::new();
    back.tap(event::check::Msg::Begin(Whom::Me));
    back.clean_check();
    back.set_clock(Span::minutes(-1));
    assert!(!back.model.known.is_open(back.now()));
}

#[test]
fn facts_are_asked_once() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.wait(Span::hours(30));
    phone.open();
    let facts = phone.model.known.history.facts.clone();
    let mut shown = Vec::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    while let Route::Check(place) = phone.model.known.route {
        shown.push(SCREENS[place].id);
        let rows: Vec<&str> =
            phone.model.check.session.as_ref().expect("a check").questions().iter().map(|q| q.id()).collect();
        assert!(!rows.contains(&"C8") && !rows.contains(&"C10") && !rows.contains(&"A1"), "{rows:?}");
        phone.tap(Tap::Done);
    }
    let way = ["nerves", "legs", "chest", "serious", "health", "unwell", "body", "pain-kind", "skin"];
    assert_eq!(shown, way);
    // Nor are they written again: the age counts from the day it was given.
    assert_eq!(phone.model.known.history.facts, facts);
    assert_eq!(phone.model.known.history.age(Instant(MONDAY) + Span::hours(24 * 366 * 3)), Some(37));
    // A new episode asks for place and pregnancy again.
    phone.tap(event::notes::Msg::Over);
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "place");
    to_screen(&mut phone, "health");
}

// Verdicts and what they open.

#[test]
fn an_emergency_ends_the_check_at_once() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.tap(Tap::Row(0, RowState::Unsure));
    let effects = phone.tap(Tap::Done);
    assert_eq!(words(&effects), ["buzz", JOURNAL, "go #/verdict", "focus"]);
    assert_eq!((phone.model.known.route, phone.taps), (Route::Verdict, 3));
    let check = phone.model.known.history.last_check().expect("a check");
    assert_eq!((check.check.verdict, check.access()), (Verdict::Emergency, Access::Nothing));
    assert_eq!(check.check.reasons, ["B1"]);

    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!(page.emergency, Some("999"));
    assert_eq!(page.call.map(|line| line.number), None);
    let offered: Vec<Event> = page.actions.into_iter().map(|action| action.event).collect();
    assert_eq!(offered, [event::check::Msg::Assessed.into()]);

    // Nothing opens cold or heat: neither the button, nor the address, nor "a clinician said I may".
    phone.tap(event::check::Msg::Permitted);
    for tap in [event::relief::Msg::Begin, event::relief::Msg::Choose(Mode::Cold), event::relief::Msg::Start]
    {
        phone.tap(tap);
        assert_eq!(phone.model.known.route, Route::Verdict);
    }
    phone.event(Event::RouteChanged(Route::Ready));
    assert_eq!(phone.model.known.route, Route::Verdict);
    assert!(phone.model.known.history.open_episode().expect("open").blocks.is_empty());
    assert_eq!(phone.model.known.history.last_check().expect("a check").permitted, None);
}

/// A tap on a model of its own, without what the browser answers.
fn tap_on(model: &mut Model, tap: Tap, now: Reading) {
    let event = tap.on(model, now).expect("it is on the page");
    update(model, event, now);
}

/// The pain faint is asked about before anything is decided.
#[test]
fn a_faint_from_pain_gets_its_follow_ups() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "chest");
    phone.tick(1);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("chest-more"));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("faint-passed"));
    let mut passed = phone.model.clone();
    // "Not sure" whether it passed is an emergency at once.
    phone.tap(Tap::Pick(1));
    assert_eq!(phone.model.known.route, Route::Verdict);
    assert_eq!(phone.model.known.history.last_check().expect("a check").check.verdict, Verdict::Emergency);
    // It passed: the age decides, and is asked next.
    phone.wait(Span::seconds(1));
    tap_on(&mut passed, Tap::Pick(2), phone.now());
    assert_eq!(passed.known.route, screen("age"));
    let mut older = passed.clone();
    phone.wait(Span::seconds(1));
    tap_on(&mut older, Tap::Typed("50".to_owned()), phone.now());
    assert_eq!(older.known.history.last_check().expect("a check").check.reasons, ["B9"]);
    phone.model = passed;
    phone.tap(Tap::Typed("39".to_owned()));
    assert_eq!(phone.model.known.route, screen("serious"));
    phone.clean_check();
    let check = &phone.model.known.history.last_check().expect("a check").check;
    assert_eq!(
        (check.verdict, check.reasons.as_slice()),
        (Verdict::SelfCare, &["D4".to_owned(), "clean".to_owned()][..])
    );
}

/// An old sign that a clinician has looked at: the check goes on, and the verdict is for today.
#[test]
fn an_old_sign_goes_on() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tick(0);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, Route::Verdict);
    phone.tap(event::check::Msg::Assessed);
    assert_eq!(phone.model.known.route, screen("legs"));
    phone.clean_check();
    let check = &phone.model.known.history.last_check().expect("a check").check;
    assert_eq!((check.verdict, check.reasons.as_slice()), (Verdict::Urgent, &["B1-old".to_owned()][..]));
    assert_eq!(phone.model.known.history.open_episode().expect("open").checks.len(), 2);
    // With a second, certain danger the way is not offered.
    let mut phone = checked_with("nerves", 0);
    phone.tap(event::check::Msg::Assessed);
    to_screen(&mut phone, "serious");
    phone.tick(0);
    phone.tap(Tap::Done);
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!((page.verdict, page.actions.len()), (Some(Verdict::Emergency), 0));
}

#[test]
fn urgent_closes_relief_until_permitted() {
    let mut phone = checked_with("unwell", 0);
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!(page.verdict, Some(Verdict::Urgent));
    assert_eq!(page.emergency, None);
    assert_eq!(page.call.map(|line| line.number), Some("111".into()));
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Verdict);
    assert_eq!(phone.tap(event::relief::Msg::Choose(Mode::Cold)), []);
    phone.wait(Span::minutes(90));
    assert_eq!(words(&phone.tap(event::check::Msg::Permitted)), [JOURNAL]);
    let check = phone.model.known.history.last_check().expect("a check");
    assert_eq!((check.permitted, check.access()), (Some(phone.now().wall()), Access::Relief));
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Relief);
    // Only for this check: the next one asks anew.
    phone.wait(Span::hours(24));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "unwell");
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.clean_check();
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Verdict);
}

/// Verdict, place or age that leave nothing or only rest: the screen, the pick there, and where relief leads.
#[test]
fn what_this_page_is_not_for() {
    let mut elsewhere = Phone::new();
    elsewhere.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut elsewhere, "place");
    elsewhere.tap(Tap::Pick(2));
    elsewhere.clean_check();
    let mut child = Phone::new();
    child.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut child, "age");
    child.tap(Tap::Typed("12".to_owned()));
    assert_eq!(child.model.known.route, screen("child-1"));
    child.clean_check();
    for (phone, access) in [(&mut elsewhere, Access::Nothing), (&mut child, Access::Rest)] {
        let check = phone.model.known.history.last_check().expect("a check");
        assert_eq!((check.check.verdict, check.access()), (Verdict::Soon, access));
        phone.tap(event::relief::Msg::Begin);
        assert_eq!(phone.model.known.route, Route::Verdict);
        phone.tap(event::check::Msg::Permitted);
        phone.tap(event::relief::Msg::Begin);
        assert_eq!(phone.model.known.route, Route::Verdict, "only an urgent verdict can be permitted");
    }
}

/// Verdict, reason, whether a clinician said yes, and what is open then.
#[test]
fn a_clinicians_word_opens_no_more_than_a_lesser_verdict_would() {
    let rows = [
        (Verdict::Urgent, "C1", false, Access::Rest),
        (Verdict::Urgent, "C1", true, Access::Relief),
        (Verdict::Urgent, "A1-child", false, Access::Rest),
        (Verdict::Urgent, "A1-child", true, Access::Rest),
        (Verdict::Urgent, "A2-elsewhere", true, Access::Rest),
        (Verdict::Soon, "A1-child", true, Access::Rest),
        (Verdict::Soon, "A2-elsewhere", true, Access::Nothing),
        (Verdict::Emergency, "B1", true, Access::Nothing),
    ];
    for (verdict, reason, said_yes, access) in rows {
        let check = Check { verdict, reasons: vec![reason.to_owned()], kept: Vec::new() };
        let made = DatedCheck::made(Instant(0), check);
        let dated = DatedCheck { permitted: said_yes.then_some(Instant(1)), ..made };
        assert_eq!(dated.access(), access, "{verdict:?} {reason} {said_yes}");
    }
}

#[test]
fn only_what_stays_true_is_stored() {
    let phone = checked_with("unwell", 0);
    let stored: String = phone.browser.stored.values().cloned().collect();
    let facts = [r#"{"fact":["A1","34"]}"#, r#"{"fact":["C8","no"]}"#, r#"{"fact":["C10","no"]}"#];
    for kept in facts.into_iter().chain([r#"["A2","low"]"#, r#"["A3","no"]"#]) {
        assert!(stored.contains(kept), "{kept:?}");
    }
    for id in ["B1", "B4", "B7", "C2", "C4", "C9"] {
        assert!(!stored.contains(&format!("\"{id}\"")), "{id} is stored");
    }
}

#[test]
fn back_loses_nothing() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(Tap::Row(3, RowState::Skipped));
    phone.tap(Tap::Done);
    phone.tap(Tap::Row(1, RowState::On));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("legs-more"));
    assert_eq!(words(&phone.tap(Tap::Back)), ["go #/check/legs", "focus"]);
    let rows = phone.model.check.session.as_ref().map(|check| check.rows.clone());
    assert_eq!(rows, Some(vec![RowState::Off, RowState::On]));
    // The browser's own button does the same.
    phone.event(Event::RouteChanged(screen("nerves")));
    let rows = phone.model.check.session.as_ref().map(|check| check.rows.clone());
    assert_eq!(rows, Some(vec![RowState::Off, RowState::Off, RowState::Off, RowState::Skipped]));
    // An address further on than the check has come leads to where it is.
    phone.event(Event::RouteChanged(screen("health")));
    assert_eq!(phone.model.known.route, screen("nerves"));
    phone.tap(Tap::Back);
    assert_eq!((phone.model.known.route, &phone.model.check.session), (Route::Now, &None));
    assert!(phone.browser.stored.is_empty());
}

#[test]
fn a_check_left_by_a_reload_starts_again_and_says_so() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(Tap::Done);
    phone.open();
    let effects = phone.event(Event::RouteChanged(screen("legs")));
    assert_eq!(words(&effects), ["replace #/check/nerves", "focus"]);
    assert_eq!(phone.model.known.notices, [Notice::CheckStartsAgain]);
}

// Cautions.

#[test]
fn a_caution_blocks_or_asks_first() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    to_screen(&mut phone, "conditions");
    // Diabetes, below sickle cell disease.
    phone.tap(Tap::Row(4, RowState::Unsure));
    phone.tap(Tap::Done);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    let ready = relief::page::ready(&phone.model, phone.now());
    assert_eq!(
        ready.actions.get(1).map(|action| action.event.clone()),
        Some(event::relief::Msg::Cleared.into()),
        "not the strong one"
    );
    assert_eq!(phone.tap(event::relief::Msg::Start), []);
    assert_eq!(words(&phone.tap(event::relief::Msg::Cleared)), [SETTINGS]);
    let ready = relief::page::ready(&phone.model, phone.now());
    assert_eq!(
        ready.actions.first().map(|action| action.event.clone()),
        Some(event::relief::Msg::Start.into())
    );
    // Cleared, but still a reason for the gentler length.
    assert_eq!(
        relief::gate::plan(&phone.model.relief, &phone.model.known, phone.now()).map(Plan::minutes),
        Some(10)
    );
    phone.tap(event::relief::Msg::Start);
    assert_eq!(phone.model.known.route, Route::Timer);

    // What holds right now: a rash. No yes lifts it.
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.tick(0);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, Route::Ready);
    assert_eq!(phone.tap(event::relief::Msg::Cleared), []);
    assert_eq!(phone.tap(event::relief::Msg::Start), []);
    let ready = relief::page::ready(&phone.model, phone.now());
    assert!(ready.actions.iter().all(|action| action.event != event::relief::Msg::Start.into()));
}

/// The rows of the screen before each block.
fn today(phone: &Phone) -> Vec<&'static str> {
    relief::gate::questions(&phone.model.relief, &phone.model.known, phone.now())
        .into_iter()
        .map(Caution::id)
        .collect()
}

#[test]
fn dozing_off_is_asked_at_night_and_after_what_dulls() {
    let mut day = Phone::new();
    day.tap(event::relief::Msg::Begin);
    day.clean_check();
    day.tap(event::relief::Msg::Choose(Mode::Cold));
    assert_eq!(today(&day), ["skin", "dulled"]);
    day.tick(1);
    assert_eq!(today(&day), ["skin", "dulled", "doze-off"]);
    assert_eq!(day.model.relief.rows.len(), 3);
    day.tap(Tap::Row(1, RowState::Off));
    assert_eq!(today(&day), ["skin", "dulled"]);

    let mut night = Phone::at(Instant(MONDAY) + Span::hours(13));
    night.tap(event::relief::Msg::Begin);
    night.clean_check();
    night.tap(event::relief::Msg::Choose(Mode::Cold));
    assert_eq!(today(&night), ["skin", "dulled", "doze-off"]);
    let mut could_doze = night.model.clone();
    night.wait(Span::seconds(1));
    let now = night.now();
    tap_on(&mut could_doze, Tap::Row(2, RowState::Unsure), now);
    tap_on(&mut could_doze, Tap::Done, now);
    assert_eq!(update(&mut could_doze, event::relief::Msg::Start.into(), now), []);
    // Awake at 3 a.m. is no reason to refuse it.
    night.tap(Tap::Done);
    night.tap(event::relief::Msg::Start);
    assert_eq!(night.model.known.route, Route::Timer);
}

#[test]
fn answers_before_a_block_get_old() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    phone.wait(Span::minutes(15));
    assert_eq!(phone.tap(event::relief::Msg::Start), []);
    phone.event(Event::RouteChanged(Route::Now));
    phone.event(Event::RouteChanged(Route::Ready));
    assert_eq!(phone.model.known.route, Route::Relief);
}

#[test]
fn only_a_length_that_is_offered_is_taken() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    for (minutes, planned) in [(21, 20), (10, 10), (60, 10), (0, 10), (15, 15), (13, 13)] {
        phone.tap(event::relief::Msg::Minutes(minutes, 2));
        assert_eq!(
            relief::gate::plan(&phone.model.relief, &phone.model.known, phone.now()).map(Plan::minutes),
            Some(planned)
        );
    }
}

// The running block.

#[test]
fn start_writes_the_block_and_its_first_mark_together() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    let before = phone.model.known.journal.records().len();
    let effects = phone.tap(event::relief::Msg::Start);
    assert_eq!(words(&effects), ["prime", JOURNAL, "go #/timer", "focus"]);
    assert_eq!(phone.model.known.journal.records().len(), before + 2);
    let written = effects.iter().find_map(|effect| match effect {
        Effect::Write { text, .. } => Some(text),
        _ => None,
    });
    let shard = saved::decode(written.expect("a write")).expect("a shard");
    let own = phone.model.known.journal.records().iter().filter(|r| !r.entry.is_about_the_person());
    assert_eq!(shard.records, own.cloned().collect::<Vec<_>>());
    assert_eq!(
        phone.browser.stored.keys().collect::<Vec<_>>(),
        [
            "unclench:bak:journal:2026-11:phone-a",
            "unclench:bak:settings:phone-a",
            "unclench:journal:2026-11:phone-a",
            "unclench:settings:phone-a",
        ]
    );
}

/// A tap and what it does the first time and at once again.
fn twice(phone: &mut Phone, tap: impl Into<Tap>, first: &[&str], again: &[&str]) {
    let tap = tap.into();
    assert_eq!(words(&phone.tap(tap.clone())), first, "{tap:?}");
    let kind = |phone: &Phone| phone.status().as_ref().map(std::mem::discriminant);
    let (journal, status) = (phone.model.known.journal.clone(), kind(phone));
    assert_eq!(words(&phone.tap(tap.clone())), again, "{tap:?} again");
    assert_eq!((&phone.model.known.journal, kind(phone)), (&journal, status), "{tap:?} again");
}

/// A message says what it is about. What is not on screen takes no tick and no answer, whatever stands in its place.
#[test]
fn what_is_not_on_screen_takes_no_answer() {
    let nothing = |phone: &mut Phone, message: Event| {
        phone.settle();
        let before = phone.model.clone();
        assert_eq!(phone.event(message.clone()), [], "{message:?}");
        assert_eq!(phone.model, before, "{message:?}");
    };
    let tick = event::check::Msg::Row(Q::B1, RowState::On);
    let mut phone = Phone::new();
    // No check at all; then another screen, and another question.
    nothing(&mut phone, tick.clone().into());
    nothing(&mut phone, event::check::Msg::Done.into());
    nothing(&mut phone, event::check::AnyNew::Done.into());
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "age");
    nothing(&mut phone, tick.into());
    nothing(&mut phone, event::check::Msg::Answer(Q::A2, Answer::One(0)).into());
    nothing(&mut phone, event::check::Msg::Answer(Q::A1, Answer::Number(121)).into());
    nothing(&mut phone, event::check::Msg::Value(Q::D3, "joint", RowState::On).into());
    phone.clean_check();
    // Cautions that are not asked, on a page that asks none and on one that asks others.
    let caution = event::relief::Msg::Row(Caution::DozeOff, RowState::On);
    nothing(&mut phone, caution.clone().into());
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    assert_eq!(phone.model.known.route, Route::Cautions);
    nothing(&mut phone, caution.into());
    // Limits, where none are asked; a routine of one's own that there is not.
    nothing(&mut phone, event::moves::Limits::Row(Limit::Knee, RowState::On).into());
    nothing(&mut phone, event::moves::Limits::Done.into());
    let of = phone.records()[0].id.clone();
    nothing(&mut phone, event::moves::Drafting::Edit(of.clone()).into());
    nothing(&mut phone, event::moves::Drafting::Drop(of.clone()).into());
    nothing(&mut phone, event::moves::Drafting::Share(of).into());
}

#[test]
fn a_notice_is_closed_and_the_others_stay() {
    let mut phone = Phone::new();
    phone.event(event::frame::Msg::Did(Deed::Print, false));
    phone.event(event::frame::Msg::UpdateReady);
    phone.event(event::frame::Msg::CloseNotice(Notice::NearlyFull));
    assert_eq!(phone.model.known.notices.len(), 2, "one that is not there");
    phone.tap(Tap::Notice(0));
    assert_eq!(phone.model.known.notices, [Notice::UpdateReady]);
}

#[test]
fn a_second_tap_changes_nothing() {
    let phone = &mut Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.clean_check();
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    twice(phone, event::relief::Msg::Start, &["prime", JOURNAL, "go #/timer", "focus"], &[]);
    phone.wait(Span::minutes(3));
    twice(phone, event::timer::Msg::Mark(Mark::Pause), &[JOURNAL], &[]);
    twice(phone, event::timer::Msg::Mark(Mark::On), &["prime", JOURNAL], &[]);
    twice(phone, event::timer::Msg::Mark(Mark::Off), &[JOURNAL], &[]);
    twice(phone, event::timer::Msg::Mark(Mark::On), &[], &[]);
    phone.wait(Span::minutes(20));
    twice(phone, event::timer::Msg::Mark(Mark::On), &["prime", JOURNAL], &[]);
    phone.wait(Span::minutes(2));
    twice(phone, event::timer::Msg::Mark(Mark::Stop), &[JOURNAL, "replace #/after", "focus"], &[]);
    twice(phone, event::timer::Msg::Judge(Felt::Better), &[JOURNAL, "focus"], &[]);
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!(phone.model.known.route, Route::Now);
    twice(phone, event::notes::Msg::Over, &[JOURNAL, "go #/better", "focus"], &[]);
    // What makes no sense without an episode.
    let nowhere = RecordId { at: Instant(0), writer: "w".to_owned(), counter: 0 };
    for tap in [
        Tap::from(event::notes::Msg::PainNow(3)),
        event::notes::Msg::SetOff(nowhere, "fall", true).into(),
        event::check::Msg::Permitted.into(),
        event::timer::Msg::Mark(Mark::Off).into(),
        event::check::Msg::Assessed.into(),
    ] {
        twice(phone, tap, &[], &[]);
    }
}

#[test]
fn a_block_from_start_to_end() {
    let mut phone = Phone::with_block(Mode::Cold);
    answered(&mut phone);
    phone.wait(Span::minutes(5));
    // A hand needs a moment for each answer.
    let due = |late: Span| late < Span::seconds(2);
    assert!(
        matches!(phone.status(), Some(Status::TakeOff { why: OffReason::TimeUp, late, .. }) if due(late))
    );
    phone.mark(Mark::Off);
    phone.wait(Span::minutes(20));
    // Rest to cold waits for the person, however long it takes.
    assert!(matches!(phone.status(), Some(Status::SkinGate { round: 0, .. })));
    phone.wait(Span::minutes(30));
    assert!(matches!(phone.status(), Some(Status::SkinGate { round: 0, .. })));
    phone.mark(Mark::On);
    answered(&mut phone);
    phone.wait(Span::minutes(5));
    phone.mark(Mark::Off);
    assert_eq!(phone.model.known.route, Route::After);
    assert!(matches!(phone.status(), Some(Status::Over { how: Ending::Finished, .. })));
    phone.tap(event::timer::Msg::Judge(Felt::Better));
    assert_eq!(phone.model.known.route, Route::After);
    phone.tap(event::notes::Msg::PainNow(3));
    assert_eq!(phone.model.known.route, Route::Now);
    let off = phone.model.known.history.past_blocks(phone.now().stamp)[0].off;
    let waiting = phone.model.known.may_start(Mode::Heat, phone.now());
    assert_eq!(waiting, Err(Wait::Gap { until: off + Span::hours(2) }));
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.tap(event::relief::Msg::Choose(Mode::Heat)), []);
}

#[test]
fn each_boundary_rings_once() {
    let mut phone = Phone::with_block(Mode::Cold);
    let began = phone.true_time();
    answered(&mut phone);
    phone.wait(Span::minutes(5));
    phone.mark(Mark::Off);
    phone.wait(Span::minutes(50));
    // A hand needs a moment for each answer: whole minutes.
    let rang: Vec<(i64, bool)> =
        phone.rang.iter().map(|ring| ((ring.at - began).0 / 60_000, ring.soft)).collect();
    assert_eq!(rang, [(5, true), (10, true), (15, true), (20, false), (40, false)]);
    // Looking again rings nothing.
    let count = phone.rang.len();
    phone.event(Event::Woke);
    assert_eq!(phone.rang.len(), count);
}

#[test]
fn take_it_off_rings_until_answered() {
    let mut phone = Phone::with_block(Mode::Cold);
    let began = phone.true_time();
    phone.wait(Span::minutes(14));
    let loud: Vec<i64> =
        phone.rang.iter().filter(|ring| !ring.soft).map(|ring| (ring.at - began).0 / 1_000).collect();
    // No answer to the skin check at 5: from 7 minutes every 15 seconds, 20 times; then once a minute.
    let expected: Vec<i64> = (0..20).map(|n| 420 + n * 15).chain([765, 825]).collect();
    assert_eq!(loud, expected);
    assert_eq!(phone.rang.iter().filter(|ring| ring.soft).count(), 1);

    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(7) + Span::seconds(20));
    let before = phone.rang.len();
    phone.mark(Mark::Off);
    phone.wait(Span::minutes(5));
    assert_eq!(phone.rang.len(), before, "it is off: nothing more to ring");
}

#[test]
fn silent_says_so_to_the_browser() {
    let mut phone = Phone::with_block(Mode::Cold);
    assert_eq!(words(&phone.tap(event::notes::Msg::Silent(true))), [SETTINGS]);
    phone.wait(Span::minutes(8));
    assert!(phone.rang.len() > 2);
    assert!(phone.rang.iter().all(|ring| ring.silent));
}

#[test]
fn asking_to_pause_does_not_stop_the_clock() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(2));
    assert_eq!(phone.tap(event::frame::Msg::Pause), []);
    assert_eq!(phone.model.timer.sheet, Some(Sheet::IsItOff(Mark::Pause)));
    phone.wait(Span::minutes(2));
    assert!(matches!(phone.status(), Some(Status::On { exposure, .. }) if exposure == Span::minutes(4)));
    phone.tap(event::timer::Msg::Dismiss);
    assert_eq!(phone.model.timer.sheet, None);
    assert!(matches!(phone.status(), Some(Status::On { exposure, .. }) if exposure == Span::minutes(4)));
    phone.tap(event::frame::Msg::Pause);
    assert_eq!(words(&phone.mark(Mark::Pause)), [JOURNAL]);
    assert_eq!(phone.model.timer.sheet, None);
    // Until the answer was taken it ran on.
    let about = Span::minutes(16) - Span::seconds(2)..Span::minutes(16);
    assert!(matches!(phone.status(), Some(Status::Paused { left, .. }) if about.contains(&left)));
    // The time came while the question stood there: "yes, it is off" is as good as it was.
    let mut late = Phone::with_block(Mode::Massage);
    late.wait(Span::minutes(4));
    late.tap(event::frame::Msg::Pause);
    late.wait(Span::minutes(2));
    assert_eq!(late.model.timer.sheet, None, "what has to be done comes first");
    late.mark(Mark::Pause);
    assert!(matches!(late.status(), Some(Status::Over { how: Ending::Finished, .. })));
}

#[test]
fn wrong_skin_ends_the_block_and_says_what_to_do() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.mark(Mark::SkinWrong);
    assert_eq!((phone.model.known.route, phone.model.timer.sheet), (Route::After, None));
    assert!(matches!(after(&phone.model, phone.now()).step, Step::Skin(_)));
    assert!(matches!(phone.status(), Some(Status::Over { how: Ending::SkinWrong, .. })));
}

#[test]
fn a_phone_locked_for_two_hours_says_how_late_it_is() {
    let mut phone = Phone::with_block(Mode::Cold);
    answered(&mut phone);
    assert_eq!(phone.true_time().whole_minutes(), 15);
    phone.lock(Span::minutes(105), true);
    let effects = phone.event(Event::Woke);
    assert!(words(&effects).contains(&"ring loud".to_owned()), "{effects:?}");
    assert_eq!(phone.model.known.alert, "Take the ice off now. It has been on for 2 hours.");
    let dial = timer::page::dial(&phone.model, phone.now());
    assert_eq!((dial.phase.as_str(), dial.digits.as_str()), (content::timer::phase_off(Mode::Cold), "+1 h"));
    assert_eq!(
        dial.actions.iter().map(|action| action.event.clone()).collect::<Vec<_>>(),
        [event::timer::Msg::Mark(Mark::Off).into()]
    );
    // Off at last, but no second round after that.
    phone.mark(Mark::Off);
    assert!(matches!(phone.status(), Some(Status::Over { how: Ending::Lapsed, .. })));
    assert_eq!(phone.model.known.route, Route::After);
}

/// Back long after a boundary with nothing on the skin: it is said, not rung.
#[test]
fn an_old_boundary_is_told_quietly() {
    for (locked, rings, alert) in [
        (Span::minutes(22), 1, "The break ended 2 minutes ago."),
        (Span::minutes(23), 0, "The break ended 3 minutes ago."),
    ] {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.mark(Mark::Off);
        phone.lock(locked, false);
        phone.event(Event::Woke);
        assert_eq!(phone.rang.len(), rings, "{locked:?}");
        assert!(phone.model.known.alert.starts_with(alert), "{}", phone.model.known.alert);
    }
}

#[test]
fn a_block_that_lapses_while_nobody_looks_leads_to_how_it_was() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.mark(Mark::Off);
    phone.wait(Span::minutes(79));
    assert_eq!(phone.model.known.route, Route::Timer);
    phone.wait(Span::minutes(2));
    assert_eq!(phone.model.known.route, Route::After);
    assert!(matches!(phone.status(), Some(Status::Over { how: Ending::Lapsed, .. })));
}

#[test]
fn a_reload_in_any_phase_finds_the_same_phase() {
    let check = |name: &str, prepare: &dyn Fn(&mut Phone)| {
        let mut phone = Phone::with_block(Mode::Cold);
        prepare(&mut phone);
        let before = phone.status();
        phone.event(Event::Hidden);
        phone.open();
        assert_eq!(phone.status(), before, "{name}");
        let route = if matches!(before, Some(Status::Over { .. })) { Route::After } else { Route::Timer };
        phone.event(Event::RouteChanged(Route::Timer));
        assert_eq!(phone.model.known.route, route, "{name}");
    };
    check("on", &|phone| phone.wait(Span::minutes(4)));
    check("check due", &|phone| phone.wait(Span::minutes(6)));
    check("no answer", &|phone| phone.wait(Span::minutes(9)));
    check("time up", &|phone| phone.wait(Span::minutes(25)));
    check("paused", &|phone| {
        phone.wait(Span::minutes(3));
        phone.mark(Mark::Pause);
        phone.wait(Span::minutes(3));
    });
    check("rest", &|phone| {
        phone.mark(Mark::Off);
        phone.wait(Span::minutes(3));
    });
    check("gate", &|phone| {
        phone.mark(Mark::Off);
        phone.wait(Span::minutes(33));
    });
    check("second round", &|phone| {
        phone.mark(Mark::Off);
        phone.wait(Span::minutes(21));
        phone.mark(Mark::On);
        phone.wait(Span::minutes(3));
    });
    check("over", &|phone| {
        phone.mark(Mark::Stop);
    });
}

/// The page was killed without a word: what was stored is enough.
#[test]
fn a_killed_page_loses_nothing() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    phone.open();
    assert!(matches!(phone.status(), Some(Status::On { exposure, .. }) if exposure == Span::minutes(4)));
    let home = home::page(&phone.model, phone.now());
    assert_eq!(home.main.map(|action| action.event), Some(event::frame::Msg::Go(Route::Timer).into()));
    // From here on this page's own clock counts, whatever becomes of the wall clock.
    phone.wait(Span::minutes(2));
    phone.set_clock(Span::seconds(-90));
    assert!(matches!(phone.status(), Some(Status::On { exposure, .. }) if exposure == Span::minutes(6)));
}

#[test]
fn a_clock_set_back_while_closed_takes_the_pack_off() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(4));
    phone.event(Event::Hidden);
    phone.pass(Span::minutes(3));
    phone.set_clock(Span::minutes(-30));
    phone.open();
    assert!(matches!(phone.status(), Some(Status::TakeOff { why: OffReason::TimeUp, .. })));
    assert!(phone.model.known.alert.ends_with("Time is up."));
}

#[test]
fn a_day_later() {
    let mut phone = Phone::with_block(Mode::Cold);
    phone.wait(Span::minutes(3));
    phone.event(Event::Hidden);
    phone.pass(Span::hours(24));
    phone.open();
    // Nobody said that it came off: that is the first thing to say.
    assert_eq!(
        phone.model.known.alert,
        "Still on? Take the ice off now. Time was up (yesterday, 14:20). When did it come off?"
    );
    phone.event(Event::RouteChanged(Route::Timer));
    phone.mark(Mark::Off);
    assert_eq!(phone.model.known.route, Route::After);
    phone.tap(event::timer::Msg::Judge(Felt::Same));
    phone.tap(event::notes::Msg::PainNow(5));
    let home = home::page(&phone.model, phone.now());
    assert!(home.recheck_due);
    assert_eq!(home.main.map(|action| action.event), Some(event::check::Msg::Begin(Whom::Me).into()));
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, screen("nerves"));
}

// Storage.

#[test]
fn a_failed_write_is_said_until_one_succeeds() {
    let mut phone = Phone::new();
    phone.full = true;
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    assert_eq!(phone.model.known.notices, [Notice::NotSaved]);
    assert_eq!(phone.model.store.unsaved.len(), 2);
    phone.tap(event::notes::Msg::PainNow(5));
    assert_eq!(phone.model.known.notices, [Notice::NotSaved]);
    assert!(phone.browser.stored.is_empty());
    // The backup holds what only this page knows.
    let effects = phone.tap(event::backup::Msg::BackUp(Purpose::Download));
    assert_eq!(effects, [Effect::ReadTexts(Purpose::Download, vec![])]);
    let (name, text) = phone.browser.files.pop().expect("a file");
    assert_eq!(name, "unclench-backup-2026-11-23.txt");
    let records = saved::backup::parse(&text, phone.now().wall()).expect("a backup").records;
    let known = phone.model.known.journal.records();
    assert_eq!(records, known);
    // There is room again: the first write that goes through takes the others with it.
    phone.full = false;
    phone.tap(event::notes::Msg::PainNow(4));
    assert_eq!(
        (phone.model.known.notices.as_slice(), phone.model.store.unsaved.as_slice()),
        (&[][..], &[][..])
    );
    phone.open();
    assert_eq!(phone.model.known.history.open_episode().expect("open").pain.len(), 2);
}

#[test]
fn without_storage_all_works_and_is_said() {
    let mut phone = Phone::new();
    phone.full = true;
    phone.device.can_store = false;
    phone.open();
    assert_eq!(phone.model.known.notices, [Notice::NoStorage]);
    phone.start_block(Mode::Cold);
    assert_eq!(phone.model.known.route, Route::Timer);
    phone.tap(event::backup::Msg::BackUp(Purpose::Download));
    let (_, text) = phone.browser.files.pop().expect("a file");
    assert!(text.contains(r#"{"block":["cold",20,2]}"#));
    assert_eq!(
        phone.browser.indexed_db,
        Some(IndexedDb::default()),
        "what can't be stored is not logged either"
    );
}

#[test]
fn another_tabs_damaged_shard_leaves_ours_alone() {
    let mut phone = checked_with("unwell", 0);
    phone.browser.stored.insert("unclench:journal:2026-11:other".to_owned(), "broken".to_owned());
    phone.open();
    assert_eq!(phone.model.known.notices, [Notice::SetAside(1)]);
    assert_eq!(phone.model.known.history.open_episode().expect("open").checks.len(), 1);
    assert_eq!(words(&phone.tap(event::notes::Msg::PainNow(3))), [JOURNAL]);
    let aside = format!("unclench:bad:2026-11-23:{}:journal:2026-11:other", checksum("broken"));
    assert_eq!(phone.browser.stored.get(&aside).map(String::as_str), Some("broken"));
    assert_eq!(
        phone.browser.stored.get("unclench:journal:2026-11:other").map(String::as_str),
        Some("broken")
    );
}

#[test]
fn a_newer_version_is_not_touched() {
    let mut phone = checked_with("unwell", 0);
    for text in phone.browser.stored.values_mut() {
        *text = text.replacen(":1,", ":2,", 1);
    }
    phone.browser.indexed_db = Some(IndexedDb::default());
    let stored = phone.browser.stored.clone();
    phone.open();
    assert_eq!(phone.model.known.notices, [Notice::Newer]);
    phone.start_block(Mode::Cold);
    assert_eq!(phone.model.known.route, Route::Timer);
    assert_eq!(phone.browser.stored, stored);
    assert_eq!(phone.browser.indexed_db, Some(IndexedDb::default()));
}

#[test]
fn two_tabs_join() {
    let mut first = Phone::with_block(Mode::Cold);
    let mut second = Phone::new();
    second.device.writer = "phone-b".to_owned();
    second.wait(first.true_time());
    second.browser.stored = first.browser.stored.clone();
    second.open();
    assert!(matches!(second.status(), Some(Status::On { .. })));
    // Each writes only its own shard; the other hears of it.
    second.wait(Span::minutes(3));
    first.wait(Span::minutes(3));
    let effects = second.mark(Mark::Off);
    let Effect::Write { key, text } = &effects[0] else { panic!("a write") };
    assert_eq!(key, "unclench:journal:2026-11:phone-b");
    first.event(event::store::Msg::Elsewhere(key.clone(), Some(text.clone())));
    assert_eq!(first.model.known.journal, second.model.known.journal);
    assert!(matches!(first.status(), Some(Status::Rest { .. })));
    // Heard twice, removed, damaged, or no shard at all: nothing changes.
    let before = first.model.clone();
    for told in [Some(text.clone()), None, Some("broken".to_owned())] {
        first.event(event::store::Msg::Elsewhere(key.clone(), told));
    }
    first.event(event::store::Msg::Elsewhere("unclench:theme".to_owned(), Some(text.clone())));
    assert_eq!(first.model, before);
}

/// Two tabs, both at "Start": the second finds a block that runs, or the gap after it.
#[test]
fn a_block_in_another_tab_keeps_ours_from_starting() {
    let mut first = Phone::new();
    first.tap(event::relief::Msg::Begin);
    first.clean_check();
    let mut second = Phone::new();
    second.device.writer = "phone-b".to_owned();
    second.browser.stored = first.browser.stored.clone();
    second.pass(first.true_time());
    second.open();
    for phone in [&mut first, &mut second] {
        phone.tap(event::relief::Msg::Begin);
        phone.tap(event::relief::Msg::Choose(Mode::Cold));
        phone.clean_cautions();
        assert_eq!(phone.model.known.route, Route::Ready);
    }
    let hear = |first: &mut Phone, second: &Phone| {
        for (key, text) in &second.browser.stored {
            first.event(event::store::Msg::Elsewhere(key.clone(), Some(text.clone())));
        }
    };
    second.tap(event::relief::Msg::Start);
    hear(&mut first, &second);
    assert_eq!(first.tap(event::relief::Msg::Start), []);
    second.mark(Mark::Stop);
    hear(&mut first, &second);
    assert_eq!(first.tap(event::relief::Msg::Start), []);
    assert_eq!(first.model.known.history.open_episode().map(|episode| episode.blocks.len()), Some(1));
}

#[test]
fn the_journal_after_a_reload_is_the_same() {
    let mut phone = Phone::with_block(Mode::Heat);
    let attack = phone.model.known.history.episodes[0].id.clone();
    phone.tap(event::notes::Msg::SetOff(attack.clone(), "fall", true));
    phone.tap(event::notes::Msg::SetOff(attack, "unheard-of", true));
    phone.wait(Span::minutes(4));
    phone.mark(Mark::Stop);
    phone.tap(event::timer::Msg::Judge(Felt::Worse));
    phone.tap(event::notes::Msg::PainNow(11));
    phone.tap(event::notes::Msg::PainNow(8));
    phone.tap(event::notes::Msg::Age("67".to_owned()));
    phone.tap(event::notes::Msg::Age("121".to_owned()));
    phone.tap(Tap::Fact(0, RowState::On));
    phone.tap(event::notes::Msg::Fact(Fact::Limit("unheard-of"), RowState::On));
    phone.tap(event::notes::Msg::Fact(Fact::Holds(Caution::DozeOff), RowState::On));
    phone.tap(event::notes::Msg::Region("NZ".to_owned()));
    phone.tap(event::notes::Msg::Region("atlantis".to_owned()));
    phone.tap(event::notes::Msg::Doctor("call (0)23-45 <b>".to_owned()));
    let (journal, history) = (phone.model.known.journal.clone(), phone.model.known.history.clone());
    phone.open();
    assert_eq!((&phone.model.known.journal, &phone.model.known.history), (&journal, &history));
    assert_eq!(
        history.open_episode().and_then(|episode| episode.set_off.clone()),
        Some(vec!["fall".to_owned()])
    );
    assert_eq!(history.age(phone.now().wall()), Some(67));
    assert_eq!(history.region.as_deref(), Some("NZ"));
    assert_eq!(history.doctor.as_deref(), Some("(0)23-45"));
    assert_eq!(history.open_episode().map(|episode| episode.pain.len()), Some(1));
    assert_eq!(page::call_today(&phone.model.known, phone.now()).number, "(0)23-45");
}

#[test]
fn whom_to_call_today_depends_on_the_hour() {
    let at = |hours: i64, zone: &str| {
        let mut phone = Phone::at(Instant(MONDAY) + Span::hours(hours));
        phone.device = Device { zone: zone.to_owned(), ..phone.device.clone() };
        phone.open();
        page::call_today(&phone.model.known, phone.now()).call
    };
    assert_eq!(at(0, "Europe/Dublin"), "Your GP");
    assert_eq!(at(3, "Europe/Dublin"), "Your GP");
    assert_eq!(at(4, "Europe/Dublin"), "The out-of-hours GP service in your area");
    assert_eq!(at(-7, "Europe/Dublin"), "The out-of-hours GP service in your area");
    assert_eq!(at(5 * 24, "Europe/Dublin"), "The out-of-hours GP service in your area");
}

#[test]
fn the_alarm_is_asked_for_only_while_a_block_runs() {
    let mut phone = Phone::new();
    assert_eq!(next_wake(&phone.model, phone.now()), None);
    // A moment in which the new step takes no answers comes first.
    let settled = |phone: &mut Phone| {
        phone.wait(Span(300));
        next_wake(&phone.model, phone.now())
    };
    phone.start_block(Mode::Cold);
    assert_eq!(settled(&mut phone), Some(Span::minutes(5) - Span(300)));
    phone.mark(Mark::Pause);
    assert_eq!(settled(&mut phone), None);
    phone.mark(Mark::On);
    phone.mark(Mark::Stop);
    // Until "go on" leaves the page by itself.
    assert_eq!(settled(&mut phone), Some(Span::minutes(1) - Span(300)));
    phone.wait(Span::minutes(1));
    assert_eq!(settled(&mut phone), None);
}

#[test]
fn an_age_that_is_none_is_said_beside_the_field() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "age");
    for text in ["", "old", "121", "-3", "3.5"] {
        assert_eq!(phone.tap(Tap::Typed(text.to_owned())), []);
        assert_eq!(
            (phone.model.known.route, phone.model.known.note),
            (screen("age"), content::check::screens::BAD_AGE),
            "{text:?}"
        );
    }
    phone.tap(Tap::Typed(" 70 ".to_owned()));
    assert_eq!((phone.model.known.route, phone.model.known.note), (screen("older"), ""));
}

/// Past 72 hours heat is offered first, and cold is still there.
#[test]
fn cold_is_suggested_for_three_days() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    let order = |phone: &Phone| -> Vec<Mode> {
        relief::page::choice(&phone.model, phone.now()).first.into_iter().map(|card| card.mode).collect()
    };
    phone.wait(Span::hours(72) - Span(1));
    assert_eq!(order(&phone), [Mode::Cold, Mode::Heat]);
    phone.wait(Span(1));
    assert_eq!(order(&phone), [Mode::Heat, Mode::Cold]);
}

/// The second tap of a double tap was meant for the screen before.
#[test]
fn a_double_tap_answers_one_screen() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(Tap::Done);
    let second = phone.model.known.route;
    assert_ne!(second, screen("nerves"));
    phone.event(event::check::Msg::Done);
    assert_eq!(phone.model.known.route, second);
    phone.tap(Tap::Done);
    assert_ne!(phone.model.known.route, second);
}

/// Forward again after "Back" leads over the screens answered before, with what was ticked on them.
#[test]
fn forward_after_back_shows_what_was_answered() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "pain-kind");
    phone.tick(1);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("skin"));
    phone.tap(Tap::Back);
    phone.tap(Tap::Back);
    assert_eq!(phone.model.known.route, screen("body"));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("pain-kind"));
    assert_eq!(phone.model.check.session.as_ref().expect("a check").rows[1], RowState::On);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("skin"));
}

/// What the browser refuses is told, until it works or the person closes it.
#[test]
fn a_refusal_is_told_and_forgotten_when_it_works() {
    let mut phone = checked_with("unwell", 0);
    let refused = [(Deed::Copy, content::notices::NOT_COPIED), (Deed::Print, content::notices::NOT_PRINTED)];
    for (deed, words) in refused {
        phone.event(event::frame::Msg::Did(deed, false));
        assert_eq!(phone.model.known.notices, [Notice::Refused(deed)]);
        let cards = frame::notices(&phone.model);
        assert_eq!(cards.iter().map(|card| card.text.as_str()).collect::<Vec<_>>(), [words]);
        phone.event(event::frame::Msg::Did(deed, true));
        assert_eq!(phone.model.known.notices, []);
    }
    phone.event(event::frame::Msg::Did(Deed::Copy, true));
    assert_eq!(phone.model.known.status, content::notices::COPIED);
}

/// A newer version is told of only where it disturbs nothing.
#[test]
fn a_newer_version_waits_until_nothing_runs_and_nothing_is_answered() {
    fn check(words: &str, prepare: fn() -> Phone, expected: bool) {
        let mut phone = prepare();
        phone.event(event::frame::Msg::UpdateReady);
        let told = frame::notices(&phone.model);
        assert_eq!(told.iter().any(|card| card.text == content::notices::UPDATE_READY), expected, "{words}");
    }
    check("the first screen", Phone::new, true);
    let asked = || {
        let mut phone = Phone::new();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        phone
    };
    check("the middle of the check", asked, false);
    check("a block", || Phone::with_block(Mode::Massage), false);
    let lying = || {
        let mut phone = Phone::new();
        phone.tap(event::rest::Msg::LieDown(30));
        phone
    };
    check("a rest with an alarm", lying, false);
    let over = || {
        let mut phone = Phone::with_block(Mode::Massage);
        phone.tap(event::timer::Msg::Mark(Mark::Stop));
        phone.event(Event::RouteChanged(Route::Now));
        phone
    };
    check("after a block", over, true);
}

/// A tapped notification shows what asks for an answer, wherever the page was.
#[test]
fn a_tapped_notification_leads_to_what_runs() {
    fn check(words: &str, mut phone: Phone, expected: Route) {
        phone.event(Event::RouteChanged(Route::Log));
        phone.event(event::frame::Msg::NotificationTapped);
        assert_eq!(phone.model.known.route, expected, "{words}");
    }
    check("a block", Phone::with_block(Mode::Massage), Route::Timer);
    check("nothing", Phone::new(), Route::Log);
    let mut lying = Phone::new();
    lying.tap(event::rest::Msg::LieDown(30));
    check("lying down", lying, Route::Move);
    let both = |answered: bool| {
        let mut phone = Phone::with_block(Mode::Cold);
        phone.tap(event::rest::Msg::LieDown(10));
        phone.wait(Span::minutes(5));
        phone.tap(event::timer::Msg::Mark(Mark::SkinOk));
        phone.wait(Span::minutes(5));
        if answered {
            phone.tap(event::timer::Msg::Mark(Mark::SkinOk));
        }
        phone
    };
    check("a skin check, and time to get up", both(false), Route::Timer);
    check("time to get up, beside a block that asks nothing", both(true), Route::Move);
}

/// Whether the page opens without a network stands on the page on data.
#[test]
fn the_page_on_data_says_what_is_kept_for_offline() {
    let mut phone = Phone::new();
    let all = [
        content::store::OFFLINE_KEPT,
        content::store::OFFLINE_REFUSED,
        content::store::OFFLINE_INSECURE,
        content::store::OFFLINE_MISSING,
    ];
    let told = |phone: &Phone| {
        let lines = store::page::kept(&phone.model).lines;
        all.into_iter().filter(|line| lines.iter().any(|said| said == line)).collect::<Vec<_>>()
    };
    assert_eq!(told(&phone), [""; 0], "not known yet");
    let states = [Offline::Kept, Offline::Refused, Offline::Insecure, Offline::Missing];
    for (state, words) in states.into_iter().zip(all) {
        phone.event(event::frame::Msg::Offline(state));
        assert_eq!(told(&phone), [words], "{state:?}");
    }
}
