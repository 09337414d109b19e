//! The danger check over time and for someone else: re-checks, something new, what is asked after the verdict, and
//! checks that were left in the middle.

use unclench::app::effect::Effect;
use unclench::app::event;
use unclench::app::event::Event;
use unclench::app::event::row::RowState;
use unclench::app::route::Route;
use unclench::app::{Notice, check, helper, home};
use unclench::content::{self, Whom};
use unclench::domain::check::answers::Answer;
use unclench::domain::check::question::Q;
use unclench::domain::check::verdict::{Access, RECHECKS, Verdict};
use unclench::domain::journal::record::Entry;
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::{Instant, Span};

use crate::phone::{MONDAY, Phone, Tap, screen, to_screen, words};

fn checked() -> Phone {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    assert_eq!(phone.model.known.route, Route::Verdict);
    phone
}

fn reasons(phone: &Phone) -> Vec<String> {
    phone.model.known.history.last_check().expect("a check").check.reasons.clone()
}

fn verdict_of(phone: &Phone) -> Verdict {
    phone.model.known.history.last_check().expect("a check").check.verdict
}

/// 24 hours, 72 hours, 14 days, and where the next routes begin; at each the first screen asks, and nothing else opens.
#[test]
fn the_whole_check_is_due_again_at_fixed_times_of_an_episode() {
    let mut phone = checked();
    let mut passed = Span::ZERO;
    for after in RECHECKS {
        let due = Instant(MONDAY) + after;
        // Taps take a moment, so the time of the day before moves on a little.
        assert_eq!(
            phone.model.known.history.recheck_at(),
            Some(due + (phone_start(&phone) - Instant(MONDAY)))
        );
        let left = phone.model.known.history.recheck_at().expect("due") - phone.now().wall();
        phone.pass(left - Span(1));
        assert!(!phone.model.known.history.recheck_due(phone.now()), "{after:?}");
        phone.pass(Span(1));
        phone.open();
        assert!(phone.model.known.history.recheck_due(phone.now()), "{after:?}");
        let page = home::page(&phone.model, phone.now());
        assert!(page.recheck_due);
        assert_eq!(page.main.map(|main| main.event), Some(event::check::Msg::Begin(Whom::Me).into()));
        assert!(!phone.model.known.is_open(phone.now()), "no cold or heat before it");
        phone.tap(event::relief::Msg::Begin);
        assert_eq!(phone.model.known.route, screen("nerves"));
        phone.clean_check();
        assert!(!phone.model.known.history.recheck_due(phone.now()), "{after:?}");
        assert!(after > passed);
        passed = after;
    }
    assert_eq!(phone.model.known.history.recheck_at(), None);
}

fn phone_start(phone: &Phone) -> Instant {
    phone.model.known.history.open_episode().expect("open").started
}

/// A re-check is due, and a block still runs: it goes on, and the emergency link is where it always is.
#[test]
fn a_due_check_stops_no_running_block() {
    let mut phone = checked();
    phone.pass(Span::hours(24) - Span::minutes(5));
    phone.open();
    phone.start_block(Mode::Cold);
    assert_eq!(phone.model.known.route, Route::Timer);
    phone.wait(Span::minutes(6));
    assert!(phone.model.known.history.recheck_due(phone.now()));
    assert!(phone.model.known.history.running_block(phone.now().stamp).is_some());
}

#[test]
fn a_clock_set_back_asks_again_and_one_set_forward_asks_sooner() {
    let mut phone = checked();
    phone.set_clock(Span::hours(-2));
    assert!(phone.model.known.history.recheck_due(phone.now()), "nobody knows how long ago it was");
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, screen("nerves"));
    let mut phone = checked();
    phone.set_clock(Span::seconds(-5));
    assert!(
        !phone.model.known.history.recheck_due(phone.now()),
        "clocks are corrected by seconds all the time"
    );
    let mut phone = checked();
    phone.set_clock(Span::hours(24));
    assert!(phone.model.known.history.recheck_due(phone.now()));
}

