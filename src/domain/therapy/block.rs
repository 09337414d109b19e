//! A block while it runs: what happened and when, and what should be on the skin now as a pure function of both.
//!
//! Exposure is what counts. Cold to rest goes by the clock; rest to cold waits for the person's skin check. Reload,
//! sleep, a killed page and a phone locked for two hours are all the same case: another `now`.

pub use super::mark::{Mark, Marked};
use super::mode::{Plan, SKIN_CHECK_GRACE};
use crate::domain::time::{Instant, Span, Stamp};

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

/// A block that was ended before its time may go on within this time (`docs/clinical.md` 4.3).
pub const GO_ON_WITHIN: Span = Span::minutes(1);

/// A later "it is off" than this moves the start of the rest.
const ACKNOWLEDGED_IN_TIME: Span = Span::minutes(2);

/// Two clocks of one page that differ by less than this agree.
const JITTER: Span = Span::seconds(1);

/// One time on the skin.
#[derive(Clone, Copy)]
pub(super) struct Round {
    /// Which, from 0.
    pub(super) number: u8,
    /// How long it has been on in it.
    pub(super) spent: Span,
    /// How long it was on in those before it.
    before: Span,
    /// It came off this late: so much of the rest is over by then.
    late: Span,
}

impl Round {
    fn worn(self) -> Span {
        self.before + self.spent
    }

    fn next(self) -> Round {
        Round { number: self.number + 1, spent: Span::ZERO, before: self.worn(), late: Span::ZERO }
    }
}

/// Where a block stands between two marks.
#[derive(Clone, Copy)]
pub(super) enum Place {
    On { round: Round, since: Stamp, checked: Span },
    Paused { round: Round, since: Stamp },
    Rest { round: Round, since: Stamp },
    Over(Over),
}

/// A block that is over.
#[derive(Clone, Copy)]
pub(super) struct Over {
    how: Ending,
    off: Instant,
    /// How long it was on in all rounds together.
    pub(super) worn: Span,
    /// The person ended it before its time.
    pub(super) early: bool,
    /// Where it then goes on, if they say so at once.
    pub(super) undo: Option<Undo>,
}

/// Where a block goes on that was ended before its time, and how long ago that was.
#[derive(Clone, Copy)]
pub(super) struct Undo {
    stood: Stood,
    /// It ended, or was seen to have ended, then.
    seen: Stamp,
    /// And had ended so long before.
    passed: Span,
}

/// Where it stood.
#[derive(Clone, Copy)]
enum Stood {
    On { round: Round, checked: Span },
    Paused { round: Round, since: Stamp },
    Rest { round: Round, since: Stamp },
}

impl Undo {
    /// What leads back to here, ended now; nothing from where it is over.
    fn of(place: Place, seen: Stamp) -> Option<Undo> {
        let stood = match place {
            Place::On { round, checked, .. } => Stood::On { round, checked },
            Place::Paused { round, since } => Stood::Paused { round, since },
            Place::Rest { round, since } => Stood::Rest { round, since },
            Place::Over(_) => return None,
        };
        Some(Undo { stood, seen, passed: Span::ZERO })
    }

    /// How long ago it ended, by whatever clock says more.
    fn passed(self, now: Stamp) -> Span {
        self.passed + self.seen.most_elapsed(now)
    }

    /// How long the pack has been on if it goes on now: that it was off meanwhile nobody said.
    pub(super) fn exposure(self, now: Stamp) -> Span {
        match self.stood {
            Stood::On { round, .. } => round.spent + self.passed(now),
            Stood::Paused { round, .. } => round.spent,
            Stood::Rest { .. } => Span::ZERO,
        }
    }

    /// How much longer it may go on: for a moment, while there is something left, and while the clocks tell how long ago it
    /// ended.
    pub(super) fn left(self, on: Span, now: Stamp) -> Option<Span> {
        let moment = GO_ON_WITHIN - self.passed(now);
        let was_on = matches!(self.stood, Stood::On { .. });
        let left = if was_on { moment.min(on - self.exposure(now)) } else { moment };
        Some(left).filter(|left| *left > Span::ZERO && !self.seen.is_in_the_future_of(now))
    }

