//! How it stands with the next break, given what runs. Pure.

use crate::app::model::Model;
use crate::app::model::known::Known;
use crate::app::route::{Kind, Route};
use crate::content;
use crate::domain::breaks::{Breaks, Next};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::time::{Instant, Reading};

/// What was chosen, or what stands there before that.
pub fn plan(known: &Known) -> Breaks {
    known.history.breaks.map(|chosen| chosen.plan).unwrap_or_default()
}

/// How it stands with the next break. `moving` while a routine is on.
pub fn next(known: &Known, moving: bool, now: Reading) -> Next {
    let plan = plan(known);
    // Most never switch them on: nothing is looked up for those.
    if !plan.on {
        return Next::Off;
    }
    let busy = moving || is_busy(known, now);
    plan.next(&known.history.told_of_breaks(now.stamp), busy, now)
}

/// How it stands with the next break.
pub fn of(model: &Model, now: Reading) -> Next {
    next(&model.known, model.moves.going().is_some(), now)
}

/// True while no break is due: something is on the skin, someone lies down, or a clinician has to speak before anything moves.
fn is_busy(known: &Known, now: Reading) -> bool {
    let lies = known.history.lying().is_some_and(|rest| !rest.is_forgotten(now.wall()));
    known.is_running(now) || lies || is_closed(known)
}

/// True after a check that closes all movement.
pub fn is_closed(known: &Known) -> bool {
    let last = known.history.last_check();
    last.is_some_and(|check| check.check.verdict >= Verdict::Urgent && check.access() < Access::Relief)
}

/// Since when a break has been due that may be spoken of on this page.
pub fn shown_since(model: &Model, now: Reading) -> Option<Instant> {
    match of(model, now) {
        Next::Due(since) if !is_in_the_way(model.known.route) => Some(since),
        _ => None,
    }
}

/// True for pages on which something is answered, or which someone in trouble reads: a break is not spoken of there.
pub fn is_in_the_way(route: Route) -> bool {
    let in_trouble = matches!(
        route,
        Route::FirstMinutes
            | Route::Sixty
            | Route::Danger
            | Route::Numbers
            | Route::Verdict
            | Route::Helper
            | Route::Timer
    );
    in_trouble || route.page().kind == Kind::Step
}

/// The title of the browser's tab while a break is due.
pub fn title(model: &Model, now: Reading) -> Option<String> {
    shown_since(model, now).map(|_| content::breaks::TAB_TITLE.to_owned())
}
