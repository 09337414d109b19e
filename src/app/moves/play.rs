//! The routine being done: taps, keys, what is said at each step, and its end.
//!
//! Called by `moves::update`, and at looks at the clock; touches the model it is given. Nothing waits for a voice to end:
//! steps go by the clock alone.

use super::situation::{is_open, lacks_check};
use super::{limits, pain, setup, situation, stale, stored, told};
use crate::app::effect::{Effect, Tone};
use crate::app::model::Model;
use crate::app::model::moves::{Hurt, Over};
use crate::app::route::Route;
use crate::app::screen::{SETTLES_IN, go};
use crate::app::timer;
use crate::content;
use crate::domain::journal::record::Aid;
use crate::domain::moves::movement::{Moved, Said};
use crate::domain::moves::run::{Mark, Run};
use crate::domain::moves::steps::{Kind, Part};
use crate::domain::time::{Reading, Span, Stamp};

/// The routine on screen begins.
pub fn start(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.is_some() {
        return go(model, Route::Player, out);
    }
    if !is_open(model, now) || limits::asks(model).is_some() {
        return setup::begin(model, now, out);
    }
    let Some(before) = situation::pain_now(model, now) else { return go(model, Route::Stretch, out) };
    let plan: Vec<Part> = situation::routine(model, now).0.into_iter().map(|item| item.part).collect();
    if plan.is_empty() {
        return;
    }
    out.push(Effect::PrimeSound);
    model.moves.over = None;
    model.moves.hurt = None;
    model.moves.settle(now);
    model.moves.run = Some(Run::begin(plan, before, model.history.has(Aid::Manual), now.stamp));
    stored::store(model, now, out);
    go(model, Route::Player, out);
}

/// Its page was left: it waits, for "That hurts" has to be in sight.
pub fn leave(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.as_ref().is_some_and(|run| run.plays) {
        mark(model, Mark::Pause, now, out);
    }
}

/// Something is done to it.
pub fn mark(model: &mut Model, mark: Mark, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() || model.moves.hurt.is_some() || model.moves.run.is_none() {
        return;
    }
    if abandon(model, matches!(mark, Mark::Go | Mark::Next), now, out) {
        return;
    }
    if mark == Mark::Go && model.history.running_block(now.stamp).is_some() {
        return go(model, Route::Timer, out);
    }
    let Some(run) = &mut model.moves.run else { return };
    run.mark(mark, now.stamp);
    // What was waited for is said anew.
    match mark {
        Mark::Go => {
            model.moves.said = None;
            out.push(Effect::PrimeSound);
        }
        Mark::Pause => {
            content::player::PAUSED.clone_into(&mut model.status);
            out.push(Effect::Say(String::new()));
        }
        _ => {}
    }
    stored::store(model, now, out);
}

/// A single key: space, next, back, time left.
pub fn key(model: &mut Model, key: &str, now: Reading, out: &mut Vec<Effect>) {
    let Some(run) = model.moves.run.as_ref().filter(|_| model.route == Route::Player) else { return };
    let (plays, manual) = (run.plays, run.manual);
    match key {
        " " => mark(model, if plays { Mark::Pause } else { Mark::Go }, now, out),
        "n" => mark(model, if manual { Mark::Next } else { Mark::Skip }, now, out),
        "p" => mark(model, Mark::Back, now, out),
        "t" => say_time(model, now, out),
        _ => {}
    }
}

/// "Say the time left."
pub fn say_time(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let said = told::time_left(model, now);
    model.status.clone_from(&said);
    out.push(Effect::Say(said));
}

/// How long until it wants to be looked at: that buttons take taps again, its next step, or that it is forgotten.
pub fn wake(model: &Model, now: Reading) -> Option<Span> {
    let settled = model.moves.asked.map(|asked| asked + SETTLES_IN - now.stamp.mono);
    let run = model.moves.going();
    let step = run.and_then(|run| run.next_change(now.stamp));
    // Only the tab that writes ends down has to look.
    let forgotten = run.filter(|_| model.may_ring).map(|run| stale::forgotten_in(run, now));
    settled.filter(|left| *left > Span::ZERO).into_iter().chain(step).chain(forgotten).min()
}

/// Follows the clock: the step that is due is said once, and the end is written down. One that was forgotten, or that the
/// danger check has overtaken while it waited, is over.
pub fn look(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // An earlier page began it and this one begins elsewhere: nobody would see it go on. Where another tab is there, which
    // rings, it may be seen there.
    model.moves.unseen &= model.route != Route::Player;
    if model.may_ring && std::mem::take(&mut model.moves.unseen) {
        leave(model, now, out);
    }
    let Some(run) = model.moves.going() else { return };
    let (waits, forgotten) = (!run.plays, stale::is_forgotten(run, now));
    // Brought to this moment it would be forgotten no more: it stays as it is for the tab that writes that down.
    if forgotten && !model.may_ring {
        return;
    }
    if model.may_ring && abandon(model, waits, now, out) {
        return;
    }
    let manual = model.history.has(Aid::Manual);
    let Some(run) = &mut model.moves.run else { return };
    let before = (run.at, run.plays);
    run.settle(now.stamp);
    if run.manual != manual {
        run.mark(Mark::Manual(manual), now.stamp);
    }
    let (began, at, plays) = (run.began, run.at, run.plays);
    // Exactly one tab says and writes what is due; every tab shows it.
    if !model.may_ring {
        return;
    }
    if run.is_over() {
        return end(model, Over::Done, now, out);
    }
    if before != (at, plays) {
        stored::store(model, now, out);
    }
    if !plays || model.moves.said == Some((began, at)) || model.moves.hurt.is_some() {
        return;
    }
    model.moves.said = Some((began, at));
    tell(model, now, out);
}

