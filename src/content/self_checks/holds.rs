//! Self-checks that are held or counted: side bridge, plank, bridge on one leg, chest lift, one leg, chair.

use super::words::{Norm, Words};
use crate::content::sources::SourceId;
use crate::content::voice::Claim;

/// Side bridge (`docs/clinical.md` 7.2, m01).
pub static SIDE_BRIDGE: Words = Words {
    title: "Side bridge",
    tests: "How long the side of your trunk can hold you up.",
    needs: "A mat.",
    place: &[
        "Lie on your side, legs long, the upper foot in front of the lower one.",
        "Put your elbow under your shoulder, forearm flat on the mat.",
        "Put your free hand on your upper hip.",
    ],
    go: &[
        "Lift your hips until head, hips and feet make one line.",
        "Hold still and keep breathing.",
        "Stop when your hips sink, or when you have had enough.",
    ],
    measured: "Time how long you hold, first one side, then the other.",
    question: "",
    after: "",
    spoken: "Lift your hips and hold one straight line.",
    safety: "Leave it out with shoulder, elbow or wrist trouble.",
    norms: &[
        Norm {
            who: "116 adults of 18 to 55 years",
            figure: "On average 54 seconds on the right and 55 on the left. Many were 25 seconds above or below.",
            sources: &[SourceId::S94],
        },
        Norm {
            who: "137 desk workers of 20 to 49 years",
            figure: "Men and women differed. Age made no difference.",
            sources: &[SourceId::S94b],
        },
        Norm {
            who: "Active women, tested twice",
            figure: "On average 77 seconds, and 69 when they did it again.",
            sources: &[SourceId::S95],
        },
        Norm { who: "Athletes", figure: "About 104 seconds.", sources: &[SourceId::S93] },
        Norm { who: "What some physiotherapists aim for", figure: "30 seconds.", sources: &[SourceId::S96a] },
    ],
    noise: Claim {
        text: "One person's time moves by about 11 seconds from test to test. A gap of 15 seconds between the sides can be chance. One of 30 hardly is.",
        sources: &[SourceId::S95],
    },
    easier: "Under 10 seconds? Bend your knees and hold on elbow and knees. Do both sides the same way.",
    estimate: &[],
    sources: &[SourceId::S96p, SourceId::S96a],
};

/// Front plank (`docs/clinical.md` 7.2, m02).
pub static FRONT_PLANK: Words = Words {
    title: "Front plank",
    tests: "How long your belly and the front of your trunk can hold you up.",
    needs: "A mat.",
    place: &[
        "Lie on your front, feet a hand's width apart.",
        "Put your elbows under your shoulders, forearms flat on the mat.",
    ],
    go: &[
        "Lift yourself onto forearms and toes, one flat line from head to heels.",
        "Hold still and keep breathing.",
        "Stop when your hips sink or rise, or when you have had enough.",
    ],
    measured: "Time how long you hold the line.",
    question: "",
    after: "",
    spoken: "Lift onto your forearms and toes, and keep breathing.",
    safety: "Leave it out with high blood pressure, heart trouble, or wrist, elbow or shoulder trouble. Never hold your breath.",
    norms: &[
        Norm {
            who: "Women of 18 to 25 years",
            figure: "A quarter held for less than 63 seconds, half for less than 90, a quarter for more than 121.",
            sources: &[SourceId::S98],
        },
        Norm {
            who: "Men of 18 to 25 years",
            figure: "A quarter held for less than 77 seconds, half for less than 106, a quarter for more than 128.",
            sources: &[SourceId::S98],
        },
        Norm {
            who: "Men and women of another study",
            figure: "On average 124 seconds for men and 83 for women. Many were a minute above or below.",
            sources: &[SourceId::S99],
        },
        Norm {
            who: "Adults of 20 to 35 and of 60 to 79 years, taken together",
            figure: "On average 145 seconds, the younger ones longer. Many were 72 seconds above or below.",
            sources: &[SourceId::S99b],
        },
    ],
    noise: Claim {
        text: "We found no figure for how much this time moves from day to day. Take a small change as chance.",
        sources: &[],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S98, SourceId::S99],
};

/// Bridge on one leg (`docs/clinical.md` 7.2, m03).
pub static SINGLE_LEG_BRIDGE: Words = Words {
    title: "Bridge on one leg",
    tests: "How long one buttock and the back of that thigh can hold your hips up.",
    needs: "A mat.",
    place: &[
        "Lie on your back, knees bent, arms beside you.",
        "Put the foot you stand on flat and close to your bottom.",
        "Stretch out the other leg, thighs side by side.",
    ],
    go: &[
        "Push down through your foot and lift your hips until shoulders, hips and knee make one line.",
        "Hold your hips level and keep breathing.",
        "Stop when your hips sink or tilt, or when you have had enough.",
    ],
    measured: "Time how long you hold, first one leg, then the other.",
    question: "",
    after: "",
    spoken: "Stretch one leg, lift your hips and keep them level.",
    safety: "Cramp in the back of your thigh? Stop, and put the foot closer to your bottom. Leave it out if cramp comes often.",
    norms: &[
        Norm {
            who: "Adults of about 20 years",
            figure: "On average 65 seconds on one side and 64 on the other. Many were 33 seconds above or below.",
            sources: &[SourceId::S100],
        },
        Norm {
            who: "The opinion of one teacher of physiotherapists",
            figure: "30 seconds for people who walk and 60 for runners. Under 20 is little.",
            sources: &[SourceId::S101],
        },
    ],
    noise: Claim {
        text: "One author takes a gap of 10 seconds between the legs as a sign, and says that no study shows it. Take a small gap as chance.",
        sources: &[SourceId::S101],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S100, SourceId::S101],
};

