//! What keeps exercises out beyond today. Pure.

use crate::app::model::known::Known;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::moves::exercise::Block;
use crate::domain::therapy::caution::Caution;
use crate::domain::time::{Instant, Reading, Span};

/// Without an episode, what hurt is left out for so many days (a judgement).
const HURT_LASTS: Span = Span::hours(14 * 24);

/// What the danger check learned about the legs.
fn leg_signs(known: &Known) -> bool {
    let reasons = known.history.last_check().map_or(&[][..], |dated| &dated.check.reasons);
    reasons.iter().any(|id| ["D1", "B5", "B6", "C13"].iter().any(|sign| id.starts_with(sign)))
}

/// What keeps exercises out beyond today: what was said here, and what is known from elsewhere.
pub fn lasting_blocks(known: &Known) -> Vec<Block> {
    let (history, limits) = (&known.history, &known.history.movement.limits);
    let limit = |block: Block| limits.iter().any(|(known, answer)| *known == block && answer.is_danger());
    let fact = |q: Q| history.facts.iter().find(|(known, ..)| *known == q).map(|(_, answer, _)| *answer);
    let ticked = |value: &str| match (fact(Q::D3), Q::D3.question().values().iter().position(|v| *v == value))
    {
        (Some(Answer::Many { set, .. }), Some(place)) => set & (1 << place) != 0,
        _ => false,
    };
    let holds = |block: Block| {
        let known = match block {
            Block::Bones => fact(Q::C8).is_some_and(Answer::is_danger),
            Block::BendingBack => ticked("stenosis_or_slip"),
            Block::HipReplaced | Block::Knee => ticked("joint"),
            Block::Pressure => history.holding().contains(&Caution::Heart),
            Block::Pregnant => history.holding().contains(&Caution::Pregnant),
            Block::LegPain => leg_signs(known),
            _ => false,
        };
        known || limit(block)
    };
    Block::ALL.iter().map(|(block, _)| *block).filter(|block| holds(*block)).collect()
}

/// Numbers of the exercises that hurt: in this episode, or without one not long ago.
pub fn hurt(known: &Known, now: Reading) -> Vec<u8> {
    let episode = known.history.open_episode();
    let counts = |at: Instant| match episode {
        Some(episode) => at >= episode.started,
        None => now.wall() - at < HURT_LASTS,
    };
    let hurts = known.history.movement.hurts.iter().filter(|(at, ..)| counts(*at));
    hurts.map(|(_, number, _)| *number).collect()
}
