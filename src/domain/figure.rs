//! One jointed person: how long the limbs are, how far the joints bend, and where everything lies in a pose.
//!
//! Entered by `app::present::figure`, which turns a figure into lines; touches nothing. Poses are joint angles, so a
//! limb keeps its length in every pose and between any two.
//!
//! Lengths are in hundredths of a head; the person is 7 heads tall. x grows to the right, y up from the floor, z
//! towards the viewer. Standing, the person faces right. Angles are in degrees where they are written and in tenths
//! of a degree inside. A bend is positive where the clinic calls it flexion, and 0 where a person stands with the
//! arms hanging.

use std::f32::consts::PI;

/// From the hip to the middle of the back.
pub const LOWER_SPINE: f32 = 100.0;
/// From the middle of the back to the shoulder.
pub const UPPER_SPINE: f32 = 105.0;
/// From the shoulder to the middle of the head.
pub const NECK: f32 = 92.0;
/// From the shoulder to the elbow.
pub const UPPER_ARM: f32 = 125.0;
/// From the elbow to the knuckles.
pub const FOREARM: f32 = 140.0;
/// From the hip to the knee.
pub const THIGH: f32 = 172.0;
/// From the knee to the ankle.
pub const SHANK: f32 = 165.0;
/// From the ankle to the toes.
pub const FOOT: f32 = 72.0;

/// A joint, or the end of a limb. The near side is the one towards the viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// Both hips; the root.
    Hip,
    /// The middle of the back, where the spine bends.
    Waist,
    /// Both shoulders.
    Shoulder,
    /// The middle of the head.
    Head,
    /// The near elbow.
    NearElbow,
    /// The near knuckles.
    NearHand,
    /// The far elbow.
    FarElbow,
    /// The far knuckles.
    FarHand,
    /// The near knee.
    NearKnee,
    /// The near ankle.
    NearAnkle,
    /// The near toes.
    NearToe,
    /// The far knee.
    FarKnee,
    /// The far ankle.
    FarAnkle,
    /// The far toes.
    FarToe,
}

use Joint::{
    FarAnkle, FarElbow, FarHand, FarKnee, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearKnee,
    NearToe, Shoulder, Waist,
};

/// The limbs: from, to, how long.
pub const BONES: [(Joint, Joint, f32); 13] = [
    (Hip, Waist, LOWER_SPINE),
    (Waist, Shoulder, UPPER_SPINE),
    (Shoulder, Head, NECK),
    (Shoulder, NearElbow, UPPER_ARM),
    (NearElbow, NearHand, FOREARM),
    (Shoulder, FarElbow, UPPER_ARM),
    (FarElbow, FarHand, FOREARM),
    (Hip, NearKnee, THIGH),
    (NearKnee, NearAnkle, SHANK),
    (NearAnkle, NearToe, FOOT),
    (Hip, FarKnee, THIGH),
    (FarKnee, FarAnkle, SHANK),
    (FarAnkle, FarToe, FOOT),
];

impl Joint {
    /// How far the flesh reaches around it, which is what lies on a floor: half a limb's weight.
    pub const fn radius(self) -> f32 {
        match self {
            Hip | Waist | Shoulder => 36.0,
            Head => 48.0,
            NearToe | FarToe => 15.0,
            _ => 20.0,
        }
    }
}

/// Where a joint is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Up from the floor.
    pub y: f32,
    /// Towards the viewer.
    pub z: f32,
}

/// A posture: where the hip is, and the bends. The first of two limbs is the near one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pose {
    /// The hip's x and y, in tenths of the unit of length.
    pub hip: [i16; 2],
    /// Lean of the lower spine (0 upright, 90 face down, -90 face up), bend of the upper spine, bend of the neck.
    pub trunk: [i16; 3],
    /// Shoulder, upper arm out of the plane, elbow, forearm out of the plane.
    pub arms: [[i16; 4]; 2],
    /// Hip, thigh out of the plane, knee, shank out of the plane, ankle (positive points the toes).
    pub legs: [[i16; 5]; 2],
}

