//! The safe bounds of cold and heat, the plans one may choose, and when the next block may start.

use unclench::domain::therapy::block::GO_ON_WITHIN;
use unclench::domain::therapy::gap::{
    BY_MISTAKE, DAY, DAYS_IN_A_ROW, GAP, LEFT_OVER, Leave, PastBlock, SHORT_REST, STARTS_AGAIN, WRAP_GAP,
    Wait, heat_every_day, may_start,
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

fn preselected(mode: Mode) -> Plan {
    Plan::preselected(mode, Some(34), false)
}

/// Blocks as (mode, started, off), the time now, and what keeps the next one from starting.
fn check(mode: Mode, past: &[(Mode, i64, i64)], now: i64, expected: Result<(), Wait>) {
    let past: Vec<PastBlock> = past
        .iter()
        .map(|(mode, on, off)| PastBlock {
            plan: preselected(*mode),
            started: at(*on),
            off: at(*off),
            worn: Span::minutes(off - on),
            stopped_early: None,
            carried: Span::ZERO,
            hurt: false,
            clock_set_back: false,
        })
        .collect();
    assert_eq!(may_start(mode, &past, at(now)).map(|_| ()), expected, "{mode:?} after {past:?} at {now}");
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
            hurt: false,
            plan: preselected(Mode::Heat),
            started: at(hour * 60),
            off: at(hour * 60 + 15),
            worn: Span::minutes(15),
            stopped_early: None,
            carried: Span::ZERO,
            clock_set_back: false,
        };
        let past: Vec<PastBlock> = hours.iter().map(block).collect();
        assert_eq!(heat_every_day(&past, at(now * 60)), expected, "{hours:?} at {now}");
        let cold: Vec<PastBlock> =
            past.iter().map(|b| PastBlock { plan: preselected(Mode::Cold), ..*b }).collect();
        assert!(!heat_every_day(&cold, at(now * 60)));
    }
}

/// A block that was on from and to these seconds, as planned for this many minutes; stopped early or not, with so many
/// seconds of one before it.
fn stopped(mode: Mode, from: i64, to: i64, on: i64, worn: i64, carried: i64) -> PastBlock {
    let stopped_early = Some(Span::seconds(worn)).filter(|worn| *worn < Span::minutes(on));
    let at = |seconds| Instant(0) + Span::seconds(seconds);
    let (started, off, worn) = (at(from), at(to), Span::seconds(worn));
    let plan = Plan::new(mode, u16::try_from(on).expect("minutes")).expect("offered");
    PastBlock {
        hurt: false,
        plan,
        started,
        off,
        worn,
        stopped_early,
        carried: Span::seconds(carried),
        clock_set_back: false,
    }
}

/// After a block that was stopped: what of it is used up when the next one may start, or until when it waits, in seconds.
#[test]
fn a_stopped_block_may_start_again_or_go_on() {
    const HOURS_2: i64 = 7_200;
    let cold = |to, on| vec![stopped(Mode::Cold, 0, to, on, to, 0)];
    let with = |mut past: Vec<PastBlock>, next: PastBlock| {
        past.push(next);
        past
    };
    let set_back = |past: Vec<PastBlock>| {
        past.into_iter().map(|block| PastBlock { clock_set_back: true, ..block }).collect()
    };
    let once = with(cold(60, 20), stopped(Mode::Cold, 70, 100, 20, 90, 60));
    let twice = with(once.clone(), stopped(Mode::Cold, 110, 120, 20, 100, 90));
    let rows = [
        // By mistake: at once, and what was used counts.
        (Mode::Cold, cold(3, 20), 4, Ok(3)),
        (Mode::Cold, cold(120, 20), 120, Ok(120)),
        (Mode::Massage, cold(60, 20), 61, Ok(60)),
        (Mode::Heat, cold(60, 20), 61, Err(60 + HOURS_2)),
        (Mode::Cold, cold(60, 20), 60 + HOURS_2 - 1, Ok(60)),
        (Mode::Cold, cold(60, 20), 60 + HOURS_2, Ok(0)),
        // Twice in 2 hours, no oftener; then what is left after the short rest, of the same mode.
        (Mode::Cold, once.clone(), 101, Ok(90)),
        (Mode::Cold, twice.clone(), 121, Err(120 + 600)),
        (Mode::Cold, twice.clone(), 720, Ok(100)),
        (Mode::Massage, twice.clone(), 721, Err(120 + HOURS_2)),
        (Mode::Cold, twice, 120 + HOURS_2, Ok(0)),
        // After 2 to 10 minutes: the rest of it, after 10 minutes.
        (Mode::Cold, cold(121, 20), 122, Err(121 + 600)),
        (Mode::Cold, cold(121, 20), 121 + 600, Ok(121)),
        (Mode::Cold, cold(600, 20), 1_199, Err(1_200)),
        (Mode::Cold, cold(600, 20), 1_200, Ok(600)),
        (Mode::Cold, cold(600, 20), 600 + HOURS_2 - 1, Ok(600)),
        (Mode::Cold, cold(600, 20), 600 + HOURS_2, Ok(0)),
        (Mode::Massage, cold(300, 20), 900, Err(300 + HOURS_2)),
        // Later than that, or done: the gap in full.
        (Mode::Cold, cold(601, 20), 1_300, Err(601 + HOURS_2)),
        (Mode::Cold, cold(1_200, 20), 1_300, Err(1_200 + HOURS_2)),
        (Mode::Cold, cold(600, 10), 1_300, Err(600 + HOURS_2)),
        // A clock set back: no sooner than without, and nothing is left.
        (Mode::Cold, vec![stopped(Mode::Cold, 500, 503, 20, 3, 0)], 400, Err(400 + HOURS_2)),
        (Mode::Cold, set_back(cold(3, 20)), 4, Err(3 + HOURS_2)),
        (Mode::Cold, set_back(cold(600, 20)), 1_200, Err(600 + HOURS_2)),
        (Mode::Cold, set_back(cold(600, 20)), 600 + HOURS_2, Ok(0)),
    ];
    for (mode, past, now, expected) in rows {
        let newest_first: Vec<PastBlock> = past.iter().rev().copied().collect();
        let found = may_start(mode, &newest_first, Instant(0) + Span::seconds(now));
        let seconds = |at: Instant| (at - Instant(0)).0 / 1_000;
        let found = found.map(|leave| leave.spent().0 / 1_000).map_err(|wait| seconds(wait.until()));
        assert_eq!(found, expected, "{mode:?} at {now} after {past:?}");
    }
}

