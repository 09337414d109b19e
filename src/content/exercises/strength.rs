//! Exercises: more of the back, the trunk, and stretches of the legs.

use crate::content::page::{Page, Section};
use crate::content::sources::SourceId;

pages! {
    /// Sit tall and let go.
    SIT_TALL_AND_LET_GO = Page {
        title: "Sit tall and relax",
        lead: "Sit tall, then relax. Change often.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Sit on a chair, feet flat.",
                    "Make yourself tall, as if pulled up by the top of your head.",
                    "Relax again.",
                ],
                ordered: true,
                moves: false,
                note: "Do not hold it all day. The change is what counts.",
                sources: &[SourceId::S32],
            },
        ],
    };
    /// Tummy brace.
    TUMMY_BRACE = Page {
        title: "Tummy brace",
        lead: "Pull in your belly around the navel and keep breathing.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Go on hands and knees.",
                    "Pull your belly in around the navel, gently.",
                    "Keep breathing while you hold. Relax.",
                ],
                ordered: true,
                moves: false,
                note: "Later you can do it while you walk.",
                sources: &[SourceId::S81],
            },
        ],
    };
    /// Bridge.
    BRIDGE = Page {
        title: "Bridge",
        lead: "Lift your hips until knees, hips and shoulders are in line.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent, feet flat.",
                    "Tighten your bottom and lift your hips.",
                    "Three breaths, then lower slowly.",
                ],
                ordered: true,
                moves: false,
                note: "A straight line, no arch. Cramp in the thigh? Put your feet closer to your bottom.",
                sources: &[SourceId::S79],
            },
        ],
    };
    /// Bird dog.
    BIRD_DOG = Page {
        title: "Bird dog",
        lead: "Stretch one arm and the opposite leg, without tipping.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "On hands and knees. First slide one arm forward, or one leg back.",
                    "When that is steady: one arm and the opposite leg.",
                    "Your hips stay level, your neck long.",
                ],
                ordered: true,
                moves: false,
                note: "The arm alone, then the leg alone, then both.",
                sources: &[SourceId::S82],
            },
        ],
    };
    /// Small curl-up.
    SMALL_CURL_UP = Page {
        title: "Small curl-up",
        lead: "Lift only your head and shoulders off the floor.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, one knee bent. Hands under your low back.",
                    "Lift your head and shoulders together, a little off the floor.",
                    "Hold and breathe. Lower.",
                ],
                ordered: true,
                moves: false,
                note: "Your back keeps its curve. Do not do this with neck pain.",
                sources: &[SourceId::S86c, SourceId::S86d],
            },
        ],
    };
    /// Side bridge, knees bent.
    SIDE_BRIDGE_KNEES_BENT = Page {
        title: "Side bridge, knees bent",
        lead: "Up on elbow and knee, hips forward.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your side, knees bent, elbow under your shoulder.",
                    "Lift your hips. Shoulder, hip and knee in line.",
                    "Hold and breathe. Lower.",
                ],
                ordered: true,
                moves: false,
                note: "Stop if your shoulder hurts.",
                sources: &[SourceId::S86c, SourceId::S86d],
            },
        ],
    };
    /// Side bridge, legs long.
    SIDE_BRIDGE_LEGS_LONG = Page {
        title: "Side bridge, legs long",
        lead: "Up on elbow and feet, in one line.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your side, legs long, the top foot in front.",
                    "Lift your hips until you are one line.",
                    "Keep breathing.",
                ],
                ordered: true,
                moves: false,
                note: "Do this when the bridge with bent knees is easy.",
                sources: &[SourceId::S86e],
            },
        ],
    };
    /// Front plank.
    FRONT_PLANK = Page {
        title: "Front plank",
        lead: "Forearms and knees, later toes. One flat line.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "On your forearms, elbows under your shoulders.",
                    "Lift your hips: a flat line from head to knees, later to toes.",
                    "Stop when your back starts to sag.",
                ],
                ordered: true,
                moves: false,
                note: "Keep breathing.",
                sources: &[SourceId::S86c, SourceId::S86f],
            },
        ],
    };
    /// Hamstring stretch with a strap.
    HAMSTRING_STRETCH_WITH_A_STRAP = Page {
        title: "Hamstring stretch with a strap",
        lead: "One leg up with a strap, the other knee bent.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back. A strap or towel around one foot.",
                    "Straighten that leg towards the ceiling.",
                    "Feel it in the thigh, not in the calf.",
                ],
                ordered: true,
                moves: false,
                note: "Stop if pain shoots or your leg tingles.",
                sources: &[SourceId::S86g, SourceId::S86h],
            },
        ],
    };
    /// Hip stretch, half kneeling.
    HIP_STRETCH_HALF_KNEELING = Page {
        title: "Hip stretch, half kneeling",
        lead: "One knee down beside a chair. Tuck your tailbone in, shift forward.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Kneel on one knee beside a chair, the other foot in front.",
                    "Tuck your tailbone in.",
                    "Shift forward until you feel the front of your hip.",
                ],
                ordered: true,
                moves: false,
                note: "Do not arch your back.",
                sources: &[SourceId::S86i, SourceId::S86j],
            },
        ],
    };
    /// Figure four.
    FIGURE_FOUR = Page {
        title: "Figure four",
        lead: "Ankle over the other knee.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent.",
                    "Put one ankle over the other knee.",
                    "Pull the thigh of the lower leg towards you, if that is easy.",
                ],
                ordered: true,
                moves: false,
                note: "Do not do this with an artificial hip.",
                sources: &[SourceId::S84b],
            },
        ],
    };
    /// Bent-knee leg lift.
    BENT_KNEE_LEG_LIFT = Page {
        title: "Bent-knee leg lift",
        lead: "Face down, one knee bent, lift the thigh a little.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your front, one knee bent.",
                    "Tighten your bottom and lift that thigh a few centimetres.",
                    "Lower slowly.",
                ],
                ordered: true,
                moves: false,
                note: "Small is enough.",
                sources: &[SourceId::S81],
            },
        ],
    };
}

/// An exercise by its id in the library.
pub(super) const fn by_id(id: &str) -> Option<&'static Page> {
    Some(match id.as_bytes() {
        b"e13" => &SIT_TALL_AND_LET_GO,
        b"e14" => &TUMMY_BRACE,
        b"e15" => &BRIDGE,
        b"e16" => &BIRD_DOG,
        b"e17" => &SMALL_CURL_UP,
        b"e18" => &SIDE_BRIDGE_KNEES_BENT,
        b"e19" => &SIDE_BRIDGE_LEGS_LONG,
        b"e20" => &FRONT_PLANK,
        b"e21" => &HAMSTRING_STRETCH_WITH_A_STRAP,
        b"e22" => &HIP_STRETCH_HALF_KNEELING,
        b"e23" => &FIGURE_FOUR,
        b"e24" => &BENT_KNEE_LEG_LIFT,
        _ => return None,
    })
}