/// How far the spine and the neck bend, lowest and highest, in tenths of a degree. The lean is free.
pub const TRUNK_LIMITS: [(i16, i16); 3] = [(-1_800, 1_800), (-350, 600), (-600, 500)];
/// How far an arm bends, in tenths of a degree. An elbow does not bend backwards.
pub const ARM_LIMITS: [(i16, i16); 4] = [(-600, 1_800), (-900, 900), (0, 1_500), (-900, 900)];
/// How far a leg bends, in tenths of a degree. A knee does not bend forwards.
pub const LEG_LIMITS: [(i16, i16); 5] = [(-300, 1_350), (-300, 900), (0, 1_550), (-900, 900), (-300, 600)];

const fn tenths<const N: usize>(degrees: [i16; N]) -> [i16; N] {
    let mut out = degrees;
    let mut at = 0;
    while at < N {
        out[at] = degrees[at] * 10;
        at += 1;
    }
    out
}

fn between<const N: usize>(from: &[i16; N], to: &[i16; N], thousandths: i32) -> [i16; N] {
    let mut out = *from;
    for (out, to) in out.iter_mut().zip(to) {
        let sum = i32::from(*out) * (1_000 - thousandths) + i32::from(*to) * thousandths;
        // Rounded the same way from both sides, so that forth and back go through the same places.
        *out = (sum + 500).div_euclid(1_000) as i16;
    }
    out
}

impl Pose {
    /// A pose in whole units and whole degrees.
    pub const fn new(
        hip: [i16; 2],
        trunk: [i16; 3],
        near: ([i16; 4], [i16; 5]),
        far: ([i16; 4], [i16; 5]),
    ) -> Pose {
        let arms = [tenths(near.0), tenths(far.0)];
        let legs = [tenths(near.1), tenths(far.1)];
        Pose { hip: tenths(hip), trunk: tenths(trunk), arms, legs }
    }

    /// The pose so many thousandths of the way from one to another.
    pub fn between(from: &Pose, to: &Pose, thousandths: u16) -> Pose {
        let t = i32::from(thousandths.min(1_000));
        let arm = |side: usize| between(&from.arms[side], &to.arms[side], t);
        let leg = |side: usize| between(&from.legs[side], &to.legs[side], t);
        Pose {
            hip: between(&from.hip, &to.hip, t),
            trunk: between(&from.trunk, &to.trunk, t),
            arms: [arm(0), arm(1)],
            legs: [leg(0), leg(1)],
        }
    }

    /// Where every joint is, in the order of [`Joint`].
    pub fn points(&self) -> [Point; 14] {
        let mut at = [Point::default(); 14];
        at[Hip as usize] =
            Point { x: f32::from(self.hip[0]) / 10.0, y: f32::from(self.hip[1]) / 10.0, z: 0.0 };
        for ((from, to, length), (heading, out)) in BONES.into_iter().zip(self.headings()) {
            at[to as usize] = at[from as usize].towards(heading, out, length);
        }
        at
    }

    /// Where each bone points, in the order of [`BONES`]: clockwise from upright, and out of the plane.
    fn headings(&self) -> [(i32, i32); 13] {
        let [lean, spine, neck] = self.trunk.map(i32::from);
        let upper = lean + spine;
        let mut headings = [(0, 0); 13];
        headings[0].0 = lean;
        headings[1].0 = upper;
        headings[2].0 = upper + neck;
        for (side, sign) in [1, -1].into_iter().enumerate() {
            let [shoulder, out, elbow, forearm_out] = self.arms[side].map(i32::from);
            let arm = upper + 1_800 - shoulder;
            headings[3 + 2 * side] = (arm, sign * out);
            headings[4 + 2 * side] = (arm - elbow, sign * forearm_out);
            let [hip, out, knee, shank_out, ankle] = self.legs[side].map(i32::from);
            let thigh = lean + 1_800 - hip;
            headings[7 + 3 * side] = (thigh, sign * out);
            headings[8 + 3 * side] = (thigh + knee, sign * shank_out);
            headings[9 + 3 * side] = (thigh + knee - 900 + ankle, 0);
        }
        headings
    }
}

impl Point {
    fn towards(self, heading: i32, out: i32, length: f32) -> Point {
        let flat = length * sine(out + 900);
        Point {
            x: self.x + flat * sine(heading),
            y: self.y + flat * sine(heading + 900),
            z: self.z + length * sine(out),
        }
    }
}

