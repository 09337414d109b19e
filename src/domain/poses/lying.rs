//! Exercises on the back (`clinical.md` 5), as data.
//!
//! Entered by `domain::poses`; touches nothing.

use crate::domain::figure::Joint::{
    FarAnkle, FarElbow, FarHand, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearToe, Shoulder, Waist,
};
use crate::domain::figure::{Contact, Figure, Pose, Prop, Region, View};
use crate::domain::positions::ON_BACK;

/// Supported rest, hips and knees at 90 degrees.
pub const E01: Figure = Figure { id: "e01", ..ON_BACK };

/// Pelvic tilt: the low back, a little arched, goes flat against the floor.
pub const E03: Figure = Figure {
    id: "e03",
    view: View::Side,
    poses: &[
        Pose::new(
            [-3, 37],
            [-77, -4, -18, 15],
            ([-25, 62, 68, -50], [69, 0, 130, 0, 20]),
            ([-25, 62, 68, -50], [69, 0, 132, 0, 18]),
        ),
        Pose::new(
            [0, 36],
            [-94, 4, 0, 7],
            ([-16, 62, 68, -50], [52, 0, 131, 0, 19]),
            ([-16, 62, 68, -50], [53, 0, 134, 0, 17]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::Belly],
    contacts: &[
        Contact::floor(Shoulder),
        Contact::floor(Hip),
        Contact::floor(Head),
        Contact::floor(NearAnkle),
        Contact::floor(FarAnkle),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
    ],
};

/// Knee rolls: both bent knees roll to the near side, shoulders stay down.
pub const E04: Figure = Figure {
    id: "e04",
    view: View::Slant,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-9, 36, 9, 8], [55, 0, 127, 0, 22]),
            ([-9, 36, 9, 8], [55, 0, 127, 0, 22]),
        ),
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-9, 36, 9, 8], [49, 40, 110, -38, 33]),
            ([-9, 36, 9, 8], [49, -38, 112, 36, 31]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(Shoulder),
        Contact::floor(Head),
        Contact::floor(NearAnkle),
        Contact::floor(FarAnkle),
    ],
};

/// Single knee to chest: hands behind the near thigh draw it in, the other foot stays flat.
pub const E05: Figure = Figure {
    id: "e05",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-16, 62, 68, -50], [55, 0, 127, 0, 22]),
            ([-16, 62, 68, -50], [56, 0, 130, 0, 20]),
        ),
        Pose::new(
            [0, 36],
            [-92, 2, 0, 8],
            ([9, 42, 46, 42], [122, 0, 134, 0, 30]),
            ([1, 42, 60, 42], [54, 0, 130, 0, 20]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::Buttock],
    contacts: &[
        Contact::floor(Shoulder),
        Contact::floor(Hip),
        Contact::floor(Head),
        Contact::floor(FarAnkle),
        Contact::floor(FarToe),
        Contact::floor(NearAnkle).only(0b01),
        Contact::floor(NearToe).only(0b01),
    ],
};

/// Double knee to chest: one leg at a time, then hands behind both thighs.
pub const E06: Figure = Figure {
    id: "e06",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-16, 62, 68, -50], [55, 0, 127, 0, 22]),
            ([-16, 62, 68, -50], [56, 0, 130, 0, 20]),
        ),
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-16, 62, 68, -50], [95, 0, 110, 0, 25]),
            ([-16, 62, 68, -50], [56, 0, 130, 0, 20]),
        ),
        Pose::new(
            [0, 38],
            [-97, 6, 1, 7],
            ([6, 42, 54, 42], [119, 0, 136, 0, 30]),
            ([-4, 42, 70, 42], [125, 0, 136, 0, 30]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::LowBack, Region::Buttock],
    contacts: &[
        Contact::floor(Shoulder),
        Contact::floor(Hip).only(0b011),
        Contact::floor(Head),
        Contact::floor(NearAnkle).only(0b001),
        Contact::floor(NearToe).only(0b001),
        Contact::floor(FarAnkle).only(0b011),
        Contact::floor(FarToe).only(0b011),
    ],
};

