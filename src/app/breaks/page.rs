//! The page on movement breaks: how it stands, the minute, what is chosen, and what a page can't do. Pure.

use super::calendar::{self, WEEKS};
use super::{due, offer, update};
use crate::app::event::breaks::Msg;
use crate::app::facts::device;
use crate::app::model::Model;
use crate::app::model::breaks::Minute;
use crate::app::page::{Action, Face, Switch, Tone};
use crate::app::words;
use crate::content;
use crate::domain::breaks::{EVERY, LASTS, LATER, Next};
use crate::domain::journal::record::Aid;
use crate::domain::moves::steps::{self, WALK_NUMBER};
use crate::domain::time::{Reading, Span};

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How it stands with the next break.
    pub status: String,
    /// A break is due.
    pub due: bool,
    /// How many were taken today; empty for none.
    pub today: String,
    /// The minute: to begin, under way, or stopped. Nothing while none is to be taken.
    pub card: Option<Card>,
    /// On or off.
    pub switch: Vec<Switch>,
    /// Minutes between two.
    pub every: Vec<(Action, bool)>,
    /// From when, as a field for a time holds it.
    pub from: String,
    /// Until when.
    pub until: String,
    /// That the hours go past midnight, where they do.
    pub overnight: bool,
    /// The days of the week, in the order of the device.
    pub days: Vec<(Action, bool)>,
    /// What is wrong with what was typed.
    pub note: &'static str,
    /// What this page can't do.
    pub honest: Vec<&'static str>,
    /// The calendar file, where there is something to put into it.
    pub calendar: Option<(Action, String)>,
}

/// What the minute shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shows {
    /// It has not begun.
    #[default]
    Offer,
    /// It is under way.
    Minute,
    /// "That hurts" was tapped.
    Hurts,
}

/// The minute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Which of its faces.
    pub shows: Shows,
    /// Over it.
    pub heading: &'static str,
    /// What to do.
    pub name: &'static str,
    /// How, one line each.
    pub lines: Vec<&'static str>,
    /// The figure to show.
    pub figure: &'static str,
    /// It is a walk.
    pub walks: bool,
    /// When, by the page's own clock, the figure began to move; nothing while it stands.
    pub since: Option<Span>,
    /// The ring that runs down.
    pub face: Face,
    /// What to tap; the first stands out.
    pub actions: Vec<Action>,
    /// What else.
    pub others: Vec<Action>,
    /// "That hurts", while something is done.
    pub hurts: Option<Action>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let known = &model.known;
    let plan = due::plan(known);
    let next = due::of(model, now);
    let every = |minutes: u16| {
        let action = Action::new(content::breaks::every(minutes), Msg::Every(minutes));
        (action, plan.every == minutes)
    };
    let day = |day| {
        let on = plan.has(day);
        (Action::new(words::weekday(day), Msg::Day(day, !on)), on)
    };
    let switch =
        Switch { action: Action::new(content::breaks::SWITCH, Msg::Switch(!plan.on)), on: plan.on, note: "" };
    let calendar = calendar::hand_over(known, now).map(|_| {
        let action = Action::new(content::breaks::CALENDAR, Msg::SaveCalendar);
        (action, content::breaks::calendar_lead(WEEKS))
    });
    Page {
        status: status(next, now),
        due: matches!(next, Next::Due(_)),
        today: today(model, now),
        card: card(model, next, now),
        switch: vec![switch],
        every: EVERY.into_iter().map(every).collect(),
        from: clock(plan.from),
        until: clock(plan.until),
        overnight: plan.ends_the_next_day(),
        days: now.locale.first_weekday.week().into_iter().map(day).collect(),
        note: known.note,
        honest: honest(model),
        calendar,
    }
}

/// "09:30", as a field for a time holds it whatever the clocks here count to.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn status(next: Next, now: Reading) -> String {
    match next {
        Next::Off => content::breaks::NOT_ON.to_owned(),
        Next::Quiet => content::breaks::QUIET_NOW.to_owned(),
        Next::Never => content::breaks::NONE.to_owned(),
        Next::At(at) => content::breaks::next_at(&words::moment(at, now)),
        Next::Due(since) => content::breaks::due_since(&words::moment(since, now)),
    }
}

/// How many breaks were taken today; what lies ahead of the clock is none of today.
fn today(model: &Model, now: Reading) -> String {
    let today = now.day_of(now.wall());
    let breaks = &model.known.history.movement.breaks;
    match breaks.iter().rev().filter(|(at, _)| now.day_of(*at) == today).count() {
        0 => String::new(),
        count => content::breaks::today(count),
    }
}

