//! Whether movement is open, what keeps exercises out, and the routine that all of it makes. Pure.

use crate::app::facts::limits;
pub use crate::app::facts::limits::lasting_blocks;
use crate::app::model::known::{Known, SETTLES_IN};
use crate::app::model::moves::State;
use crate::domain::journal::episode::Episode;
use crate::domain::moves::exercise::Block;
use crate::domain::moves::movement::{MovedRecord, Movement};
use crate::domain::moves::routine::{self, Item, LeftOut, Situation};
use crate::domain::moves::steps::{More, Side};
use crate::domain::moves::week;
use crate::domain::self_checks::findings::{self, Trained};
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// False for a tap so soon after one that did something that it is the second of a double tap.
pub fn is_settled(state: &State, now: Reading) -> bool {
    state.asked.is_none_or(|asked| now.stamp.mono - asked >= SETTLES_IN)
}

/// Up to this much pain counts as low: prevention, for which no episode has to be open.
pub const LOW: u8 = 2;

/// True when today's danger check, or where no episode is open the screen with its signs, opens movement. Pain that is
/// more than low is an episode, and needs the whole check.
pub fn is_open(state: &State, known: &Known, now: Reading) -> bool {
    let low = state.setup.pain.is_none_or(|(score, _)| score <= LOW);
    let checked = !lacks_check(known, now) && (low || known.history.open_episode().is_some());
    checked && known.is_answered(now)
}

/// True in an episode while its danger check lets nothing begin or go on: it is due, was left in the middle, or says so.
pub fn lacks_check(known: &Known, now: Reading) -> bool {
    known.history.open_episode().is_some() && !known.is_open(now)
}

/// A pain score said longer ago than this is asked for again.
const PAIN_HOLDS: Span = Span::minutes(30);

/// Whether the pain was still up is asked from a day after a routine, for so long.
const ASKED_FROM: Span = Span::hours(24);

const ASKED_UNTIL: Span = Span::hours(4 * 24);

/// Pain as it was said a moment ago, on the way to a routine.
pub fn pain_now(state: &State, now: Reading) -> Option<u8> {
    let fresh = |at: Instant| (Span::ZERO..PAIN_HOLDS).contains(&(now.wall() - at));
    state.setup.pain.filter(|(_, at)| fresh(*at)).map(|(score, _)| score)
}

/// Everything that keeps exercises out now.
pub fn blocks(state: &State, known: &Known) -> Vec<Block> {
    let mut blocks = lasting_blocks(known);
    blocks.extend(&state.setup.today);
    Block::ALL.iter().map(|(block, _)| *block).filter(|block| blocks.contains(block)).collect()
}

/// What a routine is built from now.
pub fn situation(state: &State, known: &Known, now: Reading) -> Situation {
    let blocks = blocks(state, known);
    let pain = pain_now(state, now).unwrap_or(routine::TOO_MUCH);
    let episode = known.history.open_episode();
    let since = |at: Instant| days_between(at, now.wall(), now);
    let movement = &known.history.movement;
    Situation {
        pregnant: blocks.contains(&Block::Pregnant),
        pain,
        day: episode.map_or(u16::MAX, |episode| since(episode.onset())),
        calm_days: calm_days(known, episode, now),
        better: movement.better,
        minutes: state.setup.minutes,
        hurt: limits::hurt(known, now),
        good_days: good_days(movement, now),
        factor: state.setup.factor,
        worth: trained(known, now).into_iter().map(more).collect(),
        rests_strength: rests_strength(known, now),
        blocks,
    }
}

/// What self-checks found worth training.
pub fn trained(known: &Known, now: Reading) -> Vec<Trained> {
    let history = &known.history;
    findings::trained(&history.tries, history.age(now.wall()), |at| now.day_of(at))
}

fn more(trained: Trained) -> (u8, More) {
    let more = match trained.side {
        Some(Side::Left) => More::Left,
        Some(Side::Right) => More::Right,
        None => More::All,
    };
    (trained.number, more)
}

/// True where the plan of the week gives strength its day off.
fn rests_strength(known: &Known, now: Reading) -> bool {
    let today = now.day_of(now.wall());
    let movement = &known.history.movement;
    let habits = movement.habits.unwrap_or_default();
    week::rests_strength(movement, habits, today.week(now.locale.first_weekday), today, |at| now.day_of(at))
}

fn days_between(from: Instant, to: Instant, now: Reading) -> u16 {
    let days = now.day_of(to).0 - now.day_of(from).0;
    u16::try_from(days.max(0)).unwrap_or(u16::MAX)
}

/// For how many days the pain has been low: since it was last higher, or since the last episode ended.
fn calm_days(known: &Known, episode: Option<&Episode>, now: Reading) -> u16 {
    let Some(episode) = episode else {
        let ended = known.history.episodes.iter().rev().find_map(|episode| episode.ended);
        return ended.map_or(u16::MAX, |at| days_between(at, now.wall(), now));
    };
    let low = episode.pain.iter().rev().take_while(|note| note.pain.get() <= LOW);
    low.last().map_or(0, |first| days_between(first.at, now.wall(), now))
}

/// On how many days each exercise was done since it last hurt, and since pain last stayed up after a routine.
fn good_days(movement: &Movement, now: Reading) -> Vec<(u8, u8)> {
    let bad = movement.moved.iter().rposition(|record| record.up == Some(true)).map_or(0, |place| place + 1);
    let mut days: Vec<(u8, LocalDay, u8)> = Vec::new();
    for record in movement.moved.iter().skip(bad) {
        let day = now.day_of(record.at);
        for part in &record.moved.parts {
            let hurt =
                movement.hurts.iter().any(|(at, number, _)| *number == part.number && *at >= record.at);
            match days.iter_mut().find(|(number, ..)| *number == part.number) {
                _ if hurt => {}
                Some((_, last, count)) if *last != day => {
                    (*last, *count) = (day, count.saturating_add(1));
                }
                Some(_) => {}
                None => days.push((part.number, day, 1)),
            }
        }
    }
    days.into_iter().map(|(number, _, count)| (number, count)).collect()
}

/// The routine as it would be begun: today's, or the person's own; and what is left out of it.
pub fn routine(state: &State, known: &Known, now: Reading) -> (Vec<Item>, Vec<(u8, LeftOut)>) {
    let situation = situation(state, known, now);
    let own = &known.history.movement.own;
    let wanted = state.setup.own.as_ref();
    let chosen = wanted.and_then(|of| own.iter().find(|(known, _)| known == of));
    match chosen {
        Some((_, own)) => routine::of_own(&own.numbers, &situation),
        None => (routine::build(&situation), routine::left_out(&situation)),
    }
}

/// The routine after which it is to be asked whether the pain was still up a day later.
pub fn unsettled(known: &Known, now: Reading) -> Option<MovedRecord> {
    let asked = |record: &&MovedRecord| (ASKED_FROM..ASKED_UNTIL).contains(&(now.wall() - record.at));
    let moves = |record: &&MovedRecord| record.moved.parts.iter().any(|part| !part.is_long());
    let all = &known.history.movement.moved;
    all.iter().rev().filter(asked).find(moves).filter(|record| record.up.is_none()).cloned()
}
