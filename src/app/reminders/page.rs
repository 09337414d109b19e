//! The page on reminders: each with its switch, its time and days, when it comes next, and its calendar file. Pure.

use super::calendar::{self, ONCE_A_WEEK, WEEKS};
use super::due;
use crate::app::event::reminders::Msg;
use crate::app::model::Model;
use crate::app::page::{Action, Switch};
use crate::app::words;
use crate::content;
use crate::domain::reminders::Topic;
use crate::domain::time::Reading;

/// One reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it is about.
    pub topic: Topic,
    /// On or off.
    pub switch: Vec<Switch>,
    /// Its time, as a field for a time holds it; nothing where it is off, or has times of its own.
    pub time: Option<String>,
    /// The days of the week, in the order of the device; none where it is off, or goes by something else.
    pub days: Vec<(Action, bool)>,
    /// How it stands; empty where it is off: its switch says so.
    pub status: String,
    /// Its calendar file, where there is something to put into it.
    pub calendar: Option<Action>,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The reminders, in order.
    pub reminders: Vec<Shown>,
    /// What is wrong with what was typed.
    pub note: &'static str,
    /// What has to be known of calendars, where one is on.
    pub calendars: Vec<String>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let reminders: Vec<Shown> = Topic::ALL.into_iter().map(|topic| shown(model, topic, now)).collect();
    let any = reminders.iter().any(|one| one.calendar.is_some());
    let calendars = [
        content::reminders::CALENDAR_BEEPS.to_owned(),
        content::reminders::calendar_ends(WEEKS * 7, ONCE_A_WEEK),
        content::reminders::CALENDAR_DELETE.to_owned(),
        content::reminders::CALENDAR_OFF.to_owned(),
        content::reminders::CALENDAR_NEUTRAL.to_owned(),
    ];
    let calendars = if any { calendars.to_vec() } else { Vec::new() };
    Page { reminders, note: model.known.note, calendars }
}

fn shown(model: &Model, topic: Topic, now: Reading) -> Shown {
    let reminder = due::chosen(&model.known, topic);
    let switch = Switch {
        action: Action::new(content::reminders::switch(topic), Msg::Switch(topic, !reminder.on)),
        on: reminder.on,
        note: content::reminders::lead(topic),
    };
    let day = |day| {
        let on = reminder.has(day);
        (Action::new(words::weekday(day), Msg::Day(topic, day, !on)), on)
    };
    let has_days = reminder.on && matches!(topic, Topic::Stretch | Topic::Backup);
    let days = has_days.then(|| now.locale.first_weekday.week().map(day).to_vec());
    let has_time = reminder.on && topic != Topic::Recheck;
    let calendar = calendar::hand_over(&model.known, topic, now)
        .map(|_| Action::new(content::reminders::CALENDAR, Msg::SaveCalendar(topic)));
    Shown {
        topic,
        switch: vec![switch],
        time: has_time.then(|| format!("{:02}:{:02}", reminder.minute / 60, reminder.minute % 60)),
        days: days.unwrap_or_default(),
        status: status(model, topic, reminder.on, now),
        calendar,
    }
}

fn status(model: &Model, topic: Topic, on: bool, now: Reading) -> String {
    if !on {
        return String::new();
    }
    if let Some(at) = due::next(&model.known, topic, now) {
        return content::reminders::next(&words::day_and_time(at, now));
    }
    let history = &model.known.history;
    match topic {
        Topic::Stretch | Topic::Backup => content::reminders::NO_DAY,
        Topic::Retest => content::reminders::NEVER_TESTED,
        Topic::Recheck if history.open_episode().is_none() => content::reminders::NO_ATTACK,
        Topic::Recheck if history.recheck_due(now) => content::reminders::CHECK_DUE,
        Topic::Recheck => content::reminders::NO_MORE_CHECKS,
    }
    .to_owned()
}
