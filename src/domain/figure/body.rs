//! One jointed person: how long the limbs are, how far the joints bend, and where everything lies in a pose.
//!
//! Called by `app::figure`, which turns a figure into lines, by `read` and by `solve`. Pure: no side effects. Poses
//! are joint angles, so a limb keeps its length in every pose and between any two.
//!
//! Lengths are in hundredths of a head; the person is 7 heads tall. x grows to the right, y up from the floor, z
//! towards the viewer. Standing, the person faces right. Angles are in degrees where they are written and in tenths
//! of a degree inside. A bend is positive where the clinic calls it flexion, and 0 where a person stands with the
//! arms hanging.

use std::f32::consts::PI;

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

/// A limb, and what turns it.
#[derive(Clone, Copy, Debug)]
pub struct Bone {
    /// Where it begins.
    pub from: Joint,
    /// Where it ends.
    pub to: Joint,
    /// How long it is.
    pub length: u8,
    /// Against the bone before it when the person stands, clockwise, in tenths of a degree.
    turn: i16,
    /// The place of its bend in a pose, and 1 where that turns it clockwise, else -1.
    pub(super) bend: (u8, i8),
    /// The place of its way out of the plane in a pose, and to which side; (0, 0) for bones that stay in it.
    out: (u8, i8),
}

const fn bone(from: Joint, to: Joint, length: u8, turn: i16, bend: (u8, i8), out: (u8, i8)) -> Bone {
    Bone { from, to, length, turn, bend, out }
}

/// The limbs. Each comes after the one it hangs on.
pub const BONES: [Bone; 13] = [
    bone(Hip, Waist, 100, 0, (3, 1), (0, 0)),
    bone(Waist, Shoulder, 105, 0, (4, 1), (0, 0)),
    bone(Shoulder, Head, 92, 0, (5, 1), (0, 0)),
    bone(Shoulder, NearElbow, 125, 1_800, (6, -1), (7, 1)),
    bone(NearElbow, NearHand, 140, 0, (8, -1), (9, 1)),
    bone(Hip, NearKnee, 172, 1_800, (10, -1), (11, 1)),
    bone(NearKnee, NearAnkle, 165, 0, (12, 1), (13, 1)),
    bone(NearAnkle, NearToe, 72, -900, (14, 1), (24, 1)),
    bone(Shoulder, FarElbow, 125, 1_800, (15, -1), (16, -1)),
    bone(FarElbow, FarHand, 140, 0, (17, -1), (18, -1)),
    bone(Hip, FarKnee, 172, 1_800, (19, -1), (20, -1)),
    bone(FarKnee, FarAnkle, 165, 0, (21, 1), (22, -1)),
    bone(FarAnkle, FarToe, 72, -900, (23, 1), (25, -1)),
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

/// A posture, as numbers in a fixed order, in tenths of a unit and of a degree:
///
/// - 0, 1: the hip's x and y;
/// - 2: how the pelvis leans (0 upright, 90 face down, -90 face up); 3, 4, 5: bend of low back, upper back, neck;
/// - 6 to 9: the near arm: shoulder, upper arm out of the plane, elbow, forearm out of the plane;
/// - 10 to 14: the near leg: hip, thigh out of the plane, knee, shank out of the plane, ankle (positive points the
///   toes);
/// - 15 to 23: the far arm and the far leg alike;
/// - 24, 25: the near and the far foot out of the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pose(pub [i16; 26]);

/// How far each number of a pose may go, lowest and highest. Where a person is and leans is free; an elbow does not
/// bend backwards, nor a knee forwards. A thigh crosses the middle further than its hip lets it, because the pelvis
/// rolls along; seen from the front, out of the plane is forwards, and goes to 90.
pub const LIMITS: [(i16, i16); 26] = [
    (i16::MIN, i16::MAX),
    (i16::MIN, i16::MAX),
    (-1_800, 1_800),
    (-350, 600),
    (-250, 450),
    (-600, 500),
    (-600, 1_800),
    (-900, 900),
    (0, 1_500),
    (-900, 900),
    (-300, 1_350),
    (-600, 900),
    (0, 1_550),
    (-900, 900),
    (-300, 600),
    (-600, 1_800),
    (-900, 900),
    (0, 1_500),
    (-900, 900),
    (-300, 1_350),
    (-900, 900),
    (0, 1_550),
    (-900, 900),
    (-300, 600),
    (-900, 900),
    (-900, 900),
];

impl Pose {
    /// Where every joint is, in the order of [`Joint`].
    pub fn points(&self) -> [Point; 14] {
        let number = |place: u8| self.0.get(usize::from(place)).map_or(0, |number| i32::from(*number));
        let mut points = [Point::default(); 14];
        let mut headings = [0; 14];
        points[Hip as usize] = Point { x: number(0) as f32 / 10.0, y: number(1) as f32 / 10.0, z: 0.0 };
        headings[Hip as usize] = number(2);
        for bone in &BONES {
            let (from, to) = (bone.from as usize, bone.to as usize);
            let heading =
                headings[from] + i32::from(bone.turn) + number(bone.bend.0) * i32::from(bone.bend.1);
            headings[to] = heading;
            points[to] =
                points[from].towards(heading, number(bone.out.0) * i32::from(bone.out.1), bone.length);
        }
        points
    }
}

impl Point {
    /// From here so far along a heading (clockwise from upright) that leaves the plane by so much.
    fn towards(self, heading: i32, out: i32, length: u8) -> Point {
        let length = f32::from(length);
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
