//! Reminders: the page, the quiet card on the first screen, and the calendar files, whose titles say nothing of a body.

use std::fmt::Display;

use crate::domain::reminders::Topic;

words! {
    const TITLE = "Reminders";
    const LEAD = "When it is time, a quiet card stands on the first screen. A closed page cannot ring. Your calendar can.";
    /// What a reminder is about, as a heading.
    match heading(topic: Topic) {
        Topic::Stretch => "Stretch",
        Topic::Recheck => "Danger check",
        Topic::Retest => "Self-checks",
        Topic::Backup => "Backup",
    };
    /// Its switch.
    match switch(topic: Topic) {
        Topic::Stretch => "Remind me to stretch",
        Topic::Recheck => "Remind me of the danger check",
        Topic::Retest => "Remind me of self-checks",
        Topic::Backup => "Remind me to back up",
    };
    /// What it goes by.
    match lead(topic: Topic) {
        Topic::Stretch => "At the time and on the days you choose.",
        Topic::Recheck => "While an attack goes on: when the whole check is due again. At night it waits until 7 in the morning.",
        Topic::Retest => "Six weeks after the last one.",
        Topic::Backup => "Once a week.",
    };
    fn next(at: &str) = "Next: {at}";
    const NO_DAY = "Choose a day.";
    const NO_ATTACK = "No attack goes on now.";
    const CHECK_DUE = "The check is due now.";
    const NO_MORE_CHECKS = "No further check is due in this attack.";
    const NEVER_TESTED = "It begins after your first self-check.";
    const TIME = "At";
    const DAYS = "On these days";
    const ONE_DAY = "On this day";
    const CALENDAR = "Add to your calendar";
    fn calendar_of(what: &str) = "Add to your calendar: {what}";
    const CALENDAR_HEADING = "In your calendar";
    const CALENDAR_BEEPS = "Your calendar app decides whether it beeps. After adding it, open the event and check that it has an alert.";
    fn calendar_ends(daily: impl Display, weekly: impl Display) = "It ends by itself: after {daily} times where it is every day, after {weekly} where it is once a week. Then add it again.";
    const CALENDAR_NEUTRAL = "The titles say nothing about your back, because calendars are often shared.";
    const CALENDAR_DELETE = "To delete it, open one of its events in your calendar, choose delete, and choose all events.";
    const CALENDAR_OFF = "Switching it off here leaves your calendar as it is.";
    /// The title in the calendar. Calendars are shared: nothing about a body.
    match summary(topic: Topic) {
        Topic::Stretch => "Stretch break",
        Topic::Recheck => "Check",
        Topic::Retest => "Six-week check",
        Topic::Backup => "Back up",
    };
    /// On the first screen.
    match due(topic: Topic) {
        Topic::Stretch => "It is time to stretch",
        Topic::Recheck => "The danger check is due",
        Topic::Retest => "Six weeks since your self-checks",
        Topic::Backup => "Back up your notes",
    };
    /// What the card leads to.
    match begin(topic: Topic) {
        Topic::Stretch => "Start to stretch",
        Topic::Recheck => "Do the danger check",
        Topic::Retest => "See the self-checks",
        Topic::Backup => "Make a backup",
    };
    const NOT_THIS_TIME = "Not this time";
    const PUT_OFF = "It comes again at its next time.";
    const BREAKS_LEAD = "Breaks at a desk have a page of their own.";
}
