//! What is said of the routine that is on: its steps, the time left, its end. Pure.

use crate::app::model::moves::{Over, State};
use crate::app::words;
use crate::content::{self, library::Sides};
use crate::domain::moves::steps::{self, Kind, Part, Side, Step};
use crate::domain::time::{Reading, Span};

/// What a step is, in a word.
pub(super) fn phase(kind: Kind, part: &Part) -> &'static str {
    match kind {
        Kind::Ready => content::player::STEP_READY,
        Kind::Hold if part.number == steps::WALK_NUMBER => content::player::STEP_WALK,
        Kind::Hold => content::player::STEP_HOLD,
        Kind::Between => content::player::STEP_BETWEEN,
        Kind::Switch => content::player::STEP_SWITCH,
        Kind::Rest => content::player::STEP_REST,
    }
}

/// Which side; empty where it has none.
pub(super) fn side(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => content::player::SIDE_LEFT,
        Some(Side::Right) => content::player::SIDE_RIGHT,
        None => "",
    }
}

/// What is said when a step begins; empty where the sound says it.
pub fn said(state: &State) -> String {
    let Some((run, place)) = state.run.as_ref().and_then(|run| Some((run, run.place()?))) else {
        return String::new();
    };
    let step = place.step;
    let Some(part) = run.plan.get(step.part) else { return String::new() };
    let name = |part: Option<&Part>| {
        let exercise = part.and_then(|part| steps::exercise(part.number));
        exercise.and_then(|exercise| content::exercises::exercise(exercise.id)).map_or("", |page| page.title)
    };
    let hold = time(place.lasts);
    match step.kind {
        Kind::Ready => {
            let how = cue_of(part);
            let dose = dose(part);
            content::player::said_ready(name(Some(part)), how, &dose)
        }
        Kind::Hold if part.number == steps::WALK_NUMBER => content::player::said_walk(&hold),
        Kind::Hold if step.rep <= 1 => content::player::said_hold(step.side, &hold),
        Kind::Hold => step.rep.to_string(),
        Kind::Between => content::player::STEP_BETWEEN.to_owned(),
        Kind::Switch => content::player::said_switch(step.side).to_owned(),
        Kind::Rest => content::player::said_rest(name(run.plan.get(step.part + 1))),
    }
}

fn cue_of(part: &Part) -> &'static str {
    let page = steps::exercise(part.number).and_then(|exercise| content::exercises::exercise(exercise.id));
    page.and_then(|page| page.sections.first())
        .and_then(|section| section.steps.first())
        .copied()
        .unwrap_or("")
}

/// To the second: "1 minute 30 seconds".
pub fn time(length: Span) -> String {
    let seconds = length.seconds_up();
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let whole = (minutes > 0).then(|| words::span(Span::minutes(minutes)));
    let rest = (rest > 0 || minutes == 0).then(|| words::span(Span::seconds(rest)));
    whole.into_iter().chain(rest).collect::<Vec<_>>().join(" ")
}

/// "5 times 10 seconds, each side".
pub fn dose(part: &Part) -> String {
    amount(part.hold, part.reps, if part.sides() { Sides::Each } else { Sides::None })
}

/// The same of a hold in seconds, how often, and what is to be said of sides.
pub fn amount(hold: u16, reps: u8, sides: Sides) -> String {
    let hold = time(Span::seconds(hold.into()));

    content::library::amount(reps, &hold, sides)
}

/// True for steps that screen readers are told: short holds follow each other faster than they speak.
pub fn is_told(step: &Step) -> bool {
    match step.kind {
        Kind::Hold => step.rep <= 1 || step.lasts >= Span::seconds(10),
        Kind::Between => false,
        _ => true,
    }
}

/// "Hold. 12 seconds left."
pub fn time_left(state: &State, now: Reading) -> String {
    let run = state.run.as_ref().map(|run| run.at(now.stamp));
    let Some((run, place)) = run.and_then(|run| run.place().map(|place| (run, place))) else {
        return String::new();
    };
    let part = run.plan.get(place.step.part);
    let phase = part.map_or("", |part| phase(place.step.kind, part));
    let left = (place.lasts - place.spent).max(Span::ZERO);
    content::timer::until_then(phase, &time(left))
}

/// What is said when it is over.
pub fn over_said(how: Over) -> &'static str {
    match how {
        Over::Done => content::player::OVER_DONE,
        Over::Ended | Over::Stale => content::player::OVER_ENDED,
        Over::TooMuch(_) => content::player::OVER_TOO_MUCH,
    }
}
