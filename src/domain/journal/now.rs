//! What the history says now: what is going on, which check still counts, what a new check knows already, what past blocks
//! count as, which conditions hold. Called by `app` with the time. Pure: no side effects.

use super::episode::{BlockRecord, DatedCheck};
use super::history::History;
use super::record::Aid;
use crate::domain::breaks::Told;
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::question::{DAYS_12W, DAYS_72H, MANY_EPISODES, NO_PREGNANCY_FROM, Q};
use crate::domain::check::verdict::RECHECKS;
use crate::domain::therapy::block::{Ending, Status};
use crate::domain::therapy::caution::{Asked, CAUTIONS, Caution};
use crate::domain::therapy::gap::PastBlock;
use crate::domain::therapy::mode::Family;
use crate::domain::therapy::rest::{End, Rest};
use crate::domain::therapy::skin::Skin;
use crate::domain::time::{Instant, Reading, Span, Stamp};

/// Gaps and caps look back a week. By the caps no day holds more than seven, so no week holds more than this many.
const BLOCKS_THAT_COUNT: usize = 64;

/// Today's check stays good this long past midnight.
const CHECK_OUTLIVES_MIDNIGHT: Span = Span::hours(6);
/// A check this far ahead of the clock: the clock was set back, and nobody knows how long ago the check was.
pub const CLOCK_PLAY: Span = Span::seconds(10);

impl History {
    /// Whether something that helps the timer to be noticed is switched on.
    pub fn has(&self, aid: Aid) -> bool {
        let switched = self.aids.iter().find(|(known, _)| *known == aid).map(|(_, on)| *on);
        switched.unwrap_or(Aid::ALL[aid as usize].2)
    }

    /// The bout of lying down that is going on.
    pub fn lying(&self) -> Option<&Rest> {
        self.open_episode()?.rests.last().filter(|rest| rest.end.is_none())
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
            let until = |at: Instant| record.counts_until.map_or(at, |until| at.min(until));
            let past = PastBlock::of(&record.block, now);
            let (started, off) = (until(past.started), until(past.off));
            let hurt = record.skin.is_some_and(Skin::may_be_hurt);
            PastBlock { started, off, hurt, clock_set_back: record.clock_set_back, ..past }
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

    /// True once a danger check was done, whenever that was.
    pub fn was_checked(&self) -> bool {
        self.episodes.iter().any(|episode| !episode.checks.is_empty())
    }

    /// The answers a new danger check starts with: facts, and what stays true within the open episode.
    pub fn known_answers(&self, now: Instant) -> Answers {
        let mut answers = Answers::new();
        for (q, answer, _) in &self.facts {
            answers.set(*q, *answer);
        }
        if let Some(age) = self.age(now) {
            answers.set(Q::A1, Answer::Number(age));
            if age >= NO_PREGNANCY_FROM {
                answers.set(Q::A3n, Answer::Yes);
            }
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
        let episode = self.open_episode()?;
        let Some((days, at)) = episode.told_days() else {
            // Nobody said how long it has lasted: not for a shorter time than it is known here.
            let known = u16::try_from((now - episode.started).whole_minutes() / 1_440).unwrap_or(0);
            return Some(known.min(3_650)).filter(|days| *days >= DAYS_72H);
        };
        // A start that was set right, to before that, says more.
        let known = u16::try_from((now - episode.started).whole_minutes() / 1_440).unwrap_or(0);
        if episode.is_dated() && episode.started < at - Span::hours(24 * i64::from(days)) {
            return Some(known.min(3_650));
        }
        let since = u16::try_from(((now - at).whole_minutes() / 1_440).max(0)).unwrap_or(u16::MAX);
        let is_exact = days == 0 || days >= DAYS_12W || since == 0;
        is_exact.then(|| days.saturating_add(since).min(3_650))
    }

    /// Conditions asked once whose answer is not known yet, among these.
    pub fn unasked(&self, cautions: &[Caution]) -> Vec<Caution> {
        // Where there is no cancer at all, none is in this part of the body.
        let no_cancer =
            self.last_check().is_some_and(|check| check.check.kept.contains(&(Q::C3, Answer::No)));
        let known = |caution: &Caution| {
            self.conditions.iter().any(|(known, _)| known == caution)
                || (*caution == Caution::Cancer && no_cancer)
        };
        cautions.iter().copied().filter(|caution| !known(caution)).collect()
    }

    /// The lasting conditions that hold, "not sure" counting as yes: facts, and what the danger check learned.
    pub fn holding(&self) -> Vec<Caution> {
        let check = self.last_check().map(|check| &check.check);
        let kept =
            |q: Q| check.and_then(|check| check.kept.iter().find(|(kept, _)| *kept == q)).map(|(_, a)| *a);
        // Who would rather not say whether they are pregnant may be.
        let may_be_pregnant = kept(Q::A3).is_some_and(|answer| answer != Answer::No)
            && kept(Q::A3d).is_none_or(|which| which != Answer::One(2));
        let fact = |wanted: Q| self.facts.iter().any(|(q, answer, _)| *q == wanted && answer.is_danger());
        let holds = |caution: Caution| match caution {
            Caution::Thinners => fact(Q::C10),
            Caution::SickleCell => fact(Q::C19),
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

    /// What counts for the next movement break: breaks, routines, walks, blocks and lying down that are over, what was left
    /// out, and that something was chosen for breaks.
    pub fn told_of_breaks(&self, now: Stamp) -> Told {
        let movement = &self.movement;
        let broke = movement.breaks.last().map(|(at, _)| *at);
        let moved = movement.moved.last().map(|record| record.at);
        let walked = movement.walks.last().map(|(_, at, _)| *at);
        let left_out = movement.put_off.filter(|(_, minutes)| minutes.is_none()).map(|(at, _)| at);
        let off = self.past_blocks(now).first().map(|block| block.off);
        let rested = self.episodes.last().and_then(|episode| episode.rests.last()).and_then(|rest| rest.end);
        let up = rested.and_then(|end| if let End::At(up) = end { Some(up) } else { None });
        let chosen = self.breaks.map(|chosen| chosen.at);
        let all = [broke, moved, walked, left_out, off, up, chosen];
        let put_off = movement.put_off.and_then(|(at, minutes)| Some((at, minutes?)));
        Told { moved: all.into_iter().flatten().collect(), put_off }
    }

    /// Whether someone said yes for this condition to this family.
    pub fn is_cleared(&self, caution: Caution, family: Family) -> bool {
        let fits = |to: Option<Family>| to.is_none_or(|to| to == family);
        self.cleared.iter().any(|(known, to, _)| *known == caution && fits(*to))
    }
}
