//! What to do now, step by step, by verdict. Read to the person, and about someone else.

use crate::content::{Listed, SourceId, Worded};
use crate::domain::check::verdict::Verdict;

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident [$($source:ident),*] {
        $($you:literal $(, $they:literal)?;)+
    } note $note:literal;)+) => {
        $($(#[$doc])* const $name: &[Worded] = &[$(one!(Worded, $you, $($they)?, &[])),+];)+

        /// Every text of this module.
        pub const ALL: &[Listed] = &[$(
            $(Listed { name: stringify!($name), text: $you, they: they!($($they)?), sources: &[] },)+
            Listed::claim(concat!(stringify!($name), ", small print"), $note, &[$(SourceId::$source),*]),
        )+];
    };
}

steps! {
    /// Until help comes.
    EMERGENCY [] {
        "Put the phone on loudspeaker and stay on the line.";
        "Unlock the door, or ask someone to.";
        "Lie or sit where it hurts least. Faint? Lie flat and raise your legs.", "Let them lie or sit where it hurts least. Faint? Lay them flat and raise their legs.";
        "Hurt in an accident? Keep still. Do not get up. Pregnant? Lie on your side.", "Hurt in an accident? Keep them still. They must not get up. Pregnant? On their side.";
        "Do not eat or drink until you have been seen.", "No food or drink until they have been seen.";
    } note "Our advice; the raised legs come from a hospital leaflet.";
    /// Until they have spoken to someone.
    URGENT [S64] {
        "Call now, and read out the words on this page.";
        "Nobody answers? Go to an urgent clinic. Let someone else drive.";
        "Lie where it hurts least, up to 30 minutes.";
        "A new danger sign? Call the emergency number.";
    } note "The 30 minutes come from a hospital group. The other lines are our advice.";
    /// Until they have been seen.
    SOON [S03, S64] {
        "Ask for an appointment today. Read out the words below.";
        "Until then, use only what this app suggests.";
        "Lie down for short times. Do less of what hurts, and keep the rest of you moving.", "They can lie down for short times, do less of what hurts, and keep the rest moving.";
        "A new danger sign? Do the danger check again.";
    } note "When to ask for the appointment is our advice.";
    /// In this order.
    SELF_CARE [S03, S62, S64] {
        "Choose cold or heat, with a cloth in between.";
        "Lie down for up to 30 minutes. Then walk a little.";
        "Do less of the movement that hurts. Keep the rest of you moving.", "They can do less of the movement that hurts, and keep the rest moving.";
        "Tablets? Ask a pharmacist before the first one.";
        "Do the danger check again when it is due, better or not.";
    } note "The order is our advice.";
}

/// What to do now.
pub const fn doing(verdict: Verdict) -> &'static [Worded] {
    match verdict {
        Verdict::Emergency => EMERGENCY,
        Verdict::Urgent => URGENT,
        Verdict::Soon => SOON,
        Verdict::SelfCare => SELF_CARE,
    }
}
