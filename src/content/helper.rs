//! The card for the person beside them.

words! {
    const SIGN_NERVES = "Numb between the legs, or a change in peeing, pooing or sex";
    const SIGN_LEGS = "Pain or numbness in both legs, or a leg getting weaker";
    const SIGN_CHEST = "Chest pain, breathless, blacked out, or a faint feeling that does not pass";
    const SIGN_SERIOUS = "Confused or drowsy with a fever, or a serious accident";
    const TITLE = "Helper card";
    const LEAD = "For the person beside them.";
    fn began(at: &str) = "Their back seized ({at}).";
    const NOW = "Their back has seized.";
    fn found(at: &str, word: &str) = "Their danger check ({at}) said: {word}.";
    fn call_if(number: &str) = "Call {number} if any of these are new";
    const SKIN = "On the skin";
    const NOTHING_ON = "Nothing is on the skin now.";
    const HELP = "Help them lie where it hurts least. If pregnant, on their side. After an accident, keep still. Do not pull them up.";
    fn call_now(number: &str) = "Call {number} now. Do not drive.";
}

/// What is a reason to call an ambulance, for a helper.
pub const SIGNS: [&str; 4] = [SIGN_NERVES, SIGN_LEGS, SIGN_CHEST, SIGN_SERIOUS];
