//! What the danger check found: the verdict in words, what to do, whom to call, and the page around it.

use super::voice::Whom;
use crate::domain::check::verdict::Verdict;

words! {
    const WHY_VERDICT = "Why";
    const WHAT_WE_FOUND = "What the check found";
    fn recheck_at(at: &str) = "Next danger check: {at}. Sooner if anything changes.";
    const ASSESSED = "Same as before: a doctor checked it and it has not changed.";
    fn call_number(number: &str) = "Call {number}";
    const DONT_DRIVE = "Do not drive. Get an ambulance, or ask someone to drive you.";
    const IF_NO_ANSWER = "Call failed? Try 112, which works in many countries. Or shout for help.";
    const CALL_FAILED = "Call failed? Call again, from another phone, or shout for help.";
    const SAY_THIS = "Say this";
    const MORE = "More: what to do, why, copy";
    const URGENT_CARE = "Find urgent care on a map";
    const URGENT_CARE_MAP = "https://www.openstreetmap.org/search?query=urgent%20care";
    const URGENT_CARE_LEAVES = "Opens openstreetmap.org in a new tab. It does not get your answers.";
    const SAVE_NUMBER = "Save my doctor's number";
    const COPY_SCRIPT = "Copy these words";
    const WHAT_TO_DO = "What to do now";
    const COPY_FINDINGS = "Copy everything";
    const SHARE = "Share";
    const PRINT = "Print";
    fn findings(at: &str, word: &str) = "Unclench danger check, {at}: {word}";
    fn worse_before(at: &str, word: &str) = "Your check ({at}) said: {word}. Not seen by anyone yet? Call anyway.";
    const ASK_MORE = "A few more questions";
    const ASK_MORE_WHY = "About your pain, limits and worries. You can skip this.";
    const SOMEONE_TO_TALK_TO = "Someone to talk to";
    const ABOUT_OTHER = "About the person you help";
    const OTHER_NOT_STORED = "Not saved. Copy or share it before you leave this page.";
    const KEEP_CHECK = "This is their phone. Save and go on";
    const SOMETHING_NEW = "Something is new, or this check is out of date. Do it again first.";
    const MATERNITY = "Call your maternity unit, midwife or doctor now. Nobody answers? Then:";
    const CALL_TODAY = "Call today";
    const SEE_SOON = "Who to see";
    const TO_TIMER = "To the timer";
    const MORE_RESULT = "More about this result";
    const REST_POSITIONS = "Rest positions";
    const CLINICIAN_SAID = "A doctor or nurse said I may";
    fn permitted_on(at: &str) = "A doctor or nurse said you may ({at}).";
    const NOT_REVIEWED = "No doctor has checked this app. If something feels wrong, call.";
    /// Beside SOON, where cold and heat are open.
    match soon_care(whom: Whom) {
        Whom::Me => "Until then you can treat it at home.",
        Whom::Other => "Until then they can treat it at home.",
    };
    /// A verdict in a word or two.
    match word(verdict: Verdict) {
        Verdict::Emergency => "Emergency",
        Verdict::Urgent => "Get medical advice today",
        Verdict::Soon => "See a doctor soon",
        Verdict::SelfCare => "Treat it at home",
    };
    /// One sentence that says what to do.
    forms sentence(whom: Whom, verdict: Verdict, number: &str) by (verdict, whom) {
        (Verdict::Emergency, _) => "Call {number} now. Read out these words.",
        (Verdict::Urgent, Whom::Me) => "Speak to a doctor or nurse today. No cold, heat or exercise until they agree.",
        (Verdict::Urgent, Whom::Other) => "Speak to a doctor or nurse today. No cold, heat or exercise for them until the doctor or nurse agrees.",
        (Verdict::Soon, Whom::Me) => "See a doctor within a few days.",
        (Verdict::Soon, Whom::Other) => "They should see a doctor within a few days.",
        (Verdict::SelfCare, _) => "Nothing in these answers needs a call today.",
    };
}