fn card(model: &Model, next: Next, now: Reading) -> Option<Card> {
    let busy = next == Next::Quiet || due::is_closed(&model.known) || model.known.is_running(now);
    match model.breaks.minute {
        Some(minute) if minute.hurts => Some(hurts(&minute)),
        _ if busy => None,
        Some(minute) => Some(under_way(&minute, now)),
        None => Some(to_begin(model, matches!(next, Next::Due(_)), now)),
    }
}

/// What to do, how, and its figure.
fn exercise(number: Option<u8>) -> Card {
    let found = number.and_then(|number| Some((number, steps::exercise(number)?)));
    let walk = Card { figure: "e02", walks: true, ..Card::default() };
    match found {
        None => {
            let lines = vec![content::breaks::STAND_CUE];
            Card { name: content::breaks::STAND, lines, ..walk }
        }
        Some((WALK_NUMBER, _)) => {
            let lines = vec![content::breaks::WALK_CUE, content::breaks::STOP_IF];
            Card { name: content::breaks::WALK, lines, ..walk }
        }
        Some((number, exercise)) => Card {
            name: content::exercises::exercise(exercise.id).map_or("", |page| page.title),
            lines: vec![
                content::exercises::cues::ready(number),
                content::exercises::cues::hold(number),
                content::breaks::EASY,
                content::breaks::STOP_IF,
            ],
            figure: exercise.id,
            ..Card::default()
        },
    }
}

fn to_begin(model: &Model, due: bool, now: Reading) -> Card {
    let number = offer::offer(&model.known, &model.moves.setup.today, now);
    let later =
        LATER.map(|minutes| Action::new(content::breaks::later(minutes), Msg::Later(minutes))).into_iter();
    let moved = Action::new(content::breaks::MOVED, Msg::Done);
    let skip = Action::new(content::breaks::SKIP, Msg::Skip);
    let others = if due { [moved].into_iter().chain(later).chain([skip]).collect() } else { Vec::new() };
    Card {
        heading: if due { content::breaks::HEADING_DUE } else { content::breaks::HEADING_ANY },
        actions: vec![Action::new(content::breaks::BEGIN, Msg::Begin(number))],
        others,
        ..exercise(number)
    }
}

fn under_way(minute: &Minute, now: Reading) -> Card {
    let spent = update::spent(minute, now);
    let left = (LASTS - spent).max(Span::ZERO);
    let is_over = left == Span::ZERO;
    let done = u16::try_from(spent.0.clamp(0, LASTS.0) * 1_000 / LASTS.0).unwrap_or(1_000);
    let face = Face {
        phase: if is_over { content::breaks::OVER } else { "" }.to_owned(),
        tone: Tone::Rest,
        digits: words::dial(left),
        under: String::new(),
        arcs: vec![(Tone::Rest, done)],
    };
    Card {
        shows: Shows::Minute,
        heading: content::breaks::MINUTE,
        face,
        since: (!is_over).then_some(minute.began.mono),
        actions: vec![Action::new(content::breaks::DONE, Msg::Done)],
        hurts: Some(Action::new(content::player::HURTS, Msg::Hurts)),
        ..exercise(minute.number)
    }
}

/// The same answers as in a routine. Standing up is no exercise to be left out.
fn hurts(minute: &Minute) -> Card {
    let only = minute.number.map_or(content::breaks::SKIP, |_| content::breaks::HURTS_ONLY);
    Card {
        shows: Shows::Hurts,
        heading: content::breaks::HURTS_HEADING,
        actions: vec![
            Action::new(content::player::HURT_SIGN, Msg::Sign),
            Action::new(content::player::HURT_LEG, Msg::Sign),
            Action::new(only, Msg::LeaveOut),
            Action::new(content::player::HURT_MISTAKE, Msg::Mistake),
        ],
        ..Card::default()
    }
}

fn honest(model: &Model) -> Vec<&'static str> {
    let known = &model.known;
    let phone = device::is_phone(&known.device);
    let here = if phone { content::breaks::ON_PHONE } else { content::breaks::ON_COMPUTER };
    let silent = known.history.silent.then_some(content::breaks::SILENT);
    let notify = !known.history.has(Aid::Notify);
    let notify = notify.then_some(content::breaks::NOTIFY);
    let lines = [Some(content::breaks::OPEN), Some(here), Some(content::breaks::BACK), silent, notify];
    lines.into_iter().flatten().chain(device::lacks(known)).collect()
}
