//! What keeps exercises out, asked once before the first routine, on one screen, and again on request.
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

/// What the screen asks now: what is not known yet, or all of it. What is known from the danger check or from "About you" to keep
/// exercises out is not asked.
pub fn asked(state: &State, known: &Known) -> Vec<Block> {
    let is_open = |block: &Block| state.setup.again || !is_known(*block, known);
    let open: Vec<Block> = ASKED.into_iter().filter(is_open).collect();
    // All is known, as after the browser's back button.
    if open.is_empty() { ASKED.to_vec() } else { open }
}

/// True while something has to be asked before a routine.
pub fn asks(state: &State, known: &Known) -> bool {
    state.setup.again || ASKED.into_iter().any(|block| !is_known(block, known))
}

fn is_known(block: Block, known: &Known) -> bool {
    let said = known.history.movement.limits.iter().any(|(known, _)| *known == block);
    said || situation::lasting_blocks(known).contains(&block)
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
            state.setup.again = true;
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
            state.setup.again = false;
            out.go(state.setup.leads_to());
        }
        Limits::Back => {
            state.setup.again = false;
            state.setup.rows.clear();
            out.go(if state.setup.to_check.is_some() { Route::Train } else { Route::Move });
        }
    }
}
