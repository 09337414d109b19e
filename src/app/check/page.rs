//! A screen of the danger check.

use crate::app::model::Model;
use crate::app::model::check::Session;
use crate::app::page::{Choices, Row, primary_for};
use crate::content::{self, Text, Whom, Worded};
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
    let progress = content::check::screens::progress(done, total);
    Choices { progress, ..asked }
}

fn row(session: &Session, text: Worded, place: usize, may_skip: bool) -> Row {
    let state = session.rows.get(place).copied().unwrap_or_default();
    Row { text: text.about(session.whom), state, may_be_unsure: true, may_skip }
}

fn list(session: &Session) -> Choices {
    let questions = session.questions();
    let asked = |(place, q): (usize, &Q)| {
        let may_skip = q.question().kind == Kind::YesNoSkip;
        row(session, content::check::question(*q), place, may_skip)
    };
    let rows: Vec<Row> = questions.iter().enumerate().map(asked).collect();
    let (heading, lead) = content::check::screens::screen(session.screen().id);
    Choices {
        heading: heading.about(session.whom).into_owned(),
        lead: lead.about(session.whom),
        primary: Some(primary_for(&rows)),
        rows,
        why: why(&questions, session.whom),
        ..Choices::default()
    }
}

/// Why each question is asked.
fn why(questions: &[Q], whom: Whom) -> Vec<(Text, Text)> {
    let asked = |q: &Q| (content::check::question(*q).about(whom), content::check::why(*q).text.about(whom));
    questions.iter().map(asked).collect()
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
        why: why(&[q], whom),
        ..Choices::default()
    };
    match question.kind {
        Kind::YesNo | Kind::YesNoSkip => Choices {
            picks: [content::interface::YES, content::interface::NO, content::check::screens::NOT_SURE]
                .map(Text::from)
                .to_vec(),
            ..asked
        },
        Kind::One(values) => {
            Choices { picks: values.iter().map(|v| value_words(v).about(whom)).collect(), ..asked }
        }
        Kind::Number { .. } if question.numbers().is_empty() => {
            Choices { number: true, primary: Some(content::interface::CONTINUE), ..asked }
        }
        Kind::Number { .. } => {
            let words = |n: &u16| value_words(&n.to_string()).about(whom);
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
