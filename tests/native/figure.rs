//! The jointed figure: that limbs keep their length and joints bend as a person's do, in every pose and between any
//! two; that nothing sinks into the floor and what should rest on something does; that the picture holds all of it.

use proptest::prelude::*;
use unclench::app::figure::Drawing;
use unclench::app::moves::motion::Motion;
use unclench::app::stage::{Stage, drawing};
use unclench::content;
use unclench::content::everyday::{DESK_FIGURES, LIFTING_FIGURES};
use unclench::domain::figure::body::{BONES, Joint, LIMITS, Point, Pose};
use unclench::domain::figure::read;
use unclench::domain::figure::scene::{Contact, Figure, Prop, Region, Rest, View};
use unclench::domain::moves::exercise::EXERCISES;
use unclench::domain::moves::steps::Kind;
use unclench::domain::self_checks::table::{Along, CHECKS, Measure, SelfCheck};
use unclench::domain::therapy::rest::POSITIONS;
use unclench::domain::time::Span;

/// How far a limb may sink in or float before it is seen, in units; a head is 100.
const TOLERANCE: f32 = 2.5;
/// In-betweens from one pose to the next.
const STEPS: u16 = 20;

const TEXT: &str = include_str!("../../src/content/figures.txt");

/// The bends of an arm and a leg in whole degrees, in the order of [`Pose`].
type Limbs = ([i16; 4], [i16; 5]);

const STILL: Limbs = ([0; 4], [0; 5]);

/// A pose in whole units and whole degrees: the hip's x and y; lean, low back, upper back and neck; near and far.
fn posed(hip: [i16; 2], trunk: [i16; 4], near: Limbs, far: Limbs) -> Pose {
    let parts: [&[i16]; 7] = [&hip, &trunk, &near.0, &near.1, &far.0, &far.1, &[0, 0]];
    let numbers: Vec<i16> = parts.concat().into_iter().map(|number| number * 10).collect();
    Pose(numbers.try_into().expect("26 numbers"))
}

/// On the floor in every pose.
fn floor(joint: Joint) -> Contact {
    Contact { joint, rest: Rest::Floor, poses: u8::MAX }
}

fn on_back() -> Figure {
    figure("on-back").clone()
}

fn figure(id: &str) -> &'static Figure {
    content::figure(id).unwrap_or_else(|| panic!("no {id}"))
}

/// Someone who stands, changed in one bend of the near side.
fn standing(trunk: [i16; 4], arm: [i16; 4], leg: [i16; 5]) -> [Point; 14] {
    posed([0, 365], trunk, (arm, leg), STILL).points()
}

/// Positions and exercises.
fn every() -> impl Iterator<Item = &'static Figure> {
    content::figures().iter()
}

fn distance(a: Point, b: Point) -> f32 {
    ((a.x - b.x).powi(2) + (a.y - b.y).powi(2) + (a.z - b.z).powi(2)).sqrt()
}

fn lengths_hold(points: &[Point; 14]) {
    for bone in BONES {
        let found = distance(points[bone.from as usize], points[bone.to as usize]);
        assert!((found - f32::from(bone.length)).abs() < 0.05, "{bone:?}: {found}");
    }
}

fn limits_hold(pose: &Pose) -> bool {
    pose.0.iter().zip(LIMITS).all(|(number, (low, high))| (low..=high).contains(number))
}

/// Every pose of a figure and everything between.
fn moments(figure: &Figure) -> Vec<Pose> {
    moves(figure).into_iter().map(|(pose, _)| pose).collect()
}

/// From which pose to which a figure moves.
fn ways(figure: &Figure) -> impl Iterator<Item = [usize; 2]> + use<> {
    let last = figure.poses.len() - 1;
    (0..last).map(|from| [from, from + 1]).chain(figure.round.then_some([last, 0]))
}

/// The same, with the poses it lies between.
fn moves(figure: &Figure) -> Vec<(Pose, [usize; 2])> {
    let mut all: Vec<_> = figure.poses.iter().enumerate().map(|(place, pose)| (*pose, [place; 2])).collect();
    for [from, to] in ways(figure) {
        for step in 1..STEPS {
            let way = step * 1_000 / STEPS;
            all.push((figure.moment(from, to, way).expect("both poses"), [from, to]));
        }
    }
    all
}

#[test]
fn a_person_of_seven_heads() {
    let at = standing([0; 4], [0; 4], [0; 5]);
    let head = at[Joint::Head as usize];
    let ankle = at[Joint::NearAnkle as usize];
    let height = head.y + Joint::Head.radius() - (ankle.y - Joint::NearAnkle.radius());
    assert!((680.0..=720.0).contains(&height), "{height}");
    assert!(at.iter().all(|point| point.z.abs() < 0.001));
}

