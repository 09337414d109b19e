//! What happens to the danger check.

use super::row::RowState;
use crate::app::route::Route;
use crate::content::Whom;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::therapy::caution::Caution;

/// What happens to the danger check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// It begins, about the person or about someone else.
    Begin(Whom),
    /// It begins on the way to this page, which a clean one goes on to.
    BeginFor(Route),
    /// "This is their phone": keep what a check for someone else found.
    Keep,
    /// The questions for after the verdict.
    AskMore,
    /// The row of this question is ticked so. Nothing where it is not on screen.
    Row(Q, RowState),
    /// The row of this value, by its id, of the one question on screen is ticked so.
    Value(Q, &'static str, RowState),
    /// The row of this lasting condition is ticked so. Nothing where it is not on screen.
    Condition(Caution, RowState),
    /// "Yes" or "Not sure" under a card: its rows are opened, to tick what it is.
    Open,
    /// "I cannot tell which": every row of the card counts as not sure.
    CannotTell,
    /// The one row on screen is answered so, where rows are asked one at a time.
    Single(Answer),
    /// Rows are asked one at a time, or together.
    OneByOne(bool),
    /// The question on screen is read aloud.
    ReadAloud,
    /// A card answered before is opened again, by its place in
    /// [`SCREENS`](crate::domain::check::screens::SCREENS).
    Reopen(usize),
    /// The facts that were taken from an earlier check are asked anew.
    AskFactsAgain,
    /// The one question on screen is answered so. Nothing where it is another one, or can't be answered so.
    Answer(Q, Answer),
    /// What was typed for the one question that asks for a number.
    Typed(String),
    /// "No" under a card, or the strong button under its rows: "None of these" or "Continue".
    Done,
    /// "Back": the screen before, or where the check was begun.
    Back,
    /// "A clinician has looked at exactly this, and it has not changed."
    Assessed,
    /// "A clinician said I may."
    Permitted,
    /// A block was started on its verdict: what led to it can't be answered otherwise any more.
    Seal,
    /// The episode is over, and what was asked with it.
    Leave,
    /// On the screen between two checks.
    AnyNew(AnyNew),
    /// Copy the script for the phone call.
    CopyScript,
    /// Copy all that it found.
    CopyFindings,
    /// Hand it to another app.
    ShareFindings,
}

/// What happens on the screen between two checks: "any of these new?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnyNew {
    /// It is shown, on the way to this page; nothing for the block that was chosen.
    Ask(Option<Route>),
    /// The row of these signs is ticked so.
    Row(Signs, RowState),
    /// "Yes" or "Not sure": the rows are opened, to tick what it is.
    Open,
    /// "I cannot tell which": every row counts as not sure.
    CannotTell,
    /// "No", "None of these" or "Continue".
    Done,
    /// "Back".
    Back,
}

/// A row of the screen between two checks: signs that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Signs {
    /// Between the legs, and what is felt or done there.
    Saddle,
    /// A weak or numb leg, or signs in both.
    Legs,
    /// Heart, lungs and fainting.
    Heart,
    /// Fever, confusion, the belly, an accident.
    Ill,
}

impl Signs {
    /// Every row, in its order on the screen.
    pub const ALL: [Signs; 4] = [Signs::Saddle, Signs::Legs, Signs::Heart, Signs::Ill];
}

impl Msg {
    /// True for what answers the step on screen: one that comes too soon was meant for the step before.
    pub(super) fn answers(&self) -> bool {
        match self {
            Msg::Done | Msg::Open | Msg::CannotTell | Msg::Single(_) | Msg::Answer(..) | Msg::Typed(_) => {
                true
            }
            Msg::AnyNew(msg) => matches!(msg, AnyNew::Done | AnyNew::Open | AnyNew::CannotTell),
            _ => false,
        }
    }
}