/// How long it has lasted is asked once and grows by itself; from 72 hours on it is asked whether it got better.
#[test]
fn no_better_after_72_hours_is_for_a_visit_and_offers_heat() {
    let mut phone = checked();
    phone.pass(Span::hours(72));
    phone.open();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(event::check::Msg::AskMore);
    to_screen(&mut phone, "course-more");
    let asked = phone.model.check.session.as_ref().expect("a check").questions();
    assert_eq!(asked, [Q::E1a]);
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!((verdict_of(&phone), reasons(&phone)), (Verdict::Soon, vec!["E1-72h".to_owned()]));
    phone.tap(event::relief::Msg::Begin);
    let modes = unclench::app::relief::page::choice(&phone.model, phone.now()).first;
    assert_eq!(modes.first().map(|card| card.mode), Some(Mode::Heat), "We offer heat first");
}

/// "It began 3 days ago or longer" leads to how long; both are one answer.
#[test]
fn how_long_it_has_lasted_is_a_row_and_then_a_pick() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(event::check::Msg::AskMore);
    phone.tick(0);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("since"));
    phone.tap(Tap::Pick(1));
    let days = |phone: &Phone| phone.model.check.session.as_ref().expect("a check").answers.given(Q::E1);
    assert_eq!(days(&phone), Some(Answer::Number(14)));
    // Back, and the row is as it was ticked; unticked, it says less than 3 days.
    assert_eq!(phone.model.known.route, screen("course-more"));
    phone.tap(Tap::Back);
    phone.tap(Tap::Back);
    assert_eq!(phone.model.known.route, screen("course"));
    assert_eq!(phone.model.check.session.as_ref().expect("a check").rows[0], RowState::On);
    phone.tap(Tap::Row(0, RowState::Off));
    phone.tap(Tap::Done);
    assert_eq!(days(&phone), Some(Answer::Number(0)));
    assert_eq!(phone.model.known.route, screen("medicines"));
    phone.clean_check();
    assert_eq!(verdict_of(&phone), Verdict::SelfCare);
}

/// After three recorded episodes nobody is asked whether there were three.
#[test]
fn episodes_that_are_known_are_not_asked_for() {
    let mut phone = Phone::new();
    for _ in 0..3 {
        phone.tap(event::check::Msg::Begin(Whom::Me));
        phone.clean_check();
        phone.tap(event::notes::Msg::Over);
        phone.wait(Span::hours(48));
    }
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(event::check::Msg::AskMore);
    assert_eq!(phone.model.known.route, screen("course"));
    let asked = phone.model.check.session.as_ref().expect("a check").questions();
    assert!(!asked.contains(&Q::E2), "{asked:?}");
    phone.clean_check();
    assert_eq!(reasons(&phone), ["E2-many"]);
}

/// One screen between a check of some time ago and a block.
#[test]
fn anything_new_is_asked_before_each_block() {
    let mut phone = checked();
    phone.wait(Span::minutes(16));
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    assert_eq!(phone.model.known.route, Route::AnyNew);
    // No address leads around it.
    for route in [Route::Cautions, Route::Ready] {
        phone.event(Event::RouteChanged(route));
        assert_eq!(phone.model.known.route, Route::Relief, "{route:?}");
        phone.tap(event::relief::Msg::Choose(Mode::Cold));
    }
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, Route::Cautions);
    phone.clean_cautions();
    // Said too long ago, it is asked once more.
    phone.wait(Span::minutes(15));
    assert_eq!(phone.tap(event::relief::Msg::Start), []);
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    assert_eq!(phone.model.known.route, Route::AnyNew);
}

/// A yes, or "not sure", freezes all treatment until the whole check is done again, also across a reload.
#[test]
fn something_new_freezes_treatment_until_the_whole_check() {
    for state in [RowState::On, RowState::Unsure] {
        let mut phone = checked();
        phone.wait(Span::minutes(20));
        phone.tap(event::relief::Msg::Begin);
        phone.tap(event::relief::Msg::Choose(Mode::Heat));
        phone.tap(Tap::Row(0, state));
        phone.tap(Tap::Done);
        assert_eq!(phone.model.known.route, screen("nerves"));
        assert!(phone.records().iter().any(|record| record.entry == Entry::NewSign));
        phone.tap(Tap::Back);
        for _ in 0..2 {
            assert!(!phone.model.known.is_open(phone.now()));
            phone.tap(event::relief::Msg::Begin);
            assert_eq!(phone.model.known.route, screen("nerves"));
            phone.open();
        }
        phone.tap(event::relief::Msg::Begin);
        phone.tick(0);
        phone.tap(Tap::Done);
        assert_eq!((phone.model.known.route, verdict_of(&phone)), (Route::Verdict, Verdict::Emergency));
        phone.tap(event::relief::Msg::Begin);
        assert_eq!(phone.model.known.route, Route::Verdict);
    }
}

