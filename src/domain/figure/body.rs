//! One jointed person: how long the limbs are, how far the joints bend, and where everything lies in a pose.
//!
//! Entered by `app::present::figure`, which turns a figure into lines, and by `figures`, which reads them; touches
//! nothing. Poses are joint angles, so a limb keeps its length in every pose and between any two.
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
    bend: (u8, i8),
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
/// rolls along.
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
    (-600, 900),
    (0, 1_550),
    (-900, 900),
    (-300, 600),
    (-900, 900),
    (-900, 900),
];

impl Pose {
    /// The pose so many thousandths of the way from one to another, every bend for itself. What should stay in place on
    /// the way does so in [`Figure::moment`].
    pub fn between(from: &Pose, to: &Pose, thousandths: u16) -> Pose {
        let way = i32::from(thousandths.min(1_000));
        let mut pose = *from;
        for (number, to) in pose.0.iter_mut().zip(to.0) {
            let sum = i32::from(*number) * (1_000 - way) + i32::from(to) * way;
            // Rounded the same way from both sides, so that forth and back go through the same places.
            *number = (sum + 500).div_euclid(1_000) as i16;
        }
        pose
    }

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

/// How often a limb is turned towards where its end belongs. It starts near; after so many turns it is there to within
/// the tenths that a pose is written in.
const TURNS: u8 = 5;
/// How much a limb resists being turned, in square units.
const DAMPING: f32 = 60.0;
/// Tenths of a degree in a radian.
const RADIAN: f32 = 1_800.0 / PI;

impl Pose {
    /// Moves the hip, and with it everything, until this joint is there.
    fn shift(&mut self, joint: Joint, there: Point) {
        let at = self.points()[joint as usize];
        let [x, y, ..] = &mut self.0;
        *x = x.saturating_add(((there.x - at.x) * 10.0).round() as i16);
        *y = y.saturating_add(((there.y - at.y) * 10.0).round() as i16);
    }

    /// Bends a limb until this joint of it is there, as far as the joints allow. A limb of which only one bone is free
    /// keeps the height and slides along. The heading of a foot stays: a sole that is flat stays flat.
    fn reach(&mut self, joint: Joint, there: Point, free: impl Fn(Joint) -> bool) {
        let ends = |end: Joint| BONES.iter().find(move |bone| bone.to == end);
        let foot = BONES
            .iter()
            .find(|bone| matches!(bone.to, NearToe | FarToe) && (bone.from == joint || bone.to == joint));
        let Some(lower) = ends(foot.map_or(joint, |foot| foot.from)) else { return };
        let upper = if free(lower.from) { ends(lower.from) } else { None };
        for _ in 0..TURNS {
            let points = self.points();
            let at = points[joint as usize];
            let (x, y) = (there.x - at.x, there.y - at.y);
            let end = points[lower.to as usize];
            let from = |bone: &Bone| {
                let start = points[bone.from as usize];
                (end.x - start.x, end.y - start.y)
            };
            // What lies at (x, y) from the start of a bone goes to (y, -x) when the bone is turned clockwise. A limb of
            // two bones has least squares, damped: a straight one can't come nearer by turning, and must not be flung
            // about by trying.
            let near = from(lower);
            let (first, second) = match upper {
                Some(upper) => {
                    let all = from(upper);
                    let (wide, narrow) = (damped(all.0, all.1), damped(near.0, near.1));
                    let both = all.0 * near.0 + all.1 * near.1;
                    let (far, close) = (all.1 * x - all.0 * y, near.1 * x - near.0 * y);
                    let area = wide * narrow - both * both;
                    ((narrow * far - both * close) / area, (wide * close - both * far) / area)
                }
                None => (0.0, -y * near.0 / damped(near.0, 0.0)),
            };
            let mut turned = self.turn(lower, tenths(second));
            if let Some(upper) = upper {
                turned += self.turn(upper, tenths(first));
            }
            if let Some(foot) = foot {
                self.turn(foot, -turned);
            }
        }
    }

