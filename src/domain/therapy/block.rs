//! A block while it runs: what happened and when, and what should be on the skin now as a pure function of both.
//!
//! Exposure is what counts. Cold to rest goes by the clock; rest to cold waits for the person's skin check. Reload,
//! sleep, a killed page and a phone locked for two hours are all the same case: another `now`.

use serde::{Deserialize, Serialize};

use super::mode::{Plan, SKIN_CHECK_GRACE};
use crate::domain::impossible::Impossible;
use crate::domain::time::{Instant, Span, Stamp};

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

/// A block with its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What was chosen.
    pub plan: Plan,
    /// What happened, oldest first.
    pub marks: Vec<Marked>,
}

/// Why the pack has to come off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffReason {
    /// The time is up.
    TimeUp,
    /// A skin check went unanswered.
    NoAnswer,
}

/// How a block ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All rounds done.
    Finished,
    /// Stopped by the person.
    Stopped,
    /// Stopped because of the skin.
    SkinWrong,
    /// Left alone for so long that it no longer counts as one block.
    Lapsed,
}

/// What should be on the skin now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The pack is on.
    On {
        /// Which round, from 0.
        round: u8,
        /// How long it has been on in this round.
        exposure: Span,
        /// How long it may stay on.
        left: Span,
        /// How long the skin check has been waiting for an answer, if one is due.
        check_waiting: Option<Span>,
    },
    /// The pack has to come off and nobody has said that it did.
    TakeOff {
        /// Which round, from 0.
        round: u8,
        /// Why.
        why: OffReason,
        /// How long ago it was due off.
        late: Span,
    },
    /// The pack is off, the skin warms.
    Rest {
        /// The round before this rest, from 0.
        round: u8,
        /// How long the rest goes on.
        left: Span,
    },
    /// The rest is over; the pack goes on only after the skin check.
    SkinGate {
        /// The round before this rest, from 0.
        round: u8,
        /// How long ago the rest ended.
        late: Span,
    },
    /// The pack is off in the middle of a round.
    Paused {
        /// Which round, from 0.
        round: u8,
        /// How long it may still go on.
        left: Span,
    },
    /// The block is over.
    Over {
        /// How it ended.
        how: Ending,
        /// When the pack last came off.
        off: Instant,
    },
}

/// A rest gate, a pause or an unanswered end this old closes the block.
pub const LAPSES_AFTER: Span = Span::hours(1);

/// A block whose pack was due off this long ago, and nobody said that it came off, was forgotten. No sooner: a phone may
/// have been locked, and the pack may still be on.
pub const FORGOTTEN_AFTER: Span = Span::hours(3);

/// Nobody is believed to have had a pack on for longer than this after its time was up (a judgement).
pub const BELIEVED: Span = Span::hours(12);

/// About an hour, as it is told.
pub const AN_HOUR: Span = Span::hours(1);

/// When the pack came off, as it is told long after its time was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CameOff {
    /// When its time was up.
    InTime,
    /// About an hour after that.
    AnHourLater,
    /// They do not know.
    Unknown,
}

/// A later "it is off" than this moves the start of the rest.
const ACKNOWLEDGED_IN_TIME: Span = Span::minutes(2);

/// Two clocks of one page that differ by less than this agree.
const JITTER: Span = Span::seconds(1);

/// Where a block stands between two marks.
#[derive(Clone, Copy)]
enum Place {
    On { round: u8, spent: Span, since: Stamp, checked: Span },
    Paused { round: u8, spent: Span, since: Stamp },
    Rest { round: u8, since: Stamp },
    Over { how: Ending, off: Instant },
}

impl Block {
    /// A block whose pack goes on now.
    pub fn start(plan: Plan, stamp: Stamp) -> Block {
        Block { plan, marks: vec![Marked { stamp, mark: Mark::On, exposure: Span::ZERO }] }
    }

    /// When it began.
    pub fn started(&self) -> Instant {
        self.marks.first().map_or(Instant(0), |marked| marked.stamp.wall)
    }

    /// Adds what happened now, with the exposure so far. What makes no sense now changes nothing.
    pub fn mark(&mut self, mark: Mark, now: Stamp) {
        let exposure = self.exposure(now);
        self.marks.push(Marked { stamp: now, mark, exposure });
    }

    /// How long the pack has been on in the present round, zero when it is off.
    pub fn exposure(&self, now: Stamp) -> Span {
        match self.place() {
            Place::On { spent, since, .. } => spent + since.most_elapsed(now),
            Place::Paused { spent, .. } => spent,
            Place::Rest { .. } | Place::Over { .. } => Span::ZERO,
        }
    }