/// A second check that finds less does not hide what the first one found.
#[test]
fn a_worse_check_before_is_told() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tick(0);
    phone.tap(Tap::Done);
    assert_eq!(check::verdict::page(&phone.model, phone.now()).worse_before, None);
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!(page.verdict, Some(Verdict::SelfCare));
    assert!(page.worse_before.expect("told").contains("Emergency"));
}

/// Contradictory answers are asked again; the safer one stands unless it is taken back plainly.
#[test]
fn contradictions_are_asked_again() {
    for (pick, expected) in [(2, Verdict::Emergency), (0, Verdict::SelfCare), (1, Verdict::Emergency)] {
        let mut phone = Phone::new();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        to_screen(&mut phone, "chest");
        phone.tick(3);
        phone.tap(Tap::Done);
        phone.tap(Tap::Done);
        assert_eq!(phone.model.known.route, screen("faint-passed"));
        phone.tap(Tap::Pick(2));
        assert_eq!(phone.model.known.route, screen("still-faint"));
        phone.tap(Tap::Pick(pick));
        if expected == Verdict::SelfCare {
            phone.clean_check();
        }
        assert_eq!((phone.model.known.route, verdict_of(&phone)), (Route::Verdict, expected), "{pick}");
    }
    for (pick, expected) in [(2, Verdict::Emergency), (0, Verdict::Urgent), (1, Verdict::Emergency)] {
        let mut phone = Phone::new();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        phone.tick(1);
        phone.tap(Tap::Done);
        phone.tap(event::check::Msg::Assessed);
        to_screen(&mut phone, "body");
        phone.tick(3);
        phone.tap(Tap::Done);
        assert_eq!(phone.model.known.route, screen("legs-more"));
        to_screen(&mut phone, "changed");
        phone.tap(Tap::Pick(pick));
        assert_eq!((phone.model.known.route, verdict_of(&phone)), (Route::Verdict, expected), "{pick}");
    }
}

/// What is asked after the verdict, while a block may be running: it adds reasons, and can only raise the verdict.
#[test]
fn a_few_more_questions() {
    let mut phone = checked();
    assert!(phone.model.check.has_more(&phone.model.known, phone.now()));
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.clean_cautions();
    phone.tap(event::relief::Msg::Start);
    phone.tap(event::check::Msg::AskMore);
    assert_eq!(phone.model.known.route, screen("course"));
    to_screen(&mut phone, "spasm-signs");
    phone.tick(1);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("limits"));
    phone.tap(Tap::Back);
    assert_eq!(phone.model.known.route, screen("spasm-signs"));
    assert_eq!(phone.model.check.session.as_ref().expect("a check").rows[1], RowState::On);
    for before in ["tablets", "medicines", "course"] {
        phone.tap(Tap::Back);
        assert_eq!(phone.model.known.route, screen(before));
    }
    phone.tap(Tap::Back);
    assert_eq!(phone.model.known.route, Route::Timer, "back leads to the timer");
    phone.tap(event::check::Msg::AskMore);
    // F1 is answered already.
    assert_eq!(phone.model.known.route, screen("limits"));
    phone.tick(2);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("limits-more"));
    phone.tap(Tap::Pick(2));
    phone.tick(1);
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("no-pregnancy"));
    phone.tap(Tap::Pick(0));
    assert_eq!(phone.model.known.route, Route::Timer);
    assert_eq!(verdict_of(&phone), Verdict::Soon);
    assert_eq!(reasons(&phone), ["D3", "D5-low", "F1"]);
    assert!(!phone.model.check.has_more(&phone.model.known, phone.now()));
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!(page.crisis.map(|line| line.number), Some("116123".into()));
    // The limit is a fact; the rest holds for this episode.
    assert!(phone.model.known.history.facts.iter().any(|(q, ..)| *q == Q::D3));
    phone.open();
    assert!(
        !phone.model.check.has_more(&phone.model.known, phone.now()),
        "answers are not stored, so nothing can be added to them"
    );
}

