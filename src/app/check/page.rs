//! A screen of the danger check.

use crate::app::event::check::{AnyNew, Msg, Signs};
use crate::app::model::Model;
use crate::app::model::check::Session;
use crate::app::page;
use crate::app::page::{Action, Choices, Row, RowId, back, primary_for};
use crate::content::{self, Text, Whom, Worded};
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
    let progress = content::check::screens::progress(done, total);
    Choices { progress, back: back(Msg::Back), ..asked }
}

fn row(session: &Session, id: RowId, text: Worded, place: usize, may_skip: bool) -> Row {
    let state = session.rows.get(place).copied().unwrap_or_default();
    Row { id, text: text.about(session.whom), state, may_be_unsure: true, may_skip }
}

fn list(session: &Session) -> Choices {
    let questions = session.questions();
    let asked = |(place, q): (usize, &Q)| {
        let may_skip = q.question().kind == Kind::YesNoSkip;
        row(session, RowId::Question(*q), content::check::question(*q), place, may_skip)
    };
    let rows: Vec<Row> = questions.iter().enumerate().map(asked).collect();
    let (heading, lead) = content::check::screens::screen(session.screen().id);
    Choices {
        heading: heading.about(session.whom).into_owned(),
        lead: lead.about(session.whom),
        primary: primary_for(&rows, Msg::Done),
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
        Kind::YesNo | Kind::YesNoSkip => {
            let answers = [
                (content::interface::YES, Answer::Yes),
                (content::interface::NO, Answer::No),
                (content::check::screens::NOT_SURE, Answer::Unsure),
            ];
            let skip = Some((content::check::screens::RATHER_NOT_SAY, Answer::Skip))
                .filter(|_| question.kind == Kind::YesNoSkip);
            let pick = |(text, answer)| Action::new(text, Msg::Answer(q, answer));
            Choices { picks: answers.into_iter().chain(skip).map(pick).collect(), ..asked }
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
    let row = |(signs, text): (Signs, &'static str)| Row {
        id: RowId::Signs(signs),
        text: text.into(),
        state: model.check.quick.state(signs),
        may_be_unsure: true,
        may_skip: false,
    };
    let rows: Vec<Row> = Signs::ALL.into_iter().zip(content::relief::ANY_NEW_ROWS).map(row).collect();
    let number = page::emergency(&model.known);
    // Nothing can be new to someone who was never asked.
    let asked_before = model.known.history.was_checked();
    let (heading, lead) = match asked_before {
        true => (content::relief::ANY_NEW, content::relief::any_new_lead(number)),
        false => (content::relief::ANY_AT_ALL, content::relief::any_at_all_lead(number)),
    };
    Choices {
        heading: heading.to_owned(),
        lead: lead.into(),
        primary: primary_for(&rows, AnyNew::Done),
        back: back(AnyNew::Back),
        rows,
        ..Choices::default()
    }
}
