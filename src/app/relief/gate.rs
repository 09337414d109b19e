//! Whether a block may begin: the danger check, the cautions, gaps and caps. Pure.

use crate::app::check;
use crate::app::event::RowState;
use crate::app::model::Model;
use crate::domain::check::answers::Answer;
use crate::domain::check::verdict::Access;
use crate::domain::therapy::caution::{self, Asked, Caution, Ruling};
use crate::domain::therapy::gap::{self, Wait};
use crate::domain::therapy::mode::{Mode, Plan};
use crate::domain::time::{Instant, Reading, Span};

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
    model.relief.mode.is_some() && cautions && check::shown::is_answered(model, now)
}

/// The plan that Start would begin.
pub fn plan(model: &Model, now: Reading) -> Option<Plan> {
    let mode = model.relief.mode?;
    let by_hand =
        model.relief.by_hand.and_then(|(minutes, rounds)| Plan::of_rounds(mode, minutes, rounds).ok());
    let any_caution = !holding(model).is_empty();
    Some(by_hand.unwrap_or_else(|| Plan::preselected(mode, model.history.age(now.wall()), any_caution)))
}
