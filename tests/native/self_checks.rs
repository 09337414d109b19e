//! Self-checks: every rule of what is worth training, on both sides of each bound and on two days; how often a person with
//! equal sides is told otherwise; one being done, try after try; and what it changes in the routine.

use unclench::app::event::Event;
use unclench::app::event::check::Msg as Check;
use unclench::app::event::moves::{Measure as Msg, Plan};
use unclench::app::model::moves::Step;
use unclench::app::moves::measuring::{Face, page};
use unclench::app::moves::train;
use unclench::app::route::Route;
use unclench::content::Whom;
use unclench::domain::moves::routine::{self, Situation, Why as InRoutine};
use unclench::domain::moves::steps::{More, Side};
use unclench::domain::record_id::RecordId;
use unclench::domain::self_checks::findings::{Found, Standing, Why, found, standing, trained};
use unclench::domain::self_checks::measured::{Best, Session, Try, TryRecord, Value, sessions};
use unclench::domain::self_checks::table::{CHECKS, SelfCheck};
use unclench::domain::time::{Instant, LocalDay, Reading, Span};

use crate::phone::{Phone, Tap};

const DAY: i64 = 86_400_000;

fn day_of(at: Instant) -> LocalDay {
    Reading::default().day_of(at)
}

/// A whole day with these figures; of a check without sides the left one counts.
fn session(check: SelfCheck, left: u16, right: u16, estimated: bool) -> Session {
    let best = |value| Some(Best { value, estimated });
    Session {
        day: LocalDay(0),
        at: Instant(0),
        left: best(left),
        right: best(right).filter(|_| check.row().sides),
        complete: true,
        hurt: false,
    }
}

const LEFT: Option<Side> = Some(Side::Left);
const RIGHT: Option<Side> = Some(Side::Right);

/// Each rule just inside and just outside its bound.
#[test]
fn each_rule_has_its_bound() {
    use SelfCheck::*;
    let check = |check: SelfCheck, age: u16, (left, right): (u16, u16), expected: &[(Option<Side>, Why)]| {
        let age = Some(age).filter(|age| *age > 0);
        let shown = found(check, &session(check, left, right, false), age);
        let expected: Vec<Found> =
            expected.iter().map(|(side, why)| Found { side: *side, why: *why }).collect();
        assert_eq!(shown, expected, "{check:?} at {age:?}: {left}, {right}");
    };
    let low = |side| (side, Why::Low);
    let behind = |side| (side, Why::Behind);
    for held in [SideBridge, SingleLegBridge] {
        check(held, 30, (60, 60), &[]);
        check(held, 30, (43, 60), &[]);
        check(held, 30, (42, 60), &[behind(LEFT)]);
        check(held, 30, (60, 42), &[behind(RIGHT)]);
        // 18 seconds, and less than a quarter.
        check(held, 30, (62, 80), &[]);
        check(held, 30, (76, 100), &[]);
        check(held, 30, (75, 100), &[behind(LEFT)]);
        check(held, 30, (20, 20), &[]);
        check(held, 30, (19, 20), &[low(LEFT)]);
        check(held, 30, (19, 10), &[low(LEFT), low(RIGHT)]);
        // Low tells more than behind.
        check(held, 30, (19, 60), &[low(LEFT)]);
        check(held, 30, (0, 0), &[low(LEFT), low(RIGHT)]);
    }
    for held in [FrontPlank, ChestLift] {
        check(held, 0, (30, 0), &[]);
        check(held, 0, (29, 0), &[low(None)]);
        check(held, 0, (240, 0), &[]);
    }
    check(KneeStraighten, 0, (20, 20), &[]);
    check(KneeStraighten, 0, (21, 20), &[low(LEFT)]);
    check(KneeStraighten, 0, (10, 19), &[]);
    check(KneeStraighten, 0, (10, 20), &[behind(RIGHT)]);
    check(KneeStraighten, 0, (20, 10), &[behind(LEFT)]);
    check(KneeStraighten, 0, (0, 0), &[]);
    for angle in [LegRaise, HipRotation] {
        check(angle, 0, (60, 70), &[]);
        check(angle, 0, (59, 70), &[behind(LEFT)]);
        check(angle, 0, (70, 59), &[behind(RIGHT)]);
        check(angle, 0, (10, 10), &[]);
    }
    check(HipFlexors, 0, (1, 1), &[]);
    check(HipFlexors, 0, (0, 1), &[low(LEFT)]);
    check(HipFlexors, 0, (0, 0), &[low(LEFT), low(RIGHT)]);
    check(SideBend, 0, (15, 18), &[]);
    check(SideBend, 0, (14, 18), &[behind(LEFT)]);
    check(OneLegStand, 59, (10, 10), &[]);
    check(OneLegStand, 59, (9, 10), &[low(LEFT)]);
    // From 60 on, and where the age is not known, no figure is low.
    check(OneLegStand, 60, (9, 9), &[]);
    check(OneLegStand, 0, (9, 9), &[]);
    check(OneLegStand, 60, (20, 39), &[]);
    check(OneLegStand, 60, (20, 40), &[behind(LEFT)]);
    check(OneLegStand, 60, (0, 0), &[]);
    for (age, fewest) in [(60, 12), (64, 12), (65, 11), (70, 10), (75, 10), (80, 9), (84, 9)] {
        check(ChairStand, age, (fewest, 0), &[]);
        check(ChairStand, age, (fewest - 1, 0), &[low(None)]);
    }
    for age in [0, 59, 85, 100] {
        check(ChairStand, age, (0, 0), &[]);
    }
}

