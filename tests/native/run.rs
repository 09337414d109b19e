//! A routine being done: steps that add up, left as long as right, an end that is always one event away, and where it
//! stands after sleep, reload and absence.

use proptest::prelude::*;
use unclench::app::saved::run::{parse, print};
use unclench::domain::moves::exercise::COUNT;
use unclench::domain::moves::run::{AWAY, Mark, Run};
use unclench::domain::moves::steps::{
    BETWEEN, Kind, Part, READY, REST, SWITCH, Side, TURN, exercise, length, steps,
};
use unclench::domain::time::{Instant, Span, Stamp};

const fn part(number: u8, hold: u16, reps: u8) -> Part {
    Part { number, hold, reps, more: None }
}

fn at(seconds: i64) -> Stamp {
    Stamp { wall: Instant(1_795_442_400_000 + seconds * 1_000), mono: Span::seconds(seconds), boot: 1 }
}

/// The same moment as a later page sees it.
fn later_page(seconds: i64) -> Stamp {
    Stamp { mono: Span::seconds(1), boot: 2, ..at(seconds) }
}

fn begun(plan: &[Part]) -> Run {
    Run::begin(plan.to_vec(), 3, false, at(0))
}

/// Where it stands: step, seconds spent of it, and whether it runs.
fn stands(run: &Run) -> (usize, i64, bool) {
    (run.at, run.spent.0 / 1_000, run.plays)
}

/// Pelvic tilt twice, and an exercise for each side.
const PLAN: [Part; 2] = [part(3, 5, 2), part(5, 10, 1)];
/// When each step of it begins: ready, hold, between, hold, rest, ready, left, switch, right; and the end.
const STARTS: [i64; 10] = [0, 20, 25, 28, 33, 43, 51, 61, 69, 79];

#[test]
fn a_routine_as_steps() {
    use Kind::{Between, Hold, Ready, Rest, Switch};
    let expected = [
        (Ready, None, 0, READY + TURN),
        (Hold, None, 1, Span::seconds(5)),
        (Between, None, 1, BETWEEN),
        (Hold, None, 2, Span::seconds(5)),
        (Rest, None, 0, REST),
        // The same position: no time to turn.
        (Ready, Some(Side::Left), 0, READY),
        (Hold, Some(Side::Left), 1, Span::seconds(10)),
        (Switch, Some(Side::Right), 0, SWITCH),
        (Hold, Some(Side::Right), 1, Span::seconds(10)),
    ];
    let found: Vec<_> = steps(&PLAN).iter().map(|s| (s.kind, s.side, s.rep, s.lasts)).collect();
    assert_eq!(found, expected);
    assert_eq!(length(&PLAN), Span::seconds(79));
    assert!(steps(&[]).is_empty());
}

/// Left to itself it goes from step to step, counts what was held to its end, and ends.
#[test]
fn it_follows_the_clock() {
    for (step, start) in STARTS.into_iter().enumerate() {
        let mut run = begun(&PLAN);
        for second in 0..=start {
            run.settle(at(second));
        }
        assert_eq!(stands(&run), (step, 0, step < 9), "at {start} s");
    }
    let mut run = begun(&PLAN);
    (0..=79).for_each(|second| run.settle(at(second)));
    assert!(run.is_over() && run.place().is_none());
    assert_eq!(run.done(), [part(3, 5, 2), part(5, 10, 2)]);
}

