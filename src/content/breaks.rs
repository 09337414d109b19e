//! Movement breaks: the page, what is said when one is due, the minute itself, and the calendar file.

use std::fmt::Display;

words! {
    const TITLE = "Movement breaks";
    const LEAD = "If you sit for most of the day, get up for a minute now and then.";
    const SWITCH = "Remind me to move";
    const NOT_ON = "Reminders are off.";
    const QUIET_NOW = "No reminders while a session or routine runs, while you lie down, or until a doctor or nurse agrees.";
    const NONE = "These hours leave no time for a break. Choose a day, or longer hours.";
    fn next_at(at: &str) = "Next break: {at}";
    fn due_since(at: &str) = "A break has been due since {at}.";
    const DUE = "Time for a movement break.";
    const BAR = "Movement break";
    const TAB_TITLE = "Time to move: Unclench";
    const HEADING_DUE = "Time to move";
    const HEADING_ANY = "One minute to move";
    const STAND = "Stand up and walk a little, if you can";
    const STAND_CUE = "A few slow steps are enough. Hold on to something if you need to.";
    const WALK = "Walk for a minute";
    const WALK_CUE = "Slow steps. Let your arms swing.";
    const EASY = "Slowly, and only as far as is easy.";
    const STOP_IF = "Stop if it hurts.";
    const BEGIN = "Start the minute";
    const DONE = "Done";
    const MOVED = "I have moved already";
    fn later(minutes: impl Display) = "In {minutes} minutes";
    const SKIP = "Skip this one";
    const MINUTE = "One minute";
    const MINUTE_OVER = "The minute is over.";
    const OVER = "Time is up";
    const NOTED = "Noted.";
    const HURTS_HEADING = "Stop, and ease out slowly. What is it?";
    const HURTS_ONLY = "It hurts. Leave it out from now on";
    /// How many breaks were taken today.
    forms today(count: usize) by (count) { 1 => "Today: 1 break", _ => "Today: {count} breaks" };
    const EVERY = "How often";
    fn every(minutes: impl Display) = "{minutes} min";
    const EVERY_NAME = "Minutes between breaks";
    const HOURS = "Between these times";
    const FROM = "From";
    const UNTIL = "Until";
    const OVERNIGHT = "These hours go past midnight. They count for the day on which they begin.";
    const BAD_TIME = "Type a time such as 9:30.";
    const DAYS = "On these days";
    const SOUND = "Will it reach you?";
    const HEAR = "Hear the sound";
    const OPEN = "Leave this page open, in a tab of its own. When it is closed, it cannot remind you.";
    const ON_COMPUTER = "In a background tab it can be a minute late. It stays silent while the computer sleeps.";
    const ON_PHONE = "A locked phone mostly stays silent. So does this page behind another app. The calendar is safer.";
    const SILENT = "Sound is off: this page shows it, and a phone vibrates if it can.";
    const BACK = "When you come back, you see that a break is due. It does not ring late.";
    const NOTIFY = "A notification can help: switch it on under Alarm.";
    const CALENDAR_HEADING = "With your calendar";
    const CALENDAR = "Save a calendar file";
    fn calendar_lead(weeks: impl Display) = "It holds every break of these hours, for {weeks} weeks. Then save it again.";
    const CALENDAR_BEEPS = "Your calendar app decides whether it beeps. After import, open the event and check it has an alert.";
    const CALENDAR_AGAIN = "A new file moves the old breaks. If some are left over, delete those events in your calendar.";
    const SUMMARY = "Movement break";
    const WHY = "Why?";
    claim WHY_SITTING = "In one study, people who sat for more than 5 hours a day were more likely to get back pain again." [S102];
    const WHY_EVERY = "Nobody knows how often is best. Every 30 minutes is our advice.";
    const WHY_EXERCISES = "You stay standing or sitting. What speaks against an exercise, or hurt before, is left out. Some are offered only after your first routine, when we have asked what speaks against them.";
}
