//! The model taken apart, so that each part gets its own state and no other.

use crate::app::access::{Access, Turn};
use crate::app::model::{self, Model};
use crate::app::outbox::Outbox;
use crate::domain::time::Reading;

/// The states of the parts.
pub struct Parts<'a> {
    pub check: &'a mut model::check::State,
    pub relief: &'a mut model::relief::State,
    pub timer: &'a mut model::timer::State,
    pub moves: &'a mut model::moves::State,
    pub breaks: &'a mut model::breaks::State,
    pub medicines: &'a mut model::medicines::State,
    pub report: &'a mut model::report::State,
    pub notes: &'a mut model::notes::State,
    pub find: &'a mut model::find::State,
    pub upkeep: &'a mut model::upkeep::State,
}

/// The model as the states of the parts, and what is shared and stored.
pub fn open<'a>(model: &'a mut Model, turn: &'a mut Turn, now: Reading) -> (Parts<'a>, Access<'a>) {
    let Model {
        known,
        store,
        backup,
        check,
        relief,
        timer,
        moves,
        breaks,
        medicines,
        report,
        notes,
        find,
        upkeep,
        clock: _,
        reads_aloud: _,
    } = model;
    (
        Parts { check, relief, timer, moves, breaks, medicines, report, notes, find, upkeep },
        Access { known, store, backup, turn, now },
    )
}

/// Lets a part act: with its own state, and an outbox for the rest.
pub fn with(model: &mut Model, turn: &mut Turn, now: Reading, act: impl FnOnce(Parts<'_>, &mut Outbox<'_>)) {
    let (parts, access) = open(model, turn, now);
    act(parts, &mut Outbox::new(access));
}
