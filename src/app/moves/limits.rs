//! What keeps exercises out, asked once before the first routine, four at a time, and again on request.
//!
//! Entered by `app::moves` and by taps on its screen; touches the model it is given.

use super::{Model, known, setup};
use crate::app::effect::Effect;
use crate::app::event::{RowState, Tap};
use crate::app::relief_flow::answer_of;
use crate::app::route::Route;
use crate::app::{go, saved, storage_flow};
use crate::domain::exercise::Block;
use crate::domain::instant::Reading;
use crate::domain::movement::Said;

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
    let limits = known(model).limits;
    let known = |block: &Block| limits.iter().any(|(known, _)| known == block);
    let open = ASKED.iter().position(|block| !known(block))?;
    Some(open / ROWS * ROWS)
}

/// What the screen asks that begins at this place.
pub fn questions(place: usize) -> &'static [Block] {
    ASKED.get(place..(place + ROWS).min(ASKED.len())).unwrap_or_default()
}

/// Shows the next screen, with what is known.
pub fn show(model: &mut Model, out: &mut Vec<Effect>) {
    let blocks = setup::blocks(model);
    let asked = questions(asks(model).unwrap_or(0));
    let row = |block: &Block| if blocks.contains(block) { RowState::On } else { RowState::Off };
    model.moves.setup.rows = asked.iter().map(row).collect();
    go(model, Route::Limits, out);
}

/// From the first screen on, though all is known.
pub fn ask_again(model: &mut Model, out: &mut Vec<Effect>) {
    model.moves.setup.again = Some(0);
    show(model, out);
}

/// A tap on its screen.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
    let Some(place) = asks(model) else { return go(model, Route::Stretch, out) };
    match tap {
        Tap::Row(row, state) => {
            if let Some(row) = model.moves.setup.rows.get_mut(*row) {
                *row = *state;
            }
        }
        Tap::Done => {
            let rows = std::mem::take(&mut model.moves.setup.rows);
            let state = |n: usize| rows.get(n).copied().unwrap_or_default();
            let said = |(n, block): (usize, &Block)| Said::Limit(*block, answer_of(state(n)));
            let entries = questions(place).iter().enumerate().map(said);
            storage_flow::write(model, entries.map(|said| saved::movement::entry(&said)), now, out);
            if let Some(again) = &mut model.moves.setup.again {
                *again = place + ROWS;
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
            go(model, Route::Move, out);
        }
        _ => {}
    }
}
