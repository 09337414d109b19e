//! "That hurts": everything stops at once, then it is asked how bad, and what next (`docs/clinical.md` 6.7).
//!
//! Entered by `moves::update`. What hurt is written down at once, and is left out for the
//! rest of the episode.

use super::situation::is_settled;
use super::{pain, play};
use crate::app::effect::Effect;
use crate::app::event::check;
use crate::app::event::moves::Hurts;
use crate::app::model::moves::{Hurt, Over, State};
use crate::app::outbox::Outbox;
use crate::content::{self, Whom};
use crate::domain::journal::record::Entry;
use crate::domain::moves::movement::Said;
use crate::domain::moves::run::{Mark, Run};
use crate::domain::pain::Pain;
use crate::domain::time::Reading;

/// "That hurts", and what is answered to it.
pub fn update(state: &mut State, msg: Hurts, out: &mut Outbox<'_>) {
    match msg {
        Hurts::Begin => hurts(state, out),
        Hurts::Pain(score) => how_bad(state, score, out),
        Hurts::Leg | Hurts::Sign => sign(state, out),
        Hurts::Easier => easier(state, out),
        Hurts::Leave => leave(state, out),
        Hurts::Mistake => mistake(state, out),
    }
}

/// Everything stops.
fn hurts(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.over.is_some() || state.hurt.is_some() {
        return;
    }
    play::mark(state, Mark::Pause, out);
    if state.run.is_none() || state.over.is_some() {
        return;
    }
    play::floor(state, false, out);
    state.hurt = Some(Hurt::HowBad);
    state.settle(now);
    out.alert(content::player::HURT_STOPPED);
    out.effect(Effect::FocusHeading);
}

/// How bad it is: written down, and the end of the routine where the rules say so.
fn how_bad(state: &mut State, score: u8, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.hurt != Some(Hurt::HowBad) || !is_settled(state, now) {
        return;
    }
    let (Some(pain), Some(number)) = (Pain::new(score), pain::number(state)) else { return };
    let in_episode = out.history.open_episode().is_some();
    let hurt = Entry::Movement(Said::Hurt(number, Some(pain)));
    let entries = [Some(hurt), in_episode.then_some(Entry::PainNow(pain))];
    out.write(entries.into_iter().flatten());
    out.alert("");
    let before = state.run.as_ref().map_or(0, |run| run.before);
    if pain::stops_at(before, score) {
        return play::end(state, Over::TooMuch(score), now, out);
    }
    state.hurt = Some(Hurt::Choose);
    state.settle(now);
    out.effect(Effect::FocusHeading);
}

/// It runs down the leg, or something dangerous is new: the routine is over, and the danger check begins.
fn sign(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.hurt.is_none() || !is_settled(state, now) {
        return;
    }
    let hurt = pain::number(state).map(|number| Entry::Movement(Said::Hurt(number, None)));
    out.note_new_sign(hurt);
    out.alert("");
    play::end(state, Over::Ended, now, out);
    // The check takes its page: nothing leads back to the routine.
    play::forget(state);
    out.request(check::Msg::Begin(Whom::Me));
}

/// On with something easier.
fn easier(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(part) = pain::easier_part(state, out, now).filter(|_| chooses(state, now)) else { return };
    if let Some(run) = &mut state.run {
        run.swap(part, now.stamp);
    }
    go_on(state, out);
}

/// On without this exercise.
fn leave(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if chooses(state, now) {
        if let Some(run) = &mut state.run {
            run.mark(Mark::Skip, now.stamp);
        }
        if state.run.as_ref().is_some_and(Run::is_over) {
            return play::end(state, Over::Ended, now, out);
        }
        go_on(state, out);
    }
}

/// Nothing hurts: the button was hit by mistake. It waits where it was.
fn mistake(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.hurt == Some(Hurt::HowBad) && is_settled(state, now) {
        state.hurt = None;
        state.settle(now);
        out.alert("");
        out.effect(Effect::FocusHeading);
    }
}

fn chooses(state: &State, now: Reading) -> bool {
    state.hurt == Some(Hurt::Choose) && is_settled(state, now)
}

fn go_on(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    state.hurt = None;
    state.settle(now);
    play::mark(state, Mark::Go, out);
    out.effect(Effect::FocusHeading);
}
