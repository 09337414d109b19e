//! A routine being done: where it stands is a function of what happened last and the time (`docs/clinical.md` 6.8).
//!
//! Entered by `app::moves` with marks and stamps; touches nothing. A run never goes further by itself than one step and
//! a minute: whoever looks later finds it waiting, because nobody knows what was done meanwhile.

use serde::{Deserialize, Serialize};

use super::steps::{self, Kind, MOST_PARTS, Part, Step};
use crate::domain::impossible::Impossible;
use crate::domain::time::{Instant, Span, Stamp};

/// A routine in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "SavedRun")]
pub struct Run {
    /// What is done.
    pub plan: Vec<Part>,
    /// When it began.
    pub began: Instant,
    /// Pain before it, 0 to 10.
    pub before: u8,
    /// The present step, by its place in [`steps::steps`].
    pub at: usize,
    /// How much of it had passed at `since`.
    pub spent: Span,
    /// How much longer it takes than planned.
    pub extra: Span,
    /// When something last happened: while it waits, when it stopped.
    pub since: Stamp,
    /// It runs; else it waits.
    pub plays: bool,
    /// Nothing advances by itself.
    pub manual: bool,
    /// Holds kept to their end, for each part.
    pub held: Vec<u8>,
}

/// A routine in progress as it stands in a file: not looked at yet.
#[derive(Deserialize)]
struct SavedRun {
    plan: Vec<Part>,
    began: Instant,
    before: u8,
    at: usize,
    spent: Span,
    extra: Span,
    since: Stamp,
    plays: bool,
    manual: bool,
    held: Vec<u8>,
}

impl TryFrom<SavedRun> for Run {
    type Error = Impossible;
    fn try_from(saved: SavedRun) -> Result<Run, Impossible> {
        let SavedRun { plan, began, before, at, spent, extra, since, plays, manual, held } = saved;
        let run = Run { plan, began, before, at, spent, extra, since, plays, manual, held };
        run.is_sound().then_some(run).ok_or(Impossible("a routine that cannot be in progress"))
    }
}

/// What can happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It goes on.
    Go,
    /// It waits.
    Pause,
    /// The step is done: on to the next one.
    Next,
    /// On to the next exercise.
    Skip,
    /// To the start of this exercise; from there to the one before.
    Back,
    /// 30 seconds more for this step.
    More,
    /// By hand, or by itself.
    Manual(bool),
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The present step.
    pub step: Step,
    /// How long it takes in all.
    pub lasts: Span,
    /// How much of it has passed.
    pub spent: Span,
}

/// "+30 s".
pub const MORE: Span = Span::seconds(30);
/// A step is made no longer than by this.
const MOST_EXTRA: Span = Span::minutes(10);
/// Longer than this beyond the end of a step, and nobody was there.
pub const AWAY: Span = Span::minutes(1);

impl Run {
    /// A routine that begins now.
    pub fn begin(plan: Vec<Part>, before: u8, manual: bool, now: Stamp) -> Run {
        let held = vec![0; plan.len()];
        Run {
            plan,
            began: now.wall,
            before,
            at: 0,
            spent: Span::ZERO,
            extra: Span::ZERO,
            since: now,
            plays: true,
            manual,
            held,
        }
    }

    /// True when it is at its end.
    pub fn is_over(&self) -> bool {
        self.at >= steps::steps(&self.plan).len()
    }

    /// Where it stands; nothing at its end.
    pub fn place(&self) -> Option<Place> {
        let step = *steps::steps(&self.plan).get(self.at)?;
        Some(Place { step, lasts: step.lasts + self.extra, spent: self.spent })
    }

    /// As it stands at this moment.
    pub fn at(&self, now: Stamp) -> Run {
        let mut run = self.clone();
        run.settle(now);
        run
    }

    /// Brings it to this moment.
    pub fn settle(&mut self, now: Stamp) {
        if !self.plays {
            return;
        }
        let since = std::mem::replace(&mut self.since, now);
        let all = steps::steps(&self.plan);
        let (mut passed, slept) = self.passed(since, now);
        let left = |run: &Run| all.get(run.at).map(|step| step.lasts + run.extra - run.spent);
        let Some(first) = left(self) else { return };
        if self.manual {
            self.spent = self.spent + passed.min(first.max(Span::ZERO));
            return;
        }
        if slept || passed > first + AWAY {
            self.plays = false;
            // Walking and lying go on without the page. Of anything else nobody knows whether it was done.
            match (slept, self.is_long()) {
                (true, _) => self.spent = self.spent + passed.min(first),
                (false, true) => self.advance(&all, true),
                (false, false) => self.spent = Span::ZERO,
            }
            return;
        }
        while let Some(left) = left(self) {
            if passed < left {
                self.spent = self.spent + passed;
                return;
            }
            passed = passed - left;
            self.advance(&all, true);
        }
        self.plays = false;
    }

