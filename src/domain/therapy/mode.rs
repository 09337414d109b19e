//! Cold and heat: the modes, their safe bounds as constants (`docs/clinical.md` 4), and the plans a person may choose.
//! Called by `block` and `gap`. Pure: no side effects.

use serde::{Deserialize, Serialize};

use crate::domain::time::Span;

/// What goes on the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// A cold pack wrapped in a damp cloth.
    Cold,
    /// Ice that keeps moving over the skin.
    Massage,
    /// A heat pack, bottle or pad, wrapped.
    Heat,
    /// An infrared pad: heat like any other pad's (S59, S60).
    Infrared,
    /// A low-level heat wrap, about 40 °C, worn over clothing or on the skin as its label says.
    Wrap,
    /// A warm bath or shower.
    Bath,
}

/// Cold or heat: what contraindications and the caps of a day go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Takes warmth away.
    Cold,
    /// Brings warmth.
    Heat,
}

/// The safe bounds of a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Minutes on the skin to choose from; any other whole number up to the ceiling may be typed.
    pub choices: &'static [u16],
    /// What is preselected for people under 65 with nothing against it, and for everyone else, in minutes.
    pub preselected: (u16, u16),
    /// The longest a single application may last, in minutes.
    pub ceiling: u16,
    /// How many times it may go on in one block.
    pub rounds: u8,
    /// How many blocks of this mode in any rolling 24 hours; those of its family count too.
    pub day_cap: usize,
    /// Look at the skin this often while it is on.
    pub check_every: Span,
}

/// Look at the skin every 5 minutes (S48, S55).
const OFTEN: Span = Span::minutes(5);

/// Cold pack: 20 minutes is a ceiling (S45), the article's cold-rest-cold (S43), 4 blocks a day (a judgement; S65 4).
pub const COLD: Bounds = Bounds {
    choices: &[10, 15, 20],
    preselected: (20, 10),
    ceiling: 20,
    rounds: 2,
    day_cap: 4,
    check_every: OFTEN,
};
/// Moving ice: about 5 minutes, at most 10, or numbness, whichever comes first (S45, S47).
pub const MASSAGE: Bounds =
    Bounds { choices: &[3, 5, 10], preselected: (5, 5), ceiling: 10, rounds: 1, ..COLD };
/// Heat pack, bottle or pad: 10 to 15 minutes 3 times a day (S46), 15 to 20 (S49).
pub const HEAT: Bounds = Bounds {
    choices: &[10, 15, 20],
    preselected: (15, 10),
    ceiling: 20,
    rounds: 1,
    day_cap: 3,
    check_every: OFTEN,
};
/// Low-level wrap: 8 hours in 24, once (S51). A check every 5 minutes can't be lived with for hours: every hour (a
/// judgement).
pub const WRAP: Bounds = Bounds {
    choices: &[60, 120, 240, 480],
    preselected: (480, 120),
    ceiling: 480,
    rounds: 1,
    day_cap: 1,
    check_every: Span::hours(1),
};
/// Cold is suggested for the first 72 hours of an episode (S48b), then only allowed.
pub const COLD_WINDOW: Span = Span::hours(72);
/// A skin check unanswered this long means: take it off (`docs/clinical.md` 4.4).
pub const SKIN_CHECK_GRACE: Span = Span::minutes(2);

impl Mode {
    /// All modes.
    pub const ALL: [Mode; 6] =
        [Mode::Cold, Mode::Massage, Mode::Heat, Mode::Infrared, Mode::Wrap, Mode::Bath];

    /// The safe bounds of this mode. A bath counts as heat, with its ceiling of 20 minutes (a judgement).
    pub const fn bounds(self) -> Bounds {
        match self {
            Mode::Cold => COLD,
            Mode::Massage => MASSAGE,
            Mode::Heat | Mode::Infrared | Mode::Bath => HEAT,
            Mode::Wrap => WRAP,
        }
    }

