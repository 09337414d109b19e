//! What a self-check says is worth training: on two days, by the rules of `docs/clinical.md` 7.3. Pure.
//!
//! No figure is red and none is the cause of pain. A difference counts only where it is larger than what two measurements of
//! the same person differ by.

use super::measured::{Best, Session, TryRecord, sessions, sides};
use super::table::{CHAIR_FROM_AGE, CHECKS, SelfCheck};
use crate::domain::moves::steps::Side;
use crate::domain::time::{Instant, LocalDay, Span};

/// Why a side is worth training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is below what nearly everyone reaches.
    Low,
    /// It is behind the other side by more than the measurement is wrong.
    Behind,
}

/// What one day shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    /// The side; nothing where there are none.
    pub side: Option<Side>,
    /// Why.
    pub why: Why,
}

/// When a difference between the sides counts: both have to hold.
#[derive(Clone, Copy, Debug)]
struct Gap {
    /// At least so much, in the unit of the check.
    least: u16,
    /// At least so much of the better side, in percent.
    percent: u16,
}

/// A side bridge, or a bridge on one leg: from so many seconds between the sides on. Two measurements of one person differ by 11 s
/// (S95); at 15 s more than 5 of 100 people with equal sides would be told otherwise on two days, at 18 s less (a judgement).
pub const HOLD_GAP: u16 = 18;
/// And from so much of the better side on, in percent (a judgement).
pub const HOLD_GAP_PERCENT: u16 = 25;
/// Less than this is low for a side bridge or a bridge on one leg, in seconds (a judgement; S101).
pub const LOW_SIDE: u16 = 20;
/// Less than this is low for a front plank or a chest lift, in seconds (a judgement).
pub const LOW_HOLD: u16 = 30;
/// A knee that stays further than this from straight is short behind the thigh, in degrees (S108a).
pub const SHORT_OF_STRAIGHT: u16 = 20;
/// From so many degrees between the knees on (a judgement).
pub const KNEE_GAP: u16 = 10;
/// More than this between the raised legs, or between the hips, in degrees (S109, S110d).
pub const ANGLE_GAP: u16 = 10;
/// More than this between the sides when bending, in centimetres (a judgement).
pub const REACH_GAP: u16 = 3;
/// Less than this on one leg is low before `BALANCE_UNTIL_AGE`, in seconds (a judgement).
pub const LOW_STAND: u16 = 10;
/// From this age on no figure for one leg is low: it falls with age (S110f, S110h).
pub const BALANCE_UNTIL_AGE: u16 = 60;
/// From so much of the better leg on, in percent (a judgement).
pub const STAND_GAP_PERCENT: u16 = 50;
/// An estimate is this much coarser than a reading (a judgement).
pub const ESTIMATE: u16 = 2;

/// Fewer stands than this in 30 seconds is low, by age: from, and how many. Of men and women the lower figure (S110i).
pub const LOW_STANDS: [(u16, u16); 5] = [(60, 12), (65, 11), (70, 10), (75, 10), (80, 9)];
/// Nobody older than this was measured (S110i).
pub const STANDS_UNTIL_AGE: u16 = 85;

/// Every six weeks is often enough to see a change (S96r).
pub const RETEST: Span = Span::hours(42 * 24);

/// When a difference between the sides counts, where there are sides that are compared.
fn gap(check: SelfCheck) -> Option<Gap> {
    let gap = |least, percent| Some(Gap { least, percent });
    match check {
        SelfCheck::SideBridge | SelfCheck::SingleLegBridge => gap(HOLD_GAP, HOLD_GAP_PERCENT),
        SelfCheck::KneeStraighten => gap(KNEE_GAP, 0),
        SelfCheck::LegRaise | SelfCheck::HipRotation => gap(ANGLE_GAP + 1, 0),
        SelfCheck::SideBend => gap(REACH_GAP + 1, 0),
        SelfCheck::OneLegStand => gap(1, STAND_GAP_PERCENT),
        SelfCheck::FrontPlank | SelfCheck::ChestLift | SelfCheck::HipFlexors | SelfCheck::ChairStand => None,
    }
}

/// Whether a figure alone is worth training.
fn is_low(check: SelfCheck, best: Best, age: Option<u16>) -> bool {
    let value = best.value;
    match check {
        SelfCheck::SideBridge | SelfCheck::SingleLegBridge => value < LOW_SIDE,
        SelfCheck::FrontPlank | SelfCheck::ChestLift => value < LOW_HOLD,
        SelfCheck::KneeStraighten => {
            let limit = if best.estimated { SHORT_OF_STRAIGHT * ESTIMATE } else { SHORT_OF_STRAIGHT };
            value > limit
        }
        SelfCheck::HipFlexors => value == 0,
        SelfCheck::OneLegStand => age.is_some_and(|age| age < BALANCE_UNTIL_AGE) && value < LOW_STAND,
        SelfCheck::ChairStand => low_stands(age).is_some_and(|low| value < low),
        SelfCheck::LegRaise | SelfCheck::HipRotation | SelfCheck::SideBend => false,
    }
}