    /// Turns a bone clockwise by tenths of a degree, as far as its joint allows; how far it did.
    fn turn(&mut self, bone: &Bone, tenths: i16) -> i16 {
        let place = usize::from(bone.bend.0);
        let sign = i16::from(bone.bend.1);
        let (Some(number), Some((low, high))) = (self.0.get_mut(place), LIMITS.get(place)) else { return 0 };
        let was = *number;
        *number = (was + tenths * sign).clamp(*low, *high);
        (*number - was) * sign
    }
}

/// An angle in tenths of a degree; no more of it than is near enough to a straight line to go by.
fn tenths(radians: f32) -> i16 {
    (radians.clamp(-1.0, 1.0) * RADIAN).round() as i16
}

/// The square of a distance, damped.
fn damped(x: f32, y: f32) -> f32 {
    x * x + y * y + DAMPING
}

impl Figure {
    /// The moment so many thousandths of the way from one of its poses to another; nothing where there is no such
    /// pose.
    ///
    /// Bends alone would let a foot slide or sink. So the first contact that both poses share is kept by moving the whole
    /// person, and each other one by bending its own limb. The same place in both poses is the same place on the way.
    pub fn moment(&self, from: usize, to: usize, thousandths: u16) -> Option<Pose> {
        let (start, end) = (self.poses.get(from)?, self.poses.get(to)?);
        let mut pose = Pose::between(start, end, thousandths);
        let way = f32::from(thousandths.min(1_000)) / 1_000.0;
        let (start, end) = (start.points(), end.points());
        let there = |joint: Joint| {
            let (start, end) = (start[joint as usize], end[joint as usize]);
            let between = |start: f32, end: f32| start + (end - start) * way;
            Point { x: between(start.x, end.x), y: between(start.y, end.y), z: 0.0 }
        };
        let held = |contact: &&Contact| contact.holds(from) && contact.holds(to);
        let mut first = true;
        for contact in self.contacts.iter().filter(held) {
            let joint = contact.joint;
            if first {
                pose.shift(joint, there(joint));
                first = false;
            } else if !matches!(joint, Hip | Waist | Shoulder | Head) {
                pose.reach(joint, there(joint), |joint| {
                    !matches!(joint, Hip | Shoulder)
                        && !self.contacts.iter().filter(held).any(|other| other.joint == joint)
                });
            }
        }
        Some(pose)
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
    /// A cushion held between two joints.
    Cushion {
        /// One of them.
        from: Joint,
        /// The other.
        to: Joint,
        /// How thick it is.
        thickness: i16,
    },
    /// An arrow beside the person, for a move too small to be seen.
    Arrow {
        /// Where it begins.
        from: [i16; 2],
        /// Its tip.
        to: [i16; 2],
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
            Prop::Wall { .. } | Prop::Strap { .. } | Prop::Cushion { .. } | Prop::Arrow { .. } => {
                return None;
            }
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
    /// The side of the waist.
    Flank,
    /// The side of the hip.
    OuterHip,
    /// The back of the neck.
    Neck,
}

impl Region {
    /// The bone it lies along, from and to where in hundredths of it, and how far to the right of who goes along it:
    /// the front of a trunk, the back of a leg.
    pub const fn place(self) -> (Joint, Joint, [i16; 2], i16) {
        match self {
            Region::LowBack => (Hip, Waist, [30, 90], -22),
            Region::UpperBack => (Waist, Shoulder, [20, 80], -22),
            Region::Buttock => (Hip, NearKnee, [0, 12], 22),
            Region::ThighFront => (Hip, NearKnee, [30, 75], -10),
            Region::ThighBack => (Hip, NearKnee, [30, 75], 10),
            Region::HipFront => (Hip, NearKnee, [0, 18], -20),
            Region::Calf => (NearKnee, NearAnkle, [15, 55], 8),
            Region::Chest => (Waist, Shoulder, [40, 90], 20),
            Region::Belly => (Hip, Waist, [30, 100], 20),
            Region::Flank => (Hip, Waist, [20, 100], 0),
            Region::OuterHip => (Hip, NearKnee, [0, 18], 0),
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
    On(u8),
}

/// A joint that rests on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The joint.
    pub joint: Joint,
    /// What it rests on.
    pub rest: Rest,
    /// In which poses: a bit each, the first pose the lowest; [`u8::MAX`] is all of them. Between two poses it rests if
    /// it does in both.
    pub poses: u8,
}

impl Contact {
    /// Whether it rests in the pose at this place.
    pub const fn holds(&self, pose: usize) -> bool {
        pose < 8 && self.poses >> pose & 1 == 1
    }
}

/// Where the viewer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// At the person's side; the floor is a line at y = 0.
    Side,
    /// Above the person, who lies on one side; the floor is a mat around them. Up in the picture is behind them.
    Above,
    /// At the person's side and a little above, so that what comes out of the plane is seen.
    Slant,
    /// In front of the person, who is on one side with the head to the left, and a little above. The plane of the bends
    /// is the one from side to side here: a waist bends sideways, and towards the viewer is to the front.
    Facing,
}

/// A position or an exercise, as it is drawn.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The word it is known by.
    pub id: &'static str,
    /// From where it is seen.
    pub view: View,
    /// The poses it goes through, in order. A position has one.
    pub poses: Vec<Pose>,
    /// Whether the last pose leads to the first; otherwise the way back is the way there.
    pub round: bool,
    /// What else is there.
    pub props: Vec<Prop>,
    /// The muscles pointed out.
    pub tints: Vec<Region>,
    /// What rests on what. The first that two poses share stays in place between them whatever else moves, so it is
    /// where the person is fixed.
    pub contacts: Vec<Contact>,
}
