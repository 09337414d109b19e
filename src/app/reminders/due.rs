//! When a reminder comes, and whether one is due: its time has come, and it was not done since. Pure.

use crate::app::model::known::Known;
use crate::app::store::backup;
use crate::domain::journal::now::CLOCK_PLAY;
use crate::domain::reminders::{Chosen, Reminder, Topic};
use crate::domain::self_checks::findings::RETEST;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// What is due once a week stays due until it comes again.
const REST_OF_THE_WEEK: i64 = 6;
/// What comes at night comes at this minute of the morning after.
const MORNING: u16 = 7 * 60;

/// What was chosen, or what stands there before that.
pub fn chosen(known: &Known, topic: Topic) -> Reminder {
    known.history.reminder(topic).map_or_else(|| Reminder::unchosen(topic), |chosen| chosen.reminder)
}

/// The day from which the self-checks are worth doing again; nothing before the first one.
pub fn retest_day(known: &Known, now: Reading) -> Option<LocalDay> {
    let last = known.history.tries.iter().map(|tried| tried.at).max()?;
    Some(now.day_of(last + RETEST))
}

/// When the danger check is due again in the open attack, as a day and a minute of it: never at night.
pub fn recheck(known: &Known, now: Reading) -> Option<(LocalDay, u16)> {
    let at = known.history.recheck_at()?;
    let day = now.day_of(at);
    let (hour, minute) = now.clock_of(at);
    let due = u16::from(hour) * 60 + u16::from(minute);
    Some(match hour {
        0..7 => (day, MORNING),
        7..22 => (day, due),
        _ => (LocalDay(day.0 + 1), MORNING),
    })
}

/// Of these, the first that is due now.
pub fn due(known: &Known, among: &[Topic], now: Reading) -> Option<Topic> {
    let wanted = |topic: &Topic| {
        let chosen = known.history.reminder(*topic).filter(|chosen| chosen.reminder.on);
        chosen.is_some_and(|chosen| is_due(chosen, known, now))
    };
    among.iter().copied().find(wanted)
}

fn is_due(chosen: &Chosen, known: &Known, now: Reading) -> bool {
    let reminder = chosen.reminder;
    // What a clock that ran ahead dated says nothing of what came before.
    let since = if chosen.at > now.wall() + CLOCK_PLAY { Instant(0) } else { chosen.at };
    let comes = |days_back, reminder: Reminder| reminder.came(days_back, now).filter(|at| *at > since);
    match reminder.topic {
        Topic::Stretch => comes(0, reminder).is_some() && !has_moved_today(known, now),
        // The first screen asks for it by itself.
        Topic::Recheck => false,
        Topic::Retest => retest_day(known, now).is_some_and(|day| {
            let came = comes(REST_OF_THE_WEEK, reminder.only(day.weekday()));
            came.is_some_and(|at| now.day_of(at) >= day)
        }),
        Topic::Backup => {
            let came = comes(REST_OF_THE_WEEK, reminder);
            came.is_some_and(|at| backup::has_news(known, now) && is_older(known.history.backed_up, at))
        }
    }
}

/// True where it was never done, or before this. What is dated ahead was dated by a wrong clock: it counts as done.
fn is_older(done: Option<Instant>, at: Instant) -> bool {
    done.is_none_or(|done| done < at)
}

/// True where a routine was done on this day.
fn has_moved_today(known: &Known, now: Reading) -> bool {
    let today = now.day_of(now.wall());
    known.history.movement.moved.iter().rev().take(LOOKED_AT).any(|record| now.day_of(record.at) == today)
}

/// Nobody does more routines within a day, and what is dated ahead stands behind them.
const LOOKED_AT: usize = 50;

/// When it comes next, where that is known; for the danger check as its own times say.
pub fn next(known: &Known, topic: Topic, now: Reading) -> Option<Instant> {
    let reminder = chosen(known, topic);
    match topic {
        Topic::Stretch | Topic::Backup => Some(reminder.on_day(reminder.comes(now)?, now)),
        Topic::Retest => {
            let day = retest_day(known, now)?;
            let first = reminder.on_day(day, now);
            let next = || reminder.only(day.weekday()).comes(now).map(|day| reminder.on_day(day, now));
            if first > now.wall() { Some(first) } else { next() }
        }
        Topic::Recheck => {
            let (day, minute) = recheck(known, now)?;
            Some(now.start_of(day) + Span::minutes(i64::from(minute))).filter(|at| *at > now.wall())
        }
    }
}
