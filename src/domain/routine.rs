//! The right routine: built from pain, day, what speaks against an exercise, and the minutes there are
//! (`decisions.md`, Movement; `clinical.md` 5, suggested routines). Entered with a situation; touches nothing.

use super::exercise::{Bend, Block, EXERCISES, Exercise, Phase};

/// What a routine is built from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Pregnant, or may be.
    pub pregnant: bool,
    /// Pain now, 0 to 10.
    pub pain: u8,
    /// How many days the episode has lasted; 0 on its first.
    pub day: u16,
    /// For how many days the pain has been 2 or less.
    pub calm_days: u16,
    /// What keeps exercises out.
    pub blocks: Vec<Block>,
    /// The direction that feels better.
    pub better: Option<Bend>,
    /// How much time there is.
    pub minutes: u16,
    /// Ids of what hurt before in this episode.
    pub hurt: Vec<String>,
}

/// What fits now: the first of these that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Pregnant: walking, and rest on the side.
    Pregnant,
    /// Pain of 6 or more: rest positions, and walking.
    Rest,
    /// By day and pain.
    Moves(Phase),
}

/// From this much pain on, only rest and walking.
pub const TOO_MUCH: u8 = 6;
/// The first week.
pub const ACUTE_DAYS: u16 = 7;
/// Pain of 2 or less for this many days: prevention.
pub const CALM_DAYS: u16 = 7;
/// Minutes to choose from.
pub const MINUTES: [u16; 4] = [5, 10, 15, 20];

/// Why something is in a routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// Rest where it eases.
    Eases,
    /// It fits the first days.
    FirstDays,
    /// It is the direction that feels better.
    Direction,
    /// It is safe with pain down the leg.
    LegSafe,
    /// It is safe for weak bones.
    BoneSafe,
    /// It keeps the back moving.
    Mobile,
    /// It trains what holds the back.
    Strong,
    /// Walking counts.
    Walk,
}

/// An exercise of a routine, with its dose at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: &'static str,
    /// Seconds to hold.
    pub hold: u16,
    /// How many times, each side.
    pub reps: u8,
    /// Left and right.
    pub sides: bool,
    /// Why it is here.
    pub why: Why,
}

/// Getting ready for an exercise, in seconds; and for another position.
const READY: u32 = 8;
const TURN: u32 = 12;
/// Between two repetitions, in seconds.
const BETWEEN: u32 = 3;
/// A rest position within a routine, in seconds: as long as it is started with.
const WALK: u16 = 300;

impl Item {
    /// How long it takes, in seconds, without getting ready.
    pub fn seconds(&self) -> u32 {
        let once = u32::from(self.reps) * (u32::from(self.hold) + BETWEEN);
        if self.sides { once * 2 } else { once }
    }
}

/// An entry of the library.
pub fn exercise(id: &str) -> Option<&'static Exercise> {
    EXERCISES.iter().find(|exercise| exercise.id == id)
}

/// What fits now.
pub fn stage(situation: &Situation) -> Stage {
    match situation {
        Situation { pregnant: true, .. } => Stage::Pregnant,
        Situation { pain, .. } if *pain >= TOO_MUCH => Stage::Rest,
        Situation { day, .. } if *day < ACUTE_DAYS => Stage::Moves(Phase::Acute),
        Situation { pain: 0..=2, calm_days, .. } if *calm_days >= CALM_DAYS => {
            Stage::Moves(Phase::Maintenance)
        }
        _ => Stage::Moves(Phase::Subacute),
    }
}

/// True when nothing keeps this exercise out.
pub fn is_allowed(exercise: &Exercise, situation: &Situation) -> bool {
    let blocked = exercise.blocks.iter().any(|block| match block {
        Block::Pregnant => situation.pregnant,
        other => situation.blocks.contains(other),
    });
    let away = situation.better.is_some_and(|better| exercise.bend.is_some_and(|bend| bend != better));
    !blocked && !away && !situation.hurt.iter().any(|id| id == exercise.id)
}

