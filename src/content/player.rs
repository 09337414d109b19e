//! A routine that is being done: its steps, what is said, "That hurts", and its end.

use std::fmt::Display;

words! {
    fn n_of_all(n: impl Display, all: impl Display) = "{n} of {all}";
    const STEP_READY = "Get ready";
    const STEP_HOLD = "Hold";
    const STEP_WALK = "Walk";
    const STEP_BETWEEN = "Let go";
    const STEP_SWITCH = "Switch sides";
    const STEP_REST = "Rest";
    const SIDE_LEFT = "Left";
    const SIDE_RIGHT = "Right";
    const BREATHE_IN = "Breathe in";
    const BREATHE_OUT = "Breathe out";
    fn said_ready(name: &str, how: &str, dose: &str) = "Next: {name}. {how} {dose}.";
    fn said_hold(side: &str, time: &str) = "Hold {side}. {time}.";
    fn said_walk(time: &str) = "Walk. {time}.";
    fn said_switch(side: &str) = "Switch sides. {side}.";
    fn said_rest(name: &str) = "Let go and rest. Next: {name}.";
    const PLAYER = "Your routine";
    const GO = "Go on";
    const PAUSE = "Pause";
    const NEXT = "Done, next";
    const BACK = "Back";
    const SKIP = "Skip this one";
    const MORE = "30 seconds more";
    const END = "End here";
    const SWITCHES = "Voice, beeps, touch";
    const PAUSED = "Paused.";
    const SWITCH_VOICE = "Voice";
    const FLOOR_ON = "Floor mode";
    const FLOOR_OFF = "Leave floor mode";
    const HURTS = "That hurts";
    const HURT_STOPPED = "Stopped. Let go slowly. How bad is it?";
    const HURT_HOW_BAD = "Let go slowly. How bad is it?";
    const HURT_LEG = "Pain or tingling goes down my leg";
    const HURT_SIGN = "Weak, numb, dizzy, chest pain, or something else new";
    const HURT_MISTAKE = "Nothing hurts, it was a mistake";
    claim HURT_RULE = "Over 5, or 2 more than before: we stop for today. Pain that moves up from the leg towards the back is a good sign." [S77, S84a];
    const HURT_CHOOSE = "What now?";
    const HURT_LEAVE = "Skip this one";
    const HURT_LEFT_OUT = "It is noted, and left out until this episode is over, or for 14 days without one.";
    const OVER_DONE = "Done";
    const OVER_ENDED = "Ended here";
    const OVER_TOO_MUCH = "That is enough for today";
    const OVER_STALE_LEAD = "It waited for long, or something has changed since it began. What fits now is seen anew when you begin again.";
    const OVER_LEAD = "What you did counts. Some soreness for up to a day is normal.";
    const OVER_NOTHING = "Nothing was held to its end, and that is fine.";
    const OVER_TOO_MUCH_LEAD = "Rest where it eases. What hurt is left out until this episode is over, or for 14 days without one. If anything feels new or dangerous, do the danger check.";
    const OVER_CLOSE = "Close";
    const OVER_TOMORROW = "Tomorrow we ask whether the pain was still up a day later. If it was, you begin smaller.";
    fn done_line(name: &str, dose: &str) = "{name}: {dose}";
}
