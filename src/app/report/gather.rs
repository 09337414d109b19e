//! What was noted in a period, as plain data: numbers, days and ids, no words. Pure.

use std::collections::BTreeSet;

use super::period::{Period, day_of, days};
use crate::app::facts::causes::is_ticked;
use crate::content::causes::{CAUSES, Cause};
use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;
use crate::domain::check::verdict::Verdict;
use crate::domain::diary::Noted;
use crate::domain::journal::episode::{DatedCheck, Episode};
use crate::domain::journal::history::History;
use crate::domain::journal::ledger::{Tally, tallies_where};
use crate::domain::medicines::Class;
use crate::domain::moves::exercise::Block as Limit;
use crate::domain::pain::{Effect, REAL_RISE};
use crate::domain::record_id::RecordId;
use crate::domain::self_checks::findings::{Found, Standing, standing};
use crate::domain::self_checks::measured::{TryRecord, sessions};
use crate::domain::self_checks::table::{CHECKS, SelfCheck};
use crate::domain::therapy::caution::Caution;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::{Instant, LocalDay, Reading, Span};

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// From when to when.
    pub period: Period,
    /// Attacks, newest first.
    pub attacks: Vec<Attack>,
    /// The shortest and the longest time without pain between two of them.
    pub between: Option<(Span, Span)>,
    /// On how many days the usual day was not possible.
    pub limited: usize,
    /// In how many nights sleep was lost, and minutes in all.
    pub sleep: (usize, u32),
    /// How well their own activity went, first and last.
    pub activity: Option<(u8, u8)>,
    /// What came before, and how often, the most frequent first.
    pub before: Vec<(&'static Cause, usize)>,
    /// For how many attacks that was not said.
    pub before_unsaid: usize,
    /// What went on the skin.
    pub tried: Vec<Tried>,
    /// How many walks, and minutes in all.
    pub walks: (usize, u32),
    /// How many routines.
    pub routines: usize,
    /// Which exercises hurt, and how often.
    pub hurt: Vec<(u8, usize)>,
    /// Days with medicines, by class.
    pub medicines: Vec<Taken>,
    /// Danger checks, newest first.
    pub checks: Vec<Checked>,
    /// The age in years.
    pub age: Option<u16>,
    /// Facts that hold, or may.
    pub facts: Vec<(Q, Answer)>,
    /// Conditions that hold, or may.
    pub conditions: Vec<(Caution, Answer)>,
    /// What keeps exercises out, or may.
    pub limits: Vec<(Limit, Answer)>,
    /// What two days of a self-check found, with the last of them.
    pub self_checks: Vec<(SelfCheck, Vec<Found>, LocalDay)>,
    /// Words of their own, newest first.
    pub words: Vec<(LocalDay, String)>,
}

/// An attack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attack {
    /// The record it began with.
    pub id: RecordId,
    /// When it began, at the latest.
    pub began: Instant,
    /// It had lasted for days when it was noted.
    pub earlier: bool,
    /// When it was over.
    pub ended: Option<Instant>,
    /// How long it lasted, or has lasted.
    pub lasted: Span,
    /// Its first day and its last.
    pub days: (LocalDay, LocalDay),
    /// The worst score.
    pub worst: Option<u8>,
    /// The last score.
    pub last: Option<u8>,
    /// How the last score compares with the first; nothing without two.
    pub trend: Option<Effect>,
    /// On how many days the usual day was not possible.
    pub limited: usize,
}

/// What went on the skin, by mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// How often, said or not how it was.
    pub times: usize,
    /// What was said.
    pub tally: Tally,
}

/// Days with medicines of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Which class.
    pub class: Class,
    /// On how many days.
    pub days: usize,
    /// How often.
    pub times: usize,
    /// On how many of the last [`RECENT_DAYS`] days of the period.
    pub recent: usize,
    /// Their names, each once.
    pub names: Vec<String>,
}

/// Medicine days are counted over this many days too, as what counts for a warning is how close they lie.
pub const RECENT_DAYS: i64 = 30;

/// A danger check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// When.
    pub at: Instant,
    /// What it found.
    pub verdict: Verdict,
    /// Ids of the rules that fired.
    pub reasons: Vec<String>,
    /// Something new came up after it.
    pub overtaken: Option<Instant>,
    /// A clinician said yes after it.
    pub permitted: Option<Instant>,
    /// What nobody was sure of, of the answers that are kept.
    pub unsure: Vec<Q>,
}

