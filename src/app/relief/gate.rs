//! Whether the chosen block may begin: the cautions, what they ask and what they say. Pure.

use crate::app::event::row::RowState;
use crate::app::model::known::Known;
use crate::app::model::relief::State;
use crate::domain::check::verdict::Verdict;
use crate::domain::therapy::caution::{self, Asked, Caution, Ruling};
use crate::domain::therapy::gap::Leave;
use crate::domain::therapy::mode::{Mode, Plan};
use crate::domain::time::{Instant, Reading, Span};

/// The answers given before a block are asked again after this long.
const ANSWERS_LAST: Span = Span::minutes(15);

/// Rows on one screen: all that are ever asked once.
const ROWS: usize = 8;

/// The cautions on the present screen: the lasting ones that were never asked, then today's.
pub fn questions(state: &State, known: &Known, now: Reading) -> Vec<Caution> {
    let Some(mode) = state.mode else { return Vec::new() };
    let mut lasting = known.history.unasked(&caution::asked(Asked::Once, mode));
    lasting.truncate(ROWS);
    if !lasting.is_empty() {
        return lasting;
    }
    let mut today = caution::asked(Asked::EachBlock, mode);
    // A check that leaves cold and heat open has found no fever; a fresh one is among what may be new since.
    if known.history.last_check().is_some_and(|dated| dated.check.verdict <= Verdict::Soon) {
        today.retain(|caution| *caution != Caution::Fever);
    }
    let dulled = today.iter().position(|c| *c == Caution::Dulled);
    let dulled_ticked = dulled.and_then(|n| state.rows.get(n)).is_some_and(|s| *s != RowState::Off);
    // A wrap may still be on when the night comes.
    if !now.is_night() && !dulled_ticked && mode != Mode::Wrap {
        today.retain(|caution| *caution != Caution::DozeOff);
    }
    today
}

/// True while the lasting cautions are asked, false for the screen before each block.
pub fn asks_lasting(state: &State, known: &Known) -> bool {
    let Some(mode) = state.mode else { return false };
    !known.history.unasked(&caution::asked(Asked::Once, mode)).is_empty()
}

/// Everything that holds now, lasting and today's.
pub fn holding(state: &State, known: &Known) -> Vec<Caution> {
    let today = state.today.as_ref().map(|(today, _)| today.clone()).unwrap_or_default();
    known.history.holding().into_iter().chain(today).collect()
}

/// What the cautions say about the chosen mode.
pub fn ruling(state: &State, known: &Known) -> (Ruling, Vec<Caution>) {
    match state.mode {
        Some(mode) => judge(state, known, mode),
        None => (Ruling::Fine, Vec::new()),
    }
}

/// What everything that holds now says about a mode.
pub fn judge(state: &State, known: &Known, mode: Mode) -> (Ruling, Vec<Caution>) {
    let cleared = |caution| known.history.is_cleared(caution, mode.family());
    caution::judge(mode, &holding(state, known), cleared)
}

/// True when every question before a block is answered, and not too long ago.
pub fn is_ready(state: &State, known: &Known, now: Reading) -> bool {
    let fresh = |at: Instant| (Span::ZERO..ANSWERS_LAST).contains(&(now.wall() - at));
    let cautions = state.today.as_ref().is_some_and(|(_, at)| fresh(*at));
    state.mode.is_some() && cautions && known.is_answered(now)
}

/// What the chosen mode begins with. Where it has to wait, all of its time.
pub fn leave(state: &State, known: &Known, now: Reading) -> Leave {
    state.mode.and_then(|mode| known.may_start(mode, now).ok()).unwrap_or(Leave::Anew)
}

/// True while the skin has to be looked at before anything begins: a block was stopped a short time ago.
pub fn asks_skin(state: &State, known: &Known, now: Reading) -> bool {
    leave(state, known, now) != Leave::Anew && !state.skin_is_normal
}

/// The plan that Start would begin. What a stopped block left keeps its plan.
pub fn plan(state: &State, known: &Known, now: Reading) -> Option<Plan> {
    let mode = state.mode?;
    if let Leave::Left { plan, .. } = leave(state, known, now) {
        return Some(plan);
    }
    let by_hand = state.by_hand.and_then(|(minutes, rounds)| Plan::of_rounds(mode, minutes, rounds).ok());
    let any_caution = !holding(state, known).is_empty();
    Some(by_hand.unwrap_or_else(|| Plan::preselected(mode, known.history.age(now.wall()), any_caution)))
}
