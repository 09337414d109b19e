//! The hand-over from the danger check to a running block: cold or heat, who must not, barrier and feel, start.

use super::effect::Effect;
use super::event::{RowState, Tap};
use super::route::Route;
use super::{Model, check_flow, go, recheck_flow, storage_flow, timer_flow};
use crate::content::say;
use crate::domain::check::answers::Answer;
use crate::domain::check::verdict::Access;
use crate::domain::journal::record::Entry;
use crate::domain::therapy::block::{Block, Mark, Marked};
use crate::domain::therapy::caution::{self, Asked, Caution, Ruling};
use crate::domain::therapy::gap::{self, Wait};
use crate::domain::therapy::mode::{Mode, Plan, PlanError};
use crate::domain::time::{Instant, Reading, Span};

/// The way to a block in progress.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Setup {
    /// What was chosen.
    pub mode: Option<Mode>,
    /// The rows of the screen as ticked.
    pub rows: Vec<RowState>,
    /// What holds right now, once the screen before each block is answered, and when it was.
    pub today: Option<(Vec<Caution>, Instant)>,
    /// The length and the rounds chosen by hand.
    pub by_hand: Option<(u16, u8)>,
}

/// The answers given before a block are asked again after this long.
const ANSWERS_LAST: Span = Span::minutes(15);
/// Rows on one screen.
const ROWS: usize = 4;

/// True when today's danger check is done.
pub fn is_checked(model: &Model, now: Reading) -> bool {
    model.history.todays_check(now).is_some()
}

/// True when today's danger check leaves cold and heat open.
pub fn is_open(model: &Model, now: Reading) -> bool {
    model.history.todays_check(now).is_some_and(|check| check.access() == Access::Relief)
}

/// "Ice or heat": the running block, the choice, or today's danger check first.
pub fn begin(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.running_block(now.stamp).is_some() {
        go(model, Route::Timer, out);
    } else if is_open(model, now) {
        model.relief = Setup::default();
        go(model, Route::Relief, out);
    } else if is_checked(model, now) {
        go(model, Route::Verdict, out);
    } else {
        check_flow::begin_for(model, Route::Relief, now, out);
    }
}

/// Cold or heat was chosen.
pub fn choose(model: &mut Model, mode: Mode, now: Reading, out: &mut Vec<Effect>) {
    if !is_open(model, now) || may_start(model, mode, now).is_err() {
        return;
    }
    model.relief = Setup { mode: Some(mode), ..Setup::default() };
    go_on(model, now, out);
}

/// What still has to be asked before the chosen block: anything new, then the cautions.
pub fn go_on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if recheck_flow::is_answered(model, now) {
        ask(model, now, out);
    } else {
        recheck_flow::ask(model, None, out);
    }
}

/// Whether gaps and caps let a block of this mode start now.
pub fn may_start(model: &Model, mode: Mode, now: Reading) -> Result<(), Wait> {
    gap::may_start(mode, &model.history.past_blocks(now.stamp), now.wall())
}

/// The cautions on the present screen: at most four lasting ones that were never asked, then today's.
pub fn questions(model: &Model, now: Reading) -> Vec<Caution> {
    let Some(mode) = model.relief.mode else { return Vec::new() };
    let mut lasting = model.history.unasked(&caution::asked(Asked::Once, mode));
    lasting.truncate(ROWS);
    if !lasting.is_empty() {
        return lasting;
    }
    let mut today = caution::asked(Asked::EachBlock, mode);
    let dulled = today.iter().position(|c| *c == Caution::Dulled);
    let dulled_ticked = dulled.and_then(|n| model.relief.rows.get(n)).is_some_and(|s| *s != RowState::Off);
    // A wrap may still be on when the night comes.
    if !now.is_night() && !dulled_ticked && mode != Mode::Wrap {
        today.retain(|caution| *caution != Caution::DozeOff);
    }
    today
}

/// True while the lasting cautions are asked, false for the screen before each block.
pub fn asks_lasting(model: &Model) -> bool {
    let Some(mode) = model.relief.mode else { return false };
    !model.history.unasked(&caution::asked(Asked::Once, mode)).is_empty()
}

fn ask(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.relief.rows = Vec::new();
    let count = questions(model, now).len();
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
            let count = questions(model, now).len();
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
    let asked = questions(model, now);
    let rows = model.relief.rows.clone();
    let holds = |place: usize| rows.get(place).copied().unwrap_or_default();
    if asks_lasting(model) {
        let answers: Vec<Entry> =
            asked.iter().enumerate().map(|(n, c)| Entry::Holds(*c, answer_of(holds(n)))).collect();
        storage_flow::write(model, answers, now, out);
        ask(model, now, out);
    } else {
        let ticked = asked.into_iter().enumerate().filter(|(n, _)| holds(*n) != RowState::Off);
        model.relief.today = Some((ticked.map(|(_, caution)| caution).collect(), now.wall()));
        go(model, Route::Ready, out);
    }
}

