//! Folds of the journal: the person's facts, episodes, checks and blocks. Nothing here is stored.
//!
//! A record that comes last is folded by itself, so one more costs the same in a journal of ten years as in a new one.
//! What comes in between, and what corrects something, folds anew from the episode it belongs to.

use super::episode::{BlockRecord, DatedCheck, Episode, PainNote};
use super::merge::Journal;
use super::record::{ADDRESS_CHARS, Aid, Check, Choice, Entry, Record};
use super::sound::Sound;
use crate::domain::breaks::Chosen;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::diary::{MOST_ACTIVITY, Note, on_one_line};
use crate::domain::medicines::Medicines;
use crate::domain::moves::movement::Movement;
use crate::domain::record_id::RecordId;
use crate::domain::reminders;
use crate::domain::self_checks::measured::TryRecord;
use crate::domain::therapy::block::Block;
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::Family;
use crate::domain::therapy::rest::Rest;
use crate::domain::time::{Instant, Reading};

/// Everything the journal says, folded once after each change of it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct History {
    /// Episodes, oldest first.
    pub episodes: Vec<Episode>,
    /// Facts: the last answer to each question, and when it was given.
    pub facts: Vec<(Q, Answer, Instant)>,
    /// Whether each condition holds: the last answer.
    pub conditions: Vec<(Caution, Answer)>,
    /// Conditions for which someone said yes, to what, and when.
    pub cleared: Vec<(Caution, Option<Family>, Instant)>,
    /// Routines, walks, what hurt, what keeps exercises out.
    pub movement: Movement,
    /// The list of medicines, and when they were taken.
    pub medicines: Medicines,
    /// Tries of self-checks, oldest first.
    pub tries: Vec<TryRecord>,
    /// Region chosen by hand.
    pub region: Option<String>,
    /// Number to call today, typed by the person.
    pub doctor: Option<String>,
    /// Where the person lives, in their own words.
    pub address: Option<String>,
    /// Light and vibration only.
    pub silent: bool,
    /// How the alarm sounds.
    pub sound: Sound,
    /// What helps the timer to be noticed, where it was switched.
    pub aids: Vec<(Aid, bool)>,
    /// When to be told to move, once that was chosen.
    pub breaks: Option<Chosen>,
    /// What to be reminded of, as it was chosen last.
    pub reminders: Vec<reminders::Chosen>,
    /// What their own activity is called.
    pub activity: Option<String>,
    /// When a backup was last handed out.
    pub backed_up: Option<Instant>,
    /// From when on which offset held: local time minus UTC in minutes, as records say, oldest first.
    offsets: Vec<(Instant, i32)>,
    /// The newest record that is part of all this.
    newest: Option<RecordId>,
}

impl History {
    /// Folds the journal.
    pub fn of(journal: &Journal) -> History {
        let mut history = History::default();
        for record in journal.records() {
            history.add(journal, record);
        }
        history
    }

    /// Follows the journal after records were merged, the lowest of which is, or corrects, the one with this id. Gives
    /// the same as [`History::of`], at the cost of what changed.
    pub fn follow(&mut self, journal: &Journal, lowest: &RecordId) {
        if self.newest.as_ref().is_none_or(|newest| newest < lowest) {
            for record in journal.since(lowest) {
                self.add(journal, record);
            }
            return;
        }
        let earlier = self.episodes.iter().rposition(|episode| episode.id <= *lowest);
        let from = earlier.and_then(|place| self.episodes.get(place)).map(|episode| episode.id.clone());
        let mut episodes = std::mem::take(&mut self.episodes);
        episodes.truncate(earlier.unwrap_or(0));
        // What is not part of an episode is all added anew.
        *self = History { episodes, ..History::default() };
        for record in journal.records() {
            let again = from.as_ref().is_none_or(|from| record.id >= *from);
            if again
                || record.entry.is_about_the_person()
                || matches!(record.entry, Entry::Movement(_) | Entry::Medicine(_) | Entry::Tried(_))
            {
                self.add(journal, record);
            } else {
                self.note_offset(record);
            }
        }
    }