/// What is estimated has to be twice as far apart.
#[test]
fn an_estimate_is_coarser() {
    let check = |check: SelfCheck, left: u16, right: u16, is_found: bool| {
        let shown = found(check, &session(check, left, right, true), None);
        assert_eq!(!shown.is_empty(), is_found, "{check:?} {left} {right}");
    };
    check(SelfCheck::LegRaise, 60, 75, false);
    check(SelfCheck::LegRaise, 45, 75, true);
    check(SelfCheck::KneeStraighten, 30, 30, false);
    check(SelfCheck::KneeStraighten, 45, 45, true);
    check(SelfCheck::KneeStraighten, 0, 15, false);
    check(SelfCheck::KneeStraighten, 0, 30, true);
}

/// The same side on two whole days, the last two.
#[test]
fn two_days_have_to_agree() {
    let check = |days: &[(u16, u16, bool)], expected: &str| {
        let days: Vec<Session> = days
            .iter()
            .map(|(left, right, complete)| Session {
                complete: *complete,
                ..session(SelfCheck::SideBridge, *left, *right, false)
            })
            .collect();
        let word = match standing(SelfCheck::SideBridge, &days, Some(30)) {
            Standing::New => "new".to_owned(),
            Standing::Fine => "fine".to_owned(),
            Standing::Once(found) => format!("once {}", sides(&found)),
            Standing::Worth(found) => format!("worth {}", sides(&found)),
        };
        assert_eq!(word, expected, "{days:?}");
    };
    let (weak_left, weak_right, even) = ((40, 60, true), (60, 40, true), (60, 60, true));
    check(&[], "new");
    check(&[even], "fine");
    check(&[weak_left], "once L");
    check(&[weak_left, weak_left], "worth L");
    check(&[weak_left, weak_right], "once R");
    check(&[weak_left, even], "fine");
    check(&[weak_left, weak_left, even], "fine");
    check(&[weak_left, even, weak_left], "once L");
    // A day that was not finished counts for nothing.
    check(&[(40, 60, false)], "new");
    check(&[weak_left, (40, 60, false)], "once L");
    check(&[weak_left, (60, 60, false), weak_left], "worth L");
    // Low on one day, behind on the other: the same side.
    check(&[(19, 60, true), weak_left], "worth L");
    check(&[(19, 19, true), (60, 19, true)], "worth R");
}

fn sides(found: &[Found]) -> String {
    let letter = |found: &Found| match found.side {
        Some(Side::Left) => 'L',
        Some(Side::Right) => 'R',
        None => '-',
    };
    found.iter().map(letter).collect()
}

/// Which check, on which day, which side, and what it gave.
type Tried = (SelfCheck, i64, Option<Side>, Value);

