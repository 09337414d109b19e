//! Self-checks of how far something bends: knee, straight leg, front of the hip, hip turn, side bend.

use super::words::{Norm, Words};
use crate::content::sources::SourceId;
use crate::content::voice::Claim;

/// Knee straightening (`docs/clinical.md` 7.2, m06).
pub static KNEE_STRAIGHTEN: Words = Words {
    title: "Knee straightening",
    tests: "How far the back of your thigh lets your knee straighten.",
    needs: "A mat and your phone. Someone to hold the phone, or a wide band to fix it.",
    place: &[
        "Lie on your back, the other leg flat on the mat.",
        "Bend one hip until that thigh points straight up.",
        "Hold the thigh there with both hands behind it.",
    ],
    go: &[
        "Straighten that knee slowly, as far as it goes without force.",
        "Keep the thigh upright.",
        "Stop at the first firm pull and hold still until it is read.",
    ],
    measured: "Lay the phone's long side along your shin, screen outwards. It reads how far your shin is from upright.",
    question: "",
    after: "Did you feel pain or tingling below that knee?",
    spoken: "Thigh upright. Straighten the knee slowly, without force.",
    safety: "Stop at once with tingling, numbness or sharp pain in the leg. Leave it out while pain goes down a leg.",
    norms: &[
        Norm {
            who: "A definition for therapists",
            figure: "Within 20 degrees of straight is as it should be.",
            sources: &[SourceId::S108a],
        },
        Norm {
            who: "A table of tests in sports medicine",
            figure: "More than 40 degrees short of straight counts as tight.",
            sources: &[SourceId::S108b],
        },
    ],
    noise: Claim {
        text: "We found no figure for how much this moves from day to day. A phone held by hand can be some degrees off, so take less than 10 degrees as chance.",
        sources: &[],
    },
    easier: "",
    estimate: &[
        ("Shin straight up, like a clock hand at 12", 0),
        ("Shin halfway between 12 and 1", 15),
        ("Shin at 1", 30),
        ("Shin halfway between 1 and 2", 45),
        ("Shin at 2 or lower", 60),
    ],
    sources: &[SourceId::S108a, SourceId::S108b],
};

/// Leg raise (`docs/clinical.md` 7.2, m07).
pub static LEG_RAISE: Words = Words {
    title: "Straight-leg raise",
    tests: "How far you can lift a straight leg.",
    needs: "A mat and your phone. Someone to hold the phone, or a wide band to fix it.",
    place: &[
        "Lie on your back, both legs straight, arms beside you.",
        "Pull the toes of one foot up towards you. Do the same on the other side later.",
    ],
    go: &[
        "Lift that leg slowly, knee straight. The other leg stays flat.",
        "Stop at the first firm pull, or when the knee wants to bend.",
        "Hold still until it is read, then lower slowly.",
    ],
    measured: "Lay the phone's long side along your shin, screen outwards. It reads how far your leg is raised from level.",
    question: "",
    after: "Did you feel pain or tingling below that knee?",
    spoken: "Lift one straight leg slowly. Stop at the first firm pull.",
    safety: "Sharp pain, tingling or numbness in the leg: stop at once. Leave it out while pain goes down a leg.",
    norms: &[Norm {
        who: "Healthy adults",
        figure: "How far differs widely. Left and right differed by 4 to 5 degrees on average.",
        sources: &[SourceId::S109],
    }],
    noise: Claim {
        text: "In healthy people the sides can differ by up to about 10 degrees. Less than that says nothing.",
        sources: &[SourceId::S109],
    },
    easier: "",
    estimate: &[
        ("A third of the way up, or less", 30),
        ("Halfway up", 45),
        ("Two thirds of the way up", 60),
        ("Nearly straight up", 75),
        ("Straight up, or further", 90),
    ],
    sources: &[SourceId::S109],
};