    fn add(&mut self, journal: &Journal, record: &Record) {
        self.newest = Some(record.id.clone());
        self.note_offset(record);
        let (id, at) = (&record.id, journal.moment(record));
        let Some(entry) = journal.standing(record) else {
            if record.entry == Entry::EpisodeStarted && self.open_episode().is_none() {
                let at = self.after_the_last(at);
                self.episodes.push(Episode { removed: true, ..Episode::starting(id.clone(), at) });
            }
            return;
        };
        match entry {
            Entry::EpisodeStarted if self.open_episode().is_none() => {
                let at = self.after_the_last(at);
                self.episodes.push(Episode::starting(id.clone(), at));
            }
            Entry::EpisodeStarted | Entry::Amended(..) | Entry::Retracted(_) | Entry::WasAt(..) => {}
            Entry::EpisodeEnded => self.with_episode(|episode| {
                let at = at.max(episode.started);
                episode.end_rest(|rest| rest.ended_by(at));
                episode.ended = Some(at);
                episode.end = Some(id.clone());
            }),
            Entry::Checked(check) => self.with_episode(|episode| {
                episode.checks.push(DatedCheck::made(at, check.clone()));
            }),
            Entry::Permitted => self.with_episode(|episode| {
                if let Some(check) = episode.checks.last_mut() {
                    check.permitted = Some(at);
                }
            }),
            // What was asked after the verdict adds to it; the check stays as old as it is.
            Entry::Extended(more) => self.with_episode(|episode| {
                if let Some(last) = episode.checks.last_mut() {
                    let verdict = last.check.verdict.max(more.verdict);
                    last.check = Check { verdict, ..more.clone() };
                }
            }),
            Entry::NewSign => self.with_episode(|episode| {
                if let Some(check) = episode.checks.last_mut() {
                    check.overtaken = Some(at);
                }
            }),
            Entry::BlockStarted(plan) => self.with_episode(|episode| {
                let block = Block { plan: *plan, marks: Vec::new() };
                let id = id.clone();
                episode.blocks.push(BlockRecord {
                    id,
                    block,
                    effect: None,
                    judged: None,
                    skin: None,
                    counts_until: None,
                    clock_set_back: false,
                });
            }),
            Entry::BlockMarked(of, marked) => self.with_block(of, |record| {
                record.block.marks.push(*marked);
                record.counts_until = None;
            }),
            Entry::BlockJudged(of, effect) => self.with_block(of, |record| {
                record.effect = Some(*effect);
                record.judged = Some(id.clone());
            }),
            Entry::SkinFound(of, skin) => self.with_block(of, |record| record.skin = Some(*skin)),
            Entry::PainNow(pain) => {
                let note = PainNote { id: id.clone(), at, pain: *pain };
                self.with_episode(|episode| episode.pain.push(note));
            }
            Entry::Noted(noted) => {
                let note = Note { id: id.clone(), at, noted: noted.clone() };
                self.with_episode(|episode| episode.notes.push(note));
            }
            Entry::Medicine(said) => self.medicines.add(id, at, said.clone()),
            Entry::LaidDown(minutes) => self.with_episode(|episode| {
                episode.end_rest(|rest| rest.ended_by(at));
                episode.rests.push(Rest { id: id.clone(), down: at, minutes: *minutes, end: None });
            }),
            Entry::Movement(said) => self.movement.add(id, at, said.clone()),
            Entry::Tried(tried) => self.tries.push(TryRecord { id: id.clone(), at, tried: *tried }),
            Entry::GotUp => self.with_episode(|episode| episode.end_rest(|rest| rest.ended_at(at))),
            Entry::Lay(of, minutes) => self.with_episode(|episode| {
                if episode.rests.last().is_some_and(|rest| rest.id == *of) {
                    episode.end_rest(|rest| rest.ended_after(*minutes, at));
                }
            }),
            Entry::ClockSetBack => self.set_back(at),
            Entry::SetOff(causes) => self.with_episode(|episode| episode.set_off = Some(causes.clone())),
            Entry::SetOffOf(of, causes) => {
                if let Some(episode) = self.episodes.iter_mut().rev().find(|episode| episode.id == *of) {
                    episode.set_off = Some(causes.clone());
                }
            }
            Entry::Fact(q, answer) => {
                self.facts.retain(|(known, ..)| known != q);
                self.facts.push((*q, *answer, at));
            }
            Entry::Holds(caution, answer) => {
                self.conditions.retain(|(known, _)| known != caution);
                self.conditions.push((*caution, *answer));
            }
            Entry::Cleared(caution, family) => {
                self.cleared.retain(|(known, to, _)| (known, to) != (caution, family));
                self.cleared.push((*caution, *family, at));
            }
            Entry::Chose(Choice::Region(region)) => {
                self.region = Some(region.clone()).filter(|id| !id.is_empty());
            }
            Entry::Chose(Choice::Doctor(number)) => {
                self.doctor = Some(number.clone()).filter(|number| !number.is_empty());
            }
            // A file may hold what nobody could have typed.
            Entry::Chose(Choice::Address(address)) => {
                let kept: String = address.chars().take(ADDRESS_CHARS).collect();
                self.address = Some(kept).filter(|address| !address.is_empty());
            }
            Entry::Chose(Choice::Silent(silent)) => self.silent = *silent,
            Entry::Chose(Choice::Chime(chime)) => self.sound.chime = *chime,
            Entry::Chose(Choice::Volume(volume)) => self.sound.volume = *volume,
            Entry::Chose(Choice::Aid(aid, on)) => {
                self.aids.retain(|(known, _)| known != aid);
                self.aids.push((*aid, *on));
            }
            Entry::Chose(Choice::Breaks(plan)) => {
                let first = self.breaks.map_or(at, |chosen| chosen.first);
                self.breaks = Some(Chosen { plan: *plan, at, first });
            }
            Entry::Chose(Choice::Reminder(reminder)) => {
                let first = self.reminder(reminder.topic).map_or(at, |known| known.first);
                self.reminders.retain(|known| known.reminder.topic != reminder.topic);
                self.reminders.push(reminders::Chosen { reminder: *reminder, at, first });
            }
            Entry::Chose(Choice::Activity(name)) => {
                let kept = on_one_line(name, MOST_ACTIVITY);
                self.activity = Some(kept).filter(|name| !name.is_empty());
            }
            Entry::BackedUp => self.backed_up = Some(at),
        }
        if at != record.wall {
            self.sort_by_time(entry);
        }
    }