/// A bend, the joint it moves, and where that joint goes from where it was: right is forwards, up is up.
#[test]
fn joints_bend_the_right_way() {
    let none = ([0; 4], [0; 4], [0; 5]);
    let rows = [
        ("leans forwards", ([40, 0, 0, 0], none.1, none.2), Joint::Shoulder, (1, -1, 0)),
        ("leans back", ([-40, 0, 0, 0], none.1, none.2), Joint::Shoulder, (-1, -1, 0)),
        ("rounds the low back", ([0, 40, 0, 0], none.1, none.2), Joint::Shoulder, (1, -1, 0)),
        ("rounds the upper back", ([0, 0, 40, 0], none.1, none.2), Joint::Shoulder, (1, -1, 0)),
        ("nods", ([0, 0, 0, 30], none.1, none.2), Joint::Head, (1, -1, 0)),
        ("lifts the arm", (none.0, [90, 0, 0, 0], none.2), Joint::NearElbow, (1, 1, 0)),
        ("takes the arm back", (none.0, [-40, 0, 0, 0], none.2), Joint::NearElbow, (-1, 1, 0)),
        ("spreads the arm", (none.0, [0, 50, 0, 0], none.2), Joint::NearElbow, (0, 1, 1)),
        ("bends the elbow", (none.0, [0, 0, 80, 0], none.2), Joint::NearHand, (1, 1, 0)),
        ("lifts the knee", (none.0, none.1, [80, 0, 0, 0, 0]), Joint::NearKnee, (1, 1, 0)),
        ("takes the leg back", (none.0, none.1, [-20, 0, 0, 0, 0]), Joint::NearKnee, (-1, 1, 0)),
        ("spreads the leg", (none.0, none.1, [0, 40, 0, 0, 0]), Joint::NearKnee, (0, 1, 1)),
        ("bends the knee", (none.0, none.1, [0, 0, 80, 0, 0]), Joint::NearAnkle, (-1, 1, 0)),
        ("points the toes", (none.0, none.1, [0, 0, 0, 0, 40]), Joint::NearToe, (-1, -1, 0)),
    ];
    let still = standing(none.0, none.1, none.2);
    for (name, (trunk, arm, leg), joint, expected) in rows {
        let at = standing(trunk, arm, leg);
        let (now, was) = (at[joint as usize], still[joint as usize]);
        let sign = |value: f32| if value.abs() < 0.001 { 0 } else { value.signum() as i32 };
        assert_eq!((sign(now.x - was.x), sign(now.y - was.y), sign(now.z - was.z)), expected, "{name}");
    }
}

/// The far side mirrors what leaves the plane, and nothing else.
#[test]
fn the_far_side_goes_away_from_the_viewer() {
    let side = ([50, 30, 40, 20], [40, 20, 60, 10, 0]);
    let at = posed([0, 0], [10, 5, 10, 0], side, side).points();
    use Joint::{FarAnkle, FarElbow, FarHand, FarKnee, NearAnkle, NearElbow, NearHand, NearKnee};
    for (near, far) in
        [(NearElbow, FarElbow), (NearHand, FarHand), (NearKnee, FarKnee), (NearAnkle, FarAnkle)]
    {
        let (near, far) = (at[near as usize], at[far as usize]);
        assert_eq!((near.x, near.y, near.z), (far.x, far.y, -far.z));
    }
}

/// The drawing's own sine against the exact one, once around.
#[test]
fn directions_are_true() {
    for lean in -3_600..=3_600_i16 {
        let mut pose = posed([0; 2], [0; 4], STILL, STILL);
        pose.0[2] = lean;
        let exact = (f64::from(lean) / 10.0).to_radians();
        let at = pose.points()[Joint::Waist as usize];
        let (x, y) = (f64::from(at.x) / 100.0, f64::from(at.y) / 100.0);
        assert!((x - exact.sin()).abs() < 1e-5 && (y - exact.cos()).abs() < 1e-5, "{lean}: {x} {y}");
    }
}

#[test]
fn every_exercise_has_its_figure() {
    let exercises: Vec<_> = (1..=24).map(|number| format!("e{number:02}")).collect();
    assert!(EXERCISES.iter().map(|exercise| exercise.id).eq(exercises.iter()));
    for id in &exercises {
        let figure = figure(id);
        // A walk goes round in four.
        let most = if figure.round { 4 } else { 3 };
        assert!((2..=most).contains(&figure.poses.len()), "{}", figure.id);
        assert!(!figure.tints.is_empty() && !figure.contacts.is_empty(), "{}", figure.id);
        for pair in figure.poses.windows(2) {
            assert_ne!(pair[0], pair[1], "{}", figure.id);
        }
    }
}

