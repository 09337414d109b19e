//! What this page knows of movement breaks beyond the journal: what it waited for, what it rang, and the minute under way.

use crate::domain::time::{Instant, Span, Stamp};

/// What this page knows of movement breaks beyond the journal.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The break that this page waited for before it was due. What came due while no page was awake is told and does not ring.
    pub awaited: Option<Instant>,
    /// The break that is due, and when this page saw it first, on the page's own clock.
    pub seen: Option<(Instant, Span)>,
    /// The break that rang here, or that is not to ring any more.
    pub rung: Option<Instant>,
    /// A notification of it was asked for.
    pub notified: bool,
    /// The minute under way.
    pub minute: Option<Minute>,
}

/// A break that is being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minute {
    /// When it began.
    pub began: Stamp,
    /// Its exercise, by number; none for standing up.
    pub number: Option<u8>,
    /// That it is over was told.
    pub told: bool,
    /// "That hurts" was tapped: it stands still, and it is asked what it is.
    pub hurts: bool,
}
