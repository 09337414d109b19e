//! A block that the person ended before its time: for a moment it goes on, and what it used up counts in the next one
//! (`docs/clinical.md` 4.3). Called with a time. Pure: no side effects.

use super::block::{Block, Mark, Marked, Over, Place, Undo};
use super::mode::Plan;
use crate::domain::time::{Span, Stamp};

/// What goes on carries at least this, by which it is known to go on.
const A_MOMENT: Span = Span(1);

impl Block {
    /// A block whose pack goes on now, of which a stopped one used up so much: that is gone from its first time on the skin.
    pub fn start_after(plan: Plan, spent: Span, stamp: Stamp) -> Block {
        Block { plan, marks: vec![Marked { stamp, mark: Mark::On, exposure: spent }] }
    }

    /// How much of it was used up before it began. Not zero where a stopped block goes on in it.
    pub fn carried(&self) -> Span {
        self.marks.first().map_or(Span::ZERO, |marked| marked.exposure)
    }

    /// How long it was on in all its rounds together, with what it carried, where the person ended it before its time and
    /// the skin was well throughout. `None` where it ended in any other way, and where nobody knows how long it was on.
    pub fn stopped_early(&self) -> Option<Span> {
        let Place::Over(Over { early: true, worn, .. }) = self.place() else { return None };
        let spoils = |marked: &Marked| matches!(marked.mark, Mark::Numb | Mark::SkinWrong | Mark::ClockBack);
        (!self.marks.iter().any(spoils)).then_some(worn.max(A_MOMENT))
    }

    /// How long "go on" is still offered after the person ended it before its time; `None` where it is not.
    pub fn may_go_on(&self, now: Stamp) -> Option<Span> {
        self.undo()?.left(self.plan.on(), now)
    }

    /// True where "go on" is offered no more, and nobody wrote that down: a clock set back later could offer it anew.
    pub fn offer_is_over(&self, now: Stamp) -> bool {
        self.undo().is_some_and(|undo| undo.left(self.plan.on(), now).is_none())
    }

    /// The mark with which it goes on now, if it may. The time since it was ended counts as on the skin where it was on.
    pub fn go_on(&self, now: Stamp) -> Option<Marked> {
        self.may_go_on(now)?;
        let exposure = self.undo()?.exposure(now);
        Some(Marked { stamp: now, mark: Mark::On, exposure })
    }

    fn undo(&self) -> Option<Undo> {
        match self.place() {
            Place::Over(over) => over.undo,
            _ => None,
        }
    }
}
