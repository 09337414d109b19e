//! A self-check being done, as its page shows it: one thing at a time. Pure.

use super::measure::{self, LEAD};
use super::{situation, stretch, train};
use crate::app::event::moves::Measure;
use crate::app::model::Model;
use crate::app::model::moves::{Measuring, Step, Tilt};
use crate::app::page::{Action, Face as DialFace, Tone};
use crate::app::words;
use crate::content;
use crate::content::self_checks::Words;
use crate::domain::moves::steps::Side;
use crate::domain::self_checks::table::{Measure as Unit, SelfCheck};
use crate::domain::time::{Reading, Span};

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasurePage {
    /// The name of the self-check.
    pub title: &'static str,
    /// Id of its figure.
    pub id: &'static str,
    /// The left side is the picture mirrored.
    pub mirrored: bool,
    /// "Left side, try 1 of 2", or "Practice".
    pub progress: String,
    /// What is asked or done.
    pub face: Face,
    /// The step is too new to take an answer.
    pub waits: bool,
}

/// What is asked or done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Nothing.
    #[default]
    Empty,
    /// How bad the pain is, with what may hold today.
    Pain(Vec<(Action, bool)>),
    /// It has to wait, and why.
    NotNow(String),
    /// Warm up: lines, and the button.
    Warm(Vec<&'static str>, Action),
    /// In position?
    Ready(Box<Ready>),
    /// It runs.
    Runs(Runs),
    /// The angle, with estimates beside it.
    Angle(Angle),
    /// Yes or no.
    Look(&'static str, Vec<Action>),
    /// Centimetres are typed.
    Reach,
    /// Whether anything ran down the leg.
    Leg(&'static str, Vec<Action>),
    /// "That hurts": what is it?
    Hurts(Vec<Action>),
    /// Nothing more today.
    Stopped(Stopped),
}

/// Before a try.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ready {
    /// How to get into position.
    pub place: &'static [&'static str],
    /// What to do then, and when it ends.
    pub go: &'static [&'static str],
    /// What is said of the practice, or of the clock.
    pub note: &'static str,
    /// The button; nothing during a rest.
    pub start: Option<Action>,
    /// The practice is left out.
    pub skip: Option<Action>,
    /// What is left of the rest before the other side.
    pub rest: Option<DialFace>,
}

/// A hold or a count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// The ring.
    pub face: DialFace,
    /// It is counted by taps: the buttons; a hold ends by one.
    pub counts: bool,
    /// It has not begun yet.
    pub leads_in: bool,
}

/// An angle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Angle {
    /// How the phone is held.
    pub how: &'static str,
    /// Degrees now, as the phone says.
    pub degrees: Option<u16>,
    /// What is said while it says nothing.
    pub note: &'static str,
    /// What comes closest.
    pub estimates: Vec<Action>,
}

/// It was stopped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// It ran down the leg.
    pub leg: bool,
    /// The buttons, the strong one first.
    pub actions: Vec<Action>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> MeasurePage {
    let Some(measuring) = &model.moves.measuring else { return MeasurePage::default() };
    let words = content::self_checks::words(measuring.check);
    MeasurePage {
        title: words.title,
        id: measuring.check.row().id,
        mirrored: measuring.side == Some(Side::Left),
        progress: progress(model, measuring, now),
        face: face(model, measuring, words, now),
        waits: model.known.settles_in(now) > Span::ZERO,
    }
}

fn progress(model: &Model, measuring: &Measuring, now: Reading) -> String {
    if measuring.practice {
        return content::training::PRACTICE.to_owned();
    }
    let check = measuring.check;
    let done = measure::tries_today(&model.known, check, measuring.side, now);
    let (n, of) = ((done + 1).min(check.tries()), check.tries());
    match measuring.side {
        None => content::training::try_of(n, of),
        Some(side) => content::training::try_of_side(content::training::side(side), n, of),
    }
}

fn act(label: &str, msg: Measure) -> Action {
    Action::new(label, msg)
}

fn face(model: &Model, measuring: &Measuring, words: &'static Words, now: Reading) -> Face {
    let (state, known) = (&model.moves, &model.known);
    match measuring.step {
        Step::Stopped { leg } => return Face::Stopped(stopped(leg)),
        Step::Hurts => return Face::Hurts(hurts()),
        _ => {}
    }
    if situation::pain_now(state, now).is_none() {
        return Face::Pain(stretch::today(model));
    }
    if let Some(not_now) = measure::not_now(state, known, measuring.check, now) {
        return Face::NotNow(train::why_not(not_now));
    }
    if !measure::is_warm(state, now) && measuring.step == Step::Ready {
        let someone = measure::needs_someone(state, known, now);
        let done = if someone { content::training::WARM_DONE_SOMEONE } else { content::training::WARM_DONE };
        let with = someone.then_some(content::training::WARM_SOMEONE);
        let lines = [Some(content::training::WARM), with, Some(content::training::WARM_ILL)];
        return Face::Warm(lines.into_iter().flatten().collect(), act(done, Measure::Warm));
    }
    match measuring.step {
        Step::Ready => Face::Ready(Box::new(ready(model, measuring, words, now))),
        Step::Runs { since, count } => Face::Runs(runs(measuring.check, measure::elapsed(since, now), count)),
        Step::Reads => reads(measuring, words),
        Step::Leg => Face::Leg(
            words.after,
            vec![
                act(content::training::LEG_NO, Measure::NoLeg),
                act(content::training::LEG_YES, Measure::Leg),
            ],
        ),
        Step::Hurts | Step::Stopped { .. } => Face::Empty,
    }
}

