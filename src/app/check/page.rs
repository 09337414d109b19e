//! A screen of the danger check.

use crate::app::event::Event;
use crate::app::event::check::{AnyNew, Msg, Signs};
use crate::app::event::row::RowState;
use crate::app::model::Model;
use crate::app::model::check::{CONDITIONS, Session, State};
use crate::app::model::known::Known;
use crate::app::page;
use crate::app::page::{Action, Card, Choices, Row, RowId, back, primary_for};
use crate::app::route::Route;
use crate::content::{self, Text, Whom, Worded};
use crate::domain::check::answers::Answer;
use crate::domain::check::question::{Kind, Lasts, Q, QUESTIONS};
use crate::domain::check::screens::{self, Ask, Part, SCREENS, Screen};
use crate::domain::therapy::caution::Caution;
use crate::domain::time::Span;

/// The screen of the check on screen; empty without a check.
pub fn screen(model: &Model) -> Choices {
    let Some(session) = &model.check.session else { return Choices::default() };
    let one_by_one = model.check.one_by_one;
    let asked = asked(session, one_by_one, page::emergency(&model.known));
    let (done, total) = progress(session);
    let has_rows = asked.card.closed || asked.card.single;
    let mode = match one_by_one {
        true => (content::check::screens::TOGETHER, false),
        false => (content::check::screens::ONE_BY_ONE, true),
    };
    let card = Card {
        part: part(session.screen().part(), session.whom),
        before: before(session),
        same: same(session),
        mode: has_rows.then(|| Action::new(mode.0, Msg::OneByOne(mode.1))),
        aloud: one_by_one.then(|| Action::new(content::check::screens::READ_ALOUD, Msg::ReadAloud)),
        ..asked.card
    };
    let progress = content::check::screens::progress(done, total);
    Choices { progress, back: back(Msg::Back), card, ..asked }
}

/// What a screen asks, without what stands around it. The number is that for an ambulance.
fn asked(session: &Session, one_by_one: bool, number: &'static str) -> Choices {
    match session.single() {
        Some(q) => alone(session, q),
        None if one_by_one => single(session),
        None => list(session, number),
    }
}

/// Which card this is, and of how many. What asks about the person is one card that unfolds.
fn progress(session: &Session) -> (usize, usize) {
    let cards = |places: &mut dyn Iterator<Item = usize>| {
        let mut counted: Vec<usize> = places.map(card_of).collect();
        counted.dedup();
        counted.len()
    };
    let left = screens::screens_left(&session.answers, session.later);
    let done = cards(&mut session.trail.iter().copied());
    let here = session.trail.last().copied();
    let ahead = left.into_iter().filter(|place| Some(*place) != here);
    (done, cards(&mut session.trail.iter().copied().chain(ahead)))
}

/// A number that screens of one card share.
fn card_of(place: usize) -> usize {
    let is_person = |screen: &Screen| screen.part() == Part::Person;
    if SCREENS.get(place).is_some_and(is_person) {
        SCREENS.iter().position(is_person).unwrap_or(place)
    } else {
        place
    }
}

fn part(part: Part, whom: Whom) -> &'static str {
    match part {
        Part::Emergency => content::check::screens::PART_EMERGENCY,
        Part::Person => content::check::screens::part_person(whom),
        Part::Today => content::check::screens::PART_TODAY,
        Part::Later => content::check::screens::PART_LATER,
    }
}

fn row(session: &Session, id: RowId, text: Worded, place: usize, may_skip: bool) -> Row {
    let state = session.rows.get(place).copied().unwrap_or_default();
    Row { id, text: text.about(session.whom), state, may_be_unsure: true, may_skip }
}

/// The rows of the card on screen: its questions, then the lasting conditions.
fn rows(session: &Session) -> Vec<Row> {
    let asked = |(place, q): (usize, Q)| {
        let may_skip = q.question().kind == Kind::YesNoSkip;
        row(session, RowId::Question(q), content::check::question(q), place, may_skip)
    };
    let condition = |(caution, state): &(Caution, RowState)| Row {
        id: RowId::Condition(*caution),
        text: content::cautions::caution(*caution).into(),
        state: *state,
        may_be_unsure: true,
        may_skip: false,
    };
    let questions = session.questions().into_iter().enumerate().map(asked);
    questions.chain(session.conditions().iter().map(condition)).collect()
}

