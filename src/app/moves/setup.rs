//! The way to a routine: danger first, pain now, what keeps exercises out, and the situation all of it makes.
//!
//! Called by `moves::update` with taps; touches the model it is given.

use super::situation::{LOW, is_open, lacks_check};
use super::stored::note;
use super::{limits, situation};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::moves::WALKS;
use crate::app::route::Route;
use crate::app::screen::go;
use crate::app::{check, notes, relief};
use crate::content;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::Said;
use crate::domain::pain::Pain;
use crate::domain::time::Reading;

/// "Stretch": the routine in progress, the one that fits, or danger first.
pub fn begin(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.running_block(now.stamp).is_some() {
        return go(model, Route::Timer, out);
    }
    if model.moves.run.is_some() {
        return go(model, Route::Player, out);
    }
    if lacks_check(model, now) {
        if relief::gate::is_checked(model, now) {
            return go(model, Route::Verdict, out);
        }
        return check::update::begin_for(model, Route::Stretch, now, out);
    }
    if model.history.open_episode().is_none()
        && situation::pain_now(model, now).is_some_and(|score| score > LOW)
    {
        return check::update::begin_for(model, Route::Stretch, now, out);
    }
    // Said longer ago, it is asked again.
    if situation::pain_now(model, now).is_none() {
        model.moves.setup.pain = None;
    }
    if is_open(model, now) {
        on(model, now, out);
    } else {
        check::update::ask_any_new(model, Some(Route::Stretch), out);
    }
}

/// On to what is still to be asked, or to the routine.
pub fn on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let asks = situation::pain_now(model, now).is_some() && limits::asks(model).is_some();
    if asks {
        limits::show(model, out);
    } else {
        go(model, Route::Stretch, out);
    }
}

/// Pain now. Where no episode is open and it hurts again, danger comes first.
pub fn pain(model: &mut Model, score: u8, now: Reading, out: &mut Vec<Effect>) {
    if Pain::new(score).is_none() {
        return;
    }
    model.moves.setup.pain = Some((score, now.wall()));
    if model.history.open_episode().is_some() {
        notes::update::pain_now(model, score, now, out);
    } else if score > LOW {
        return check::update::begin_for(model, Route::Stretch, now, out);
    }
    on(model, now, out);
}

/// Something holds today, or does not.
pub fn today(model: &mut Model, block: Block, on: bool) {
    let today = &mut model.moves.setup.today;
    today.retain(|known| *known != block);
    if on {
        today.push(block);
    }
}

/// A walk outside a routine.
pub fn walked(model: &mut Model, minutes: u16, now: Reading, out: &mut Vec<Effect>) {
    if WALKS.contains(&minutes) {
        model.moves.settle(now);
        note(model, Said::Walked(minutes), now, out);
        content::moved::WALK_NOTED.clone_into(&mut model.status);
    }
}

/// Whether the pain was still up a day later.
pub fn settled(model: &mut Model, up: bool, now: Reading, out: &mut Vec<Effect>) {
    if let Some(record) = situation::unsettled(model, now) {
        note(model, Said::Settled(record.id, up), now, out);
    }
}

/// A routine of one's own, by its place in the list, or today's; from the list on to it.
pub fn choose(model: &mut Model, place: Option<usize>, now: Reading, out: &mut Vec<Effect>) {
    let own = &model.history.movement.own;
    model.moves.setup.own = place.and_then(|place| Some(own.get(place)?.0.clone()));
    if model.route == Route::Own {
        begin(model, now, out);
    }
}
