//! What happens in a block, as it is written down. Made by `app`, read by `block`. Pure: no side effects.

use serde::{Deserialize, Serialize};

use crate::domain::impossible::Impossible;
use crate::domain::time::{Span, Stamp};

/// Something that happened in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// The pack went on: at the start, after a pause, or after the rest with the skin normal.
    On,
    /// The pack came off for a while.
    Pause,
    /// The pack came off: this round is over.
    Off,
    /// Skin checked, normal, pack still on.
    SkinOk,
    /// The skin is numb: the pack came off.
    Numb,
    /// The skin looks or feels wrong: the block is over.
    SkinWrong,
    /// Stopped by the person: the block is over.
    Stop,
    /// The page saw how long the pack had been on before it was hidden.
    Seen,
    /// The clock was set back while no page was open: how long the pack has been on is unknown.
    ClockBack,
}

impl Mark {
    /// All marks.
    pub const ALL: [Mark; 9] = [
        Mark::On,
        Mark::Pause,
        Mark::Off,
        Mark::SkinOk,
        Mark::Numb,
        Mark::SkinWrong,
        Mark::Stop,
        Mark::Seen,
        Mark::ClockBack,
    ];
}

/// A mark with when it was made and how long the pack had been on in this round by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "(Mark, Stamp, Span)", try_from = "(Mark, Stamp, Span)")]
pub struct Marked {
    /// When.
    pub stamp: Stamp,
    /// What.
    pub mark: Mark,
    /// Exposure of the round at that moment: the high-water mark no later clock can lower.
    pub exposure: Span,
}

impl From<Marked> for (Mark, Stamp, Span) {
    fn from(marked: Marked) -> (Mark, Stamp, Span) {
        (marked.mark, marked.stamp, marked.exposure)
    }
}

impl TryFrom<(Mark, Stamp, Span)> for Marked {
    type Error = Impossible;
    fn try_from((mark, stamp, exposure): (Mark, Stamp, Span)) -> Result<Marked, Impossible> {
        let possible = exposure >= Span::ZERO;
        possible.then_some(Marked { stamp, mark, exposure }).ok_or(Impossible("less than no exposure"))
    }
}