/// Says the step: in text, by sound, by touch, aloud, each as it is switched.
fn tell(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(place) = model.moves.run.as_ref().and_then(Run::place) else { return };
    let said = told::said(model, now);
    // Short holds follow each other faster than a screen reader speaks.
    if told::is_told(&place.step) {
        model.status.clone_from(&said);
    }
    let tone = match place.step.kind {
        Kind::Hold => Tone::Begin,
        Kind::Between | Kind::Rest => Tone::Release,
        Kind::Ready | Kind::Switch => Tone::Soft,
    };
    cue(model, tone, out);
    if says(model) && !said.is_empty() {
        out.push(Effect::Say(said));
    }
}

/// Whether a step is said aloud. Where no voice can, its beep is enough.
fn says(model: &Model) -> bool {
    timer::device::speaks(model) || (timer::device::wants_words(model) && !model.history.has(Aid::Beeps))
}

fn cue(model: &Model, tone: Tone, out: &mut Vec<Effect>) {
    let sound = model.history.has(Aid::Beeps) && !model.history.silent;
    let buzz = model.history.has(Aid::Buzz);
    if sound || buzz {
        out.push(Effect::Cue { tone, sound, buzz });
    }
}

/// The whole screen is one button, or not.
pub fn floor(model: &mut Model, on: bool, out: &mut Vec<Effect>) {
    let on = on && model.moves.run.is_some();
    if on && !model.moves.floor {
        out.push(Effect::FullScreen(true));
    }
    // `update` gives the screen back, however it was left.
    model.moves.floor = on;
}

/// It ends: what was done of it is written down.
pub fn end(model: &mut Model, how: Over, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() {
        return;
    }
    let Some(run) = &mut model.moves.run else { return };
    run.settle(now.stamp);
    run.plays = false;
    let (before, parts) = (run.before, run.done());
    if !parts.is_empty() {
        let whole = run.is_whole();
        stored::note(model, Said::Moved(Moved { before, parts, whole }), now, out);
    }
    model.moves.over = Some(how);
    model.moves.hurt = None;
    model.moves.settle(now);
    floor(model, false, out);
    stored::store(model, now, out);
    if how == Over::Done && model.may_ring {
        cue(model, Tone::Full, out);
    }
    let said = told::over_said(how);
    said.clone_into(&mut model.status);
    if says(model) && how != Over::Stale {
        out.push(Effect::Say(said.to_owned()));
    }
    if model.route == Route::Player {
        out.push(Effect::FocusHeading);
    } else {
        close(model, out);
    }
    timer::alarm::keep_alive(model, now, out);
}

/// What is on screen of a routine that is over is read; where the tab that writes down its end has not done so yet, this one
/// does.
pub fn read(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.as_ref().is_some_and(|run| run.at(now.stamp).is_over()) {
        end(model, Over::Done, now, out);
    }
    close(model, out);
}

/// Nothing of it is on screen any more.
pub fn close(model: &mut Model, out: &mut Vec<Effect>) {
    if model.moves.over.take().is_none() {
        return;
    }
    model.moves.run = None;
    model.moves.setup.pain = None;
    model.moves.said = None;
    if model.route == Route::Player {
        go(model, Route::Move, out);
    }
}

/// It ends where it must not go on: with what was done of it, at the time it was done, and with what hurt and was not
/// answered. True if so.
pub fn abandon(model: &mut Model, goes_on: bool, now: Reading, out: &mut Vec<Effect>) -> bool {
    let Some(run) = model.moves.going() else { return false };
    let forgotten = stale::is_forgotten(run, now);
    let asks = model.moves.hurt.is_some();
    let stale = !asks && (stale::is_outdated(model, run) || (goes_on && lacks_check(model, now)));
    if !forgotten && !stale {
        return false;
    }
    let then = Reading { stamp: Stamp { wall: run.since.wall.min(now.wall()), ..now.stamp }, ..now };
    if let Some(number) = pain::number(model).filter(|_| model.moves.hurt == Some(Hurt::HowBad)) {
        stored::note(model, Said::Hurt(number, None), now, out);
    }
    // A walk goes on without the page.
    let over = model.moves.run.as_mut().is_some_and(|run| {
        run.settle(now.stamp);
        run.is_over()
    });
    end(model, if over { Over::Done } else { Over::Stale }, then, out);
    true
}
