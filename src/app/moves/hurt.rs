//! "That hurts": everything stops at once, then it is asked how bad, and what next (`docs/clinical.md` 6.7).
//!
//! Called by `moves::update`; touches the model it is given. What hurt is written down at once, and is left out for the
//! rest of the episode.

use super::situation::is_settled;
use super::{pain, play};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::model::moves::{Hurt, Over};
use crate::app::{check, store};
use crate::content::{self, Whom};
use crate::domain::journal::record::Entry;
use crate::domain::moves::movement::Said;
use crate::domain::moves::run::{Mark, Run};
use crate::domain::pain::Pain;
use crate::domain::time::Reading;

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
    content::player::HURT_STOPPED.clone_into(&mut model.alert);
    out.push(Effect::FocusHeading);
}

/// How bad it is: written down, and the end of the routine where the rules say so.
pub fn how_bad(model: &mut Model, score: u8, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.hurt != Some(Hurt::HowBad) || !is_settled(model, now) {
        return;
    }
    let (Some(pain), Some(number)) = (Pain::new(score), pain::number(model)) else { return };
    let in_episode = model.history.open_episode().is_some();
    let hurt = Entry::Movement(Said::Hurt(number, Some(pain)));
    let entries = [Some(hurt), in_episode.then_some(Entry::PainNow(pain))];
    store::records::write(model, entries.into_iter().flatten(), now, out);
    model.alert.clear();
    let before = model.moves.run.as_ref().map_or(0, |run| run.before);
    if pain::stops_at(before, score) {
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
    let hurt = pain::number(model).map(|number| Entry::Movement(Said::Hurt(number, None)));
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    store::records::write(model, begins.into_iter().chain(hurt).chain([Entry::NewSign]), now, out);
    model.quick.none_at = None;
    model.alert.clear();
    play::end(model, Over::Ended, now, out);
    check::update::begin(model, Whom::Me, now, out);
    play::close(model, out);
}

/// On with something easier.
pub fn easier(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(part) = pain::easier_part(model, now).filter(|_| chooses(model, now)) else { return };
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

fn chooses(model: &Model, now: Reading) -> bool {
    model.moves.hurt == Some(Hurt::Choose) && is_settled(model, now)
}

fn go_on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.moves.hurt = None;
    model.moves.settle(now);
    play::mark(model, Mark::Go, now, out);
    out.push(Effect::FocusHeading);
}
