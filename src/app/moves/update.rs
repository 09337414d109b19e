//! Taps on the pages of movement, and where its addresses lead.

use super::{hurt, limits, measure, own, play, setup, situation, stored};
use crate::app::event::moves::{Library, Msg};
use crate::app::model::moves::State;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::domain::moves::movement::Said;

/// Where an address of movement leads, from the page on screen.
pub fn redirect(state: &State, route: Route, out: &Outbox<'_>) -> Route {
    let now = out.now();
    let runs = state.run.is_some();
    // "Back" on the player's page: the first one makes it wait there, the next one leaves it.
    let leaves =
        out.route == Route::Player && state.hurt.is_none() && state.going().is_some_and(|run| !run.plays);
    match route {
        Route::Player if runs => Route::Player,
        Route::Measure if state.measuring.is_some() && situation::is_open(state, out, now) => route,
        Route::Measure => Route::Train,
        Route::Stretch | Route::Limits if leaves => Route::Move,
        Route::Stretch | Route::Limits if runs => Route::Player,
        Route::Stretch | Route::Limits if situation::is_open(state, out, now) => route,
        _ => Route::Move,
    }
}

/// Something happened to movement.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    let now = out.now();
    match msg {
        Msg::Begin => {
            state.setup.own = None;
            setup::begin(state, out);
        }
        Msg::Plan(msg) => setup::update(state, msg, out),
        Msg::Limits(msg) => limits::update(state, msg, out),
        Msg::Play(msg) => play::update(state, msg, out),
        Msg::Hurts(msg) => hurt::update(state, msg, out),
        Msg::Drafting(msg) => own::change(state, msg, out),
        Msg::Library(Library::In(position)) => state.library.position = position,
        Msg::Library(Library::Search(text)) => state.library.search = text,
        Msg::Measure(msg) => measure::update(state, msg, out),
        Msg::Habits(habits) => stored::note(Said::Habits(habits), out),
        Msg::Segment(segment) => state.segment = segment,
        Msg::Settled(up) => setup::settled(up, out),
        // A double tap is one.
        Msg::Walked(_) if !situation::is_settled(state, now) => {}
        Msg::Walked(minutes) => setup::walked(state, minutes, out),
        Msg::Stored(key, text) => {
            state.texts.retain(|(known, _)| *known != key);
            state.texts.extend(text.map(|text| (key, text)));
            stored::remember(state, false, out);
        }
    }
}