/// A hold is one pose; what bends or is counted goes from one pose to another. A phone lies where an angle is read.
#[test]
fn every_self_check_has_its_figure() {
    for row in &CHECKS {
        let figure = figure(row.id);
        let is_hold = matches!(row.measure, Measure::Hold { .. });
        assert_eq!(figure.poses.len() == 1, is_hold, "{}", row.id);
        assert!(!figure.tints.is_empty() && !figure.contacts.is_empty(), "{}", row.id);
        let has_phone = figure.props.iter().any(|prop| matches!(prop, Prop::Phone { .. }));
        assert_eq!(has_phone, row.along.is_some(), "{}", row.id);
    }
}

/// What the phone would read from the drawn poses: less than a right angle short of straight, then nearly straight; flat, then
/// raised.
#[test]
fn the_phone_reads_what_is_drawn() {
    let angle = |id: &str, pose: usize, along: Along| {
        let points = figure(id).poses[pose].points();
        let (knee, ankle) = (points[Joint::NearKnee as usize], points[Joint::NearAnkle as usize]);
        let rise = (ankle.y - knee.y).abs().atan2((ankle.x - knee.x).abs()).to_degrees();
        if along == Along::FromUpright { 90.0 - rise } else { rise }
    };
    let rows = [("m06", [90.0, 24.0]), ("m07", [3.0, 66.0]), ("m09", [0.0, 34.0])];
    for (id, expected) in rows {
        let along = SelfCheck::by_id(id).and_then(|check| check.row().along).expect(id);
        for (pose, expected) in expected.into_iter().enumerate() {
            let read = angle(id, pose, along);
            assert!((read - expected).abs() < 0.5, "{id} {pose}: {read}");
        }
    }
}

/// What the pages on lifting and on the desk show.
fn every_day() -> impl Iterator<Item = &'static str> {
    let both = LIFTING_FIGURES.iter().chain(&DESK_FIGURES);
    both.flat_map(|ids| ids.iter().copied())
}

