//! What is on screen: which page, which notices, and when its step takes answers. Touches the model it is given.

use crate::app::effect::Effect;
use crate::app::model::store::Task;
use crate::app::model::{Model, Notice};
use crate::app::route::Route;
use crate::domain::journal::record::Aid;
use crate::domain::time::{Reading, Span};

/// How long a step has to be on screen before an answer to it counts: longer than the gap of a double tap.
pub(crate) const SETTLES_IN: Span = Span(300);

/// How long until the present step takes answers.
pub fn settles_in(model: &Model, now: Reading) -> Span {
    let left = model.shown + SETTLES_IN - now.stamp.mono;
    if model.route.page().settles { left.max(Span::ZERO) } else { Span::ZERO }
}

/// Goes to a page, as a step the browser's back button undoes. The model follows when the address has changed.
pub(crate) fn go(model: &mut Model, route: Route, out: &mut Vec<Effect>) {
    prepare(model, route, out);
    if model.route == route {
        out.push(Effect::FocusHeading);
    } else {
        show(model, route);
        out.push(Effect::Go(route.print()));
        out.push(Effect::FocusHeading);
    }
}

/// Whether there is a voice is known before the tap that starts what it speaks for.
pub(crate) fn prepare(model: &Model, route: Route, out: &mut Vec<Effect>) {
    if route.page().rings && model.history.has(Aid::Voice) {
        out.push(Effect::FindVoice);
    }
}

/// The model is on this page: what belongs to the one before is over.
pub(crate) fn show(model: &mut Model, route: Route) {
    model.route = route;
    model.sheet = None;
    model.note = "";
    model.older_shown = 0;
    model.correcting = None;
    model.reads_aloud = false;
    model.moves.floor &= route == Route::Player;
    if !route.page().keeps_other {
        model.other = None;
    }
    if !matches!(model.task, Task::Working(..)) {
        model.task = Task::None;
    }
}

/// Puts a notice on screen, in place of one of its kind.
pub(crate) fn tell(model: &mut Model, notice: Notice) {
    model.notices.retain(|known| std::mem::discriminant(known) != std::mem::discriminant(&notice));
    model.notices.push(notice);
}
