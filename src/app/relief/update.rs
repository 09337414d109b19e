//! The hand-over from the danger check to a running block: cold or heat, who must not, barrier and feel, start.

use super::gate;
use crate::app::effect::Effect;
use crate::app::event::{RowState, Tap};
use crate::app::model::Model;
use crate::app::model::relief::Setup;
use crate::app::route::Route;
use crate::app::screen::go;
use crate::app::{check, store, timer};
use crate::content;
use crate::domain::journal::record::Entry;
use crate::domain::therapy::block::{Block, Mark, Marked};
use crate::domain::therapy::caution::Ruling;
use crate::domain::therapy::mode::{Mode, Plan, PlanError};
use crate::domain::time::{Reading, Span};

/// "Ice or heat": the running block, the choice, or today's danger check first.
pub fn begin(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.running_block(now.stamp).is_some() {
        go(model, Route::Timer, out);
    } else if gate::is_open(model, now) {
        model.relief = Setup::default();
        go(model, Route::Relief, out);
    } else if gate::is_checked(model, now) {
        go(model, Route::Verdict, out);
    } else {
        check::update::begin_for(model, Route::Relief, now, out);
    }
}

/// Cold or heat was chosen.
pub fn choose(model: &mut Model, mode: Mode, now: Reading, out: &mut Vec<Effect>) {
    if !gate::is_open(model, now) || gate::may_start(model, mode, now).is_err() {
        return;
    }
    model.relief = Setup { mode: Some(mode), ..Setup::default() };
    go_on(model, now, out);
}

/// What still has to be asked before the chosen block: anything new, then the cautions.
pub fn go_on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if check::shown::is_answered(model, now) {
        ask(model, now, out);
    } else {
        check::update::ask_any_new(model, None, out);
    }
}

fn ask(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.relief.rows = Vec::new();
    let count = gate::questions(model, now).len();
    model.relief.rows = vec![RowState::Off; count];
    go(model, Route::Cautions, out);
}

/// A tap on a screen of cautions.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
    match tap {
        Tap::Row(place, state) => {
            if let Some(row) = model.relief.rows.get_mut(*place) {
                *row = *state;
            }
            let count = gate::questions(model, now).len();
            model.relief.rows.resize(count, RowState::Off);
        }
        Tap::Done => take(model, now, out),
        Tap::Back => {
            model.relief = Setup::default();
            go(model, Route::Relief, out);
        }
        _ => {}
    }
}

fn take(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let asked = gate::questions(model, now);
    let rows = model.relief.rows.clone();
    let holds = |place: usize| rows.get(place).copied().unwrap_or_default();
    if gate::asks_lasting(model) {
        let answers: Vec<Entry> =
            asked.iter().enumerate().map(|(n, c)| Entry::Holds(*c, gate::answer_of(holds(n)))).collect();
        store::records::write(model, answers, now, out);
        ask(model, now, out);
    } else {
        let ticked = asked.into_iter().enumerate().filter(|(n, _)| holds(*n) != RowState::Off);
        model.relief.today = Some((ticked.map(|(_, caution)| caution).collect(), now.wall()));
        go(model, Route::Ready, out);
    }
}

/// A length was chosen by hand. One beyond the bounds changes nothing.
pub fn choose_minutes(model: &mut Model, minutes: u16, rounds: u8) {
    if model.relief.mode.is_some_and(|mode| Plan::of_rounds(mode, minutes, rounds).is_ok()) {
        model.relief.by_hand = Some((minutes, rounds));
        model.note = "";
    }
}

/// A length was typed. One over the ceiling is refused with the reason, and nothing changes.
pub fn typed_minutes(model: &mut Model, text: &str, now: Reading) {
    let Some(plan) = gate::plan(model, now) else { return };
    let typed: Option<u16> = text.trim_ascii().parse().ok();
    match typed.map(|minutes| Plan::of_rounds(plan.mode(), minutes, plan.rounds())) {
        Some(Ok(plan)) => choose_minutes(model, plan.minutes(), plan.rounds()),
        Some(Err(PlanError::OverCeiling { .. })) => {
            model.note = content::relief::too_long(plan.mode()).text;
        }
        Some(Err(PlanError::NoBlock { .. })) | None => model.note = content::relief::BAD_MINUTES,
    }
}

/// "A clinician or pharmacist said yes": lifts what asks first, with today's date.
pub fn cleared(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if let (Ruling::AskFirst, why) = gate::ruling(model) {
        let family = model.relief.mode.map(Mode::family);
        let entries: Vec<Entry> = why.into_iter().map(|caution| Entry::Cleared(caution, family)).collect();
        store::records::write(model, entries, now, out);
    }
}

/// Cloth on, skin feels warm and cold: the pack goes on.
pub fn start(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(plan) = gate::plan(model, now) else { return };
    timer::update::note_clock(model, now, out);
    let allowed = gate::is_open(model, now)
        && gate::is_ready(model, now)
        && gate::ruling(model).0 == Ruling::Fine
        && gate::may_start(model, plan.mode(), now).is_ok()
        && model.history.running_block(now.stamp).is_none();
    if !allowed {
        return;
    }
    out.push(Effect::PrimeSound);
    store::records::write(model, [Entry::BlockStarted(plan)], now, out);
    let begun = model.history.open_episode().and_then(|episode| episode.blocks.last());
    let Some(id) = begun.map(|record| record.id.clone()) else { return };
    let first = Block::start(plan, now.stamp).marks.into_iter().next();
    let marked = first.unwrap_or(Marked { stamp: now.stamp, mark: Mark::On, exposure: Span::ZERO });
    store::records::write(model, [Entry::BlockMarked(id, marked)], now, out);
    model.relief = Setup::default();
    if let Some(session) = &mut model.check {
        session.sealed = true;
    }
    go(model, Route::Timer, out);
}
