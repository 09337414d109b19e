//! What to train: the list of self-checks, one being done, what came out, and the plan of the week. The words of each
//! self-check are in `self_checks`.

use crate::domain::moves::habits::Walks;
use crate::domain::moves::steps::Side;

words! {
    const TITLE = "What to train";
    const LEAD = "Short self-checks for strength, length and balance. Each shows what is worth training.";
    const HEADING_DO = "Self-checks";
    const HEADING_NOT = "Not for you now";
    const HEADING_FOUND = "Worth training";
    const FOUND_NONE = "Nothing yet. A self-check counts when two days show the same.";
    const PLAN = "Your week";
    const BEGIN = "Begin";
    const GO_ON = "Go on";
    const AGAIN = "Do it again";
    /// The strong button of the list.
    fn next(title: &str) = "Next: {title}";
    /// How a self-check stands.
    const NEW = "Not done yet";
    const PART = "Begun today";
    const FINE = "Nothing to train";
    const ONCE = "Once more on another day";
    const WORTH = "Worth training";
    fn last(date: &str) = "Last done: {date}.";
    const DUE = "Six weeks are over: check again.";
    fn due(date: &str) = "Check again from {date}.";
    /// Why one has to wait.
    const NOT_PREGNANT = "Not in pregnancy.";
    const NOT_PAIN = "Wait until the pain has been 2 or less for 7 days.";
    const NOT_YOUNG = "From 16 on. Younger people should ask a doctor or physiotherapist.";
    fn not_age(age: u16) = "For people of {age} and over. You can enter your age under About my body.";
    fn not_with(what: &str) = "Leave it out: {what}.";
    const NOT_HURT = "It hurt today. Try it on another day.";
    /// Before it begins.
    const PAIN = "How bad is the pain now?";
    const WARM_HEADING = "Warm up first";
    const WARM = "Walk around for 5 minutes. Swing your arms.";
    const WARM_ILL = "Feverish, ill or dizzy? Not today.";
    const WARM_SOMEONE = "Have someone beside you.";
    const WARM_DONE = "I am warm";
    const WARM_DONE_SOMEONE = "I am warm, and not alone";
    const NOT_NOW_HEADING = "Not now";
    const TO_LIST = "All self-checks";
    /// While it is done.
    const PRACTICE = "Practice";
    const PRACTICE_LEAD = "Once to learn it. Stop as soon as you know how. It does not count.";
    const SKIP_PRACTICE = "I know how. Skip it.";
    fn try_of(n: usize, of: usize) = "Try {n} of {of}";
    fn try_of_side(side: &str, n: usize, of: usize) = "{side}, try {n} of {of}";
    /// A side in words.
    match side(side: Side) {
        Side::Left => "Left side",
        Side::Right => "Right side",
    };
    const START = "Start";
    const START_LEAD = "The clock begins 5 seconds after your tap.";
    const STOP = "Stop";
    const GET_READY = "Get ready";
    const HOLD = "Hold";
    const COUNT = "Tap for each stand";
    const COUNT_MORE = "Count one";
    const COUNT_LESS = "One too many";
    const SECONDS = "seconds";
    const TIMES = "times";
    const DEGREES = "degrees";
    const KEEP = "Keep this";
    const TILT_WAITS = "Waiting for the phone's sensor.";
    const TILT_MISSING = "This device does not tell how it is tilted. Pick what comes closest.";
    const OR_ESTIMATE = "Or estimate";
    const REACH = "Centimetres";
    const REACH_NOTE = "A whole number from 0 to 60.";
    const SAVE = "Save";
    const YES = "Yes";
    const NO = "No";
    const REST_HEADING = "Rest before the other side";
    const REST_LEAD = "5 minutes, so that both sides are equally fresh. You can leave this page.";
    const LEG_NO = "No, nothing";
    const LEG_YES = "Yes, below the knee";
    const HURTS = "That hurts";
    const STOPPED = "Stopped.";
    const HURTS_HEADING = "Stop. What is it?";
    const HURTS_HERE = "It hurts here. End it.";
    const HURTS_LEG = "It runs down the leg";
    const HURTS_SIGN = "Something else is new";
    const HURTS_NOTHING = "Nothing. A wrong tap.";
    const OVER_HEADING = "Enough for today";
    const OVER_HURT = "This one is left out today. Pain that stays up tomorrow is a reason to leave it out for longer.";
    claim OVER_LEG = "Do not stretch this leg. Pain or tingling that runs below the knee should be seen by a doctor within days. Check for danger signs now." [S109];
    const CHECK_NOW = "Check for danger signs";
    const LEAVE = "Leave it for now";
    const DONE = "Done. This is what came out.";
    /// What came out.
    const YOURS = "Yours";
    const NOT_DONE = "not done";
    fn seconds(n: u16) = "{n} s";
    fn degrees(n: u16) = "{n}°";
    fn about_degrees(n: u16) = "about {n}°";
    fn centimetres(n: u16) = "{n} cm";
    fn times(n: u16) = "{n} times";
    const FINE_YES = "as it should be";
    const FINE_NO = "not quite";
    const SAID_FINE = "Nothing here is worth training more than the rest.";
    const SAID_ONCE = "This may be worth training. One measurement is often wrong, so do it once more on another day. Only then it counts.";
    const SAID_PART = "Not finished today. You can go on, or begin anew on another day.";
    fn worth_low_side(side: &str) = "{side}: worth training. Two days show a low figure.";
    const WORTH_LOW = "Worth training. Two days show a low figure.";
    fn worth_behind(side: &str) = "{side}: worth training. Two days show it behind the other side by more than the measurement is wrong.";
    const NOT_CAUSE = "This is something to train. It is not the cause of your pain.";
    const BOTH_SIDES_LOW = "Both sides: worth training. Two days show a low figure.";
    const ADDS = "Your routine now has more of this";
    const COULD_ADD = "What trains it";
    const PUBLISHED = "Published figures";
    const NOISE = "How exact it is";
    fn change_noise(change: &str, noise: &str) = "Since the time before: {change}. Less than {noise} says nothing.";
    fn change_real(change: &str, noise: &str) = "Since the time before: {change}. That is more than {noise}, so it is a real change.";
    const DAYS = "So far";
    const TAKE_BACK = "Take back the last try";
    const HOW = "How";
    const NEEDS = "You need";
    const POSITION = "Get into position";
    const MEASURE = "What is measured";
    const LESS = "Easier";
    const NOT_WITH = "Leave it out with";
    const FIGURE_NOTE = "Who was measured stands beside each figure. You are not them.";
    /// Only told.
    const RATIO = "Front and back together";
    fn ratio(front: &str, side: &str) = "Front to back {front}, side to back {side}. For information only.";
    /// The plan of the week.
    const WEEK = "Your week";
    const WEEK_LEAD = "What is left of this week, planned anew each day. Missed days do not count against you.";
    const WEEK_ATTACK = "An attack is open. Today's routine goes by the pain. The week goes on when it is over.";
    const WEEK_PREGNANT = "In pregnancy: walking, as far as it feels good.";
    const HABITS = "On most days";
    const HABITS_WALK = "I walk";
    /// How much someone walks.
    match walks(walks: Walks) {
        Walks::Little => "less than 10 minutes",
        Walks::Some => "10 to 30 minutes",
        Walks::Much => "30 minutes or more",
    };
    const HABITS_SIT = "I sit";
    const SIT_LESS = "up to 5 hours";
    const SIT_LONG = "more than 5 hours";
    claim SIT_ADVICE = "People who sit for more than 5 hours a day get back pain again more often. Get up for a minute again and again." [S102];
    claim STRETCH_WHY = "Stretches each day and strength 2 or 3 times a week lowered new back pain in people with a low result." [S89];
    claim WALK_WHY = "Walking towards 30 minutes, 5 times a week, gave more days without an attack." [S87];
    const STRETCH = "Stretch";
    const STRENGTH = "Strength";
    fn walk(minutes: u16) = "Walk {minutes} min";
    const REST = "Free";
    const DONE_STRETCH = "Moved";
    const DONE_STRENGTH = "Strength done";
    fn done_walk(minutes: u16) = "Walked {minutes} min";
    const TODAY_BEGIN = "Start today's routine";
    const WHY = "Why these?";
    const REASONS = "From your self-checks";
    fn reason(exercise: &str, title: &str) = "{exercise}, found by: {title}.";
    fn reason_side(exercise: &str, side: &str, title: &str) = "{exercise}, {side} first and once more, found by: {title}.";
    const REASON_LEFT = "left side";
    const REASON_RIGHT = "right side";
}
