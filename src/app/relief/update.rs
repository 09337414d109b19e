//! The hand-over from the danger check to a running block: cold or heat, who must not, barrier and feel, start.

use super::gate;
use crate::app::effect::Effect;
use crate::app::event::check;
use crate::app::event::relief::Msg;
use crate::app::event::row::RowState;
use crate::app::facts::typed;
use crate::app::model::relief::State;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::content;
use crate::domain::journal::record::Entry;
use crate::domain::therapy::block::{Block, Mark, Marked};
use crate::domain::therapy::caution::{Caution, Ruling};
use crate::domain::therapy::gap::Leave;
use crate::domain::therapy::mode::{Mode, Plan, PlanError};

/// Something happened on the way to a block.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        // What belongs to a screen counts while it is there.
        Msg::Row(..) | Msg::Open | Msg::Done | Msg::Back if out.route != Route::Cautions => {}
        Msg::Typed(_) | Msg::SkinIsNormal(_) if out.route != Route::Ready => {}
        Msg::Begin => begin(state, out),
        Msg::Choose(mode) => choose(state, mode, out),
        Msg::GoOn => go_on(state, out),
        Msg::Leave => *state = State::default(),
        Msg::Row(caution, row) => tick(state, caution, row, out),
        Msg::Open => {
            state.opened = true;
            out.effect(Effect::FocusHeading);
        }
        Msg::Done => take(state, out),
        Msg::Back => {
            *state = State::default();
            out.go(Route::Relief);
        }
        Msg::Cleared => cleared(state, out),
        Msg::Minutes(minutes, rounds) => choose_minutes(state, minutes, rounds, out),
        Msg::Typed(text) => typed_minutes(state, &text, out),
        Msg::SkinIsNormal(is_it) => state.skin_is_normal = is_it,
        Msg::Start => start(state, out),
    }
}

/// "Ice or heat": the running block, the choice, or today's danger check first.
fn begin(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if out.history.running_block(now.stamp).is_some() {
        out.go(Route::Timer);
    } else if out.is_open(now) {
        *state = State::default();
        out.go(Route::Relief);
    } else if out.is_checked(now) {
        out.go(Route::Verdict);
    } else {
        out.request(check::Msg::BeginFor(Route::Relief));
    }
}

/// Cold or heat was chosen.
fn choose(state: &mut State, mode: Mode, out: &mut Outbox<'_>) {
    let now = out.now();
    if !out.is_open(now) || out.may_start(mode, now).is_err() {
        return;
    }
    *state = State { mode: Some(mode), ..State::default() };
    go_on(state, out);
}

/// What still has to be asked before the chosen block: anything new, then the cautions.
fn go_on(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if out.is_answered(now) {
        ask(state, out);
    } else {
        out.request(check::AnyNew::Ask(None));
    }
}

fn ask(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    state.rows = Vec::new();
    let count = gate::questions(state, out, now).len();
    state.rows = vec![RowState::Off; count];
    state.opened = false;
    out.go(Route::Cautions);
}

/// The row of a caution is ticked so.
fn tick(state: &mut State, caution: Caution, to: RowState, out: &Outbox<'_>) {
    let now = out.now();
    let place = gate::questions(state, out, now).iter().position(|asked| *asked == caution);
    if let Some(row) = place.and_then(|place| state.rows.get_mut(place)) {
        *row = to;
        state.opened = true;
    }
    let count = gate::questions(state, out, now).len();
    state.rows.resize(count, RowState::Off);
}

fn take(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let asked = gate::questions(state, out, now);
    let rows = state.rows.clone();
    let holds = |place: usize| rows.get(place).copied().unwrap_or_default();
    if gate::asks_lasting(state, out) {
        let answers: Vec<Entry> =
            asked.iter().enumerate().map(|(n, c)| Entry::Holds(*c, holds(n).answer())).collect();
        out.write(answers);
        ask(state, out);
    } else {
        let ticked = asked.into_iter().enumerate().filter(|(n, _)| holds(*n) != RowState::Off);
        state.today = Some((ticked.map(|(_, caution)| caution).collect(), now.wall()));
        out.go(Route::Ready);
    }
}

/// A length was chosen by hand. One beyond the bounds changes nothing, nor one that is used up already.
fn choose_minutes(state: &mut State, minutes: u16, rounds: u8, out: &mut Outbox<'_>) {
    let spent = gate::leave(state, out, out.now()).spent();
    match state.mode.map(|mode| Plan::of_rounds(mode, minutes, rounds)) {
        Some(Ok(plan)) if plan.on() <= spent => out.note(content::relief::USED_UP),
        Some(Ok(_)) => {
            state.by_hand = Some((minutes, rounds));
            out.note("");
        }
        Some(Err(_)) | None => {}
    }
}

/// A length was typed. One over the ceiling is refused with the reason, and nothing changes.
fn typed_minutes(state: &mut State, text: &str, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(plan) = gate::plan(state, out, now) else { return };
    let typed = typed::minutes(text);
    match typed.map(|minutes| Plan::of_rounds(plan.mode(), minutes, plan.rounds())) {
        Some(Ok(plan)) => choose_minutes(state, plan.minutes(), plan.rounds(), out),
        Some(Err(PlanError::OverCeiling { .. })) => {
            out.note(content::relief::too_long(plan.mode()).text);
        }
        Some(Err(PlanError::NoBlock { .. })) | None => out.note(content::relief::BAD_MINUTES),
    }
}

/// "A clinician or pharmacist said yes": lifts what asks first, with today's date.
fn cleared(state: &mut State, out: &mut Outbox<'_>) {
    if let (Ruling::AskFirst, why) = gate::ruling(state, out) {
        let family = state.mode.map(Mode::family);
        let entries: Vec<Entry> = why.into_iter().map(|caution| Entry::Cleared(caution, family)).collect();
        out.write(entries);
    }
}

/// Cloth on, skin feels warm and cold: the pack goes on. After a stopped block, once the skin was looked at, and with what
/// that one left.
fn start(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    out.note_clock();
    let Some(plan) = gate::plan(state, out, now) else { return };
    let allowed = out.is_open(now)
        && gate::is_ready(state, out, now)
        && gate::ruling(state, out).0 == Ruling::Fine
        && !gate::asks_skin(state, out, now)
        && out.history.running_block(now.stamp).is_none();
    let leave = out.may_start(plan.mode(), now).ok().filter(|_| allowed);
    // Nothing begins that is used up already.
    let Some(spent) = leave.map(Leave::spent).filter(|spent| *spent < plan.on()) else { return };
    out.effect(Effect::PrimeSound);
    out.write([Entry::BlockStarted(plan)]);
    let begun = out.history.open_episode().and_then(|episode| episode.blocks.last());
    let Some(id) = begun.map(|record| record.id.clone()) else { return };
    let first = Block::start_after(plan, spent, now.stamp).marks.into_iter().next();
    let marked = first.unwrap_or(Marked { stamp: now.stamp, mark: Mark::On, exposure: spent });
    out.write([Entry::BlockMarked(id, marked)]);
    *state = State::default();
    out.request(check::Msg::Seal);
    out.go(Route::Timer);
}
