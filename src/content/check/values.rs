//! The answers to pick or to tick, by question and value.

use crate::content::voice::same;
use crate::content::{Listed, Worded};
use crate::domain::check::question::{Kind, Q, QUESTIONS};

macro_rules! values {
    ($($q:ident $value:literal => $you:literal $(, $they:literal)?;)+) => {
        const TABLE: &[(Q, &str, Worded)] = &[$((Q::$q, $value, one!(Worded, $you, $($they)?, &[])),)+];

        /// Every text of this module.
        pub const ALL: &[Listed] = &[$(Listed {
            name: concat!(stringify!($q), " ", $value),
            text: $you,
            they: they!($($they)?),
            sources: &[],
        },)+];
    };
}

values! {
    A3d "pregnant" => "Pregnant";
    A3d "maybe" => "Maybe pregnant";
    A3d "birth" => "Gave birth in the last 6 weeks";
    A3a "bleeding_or_leak" => "Any bleeding, or fluid leaking";
    A3a "cramps_or_pressure" => "Regular or crampy backache before 37 weeks, pressure low down, or severe pain that comes and goes";
    A3a "fever_or_pee_pain" => "Fever, or pain when you pee", "Fever, or pain when they pee";
    A3a "baby_less" => "Your baby moves less than usual", "Their baby moves less than usual";
    A3a "head_or_swelling" => "A bad headache, or a swollen face or hands";
    A3b "one_sided" => "Pain low in your tummy on one side", "Pain low in their tummy on one side";
    A3b "bleeding" => "Bleeding, even light, or brown discharge";
    A3b "toilet_pain" => "Pain on peeing or pooing";
    A3b "light_headed" => "Light-headed";
    A3f "fever_or_bleeding" => "Fever, or heavy bleeding";
    A3f "leg_swelling" => "A swollen leg";
    A3f "epidural_numb" => "Numbness after an epidural (a needle in the back)";
    A3f "headache" => "A severe headache";
    D4a "again" => "It has happened before";
    D4a "diabetes" => "Diabetes";
    D4a "heart" => "Heart disease, or a heartbeat that skips or flutters";
    D4a "hurt" => "You hurt yourself when you fell", "They hurt themselves when they fell";
    A1a "stand" => "Cannot stand or take weight on a leg";
    A1a "weak" => "A weak or numb leg";
    A1a "bladder" => "A change in peeing or pooing";
    A1a "ill" => "Very ill: hard to wake, breathing fast, mottled, or a rash that stays";
    A1b "night" => "Pain that wakes you at night", "Pain that wakes them at night";
    A1b "constant" => "Pain that never stops";
    A1b "stiff" => "A stiff back in the morning";
    A1b "limp" => "A limp, or a back that looks curved or changed";
    A1b "lump" => "A lump or swelling anywhere, or pale, bruised or very tired";
    A2 "low" => "Low back: between your ribs and bottom", "Low back: between their ribs and bottom";
    A2 "upper" => "Between the shoulder blades";
    A2 "neck" => "Neck";
    A2 "tummy" => "Tummy";
    A2 "other" => "Somewhere else";
    E1 "3" => "3 days to 2 weeks";
    E1 "14" => "2 to 6 weeks";
    E1 "43" => "6 to 12 weeks";
    E1 "85" => "More than 12 weeks";
    D2a "under_35" => "Under 35";
    D2a "35_to_44" => "35 to 44";
    D2a "45_up" => "45 or older";
    D2 "night" => "It wakes you in the second half of the night", "It wakes them in the second half of the night";
    D2 "buttock" => "Pain in a buttock";
    D2 "movement" => "Better with movement";
    D2 "tablets" => "Better within 48 hours of anti-inflammatory tablets";
    D2b "family" => "A parent, brother, sister or child with spondyloarthritis";
    D2b "arthritis" => "Arthritis: swollen, stiff joints";
    D2b "heels" => "Sore heels or tendons, with swelling";
    D2b "psoriasis" => "Psoriasis";
    C20 "statin" => "A statin (for cholesterol)";
    C20 "floxacin" => "An antibiotic whose name ends in floxacin";
    C20 "steroid" => "Steroid tablets";
    C24 "pressure" => "Yes, with blood-pressure or water tablets too";
    C24 "stomach" => "Yes, and my stomach hurts", "Yes, and their stomach hurts";
    D3 "stenosis_or_slip" => "A narrow spinal canal (stenosis) or a slipped vertebra";
    D3 "surgery" => "Surgery on the spine, ever";
    D3 "metal" => "Metal in the back";
    D3 "joint" => "An artificial hip or knee";
    F1 "touch" => "It is sore to touch";
    F1 "one_place" => "The pain stays in one place";
    F1 "movement" => "It came with a movement";
    D5 "worried" => "Worried that something serious is wrong";
    D5 "low" => "Low, or without hope";
    D5 "avoiding" => "Avoiding movement, to protect your back", "Avoiding movement, to protect their back";
    D5 "work" => "Trouble at work, or a claim, because of the pain";
}

/// A value of a question, or the least number of a range; none for a value that the question does not have.
pub const fn value(q: Q, value: &str) -> Option<Worded> {
    let mut n = 0;
    while n < TABLE.len() {
        if TABLE[n].0 as usize == q as usize && same(TABLE[n].1, value) {
            return Some(TABLE[n].2);
        }
        n += 1;
    }
    None
}

/// Every value of every question has its words: one without is refused by the compiler.
const _: () = {
    let mut n = 0;
    while n < QUESTIONS.len() {
        if let Kind::One(values) | Kind::Many(values) = QUESTIONS[n].kind {
            let mut place = 0;
            while place < values.len() {
                assert!(value(QUESTIONS[n].q, values[place]).is_some(), "a value has no words");
                place += 1;
            }
        }
        n += 1;
    }
};
