//! The running block as a calendar file, so that the phone's own calendar can ring when this page can't
//! (`docs/adr/0008-time-on-the-skin.md`). Pure. Parsed back by a real
//! library in tests.

use crate::app::effect::Effect;
use crate::app::model::known::Known;
use crate::content;
use crate::domain::therapy::block::{Block, Status};
use crate::domain::time::{Instant, Reading, Span};

/// The file's name.
pub const NAME: &str = "unclench.ics";

/// How long an entry lasts in the calendar.
const LASTS: Span = Span::minutes(5);

/// Something that has to be done in a block at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What it is: the pack comes off, or may go back on. The event is named by it.
    pub id: &'static str,
    /// Its words.
    pub summary: &'static str,
    /// In which round, from 0.
    pub round: u8,
    /// When.
    pub at: Instant,
}

/// When the pack comes off, and the earliest it may go back on; empty when nothing is timed now.
pub fn moments(block: &Block, now: Reading) -> Vec<Moment> {
    let wall = now.wall();
    let back = |round, at| Moment { id: "calendar-back", summary: content::alarm::CALENDAR_BACK, round, at };
    match block.status(now.stamp) {
        Status::On { round, left, .. } => {
            let off =
                Moment { id: "calendar-off", summary: content::alarm::CALENDAR_OFF, round, at: wall + left };
            let comes_back = round + 1 < block.plan.rounds();
            let back = comes_back.then(|| back(round, off.at + block.plan.rest()));
            [Some(off), back].into_iter().flatten().collect()
        }
        Status::Rest { round, left } => vec![back(round, wall + left)],
        _ => Vec::new(),
    }
}

/// The file for the running block, handed to the person.
pub fn hand_over(known: &Known, now: Reading) -> Option<Effect> {
    let record = known.history.running_block(now.stamp)?;
    let moments = moments(&record.block, now);
    let text = (!moments.is_empty()).then(|| print(record.id.at, &moments, now))?;
    Some(Effect::HandOver { name: NAME.to_owned(), text, share: known.device.can_share })
}

/// The text of a calendar with one event and one alarm a moment. Times are in UTC: a block is over within hours, and
/// no daylight saving change may move it. The alarm stands last in its event, for calendars that want it there.
///
/// The same moment keeps its name in every file of the block, with a higher sequence in a later one: a calendar then moves
/// its alarm and makes no second one (RFC 5545, 3.8.7.4).
fn print(block: Instant, moments: &[Moment], now: Reading) -> String {
    let sequence = ((now.wall() - block).0 / 1_000).max(0);
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Unclench//Timer//EN\r\n");
    for Moment { id, summary, round, at } in moments {
        let lines = [
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-{round}-{id}@unclench", block.0),
            format!("SEQUENCE:{sequence}"),
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
