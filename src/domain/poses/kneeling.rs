//! Exercises on hands and knees, and kneeling (`clinical.md` 5), as data.
//!
//! Entered by `domain::poses`; touches nothing.

use crate::domain::figure::Joint::{FarAnkle, FarHand, FarKnee, FarToe, NearHand, NearKnee, NearToe};
use crate::domain::figure::{Contact, Figure, Pose, Prop, Region, View};

/// Cat and cow: the back rounds with the head down, then sags with the head up.
pub const E07: Figure = Figure {
    id: "e07",
    view: View::Side,
    poses: &[
        Pose::new(
            [-6, 191],
            [50, 8, 38, 48],
            ([79, 27, 48, 27], [52, 0, 100, 0, 60]),
            ([79, 27, 48, 27], [52, 0, 100, 0, 60]),
        ),
        Pose::new(
            [0, 192],
            [108, -20, -20, -42],
            ([47, 27, 48, 27], [108, 0, 98, 0, 60]),
            ([47, 27, 48, 27], [108, 0, 98, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::UpperBack],
    contacts: &[
        Contact::floor(NearKnee),
        Contact::floor(FarKnee),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
    ],
};

/// Bottom to heels: from hands and knees back over the heels, arms long.
pub const E08: Figure = Figure {
    id: "e08",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 192],
            [72, 2, 0, -4],
            ([74, 25, 25, 25], [72, 0, 98, 0, 60]),
            ([74, 25, 25, 25], [72, 0, 98, 0, 60]),
        ),
        Pose::new(
            [-144, 113],
            [75, 22, 15, -20],
            ([179, 45, 20, -31], [132, 0, 155, 0, 60]),
            ([179, 45, 20, -31], [132, 0, 155, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::UpperBack],
    contacts: &[
        Contact::floor(NearKnee),
        Contact::floor(FarKnee),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
    ],
};

/// Tummy brace: on hands and knees the navel draws in, the back hardly moves.
pub const E14: Figure = Figure {
    id: "e14",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 192],
            [86, -6, -14, 0],
            ([61, 27, 19, 27], [86, 0, 98, 0, 60]),
            ([61, 27, 19, 27], [86, 0, 98, 0, 60]),
        ),
        Pose::new(
            [0, 192],
            [72, 2, 0, -4],
            ([63, 27, 29, 27], [72, 0, 98, 0, 60]),
            ([63, 27, 29, 27], [72, 0, 98, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::Belly],
    contacts: &[
        Contact::floor(NearKnee),
        Contact::floor(FarKnee),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
    ],
};

/// Bird dog: the near leg and the far arm reach out, the back keeps its place.
pub const E16: Figure = Figure {
    id: "e16",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 192],
            [72, 2, 0, -4],
            ([63, 27, 29, 27], [72, 0, 98, 0, 60]),
            ([63, 27, 29, 27], [72, 0, 98, 0, 60]),
        ),
        Pose::new(
            [0, 192],
            [74, 2, -2, 17],
            ([61, 27, 33, 27], [-12, 0, 4, 0, 60]),
            ([179, 0, 3, 0], [74, 0, 98, 0, 60]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::UpperBack, Region::Buttock],
    contacts: &[
        Contact::floor(FarKnee),
        Contact::floor(FarToe),
        Contact::floor(NearHand),
        Contact::floor(NearKnee).only(0b01),
        Contact::floor(NearToe).only(0b01),
        Contact::floor(FarHand).only(0b01),
    ],
};

/// Half-kneel hip-flexor stretch by a chair: tail tucked, the weight goes forward.
pub const E22: Figure = Figure {
    id: "e22",
    view: View::Side,
    poses: &[
        Pose::new(
            [3, 192],
            [2, -2, 0, 0],
            ([43, 0, 84, 0], [1, 0, 97, 0, 60]),
            ([43, 0, 84, 0], [90, 0, 91, 0, 1]),
        ),
        Pose::new(
            [64, 179],
            [-7, 5, 2, 0],
            ([29, 0, 117, 0], [-29, 0, 76, 0, 60]),
            ([29, 0, 117, 0], [80, 0, 112, 0, -21]),
        ),
    ],
    round: false,
    props: &[Prop::Chair { front: 420, back: 226, seat: 188 }],
    tints: &[Region::HipFront, Region::ThighFront],
    contacts: &[
        Contact::floor(NearKnee),
        Contact::floor(NearToe),
        Contact::floor(FarAnkle),
        Contact::floor(FarToe),
    ],
};
