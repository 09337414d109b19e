//! The words of the self-checks, by the type of the domain (`docs/clinical.md` 7.2). A self-check without words does not compile.

pub mod bends;
pub mod general;
pub mod holds;
pub mod words;

use crate::domain::self_checks::table::SelfCheck;
pub use words::{Norm, Words};

/// The words of a self-check.
pub const fn words(check: SelfCheck) -> &'static Words {
    match check {
        SelfCheck::SideBridge => &holds::SIDE_BRIDGE,
        SelfCheck::FrontPlank => &holds::FRONT_PLANK,
        SelfCheck::SingleLegBridge => &holds::SINGLE_LEG_BRIDGE,
        SelfCheck::ChestLift => &holds::CHEST_LIFT,
        SelfCheck::KneeStraighten => &bends::KNEE_STRAIGHTEN,
        SelfCheck::LegRaise => &bends::LEG_RAISE,
        SelfCheck::HipFlexors => &bends::HIP_FLEXORS,
        SelfCheck::HipRotation => &bends::HIP_ROTATION,
        SelfCheck::SideBend => &bends::SIDE_BEND,
        SelfCheck::OneLegStand => &holds::ONE_LEG_STAND,
        SelfCheck::ChairStand => &holds::CHAIR_STAND,
    }
}
