//! A figure as strokes: what is drawn, in which order, how heavy, and by which class its colour comes.
//!
//! The page and `examples/figures.rs` turn the same strokes into markup, so what is looked at in one is what is shown
//! in the other. Everything here is in tenths of the figure's unit: whole units would be seen to jump in motion.

use Joint::{
    FarAnkle, FarElbow, FarHand, FarKnee, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearKnee,
    NearToe, Shoulder, Waist,
};

use crate::domain::figure::body::{Joint, Point, Pose};
use crate::domain::figure::scene::{Figure, Prop, Region, View};

/// How wide every picture is: one scale for the whole set.
pub const WIDTH: i32 = 9_200;

/// Free space around what is drawn.
const MARGIN: i32 = 160;

/// The weight of a limb.
const LIMB: i32 = 400;

/// The weight of the trunk.
const TRUNK: i32 = 720;

/// How wide the head is.
const HEAD: i32 = 960;

/// The weight of a patch on a muscle.
const PATCH: i32 = 260;

/// The weight of a foot.
const FOOT: i32 = 300;

/// How much wider than a limb its edge is, so that an arm stands out from the trunk behind it.
const EDGE: i32 = 140;

/// How far the ground goes on beyond all that is on it.
const BEYOND: i32 = 240;

/// How far along a near limb its edge begins.
const GROWN: i32 = 500;

/// The weight of the floor, of a chair and of a strap.
const THIN: i32 = 100;

/// How far the barbs of an arrow reach back and aside.
const BARB: i32 = 200;

/// A stroke with round ends; y grows downwards. One without length is a dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The class that gives it its colour.
    pub class: &'static str,
    /// How wide it is.
    pub weight: i32,
    /// The path of its middle, as SVG writes it.
    pub path: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Left, top, width and height.
    pub frame: [i32; 4],
    /// What is drawn, from the back to the front.
    pub strokes: Vec<Stroke>,
}

/// A place in the picture.
type Spot = (i32, i32);

/// What a part of the person is drawn as.
struct Part {
    class: &'static str,
    weight: i32,
    /// Whether it stands out from what is behind it by an edge.
    edged: bool,
    /// How far to the near side of the middle its joints are.
    aside: f32,
    joints: [Joint; 3],
}

const fn part(class: &'static str, weight: i32, edged: bool, aside: f32, joints: [Joint; 3]) -> Part {
    Part { class, weight, edged, aside, joints }
}

/// Half the width of the hips, to the middle of a thigh.
const HIPS: f32 = 30.0;

/// Half the width of the shoulders, to the middle of an arm.
const SHOULDERS: f32 = 56.0;

/// How far the mat reaches in front of the person and behind when it is seen aslant.
const MAT: f32 = 150.0;

/// The same behind who is on one side with the shanks going back: feet beyond the mat would look lifted.
const BEHIND: f32 = 230.0;

/// Behind what is beside the person.
const FAR: [Part; 3] = [
    part("far", FOOT, false, -HIPS, [FarAnkle, FarToe, FarToe]),
    part("far", LIMB, false, -HIPS, [Hip, FarKnee, FarAnkle]),
    part("far", LIMB, false, -SHOULDERS, [Shoulder, FarElbow, FarHand]),
];

/// In front of it.
const BODY: [Part; 2] = [
    part("near", HEAD, true, 0.0, [Head, Head, Head]),
    part("trunk", TRUNK, false, 0.0, [Hip, Waist, Shoulder]),
];

const LEG: [Part; 2] = [
    part("near", LIMB, true, HIPS, [Hip, NearKnee, NearAnkle]),
    part("near", FOOT, false, HIPS, [NearAnkle, NearToe, NearToe]),
];

const ARM: [Part; 1] = [part("near", LIMB, true, SHOULDERS, [Shoulder, NearElbow, NearHand])];

