//! The running block as a calendar file, so that the phone's own calendar can ring when this page can't
//! (`platform.md` 1.4, 1.6). Entered with the model and a time; touches nothing. Parsed back by a real library in tests.

use super::Model;
use super::effect::Effect;
use crate::content;
use crate::domain::block::{Block, Status};
use crate::domain::instant::{Instant, Reading, Span};

/// The file's name.
pub const NAME: &str = "unclench.ics";
/// How long an entry lasts in the calendar.
const LASTS: Span = Span::minutes(5);

/// When the pack comes off, and the earliest it may go back on; empty when nothing is timed now.
pub fn moments(block: &Block, now: Reading) -> Vec<(&'static str, Instant)> {
    let wall = now.wall();
    match block.status(now.stamp) {
        Status::On { round, left, .. } => {
            let off = wall + left;
            let comes_back = round + 1 < block.plan.rounds();
            let back = comes_back.then(|| ("calendar-back", off + block.plan.rest()));
            [Some(("calendar-off", off)), back].into_iter().flatten().collect()
        }
        Status::Rest { left, .. } => vec![("calendar-back", wall + left)],
        _ => Vec::new(),
    }
}

/// The file for the running block, handed to the person.
pub fn hand_over(model: &Model, now: Reading) -> Option<Effect> {
    let record = model.history.running_block(now.stamp)?;
    let moments = moments(&record.block, now);
    let named: Vec<_> = moments.into_iter().map(|(id, at)| (id, content::say(id), at)).collect();
    let text = (!named.is_empty()).then(|| print(&record.id.at, &named, now))?;
    Some(Effect::HandOver { name: NAME.to_owned(), text, share: model.device.can_share })
}

/// The text of a calendar with one event and one alarm a moment. Times are in UTC: a block is over within hours, and
/// no daylight saving change may move it. The alarm stands last in its event, for calendars that want it there.
fn print(block: &Instant, moments: &[(&str, &str, Instant)], now: Reading) -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Unclench//Timer//EN\r\n");
    for (id, summary, at) in moments {
        let lines = [
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{id}-{}@unclench", block.0, at.0),
            format!("DTSTAMP:{}", utc(now.wall())),
            format!("DTSTART:{}", utc(*at)),
            format!("DTEND:{}", utc(*at + LASTS)),
            format!("SUMMARY:{summary}"),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{summary}"),
            "TRIGGER:PT0S".to_owned(),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
        ];
        for line in lines {
            text.push_str(&line);
            text.push_str("\r\n");
        }
    }
    text.push_str("END:VCALENDAR\r\n");
    text
}

/// `20261123T142000Z`, to the second.
fn utc(at: Instant) -> String {
    let reading = Reading::default();
    let (year, month, day) = reading.day_of(at).civil();
    let (hour, minute) = reading.clock_of(at);
    let second = at.0.rem_euclid(60_000) / 1_000;
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}
