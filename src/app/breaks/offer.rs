//! What a break is made of: one exercise for a desk, another one each time, or a walk. Pure.

use crate::app::facts::limits;
use crate::app::model::known::Known;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::routine::{self, Situation};
use crate::domain::moves::steps;
use crate::domain::time::Reading;

/// What can be done beside a desk, in turn: ids of the library.
const FOR_A_DESK: [&str; 3] = ["e12", "e02", "e13"];

/// The exercise of the break that comes now, by number; none where no more is to be asked of the back than to stand up. `today`
/// holds what keeps exercises out on this day only.
pub fn offer(known: &Known, today: &[Block], now: Reading) -> Option<u8> {
    // In an attack a routine has a danger check before it; a minute between two letters has none.
    if known.history.open_episode().is_some() {
        return None;
    }
    let all: Vec<u8> = FOR_A_DESK.into_iter().filter_map(routine::number).collect();
    let situation = situation(known, today, now);
    let fits = |number: &u8| routine::fits(*number, &situation) && is_told(*number, known);
    let last = known.history.movement.breaks.last().and_then(|(_, number)| *number);
    let from = all.iter().position(|number| Some(*number) == last).map_or(0, |place| place + 1);
    all.iter().cycle().skip(from).take(all.len()).copied().find(fits)
}

/// True where this exercise may be done now: it is checked again when it begins.
pub fn may_be_done(number: u8, known: &Known, now: Reading) -> bool {
    let is_for_a_desk = FOR_A_DESK.into_iter().filter_map(routine::number).any(|known| known == number);
    let fits = routine::fits(number, &situation(known, &[], now)) && is_told(number, known);
    is_for_a_desk && fits && known.history.open_episode().is_none()
}

/// True once it was asked whether anything speaks against it.
fn is_told(number: u8, known: &Known) -> bool {
    let limits = &known.history.movement.limits;
    let told = |block: &Block| limits.iter().any(|(known, _)| known == block);
    steps::exercise(number).is_some_and(|exercise| exercise.blocks.iter().all(told))
}

/// As for a routine of someone who is well.
fn situation(known: &Known, today: &[Block], now: Reading) -> Situation {
    let mut blocks = limits::lasting_blocks(known);
    blocks.extend(today);
    Situation {
        pregnant: blocks.contains(&Block::Pregnant),
        pain: 0,
        day: u16::MAX,
        calm_days: u16::MAX,
        blocks,
        better: known.history.movement.better,
        minutes: routine::MINUTES[0],
        hurt: limits::hurt(known, now),
        good_days: Vec::new(),
        factor: 100,
        worth: Vec::new(),
        rests_strength: false,
    }
}