fn tries(of: &[Tried]) -> Vec<TryRecord> {
    let one = |(n, (check, day, side, value)): (usize, &Tried)| {
        let at = Instant(day * DAY + n as i64);
        let id = RecordId { at, writer: "a".to_owned(), counter: n as u32 };
        TryRecord { id, at, tried: Try { check: *check, side: *side, value: *value } }
    };
    of.iter().enumerate().map(one).collect()
}

/// The better of the first two tries of a day; of three looks one good one is enough.
#[test]
fn the_better_of_the_first_tries_counts() {
    use SelfCheck::*;
    let check = |check: SelfCheck, side: Option<Side>, values: &[Value], expected: (Option<u16>, bool)| {
        let all: Vec<_> = values.iter().map(|value| (check, 3, side, *value)).collect();
        let sessions = sessions(check, &tries(&all), day_of);
        let session = sessions.first().expect("a day");
        assert_eq!(
            (session.of(side).map(|best| best.value), session.complete),
            expected,
            "{check:?} {values:?}"
        );
    };
    let held = |n| Value::Seconds(n);
    check(FrontPlank, None, &[held(30)], (Some(30), false));
    check(FrontPlank, None, &[held(30), held(40)], (Some(40), true));
    check(FrontPlank, None, &[held(40), held(30)], (Some(40), true));
    // A third try is patience.
    check(FrontPlank, None, &[held(40), held(30), held(90)], (Some(40), true));
    check(FrontPlank, None, &[held(40), Value::Hurt, held(50)], (Some(50), true));
    check(FrontPlank, None, &[Value::Hurt], (None, false));
    check(SideBridge, LEFT, &[held(40), held(30)], (Some(40), false));
    check(SideBridge, RIGHT, &[held(40), held(30)], (Some(40), false));
    check(KneeStraighten, LEFT, &[Value::Degrees(30), Value::Degrees(20)], (Some(20), false));
    check(LegRaise, LEFT, &[Value::Degrees(60), Value::Degrees(70)], (Some(70), false));
    check(HipFlexors, LEFT, &[Value::Fine(false), Value::Fine(false), Value::Fine(true)], (Some(1), false));
    check(HipFlexors, LEFT, &[Value::Fine(false); 3], (Some(0), false));
    check(HipFlexors, LEFT, &[Value::Fine(false); 2], (Some(0), false));
    check(ChairStand, None, &[Value::Times(9), Value::Times(12)], (Some(12), true));
}

/// Two whole days of each check, read as exercises.
#[test]
fn what_two_days_find_is_trained() {
    let day = |check: SelfCheck, day: i64, left: Value, right: Value| {
        let n = check.tries();
        let both = [(LEFT, left), (RIGHT, right)];
        let alone = [(None, left)];
        let sides: &[(Option<Side>, Value)] = if check.row().sides { &both } else { &alone };
        let each = |(side, value): &(Option<Side>, Value)| vec![(check, day, *side, *value); n];
        sides.iter().flat_map(each).collect::<Vec<_>>()
    };
    let check = |all: Vec<Vec<Tried>>, expected: &str| {
        let trained = trained(&tries(&all.concat()), Some(40), day_of);
        let word = |it: &unclench::domain::self_checks::findings::Trained| {
            let side = match it.side {
                Some(Side::Left) => "L",
                Some(Side::Right) => "R",
                None => "",
            };
            format!("{}{side}", it.number)
        };
        assert_eq!(trained.iter().map(word).collect::<Vec<_>>().join(" "), expected);
    };
    use SelfCheck::*;
    let (held, angle) = (Value::Seconds, Value::Degrees);
    check(vec![], "");
    check(vec![day(SideBridge, 1, held(30), held(60))], "");
    let weak = |n| day(SideBridge, n, held(30), held(60));
    check(vec![weak(1), weak(1)], "");
    check(vec![weak(1), weak(2)], "18L 19L");
    let short = |n| day(KneeStraighten, n, angle(10), angle(30));
    check(vec![short(1), weak(1), weak(2), short(9)], "18L 19L 21R");
    let both = |n| day(SideBridge, n, held(10), held(10));
    check(vec![both(1), both(2)], "18 19");
    let plank = |n| day(FrontPlank, n, held(20), held(20));
    check(vec![plank(1), plank(2)], "14 17 20");
    // Two checks that point to one exercise on different sides: both sides.
    let bend = |n| day(SideBend, n, Value::Centimetres(20), Value::Centimetres(10));
    check(vec![weak(1), weak(2), bend(1), bend(2)], "18 19L 4R");
}

