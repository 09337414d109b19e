//! What the notes show of all attacks: how often they came, how long between, what was noted before them, and how pain went
//! (`docs/clinical.md` 6.12). Counted only: nothing here says why. Entered with the history; touches nothing.

use std::collections::BTreeMap;

use super::episode::{DatedCheck, Episode};
use super::history::History;
use crate::domain::check::answers::Answer;
use crate::domain::check::question::{MANY_EPISODES, Q};
use crate::domain::check::verdict::Verdict;
use crate::domain::diary::Noted;
use crate::domain::pain::Pain;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// Attacks are drawn beside each other from so many on (a judgement).
pub const TIMELINE_FROM: usize = 2;
/// The time between attacks is told from so many attacks on (a judgement).
pub const GAPS_FROM: usize = 3;
/// What came before attacks is counted from so many on of which it was said (a judgement).
pub const BEFORE_FROM: usize = 2;
/// Pain has a course within an attack from so many scores on (a judgement).
pub const COURSE_FROM: usize = 2;
/// A change of pain counts from so many points on (S114).
pub const MEANINGFUL_POINTS: u8 = 2;
/// A change of pain counts from so much of the first score on, in percent (S114).
pub const MEANINGFUL_PERCENT: u8 = 30;
/// Attacks that came back soon: within this time before the newest one began (a judgement).
pub const SOON_AGAIN: Span = Span::hours(56 * 24);
/// Attacks of a year, and how long what was found of the newest attack is news.
pub const YEAR: Span = Span::hours(365 * 24);
/// So many attacks that limited the day within [`YEAR`] are often: the danger check asks for as many (E2a, our advice).
pub const LIMITED_IN_A_YEAR: usize = 3;
/// Nobody under this age is asked about recurrence in the danger check.
const GROWN_UP: u16 = 16;

/// The attacks in the log, oldest first: what was taken off it is none.
pub fn attacks(history: &History) -> Vec<&Episode> {
    history.episodes.iter().filter(|episode| !episode.removed).collect()
}

/// The local day and hour of a moment, on the clock that the person saw then.
pub fn local(at: Instant, history: &History, now: Reading) -> (LocalDay, u8) {
    let then = Reading { offset_minutes: history.offset_at(at, now), ..now };
    (then.day_of(at), then.clock_of(at).0)
}

/// The day on which the pain of an attack began, at the latest.
pub fn first_day(episode: &Episode, history: &History, now: Reading) -> LocalDay {
    let lasted = (episode.started - episode.onset()).0 / DAY_MS;
    LocalDay(local(episode.started, history, now).0.0 - lasted)
}

/// The last day of an attack; today for one that goes on.
pub fn last_day(episode: &Episode, history: &History, now: Reading) -> LocalDay {
    let first = first_day(episode, history, now);
    let last = episode.ended.map_or(now.day_of(now.wall()), |ended| local(ended, history, now).0);
    last.max(first)
}

const DAY_MS: i64 = 86_400_000;

/// The worst pain that was noted of an attack.
pub fn worst(episode: &Episode) -> Option<u8> {
    let scores = episode.pain.iter().map(|note| note.pain.get());
    let worst = episode.notes.iter().filter_map(|note| match note.noted {
        Noted::Worst(pain) => Some(pain.get()),
        _ => None,
    });
    scores.chain(worst).max()
}

/// Whole days without an attack, between the end of one and the beginning of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The shortest time.
    pub shortest: i64,
    /// Half of the times were no longer than this.
    pub median: i64,
    /// The longest time.
    pub longest: i64,
    /// How many times it is.
    pub count: usize,
}

/// The time between attacks, from [`GAPS_FROM`] attacks on.
pub fn gaps(history: &History, now: Reading) -> Option<Gaps> {
    let attacks = attacks(history);
    if attacks.len() < GAPS_FROM {
        return None;
    }
    let gap = |pair: &[&Episode]| {
        let (before, after) = (pair.first()?, pair.get(1)?);
        Some((first_day(after, history, now).0 - last_day(before, history, now).0).max(0))
    };
    let mut gaps: Vec<i64> = attacks.windows(2).filter_map(gap).collect();
    gaps.sort_unstable();
    let (shortest, longest) = (*gaps.first()?, *gaps.last()?);
    Some(Gaps { shortest, median: *gaps.get((gaps.len() - 1) / 2)?, longest, count: gaps.len() })
}

/// What was noted of the 24 hours before attacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// How many attacks each thing came before, by the word in files.
    pub counts: BTreeMap<String, usize>,
    /// Of how many attacks something was said.
    pub answered: usize,
    /// How many attacks there are.
    pub attacks: usize,
}

