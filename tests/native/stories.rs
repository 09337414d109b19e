//! Every worked story answered through the cards, as a person does: the same verdict as the rules alone, with the rows
//! together and one at a time.

use std::collections::BTreeMap;

use unclench::app::event;
use unclench::app::event::row::RowState;
use unclench::app::frame;
use unclench::app::route::Route;
use unclench::content::Whom;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::assess::assess;
use unclench::domain::check::question::{Kind, Q};
use unclench::domain::check::screens;
use unclench::domain::check::verdict::Verdict;
use unclench::domain::therapy::caution::{self, Asked, Caution};
use unclench::domain::therapy::mode::Mode;
use unclench::domain::time::Span;

use crate::phone::{Phone, Tap, screen, to_screen};

#[derive(serde::Deserialize)]
struct Story {
    id: String,
    answers: BTreeMap<String, serde_json::Value>,
}

/// The answers of a story, with everything it does not mention harmless.
fn answers(story: &Story) -> Answers {
    let mut answers = Answers::new();
    for (id, value) in &story.answers {
        let text = match value {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Array(items) => {
                items.iter().map(|item| item.as_str().expect("a word")).collect::<Vec<_>>().join("+")
            }
            other => other.to_string(),
        };
        let q = Q::from_id(id).expect("a question");
        answers.set(q, Answer::parse(q, &text).expect("an answer"));
    }
    while let Some(q) = answers.missing().first().copied() {
        let harmless = match q.question().kind {
            Kind::One(_) => Answer::One(0),
            _ => screens::unticked(q),
        };
        answers.set(q, harmless);
    }
    answers
}

/// How a row is ticked that says this.
fn row(q: Q, answer: Answer) -> RowState {
    match answer {
        Answer::Unsure | Answer::Many { unsure: true, .. } => RowState::Unsure,
        Answer::Skip => RowState::Skipped,
        Answer::Number(_) if answer == screens::unticked(q) => RowState::Off,
        // From 3 days on, and from 3 attacks on, the row says yes.
        Answer::Number(n) if n >= 3 => RowState::On,
        answer if answer.is_danger() => RowState::On,
        _ => RowState::Off,
    }
}

fn pick_of(answer: Answer) -> usize {
    match answer {
        Answer::No => 0,
        Answer::Unsure => 1,
        Answer::Yes => 2,
        _ => 3,
    }
}

/// Answers the card on screen.
fn answer_card(phone: &mut Phone, all: &Answers, one_by_one: bool) {
    let session = phone.model.check.session.as_ref().expect("a check");
    let given = |q: Q| all.given(q).unwrap_or_else(|| screens::unticked(q));
    match session.single().map(|q| (q, q.question().kind)) {
        Some((q, Kind::YesNo | Kind::YesNoSkip)) => drop(phone.tap(Tap::Pick(pick_of(given(q))))),
        Some((q, Kind::One(_))) => {
            let Answer::One(place) = given(q) else { panic!("{q:?}") };
            phone.tap(Tap::Pick(usize::from(place)));
        }
        Some((q, Kind::Number { .. })) => {
            let Answer::Number(n) = given(q) else { panic!("{q:?}") };
            let place = q.question().numbers().iter().rposition(|least| *least <= n);
            phone.tap(place.map_or(Tap::Typed(n.to_string()), Tap::Pick));
        }
        Some((q, Kind::Many(values))) => {
            let Answer::Many { set, unsure } = given(q) else { panic!("{q:?}") };
            for place in (0..values.len()).filter(|place| set & (1 << place) != 0) {
                phone.tap(Tap::Row(place, RowState::On));
            }
            let free = (0..values.len()).find(|place| set & (1 << place) == 0);
            if let Some(place) = free.filter(|_| unsure) {
                phone.tap(Tap::Row(place, RowState::Unsure));
            }
            phone.tap(Tap::Done);
        }
        None => {
            let rows: Vec<RowState> = session.questions().iter().map(|q| row(*q, given(*q))).collect();
            let count = session.row_count();
            if one_by_one {
                for place in 0..count {
                    let answer = match rows.get(place).copied().unwrap_or_default() {
                        RowState::Off => 0,
                        RowState::Unsure => 1,
                        RowState::On => 2,
                        RowState::Skipped => 3,
                    };
                    phone.tap(Tap::Pick(answer));
                }
                return;
            }
            if rows.iter().all(|row| *row == RowState::Off) {
                phone.tap(Tap::Pick(0));
                return;
            }
            phone.tap(Tap::Pick(2));
            for (place, state) in rows.into_iter().enumerate() {
                phone.tap(Tap::Row(place, state));
            }
            phone.tap(Tap::Done);
        }
    }
}

fn answer_all(phone: &mut Phone, all: &Answers, one_by_one: bool) {
    while let Route::Check(_) = phone.model.known.route {
        let before = phone.model.check.session.clone();
        answer_card(phone, all, one_by_one);
        assert_ne!(phone.model.check.session, before, "the card takes the answer");
    }
}

