//! The plan of a week: what is left is planned anew each day, strength has a day off, walks grow.

use proptest::prelude::*;
use unclench::domain::moves::habits::{Habits, Walks};
use unclench::domain::moves::movement::{Moved, MovedRecord, Movement};
use unclench::domain::moves::steps::Part;
use unclench::domain::moves::week::{LONGEST_WALK, WALK_DAYS, Week, plan, rests_strength, strength_days};
use unclench::domain::record_id::RecordId;
use unclench::domain::time::{Instant, LocalDay, Reading};

use crate::cases;

const DAY: i64 = 86_400_000;

fn day_of(at: Instant) -> LocalDay {
    Reading::default().day_of(at)
}

/// Days on which a routine with these exercises was done, and walks: day and minutes.
fn movement(routines: &[(i64, &[u8])], walks: &[(i64, u16)]) -> Movement {
    let mut all = Movement::default();
    for (n, (day, numbers)) in routines.iter().enumerate() {
        let at = Instant(day * DAY + 1_000);
        let id = RecordId { at, writer: "a".to_owned(), counter: n as u32 };
        let parts = numbers.iter().map(|number| Part { number: *number, hold: 8, reps: 3, more: None });
        let moved = Moved { before: 1, parts: parts.collect(), whole: true };
        all.moved.push(MovedRecord { id, at, moved, up: None });
    }
    for (n, (day, minutes)) in walks.iter().enumerate() {
        let at = Instant(day * DAY + 2_000);
        all.walks.push((RecordId { at, writer: "b".to_owned(), counter: n as u32 }, at, *minutes));
    }
    all
}

/// A letter for each day: done in capitals, planned in small ones; strength s, walk w, stretch only t.
fn letters(week: &Week) -> String {
    let day = |day: &unclench::domain::moves::week::DayPlan| {
        let strength = if day.done.strength {
            "S"
        } else if day.strength {
            "s"
        } else {
            ""
        };
        let walk = if day.done.walked >= week.walk_minutes {
            "W"
        } else if day.walk {
            "w"
        } else {
            ""
        };
        let stretch = if day.done.moved {
            "T"
        } else if day.stretch {
            "t"
        } else {
            ""
        };
        format!("{stretch}{strength}{walk}")
    };
    week.days.iter().map(day).collect::<Vec<_>>().join(" ")
}

const SOME: Habits = Habits { walks: Walks::Some, sits_long: false };
const MUCH: Habits = Habits { walks: Walks::Much, sits_long: false };

#[test]
fn what_is_left_of_a_week_is_planned_anew() {
    let check = |movement: Movement, habits: Habits, today: i64, expected: &str| {
        let week = plan(&movement, habits, LocalDay(0), LocalDay(today), day_of);
        assert_eq!(letters(&week), expected);
    };
    check(movement(&[], &[]), SOME, 0, "tsw tw tsw tw tw t t");
    check(movement(&[], &[]), MUCH, 0, "tsw tw tsw tw tsw t t");
    // Days that were missed are nowhere, and what is left is spread over what is left.
    check(movement(&[], &[]), SOME, 3, "   tsw tw tsw tw");
    check(movement(&[], &[]), SOME, 6, "      tsw");
    // What was done counts, with a day off after it.
    check(movement(&[(0, &[16, 21])], &[(0, 20)]), SOME, 1, "TSW tw tsw tw tw t t");
    check(movement(&[(0, &[16]), (2, &[18])], &[]), SOME, 3, "TS  TS tw tw tw tw");
    // Stretches alone are no strength.
    check(movement(&[(0, &[21, 22])], &[]), SOME, 0, "Tsw tw tsw tw tw t t");
    // Trained on the last day of the week before: today is off.
    check(movement(&[(-1, &[16])], &[]), SOME, 0, "tw tsw tw tsw tw t t");
    // Five walks are enough.
    check(movement(&[], &[(0, 20), (1, 30), (2, 20), (3, 20), (4, 20)]), SOME, 5, "W W W W W ts t");
    // A short one is not long enough, two of them are.
    check(movement(&[], &[(0, 10)]), SOME, 0, "tsw tw tsw tw tw t t");
    check(movement(&[], &[(0, 10), (0, 10)]), SOME, 0, "tsW tw tsw tw tw t t");
}

#[test]
fn walks_grow_towards_thirty_minutes() {
    let check = |habits: Habits, walks: &[(i64, u16)], expected: u16| {
        let week = plan(&movement(&[], walks), habits, LocalDay(70), LocalDay(70), day_of);
        assert_eq!(week.walk_minutes, expected, "{walks:?}");
    };
    let little = Habits { walks: Walks::Little, sits_long: true };
    check(little, &[], 10);
    check(SOME, &[], 20);
    check(MUCH, &[], 30);
    let week = |first: i64, minutes: u16| [(first, minutes), (first + 2, minutes), (first + 4, minutes)];
    check(little, &week(63, 10), 15);
    check(little, &week(63, 9), 10);
    check(little, &week(63, 10)[..2], 10);
    check(little, &[week(56, 10), week(63, 15)].concat(), 20);
    // Never shorter again.
    check(little, &week(42, 10), 15);
    check(
        little,
        &[week(28, 10), week(35, 15), week(42, 20), week(49, 25), week(56, 30), week(63, 30)].concat(),
        30,
    );
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_week_holds_what_it_promises(
        done in proptest::collection::vec((-8..7_i64, any::<bool>(), 0..40_u16), 0..12), today in 0..7_i64, much in any::<bool>(),
    ) {
        let routines: Vec<(i64, &[u8])> = done
            .iter()
            .filter(|(day, ..)| *day <= today)
            .map(|(day, strong, _)| (*day, if *strong { &[16_u8][..] } else { &[21][..] }))
            .collect();
        let walks: Vec<(i64, u16)> =
            done.iter().filter(|(day, ..)| *day <= today).map(|(day, _, minutes)| (*day, *minutes)).collect();
        let movement = movement(&routines, &walks);
        let habits = if much { MUCH } else { SOME };
        let week = plan(&movement, habits, LocalDay(0), LocalDay(today), day_of);
        prop_assert_eq!(week.days.len(), 7);
        prop_assert!(week.walk_minutes <= LONGEST_WALK);
        let past_plan = week.days.iter().any(|day| day.day < LocalDay(today) && (day.stretch || day.strength || day.walk));
        prop_assert!(!past_plan, "nothing is planned for days that are over");
        let trained = week.days.iter().filter(|day| day.done.strength).count();
        let planned = week.days.iter().filter(|day| day.strength).count();
        prop_assert!(planned <= strength_days(habits).saturating_sub(trained));
        for pair in week.days.windows(2) {
            prop_assert!(!(pair[1].strength && (pair[0].strength || pair[0].done.strength)), "a day off between");
        }
        let walked = week.days.iter().filter(|day| day.done.walked >= week.walk_minutes).count();
        prop_assert!(week.days.iter().filter(|day| day.walk).count() <= WALK_DAYS.saturating_sub(walked));
        let rests = rests_strength(&movement, habits, LocalDay(0), LocalDay(today), day_of);
        prop_assert_eq!(rests, !week.days[today as usize].strength);
    }
}
