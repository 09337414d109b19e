//! Records: each has an id and says one thing that happened, with the names of it in files. Every kind is here.
//!
//! Nothing is ever changed in place: a correction is a record of its own that names the record it corrects. Made by `app`,
//! read and written by `app::saved`. Pure: no side effects.

use serde::{Deserialize, Serialize};

use super::sound::{Chime, Volume};
use crate::domain::breaks::Breaks;
use crate::domain::check::answers::{Answer, all_answered, answered, plain};
use crate::domain::check::question::Q;
use crate::domain::check::verdict::Verdict;
use crate::domain::diary::Noted;
use crate::domain::impossible::Impossible;
use crate::domain::medicines::{self, Medicine};
use crate::domain::moves::movement::{Own, Said};
use crate::domain::pain::{Effect, Pain};
use crate::domain::record_id::RecordId;
use crate::domain::reminders::Reminder;
use crate::domain::self_checks::measured::Try;
use crate::domain::therapy::block::Marked;
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::{Family, Plan};
use crate::domain::therapy::rest;
use crate::domain::therapy::skin::Skin;
use crate::domain::time::Instant;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "SavedRecord", try_from = "SavedRecord")]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// What the wall clock said.
    pub wall: Instant,
    /// Local time minus UTC where and when it was written, in minutes: it is shown by the clock of that moment.
    pub offset_minutes: i32,
    /// What happened.
    pub entry: Entry,
}

/// A record in a file: the wall clock only where it differs from the id.
#[derive(Serialize, Deserialize)]
struct SavedRecord(
    RecordId,
    i32,
    Entry,
    #[serde(default, skip_serializing_if = "Option::is_none")] Option<Instant>,
);

impl From<Record> for SavedRecord {
    fn from(Record { id, wall, offset_minutes, entry }: Record) -> SavedRecord {
        let wall = Some(wall).filter(|wall| *wall != id.at);
        SavedRecord(id, offset_minutes, entry, wall)
    }
}

impl TryFrom<SavedRecord> for Record {
    type Error = Impossible;
    fn try_from(SavedRecord(id, offset_minutes, entry, wall): SavedRecord) -> Result<Record, Impossible> {
        // A correction of a correction is never written; read, it could be nested without end.
        let may_stand = match &entry {
            Entry::Amended(_, right) => right.may_be_corrected(),
            _ => true,
        };
        if !may_stand || offset_minutes.abs() > MOST_OFFSET {
            return Err(Impossible("a correction of what stays as it was, or a time zone that is none"));
        }
        Ok(Record { wall: wall.unwrap_or(id.at), id, offset_minutes, entry })
    }
}

/// No time zone is further from UTC, in minutes.
pub const MOST_OFFSET: i32 = 18 * 60;

impl Record {
    /// In all ids of the record, its own and those it speaks of: this writer becomes that one.
    pub fn rename_writer(&mut self, from: &str, to: &str) {
        let rename = |id: &mut RecordId| {
            if id.writer == from {
                to.clone_into(&mut id.writer);
            }
        };
        rename(&mut self.id);
        self.entry.each_id(&rename);
    }

    /// True when every id in it says who wrote it.
    pub fn is_signed(&self) -> bool {
        let mut unsigned = self.clone();
        unsigned.rename_writer("", "?");
        unsigned == *self
    }

