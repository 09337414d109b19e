//! Cold or heat: the choice, what has to wait, what has helped, and the page before it begins.

use crate::domain::therapy::mode::Mode;
use std::fmt::Display;

words! {
    const NEW_NERVES = "Numb between the legs, or a change in peeing, pooing or sex";
    const NEW_LEGS = "A leg or foot weak or numb, or signs in both legs";
    const NEW_CHEST = "Chest pain, breathless, blacked out, or faint and it does not pass";
    const NEW_SERIOUS = "Fever, confused, severe tummy pain, or an accident";
    const ANY_NEW = "Since the last check, any of these new?";
    fn any_new_lead(number: &str) = "Asked before each block. Feeling bad right now? Call {number}.";
    const HEADING = "Cold or heat?";
    const LEAD = "Take what you like better. You can change after the gap.";
    const COLD_PAST_WINDOW = "It is more than 72 hours since it began. Cold is still allowed, heat is offered first.";
    fn wait_gap(at: &str) = "Not yet. The skin needs 2 hours between blocks. From {at}.";
    fn not_now(mode: &str) = "{mode} is not for you now";
    fn ask_first(mode: &str) = "{mode}: ask a pharmacist or a clinician first";
    const THEY_SAID_YES = "I asked. They said yes.";
    const CHOOSE_AGAIN = "Choose cold or heat again";
    fn ready(mode: &str) = "{mode}: ready?";
    const HOW_LONG = "How long";
    fn plan_cold(n: impl Display) = "{n} on, {n} off, {n} on";
    const FEELS_WRONG = "I can't feel both, or the skin is not whole";
    const OTHER_WAYS = "Other ways";
    fn helped_last(mode: &str) = "{mode} helped last time.";
    const COLD_NOT_HELPED = "Cold has not helped so far. Heat is offered first now; the gap comes before it.";
    const LEDGER = "What helped so far";
    fn ledger_line(mode: &str, better: impl Display, same: impl Display, worse: impl Display) = "{mode}: better {better}, same {same}, worse {worse}.";
    fn ledger_less(points: impl Display) = "Pain {points} lower on average.";
    fn ledger_more(points: impl Display) = "Pain {points} higher on average.";
    const LEDGER_LEAD = "It is what you told after each block. It can't tell why.";
    const WINDOW = "The first 72 hours";
    fn window_done(count: impl Display, at: &str) = "Blocks so far: {count}. It began {at}.";
    fn window_next(mode: &str, when: &str) = "{mode}: {when}.";
    const WINDOW_NOW = "can start now";
    fn window_from(at: &str) = "from {at}";
    fn window_ends(at: &str) = "Cold is suggested until {at}.";
    fn window_over(at: &str) = "The 72 hours ended {at}.";
    const WINDOW_ALL = "All blocks";
    claim HEAT_EVERY_DAY = "Heat day after day for a week: give the skin a day off, and look for marks like a net." [S53];
    fn wait_row(at: &str) = "A wrap 7 times without 2 days between is the limit. From {at}." [S51];
    fn wait_wrap(at: &str) = "After a wrap, more heat waits twice as long as it was on. From {at}." [S51];
    const FAMILY_COLD = "Cold";
    const FAMILY_HEAT = "Heat";
    const ONCE = "Once, without a second round";
    const OWN_LENGTH = "Another length";
    const OWN_MINUTES = "Minutes";
    const OWN_SET = "Set";
    const BAD_MINUTES = "Type a whole number of minutes.";
    claim OVER_55 = "From 55 on: over clothing only, never on the skin." [S52];
    claim OVER_65 = "From 65 on, skin burns sooner: take the short time, and look at it often." [S50];
    const NAP = "Could you doze off? Then no pack. Lie down with an alarm instead.";
    /// As many sessions as a day may have were done.
    forms wait_cap(mode: &str, cap: usize, at: &str) by (cap) {
        1 => "{mode} of any kind: 1 block in 24 hours is the limit. From {at}.",
        _ => "{mode} of any kind: {cap} blocks in 24 hours is the limit. From {at}.",
    };
    /// Why a length is refused.
    claims too_long(mode: Mode) {
        Mode::Cold => "20 minutes is the longest for cold: beyond that it can harm skin and nerves." [S45, S48],
        Mode::Massage => "10 minutes is the longest for moving ice: beyond that it can harm the skin." [S45, S47],
        Mode::Heat | Mode::Infrared | Mode::Bath => "20 minutes is the longest: beyond that heat can burn, or leave marks." [S46, S49, S53],
        Mode::Wrap => "480 minutes, that is 8 hours, is the longest for a wrap in 24 hours." [S51],
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
        Mode::Bath => "Warm water, as long as it feels good",
    };
    /// What the evidence says, in one plain sentence.
    claims evidence(mode: Mode) {
        Mode::Cold => "Cold can numb the pain. For backs, trials are too few to say how much it helps." [S39, S43, S45],
        Mode::Massage => "Cold for a short time, often with a helper. No trial on a spasm was found." [S45, S47],
        Mode::Heat => "Heat has the better evidence for backs: a small gain in the first days." [S36, S39, S46],
        Mode::Infrared => "It is a kind of heat. One small trial beat a pad that was switched off; none was found against an ordinary heat pad." [S59, S60],
        Mode::Wrap => "Worn for 8 hours it did better than tablets for 2 days, in a trial paid by its maker." [S39, S40, S51],
        Mode::Bath => "It is heat for a larger part of you. No trial was found." [S46],
    };
}

/// The danger signs in four rows, for the screen before each session.
pub const ANY_NEW_ROWS: [&str; 4] = [NEW_NERVES, NEW_LEGS, NEW_CHEST, NEW_SERIOUS];
