//! What happens to the running block.

use crate::domain::pain::Effect as Felt;
use crate::domain::therapy::block::Mark;
use crate::domain::therapy::forgotten::CameOff;
use crate::domain::therapy::skin::Skin;

/// What happens to the running block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// The clock is looked at: something may be due, or over.
    Look,
    /// The person did this to the pack.
    Mark(Mark),
    /// Asked long after: when the pack came off.
    CameOff(CameOff),
    /// Asks whether the pack is off; once it is, this is what happened.
    Ask(Mark),
    /// The skin cannot be seen: how else to check it.
    CannotSee,
    /// The feeling has not come back in the rest.
    StillNumb,
    /// What the skin looked like after the block that was stopped for it.
    SkinFound(Skin),
    /// What to do for it was read.
    SkinRead,
    /// The pain after the block was noted, or is not to be.
    PainDone,
    /// No danger check now, although it got worse.
    NoCheck,
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
        matches!(
            self,
            Msg::Mark(_) | Msg::CameOff(_) | Msg::GoOn | Msg::Judge(_) | Msg::SkinFound(_) | Msg::SkinRead
        )
    }
}