/// A pose of a figure, or a moment between two, in a frame that fits all its poses.
pub fn drawing(figure: &Figure, pose: &Pose) -> Drawing {
    let mut sheet = Sheet { strokes: Vec::new(), low: (i32::MAX, i32::MAX), high: (i32::MIN, i32::MIN) };
    for pose in &figure.poses {
        sheet.draw(figure, pose);
    }
    sheet.strokes.clear();
    let (low, high) = (sheet.low, sheet.high);
    sheet.draw(figure, pose);
    // On the way something may go a little beyond where it begins and ends. Neither frame nor floor moves with it.
    (sheet.low, sheet.high) = (low, high);
    sheet.ground(figure.view);
    if aslant(figure.view) {
        // The mat goes on behind who lies on it. A line comes last, because edges would nibble at it.
        sheet.strokes.rotate_right(2);
    }
    let Sheet { strokes, low, high } = sheet;
    let frame = [(low.0 + high.0 - WIDTH) / 2, low.1 - MARGIN, WIDTH, high.1 - low.1 + 2 * MARGIN];
    Drawing { frame, strokes }
}

/// What is drawn, and how far it reaches.
struct Sheet {
    strokes: Vec<Stroke>,
    low: Spot,
    high: Spot,
}

impl Sheet {
    // One kind of stroke, always of three spots: what a dot or a line repeats costs less than a second kind.
    fn stroke(&mut self, class: &'static str, weight: i32, spots: [Spot; 3]) {
        let half = weight / 2;
        let mut path = String::from("M");
        for (place, (x, y)) in spots.iter().enumerate() {
            self.low = (self.low.0.min(x - half), self.low.1.min(y - half));
            self.high = (self.high.0.max(x + half), self.high.1.max(y + half));
            // A trunk bends around its second spot.
            if place == 1 && class == "trunk" {
                path.push('Q');
            }
            push(&mut path, *x);
            push(&mut path, *y);
        }
        self.strokes.push(Stroke { class, weight, path });
    }

    fn line(&mut self, class: &'static str, weight: i32, from: Spot, to: Spot) {
        self.stroke(class, weight, [from, to, to]);
    }

    fn ground(&mut self, view: View) {
        // From the side the mat is seen from its edge: a line.
        let (top, bottom) = match view {
            View::Side => ((0, THIN / 2), (0, THIN / 2)),
            View::Above => ((0, self.low.1 - BEYOND), (0, self.high.1 + BEYOND)),
            View::Slant => [-MAT, MAT].map(|z| spot(view, Point { x: 0.0, y: 0.0, z })).into(),
            View::Facing => [-BEHIND, MAT].map(|z| spot(view, Point { x: 0.0, y: 0.0, z })).into(),
        };
        let room = (WIDTH - THIN - self.high.0 + self.low.0) / 2 - top.0.abs();
        let beyond = BEYOND.min(room);
        let (left, right) = (self.low.0 - beyond, self.high.0 + beyond);
        let (near, far) = ((left + bottom.0, bottom.1), (right + top.0, top.1));
        self.stroke("floor", THIN, [near, (left + top.0, top.1), far]);
        self.stroke("floor", THIN, [near, (right + bottom.0, bottom.1), far]);
    }

    /// The person and what is beside them, from the back to the front.
    fn draw(&mut self, figure: &Figure, pose: &Pose) {
        let points = pose.points();
        let view = figure.view;
        self.parts(view, &FAR, &points);
        for prop in &figure.props {
            self.prop(view, *prop, &points);
        }
        self.parts(view, &BODY, &points);
        if aslant(view) {
            // Where a knee comes out towards the viewer, an arm that reaches between the legs is behind it.
            self.parts(view, &ARM, &points);
        }
        self.parts(view, &LEG, &points);
        for region in &figure.tints {
            self.patch(view, *region, &points);
        }
        if !aslant(view) {
            self.parts(view, &ARM, &points);
        }
    }

    fn parts(&mut self, view: View, parts: &[Part], points: &[Point; 14]) {
        for part in parts {
            let [from, mut middle, to] = part.joints.map(|joint| {
                let point = points[joint as usize];
                spot(view, Point { z: point.z + part.aside, ..point })
            });
            if part.class == "trunk" {
                // So that the curve goes through the waist.
                middle = (2 * middle.0 - (from.0 + to.0) / 2, 2 * middle.1 - (from.1 + to.1) / 2);
            }
            if part.edged {
                // It begins some way along, so that a limb grows out of the trunk and still stands out from it.
                let (x, y) = (middle.0 - from.0, middle.1 - from.1);
                let length = (((x * x + y * y) as f32).sqrt() as i32).max(1);
                let grown = GROWN.min(length);
                let start = (from.0 + x * grown / length, from.1 + y * grown / length);
                self.stroke("edge", part.weight + EDGE, [start, middle, to]);
            }
            self.stroke(part.class, part.weight, [from, middle, to]);
        }
    }