/// A card whose rows stand together.
fn list(session: &Session, number: &'static str) -> Choices {
    let rows = rows(session);
    let (heading, lead) = content::check::screens::screen(session.screen().id);
    let is_emergency = session.screen().part() == Part::Emergency;
    Choices {
        heading: heading.about(session.whom).into_owned(),
        lead: lead.about(session.whom),
        primary: session.opened.then(|| primary_for(&rows, Msg::Done)).flatten(),
        card: card(session.opened, Msg::Done, Msg::Open, Msg::CannotTell, is_emergency.then_some(number)),
        rows,
        why: why(session),
        ..Choices::default()
    }
}

/// The answers of a card: for all its rows at once, or under the opened rows.
fn card(
    opened: bool,
    no: impl Into<Event>,
    open: impl Into<Event>,
    cannot_tell: impl Into<Event>,
    number: Option<&'static str>,
) -> Card {
    if opened {
        let cannot_tell = Action::new(content::check::screens::CANNOT_TELL, cannot_tell);
        return Card { cannot_tell: Some(cannot_tell), call: number, ..Card::default() };
    }
    let open = open.into();
    let answers = vec![
        Action::new(content::interface::NO, no),
        Action::new(content::check::screens::NOT_SURE, open.clone()),
        Action::new(content::interface::YES, open),
    ];
    Card { closed: true, answers, ..Card::default() }
}

/// One row of a card by itself.
fn single(session: &Session) -> Choices {
    let rows = rows(session);
    let Some(row) = rows.get(session.at) else { return Choices::default() };
    let (_, lead) = content::check::screens::screen(session.screen().id);
    Choices {
        heading: row.text.to_string(),
        lead: lead.about(session.whom),
        card: Card { single: true, answers: answers(row.may_skip, Msg::Single), ..Card::default() },
        why: why(session).into_iter().skip(session.at).take(1).collect(),
        ..Choices::default()
    }
}

/// "No", "Not sure", "Yes", and "Rather not say" where that may be said.
fn answers(may_skip: bool, msg: impl Fn(Answer) -> Msg) -> Vec<Action> {
    let answers = [
        (content::interface::NO, Answer::No),
        (content::check::screens::NOT_SURE, Answer::Unsure),
        (content::interface::YES, Answer::Yes),
    ];
    let skip = Some((content::check::screens::RATHER_NOT_SAY, Answer::Skip)).filter(|_| may_skip);
    answers.into_iter().chain(skip).map(|(text, answer)| Action::new(text, msg(answer))).collect()
}

/// The cards before the one on screen, each in a line.
fn before(session: &Session) -> Vec<Action> {
    let here = session.trail.last();
    let folded = |place: &usize| {
        let screen = SCREENS.get(*place).filter(|_| Some(place) != here)?;
        let line =
            content::check::screens::folded(&short_heading(screen, session.whom), &said(screen, session));
        Some(Action::new(line, Msg::Reopen(*place)))
    };
    session.trail.iter().filter_map(folded).collect()
}

fn short_heading(screen: &Screen, whom: Whom) -> String {
    let (own, _) = content::check::screens::screen(screen.id);
    let asked = match screen.ask {
        Ask::One(q) if own == Worded::NONE => content::check::question(q),
        _ => own,
    };
    asked.about(whom).into_owned()
}