/// What happens, and where it stands then.
#[test]
fn marks() {
    type Row = (&'static [(i64, Mark)], i64, (usize, i64, bool));
    let rows: [Row; 14] = [
        (&[(22, Mark::Pause)], 50, (1, 2, false)),
        (&[(22, Mark::Pause), (40, Mark::Go)], 41, (1, 3, true)),
        (&[(22, Mark::Pause), (23, Mark::Pause)], 41, (1, 2, false)),
        (&[(22, Mark::More)], 50, (1, 30, true)),
        (&[(22, Mark::More), (23, Mark::More)], 50, (1, 30, true)),
        (&[(22, Mark::Skip)], 22, (5, 0, true)),
        (&[(22, Mark::Pause), (23, Mark::Skip)], 30, (5, 0, false)),
        (&[(55, Mark::Skip)], 60, (9, 0, false)),
        (&[(22, Mark::Back)], 24, (0, 2, true)),
        (&[(55, Mark::Back)], 56, (5, 1, true)),
        (&[(43, Mark::Back)], 44, (0, 1, true)),
        (&[(22, Mark::Next)], 23, (2, 1, true)),
        (&[(22, Mark::Manual(true))], 50, (1, 5, true)),
        (&[(22, Mark::Manual(true)), (50, Mark::Next)], 51, (2, 1, true)),
    ];
    for (happens, until, expected) in rows {
        let mut run = begun(&PLAN);
        let mut second = 0;
        for (when, mark) in happens {
            (second..*when).for_each(|second| run.settle(at(second)));
            run.mark(*mark, at(*when));
            second = *when;
        }
        (second..=until).for_each(|second| run.settle(at(second)));
        assert_eq!(stands(&run), expected, "{happens:?}");
    }
}

/// Nobody knows what was done while nobody was there. Walking and lying go on.
#[test]
fn away() {
    let seen = |plan: &[Part], second: i64| {
        let mut run = begun(plan);
        (0..=second).for_each(|second| run.settle(at(second)));
        run
    };
    let walk = [part(2, 300, 1), part(3, 5, 2)];
    let rows = [
        // A reload in mid-hold goes on, in a hold or into the next step.
        (&PLAN[..], 22, later_page(24), (1, 4, true)),
        (&PLAN, 22, later_page(26), (2, 1, true)),
        // Longer than a minute beyond its end, and the hold begins anew, waiting.
        (&PLAN, 22, later_page(22 + 3 + 61), (1, 0, false)),
        (&PLAN, 22, at(22 + 3 + 61), (1, 0, false)),
        // The clock was set back meanwhile.
        (&PLAN, 22, later_page(-500), (1, 2, true)),
        // The device slept: what this page's own clock saw counts, and it waits.
        (&PLAN, 22, Stamp { mono: Span::seconds(23), ..at(7_200) }, (1, 3, false)),
        // A walk goes on without the page, and is done when it comes back.
        (&walk, 100, later_page(200), (1, 180, true)),
        (&walk, 100, Stamp { mono: Span::seconds(101), ..at(200) }, (1, 180, true)),
        (&walk, 100, later_page(7_200), (2, 0, false)),
    ];
    for (plan, until, now, expected) in rows {
        let mut run = seen(plan, until);
        run.settle(now);
        assert_eq!(stands(&run), expected, "{until} s, then {now:?}");
    }
    // By hand it waits for any time.
    let mut run = Run::begin(PLAN.to_vec(), 3, true, at(0));
    run.settle(at(90_000));
    assert_eq!(stands(&run), (0, 20, true));
}

/// What is stored reads back as it was; what is damaged, forged or impossible reads as nothing.
#[test]
fn stored_and_read() {
    let mut run = begun(&PLAN);
    run.mark(Mark::Next, at(3));
    run.mark(Mark::More, at(4));
    let text = print(Some(&run), at(5).wall);
    assert_eq!(parse(&text), Some((Some(run.clone()), at(5).wall)));
    assert_eq!(parse(&print(None, at(5).wall)), Some((None, at(5).wall)));
    let wrong = [
        Run { at: 10, ..run.clone() },
        Run { spent: Span::hours(3), ..run.clone() },
        Run { extra: Span(-1), ..run.clone() },
        Run { before: 11, ..run.clone() },
        Run { plan: vec![part(25, 5, 1), part(3, 5, 1)], ..run.clone() },
        Run { plan: vec![part(3, 0, 1), part(3, 5, 1)], ..run.clone() },
        Run { plan: vec![part(3, 5, 241), part(3, 5, 1)], ..run.clone() },
        Run { plan: Vec::new(), held: Vec::new(), ..run },
    ];
    for run in wrong {
        assert_eq!(parse(&print(Some(&run), at(5).wall)), None, "{run:?}");
    }
    for place in 0..text.len() {
        let mut damaged = text.clone();
        damaged.replace_range(place..=place, if text.as_bytes()[place] == b'7' { "8" } else { "7" });
        assert_eq!(parse(&damaged), None, "{damaged}");
    }
    assert_eq!(parse(""), None);
}

fn plans() -> impl Strategy<Value = Vec<Part>> {
    let one =
        (1..=COUNT as u8, 1..60_u16, 1..12_u8).prop_map(|(number, hold, reps)| part(number, hold, reps));
    proptest::collection::vec(one, 1..7)
}

fn any_mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Go),
        Just(Mark::Pause),
        Just(Mark::Next),
        Just(Mark::Skip),
        Just(Mark::Back),
        Just(Mark::More),
        any::<bool>().prop_map(Mark::Manual),
    ]
}