/// Someone else's check stores nothing and says "they"; its page is its own until it is left.
#[test]
fn a_check_for_someone_else_leaves_no_trace() {
    let mut phone = checked();
    let before = phone.browser.stored.clone();
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.tap(event::check::Msg::Begin(Whom::Other));
    let page = unclench::app::check::page::screen(&phone.model);
    assert_eq!(phone.model.known.route, screen("nerves"));
    assert!(page.rows.iter().all(|row| !row.text.contains("you")));
    to_screen(&mut phone, "age");
    phone.tap(Tap::Typed("71".to_owned()));
    to_screen(&mut phone, "older");
    phone.tick(1);
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!(phone.model.known.route, Route::Verdict);
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!((page.verdict, page.whom), (Some(Verdict::Urgent), Whom::Other));
    assert_eq!(page.script[1], "They are 71 years old.");
    assert_eq!(page.recheck, None);
    assert_eq!(phone.browser.stored, before);
    let shared = words(&phone.tap(event::check::Msg::ShareFindings));
    assert_eq!(shared.len(), 1);
    phone.tap(event::frame::Msg::Go(Route::Helper));
    let card = helper::text(&phone.model, phone.now());
    assert!(card.contains("Their back has seized.") && card.contains("Get medical advice today"), "{card}");
    assert!(card.contains(content::helper::NOTHING_ON));
    // It opens nothing here, and once it is left the page is about this phone's owner again.
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.tap(event::frame::Msg::Go(Route::Verdict));
    assert_eq!(check::verdict::page(&phone.model, phone.now()).verdict, Some(Verdict::SelfCare));
    assert!(!phone.model.check.has_more(&phone.model.known, phone.now()), "the answers are someone else's");
    assert_eq!(phone.browser.stored, before);
}

#[test]
fn on_their_own_phone_a_helpers_check_can_be_kept() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Keep);
    phone.tap(event::check::Msg::Begin(Whom::Other));
    phone.clean_check();
    assert!(phone.browser.stored.is_empty());
    assert_eq!(check::verdict::page(&phone.model, phone.now()).actions.len(), 1);
    phone.tap(event::check::Msg::Keep);
    assert_eq!((phone.model.known.route, verdict_of(&phone)), (Route::Verdict, Verdict::SelfCare));
    assert_eq!(phone.model.known.history.last_check().expect("a check").access(), Access::Relief);
    assert_eq!(phone.model.known.history.age(phone.now().wall()), Some(34));
    // Once is enough.
    phone.tap(event::check::Msg::Keep);
    assert_eq!(phone.model.known.history.open_episode().expect("open").checks.len(), 1);
    phone.tap(event::relief::Msg::Begin);
    assert_eq!(phone.model.known.route, Route::Relief);
}

/// Left in the middle and taken up the next day: it starts again and says why.
#[test]
fn a_check_left_too_long_starts_again_and_says_why() {
    let ways: [fn(&mut Phone); 3] = [
        |phone| {
            phone.tap(Tap::Done);
        },
        |phone| {
            phone.event(Event::RouteChanged(Route::Now));
            phone.event(Event::RouteChanged(screen("legs")));
        },
        |phone| {
            phone.set_clock(Span::hours(-30));
            phone.tap(Tap::Done);
        },
    ];
    for (n, way) in ways.into_iter().enumerate() {
        let mut phone = Phone::new();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        phone.tap(Tap::Done);
        phone.tap(Tap::Done);
        assert_eq!(phone.model.known.route, screen("chest"));
        phone.wait(Span::hours(20));
        way(&mut phone);
        assert_eq!(phone.model.known.route, screen("nerves"), "{n}");
        assert_eq!(phone.model.known.notices, [Notice::CheckTooOld], "{n}");
        assert_eq!(phone.model.check.session.as_ref().expect("a check").answers.given(Q::B1), None);
        assert!(phone.browser.stored.is_empty());
    }
    // A nap of two hours is no reason.
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.wait(Span::hours(2));
    phone.tap(Tap::Done);
    assert_eq!(phone.model.known.route, screen("legs"));
}

