//! Lying down, as the page on rest and the bar show it.

use crate::app::event::moves::Segment;
use crate::app::event::rest::Msg;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::{facts, words};
use crate::content::{self, Claim};
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::rest::{self, MINUTES, Nudge, ON_SIDE, POSITIONS, Rest};
use crate::domain::time::{Instant, Reading, Span};

/// The card on the page about rest.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Card {
    /// What is known of it, one line each.
    pub lines: Vec<String>,
    /// That it is time to move, if it is.
    pub nudge: Option<Claim>,
    /// What to do; the first is the strong one, unless something is asked.
    pub actions: Vec<Action>,
    /// Other lengths than the usual one.
    pub others: Vec<Action>,
    /// The first of what to do is the one thing to do.
    pub strong: bool,
    /// What is said while nobody lies: of the alarm.
    pub note: String,
}

/// The page on rest and first movement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RestPage {
    /// A clinician has to speak first: rest is open, movement is not.
    pub only_rest: bool,
    /// Its parts, each with its word.
    pub segments: Vec<(Segment, &'static str)>,
    /// The one that is open.
    pub segment: Segment,
    /// Ids of the positions to show as figures; none while lying.
    pub positions: Vec<&'static str>,
    /// Lying down.
    pub lying: Card,
    /// The page is too new for lying down to be answered.
    pub waits: bool,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> RestPage {
    let last = model.known.history.last_check();
    let only_rest =
        last.is_some_and(|check| check.check.verdict >= Verdict::Urgent && check.access() < Access::Relief);
    // In pregnancy only the side (`docs/clinical.md` 5.1).
    let pregnant = model.known.history.holding().contains(&Caution::Pregnant);
    let segments = [
        (Segment::Rest, content::rest::SEGMENT_REST),
        (Segment::Routine, content::rest::SEGMENT_ROUTINE),
        (Segment::Walk, content::rest::SEGMENT_WALK),
    ];
    let is_shown = |(segment, _): &(Segment, &str)| !only_rest || *segment == Segment::Rest;
    RestPage {
        only_rest,
        segments: segments.into_iter().filter(is_shown).collect(),
        segment: if only_rest { Segment::Rest } else { model.moves.segment },
        positions: POSITIONS.into_iter().filter(|id| !pregnant || *id == ON_SIDE).collect(),
        lying: card(model, now),
        waits: model.known.settles_in(now) > Span::ZERO,
    }
}

/// The card as it stands now.
pub fn card(model: &Model, now: Reading) -> Card {
    let nudge = nudge(model, now);
    let down = |minutes: u16| {
        let label = match minutes {
            0 => content::rest::LIE_QUIET.to_owned(),
            _ => content::rest::lie_minutes(minutes),
        };
        Action::new(label, Msg::LieDown(minutes))
    };
    let [usual, others @ ..] = MINUTES;
    let Some(lying) = model.known.history.lying() else {
        return Card {
            lines: vec![content::rest::lie_will_ring(usual)],
            nudge,
            actions: vec![Action::new(content::rest::LIE_HERE, Msg::LieDown(usual))],
            others: others.into_iter().map(down).collect(),
            strong: true,
            note: facts::device::reliability_notice(&model.known, Span::minutes(usual.into()), false),
        };
    };
    if lying.is_forgotten(now.wall()) {
        return Card { nudge, ..asks(model, lying, now) };
    }
    let length = lying.length(now.wall());
    let since = content::rest::lie_since(&words::span(length));
    let over = lying.is_over(now.wall());
    let rings = match lying.rings_at() {
        _ if over => Some(facts::lying::over(lying.minutes).to_owned()),
        Some(at) => Some(content::rest::lie_rings(&words::clock(at, now))),
        None => None,
    };
    let lines = [Some(since), rings].into_iter().flatten().collect();
    let again = Action::new(content::rest::LIE_AGAIN, Msg::LieDown(lying.minutes));
    let actions = [Some(Action::new(content::rest::LIE_UP, Msg::GetUp)), over.then_some(again)];
    let actions = actions.into_iter().flatten().collect();
    Card { lines, nudge, actions, strong: true, ..Card::default() }
}

/// A bout that was forgotten: when it ended is asked. Until now only where anyone may have lain for so long.
fn asks(model: &Model, lying: &Rest, now: Reading) -> Card {
    let at = |at: Instant| words::noted(at, &model.known.history, now);
    let planned = lying.planned();
    let lasted = |minutes: u16| {
        let ended = at(lying.after(minutes));
        let label = if minutes == planned && lying.minutes > 0 {
            content::rest::lie_in_time(&ended)
        } else {
            content::rest::lie_after(&words::span(Span::minutes(i64::from(minutes))), &ended)
        };
        Action::new(label, Msg::Lay(Some(minutes)))
    };
    let until_now = [
        Action::new(content::timer::MOMENT_AGO, Msg::GetUp),
        Action::new(content::rest::LIE_STILL, Msg::LieOn),
    ];
    let until_now = until_now.into_iter().filter(|_| lying.may_last(now.wall()));
    let then = lying.may_have_lasted(now.wall()).into_iter().map(lasted);
    let unknown = Action::new(content::timer::NOT_KNOWN, Msg::Lay(None));
    let lead = content::rest::lie_asks_lead(&at(lying.down));
    Card {
        lines: vec![content::rest::LIE_ASKS.to_owned(), lead],
        actions: until_now.chain(then).chain([unknown]).collect(),
        ..Card::default()
    }
}

/// That it is time to move, if it is.
pub fn nudge(model: &Model, now: Reading) -> Option<Claim> {
    Some(match rest::nudge(&model.known.history.open_episode()?.rests, now)? {
        Nudge::Move => content::rest::LIE_MOVE,
        Nudge::Warn => content::rest::LIE_WARN,
        Nudge::WarnStrongly => content::rest::LIE_STRONG,
    })
}
