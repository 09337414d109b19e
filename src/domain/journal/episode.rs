//! One spasm from start to end, with its checks, blocks, scores and bouts of lying down. Folded by `history`. Pure: no side
//! effects.

use super::record::Check;
use crate::domain::check::answers::Answer;
use crate::domain::check::assess::access;
use crate::domain::check::question::Q;
use crate::domain::check::verdict::{Access, Verdict};
use crate::domain::diary::Note;
use crate::domain::pain::{Effect, Pain};
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::Block;
use crate::domain::therapy::rest::{End, Rest};
use crate::domain::therapy::skin::Skin;
use crate::domain::time::{Instant, Span};

/// A danger check and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedCheck {
    /// When.
    pub at: Instant,
    /// What it found.
    pub check: Check,
    /// "A clinician said I may", after an urgent verdict.
    pub permitted: Option<Instant>,
    /// Something new came up after it: until the whole check is done again, it opens nothing.
    pub overtaken: Option<Instant>,
}

impl DatedCheck {
    /// A check as it was when it was made.
    pub fn made(at: Instant, check: Check) -> DatedCheck {
        DatedCheck { at, check, permitted: None, overtaken: None }
    }

    /// True when a clinician's word would open something.
    pub fn may_be_permitted(&self) -> bool {
        let permitted = DatedCheck { permitted: Some(self.at), ..self.clone() };
        self.permitted.is_none() && permitted.access() > self.access()
    }

    /// What it opens. A clinician's word opens what an urgent verdict had closed.
    pub fn access(&self) -> Access {
        let reasons: Vec<&str> = self.check.reasons.iter().map(String::as_str).collect();
        let found = access(self.check.verdict, &reasons);
        let urgent = self.check.verdict == Verdict::Urgent;
        // It opens no more than a lesser verdict would: nobody's word makes this page one for children.
        if urgent && self.permitted.is_some() { found.max(access(Verdict::Soon, &reasons)) } else { found }
    }
}

/// A block and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockRecord {
    /// The record that started it.
    pub id: RecordId,
    /// The block.
    pub block: Block,
    /// How the back was afterwards.
    pub effect: Option<Effect>,
    /// The record that says so.
    pub judged: Option<RecordId>,
    /// What the skin looked like, where it was stopped for that and it was said.
    pub skin: Option<Skin>,
    /// What the clock said when it was seen to be set back behind this block: nothing of it counts as later.
    pub counts_until: Option<Instant>,
    /// The clock was seen to be set back since it began: nobody knows how long ago it ended.
    pub clock_set_back: bool,
}

/// How bad the pain was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PainNote {
    /// The record that says so.
    pub id: RecordId,
    /// When.
    pub at: Instant,
    /// How bad.
    pub pain: Pain,
}

/// One spasm from start to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Episode {
    /// The record that began it.
    pub id: RecordId,
    /// When it began.
    pub started: Instant,
    /// When the person said it was over.
    pub ended: Option<Instant>,
    /// The record that says so.
    pub end: Option<RecordId>,
    /// The person took it off the list. Its blocks still count for gaps and caps.
    pub removed: bool,
    /// Danger checks, oldest first.
    pub checks: Vec<DatedCheck>,
    /// Blocks, oldest first.
    pub blocks: Vec<BlockRecord>,
    /// Pain scores, oldest first.
    pub pain: Vec<PainNote>,
    /// What else was noted, oldest first.
    pub notes: Vec<Note>,
    /// Bouts of lying down, oldest first; only the last can be going on.
    pub rests: Vec<Rest>,
    /// What came before it, by the ids of the causes in `content/causes.rs`.
    pub set_off: Option<Vec<String>>,
}

impl Episode {
    /// How many days it had lasted, and when that was said: at its first check that knows.
    pub(super) fn told_days(&self) -> Option<(u16, Instant)> {
        let told = |dated: &DatedCheck| {
            let days = dated.check.kept.iter().find(|(q, _)| *q == Q::E1).map(|(_, answer)| *answer);
            match days {
                Some(Answer::Number(days)) => Some((days, dated.at)),
                _ => None,
            }
        };
        self.checks.iter().find_map(told)
    }

    /// When the pain began, at the latest: before the first check, where it had lasted for days by then.
    pub fn onset(&self) -> Instant {
        let Some((days, told)) = self.told_days() else { return self.started };
        let before = Span::hours(24 * i64::from(days));
        // A start that was set right has some of those days in it already.
        if self.is_dated() { self.started.min(told - before) } else { self.started - before }
    }

    /// True for a moment between its start and its end.
    pub fn holds(&self, at: Instant) -> bool {
        at >= self.started && self.ended.is_none_or(|ended| at <= ended)
    }

    /// True where the start was set right: it was earlier than it was written.
    pub(super) fn is_dated(&self) -> bool {
        self.started < self.id.at
    }

    /// When the first thing and the last thing in it were, its own start and end apart.
    pub fn noted_between(&self) -> Option<(Instant, Instant)> {
        let checks = self.checks.iter().flat_map(|check| [Some(check.at), check.overtaken, check.permitted]);
        let blocks = self.blocks.iter().flat_map(|record| {
            let last = record.block.marks.iter().map(|marked| marked.stamp.wall).max();
            [Some(record.block.started()), last]
        });
        let pain = self.pain.iter().map(|note| Some(note.at));
        let notes = self.notes.iter().map(|note| Some(note.at));
        let rests = self.rests.iter().map(|rest| Some(rest.down));
        let all = || {
            checks.clone().chain(blocks.clone()).chain(pain.clone()).chain(notes.clone()).chain(rests.clone())
        };
        all().flatten().min().zip(all().flatten().max())
    }

    /// Ends the bout of lying down that is going on, if there is one.
    pub(super) fn end_rest(&mut self, how: impl FnOnce(&Rest) -> End) {
        if let Some(rest) = self.rests.last_mut().filter(|rest| rest.end.is_none()) {
            rest.end = Some(how(rest));
        }
    }

    /// An episode in which nothing has happened yet.
    pub(super) fn starting(id: RecordId, at: Instant) -> Episode {
        Episode {
            id,
            started: at,
            ended: None,
            end: None,
            removed: false,
            checks: Vec::new(),
            blocks: Vec::new(),
            pain: Vec::new(),
            notes: Vec::new(),
            rests: Vec::new(),
            set_off: None,
        }
    }
}
