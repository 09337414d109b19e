//! The running block, as far as it is not in the journal: the question on top of the dial, the last alert, the alarm.

use crate::app::model::alarm;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{Mark, OffReason};
use crate::domain::time::Span;

/// The running block, as far as it is not in the journal.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The question on top of the dial.
    pub sheet: Option<Sheet>,
    /// What to do for the skin after a block was read.
    pub skin_read: bool,
    /// It got worse with the last block: a danger check is offered.
    pub got_worse: Option<GotWorse>,
    /// The last alert.
    pub last_alert: LastAlert,
    /// What makes it noticed.
    pub alarm: alarm::State,
}

/// A question about the running block that waits for its answer on top of the dial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// "Is the pack off?" Once it is, that is what happened.
    IsItOff(Mark),
    /// How to check skin that cannot be seen.
    CannotSee,
    /// How long to wait for feeling that has not come back in the rest.
    StillNumb,
    /// What to look for on the skin.
    SkinSigns,
}

/// How it got worse with a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GotWorse {
    /// The person says so.
    Said,
    /// The pain is so many points more than before the block.
    Pain(u8),
}

/// A question about the pack comes up under the finger that asked for it: it takes no answer for this long.
const SHEET_SETTLES: Span = Span(900);

impl State {
    /// How long what is asked on top of the dial has to be on screen before it takes an answer; none without a question.
    pub fn reading_time(&self) -> Span {
        self.sheet.map_or(Span::ZERO, |_| SHEET_SETTLES)
    }

    /// The pack was said to be in the way of skin that is numb or wrong: it has to come off, wherever the person looks.
    pub fn comes_off(&self) -> bool {
        matches!(self.sheet, Some(Sheet::IsItOff(Mark::Numb | Mark::SkinWrong)))
    }
}

/// What a running block, or a bout of rest, asks of the person right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PendingAction {
    /// Look at the skin.
    CheckSkin,
    /// Take the pack off.
    TakeOff(OffReason),
    /// The rest is over: is the skin normal?
    SkinGate,
    /// Lying down has lasted as long as it was to: get up.
    GetUp,
}

/// The last alert, so that each boundary rings once and an unanswered one repeats.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LastAlert {
    pub(crate) boundary: Option<(RecordId, usize, PendingAction)>,
    /// How often it rang here.
    pub(crate) times: u32,
    /// When it rang last, or was first seen, on the page's own clock.
    pub(crate) last: Span,
}

impl LastAlert {
    /// What it asks for, if anything.
    pub(crate) fn asks(&self) -> Option<PendingAction> {
        self.boundary.as_ref().map(|(_, _, asks)| *asks)
    }
}
