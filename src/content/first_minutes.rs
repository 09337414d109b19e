//! The first minutes as five cards: one thought each, in large type. What they rest on, and every step, is on the page
//! behind them ([`FIRST_MINUTES`](super::help_pages::FIRST_MINUTES)).

words! {
    const HURT = "Hurt in a fall or a crash? Keep still and call the emergency number.";
    const CARDS_NAME = "First minutes, 5 cards";
    const PREVIOUS = "Previous card";
    const NEXT = "Next card";
    fn card_of(number: usize, all: usize) = "Card {number} of {all}";
    const ALL_STEPS = "More: every step, and the sources";
    const BREATH = "In 4, out 6";
    const LIE = "Lie";
    claim LIE_HOW = "On your back: calves on a chair, a bed or cushions." [S24, S64];
    const LIE_PREGNANT = "Pregnant? Lie on your side.";
    const BREATHE = "Breathe";
    const BREATHE_HOW = "In through your nose for 4. Out for 6. Ten times.";
    const BREATHE_RELAX = "Relax your belly, jaw and hands. Dizzy? Breathe normally again.";
    const WAIT = "Wait for it to relax";
    claim WAIT_HOW = "Give it time. The cramp itself usually stops in minutes." [S35];
    const WAIT_MOVE = "Move your toes, feet and hands. If it hurts more, make it smaller.";
    const UP = "Roll, then get up";
    const UP_ROLL = "Bend your knees. Breathe out and roll: knees, hips and shoulders together.";
    const UP_STAND = "Push up with your hands. Hold a steady chair. Go slowly.";
    const STUCK = "I cannot get up";
    claim STUCK_CALL = "Call if you cannot feel or move your legs, are numb between them, were hurt in a fall, have chest pain, blacked out, or stay faint." [S01, S04, S20, S26];
    const STUCK_ALONE = "Call too if nobody can come and you cannot reach a drink or a toilet.";
}

/// A card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its heading.
    pub heading: &'static str,
    /// What to do.
    pub lines: [&'static str; 2],
}

/// The cards, in the order in which they help.
pub const CARDS: [Card; 5] = [
    Card { heading: LIE, lines: [LIE_HOW.text, LIE_PREGNANT] },
    Card { heading: BREATHE, lines: [BREATHE_HOW, BREATHE_RELAX] },
    Card { heading: WAIT, lines: [WAIT_HOW.text, WAIT_MOVE] },
    Card { heading: UP, lines: [UP_ROLL, UP_STAND] },
    Card { heading: STUCK, lines: [STUCK_CALL.text, STUCK_ALONE] },
];
