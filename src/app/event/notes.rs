//! What a person notes, corrects and sets.

use super::row::RowState;
use crate::domain::pain::Effect;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::caution::Caution;
use crate::domain::time::Instant;

/// What a person notes, corrects and sets.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Pain now, 0 to 10.
    PainNow(u8),
    /// Something of the attack is about to be noted, or no more.
    Note(Option<Quick>),
    /// The worst pain today, 0 to 10.
    Worst(u8),
    /// So many minutes of sleep were lost last night.
    Slept(u16),
    /// How well the activity of their own goes, 0 to 10.
    Rated(u8),
    /// What that activity is called, as typed.
    Activity(String),
    /// The usual day was not possible.
    Limited,
    /// Words of their own, as typed.
    Words(String),
    /// What that record says was at another moment, as a field for date and time holds it.
    WasAt(RecordId, String),
    /// "Not yet", where it was asked whether the attack is over.
    GoesOn,
    /// What came before the episode that this record began, by the id of a cause, on or off.
    SetOff(RecordId, &'static str, bool),
    /// "It is over", on a page: it is asked whether it is.
    FeelBetter,
    /// "Not yet": nothing ends.
    NotOver,
    /// It is over: the episode ends.
    Over,
    /// A fact about the body.
    Fact(Fact, RowState),
    /// The age, as typed.
    Age(String),
    /// Light and vibration only.
    Silent(bool),
    /// "light", "dark", or empty to follow the device.
    Theme(&'static str),
    /// The region for emergency numbers; empty to follow the device.
    Region(String),
    /// The number to call today; empty for the region's.
    Doctor(String),
    /// Where the person lives, to be read out on the phone; empty for nowhere.
    Address(String),
    /// Show more of the log.
    ShowOlder,
    /// Correct this record, or close what corrects.
    Correct(Option<RecordId>),
    /// That record was wrong: this is right.
    Amend(RecordId, Right),
    /// That record is taken back.
    TakeBack(RecordId),
    /// That record was just written: it can be undone for a moment.
    Noted(RecordId),
    /// What that record says was said to be at another moment before: that can be undone for a moment.
    Redated(RecordId, Instant),
    /// The medicine of that record was just taken off the list: that can be undone for a moment.
    Unlisted(RecordId),
    /// The last change is undone.
    Undo,
    /// What offers that has the focus, or a pointer over it, or has not any more.
    HoldUndo(bool),
}

/// What of an attack is about to be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quick {
    /// The worst pain today.
    Worst,
    /// Sleep that was lost.
    Sleep,
    /// A walk.
    Walk,
    /// How well the activity of their own goes.
    Activity,
    /// What that activity is called.
    Name,
    /// Words of their own.
    Words,
}

/// What is right, where a record was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// The pain was this bad, 0 to 10.
    Pain(u8),
    /// So the back was after the block.
    Felt(Effect),
    /// So many minutes were walked.
    Walked(u16),
    /// So many minutes of sleep were lost.
    Slept(u16),
    /// So well the activity went, 0 to 10.
    Rated(u8),
    /// These are the words.
    Words(String),
}

/// A fact about the body that can be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// Something that speaks against cold or heat.
    Holds(Caution),
    /// Weakened bones.
    Bones,
    /// A limit of the spine and joints, by its id.
    Limit(&'static str),
}
