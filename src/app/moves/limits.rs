//! What keeps exercises out, asked once before the first routine, four at a time, and again on request.
//!
//! Entered by `moves::update`.

use super::situation;
use crate::app::event::moves::Limits;
use crate::app::event::row::RowState;
use crate::app::model::known::Known;
use crate::app::model::moves::State;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::domain::journal::record::Entry;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::Said;

/// What is asked, in this order. Leg pain and pregnancy are asked each time, with the pain.
pub const ASKED: [Block; 10] = [
    Block::Knee,
    Block::HipReplaced,
    Block::Wrist,
    Block::Neck,
    Block::BendingBack,
    Block::Disc,
    Block::Dizzy,
    Block::Cramp,
    Block::Bones,
    Block::Pressure,
];

/// Rows on one screen.
const ROWS: usize = 4;

/// The rows of the next screen: where they begin in [`ASKED`]; nothing when all is known.
pub fn asks(state: &State, known: &Known) -> Option<usize> {
    if let Some(place) = state.setup.again {
        return (place < ASKED.len()).then_some(place);
    }
    let limits = &known.history.movement.limits;
    let known = |block: &Block| limits.iter().any(|(known, _)| known == block);
    let open = ASKED.iter().position(|block| !known(block))?;
    Some(open / ROWS * ROWS)
}

/// What the screen asks that begins at this place.
fn questions(place: usize) -> &'static [Block] {
    ASKED.get(place..(place + ROWS).min(ASKED.len())).unwrap_or_default()
}

/// What the screen asks now; from the first on where all is known, as after the browser's back button.
pub fn asked(state: &State, known: &Known) -> &'static [Block] {
    questions(asks(state, known).unwrap_or(0))
}

/// Its rows as ticked; before the first tap, and after a reload, as known.
pub fn rows(state: &State, known: &Known) -> Vec<RowState> {
    let asked = asked(state, known);
    let ticked = &state.setup.rows;
    if ticked.len() == asked.len() {
        return ticked.clone();
    }
    let blocks = situation::blocks(state, known);
    let row = |block: &Block| if blocks.contains(block) { RowState::On } else { RowState::Off };
    asked.iter().map(row).collect()
}

/// Shows the next screen, with what is known.
pub fn show(state: &mut State, out: &mut Outbox<'_>) {
    state.setup.rows.clear();
    out.go(Route::Limits);
}

/// Something happens on its screen.
pub fn update(state: &mut State, msg: Limits, out: &mut Outbox<'_>) {
    let (asked, mut rows) = (asked(state, out), rows(state, out));
    match msg {
        // What belongs to the screen counts while it is there.
        Limits::Row(..) | Limits::Done | Limits::Back if out.route != Route::Limits => {}
        Limits::Again => {
            state.setup.again = Some(0);
            show(state, out);
        }
        Limits::Row(limit, to) => {
            if let Some((_, row)) = asked.iter().zip(&mut rows).find(|(asked, _)| **asked == limit) {
                *row = to;
            }
            state.setup.rows = rows;
        }
        Limits::Done => {
            let said = |(block, state): (&Block, RowState)| Said::Limit(*block, state.answer());
            let entries = asked.iter().zip(rows).map(said);
            out.write(entries.map(Entry::Movement));
            state.setup.rows.clear();
            if let Some(again) = &mut state.setup.again {
                *again += ROWS;
            }
            if asks(state, out).is_some() {
                show(state, out);
            } else {
                state.setup.again = None;
                out.go(Route::Stretch);
            }
        }
        Limits::Back => {
            state.setup.again = None;
            state.setup.rows.clear();
            out.go(Route::Move);
        }
    }
}
