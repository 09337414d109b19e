//! A routine as steps: what is done in which order, and for how long. Entered by `run` and `routine`; touches nothing.

use serde::{Deserialize, Serialize};

use super::exercise::{COUNT, EXERCISES, Exercise, Position};
use crate::domain::impossible::Impossible;
use crate::domain::time::Span;

/// One exercise of a routine, with its dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "SavedPart", try_from = "SavedPart")]
pub struct Part {
    /// Its number in the library, from 1.
    pub number: u8,
    /// Seconds to hold.
    pub hold: u16,
    /// How many times, each side.
    pub reps: u8,
    /// One more set, and of which side.
    pub more: Option<More>,
}

/// One more set of an exercise that is worth training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum More {
    /// The left side begins, and comes once more at the end.
    Left,
    /// The right side does.
    Right,
    /// All of it once more.
    All,
}

/// A part in a file: what is more only where there is more.
#[derive(Serialize, Deserialize)]
struct SavedPart(u8, u16, u8, #[serde(default, skip_serializing_if = "Option::is_none")] Option<More>);

/// Getting ready for an exercise, and longer where the body has to get into another position first (a judgement).
pub const READY: Span = Span::seconds(8);
/// As much longer.
pub const TURN: Span = Span::seconds(12);
/// Between two repetitions.
pub const BETWEEN: Span = Span::seconds(3);
/// Between two sets of the same side.
pub const BETWEEN_SETS: Span = Span::seconds(20);
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

impl From<Part> for SavedPart {
    fn from(part: Part) -> SavedPart {
        SavedPart(part.number, part.hold, part.reps, part.more)
    }
}

impl TryFrom<SavedPart> for Part {
    type Error = Impossible;
    fn try_from(SavedPart(number, hold, reps, more): SavedPart) -> Result<Part, Impossible> {
        let part = Part { number, hold, reps, more };
        part.is_possible().then_some(part).ok_or(Impossible("no exercise, or no dose of one"))
    }
}

impl Part {
    /// Whether it is done on both sides, each as often and as long as the other.
    pub fn sides(&self) -> bool {
        exercise(self.number).is_some_and(|exercise| exercise.dose.sides)
    }

    /// The sets in their order, each with its side.
    fn sets(&self) -> &'static [Option<Side>] {
        use Side::{Left, Right};
        match (self.sides(), self.more) {
            (false, None) => &[None],
            (false, Some(_)) => &[None, None],
            (true, None) => &[Some(Left), Some(Right)],
            (true, Some(More::Left)) => &[Some(Left), Some(Right), Some(Left)],
            (true, Some(More::Right)) => &[Some(Right), Some(Left), Some(Right)],
            (true, Some(More::All)) => &[Some(Left), Some(Right), Some(Left), Some(Right)],
        }
    }

    /// How many holds it has in all.
    pub fn holds(&self) -> u16 {
        u16::from(self.reps) * self.sets().len() as u16
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
        let mut before = None;
        for side in what.sets() {
            match before {
                None => step(Kind::Ready, *side, 0, if turns { READY + TURN } else { READY }),
                Some(known) if known == *side => step(Kind::Between, *side, what.reps, BETWEEN_SETS),
                Some(_) => step(Kind::Switch, *side, 0, SWITCH),
            }
            before = Some(*side);
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
