//! What keeps exercises out, asked once before the first routine, four at a time, and again on request.
//!
//! Called by `moves::update`, and with taps on its screen; touches the model it is given.

use super::situation;
use crate::app::effect::Effect;
use crate::app::event::{RowState, Tap};
use crate::app::model::Model;
use crate::app::relief::gate::answer_of;
use crate::app::route::Route;
use crate::app::screen::go;
use crate::app::store;
use crate::domain::journal::record::Entry;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::Said;
use crate::domain::time::Reading;

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
pub fn asks(model: &Model) -> Option<usize> {
    if let Some(place) = model.moves.setup.again {
        return (place < ASKED.len()).then_some(place);
    }
    let limits = &model.history.movement.limits;
    let known = |block: &Block| limits.iter().any(|(known, _)| known == block);
    let open = ASKED.iter().position(|block| !known(block))?;
    Some(open / ROWS * ROWS)
}

/// What the screen asks that begins at this place.
pub fn questions(place: usize) -> &'static [Block] {
    ASKED.get(place..(place + ROWS).min(ASKED.len())).unwrap_or_default()
}

/// What the screen asks now; from the first on where all is known, as after the browser's back button.
pub fn asked(model: &Model) -> &'static [Block] {
    questions(asks(model).unwrap_or(0))
}

/// Its rows as ticked; before the first tap, and after a reload, as known.
pub fn rows(model: &Model) -> Vec<RowState> {
    let asked = asked(model);
    let ticked = &model.moves.setup.rows;
    if ticked.len() == asked.len() {
        return ticked.clone();
    }
    let blocks = situation::blocks(model);
    let row = |block: &Block| if blocks.contains(block) { RowState::On } else { RowState::Off };
    asked.iter().map(row).collect()
}

/// Shows the next screen, with what is known.
pub fn show(model: &mut Model, out: &mut Vec<Effect>) {
    model.moves.setup.rows.clear();
    go(model, Route::Limits, out);
}

/// From the first screen on, though all is known.
pub fn ask_again(model: &mut Model, out: &mut Vec<Effect>) {
    model.moves.setup.again = Some(0);
    show(model, out);
}

/// A tap on its screen.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
    let (asked, mut rows) = (asked(model), rows(model));
    match tap {
        Tap::Row(row, state) => {
            if let Some(row) = rows.get_mut(*row) {
                *row = *state;
            }
            model.moves.setup.rows = rows;
        }
        Tap::Done => {
            let said = |(block, state): (&Block, RowState)| Said::Limit(*block, answer_of(state));
            let entries = asked.iter().zip(rows).map(said);
            store::records::write(model, entries.map(Entry::Movement), now, out);
            model.moves.setup.rows.clear();
            if let Some(again) = &mut model.moves.setup.again {
                *again += ROWS;
            }
            if asks(model).is_some() {
                show(model, out);
            } else {
                model.moves.setup.again = None;
                go(model, Route::Stretch, out);
            }
        }
        Tap::Back => {
            model.moves.setup.again = None;
            model.moves.setup.rows.clear();
            go(model, Route::Move, out);
        }
        _ => {}
    }
}
