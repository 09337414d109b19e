//! A figure as strokes: what is drawn, in which order, how heavy, and by which class its colour comes.
//!
//! The page and `examples/figures.rs` turn the same strokes into markup, so what is looked at in one is what is shown
//! in the other. Everything here is in tenths of the figure's unit: whole units would be seen to jump in motion.

use Joint::{
    FarAnkle, FarElbow, FarHand, FarKnee, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearKnee,
    NearToe, Shoulder, Waist,
};

use crate::domain::figure::body::{BONES, Joint, Point};
use crate::domain::figure::scene::{Figure, Prop, Region, View};

/// The weight of a limb.
const LIMB: i32 = 400;

/// The weight of the trunk.
const TRUNK: i32 = 720;

/// How wide the head is.
const HEAD: i32 = 960;

/// The weight of a patch on a muscle.
const PATCH: i32 = 300;

/// The weight of the neck.
const NECK: i32 = 320;

/// The weight of a foot.
const FOOT: i32 = 300;

/// How much wider than a limb its edge is, so that an arm stands out from the trunk behind it.
const EDGE: i32 = 140;

/// The weight of the mat's edge, which rounds its corners.
const ROUND: i32 = 100;

/// How far along a near limb its edge begins.
const GROWN: i32 = 500;

/// The weight of the floor, of a chair and of a strap.
pub(super) const THIN: i32 = 100;

/// How thick a phone is, seen from its edge.
const PHONE: i32 = 140;

/// How far from the middle of a limb a phone lies on it.
const BESIDE: f32 = 34.0;

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
pub(super) type Spot = (i32, i32);

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

/// Behind what is beside the person.
const FAR: [Part; 3] = [
    part("far", FOOT, false, -HIPS, [FarAnkle, FarToe, FarToe]),
    part("far", LIMB, false, -HIPS, [Hip, FarKnee, FarAnkle]),
    part("far", LIMB, false, -SHOULDERS, [Shoulder, FarElbow, FarHand]),
];

/// In front of it.
const BODY: [Part; 3] = [
    part("near", HEAD, true, 0.0, [Head, Head, Head]),
    part("near", NECK, false, 0.0, [Shoulder, Head, Head]),
    part("trunk", TRUNK, false, 0.0, [Hip, Waist, Shoulder]),
];

/// Across the trunk of someone seen from the front: from shoulder to shoulder, straight and by way of the waist.
const BROAD: [Part; 2] = [
    part("trunk", LIMB, false, SHOULDERS, [Shoulder, Shoulder, Shoulder]),
    part("trunk", LIMB, false, SHOULDERS, [Shoulder, Waist, Waist]),
];

const LEG: [Part; 2] = [
    part("near", LIMB, true, HIPS, [Hip, NearKnee, NearAnkle]),
    part("near", FOOT, false, HIPS, [NearAnkle, NearToe, NearToe]),
];

const ARM: [Part; 1] = [part("near", LIMB, true, SHOULDERS, [Shoulder, NearElbow, NearHand])];

/// What is drawn, and how far it reaches.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) strokes: Vec<Stroke>,
    pub(super) low: Spot,
    pub(super) high: Spot,
}

impl Default for Sheet {
    fn default() -> Sheet {
        Sheet { strokes: Vec::new(), low: (i32::MAX, i32::MAX), high: (i32::MIN, i32::MIN) }
    }
}

impl Sheet {
    /// The longer side of what is drawn.
    pub(super) fn longer(&self) -> i32 {
        (self.high.0 - self.low.0).max(self.high.1 - self.low.1)
    }

    // One kind of stroke, always of three spots: what a dot or a line repeats costs less than a second kind.
    fn stroke(&mut self, class: &'static str, weight: i32, spots: [Spot; 3]) {
        let curves = weight == TRUNK;
        let half = weight / 2;
        let mut path = String::from("M");
        for (place, (x, y)) in spots.iter().enumerate() {
            self.low = (self.low.0.min(x - half), self.low.1.min(y - half));
            self.high = (self.high.0.max(x + half), self.high.1.max(y + half));
            // A trunk bends around its second spot.
            if place == 1 && curves {
                path.push('Q');
            }
            push(&mut path, *x);
            push(&mut path, *y);
        }
        self.strokes.push(Stroke { class, weight, path });
    }

