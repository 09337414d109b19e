//! What hurts during a routine, when that ends it, and what is easier. Pure.

use super::situation;
use crate::app::model::Model;
use crate::domain::moves::routine::{self, Situation};
use crate::domain::moves::steps::Part;
use crate::domain::time::Reading;

/// A routine that was begun at this much pain or less stops above it.
pub const STOP_ABOVE: u8 = 5;

/// And at a rise of this much.
pub const STOP_AT_RISE: u8 = 2;

/// True when the routine has to stop at this pain.
pub fn stops_at(before: u8, pain: u8) -> bool {
    pain >= before + STOP_AT_RISE || (pain > STOP_ABOVE && before <= STOP_ABOVE)
}

/// The exercise it is about, by number.
pub fn number(model: &Model) -> Option<u8> {
    let run = model.moves.run.as_ref()?;
    let part = run.place()?.step.part;
    run.plan.get(part).map(|part| part.number)
}

/// The easier neighbour of this exercise, with its dose of today; nothing where there is none that may be done.
pub fn easier_part(model: &Model, now: Reading) -> Option<Part> {
    let situation: Situation = situation::situation(model, now);
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

/// True where what hurt was written down and nothing was done about it since: the page was reloaded in between.
pub fn is_unanswered(model: &Model) -> bool {
    let Some(run) = model.moves.run.as_ref().filter(|run| !run.plays) else { return false };
    let here = number(model);
    model.history.movement.hurts.iter().any(|(at, hurt, _)| Some(*hurt) == here && *at >= run.since.wall)
}
