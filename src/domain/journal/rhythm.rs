//! The hours and the days of the week on which attacks began and pain was noted (`docs/clinical.md` 6.13), by the clock that
//! the person saw then. Entered with the history; touches nothing.

use super::history::History;
use super::insight::{attacks, local};
use crate::domain::time::{Instant, Reading};

/// When attacks began is told from so many on (a judgement).
pub const STARTS_FROM: usize = 8;
/// How pain goes over the day and the week is told from so many scores on (a judgement).
pub const SCORES_FROM: usize = 20;
/// The average of a part of the day, or of a day, is told from so many scores on (a judgement).
pub const AVERAGE_FROM: usize = 3;
/// Hours to a part of the day.
pub const PART: u8 = 3;
/// Parts of the day.
pub const PARTS: usize = 8;

/// What falls into one part of the day, or on one day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// How many notes.
    pub count: usize,
    /// Their pain, summed up; 0 for what has none.
    pub pain: u32,
}

impl Slot {
    fn add(&mut self, pain: u8) {
        self.count += 1;
        self.pain += u32::from(pain);
    }

    /// The average pain in tenths, rounded, from [`AVERAGE_FROM`] scores on.
    pub fn average_tenths(self) -> Option<u32> {
        let count = u32::try_from(self.count).unwrap_or(u32::MAX);
        (self.count >= AVERAGE_FROM).then(|| (self.pain * 10 + count / 2) / count)
    }
}

/// A day and a week, by what was noted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// From midnight on, [`PART`] hours each.
    pub hours: [Slot; PARTS],
    /// From Monday on.
    pub days: [Slot; 7],
    /// How many notes in all.
    pub count: usize,
}

impl Rhythm {
    fn of(notes: impl Iterator<Item = (Instant, u8)>, history: &History, now: Reading) -> Rhythm {
        let mut rhythm = Rhythm::default();
        for (at, pain) in notes {
            let (day, hour) = local(at, history, now);
            if let Some(slot) = rhythm.hours.get_mut(usize::from(hour / PART)) {
                slot.add(pain);
            }
            rhythm.days[day.weekday() as usize].add(pain);
            rhythm.count += 1;
        }
        rhythm
    }
}

/// When attacks began, from [`STARTS_FROM`] on whose hour is known: one that had lasted for days when it was first noted has
/// none.
pub fn starts(history: &History, now: Reading) -> Option<Rhythm> {
    let known = attacks(history).into_iter().filter(|episode| episode.onset() == episode.started);
    let rhythm = Rhythm::of(known.map(|episode| (episode.started, 0)), history, now);
    (rhythm.count >= STARTS_FROM).then_some(rhythm)
}

/// How bad pain was by the hour and by the day of the week, from [`SCORES_FROM`] scores on.
pub fn scores(history: &History, now: Reading) -> Option<Rhythm> {
    let notes = attacks(history).into_iter().flat_map(|episode| &episode.pain);
    let rhythm = Rhythm::of(notes.map(|note| (note.at, note.pain.get())), history, now);
    (rhythm.count >= SCORES_FROM).then_some(rhythm)
}
