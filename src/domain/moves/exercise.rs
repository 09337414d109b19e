//! The exercise library: the 24 entries of `docs/clinical.md` 6.4 as one table. Wording is in `content/exercises/` under the
//! same ids, figures in `content/figures.txt`. Entered by `routine` and the pages; touches nothing.

use serde::{Deserialize, Serialize};

/// When an exercise fits, by pain and by day (`docs/clinical.md` 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// The first week.
    Acute,
    /// After it, while there is pain.
    Subacute,
    /// Little pain for a week: prevention.
    Maintenance,
}

/// What keeps an exercise out of a routine. A closed list: `docs/clinical.md` 6.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// Weak bones; no loaded, repeated or end-range bend (S85).
    Bones,
    /// A narrow canal or a slipped vertebra; worse bending back (S84).
    BendingBack,
    /// Pregnant; not flat on the back or the front (S86p).
    Pregnant,
    /// Knee or hip trouble, or an artificial joint (a judgement).
    Knee,
    /// Wrist or shoulder trouble (a judgement; S95).
    Wrist,
    /// Pain down the leg.
    LegPain,
    /// Fresh disc pain (a judgement).
    Disc,
    /// Dizzy on standing or bending (a judgement).
    Dizzy,
    /// Cramps in the back of the thigh (a judgement).
    Cramp,
    /// Neck pain (a judgement).
    Neck,
    /// High blood pressure, or a heart that limits effort (a judgement).
    Pressure,
    /// An artificial hip (a judgement).
    HipReplaced,
}

impl Block {
    /// All, with the words written in files.
    pub const ALL: [(Block, &'static str); 12] = [
        (Block::Bones, "bones"),
        (Block::BendingBack, "bending-back"),
        (Block::Pregnant, "pregnant"),
        (Block::Knee, "knee"),
        (Block::Wrist, "wrist"),
        (Block::LegPain, "leg-pain"),
        (Block::Disc, "disc"),
        (Block::Dizzy, "dizzy"),
        (Block::Cramp, "cramp"),
        (Block::Neck, "neck"),
        (Block::Pressure, "pressure"),
        (Block::HipReplaced, "hip-replaced"),
    ];

    /// The word written in files.
    pub fn id(self) -> &'static str {
        Block::ALL[self as usize].1
    }
}

/// Where the body is: a change of it takes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// On the back.
    Back,
    /// On the side.
    Side,
    /// On the front.
    Front,
    /// On hands and knees, or on the knees.
    Kneeling,
    /// Sitting.
    Sitting,
    /// Standing.
    Standing,
}

impl Position {
    /// All of them, from lying to standing.
    pub const ALL: [Position; 6] = [
        Position::Back,
        Position::Side,
        Position::Front,
        Position::Kneeling,
        Position::Sitting,
        Position::Standing,
    ];
}

/// How much: at the start, and as far as it may grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dose {
    /// Seconds to hold each time: at the start and at most.
    pub hold: (u16, u16),
    /// How many times: at the start and at most.
    pub reps: (u8, u8),
    /// Left and right, each in turn.
    pub sides: bool,
    /// How many times a day, at least and at most.
    pub sets: (u8, u8),
}

/// Which way a direction of movement goes, for those who found one that feels better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bend {
    /// Knees to the chest, bottom to the heels.
    Forward,
    /// On the front, on the elbows, standing and leaning back.
    Backward,
}

/// An entry of the library.
#[derive(Clone, Copy, Debug)]
pub struct Exercise {
    /// Its id in `docs/clinical.md` 6.4; words and figure go by it.
    pub id: &'static str,
    /// When it fits.
    pub phases: &'static [Phase],
    /// Where the body is.
    pub position: Position,
    /// How much.
    pub dose: Dose,
    /// What keeps it out.
    pub blocks: &'static [Block],
    /// Which way it bends the back, if it does.
    pub bend: Option<Bend>,
    /// What to do instead when it is too much.
    pub easier: Option<&'static str>,
    /// What comes after it.
    pub harder: Option<&'static str>,
}

use Block::{
    BendingBack, Bones, Cramp, Disc, Dizzy, HipReplaced, Knee, LegPain, Neck, Pregnant, Pressure, Wrist,
};
use Phase::{Acute, Maintenance, Subacute};

const ALL: &[Phase] = &[Acute, Subacute, Maintenance];
const LATER: &[Phase] = &[Subacute, Maintenance];

const fn dose(hold: (u16, u16), reps: (u8, u8), sides: bool, sets: (u8, u8)) -> Dose {
    Dose { hold, reps, sides, sets }
}

const fn entry(
    id: &'static str,
    phases: &'static [Phase],
    position: Position,
    dose: Dose,
    blocks: &'static [Block],
    bend: Option<Bend>,
    neighbours: (Option<&'static str>, Option<&'static str>),
) -> Exercise {
    let (easier, harder) = neighbours;
    Exercise { id, phases, position, dose, blocks, bend, easier, harder }
}

const FORWARD: Option<Bend> = Some(Bend::Forward);
const BACKWARD: Option<Bend> = Some(Bend::Backward);

/// How many entries the library has.
pub const COUNT: usize = 24;

