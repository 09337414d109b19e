//! Exercises on the feet and on a chair (`clinical.md` 5), as data.
//!
//! Entered by `domain::poses`; touches nothing.

use crate::domain::figure::Joint::{FarAnkle, FarToe, Hip, NearAnkle, NearToe};
use crate::domain::figure::{Contact, Figure, Pose, Prop, Region, View};

/// A short walk: four moments of two steps.
pub const E02: Figure = Figure {
    id: "e02",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 344],
            [3, 0, 0, 0],
            ([-22, 0, 10, 0], [24, 0, 13, 0, -7]),
            ([23, 0, 30, 0], [7, 0, 45, 0, -16]),
        ),
        Pose::new(
            [0, 354],
            [3, 0, 0, 0],
            ([-1, 0, 14, 0], [10, 0, 16, 0, -5]),
            ([7, 0, 21, 0], [30, 0, 70, 0, -4]),
        ),
        Pose::new(
            [0, 344],
            [3, 0, 0, 0],
            ([23, 0, 30, 0], [7, 0, 45, 0, -16]),
            ([-22, 0, 10, 0], [24, 0, 13, 0, -7]),
        ),
        Pose::new(
            [0, 354],
            [3, 0, 0, 0],
            ([7, 0, 21, 0], [30, 0, 70, 0, -4]),
            ([-1, 0, 14, 0], [10, 0, 16, 0, -5]),
        ),
    ],
    round: true,
    props: &[],
    tints: &[Region::LowBack, Region::Belly],
    contacts: &[
        Contact::floor(NearAnkle).only(0b0011),
        Contact::floor(NearToe).only(0b0110),
        Contact::floor(FarAnkle).only(0b1100),
        Contact::floor(FarToe).only(0b1001),
    ],
};

/// Standing back bend: hands on the hips, knees straight, a small bend.
pub const E12: Figure = Figure {
    id: "e12",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 357],
            [0, 0, 0, 0],
            ([-55, 30, 88, -20], [0, 0, 0, 0, 4]),
            ([-55, 30, 88, -20], [0, 0, 0, 0, 4]),
        ),
        Pose::new(
            [35, 355],
            [-6, -13, -10, -6],
            ([-59, 30, 96, -20], [-12, 0, 0, 0, -2]),
            ([-59, 30, 96, -20], [-12, 0, 0, 0, -2]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack],
    contacts: &[
        Contact::floor(NearAnkle),
        Contact::floor(FarAnkle),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
    ],
};

/// Tall-sit reset: slumped, then tall.
pub const E13: Figure = Figure {
    id: "e13",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 222],
            [-26, 38, 28, -26],
            ([0, 10, 93, 0], [52, 0, 77, 0, 5]),
            ([-3, 10, 94, 0], [52, 0, 79, 0, 3]),
        ),
        Pose::new(
            [0, 222],
            [2, -4, 2, 0],
            ([-5, 10, 59, 0], [80, 0, 77, 0, 5]),
            ([-8, 10, 62, 0], [80, 0, 79, 0, 3]),
        ),
    ],
    round: false,
    props: &[Prop::Chair { front: 110, back: -75, seat: 186 }],
    tints: &[Region::LowBack, Region::UpperBack],
    contacts: &[
        Contact::on(Hip, 0),
        Contact::floor(NearAnkle),
        Contact::floor(FarAnkle),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
    ],
};
