//! What the page says about the alarm: what this device will do, what it did, and what helps.

use super::{calendar, page};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::event;
use crate::app::event::alarm::Msg;
use crate::app::facts::device;
use crate::app::model::Model;
use crate::app::model::alarm::{IN_TIME, Ran};
use crate::app::model::known::Known;
use crate::app::model::timer::State;
use crate::app::page::{Action, Switch, Tone};
use crate::app::words;
use crate::content;
use crate::domain::journal::record::Aid;
use crate::domain::therapy::block::Status;
use crate::domain::time::{Reading, Span};

/// What is known of this device's alarm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trust {
    /// Nothing was tested with the page hidden.
    #[default]
    Untested,
    /// It rang on time.
    OnTime,
    /// It did not.
    Late,
}

/// The page about the alarm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What is known of the alarm here, and the same in a sentence.
    pub verdict: (Trust, &'static str),
    /// What this device will do, and that nothing rings when it is closed.
    pub notice: Vec<String>,
    /// The rehearsal under way, or what it showed.
    pub test: Option<String>,
    /// What this device did, one line each.
    pub did: Vec<String>,
    /// What helps.
    pub switches: Vec<Switch>,
    /// The calendar file, while there is something to put into it.
    pub calendar: Option<Action>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> Page {
    let running = model.known.history.running_block(now.stamp);
    // For what is left: the whole length would end after the ceiling.
    let left = running.and_then(|record| match record.block.status(now.stamp) {
        Status::On { left, .. } | Status::Rest { left, .. } => Some(left),
        _ => None,
    });
    let lit = running.is_none_or(|record| device::lights(record.block.plan.mode()));
    let mut notice = vec![
        device::reliability_notice(&model.known, left.unwrap_or(Span::minutes(20)), lit),
        content::alarm::CLOSED.to_owned(),
    ];
    notice.extend(device::lacks(&model.known).map(str::to_owned));
    let test = match model.timer.alarm.rehearsal {
        Some((due, _)) => Some(content::alarm::waiting(&words::clock(due, now))),
        None => model
            .timer
            .alarm
            .ran
            .iter()
            .rev()
            .find(|ran| ran.rehearsal)
            .map(|ran| rehearsed(&model.known, ran)),
    };
    let timed = running.is_some_and(|record| !calendar::moments(&record.block, now).is_empty());
    let calendar = timed.then(|| Action::new(content::alarm::CALENDAR, event::timer::Msg::SaveCalendar));
    Page { verdict: verdict(model), notice, test, did: did(model), switches: switches(model), calendar }
}

/// What the newest alarm with the page hidden showed; without one, that with the page in sight. Whether it was heard only
/// the person knows.
fn verdict(model: &Model) -> (Trust, &'static str) {
    let ran = &model.timer.alarm.ran;
    if model.known.history.silent {
        return (Trust::Untested, content::alarm::IS_SILENT);
    }
    match (ran.iter().rev().find(|ran| ran.hidden), ran.last()) {
        (Some(hidden), _) if hidden.late <= IN_TIME => (Trust::OnTime, content::alarm::RINGS_HIDDEN),
        (Some(_), _) => (Trust::Late, content::alarm::LATE_HIDDEN),
        (None, Some(seen)) if seen.late <= IN_TIME => (Trust::Untested, content::alarm::RINGS_SEEN),
        (None, Some(_)) => (Trust::Late, content::alarm::LATE_SEEN),
        (None, None) => (Trust::Untested, content::alarm::NOT_TESTED),
    }
}

/// What the last rehearsal showed: when the page woke. Whether it was heard only the person knows.
pub fn rehearsed(known: &Known, ran: &Ran) -> String {
    let mute = known.history.silent || device::lacks(known).next().is_some();
    let late = lateness(ran.late);
    match (ran.hidden, ran.late <= IN_TIME) {
        (_, true) if mute => content::alarm::mute(&late),
        (true, true) => content::alarm::hidden_in_time(&late),
        (true, false) => content::alarm::missed(&late),
        (false, _) => content::alarm::in_time(&late),
    }
}

/// "0.4 seconds", "12 seconds", "14 minutes".
fn lateness(late: Span) -> String {
    if late < Span::seconds(10) {
        let tenths = late.0.max(0) / 100;
        content::alarm::seconds(format!("{}.{}", tenths / 10, tenths % 10))
    } else {
        words::span(late)
    }
}

fn did(model: &Model) -> Vec<String> {
    let of = |hidden: bool| model.timer.alarm.ran.iter().filter(move |ran| ran.hidden == hidden);
    let line = |hidden: bool| {
        let latest = lateness(of(hidden).map(|ran| ran.late).max()?);
        let good = of(hidden).filter(|ran| ran.late <= IN_TIME).count();
        let count = of(hidden).count();
        Some(match hidden {
            true => content::alarm::unseen(good, count, &latest),
            false => content::alarm::seen(count, &latest),
        })
    };
    let lines: Vec<String> = [false, true].into_iter().filter_map(line).collect();
    if lines.is_empty() { vec![content::alarm::NEVER.to_owned()] } else { lines }
}

fn switches(model: &Model) -> Vec<Switch> {
    let phone = device::is_phone(&model.known.device);
    let channel = |aid: Aid| match aid {
        Aid::Awake => Some(AlarmChannel::Awake),
        Aid::Notify => Some(AlarmChannel::Notify),
        Aid::Background => Some(AlarmChannel::Background),
        Aid::Voice => Some(AlarmChannel::Voice),
        _ => None,
    };
    let note = |aid: Aid, on: bool| match channel(aid).and_then(|channel| model.known.channel(channel)) {
        Some(ChannelStatus::Refused) if on => content::alarm::REFUSED,
        Some(ChannelStatus::Missing) if on && aid == Aid::Voice => content::alarm::VOICE_MISSING,
        Some(ChannelStatus::Missing) if on => content::alarm::MISSING,
        Some(ChannelStatus::Stopped) if on => content::alarm::STOPPED,
        _ if aid == Aid::Background => content::alarm::AID_BACKGROUND_COST,
        _ => "",
    };
    let one = |(aid, ..): (Aid, &'static str, bool)| {
        let on = model.known.history.has(aid);
        let label = content::alarm::aid(aid);
        Switch { action: Action::new(label, Msg::Switch(aid, !on)), on, note: note(aid, on) }
    };
    // Those of a routine are on its own page.
    let of_a_routine = |aid: Aid| matches!(aid, Aid::Beeps | Aid::Buzz | Aid::Manual);
    let shown = |aid: Aid| !of_a_routine(aid) && (aid != Aid::Keys || !phone);
    let silent = Switch {
        action: Action::new(
            content::alarm::AID_SILENT,
            event::notes::Msg::Silent(!model.known.history.silent),
        ),
        on: model.known.history.silent,
        note: "",
    };
    Aid::ALL.into_iter().filter(|(aid, ..)| shown(*aid)).map(one).chain([silent]).collect()
}

/// What the lock screen says: the phase and the time of the clock at which it ends. Never a countdown.
pub fn media_title(state: &State, known: &Known, now: Reading) -> String {
    if known.history.running_block(now.stamp).is_some() {
        let dial = page::dial_of(known, None, now);
        if dial.tone == Tone::Danger { dial.phase } else { format!("{}: {}", dial.phase, dial.under) }
    } else if state.alarm.rehearsal.is_some() {
        content::alarm::TEST.to_owned()
    } else if known.history.lying().is_none() {
        content::player::PLAYER.to_owned()
    } else {
        content::rest::LIE_BAR.to_owned()
    }
}

/// "Cold on. 14 minutes left."
pub fn time_left(known: &Known, now: Reading) -> String {
    let Some(record) = known.history.running_block(now.stamp) else { return String::new() };
    let dial = page::dial_of(known, None, now);
    match record.block.status(now.stamp) {
        Status::On { left, check_waiting: None, .. }
        | Status::Rest { left, .. }
        | Status::Paused { left, .. } => {
            let time = words::span(left);
            content::timer::until_then(&dial.phase, &time)
        }
        _ => dial.sentence,
    }
}

/// The title of the page while something runs: the phase, and the digits.
pub fn title(known: &Known, now: Reading) -> Option<String> {
    known.history.running_block(now.stamp)?;
    let dial = page::dial_of(known, None, now);
    Some(format!("{} {} {}", dial.digits, dial.phase, content::interface::NAME))
}