/// The card for a helper says what lies on the skin and until when.
#[test]
fn the_helper_card_knows_the_running_block() {
    let phone = Phone::with_block(Mode::Cold);
    let card = helper::text(&phone.model, phone.now());
    assert!(card.contains("Cold on") && card.contains("Call 999"), "{card}");
    let mut emergency = Phone::new();
    emergency.tap(event::check::Msg::Begin(Whom::Other));
    emergency.tick(0);
    emergency.tap(Tap::Done);
    let card = helper::text(&emergency.model, emergency.now());
    assert!(card.contains(content::verdict::SAY_THIS) && card.contains("We are at"), "{card}");
}

/// All that was found as one text: the verdict, what to do, what to say, why, and when to come back.
#[test]
fn what_was_found_can_be_taken_along() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "pain-kind");
    phone.tick(1);
    phone.tap(Tap::Done);
    phone.clean_check();
    let effects = phone.tap(event::check::Msg::CopyFindings);
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("{effects:?}") };
    for part in [
        "Unclench danger check, ",
        "See a doctor soon",
        "What to do now",
        "Say this",
        "Why",
        "Next danger check: ",
    ] {
        assert!(text.contains(part), "{part:?} is not in {text}");
    }
    assert!(text.contains("I am 34 years old."));
}

/// Reading aloud stops when the page is left.
#[test]
fn reading_aloud_ends_with_the_page() {
    let mut phone = Phone::new();
    phone.tap(event::frame::Msg::Go(Route::Sixty));
    assert_eq!(phone.tap(event::frame::Msg::ReadAloud("sixty")), [Effect::Speak("sixty")]);
    assert_eq!(phone.tap(event::frame::Msg::ReadAloud("")), [Effect::Speak("")]);
    phone.tap(event::frame::Msg::ReadAloud("sixty"));
    assert!(phone.tap(event::frame::Msg::Go(Route::Now)).contains(&Effect::Speak("")));
    assert!(!phone.tap(event::frame::Msg::Go(Route::Sixty)).contains(&Effect::Speak("")));
}

/// What limits exercise stands among the facts, and can be changed there.
#[test]
fn limits_can_be_edited() {
    let mut phone = Phone::new();
    let rows = |phone: &Phone| -> Vec<RowState> {
        let rows = unclench::app::notes::facts::facts(&phone.model, phone.now());
        rows.into_iter().map(|(row, _)| row.state).collect()
    };
    let first = rows(&phone).len() - 4;
    for (place, state, expected) in [
        (1, RowState::On, [false, true, false, false]),
        (3, RowState::On, [false, true, false, true]),
        (1, RowState::Off, [false, false, false, true]),
    ] {
        phone.tap(Tap::Fact(first + place, state));
        let on: Vec<bool> = rows(&phone)[first..].iter().map(|state| *state == RowState::On).collect();
        assert_eq!(on, expected);
    }
    let unheard = event::notes::Fact::Limit("unheard-of");
    assert!(phone.tap(event::notes::Msg::Fact(unheard, RowState::On)).is_empty());
    phone.open();
    assert_eq!(rows(&phone)[first..][3], RowState::On);
}

/// The log tells a check once, whatever was asked after it, and what was new.
#[test]
fn the_log_shows_one_check_for_one_sitting() {
    let lines = |phone: &Phone| -> Vec<String> {
        let id = &phone.model.known.history.episodes[0].id;
        let days = unclench::app::notes::entries::unfolded(&phone.model, id, phone.now()).days;
        days.into_iter().flat_map(|day| day.lines).map(|line| line.text).collect()
    };
    let mut phone = checked();
    phone.tap(event::check::Msg::AskMore);
    phone.tick(0);
    phone.clean_check();
    assert_eq!(lines(&phone).iter().filter(|line| line.contains("Danger check: ")).count(), 1);
    phone.wait(Span::minutes(20));
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Cold));
    phone.tick(3);
    phone.tap(Tap::Done);
    assert!(lines(&phone)[0].contains(content::log::NEW_SIGN));
    phone.wait(Span::hours(2));
    phone.clean_check();
    assert_eq!(lines(&phone).iter().filter(|line| line.contains("Danger check: ")).count(), 2);
}