fn ready(model: &Model, measuring: &Measuring, words: &'static Words, now: Reading) -> Ready {
    let left = measure::rest_left(&model.known, measuring, now);
    let clocked = measure::lasts(measuring.check).is_some();
    let note = match measuring.practice {
        true => content::training::PRACTICE_LEAD,
        false if clocked => content::training::START_LEAD,
        false => "",
    };
    let rest = left.map(|left| DialFace {
        phase: content::training::REST_HEADING.to_owned(),
        tone: Tone::Rest,
        digits: words::dial(left),
        under: String::new(),
        arcs: vec![(Tone::Rest, thousandths(measure::SIDE_REST - left, measure::SIDE_REST))],
    });
    let skip = measuring.practice.then(|| act(content::training::SKIP_PRACTICE, Measure::NoPractice));
    Ready {
        place: words.place,
        go: words.go,
        note,
        start: rest.is_none().then(|| act(content::training::START, Measure::Start)),
        skip,
        rest,
    }
}

fn thousandths(part: Span, of: Span) -> u16 {
    u16::try_from(part.0.clamp(0, of.0) * 1_000 / of.0.max(1)).unwrap_or(1_000)
}

fn runs(check: SelfCheck, spent: Span, count: u16) -> Runs {
    let lasts = measure::lasts(check).unwrap_or(LEAD);
    let counts = matches!(check.row().measure, Unit::Count { .. });
    if spent < Span::ZERO {
        let left = Span::ZERO - spent;
        let face = DialFace {
            phase: content::training::GET_READY.to_owned(),
            tone: Tone::Rest,
            digits: left.seconds_up().to_string(),
            under: String::new(),
            arcs: vec![(Tone::Rest, thousandths(LEAD - left, LEAD))],
        };
        return Runs { face, counts, leads_in: true };
    }
    let seconds = spent.0 / 1_000;
    let (phase, digits, under) = if counts {
        let left = words::dial((lasts - spent).max(Span::ZERO));
        (content::training::COUNT, count.to_string(), left)
    } else {
        (content::training::HOLD, seconds.to_string(), content::training::SECONDS.to_owned())
    };
    let face = DialFace {
        phase: phase.to_owned(),
        tone: Tone::Heat,
        digits,
        under,
        arcs: vec![(Tone::Heat, thousandths(spent, lasts))],
    };
    Runs { face, counts, leads_in: false }
}

fn reads(measuring: &Measuring, words: &'static Words) -> Face {
    match measuring.check.row().measure {
        Unit::Angle { .. } => {
            let estimate = |(label, degrees): &(&str, u16)| act(label, Measure::Estimate(*degrees));
            let note = match measuring.tilt {
                Tilt::Unknown => content::training::TILT_WAITS,
                Tilt::Missing => content::training::TILT_MISSING,
                Tilt::At(_) => "",
            };
            Face::Angle(Angle {
                how: words.measured,
                degrees: measure::shown_degrees(measuring),
                note,
                estimates: words.estimate.iter().map(estimate).collect(),
            })
        }
        Unit::YesNo => Face::Look(
            words.question,
            vec![
                act(content::training::YES, Measure::Look(true)),
                act(content::training::NO, Measure::Look(false)),
            ],
        ),
        Unit::Reach => Face::Reach,
        Unit::Hold { .. } | Unit::Count { .. } => Face::Empty,
    }
}

fn hurts() -> Vec<Action> {
    vec![
        act(content::training::HURTS_HERE, Measure::Leave),
        act(content::training::HURTS_LEG, Measure::Leg),
        act(content::training::HURTS_SIGN, Measure::Sign),
        act(content::training::HURTS_NOTHING, Measure::NoLeg),
    ]
}

fn stopped(leg: bool) -> Stopped {
    let check = act(content::training::CHECK_NOW, Measure::Sign);
    let list = act(content::training::TO_LIST, Measure::Leave);
    Stopped { leg, actions: if leg { vec![check, list] } else { vec![list] } }
}
