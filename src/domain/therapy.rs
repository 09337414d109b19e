//! Cold and heat: the modes, their safe bounds as constants (`clinical.md` 2.2, `decisions.md` Cold, heat), the
//! plans a person may choose, and when the next block may start.

use super::instant::{Instant, Span};

/// What goes on the skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// A cold pack wrapped in a damp cloth.
    Cold,
    /// A heat pack, bottle or pad, wrapped.
    Heat,
}

/// The safe bounds of a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Minutes on the skin to choose from; the last is the ceiling.
    pub choices: &'static [u16],
    /// The longest a single application may last, in minutes.
    pub ceiling: u16,
    /// How many times it goes on in one block.
    pub rounds: u8,
    /// How many blocks in any rolling 24 hours.
    pub day_cap: usize,
}

/// Cold pack: 20 minutes is a ceiling (S45), the article's cold-rest-cold (S43), 4 blocks a day (a judgement; S65 4).
pub const COLD: Bounds = Bounds { choices: &[10, 15, 20], ceiling: 20, rounds: 2, day_cap: 4 };
/// Heat pack, bottle or pad: 10 to 15 minutes 3 times a day (S46), 15 to 20 (S49).
pub const HEAT: Bounds = Bounds { choices: &[10, 15, 20], ceiling: 20, rounds: 1, day_cap: 3 };
/// Between two blocks, and before a change of mode: at least 2 hours (S54; for cold a judgement).
pub const GAP: Span = Span::hours(2);
/// Cold is suggested for the first 72 hours of an episode (S48b), then only allowed.
pub const COLD_WINDOW: Span = Span::hours(72);
/// The rolling day of the caps.
pub const DAY: Span = Span::hours(24);
/// Look at the skin this often while something is on it (S48, S55).
pub const SKIN_CHECK_EVERY: Span = Span::minutes(5);
/// A skin check unanswered this long means: take it off (`decisions.md`).
pub const SKIN_CHECK_GRACE: Span = Span::minutes(2);

impl Mode {
    /// Both modes.
    pub const ALL: [Mode; 2] = [Mode::Cold, Mode::Heat];

    /// The safe bounds of this mode.
    pub const fn bounds(self) -> Bounds {
        match self {
            Mode::Cold => COLD,
            Mode::Heat => HEAT,
        }
    }

    /// The word written in files.
    pub const fn id(self) -> &'static str {
        match self {
            Mode::Cold => "cold",
            Mode::Heat => "heat",
        }
    }

    /// The mode with this word.
    pub fn from_id(id: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.id() == id)
    }
}

/// One block as chosen: how long on, and rests as long as the cold before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan {
    mode: Mode,
    minutes: u16,
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
    /// Not one of the lengths offered.
    #[error("{0} minutes is not one of the lengths offered")]
    NotOffered(u16),
}

impl Plan {
    /// A plan with this many minutes on the skin each time.
    pub fn new(mode: Mode, minutes: u16) -> Result<Plan, PlanError> {
        let bounds = mode.bounds();
        if minutes > bounds.ceiling {
            Err(PlanError::OverCeiling { minutes, ceiling: bounds.ceiling })
        } else if !bounds.choices.contains(&minutes) {
            Err(PlanError::NotOffered(minutes))
        } else {
            Ok(Plan { mode, minutes })
        }
    }

    /// The plan preselected: for cold the article's 20-20-20 for people under 65 with nothing against it, the gentler
    /// 10-10-10 for everyone else (`decisions.md`); for heat 15 minutes (`clinical.md` 2.2).
    pub fn preselected(mode: Mode, age: Option<u16>, any_caution: bool) -> Plan {
        let robust = age.is_some_and(|years| years < 65) && !any_caution;
        let minutes = match mode {
            Mode::Cold if robust => 20,
            Mode::Cold => 10,
            Mode::Heat if robust => 15,
            Mode::Heat => 10,
        };
        Plan { mode, minutes }
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
        self.mode.bounds().rounds
    }
}

/// A block that is over, as far as the next one needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastBlock {
    /// What was on the skin.
    pub mode: Mode,
    /// When it first went on.
    pub started: Instant,
    /// When it last came off.
    pub off: Instant,
}

/// Why the next block has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The gap after the last block.
    Gap {
        /// The earliest start.
        until: Instant,
    },
    /// The cap of a rolling day.
    DayCap {
        /// The earliest start.
        until: Instant,
    },
}

impl Wait {
    /// The earliest start.
    pub fn until(self) -> Instant {
        match self {
            Wait::Gap { until } | Wait::DayCap { until } => until,
        }
    }
}

/// Whether a block of this mode may start now, after these blocks.
///
/// An end that lies in the future, because the clock was set back, counts as now: the gap is then kept in full and no
/// longer than in full.
pub fn may_start(mode: Mode, past: &[PastBlock], now: Instant) -> Result<(), Wait> {
    let ended = |block: &PastBlock| block.off.min(now);
    let gap = past.iter().map(|block| ended(block) + GAP).max().filter(|until| *until > now);
    if let Some(until) = gap {
        return Err(Wait::Gap { until });
    }
    let mut in_day: Vec<Instant> = past
        .iter()
        .filter(|block| block.mode == mode)
        .map(|block| block.started.min(now) + DAY)
        .filter(|leaves| *leaves > now)
        .collect();
    let cap = mode.bounds().day_cap;
    if in_day.len() < cap {
        return Ok(());
    }
    for _ in 1..cap {
        if let Some(last) = latest(&in_day) {
            in_day.swap_remove(last);
        }
    }
    let until = latest(&in_day).map_or(now, |place| in_day[place]);
    Err(Wait::DayCap { until })
}

fn latest(instants: &[Instant]) -> Option<usize> {
    (0..instants.len()).max_by_key(|place| instants[*place])
}
