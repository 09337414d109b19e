//! The routine being done: taps, keys, what is said at each step, what is stored of it, and its end.
//!
//! Entered by `app::moves` and by looks at the clock; touches the model it is given. Nothing waits for a voice to end:
//! steps go by the clock alone.

use super::{Hurt, Model, Over, hurt, is_open, setup};
use crate::app::effect::{Effect, Tone};
use crate::app::present::player;
use crate::app::route::Route;
use crate::app::saved;
use crate::app::{alarm_flow, go, relief_flow, show};
use crate::content::say;
use crate::domain::instant::{Instant, Reading, Span, Stamp};
use crate::domain::journal::Aid;
use crate::domain::movement::{Moved, Said};
use crate::domain::run::{Mark, Run};
use crate::domain::steps::{Kind, Part};

/// A run that nothing happened to for so long is over, with what was done of it.
const FORGOTTEN: Span = Span::hours(3);

/// The routine on screen begins.
pub fn start(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.is_some() {
        return go(model, Route::Player, out);
    }
    if !is_open(model, now) || super::limits::asks(model).is_some() {
        return setup::begin(model, now, out);
    }
    let Some(before) = setup::pain_now(model, now) else { return go(model, Route::Stretch, out) };
    let plan: Vec<Part> = setup::routine(model, now).0.into_iter().map(|item| item.part).collect();
    if plan.is_empty() {
        return;
    }
    out.push(Effect::PrimeSound);
    model.moves.over = None;
    model.moves.hurt = None;
    model.moves.asked = Some(now.stamp.mono);
    model.moves.run = Some(Run::begin(plan, before, model.history.has(Aid::Manual), now.stamp));
    store(model, now, out);
    go(model, Route::Player, out);
}

/// Writes down where it stands, for a page that starts anew.
pub fn store(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // Later than what is known, whatever the clock was set to.
    let at = model.moves.seen.map_or(now.wall(), |seen| now.wall().max(seen + Span(1)));
    model.moves.seen = Some(at);
    if !model.device.can_store || model.store.read_only {
        return;
    }
    let run = model.moves.run.as_ref().filter(|_| model.moves.over.is_none());
    let text = saved::run::print(run, at);
    out.push(Effect::Write { key: saved::RUN.to_owned() + &model.device.writer, text });
}

/// The newest run that is stored, by an earlier page or by another tab. It is only taken over: whoever wrote it stores it.
pub fn remember(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let read = |text: &String| saved::run::parse(text);
    let newest = model.moves.texts.iter().filter_map(|(_, text)| read(text)).max_by_key(|(_, at)| *at);
    let newer = newest.filter(|(_, at)| Some(*at) > model.moves.seen && model.moves.over.is_none());
    if let Some((run, at)) = newer {
        model.moves.seen = Some(at);
        model.moves.run = run;
        model.moves.hurt = hurt::is_unanswered(model).then_some(Hurt::Choose);
        if model.moves.hurt.is_some() {
            model.moves.asked = Some(now.stamp.mono);
        }
        model.moves.floor &= model.moves.run.is_some() && model.moves.hurt.is_none();
    }
    leave_player(model, out);
}

/// True while the danger check lets nothing go on: it is due, was left in the middle, or says so.
fn is_overtaken(model: &Model, now: Reading) -> bool {
    model.history.open_episode().is_some() && !relief_flow::is_open(model, now)
}

/// Over, with what was done of it by then.
fn abandon(model: &mut Model, then: Instant, now: Reading, out: &mut Vec<Effect>) {
    end(model, Over::Ended, Reading { stamp: Stamp { wall: then, ..now.stamp }, ..now }, out);
    close(model, out);
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
    if model.moves.over.is_some() {
        return;
    }
    if let Some(run) = &mut model.moves.run {
        run.settle(now.stamp);
        store(model, now, out);
    }
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
    if mark == Mark::Go {
        if model.history.running_block(now.stamp).is_some() {
            return go(model, Route::Timer, out);
        }
        if is_overtaken(model, now) {
            abandon(model, now.wall(), now, out);
            return setup::begin(model, now, out);
        }
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
            say("paused").clone_into(&mut model.status);
            out.push(Effect::Say(String::new()));
        }
        _ => {}
    }
    store(model, now, out);
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
    let said = player::time_left(model, now);
    model.status.clone_from(&said);
    out.push(Effect::Say(said));
}

/// Follows the clock: the step that is due is said once, and the end is written down. One that was forgotten, or that the
/// danger check has overtaken while it waited, is over.
pub fn look(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(run) = model.moves.run.as_ref().filter(|_| model.moves.over.is_none()) else { return };
    let since = run.since.wall;
    if now.wall() - since > FORGOTTEN || (!run.plays && is_overtaken(model, now)) {
        if model.may_ring {
            abandon(model, since, now, out);
        }
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
        store(model, now, out);
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
    let said = player::said(model, now);
    // Short holds follow each other faster than a screen reader speaks.
    if player::is_told(&place.step) {
        model.status.clone_from(&said);
    }
    let tone = match place.step.kind {
        Kind::Hold => Tone::Begin,
        Kind::Between | Kind::Rest => Tone::Release,
        Kind::Ready | Kind::Switch => Tone::Soft,
    };
    cue(model, tone, out);
    if model.history.has(Aid::Voice) && !model.history.silent && !said.is_empty() {
        out.push(Effect::Say(said));
    }
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
        super::note(model, &Said::Moved(Moved { before, parts, whole }), now, out);
    }
    model.moves.over = Some(how);
    model.moves.hurt = None;
    floor(model, false, out);
    store(model, now, out);
    if how == Over::Done && model.may_ring {
        cue(model, Tone::Full, out);
    }
    let said = player::over_said(how);
    said.clone_into(&mut model.status);
    if model.history.has(Aid::Voice) && !model.history.silent {
        out.push(Effect::Say(said.to_owned()));
    }
    if model.route == Route::Player {
        out.push(Effect::FocusHeading);
    }
    alarm_flow::attend(model, now, out);
}

/// What is on screen of a routine that is over is read.
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
