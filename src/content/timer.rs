//! The timer: phases, what to do now, the skin check, and what is asked afterwards.

use crate::domain::therapy::mode::Mode;
use std::fmt::Display;

words! {
    const PHASE_REST = "Pack off";
    const PHASE_GATE = "Rest is over";
    const PHASE_PAUSED = "Paused";
    fn off_at(at: &str) = "off at {at}";
    fn rest_until(at: &str) = "rest until {at}";
    const PAST_DUE = "past the time";
    const ON_BY_NOW = "on by now";
    const GATE_UNDER = "next, when your skin is normal";
    const PAUSED_UNDER = "left when the pack is back on";
    const CHECK_SKIN = "Check your skin now";
    const CHECK_SKIN_HOW = "Feel under the pack, or use a mirror, a photo or someone. Is the skin normal?";
    const REST_SENTENCE = "Leave the pack off. Let the skin get warm by itself.";
    const PAUSED_SENTENCE = "The clock waits while the pack is off.";
    const GATE_SENTENCE = "Does the skin look and feel normal, and warm again? Then put the pack on.";
    fn gate_late(ago: &str) = "The rest ended {ago} ago. Does the skin look and feel normal, and warm again? Then put the pack on.";
    const PAUSE = "Pause";
    const STOP_NOW = "Stop now";
    const SKIN_NORMAL = "Skin is normal";
    const SKIN_NORMAL_STILL_ON = "Skin is normal, pack still on";
    const SKIN_NORMAL_PACK_ON = "Skin is normal, pack on";
    const SKIN_NUMB = "It is numb: pack off";
    const SKIN_WRONG = "Skin looks wrong: stop";
    const PACK_BACK_ON = "Pack is back on";
    const IS_IT_OFF = "Is the pack off?";
    const IS_IT_OFF_WHY = "Time on the skin counts until it is off.";
    const YES_OFF = "Yes, it is off";
    const NO_STILL_ON = "No, still on";
    const WHEN_TO_STOP = "When to stop";
    const SET_OFF = "What set it off?";
    const SET_OFF_LEAD = "If you know. Tick any.";
    const AFTER_HEADING = "How is your back now?";
    const AFTER_LEAD = "Compared with before this block.";
    const PAIN_HEADING = "How bad is the pain now?";
    fn pain_noted(score: impl Display) = "Pain {score} of 10 noted.";
    const PAIN_NONE = "none";
    const PAIN_HALF = "hard to ignore";
    const PAIN_WORST = "worst I can imagine";
    const SKIP = "Skip";
    const TITLE = "Timer";
    const CHECK_BATH = "Do you feel well, not faint or dizzy? Is the skin normal?";
    const BATH_WELL = "I feel well";
    const BATH_FAINT = "I feel faint, or the skin is wrong: I get out";
    const BATH_OUT_NOW = "Are you out of the water?";
    const BATH_BACK = "I am back in";
    const MASSAGE_CHECK = "Feel the skin, or use a mirror, a photo or someone. Is it normal, and not numb?";
    const LOOK_NOW = "Look at the skin now";
    const SOUND_ON = "Turn the sound on";
    const FILL = "Fill the screen";
    const SHOW_BUTTONS = "Show the buttons";
    const SAY_TIME = "Say the time left";
    fn until_then(phase: &str, time: &str) = "{phase}. {time} left.";
    const MOMENT_AGO = "A moment ago";
    const NOT_KNOWN = "I do not know";
    fn off_in_time(at: &str) = "When time was up ({at})";
    fn off_hour_later(at: &str) = "About an hour later ({at})";
    const PLANNED = "planned";
    /// The phase while it works.
    match phase_on(mode: Mode) {
        Mode::Cold => "Cold on",
        Mode::Massage => "Ice moving",
        Mode::Heat => "Heat on",
        Mode::Infrared => "Pad on",
        Mode::Wrap => "Wrap on",
        Mode::Bath => "Warm water",
    };
    /// The phase when it has to end.
    match phase_off(mode: Mode) {
        Mode::Bath => "Get out",
        Mode::Cold | Mode::Massage | Mode::Heat | Mode::Infrared | Mode::Wrap => "Take it off",
    };
    /// The answer to it.
    match it_is_off(mode: Mode) {
        Mode::Bath => "I am out",
        Mode::Cold | Mode::Massage | Mode::Heat | Mode::Infrared | Mode::Wrap => "It is off",
    };
    /// The time is up.
    match take_off_now(mode: Mode) {
        Mode::Cold | Mode::Massage => "Time is up. Take the ice off now.",
        Mode::Heat => "Time is up. Take the heat off now.",
        Mode::Infrared => "Time is up. Take the pad off now.",
        Mode::Wrap => "Time is up. Take the wrap off now.",
        Mode::Bath => "Time is up. Get out slowly now.",
    };
    /// The time was up a while ago.
    forms take_off_late(mode: Mode, ago: &str, total: &str) by (mode) {
        Mode::Cold | Mode::Massage => "Due off {ago} ago, on for {total} by now. Take the ice off.",
        Mode::Heat => "Due off {ago} ago, on for {total} by now. Take the heat off.",
        Mode::Infrared => "Due off {ago} ago, on for {total} by now. Take the pad off.",
        Mode::Wrap => "Due off {ago} ago, on for {total} by now. Take the wrap off.",
        Mode::Bath => "Due off {ago} ago, on for {total} by now. Get out slowly.",
    };
    /// The skin check was not answered.
    match take_off_no_answer(mode: Mode) {
        Mode::Cold | Mode::Massage => "No answer to the skin check. Take the ice off and look at the skin.",
        Mode::Heat => "No answer to the skin check. Take the heat off and look at the skin.",
        Mode::Infrared => "No answer to the skin check. Take the pad off and look at the skin.",
        Mode::Wrap => "No answer to the skin check. Take the wrap off and look at the skin.",
        Mode::Bath => "No answer to the skin check. Get out slowly and look at the skin.",
    };
    /// A session was forgotten.
    forms off_asks(mode: Mode, at: &str) by (mode) {
        Mode::Cold | Mode::Massage => "Time was up ({at}). Still on? Take the ice off now. When did it come off?",
        Mode::Heat => "Time was up ({at}). Still on? Take the heat off now. When did it come off?",
        Mode::Infrared => "Time was up ({at}). Still on? Take the pad off now. When did it come off?",
        Mode::Wrap => "Time was up ({at}). Still on? Take the wrap off now. When did it come off?",
        Mode::Bath => "Time was up ({at}). Still in? Get out slowly now. When did you get out?",
    };
}
