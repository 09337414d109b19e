//! The stage of a figure: what all its pictures share. Pure: no side effects.
//!
//! Each figure fills a frame of its own, around all its poses, so that a body that lies is as large as one that stands. A
//! move too small to be seen is drawn larger than it is, with its poses pale behind it.

use super::figure::{Drawing, Sheet, Stroke, THIN, spot};
use crate::domain::figure::body::{Point, Pose};
use crate::domain::figure::scene::{Figure, View};

/// Free space around what is drawn on each side, in hundredths of its longer side.
const MARGIN: i32 = 4;

/// A move that goes no further than so many hundredths of the picture's longer side is drawn larger.
const SMALL: f32 = 4.0;

/// So much larger.
const LARGER: f32 = 1.5;

/// How far the mat goes on beyond someone who is seen from above.
const BEYOND: i32 = 240;

/// How thick the mat is, seen from its edge.
const THICK: i32 = 240;

/// How far the mat reaches in front of the person and behind when it is seen aslant.
const MAT: f32 = 150.0;

/// How far it reaches in front of what comes out most, where that is further.
const FEET: f32 = 40.0;

/// The same behind who is on one side with the shanks going back: feet beyond the mat would look lifted.
const BEHIND: f32 = 230.0;

/// A pose of a figure, or a moment between two. Who draws many of one figure keeps its [`Stage`].
pub fn drawing(figure: &Figure, pose: &Pose) -> Drawing {
    Stage::of(figure).drawing(pose)
}

/// What all pictures of one figure share.
#[derive(Clone, Debug)]
pub struct Stage<'a> {
    figure: &'a Figure,
    /// Left, top, width and height: around all its poses, so that nothing jumps from one to the next.
    frame: [i32; 4],
    /// Where the joints are from which the others are moved further away, if its moves are drawn larger.
    fixed: Option<[Point; 14]>,
    /// What is behind the person, and what is in front.
    behind: Vec<Stroke>,
    before: Vec<Stroke>,
}

impl<'a> Stage<'a> {
    /// The stage of a figure.
    pub fn of(figure: &'a Figure) -> Stage<'a> {
        let mut stage = Stage { figure, frame: [0; 4], fixed: None, behind: Vec::new(), before: Vec::new() };
        let plain = stage.reach();
        stage.fixed = fixed(figure, plain.longer());
        let reach = stage.reach();
        let margin = reach.longer() * MARGIN / 100;
        let (low, high) = (reach.low, reach.high);
        let view = figure.view;
        let (top, bottom) = match view {
            View::Side => (0, THICK),
            View::Above => (low.1 - BEYOND, high.1 + BEYOND),
            View::Slant | View::Facing | View::Front => {
                let far = if view == View::Facing { -BEHIND } else { -MAT };
                let edge = |z| spot(view, Point { x: 0.0, y: 0.0, z }).1;
                // Who sits and faces the viewer has the feet in front of a mat for one who lies.
                let feet = figure.poses.iter().flat_map(Pose::points).map(|point| point.z + FEET);
                (edge(far), edge(feet.fold(MAT, f32::max)))
            }
        };
        let (left, right) = (low.0 - margin, high.0 + margin);
        let (low, high) = (low.1.min(top) - margin, high.1.max(bottom) + margin / 2);
        stage.frame = [left, low, right - left, high - low];
        let mut sheet = Sheet::default();
        sheet.mat([left, top, right, bottom]);
        if view == View::Side {
            // From the side it is seen from its edge, and a line on top says where it begins. Edges of limbs would nibble at
            // both.
            sheet.line("floor", THIN, (left + THIN, THIN / 2), (right - THIN, THIN / 2));
            stage.before = sheet.strokes;
        } else {
            stage.behind = sheet.strokes;
        }
        let ghosts = stage.fixed.map(|_| {
            let mut sheet = Sheet::default();
            for pose in &figure.poses {
                sheet.ghost(view, &stage.points(pose));
            }
            sheet.strokes
        });
        stage.behind.extend(ghosts.into_iter().flatten());
        stage
    }

    /// A pose of it, or a moment between two.
    pub fn drawing(&self, pose: &Pose) -> Drawing {
        let mut sheet = Sheet { strokes: self.behind.clone(), ..Sheet::default() };
        sheet.draw(self.figure, &self.points(pose));
        sheet.strokes.extend(self.before.iter().cloned());
        Drawing { frame: self.frame, strokes: sheet.strokes }
    }

    /// How far all its poses reach, and the ways between them: a head that nods goes out and back in.
    fn reach(&self) -> Sheet {
        let mut sheet = Sheet::default();
        let ways = (0..self.figure.poses.len())
            .flat_map(|from| [250, 500, 750].map(|far| self.figure.moment(from, from + 1, far)));
        for pose in self.figure.poses.iter().copied().chain(ways.flatten()) {
            sheet.draw(self.figure, &self.points(&pose));
        }
        sheet
    }

    /// Where the joints are drawn.
    fn points(&self, pose: &Pose) -> [Point; 14] {
        let mut points = pose.points();
        for (point, fixed) in points.iter_mut().zip(self.fixed.iter().flatten()) {
            let further = |from: f32, to: f32| from + (to - from) * LARGER;
            *point = Point {
                x: further(fixed.x, point.x),
                y: further(fixed.y, point.y),
                z: further(fixed.z, point.z),
            };
        }
        points
    }
}

/// From where the moves of a figure are drawn larger; nothing where they are large enough. The first pose, or the last where
/// something would sink into the floor.
fn fixed(figure: &Figure, longer: i32) -> Option<[Point; 14]> {
    let (first, last) = (figure.poses.first()?.points(), figure.poses.last()?.points());
    let seen = |point: &Point| spot(figure.view, *point);
    let far = |pose: &Pose| {
        let way = |(from, to): (&Point, &Point)| {
            let (from, to) = (seen(from), seen(to));
            let (x, y) = ((to.0 - from.0) as f32, (to.1 - from.1) as f32);
            (x * x + y * y).sqrt()
        };
        first.iter().zip(&pose.points()).map(way).fold(0.0, f32::max)
    };
    let farthest = figure.poses.iter().map(far).fold(0.0, f32::max);
    if farthest == 0.0 || farthest * 100.0 > SMALL * longer as f32 {
        return None;
    }
    let sinks = first.iter().zip(&last).any(|(from, to)| to.y < from.y - 1.0);
    Some(if sinks { last } else { first })
}