    /// The lowest id whose meaning this record changes: its own, or that of the record it corrects.
    pub(super) fn touches(&self) -> &RecordId {
        let corrected = self.entry.correction().map(|(of, _)| of);
        corrected.or(self.entry.dated().map(|(of, _)| of)).map_or(&self.id, |of| of.min(&self.id))
    }
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Entry {
    /// A spasm began.
    #[serde(rename = "began")]
    EpisodeStarted,
    /// The person says it is over.
    #[serde(rename = "ended")]
    EpisodeEnded,
    /// A danger check reached its verdict.
    #[serde(rename = "checked")]
    Checked(Check),
    /// After an urgent verdict: "a clinician said I may".
    #[serde(rename = "permitted")]
    Permitted,
    /// The last check with what was asked after its verdict.
    #[serde(rename = "extended")]
    Extended(Check),
    /// Since the last check one of the danger signs is new, or may be.
    #[serde(rename = "new-sign")]
    NewSign,
    /// A block began with this plan. The first mark follows as a record of its own.
    #[serde(rename = "block")]
    BlockStarted(Plan),
    /// Something happened in the block that this record started.
    #[serde(rename = "mark")]
    BlockMarked(RecordId, Marked),
    /// How the back was after that block.
    #[serde(rename = "judged")]
    BlockJudged(RecordId, Effect),
    /// What the skin looked like after that block, which was stopped for it.
    #[serde(rename = "skin")]
    SkinFound(RecordId, Skin),
    /// How bad the pain is now.
    #[serde(rename = "pain")]
    PainNow(Pain),
    /// "I'm lying down", and after how many minutes it rings; 0 for never.
    #[serde(rename = "lying")]
    LaidDown(#[serde(deserialize_with = "rest::minutes")] u16),
    /// "I'm up".
    #[serde(rename = "up")]
    GotUp,
    /// Asked long after: the bout of that record lasted so many minutes; nothing where the person does not know.
    #[serde(rename = "lay")]
    Lay(RecordId, #[serde(deserialize_with = "rest::lasted")] Option<u16>),
    /// The clock was seen to be set back: blocks that lie ahead of it count as of now, and nobody knows any more how long ago
    /// a block before that ended.
    #[serde(rename = "clock-set-back")]
    ClockSetBack,
    /// Something about movement.
    #[serde(rename = "move")]
    Movement(Said),
    /// Something noted of the attack.
    #[serde(rename = "noted")]
    Noted(Noted),
    /// Something about medicines.
    #[serde(rename = "medicine")]
    Medicine(medicines::Said),
    /// A try of a self-check, and what it gave.
    #[serde(rename = "tried")]
    Tried(Try),
    /// What set the episode off: ids of the causes in `content/causes.rs`.
    #[serde(rename = "set-off")]
    SetOff(Vec<String>),
    /// The same of the episode that this record began, also after its end: what is written since then.
    #[serde(rename = "set-off-of")]
    SetOffOf(RecordId, Vec<String>),
    /// A fact about the person, as answered to a triage question.
    #[serde(rename = "fact", with = "answered")]
    Fact(Q, Answer),
    /// Whether a condition holds for this person.
    #[serde(rename = "holds")]
    Holds(Caution, #[serde(with = "plain")] Answer),
    /// A clinician or pharmacist said yes for this condition, to cold or to heat; without one of them to both.
    #[serde(rename = "cleared")]
    Cleared(Caution, Option<Family>),
    /// A choice in the settings.
    #[serde(rename = "chose")]
    Chose(Choice),
    /// A backup of everything was handed to the person.
    #[serde(rename = "backed-up")]
    BackedUp,
    /// The entry of that record was wrong: this is right.
    #[serde(rename = "amended")]
    Amended(RecordId, Box<Entry>),
    /// That record is taken back.
    #[serde(rename = "retracted")]
    Retracted(RecordId),
    /// What that record says was at this moment, not when it was written.
    #[serde(rename = "was-at")]
    WasAt(RecordId, Instant),
}

/// A finished danger check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Check {
    /// The verdict.
    pub verdict: Verdict,
    /// Ids of the rules that fired.
    pub reasons: Vec<String>,
    /// The answers that stay true for this episode. Nothing else is kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "all_answered")]
    pub kept: Vec<(Q, Answer)>,
}

/// A setting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// The region for emergency numbers, by its id; empty to follow the device.
    Region(String),
    /// The number to call today, typed by the person; empty for the region's.
    Doctor(String),
    /// No sound, light and vibration only.
    Silent(bool),
    /// What helps the timer to be noticed, on or off.
    Aid(Aid, bool),
    /// How high the alarm sounds.
    Chime(Chime),
    /// How loud it begins.
    Volume(Volume),
    /// Where the person lives, in their own words, to be read out on the phone; empty for none.
    Address(String),
    /// When to be told to move.
    Breaks(Breaks),
    /// What to be reminded of.
    Reminder(Reminder),
    /// What their own activity is called, which they rate; empty for none.
    Activity(String),
}

/// An address is at most this many characters long: what can be read out in one breath.
pub const ADDRESS_CHARS: usize = 200;

/// What helps the timer to be noticed, each with a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aid {
    /// The screen stays on while something runs.
    Awake,
    /// What has to be done is said aloud.
    Voice,
    /// A notification while the page is hidden.
    Notify,
    /// A quiet sound that keeps the page alive.
    Background,
    /// The dial is dark at night when it fills the screen.
    Dim,
    /// Single keys do something.
    Keys,
    /// A routine beeps at each step.
    Beeps,
    /// A routine vibrates at each step.
    Buzz,
    /// Nothing in a routine advances by itself.
    Manual,
}

impl Aid {
    /// All with the words written in files, and whether they are on from the start.
    pub const ALL: [(Aid, &'static str, bool); 9] = [
        (Aid::Awake, "awake", true),
        (Aid::Voice, "voice", true),
        (Aid::Notify, "notify", false),
        (Aid::Background, "background", false),
        (Aid::Dim, "dim", true),
        (Aid::Keys, "keys", true),
        (Aid::Beeps, "beeps", true),
        (Aid::Buzz, "buzz", true),
        (Aid::Manual, "manual", false),
    ];

    /// The word written in files.
    pub fn id(self) -> &'static str {
        Aid::ALL[self as usize].1
    }
}

impl Entry {
    /// True for what describes the person rather than an event: kept apart from the monthly shards, so that it is
    /// always read at the start.
    pub fn is_about_the_person(&self) -> bool {
        match self {
            Entry::Fact(..) | Entry::Holds(..) | Entry::Cleared(..) | Entry::Chose(_) | Entry::BackedUp => {
                true
            }
            Entry::Movement(said) => said.is_about_the_person(),
            Entry::Medicine(said) => said.is_about_the_person(),
            _ => false,
        }
    }

