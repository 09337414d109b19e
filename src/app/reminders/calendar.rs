//! Reminders as calendar files: a closed page rings nobody. They end by themselves, and say nothing of a body. Pure.

use super::due;
use crate::app::calendar::{self, Event, When, two_letters};
use crate::app::effect::Effect;
use crate::app::model::known::Known;
use crate::content;
use crate::domain::locale::Weekday;
use crate::domain::reminders::{Chosen, Topic};
use crate::domain::time::Reading;

/// For so many weeks, where it is on more than one day: a calendar that nobody clears must not go on for ever.
pub const WEEKS: usize = 4;
/// So many times, where it is on one day of the week.
pub const ONCE_A_WEEK: usize = 12;

/// The file's name: neutral, as what is in it.
pub fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Stretch => "unclench-stretch.ics",
        Topic::Recheck => "unclench-check.ics",
        Topic::Retest => "unclench-six-weeks.ics",
        Topic::Backup => "unclench-backup.ics",
    }
}

/// The file for a reminder that is on, handed to the person; nothing where it has no time to come.
pub fn hand_over(known: &Known, topic: Topic, now: Reading) -> Option<Effect> {
    let chosen = known.history.reminder(topic).filter(|chosen| chosen.reminder.on)?;
    let when = when(known, chosen, now)?;
    let id = format!("{}-{}", chosen.first.0, word(topic));
    let event = Event { id, when, summary: content::reminders::summary(topic) };
    // Later files move the event: their number is higher.
    let sequence = (now.wall() - chosen.first).0 / 1_000;
    let text = calendar::print("Reminders", &[event], sequence, now);
    Some(Effect::HandOver { name: name(topic).to_owned(), text, share: known.device.can_share })
}

fn when(known: &Known, chosen: &Chosen, now: Reading) -> Option<When> {
    let reminder = chosen.reminder;
    match reminder.topic {
        Topic::Stretch | Topic::Backup => {
            let days: Vec<&str> =
                Weekday::ALL.into_iter().filter(|day| reminder.has(*day)).map(two_letters).collect();
            let count = if days.len() == 1 { ONCE_A_WEEK } else { WEEKS * days.len() };
            let (first, minute) = (reminder.comes(now)?, reminder.minute);
            Some(When::Weekly { first, minute, days: days.join(","), count })
        }
        Topic::Retest => {
            let day = now.day_of(due::next(known, Topic::Retest, now)?);
            Some(When::OnDay { day, minute: reminder.minute })
        }
        Topic::Recheck => {
            due::next(known, Topic::Recheck, now)?;
            let (day, minute) = due::recheck(known, now)?;
            Some(When::OnDay { day, minute })
        }
    }
}

/// A part of the name that its event keeps.
fn word(topic: Topic) -> &'static str {
    match topic {
        Topic::Stretch => "stretch",
        Topic::Recheck => "check",
        Topic::Retest => "six-weeks",
        Topic::Backup => "backup",
    }
}
