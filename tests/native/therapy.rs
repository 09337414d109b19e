//! The safe bounds of cold and heat, the plans one may choose, and when the next block may start.

use unclench::domain::instant::{Instant, Span};
use unclench::domain::therapy::{
    COLD_WINDOW, DAY, GAP, Mode, PastBlock, Plan, PlanError, SKIN_CHECK_EVERY, SKIN_CHECK_GRACE, Wait,
    may_start,
};

/// The bounds as `clinical.md` 2.2 and `decisions.md` give them, once more and in figures.
#[test]
fn the_bounds() {
    let rows =
        [(Mode::Cold, "cold", vec![10, 15, 20], 20, 2, 4), (Mode::Heat, "heat", vec![10, 15, 20], 20, 1, 3)];
    for (mode, id, choices, ceiling, rounds, cap) in rows {
        let bounds = mode.bounds();
        assert_eq!(bounds.choices, choices, "{id}");
        assert_eq!((bounds.ceiling, bounds.rounds, bounds.day_cap), (ceiling, rounds, cap), "{id}");
        assert_eq!(mode.id(), id);
        assert_eq!(Mode::from_id(id), Some(mode));
    }
    assert_eq!(Mode::from_id("ice"), None);
    assert_eq!((GAP, COLD_WINDOW, DAY), (Span(7_200_000), Span(259_200_000), Span(86_400_000)));
    assert_eq!((SKIN_CHECK_EVERY, SKIN_CHECK_GRACE), (Span(300_000), Span(120_000)));
}

#[test]
fn a_plan_is_one_of_those_offered() {
    for mode in Mode::ALL {
        for minutes in 0..=u16::from(u8::MAX) {
            let plan = Plan::new(mode, minutes);
            match minutes {
                10 | 15 | 20 => {
                    let plan = plan.expect("offered");
                    assert_eq!((plan.mode(), plan.minutes()), (mode, minutes));
                    assert_eq!(plan.on(), Span::minutes(i64::from(minutes)));
                    assert_eq!(plan.rest(), plan.on());
                }
                0..=19 => assert_eq!(plan, Err(PlanError::NotOffered(minutes))),
                _ => assert_eq!(plan, Err(PlanError::OverCeiling { minutes, ceiling: 20 })),
            }
        }
        assert_eq!(Plan::new(mode, u16::MAX), Err(PlanError::OverCeiling { minutes: u16::MAX, ceiling: 20 }));
    }
    assert_eq!(
        Plan::new(Mode::Cold, 21).map_err(|error| error.to_string()),
        Err("21 minutes is over the ceiling of 20".to_owned())
    );
}

/// The article's block only for people known to be under 65 with nothing against it.
#[test]
fn the_plan_preselected() {
    let rows = [
        (Mode::Cold, Some(34), false, 20),
        (Mode::Cold, Some(64), false, 20),
        (Mode::Cold, Some(65), false, 10),
        (Mode::Cold, None, false, 10),
        (Mode::Cold, Some(34), true, 10),
        (Mode::Heat, Some(64), false, 15),
        (Mode::Heat, Some(65), false, 10),
        (Mode::Heat, None, false, 10),
        (Mode::Heat, Some(34), true, 10),
    ];
    for (mode, age, caution, minutes) in rows {
        let plan = Plan::preselected(mode, age, caution);
        assert_eq!((plan.mode(), plan.minutes()), (mode, minutes), "{mode:?} {age:?} {caution}");
        assert_eq!(Plan::new(mode, minutes), Ok(plan));
    }
}

/// A time in minutes.
fn at(minutes: i64) -> Instant {
    Instant(0) + Span::minutes(minutes)
}

/// Blocks as (mode, started, off), the time now, and what keeps the next one from starting.
fn check(mode: Mode, past: &[(Mode, i64, i64)], now: i64, expected: Result<(), Wait>) {
    let past: Vec<PastBlock> = past
        .iter()
        .map(|(mode, on, off)| PastBlock { mode: *mode, started: at(*on), off: at(*off) })
        .collect();
    assert_eq!(may_start(mode, &past, at(now)), expected, "{mode:?} after {past:?} at {now}");
}

fn gap(minutes: i64) -> Result<(), Wait> {
    Err(Wait::Gap { until: at(minutes) })
}

fn cap(minutes: i64) -> Result<(), Wait> {
    Err(Wait::DayCap { until: at(minutes) })
}

#[test]
fn the_gap() {
    use Mode::{Cold, Heat};
    check(Cold, &[], 0, Ok(()));
    check(Cold, &[(Cold, 0, 60)], 60, gap(180));
    check(Cold, &[(Cold, 0, 60)], 179, gap(180));
    check(Cold, &[(Cold, 0, 60)], 180, Ok(()));
    // A change of mode keeps the gap too.
    check(Heat, &[(Cold, 0, 60)], 179, gap(180));
    check(Cold, &[(Heat, 0, 15)], 134, gap(135));
    check(Cold, &[(Heat, 0, 15)], 135, Ok(()));
    // The latest end counts, in whatever order.
    check(Cold, &[(Cold, 200, 260), (Heat, 0, 15)], 300, gap(380));
    check(Cold, &[(Heat, 0, 15), (Cold, 200, 260)], 300, gap(380));
    // The clock was set back: the gap in full, and no longer.
    check(Cold, &[(Cold, 1_000, 1_060)], 500, gap(620));
    check(Cold, &[(Cold, 5_000_000, 5_000_060)], 500, gap(620));
}

#[test]
fn the_caps_of_a_rolling_day() {
    use Mode::{Cold, Heat};
    let cold = [(Cold, 0, 60), (Cold, 200, 260), (Cold, 400, 460), (Cold, 600, 660)];
    check(Cold, &cold[..3], 800, Ok(()));
    check(Cold, &cold, 800, cap(1_440));
    check(Cold, &cold, 1_439, cap(1_440));
    check(Cold, &cold, 1_440, Ok(()));
    check(Heat, &cold, 800, Ok(()));
    let heat = [(Heat, 0, 15), (Heat, 200, 215), (Heat, 400, 415)];
    check(Heat, &heat[..2], 600, Ok(()));
    check(Heat, &heat, 600, cap(1_440));
    check(Heat, &heat, 1_440, Ok(()));
    check(Cold, &heat, 600, Ok(()));
    // The gap is said before the cap.
    check(Cold, &cold, 700, gap(780));
    // More than the cap, as two devices joined can show: waits until all but three have left the day.
    let five = [(Cold, 0, 5), (Cold, 10, 15), (Cold, 20, 25), (Cold, 30, 35), (Cold, 40, 45)];
    check(Cold, &five, 800, cap(1_450));
    check(Cold, &five, 1_450, Ok(()));
    // The clock was set back behind the starts: a full day from now at the most.
    let future: Vec<_> = cold.iter().map(|(mode, on, _)| (*mode, on + 5_000, 0)).collect();
    check(Cold, &future, 1_000, cap(2_440));
}

#[test]
fn a_wait_says_when_it_ends() {
    assert_eq!(Wait::Gap { until: at(5) }.until(), at(5));
    assert_eq!(Wait::DayCap { until: at(7) }.until(), at(7));
}
