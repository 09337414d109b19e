//! The card for the person beside them.

words! {
    const SIGN_NERVES = "Numb between the legs, or a change in peeing, pooing or sex";
    const SIGN_LEGS = "Signs in both legs, or a leg that gets weaker";
    const SIGN_CHEST = "Chest pain, breathless, blacked out, or faint and it does not pass";
    const SIGN_SERIOUS = "Confused or drowsy with a fever, or a serious accident";
    const TITLE = "Helper card";
    const LEAD = "For the person beside them.";
    fn began(at: &str) = "Their back seized at {at}.";
    const NOW = "Their back has seized.";
    fn found(at: &str, word: &str) = "The danger check of {at} found: {word}.";
    fn call_if(number: &str) = "Call {number} if any of these is new";
    const SKIN = "On the skin";
    const NOTHING_ON = "Nothing is on the skin now.";
    const HELP = "Help them lie as it eases. Pregnant: on their side. Hurt in an accident: keep them still. Don't pull them up.";
    fn call_now(number: &str) = "Call {number} now. Don't drive.";
}

/// What is a reason to call an ambulance, for a helper.
pub const SIGNS: [&str; 4] = [SIGN_NERVES, SIGN_LEGS, SIGN_CHEST, SIGN_SERIOUS];
