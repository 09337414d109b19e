//! What was moved so far: five weeks as a calendar, and the last days in words. No streaks: any day counts.

use crate::app::event;
use crate::app::event::moves::Msg;
use crate::app::model::Model;
use crate::app::model::moves::WALKS;
use crate::app::page::Action;
use crate::app::words;
use crate::content;
use crate::domain::moves::movement::Movement;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Its date in the month.
    pub date: u8,
    /// It has not come yet.
    pub ahead: bool,
    /// It is today.
    pub today: bool,
    /// A routine was done.
    pub moved: bool,
    /// Minutes walked, in routines and outside.
    pub walked: u32,
}

/// The card on what was moved so far.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MovedCard {
    /// The last days in words.
    pub summary: String,
    /// What stands over the calendar: the days of a week, in the order of this device.
    pub weekdays: [&'static str; 7],
    /// The weeks, oldest first.
    pub weeks: Vec<Vec<Day>>,
    /// Takes the newest walk of today back.
    pub last_walk: Option<Action>,
}

/// The card as it stands now.
pub fn card(model: &Model, now: Reading) -> MovedCard {
    let movement = &model.known.history.movement;
    MovedCard {
        summary: summary(movement, now),
        weekdays: now.locale.first_weekday.week().map(words::weekday),
        weeks: weeks(movement, now),
        last_walk: last_walk(movement, now),
    }
}

/// How many weeks are shown.
const WEEKS: i64 = 5;

/// The weeks, oldest first, each from the day on which weeks begin here.
pub fn weeks(movement: &Movement, now: Reading) -> Vec<Vec<Day>> {
    let today = now.day_of(now.wall());
    let this_week = today.week(now.locale.first_weekday);
    let week = |n: i64| {
        (0..7)
            .map(|day| self::day(movement, LocalDay(this_week.0 - 7 * (WEEKS - 1 - n) + day), now))
            .collect()
    };
    (0..WEEKS).map(week).collect()
}

fn day(movement: &Movement, day: LocalDay, now: Reading) -> Day {
    let here = |at: Instant| now.day_of(at) == day;
    let routines = movement.moved.iter().filter(|record| here(record.at));
    let parts = || routines.clone().flat_map(|record| &record.moved.parts);
    let on_foot =
        |part: &&crate::domain::moves::steps::Part| part.number == crate::domain::moves::steps::WALK_NUMBER;
    let in_routines: u32 =
        parts().filter(on_foot).map(|part| u32::from(part.hold) * u32::from(part.reps)).sum();
    let outside: u32 =
        movement.walks.iter().filter(|(_, at, _)| here(*at)).map(|(.., n)| u32::from(*n)).sum();
    let (_, _, date) = day.civil();
    let today = now.day_of(now.wall());
    Day {
        date,
        ahead: day > today,
        today: day == today,
        moved: parts().any(|part| !on_foot(&part)),
        walked: in_routines / 60 + outside,
    }
}

/// A day in words, for those who don't see the calendar.
pub fn day_words(day: &Day) -> String {
    let walked = words::span(Span::minutes(day.walked.into()));
    let parts = [
        Some(day.date.to_string()),
        day.today.then(|| content::moved::DAY_TODAY.to_owned()),
        day.moved.then(|| content::moved::DAY_MOVED.to_owned()),
        (day.walked > 0).then(|| content::moved::day_walked(&walked)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Whether anything was moved on each of the last 14 days, today last.
pub fn fortnight(movement: &Movement, now: Reading) -> Vec<bool> {
    let today = now.day_of(now.wall());
    let days = (0..14).rev().map(|n| day(movement, LocalDay(today.0 - n), now));
    days.map(|day| day.moved || day.walked > 0).collect()
}

/// "Moved on 4 of the last 14 days."
pub fn summary(movement: &Movement, now: Reading) -> String {
    let count = fortnight(movement, now).into_iter().filter(|moved| *moved).count();
    if count == 0 {
        return content::moved::NEVER.to_owned();
    }
    content::moved::days(count)
}

/// The walks that can be noted.
pub fn walks() -> Vec<Action> {
    let one = |minutes: u16| {
        let label = content::moved::walk_minutes(minutes);
        Action::new(label, Msg::Walked(minutes))
    };
    WALKS.into_iter().map(one).collect()
}

/// The newest walk of today, to be taken back.
pub fn last_walk(movement: &Movement, now: Reading) -> Option<Action> {
    let (id, at, minutes) = movement.walks.last()?;
    let today = now.day_of(*at) == now.day_of(now.wall());
    let label = content::moved::walk_take_back(*minutes);
    today.then(|| Action::new(label, event::notes::Msg::TakeBack(id.clone())))
}
