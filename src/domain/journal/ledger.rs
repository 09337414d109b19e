//! Which worked: what was said after each block, by mode, and what the next choice should open with
//! (`docs/clinical.md` 4.6). Entered with the history; touches nothing. No cause is claimed: it is what was told.

use super::episode::{BlockRecord, Episode, PainNote};
use super::history::History;
use crate::domain::pain::Effect;
use crate::domain::therapy::mode::{Family, Mode};
use crate::domain::time::Span;

/// What was said after the blocks of one mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Which mode.
    pub mode: Mode,
    /// How often it was better afterwards.
    pub better: u16,
    /// How often it was the same.
    pub same: u16,
    /// How often it was worse.
    pub worse: u16,
    /// Points of pain gained by the blocks with a score before and after, in all; less pain is below 0.
    pub pain_change: i32,
    /// How many blocks have both scores.
    pub scored: u16,
}

/// The ledger is shown from this many judged blocks on.
pub const SHOWN_FROM: u16 = 3;
/// After this many blocks of cold without "better", heat is offered.
pub const COLD_WITHOUT_BETTER: usize = 2;
/// A score this long before a block, or after it, belongs to it.
const BELONGS: Span = Span::hours(2);

impl Tally {
    /// Nothing was said of this mode.
    pub fn empty(mode: Mode) -> Tally {
        Tally { mode, better: 0, same: 0, worse: 0, pain_change: 0, scored: 0 }
    }

    /// How many blocks were judged.
    pub fn judged(&self) -> u16 {
        self.better + self.same + self.worse
    }
}

/// The modes that were judged, most often better first.
pub fn tallies(history: &History) -> Vec<Tally> {
    tallies_where(history, |_| true)
}

/// The same for the blocks of which this holds.
pub fn tallies_where(history: &History, counts: impl Fn(&BlockRecord) -> bool) -> Vec<Tally> {
    tallies_of(history.episodes.iter().filter(|episode| !episode.removed), counts)
}

fn tallies_of<'a>(
    episodes: impl Iterator<Item = &'a Episode>,
    counts: impl Fn(&BlockRecord) -> bool,
) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Mode::ALL.into_iter().map(Tally::empty).collect();
    for episode in episodes {
        for record in episode.blocks.iter().filter(|record| counts(record)) {
            if let Some(tally) = tallies.iter_mut().find(|tally| tally.mode == record.block.plan.mode()) {
                add(tally, record, episode);
            }
        }
    }
    tallies.retain(|tally| tally.judged() > 0);
    // Shares without division: a/b against c/d as a*d against c*b.
    let share = |a: &Tally, b: &Tally| u32::from(a.better) * u32::from(b.judged());
    tallies.sort_by(|a, b| share(b, a).cmp(&share(a, b)).then(b.judged().cmp(&a.judged())));
    tallies
}

fn add(tally: &mut Tally, record: &BlockRecord, episode: &Episode) {
    match record.effect {
        Some(Effect::Better) => tally.better += 1,
        Some(Effect::Same) => tally.same += 1,
        Some(Effect::Worse) => tally.worse += 1,
        None => return,
    }
    let began = record.block.started();
    let ended = record.block.marks.last().map_or(began, |marked| marked.stamp.wall);
    let score = |note: &PainNote| i32::from(note.pain.get());
    let before = episode.pain.iter().rev().find(|note| note.at <= began && began - note.at <= BELONGS);
    let after = episode.pain.iter().find(|note| note.at >= ended && note.at - ended <= BELONGS);
    if let (Some(before), Some(after)) = (before, after) {
        tally.pain_change += score(after) - score(before);
        tally.scored += 1;
    }
}

/// The mode that was used last of those that helped the last time they were used.
pub fn helped_last(history: &History) -> Option<Mode> {
    let episodes = history.episodes.iter().rev().filter(|episode| !episode.removed);
    let judged = episodes.flat_map(|episode| episode.blocks.iter().rev()).filter(|r| r.effect.is_some());
    let mut seen = Vec::new();
    for record in judged {
        let mode = record.block.plan.mode();
        if !seen.contains(&mode) && record.effect == Some(Effect::Better) {
            return Some(mode);
        }
        seen.push(mode);
    }
    None
}

/// True when cold was tried in this episode, by its own measure enough, and it was never better afterwards.
pub fn cold_has_not_helped(episode: &Episode) -> bool {
    let cold = || episode.blocks.iter().filter(|record| record.block.plan.mode().family() == Family::Cold);
    cold().count() >= COLD_WITHOUT_BETTER && cold().all(|record| record.effect != Some(Effect::Better))
}

/// The mode that was better most often in an attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpedMost {
    /// What was said of it.
    pub tally: Tally,
    /// Others were tried as well, and were better less often.
    pub compared: bool,
}

/// What was better most often in this episode; nothing where too little was said, where it was better no more often than
/// not, and where another was better as often.
pub fn helped_most(episode: &Episode) -> Option<HelpedMost> {
    let tallies = tallies_of(std::iter::once(episode), |_| true);
    let judged: u16 = tallies.iter().map(Tally::judged).sum();
    let (best, others) = tallies.split_first()?;
    let enough = judged >= SHOWN_FROM && best.judged() >= 2;
    let ties = others.first().is_some_and(|next| next.better * best.judged() == best.better * next.judged());
    let helped = enough && !ties && best.better * 2 > best.judged();
    helped.then_some(HelpedMost { tally: *best, compared: !others.is_empty() })
}
