//! The running block as a calendar file, so that the phone's own calendar can ring when this page can't
//! (`docs/adr/0008-time-on-the-skin.md`). Pure.

use crate::app::calendar::{self, Event, When};
use crate::app::effect::Effect;
use crate::app::model::known::Known;
use crate::content;
use crate::domain::therapy::block::{Block, Status};
use crate::domain::time::{Instant, Reading};

/// The file's name.
pub const NAME: &str = "unclench.ics";

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

/// The same moment keeps its name in every file of the block. Its sequence counts the seconds since the block began.
fn print(block: Instant, moments: &[Moment], now: Reading) -> String {
    let event = |Moment { id, summary, round, at }: &Moment| Event {
        id: format!("{}-{round}-{id}", block.0),
        when: When::Once(*at),
        summary,
    };
    let events: Vec<Event> = moments.iter().map(event).collect();
    calendar::print("Timer", &events, (now.wall() - block).0 / 1_000, now)
}
