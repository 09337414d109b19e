//! The safe bounds of cold and heat, the plans one may choose, and when the next block may start.

use unclench::domain::therapy::gap::{
    DAY, DAYS_IN_A_ROW, GAP, PastBlock, WRAP_GAP, Wait, heat_every_day, may_start,
};
use unclench::domain::therapy::mode::{COLD_WINDOW, Family, Mode, Plan, PlanError, SKIN_CHECK_GRACE};
use unclench::domain::time::{Instant, Span};

/// The bounds as `docs/clinical.md` 4.1 gives them, once more and in figures.
#[test]
fn the_bounds() {
    use Family::{Cold, Heat};
    let rows = [
        (Mode::Cold, "cold", Cold, vec![10, 15, 20], 20, 2, 4, 5),
        (Mode::Massage, "massage", Cold, vec![3, 5, 10], 10, 1, 4, 5),
        (Mode::Heat, "heat", Heat, vec![10, 15, 20], 20, 1, 3, 5),
        (Mode::Infrared, "infrared", Heat, vec![10, 15, 20], 20, 1, 3, 5),
        (Mode::Wrap, "wrap", Heat, vec![60, 120, 240, 480], 480, 1, 1, 60),
        (Mode::Bath, "bath", Heat, vec![10, 15, 20], 20, 1, 3, 5),
    ];
    assert_eq!(rows.len(), Mode::ALL.len());
    for (mode, id, family, choices, ceiling, rounds, cap, check) in rows {
        let bounds = mode.bounds();
        assert_eq!(bounds.choices, choices, "{id}");
        assert_eq!((bounds.ceiling, bounds.rounds, bounds.day_cap), (ceiling, rounds, cap), "{id}");
        assert_eq!((mode.family(), bounds.check_every), (family, Span::minutes(check)), "{id}");
        assert_eq!(mode.id(), id);
    }
    assert_eq!((Cold.day_cap(), Heat.day_cap(), DAYS_IN_A_ROW), (4, 3, 7));
    assert_eq!((GAP, COLD_WINDOW, DAY), (Span(7_200_000), Span(259_200_000), Span(86_400_000)));
    assert_eq!((WRAP_GAP, SKIN_CHECK_GRACE), (Span::hours(16), Span(120_000)));
}

