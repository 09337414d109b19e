//! Medicines as a person notes them: a list of their own, and when each was taken. Nothing is advised, and no dose is known.
//!
//! Folded by `journal::history` from the records of the journal; touches nothing.

use serde::{Deserialize, Serialize};

use super::diary::on_one_line;
use super::impossible::Impossible;
use super::record_id::RecordId;
use super::time::Instant;

/// One thing that the journal says about medicines.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// It is on the list, or stands there anew.
    Listed(Medicine),
    /// The medicine of that record is off the list. What was taken of it stays.
    Unlisted(RecordId),
    /// Some of the medicine of that record was taken.
    Took(RecordId),
}

/// The classes that are told apart: what is counted, and what is warned of, hangs on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Anti-inflammatory tablets, capsules or drinks; aspirin in a dose against pain too.
    AntiInflammatory,
    /// The same on the skin.
    Gel,
    /// Paracetamol, which is acetaminophen.
    Paracetamol,
    /// Codeine, tramadol and the like.
    Opioid,
    /// A muscle relaxant.
    Relaxant,
    /// An enzyme, a herb or another supplement.
    Supplement,
    /// Anything else.
    Other,
}

impl Class {
    /// Every class, in the order in which they are offered.
    pub const ALL: [Class; 7] = [
        Class::AntiInflammatory,
        Class::Gel,
        Class::Paracetamol,
        Class::Opioid,
        Class::Relaxant,
        Class::Supplement,
        Class::Other,
    ];
}

/// A medicine on the list of a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "SavedMedicine")]
pub struct Medicine {
    /// The record that listed it first, where this one says it anew: names may be alike, this never is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<RecordId>,
    /// Its name, as typed, on one line.
    pub name: String,
    /// Its class, as chosen.
    pub class: Class,
    /// Hours between two times by its label, 1 to 24, where that was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_hours: Option<u8>,
    /// The most times in 24 hours by its label, 1 to 12, where that was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most_a_day: Option<u8>,
}

/// The name of a medicine is at most this many characters long.
pub const MOST_NAME: usize = 60;

/// The longest time between two times that a label can be said to ask for, in hours.
pub const MOST_GAP: u8 = 24;
/// The most times in 24 hours that a label can be said to allow.
pub const MOST_TIMES: u8 = 12;

/// A medicine as it stands in a file: not looked at yet.
#[derive(Deserialize)]
struct SavedMedicine {
    #[serde(default)]
    of: Option<RecordId>,
    name: String,
    class: Class,
    #[serde(default)]
    gap_hours: Option<u8>,
    #[serde(default)]
    most_a_day: Option<u8>,
}

impl TryFrom<SavedMedicine> for Medicine {
    type Error = Impossible;
    fn try_from(saved: SavedMedicine) -> Result<Medicine, Impossible> {
        let SavedMedicine { of, name, class, gap_hours, most_a_day } = saved;
        let named = !name.is_empty() && name == on_one_line(&name, MOST_NAME);
        let spaced = gap_hours.is_none_or(|hours| (1..=MOST_GAP).contains(&hours));
        let counted = most_a_day.is_none_or(|times| (1..=MOST_TIMES).contains(&times));
        (named && spaced && counted)
            .then_some(Medicine { of, name, class, gap_hours, most_a_day })
            .ok_or(Impossible("a medicine that cannot be listed"))
    }
}

/// A medicine and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MedicineRecord {
    /// The record that listed it first.
    pub id: RecordId,
    /// As it was said last.
    pub medicine: Medicine,
    /// It is on the list now.
    pub listed: bool,
}

/// Some of a medicine was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The record that says so.
    pub id: RecordId,
    /// When.
    pub at: Instant,
    /// The record that listed the medicine first.
    pub of: RecordId,
}

/// All that the journal says about medicines.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Medicines {
    /// Every medicine that was ever listed, oldest first.
    pub list: Vec<MedicineRecord>,
    /// When any was taken, oldest first.
    pub taken: Vec<Taken>,
}

impl Medicines {
    /// Adds what a record says. What speaks of no known medicine counts for nothing.
    pub fn add(&mut self, id: &RecordId, at: Instant, said: Said) {
        match said {
            Said::Listed(medicine) => match medicine.of.as_ref().map(|of| self.place(of)) {
                None => self.list.push(MedicineRecord { id: id.clone(), medicine, listed: true }),
                Some(Some(place)) => {
                    self.list[place].medicine = medicine;
                    self.list[place].listed = true;
                }
                Some(None) => {}
            },
            Said::Unlisted(of) => {
                if let Some(place) = self.place(&of) {
                    self.list[place].listed = false;
                }
            }
            Said::Took(of) => self.taken.push(Taken { id: id.clone(), at, of }),
        }
    }

    fn place(&self, of: &RecordId) -> Option<usize> {
        self.list.iter().position(|record| record.id == *of)
    }

    /// The medicine that this record listed first.
    pub fn find(&self, of: &RecordId) -> Option<&MedicineRecord> {
        self.list.iter().find(|record| record.id == *of)
    }
}

impl Said {
    /// True for the list, which is always read at the start.
    pub fn is_about_the_person(&self) -> bool {
        !matches!(self, Said::Took(_))
    }
}
