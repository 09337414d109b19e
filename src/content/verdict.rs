//! What the danger check found: the verdict in words, what to do, whom to call, and the page around it.

use super::voice::{Whom, Worded};
use crate::domain::check::verdict::Verdict;

words! {
    const WHY_VERDICT = "Why";
    const WHAT_WE_FOUND = "What the check found";
    fn recheck_at(at: &str) = "Danger check again: {at}. Sooner if anything new comes.";
    const ASSESSED = "Had before: a clinician looked at exactly this, and it has not changed.";
    fn call_number(number: &str) = "Call {number}";
    const DONT_DRIVE = "Don't drive. Ask for an ambulance, or have someone take you.";
    const IF_NO_ANSWER = "If the call does not go through, 112 works in many countries. Or shout for someone near you.";
    const SAY_THIS = "What to say";
    const COPY_SCRIPT = "Copy these words";
    const WHAT_TO_DO = "What to do now";
    const COPY_FINDINGS = "Copy all of it";
    const SHARE = "Share";
    const PRINT = "Print";
    fn findings(at: &str, word: &str) = "Unclench danger check, {at}: {word}";
    fn worse_before(at: &str, word: &str) = "The check of {at} found: {word}. If nobody has looked at that, call all the same.";
    const ASK_MORE = "A few more questions";
    const ASK_MORE_WHY = "What fits, what limits exercise, what worries. Nothing waits for it.";
    const SOMEONE_TO_TALK_TO = "Someone to talk to";
    const ABOUT_OTHER = "About the person you help";
    const OTHER_NOT_STORED = "This is not stored. Copy or share it before you leave the page.";
    const KEEP_CHECK = "This is their phone: keep it and go on";
    const SOMETHING_NEW = "Something is new since this check, or the time has come: do the danger check again before anything else.";
    const MATERNITY = "Call your maternity unit, midwife or doctor now. Nobody answers? Then:";
    const CALL_TODAY = "Call today";
    const SEE_SOON = "Who to see";
    const COLD_OR_HEAT = "Choose cold or heat";
    const REST_POSITIONS = "Rest positions";
    const CLINICIAN_SAID = "A clinician said I may use cold or heat";
    fn permitted_on(at: &str) = "A clinician said you may: {at}.";
    const NOT_REVIEWED = "No clinician has reviewed this page. If you feel that something is wrong, call.";
    /// Beside SOON, where cold and heat are open.
    match soon_care(whom: Whom) {
        Whom::Me => "Until then you can care for it here.",
        Whom::Other => "Until then they can care for it here.",
    };
    /// A verdict in a word or two.
    match word(verdict: Verdict) {
        Verdict::Emergency => "Emergency",
        Verdict::Urgent => "Today",
        Verdict::Soon => "Within days",
        Verdict::SelfCare => "Self-care",
    };
    /// One sentence that says what to do.
    match sentence(verdict: Verdict) {
        Verdict::Emergency => "Call now. Say what is written below.",
        Verdict::Urgent => "Speak to a clinician today. No cold, heat or exercise until a clinician allows it.",
        Verdict::Soon => "See someone within days.",
        Verdict::SelfCare => "None of the warning signs, as far as was told. Care for it here.",
    };
}

/// A verdict: its word, and one sentence that says what to do.
pub const fn verdict(verdict: Verdict) -> (&'static str, Worded) {
    let said = sentence(verdict);
    (word(verdict), Worded { you: said, they: said })
}
