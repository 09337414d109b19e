//! The routine being done: taps, keys, what is said at each step, and its end.
//!
//! Entered by `moves::update`, and at looks at the clock. Nothing waits for a voice to end:
//! steps go by the clock alone.

use super::situation::{is_open, lacks_check};
use super::{limits, pain, setup, situation, stale, stored, told};
use crate::app::effect::{Effect, Tone};
use crate::app::event::moves::{Play, Segment};
use crate::app::facts::device;
use crate::app::model::known::{Known, SETTLES_IN};
use crate::app::model::moves::{Hurt, Over, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::content;
use crate::domain::journal::record::Aid;
use crate::domain::moves::movement::{Moved, Said};
use crate::domain::moves::run::{Mark, Run};
use crate::domain::moves::steps::{Kind, Part};
use crate::domain::pain::Pain;
use crate::domain::time::{Reading, Span, Stamp};

/// Something happens to the routine in progress.
pub fn update(state: &mut State, msg: Play, out: &mut Outbox<'_>) {
    let now = out.now();
    // A double tap is one.
    let counts = !matches!(msg, Play::Mark(_) | Play::End | Play::PainAfter(_) | Play::Close);
    if !counts && !situation::is_settled(state, now) {
        return;
    }
    match msg {
        Play::Start => start(state, out),
        Play::Mark(it) => {
            state.settle(now);
            mark(state, it, out);
        }
        Play::Floor(on) => floor(state, on, out),
        Play::SayTime => say_time(state, out),
        Play::End => end(state, Over::Ended, now, out),
        Play::PainAfter(score) => pain_after(score, out),
        Play::Close => read(state, out),
    }
}

/// The routine on screen begins.
fn start(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.run.is_some() {
        return out.go(Route::Player);
    }
    if !is_open(state, out, now) || limits::asks(state, out) {
        return setup::begin(state, out);
    }
    state.setup.to_check = None;
    let Some(before) = situation::pain_now(state, now) else { return out.go(Route::Stretch) };
    let plan: Vec<Part> = situation::routine(state, out, now).0.into_iter().map(|item| item.part).collect();
    if plan.is_empty() {
        return;
    }
    out.effect(Effect::PrimeSound);
    state.over = None;
    state.hurt = None;
    state.settle(now);
    state.run = Some(Run::begin(plan, before, out.history.has(Aid::Manual), now.stamp));
    stored::store(state, now, out);
    out.go(Route::Player);
}

/// Its page was left, or is about to be: it waits, for "That hurts" has to be in sight.
pub fn leave(state: &mut State, out: &mut Outbox<'_>) {
    if state.run.as_ref().is_some_and(|run| run.plays) {
        mark(state, Mark::Pause, out);
    }
}

/// Something is done to it.
pub fn mark(state: &mut State, mark: Mark, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.over.is_some() || state.hurt.is_some() || state.run.is_none() {
        return;
    }
    if abandon(state, matches!(mark, Mark::Go | Mark::Next), out) {
        return;
    }
    if mark == Mark::Go && out.history.running_block(now.stamp).is_some() {
        return out.go(Route::Timer);
    }
    let Some(run) = &mut state.run else { return };
    run.mark(mark, now.stamp);
    // What was waited for is said anew.
    match mark {
        Mark::Go => {
            state.said = None;
            out.effect(Effect::PrimeSound);
        }
        Mark::Pause => {
            out.status(content::player::PAUSED);
            out.effect(Effect::Say(String::new()));
        }
        _ => {}
    }
    stored::store(state, now, out);
}

/// A single key: space, next, back, time left.
pub fn key(state: &mut State, key: &str, out: &mut Outbox<'_>) {
    let Some(run) = state.run.as_ref().filter(|_| out.route == Route::Player) else { return };
    let (plays, manual) = (run.plays, run.manual);
    match key {
        " " => mark(state, if plays { Mark::Pause } else { Mark::Go }, out),
        "n" => mark(state, if manual { Mark::Next } else { Mark::Skip }, out),
        "p" => mark(state, Mark::Back, out),
        "t" => say_time(state, out),
        _ => {}
    }
}

/// "Say the time left."
fn say_time(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let said = told::time_left(state, now);
    out.status(said.clone());
    out.effect(Effect::Say(said));
}

/// How long until it wants to be looked at: that buttons take taps again, its next step, or that it is forgotten.
pub fn wake(state: &State, known: &Known, now: Reading) -> Option<Span> {
    let settled = state.asked.map(|asked| asked + SETTLES_IN - now.stamp.mono);
    let run = state.going();
    let step = run.and_then(|run| run.next_change(now.stamp));
    // Only the tab that writes ends down has to look.
    let forgotten = run.filter(|_| known.may_ring).map(|run| stale::forgotten_in(run, now));
    settled.filter(|left| *left > Span::ZERO).into_iter().chain(step).chain(forgotten).min()
}

/// Follows the clock: the step that is due is said once, and the end is written down. One that was forgotten, or that the
/// danger check has overtaken while it waited, is over.
pub fn look(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    // An earlier page began it and this one begins elsewhere: nobody would see it go on. Where another tab is there, which
    // rings, it may be seen there.
    state.unseen &= out.route != Route::Player;
    if out.may_ring && std::mem::take(&mut state.unseen) {
        leave(state, out);
    }
    let Some(run) = state.going() else { return };
    let (waits, forgotten) = (!run.plays, stale::is_forgotten(run, now));
    // Brought to this moment it would be forgotten no more: it stays as it is for the tab that writes that down.
    if forgotten && !out.may_ring {
        return;
    }
    if out.may_ring && abandon(state, waits, out) {
        return;
    }
    let manual = out.history.has(Aid::Manual);
    let Some(run) = &mut state.run else { return };
    let before = (run.at, run.plays);
    run.settle(now.stamp);
    if run.manual != manual {
        run.mark(Mark::Manual(manual), now.stamp);
    }
    let (began, at, plays) = (run.began, run.at, run.plays);
    // Exactly one tab says and writes what is due; every tab shows it.
    if !out.may_ring {
        return;
    }
    if run.is_over() {
        return end(state, Over::Done, now, out);
    }
    if before != (at, plays) {
        stored::store(state, now, out);
    }
    if !plays || state.said == Some((began, at)) || state.hurt.is_some() {
        return;
    }
    state.said = Some((began, at));
    tell(state, out);
}

/// Says the step: in text, by sound, by touch, aloud, each as it is switched.
fn tell(state: &mut State, out: &mut Outbox<'_>) {
    let Some(place) = state.run.as_ref().and_then(Run::place) else { return };
    let said = told::said(state);
    // Short holds follow each other faster than a screen reader speaks.
    if told::is_told(&place.step) {
        out.status(said.clone());
    }
    let tone = match place.step.kind {
        Kind::Hold => Tone::Begin,
        Kind::Between | Kind::Rest => Tone::Release,
        Kind::Ready | Kind::Switch => Tone::Soft,
    };
    cue(tone, out);
    if says(out) && !said.is_empty() {
        out.effect(Effect::Say(said));
    }
}

/// Whether a step is said aloud. Where no voice can, its beep is enough.
pub fn says(known: &Known) -> bool {
    device::speaks(known) || (device::wants_words(known) && !known.history.has(Aid::Beeps))
}

/// The sign for a step, by sound and by touch as they are switched.
pub fn cue(tone: Tone, out: &mut Outbox<'_>) {
    let sound = out.history.has(Aid::Beeps) && !out.history.silent;
    let buzz = out.history.has(Aid::Buzz);
    if sound || buzz {
        let as_wanted = out.history.sound;
        out.effect(Effect::Cue { tone, as_wanted, sound, buzz });
    }
}

/// The whole screen is one button, or not.
pub fn floor(state: &mut State, on: bool, out: &mut Outbox<'_>) {
    let on = on && state.run.is_some();
    if on && !state.floor {
        out.effect(Effect::FullScreen(true));
    }
    // `update` gives the screen back, however it was left.
    state.floor = on;
}

/// It ends: what was done of it is written down, as of then.
pub fn end(state: &mut State, how: Over, then: Reading, out: &mut Outbox<'_>) {
    if state.over.is_some() {
        return;
    }
    let Some(run) = &mut state.run else { return };
    run.settle(then.stamp);
    run.plays = false;
    let (before, parts) = (run.before, run.done());
    if !parts.is_empty() {
        let whole = run.is_whole();
        stored::note_as_of(then, Said::Moved(Moved { before, parts, whole }), out);
    }
    state.over = Some(how);
    state.hurt = None;
    state.settle(then);
    floor(state, false, out);
    stored::store(state, then, out);
    if how == Over::Done && out.may_ring {
        cue(Tone::Full, out);
    }
    let said = told::over_said(how);
    out.status(said);
    if says(out) && how != Over::Stale {
        out.effect(Effect::Say(said.to_owned()));
    }
    if out.route == Route::Player {
        out.effect(Effect::FocusHeading);
    } else {
        close(state, out);
    }
}

/// What is on screen of a routine that is over is read; where the tab that writes down its end has not done so yet, this one
/// does.
fn read(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.run.as_ref().is_some_and(|run| run.at(now.stamp).is_over()) {
        end(state, Over::Done, now, out);
    }
    close(state, out);
}

/// Nothing of it is on screen any more.
fn close(state: &mut State, out: &mut Outbox<'_>) {
    if forget(state) && out.route == Route::Player {
        state.segment = Segment::Routine;
        out.go(Route::Move);
    }
}

/// Nothing of it is left, if it is over. True if so.
pub fn forget(state: &mut State) -> bool {
    let is_over = state.over.take().is_some();
    if is_over {
        state.run = None;
        state.setup.pain = None;
        state.said = None;
    }
    is_over
}

/// Pain after it, in an episode.
fn pain_after(score: u8, out: &mut Outbox<'_>) {
    if let Some(pain) = Pain::new(score).filter(|_| out.history.open_episode().is_some()) {
        out.note_pain(pain);
    }
}

/// It ends where it must not go on: with what was done of it, at the time it was done, and with what hurt and was not
/// answered. True if so.
fn abandon(state: &mut State, goes_on: bool, out: &mut Outbox<'_>) -> bool {
    let now = out.now();
    let Some(run) = state.going() else { return false };
    let forgotten = stale::is_forgotten(run, now);
    let asks = state.hurt.is_some();
    let stale = !asks && (stale::is_outdated(out, run) || (goes_on && lacks_check(out, now)));
    if !forgotten && !stale {
        return false;
    }
    let then = Reading { stamp: Stamp { wall: run.since.wall.min(now.wall()), ..now.stamp }, ..now };
    if let Some(number) = pain::number(state).filter(|_| state.hurt == Some(Hurt::HowBad)) {
        stored::note(Said::Hurt(number, None), out);
    }
    // A walk goes on without the page.
    let over = state.run.as_mut().is_some_and(|run| {
        run.settle(now.stamp);
        run.is_over()
    });
    end(state, if over { Over::Done } else { Over::Stale }, then, out);
    true
}
