//! Lying down, as the page on rest and the bar show it.

use crate::app::event::rest::Msg;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::{facts, words};
use crate::content::say;
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
    pub nudge: &'static str,
    /// What to do; while lying, the first is the strong one.
    pub actions: Vec<Action>,
    /// True while lying down.
    pub lies: bool,
}

/// The page on rest and first movement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RestPage {
    /// A clinician has to speak first: rest is open, movement is not.
    pub only_rest: bool,
    /// Ids of the positions to show as figures.
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
    RestPage {
        only_rest,
        positions: POSITIONS.into_iter().filter(|id| !pregnant || *id == ON_SIDE).collect(),
        lying: card(model, now),
        waits: model.known.settles_in(now) > Span::ZERO,
    }
}

/// The card as it stands now.
pub fn card(model: &Model, now: Reading) -> Card {
    let nudge = nudge(model, now).unwrap_or_default();
    let down = |minutes: u16| {
        let label = match minutes {
            0 => say("lie-quiet").to_owned(),
            _ => words::filled(say("lie-minutes"), &[("minutes", &minutes.to_string())]),
        };
        Action::new(label, Msg::LieDown(minutes))
    };
    let Some(lying) = model.known.history.lying() else {
        let lines = vec![
            say("lie-lead").to_owned(),
            facts::device::reliability_notice(&model.known, Span::minutes(30), false),
        ];
        return Card { lines, nudge, actions: MINUTES.into_iter().map(down).collect(), lies: false };
    };
    if lying.is_forgotten(now.wall()) {
        return Card { nudge, ..asks(model, lying, now) };
    }
    let length = lying.length(now.wall());
    let since = words::filled(say("lie-since"), &[("span", &words::span(length))]);
    let over = lying.is_over(now.wall());
    let rings = match lying.rings_at() {
        _ if over => Some(facts::lying::over(lying.minutes).to_owned()),
        Some(at) => Some(words::filled(say("lie-rings"), &[("at", &words::clock(at, now))])),
        None => None,
    };
    let lines = [Some(since), rings].into_iter().flatten().collect();
    let again = Action::new(say("lie-again"), Msg::LieDown(lying.minutes));
    let actions = [Some(Action::new(say("lie-up"), Msg::GetUp)), over.then_some(again)];
    Card { lines, nudge, actions: actions.into_iter().flatten().collect(), lies: true }
}

/// A bout that was forgotten: when it ended is asked. Until now only where anyone may have lain for so long.
fn asks(model: &Model, lying: &Rest, now: Reading) -> Card {
    let at = |at: Instant| words::noted(at, &model.known.history, now);
    let planned = lying.planned();
    let lasted = |minutes: u16| {
        let id = if minutes == planned && lying.minutes > 0 { "lie-in-time" } else { "lie-after" };
        let span = words::span(Span::minutes(i64::from(minutes)));
        let label = words::filled(say(id), &[("span", &span), ("at", &at(lying.after(minutes)))]);
        Action::new(label, Msg::Lay(Some(minutes)))
    };
    let until_now = [Action::new(say("moment-ago"), Msg::GetUp), Action::new(say("lie-still"), Msg::LieOn)];
    let until_now = until_now.into_iter().filter(|_| lying.may_last(now.wall()));
    let then = lying.may_have_lasted(now.wall()).into_iter().map(lasted);
    let unknown = Action::new(say("not-known"), Msg::Lay(None));
    let lead = words::filled(say("lie-asks-lead"), &[("at", &at(lying.down))]);
    Card {
        lines: vec![say("lie-asks").to_owned(), lead],
        actions: until_now.chain(then).chain([unknown]).collect(),
        ..Card::default()
    }
}

/// That it is time to move, if it is.
pub fn nudge(model: &Model, now: Reading) -> Option<&'static str> {
    Some(match rest::nudge(&model.known.history.open_episode()?.rests, now)? {
        Nudge::Move => say("lie-move"),
        Nudge::Warn => say("lie-warn"),
        Nudge::WarnStrongly => say("lie-strong"),
    })
}