    /// True for what a person may change or take back. Checks and blocks stay as they were: gaps and caps hang on them.
    pub fn may_be_corrected(&self) -> bool {
        match self {
            Entry::PainNow(_)
            | Entry::BlockJudged(..)
            | Entry::EpisodeStarted
            | Entry::EpisodeEnded
            | Entry::Noted(_)
            | Entry::Tried(_) => true,
            Entry::Movement(said) => !said.is_about_the_person() && !said.is_about_breaks(),
            Entry::Medicine(said) => !said.is_about_the_person(),
            _ => false,
        }
    }

    /// True for what may have been earlier than it was written. Nothing that gaps and caps hang on can be moved, but for
    /// the start of an attack, which only makes it longer.
    pub fn may_be_dated(&self) -> bool {
        matches!(
            self,
            Entry::PainNow(_)
                | Entry::Noted(_)
                | Entry::Medicine(medicines::Said::Took(_))
                | Entry::Movement(Said::Walked(_))
                | Entry::EpisodeStarted
                | Entry::EpisodeEnded
        )
    }

    /// Every id of another record that it speaks of.
    fn each_id(&mut self, act: &impl Fn(&mut RecordId)) {
        match self {
            Entry::BlockMarked(of, _)
            | Entry::BlockJudged(of, _)
            | Entry::SkinFound(of, _)
            | Entry::Lay(of, _)
            | Entry::Retracted(of)
            | Entry::SetOffOf(of, _)
            | Entry::WasAt(of, _)
            | Entry::Medicine(
                medicines::Said::Took(of)
                | medicines::Said::Unlisted(of)
                | medicines::Said::Listed(Medicine { of: Some(of), .. }),
            )
            | Entry::Movement(Said::Settled(of, _) | Said::Own(Own { of: Some(of), .. })) => act(of),
            Entry::Amended(of, right) => {
                act(of);
                right.each_id(act);
            }
            Entry::EpisodeStarted
            | Entry::EpisodeEnded
            | Entry::Checked(_)
            | Entry::Permitted
            | Entry::Extended(_)
            | Entry::NewSign
            | Entry::BlockStarted(_)
            | Entry::PainNow(_)
            | Entry::LaidDown(_)
            | Entry::GotUp
            | Entry::ClockSetBack
            | Entry::Movement(
                Said::Moved(_)
                | Said::Hurt(..)
                | Said::Walked(_)
                | Said::Limit(..)
                | Said::Direction(_)
                | Said::Habits(_)
                | Said::Own(Own { of: None, .. })
                | Said::Break(_)
                | Said::PutOff(_),
            )
            | Entry::Noted(_)
            | Entry::Medicine(medicines::Said::Listed(Medicine { of: None, .. }))
            | Entry::Tried(_)
            | Entry::SetOff(_)
            | Entry::Fact(..)
            | Entry::Holds(..)
            | Entry::Cleared(..)
            | Entry::Chose(_)
            | Entry::BackedUp => {}
        }
    }

    /// The record this corrects, and what is right; nothing when it is taken back.
    pub(super) fn correction(&self) -> Option<(&RecordId, Option<&Entry>)> {
        match self {
            Entry::Amended(of, right) => Some((of, Some(right))),
            Entry::Retracted(of) => Some((of, None)),
            _ => None,
        }
    }

    /// The record whose moment this sets right, and when it was.
    pub(super) fn dated(&self) -> Option<(&RecordId, Instant)> {
        match self {
            Entry::WasAt(of, at) => Some((of, *at)),
            _ => None,
        }
    }
}