/// A ticked row as an answer to be kept.
pub fn answer_of(state: RowState) -> Answer {
    match state {
        RowState::On => Answer::Yes,
        RowState::Unsure => Answer::Unsure,
        RowState::Off | RowState::Skipped => Answer::No,
    }
}

/// Everything that holds now, lasting and today's.
pub fn holding(model: &Model) -> Vec<Caution> {
    let today = model.relief.today.as_ref().map(|(today, _)| today.clone()).unwrap_or_default();
    model.history.holding().into_iter().chain(today).collect()
}

/// What the cautions say about the chosen mode.
pub fn ruling(model: &Model) -> (Ruling, Vec<Caution>) {
    match model.relief.mode {
        Some(mode) => judge(model, mode),
        None => (Ruling::Fine, Vec::new()),
    }
}

/// What everything that holds now says about a mode.
pub fn judge(model: &Model, mode: Mode) -> (Ruling, Vec<Caution>) {
    let cleared = |caution| model.history.is_cleared(caution, mode.family());
    caution::judge(mode, &holding(model), cleared)
}

/// True when every question before a block is answered, and not too long ago.
pub fn is_ready(model: &Model, now: Reading) -> bool {
    let fresh = |at: Instant| (Span::ZERO..ANSWERS_LAST).contains(&(now.wall() - at));
    let cautions = model.relief.today.as_ref().is_some_and(|(_, at)| fresh(*at));
    model.relief.mode.is_some() && cautions && recheck_flow::is_answered(model, now)
}

/// The plan that Start would begin.
pub fn plan(model: &Model, now: Reading) -> Option<Plan> {
    let mode = model.relief.mode?;
    let by_hand =
        model.relief.by_hand.and_then(|(minutes, rounds)| Plan::of_rounds(mode, minutes, rounds).ok());
    let any_caution = !holding(model).is_empty();
    Some(by_hand.unwrap_or_else(|| Plan::preselected(mode, model.history.age(now.wall()), any_caution)))
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
    let Some(plan) = plan(model, now) else { return };
    let typed: Option<u16> = text.trim_ascii().parse().ok();
    match typed.map(|minutes| Plan::of_rounds(plan.mode(), minutes, plan.rounds())) {
        Some(Ok(plan)) => choose_minutes(model, plan.minutes(), plan.rounds()),
        Some(Err(PlanError::OverCeiling { .. })) => {
            model.note = say(match plan.mode() {
                Mode::Cold => "over-cold",
                Mode::Massage => "over-massage",
                Mode::Wrap => "over-wrap",
                Mode::Heat | Mode::Infrared | Mode::Bath => "over-heat",
            });
        }
        Some(Err(PlanError::NoBlock { .. })) | None => model.note = say("bad-minutes"),
    }
}

/// "A clinician or pharmacist said yes": lifts what asks first, with today's date.
pub fn cleared(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if let (Ruling::AskFirst, why) = ruling(model) {
        let family = model.relief.mode.map(Mode::family);
        let entries: Vec<Entry> = why.into_iter().map(|caution| Entry::Cleared(caution, family)).collect();
        storage_flow::write(model, entries, now, out);
    }
}

/// Cloth on, skin feels warm and cold: the pack goes on.
pub fn start(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(plan) = plan(model, now) else { return };
    timer_flow::note_clock(model, now, out);
    let allowed = is_open(model, now)
        && is_ready(model, now)
        && ruling(model).0 == Ruling::Fine
        && may_start(model, plan.mode(), now).is_ok()
        && model.history.running_block(now.stamp).is_none();
    if !allowed {
        return;
    }
    out.push(Effect::PrimeSound);
    storage_flow::write(model, [Entry::BlockStarted(plan)], now, out);
    let begun = model.history.open_episode().and_then(|episode| episode.blocks.last());
    let Some(id) = begun.map(|record| record.id.clone()) else { return };
    let first = Block::start(plan, now.stamp).marks.into_iter().next();
    let marked = first.unwrap_or(Marked { stamp: now.stamp, mark: Mark::On, exposure: Span::ZERO });
    storage_flow::write(model, [Entry::BlockMarked(id, marked)], now, out);
    model.relief = Setup::default();
    if let Some(session) = &mut model.check {
        session.sealed = true;
    }
    go(model, Route::Timer, out);
}
