//! What happens to medicines.

use crate::domain::medicines::Class;
use crate::domain::record_id::RecordId;
use crate::domain::time::LocalDay;

/// What happens to medicines.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// "Took it now": the medicine that this record listed first.
    Took(RecordId),
    /// "Took it earlier": when is asked, or is asked no more.
    Earlier(RecordId),
    /// What was taken by this record: its time is asked, or is asked no more.
    Correct(RecordId),
    /// It was on this day.
    Day(LocalDay),
    /// It was at this time of that day, as typed.
    At(String),
    /// A medicine is put on the list.
    Add,
    /// The medicine of this record is changed.
    Change(RecordId),
    /// It is of this class.
    Kind(Class),
    /// It is called so; the hours and the times of its label, as typed.
    Save {
        /// Its name.
        name: String,
        /// Hours between two times.
        gap: String,
        /// The most times in a day.
        most: String,
    },
    /// Nothing is put on the list, nor changed.
    Leave,
    /// The medicine of this record comes off the list.
    Remove(RecordId),
}