/// What was noted of the 24 hours before these attacks.
pub fn before(attacks: &[&Episode]) -> Before {
    let mut found = Before { counts: BTreeMap::new(), answered: 0, attacks: attacks.len() };
    for episode in attacks {
        let mut causes: Vec<&String> = episode.set_off.iter().flatten().collect();
        causes.sort_unstable();
        causes.dedup();
        found.answered += usize::from(!causes.is_empty());
        for cause in causes {
            *found.counts.entry(cause.clone()).or_default() += 1;
        }
    }
    found
}

/// How the last score of an attack stands to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Lower, by so much that it counts.
    Less,
    /// About the same.
    Same,
    /// Higher, by so much that it counts.
    More,
}

/// What this change of pain comes to: it counts from [`MEANINGFUL_POINTS`] or [`MEANINGFUL_PERCENT`] on.
pub fn change(first: Pain, last: Pain) -> Change {
    let (first, last) = (first.get(), last.get());
    let points = first.abs_diff(last);
    let part = u16::from(points) * 100 >= u16::from(first) * u16::from(MEANINGFUL_PERCENT);
    let counts = points >= MEANINGFUL_POINTS || (points > 0 && first > 0 && part);
    match counts {
        false => Change::Same,
        true if last < first => Change::Less,
        true => Change::More,
    }
}

/// How pain went within an attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The first score.
    pub first: Pain,
    /// The last one.
    pub last: Pain,
    /// What that comes to.
    pub change: Change,
    /// How many scores there are.
    pub scores: usize,
    /// From the first to the last.
    pub over: Span,
}

/// How pain went within an attack, from [`COURSE_FROM`] scores on.
pub fn course(episode: &Episode) -> Option<Course> {
    let (first, last) = (episode.pain.first()?, episode.pain.last()?);
    let scores = episode.pain.len();
    (scores >= COURSE_FROM).then(|| Course {
        first: first.pain,
        last: last.pain,
        change: change(first.pain, last.pain),
        scores,
        over: last.at - first.at,
    })
}

/// The attacks that began within this time before the newest one, and that one.
pub fn within<'a>(attacks: &[&'a Episode], back: Span) -> Vec<&'a Episode> {
    let Some(newest) = attacks.last() else { return Vec::new() };
    let from = newest.started - back;
    attacks.iter().copied().filter(|episode| episode.started > from).collect()
}

/// The newest attack, while what is found of it is news: it goes on, or began within [`YEAR`].
pub fn newest<'a>(attacks: &[&'a Episode], now: Reading) -> Option<&'a Episode> {
    let newest = attacks.last().copied()?;
    let is_news = newest.ended.is_none() || now.wall() - newest.started <= YEAR;
    is_news.then_some(newest)
}

/// Why attacks that come back should be looked at: the rules of the danger check, from what is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LookedAt {
    /// More than 2 earlier ones (rule E2-many).
    Many,
    /// They limit the day often, or each one is worse (rule E2-often).
    Often,
}

/// Whether attacks that come back should be looked at. Nothing where someone has looked at them by the check of the newest
/// attack, for who is under 16, and while an open attack has more pressing advice.
pub fn looked_at(history: &History, now: Reading) -> Option<LookedAt> {
    let attacks = attacks(history);
    let newest = newest(&attacks, now)?;
    let is_child = history.age(now.wall()).is_some_and(|age| age < GROWN_UP);
    let is_pressing =
        |check: &DatedCheck| check.check.verdict >= Verdict::Urgent || check.overtaken.is_some();
    let presses = newest.ended.is_none() && newest.checks.last().is_some_and(is_pressing);
    if is_child || presses || told(newest, Q::E2c) == Some(Answer::Yes) {
        return None;
    }
    let counted = attacks.len().saturating_sub(1);
    let said = match told(newest, Q::E2) {
        Some(Answer::Number(earlier)) => usize::from(earlier),
        _ => 0,
    };
    if counted.max(said) >= usize::from(MANY_EPISODES) {
        return Some(LookedAt::Many);
    }
    let limits = |episode: &&&Episode| episode.notes.iter().any(|note| note.noted == Noted::Limited);
    let year = within(&attacks, YEAR);
    let often = year.iter().filter(limits).count() >= LIMITED_IN_A_YEAR;
    let says_so = told(newest, Q::E2a).is_some_and(Answer::is_danger);
    (often || says_so).then_some(LookedAt::Often)
}

/// What was answered in the newest check of this attack that asked it.
fn told(episode: &Episode, q: Q) -> Option<Answer> {
    let kept = |check: &DatedCheck| check.check.kept.iter().find(|(known, _)| *known == q).map(|(_, a)| *a);
    episode.checks.iter().rev().find_map(kept)
}