/// Fewer stands than this are low at this age; nothing where nobody was measured.
pub fn low_stands(age: Option<u16>) -> Option<u16> {
    let age = age.filter(|age| (CHAIR_FROM_AGE..STANDS_UNTIL_AGE).contains(age))?;
    LOW_STANDS.iter().rev().find(|(from, _)| *from <= age).map(|(_, low)| *low)
}

/// The side that is behind, where the difference counts.
fn behind(check: SelfCheck, left: Best, right: Best) -> Option<Side> {
    let Gap { least, percent } = gap(check)?;
    let least = if left.estimated || right.estimated { least * ESTIMATE } else { least };
    let (low, high) = (left.value.min(right.value), left.value.max(right.value));
    let apart = high - low;
    if apart < least || u32::from(apart) * 100 < u32::from(percent) * u32::from(high) {
        return None;
    }
    // Of a knee that is to be straight the larger figure is the stiffer one.
    let larger = if left.value > right.value { Side::Left } else { Side::Right };
    let smaller = if left.value > right.value { Side::Right } else { Side::Left };
    Some(if check == SelfCheck::KneeStraighten { larger } else { smaller })
}

/// What one day shows, each side once.
pub fn found(check: SelfCheck, session: &Session, age: Option<u16>) -> Vec<Found> {
    let low = |side: &Option<Side>| {
        let best = session.of(*side)?;
        is_low(check, best, age).then_some(Found { side: *side, why: Why::Low })
    };
    let mut found: Vec<Found> = sides(check).iter().filter_map(low).collect();
    if let (Some(left), Some(right)) = (session.left, session.right)
        && let Some(side) = behind(check, left, right)
        && found.is_empty()
    {
        found.push(Found { side: Some(side), why: Why::Behind });
    }
    found
}

/// How a self-check stands.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// It was never done whole.
    #[default]
    New,
    /// The last whole day shows nothing to train.
    Fine,
    /// One day shows this: once more on another day, for one measurement is often wrong.
    Once(Vec<Found>),
    /// Two days show this on the same side.
    Worth(Vec<Found>),
}

/// How it stands by the whole days, oldest first.
pub fn standing(check: SelfCheck, all: &[Session], age: Option<u16>) -> Standing {
    let mut whole = all.iter().rev().filter(|session| session.complete);
    let Some(last) = whole.next() else { return Standing::New };
    let shown = found(check, last, age);
    let before = whole.next().map(|session| found(check, session, age)).unwrap_or_default();
    let again: Vec<Found> =
        shown.iter().filter(|found| before.iter().any(|known| known.side == found.side)).copied().collect();
    match (shown.is_empty(), again.is_empty()) {
        (true, _) => Standing::Fine,
        (false, true) => Standing::Once(shown),
        (false, false) => Standing::Worth(again),
    }
}

/// An exercise that a self-check adds or weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Trained {
    /// Its number in the library.
    pub number: u8,
    /// The side that comes first and once more; nothing for both alike.
    pub side: Option<Side>,
    /// The self-check that points to it.
    pub check: SelfCheck,
}

/// Everything that two days of a self-check found worth training, each exercise once, in the order of the table. An exercise that two
/// of them point to on different sides is done more on both.
pub fn trained(
    tries: &[TryRecord],
    age: Option<u16>,
    day_of: impl Fn(Instant) -> LocalDay + Copy,
) -> Vec<Trained> {
    let mut all: Vec<Trained> = Vec::new();
    for row in &CHECKS {
        let Standing::Worth(found) = standing(row.check, &sessions(row.check, tries, day_of), age) else {
            continue;
        };
        let side = match found.as_slice() {
            [one] => one.side,
            _ => None,
        };
        for number in row.adds {
            match all.iter_mut().find(|known| known.number == *number) {
                Some(known) if known.side != side => known.side = None,
                Some(_) => {}
                None => all.push(Trained { number: *number, side, check: row.check }),
            }
        }
    }
    all
}

/// A change smaller than this between two days says nothing, in the unit of the check; nothing for yes or no.
pub fn noise(check: SelfCheck) -> Option<u16> {
    match check {
        // 11 s of typical error, between two days and for 95 of 100 people (S95).
        SelfCheck::SideBridge => Some(30),
        SelfCheck::FrontPlank | SelfCheck::SingleLegBridge => Some(30),
        // The table test: 32 to 49 s (S97b).
        SelfCheck::ChestLift => Some(49),
        SelfCheck::KneeStraighten | SelfCheck::LegRaise | SelfCheck::HipRotation => Some(10),
        SelfCheck::SideBend => Some(3),
        SelfCheck::OneLegStand => Some(10),
        SelfCheck::ChairStand => Some(2),
        SelfCheck::HipFlexors => None,
    }
}
