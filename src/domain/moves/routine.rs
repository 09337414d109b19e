//! The right routine: built from pain, day, what speaks against an exercise, and the minutes there are
//! (`docs/clinical.md` 6.2, 6.5). Entered with a situation; touches nothing.

use super::exercise::{Bend, Block, EXERCISES, Exercise, Phase};
use super::steps::{self, More, Part, READY, REST, TURN};

/// What a routine is built from.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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
    /// Numbers of what hurt before in this episode.
    pub hurt: Vec<u8>,
    /// On how many days in a row of good ones each exercise was done: its number, and days.
    pub good_days: Vec<(u8, u8)>,
    /// How much longer or shorter holds are wanted, in percent.
    pub factor: u16,
    /// What self-checks found worth training: numbers, and what is done more of each.
    pub worth: Vec<(u8, More)>,
    /// Strength has its day off: 2 or 3 days a week are enough (S89).
    pub rests_strength: bool,
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
/// Up to this much pain doses may grow (S77: 0 to 3 is go).
pub const MAY_GROW: u8 = 3;
/// The first week: up to and with day 7.
pub const ACUTE_DAYS: u16 = 7;
/// Pain of 2 or less for this many days: prevention.
pub const CALM_DAYS: u16 = 7;
/// Minutes to choose from.
pub const MINUTES: [u16; 4] = [5, 10, 15, 20];
/// A walk is part of routines from this length on; beside shorter ones it is only spoken of (a judgement).
pub const WALKS_FROM: u16 = 15;
/// Holds to choose from, in percent.
pub const FACTORS: [u16; 4] = [50, 100, 150, 200];
/// One more repetition for so many good days ("1 to 2 more every few days", S32).
const DAYS_FOR_ONE_MORE: u8 = 2;
/// Seconds to get ready for the one exercise of a routine.
const ALONE: u16 = 20;

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
    /// Self-checks found it worth training.
    Worth,
    /// Walking counts.
    Walk,
    /// The person chose it.
    Own,
}

/// Why something is not in a routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LeftOut {
    /// It hurt before in this episode.
    Hurt,
    /// This speaks against it.
    Blocked(Block),
    /// The other direction feels better.
    Direction,
    /// It is not for this stage.
    NotNow,
}

/// An exercise of a routine, with its dose of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What, how long and how often.
    pub part: Part,
    /// Why it is here.
    pub why: Why,
}

impl Item {
    /// How long it takes, in seconds, without getting ready.
    pub fn seconds(&self) -> u32 {
        let all = steps::length(&[self.part]) - READY - TURN;
        u32::try_from(all.0 / 1_000).unwrap_or(0)
    }
}

/// The number of an entry of the library.
pub fn number(id: &str) -> Option<u8> {
    let place = EXERCISES.iter().position(|exercise| exercise.id == id)?;
    u8::try_from(place + 1).ok()
}

/// What fits now.
pub fn stage(situation: &Situation) -> Stage {
    match situation {
        Situation { pregnant: true, .. } => Stage::Pregnant,
        Situation { pain, .. } if *pain >= TOO_MUCH => Stage::Rest,
        Situation { day, .. } if *day <= ACUTE_DAYS => Stage::Moves(Phase::Acute),
        Situation { pain: 0..=2, calm_days, .. } if *calm_days >= CALM_DAYS => {
            Stage::Moves(Phase::Maintenance)
        }
        _ => Stage::Moves(Phase::Subacute),
    }
}

/// What keeps an exercise out, if anything does, whatever the stage.
pub fn kept_out(number: u8, situation: &Situation) -> Option<LeftOut> {
    let exercise = steps::exercise(number)?;
    let holds = |block: &&Block| match block {
        Block::Pregnant => situation.pregnant,
        other => situation.blocks.contains(other),
    };
    if situation.hurt.contains(&number) {
        return Some(LeftOut::Hurt);
    }
    if let Some(block) = exercise.blocks.iter().find(holds) {
        return Some(LeftOut::Blocked(*block));
    }
    let away = situation.better.is_some_and(|better| exercise.bend.is_some_and(|bend| bend != better));
    away.then_some(LeftOut::Direction)
}

/// True when nothing keeps this exercise out.
pub fn is_allowed(number: u8, situation: &Situation) -> bool {
    kept_out(number, situation).is_none()
}

