//! What the running block demands now, and what is asked after it. Pure.

use crate::app::model::known::Known;
use crate::app::model::timer::PendingAction;
use crate::app::route::Route;
use crate::domain::check::verdict::Access as Opens;
use crate::domain::journal::episode::BlockRecord;
use crate::domain::pain::REAL_RISE;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{Ending, Marked, Status};
use crate::domain::time::{Reading, Span};

/// An unanswered "take it off" or "get up" rings again this often.
const REPEAT_EVERY: Span = Span::seconds(15);

/// And this many times, for five minutes.
const REPEATS: u32 = 20;

/// "Take it off" goes on after that, this often, because someone may be asleep with it.
const REPEAT_SLOWLY: Span = Span::minutes(1);

/// And this many times in all.
pub(super) const REPEATS_IN_ALL: u32 = 80;

/// A page that starts learns within this time whether it is the one that rings.
pub(super) const HANDED_OVER: Span = Span::seconds(2);

/// A boundary older than this is told, and rung only where the pack may still be on the skin.
pub const RECENT: Span = Span::minutes(2);

impl PendingAction {
    /// True for what rings until it is answered.
    pub(crate) fn repeats(self) -> bool {
        matches!(self, PendingAction::TakeOff(_) | PendingAction::GetUp)
    }

    /// How long after it rang so many times it rings again, if it does.
    pub(crate) fn repeats_in(self, times: u32) -> Option<Span> {
        match self {
            _ if self.repeats() && times < REPEATS => Some(REPEAT_EVERY),
            PendingAction::TakeOff(_) if times < REPEATS_IN_ALL => Some(REPEAT_SLOWLY),
            _ => None,
        }
    }

    /// True for what rings however late: the pack may still be on the skin.
    pub(crate) fn rings_late(self) -> bool {
        matches!(self, PendingAction::TakeOff(_))
    }
}

/// What this status asks for, and how long it has been asking.
pub fn demand(status: Status) -> Option<(PendingAction, Span)> {
    match status {
        Status::On { check_waiting: Some(waiting), .. } => Some((PendingAction::CheckSkin, waiting)),
        Status::TakeOff { why, late, .. } => Some((PendingAction::TakeOff(why), late)),
        Status::SkinGate { late, .. } => Some((PendingAction::SkinGate, late)),
        _ => None,
    }
}

/// What is asked at this moment, by which record, and how long it has been.
pub(super) fn demanded(known: &Known, now: Reading) -> Option<(RecordId, usize, PendingAction, Span)> {
    let block = known.history.running_block(now.stamp).and_then(|record| {
        let (demand, late) = demand(record.block.status(now.stamp))?;
        Some((record.id.clone(), record.block.marks_made(), demand, late))
    });
    block.or_else(|| {
        let rest = known.history.lying()?;
        let late = now.wall() - rest.rings_at()?;
        (late >= Span::ZERO).then(|| (rest.id.clone(), 0, PendingAction::GetUp, late))
    })
}

/// The page of what asks for an answer now, or else of what runs.
pub fn asked_at(known: &Known, now: Reading) -> Option<Route> {
    let runs = known.history.running_block(now.stamp).map(|_| Route::Timer);
    let lies = known.history.lying().map(|_| Route::Move);
    match demanded(known, now) {
        Some((_, _, PendingAction::GetUp, _)) => lies,
        Some(_) => runs,
        None => runs.or(lies),
    }
}

/// A block that may go on, because the person ended it before its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesOn {
    /// The record that started it.
    pub id: RecordId,
    /// With what it goes on.
    pub mark: Marked,
    /// How much longer that is offered.
    pub left: Span,
    /// This page's clocks tell different times since it was ended.
    pub clocks_disagree: bool,
}

/// The block that ended last, where it may go on: for a moment, until it is said how it went, while nothing new closes cold
/// and heat, and while the clock was not set back.
pub fn goes_on(known: &Known, now: Reading) -> Option<GoesOn> {
    let (record, _) = known.history.unjudged_block(now.stamp)?;
    let check = known.history.last_check()?;
    let is_open = check.overtaken.is_none() && check.access() == Opens::Relief;
    let block = Some(&record.block).filter(|_| is_open && !record.clock_set_back)?;
    let (mark, left) = (block.go_on(now.stamp)?, block.may_go_on(now.stamp)?);
    let clocks_disagree = block.clocks_disagree(now.stamp);
    Some(GoesOn { id: record.id.clone(), mark, left, clocks_disagree })
}

/// What the page after a block still asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterQuestion {
    /// What the skin looks like, where the block was stopped for it.
    Skin,
    /// Better, same or worse.
    Felt,
    /// Pain now.
    Pain,
}

/// The next question about the block that ended last, if there is one.
pub fn asks_after(known: &Known, now: Reading) -> Option<AfterQuestion> {
    let episode = known.history.open_episode()?;
    let record: &BlockRecord = episode.blocks.last()?;
    let Status::Over { off, how } = record.block.status(now.stamp) else { return None };
    let scored_since = episode.pain.iter().any(|note| note.at >= off);
    match record.effect {
        None if how == Ending::SkinWrong && record.skin.is_none() => Some(AfterQuestion::Skin),
        None => Some(AfterQuestion::Felt),
        Some(_) if known.route == Route::After && !scored_since => Some(AfterQuestion::Pain),
        Some(_) => None,
    }
}

/// By how many points the pain noted last is more than that noted last before the block, where that is a real rise.
pub fn pain_rose(known: &Known) -> Option<u8> {
    let episode = known.history.open_episode()?;
    let began = episode.blocks.last()?.block.started();
    let last = episode.pain.last().filter(|note| note.at >= began)?;
    let before = episode.pain.iter().rev().find(|note| note.at < began)?;
    let rise = last.pain.get().saturating_sub(before.pain.get());
    (rise >= REAL_RISE).then_some(rise)
}
