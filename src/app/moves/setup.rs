//! The way to a routine: danger first, pain now, what keeps exercises out, and the situation all of it makes.
//!
//! Entered by `moves::update`.

use super::situation::{LOW, is_open, lacks_check};
use super::stored::note;
use super::{limits, situation};
use crate::app::event::check;
use crate::app::event::moves::Plan;
use crate::app::model::moves::{State, WALKS};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::domain::journal::record::Entry;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::Said;
use crate::domain::pain::Pain;
use crate::domain::record_id::RecordId;
use crate::domain::self_checks::table::SelfCheck;

/// Something happens on the page before a routine.
pub fn update(state: &mut State, msg: Plan, out: &mut Outbox<'_>) {
    if out.route == Route::Stretch {
        state.setup.to_check = None;
    }
    match msg {
        Plan::Pain(score) => pain(state, score, out),
        Plan::Today(block, on) => today(state, block, on),
        Plan::Minutes(minutes) => state.setup.minutes = minutes,
        Plan::Factor(factor) => state.setup.factor = factor,
        Plan::Better(better) => note(Said::Direction(better), out),
        Plan::Use(of) => choose(state, of, out),
    }
}

/// "Stretch": the routine in progress, the one that fits, or danger first.
pub fn begin(state: &mut State, out: &mut Outbox<'_>) {
    state.setup.to_check = None;
    on_the_way(state, out);
}

/// The same on the way to a self-check.
pub fn begin_check(state: &mut State, check: SelfCheck, out: &mut Outbox<'_>) {
    state.setup.to_check = Some(check);
    on_the_way(state, out);
}

fn on_the_way(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let to = state.setup.leads_to();
    if out.history.running_block(now.stamp).is_some() {
        return out.go(Route::Timer);
    }
    if state.run.is_some() {
        return out.go(Route::Player);
    }
    if lacks_check(out, now) {
        if out.is_checked(now) {
            return out.go(Route::Verdict);
        }
        return out.request(check::Msg::BeginFor(to));
    }
    if out.history.open_episode().is_none()
        && situation::pain_now(state, now).is_some_and(|score| score > LOW)
    {
        return out.request(check::Msg::BeginFor(to));
    }
    // Said longer ago, it is asked again.
    if situation::pain_now(state, now).is_none() {
        state.setup.pain = None;
    }
    if is_open(state, out, now) {
        on(state, out);
    } else {
        out.request(check::AnyNew::Ask(Some(to)));
    }
}

/// On to what is still to be asked, or to the routine.
fn on(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let asks = situation::pain_now(state, now).is_some() && limits::asks(state, out);
    if asks {
        limits::show(state, out);
    } else {
        out.go(state.setup.leads_to());
    }
}

/// Pain now. Where no episode is open and it hurts again, danger comes first.
pub fn pain(state: &mut State, score: u8, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(pain) = Pain::new(score) else { return };
    state.setup.pain = Some((score, now.wall()));
    if out.history.open_episode().is_some() {
        out.note_pain(pain);
    } else if score > LOW {
        return out.request(check::Msg::BeginFor(state.setup.leads_to()));
    }
    on(state, out);
}

/// Something holds today, or does not.
pub fn today(state: &mut State, block: Block, on: bool) {
    let today = &mut state.setup.today;
    today.retain(|known| *known != block);
    if on {
        today.push(block);
    }
}

/// A walk outside a routine.
pub fn walked(state: &mut State, minutes: u16, out: &mut Outbox<'_>) {
    let now = out.now();
    if WALKS.contains(&minutes) {
        state.settle(now);
        out.note_undoable(Entry::Movement(Said::Walked(minutes)));
    }
}

/// Whether the pain was still up a day later.
pub fn settled(up: bool, out: &mut Outbox<'_>) {
    let now = out.now();
    if let Some(record) = situation::unsettled(out, now) {
        note(Said::Settled(record.id, up), out);
    }
}

/// This routine of one's own, or today's; from the list on to it.
fn choose(state: &mut State, of: Option<RecordId>, out: &mut Outbox<'_>) {
    let is_known = |of: &RecordId| out.history.movement.own.iter().any(|(known, _)| known == of);
    state.setup.own = of.filter(is_known);
    if out.route == Route::Own {
        begin(state, out);
    }
}
