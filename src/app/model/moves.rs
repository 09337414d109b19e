//! What is known of movement now: the way to a routine, the one being done, and one being put together.

use crate::app::event::moves::Segment;
use crate::app::event::row::RowState;
use crate::app::route::Route;
use crate::domain::moves::exercise::{Block, Position};
use crate::domain::moves::run::Run;
use crate::domain::moves::steps::Side;
use crate::domain::record_id::RecordId;
use crate::domain::self_checks::table::SelfCheck;
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// What is known of movement now.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// What a routine is built from.
    pub setup: Setup,
    /// The routine being done, or that was done last and is still on screen.
    pub run: Option<Run>,
    /// How it ended, while that is on screen.
    pub over: Option<Over>,
    /// "That hurts" is being answered.
    pub hurt: Option<Hurt>,
    /// When a tap last did something here, on the page's own clock: a second one is no answer to what it brought up.
    pub asked: Option<Span>,
    /// The whole screen is one button.
    pub floor: bool,
    /// The step that was said last: of which run, and which one.
    pub said: Option<(Instant, usize)>,
    /// Runs as they are stored, by key.
    pub texts: Vec<(String, String)>,
    /// When the run was stored as it is known here: what is older says nothing new.
    pub seen: Option<Instant>,
    /// The routine being put together.
    pub draft: Draft,
    /// The run comes from an earlier page, and its own page was not on screen since.
    pub unseen: bool,
    /// What the library shows.
    pub library: Library,
    /// The self-check being done.
    pub measuring: Option<Measuring>,
    /// When the person said that they are warm.
    pub warm: Option<Instant>,
    /// Which part of the page on rest and movement is open.
    pub segment: Segment,
}

/// A self-check being done. What it gave is in the journal: a page that starts anew loses at most the try that was running.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measuring {
    /// Which one.
    pub check: SelfCheck,
    /// The side of the try that is on; nothing where there are none.
    pub side: Option<Side>,
    /// The try that is on is the practice: it gives nothing.
    pub practice: bool,
    /// How far it is.
    pub step: Step,
    /// What the phone says of its tilt.
    pub tilt: Tilt,
    /// The seconds that were said last; nothing before the start.
    pub said: Option<u16>,
}

/// How far a try is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// How to get into position, and the button to begin.
    Ready,
    /// It runs since then: a hold, or counting.
    Runs {
        /// When it began.
        since: Stamp,
        /// Taps so far, where they are counted.
        count: u16,
    },
    /// The figure is read, typed or looked at.
    Reads,
    /// Whether anything ran down the leg.
    Leg,
    /// "That hurts": what now.
    Hurts,
    /// It was stopped, and nothing more is done today.
    Stopped {
        /// It ran down the leg.
        leg: bool,
    },
}

/// What the phone says of its tilt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tilt {
    /// Nothing yet.
    #[default]
    Unknown,
    /// It cannot, or may not.
    Missing,
    /// Degrees of its long side from level.
    At(u16),
}

/// Which part of the exercise library is shown.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Library {
    /// In this position only.
    pub position: Option<Position>,
    /// With this in their words.
    pub search: String,
}

/// What a routine is built from, as far as it is said and not written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Pain, and when it was said.
    pub pain: Option<(u8, Instant)>,
    /// What holds today.
    pub today: Vec<Block>,
    /// Minutes there are.
    pub minutes: u16,
    /// How long holds are, in percent.
    pub factor: u16,
    /// This one of one's own instead of today's.
    pub own: Option<RecordId>,
    /// Rows of the screen on what keeps exercises out, as ticked.
    pub rows: Vec<RowState>,
    /// What keeps exercises out is asked again, though it is known.
    pub again: bool,
    /// It is the way to this self-check, not to a routine.
    pub to_check: Option<SelfCheck>,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            pain: None,
            today: Vec::new(),
            minutes: 10,
            factor: 100,
            own: None,
            rows: Vec::new(),
            again: false,
            to_check: None,
        }
    }
}

impl Setup {
    /// Where the way leads on which danger, pain and limits are asked.
    pub fn leads_to(&self) -> Route {
        if self.to_check.is_some() { Route::Measure } else { Route::Stretch }
    }
}

/// How far "That hurts" is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurt {
    /// How bad is it?
    HowBad,
    /// It may go on: with something easier, without this, or not at all.
    Choose,
}

/// How a routine ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// It was done.
    Done,
    /// The person ended it.
    Ended,
    /// It hurt too much to go on.
    TooMuch(u8),
    /// It waited for too long, or what it was built on holds no more.
    Stale,
}

/// A routine being put together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// What it changes; nothing for a new one.
    pub of: Option<RecordId>,
    /// Its name, where it has one already.
    pub name: String,
    /// Its exercises, by number.
    pub numbers: Vec<u8>,
    /// It is on screen.
    pub open: bool,
}

impl State {
    /// The routine in progress, whether it plays or waits; not one that is over.
    pub fn going(&self) -> Option<&Run> {
        self.run.as_ref().filter(|_| self.over.is_none())
    }

    /// True while a self-check runs or is read: the screen stays on and the clock is followed.
    pub fn is_measuring(&self) -> bool {
        self.measuring.as_ref().is_some_and(|it| matches!(it.step, Step::Runs { .. } | Step::Reads))
    }

    /// A number for what the page of a self-check shows: another one came up where another button was a moment ago.
    pub fn face_of_check(&self) -> usize {
        let warm = usize::from(self.warm.is_some());
        let Some(it) = &self.measuring else { return 0 };
        let step = match it.step {
            Step::Ready => 1 + usize::from(it.practice),
            Step::Runs { .. } => 3,
            Step::Reads => 4,
            Step::Leg => 5,
            Step::Hurts => 6,
            Step::Stopped { .. } => 7,
        };
        2 * step + warm
    }

    /// A tap did something: what it brought up takes the next one a moment later.
    pub fn settle(&mut self, now: Reading) {
        self.asked = Some(now.stamp.mono);
    }
}

/// Minutes that can be noted as walked.
pub const WALKS: [u16; 4] = [5, 10, 20, 30];
