//! Cold or heat: the choice, what has to wait, what has helped, and the page before it begins.

use crate::domain::therapy::mode::Mode;
use std::fmt::Display;

words! {
    const NEW_NERVES = "Numb between the legs, or a change in peeing, pooing or sex";
    const NEW_LEGS = "A weak or numb leg or foot, or pain or tingling in both";
    const NEW_CHEST = "Chest pain, breathless, blacked out, or a faint feeling that does not pass";
    const NEW_SERIOUS = "Fever, confused, severe tummy pain, or an accident";
    const ANY_AT_ALL = "Do you have any of these?";
    fn any_at_all_lead(number: &str) = "Danger signs first. Very ill or getting worse? Call {number}.";
    const ANY_NEW = "Are any of these new?";
    fn any_new_lead(number: &str) = "We ask each time. Very ill or getting worse? Call {number}.";
    const HEADING = "Cold or heat?";
    const COLD_PAST_WINDOW = "More than 72 hours have passed. Cold is still allowed. We offer heat first.";
    fn wait_short(at: &str) = "Not yet. Your skin needs a short break, until {at}. Then you can use the minutes left.";
    fn again(used: &str) = "You stopped after {used}. You can start again now. The time you used counts.";
    fn left(used: &str, left: &str) = "You stopped after {used}. You can use the time left now: {left}.";
    fn ready_left(used: &str, left: &str) = "You stopped after {used}, and that time counts. It comes off {left} after you start.";
    const SKIN_FIRST = "First look at your skin and touch it. Does it look and feel normal, and is it not numb?";
    const SKIN_IS_NORMAL = "Skin normal and not numb";
    const USED_UP = "You have used that time already. Pick a longer time.";
    fn wait_gap(at: &str) = "Not yet. Your skin needs a 2-hour break, until {at}.";
    fn not_now(mode: &str) = "Do not use this now: {mode}";
    fn ask_first(mode: &str) = "{mode}: ask a pharmacist or doctor first";
    const THEY_SAID_YES = "A doctor or pharmacist said yes";
    const CHOOSE_AGAIN = "Choose cold or heat again";
    fn ready(mode: &str) = "{mode}: ready?";
    const HOW_LONG = "How long";
    fn plan_cold(n: impl Display) = "{n} min on, {n} off, {n} on";
    const FEELS_WRONG = "I cannot feel both, or my skin is broken";
    const YES_OR_NOT_SURE = "Yes or not sure";
    fn chosen_length(words: &str) = "{words}. Change";
    const MORE = "What helped, and the first 72 hours";
    const OTHER_WAYS = "Other ways";
    fn helped_last(mode: &str) = "{mode} helped last time.";
    const COLD_NOT_HELPED = "Cold has not helped so far. We offer heat first now, after the 2-hour break.";
    const LEDGER = "What helped so far";
    fn ledger_line(mode: &str, better: impl Display, same: impl Display, worse: impl Display) = "{mode}: better {better}, same {same}, worse {worse}.";
    fn ledger_less(points: impl Display) = "Pain {points} lower on average.";
    fn ledger_more(points: impl Display) = "Pain {points} higher on average.";
    const LEDGER_LEAD = "This is what you told us after each session. It cannot say why.";
    const WINDOW = "The first 72 hours";
    fn window_done(count: impl Display, at: &str) = "Sessions so far: {count}. Started {at}.";
    fn window_next(mode: &str, when: &str) = "{mode}: {when}.";
    const WINDOW_NOW = "can start now";
    fn window_from(at: &str) = "from {at}";
    fn window_ends(at: &str) = "Cold is suggested until {at}.";
    fn window_over(at: &str) = "The 72 hours ended {at}.";
    const WINDOW_ALL = "All sessions";
    claim HEAT_EVERY_DAY = "You have used heat every day for a week. Give your skin a day off, and look for marks like a net." [S53];
    fn wait_row(at: &str) = "Not yet. The limit is 7 wraps without 2 days off. You can use one again from {at}." [S51];
    fn wait_skin(at: &str) = "Not yet. Your skin may be hurt: put nothing on it until {at}.";
    fn wait_wrap(at: &str) = "Not yet. After a wrap, wait twice as long as it was on, until {at}." [S51];
    const FAMILY_COLD = "Cold";
    const FAMILY_HEAT = "Heat";
    const ONCE = "Once, without a second round";
    const OWN_LENGTH = "Another length";
    const OWN_MINUTES = "Minutes";
    const OWN_SET = "Set";
    const BAD_MINUTES = "Type a whole number of minutes.";
    claim OVER_55 = "Aged 55 or over: wear it over clothing only, never on the skin." [S52];
    claim OVER_65 = "Aged 65 or over, skin burns sooner. Take the short time, and check your skin often." [S50];
    const NAP = "Could you doze off? Do not use a pack. Set an alarm and lie down.";
    /// As many sessions as a day may have were done.
    forms wait_cap(mode: &str, cap: usize, at: &str) by (cap) {
        1 => "Not yet. The limit in 24 hours is 1 session ({mode}). You can start again from {at}.",
        _ => "Not yet. The limit in 24 hours is {cap} sessions ({mode}, of any kind). You can start again from {at}.",
    };
    /// Why a length is refused.
    claims too_long(mode: Mode) {
        Mode::Cold => "20 minutes is the longest for cold. Longer can harm skin and nerves." [S45, S48],
        Mode::Massage => "10 minutes is the longest for moving ice. Longer can harm the skin." [S45, S47],
        Mode::Heat | Mode::Infrared | Mode::Bath => "20 minutes is the longest for heat. Longer can burn, or leave marks." [S46, S49, S53],
        Mode::Wrap => "480 minutes (8 hours) is the longest for a wrap in 24 hours." [S51],
    };
    /// The name of a mode.
    match mode_name(mode: Mode) {
        Mode::Cold => "Cold",
        Mode::Massage => "Ice massage",
        Mode::Heat => "Heat",
        Mode::Infrared => "Infrared pad",
        Mode::Wrap => "Heat wrap",
        Mode::Bath => "Bath or shower",
    };
    /// What to take.
    match pack(mode: Mode) {
        Mode::Cold => "A cold pack or frozen peas, in a damp cloth",
        Mode::Massage => "Ice in a cup, moved in circles beside the spine",
        Mode::Heat => "A heat pack, hot-water bottle or pad, wrapped in cloth",
        Mode::Infrared => "A pad that warms with infrared light",
        Mode::Wrap => "A stick-on wrap from a shop, about 40 degrees, over clothing",
        Mode::Bath => "Warm water, for as long as it feels good",
    };
    /// What the evidence says, in one plain sentence.
    claims evidence(mode: Mode) {
        Mode::Cold => "Cold can numb the pain. There are too few trials on backs to say how much it helps." [S39, S43, S45],
        Mode::Massage => "Cold for a short time, often with a helper. We found no trial on a spasm." [S45, S47],
        Mode::Heat => "Heat has the better evidence for backs: a small gain in the first days." [S36, S39, S46],
        Mode::Infrared => "A kind of heat. In one small trial it beat a pad that was switched off. We found no trial against an ordinary heat pad." [S59, S60],
        Mode::Wrap => "Worn for 8 hours, it did better than tablets over 2 days, in a trial its maker paid for." [S39, S40, S51],
        Mode::Bath => "Heat for a larger part of your body. We found no trial." [S46],
    };
}

/// The danger signs in four rows, for the screen before each session.
pub const ANY_NEW_ROWS: [&str; 4] = [NEW_NERVES, NEW_LEGS, NEW_CHEST, NEW_SERIOUS];