/// Dice that give the same throws each time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From a bell curve.
    fn normal(&mut self, mean: f64, spread: f64) -> f64 {
        let (a, b) = (self.next().max(1e-12), self.next());
        mean + spread * (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }
}

/// How a self-check is wrong, for people whose sides are equal and who are not low.
struct Error {
    check: SelfCheck,
    /// What people are like: mean and spread.
    people: (f64, f64),
    /// The lowest true figure that is not low, or the highest where less is better.
    bound: f64,
    /// How far two days of one person differ, as one standard error, in the unit of the check; a share of the figure where `relative`.
    error: f64,
    relative: bool,
    /// What rests on what.
    from: &'static str,
}

/// 100,000 people with equal sides, none of them low, on two days each: at most 5 in 100 are told that something is worth
/// training. The error lies between days, which is the worse case: the better of two tries does not make it smaller.
#[test]
fn equal_sides_are_seldom_found_unequal() {
    use SelfCheck::*;
    const PEOPLE: u32 = 100_000;
    let held =
        |check, people, bound, error, from| Error { check, people, bound, error, relative: false, from };
    let errors = [
        held(SideBridge, (54.5, 26.5), 20.0, 11.0, "people S94, error S95"),
        held(FrontPlank, (83.0, 63.0), 30.0, 11.0, "people S99, error as for the side bridge"),
        held(SingleLegBridge, (64.5, 33.5), 20.0, 11.0, "people S100, error as for the side bridge"),
        held(
            ChestLift,
            (100.0, 45.0),
            30.0,
            14.6,
            "error S97b: 40.5 s between two tests, by 1.96 and the root of 2",
        ),
        held(KneeStraighten, (12.0, 8.0), 20.0, 3.0, "assumed: an inclinometer read by hand"),
        held(LegRaise, (70.0, 10.0), 0.0, 4.43, "error S109: 5.0 degrees between equal legs"),
        held(HipRotation, (38.0, 8.0), 0.0, 3.5, "assumed"),
        held(SideBend, (18.0, 4.0), 0.0, 1.2, "assumed"),
        Error {
            relative: true,
            ..held(OneLegStand, (30.0, 12.0), 10.0, 0.25, "assumed: a quarter of the figure")
        },
        held(ChairStand, (16.0, 4.0), 12.0, 1.3, "people S110i, error assumed"),
    ];
    let mut dice = Dice(0x5EED_0001);
    for Error { check, people, bound, error, relative, from } in errors {
        let row = check.row();
        let most = if matches!(check, OneLegStand) { 45.0 } else { 240.0 };
        let less_is_better = check == KneeStraighten;
        let age = Some(if check == ChairStand { 62 } else { 40 });
        let mut wrong = 0_u32;
        for _ in 0..PEOPLE {
            let truth = loop {
                let truth = dice.normal(people.0, people.1);
                let is_low = if less_is_better { truth > bound } else { truth < bound };
                if !is_low && truth >= 0.0 {
                    break truth.min(most);
                }
            };
            let mut measured = || {
                let error = if relative { error * truth } else { error };
                dice.normal(truth, error).clamp(0.0, most).floor() as u16
            };
            let days: Vec<Session> = (0..2)
                .map(|_| {
                    let (left, right) = (measured(), measured());
                    session(check, left, right, false)
                })
                .collect();
            wrong += u32::from(matches!(standing(check, &days, age), Standing::Worth(_)));
        }
        let share = f64::from(wrong) / f64::from(PEOPLE) * 100.0;
        println!("{}: {share:.2} % ({from})", row.id);
        assert!(share <= 5.0, "{}: {share:.2} % of people with equal sides ({from})", row.id);
    }
    // A look: by the published share of wrong answers where the pelvis is not held (S110a: 57 of 100 right).
    let mut wrong = 0_u32;
    for _ in 0..PEOPLE {
        let mut day = || {
            let mut looks = || u16::from((0..HipFlexors.tries()).any(|_| dice.next() < 0.57));
            let (left, right) = (looks(), looks());
            session(HipFlexors, left, right, false)
        };
        let days = [day(), day()];
        wrong += u32::from(matches!(standing(HipFlexors, &days, None), Standing::Worth(_)));
    }
    let share = f64::from(wrong) / f64::from(PEOPLE) * 100.0;
    println!("m08: {share:.2} % (S110a)");
    assert!(share <= 5.0, "m08: {share:.2} %");
}

