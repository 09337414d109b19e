//! When a routine must not go on, and that it ends then: forgotten, built on what holds no more, or overtaken by the danger
//! check (`docs/clinical.md` 6.8).
//!
//! Asked before each step on and at each look at the clock. Pure.

use super::{pain, situation};
use crate::app::model::known::Known;
use crate::domain::journal::episode::{DatedCheck, PainNote};
use crate::domain::journal::now::CLOCK_PLAY;
use crate::domain::moves::run::Run;
use crate::domain::moves::steps;
use crate::domain::time::{Reading, Span};

/// A run that nothing happened to for so long is over, with what was done of it.
const FORGOTTEN: Span = Span::hours(3);

/// For how long nothing has happened to it. The clock on the wall counts where another page wrote it; else the longer of
/// the two, for one stands still in sleep and the other can be set.
fn idle(run: &Run, now: Reading) -> Span {
    let wall = now.wall() - run.since.wall;
    if run.since.boot == now.stamp.boot { wall.max(now.stamp.mono - run.since.mono) } else { wall }
}

/// True where nothing happened to it for so long that it is over, or where the clock was set back behind it.
pub fn is_forgotten(run: &Run, now: Reading) -> bool {
    idle(run, now) > FORGOTTEN || idle(run, now) < Span::ZERO - CLOCK_PLAY
}

/// How long until it is forgotten.
pub fn forgotten_in(run: &Run, now: Reading) -> Span {
    (FORGOTTEN - idle(run, now)).max(Span::ZERO) + Span(1)
}

/// True where it was built on something that holds no more: since it began there is an episode without a check, or another
/// check, a new sign, more pain than it may go on with, or something lasting that keeps out what is still to come.
pub(super) fn is_outdated(known: &Known, run: &Run) -> bool {
    let blocks = situation::lasting_blocks(known);
    let next = run.place().map_or(0, |place| place.step.part);
    let ahead = run.plan.iter().skip(next).filter_map(|part| steps::exercise(part.number));
    let mut kept_out = ahead.filter(|exercise| exercise.blocks.iter().any(|block| blocks.contains(block)));
    kept_out.next().is_some()
        || known.history.open_episode().is_some_and(|episode| {
            let later = |check: &DatedCheck| check.at > run.began || check.overtaken.is_some();
            let worse = |note: &PainNote| note.at > run.began && pain::stops_at(run.before, note.pain.get());
            episode.checks.last().is_none_or(later) || episode.pain.last().is_some_and(worse)
        })
}