/// What is asked after the verdict is no danger check: it dates nothing, wipes no permission, and is not offered where
/// the check is void.
#[test]
fn a_few_more_questions_are_no_check() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "unwell");
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.clean_check();
    phone.tap(event::check::Msg::Permitted);
    phone.wait(Span::hours(2));
    let before = phone.model.known.history.last_check().expect("a check").clone();
    phone.tap(event::check::Msg::AskMore);
    to_screen(&mut phone, "spasm-signs");
    phone.tick(0);
    phone.clean_check();
    let after = phone.model.known.history.last_check().expect("a check").clone();
    assert_eq!(
        (after.at, after.permitted, after.check.verdict),
        (before.at, before.permitted, before.check.verdict)
    );
    assert_eq!(after.check.reasons, ["C1", "F1"]);
    assert_eq!(phone.model.known.history.open_episode().expect("open").checks.len(), 1);
    let mut phone = checked();
    phone.wait(Span::hours(2) + Span::minutes(50));
    phone.tap(event::relief::Msg::Begin);
    phone.tap(event::relief::Msg::Choose(Mode::Heat));
    assert_eq!(phone.model.known.route, Route::AnyNew);
    phone.tick(0);
    phone.tap(Tap::Done);
    assert!(!phone.model.check.has_more(&phone.model.known, phone.now()), "the check is void");
}

/// Going into one's own check from someone else's page leaves theirs behind.
#[test]
fn ones_own_check_is_never_shown_as_someone_elses() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Other));
    phone.clean_check();
    phone.tap(event::frame::Msg::Go(Route::FirstMinutes));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tick(0);
    phone.tap(Tap::Done);
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!((page.verdict, page.whom), (Some(Verdict::Emergency), Whom::Me));
}

/// What a helper found a day ago can't be kept as found now, nor can an old sign be called assessed then.
#[test]
fn what_was_found_long_ago_is_asked_again() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Other));
    phone.clean_check();
    phone.wait(Span::hours(30));
    phone.tap(event::check::Msg::Keep);
    assert_eq!(phone.model.known.route, screen("nerves"));
    assert_eq!(phone.model.known.notices, [Notice::CheckTooOld]);
    assert!(phone.browser.stored.is_empty());
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.wait(Span::hours(30));
    phone.tap(event::check::Msg::Assessed);
    assert_eq!(phone.model.known.route, screen("nerves"));
}

/// An emergency that a helper finds on the person's own phone can be kept too, and closes what was open.
#[test]
fn a_helpers_emergency_can_be_kept() {
    let mut phone = checked();
    phone.tap(event::frame::Msg::Go(Route::Now));
    phone.tap(event::check::Msg::Begin(Whom::Other));
    phone.tick(1);
    phone.tap(Tap::Done);
    let offered: Vec<Event> = check::verdict::page(&phone.model, phone.now())
        .actions
        .into_iter()
        .map(|action| action.event)
        .collect();
    assert!(offered.contains(&event::check::Msg::Keep.into()));
    phone.tap(event::check::Msg::Keep);
    assert_eq!(verdict_of(&phone), Verdict::Emergency);
    assert!(!phone.model.known.is_open(phone.now()));
}

/// Checks at odd hours make an episode no younger.
#[test]
fn an_episode_grows_older_whenever_it_is_checked() {
    let mut phone = checked();
    for _ in 0..4 {
        phone.pass(Span::hours(23));
        phone.open();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        let known = phone.model.check.session.as_ref().expect("a check").answers.given(Q::E1);
        let days = (phone.now().wall() - Instant(MONDAY)).whole_minutes() / 1_440;
        // Until somebody says so, it is not taken to be older than it is known here.
        let expected = Some(Answer::Number(u16::try_from(days).expect("few"))).filter(|_| days >= 3);
        assert_eq!(known, expected);
        phone.clean_check();
    }
    let episode = phone.model.known.history.open_episode().expect("open");
    assert_eq!(episode.onset(), episode.started, "nobody said that it began before");
    // One that was picked from ranges may have come into the next: it is asked again.
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.tap(event::check::Msg::AskMore);
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.tap(Tap::Pick(0));
    phone.clean_check();
    let onset = phone.model.known.history.open_episode().expect("open").onset();
    assert_eq!(Instant(MONDAY).0 / 86_400_000 - onset.0 / 86_400_000, 3);
    phone.wait(Span::hours(25));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    assert_eq!(phone.model.check.session.as_ref().expect("a check").answers.given(Q::E1), None);
}

