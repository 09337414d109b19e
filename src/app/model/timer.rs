//! The last alert of the running block.

use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::OffReason;
use crate::domain::time::Span;

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