/// What was answered on a card, in a word or two.
fn said(screen: &Screen, session: &Session) -> String {
    let given = |q: Q| session.answers.given(q);
    match screen.ask {
        Ask::One(q) => match given(q) {
            Some(Answer::Number(n)) if q.question().numbers().is_empty() => n.to_string(),
            Some(Answer::One(place)) => {
                let value = q.question().values().get(usize::from(place)).copied().unwrap_or_default();
                let words = content::check::value(q, value).unwrap_or_default().about(session.whom);
                // What follows a colon only explains.
                words.split(':').next().unwrap_or_default().to_owned()
            }
            Some(Answer::Yes) => content::interface::YES.to_owned(),
            Some(Answer::Unsure) => content::check::screens::NOT_SURE.to_owned(),
            Some(Answer::Skip) => content::check::screens::RATHER_NOT_SAY.to_owned(),
            Some(answer) if answer.is_danger() => content::interface::YES.to_owned(),
            Some(_) => content::interface::NO.to_owned(),
            None => String::new(),
        },
        Ask::Rows(rows) => {
            let of_check = rows.iter().filter_map(|q| given(*q).map(|answer| (*q, answer)));
            let of_check = of_check.map(|(q, answer)| {
                answer.is_danger() || answer == Answer::Skip || {
                    matches!(answer, Answer::Number(_)) && answer != screens::unticked(q)
                }
            });
            let below: &[(Caution, RowState)] =
                if screen.id == CONDITIONS { &session.conditions } else { &[] };
            let any = of_check.chain(below.iter().map(|(_, state)| *state != RowState::Off)).any(|said| said);
            if any { content::interface::YES.to_owned() } else { content::interface::NO.to_owned() }
        }
    }
}

/// What an earlier check knew of the person, on the cards about them.
fn same(session: &Session) -> Option<(String, Action)> {
    let facts = || {
        QUESTIONS
            .iter()
            .filter(|question| question.lasts == Lasts::Fact)
            .filter_map(|question| session.known.given(question.q).map(|answer| (question.q, answer)))
    };
    if session.screen().part() != Part::Person || session.later || facts().next().is_none() {
        return None;
    }
    let line = |(q, answer): (Q, Answer)| match (q, answer) {
        (Q::A1, Answer::Number(age)) => Some(content::check::screens::same_age(age)),
        (Q::A3n, _) => None,
        (_, answer) if answer.is_danger() => {
            Some(content::check::question(q).about(session.whom).into_owned())
        }
        _ => None,
    };
    let known: Vec<String> = facts().filter_map(line).collect();
    let text = content::check::screens::same(&known.join("; "));
    Some((text, Action::new(content::check::screens::CHANGE, Msg::AskFactsAgain)))
}

/// Words read in a minute by someone in pain decide how long a card takes no answer.
const READING: Span = Span(600);
const READING_EACH_WORD: i64 = 30;
const READING_AT_MOST: Span = Span(1_500);

/// How long the step on screen takes no answer, so that nobody answers what could not have been read; nothing off the
/// danger check.
pub fn reading_time(model: &Model) -> Span {
    let Some(asked) = card_on_screen(&model.check, &model.known) else { return Span::ZERO };
    if asked.card.answers.is_empty() {
        return Span::ZERO;
    }
    let words = words_on(&asked) as i64;
    (READING + Span(READING_EACH_WORD * words)).min(READING_AT_MOST)
}

/// The words to be read on a screen: heading, lead and rows.
pub fn words_on(asked: &Choices) -> usize {
    let rows = asked.rows.iter().map(|row| &*row.text);
    let picks = asked.picks.iter().map(|pick| &*pick.label);
    let texts = [&*asked.heading, &*asked.lead].into_iter().chain(rows).chain(picks);
    texts.map(|text| text.split_whitespace().count()).sum()
}

/// What a single key answers on the screen with cards: 1 for "No", 2 for "Not sure", 3 for "Yes".
pub fn key(state: &State, known: &Known, key: &str) -> Option<Event> {
    let place = ["1", "2", "3"].iter().position(|known| *known == key)?;
    let asked = card_on_screen(state, known)?;
    asked.card.answers.get(place).map(|action| action.event.clone())
}

/// The card on screen, if one is.
fn card_on_screen(state: &State, known: &Known) -> Option<Choices> {
    match (known.route, &state.session) {
        (Route::AnyNew, _) => Some(any_new_of(state, known)),
        (Route::Check(_), Some(session)) => Some(asked(session, state.one_by_one, "")),
        _ => None,
    }
}