/// The library, in the order of `docs/clinical.md` 6.4.
pub static EXERCISES: [Exercise; COUNT] = [
    entry(
        "e01",
        &[Acute],
        Position::Back,
        dose((300, 1_200), (1, 1), false, (2, 4)),
        &[Pregnant],
        None,
        (None, Some("e03")),
    ),
    entry("e02", ALL, Position::Standing, dose((300, 1_800), (1, 1), false, (3, 4)), &[], None, (None, None)),
    entry(
        "e03",
        ALL,
        Position::Back,
        dose((2, 5), (5, 15), false, (3, 3)),
        &[Pregnant],
        None,
        (Some("e01"), Some("e15")),
    ),
    entry(
        "e04",
        ALL,
        Position::Back,
        dose((2, 10), (5, 10), true, (3, 3)),
        &[Pregnant, Disc],
        None,
        (Some("e03"), None),
    ),
    entry(
        "e05",
        ALL,
        Position::Back,
        dose((5, 30), (2, 5), true, (2, 2)),
        &[Pregnant, Bones, LegPain],
        FORWARD,
        (Some("e04"), Some("e06")),
    ),
    entry(
        "e06",
        LATER,
        Position::Back,
        dose((5, 5), (2, 3), false, (2, 2)),
        &[Pregnant, Bones, LegPain],
        FORWARD,
        (Some("e05"), Some("e08")),
    ),
    entry(
        "e07",
        LATER,
        Position::Kneeling,
        dose((3, 5), (5, 10), false, (2, 2)),
        &[Wrist, Knee, Bones],
        None,
        (Some("e03"), Some("e16")),
    ),
    entry(
        "e08",
        LATER,
        Position::Kneeling,
        dose((5, 5), (8, 10), false, (1, 2)),
        &[Knee, Bones, LegPain],
        FORWARD,
        (Some("e05"), None),
    ),
    entry(
        "e09",
        &[Acute],
        Position::Front,
        dose((60, 120), (1, 2), false, (2, 4)),
        &[Pregnant, BendingBack],
        BACKWARD,
        (Some("e01"), Some("e10")),
    ),
    entry(
        "e10",
        &[Acute, Subacute],
        Position::Front,
        dose((10, 30), (2, 5), false, (2, 2)),
        &[Pregnant, BendingBack, Wrist],
        BACKWARD,
        (Some("e09"), Some("e11")),
    ),
    entry(
        "e11",
        &[Subacute],
        Position::Front,
        dose((1, 4), (8, 10), false, (2, 4)),
        &[Pregnant, BendingBack, Wrist],
        BACKWARD,
        (Some("e10"), None),
    ),
    entry(
        "e12",
        ALL,
        Position::Standing,
        dose((2, 3), (5, 5), false, (3, 3)),
        &[BendingBack, Dizzy],
        BACKWARD,
        (Some("e09"), Some("e11")),
    ),
    entry("e13", ALL, Position::Sitting, dose((5, 5), (5, 5), false, (3, 3)), &[], None, (None, None)),
    entry(
        "e14",
        &[Acute, Subacute],
        Position::Kneeling,
        dose((5, 10), (3, 3), false, (2, 3)),
        &[Wrist, Knee],
        None,
        (Some("e03"), Some("e16")),
    ),
    entry(
        "e15",
        LATER,
        Position::Back,
        dose((6, 6), (5, 30), false, (1, 2)),
        &[Pregnant, Cramp],
        None,
        (Some("e03"), None),
    ),
    entry(
        "e16",
        LATER,
        Position::Kneeling,
        dose((6, 30), (8, 12), true, (1, 1)),
        &[Wrist, Knee],
        None,
        (Some("e14"), None),
    ),
    entry(
        "e17",
        &[Maintenance],
        Position::Back,
        dose((8, 10), (3, 5), true, (1, 1)),
        &[Pregnant, Bones, Neck],
        None,
        (Some("e03"), Some("e20")),
    ),
    entry(
        "e18",
        LATER,
        Position::Side,
        dose((8, 10), (3, 5), true, (1, 1)),
        &[Wrist],
        None,
        (Some("e15"), Some("e19")),
    ),
    entry(
        "e19",
        &[Maintenance],
        Position::Side,
        dose((20, 40), (2, 3), true, (1, 1)),
        &[Wrist, Pregnant, Pressure],
        None,
        (Some("e18"), None),
    ),
    entry(
        "e20",
        &[Maintenance],
        Position::Front,
        dose((8, 30), (3, 5), false, (1, 1)),
        &[Wrist, Pregnant, Pressure],
        None,
        (Some("e14"), None),
    ),
    entry(
        "e21",
        LATER,
        Position::Back,
        dose((20, 30), (2, 3), true, (1, 2)),
        &[Pregnant, LegPain],
        None,
        (None, None),
    ),
    entry(
        "e22",
        LATER,
        Position::Kneeling,
        dose((30, 30), (2, 2), true, (1, 2)),
        &[Knee],
        None,
        (None, None),
    ),
    entry(
        "e23",
        LATER,
        Position::Back,
        dose((30, 30), (1, 2), true, (1, 2)),
        &[Pregnant, HipReplaced, LegPain],
        None,
        (Some("e05"), None),
    ),
    entry(
        "e24",
        &[Maintenance],
        Position::Front,
        dose((6, 8), (5, 5), true, (1, 1)),
        &[Pregnant, BendingBack],
        None,
        (Some("e15"), None),
    ),
];