/// Front of the hip (`docs/clinical.md` 7.2, m08).
pub static HIP_FLEXORS: Words = Words {
    title: "Front of the hip",
    tests: "Whether the front of your hip lets your thigh hang level.",
    needs: "A firm bed, and someone beside you who looks from the side.",
    place: &[
        "Sit on the very edge at the foot of the bed, and lie back.",
        "Pull both knees to your chest until your low back lies flat.",
        "Hold one knee there with both hands.",
    ],
    go: &[
        "Let the other leg sink over the edge, as loose as you can.",
        "Keep your low back flat.",
        "Hold still while the other person looks from the side, then pull the leg up again.",
    ],
    measured: "Let the other person look from the side at the leg that hangs. Look three times.",
    question: "Does your thigh lie level and your knee hang down?",
    after: "",
    spoken: "Hold one knee. Let the other leg hang loose.",
    safety: "The bed is firm and does not slide. Someone is beside you. Leave it out with knee or hip trouble, or an artificial joint there.",
    norms: &[
        Norm {
            who: "A table of tests in sports medicine",
            figure: "A thigh that stays above level counts as short.",
            sources: &[SourceId::S108b],
        },
        Norm {
            who: "People with and without long-lasting back pain",
            figure: "With pain the thigh stayed 4 degrees above level on average. Without, it sank 7 degrees below.",
            sources: &[SourceId::S110b],
        },
        Norm {
            who: "People with low back pain in another study",
            figure: "The more the sides differed, the more pain people had.",
            sources: &[SourceId::S110c],
        },
    ],
    noise: Claim {
        text: "If the pelvis can tilt, this look is often wrong: it found 32 of 100 tight hips, and cleared 57 of 100 others. So look three times, and keep your back flat.",
        sources: &[SourceId::S110a],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S108b, SourceId::S110a],
};

/// Hip turn (`docs/clinical.md` 7.2, m09).
pub static HIP_ROTATION: Words = Words {
    title: "Hip turn, sitting",
    tests: "How far each hip turns inwards.",
    needs: "A firm, high seat where your feet hang free, and your phone. Someone to hold the phone, or a wide band to fix it.",
    place: &[
        "Sit tall, thighs level, knees a fist apart.",
        "Let both shins hang straight down.",
        "Hold on to the seat with both hands.",
    ],
    go: &[
        "Swing one foot out to the side, slowly, as far as is easy.",
        "Keep that thigh still and both sides of your bottom on the seat.",
        "Hold still until it is read, then let the foot come back.",
    ],
    measured: "Lay the phone's long side along your shin, screen outwards. It reads how far your shin is from hanging straight down.",
    question: "",
    after: "",
    spoken: "Sit tall. Swing one foot out to the side, slowly.",
    safety: "Leave it out with an artificial hip, or knee or hip trouble. Stop if it pinches in the groin.",
    norms: &[Norm {
        who: "Healthy people and people with low back pain",
        figure: "Turns that differed by up to 10 degrees were counted as equal.",
        sources: &[SourceId::S110d],
    }],
    noise: Claim {
        text: "A study counted turns within 10 degrees as equal. Take less than that as no difference.",
        sources: &[SourceId::S110d],
    },
    easier: "",
    estimate: &[
        ("Shin hardly moves, like a clock hand at 6", 5),
        ("Shin half an hour away from 6", 15),
        ("Shin one hour away from 6", 30),
        ("Shin an hour and a half away from 6, or more", 45),
    ],
    sources: &[SourceId::S110d],
};

/// Side bend (`docs/clinical.md` 7.2, m10).
pub static SIDE_BEND: Words = Words {
    title: "Side-bend reach",
    tests: "How far you can bend to each side.",
    needs: "A wall, a tape measure, and something to mark with: tape, or someone's finger.",
    place: &[
        "Stand with your back against the wall, feet a hand's width apart.",
        "Let your arms hang, palms on your thighs.",
        "Mark where the tip of your middle finger is.",
    ],
    go: &[
        "Slide one hand straight down the side of your leg, as far as is easy.",
        "Keep your back on the wall, your feet flat and your knees straight.",
        "Mark where the fingertip is now. Come up again slowly.",
    ],
    measured: "Measure the centimetres between the two marks.",
    question: "",
    after: "",
    spoken: "Back to the wall. Slide one hand down your leg.",
    safety: "The wall steadies you. Leave it out if bending makes you dizzy. Have someone beside you at 65 and over, or with weak bones.",
    norms: &[
        Norm { who: "Measured as here", figure: "We found no published figures.", sources: &[] },
        Norm {
            who: "People in 12 studies, followed over time",
            figure: "Those who bent less far to the side had low back pain more often later.",
            sources: &[SourceId::S105],
        },
    ],
    noise: Claim {
        text: "We found no figure for how much this moves from day to day. Marks are easily a centimetre or two off, so take a small gap as chance.",
        sources: &[],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S110e],
};