    /// Cold or heat.
    pub const fn family(self) -> Family {
        match self {
            Mode::Cold | Mode::Massage => Family::Cold,
            Mode::Heat | Mode::Infrared | Mode::Wrap | Mode::Bath => Family::Heat,
        }
    }

    /// The word written in files.
    pub const fn id(self) -> &'static str {
        match self {
            Mode::Cold => "cold",
            Mode::Massage => "massage",
            Mode::Heat => "heat",
            Mode::Infrared => "infrared",
            Mode::Wrap => "wrap",
            Mode::Bath => "bath",
        }
    }
}

impl Family {
    /// How many blocks of the family in any rolling 24 hours.
    pub const fn day_cap(self) -> usize {
        match self {
            Family::Cold => COLD.day_cap,
            Family::Heat => HEAT.day_cap,
        }
    }
}

/// One block as chosen: how long on, how often, and rests as long as the cold before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "(Mode, u16, u8)", try_from = "(Mode, u16, u8)")]
pub struct Plan {
    mode: Mode,
    minutes: u16,
    rounds: u8,
}

/// Why a plan was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Longer than the ceiling of the mode.
    #[error("{minutes} minutes is over the ceiling of {ceiling}")]
    OverCeiling {
        /// What was asked for.
        minutes: u16,
        /// The ceiling of the mode.
        ceiling: u16,
    },
    /// No time at all, or no round or more than the mode allows.
    #[error("{minutes} minutes, {rounds} times, is no block")]
    NoBlock {
        /// What was asked for.
        minutes: u16,
        /// How many times.
        rounds: u8,
    },
}

impl From<Plan> for (Mode, u16, u8) {
    fn from(plan: Plan) -> (Mode, u16, u8) {
        (plan.mode, plan.minutes, plan.rounds)
    }
}

impl TryFrom<(Mode, u16, u8)> for Plan {
    type Error = PlanError;
    fn try_from((mode, minutes, rounds): (Mode, u16, u8)) -> Result<Plan, PlanError> {
        Plan::of_rounds(mode, minutes, rounds)
    }
}

impl Plan {
    /// A plan with this many minutes on the skin each time, as often as the mode allows.
    pub fn new(mode: Mode, minutes: u16) -> Result<Plan, PlanError> {
        Plan::of_rounds(mode, minutes, mode.bounds().rounds)
    }

    /// A plan with this many minutes on the skin, this many times.
    pub fn of_rounds(mode: Mode, minutes: u16, rounds: u8) -> Result<Plan, PlanError> {
        let bounds = mode.bounds();
        if minutes > bounds.ceiling {
            Err(PlanError::OverCeiling { minutes, ceiling: bounds.ceiling })
        } else if minutes == 0 || !(1..=bounds.rounds).contains(&rounds) {
            Err(PlanError::NoBlock { minutes, rounds })
        } else {
            Ok(Plan { mode, minutes, rounds })
        }
    }

    /// The plan preselected: for cold the article's 20-20-20 for people under 65 with nothing against it, the gentler
    /// 10-10-10 for everyone else; for heat 15 minutes (`docs/clinical.md` 4.2).
    pub fn preselected(mode: Mode, age: Option<u16>, any_caution: bool) -> Plan {
        let robust = age.is_some_and(|years| years < 65) && !any_caution;
        let Bounds { preselected: (full, gentle), rounds, .. } = mode.bounds();
        Plan { mode, minutes: if robust { full } else { gentle }, rounds }
    }

    /// What goes on the skin.
    pub fn mode(self) -> Mode {
        self.mode
    }

    /// Minutes on the skin each time.
    pub fn minutes(self) -> u16 {
        self.minutes
    }

    /// Time on the skin each round.
    pub fn on(self) -> Span {
        Span::minutes(i64::from(self.minutes))
    }

    /// The rest between two rounds: as long as the cold before it.
    pub fn rest(self) -> Span {
        self.on()
    }

    /// How many times it goes on.
    pub fn rounds(self) -> u8 {
        self.rounds
    }
}
