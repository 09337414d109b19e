//! Which screen of the danger check can be on screen, and what its verdict hangs on. Pure.

use crate::app::model::check::State;
use crate::app::model::known::Known;
use crate::app::route::Route;
use crate::domain::check::answers::Answer;
use crate::domain::check::assess;
use crate::domain::check::question::Q;
use crate::domain::check::screens::{SCREENS, Screen};

/// True where this screen can't be gone to: no check, or one on which a block was started already.
pub fn is_closed(state: &State, place: usize) -> bool {
    let later = SCREENS.get(place).is_some_and(Screen::is_later);
    state.session.as_ref().is_none_or(|session| session.sealed && !(session.later && later))
}

/// The page nearest to an address in a session that may not have come so far.
pub fn nearest(state: &State, place: usize) -> Route {
    let Some(session) = &state.session else { return Route::Now };
    let shown = session.trail.contains(&place);
    Route::Check(if shown { place } else { session.trail.last().copied().unwrap_or(0) })
}

/// True while the verdict on screen hangs on a sign that may be old and assessed.
pub fn may_be_assessed(state: &State, known: &Known) -> bool {
    let Some(session) = state.session_of_shown(known) else { return false };
    if session.answers.given(Q::B1a).is_some() || !session.answers.asks(Q::B1a) {
        return false;
    }
    let mut supposed = session.answers.clone();
    supposed.set(Q::B1a, Answer::Yes);
    !assess::is_certain_emergency(&supposed)
}
