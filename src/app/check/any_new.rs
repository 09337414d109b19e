//! "Any of these new?": one screen before each block, between full danger checks.
//!
//! A yes, or "not sure", is written down and freezes all treatment until the whole check is done again.

use crate::app::effect::Effect;
use crate::app::event::check::{AnyNew, Msg, Signs};
use crate::app::event::relief;
use crate::app::event::row::RowState;
use crate::app::model::check::{Quick, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::domain::journal::record::Entry;

/// Something happened on it.
pub fn update(state: &mut State, msg: AnyNew, out: &mut Outbox<'_>) {
    match msg {
        // What belongs to the screen counts while it is there.
        AnyNew::Row(..) | AnyNew::Open | AnyNew::CannotTell | AnyNew::Done | AnyNew::Back
            if out.route != Route::AnyNew => {}
        AnyNew::Ask(then) => {
            state.quick = Quick { then, ..Quick::default() };
            out.asks_again();
            out.go(Route::AnyNew);
        }
        AnyNew::Row(signs, to) => {
            state.quick.rows.retain(|(known, _)| *known != signs);
            state.quick.rows.push((signs, to));
            state.quick.opened = true;
        }
        AnyNew::Open => {
            state.quick.opened = true;
            out.effect(Effect::FocusHeading);
        }
        AnyNew::CannotTell => {
            state.quick.rows = Signs::ALL.map(|signs| (signs, RowState::Unsure)).to_vec();
            update(state, AnyNew::Done, out);
        }
        AnyNew::Done if state.quick.rows.iter().all(|(_, state)| *state == RowState::Off) => {
            out.none_is_new();
            match state.quick.then {
                Some(route) => out.go(route),
                None => out.request(relief::Msg::GoOn),
            }
        }
        AnyNew::Done => {
            let then = state.quick.then.unwrap_or(Route::Relief);
            // Where no episode is open, one is now: nothing opens without the whole check.
            let begins = out.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
            out.write(begins.into_iter().chain([Entry::NewSign]));
            out.request(Msg::BeginFor(then));
        }
        AnyNew::Back => {
            out.request(relief::Msg::Leave);
            out.go(match state.quick.then {
                Some(Route::Measure) => Route::Train,
                Some(_) => Route::Move,
                None => Route::Relief,
            });
        }
    }
}