    /// Going on, with at least this exposure.
    fn gone_on(self, stamp: Stamp, exposure: Span) -> Place {
        match self.stood {
            Stood::On { round, checked } => {
                let spent = exposure.max(self.exposure(stamp));
                Place::On { round: Round { spent, ..round }, since: stamp, checked }
            }
            Stood::Paused { round, since } => Place::Paused { round, since },
            Stood::Rest { round, since } => Place::Rest { round, since },
        }
    }
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
            Place::On { round, since, .. } => round.spent + since.most_elapsed(now),
            Place::Paused { round, .. } => round.spent,
            Place::Rest { .. } | Place::Over(_) => Span::ZERO,
        }
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
        self.status_at(self.place(), now)
    }

    fn status_at(&self, place: Place, now: Stamp) -> Status {
        match place {
            Place::On { round, since, checked } => {
                let exposure = round.spent + since.most_elapsed(now);
                self.status_on(round.number, exposure, checked)
            }
            Place::Paused { since, .. } if since.most_elapsed(now) > LAPSES_AFTER => {
                Status::Over { how: Ending::Lapsed, off: since.wall }
            }
            Place::Paused { round, .. } => {
                Status::Paused { round: round.number, left: self.plan.on() - round.spent }
            }
            Place::Rest { round, since } => self.status_rest(round, since, since.most_elapsed(now)),
            Place::Over(Over { how, off, .. }) => Status::Over { how, off },
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

    fn status_rest(&self, Round { number: round, late, .. }: Round, since: Stamp, off_for: Span) -> Status {
        let (rest, rested) = (self.plan.rest(), late + off_for);
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
    pub(super) fn place(&self) -> Place {
        let over = Over { how: Ending::Stopped, off: Instant(0), worn: Span::ZERO, early: false, undo: None };
        let place = self.marks.iter().fold(None, |place, marked| Some(self.next_place(place, *marked)));
        place.unwrap_or(Place::Over(over))
    }

    /// The first mark puts it on, with what is used up already; each other leads from one place to the next.
    pub(super) fn next_place(&self, place: Option<Place>, marked: Marked) -> Place {
        let Marked { stamp, mark, exposure } = marked;
        match place {
            None => {
                let spent = exposure.max(Span::ZERO);
                // What goes on begins with a look at the skin.
                Place::On {
                    round: Round { number: 0, spent, before: Span::ZERO, late: Span::ZERO },
                    since: stamp,
                    checked: spent,
                }
            }
            Some(Place::Over(over)) => self.after_end(over, marked),
            Some(Place::On { round, since, checked }) => {
                let spent = exposure.max(round.spent + since.most_elapsed(stamp));
                let checked = if mark == Mark::SkinOk { spent } else { checked };
                self.after_on(Round { spent, ..round }, checked, marked)
            }
            Some(place @ (Place::Paused { round, since } | Place::Rest { round, since })) => {
                match self.status_at(place, stamp) {
                    Status::Over { how, .. } => over(how, since, round),
                    status => self.after_off(place, status, marked),
                }
            }
        }
    }

    /// A mark made when it was over: "go on", at once, or what was seen of the clocks by then.
    fn after_end(&self, over: Over, Marked { stamp, mark, exposure }: Marked) -> Place {
        let undo = over.undo.filter(|undo| undo.left(self.plan.on(), stamp).is_some());
        match (undo, mark) {
            (Some(undo), Mark::On) => undo.gone_on(stamp, exposure),
            (Some(undo), Mark::Seen) => {
                let undo = Undo { seen: stamp, passed: undo.passed(stamp), ..undo };
                Place::Over(Over { undo: Some(undo), ..over })
            }
            (None, Mark::Seen) => Place::Over(Over { undo: None, ..over }),
            _ => Place::Over(over),
        }
    }

    /// A mark made while the pack was off, in a pause or a rest that goes on.
    fn after_off(&self, place: Place, status: Status, Marked { stamp, mark, .. }: Marked) -> Place {
        let (Place::Paused { round, since } | Place::Rest { round, since }) = place else { return place };
        match (place, mark) {
            (_, Mark::Stop) => ended_early(place, over(Ending::Stopped, since, round), stamp),
            (_, Mark::SkinWrong) => over(Ending::SkinWrong, since, round),
            (Place::Paused { .. }, Mark::On) => Place::On { round, since: stamp, checked: round.spent },
            (Place::Paused { .. }, Mark::Off) => ended_early(place, self.rest_after(round, since), stamp),
            (Place::Paused { .. }, Mark::Numb) => self.rest_after(round, since),
            (Place::Paused { .. }, Mark::ClockBack) => Place::Paused { round, since: stamp },
            (Place::Rest { .. }, Mark::ClockBack) => {
                Place::Rest { round: Round { late: Span::ZERO, ..round }, since: stamp }
            }
            (Place::Rest { .. }, Mark::On) if matches!(status, Status::SkinGate { .. }) => {
                Place::On { round: round.next(), since: stamp, checked: Span::ZERO }
            }
            _ => place,
        }
    }

    /// A mark made while the pack was on; the round is as it was at that moment.
    fn after_on(&self, round: Round, checked: Span, Marked { stamp, mark, .. }: Marked) -> Place {
        let late = (round.spent - self.plan.on()).max(Span::ZERO);
        let is_early = round.spent < self.plan.on();
        let here = Place::On { round, since: stamp, checked };
        let ended = |place| if is_early { ended_early(here, place, stamp) } else { place };
        match mark {
            Mark::Stop => ended(over(Ending::Stopped, stamp, round)),
            Mark::SkinWrong => over(Ending::SkinWrong, stamp, round),
            Mark::Off | Mark::Pause | Mark::Numb if late > LAPSES_AFTER => over(Ending::Lapsed, stamp, round),
            Mark::Pause if is_early => Place::Paused { round, since: stamp },
            Mark::Off | Mark::Pause | Mark::Numb => {
                // The rest goes by the clock; the gap after the block counts from the tap.
                let late = if late <= ACKNOWLEDGED_IN_TIME { late } else { Span::ZERO };
                let place = self.rest_after(Round { late, ..round }, stamp);
                if mark == Mark::Off { ended(place) } else { place }
            }
            Mark::ClockBack => {
                let spent = round.spent.max(self.plan.on());
                Place::On { round: Round { spent, ..round }, since: stamp, checked }
            }
            Mark::On | Mark::SkinOk | Mark::Seen => here,
        }
    }

    /// The rest after a round; after the last one, the end.
    fn rest_after(&self, round: Round, since: Stamp) -> Place {
        if round.number + 1 >= self.plan.rounds() {
            over(Ending::Finished, since, round)
        } else {
            Place::Rest { round, since }
        }
    }
}

/// Over, and no tap goes on from here.
fn over(how: Ending, off: Stamp, round: Round) -> Place {
    Place::Over(Over { how, off: off.wall, worn: round.worn(), early: false, undo: None })
}

/// The same, where the person ended it here before its time.
fn ended_early(here: Place, next: Place, stamp: Stamp) -> Place {
    match next {
        Place::Over(over) => Place::Over(Over { early: true, undo: Undo::of(here, stamp), ..over }),
        _ => next,
    }
}