    /// How long ago the pack was due off, where nobody has said for so long that it is that the block was forgotten: when it
    /// came off has to be asked.
    pub fn forgotten(&self, now: Stamp) -> Option<Span> {
        match self.status(now) {
            Status::TakeOff { why: OffReason::TimeUp, late, .. } if late > FORGOTTEN_AFTER => {
                Some(late).filter(|_| !self.was_just_seen(now))
            }
            _ => None,
        }
    }

    /// True where this page itself saw someone do something a shorter time ago than it takes to forget: the clock on the wall
    /// was set.
    fn was_just_seen(&self, now: Stamp) -> bool {
        let is_made = |marked: &&Marked| !matches!(marked.mark, Mark::Seen | Mark::ClockBack);
        let last = self.marks.iter().rev().find(is_made).map(|marked| marked.stamp);
        last.is_some_and(|last| last.boot == now.boot && now.mono - last.mono < FORGOTTEN_AFTER)
    }

    /// The mark for what is told of a forgotten block. Where nobody knows, the gap counts from now, and it may have been on
    /// until then.
    pub fn came_off(&self, told: CameOff, now: Stamp) -> Option<Marked> {
        let late = self.forgotten(now)?;
        let on = self.plan.on();
        let (back, exposure) = match told {
            CameOff::InTime => (late, on),
            CameOff::AnHourLater => (late - AN_HOUR, on + AN_HOUR),
            CameOff::Unknown => (Span::ZERO, self.exposure(now).min(on + BELIEVED)),
        };
        Some(Marked { stamp: now.back(back), mark: Mark::Off, exposure })
    }

    /// How many marks a person made, or the clock did: all but what a page saw when it was hidden.
    pub fn marks_made(&self) -> usize {
        self.marks.iter().filter(|marked| marked.mark != Mark::Seen).count()
    }

    /// The longest it was on at a time, as far as it was marked.
    pub fn worn(&self) -> Span {
        self.marks.iter().map(|marked| marked.exposure).max().unwrap_or(Span::ZERO)
    }

    /// True when the last mark lies ahead of the clock and another page made it.
    pub fn clock_went_back(&self, now: Stamp) -> bool {
        self.marks.last().is_some_and(|last| last.stamp.is_in_the_future_of(now))
    }

    /// True when this page's two clocks tell different times since the last mark: one was set, or one slept.
    pub fn clocks_disagree(&self, now: Stamp) -> bool {
        self.marks.last().is_some_and(|last| {
            let apart = (now.wall - last.stamp.wall) - (now.mono - last.stamp.mono);
            last.stamp.boot == now.boot && !(-JITTER.0..=JITTER.0).contains(&apart.0)
        })
    }

    /// What should be on the skin now.
    pub fn status(&self, now: Stamp) -> Status {
        match self.place() {
            Place::On { round, spent, since, checked } => {
                let exposure = spent + since.most_elapsed(now);
                self.status_on(round, exposure, checked)
            }
            Place::Paused { since, .. } if since.most_elapsed(now) > LAPSES_AFTER => {
                Status::Over { how: Ending::Lapsed, off: since.wall }
            }
            Place::Paused { round, spent, .. } => Status::Paused { round, left: self.plan.on() - spent },
            Place::Rest { round, since } => self.status_rest(round, since, since.most_elapsed(now)),
            Place::Over { how, off } => Status::Over { how, off },
        }
    }

    fn status_on(&self, round: u8, exposure: Span, checked: Span) -> Status {
        let on = self.plan.on();
        let due = checked + self.plan.mode().bounds().check_every;
        if exposure >= on {
            return Status::TakeOff { round, why: OffReason::TimeUp, late: exposure - on };
        }
        let waiting = (due < on && exposure >= due).then(|| exposure - due);
        match waiting {
            Some(late) if late >= SKIN_CHECK_GRACE => {
                Status::TakeOff { round, why: OffReason::NoAnswer, late: late - SKIN_CHECK_GRACE }
            }
            check_waiting => Status::On { round, exposure, left: on - exposure, check_waiting },
        }
    }

    fn status_rest(&self, round: u8, since: Stamp, rested: Span) -> Status {
        let rest = self.plan.rest();
        if rested < rest {
            Status::Rest { round, left: rest - rested }
        } else if rested - rest > LAPSES_AFTER {
            Status::Over { how: Ending::Lapsed, off: since.wall }
        } else {
            Status::SkinGate { round, late: rested - rest }
        }
    }