#[test]
fn ids_stand_once_and_no_line_is_lost() {
    let ids: Vec<_> = every().map(|figure| figure.id).collect();
    for id in &ids {
        assert_eq!(ids.iter().filter(|known| *known == id).count(), 1, "{id}");
        let is_exercise = EXERCISES.iter().any(|exercise| exercise.id == *id);
        let is_shown = POSITIONS.contains(id) || every_day().any(|shown| shown == *id);
        assert!(is_shown || is_exercise || SelfCheck::by_id(id).is_some(), "{id}");
    }
    let missing: Vec<_> = every_day().filter(|id| !ids.contains(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let count = |mark: &str| TEXT.lines().filter(|line| line.starts_with(mark)).count();
    let read = |each: fn(&Figure) -> usize| every().map(each).sum::<usize>();
    assert_eq!(count("figure "), every().count());
    assert_eq!(count("pose "), read(|figure| figure.poses.len()));
    assert_eq!(count("prop "), read(|figure| figure.props.len()));
    assert_eq!(count("round"), read(|figure| usize::from(figure.round)));
}

/// A figure of the smallest text, with one line more.
fn read_with(line: &str) -> Option<Figure> {
    let pose = ["pose", &" 0".repeat(24)].concat();
    let text = ["# what is this\nfigure x side\nprop wall 9", &pose, line, "", "# end"].join("\n");
    read::figures(text.leak()).map(|mut figures| figures.remove(0))
}

#[test]
fn each_line_says_what_it_should() {
    let pose = |line: &str| read_with(line).expect("a figure").poses[1];
    let numbers = "1 2 | 3 4 5 6 | 7 8 9 10 | 11 12 13 14 15 | 16 17 18 19 | 20 21 22 23 24";
    let near = ([7, 8, 9, 10], [11, 12, 13, 14, 15]);
    let far = ([16, 17, 18, 19], [20, 21, 22, 23, 24]);
    let mut expected = posed([1, 2], [3, 4, 5, 6], near, far);
    assert_eq!(pose(&["pose ", numbers].concat()), expected);
    expected.0[24] = -250;
    expected.0[25] = 260;
    assert_eq!(pose(&["pose ", numbers, " | -25 26"].concat()), expected);

    let props = [
        ("prop pillow 1 2 3 4 5", Prop::Pillow { from: [1, 2], to: [3, 4], thickness: 5 }),
        ("prop chair 1 2 3", Prop::Chair { front: 1, back: 2, seat: 3 }),
        ("prop bench 1 2 3", Prop::Bench { left: 1, right: 2, top: 3 }),
        ("prop phone near-knee hip", Prop::Phone { from: Joint::NearKnee, to: Joint::Hip }),
        ("prop towel 1 2 3", Prop::Towel { at: [1, 2], radius: 3 }),
        ("prop arrow 1 2 3 -4", Prop::Arrow { from: [1, 2], to: [3, -4] }),
        (
            "prop cushion near-knee far-knee 64",
            Prop::Cushion { from: Joint::NearKnee, to: Joint::FarKnee, thickness: 64 },
        ),
        ("prop wall -1", Prop::Wall { x: -1 }),
        ("prop table 1 2 3", Prop::Table { from: 1, to: 2, height: 3 }),
        ("prop screen 1 2 3", Prop::Screen { x: 1, foot: 2, top: 3 }),
        ("prop laptop 1 2", Prop::Laptop { at: [1, 2] }),
        ("prop load near-hand 9", Prop::Load { by: Joint::NearHand, size: 9 }),
        ("prop strap far-hand head", Prop::Strap { from: Joint::FarHand, to: Joint::Head }),
    ];
    for (line, prop) in props {
        assert_eq!(read_with(line).expect(line).props[1], prop, "{line}");
    }
    let contacts = read_with("rests 1 waist far-toe in 1").expect("a figure").contacts;
    let on = |joint| Contact { joint, rest: Rest::On(0), poses: 1 };
    assert_eq!(contacts, [on(Joint::Waist), on(Joint::FarToe)]);
    assert_eq!(read_with("rests floor hip").expect("a figure").contacts, [floor(Joint::Hip)]);
    let figure = read_with("round").expect("a figure");
    assert_eq!((figure.id, figure.view, figure.round), ("x", View::Side, true));
}

/// A text with one line that is not right shows no figure at all.
#[test]
fn a_broken_text_is_refused() {
    assert!(read_with("").is_some());
    let zeros = " 0".repeat(23);
    let lines = [
        "figure y",
        "figure y behind",
        "figure y side",
        "pose",
        "pose 1 2 3",
        &["pose", &zeros].concat(),
        &["pose", &zeros, " 0 0"].concat(),
        &["pose", &zeros, " 0 0 0 0"].concat(),
        &["pose", &zeros, " x"].concat(),
        &["pose", &zeros, " 1.5"].concat(),
        &["pose", &zeros, " 3300"].concat(),
        &["pose", &zeros, " 99999"].concat(),
        &["pose ", &zeros, " 0"].concat(),
        "prop",
        "prop wall",
        "prop wall x",
        "prop wall 1 2",
        "prop chair 1 2",
        "prop towel 1 2 3 4 5 6",
        "prop bench 1 2",
        "prop bench 1 2 3 4",
        "prop phone near-knee",
        "prop phone near-knee tail",
        "prop table 1 2",
        "prop screen 1 2",
        "prop laptop 1",
        "prop laptop 1 2 3",
        "prop load near-hand",
        "prop load 1 2",
        "prop shelf 1 2 3",
        "prop strap near-hand",
        "prop strap near-hand tail",
        "prop cushion near-knee far-knee",
        "prop arrow 1 2 3",
        "tint",
        "tint tail",
        "rests",
        "rests floor",
        "rests floor tail",
        "rests floor hip in",
        "rests floor hip in 0",
        "rests floor hip in 2",
        "rests floor hip in 9",
        "rests floor hip in x",
        "rests floor hip in -1",
        "rests 0 hip",
        "rests 2 hip",
        "rests air hip",
        "turn 1",
        "words",
        &["pose", &zeros, " 0\n"].concat().repeat(8),
    ];
    for line in lines {
        assert!(read_with(line).is_none(), "{line}");
    }
    assert!(read::figures("pose 1").is_none() && read::figures("round").is_none());
}

#[test]
fn a_moment_lies_between_its_poses() {
    for figure in every() {
        let last = figure.poses.len() - 1;
        assert_eq!(figure.moment(0, last + 1, 500), None, "{}", figure.id);
        for [from, to] in ways(figure) {
            let pose = figure.poses[from];
            let [start, end] = [0, 1_000].map(|way| figure.moment(from, to, way).expect("both poses"));
            for (found, expected) in
                start.0.into_iter().zip(pose.0).chain(end.0.into_iter().zip(figure.poses[to].0))
            {
                assert!(found.abs_diff(expected) <= 1, "{}: {found} for {expected}", figure.id);
            }
            for way in [130, 500, 810] {
                let there = figure.moment(from, to, way).expect("both poses").points();
                let back = figure.moment(to, from, 1_000 - way).expect("both poses").points();
                for (there, back) in there.into_iter().zip(back) {
                    assert!(distance(there, back) < 1.0, "{}: {there:?} {back:?}", figure.id);
                }
            }
        }
    }
}

/// From one step of a move to the next nothing jumps.
#[test]
fn motion_is_smooth() {
    for figure in every() {
        for [from, to] in ways(figure) {
            let [start, end] = [from, to].map(|pose| figure.poses[pose].points());
            let far = start.iter().zip(end).map(|(start, end)| distance(*start, end)).fold(0.0, f32::max);
            let mut before = start;
            for step in 1..=STEPS {
                let way = step * 1_000 / STEPS;
                let points = figure.moment(from, to, way).expect("both poses").points();
                for (before, now) in before.into_iter().zip(points) {
                    let moved = distance(before, now);
                    assert!(moved < 4.0 + far * 3.0 / f32::from(STEPS), "{}: {moved} of {far}", figure.id);
                }
                before = points;
            }
        }
    }
}

#[test]
fn contacts_come_and_go() {
    let always = floor(Joint::Hip);
    let second = Contact { joint: Joint::Hip, rest: Rest::On(1), poses: 0b10 };
    assert_eq!([0, 1, 7].map(|pose| always.holds(pose)), [true; 3]);
    assert_eq!([0, 1, 2, 9].map(|pose| second.holds(pose)), [false, true, false, false]);
}

#[test]
fn every_moment_of_every_figure_is_a_person() {
    for figure in every() {
        assert!(!figure.poses.is_empty(), "{}", figure.id);
        for pose in moments(figure) {
            assert!(limits_hold(&pose), "{}: {pose:?}", figure.id);
            lengths_hold(&pose.points());
        }
    }
}

/// What stays on the floor stays where it is, too: a hand that starts and ends in one place does not slide there.
#[test]
fn what_is_planted_stays() {
    use Joint::{FarAnkle, FarHand, FarToe, NearAnkle, NearHand, NearToe};
    let mut wrong = Vec::new();
    for figure in every() {
        for (pose, [from, to]) in moves(figure) {
            let [start, end] = [from, to].map(|pose| figure.poses[pose].points());
            let held = |contact: &&Contact| contact.holds(from) && contact.holds(to);
            for joint in figure.contacts.iter().filter(held).map(|contact| contact.joint) {
                let [start, end] = [start, end].map(|points| points[joint as usize].x);
                let limb = [NearHand, FarHand, NearAnkle, FarAnkle, NearToe, FarToe].contains(&joint);
                if !limb || (start - end).abs() > 2.0 * TOLERANCE {
                    continue;
                }
                let slid = pose.points()[joint as usize].x - start.midpoint(end);
                if slid.abs() > 1.5 * TOLERANCE {
                    wrong.push(format!("{}: {joint:?} slides {slid} between {from} and {to}", figure.id));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_under_the_floor() {
    let mut wrong = Vec::new();
    for figure in every().filter(|figure| !matches!(figure.view, View::Above)) {
        for (pose, between) in moves(figure) {
            for bone in BONES {
                for joint in [bone.from, bone.to] {
                    let under = pose.points()[joint as usize].y - joint.radius();
                    if under < -TOLERANCE {
                        wrong.push(format!("{}: {joint:?} at {under} between {between:?}", figure.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_rests_on_something_does() {
    let mut wrong = Vec::new();
    for figure in every() {
        assert!(figure.view == View::Above || !figure.contacts.is_empty(), "{}", figure.id);
        for (pose, [from, to]) in moves(figure) {
            let points = pose.points();
            let held = |contact: &&Contact| contact.holds(from) && contact.holds(to);
            for Contact { joint, rest, .. } in figure.contacts.iter().filter(held) {
                let at = points[*joint as usize];
                let top = match rest {
                    Rest::Floor => 0.0,
                    Rest::On(prop) => figure.props[usize::from(*prop)].top(at.x).expect("over the prop"),
                };
                let gap = at.y - joint.radius() - top;
                if gap.abs() > TOLERANCE {
                    wrong.push(format!(
                        "{}: {joint:?} is {gap} from {rest:?} between {from} and {to}",
                        figure.id
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_top_of_a_prop() {
    let pillow = Prop::Pillow { from: [10, 20], to: [-10, 20], thickness: 30 };
    let chair = Prop::Chair { front: 50, back: 200, seat: 180 };
    let towel = Prop::Towel { at: [0, 15], radius: 15 };
    let strap = Prop::Strap { from: Joint::NearHand, to: Joint::NearToe };
    let rows = [
        (pillow, 0.0, Some(35.0)),
        (pillow, 11.0, None),
        (chair, 50.0, Some(180.0)),
        (chair, 49.0, None),
        (Prop::Bench { left: -9, right: 9, top: 200 }, 9.0, Some(200.0)),
        (Prop::Bench { left: -9, right: 9, top: 200 }, 10.0, None),
        (Prop::Phone { from: Joint::NearKnee, to: Joint::NearAnkle }, 0.0, None),
        (towel, 5.0, Some(30.0)),
        (towel, 16.0, None),
        (Prop::Table { from: 10, to: 90, height: 300 }, 10.0, Some(300.0)),
        (Prop::Table { from: 10, to: 90, height: 300 }, 9.0, None),
        (Prop::Screen { x: 5, foot: 1, top: 9 }, 5.0, None),
        (Prop::Laptop { at: [5, 9] }, 5.0, None),
        (Prop::Load { by: Joint::NearHand, size: 9 }, 0.0, None),
        (Prop::Wall { x: 5 }, 5.0, None),
        (strap, 0.0, None),
    ];
    for (prop, x, expected) in rows {
        assert_eq!(prop.top(x), expected, "{prop:?} at {x}");
    }
}

/// The spots of a path.
fn spots(path: &str) -> Vec<[i32; 2]> {
    let numbers: Vec<i32> = path
        .split(|sign: char| !(sign.is_ascii_digit() || sign == '-'))
        .filter_map(|number| number.parse().ok())
        .collect();
    numbers.chunks_exact(2).map(|spot| [spot[0], spot[1]]).collect()
}

#[test]
fn the_picture_holds_everything_and_its_frame_stays() {
    let classes = ["far", "near", "trunk", "edge", "rim", "prop", "tint", "arrow", "floor", "mat", "ghost"];
    let mut wrong = Vec::new();
    for figure in every() {
        let stage = Stage::of(figure);
        let [left, top, width, height] = stage.drawing(&figure.poses[0]).frame;
        for pose in moments(figure) {
            let drawing = stage.drawing(&pose);
            assert_eq!(drawing.frame, [left, top, width, height], "{}: the frame stays", figure.id);
            for stroke in &drawing.strokes {
                assert!(classes.contains(&stroke.class), "{stroke:?}");
                let half = stroke.weight / 2;
                for spot in spots(&stroke.path) {
                    let beyond =
                        [left - spot[0], spot[0] - left - width, top - spot[1], spot[1] - top - height];
                    if beyond.iter().any(|beyond| beyond + half > 0) {
                        wrong.push(format!("{}: {stroke:?}: {beyond:?}", figure.id));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How wide the person is drawn in all poses together.
fn body_width(figure: &Figure) -> i32 {
    let body = |Drawing { strokes, .. }: Drawing| {
        let parts = strokes.into_iter().filter(|stroke| ["far", "near", "trunk"].contains(&stroke.class));
        parts.flat_map(|stroke| {
            let half = stroke.weight / 2;
            spots(&stroke.path).into_iter().flat_map(move |spot| [spot[0] - half, spot[0] + half])
        })
    };
    let xs: Vec<i32> = figure.poses.iter().flat_map(|pose| body(drawing(figure, pose))).collect();
    xs.iter().max().expect("a body") - xs.iter().min().expect("a body")
}

/// The player's stage on a phone 360 wide: the body is at least 280 of it, or as high as it is.
#[test]
fn the_body_is_large_enough_to_be_seen_from_the_floor() {
    let (wide, high) = (328.0, 200.0);
    for figure in EXERCISES.iter().map(|exercise| figure(exercise.id)) {
        let [_, _, width, height] = drawing(figure, &figure.poses[0]).frame.map(|side| side as f32);
        let scale = (wide / width).min(high / height);
        let body = body_width(figure) as f32 * scale;
        let fills = height * scale >= high - 1.0;
        assert!(body >= 280.0 || fills, "{}: {body} of {wide}", figure.id);
    }
}

/// A move that is hardly seen is drawn half as large again, with its poses pale behind it; what is planted stays.
#[test]
fn small_moves_are_larger_than_life() {
    let has_ghosts = |figure: &&Figure| {
        drawing(figure, &figure.poses[0]).strokes.iter().any(|stroke| stroke.class == "ghost")
    };
    let larger: Vec<_> = every().filter(has_ghosts).map(|figure| figure.id).collect();
    assert_eq!(larger, ["e03", "e14"]);
    let tilt = figure("e03");
    let trunk = |pose: &Pose| {
        let strokes = drawing(tilt, pose).strokes;
        spots(&strokes.iter().find(|stroke| stroke.class == "trunk").expect("a trunk").path)
    };
    // The curve's handle goes twice as far as the waist.
    let waist = |pose: usize| (tilt.poses[pose].points()[Joint::Waist as usize].y * 10.0) as i32;
    let shoulder = |pose: usize| trunk(&tilt.poses[pose])[2];
    let handle = (trunk(&tilt.poses[1])[1][1] - trunk(&tilt.poses[0])[1][1]) as f32;
    let truly = (waist(0) - waist(1)) as f32 * 2.0;
    assert!((handle / truly - 1.5).abs() < 0.2, "{handle} for {truly}");
    assert!((shoulder(0)[1] - shoulder(1)[1]).abs() < 10, "the shoulders stay down");
}

#[test]
fn every_kind_of_prop_and_region_is_drawn() {
    let all = Figure {
        props: vec![
            Prop::Towel { at: [0, 15], radius: 15 },
            Prop::Wall { x: 100 },
            Prop::Cushion { from: Joint::NearKnee, to: Joint::FarKnee, thickness: 50 },
            Prop::Arrow { from: [0, 90], to: [0, 190] },
            Prop::Strap { from: Joint::NearHand, to: Joint::NearToe },
            Prop::Bench { left: 0, right: 100, top: 190 },
            Prop::Phone { from: Joint::NearKnee, to: Joint::NearAnkle },
            Prop::Table { from: 10, to: 90, height: 300 },
            Prop::Screen { x: 50, foot: 300, top: 500 },
            Prop::Laptop { at: [50, 300] },
            Prop::Load { by: Joint::FarHand, size: 90 },
        ],
        tints: vec![
            Region::LowBack,
            Region::UpperBack,
            Region::Buttock,
            Region::ThighFront,
            Region::ThighBack,
            Region::HipFront,
            Region::Calf,
            Region::Chest,
            Region::Belly,
            Region::Neck,
            Region::Flank,
            Region::OuterHip,
        ],
        ..on_back()
    };
    let strokes = drawing(&all, &all.poses[0]).strokes;
    let count = |class: &str| strokes.iter().filter(|stroke| stroke.class == class).count();
    assert_eq!((count("prop"), count("tint"), count("arrow")), (18, 12, 2));
    assert_eq!((count("floor"), count("mat")), (1, 1));
}

/// On someone who stands and faces right.
#[test]
fn muscles_are_on_their_side() {
    let standing = posed([0, 365], [0; 4], STILL, STILL);
    let rows: [(&'static [Region], _); 3] = [
        (&[Region::Chest, Region::Belly, Region::HipFront, Region::ThighFront], 1),
        (&[Region::Flank, Region::OuterHip], 0),
        (
            &[
                Region::Neck,
                Region::UpperBack,
                Region::LowBack,
                Region::Buttock,
                Region::ThighBack,
                Region::Calf,
            ],
            -1,
        ),
    ];
    for (tints, side) in rows {
        let figure = Figure {
            view: View::Side,
            poses: vec![standing],
            props: Vec::new(),
            tints: tints.to_vec(),
            ..on_back()
        };
        let strokes = drawing(&figure, &standing).strokes;
        let tinted: Vec<_> = strokes.iter().filter(|stroke| stroke.class == "tint").collect();
        assert_eq!(tinted.len(), tints.len());
        for (stroke, tint) in tinted.into_iter().zip(tints) {
            let x: i32 =
                stroke.path.split_whitespace().nth(1).and_then(|x| x.parse().ok()).expect("a number");
            assert_eq!(x.signum(), side, "{tint:?}: {}", stroke.path);
        }
    }
}

/// While getting ready the exercise is shown over and over: from the first pose, through the last, back to the first, without
/// a jump, however long it takes.
#[test]
fn the_exercise_is_shown_while_getting_ready() {
    for figure in EXERCISES.iter().map(|exercise| figure(exercise.id)) {
        let last = figure.poses.len() - 1;
        for seconds in [3, 8, 20, 50] {
            let lasts = Span::seconds(seconds);
            let motion = Motion {
                id: figure.id,
                kind: Some(Kind::Ready),
                lasts,
                since: Some(Span::ZERO),
                ..Motion::default()
            };
            // How far along the poses it is; a round leads from the last to the first.
            let at = |mono: i64| {
                let (from, to, far) = motion.pose_at(Span(mono), figure);
                let way = if to < from && figure.round { 1.0 } else { to as f32 - from as f32 };
                from as f32 + way * f32::from(far) / 1_000.0
            };
            let places: Vec<f32> = (0..=lasts.0).step_by(20).map(at).collect();
            assert_eq!(places[0], 0.0, "{}", figure.id);
            let highest = places.iter().copied().fold(0.0, f32::max);
            assert!(highest >= last as f32 - 0.01, "{}: {highest}", figure.id);
            for pair in places.windows(2) {
                let jump = (pair[1] - pair[0]).abs();
                let round = figure.round && pair[1] < 0.2 && pair[0] > last as f32 + 0.8;
                assert!(jump < 0.2 || round, "{} in {seconds} s: {pair:?}", figure.id);
            }
            let end = *places.last().expect("an end");
            assert!(end < 0.2 || figure.round, "{}: it ends at {end}", figure.id);
        }
    }
}

#[test]
fn every_position_has_its_words() {
    for figure in POSITIONS.map(figure) {
        let content::rest::Position { caption, seen: label } = content::rest::position(figure.id);
        assert!(!caption.is_empty() && label.len() > caption.len(), "{}", figure.id);
    }
}

/// Anywhere within the limits, on a page of ordinary size.
fn any_pose() -> impl Strategy<Value = Pose> {
    LIMITS.map(|(low, high)| low.max(-9_000)..=high.min(9_000)).prop_map(Pose)
}

proptest! {
    #![proptest_config(crate::cases(400))]

    #[test]
    fn between_two_poses(from in any_pose(), to in any_pose(), way in 0..=1_000_u16) {
        let pose = Pose::between(&from, &to, way);
        prop_assert!(limits_hold(&pose));
        lengths_hold(&pose.points());
        prop_assert_eq!(pose, Pose::between(&to, &from, 1_000 - way));
        prop_assert_eq!(Pose::between(&from, &to, 0), from);
        prop_assert_eq!(Pose::between(&from, &to, 1_000), to);
        prop_assert_eq!(Pose::between(&from, &to, u16::MAX), to);
        let later = Pose::between(&from, &to, way.saturating_add(1));
        for place in 0..26 {
            let [a, b, c, d] = [from, pose, later, to].map(|pose| pose.0[place]);
            prop_assert!((a <= b && b <= c && c <= d) || (a >= b && b >= c && c >= d), "{} {} {} {}", a, b, c, d);
        }
    }

    /// Whatever is cut out of the text, or broken in it, the reader does not stop the program.
    #[test]
    fn any_damage_is_borne(start in 0..TEXT.len(), length in 0..40_usize, put in "[ -~\n]{0,6}") {
        let kept = |text: &str| text.to_owned();
        let behind = TEXT.get((start + length).min(TEXT.len())..).map_or_else(String::new, kept);
        let text = [TEXT.get(..start).unwrap_or_default(), &put, &behind].concat();
        let read = read::figures(text.leak());
        prop_assert!(read.is_none_or(|all| all.iter().all(|figure| !figure.poses.is_empty())));
    }

    /// Whatever two poses share, on the way it is a person.
    #[test]
    fn moments_of_any_poses(from in any_pose(), to in any_pose(), way in 0..=1_000_u16) {
        let contacts = [
            floor(Joint::NearKnee),
            floor(Joint::NearHand),
            floor(Joint::FarHand),
            floor(Joint::NearElbow),
            floor(Joint::FarKnee),
            floor(Joint::FarAnkle),
            floor(Joint::FarToe),
            floor(Joint::NearToe),
            floor(Joint::Hip),
            floor(Joint::Head),
            floor(Joint::Shoulder),
            floor(Joint::Waist),
        ];
        let figure = Figure { poses: vec![from, to], contacts: contacts.to_vec(), ..on_back() };
        let pose = figure.moment(0, 1, way).expect("both poses");
        prop_assert!(limits_hold(&pose), "{:?}", pose);
        lengths_hold(&pose.points());
        let there = [from, to].map(|pose| pose.points()[Joint::NearKnee as usize]);
        let expected = there[0].y + (there[1].y - there[0].y) * f32::from(way) / 1_000.0;
        let knee = pose.points()[Joint::NearKnee as usize];
        prop_assert!((knee.y - expected).abs() < 0.2, "{:?}: {}", knee, expected);
    }
}
