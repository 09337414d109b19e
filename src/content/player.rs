//! A routine that is being done: its steps, what is said, "That hurts", and its end.

use std::fmt::Display;

use crate::domain::moves::steps::Side;

words! {
    fn exercise_of(n: impl Display, all: impl Display) = "Exercise {n} of {all}";
    fn rep_of(phase: &str, n: impl Display, all: impl Display) = "{phase} {n} of {all}";
    const STEP_READY = "Get ready";
    const STEP_HOLD = "Hold";
    const STEP_WALK = "Walk";
    const STEP_BETWEEN = "Relax";
    const STEP_SWITCH = "Switch sides";
    const STEP_REST = "Rest";
    const SIDE_LEFT = "Left side";
    const SIDE_RIGHT = "Right side";
    const BREATHE_IN = "Breathe in";
    const BREATHE_OUT = "Breathe out";
    fn said_ready(name: &str, how: &str, dose: &str) = "Next: {name}. {how} {dose}.";
    /// What is said as a hold begins.
    forms said_hold(side: Option<Side>, time: &str) by (side) {
        None => "Hold. {time}.",
        Some(Side::Left) => "Hold. Left side. {time}.",
        Some(Side::Right) => "Hold. Right side. {time}.",
    };
    fn said_walk(time: &str) = "Walk. {time}.";
    /// What is said between the sides.
    match said_switch(side: Option<Side>) {
        None => "Switch sides.",
        Some(Side::Left) => "Switch sides. Left side.",
        Some(Side::Right) => "Switch sides. Right side.",
    };
    fn said_rest(name: &str) = "Relax and rest. Next: {name}.";
    const PLAYER = "Your routine";
    const GO = "Go on";
    const PAUSE = "Pause";
    const NEXT = "Done, next";
    const BACK = "Back";
    const SKIP = "Skip this one";
    const MORE = "30 more seconds";
    const MORE_SHEET = "More";
    const HOW = "How it is done";
    const END = "End here";
    const SWITCHES = "Voice, beeps, touch";
    const PAUSED = "Paused.";
    const SWITCH_VOICE = "Voice";
    const FLOOR_ON = "Floor mode";
    const FLOOR_OFF = "Leave floor mode";
    const TAP_TO_PAUSE = "Tap anywhere to pause";
    const TAP_TO_GO = "Tap anywhere to go on";
    const TAP_TO_NEXT = "Tap anywhere when you are done";
    const HURTS = "That hurts";
    const HURT_STOPPED = "Stopped. Ease out slowly. How bad is it?";
    const HURT_HOW_BAD = "Ease out slowly. How bad is it?";
    const HURT_LEG = "Pain or tingling goes down my leg";
    const HURT_SIGN = "Weak, numb, dizzy, chest pain, or anything else new";
    const HURT_MISTAKE = "Nothing hurts. I tapped by mistake";
    claim HURT_RULE = "Pain over 5, or 2 more than before: we stop for today. Pain that moves up from the leg towards the back is a good sign." [S77, S84a];
    const HURT_CHOOSE = "What now?";
    const HURT_LEAVE = "Skip this one";
    const HURT_LEFT_OUT = "Noted. We leave it out until this attack ends, or for 14 days.";
    const OVER_DONE = "Done";
    const OVER_ENDED = "Stopped here";
    const OVER_TOO_MUCH = "Enough for today";
    const OVER_STALE_LEAD = "This routine is out of date. Start again and it will fit how you are now.";
    const OVER_LEAD = "What you did counts. Some soreness for up to a day is normal.";
    const OVER_NOTHING = "You did not finish an exercise. That is fine.";
    const OVER_TOO_MUCH_LEAD = "Rest where it hurts least. We leave out what hurt until this attack ends, or for 14 days. If anything feels new or dangerous, do the danger check.";
    const OVER_CLOSE = "Close";
    const OVER_TOMORROW = "Tomorrow we ask if the pain stayed worse. If so, we make it easier.";
    fn done_line(name: &str, dose: &str) = "{name}: {dose}";
}
