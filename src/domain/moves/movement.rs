//! Movement as it is remembered: routines done, what hurt, walks, what keeps exercises out, routines of one's own.
//!
//! Folded by `journal::history` from the records of the journal; touches nothing.

use serde::{Deserialize, Deserializer, Serialize};

use super::exercise::{Bend, Block, COUNT};
use super::habits::Habits;
use super::steps::{MOST_PARTS, Part};
use crate::domain::breaks::LATER;
use crate::domain::check::answers::{Answer, plain};
use crate::domain::impossible::{Impossible, within};
use crate::domain::pain::Pain;
use crate::domain::record_id::RecordId;
use crate::domain::time::Instant;

/// One thing that the journal says about movement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// A routine was done, or as much of it as was.
    Moved(Moved),
    /// The exercise of this number hurt, and how much where that was said.
    Hurt(#[serde(deserialize_with = "within::<1, LAST, _, _>")] u8, Option<Pain>),
    /// Whether the pain was still up 24 hours after the routine of that record.
    Settled(RecordId, bool),
    /// So many minutes were walked, outside a routine.
    Walked(#[serde(deserialize_with = "within::<1, DAY, _, _>")] u16),
    /// Whether this keeps exercises out.
    Limit(Block, #[serde(with = "plain")] Answer),
    /// Which direction of movement feels better; nothing for neither.
    Direction(Option<Bend>),
    /// A routine put together by hand.
    Own(Own),
    /// How much is walked and sat on most days.
    Habits(Habits),
    /// A movement break was taken, with the exercise of this number where it had one.
    Break(#[serde(deserialize_with = "an_exercise")] Option<u8>),
    /// A movement break that was due was put off by so many minutes, or left out.
    PutOff(#[serde(deserialize_with = "a_moment")] Option<u16>),
}

/// A routine put together by hand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "SavedOwn")]
pub struct Own {
    /// The record that said it first, where this one says it anew: names may be alike, this never is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<RecordId>,
    /// Its name.
    pub name: String,
    /// Numbers of exercises. Without any the routine is gone.
    pub numbers: Vec<u8>,
}

/// A routine put together by hand as it stands in a file: not looked at yet.
#[derive(Deserialize)]
struct SavedOwn {
    #[serde(default)]
    of: Option<RecordId>,
    name: String,
    numbers: Vec<u8>,
}

impl TryFrom<SavedOwn> for Own {
    type Error = Impossible;
    fn try_from(SavedOwn { of, name, numbers }: SavedOwn) -> Result<Own, Impossible> {
        let exist = numbers.iter().all(|number| (1..=COUNT).contains(&usize::from(*number)));
        let possible = name == shortened(&name) && numbers.len() <= MOST_PARTS && exist;
        possible
            .then_some(Own { of, name, numbers })
            .ok_or(Impossible("a routine that cannot be put together"))
    }
}

/// The longest name of a routine, in bytes.
pub const MOST_NAME: usize = 120;

/// A name no longer than may be, on one line.
pub fn shortened(name: &str) -> String {
    let mut kept = String::new();
    for letter in name.chars().filter(|letter| !letter.is_control()) {
        if kept.len() + letter.len_utf8() <= MOST_NAME {
            kept.push(letter);
        }
    }
    kept
}

/// For serde: the number of an exercise, or none.
fn an_exercise<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    let found = Option::<u8>::deserialize(deserializer)?;
    let possible = found.is_none_or(|number| (1..=COUNT).contains(&usize::from(number)));
    possible.then_some(found).ok_or_else(|| serde::de::Error::custom(Impossible("no exercise")))
}

/// For serde: one of [`LATER`], or none.
fn a_moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u16>, D::Error> {
    let found = Option::<u16>::deserialize(deserializer)?;
    let possible = found.is_none_or(|minutes| LATER.contains(&minutes));
    possible.then_some(found).ok_or_else(|| serde::de::Error::custom(Impossible("not offered")))
}

/// The number of the last exercise.
const LAST: u16 = COUNT as u16;
/// Minutes in a day.
const DAY: u16 = 1_440;

/// What was done of a routine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moved {
    /// Pain before it, 0 to 10.
    #[serde(deserialize_with = "within::<0, 10, _, _>")]
    pub before: u8,
    /// Each exercise with how long and how often it was held, both sides together. At most [`MOST_PARTS`].
    #[serde(deserialize_with = "a_routine")]
    pub parts: Vec<Part>,
    /// It was done to its end.
    pub whole: bool,
}

fn a_routine<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Part>, D::Error> {
    let parts = Vec::deserialize(deserializer)?;
    let possible = parts.len() <= MOST_PARTS;
    possible.then_some(parts).ok_or_else(|| serde::de::Error::custom(Impossible("too long for a routine")))
}

/// A routine that was done, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedRecord {
    /// The record that says so.
    pub id: RecordId,
    /// When it was over.
    pub at: Instant,
    /// What was done.
    pub moved: Moved,
    /// Whether the pain was still up 24 hours later; nothing while nobody said so.
    pub up: Option<bool>,
}

/// All of it, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Movement {
    /// Routines.
    pub moved: Vec<MovedRecord>,
    /// Which exercise hurt, when, and how much.
    pub hurts: Vec<(Instant, u8, Option<Pain>)>,
    /// The records that say so, in the same order.
    pub hurt_by: Vec<RecordId>,
    /// Walks outside routines: when, and minutes.
    pub walks: Vec<(RecordId, Instant, u16)>,
    /// What keeps exercises out: the last answers.
    pub limits: Vec<(Block, Answer)>,
    /// The direction that feels better.
    pub better: Option<Bend>,
    /// Routines put together by hand; each with the record that said it first.
    pub own: Vec<(RecordId, Own)>,
    /// How much is walked and sat on most days; nothing where it was not said.
    pub habits: Option<Habits>,
    /// Movement breaks: when, and with which exercise.
    pub breaks: Vec<(Instant, Option<u8>)>,
    /// When a break was last put off or left out, and by how many minutes.
    pub put_off: Option<(Instant, Option<u16>)>,
    /// How many things were said, breaks apart.
    pub said: usize,
}

