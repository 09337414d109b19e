//! Exercises: lying, rolling, walking, and the first movements of the back.

use crate::content::page::{Page, Section};
use crate::content::sources::SourceId;

pages! {
    /// Supported rest.
    SUPPORTED_REST = Page {
        title: "Supported rest",
        lead: "Lie on your back, calves on a chair.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie down on your side first, then roll onto your back.",
                    "Put your calves on the seat of a chair, hips and knees bent.",
                    "Let your belly rise and fall as you breathe.",
                    "Get up by rolling to your side first.",
                ],
                ordered: true,
                moves: false,
                note: "At most 30 minutes at a time.",
                sources: &[SourceId::S64, SourceId::S86a],
            },
        ],
    };
    /// Short walk.
    SHORT_WALK = Page {
        title: "Short walk",
        lead: "Walk on level ground, as upright as is easy.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Start with 5 minutes.",
                    "Let your arms swing.",
                    "Turn back before you limp.",
                ],
                ordered: true,
                moves: false,
                note: "Walking up to 30 minutes, 5 times a week, put the next attack off in one large trial.",
                sources: &[SourceId::S64, SourceId::S87],
            },
        ],
    };
    /// Pelvic tilt.
    PELVIC_TILT = Page {
        title: "Pelvic tilt",
        lead: "Flatten your low back, then relax.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent, feet flat.",
                    "Press your low back gently into the floor.",
                    "Hold and breathe. Relax.",
                ],
                ordered: true,
                moves: false,
                note: "Small is enough.",
                sources: &[SourceId::S32, SourceId::S80, SourceId::S81],
            },
        ],
    };
    /// Knee rolls.
    KNEE_ROLLS = Page {
        title: "Knee rolls",
        lead: "Let both knees move from side to side.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent, a pillow between them.",
                    "Let both knees sink a little to one side. Your shoulders stay down.",
                    "Bring them back, then the other side.",
                ],
                ordered: true,
                moves: false,
                note: "Go only as far as is easy.",
                sources: &[SourceId::S32, SourceId::S79, SourceId::S80],
            },
        ],
    };
    /// One knee to the chest.
    ONE_KNEE_TO_THE_CHEST = Page {
        title: "One knee to the chest",
        lead: "Pull one knee up. The other foot stays flat.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent, feet flat.",
                    "Hold one leg behind the thigh and pull the knee to your chest.",
                    "Breathe, then put the foot down.",
                ],
                ordered: true,
                moves: false,
                note: "Do not do this while pain goes down a leg.",
                sources: &[SourceId::S79, SourceId::S81, SourceId::S82],
            },
        ],
    };
    /// Both knees to the chest.
    BOTH_KNEES_TO_THE_CHEST = Page {
        title: "Both knees to the chest",
        lead: "One leg up at a time, then both.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your back, knees bent.",
                    "Pull one knee up, then the other. Hold both behind the thighs.",
                    "Breathe. Put one foot down, then the other.",
                ],
                ordered: true,
                moves: false,
                note: "Do not do this while pain goes down a leg.",
                sources: &[SourceId::S79],
            },
        ],
    };
    /// Cat and cow.
    CAT_AND_COW = Page {
        title: "Cat and cow",
        lead: "Round your back, then let it sink, as you breathe.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Hands under your shoulders, knees under your hips.",
                    "Breathe out and round your back to the ceiling.",
                    "Breathe in and let it sink a little.",
                ],
                ordered: true,
                moves: false,
                note: "Slowly. Most sources ask for more; we begin with fewer.",
                sources: &[SourceId::S79, SourceId::S86b],
            },
        ],
    };
    /// Bottom to heels.
    BOTTOM_TO_HEELS = Page {
        title: "Bottom to heels",
        lead: "Sit back towards your heels, arms straight in front.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Start on hands and knees.",
                    "Move your bottom back towards your heels, as far as is easy.",
                    "Take one breath there, then come forward again.",
                ],
                ordered: true,
                moves: false,
                note: "Sore knees? Do not sit all the way back.",
                sources: &[SourceId::S80],
            },
        ],
    };
    /// Lying on the front.
    LYING_ON_THE_FRONT = Page {
        title: "Lying on the front",
        lead: "Lie face down and let your back relax.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your front, head to one side, arms beside you.",
                    "A pillow under your hips if it is sore.",
                    "Breathe, and let your back get heavy.",
                ],
                ordered: true,
                moves: false,
                note: "Stay only while it feels better.",
                sources: &[SourceId::S84a],
            },
        ],
    };
    /// Prop on the elbows.
    PROP_ON_THE_ELBOWS = Page {
        title: "Prop on the elbows",
        lead: "Lie on your front and come up on your elbows.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your front. Put your elbows under your shoulders.",
                    "Your hips stay down. Your back stays loose.",
                    "Lower yourself again.",
                ],
                ordered: true,
                moves: false,
                note: "Stop if pain goes further down the leg.",
                sources: &[SourceId::S82, SourceId::S84a],
            },
        ],
    };
    /// Press-up, hips down.
    PRESS_UP_HIPS_DOWN = Page {
        title: "Press-up, hips down",
        lead: "Your arms lift you. Your back stays loose.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Lie on your front, hands beside your shoulders.",
                    "Push your chest up. Your hips stay on the floor.",
                    "Lower yourself slowly.",
                ],
                ordered: true,
                moves: false,
                note: "Stop if pain goes further down the leg.",
                sources: &[SourceId::S84a, SourceId::S84b],
            },
        ],
    };
    /// Standing back bend.
    STANDING_BACK_BEND = Page {
        title: "Standing back bend",
        lead: "Hands on your hips, lean back a little.",
        sections: &[
            Section {
                heading: "How",
                steps: &[
                    "Stand with your feet apart, knees straight.",
                    "Put your hands on your hips.",
                    "Lean back a little, and come back.",
                ],
                ordered: true,
                moves: false,
                note: "Good after sitting. Hold on to something if you feel unsteady.",
                sources: &[SourceId::S32, SourceId::S90],
            },
        ],
    };
}

/// An exercise by its id in the library.
pub(super) const fn by_id(id: &str) -> Option<&'static Page> {
    Some(match id.as_bytes() {
        b"e01" => &SUPPORTED_REST,
        b"e02" => &SHORT_WALK,
        b"e03" => &PELVIC_TILT,
        b"e04" => &KNEE_ROLLS,
        b"e05" => &ONE_KNEE_TO_THE_CHEST,
        b"e06" => &BOTH_KNEES_TO_THE_CHEST,
        b"e07" => &CAT_AND_COW,
        b"e08" => &BOTTOM_TO_HEELS,
        b"e09" => &LYING_ON_THE_FRONT,
        b"e10" => &PROP_ON_THE_ELBOWS,
        b"e11" => &PRESS_UP_HIPS_DOWN,
        b"e12" => &STANDING_BACK_BEND,
        _ => return None,
    })
}
