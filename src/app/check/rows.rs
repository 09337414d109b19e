//! The rows of a card: ticked, opened, answered together or one at a time.

use crate::app::event::row::RowState;
use crate::app::model::check::Session;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::therapy::caution::Caution;

/// What a row of the check is about.
pub enum RowOf {
    /// This question.
    Question(Q),
    /// This value of the one question on screen.
    Value(Q, &'static str),
    /// This lasting condition.
    Condition(Caution),
}

/// The row on screen that is about this is ticked so, and the card is open. Nothing where there is no such row.
pub fn tick(session: &mut Session, id: RowOf, to: RowState) {
    let place = match id {
        RowOf::Question(_) if session.single().is_some() => None,
        RowOf::Question(q) => session.questions().iter().position(|asked| *asked == q),
        RowOf::Value(q, value) if session.single() == Some(q) => {
            q.question().values().iter().position(|known| *known == value)
        }
        RowOf::Value(..) => None,
        RowOf::Condition(caution) => {
            let below = session.conditions().iter().position(|(known, _)| *known == caution);
            below.map(|place| session.rows.len() + place)
        }
    };
    if let Some(place) = place {
        session.tick_row(place, to);
        session.opened = true;
    }
}

/// "Yes" or "Not sure" under a card.
pub fn open(session: &mut Session) {
    session.opened |= session.row_count() > 0;
}

/// "I cannot tell which": as if "not sure" stood on every row. True where that answers the card.
pub fn cannot_tell(session: &mut Session) -> bool {
    for place in 0..session.row_count() {
        session.tick_row(place, RowState::Unsure);
    }
    session.opened && session.row_count() > 0
}

/// The one row on screen is answered. True where it was the last one of its card.
pub fn single(session: &mut Session, answer: Answer) -> bool {
    if session.row_count() == 0 {
        return false;
    }
    let to = match answer {
        Answer::No => RowState::Off,
        Answer::Unsure => RowState::Unsure,
        Answer::Skip => RowState::Skipped,
        _ => RowState::On,
    };
    session.tick_row(session.at, to);
    let is_last = session.at + 1 >= session.row_count();
    if !is_last {
        session.at += 1;
    }
    is_last
}
