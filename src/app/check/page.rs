//! A screen of the danger check.

use crate::app::event::check::{AnyNew, Msg, Signs};
use crate::app::model::Model;
use crate::app::model::check::Session;
use crate::app::page::{Action, Choices, Row, RowId, back, primary_for};
use crate::app::{page, words};
use crate::content::{self, Text, Whom, about, copy};
use crate::domain::check::answers::Answer;
use crate::domain::check::question::{Kind, Q};
use crate::domain::check::screens;

/// The screen of the check on screen; empty without a check.
pub fn screen(model: &Model) -> Choices {
    let Some(session) = &model.check.session else { return Choices::default() };
    let asked = match session.single() {
        Some(q) => alone(session, q),
        None => list(session),
    };
    let done = session.trail.len();
    let left = screens::screens_left(&session.answers, session.later).max(1);
    let total = (done + left - 1).max(done);
    let progress = words::filled(copy::PROGRESS, &[("n", &done.to_string()), ("total", &total.to_string())]);
    Choices { progress, back: back(Msg::Back), ..asked }
}

fn row(session: &Session, id: RowId, text: &'static str, place: usize, may_skip: bool) -> Row {
    let state = session.rows.get(place).copied().unwrap_or_default();
    Row { id, text: about(session.whom, text), state, may_be_unsure: true, may_skip }
}

fn list(session: &Session) -> Choices {
    let questions = session.questions();
    let asked = |(place, q): (usize, &Q)| {
        let may_skip = q.question().kind == Kind::YesNoSkip;
        row(session, RowId::Question(*q), content::question(q.id()).text, place, may_skip)
    };
    let rows: Vec<Row> = questions.iter().enumerate().map(asked).collect();
    let (heading, lead) = copy::screen(session.screen().id);
    Choices {
        heading: about(session.whom, heading).into_owned(),
        lead: about(session.whom, lead),
        primary: primary_for(&rows, Msg::Done),
        rows,
        why: why(&questions, session.whom),
        ..Choices::default()
    }
}

/// Why each question is asked.
fn why(questions: &[Q], whom: Whom) -> Vec<(Text, Text)> {
    let asked = |q: &Q| (content::question(q.id()).text, content::why(q.id()).text);
    let known = questions.iter().map(asked).filter(|(_, why)| !why.is_empty());
    known.map(|(text, why)| (about(whom, text), about(whom, why))).collect()
}

fn alone(session: &Session, q: Q) -> Choices {
    let whom = session.whom;
    let (own, lead) = copy::screen(session.screen().id);
    let question = q.question();
    let value_words = |value: &&'static str| content::value(q.id(), value);
    let heading = if own.is_empty() { content::question(q.id()).text } else { own };
    let asked = Choices {
        heading: about(whom, heading).into_owned(),
        lead: about(whom, lead),
        why: why(&[q], whom),
        ..Choices::default()
    };
    match question.kind {
        Kind::YesNo | Kind::YesNoSkip => {
            let answers =
                [(copy::YES, Answer::Yes), (copy::NO, Answer::No), (copy::NOT_SURE, Answer::Unsure)];
            let picks = answers.map(|(text, answer)| Action::new(text, Msg::Answer(q, answer)));
            Choices { picks: picks.into(), ..asked }
        }
        Kind::One(values) => {
            let pick = |(place, value): (u8, &&'static str)| {
                Action::new(about(whom, value_words(value)), Msg::Answer(q, Answer::One(place)))
            };
            Choices { picks: (0..).zip(values).map(pick).collect(), ..asked }
        }
        Kind::Number { .. } if question.numbers().is_empty() => Choices { number: true, ..asked },
        Kind::Number { .. } => {
            let pick = |n: &u16| {
                Action::new(content::value(q.id(), &n.to_string()), Msg::Answer(q, Answer::Number(*n)))
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
    let row = |(signs, text): (Signs, &'static str)| Row {
        id: RowId::Signs(signs),
        text: text.into(),
        state: model.check.quick.state(signs),
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = Signs::ALL.into_iter().zip(copy::ANY_NEW_ROWS).map(row).collect();
    Choices {
        heading: copy::ANY_NEW.to_owned(),
        lead: words::filled(copy::ANY_NEW_LEAD, &[("number", page::emergency(&model.known))]).into(),
        primary: primary_for(&rows, AnyNew::Done),
        back: back(AnyNew::Back),
        rows,
        ..Choices::default()
    }
}