    /// What was earlier than it was written stands where it belongs, among its own kind. All else stands in the order of its
    /// records, which holds when a clock is wrong.
    fn sort_by_time(&mut self, entry: &Entry) {
        match entry {
            Entry::PainNow(_) => self.with_episode(|episode| episode.pain.sort_by_key(|note| note.at)),
            Entry::Noted(_) => self.with_episode(|episode| episode.notes.sort_by_key(|note| note.at)),
            Entry::Movement(_) => self.movement.walks.sort_by_key(|(_, at, _)| *at),
            Entry::Medicine(_) => self.medicines.taken.sort_by_key(|taken| taken.at),
            _ => {}
        }
    }

    fn note_offset(&mut self, record: &Record) {
        let place = self.offsets.partition_point(|(at, _)| *at <= record.wall);
        let known = place.checked_sub(1).and_then(|before| self.offsets.get(before));
        match known {
            Some((_, offset)) if *offset == record.offset_minutes => {}
            _ => self.offsets.insert(place, (record.wall, record.offset_minutes)),
        }
    }

    /// Local time minus UTC, in minutes, where the person was at that moment, as far as records say; else now.
    pub fn offset_at(&self, at: Instant, now: Reading) -> i32 {
        let place = self.offsets.partition_point(|(from, _)| *from <= at);
        let known = place.checked_sub(1).and_then(|before| self.offsets.get(before));
        known.map_or(now.offset_minutes, |(_, offset)| *offset)
    }

    /// What was chosen for this reminder, if anything was.
    pub fn reminder(&self, topic: reminders::Topic) -> Option<&reminders::Chosen> {
        self.reminders.iter().find(|known| known.reminder.topic == topic)
    }

    /// The episode that is going on.
    pub fn open_episode(&self) -> Option<&Episode> {
        self.episodes.last().filter(|episode| episode.ended.is_none())
    }

    /// No attack begins before the one before it was over, whatever is said of its start.
    fn after_the_last(&self, at: Instant) -> Instant {
        self.episodes.last().and_then(|last| last.ended).map_or(at, |ended| at.max(ended))
    }

    fn with_episode(&mut self, change: impl FnOnce(&mut Episode)) {
        if let Some(episode) = self.episodes.last_mut().filter(|episode| episode.ended.is_none()) {
            change(episode);
        }
    }

    fn with_block(&mut self, id: &RecordId, change: impl FnOnce(&mut BlockRecord)) {
        let blocks = self.episodes.last_mut().map(|episode| &mut episode.blocks);
        if let Some(record) =
            blocks.and_then(|blocks| blocks.iter_mut().rev().find(|record| record.id == *id))
        {
            change(record);
        }
    }

    /// Nothing of the blocks so far counts as later than this. Earlier words to that effect stand where they say less.
    fn set_back(&mut self, at: Instant) {
        for record in self.episodes.iter_mut().flat_map(|episode| episode.blocks.iter_mut()) {
            record.clock_set_back = true;
            if record.block.marks.iter().any(|marked| marked.stamp.wall > at) {
                record.counts_until = Some(record.counts_until.map_or(at, |known| known.min(at)));
            }
        }
    }
}