/// Started again by mistake, any length goes; what is left after more than that keeps the plan it had.
#[test]
fn what_is_left_keeps_its_plan() {
    let plan = Plan::new(Mode::Cold, 15).expect("offered");
    let rows = [
        (30, Leave::Again { spent: Span::seconds(30) }),
        (300, Leave::Left { plan, spent: Span::minutes(5) }),
        (600, Leave::Left { plan, spent: Span::minutes(10) }),
    ];
    for (worn, expected) in rows {
        let past = [stopped(Mode::Cold, 0, worn, 15, worn, 0)];
        let now = Instant(0) + Span::seconds(worn) + SHORT_REST;
        assert_eq!(may_start(Mode::Cold, &past, now), Ok(expected), "{worn}");
    }
    // The constants of `docs/clinical.md` 4.3, once more and in figures.
    assert_eq!((BY_MISTAKE, STARTS_AGAIN), (Span(120_000), 2));
    assert_eq!((LEFT_OVER, SHORT_REST, GO_ON_WITHIN), (Span(600_000), Span(600_000), Span(60_000)));
}

/// A block stopped by mistake is no block of the day's count, and one that goes on is the same as the one before.
#[test]
fn what_goes_on_is_counted_once() {
    let hour = 3_600;
    let whole = |at: i64| stopped(Mode::Cold, at * hour, at * hour + 1_200, 20, 1_200, 0);
    let short = |at: i64| stopped(Mode::Cold, at * hour, at * hour + 60, 20, 60, 0);
    let pair = |at: i64| {
        [
            stopped(Mode::Cold, at * hour, at * hour + 300, 20, 300, 0),
            stopped(Mode::Cold, at * hour + 900, at * hour + 1_800, 20, 1_200, 300),
        ]
    };
    // The same mistake once more: both together were on for a minute and a half.
    let again = |at: i64| stopped(Mode::Cold, at * hour + 70, at * hour + 100, 20, 90, 60);
    // One of another phone, from a backup, that lies between: nothing went on with that.
    let between = |at: i64| stopped(Mode::Cold, at * hour + 600, at * hour + 780, 20, 180, 0);
    let now = Instant(0) + Span::hours(16);
    let rows = [
        (vec![whole(0), whole(4), whole(8), whole(12)], false),
        (vec![whole(0), short(4), whole(8), whole(12)], true),
        (vec![whole(0), short(4), again(4), whole(8), whole(12)], true),
        ([pair(0), pair(4), pair(8)].concat(), true),
        ([pair(0), pair(4), pair(8), pair(12)].concat(), false),
        (vec![whole(0), pair(4)[0], between(4), pair(4)[1]], false),
    ];
    for (mut past, starts) in rows {
        past.reverse();
        assert_eq!(may_start(Mode::Cold, &past, now).is_ok(), starts, "{past:?}");
    }
}

#[test]
fn a_wait_says_when_it_ends() {
    assert_eq!(Wait::Gap { until: at(5) }.until(), at(5));
    assert_eq!(Wait::DayCap { until: at(7), cap: 4 }.until(), at(7));
    assert_eq!(Wait::WrapGap { until: at(8) }.until(), at(8));
    assert_eq!(Wait::DaysInARow { until: at(9) }.until(), at(9));
}
