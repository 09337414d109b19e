//! A screen of the danger check.

use crate::app::model::Model;
use crate::app::model::check::Session;
use crate::app::page::{Choices, Row, primary_for};
use crate::app::words;
use crate::content::{self, Text, Whom, about, copy};
use crate::domain::check::question::{Kind, Q};
use crate::domain::check::screens;

/// The screen of the check on screen; empty without a check.
pub fn screen(model: &Model) -> Choices {
    let Some(session) = &model.check else { return Choices::default() };
    let asked = match session.single() {
        Some(q) => alone(session, q),
        None => list(session),
    };
    let done = session.trail.len();
    let left = screens::screens_left(&session.answers, session.later).max(1);
    let total = (done + left - 1).max(done);
    let progress = words::filled(copy::PROGRESS, &[("n", &done.to_string()), ("total", &total.to_string())]);
    Choices { progress, ..asked }
}

fn row(session: &Session, text: &'static str, place: usize, may_skip: bool) -> Row {
    let state = session.rows.get(place).copied().unwrap_or_default();
    Row { text: about(session.whom, text), state, may_be_unsure: true, may_skip }
}

fn list(session: &Session) -> Choices {
    let questions = session.questions();
    let asked = |(place, q): (usize, &Q)| {
        let may_skip = q.question().kind == Kind::YesNoSkip;
        row(session, content::question(q.id()).text, place, may_skip)
    };
    let rows: Vec<Row> = questions.iter().enumerate().map(asked).collect();
    let (heading, lead) = copy::screen(session.screen().id);
    Choices {
        heading: about(session.whom, heading).into_owned(),
        lead: about(session.whom, lead),
        primary: Some(primary_for(&rows)),
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
            Choices { picks: [copy::YES, copy::NO, copy::NOT_SURE].map(Text::from).to_vec(), ..asked }
        }
        Kind::One(values) => {
            Choices { picks: values.iter().map(|v| about(whom, value_words(v))).collect(), ..asked }
        }
        Kind::Number { .. } if question.numbers().is_empty() => {
            Choices { number: true, primary: Some(copy::CONTINUE), ..asked }
        }
        Kind::Number { .. } => {
            let words = |n: &u16| Text::from(content::value(q.id(), &n.to_string()));
            Choices { picks: question.numbers().iter().map(words).collect(), ..asked }
        }
        Kind::Many(values) => {
            let ticks = values.iter().enumerate();
            let rows: Vec<Row> =
                ticks.map(|(place, value)| row(session, value_words(value), place, false)).collect();
            Choices { primary: Some(primary_for(&rows)), rows, ..asked }
        }
    }
}