/// A routine of prevention, with these exercises worth training.
fn routine_with(
    worth: &[(u8, More)],
    change: impl FnOnce(&mut Situation),
) -> Vec<(u8, Option<More>, InRoutine)> {
    let mut situation = Situation {
        pain: 1,
        day: u16::MAX,
        calm_days: 30,
        minutes: 10,
        factor: 100,
        worth: worth.to_vec(),
        ..Situation::default()
    };
    change(&mut situation);
    let all = routine::build(&situation);
    all.iter().map(|item| (item.part.number, item.part.more, item.why)).collect()
}

#[test]
fn what_is_worth_training_comes_first_and_once_more() {
    let plain = routine_with(&[], |_| {});
    assert!(plain.iter().all(|(_, more, why)| more.is_none() && *why != InRoutine::Worth), "{plain:?}");
    let check = |worth: &[(u8, More)], change: fn(&mut Situation), expected: &[(u8, More)]| {
        let all = routine_with(worth, change);
        let found: Vec<(u8, More)> = all
            .iter()
            .filter(|(_, _, why)| *why == InRoutine::Worth)
            .map(|(number, more, _)| (*number, more.expect("more of it")))
            .collect();
        assert_eq!(found, expected, "{all:?}");
        let mut numbers: Vec<u8> = all.iter().map(|(number, ..)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), all.len(), "none is there twice");
    };
    check(&[(18, More::Left)], |_| {}, &[(18, More::Left)]);
    check(&[(21, More::Right)], |_| {}, &[(21, More::Right)]);
    // What is for earlier stages only, or walking, is left to them.
    check(&[(14, More::All), (20, More::All)], |_| {}, &[(20, More::All)]);
    // What keeps it out keeps it out.
    check(&[(18, More::Left)], |it| it.blocks = vec![unclench::domain::moves::exercise::Block::Wrist], &[]);
    check(&[(18, More::Left)], |it| it.hurt = vec![18], &[]);
    check(&[(18, More::Left)], |it| it.pregnant = true, &[]);
    check(&[(18, More::Left)], |it| it.pain = 6, &[]);
    check(&[(18, More::Left)], |it| it.day = 3, &[]);
    check(&[(15, More::All)], |it| it.blocks = vec![unclench::domain::moves::exercise::Block::Bones], &[]);
    // On the day off strength rests and length goes on.
    check(&[(18, More::Left), (21, More::Left)], |it| it.rests_strength = true, &[(21, More::Left)]);
    let off = routine_with(&[], |it| it.rests_strength = true);
    assert!(!off.is_empty() && off.iter().all(|(number, ..)| !routine::is_strength(*number)), "{off:?}");
}

/// On the way to a self-check, all is well and the person is warm.
fn ready(check: SelfCheck) -> Phone {
    let mut phone = Phone::new();
    to(&mut phone, check);
    phone
}

fn to(phone: &mut Phone, check: SelfCheck) {
    phone.tap(Msg::Begin(check));
    while phone.model.known.route == Route::AnyNew {
        phone.tap(Tap::Done);
    }
    assert_eq!(phone.model.known.route, Route::Measure, "{check:?}");
    if matches!(page(&phone.model, phone.now()).face, Face::Pain(_)) {
        phone.tap(Msg::Pain(1));
    }
    if phone.model.known.route == Route::Limits {
        phone.tap(Tap::Done);
    }
    assert_eq!(phone.model.known.route, Route::Measure);
    if matches!(page(&phone.model, phone.now()).face, Face::Warm(..)) {
        phone.tap(Msg::Warm);
    }
}

fn face(phone: &Phone) -> Face {
    page(&phone.model, phone.now()).face
}

