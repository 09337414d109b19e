//! What everyone may read: the device, the page on screen, the journal and what follows from it, what is told.
//!
//! Only the root and [`Access`](crate::app::access::Access) hold it to change it; every other part sees it through a shared
//! reference.

use crate::app::browser::{AlarmChannel, ChannelStatus, Device, Offline};
use crate::app::notice::Notice;
use crate::app::route::Route;
use crate::domain::check::verdict::Access as Opens;
use crate::domain::journal::history::History;
use crate::domain::journal::merge::Journal;
use crate::domain::therapy::gap::{self, Leave, Wait};
use crate::domain::therapy::mode::Mode;
use crate::domain::time::{Instant, Reading, Span};

/// What everyone may read.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Known {
    /// What the device is.
    pub device: Device,
    /// The page on screen.
    pub route: Route,
    /// When the present step came on screen, on the page's own clock: a second tap meant for the step before is not
    /// an answer to this one.
    pub shown: Span,
    /// How long the present step has to be on screen before it takes an answer.
    pub reading: Span,
    /// All records.
    pub journal: Journal,
    /// The journal folded; always `History::of(&journal)`, followed record by record.
    pub history: History,
    /// When "none of these" was said last, between two danger checks; nothing where something new came since.
    pub none_at: Option<Instant>,
    /// Beside the field on the page: what is wrong with it, or that it was saved.
    pub note: &'static str,
    /// Told to screen readers politely.
    pub status: String,
    /// Told to screen readers at once.
    pub alert: String,
    /// Notices on screen.
    pub notices: Vec<Notice>,
    /// "light", "dark", or empty to follow the device. Stored outside the journal, for the first paint.
    pub theme: String,
    /// What was reported of each channel of the alarm.
    pub channels: Vec<(AlarmChannel, ChannelStatus)>,
    /// This tab is the one that rings.
    pub may_ring: bool,
    /// Whether the page opens without a network, once that is known.
    pub offline: Option<Offline>,
}

/// How long a step has to be on screen before an answer to it counts: longer than the gap of a double tap.
pub const SETTLES_IN: Span = Span(300);

/// "None of these", and a whole check, hold for this long before a block.
pub const HOLDS: Span = Span::minutes(15);

impl Known {
    /// How long until the present step takes answers.
    pub fn settles_in(&self, now: Reading) -> Span {
        let left = self.shown + self.reading.max(SETTLES_IN) - now.stamp.mono;
        if self.route.page().settles { left.max(Span::ZERO) } else { Span::ZERO }
    }

    /// True while a block runs.
    pub fn is_running(&self, now: Reading) -> bool {
        self.history.running_block(now.stamp).is_some()
    }

    /// True when today's danger check is done.
    pub fn is_checked(&self, now: Reading) -> bool {
        self.history.todays_check(now).is_some()
    }

    /// True when today's danger check leaves cold and heat open.
    pub fn is_open(&self, now: Reading) -> bool {
        self.history.todays_check(now).is_some_and(|check| check.access() == Opens::Relief)
    }

    /// True when nothing new was said a moment ago, here or in a whole check.
    pub fn is_answered(&self, now: Reading) -> bool {
        let fresh = |at: Instant| (Span::ZERO..HOLDS).contains(&(now.wall() - at));
        let checked = self.history.todays_check(now).is_some_and(|dated| fresh(dated.at));
        checked || self.none_at.is_some_and(fresh)
    }

    /// Whether gaps and caps let a block of this mode start now, and how much of it a stopped one used up.
    pub fn may_start(&self, mode: Mode, now: Reading) -> Result<Leave, Wait> {
        gap::may_start(mode, &self.history.past_blocks(now.stamp), now.wall())
    }

    /// What was reported of a channel of the alarm; `None` where nothing was yet.
    pub fn channel(&self, channel: AlarmChannel) -> Option<ChannelStatus> {
        self.channels.iter().find(|(known, _)| *known == channel).map(|(_, status)| *status)
    }
}
