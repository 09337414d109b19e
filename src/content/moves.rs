//! Before a routine: what fits now and why, what is left out, and the limits that keep exercises out.

use crate::domain::moves::exercise::{Block, Phase};
use crate::domain::moves::routine::{Stage, Why};
use std::fmt::Display;

words! {
    const STRETCH = "Stretch";
    fn stretch_start(minutes: impl Display) = "Start, {minutes} minutes";
    const STRETCH_NONE = "No exercise fits right now. Rest where it hurts least, and walk a little if you can.";
    const STRETCH_MINUTES = "How much time";
    const STRETCH_FACTOR = "How long to hold";
    const STRETCH_TODAY = "Today";
    const STRETCH_BETTER = "Which way feels better?";
    const STRETCH_OUT = "What we left out, and why";
    claim WALK_TOO = "Walk too, when you can: 5 to 10 minutes, 3 to 4 times a day." [S64];
    claim WALK_WEEKLY = "Walk too, up to 30 minutes, 5 times a week. It helps to delay the next attack." [S87];
    claim STRETCH_HONEST = "In the first 6 weeks exercise does not shorten the pain by much. It helps you trust your back again. As much or as little as you like." [S75];
    const BETTER_NEITHER = "No difference";
    const BETTER_FORWARD = "Knees to chest";
    const BETTER_BACKWARD = "Leaning back";
    const TODAY_LEG = "Pain goes down a leg";
    const TODAY_PREGNANT = "Pregnant, or maybe";
    const OUT_HURT = "it hurt before";
    const OUT_DIRECTION = "the other way feels better";
    const OUT_NOT_NOW = "not for this stage";
    const LIMITS_HEADING = "Do you have any of these?";
    const LIMITS_LEAD = "We use this so that no exercise harms you. You can change it.";
    const LIMITS_NONE = "Your limits: none.";
    fn limits_line(names: &str) = "Your limits: {names}.";
    const LIMITS_CHANGE = "Change";
    const LIMITS_CHANGE_NAME = "Change your limits";
    const ADJUST = "Adjust";
    const EXERCISES = "The exercises";
    const STRETCH_WHY = "Why these";
    fn settled_ask(at: &str) = "Was your pain still worse 24 hours after the routine ({at})?";
    const SETTLED_NO = "No, back to normal";
    const SETTLED_YES = "Yes, still worse";
    /// What keeps an exercise out.
    match block(block: Block) {
        Block::Bones => "Weak bones",
        Block::BendingBack => "A narrow spinal canal or a slipped vertebra",
        Block::Pregnant => "Pregnancy",
        Block::Knee => "Knee or hip trouble, or an artificial joint there",
        Block::Wrist => "Wrist or shoulder trouble",
        Block::LegPain => "Pain down a leg",
        Block::Disc => "Fresh disc pain",
        Block::Dizzy => "Dizziness when you bend or stand up",
        Block::Cramp => "Cramps in the back of the thigh",
        Block::Neck => "Neck pain",
        Block::Pressure => "High blood pressure, or a heart that limits effort",
        Block::HipReplaced => "An artificial hip",
    };
    /// How long to hold, in hundredths of the plan.
    match factor(percent: u16) {
        50 => "Half as long",
        150 => "1.5 times",
        200 => "Twice as long",
        _ => "As planned",
    };
    /// Why an exercise is in the routine.
    match why(why: Why) {
        Why::Eases => "It takes load off your back.",
        Why::FirstDays => "Small and easy, right for the first days.",
        Why::Direction => "This direction may help. Keep to the one that does.",
        Why::LegSafe => "Safe with pain down a leg. The pain should move up towards your back, never down.",
        Why::BoneSafe => "Gentle on weak bones: no deep bends.",
        Why::Mobile => "It keeps your back moving.",
        Why::Strong => "It trains the muscles that hold your back.",
        Why::Worth => "A self-check on two days found it worth training.",
        Why::Walk => "Walking counts.",
        Why::Own => "You chose it.",
    };
    /// What fits now, in a sentence.
    claims stage(stage: Stage) {
        Stage::Pregnant => "In pregnancy: walk, and rest on your side. Ask your midwife what else is right for you." [],
        Stage::Rest => "Pain of 6 or more: rest where it hurts least, and walk a little." [S77],
        Stage::Moves(Phase::Acute) => "The first week: small, easy movements. Do only what stays comfortable." [S32, S64],
        Stage::Moves(Phase::Subacute) => "You are past the first week: keep moving, a little more each time." [S32],
        Stage::Moves(Phase::Maintenance) => "Little pain for a week: this helps prevent an attack." [S88, S89],
    };
}