/// An episode that began by a clock running ahead is checked again by the right one.
#[test]
fn a_clock_that_ran_ahead_puts_off_no_recheck() {
    let mut phone = Phone::at(Instant(MONDAY) + Span::hours(24 * 365));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    phone.set_clock(Span::hours(-24 * 365));
    assert!(phone.model.known.history.recheck_due(phone.now()));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.clean_check();
    assert!(!phone.model.known.history.recheck_due(phone.now()));
    phone.wait(Span::hours(24));
    assert!(phone.model.known.history.recheck_due(phone.now()));
}

/// Another age, thin bones, blood thinners: what the last check went by is not true any more.
#[test]
fn a_fact_that_changes_voids_the_check() {
    let c8 = |phone: &Phone| unclench::app::notes::facts::facts(&phone.model, phone.now()).len() - 5;
    type Change = fn(&mut Phone, usize);
    let ways: [(Change, bool); 4] = [
        (|phone, _| drop(phone.tap(event::notes::Msg::Age("12".to_owned()))), true),
        (|phone, _| drop(phone.tap(event::notes::Msg::Age("34".to_owned()))), false),
        (|phone, place| drop(phone.tap(Tap::Fact(place, RowState::On))), true),
        (|phone, place| drop(phone.tap(Tap::Fact(place - 3, RowState::On))), false),
    ];
    for (n, (change, voids)) in ways.into_iter().enumerate() {
        let mut phone = checked();
        let place = c8(&phone);
        change(&mut phone, place);
        assert_eq!(phone.model.known.is_open(phone.now()), !voids, "{n}");
        let page = check::verdict::page(&phone.model, phone.now());
        assert_eq!(page.is_void, voids, "{n}");
        assert_eq!(page.opens_relief, !voids, "{n}");
        let again =
            page.actions.iter().any(|action| action.event == event::check::Msg::Begin(Whom::Me).into());
        assert_eq!(again, voids, "{n}");
    }
}

/// On the way to cold or heat, a verdict that has something to say is read first.
#[test]
fn what_was_found_is_read_before_cold_or_heat() {
    let mut phone = Phone::new();
    phone.tap(event::relief::Msg::Begin);
    phone.tap(Tap::Row(3, RowState::Skipped));
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!((phone.model.known.route, verdict_of(&phone)), (Route::Verdict, Verdict::SelfCare));
    let script = phone.tap(event::check::Msg::CopyScript);
    let [Effect::Copy(text)] = script.as_slice() else { panic!("{script:?}") };
    assert!(!text.contains("Sex"), "{text}");
}

/// In pregnancy the page offers rest and walking only, and danger signs go to the maternity unit now.
#[test]
fn pregnancy_opens_rest_and_walking_only() {
    let to_signs = || {
        let mut phone = Phone::new();
        phone.tap(event::check::Msg::Begin(Whom::Me));
        to_screen(&mut phone, "health");
        phone.tick(0);
        phone.tap(Tap::Done);
        phone.tap(Tap::Pick(0));
        assert_eq!(phone.model.known.route, screen("pregnant-signs"));
        phone
    };
    let mut phone = to_signs();
    phone.clean_check();
    let check = phone.model.known.history.last_check().expect("a check");
    assert_eq!((check.check.verdict, check.access()), (Verdict::Soon, Access::Rest));
    let mut phone = to_signs();
    phone.tick(0);
    phone.tap(Tap::Done);
    phone.clean_check();
    let page = check::verdict::page(&phone.model, phone.now());
    assert_eq!((page.verdict, page.maternity), (Some(Verdict::Urgent), true));
    assert!(page.script.iter().any(|line| line.starts_with("I am pregnant. I have bleeding")));
}