/// What the rules alone say of what the check asks: "a clinician has looked at it" only where it is offered.
fn through_the_cards(story: &Story, one_by_one: bool) -> (Verdict, Verdict) {
    let all = answers(story);
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(event::check::Msg::OneByOne(one_by_one));
    answer_all(&mut phone, &all, one_by_one);
    if all.given(Q::B1a) == Some(Answer::Yes) {
        phone.tap(event::check::Msg::Assessed);
        answer_all(&mut phone, &all, one_by_one);
    }
    phone.tap(event::check::Msg::AskMore);
    answer_all(&mut phone, &all, one_by_one);
    let found = phone.model.known.history.last_check().expect("a verdict").check.verdict;
    (found, assess(&all).verdict.expect("a verdict"))
}

fn check_all(one_by_one: bool) {
    let stories: Vec<Story> =
        serde_json::from_str(include_str!("../fixtures/vignettes.json")).expect("stories");
    assert!(stories.len() >= 238, "{} stories", stories.len());
    let wrong: Vec<String> = stories
        .iter()
        .map(|story| (story, through_the_cards(story, one_by_one)))
        .filter(|(_, (found, expected))| found != expected)
        .map(|(story, (found, expected))| format!("{}: {found:?}, by the rules {expected:?}", story.id))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_story_through_the_cards_has_the_verdict_of_the_rules() {
    check_all(false);
}

#[test]
fn every_story_one_question_at_a_time_has_the_verdict_of_the_rules() {
    check_all(true);
}

/// "I cannot tell which" counts as yes for every row of the card.
#[test]
fn who_cannot_tell_which_is_judged_by_all_rows() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(event::check::Msg::CannotTell);
    assert_eq!(phone.model.known.route, Route::Check(0), "only rows that are open");
    phone.tap(Tap::Pick(1));
    phone.tap(event::check::Msg::CannotTell);
    assert_eq!(phone.model.known.route, Route::Verdict);
    let check = &phone.model.known.history.last_check().expect("a check").check;
    assert_eq!(check.verdict, Verdict::Emergency);
    assert!(
        ["B1", "B2", "B3"].iter().all(|id| check.reasons.iter().any(|reason| reason == id)),
        "{:?}",
        check.reasons
    );
}

/// A card takes no answer before it could have been read: 0.6 s and 30 ms for each word, at most 1.5 s.
#[test]
fn a_card_waits_as_long_as_it_takes_to_read() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    let began = phone.true_time();
    let waits = |phone: &Phone| phone.model.known.settles_in(phone.now());
    assert_eq!(waits(&phone), Span(1_500), "four rows");
    phone.event(event::check::Msg::Done);
    assert_eq!(phone.model.known.route, Route::Check(0), "too soon");
    phone.wait(Span(1_499));
    phone.event(event::check::Msg::Done);
    assert_eq!(phone.model.known.route, Route::Check(0), "still too soon");
    phone.wait(Span(1));
    assert_eq!(phone.true_time() - began, Span(1_500));
    phone.event(event::check::Msg::Open);
    phone.event(event::check::Msg::CannotTell);
    assert_eq!(phone.model.known.route, Route::Check(0), "what it opened is new");
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    phone.tap(event::check::Msg::OneByOne(true));
    phone.tap(Tap::Pick(0));
    // "Cannot pee, hard to start, weak flow, leaks, or no feeling", and the line above it.
    assert_eq!(waits(&phone), Span(600 + 30 * (11 + 6)));
}

/// What the card on screen says of an earlier check.
fn same(phone: &Phone) -> Option<String> {
    frame::choices(&phone.model, phone.now()).card.same.map(|(text, _)| text)
}

/// What speaks against cold and heat is asked once, in the check; the next attack offers it as the last one, or asks anew.
#[test]
fn lasting_conditions_are_asked_once_and_can_be_asked_anew() {
    let mut phone = Phone::new();
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "conditions");
    assert_eq!(same(&phone), None);
    let row = |phone: &Phone, text: &str| {
        let rows = frame::choices(&phone.model, phone.now()).rows;
        rows.iter().position(|row| row.text == text).expect("a row")
    };
    let diabetes = row(&phone, "Diabetes");
    phone.tap(Tap::Pick(2));
    phone.tap(Tap::Row(diabetes, RowState::On));
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!(phone.model.known.history.holding(), [Caution::Diabetes]);
    let unasked = phone.model.known.history.unasked(&caution::asked(Asked::Once, Mode::Cold));
    assert_eq!(unasked, [], "cancer is not asked of who has none");

    phone.tap(event::notes::Msg::Over);
    phone.wait(Span::hours(30));
    phone.tap(event::check::Msg::Begin(Whom::Me));
    to_screen(&mut phone, "health");
    assert_eq!(same(&phone).as_deref(), Some("Same as last time? Age 34."));
    phone.tap(event::check::Msg::AskFactsAgain);
    assert_eq!(phone.model.known.route, screen("age"));
    phone.tap(Tap::Typed("61".to_owned()));
    to_screen(&mut phone, "conditions");
    let choices = frame::choices(&phone.model, phone.now());
    assert!(!choices.card.closed, "what was ticked is seen");
    phone.tap(Tap::Row(row(&phone, "Diabetes"), RowState::Off));
    phone.tap(Tap::Done);
    phone.clean_check();
    assert_eq!(phone.model.known.history.holding(), []);
    assert_eq!(phone.model.known.history.age(phone.now().wall()), Some(61));
}
