//! The rest positions as figures (`clinical.md` 3, S64): on the back with the calves on a chair, on the side with a
//! pillow between the knees, on the front with a flat pillow under the belly.
//!
//! Entered by `app::present::figure`; touches nothing.

use super::figure::{Contact, Figure, Joint, Pose, Prop, Region, View};

/// On the back, hips and knees at about 90 degrees, hands on the belly.
pub const ON_BACK: Figure = Figure {
    id: "on-back",
    view: View::Side,
    poses: &[Pose::new(
        [0, 36],
        [-90, 0, 0, 20],
        ([-9, 35, 57, -52], [90, 0, 90, 0, 8]),
        ([-9, 35, 57, -52], [82, 0, 82, 0, 2]),
    )],
    round: false,
    props: &[
        Prop::Chair { front: 46, back: 232, seat: 188 },
        Prop::Pillow { from: [-330, 10], to: [-258, 10], thickness: 20 },
    ],
    tints: &[Region::LowBack],
    contacts: &[
        Contact::floor(Joint::Hip),
        Contact::floor(Joint::Waist),
        Contact::floor(Joint::Shoulder),
        Contact::on(Joint::Head, 1),
        Contact::floor(Joint::NearElbow),
        Contact::floor(Joint::FarElbow),
        Contact::on(Joint::NearAnkle, 0),
        Contact::on(Joint::FarAnkle, 0),
    ],
};

/// On the side, knees drawn up, seen from above: the only view that shows both the bend and the pillow.
pub const ON_SIDE: Figure = Figure {
    id: "on-side",
    view: View::Above,
    poses: &[Pose::new(
        [0, 170],
        [84, 0, 12, 4],
        ([66, 0, 124, 0], [64, 0, 74, 0, 25]),
        ([130, 0, 118, 0], [44, 0, 58, 0, 25]),
    )],
    round: false,
    props: &[
        Prop::Pillow { from: [322, 110], to: [318, 226], thickness: 132 },
        Prop::Pillow { from: [20, -4], to: [-180, 22], thickness: 84 },
    ],
    tints: &[Region::LowBack],
    contacts: &[],
};

/// On the front, a flat pillow under the belly, arms beside the head.
pub const ON_FRONT: Figure = Figure {
    id: "on-front",
    view: View::Side,
    poses: &[Pose::new(
        [0, 62],
        [90, 0, 12, -17],
        ([156, 74, 36, 52], [14, 0, 22, 0, 60]),
        ([156, 74, 36, 52], [14, 0, 22, 0, 60]),
    )],
    round: false,
    props: &[Prop::Pillow { from: [-5, 13], to: [105, 13], thickness: 26 }],
    tints: &[Region::LowBack],
    contacts: &[
        Contact::on(Joint::Hip, 0),
        Contact::on(Joint::Waist, 0),
        Contact::floor(Joint::Head),
        Contact::floor(Joint::NearKnee),
        Contact::floor(Joint::FarKnee),
        Contact::floor(Joint::NearToe),
        Contact::floor(Joint::FarToe),
        Contact::floor(Joint::NearElbow),
        Contact::floor(Joint::NearHand),
        Contact::floor(Joint::FarHand),
    ],
};

/// The rest positions, in the order of the page.
pub const REST: [Figure; 3] = [ON_BACK, ON_SIDE, ON_FRONT];
