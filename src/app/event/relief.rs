//! What happens on the way to a block.

use super::row::RowState;
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::Mode;

/// What happens on the way to a block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// "Ice or heat", wherever it stands.
    Begin,
    /// Cold or heat.
    Choose(Mode),
    /// On to what is still to be asked before the chosen block.
    GoOn,
    /// Nothing is chosen any more.
    Leave,
    /// The row of this caution is ticked so. Nothing where it is not on screen.
    Row(Caution, RowState),
    /// "Yes or not sure" to what may hold right now: its rows are opened.
    Open,
    /// "No" to what may hold right now, or the strong button under the rows: "None of these" or "Continue".
    Done,
    /// "Back" from the cautions.
    Back,
    /// "A clinician or pharmacist said yes", for everything that asks first now.
    Cleared,
    /// Minutes on the skin, and how many times.
    Minutes(u16, u8),
    /// Minutes on the skin, as typed.
    Typed(String),
    /// Before what a stopped block left: whether the skin is said to look and feel normal, and not to be numb.
    SkinIsNormal(bool),
    /// The pack goes on: a block begins.
    Start,
}

impl Msg {
    /// True for what answers the step on screen: one that comes too soon was meant for the step before.
    pub(super) fn answers(&self) -> bool {
        matches!(self, Msg::Done | Msg::Open)
    }
}
