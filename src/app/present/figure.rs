//! A figure as strokes: what is drawn, in which order, how heavy, and by which class its colour comes.
//!
//! The page and `examples/figures.rs` turn the same strokes into markup, so what is looked at in one is what is shown
//! in the other. Everything here is in tenths of the figure's unit: whole units would be seen to jump in motion.

use crate::domain::figure::{Figure, Joint, Point, Pose, Prop, View};

/// How wide every picture is: one scale for the whole set.
pub const WIDTH: i32 = 8_800;
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

/// A stroke with round ends; y grows downwards.
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

/// A pose of a figure, in a frame that fits all its poses.
pub fn drawing(figure: &Figure, pose: &Pose) -> Drawing {
    let mut reach = Reach { low: (i32::MAX, i32::MAX), high: (i32::MIN, i32::MIN) };
    for pose in figure.poses {
        draw(figure, pose, &mut reach);
    }
    let mut strokes = draw(figure, pose, &mut reach);
    // Last, because edges would nibble at it.
    strokes.push(ground(figure.view, &mut reach));
    let middle = (reach.low.0 + reach.high.0) / 2;
    let frame = [middle - WIDTH / 2, reach.low.1 - MARGIN, WIDTH, reach.high.1 - reach.low.1 + 2 * MARGIN];
    Drawing { frame, strokes }
}

/// How far the strokes reach.
struct Reach {
    low: Spot,
    high: Spot,
}

impl Reach {
    fn stroke(&mut self, class: &'static str, weight: i32, spots: &[Spot]) -> Stroke {
        let half = weight / 2;
        let mut path = String::new();
        for (place, (x, y)) in spots.iter().enumerate() {
            self.low = (self.low.0.min(x - half), self.low.1.min(y - half));
            self.high = (self.high.0.max(x + half), self.high.1.max(y + half));
            // The second of exactly three is what a trunk bends around.
            path.push_str(match (place, class) {
                (0, _) => "M",
                (1, "trunk") => "Q",
                _ => " ",
            });
            path.push_str(&x.to_string());
            path.push(' ');
            path.push_str(&y.to_string());
        }
        // A stroke without length is a disc, once it ends somewhere.
        if spots.len() == 1 {
            path.push_str("h0");
        }
        Stroke { class, weight, path }
    }
}

fn ground(view: View, reach: &mut Reach) -> Stroke {
    let (left, right) = (reach.low.0 - BEYOND, reach.high.0 + BEYOND);
    let floor = THIN / 2;
    match view {
        View::Side => reach.stroke("floor", THIN, &[(left, floor), (right, floor)]),
        View::Above => {
            let (top, bottom) = (reach.low.1 - BEYOND, reach.high.1 + BEYOND);
            let mat = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            reach.stroke("floor", THIN, &mat)
        }
    }
}

/// The person and what is beside them, from the back to the front.
fn draw(figure: &Figure, pose: &Pose, reach: &mut Reach) -> Vec<Stroke> {
    use Joint::{
        FarAnkle, FarElbow, FarHand, FarKnee, FarToe, Head, Hip, NearAnkle, NearElbow, NearHand, NearKnee,
        NearToe, Shoulder, Waist,
    };
    let points = pose.points();
    let at = |joint: Joint| spot(points[joint as usize]);
    let mut strokes = vec![
        reach.stroke("far", FOOT, &[at(FarAnkle), at(FarToe)]),
        reach.stroke("far", LIMB, &[at(Hip), at(FarKnee), at(FarAnkle)]),
        reach.stroke("far", LIMB, &[at(Shoulder), at(FarElbow), at(FarHand)]),
    ];
    for prop in figure.props {
        props(*prop, &points, reach, &mut strokes);
    }
    let (hip, waist, shoulder) = (at(Hip), at(Waist), at(Shoulder));
    let bend = (2 * waist.0 - (hip.0 + shoulder.0) / 2, 2 * waist.1 - (hip.1 + shoulder.1) / 2);
    strokes.push(reach.stroke("edge", HEAD + EDGE, &[at(Head)]));
    strokes.push(reach.stroke("near", HEAD, &[at(Head)]));
    strokes.push(reach.stroke("trunk", TRUNK, &[hip, bend, shoulder]));
    limb(&[hip, at(NearKnee), at(NearAnkle)], reach, &mut strokes);
    strokes.push(reach.stroke("near", FOOT, &[at(NearAnkle), at(NearToe)]));
    for region in figure.tints {
        let (from, to, part, front) = region.place();
        let (from, to) = (points[from as usize], points[to as usize]);
        strokes.push(reach.stroke("tint", PATCH, &patch(from, to, part, front)));
    }
    limb(&[shoulder, at(NearElbow), at(NearHand)], reach, &mut strokes);
    strokes
}

/// A near limb. Its edge begins some way along it, so that it grows out of the trunk and still stands out from it.
fn limb(spots: &[Spot; 3], reach: &mut Reach, strokes: &mut Vec<Stroke>) {
    let [from, middle, end] = *spots;
    let (x, y) = (middle.0 - from.0, middle.1 - from.1);
    let length = ((x * x + y * y) as f32).sqrt() as i32;
    let grown = GROWN.min(length);
    let start = (from.0 + x * grown / length.max(1), from.1 + y * grown / length.max(1));
    strokes.push(reach.stroke("edge", LIMB + EDGE, &[start, middle, end]));
    strokes.push(reach.stroke("near", LIMB, spots));
}

fn props(prop: Prop, points: &[Point; 14], reach: &mut Reach, strokes: &mut Vec<Stroke>) {
    let whole = |x: i16, y: i16| (i32::from(x) * 10, i32::from(y) * -10);
    match prop {
        Prop::Pillow { from, to, thickness } => {
            let ends = [whole(from[0], from[1]), whole(to[0], to[1])];
            strokes.push(reach.stroke("prop", i32::from(thickness) * 10, &ends));
        }
        Prop::Chair { front, back, seat } => {
            // The seat is a slab whose upper side is the height that things rest on.
            let slab = seat - 12;
            let leg = slab - 10;
            strokes.push(reach.stroke("prop", THIN, &[whole(front + 8, 5), whole(front + 14, leg)]));
            strokes.push(reach.stroke(
                "prop",
                THIN,
                &[whole(back + 14, 5), whole(back, leg), whole(back + 26, seat + 210)],
            ));
            strokes.push(reach.stroke("prop", 240, &[whole(front + 12, slab), whole(back, slab)]));
        }
        Prop::Towel { at, radius } => {
            strokes.push(reach.stroke("prop", i32::from(radius) * 20, &[whole(at[0], at[1])]));
        }
        Prop::Wall { x } => strokes.push(reach.stroke("prop", THIN, &[whole(x, 0), whole(x, 760)])),
        Prop::Strap { from, to } => {
            let ends = [spot(points[from as usize]), spot(points[to as usize])];
            strokes.push(reach.stroke("prop", THIN, &ends));
        }
    }
}

/// The two ends of a patch along a bone, off to its front or back.
fn patch(from: Point, to: Point, part: [i16; 2], front: i16) -> [Spot; 2] {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = (x * x + y * y).sqrt().max(1.0);
    let off = f32::from(front) / length;
    part.map(|hundredths| {
        let way = f32::from(hundredths) / 100.0;
        spot(Point { x: from.x + x * way + y * off, y: from.y + y * way - x * off, z: 0.0 })
    })
}

fn spot(point: Point) -> Spot {
    ((point.x * 10.0 + 0.5).floor() as i32, (point.y * -10.0 + 0.5).floor() as i32)
}
