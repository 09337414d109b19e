//! What hurts during a routine, when that ends it, and what is easier. Pure.

use super::situation;
use crate::app::model::known::Known;
use crate::app::model::moves::State;
use crate::domain::moves::routine::{self, Situation};
use crate::domain::moves::steps::Part;
use crate::domain::pain::REAL_RISE;
use crate::domain::time::Reading;

/// A routine that was begun at this much pain or less stops above it.
pub const STOP_ABOVE: u8 = 5;

/// True when the routine has to stop at this pain: above that, or at a real rise.
pub fn stops_at(before: u8, pain: u8) -> bool {
    pain >= before + REAL_RISE || (pain > STOP_ABOVE && before <= STOP_ABOVE)
}

/// The exercise it is about, by number.
pub fn number(state: &State) -> Option<u8> {
    let run = state.run.as_ref()?;
    let part = run.place()?.step.part;
    run.plan.get(part).map(|part| part.number)
}

/// The easier neighbour of this exercise, with its dose of today; nothing where there is none that may be done.
pub fn easier_part(state: &State, known: &Known, now: Reading) -> Option<Part> {
    let situation: Situation = situation::situation(state, known, now);
    let run = state.run.as_ref()?;
    let mut at = number(state)?;
    // What hurt, is kept out, or is in the routine anyway is passed over. Neighbours never go round.
    loop {
        at = routine::number(crate::domain::moves::steps::exercise(at)?.easier?)?;
        let in_plan = run.plan.iter().any(|part| part.number == at);
        if routine::is_allowed(at, &situation) && !in_plan {
            return Some(routine::part(at, &situation));
        }
    }
}

/// True where what hurt was written down and nothing was done about it since: the page was reloaded in between.
pub fn is_unanswered(state: &State, known: &Known) -> bool {
    let Some(run) = state.run.as_ref().filter(|run| !run.plays) else { return false };
    let here = number(state);
    known.history.movement.hurts.iter().any(|(at, hurt, _)| Some(*hurt) == here && *at >= run.since.wall)
}
