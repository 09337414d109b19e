//! Folds of the journal: the person's facts, episodes, checks and blocks. Nothing here is stored.
//!
//! A record that comes last is folded by itself, so one more costs the same in a journal of ten years as in a new one.
//! What comes in between, and what corrects something, folds anew from the episode it belongs to.

use super::record::{Aid, Check, Choice, Entry, Journal, Record};
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::question::{DAYS_12W, MANY_EPISODES, Q};
use crate::domain::check::verdict::{Access, RECHECKS, Verdict, access};
use crate::domain::moves::movement::Movement;
use crate::domain::pain::{Effect, Pain};
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{Block, Ending, Status};
use crate::domain::therapy::caution::{Asked, CAUTIONS, Caution};
use crate::domain::therapy::gap::PastBlock;
use crate::domain::therapy::mode::Family;
use crate::domain::therapy::rest::{End, Rest};
use crate::domain::time::{Instant, Reading, Span, Stamp};

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
    /// What the clock said when it was seen to be set back behind this block: nothing of it counts as later.
    pub counts_until: Option<Instant>,
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
    /// Bouts of lying down, oldest first; only the last can be going on.
    pub rests: Vec<Rest>,
    /// What set it off.
    pub set_off: Option<Vec<String>>,
}

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
    /// Region chosen by hand.
    pub region: Option<String>,
    /// Number to call today, typed by the person.
    pub doctor: Option<String>,
    /// Light and vibration only.
    pub silent: bool,
    /// What helps the timer to be noticed, where it was switched.
    pub aids: Vec<(Aid, bool)>,
    /// When a backup was last handed out.
    pub backed_up: Option<Instant>,
    /// From when on which offset held: local time minus UTC in minutes, as records say, oldest first.
    offsets: Vec<(Instant, i32)>,
    /// The newest record that is part of all this.
    newest: Option<RecordId>,
}

/// Gaps and caps look back a week. By the caps no day holds more than seven, so no week holds more than this many.
const BLOCKS_THAT_COUNT: usize = 64;

