//! The breaks of a day as a calendar file: a second way, for a page that is closed rings nobody. Pure.

use super::due;
use crate::app::calendar::{self, Event, When, two_letters};
use crate::app::effect::Effect;
use crate::app::model::known::Known;
use crate::content;
use crate::domain::breaks::{Breaks, DAY};
use crate::domain::locale::Weekday;
use crate::domain::time::{LocalDay, Reading};

/// The file's name.
pub const NAME: &str = "unclench-breaks.ics";

/// For so many weeks: a calendar that nobody clears must not go on for ever.
pub const WEEKS: usize = 4;

/// The file for what is chosen, handed to the person; nothing where the hours hold no break, or nothing was chosen yet.
pub fn hand_over(known: &Known, now: Reading) -> Option<Effect> {
    let first = known.history.breaks?.first;
    let events = events(due::plan(known), first.0, now);
    let sequence = (now.wall() - first).0 / 1_000;
    let text = (!events.is_empty()).then(|| calendar::print("Breaks", &events, sequence, now))?;
    Some(Effect::HandOver { name: NAME.to_owned(), text, share: known.device.can_share })
}

/// An event for each break of a day, named by its place in it: later files move them.
fn events(plan: Breaks, named_by: i64, now: Reading) -> Vec<Event> {
    let event = |(place, minute): (usize, u16)| {
        let (later, minute) = (i64::from(minute / DAY), minute % DAY);
        // What is due after midnight is due on the day after the one on which the hours begin.
        let falls_on = |day: LocalDay| plan.has(LocalDay(day.0 - later).weekday());
        let week = Weekday::ALL.into_iter().filter(|day| falls_on(LocalDay(*day as i64 + MONDAY)));
        let days: Vec<&str> = week.map(two_letters).collect();
        let (hour, past) = now.clock_of(now.wall());
        let is_over = u16::from(hour) * 60 + u16::from(past) >= minute;
        let from = now.day_of(now.wall()).0 + i64::from(is_over);
        let first = (from..from + 7).map(LocalDay).find(|day| falls_on(*day))?;
        let when = When::Weekly { first, minute, count: WEEKS * days.len(), days: days.join(",") };
        let id = format!("{named_by}-break-{}", place + 1);
        Some(Event { id, when, summary: content::breaks::SUMMARY })
    };
    plan.times().into_iter().enumerate().filter_map(event).collect()
}

/// A Monday, counted from 1970-01-01, a Thursday.
const MONDAY: i64 = 4;
