//! What happens to movement: one enum for each step of the way, and one around them.

use super::row::RowState;
use crate::domain::moves::exercise::{Bend, Block as Limit, Position};
use crate::domain::moves::habits::Habits;
use crate::domain::moves::run;
use crate::domain::record_id::RecordId;
use crate::domain::self_checks::table::SelfCheck;

/// What happens to movement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// "Stretch", wherever it stands.
    Begin,
    /// On the page before a routine.
    Plan(Plan),
    /// On the screens about what keeps exercises out.
    Limits(Limits),
    /// To the routine in progress.
    Play(Play),
    /// "That hurts", and what is answered to it.
    Hurts(Hurts),
    /// To a routine put together by hand.
    Drafting(Drafting),
    /// In the library of exercises.
    Library(Library),
    /// To a self-check.
    Measure(Measure),
    /// How much is walked and sat on most days.
    Habits(Habits),
    /// This part of the page on rest and movement.
    Segment(Segment),
    /// Whether the pain was still up a day after the last routine.
    Settled(bool),
    /// So many minutes were walked.
    Walked(u16),
    /// Another tab stored a run under this key, or removed it.
    Stored(String, Option<String>),
}

/// The parts of the page on rest and movement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Segment {
    /// Lying down.
    #[default]
    Rest,
    /// Exercises.
    Routine,
    /// Walking.
    Walk,
}

/// On the page before a routine.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Plan {
    /// Pain now, 0 to 10, before a routine.
    Pain(u8),
    /// Something that keeps exercises out today, on or off.
    Today(Limit, bool),
    /// Minutes there are.
    Minutes(u16),
    /// How long holds are, in percent.
    Factor(u16),
    /// The direction that feels better.
    Better(Option<Bend>),
    /// This routine of one's own; nothing for today's.
    Use(Option<RecordId>),
}

/// On the screens about what keeps exercises out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limits {
    /// All of it is asked again.
    Again,
    /// The row of this limit is ticked so. Nothing where it is not on screen.
    Row(Limit, RowState),
    /// "None of these" or "Continue".
    Done,
    /// "Back".
    Back,
}

/// To the routine in progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Play {
    /// The routine on screen begins.
    Start,
    /// Something is done to it.
    Mark(run::Mark),
    /// The whole screen is one button, or not.
    Floor(bool),
    /// "Say the time left."
    SayTime,
    /// It ends.
    End,
    /// Pain after it, 0 to 10.
    PainAfter(u8),
    /// What is said after it is read.
    Close,
}

/// "That hurts", and what is answered to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hurts {
    /// "That hurts."
    Begin,
    /// How bad, 0 to 10.
    Pain(u8),
    /// It runs down the leg.
    Leg,
    /// Something dangerous is new.
    Sign,
    /// On with something easier.
    Easier,
    /// On without this exercise.
    Leave,
    /// Nothing hurts.
    Mistake,
}

/// To a routine put together by hand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Drafting {
    /// A new one.
    New,
    /// Not after all.
    Leave,
    /// This one is changed.
    Edit(RecordId),
    /// This exercise, by number, at the end.
    Add(u8),
    /// Not the one at this place.
    Remove(usize),
    /// The one at this place, one earlier.
    Earlier(usize),
    /// It is kept under this name.
    Save(String),
    /// This one is not wanted any more.
    Drop(RecordId),
    /// This one as a file.
    Share(RecordId),
}

/// In the library of exercises.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Library {
    /// Exercises in this position only; nothing for all.
    In(Option<Position>),
    /// Exercises with this in their words.
    Search(String),
}

/// To a self-check that is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// It is to be done, or gone on with.
    Begin(SelfCheck),
    /// Pain now, 0 to 10.
    Pain(u8),
    /// Warmed up, and with someone beside where that is asked for.
    Warm,
    /// In position: the practice, or the try, begins.
    Start,
    /// The hold ends.
    Stop,
    /// Once more: one more, or one less where it was a tap too many.
    Count(bool),
    /// The phone's long side is so many degrees from level.
    Tilt(u16),
    /// The phone cannot say.
    NoTilt,
    /// The angle that is shown is right.
    Keep,
    /// So many degrees, estimated.
    Estimate(u16),
    /// So many centimetres.
    Reach(u16),
    /// It is as it should be, or not.
    Look(bool),
    /// The practice is left out.
    NoPractice,
    /// Nothing runs down the leg.
    NoLeg,
    /// "That hurts."
    Hurts,
    /// It runs down the leg.
    Leg,
    /// Something dangerous is new.
    Sign,
    /// Nothing hurts, or it is over: nothing more today.
    Leave,
}

impl Msg {
    /// True for what answers the step on screen: one that comes too soon was meant for the step before.
    pub(super) fn answers(&self) -> bool {
        matches!(
            self,
            Msg::Plan(Plan::Pain(_))
                | Msg::Limits(Limits::Done)
                | Msg::Play(Play::Start)
                | Msg::Measure(
                    Measure::Pain(_)
                        | Measure::Warm
                        | Measure::Start
                        | Measure::Keep
                        | Measure::Estimate(_)
                        | Measure::Look(_)
                        | Measure::NoLeg
                )
                | Msg::Settled(_)
        )
    }
}