/// The screen as it is read aloud.
pub fn aloud(state: &State, session: &Session) -> String {
    let asked = asked(session, state.one_by_one, "");
    let rows = asked.rows.iter().map(|row| row.text.to_string());
    let picks = asked.picks.iter().map(|pick| pick.label.clone());
    [asked.heading].into_iter().chain(rows).chain(picks).collect::<Vec<_>>().join(". ")
}

/// Why each row of the screen is asked.
fn why(session: &Session) -> Vec<(Text, Text)> {
    let whom = session.whom;
    let asked = |q: Q| (content::check::question(q).about(whom), content::check::why(q).text.about(whom));
    let condition = |(caution, _): &(Caution, RowState)| {
        (content::cautions::caution(*caution).into(), content::cautions::why(*caution).text.into())
    };
    let questions = session.questions().into_iter().map(asked);
    questions.chain(session.conditions().iter().map(condition)).collect()
}

fn alone(session: &Session, q: Q) -> Choices {
    let whom = session.whom;
    let (own, lead) = content::check::screens::screen(session.screen().id);
    let question = q.question();
    let value_words = |value: &str| content::check::value(q, value).unwrap_or_default();
    let heading = if own == Worded::NONE { content::check::question(q) } else { own };
    let asked = Choices {
        heading: heading.about(whom).into_owned(),
        lead: lead.about(whom),
        why: why(session),
        ..Choices::default()
    };
    match question.kind {
        Kind::YesNo | Kind::YesNoSkip => {
            let answers = answers(question.kind == Kind::YesNoSkip, |answer| Msg::Answer(q, answer));
            Choices { card: Card { answers, ..Card::default() }, ..asked }
        }
        Kind::One(values) => {
            let pick = |(place, value): (u8, &&'static str)| {
                Action::new(value_words(value).about(whom), Msg::Answer(q, Answer::One(place)))
            };
            Choices { picks: (0..).zip(values).map(pick).collect(), ..asked }
        }
        Kind::Number { .. } if question.numbers().is_empty() => Choices { number: true, ..asked },
        Kind::Number { .. } => {
            let pick = |n: &u16| {
                Action::new(value_words(&n.to_string()).about(whom), Msg::Answer(q, Answer::Number(*n)))
            };
            Choices { picks: question.numbers().iter().map(pick).collect(), ..asked }
        }
        Kind::Many(values) => {
            let ticks = values.iter().enumerate();
            let tick = |(place, value): (usize, &&'static str)| {
                row(session, RowId::Value(q, value), value_words(value), place, false)
            };
            let rows: Vec<Row> = ticks.map(tick).collect();
            Choices { primary: primary_for(&rows, Msg::Done), rows, ..asked }
        }
    }
}

/// "Any of these new?" before a block.
pub fn any_new(model: &Model) -> Choices {
    any_new_of(&model.check, &model.known)
}

fn any_new_of(state: &State, known: &Known) -> Choices {
    let row = |(signs, text): (Signs, &'static str)| Row {
        id: RowId::Signs(signs),
        text: text.into(),
        state: state.quick.state(signs),
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = Signs::ALL.into_iter().zip(content::relief::ANY_NEW_ROWS).map(row).collect();
    let opened = state.quick.opened;
    let number = page::emergency(known);
    // Nothing can be new to someone who was never asked.
    let (heading, lead) = match known.history.was_checked() {
        true => (content::relief::ANY_NEW, content::relief::any_new_lead(number)),
        false => (content::relief::ANY_AT_ALL, content::relief::any_at_all_lead(number)),
    };
    Choices {
        heading: heading.to_owned(),
        lead: lead.into(),
        primary: opened.then(|| primary_for(&rows, AnyNew::Done)).flatten(),
        card: card(opened, AnyNew::Done, AnyNew::Open, AnyNew::CannotTell, Some(number)),
        back: back(AnyNew::Back),
        rows,
        ..Choices::default()
    }
}
