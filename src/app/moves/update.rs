//! Taps on the pages of movement, and where its addresses lead.

use super::{hurt, limits, own, play, setup, situation, stored};
use crate::app::effect::Effect;
use crate::app::event::Moving;
use crate::app::model::Model;
use crate::app::model::moves::Over;
use crate::app::route::Route;
use crate::domain::moves::movement::Said;
use crate::domain::time::Reading;

/// Where an address of movement leads.
pub fn redirect(model: &Model, route: Route, now: Reading) -> Route {
    let runs = model.moves.run.is_some();
    match route {
        Route::Player if runs => Route::Player,
        Route::Stretch | Route::Limits if runs => Route::Player,
        Route::Stretch | Route::Limits if situation::is_open(model, now) => route,
        _ => Route::Move,
    }
}

/// A tap on a page of movement.
pub fn tapped(model: &mut Model, tap: &Moving, now: Reading, out: &mut Vec<Effect>) {
    match tap {
        Moving::Begin => {
            model.moves.setup.own = None;
            setup::begin(model, now, out);
        }
        Moving::Pain(score) => setup::pain(model, *score, now, out),
        Moving::Today(block, on) => setup::today(model, *block, *on),
        Moving::Minutes(minutes) => model.moves.setup.minutes = *minutes,
        Moving::Factor(factor) => model.moves.setup.factor = *factor,
        Moving::Better(better) => stored::note(model, Said::Direction(*better), now, out),
        Moving::Use(place) => setup::choose(model, *place, now, out),
        Moving::LimitsAgain => limits::ask_again(model, out),
        Moving::Start => play::start(model, now, out),
        // A double tap is one.
        Moving::Mark(_) | Moving::Walked(_) | Moving::End | Moving::Close
            if !situation::is_settled(model, now) => {}
        Moving::Mark(mark) => {
            model.moves.settle(now);
            play::mark(model, *mark, now, out);
        }
        Moving::Floor(on) => play::floor(model, *on, out),
        Moving::SayTime => play::say_time(model, now, out),
        Moving::End => play::end(model, Over::Ended, now, out),
        Moving::Close => play::read(model, now, out),
        Moving::Hurts => hurt::hurts(model, now, out),
        Moving::HurtPain(score) => hurt::how_bad(model, *score, now, out),
        Moving::HurtLeg | Moving::HurtSign => hurt::sign(model, now, out),
        Moving::Easier => hurt::easier(model, now, out),
        Moving::Leave => hurt::leave(model, now, out),
        Moving::Mistake => hurt::mistake(model, now, out),
        Moving::Settled(up) => setup::settled(model, *up, now, out),
        Moving::Walked(minutes) => setup::walked(model, *minutes, now, out),
        Moving::Draft(change) => own::change(model, *change, now, out),
    }
}