    /// How much time has passed for it, and whether the device slept meanwhile. The page's own clock counts; where
    /// another page began it, and for what goes on while the phone sleeps, the clock on the wall.
    fn passed(&self, since: Stamp, now: Stamp) -> (Span, bool) {
        let wall = (now.wall - since.wall).max(Span::ZERO);
        if since.boot != now.boot {
            return (wall, false);
        }
        let mono = (now.mono - since.mono).max(Span::ZERO);
        if self.is_long() { (mono.max(wall), false) } else { (mono, wall - mono > AWAY) }
    }

    fn is_long(&self) -> bool {
        self.place().is_some_and(|place| {
            place.step.kind == Kind::Hold && self.plan.get(place.step.part).is_some_and(Part::is_long)
        })
    }

    /// On to the next step; a hold counts where it was kept to its end.
    fn advance(&mut self, all: &[Step], kept: bool) {
        let step = all.get(self.at).filter(|step| kept && step.kind == Kind::Hold);
        if let Some(held) = step.and_then(|step| self.held.get_mut(step.part)) {
            *held = held.saturating_add(1);
        }
        self.go_to(self.at + 1);
    }

    fn go_to(&mut self, at: usize) {
        self.at = at;
        self.spent = Span::ZERO;
        self.extra = Span::ZERO;
    }

    /// Something happens to it now. At its end only going back does anything.
    pub fn mark(&mut self, mark: Mark, now: Stamp) {
        self.settle(now);
        self.since = now;
        let all = steps::steps(&self.plan);
        let part = all.get(self.at).map_or(self.plan.len(), |step| step.part);
        let start = |part: usize| all.iter().position(|step| step.part == part).unwrap_or(all.len());
        match mark {
            Mark::Go => self.plays = self.at < all.len(),
            Mark::Pause => self.plays = false,
            Mark::Next if self.at < all.len() => {
                self.advance(&all, true);
                self.plays = self.at < all.len();
            }
            Mark::Next => {}
            Mark::Skip => {
                self.go_to(start(part + 1));
                self.plays = self.plays && self.at < all.len();
            }
            Mark::Back => {
                let first = start(part);
                let target = if self.at > first { part } else { part.saturating_sub(1) };
                // What is done anew counts anew.
                for held in self.held.iter_mut().skip(target) {
                    *held = 0;
                }
                self.go_to(start(target));
            }
            Mark::More if self.at < all.len() => self.extra = (self.extra + MORE).min(MOST_EXTRA),
            Mark::More => {}
            Mark::Manual(manual) => self.manual = manual,
        }
    }

    /// Another exercise takes the place of the present one, from its start.
    pub fn swap(&mut self, with: Part, now: Stamp) {
        self.settle(now);
        self.since = now;
        let Some(part) = self.place().map(|place| place.step.part) else { return };
        if let (Some(old), Some(held)) = (self.plan.get_mut(part), self.held.get_mut(part)) {
            (*old, *held) = (with, 0);
        }
        let first = steps::steps(&self.plan).iter().position(|step| step.part == part);
        self.go_to(first.unwrap_or(self.at));
    }

    /// How long until the present step is over, if it ends by itself.
    pub fn next_change(&self, now: Stamp) -> Option<Span> {
        let run = self.at(now);
        let place = run.place().filter(|_| run.plays)?;
        let left = place.lasts - place.spent;
        (left > Span::ZERO || !run.manual).then_some(left.max(Span::ZERO))
    }

    /// How long it still takes.
    pub fn left(&self) -> Span {
        let all = steps::steps(&self.plan);
        let ahead = all.iter().skip(self.at).fold(Span::ZERO, |sum, step| sum + step.lasts);
        (ahead + self.extra - self.spent).max(Span::ZERO)
    }

    /// What was done: each part with the holds kept, those with none left out.
    pub fn done(&self) -> Vec<Part> {
        let kept = |(part, held): (&Part, &u8)| Part { reps: *held, more: None, ..*part };
        self.plan.iter().zip(&self.held).map(kept).filter(|part| part.reps > 0).collect()
    }

    /// True when each exercise was done as often as planned, on both sides.
    pub fn is_whole(&self) -> bool {
        self.plan.iter().zip(&self.held).all(|(part, held)| u16::from(*held) >= part.holds())
    }

    /// True when all numbers are possible: what was stored may be damaged or forged.
    pub fn is_sound(&self) -> bool {
        (1..=MOST_PARTS).contains(&self.plan.len())
            && self.plan.iter().all(Part::is_possible)
            && self.held.len() == self.plan.len()
            && self.before <= 10
            && self.at <= steps::steps(&self.plan).len()
            && (Span::ZERO..=Span::hours(2)).contains(&self.spent)
            && (Span::ZERO..=MOST_EXTRA).contains(&self.extra)
    }
}