fn given(phone: &Phone) -> Vec<(Option<Side>, Value)> {
    phone.model.known.history.tries.iter().map(|record| (record.tried.side, record.tried.value)).collect()
}

/// One hold of so many seconds, with 5 seconds to get into position.
fn hold(phone: &mut Phone, seconds: i64) {
    phone.tap(Msg::Start);
    phone.wait(Span::seconds(5 + seconds) + Span(400));
    phone.tap(Msg::Stop);
}

#[test]
fn a_hold_is_practised_and_timed_on_both_sides() {
    let mut phone = ready(SelfCheck::SideBridge);
    assert!(matches!(face(&phone), Face::Ready(ready) if ready.skip.is_some()));
    hold(&mut phone, 3);
    assert_eq!(given(&phone), [], "a practice gives nothing");
    hold(&mut phone, 31);
    hold(&mut phone, 28);
    assert_eq!(given(&phone), [(LEFT, Value::Seconds(31)), (LEFT, Value::Seconds(28))]);
    // The other side rests first, and the rest ends by itself.
    phone.tap(Msg::Start);
    assert!(matches!(face(&phone), Face::Ready(ready) if ready.rest.is_some() && ready.start.is_none()));
    phone.wait(Span::minutes(5));
    assert!(matches!(face(&phone), Face::Ready(ready) if ready.rest.is_none()));
    hold(&mut phone, 50);
    hold(&mut phone, 52);
    assert_eq!(phone.model.known.route, Route::SelfCheck(0));
    assert_eq!(given(&phone)[2..], [(RIGHT, Value::Seconds(50)), (RIGHT, Value::Seconds(52))]);
    let results =
        train::self_check(&phone.model, 0, phone.now()).and_then(|page| page.results).expect("done");
    assert_eq!(results.sides.iter().map(|side| side.figure.as_str()).collect::<Vec<_>>(), ["31 s", "52 s"]);
    assert_eq!(results.mark, train::Mark::Once);
}

#[test]
fn a_hold_ends_by_itself_and_a_double_tap_is_none() {
    let mut phone = ready(SelfCheck::FrontPlank);
    phone.tap(Msg::NoPractice);
    phone.tap(Msg::Start);
    phone.tap(Msg::Stop);
    assert_eq!(given(&phone), [], "stopped before it began");
    phone.tap(Msg::Start);
    phone.wait(Span::minutes(10));
    assert_eq!(given(&phone), [(None, Value::Seconds(240))]);
    // Left in the middle: nobody knows how long it would have been.
    phone.tap(Msg::Start);
    phone.wait(Span::seconds(20));
    phone.event(Event::RouteChanged(Route::Now));
    phone.wait(Span::minutes(10));
    assert_eq!(given(&phone).len(), 1);
    assert!(!phone.model.moves.is_measuring());
}

#[test]
fn stands_are_counted_by_taps() {
    let mut phone = Phone::new();
    phone.tap(Check::Begin(Whom::Me));
    phone.clean_check();
    // Of 34 years: not for them.
    phone.tap(unclench::app::event::notes::Msg::Over);
    let out = unclench::app::moves::measure::not_now(
        &phone.model.moves,
        &phone.model.known,
        SelfCheck::ChairStand,
        phone.now(),
    );
    assert_eq!(out, Some(unclench::app::moves::measure::NotNow::Age));
    let mut phone = Phone::new();
    phone.tap(unclench::app::event::notes::Msg::Age("67".to_owned()));
    to(&mut phone, SelfCheck::ChairStand);
    phone.tap(Msg::NoPractice);
    for stands in [9, 11] {
        phone.tap(Msg::Start);
        phone.wait(Span::seconds(6));
        for _ in 0..=stands {
            phone.tap(Msg::Count(true));
            phone.wait(Span::seconds(1));
        }
        phone.tap(Msg::Count(false));
        phone.wait(Span::seconds(30));
    }
    assert_eq!(given(&phone), [(None, Value::Times(9)), (None, Value::Times(11))]);
}