/// The sine of an angle in tenths of a degree. The library's is far larger and more exact than a drawing needs.
fn sine(tenths: i32) -> f32 {
    let turn = tenths.rem_euclid(3_600);
    let (half, sign) = if turn < 1_800 { (turn, 1.0) } else { (turn - 1_800, -1.0) };
    let x = half.min(1_800 - half) as f32 * (PI / 1_800.0);
    let square = x * x;
    sign * x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))))
}

/// A thing beside the person. All in whole units of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prop {
    /// A pillow, from end to end along its middle.
    Pillow {
        /// The middle of one rounded end.
        from: [i16; 2],
        /// The middle of the other.
        to: [i16; 2],
        /// How thick it is.
        thickness: i16,
    },
    /// A chair that faces the person.
    Chair {
        /// The x of the seat's front edge.
        front: i16,
        /// The x of the backrest.
        back: i16,
        /// How high the top of the seat is.
        seat: i16,
    },
    /// A rolled towel, seen from its end.
    Towel {
        /// Its middle.
        at: [i16; 2],
        /// Half its thickness.
        radius: i16,
    },
    /// A wall.
    Wall {
        /// Its surface.
        x: i16,
    },
    /// A strap held between two joints.
    Strap {
        /// One end.
        from: Joint,
        /// The other.
        to: Joint,
    },
}

impl Prop {
    /// How high its upper surface is at this x, if something can lie on it there.
    pub fn top(self, x: f32) -> Option<f32> {
        let (left, right, top) = match self {
            Prop::Pillow { from, to, thickness } => {
                (from[0].min(to[0]), from[0].max(to[0]), from[1].max(to[1]) + thickness / 2)
            }
            Prop::Chair { front, back, seat } => (front.min(back), front.max(back), seat),
            Prop::Towel { at, radius } => (at[0] - radius, at[0] + radius, at[1] + radius),
            Prop::Wall { .. } | Prop::Strap { .. } => return None,
        };
        (f32::from(left)..=f32::from(right)).contains(&x).then_some(f32::from(top))
    }
}

/// A muscle group that a figure points out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The low back.
    LowBack,
    /// Between the shoulder blades.
    UpperBack,
    /// The buttock.
    Buttock,
    /// The front of the thigh.
    ThighFront,
    /// The back of the thigh.
    ThighBack,
    /// Where the thigh meets the belly.
    HipFront,
    /// The calf.
    Calf,
    /// The chest.
    Chest,
    /// The belly.
    Belly,
    /// The back of the neck.
    Neck,
}

impl Region {
    /// The bone it lies along, from and to where in hundredths of it, and how far to the front.
    pub const fn place(self) -> (Joint, Joint, [i16; 2], i16) {
        match self {
            Region::LowBack => (Hip, Waist, [30, 90], -22),
            Region::UpperBack => (Waist, Shoulder, [20, 80], -22),
            Region::Buttock => (Hip, NearKnee, [0, 12], -22),
            Region::ThighFront => (Hip, NearKnee, [30, 75], 10),
            Region::ThighBack => (Hip, NearKnee, [30, 75], -10),
            Region::HipFront => (Hip, NearKnee, [0, 18], 20),
            Region::Calf => (NearKnee, NearAnkle, [15, 55], -8),
            Region::Chest => (Waist, Shoulder, [40, 90], 20),
            Region::Belly => (Hip, Waist, [30, 100], 20),
            Region::Neck => (Shoulder, Head, [10, 45], -10),
        }
    }
}

/// What a joint rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// The floor.
    Floor,
    /// The prop at this place of the figure's list.
    On(usize),
}

/// Where the viewer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// At the person's side; the floor is a line at y = 0.
    Side,
    /// Above the person, who lies on one side; the floor is a mat around them. Up in the picture is behind them.
    Above,
}

/// A position or an exercise, as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The word it is known by.
    pub id: &'static str,
    /// From where it is seen.
    pub view: View,
    /// The poses it goes through, in order. A position has one.
    pub poses: &'static [Pose],
    /// What else is there.
    pub props: &'static [Prop],
    /// The muscles pointed out.
    pub tints: &'static [Region],
    /// What rests on what, in every pose and between.
    pub contacts: &'static [(Joint, Rest)],
}
