//! "That hurts": everything stops at once, then it is asked how bad, and what next (`docs/clinical.md` 6.7).
//!
//! Entered by `app::moves`; touches the model it is given. What hurt is written down at once, and is left out for the
//! rest of the episode.

use super::{Hurt, Model, Over, is_settled, play, setup};
use crate::app::effect::Effect;
use crate::app::{check_flow, storage_flow};
use crate::content::{Whom, say};
use crate::domain::journal::record::Entry;
use crate::domain::moves::movement::Said;
use crate::domain::moves::routine::{self, Situation};
use crate::domain::moves::run::{Mark, Run};
use crate::domain::moves::steps::Part;
use crate::domain::pain::Pain;
use crate::domain::time::Reading;

/// A routine that was begun at this much pain or less stops above it.
pub const STOP_ABOVE: u8 = 5;
/// And at a rise of this much.
pub const STOP_AT_RISE: u8 = 2;

/// True when the routine has to stop at this pain.
pub fn stops_at(before: u8, pain: u8) -> bool {
    pain >= before + STOP_AT_RISE || (pain > STOP_ABOVE && before <= STOP_ABOVE)
}

/// Everything stops.
pub fn hurts(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() || model.moves.hurt.is_some() {
        return;
    }
    play::mark(model, Mark::Pause, now, out);
    if model.moves.run.is_none() || model.moves.over.is_some() {
        return;
    }
    play::floor(model, false, out);
    model.moves.hurt = Some(Hurt::HowBad);
    model.moves.settle(now);
    say("hurt-stopped").clone_into(&mut model.alert);
    out.push(Effect::FocusHeading);
}

/// The exercise it is about, by number.
pub fn number(model: &Model) -> Option<u8> {
    let run = model.moves.run.as_ref()?;
    let part = run.place()?.step.part;
    run.plan.get(part).map(|part| part.number)
}

/// How bad it is: written down, and the end of the routine where the rules say so.
pub fn how_bad(model: &mut Model, score: u8, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.hurt != Some(Hurt::HowBad) || !is_settled(model, now) {
        return;
    }
    let (Some(pain), Some(number)) = (Pain::new(score), number(model)) else { return };
    let in_episode = model.history.open_episode().is_some();
    let hurt = Entry::Movement(Said::Hurt(number, Some(pain)));
    let entries = [Some(hurt), in_episode.then_some(Entry::PainNow(pain))];
    storage_flow::write(model, entries.into_iter().flatten(), now, out);
    model.alert.clear();
    let before = model.moves.run.as_ref().map_or(0, |run| run.before);
    if stops_at(before, score) {
        return play::end(model, Over::TooMuch(score), now, out);
    }
    model.moves.hurt = Some(Hurt::Choose);
    model.moves.settle(now);
    out.push(Effect::FocusHeading);
}

/// It runs down the leg, or something dangerous is new: the routine is over, and the danger check begins.
pub fn sign(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.hurt.is_none() || !is_settled(model, now) {
        return;
    }
    let hurt = number(model).map(|number| Entry::Movement(Said::Hurt(number, None)));
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    storage_flow::write(model, begins.into_iter().chain(hurt).chain([Entry::NewSign]), now, out);
    model.quick.none_at = None;
    model.alert.clear();
    play::end(model, Over::Ended, now, out);
    check_flow::begin(model, Whom::Me, now, out);
    play::close(model, out);
}

/// The easier neighbour of this exercise, with its dose of today; nothing where there is none that may be done.
pub fn easier_part(model: &Model, now: Reading) -> Option<Part> {
    let situation: Situation = setup::situation(model, now);
    let run = model.moves.run.as_ref()?;
    let mut at = number(model)?;
    // What hurt, is kept out, or is in the routine anyway is passed over. Neighbours never go round.
    loop {
        at = routine::number(crate::domain::moves::steps::exercise(at)?.easier?)?;
        let in_plan = run.plan.iter().any(|part| part.number == at);
        if routine::is_allowed(at, &situation) && !in_plan {
            return Some(routine::part(at, &situation));
        }
    }
}

/// On with something easier.
pub fn easier(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(part) = easier_part(model, now).filter(|_| chooses(model, now)) else { return };
    if let Some(run) = &mut model.moves.run {
        run.swap(part, now.stamp);
    }
    go_on(model, now, out);
}

/// On without this exercise.
pub fn leave(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if chooses(model, now) {
        if let Some(run) = &mut model.moves.run {
            run.mark(Mark::Skip, now.stamp);
        }
        if model.moves.run.as_ref().is_some_and(Run::is_over) {
            return play::end(model, Over::Ended, now, out);
        }
        go_on(model, now, out);
    }
}

/// Nothing hurts: the button was hit by mistake. It waits where it was.
pub fn mistake(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.hurt == Some(Hurt::HowBad) && is_settled(model, now) {
        model.moves.hurt = None;
        model.moves.settle(now);
        model.alert.clear();
        out.push(Effect::FocusHeading);
    }
}

/// True where what hurt was written down and nothing was done about it since: the page was reloaded in between.
pub fn is_unanswered(model: &Model) -> bool {
    let Some(run) = model.moves.run.as_ref().filter(|run| !run.plays) else { return false };
    let here = number(model);
    model.history.movement.hurts.iter().any(|(at, hurt, _)| Some(*hurt) == here && *at >= run.since.wall)
}

fn chooses(model: &Model, now: Reading) -> bool {
    model.moves.hurt == Some(Hurt::Choose) && is_settled(model, now)
}

fn go_on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.moves.hurt = None;
    model.moves.settle(now);
    play::mark(model, Mark::Go, now, out);
    out.push(Effect::FocusHeading);
}
