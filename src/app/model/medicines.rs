//! What the page on medicines has open: what is put on the list or changed, when something was taken, and a second tap.

use crate::domain::medicines::Class;
use crate::domain::record_id::RecordId;
use crate::domain::time::LocalDay;

/// What the page on medicines has open.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// What is put on the list, or changed.
    pub draft: Option<Draft>,
    /// When something was taken is asked.
    pub asks: Option<Asks>,
    /// The medicine of which a second tap came too soon to be one.
    pub twice: Option<RecordId>,
}

/// A medicine that is put on the list, or changed. What is typed stays on the page until it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// The record that listed it first, where it is changed.
    pub of: Option<RecordId>,
    /// Its class, once chosen.
    pub class: Option<Class>,
}

/// When something was taken is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asks {
    /// Of what.
    pub of: Of,
    /// The day that is chosen.
    pub day: LocalDay,
}

/// Of what it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// A medicine that was taken earlier, by the record that listed it first.
    Medicine(RecordId),
    /// What this record says was taken.
    Taking(RecordId),
}