/// Bridge: the hips rise until shoulders, hips and knees are one line.
pub const E15: Figure = Figure {
    id: "e15",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-8, 22, 8, 10], [58, 0, 138, 0, 14]),
            ([-8, 22, 8, 10], [59, 0, 140, 0, 13]),
        ),
        Pose::new(
            [-16, 116],
            [-112, -1, 0, 30],
            ([-31, 22, 8, 10], [1, 0, 121, 0, -4]),
            ([-31, 22, 8, 10], [1, 0, 123, 0, -6]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::Buttock, Region::ThighBack],
    contacts: &[
        Contact::floor(Shoulder),
        Contact::floor(NearAnkle),
        Contact::floor(FarAnkle),
        Contact::floor(NearToe),
        Contact::floor(FarToe),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
        Contact::floor(Hip).only(0b01),
        Contact::floor(Head),
    ],
};

/// Modified curl-up: hands under the low back, near knee bent, head and shoulders just clear the floor.
pub const E17: Figure = Figure {
    id: "e17",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-10, 45, 10, -30], [56, 0, 131, 0, 19]),
            ([-10, 45, 10, -30], [-3, 0, 0, 0, 9]),
        ),
        Pose::new(
            [0, 36],
            [-90, 1, 16, 7],
            ([-16, 45, 33, -30], [56, 0, 131, 0, 19]),
            ([-16, 45, 33, -30], [-3, 0, 0, 0, 9]),
        ),
    ],
    round: false,
    props: &[],
    tints: &[Region::Belly],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(Waist),
        Contact::floor(NearAnkle),
        Contact::floor(NearToe),
        Contact::floor(FarAnkle),
        Contact::floor(NearElbow),
        Contact::floor(FarElbow),
        Contact::floor(NearHand),
        Contact::floor(FarHand),
        Contact::floor(Shoulder).only(0b01),
        Contact::floor(Head).only(0b01),
    ],
};

/// Hamstring stretch: a strap around the near foot, the knee slowly straightens.
pub const E21: Figure = Figure {
    id: "e21",
    view: View::Side,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([62, 0, 4, 0], [80, 0, 80, 0, 20]),
            ([62, 0, 4, 0], [56, 0, 130, 0, 20]),
        ),
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([38, 0, 16, 0], [70, 0, 4, 0, 16]),
            ([38, 0, 16, 0], [56, 0, 130, 0, 20]),
        ),
    ],
    round: false,
    props: &[Prop::Strap { from: NearHand, to: NearToe }],
    tints: &[Region::ThighBack],
    contacts: &[
        Contact::floor(Hip),
        Contact::floor(Shoulder),
        Contact::floor(Head),
        Contact::floor(FarAnkle),
        Contact::floor(FarToe),
    ],
};

/// Figure-four: the near ankle over the other knee, then hands behind that thigh draw it in.
pub const E23: Figure = Figure {
    id: "e23",
    view: View::Slant,
    poses: &[
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-8, 18, 8, 0], [55, 0, 127, 0, 22]),
            ([-8, 18, 8, 0], [55, 0, 127, 0, 22]),
        ),
        Pose::new(
            [0, 36],
            [-90, 0, 0, 7],
            ([-8, 18, 8, 0], [66, 42, 86, -90, 10]),
            ([-8, 18, 8, 0], [55, 0, 127, 0, 22]),
        )
        .feet_out(50, 0),
        Pose::new(
            [0, 36],
            [-92, 2, 0, 8],
            ([3, -16, 31, -16], [93, 42, 85, -90, 20]),
            ([1, -8, 36, -8], [76, 0, 82, 0, 20]),
        )
        .feet_out(50, 0),
    ],
    round: false,
    props: &[],
    tints: &[Region::Buttock],
    contacts: &[
        Contact::floor(Shoulder),
        Contact::floor(Hip),
        Contact::floor(Head),
        Contact::floor(FarAnkle).only(0b011),
        Contact::floor(FarToe).only(0b011),
        Contact::floor(NearAnkle).only(0b001),
        Contact::floor(NearToe).only(0b001),
    ],
};