/// Chest lift (`docs/clinical.md` 7.2, m04).
pub static CHEST_LIFT: Words = Words {
    title: "Chest lift",
    tests: "How long the muscles along your back can hold your chest up.",
    needs: "A mat.",
    place: &[
        "Lie on your front, legs long, tops of the feet on the mat.",
        "Lay your arms beside your body.",
        "Look down at the mat.",
    ],
    go: &[
        "Lift your chest a little off the mat. Hips and feet stay down.",
        "Hold still, neck long, and keep breathing.",
        "Stop when your chest sinks, or when you have had enough.",
    ],
    measured: "Time how long your chest stays off the mat.",
    question: "",
    after: "",
    spoken: "Lift your chest a little. Feet stay down.",
    safety: "Leave it out with weak bones, a narrow spinal canal or a slipped vertebra. Do not try it over the edge of a table: you could fall.",
    norms: &[
        Norm { who: "On the floor, as here", figure: "We found no published figures.", sources: &[] },
        Norm {
            who: "Men, with the upper body over the edge of a table",
            figure: "Under 176 seconds, back pain was more common later. Over 198, it was less common. The test ends at 240.",
            sources: &[SourceId::S97],
        },
    ],
    noise: Claim {
        text: "On the table, only a change of more than 32 to 49 seconds is clearly more than chance. Nobody has worked that out for the floor.",
        sources: &[SourceId::S97, SourceId::S97b],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S97],
};

/// Standing on one leg (`docs/clinical.md` 7.2, m11).
pub static ONE_LEG_STAND: Words = Words {
    title: "Standing on one leg",
    tests: "How long you keep your balance with your eyes open.",
    needs: "Flat ground and a wall within reach. Someone beside you if you are 65 or over.",
    place: &[
        "Stand beside the wall, near enough to touch it at once.",
        "Stand barefoot or in flat shoes, and look at one spot ahead.",
        "Let your arms hang.",
    ],
    go: &[
        "Lift one foot off the ground. Keep it away from the other leg.",
        "Stop when the foot comes down, when you hop, or when you touch the wall.",
        "At 45 seconds it is over.",
    ],
    measured: "Time how long you stand, first on one leg, then on the other.",
    question: "",
    after: "",
    spoken: "Look ahead and lift one foot off the ground.",
    safety: "Stay beside the wall. Leave it out if you feel dizzy. At 65 and over, or with weak bones, have someone beside you.",
    norms: &[
        Norm {
            who: "549 adults of all ages",
            figure: "Times get shorter with age. Men and women stand equally long.",
            sources: &[SourceId::S110f],
        },
        Norm {
            who: "Healthy adults of several ages",
            figure: "Left and right usually do not differ.",
            sources: &[SourceId::S110g],
        },
        Norm {
            who: "People over 60 in one study",
            figure: "In the middle, 11 to 13 seconds.",
            sources: &[SourceId::S110h],
        },
    ],
    noise: Claim {
        text: "Balance is better on some days than on others. A gap counts only if it is large and there on two days.",
        sources: &[],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S110f],
};

/// Chair stand (`docs/clinical.md` 7.2, m12).
pub static CHAIR_STAND: Words = Words {
    title: "Chair stand",
    tests: "How often your legs lift you from a chair in 30 seconds.",
    needs: "A firm chair without wheels, its back against a wall.",
    place: &[
        "Sit in the middle of the seat, feet flat and a little apart.",
        "Cross your arms on your chest.",
    ],
    go: &[
        "Stand up fully, then sit down fully.",
        "Go on at your own pace until you hear the end.",
        "Stop at once with pain, dizziness or shortness of breath.",
    ],
    measured: "Tap each time you stand upright, or let someone tap for you.",
    question: "",
    after: "",
    spoken: "Stand up and sit down until you hear the end.",
    safety: "The chair stands against a wall. Stop with pain or dizziness. Have someone beside you at 65 and over, or with weak bones.",
    norms: &[
        Norm {
            who: "People of 60 to 64 years",
            figure: "Below average: men under 14, women under 12.",
            sources: &[SourceId::S110i],
        },
        Norm {
            who: "People of 65 to 69 years",
            figure: "Below average: men under 12, women under 11.",
            sources: &[SourceId::S110i],
        },
        Norm {
            who: "People of 70 to 74 years",
            figure: "Below average: men under 12, women under 10.",
            sources: &[SourceId::S110i],
        },
        Norm {
            who: "People of 75 to 79 years",
            figure: "Below average: men under 11, women under 10.",
            sources: &[SourceId::S110i],
        },
        Norm {
            who: "People of 80 to 84 years",
            figure: "Below average: men under 10, women under 9.",
            sources: &[SourceId::S110i],
        },
    ],
    noise: Claim {
        text: "We found no figure for how much this count moves from day to day. Take one more or one less as chance.",
        sources: &[],
    },
    easier: "",
    estimate: &[],
    sources: &[SourceId::S110i],
};
