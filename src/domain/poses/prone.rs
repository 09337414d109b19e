//! Exercises on the front and on the side, and planks (`clinical.md` 5), as data.
//!
//! Entered by `domain::poses`; touches nothing.

use crate::domain::figure::Joint::{
    FarElbow, FarHand, FarKnee, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearKnee, NearToe,
    Shoulder, Waist,
};
use crate::domain::figure::{Contact, Figure, Pose, Region, View};
use crate::domain::positions::ON_FRONT;

/// Front lying.
pub const E09: Figure = Figure { id: "e09", ..ON_FRONT };

/// Prop on elbows: hips stay down, the upper body rests on the forearms.
pub const E10: Figure = Figure {
    id: "e10",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [90, 0, 0, -7],
            ([169, 50, 11, 20], [5, 0, 13, 0, 60]),
            ([169, 50, 11, 20], [5, 0, 13, 0, 60]),
        ),
        Pose::new(
            [0, 36],
            [88, -18, -23, -14],
            ([52, 12, 85, 0], [3, 0, 13, 0, 60]),
            ([52, 12, 85, 0], [3, 0, 13, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::Belly],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
        Contact::floor(NearKnee),
        Contact::floor(FarKnee),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(Head).only(0b01),
        Contact::floor(Shoulder).only(0b01),
    ],
};

/// Press-up from lying: the arms lift, the hips stay down, the back is slack.
pub const E11: Figure = Figure {
    id: "e11",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [90, 0, 0, -7],
            ([30, 76, 149, -58], [5, 0, 13, 0, 60]),
            ([30, 76, 149, -58], [5, 0, 13, 0, 60]),
        ),
        Pose::new(
            [0, 36],
            [84, -32, -25, -10],
            ([32, 25, 58, 25], [-1, 0, 13, 0, 60]),
            ([32, 25, 58, 25], [-1, 0, 13, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
        Contact::floor(NearKnee),
        Contact::floor(FarKnee),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(Head).only(0b01),
        Contact::floor(Shoulder).only(0b01),
    ],
};

/// Side bridge on the knees, seen from the front: the hips rise until shoulders, hips and knees are one line.
pub const E18: Figure = Figure {
    id: "e18",
    view: View::Facing,
    poses: &[
        Pose::new(
            [40, 38],
            [60, -2, 0, 0],
            ([58, 0, 86, 80], [-24, 0, 7, -75, 60]),
            ([-59, 0, 100, 0], [-24, 0, 7, 75, 60]),
        )
        .feet_out(-82, 82),
        Pose::new(
            [12, 77],
            [71, 0, 0, 2],
            ([79, 0, 82, 80], [0, 0, 19, -75, 60]),
            ([-58, 0, 103, 0], [0, 0, 19, 75, 60]),
        )
        .feet_out(-82, 82),
    ],
    round: false,
    props: &[],
    tints: &[Region::Flank, Region::OuterHip],
    contacts: &[
        Contact::floor(NearElbow),
        Contact::floor(NearKnee),
        Contact::floor(NearHand),
        Contact::floor(NearAnkle),
    ],
};

/// Side bridge, full, seen from the front: a straight line from the head to the feet.
pub const E19: Figure = Figure {
    id: "e19",
    view: View::Facing,
    poses: &[
        Pose::new(
            [40, 38],
            [60, -2, 0, 0],
            ([58, 0, 86, 80], [-27, 0, 0, 0, 60]),
            ([-58, 0, 99, 0], [-27, 0, 0, 0, 60]),
        )
        .feet_out(87, -87),
        Pose::new(
            [12, 97],
            [77, 0, 0, 0],
            ([87, 0, 80, 80], [0, 0, 0, 0, 60]),
            ([-58, 0, 102, 0], [0, 0, 0, 0, 60]),
        )
        .feet_out(87, -87),
    ],
    round: false,
    props: &[],
    tints: &[Region::Flank],
    contacts: &[Contact::floor(NearElbow), Contact::floor(NearHand), Contact::floor(NearAnkle)],
};

/// Front plank on the forearms: from the knees to the toes, one flat line.
pub const E20: Figure = Figure {
    id: "e20",
    view: View::Side,
    poses: &[
        Pose::new(
            [30, 77],
            [71, 0, 0, 2],
            ([63, 0, 98, 0], [0, 0, 42, 0, -9]),
            ([63, 0, 98, 0], [0, 0, 42, 0, -9]),
        ),
        Pose::new(
            [34, 121],
            [84, 0, 0, 0],
            ([72, 0, 102, 0], [0, 0, 0, 0, 6]),
            ([72, 0, 102, 0], [0, 0, 0, 0, 6]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::Belly],
    contacts: &[
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
        Contact::floor(NearKnee).only(0b01),
        Contact::floor(FarKnee).only(0b01),
    ],
};

/// Bent-knee leg lift: face down, the near thigh lifts a few centimetres.
pub const E24: Figure = Figure {
    id: "e24",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [90, 0, 0, -7],
            ([156, 74, 36, 52], [5, 0, 91, 0, 6]),
            ([156, 74, 36, 52], [5, 0, 13, 0, 60]),
        ),
        Pose::new(
            [0, 36],
            [90, 0, 0, -7],
            ([156, 74, 36, 52], [-6, 0, 90, 0, 6]),
            ([156, 74, 36, 52], [5, 0, 13, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::Buttock],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(Waist),
        Contact::floor(Shoulder),
        Contact::floor(Head),
        Contact::floor(FarKnee),
        Contact::floor(FarToe),
        Contact::floor(NearKnee).only(0b01),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
    ],
};
