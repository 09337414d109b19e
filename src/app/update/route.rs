//! Where addresses lead. Pages that hang on a state that is not there lead to where it is made.

use super::parts::open;
use crate::app::access::Turn;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::{check, moves, relief, timer};
use crate::content::Whom;
use crate::domain::time::Reading;

/// The address changed.
pub fn arrive(model: &mut Model, route: Route, turn: &mut Turn, now: Reading) {
    if model.known.route == route {
        return;
    }
    if leaves_full_screen(model, turn, now) {
        return;
    }
    let (_, mut access) = open(model, turn, now);
    if route == Route::Data {
        access.effect(Effect::Measure);
    }
    Outbox::new(access).note_clock();
    let (_, mut access) = open(model, turn, now);
    access.prepare(route);
    let instead = redirect(model, route, turn, now);
    let (parts, access) = open(model, turn, now);
    if instead == Route::Player && access.known.route == Route::Player {
        moves::play::leave(parts.moves, &mut Outbox::new(access));
    }
    let (parts, mut access) = open(model, turn, now);
    access.show(instead);
    if let Route::Check(place) = instead {
        check::update::arrived(parts.check, place);
    }
    if instead != route {
        access.effect(Effect::Replace(instead.print()));
    }
    access.effect(Effect::FocusHeading);
}

/// The first "back" from what fills the screen only leaves that: the page stays, as the step of the browser's history that
/// it was.
fn leaves_full_screen(model: &mut Model, turn: &mut Turn, now: Reading) -> bool {
    let (parts, access) = open(model, turn, now);
    let page = access.known.route;
    match page {
        Route::Player if parts.moves.floor => {
            moves::play::floor(parts.moves, false, &mut Outbox::new(access));
        }
        Route::Timer if parts.timer.alarm.full => {
            timer::alarm::fill(parts.timer, false, &mut Outbox::new(access));
        }
        _ => return false,
    }
    let (_, mut access) = open(model, turn, now);
    access.effect(Effect::Go(page.print()));
    access.effect(Effect::FocusHeading);
    true
}

/// Where an address leads, given what is known.
fn redirect(model: &mut Model, route: Route, turn: &mut Turn, now: Reading) -> Route {
    let (parts, access) = open(model, turn, now);
    let is_settled = access.store.is_settled();
    let awaits_block = &mut access.store.awaits_block;
    let running = access.known.is_running(now);
    let unjudged = access.known.history.unjudged_block(now.stamp).is_some();
    if route == Route::Timer && !running && !unjudged {
        // A page that was killed may have left the block in the mirror only.
        *awaits_block = !is_settled;
        return Route::Now;
    }
    let out = &mut Outbox::new(access);
    match route {
        Route::Check(place) if check::shown::is_closed(parts.check, place) => {
            if route != Route::Check(0) {
                out.notice(Notice::CheckStartsAgain);
            }
            check::update::fresh(parts.check, Whom::Me, out)
        }
        Route::Check(place) => match check::update::renew(parts.check, out) {
            Some(first) => first,
            None => check::shown::nearest(parts.check, place),
        },
        Route::Verdict | Route::Helper if parts.check.shown(out).is_none() => Route::Now,
        Route::Stretch | Route::Limits | Route::Player | Route::Measure => {
            moves::update::redirect(parts.moves, route, out)
        }
        // On the way to a routine where no episode is open.
        Route::AnyNew if parts.check.quick.then.is_some() && !running => route,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready if running => Route::Timer,
        Route::Relief | Route::AnyNew | Route::Cautions | Route::Ready if !out.is_open(now) => {
            if out.is_checked(now) {
                Route::Verdict
            } else {
                check::update::fresh(parts.check, Whom::Me, out)
            }
        }
        Route::AnyNew | Route::Cautions | Route::Ready if parts.relief.mode.is_none() => Route::Relief,
        Route::Cautions if !out.is_answered(now) => Route::Relief,
        Route::Ready if !relief::gate::is_ready(parts.relief, out, now) => Route::Relief,
        Route::Timer | Route::After if running => Route::Timer,
        Route::Timer => Route::After,
        Route::After if !unjudged => Route::Now,
        other => other,
    }
}