/// What may be in the routine, most fitting first.
fn candidates(situation: &Situation) -> Vec<(&'static str, Why)> {
    use Why::{BoneSafe, Direction, Eases, FirstDays, LegSafe, Mobile, Strong, Walk};
    let has = |block| situation.blocks.contains(&block);
    match stage(situation) {
        Stage::Pregnant => vec![("e02", Walk)],
        Stage::Rest => vec![("e01", Eases), ("e09", Eases), ("e02", Walk)],
        _ if has(Block::LegPain) => {
            vec![
                ("e03", LegSafe),
                ("e09", LegSafe),
                ("e10", LegSafe),
                ("e04", LegSafe),
                ("e01", Eases),
                ("e02", Walk),
            ]
        }
        _ if has(Block::Bones) => vec![
            ("e03", BoneSafe),
            ("e15", BoneSafe),
            ("e14", BoneSafe),
            ("e16", BoneSafe),
            ("e12", BoneSafe),
            ("e22", BoneSafe),
            ("e02", Walk),
        ],
        Stage::Moves(Phase::Acute) => vec![
            ("e03", FirstDays),
            ("e04", FirstDays),
            ("e05", Direction),
            ("e09", Direction),
            ("e10", Direction),
            ("e14", FirstDays),
            ("e12", FirstDays),
            ("e13", FirstDays),
            ("e02", Walk),
        ],
        Stage::Moves(Phase::Subacute) => vec![
            ("e15", Strong),
            ("e07", Mobile),
            ("e16", Strong),
            ("e08", Mobile),
            ("e18", Strong),
            ("e12", Mobile),
            ("e21", Mobile),
            ("e22", Mobile),
            ("e03", Mobile),
            ("e13", Mobile),
            ("e02", Walk),
        ],
        Stage::Moves(Phase::Maintenance) => vec![
            ("e16", Strong),
            ("e18", Strong),
            ("e21", Mobile),
            ("e22", Mobile),
            ("e15", Strong),
            ("e07", Mobile),
            ("e23", Mobile),
            ("e17", Strong),
            ("e20", Strong),
            ("e12", Mobile),
            ("e24", Strong),
            ("e13", Mobile),
            ("e02", Walk),
        ],
    }
}

/// The routine: what fits, as much of it as the minutes hold, in an order that changes position as seldom as may be.
/// Empty when everything is kept out: then the page says so, and that walking counts.
pub fn build(situation: &Situation) -> Vec<Item> {
    let budget = u32::from(situation.minutes) * 60;
    let mut chosen: Vec<(&'static Exercise, Item)> = Vec::new();
    let mut spent = 0;
    for (id, why) in candidates(situation) {
        let Some(exercise) = exercise(id).filter(|exercise| is_allowed(exercise, situation)) else {
            continue;
        };
        let item = item(exercise, why, situation.minutes);
        let turns = chosen.iter().all(|(known, _)| known.position != exercise.position);
        let takes = item.seconds() + READY + if turns { TURN } else { 0 };
        if chosen.is_empty() || spent + takes <= budget {
            spent += takes;
            chosen.push((exercise, item));
        }
    }
    // By insertion: a sort that is fast for many weighs more than all of this.
    let mut ordered: Vec<(&'static Exercise, Item)> = Vec::new();
    for pair in chosen {
        let place = ordered.iter().take_while(|(before, _)| before.position <= pair.0.position).count();
        ordered.insert(place, pair);
    }
    ordered.into_iter().map(|(_, item)| item).collect()
}

fn item(exercise: &'static Exercise, why: Why, minutes: u16) -> Item {
    let dose = exercise.dose;
    let hold = match exercise.id {
        // Rest and walking take what there is, up to what they begin with.
        "e01" | "e02" => WALK.min(minutes * 60 / 2),
        _ => dose.hold.0,
    };
    Item { id: exercise.id, hold, reps: dose.reps.0, sides: dose.sides, why }
}
