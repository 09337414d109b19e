//! "Any of these new?": one screen before each block, between full danger checks.
//!
//! Called by `app::update` on the way to a block. A yes, or "not sure", is written down and freezes all treatment until
//! the whole check is done again.

use super::update;
use crate::app::effect::Effect;
use crate::app::event::{RowState, Tap};
use crate::app::model::Model;
use crate::app::route::Route;
use crate::app::screen::go;
use crate::app::{check, model, store};
use crate::domain::journal::record::Entry;
use crate::domain::time::Reading;

/// A tap on it.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
    match tap {
        Tap::Row(place, state) => {
            if let Some(row) = model.quick.rows.get_mut(*place) {
                *row = *state;
            }
        }
        Tap::Done if model.quick.rows.iter().all(|state| *state == RowState::Off) => {
            model.quick.none_at = Some(now.wall());
            match model.quick.then {
                Some(route) => go(model, route, out),
                None => update::go_on(model, now, out),
            }
        }
        Tap::Done => {
            let then = model.quick.then.unwrap_or(Route::Relief);
            // Where no episode is open, one is now: nothing opens without the whole check.
            let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
            store::records::write(model, begins.into_iter().chain([Entry::NewSign]), now, out);
            check::update::begin_for(model, then, now, out);
        }
        Tap::Back => {
            model.relief = model::relief::Setup::default();
            go(model, if model.quick.then.is_some() { Route::Move } else { Route::Relief }, out);
        }
        _ => {}
    }
}
