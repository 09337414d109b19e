//! What happens to the running block.

use crate::domain::pain::Effect as Felt;
use crate::domain::therapy::block::Mark;
use crate::domain::therapy::forgotten::CameOff;

/// What happens to the running block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// The clock is looked at: something may be due, or over.
    Look,
    /// The person did this to the pack.
    Mark(Mark),
    /// Asked long after: when the pack came off.
    CameOff(CameOff),
    /// "Pause": asks whether the pack is off.
    AskPause,
    /// Open or close the sheet of skin signs.
    ShowSkinSigns(bool),
    /// Close the question on screen without an answer.
    Dismiss,
    /// "Go on" with the block that the person ended before its time, a moment ago.
    GoOn,
    /// Better, same or worse after the block.
    Judge(Felt),
    /// The running block as a calendar file.
    SaveCalendar,
}

impl Msg {
    /// True for what answers the step on screen: one that comes too soon was meant for the step before.
    pub(super) fn answers(&self) -> bool {
        matches!(self, Msg::Mark(_) | Msg::CameOff(_) | Msg::GoOn | Msg::Judge(_))
    }
}