proptest! {
    #![proptest_config(crate::cases(512))]

    /// Each side is held as often and as long as the other, and what lasts adds up.
    #[test]
    fn left_is_as_long_as_right(plan in plans()) {
        let all = steps(&plan);
        let held = |part: usize, side: Side| {
            let holds = all.iter().filter(|s| s.part == part && s.kind == Kind::Hold && s.side == Some(side));
            holds.map(|step| step.lasts.0).collect::<Vec<_>>()
        };
        for (n, part) in plan.iter().enumerate() {
            prop_assert_eq!(held(n, Side::Left), held(n, Side::Right));
            let sides = exercise(part.number).expect("of the library").dose.sides;
            prop_assert_eq!(held(n, Side::Left).len(), if sides { usize::from(part.reps) } else { 0 });
        }
        prop_assert_eq!(length(&plan), all.iter().fold(Span::ZERO, |sum, step| sum + step.lasts));
    }

    /// How often it is looked at makes no difference.
    #[test]
    fn looks_change_nothing(plan in plans(), looks in proptest::collection::vec(1..30_i64, 0..60)) {
        let (mut often, mut now) = (begun(&plan), 0);
        for wait in looks {
            now += wait;
            often.settle(at(now));
        }
        let mut each = begun(&plan);
        (1..=now).for_each(|second| each.settle(at(second)));
        // But for when it was seen to be at its end.
        if !often.plays {
            often.since = each.since;
        }
        prop_assert_eq!(often, each);
    }

    /// Whatever happened: time left and time gone are never negative, it can be stored and read, a pause stops it
    /// where it is, and from everywhere so many skips as it has parts end it.
    #[test]
    fn nothing_leads_astray(plan in plans(), marks in proptest::collection::vec((0..90_i64, any_mark()), 0..40)) {
        let (mut run, mut now) = (begun(&plan), 0);
        for (wait, mark) in marks {
            now += wait;
            run.mark(mark, at(now));
            prop_assert!(run.is_sound());
            if let Some(place) = run.place() {
                prop_assert!(place.spent >= Span::ZERO && place.spent <= place.lasts);
            }
            prop_assert!(run.left() >= Span::ZERO);
            let most = run.plan.iter().zip(&run.held).all(|(part, held)| u16::from(*held) <= part.holds());
            prop_assert!(most, "{:?}", run);
            prop_assert_eq!(parse(&print(Some(&run), at(now).wall)), Some((Some(run.clone()), at(now).wall)));
        }
        let mut waits = run.clone();
        waits.mark(Mark::Pause, at(now));
        prop_assert_eq!(stands(&waits.at(at(now + 86_400))), stands(&waits));
        (0..plan.len()).for_each(|_| run.mark(Mark::Skip, at(now)));
        prop_assert!(run.is_over());
    }

    /// The clock is looked at in time: not later than the step ends.
    #[test]
    fn the_next_change_is_the_end_of_the_step(plan in plans(), second in 0..400_i64) {
        let mut run = begun(&plan);
        (0..=second).for_each(|second| run.settle(at(second)));
        match run.next_change(at(second)) {
            Some(left) => {
                let place = run.place().expect("it runs");
                prop_assert_eq!(left, place.lasts - place.spent);
                prop_assert!(left <= Span::minutes(10) + AWAY);
            }
            None => prop_assert!(!run.plays),
        }
    }
}