/// True when nothing keeps this exercise out and it is one for the present stage.
pub fn fits(number: u8, situation: &Situation) -> bool {
    is_allowed(number, situation) && is_for(number, situation)
}

/// What may be in the routine, most fitting first: what is worth training, then the list of the stage.
fn candidates(situation: &Situation) -> Vec<(&'static str, Why)> {
    let rests = situation.rests_strength && stage(situation) == Stage::Moves(Phase::Maintenance);
    let listed = of_stage(situation).into_iter().filter(|(_, why)| !(rests && *why == Why::Strong));
    let worth = |(number, _): &(u8, More)| {
        let exercise = steps::exercise(*number)?;
        let fits = !(rests && is_strength(*number)) && may_train(exercise, situation);
        fits.then_some((exercise.id, Why::Worth))
    };
    let first: Vec<(&'static str, Why)> = situation.worth.iter().filter_map(worth).take(MOST_WORTH).collect();
    let rest = listed.filter(|(id, _)| first.iter().all(|(known, _)| known != id));
    first.iter().copied().chain(rest).collect()
}

/// So many exercises that are worth training come first in one routine: the others keep their room (a judgement).
const MOST_WORTH: usize = 3;

/// True for what trains strength or endurance rather than length: it needs days off.
pub fn is_strength(number: u8) -> bool {
    const STRENGTH: [&str; 6] = ["e15", "e16", "e17", "e18", "e19", "e20"];
    steps::exercise(number).is_some_and(|exercise| STRENGTH.contains(&exercise.id) || exercise.id == "e24")
}

/// What is worth training is trained in the stages for it, and where no safe set stands.
fn may_train(exercise: &Exercise, situation: &Situation) -> bool {
    let safe = |block| !situation.blocks.contains(&block);
    let allowed = number(exercise.id).is_some_and(|number| is_allowed(number, situation));
    match stage(situation) {
        Stage::Moves(phase @ (Phase::Subacute | Phase::Maintenance)) => {
            exercise.phases.contains(&phase) && safe(Block::LegPain) && safe(Block::Bones) && allowed
        }
        _ => false,
    }
}

/// What may be in the routine of the stage, most fitting first.
fn of_stage(situation: &Situation) -> Vec<(&'static str, Why)> {
    use Why::{BoneSafe, Direction, Eases, FirstDays, LegSafe, Mobile, Strong, Walk};
    let has = |block| situation.blocks.contains(&block);
    match stage(situation) {
        Stage::Pregnant => vec![("e02", Walk)],
        Stage::Rest => vec![("e01", Eases), ("e09", Eases), ("e02", Walk)],
        // What both sets hold.
        _ if has(Block::LegPain) && has(Block::Bones) => vec![("e03", LegSafe), ("e02", Walk)],
        _ if has(Block::LegPain) => vec![
            ("e03", LegSafe),
            ("e09", LegSafe),
            ("e10", LegSafe),
            ("e04", LegSafe),
            ("e01", Eases),
            ("e02", Walk),
        ],
        Stage::Moves(Phase::Acute) if has(Block::Bones) => {
            vec![("e03", BoneSafe), ("e14", BoneSafe), ("e12", BoneSafe), ("e02", Walk)]
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
            ("e01", Eases),
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

/// What the stage would hold, most fitting first, with what keeps it out.
fn offered(situation: &Situation) -> impl Iterator<Item = (u8, Why, Option<LeftOut>)> {
    let numbered = candidates(situation).into_iter().filter_map(|(id, why)| Some((number(id)?, why)));
    numbered.map(|(number, why)| (number, why, kept_out(number, situation)))
}

/// The routine: what fits, as much of it as the minutes hold, in an order that changes position as seldom as may be.
/// Walking is never kept out, so it is never empty unless walking hurt.
pub fn build(situation: &Situation) -> Vec<Item> {
    let fits = offered(situation).filter(|(.., out)| out.is_none());
    let mut items: Vec<Item> = fits.map(|(number, why, _)| item(number, why, situation)).collect();
    // Else the walk, which takes long, would never find room.
    if walks_first(situation) && items.last().is_some_and(|item| item.why == Why::Walk) {
        items.rotate_right(1);
    }
    in_order(within(items, situation.minutes))
}

/// Where there is time for it, the walk has its place before the rest is chosen. In prevention it has a time of its own:
/// up to 30 minutes, 5 times a week (S87).
fn walks_first(situation: &Situation) -> bool {
    situation.minutes >= WALKS_FROM && stage(situation) != Stage::Moves(Phase::Maintenance)
}

/// What the stage would hold and does not, each with the reason.
pub fn left_out(situation: &Situation) -> Vec<(u8, LeftOut)> {
    offered(situation).filter_map(|(number, _, out)| Some((number, out?))).collect()
}

/// What someone put together themselves, in their order, and what is left out of it today.
pub fn of_own(numbers: &[u8], situation: &Situation) -> (Vec<Item>, Vec<(u8, LeftOut)>) {
    let (mut items, mut out) = (Vec::new(), Vec::new());
    for number in numbers.iter().copied().filter(|number| steps::exercise(*number).is_some()) {
        let not_now = || (!is_for(number, situation)).then_some(LeftOut::NotNow);
        match kept_out(number, situation).or_else(not_now) {
            Some(why) => out.push((number, why)),
            None => items.push(item(number, Why::Own, situation)),
        }
    }
    (items, out)
}

/// True for what the present stage knows, in the table or in its safe sets.
fn is_for(number: u8, situation: &Situation) -> bool {
    let exercise = steps::exercise(number);
    let of_phase = |phase| exercise.is_some_and(|exercise: &Exercise| exercise.phases.contains(&phase));
    let offered = candidates(situation).into_iter().any(|(id, _)| exercise.is_some_and(|e| e.id == id));
    let has = |block| situation.blocks.contains(&block);
    match stage(situation) {
        // Where a safe set stands, nothing beside it.
        Stage::Moves(phase) if !has(Block::LegPain) && !has(Block::Bones) => offered || of_phase(phase),
        _ => offered,
    }
}

/// As much from the front as the minutes hold, and at least the first.
fn within(items: Vec<Item>, minutes: u16) -> Vec<Item> {
    let budget = i64::from(minutes) * 60_000;
    let mut chosen: Vec<Item> = Vec::new();
    let mut spent = 0;
    for item in items {
        let position = |item: &Item| steps::exercise(item.part.number).map(|exercise| exercise.position);
        let turns = chosen.iter().all(|known| position(known) != position(&item));
        let turn = if turns { TURN.0 } else { 0 };
        let rest = if chosen.is_empty() { 0 } else { REST.0 };
        let takes = i64::from(item.seconds()) * 1_000 + READY.0 + turn + rest;
        if chosen.is_empty() || spent + takes <= budget {
            spent += takes;
            chosen.push(item);
        }
    }
    chosen
}

/// From lying to standing.
fn in_order(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_by_key(|item| steps::exercise(item.part.number).map(|exercise| exercise.position));
    items
}

fn item(number: u8, why: Why, situation: &Situation) -> Item {
    let worth = situation.worth.iter().find(|(known, _)| *known == number && why == Why::Worth);
    Item { part: Part { more: worth.map(|(_, more)| *more), ..part(number, situation) }, why }
}

/// An exercise with its dose of today: as it is begun with, more of it after good days, while pain allows.
pub fn part(number: u8, situation: &Situation) -> Part {
    let Some(exercise) = steps::exercise(number) else {
        return Part { number, hold: 1, reps: 1, more: None };
    };
    let dose = exercise.dose;
    let days = situation.good_days.iter().find(|(known, _)| *known == number).map_or(0, |(_, days)| *days);
    let grows = situation.pain <= MAY_GROW;
    let more = if grows { days / DAYS_FOR_ONE_MORE } else { 0 };
    let room = dose.reps.1 - dose.reps.0;
    let reps = dose.reps.0 + more.min(room);
    let longer = u16::from(more.saturating_sub(room)) * ((dose.hold.1 - dose.hold.0) / 5).max(1);
    let hold = (dose.hold.0 + longer).min(dose.hold.1);
    let hold = match exercise.id {
        // Rest and walking take half of the time at most, but their 5 minutes wherever there are as many.
        "e01" | "e02" => {
            hold.min((situation.minutes * 30).max(dose.hold.0)).min(situation.minutes * 60 - ALONE)
        }
        _ => (u32::from(hold) * u32::from(situation.factor) / 100)
            .clamp(1, u32::from(dose.hold.1.max(dose.hold.0))) as u16,
    };
    Part { number, hold, reps, more: None }
}
