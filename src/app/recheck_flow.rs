//! "Any of these new?": one screen before each block, between full danger checks.
//!
//! Entered by `app::update` on the way to a block. A yes, or "not sure", is written down and freezes all treatment until
//! the whole check is done again.

use super::effect::Effect;
use super::event::{RowState, Tap};
use super::route::Route;
use super::{Model, check_flow, go, relief_flow, storage_flow};
use crate::content::copy;
use crate::domain::journal::record::Entry;
use crate::domain::time::{Instant, Reading, Span};

/// The screen in progress.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Quick {
    /// The rows as ticked.
    pub rows: Vec<RowState>,
    /// When "none of these" was said last.
    pub none_at: Option<Instant>,
    /// Where it leads; nothing for the block that was chosen.
    pub then: Option<Route>,
}

/// "None of these", and a whole check, hold for this long before a block.
pub const HOLDS: Span = Span::minutes(15);

/// True when nothing new was said a moment ago, here or in a whole check.
pub fn is_answered(model: &Model, now: Reading) -> bool {
    let fresh = |at: Instant| (Span::ZERO..HOLDS).contains(&(now.wall() - at));
    let checked = model.history.todays_check(now).is_some_and(|dated| fresh(dated.at));
    checked || model.quick.none_at.is_some_and(fresh)
}

/// Shows the screen, on the way to this page, or to the block that was chosen.
pub fn ask(model: &mut Model, then: Option<Route>, out: &mut Vec<Effect>) {
    model.quick = Quick { rows: vec![RowState::Off; copy::ANY_NEW_ROWS.len()], none_at: None, then };
    go(model, Route::AnyNew, out);
}

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
                None => relief_flow::go_on(model, now, out),
            }
        }
        Tap::Done => {
            let then = model.quick.then.unwrap_or(Route::Relief);
            // Where no episode is open, one is now: nothing opens without the whole check.
            let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
            storage_flow::write(model, begins.into_iter().chain([Entry::NewSign]), now, out);
            check_flow::begin_for(model, then, now, out);
        }
        Tap::Back => {
            model.relief = relief_flow::Setup::default();
            go(model, if model.quick.then.is_some() { Route::Move } else { Route::Relief }, out);
        }
        _ => {}
    }
}
