//! The plan of a week: stretches on each day, strength on a few with a day off between, walks towards 30 minutes five times
//! (`docs/clinical.md` 6.10). What was missed is nowhere: what is left of the week is planned anew each day. Pure.

use std::collections::BTreeMap;

use super::habits::{Habits, Walks};
use super::movement::Movement;
use super::routine::is_strength;
use super::steps::WALK_NUMBER;
use crate::domain::time::{Instant, LocalDay};

/// Walks a week (S87).
pub const WALK_DAYS: usize = 5;
/// The minutes that walks grow to (S87).
pub const LONGEST_WALK: u16 = 30;
/// So many minutes more after a week that reached its walks (a judgement).
const LONGER_BY: u16 = 5;
/// A week reached its walks on so many days: the rest may be missed (a judgement).
const REACHED: usize = 3;
/// How many weeks back walks are looked at.
const WEEKS_BACK: i64 = 26;

/// What was done on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Something was stretched or moved.
    pub moved: bool,
    /// Strength was trained.
    pub strength: bool,
    /// Minutes walked, in routines and outside.
    pub walked: u16,
}

/// A day of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayPlan {
    /// Which day.
    pub day: LocalDay,
    /// What was done on it.
    pub done: Done,
    /// Stretches are planned.
    pub stretch: bool,
    /// Strength is planned.
    pub strength: bool,
    /// A walk is planned.
    pub walk: bool,
}

/// The days of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// From the day on which weeks begin here.
    pub days: Vec<DayPlan>,
    /// How long its walks are, in minutes.
    pub walk_minutes: u16,
}

/// On how many days strength is trained: 2, or 3 for who moves much (S89; 3 is a judgement).
pub fn strength_days(habits: Habits) -> usize {
    if habits.walks == Walks::Much { 3 } else { 2 }
}

/// So many of the newest records are looked at: more than anyone makes in [`WEEKS_BACK`] weeks.
const NEWEST: usize = 1_000;

/// What was done on each day, by the newest records.
fn by_day(movement: &Movement, day_of: impl Fn(Instant) -> LocalDay) -> BTreeMap<LocalDay, Done> {
    let mut days: BTreeMap<LocalDay, Done> = BTreeMap::new();
    let mut seconds: BTreeMap<LocalDay, u32> = BTreeMap::new();
    for record in movement.moved.iter().rev().take(NEWEST) {
        let day = day_of(record.at);
        for part in &record.moved.parts {
            if part.number == WALK_NUMBER {
                *seconds.entry(day).or_default() += u32::from(part.hold) * u32::from(part.reps);
            } else {
                let done = days.entry(day).or_default();
                done.moved = true;
                done.strength |= is_strength(part.number);
            }
        }
    }
    for (_, at, minutes) in movement.walks.iter().rev().take(NEWEST) {
        *seconds.entry(day_of(*at)).or_default() += u32::from(*minutes) * 60;
    }
    for (day, seconds) in seconds {
        days.entry(day).or_default().walked = u16::try_from(seconds / 60).unwrap_or(u16::MAX);
    }
    days
}

/// The plan of the week that begins on `first`, as it stands today.
pub fn plan(
    movement: &Movement,
    habits: Habits,
    first: LocalDay,
    today: LocalDay,
    day_of: impl Fn(Instant) -> LocalDay,
) -> Week {
    let all = by_day(movement, day_of);
    let on = |day: i64| all.get(&LocalDay(day)).copied().unwrap_or_default();
    let walk_minutes = walk_minutes(&all, habits, first);
    let done: Vec<Done> = (0..7).map(|n| on(first.0 + n)).collect();
    let yesterday = on(first.0 - 1);
    let place = |n: usize| LocalDay(first.0 + n as i64);
    let ahead = |n: usize| place(n) >= today;
    // Strength: the first days that have a day off before and after them.
    let mut trains: Vec<bool> = done.iter().map(|done| done.strength).collect();
    let mut missing = strength_days(habits).saturating_sub(trains.iter().filter(|trains| **trains).count());
    for n in 0..7 {
        let before = if n == 0 { yesterday.strength } else { trains[n - 1] };
        let after = trains.get(n + 1).copied().unwrap_or(false);
        if missing > 0 && ahead(n) && !trains[n] && !before && !after {
            trains[n] = true;
            missing -= 1;
        }
    }
    let is_walked = |n: usize| done[n].walked >= walk_minutes;
    let mut walks_missing = WALK_DAYS.saturating_sub((0..7).filter(|n| is_walked(*n)).count());
    let mut days = Vec::new();
    for n in 0..7 {
        let walk = ahead(n) && !is_walked(n) && walks_missing > 0;
        walks_missing -= usize::from(walk);
        days.push(DayPlan {
            day: place(n),
            done: done[n],
            stretch: ahead(n) && !done[n].moved,
            strength: ahead(n) && trains[n] && !done[n].strength,
            walk,
        });
    }
    Week { days, walk_minutes }
}

/// How long the walks of the week that begins on `first` are: as one is used to, and longer after each week that reached them. Never
/// shorter again.
fn walk_minutes(all: &BTreeMap<LocalDay, Done>, habits: Habits, first: LocalDay) -> u16 {
    let mut minutes = match habits.walks {
        Walks::Little => 10,
        Walks::Some => 20,
        Walks::Much => LONGEST_WALK,
    };
    for week in (1..=WEEKS_BACK).rev() {
        let walked = |n: i64| all.get(&LocalDay(first.0 - 7 * week + n)).map_or(0, |done| done.walked);
        if (0..7).filter(|n| walked(*n) >= minutes).count() >= REACHED {
            minutes = (minutes + LONGER_BY).min(LONGEST_WALK);
        }
    }
    minutes
}

/// True where strength has its day off today: it was trained yesterday or often enough this week, or is better left for another day.
pub fn rests_strength(
    movement: &Movement,
    habits: Habits,
    first: LocalDay,
    today: LocalDay,
    day_of: impl Fn(Instant) -> LocalDay,
) -> bool {
    let week = plan(movement, habits, first, today, day_of);
    !week.days.iter().any(|day| day.day == today && day.strength)
}
