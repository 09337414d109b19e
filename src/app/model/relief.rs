//! The way to a block in progress.

use crate::app::event::row::RowState;
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::Instant;

/// The way to a block in progress.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// What was chosen.
    pub mode: Option<Mode>,
    /// The rows of the screen as ticked.
    pub rows: Vec<RowState>,
    /// The rows of what may hold right now are open to tick.
    pub opened: bool,
    /// What holds right now, once the screen before each block is answered, and when it was.
    pub today: Option<(Vec<Caution>, Instant)>,
    /// The length and the rounds chosen by hand.
    pub by_hand: Option<(u16, u8)>,
    /// Before what a stopped block left: the skin looks and feels normal, and is not numb.
    pub skin_is_normal: bool,
}
