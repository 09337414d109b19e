//! A figure on the way from one pose to the next: what rests on something in both stays where it rests. Called by
//! `ui::components::moving_figure`. Pure: no side effects.

use std::f32::consts::PI;

use super::body::Joint::{self, FarToe, Head, Hip, NearToe, Shoulder, Waist};
use super::body::{BONES, Bone, LIMITS, Point, Pose};
use super::scene::{Contact, Figure};

/// How often a limb is turned towards where its end belongs. It starts near; after so many turns it is there to within
/// the tenths that a pose is written in.
const TURNS: u8 = 5;
/// How much a limb resists being turned, in square units.
const DAMPING: f32 = 60.0;
/// Tenths of a degree in a radian.
const RADIAN: f32 = 1_800.0 / PI;

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
