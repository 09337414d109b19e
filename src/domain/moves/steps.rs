//! A routine as steps: what is done in which order, and for how long. Entered by `run` and `routine`; touches nothing.

use serde::{Deserialize, Serialize};

use super::exercise::{COUNT, EXERCISES, Exercise, Position};
use crate::domain::impossible::Impossible;
use crate::domain::time::Span;

/// One exercise of a routine, with its dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "(u8, u16, u8)", try_from = "(u8, u16, u8)")]
pub struct Part {
    /// Its number in the library, from 1.
    pub number: u8,
    /// Seconds to hold.
    pub hold: u16,
    /// How many times, each side.
    pub reps: u8,
}

/// Getting ready for an exercise, and longer where the body has to get into another position first (a judgement).
pub const READY: Span = Span::seconds(8);
/// As much longer.
pub const TURN: Span = Span::seconds(12);
/// Between two repetitions.
pub const BETWEEN: Span = Span::seconds(3);
/// To change sides.
pub const SWITCH: Span = Span::seconds(8);
/// Between two exercises, with the next one in sight.
pub const REST: Span = Span::seconds(10);
/// Supported rest.
pub const REST_NUMBER: u8 = 1;
/// The short walk.
pub const WALK_NUMBER: u8 = 2;
/// No routine has more parts: a list by hand ends here.
pub const MOST_PARTS: usize = 24;

/// What is done in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Get into the position.
    Ready,
    /// Hold, or move as the exercise says.
    Hold,
    /// Let go between two repetitions.
    Between,
    /// Change sides.
    Switch,
    /// Rest before the next exercise.
    Rest,
}

/// Which side it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which part of the routine it belongs to, from 0. A rest belongs to the part before it.
    pub part: usize,
    /// What is done.
    pub kind: Kind,
    /// On which side, where there are two.
    pub side: Option<Side>,
    /// Which repetition of this side, from 1; 0 before the first.
    pub rep: u8,
    /// How long it takes.
    pub lasts: Span,
}

/// The library's entry of this number, from 1.
pub fn exercise(number: u8) -> Option<&'static Exercise> {
    EXERCISES.get(usize::from(number).checked_sub(1)?)
}

impl From<Part> for (u8, u16, u8) {
    fn from(part: Part) -> (u8, u16, u8) {
        (part.number, part.hold, part.reps)
    }
}

impl TryFrom<(u8, u16, u8)> for Part {
    type Error = Impossible;
    fn try_from((number, hold, reps): (u8, u16, u8)) -> Result<Part, Impossible> {
        let part = Part { number, hold, reps };
        part.is_possible().then_some(part).ok_or(Impossible("no exercise, or no dose of one"))
    }
}

impl Part {
    /// Whether it is done on both sides, each as often and as long as the other.
    pub fn sides(&self) -> bool {
        exercise(self.number).is_some_and(|exercise| exercise.dose.sides)
    }

    /// How many holds it has in all.
    pub fn holds(&self) -> u16 {
        u16::from(self.reps) * if self.sides() { 2 } else { 1 }
    }

    fn position(&self) -> Option<Position> {
        exercise(self.number).map(|exercise| exercise.position)
    }

    /// True for an exercise that exists, held for at most an hour and 240 times.
    pub fn is_possible(&self) -> bool {
        (1..=COUNT).contains(&usize::from(self.number))
            && (1..=3_600).contains(&self.hold)
            && (1..=240).contains(&self.reps)
    }

    /// True for what one lies in or walks for minutes: it goes on while the phone sleeps.
    pub fn is_long(&self) -> bool {
        matches!(self.number, REST_NUMBER | WALK_NUMBER)
    }
}

/// All steps of a routine.
pub fn steps(plan: &[Part]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut stands = None;
    for (part, what) in plan.iter().enumerate() {
        let mut step = |kind, side, rep, lasts| steps.push(Step { part, kind, side, rep, lasts });
        let turns = stands != what.position();
        stands = what.position();
        let sides: &[Option<Side>] =
            if what.sides() { &[Some(Side::Left), Some(Side::Right)] } else { &[None] };
        step(Kind::Ready, sides[0], 0, if turns { READY + TURN } else { READY });
        for (n, side) in sides.iter().enumerate() {
            if n > 0 {
                step(Kind::Switch, *side, 0, SWITCH);
            }
            for rep in 1..=what.reps {
                step(Kind::Hold, *side, rep, Span::seconds(i64::from(what.hold)));
                if rep < what.reps {
                    step(Kind::Between, *side, rep, BETWEEN);
                }
            }
        }
        if part + 1 < plan.len() {
            step(Kind::Rest, None, 0, REST);
        }
    }
    steps
}

/// How long a routine takes.
pub fn length(plan: &[Part]) -> Span {
    steps(plan).iter().fold(Span::ZERO, |sum, step| sum + step.lasts)
}