    fn prop(&mut self, view: View, prop: Prop, points: &[Point; 14]) {
        match prop {
            Prop::Pillow { from, to, thickness } => {
                self.line("prop", i32::from(thickness) * 10, whole(from), whole(to));
            }
            Prop::Chair { front, back, seat } => {
                // The seat is a slab whose upper side is the height that things rest on.
                let slab = seat - 12;
                // Feet and backrest lean away from the one who sits on it.
                let lean = (back - front).signum();
                let [low, high] = [whole([back + 14 * lean, 5]), whole([back + 26 * lean, seat + 210])];
                let front = front + 12 * lean;
                self.stroke("prop", THIN, [low, whole([back, slab]), high]);
                self.line("prop", THIN, whole([front - 4 * lean, 5]), whole([front + 2 * lean, slab]));
                self.line("prop", 240, whole([front, slab]), whole([back, slab]));
            }
            Prop::Towel { at, radius } => {
                self.line("prop", i32::from(radius) * 20, whole(at), whole(at));
            }
            Prop::Cushion { from, to, thickness } => {
                // Its ends are round, so it begins and ends on the way from joint to joint.
                let (from, to) = (points[from as usize], points[to as usize]);
                let at = |way: f32| Point {
                    x: from.x + (to.x - from.x) * way,
                    y: from.y + (to.y - from.y) * way,
                    z: from.z + HIPS + (to.z - from.z - 2.0 * HIPS) * way,
                };
                self.line("prop", i32::from(thickness) * 10, spot(view, at(0.3)), spot(view, at(0.7)));
            }
            Prop::Arrow { from, to } => {
                let (start, tip) = (whole(from), whole(to));
                let (x, y) = (tip.0 - start.0, tip.1 - start.1);
                let length = (((x * x + y * y) as f32).sqrt() as i32).max(1);
                let (along, aside) =
                    ((x * BARB / length, y * BARB / length), (y * BARB / length, -x * BARB / length));
                let barb = |side: i32| (tip.0 - along.0 + side * aside.0, tip.1 - along.1 + side * aside.1);
                self.line("tint", THIN, start, tip);
                self.stroke("tint", THIN, [barb(1), tip, barb(-1)]);
            }
            Prop::Wall { x } => self.line("prop", THIN, whole([x, 0]), whole([x, 760])),
            Prop::Strap { from, to } => {
                self.line("prop", THIN, spot(view, points[from as usize]), spot(view, points[to as usize]));
            }
        }
    }

    /// A patch along a bone, off to its front or back.
    fn patch(&mut self, view: View, region: Region, points: &[Point; 14]) {
        let (from, to, part, right) = region.place();
        let (from, to) = (points[from as usize], points[to as usize]);
        let (x, y) = (to.x - from.x, to.y - from.y);
        let off = f32::from(right) / (x * x + y * y).sqrt().max(1.0);
        let [from, to] = part.map(|hundredths| {
            let way = f32::from(hundredths) / 100.0;
            spot(view, Point { x: from.x + x * way + y * off, y: from.y + y * way - x * off, z: 0.0 })
        });
        self.line("tint", PATCH, from, to);
    }
}

/// Adds a number to a text of numbers.
pub fn push(text: &mut String, number: i32) {
    text.push(' ');
    text.push_str(&number.to_string());
}

fn whole([x, y]: [i16; 2]) -> Spot {
    (i32::from(x) * 10, i32::from(y) * -10)
}

/// Whether the view is from a little above, so that depth is seen.
fn aslant(view: View) -> bool {
    matches!(view, View::Slant | View::Facing)
}

/// Where a point is seen.
fn spot(view: View, Point { x, y, z }: Point) -> Spot {
    let (x, y) = match view {
        View::Side | View::Above => (x, y),
        View::Slant => (x + 0.6 * z, y - 0.35 * z),
        View::Facing => (-x - 0.6 * z, y - 0.35 * z),
    };
    ((x * 10.0 + 0.5).floor() as i32, (y * -10.0 + 0.5).floor() as i32)
}
