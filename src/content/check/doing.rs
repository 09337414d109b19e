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
        "Lie or sit as it hurts least. Faint? Lie flat and raise your legs.", "Lie or sit as it hurts least. Faint? Lie flat and raise their legs.";
        "Hurt in an accident? Keep still, and don't get up. Pregnant? Lie on your side.", "Hurt in an accident? Keep still, and don't get up. Pregnant? Lie on their side.";
        "Eat and drink nothing until you have been seen.", "Eat and drink nothing until they have been seen.";
    } note "Our advice; the raised legs come from a hospital leaflet.";
    /// Until they have spoken to someone.
    URGENT [S64] {
        "Call now, and read out the words below.";
        "Nobody answers? Go to an urgent clinic. Let someone else drive.";
        "Lie as it eases, up to 30 minutes at a time.";
        "A new danger sign? Call the emergency number.";
    } note "The 30 minutes come from a hospital group. The other lines are our advice.";
    /// Until they have been seen.
    SOON [S03, S64] {
        "Ask for an appointment today. Read out the words below.";
        "Until then do what this page offers, and no more.";
        "Lie in short spells. Ease off what hurts, and keep the rest of you moving.", "Lie in short spells. Ease off what hurts, and keep the rest of them moving.";
        "A new danger sign? Do the danger check again.";
    } note "When to ask for the appointment is our advice.";
    /// In this order.
    SELF_CARE [S03, S62, S64] {
        "Choose cold or heat, with a cloth between.";
        "Lie in short spells, up to 30 minutes. Then walk a little.";
        "Ease off the movement that hurts. Keep the rest of you moving.", "Ease off the movement that hurts. Keep the rest of them moving.";
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