    pub(super) fn line(&mut self, class: &'static str, weight: i32, from: Spot, to: Spot) {
        self.stroke(class, weight, [from, to, to]);
    }

    /// The mat, between left, top, right and bottom.
    pub(super) fn mat(&mut self, [left, top, right, bottom]: [i32; 4]) {
        let (left, right) = (left + ROUND / 2, right - ROUND / 2);
        let (top, bottom) = (top + ROUND / 2, bottom - ROUND / 2);
        let mut path = String::from("M");
        for number in [left, top, right, top, right, bottom, left, bottom] {
            push(&mut path, number);
        }
        path.push('Z');
        self.strokes.push(Stroke { class: "mat", weight: ROUND, path });
    }

    /// A pose that is not held now, pale behind the one that is.
    pub(super) fn ghost(&mut self, view: View, points: &[Point; 14]) {
        for part in FAR.iter().chain(&BODY).chain(&LEG).chain(&ARM) {
            let spots = spots(view, part, points);
            self.stroke("ghost", part.weight, spots);
        }
    }

    /// The person and what is beside them, from the back to the front.
    pub(super) fn draw(&mut self, figure: &Figure, points: &[Point; 14]) {
        let view = figure.view;
        // From the front both legs are before what one sits on.
        if view != View::Front {
            self.parts(view, &FAR, points);
        }
        let is_phone = |prop: &&Prop| matches!(prop, Prop::Phone { .. });
        for prop in figure.props.iter().filter(|prop| !is_phone(prop)) {
            self.prop(view, *prop, points);
        }
        if view == View::Front {
            self.parts(view, &FAR, points);
        }
        self.parts(view, &BODY, points);
        if view == View::Front {
            // Seen from the front a trunk is as wide as its shoulders, and narrow at the waist.
            for part in &BROAD {
                let near = spots(view, part, points);
                let far = spots(view, &Part { aside: -part.aside, ..*part }, points);
                let middle = ((near[1].0 + far[1].0) / 2, (near[1].1 + far[1].1) / 2);
                self.stroke(part.class, part.weight, [near[0], middle, far[0]]);
            }
        }
        if aslant(view) {
            // Where a knee comes out towards the viewer, an arm that reaches between the legs is behind it.
            self.parts(view, &ARM, points);
        }
        self.parts(view, &LEG, points);
        for prop in figure.props.iter().filter(is_phone) {
            self.prop(view, *prop, points);
        }
        for region in &figure.tints {
            self.patch(view, *region, points);
        }
        if !aslant(view) {
            self.parts(view, &ARM, points);
        }
    }