#[test]
fn an_angle_is_read_or_estimated() {
    let place = |check: SelfCheck| Route::SelfCheck(check as usize);
    let mut phone = ready(SelfCheck::KneeStraighten);
    phone.tap(Msg::NoPractice);
    phone.tap(Msg::Start);
    phone.tap(Msg::Keep);
    assert_eq!(given(&phone), [], "nothing is read yet");
    phone.tap(Msg::Tilt(68));
    phone.tap(Msg::Keep);
    assert_eq!(given(&phone), [(LEFT, Value::Degrees(22))]);
    assert!(matches!(face(&phone), Face::Leg(..)), "asked after the first try of a leg");
    phone.tap(Msg::NoLeg);
    for _ in 0..3 {
        phone.tap(Msg::Start);
        phone.tap(Msg::NoTilt);
        phone.tap(Msg::Estimate(15));
        phone.tap(Msg::NoLeg);
    }
    assert_eq!(
        given(&phone)[1..],
        [(LEFT, Value::Estimated(15)), (RIGHT, Value::Estimated(15)), (RIGHT, Value::Estimated(15))]
    );
    assert_eq!(phone.model.known.route, place(SelfCheck::KneeStraighten));
}

/// The second tap of a double tap answers nothing that came up under it, and leaving the page answers nothing.
#[test]
fn the_leg_is_asked_until_it_is_answered() {
    let mut phone = ready(SelfCheck::LegRaise);
    phone.tap(Msg::NoPractice);
    phone.tap(Msg::Start);
    phone.tap(Msg::Tilt(50));
    phone.settle();
    phone.event(Msg::Keep);
    phone.event(Msg::NoLeg);
    assert!(matches!(face(&phone), Face::Leg(..)), "a double tap said no");
    phone.event(Event::RouteChanged(Route::Now));
    to(&mut phone, SelfCheck::LegRaise);
    assert!(matches!(face(&phone), Face::Leg(..)), "the question is gone");
    phone.tap(Msg::NoLeg);
    assert!(matches!(face(&phone), Face::Ready(_)));
}

#[test]
fn a_look_and_a_reach_are_typed_in() {
    let mut phone = ready(SelfCheck::HipFlexors);
    phone.tap(Msg::NoPractice);
    for fine in [true, false, false, true, true, true] {
        phone.tap(Msg::Start);
        phone.tap(Msg::Look(fine));
    }
    assert_eq!(phone.model.known.route, Route::SelfCheck(SelfCheck::HipFlexors as usize));
    to(&mut phone, SelfCheck::SideBend);
    phone.tap(Msg::NoPractice);
    for reach in [12, 13, 61, 18, 19] {
        phone.tap(Msg::Start);
        phone.tap(Msg::Reach(reach));
    }
    let reached: Vec<Value> = given(&phone)[6..].iter().map(|(_, value)| *value).collect();
    assert_eq!(reached, [12, 13, 18, 19].map(Value::Centimetres));
}

/// Danger first, then pain, then what keeps things out.
#[test]
fn nothing_begins_before_all_is_asked() {
    let mut phone = Phone::new();
    phone.tap(Msg::Begin(SelfCheck::FrontPlank));
    assert_eq!(phone.model.known.route, Route::AnyNew);
    phone.event(Event::RouteChanged(Route::Measure));
    assert_eq!(phone.model.known.route, Route::Train, "not past the danger signs");
    phone.tap(Msg::Begin(SelfCheck::FrontPlank));
    phone.tap(Tap::Done);
    phone.tap(Msg::Start);
    assert_eq!(phone.model.moves.measuring.as_ref().map(|it| it.step), Some(Step::Ready));
    // Pain of more than 2 is an attack: the whole check.
    phone.tap(Msg::Pain(4));
    assert!(matches!(phone.model.known.route, Route::Check(_)));
    // An attack of today: it has to wait.
    phone.clean_check();
    phone.tap(Msg::Begin(SelfCheck::FrontPlank));
    assert!(matches!(face(&phone), Face::NotNow(_) | Face::Pain(_)), "{:?}", face(&phone));
    phone.tap(Msg::Start);
    assert_eq!(given(&phone), []);
}

