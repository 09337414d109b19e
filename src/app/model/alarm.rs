//! What is known of this device's alarms.

use crate::app::effect::KeepAlive;
use crate::domain::time::{Instant, Span};

/// An alarm of this device: when it was due and how late it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ran {
    /// When it was due.
    pub due: Instant,
    /// How long after that the page knew.
    pub late: Span,
    /// The page was hidden, or the phone locked.
    pub hidden: bool,
    /// It was a rehearsal.
    pub rehearsal: bool,
}

/// What counts as on time. A page in sight is never later than this.
pub const IN_TIME: Span = Span::seconds(2);

/// What is known of this device's alarms.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The last ones, oldest first.
    pub ran: Vec<Ran>,
    /// A rehearsal under way: when it is due by the wall clock, and whether the page was hidden meanwhile.
    pub rehearsal: Option<(Instant, bool)>,
    /// The page is hidden, as far as it was told.
    pub hidden: bool,
    /// What the browser was last told to keep alive.
    pub kept_alive: Option<KeepAlive>,
    /// The dial fills the screen.
    pub full: bool,
}
