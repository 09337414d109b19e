//! A screen of the danger check.

use super::{Choices, Row, primary_for, words};
use crate::app::Model;
use crate::app::check_flow::Session;
use crate::content::{self, copy};
use crate::domain::flow;
use crate::domain::question::{Kind, Q};

/// The screen of the check on screen; empty without a check.
pub fn screen(model: &Model) -> Choices {
    let Some(session) = &model.check else { return Choices::default() };
    let asked = match session.single() {
        Some(q) => alone(session, q),
        None => list(session),
    };
    let done = session.trail.len();
    let left = flow::screens_left(&session.answers).max(1);
    let total = (done + left - 1).max(done);
    let progress = words::filled(copy::PROGRESS, &[("n", &done.to_string()), ("total", &total.to_string())]);
    Choices { progress, ..asked }
}

fn list(session: &Session) -> Choices {
    let questions = session.questions();
    let rows: Vec<Row> = questions
        .iter()
        .zip(&session.rows)
        .map(|(q, state)| Row {
            text: content::question(q.id()).text,
            state: *state,
            may_be_unsure: true,
            may_skip: q.question().kind == Kind::YesNoSkip,
        })
        .collect();
    let (heading, lead) = copy::screen(session.screen().id);
    Choices {
        heading: heading.to_owned(),
        lead,
        primary: Some(primary_for(&rows)),
        rows,
        why: why(&questions),
        ..Choices::default()
    }
}

/// Why each question is asked; empty before the words are here.
fn why(questions: &[Q]) -> Vec<(&'static str, &'static str)> {
    let asked = |q: &Q| (content::question(q.id()).text, content::why(q.id()).text);
    questions.iter().map(asked).filter(|(_, why)| !why.is_empty()).collect()
}

fn alone(session: &Session, q: Q) -> Choices {
    let (_, lead) = copy::screen(session.screen().id);
    let values = q.question().values();
    let value_words = |value: &&'static str| content::value(q.id(), value);
    let asked = Choices {
        heading: content::question(q.id()).text.to_owned(),
        lead,
        why: why(&[q]),
        ..Choices::default()
    };
    match q.question().kind {
        Kind::YesNo | Kind::YesNoSkip => {
            Choices { picks: vec![copy::YES, copy::NO, copy::NOT_SURE], ..asked }
        }
        Kind::One(_) => Choices { picks: values.iter().map(value_words).collect(), ..asked },
        Kind::Number { .. } => Choices { number: true, primary: Some(copy::CONTINUE), ..asked },
        Kind::Many(_) => {
            let row = |(value, state)| Row {
                text: value_words(value),
                state,
                may_be_unsure: true,
                may_skip: false,
            };
            let rows: Vec<Row> = values.iter().zip(session.rows.iter().copied()).map(row).collect();
            Choices { primary: Some(primary_for(&rows)), rows, ..asked }
        }
    }
}