    /// How long until the status changes by itself, if it will.
    pub fn next_change(&self, now: Stamp) -> Option<Span> {
        match self.status(now) {
            Status::On { exposure, left, check_waiting, .. } => {
                let check = match (check_waiting, self.place()) {
                    (Some(waiting), _) => Some(SKIN_CHECK_GRACE - waiting),
                    (None, Place::On { checked, .. }) => {
                        Some(checked + self.plan.mode().bounds().check_every - exposure)
                    }
                    (None, _) => None,
                };
                check.filter(|wait| *wait > Span::ZERO).map_or(Some(left), |wait| Some(wait.min(left)))
            }
            Status::Rest { left, .. } => Some(left),
            Status::SkinGate { late, .. } => Some(LAPSES_AFTER - late + Span(1)),
            Status::TakeOff { why: OffReason::NoAnswer, .. } => Some(self.plan.on() - self.exposure(now)),
            Status::Paused { .. } | Status::TakeOff { .. } | Status::Over { .. } => None,
        }
    }

    /// Folds the marks.
    fn place(&self) -> Place {
        let Some(first) = self.marks.first() else {
            return Place::Over { how: Ending::Stopped, off: Instant(0) };
        };
        let start = Place::On { round: 0, spent: Span::ZERO, since: first.stamp, checked: Span::ZERO };
        self.marks.iter().skip(1).fold(start, |place, marked| self.after(place, *marked))
    }

    fn after(&self, place: Place, Marked { stamp, mark, exposure }: Marked) -> Place {
        match (place, mark) {
            (Place::Over { .. }, _) => place,
            (Place::On { round, spent, since, checked }, _) => {
                let spent = exposure.max(spent + since.most_elapsed(stamp));
                let checked = if mark == Mark::SkinOk { spent } else { checked };
                self.after_on(round, spent, checked, Marked { stamp, mark, exposure })
            }
            (Place::Rest { since, .. } | Place::Paused { since, .. }, Mark::Stop) => {
                Place::Over { how: Ending::Stopped, off: since.wall }
            }
            (Place::Rest { since, .. } | Place::Paused { since, .. }, Mark::SkinWrong) => {
                Place::Over { how: Ending::SkinWrong, off: since.wall }
            }
            (Place::Paused { since, .. }, _) if since.most_elapsed(stamp) > LAPSES_AFTER => {
                Place::Over { how: Ending::Lapsed, off: since.wall }
            }
            (Place::Paused { round, spent, .. }, Mark::On) => {
                Place::On { round, spent, since: stamp, checked: spent }
            }
            (Place::Paused { round, since, .. }, Mark::Off | Mark::Numb) => self.rest_after(round, since),
            (Place::Rest { round, since }, Mark::On) => {
                match self.status_rest(round, since, since.most_elapsed(stamp)) {
                    Status::SkinGate { .. } => {
                        Place::On { round: round + 1, spent: Span::ZERO, since: stamp, checked: Span::ZERO }
                    }
                    Status::Over { how, off } => Place::Over { how, off },
                    _ => place,
                }
            }
            (Place::Rest { round, .. }, Mark::ClockBack) => Place::Rest { round, since: stamp },
            (Place::Paused { round, spent, .. }, Mark::ClockBack) => {
                Place::Paused { round, spent, since: stamp }
            }
            (Place::Rest { .. } | Place::Paused { .. }, _) => place,
        }
    }

    /// A mark made while the pack was on. `spent` is the exposure at that moment.
    fn after_on(&self, round: u8, spent: Span, checked: Span, marked: Marked) -> Place {
        let Marked { stamp, mark, .. } = marked;
        let late = (spent - self.plan.on()).max(Span::ZERO);
        let on = |spent, checked| Place::On { round, spent, since: stamp, checked };
        match mark {
            Mark::Stop => Place::Over { how: Ending::Stopped, off: stamp.wall },
            Mark::SkinWrong => Place::Over { how: Ending::SkinWrong, off: stamp.wall },
            Mark::Off | Mark::Pause | Mark::Numb if late > LAPSES_AFTER => {
                Place::Over { how: Ending::Lapsed, off: stamp.wall }
            }
            Mark::Pause if late == Span::ZERO && spent < self.plan.on() => {
                Place::Paused { round, spent, since: stamp }
            }
            Mark::Off | Mark::Pause | Mark::Numb => {
                // Within the block it goes by the clock; the gap after it counts from the tap.
                let by_the_clock = late <= ACKNOWLEDGED_IN_TIME && round + 1 < self.plan.rounds();
                self.rest_after(round, if by_the_clock { stamp.back(late) } else { stamp })
            }
            Mark::ClockBack => on(spent.max(self.plan.on()), checked),
            Mark::On | Mark::SkinOk | Mark::Seen => on(spent, checked),
        }
    }

    fn rest_after(&self, round: u8, since: Stamp) -> Place {
        if round + 1 >= self.plan.rounds() {
            Place::Over { how: Ending::Finished, off: since.wall }
        } else {
            Place::Rest { round, since }
        }
    }
}