/// What was noted in this period.
pub fn gather(history: &History, period: Period, now: Reading) -> Report {
    let day = |at: Instant| day_of(at, history, now);
    let within = |at: Instant| period.has(day(at));
    let kept = || history.episodes.iter().filter(|episode| !episode.removed);
    let here: Vec<&Episode> = kept().filter(|episode| period.has_attack(episode, history, now)).collect();
    let notes = || here.iter().flat_map(|episode| &episode.notes).filter(|note| within(note.at));
    let movement = &history.movement;
    let walks = || movement.walks.iter().filter(|(_, at, _)| within(*at));
    let (before, before_unsaid) = before(&here);
    let activity: Vec<u8> = notes()
        .filter_map(|note| if let Noted::Activity(score) = note.noted { Some(score) } else { None })
        .collect();
    let words = notes().filter_map(|note| match &note.noted {
        Noted::Words(words) => Some((day(note.at), words.clone())),
        _ => None,
    });
    let mut words: Vec<(LocalDay, String)> = words.collect();
    words.reverse();
    let checks = here.iter().flat_map(|episode| &episode.checks).filter(|check| within(check.at));
    let mut checks: Vec<Checked> = checks.map(checked).collect();
    checks.reverse();
    Report {
        period,
        between: between(&here),
        limited: notes()
            .filter(|note| note.noted == Noted::Limited)
            .map(|note| day(note.at))
            .collect::<BTreeSet<_>>()
            .len(),
        sleep: sleep(notes().filter_map(|note| match note.noted {
            Noted::SleepLost(minutes) => Some((day(note.at), minutes)),
            _ => None,
        })),
        activity: activity.first().copied().zip(activity.last().copied()),
        before,
        before_unsaid,
        tried: tried(history, &here, within),
        walks: (walks().count(), walks().map(|(_, _, minutes)| u32::from(*minutes)).sum()),
        routines: movement.moved.iter().filter(|record| within(record.at)).count(),
        hurt: counted(movement.hurts.iter().filter(|(at, ..)| within(*at)).map(|(_, number, _)| *number)),
        medicines: medicines(history, period, day),
        checks,
        age: history.age(now.wall()),
        facts: facts(history),
        conditions: history.conditions.iter().filter(|(_, answer)| answer.is_danger()).copied().collect(),
        limits: movement.limits.iter().filter(|(_, answer)| answer.is_danger()).copied().collect(),
        self_checks: self_checks(history, day, within, now),
        words,
        attacks: here.iter().rev().map(|episode| attack(episode, history, now)).collect(),
    }
}

fn attack(episode: &Episode, history: &History, now: Reading) -> Attack {
    let scores = || episode.pain.iter().map(|note| note.pain.get());
    let worst = episode.notes.iter().filter_map(|note| match note.noted {
        Noted::Worst(pain) => Some(pain.get()),
        _ => None,
    });
    let limited = episode.notes.iter().filter(|note| note.noted == Noted::Limited);
    let began = episode.onset();
    Attack {
        id: episode.id.clone(),
        began,
        earlier: began < episode.started,
        ended: episode.ended,
        lasted: (episode.ended.unwrap_or(now.wall()) - began).max(Span::ZERO),
        days: days(episode, history, now),
        worst: scores().chain(worst).max(),
        last: scores().next_back(),
        trend: scores().next().zip(scores().next_back()).filter(|_| episode.pain.len() > 1).map(trend),
        limited: limited.map(|note| day_of(note.at, history, now)).collect::<BTreeSet<_>>().len(),
    }
}

/// A difference that is a real one.
fn trend((first, last): (u8, u8)) -> Effect {
    match (first, last) {
        (first, last) if last + REAL_RISE <= first => Effect::Better,
        (first, last) if first + REAL_RISE <= last => Effect::Worse,
        _ => Effect::Same,
    }
}

fn between(attacks: &[&Episode]) -> Option<(Span, Span)> {
    let gaps = || {
        let pairs = attacks.windows(2).filter_map(|pair| Some((pair.first()?.ended?, pair.last()?.onset())));
        pairs.map(|(ended, began)| (began - ended).max(Span::ZERO))
    };
    gaps().min().zip(gaps().max())
}

/// Nights, each with the most that was said of it, and minutes in all.
fn sleep(noted: impl Iterator<Item = (LocalDay, u16)>) -> (usize, u32) {
    let mut nights: Vec<(LocalDay, u16)> = Vec::new();
    for (day, minutes) in noted {
        match nights.iter_mut().find(|(known, _)| *known == day) {
            Some((_, most)) => *most = minutes.max(*most),
            None => nights.push((day, minutes)),
        }
    }
    nights.retain(|(_, minutes)| *minutes > 0);
    (nights.len(), nights.iter().map(|(_, minutes)| u32::from(*minutes)).sum())
}