impl Said {
    /// True for what describes the person rather than an event.
    pub fn is_about_the_person(&self) -> bool {
        matches!(self, Said::Limit(..) | Said::Direction(_) | Said::Own(..) | Said::Habits(_))
    }

    /// True for what only the next movement break goes by.
    pub fn is_about_breaks(&self) -> bool {
        matches!(self, Said::Break(_) | Said::PutOff(_))
    }
}

impl Movement {
    /// With one more thing said.
    pub fn add(&mut self, id: &RecordId, at: Instant, said: Said) {
        self.said += usize::from(!said.is_about_breaks());
        match said {
            Said::Moved(moved) => self.moved.push(MovedRecord { id: id.clone(), at, moved, up: None }),
            Said::Hurt(number, pain) => {
                self.hurts.push((at, number, pain));
                self.hurt_by.push(id.clone());
            }
            Said::Settled(of, up) => {
                if let Some(record) = self.moved.iter_mut().rev().find(|record| record.id == of) {
                    record.up = Some(up);
                }
            }
            Said::Walked(minutes) => self.walks.push((id.clone(), at, minutes)),
            Said::Limit(limit, answer) => {
                self.limits.retain(|(known, _)| *known != limit);
                self.limits.push((limit, answer));
            }
            Said::Direction(better) => self.better = better,
            Said::Habits(habits) => self.habits = Some(habits),
            Said::Own(own) => {
                let first = own.of.clone().unwrap_or_else(|| id.clone());
                let place = self.own.iter().position(|(known, _)| *known == first);
                match place.and_then(|place| self.own.get_mut(place)) {
                    Some((_, known)) => *known = own,
                    None => self.own.push((first, own)),
                }
                self.own.retain(|(_, own)| !own.numbers.is_empty());
            }
            Said::Break(number) => self.breaks.push((at, number)),
            Said::PutOff(minutes) => self.put_off = Some((at, minutes)),
        }
    }
}