    fn parts(&mut self, view: View, parts: &[Part], points: &[Point; 14]) {
        for part in parts {
            let [from, middle, to] = spots(view, part, points);
            if part.edged {
                // It begins some way along, so that a limb grows out of the trunk and still stands out from it.
                let (x, y) = (middle.0 - from.0, middle.1 - from.1);
                let length = (((x * x + y * y) as f32).sqrt() as i32).max(1);
                let grown = GROWN.min(length);
                let start = (from.0 + x * grown / length, from.1 + y * grown / length);
                self.stroke(
                    if view == View::Side { "edge" } else { "rim" },
                    part.weight + EDGE,
                    [start, middle, to],
                );
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
                // Before someone who lies its back is cut short, so that the body is as large as can be.
                let back_rest = if points[Shoulder as usize].y > f32::from(seat) { 210 } else { 110 };
                let [low, high] = [whole([back + 14 * lean, 5]), whole([back + 26 * lean, seat + back_rest])];
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
                self.line("arrow", THIN, start, tip);
                self.stroke("arrow", THIN, [barb(1), tip, barb(-1)]);
            }
            Prop::Bench { left, right, top } => {
                let slab = top - 12;
                for leg in [left + 14, right - 14] {
                    self.line("prop", THIN, whole([leg, 5]), whole([leg, slab]));
                }
                self.line("prop", 240, whole([left, slab]), whole([right, slab]));
            }
            Prop::Phone { from, to } => {
                let (from, to) = (points[from as usize], points[to as usize]);
                let (x, y) = (to.x - from.x, to.y - from.y);
                let off = BESIDE / (x * x + y * y).sqrt().max(1.0);
                let at = |way: f32| {
                    let z = from.z + (to.z - from.z) * way;
                    let point = Point { x: from.x + x * way, y: from.y + y * way, z };
                    // From the front it lies on the limb, which stands to the side of the middle.
                    let aside = if view == View::Front {
                        Point { x: point.x + HIPS, ..point }
                    } else {
                        Point { x: point.x - y * off, y: point.y + x * off, z }
                    };
                    spot(view, aside)
                };
                if view == View::Front {
                    self.line("edge", PHONE + EDGE, at(0.3), at(0.75));
                }
                self.line("prop", PHONE, at(0.3), at(0.75));
            }
            Prop::Table { from, to, height } => {
                let board = height - 10;
                for leg in [from + 40, to - 20] {
                    self.line("prop", THIN, whole([leg, 5]), whole([leg, board]));
                }
                self.line("prop", 200, whole([from, board]), whole([to, board]));
            }
            Prop::Screen { x, foot, top } => {
                self.line("prop", THIN, whole([x - 30, foot + 5]), whole([x + 50, foot + 5]));
                self.line("prop", THIN, whole([x + 20, foot + 5]), whole([x + 10, top - 80]));
                self.line("prop", 180, whole([x, top - 150]), whole([x, top - 9]));
            }
            Prop::Laptop { at: [x, y] } => {
                self.stroke(
                    "prop",
                    THIN,
                    [whole([x - 120, y + 5]), whole([x, y + 5]), whole([x + 34, y + 105])],
                );
            }
            Prop::Load { by, size } => {
                // Held at its upper half. Strokes have round ends: two corners each, and what is between them.
                let (x, y) = spot(view, Point { z: 0.0, ..points[by as usize] });
                let (y, weight, reach) =
                    (y + i32::from(size) * 5 / 2, i32::from(size) * 4, i32::from(size) * 3);
                let corner = |right: i32, down: i32| (x + right * reach, y + down * reach);
                self.stroke("prop", weight, [corner(-1, 1), corner(-1, -1), corner(1, -1)]);
                self.stroke("prop", weight, [corner(1, -1), corner(1, 1), corner(-1, 1)]);
                self.line("prop", weight, corner(-1, 0), corner(1, 0));
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
        // From the front the near leg stands to the side of the middle.
        let aside = if view == View::Front && to == NearKnee { HIPS } else { 0.0 };
        let (from, to) = (points[from as usize], points[to as usize]);
        let (x, y) = (to.x - from.x, to.y - from.y);
        let off = f32::from(right) / (x * x + y * y).sqrt().max(1.0);
        let [from, to] = part.map(|hundredths| {
            let way = f32::from(hundredths) / 100.0;
            let z = if view == View::Front { (to.z - from.z) * way } else { 0.0 };
            spot(view, Point { x: from.x + x * way + y * off + aside, y: from.y + y * way - x * off, z })
        });
        self.line("tint", PATCH, from, to);
    }
}

/// Where a part of the person is seen.
fn spots(view: View, part: &Part, points: &[Point; 14]) -> [Spot; 3] {
    let [from, mut middle, to] = part.joints.map(|joint| {
        let point = points[joint as usize];
        let aside = match view {
            View::Front => {
                // Shoulders tilt with the trunk; hips stay level.
                let (from, to) = (points[Waist as usize], points[Shoulder as usize]);
                let long = f32::from(BONES[1].length);
                let (x, y) = if part.joints[0] == Shoulder {
                    ((to.x - from.x) / long, (to.y - from.y) / long)
                } else {
                    (0.0, 1.0)
                };
                Point { x: point.x + part.aside * y, y: point.y - part.aside * x, ..point }
            }
            _ => Point { z: point.z + part.aside, ..point },
        };
        spot(view, aside)
    });
    if part.weight == TRUNK {
        // So that the curve goes through the waist.
        middle = (2 * middle.0 - (from.0 + to.0) / 2, 2 * middle.1 - (from.1 + to.1) / 2);
    }
    [from, middle, to]
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
    matches!(view, View::Slant | View::Facing | View::Front)
}

/// Where a point is seen.
pub(super) fn spot(view: View, Point { x, y, z }: Point) -> Spot {
    let (x, y) = match view {
        View::Side | View::Above => (x, y),
        View::Slant => (x + 0.6 * z, y - 0.35 * z),
        View::Facing => (-x - 0.6 * z, y - 0.35 * z),
        View::Front => (-x, y - 0.5 * z),
    };
    ((x * 10.0 + 0.5).floor() as i32, (y * -10.0 + 0.5).floor() as i32)
}