#[test]
fn pain_ends_it() {
    let mut phone = ready(SelfCheck::LegRaise);
    phone.tap(Msg::NoPractice);
    phone.tap(Msg::Start);
    phone.tap(Msg::Hurts);
    phone.tap(Msg::NoLeg);
    assert_eq!(given(&phone), [], "a wrong tap");
    phone.tap(Msg::Start);
    phone.tap(Msg::Tilt(50));
    phone.tap(Msg::Keep);
    phone.tap(Msg::Leg);
    assert_eq!(given(&phone), [(LEFT, Value::Degrees(50)), (LEFT, Value::Hurt)]);
    assert!(matches!(face(&phone), Face::Stopped(stopped) if stopped.leg));
    // The leg keeps the stretch of it out today.
    phone.tap(Plan::Pain(1));
    assert!(phone.model.moves.setup.today.contains(&unclench::domain::moves::exercise::Block::LegPain));
    phone.tap(Msg::Sign);
    assert!(matches!(phone.model.known.route, Route::Check(_)), "the danger check begins");
    // Without a leg: left out for today.
    let mut phone = ready(SelfCheck::FrontPlank);
    phone.tap(Msg::NoPractice);
    phone.tap(Msg::Start);
    phone.tap(Msg::Hurts);
    phone.tap(Msg::Leave);
    assert_eq!(given(&phone), [(None, Value::Hurt)]);
    phone.tap(Msg::Leave);
    phone.tap(Msg::Begin(SelfCheck::FrontPlank));
    assert!(matches!(face(&phone), Face::NotNow(_)));
    phone.wait(Span::hours(24));
    to(&mut phone, SelfCheck::FrontPlank);
    assert!(matches!(face(&phone), Face::Ready(_)));
}

/// A flagged check on two days, and the routine of today holds more of it.
#[test]
fn the_plan_changes_after_two_days() {
    let mut phone = Phone::new();
    for _ in 0..2 {
        to(&mut phone, SelfCheck::SideBridge);
        if phone.model.moves.measuring.as_ref().is_some_and(|it| it.practice) {
            phone.tap(Msg::NoPractice);
        }
        hold(&mut phone, 25);
        hold(&mut phone, 24);
        phone.wait(Span::minutes(5));
        hold(&mut phone, 60);
        hold(&mut phone, 61);
        phone.wait(Span::hours(24));
    }
    let reasons = train::reasons(&phone.model, phone.now());
    assert!(reasons.iter().any(|line| line.contains("left side first")), "{reasons:?}");
    phone.tap(unclench::app::event::moves::Msg::Begin);
    phone.tap(Tap::Done);
    phone.tap(Plan::Pain(1));
    let items =
        unclench::app::moves::situation::routine(&phone.model.moves, &phone.model.known, phone.now()).0;
    let more: Vec<(u8, More)> =
        items.iter().filter_map(|item| Some((item.part.number, item.part.more?))).collect();
    assert!(more.contains(&(18, More::Left)), "{items:?}");
    let page = train::page(&phone.model, phone.now());
    assert_eq!(page.found.len(), 1);
    // A try taken back is not there any more.
    let last = phone.model.known.history.tries.last().map(|record| record.id.clone()).expect("tries");
    let before = phone.model.known.history.tries.len();
    phone.tap(unclench::app::event::notes::Msg::TakeBack(last));
    assert_eq!(phone.model.known.history.tries.len(), before - 1);
}

#[test]
fn nobody_under_sixteen_does_them() {
    for (age, begins) in [("15", false), ("16", true)] {
        let mut phone = Phone::new();
        phone.tap(unclench::app::event::notes::Msg::Age(age.to_owned()));
        let page = train::page(&phone.model, phone.now());
        assert_eq!((page.next.is_some(), page.not_now.is_none()), (begins, begins), "{age}");
    }
}

/// Every row can be done by someone in good health of the right age, and each has its way to measure.
#[test]
fn all_eleven_can_be_begun() {
    for row in &CHECKS {
        let mut phone = Phone::new();
        phone.tap(unclench::app::event::notes::Msg::Age("62".to_owned()));
        to(&mut phone, row.check);
        assert!(matches!(face(&phone), Face::Ready(_)), "{}", row.id);
        phone.tap(Msg::Leave);
        assert_eq!(phone.model.known.route, Route::Train);
    }
}