/// Today's check stays good this long past midnight.
const CHECK_OUTLIVES_MIDNIGHT: Span = Span::hours(6);
/// A check this far ahead of the clock: the clock was set back, and nobody knows how long ago the check was.
pub const CLOCK_PLAY: Span = Span::seconds(10);

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
            if again || record.entry.is_about_the_person() || matches!(record.entry, Entry::Movement(_)) {
                self.add(journal, record);
            } else {
                self.note_offset(record);
            }
        }
    }

    fn add(&mut self, journal: &Journal, record: &Record) {
        self.newest = Some(record.id.clone());
        self.note_offset(record);
        let (id, at) = (&record.id, record.wall);
        let Some(entry) = journal.standing(record) else {
            if record.entry == Entry::EpisodeStarted && self.open_episode().is_none() {
                self.episodes.push(Episode { removed: true, ..Episode::starting(id.clone(), at) });
            }
            return;
        };
        match entry {
            Entry::EpisodeStarted if self.open_episode().is_none() => {
                self.episodes.push(Episode::starting(id.clone(), at));
            }
            Entry::EpisodeStarted | Entry::Amended(..) | Entry::Retracted(_) => {}
            Entry::EpisodeEnded => self.with_episode(|episode| {
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
                    counts_until: None,
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
            Entry::PainNow(pain) => {
                let note = PainNote { id: id.clone(), at, pain: *pain };
                self.with_episode(|episode| episode.pain.push(note));
            }
            Entry::LaidDown(minutes) => self.with_episode(|episode| {
                episode.end_rest(|rest| rest.ended_by(at));
                episode.rests.push(Rest { id: id.clone(), down: at, minutes: *minutes, end: None });
            }),
            Entry::Movement(said) => self.movement.add(id, at, said.clone()),
            Entry::GotUp => self.with_episode(|episode| episode.end_rest(|rest| rest.ended_at(at))),
            Entry::Lay(of, minutes) => self.with_episode(|episode| {
                if episode.rests.last().is_some_and(|rest| rest.id == *of) {
                    episode.end_rest(|rest| rest.ended_after(*minutes, at));
                }
            }),
            Entry::ClockSetBack => self.set_back(at),
            Entry::SetOff(causes) => self.with_episode(|episode| episode.set_off = Some(causes.clone())),
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
            Entry::Chose(Choice::Silent(silent)) => self.silent = *silent,
            Entry::Chose(Choice::Aid(aid, on)) => {
                self.aids.retain(|(known, _)| known != aid);
                self.aids.push((*aid, *on));
            }
            Entry::BackedUp => self.backed_up = Some(at),
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
        let ahead =
            |record: &&mut BlockRecord| record.block.marks.last().is_some_and(|last| last.stamp.wall > at);
        let blocks = self.episodes.iter_mut().flat_map(|episode| episode.blocks.iter_mut());
        for record in blocks.filter(ahead) {
            record.counts_until = Some(record.counts_until.map_or(at, |known| known.min(at)));
        }
    }

    /// Whether something that helps the timer to be noticed is switched on.
    pub fn has(&self, aid: Aid) -> bool {
        let switched = self.aids.iter().find(|(known, _)| *known == aid).map(|(_, on)| *on);
        switched.unwrap_or(Aid::ALL[aid as usize].2)
    }

    /// The bout of lying down that is going on.
    pub fn lying(&self) -> Option<&Rest> {
        self.open_episode()?.rests.last().filter(|rest| rest.end.is_none())
    }

    /// The episode that is going on.
    pub fn open_episode(&self) -> Option<&Episode> {
        self.episodes.last().filter(|episode| episode.ended.is_none())
    }

    /// The last check of the open episode.
    pub fn last_check(&self) -> Option<&DatedCheck> {
        self.open_episode()?.checks.last()
    }

    /// The last check, if it still counts: of this local day or at most six hours old, no re-check due, nothing new.
    pub fn todays_check(&self, now: Reading) -> Option<&DatedCheck> {
        let today = |check: &&DatedCheck| {
            now.day_of(check.at) == now.day_of(now.wall()) || now.wall() - check.at < CHECK_OUTLIVES_MIDNIGHT
        };
        self.last_check().filter(today).filter(|_| !self.recheck_due(now))
    }

    /// When the whole check is due again: at the first of [`RECHECKS`] since the episode began that lies after the last
    /// check.
    pub fn recheck_at(&self) -> Option<Instant> {
        let episode = self.open_episode()?;
        let last = episode.checks.last()?.at;
        // Where the clock ran ahead when it began, the first check by the right clock counts.
        let began = episode.checks.iter().map(|check| check.at).min()?.min(episode.started);
        RECHECKS.iter().map(|after| began + *after).find(|at| *at > last)
    }

    /// True when the whole check has to be done again before anything else. Also where the clock was set back.
    pub fn recheck_due(&self, now: Reading) -> bool {
        let due = self.recheck_at().is_some_and(|at| at <= now.wall());
        let void = |check: &DatedCheck| check.overtaken.is_some() || check.at > now.wall() + CLOCK_PLAY;
        due || self.last_check().is_some_and(void)
    }

    /// The most pressing check of the open episode before the last one, if it was more pressing than that one.
    pub fn earlier_and_worse(&self) -> Option<&DatedCheck> {
        let (last, before) = self.open_episode()?.checks.split_last()?;
        let worst = before.iter().max_by_key(|dated| (dated.check.verdict, dated.at))?;
        (worst.check.verdict > last.check.verdict).then_some(worst)
    }

    /// The newest block, if it is not over: the one the timer shows.
    pub fn running_block(&self, now: Stamp) -> Option<&BlockRecord> {
        let newest = self.open_episode()?.blocks.last()?;
        let over = matches!(newest.block.status(now), Status::Over { .. });
        (!over).then_some(newest)
    }

    /// The newest block, if it is over and nobody has said how it went: asked once.
    pub fn unjudged_block(&self, now: Stamp) -> Option<(&BlockRecord, Ending)> {
        let newest = self.open_episode()?.blocks.last()?;
        match newest.block.status(now) {
            Status::Over { how, .. } if newest.effect.is_none() => Some((newest, how)),
            _ => None,
        }
    }

    /// The newest blocks but the running one, in every episode, for gaps and caps. One that was left in the middle is
    /// over as of its last mark, whatever the clock says now.
    pub fn past_blocks(&self, now: Stamp) -> Vec<PastBlock> {
        let running = self.running_block(now).map(|record| &record.id);
        let past = |record: &BlockRecord| {
            let last = record.block.marks.last().map_or(record.block.started(), |marked| marked.stamp.wall);
            let off = match record.block.status(now) {
                Status::Over { off, .. } => off,
                _ => last,
            };
            let until = |at: Instant| record.counts_until.map_or(at, |until| at.min(until));
            let (started, off) = (until(record.block.started()), until(off));
            PastBlock { mode: record.block.plan.mode(), started, off, worn: record.block.worn() }
        };
        let newest_first = self.episodes.iter().rev().flat_map(|episode| episode.blocks.iter().rev());
        newest_first.take(BLOCKS_THAT_COUNT).filter(|record| Some(&record.id) != running).map(past).collect()
    }

    /// The age in whole years as far as it is known: as given, plus whole years since.
    pub fn age(&self, now: Instant) -> Option<u16> {
        const YEAR: i64 = 31_556_952_000;
        let (_, answer, at) = self.facts.iter().find(|(q, ..)| *q == Q::A1)?;
        match answer {
            Answer::Number(years) => {
                let since = (now - *at).0.max(0) / YEAR;
                Some(years.saturating_add(u16::try_from(since).unwrap_or(0)).min(120))
            }
            _ => None,
        }
    }

    /// The answers a new danger check starts with: facts, and what stays true within the open episode.
    pub fn known_answers(&self, now: Instant) -> Answers {
        let mut answers = Answers::new();
        for (q, answer, _) in &self.facts {
            answers.set(*q, *answer);
        }
        if let Some(age) = self.age(now) {
            answers.set(Q::A1, Answer::Number(age));
        }
        let earlier =
            self.episodes.iter().filter(|episode| episode.ended.is_some() && !episode.removed).count();
        if earlier > 0 {
            answers.set(Q::A1e, Answer::No);
        }
        if let Some(count) = u16::try_from(earlier).ok().filter(|count| *count >= MANY_EPISODES) {
            answers.set(Q::E2, Answer::Number(count.min(99)));
        }
        let Some(last) = self.last_check() else { return answers };
        for (q, answer) in &last.check.kept {
            answers.set(*q, *answer);
        }
        answers.clear(Q::E1);
        if let Some(days) = self.days_so_far(now) {
            answers.set(Q::E1, Answer::Number(days));
        }
        answers
    }

    /// How many days the open episode has lasted, by the first check that said so. An episode grows older by itself;
    /// one that was picked from ranges may have come into the next, and is asked for again.
    fn days_so_far(&self, now: Instant) -> Option<u16> {
        let (days, at) = self.open_episode()?.told_days()?;
        let since = u16::try_from(((now - at).whole_minutes() / 1_440).max(0)).unwrap_or(u16::MAX);
        let is_exact = days == 0 || days >= DAYS_12W || since == 0;
        is_exact.then(|| days.saturating_add(since).min(3_650))
    }

    /// Conditions asked once whose answer is not known yet, among these.
    pub fn unasked(&self, cautions: &[Caution]) -> Vec<Caution> {
        let known = |caution: &Caution| self.conditions.iter().any(|(known, _)| known == caution);
        cautions.iter().copied().filter(|caution| !known(caution)).collect()
    }

    /// The lasting conditions that hold, "not sure" counting as yes: facts, and what the danger check learned.
    pub fn holding(&self) -> Vec<Caution> {
        let check = self.last_check().map(|check| &check.check);
        let kept =
            |q: Q| check.and_then(|check| check.kept.iter().find(|(kept, _)| *kept == q)).map(|(_, a)| *a);
        let may_be_pregnant = kept(Q::A3).is_some_and(Answer::is_danger)
            && kept(Q::A3d).is_none_or(|which| which != Answer::One(2));
        let thinners = self.facts.iter().any(|(q, answer, _)| *q == Q::C10 && answer.is_danger());
        let holds = |caution: Caution| match caution {
            Caution::Thinners => thinners,
            Caution::Pregnant => may_be_pregnant,
            asked => self.conditions.iter().any(|(known, answer)| *known == asked && answer.is_danger()),
        };
        let lasting = CAUTIONS.iter().filter(|row| row.asked != Asked::EachBlock);
        lasting.map(|row| row.caution).filter(|caution| holds(*caution)).collect()
    }

    /// When someone last said yes for this condition.
    pub fn cleared_at(&self, caution: Caution) -> Option<Instant> {
        self.cleared.iter().filter(|(known, ..)| *known == caution).map(|(.., at)| *at).max()
    }

    /// Whether someone said yes for this condition to this family.
    pub fn is_cleared(&self, caution: Caution, family: Family) -> bool {
        let fits = |to: Option<Family>| to.is_none_or(|to| to == family);
        self.cleared.iter().any(|(known, to, _)| *known == caution && fits(*to))
    }
}

impl Episode {
    /// How many days it had lasted, and when that was said: at its first check that knows.
    fn told_days(&self) -> Option<(u16, Instant)> {
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
        let before = self.told_days().map_or(0, |(days, _)| i64::from(days));
        Instant(self.started.0 - Span::hours(24 * before).0)
    }

    /// Ends the bout of lying down that is going on, if there is one.
    fn end_rest(&mut self, how: impl FnOnce(&Rest) -> End) {
        if let Some(rest) = self.rests.last_mut().filter(|rest| rest.end.is_none()) {
            rest.end = Some(how(rest));
        }
    }

    fn starting(id: RecordId, at: Instant) -> Episode {
        Episode {
            id,
            started: at,
            ended: None,
            end: None,
            removed: false,
            checks: Vec::new(),
            blocks: Vec::new(),
            pain: Vec::new(),
            rests: Vec::new(),
            set_off: None,
        }
    }
}
