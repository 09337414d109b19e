//! The timer: phases, what to do now, the skin check, and what is asked afterwards.

use crate::domain::therapy::mode::{Family, Mode};
use crate::domain::therapy::skin::Skin;
use std::fmt::Display;

words! {
    const PHASE_REST = "Pack off";
    const PHASE_GATE = "Break is over";
    const PHASE_PAUSED = "Paused";
    fn off_at(at: &str) = "off at {at}";
    fn rest_until(at: &str) = "break until {at}";
    const PAST_DUE = "too long";
    const ON_BY_NOW = "on your skin";
    const GATE_UNDER = "next, if your skin is normal";
    const PAUSED_UNDER = "left when the pack is back on";
    const CHECK_SKIN = "Check your skin now";
    const CHECK_SKIN_HOW = "Look or feel under the pack, or ask someone. Is the skin normal?";
    const REST_SENTENCE = "Leave the pack off. Let your skin warm up by itself.";
    const PAUSED_SENTENCE = "Timer paused. Keep the pack off.";
    const GATE_SENTENCE = "Does the skin look and feel normal, and warm again? Then put the pack on.";
    fn gate_late(ago: &str) = "The break ended {ago} ago. Does the skin look and feel normal, and warm again? Then put the pack on.";
    const PAUSE = "Pause";
    const STOP_NOW = "Stop now";
    const SKIN_NORMAL = "Skin is normal";
    const SKIN_NORMAL_STILL_ON = "Skin is normal, still on";
    const SKIN_NORMAL_PACK_ON = "Skin is normal, pack on";
    const SKIN_NUMB = "Numb";
    const STILL_NUMB = "Still numb";
    const SKIN_WRONG = "Looks wrong";
    const TOO_HOT = "Too hot or numb";
    const CANNOT_SEE = "Cannot see it";
    const BY_MISTAKE = "Skin is fine: tapped by mistake";
    fn gate_over(ago: &str) = "The break ended {ago} ago";
    fn bar_now(phase: &str) = "{phase} now";
    const SOMETHING_WRONG = "Something is wrong";
    const NOT_OFF_YET = "Not off yet";
    const ANSWER = "Answer";
    const TAP_FOR_BUTTONS = "Tap for buttons";
    const CANNOT_SEE_LEAD = "Ways to check";
    const CANNOT_SEE_STEPS = "Feel it with your hand: warm or cool like the skin beside it, and you feel the touch. Or take a photo over your shoulder, use a mirror, or ask someone.";
    const CANNOT_CHECK = "I cannot check: stop";
    const STILL_NUMB_LEAD = "Keep the pack off. Feeling comes back within 15 minutes. No heat meanwhile. Not back by then? Stop here.";
    const STILL_NUMB_STOP = "Not back after 15 minutes: stop";
    const FEELING_BACK = "I wait for it";
    const TAKE_IT_OFF = "Take it off now";
    const PACK_BACK_ON = "Pack is back on";
    const IS_IT_OFF = "Is the pack off?";
    const IS_IT_OFF_WHY = "The timer runs until it is off.";
    const NO_STILL_ON = "No, still on";
    const WHEN_TO_STOP = "When to stop";
    const LEAVE_IT_OFF = "Take it off. Leave it off.";
    const SKIN_QUESTION = "What is the skin like?";
    const WORSE_LEAD = "Some danger signs begin with pain that gets worse. The check takes 1 minute.";
    const CHECK_NOW = "Check for danger";
    const NO_CHECK = "Not now";
    const SET_OFF = "What happened in the 24 hours before it began?";
    const SET_OFF_LEAD = "Tick all that fit, or none.";
    const AFTER_HEADING = "How is your back now?";
    const GO_ON_LEAD = "Stopped by mistake? For one minute you can go on. The time since then counts.";
    const GO_ON = "Go on with this session";
    const AFTER_LEAD = "Compared with before.";
    const PAIN_HEADING = "How bad is the pain now?";
    fn pain_noted(score: impl Display) = "Pain {score} of 10 saved.";
    const PAIN_NONE = "none";
    const PAIN_HALF = "hard to ignore";
    const PAIN_WORST = "worst I can imagine";
    const SKIP = "Skip";
    const TITLE = "Timer";
    const CHECK_BATH = "Do you feel well, not faint or dizzy? Is the skin normal?";
    const BATH_WELL = "I feel well";
    const BATH_FAINT = "Faint, or skin wrong: I got out";
    const BATH_OUT_NOW = "Are you out of the water?";
    const BATH_BACK = "I am back in";
    const MASSAGE_CHECK = "Look at or feel the skin, or ask someone. Is it normal, and not numb?";
    const LOOK_NOW = "Check the skin for";
    const SOUND_ON = "Turn the sound on";
    const MORE = "More";
    const LOCK_TOUCH = "Lock the touch screen";
    const TOUCH_LOCKED = "Touch is locked";
    const UNLOCK = "Unlock";
    const UNLOCK_SURE = "Yes, unlock";
    const FILL = "Fill the screen";
    const SAY_TIME = "Say the time left";
    fn until_then(phase: &str, time: &str) = "{phase}. {time} left.";
    const MOMENT_AGO = "A moment ago";
    const NOT_KNOWN = "I do not know";
    fn off_in_time(at: &str) = "When the time was up ({at})";
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
    /// Said when it has ended.
    match yes_off(mode: Mode) {
        Mode::Bath => "Yes, I am out",
        Mode::Cold | Mode::Massage | Mode::Heat | Mode::Infrared | Mode::Wrap => "Yes, it is off",
    };
    /// It got worse with a session of this kind, as the person says.
    match worse_after(family: Family) {
        Family::Cold => "Worse after cold. Check for danger again?",
        Family::Heat => "Worse after heat. Check for danger again?",
    };
    /// The pain is so many points more.
    fn pain_rose(points: u8) = "The pain is up by {points}. Check for danger again?";
    /// What the skin is like, to choose from.
    match skin(skin: Skin) {
        Skin::Blister => "Blister or burn",
        Skin::Hard => "White, hard or blue",
        Skin::Net => "Brown or red net",
        Skin::Numb => "Numb, and stays numb",
        Skin::Red => "Only red, and fading",
        Skin::Other => "Something else, or I cannot see it",
    };
    /// What to do for it.
    match skin_advice(skin: Skin) {
        Skin::Blister => "Cover it with a clean, dry dressing. Do not open the blister. Call a doctor or nurse today.",
        Skin::Hard => "Let it warm by itself, with no heat and no rubbing. Hard, or not back to its colour in 15 minutes? Call a doctor or nurse today.",
        Skin::Net => "Use no more heat there. Show the marks to your doctor.",
        Skin::Numb => "Put no heat on it. Not back to normal 15 minutes after you took it off? Call a doctor or nurse today.",
        Skin::Red => "It fades by itself. Wait until it looks and feels normal before anything goes on it again.",
        Skin::Other => "Ask someone to look, or take a photo. A blister, hard skin, or colour or feeling that does not come back: call a doctor or nurse today.",
    };
    /// The time is up.
    match take_off_now(mode: Mode) {
        Mode::Cold | Mode::Massage => "Take the ice off now. Time is up.",
        Mode::Heat => "Take the heat off now. Time is up.",
        Mode::Infrared => "Take the pad off now. Time is up.",
        Mode::Wrap => "Take the wrap off now. Time is up.",
        Mode::Bath => "Get out slowly now. Time is up.",
    };
    /// The time was up a while ago.
    forms take_off_late(mode: Mode, total: &str) by (mode) {
        Mode::Cold | Mode::Massage => "Take the ice off now. It has been on for {total}.",
        Mode::Heat => "Take the heat off now. It has been on for {total}.",
        Mode::Infrared => "Take the pad off now. It has been on for {total}.",
        Mode::Wrap => "Take the wrap off now. It has been on for {total}.",
        Mode::Bath => "Get out slowly now. You have been in for {total}.",
    };
    /// The skin check was not answered.
    match take_off_no_answer(mode: Mode) {
        Mode::Cold | Mode::Massage => "Take the ice off and check your skin. You did not answer the skin check.",
        Mode::Heat => "Take the heat off and check your skin. You did not answer the skin check.",
        Mode::Infrared => "Take the pad off and check your skin. You did not answer the skin check.",
        Mode::Wrap => "Take the wrap off and check your skin. You did not answer the skin check.",
        Mode::Bath => "Get out slowly and check your skin. You did not answer the skin check.",
    };
    /// A session was forgotten.
    forms off_asks(mode: Mode, at: &str) by (mode) {
        Mode::Cold | Mode::Massage => "Still on? Take the ice off now. Time was up ({at}). When did it come off?",
        Mode::Heat => "Still on? Take the heat off now. Time was up ({at}). When did it come off?",
        Mode::Infrared => "Still on? Take the pad off now. Time was up ({at}). When did it come off?",
        Mode::Wrap => "Still on? Take the wrap off now. Time was up ({at}). When did it come off?",
        Mode::Bath => "Still in? Get out slowly now. Time was up ({at}). When did you get out?",
    };
}