/// Any whole number of minutes up to the ceiling, and no more rounds than the mode allows.
#[test]
fn a_plan_keeps_to_the_bounds() {
    for mode in Mode::ALL {
        let (ceiling, most) = (mode.bounds().ceiling, mode.bounds().rounds);
        for minutes in (0..=ceiling + 2).chain([u16::MAX]) {
            for rounds in 0..=most + 1 {
                let plan = Plan::of_rounds(mode, minutes, rounds);
                if minutes > ceiling {
                    assert_eq!(plan, Err(PlanError::OverCeiling { minutes, ceiling }));
                } else if minutes == 0 || rounds == 0 || rounds > most {
                    assert_eq!(plan, Err(PlanError::NoBlock { minutes, rounds }));
                } else {
                    let plan = plan.expect("within the bounds");
                    assert_eq!((plan.mode(), plan.minutes(), plan.rounds()), (mode, minutes, rounds));
                    assert_eq!(plan.on(), Span::minutes(i64::from(minutes)));
                    assert_eq!(plan.rest(), plan.on());
                }
            }
            assert_eq!(Plan::new(mode, minutes), Plan::of_rounds(mode, minutes, most));
        }
        assert!(mode.bounds().choices.iter().all(|minutes| Plan::new(mode, *minutes).is_ok()));
    }
    assert_eq!(
        Plan::new(Mode::Cold, 21).map_err(|error| error.to_string()),
        Err("21 minutes is over the ceiling of 20".to_owned())
    );
    assert_eq!(
        Plan::of_rounds(Mode::Heat, 15, 2).map_err(|error| error.to_string()),
        Err("15 minutes, 2 times, is no block".to_owned())
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
        (Mode::Massage, Some(34), false, 5),
        (Mode::Massage, None, true, 5),
        (Mode::Infrared, Some(34), false, 15),
        (Mode::Bath, Some(70), false, 10),
        (Mode::Wrap, Some(34), false, 480),
        (Mode::Wrap, Some(34), true, 120),
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
        .map(|(mode, on, off)| PastBlock {
            mode: *mode,
            started: at(*on),
            off: at(*off),
            worn: Span::minutes(off - on),
        })
        .collect();
    assert_eq!(may_start(mode, &past, at(now)), expected, "{mode:?} after {past:?} at {now}");
}

fn gap(minutes: i64) -> Result<(), Wait> {
    Err(Wait::Gap { until: at(minutes) })
}

fn wrap_gap(minutes: i64) -> Result<(), Wait> {
    Err(Wait::WrapGap { until: at(minutes) })
}

fn cap(minutes: i64, cap: usize) -> Result<(), Wait> {
    Err(Wait::DayCap { until: at(minutes), cap })
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
    check(Cold, &cold, 800, cap(1_440, 4));
    check(Cold, &cold, 1_439, cap(1_440, 4));
    check(Cold, &cold, 1_440, Ok(()));
    check(Heat, &cold, 800, Ok(()));
    let heat = [(Heat, 0, 15), (Heat, 200, 215), (Heat, 400, 415)];
    check(Heat, &heat[..2], 600, Ok(()));
    check(Heat, &heat, 600, cap(1_440, 3));
    check(Heat, &heat, 1_440, Ok(()));
    check(Cold, &heat, 600, Ok(()));
    // The gap is said before the cap.
    check(Cold, &cold, 700, gap(780));
    // More than the cap, as two devices joined can show: waits until all but three have left the day.
    let five = [(Cold, 0, 5), (Cold, 10, 15), (Cold, 20, 25), (Cold, 30, 35), (Cold, 40, 45)];
    check(Cold, &five, 800, cap(1_450, 4));
    check(Cold, &five, 1_450, Ok(()));
    // The clock was set back behind the starts: a full day from now at the most.
    let future: Vec<_> = cold.iter().map(|(mode, on, _)| (*mode, on + 5_000, 0)).collect();
    check(Cold, &future, 1_000, cap(2_440, 4));
}

/// The day's cap is that of the family: ice massage counts as cold, all warmth as heat.
#[test]
fn families_share_their_cap() {
    use Mode::{Bath, Cold, Heat, Infrared, Massage, Wrap};
    let cold = [(Cold, 0, 60), (Massage, 200, 205), (Cold, 400, 460), (Massage, 600, 605)];
    check(Cold, &cold, 800, cap(1_440, 4));
    check(Massage, &cold, 800, cap(1_440, 4));
    check(Bath, &cold, 800, Ok(()));
    let heat = [(Heat, 0, 15), (Infrared, 200, 215), (Bath, 400, 415)];
    for mode in [Heat, Infrared, Bath, Wrap] {
        check(mode, &heat, 800, cap(1_440, 3));
    }
    check(Massage, &heat, 800, Ok(()));
}

/// 8 hours on, 16 off, once in 24 hours, and on no more than 7 days in a row.
#[test]
fn a_wrap_has_bounds_of_its_own() {
    use Mode::{Cold, Heat, Wrap};
    // After 8 hours: 16 without more heat, 2 before cold.
    check(Heat, &[(Wrap, 0, 480)], 1_439, wrap_gap(1_440));
    check(Heat, &[(Wrap, 0, 480)], 1_440, Ok(()));
    check(Cold, &[(Wrap, 0, 480)], 600, Ok(()));
    check(Cold, &[(Wrap, 0, 480)], 599, gap(600));
    // Worn for less, it asks for less: twice as long as it was on, and never less than 2 hours.
    check(Heat, &[(Wrap, 0, 120)], 359, wrap_gap(360));
    check(Heat, &[(Wrap, 0, 5)], 124, gap(125));
    check(Heat, &[(Wrap, 0, 5)], 125, Ok(()));
    // Left on far too long, 16 hours are enough.
    check(Heat, &[(Wrap, 0, 2_000)], 2_959, wrap_gap(2_960));
    check(Heat, &[(Wrap, 0, 2_000)], 2_960, Ok(()));
    // Once a day, however short.
    check(Wrap, &[(Wrap, 0, 5)], 1_439, cap(1_440, 1));
    check(Wrap, &[(Wrap, 0, 5)], 1_440, Ok(()));
    // Seven in a row; a pause of two days in between begins a new row.
    let row = |days: &[i64]| -> Vec<(Mode, i64, i64)> {
        days.iter().map(|day| (Wrap, day * 1_440, day * 1_440 + 60)).collect()
    };
    check(Wrap, &row(&[0, 1, 2, 3, 4, 5]), 6 * 1_440, Ok(()));
    let seven = Err(Wait::DaysInARow { until: at(8 * 1_440) });
    check(Wrap, &row(&[0, 1, 2, 3, 4, 5, 6]), 7 * 1_440, seven);
    check(Wrap, &row(&[0, 1, 2, 3, 4, 5, 6]), 8 * 1_440, Ok(()));
    check(Wrap, &row(&[0, 1, 2, 4, 5, 6, 7]), 8 * 1_440, Ok(()));
}

#[test]
fn heat_on_every_day_of_a_week() {
    let rows: [(&[i64], i64, bool); 5] = [
        (&[0, 24, 48, 72, 96, 120, 144], 144, true),
        (&[0, 24, 48, 72, 96, 120], 143, false),
        (&[0, 24, 48, 96, 120, 144], 144, false),
        (&[], 144, false),
        (&[0, 24, 48, 72, 96, 120, 144], 192, false),
    ];
    for (hours, now, expected) in rows {
        let block = |hour: &i64| PastBlock {
            mode: Mode::Heat,
            started: at(hour * 60),
            off: at(hour * 60 + 15),
            worn: Span::minutes(15),
        };
        let past: Vec<PastBlock> = hours.iter().map(block).collect();
        assert_eq!(heat_every_day(&past, at(now * 60)), expected, "{hours:?} at {now}");
        let cold: Vec<PastBlock> = past.iter().map(|b| PastBlock { mode: Mode::Cold, ..*b }).collect();
        assert!(!heat_every_day(&cold, at(now * 60)));
    }
}

#[test]
fn a_wait_says_when_it_ends() {
    assert_eq!(Wait::Gap { until: at(5) }.until(), at(5));
    assert_eq!(Wait::DayCap { until: at(7), cap: 4 }.until(), at(7));
    assert_eq!(Wait::WrapGap { until: at(8) }.until(), at(8));
    assert_eq!(Wait::DaysInARow { until: at(9) }.until(), at(9));
}