/// What came before these, the most frequent first, and for how many that was not said.
fn before(attacks: &[&Episode]) -> (Vec<(&'static Cause, usize)>, usize) {
    let count = |cause: &&Cause| attacks.iter().filter(|episode| is_ticked(episode, cause)).count();
    let mut counts: Vec<(&Cause, usize)> =
        CAUSES.iter().map(|cause| (cause, count(&cause))).filter(|(_, count)| *count > 0).collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let unsaid = attacks.iter().filter(|episode| !CAUSES.iter().any(|cause| is_ticked(episode, cause)));
    (counts, unsaid.count())
}

fn tried(history: &History, attacks: &[&Episode], within: impl Fn(Instant) -> bool) -> Vec<Tried> {
    let tallies = tallies_where(history, |record| within(record.block.started()));
    let times = |mode: Mode| {
        let blocks = attacks.iter().flat_map(|episode| &episode.blocks);
        blocks.filter(|it| it.block.plan.mode() == mode && within(it.block.started())).count()
    };
    let of_mode = |mode: Mode| {
        let tally = tallies.iter().find(|tally| tally.mode == mode).copied();
        Tried { times: times(mode), tally: tally.unwrap_or_else(|| Tally::empty(mode)) }
    };
    let mut tried: Vec<Tried> = Mode::ALL.into_iter().map(of_mode).filter(|tried| tried.times > 0).collect();
    tried.sort_by_key(|tried| std::cmp::Reverse(tried.times));
    tried
}

/// Each with how often it is there, the most frequent first.
fn counted(all: impl Iterator<Item = u8>) -> Vec<(u8, usize)> {
    let mut counts: Vec<(u8, usize)> = Vec::new();
    for one in all {
        match counts.iter_mut().find(|(known, _)| *known == one) {
            Some((_, count)) => *count += 1,
            None => counts.push((one, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

fn medicines(history: &History, period: Period, day: impl Fn(Instant) -> LocalDay) -> Vec<Taken> {
    let medicines = &history.medicines;
    let recent = LocalDay(period.last.0 - RECENT_DAYS);
    let of_class = |class: Class| {
        let mut taken = Taken { class, days: 0, times: 0, recent: 0, names: Vec::new() };
        let mut days = BTreeSet::new();
        for it in &medicines.taken {
            let day = day(it.at);
            let Some(found) = medicines.find(&it.of).filter(|found| found.medicine.class == class) else {
                continue;
            };
            if period.has(day) {
                days.insert(day);
                taken.times += 1;
                if !taken.names.contains(&found.medicine.name) {
                    taken.names.push(found.medicine.name.clone());
                }
            }
        }
        taken.recent = days.iter().filter(|day| **day > recent).count();
        taken.days = days.len();
        taken
    };
    Class::ALL.into_iter().map(of_class).filter(|taken| taken.days > 0).collect()
}

fn checked(dated: &DatedCheck) -> Checked {
    let unsure = |answer: Answer| matches!(answer, Answer::Unsure | Answer::Many { unsure: true, .. });
    let kept = dated.check.kept.iter().filter(|(_, answer)| unsure(*answer));
    Checked {
        at: dated.at,
        verdict: dated.check.verdict,
        reasons: dated.check.reasons.clone(),
        overtaken: dated.overtaken,
        permitted: dated.permitted,
        unsure: kept.map(|(q, _)| *q).collect(),
    }
}

/// What is known of the person: facts, cancer as the newest check has it, and pregnancy while its attack goes on.
fn facts(history: &History) -> Vec<(Q, Answer)> {
    let lasting = history.facts.iter().map(|(q, answer, _)| (*q, *answer));
    let newest = super::period::newest(history);
    let open = newest.is_some_and(|episode| episode.ended.is_none());
    let kept = newest.and_then(|episode| episode.checks.last()).into_iter();
    let kept = kept.flat_map(|dated| dated.check.kept.iter().copied());
    let kept = kept.filter(|(q, _)| *q == Q::C3 || (*q == Q::A3 && open));
    // Not pregnant is no danger, and is said by a fact of its own.
    lasting.chain(kept).filter(|(q, answer)| *q != Q::A3n && answer.is_danger()).collect()
}

fn self_checks(
    history: &History,
    day: impl Fn(Instant) -> LocalDay + Copy,
    within: impl Fn(Instant) -> bool,
    now: Reading,
) -> Vec<(SelfCheck, Vec<Found>, LocalDay)> {
    let tries: Vec<TryRecord> = history.tries.iter().filter(|record| within(record.at)).cloned().collect();
    let age = history.age(now.wall());
    let of_check = |check: SelfCheck| {
        let all = sessions(check, &tries, day);
        let last = all.iter().rev().find(|session| session.complete)?.day;
        match standing(check, &all, age) {
            Standing::Worth(found) => Some((check, found, last)),
            Standing::New | Standing::Fine | Standing::Once(_) => None,
        }
    };
    CHECKS.iter().filter_map(|row| of_check(row.check)).collect()
}
