//! The page on facts about the body: what holds, since when someone said yes, and the age. Pure.

use crate::app::event::notes::Fact;
use crate::app::model::Model;
use crate::app::page::{self, RowId};
use crate::app::words;
use crate::content;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::therapy::caution::{Asked, CAUTIONS, Caution};
use crate::domain::time::Reading;

/// The page on facts about the body.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FactsPage {
    /// The age, where it is known.
    pub age: Option<u16>,
    /// What is wrong with the age that was typed, or that it was saved.
    pub note: &'static str,
    /// Each condition, and since when someone said yes.
    pub rows: Vec<(page::Row, Option<String>)>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> FactsPage {
    FactsPage { age: model.known.history.age(now.wall()), note: model.known.note, rows: facts(model, now) }
}

/// The facts page: each condition with how it is ticked and since when someone said yes.
pub fn facts(model: &Model, now: Reading) -> Vec<(page::Row, Option<String>)> {
    let fact =
        |q: Q| model.known.history.facts.iter().find(|(known, ..)| *known == q).map(|(_, answer, _)| *answer);
    let held = |c: Caution| match c {
        Caution::Thinners => fact(Q::C10),
        other => model
            .known
            .history
            .conditions
            .iter()
            .find(|(known, _)| *known == other)
            .map(|(_, answer)| *answer),
    };
    let row = |fact: Fact, text: &'static str, answer| page::Row {
        id: RowId::Fact(fact),
        text: text.into(),
        state: page::row_state(answer),
        may_be_unsure: true,
        may_skip: false,
    };
    let cleared = |c: Caution| {
        let at = model.known.history.cleared_at(c)?;
        Some(content::settings::cleared_on(&words::date(at, now)))
    };
    let mut rows: Vec<_> = editable()
        .into_iter()
        .map(|c| (row(Fact::Holds(c), content::cautions::caution(c), held(c)), cleared(c)))
        .collect();
    rows.push((row(Fact::Bones, content::check::question(Q::C8).you, fact(Q::C8)), None));
    let limits = fact(Q::D3);
    for (place, value) in Q::D3.question().values().iter().enumerate() {
        let on = matches!(limits, Some(Answer::Many { set, .. }) if set & (1 << place) != 0);
        let answer = on.then_some(Answer::Yes);
        let row = page::Row {
            may_be_unsure: false,
            ..row(Fact::Limit(value), content::check::value(Q::D3, value).unwrap_or_default().you, answer)
        };
        rows.push((row, None));
    }
    rows
}

/// The conditions a person can edit, in the order of the facts page; then the two facts of the danger check.
pub fn editable() -> Vec<Caution> {
    let asked_once = CAUTIONS.iter().filter(|row| row.asked == Asked::Once).map(|row| row.caution);
    asked_once.chain([Caution::Thinners]).collect()
}
