//! Where a routine stands, as it is stored: for a page that starts anew, and for other tabs.
//!
//! Called by `moves::update` when something was done, when the page starts, and when another tab stored; touches the model
//! it is given. Whoever does something stores it, and nobody else.

use super::pain;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::moves::{Hurt, Over};
use crate::app::route::Route;
use crate::app::screen::show;
use crate::app::{saved, store};
use crate::domain::journal::record::Entry;
use crate::domain::moves::movement::Said;
use crate::domain::moves::run::Run;
use crate::domain::time::{Reading, Span};

/// Writes down where it stands, for a page that starts anew.
pub fn store(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // Later than what is known, whatever the clock was set to.
    let at = model.moves.seen.map_or(now.wall(), |seen| now.wall().max(seen + Span(1)));
    model.moves.seen = Some(at);
    if !model.device.can_store || model.store.read_only {
        return;
    }
    let run = model.moves.going();
    let text = saved::run::print(run, at);
    out.push(Effect::Write { key: saved::RUN.to_owned() + &model.device.writer, text });
}

/// The newest run that is stored, by an earlier page, as this one begins, or by another tab. It is only taken over: whoever
/// wrote it stores it.
pub fn remember(model: &mut Model, begins: bool, now: Reading, out: &mut Vec<Effect>) {
    let read = |text: &String| saved::run::parse(text);
    let newest = model.moves.texts.iter().filter_map(|(_, text)| read(text)).max_by_key(|(_, at)| *at);
    let newer = newest.filter(|(_, at)| Some(*at) > model.moves.seen && model.moves.over.is_none());
    if let Some((run, at)) = newer {
        model.moves.seen = Some(at);
        model.moves.unseen = begins;
        take_over(model, run, now);
    }
    leave_player(model, out);
}

/// The run as it stands elsewhere. What this page asks about the same step it goes on asking, and an end that it shows it
/// goes on showing.
fn take_over(model: &mut Model, run: Option<Run>, now: Reading) {
    let mine = model.moves.run.take().map(|mine| mine.at(now.stamp));
    let shows = run.is_none() && model.route == Route::Player;
    if let Some(ended) = mine.as_ref().filter(|mine| shows && mine.is_over()) {
        model.moves.run = Some(ended.clone());
        model.moves.over = Some(Over::Done);
        return;
    }
    let same =
        |run: &Run| !run.plays && mine.is_some_and(|mine| (mine.began, mine.at) == (run.began, run.at));
    let asks = model.moves.hurt.is_some() && run.as_ref().is_some_and(same);
    model.moves.run = run;
    if asks {
        return;
    }
    model.moves.hurt = pain::is_unanswered(model).then_some(Hurt::Choose);
    if model.moves.hurt.is_some() {
        model.moves.settle(now);
    }
    model.moves.floor &= model.moves.run.is_some() && model.moves.hurt.is_none();
}

/// On the player's page without a routine: to where one begins.
fn leave_player(model: &mut Model, out: &mut Vec<Effect>) {
    if model.route == Route::Player && model.moves.run.is_none() {
        show(model, Route::Move);
        out.push(Effect::Replace(Route::Move.print()));
    }
}

/// Keeps where it stands by this page's own clock.
pub fn keep(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() || !model.may_ring {
        return;
    }
    if let Some(run) = model.moves.run.as_mut().filter(|run| run.plays) {
        run.settle(now.stamp);
        store(model, now, out);
    }
}

/// Writes down something about movement.
pub fn note(model: &mut Model, said: Said, now: Reading, out: &mut Vec<Effect>) {
    store::records::write(model, [Entry::Movement(said)], now, out);
}
