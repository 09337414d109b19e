//! Reminders: each choice is a record at once.

use super::{calendar, due};
use crate::app::event::reminders::Msg;
use crate::app::facts::typed;
use crate::app::outbox::Outbox;
use crate::content;
use crate::domain::journal::record::{Choice, Entry};
use crate::domain::reminders::{Reminder, Topic};

/// Something happened to reminders.
pub fn update(msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Switch(topic, on) => choose(Reminder { on, ..due::chosen(out, topic) }, out),
        Msg::At(topic, text) => match typed::time_of_day(&text) {
            Some(minute) => choose(Reminder { minute, ..due::chosen(out, topic) }, out),
            None => out.note(content::breaks::BAD_TIME),
        },
        // A backup is once a week: another day takes the place of the one before.
        Msg::Day(Topic::Backup, day, _) => choose(due::chosen(out, Topic::Backup).only(day), out),
        Msg::Day(topic, day, on) => choose(due::chosen(out, topic).with(day, on), out),
        Msg::NotThisTime(topic) => {
            // Chosen anew as it is: what came due until now is not spoken of any more.
            if let Some(known) = out.history.reminder(topic).map(|chosen| chosen.reminder) {
                out.write([Entry::Chose(Choice::Reminder(known))]);
                out.status(content::reminders::PUT_OFF);
            }
        }
        Msg::SaveCalendar(topic) => {
            if let Some(file) = calendar::hand_over(out, topic, out.now()) {
                out.effect(file);
            }
        }
    }
}

fn choose(wanted: Reminder, out: &mut Outbox<'_>) {
    out.note("");
    if wanted != due::chosen(out, wanted.topic) || out.history.reminder(wanted.topic).is_none() {
        out.write([Entry::Chose(Choice::Reminder(wanted))]);
    }
}
