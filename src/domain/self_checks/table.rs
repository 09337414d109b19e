//! The self-checks as one table: how each is measured, who leaves it out, and what it points to (`docs/clinical.md` 7.2).
//! Words are in `content/self_checks/` under the same ids, figures in `content/figures.txt`. Touches nothing.

use serde::{Deserialize, Serialize};

use crate::domain::moves::exercise::Block;

/// A self-check. The name in files is its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SelfCheck {
    /// Lying on the side, held up on one forearm.
    #[serde(rename = "m01")]
    SideBridge,
    /// Held up on both forearms, face down.
    #[serde(rename = "m02")]
    FrontPlank,
    /// Bridge on one leg.
    #[serde(rename = "m03")]
    SingleLegBridge,
    /// Lying face down, the chest lifted.
    #[serde(rename = "m04")]
    ChestLift,
    /// Lying on the back, the thigh upright, the knee straightened.
    #[serde(rename = "m06")]
    KneeStraighten,
    /// Lying on the back, the straight leg raised.
    #[serde(rename = "m07")]
    LegRaise,
    /// Lying at the edge of a bed, one leg hanging.
    #[serde(rename = "m08")]
    HipFlexors,
    /// Sitting, the shin swung out.
    #[serde(rename = "m09")]
    HipRotation,
    /// Back to the wall, fingertips down the thigh.
    #[serde(rename = "m10")]
    SideBend,
    /// Standing on one leg, eyes open.
    #[serde(rename = "m11")]
    OneLegStand,
    /// Standing up from a chair for 30 seconds.
    #[serde(rename = "m12")]
    ChairStand,
}

/// What a try gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Seconds held, by the stopwatch, which ends at this many.
    Hold {
        /// Nobody holds for longer.
        most: u16,
    },
    /// Degrees, by the tilt of the phone, or estimated.
    Angle {
        /// Whether a smaller figure is the better one.
        short_is_good: bool,
    },
    /// Yes or no: is it as it should be?
    YesNo,
    /// Whole centimetres, by a tape measure.
    Reach,
    /// How often, counted by taps, in this many seconds.
    Count {
        /// Seconds.
        within: u16,
    },
}

/// Along what the phone lies, and what its angle then says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Along {
    /// Along the limb: how far that is from upright.
    FromUpright,
    /// Along the limb: how far that is raised from level.
    FromLevel,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The self-check.
    pub check: SelfCheck,
    /// Its id in `docs/clinical.md` 7.2; words, figure and address go by it.
    pub id: &'static str,
    /// What a try gives.
    pub measure: Measure,
    /// Left and right, each in turn.
    pub sides: bool,
    /// Who leaves it out, beside everyone who is pregnant.
    pub blocks: &'static [Block],
    /// From which age on it is for; 0 for everyone.
    pub from_age: u16,
    /// How the phone lies against the body, where it measures an angle.
    pub along: Option<Along>,
    /// Numbers of the exercises it points to, the gentler ones first.
    pub adds: &'static [u8],
}

/// Nobody is timed for longer than this in a hold, in seconds (the usual end of the table test: S97).
pub const LONGEST_HOLD: u16 = 240;
/// Nobody stands on one leg for longer than this, in seconds (S110f).
pub const LONGEST_STAND: u16 = 45;
/// Nobody younger does them: nearly all figures are of grown people (a judgement).
pub const FROM_AGE: u16 = 16;
/// For how long standing up from a chair is counted, in seconds (S110i).
pub const CHAIR_SECONDS: u16 = 30;
/// From this age on standing up from a chair has published figures (S110i).
pub const CHAIR_FROM_AGE: u16 = 60;

const HOLD: Measure = Measure::Hold { most: LONGEST_HOLD };

const fn row(
    check: SelfCheck,
    id: &'static str,
    measure: Measure,
    sides: bool,
    blocks: &'static [Block],
    adds: &'static [u8],
) -> Row {
    Row { check, id, measure, sides, blocks, from_age: 0, along: None, adds }
}

impl Row {
    const fn only_from(self, from_age: u16) -> Row {
        Row { from_age, ..self }
    }

    const fn along(self, along: Along) -> Row {
        Row { along: Some(along), ..self }
    }
}

use Block::{BendingBack, Bones, Cramp, Dizzy, HipReplaced, Knee, LegPain, Pressure, Wrist};

/// How many self-checks there are.
pub const COUNT: usize = 11;

/// The self-checks in the order of `docs/clinical.md` 7.2. M5 compares two of them and measures nothing.
pub static CHECKS: [Row; COUNT] = [
    row(SelfCheck::SideBridge, "m01", HOLD, true, &[Wrist], &[18, 19]),
    row(SelfCheck::FrontPlank, "m02", HOLD, false, &[Wrist, Pressure], &[14, 17, 20]),
    row(SelfCheck::SingleLegBridge, "m03", HOLD, true, &[Cramp], &[15, 24]),
    row(SelfCheck::ChestLift, "m04", HOLD, false, &[Bones, BendingBack], &[16, 24, 10]),
    row(SelfCheck::KneeStraighten, "m06", Measure::Angle { short_is_good: true }, true, &[LegPain], &[21])
        .along(Along::FromUpright),
    row(SelfCheck::LegRaise, "m07", Measure::Angle { short_is_good: false }, true, &[LegPain], &[21])
        .along(Along::FromLevel),
    row(SelfCheck::HipFlexors, "m08", Measure::YesNo, true, &[Knee], &[22]),
    row(
        SelfCheck::HipRotation,
        "m09",
        Measure::Angle { short_is_good: false },
        true,
        &[Knee, HipReplaced],
        &[23, 4],
    )
    .along(Along::FromUpright),
    row(SelfCheck::SideBend, "m10", Measure::Reach, true, &[Dizzy], &[4, 18]),
    row(SelfCheck::OneLegStand, "m11", Measure::Hold { most: LONGEST_STAND }, true, &[Dizzy], &[16, 2]),
    row(SelfCheck::ChairStand, "m12", Measure::Count { within: CHAIR_SECONDS }, false, &[], &[15, 2])
        .only_from(CHAIR_FROM_AGE),
];

impl SelfCheck {
    /// Its row.
    pub fn row(self) -> &'static Row {
        &CHECKS[self as usize]
    }

    /// The self-check of this id.
    pub fn by_id(id: &str) -> Option<SelfCheck> {
        CHECKS.iter().find(|row| row.id == id).map(|row| row.check)
    }

    /// How many tries count, of each side, in one session: the better of two, and yes or no three times, because one look
    /// is wrong too often (S110a).
    pub fn tries(self) -> usize {
        match self.row().measure {
            Measure::YesNo => 3,
            _ => 2,
        }
    }
}
