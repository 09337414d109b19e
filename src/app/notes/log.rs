//! The log: each attack as a heading and an arc, newest first; and the card at the end of one. Pure.

use super::quick::{self, Quickly};
use super::{asks, patterns};
use crate::app::event::check;
use crate::app::facts::arc::{self, Arc};
use crate::app::facts::days::{length, local};
use crate::app::model::Model;
use crate::app::page::Action;
use crate::app::store::page::Card;
use crate::app::{store, words};
use crate::content::{self, Whom};
use crate::domain::journal::episode::Episode;
use crate::domain::journal::ledger::helped_most;
use crate::domain::record_id::RecordId;
use crate::domain::time::{LocalDay, Reading};

/// One attack in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attack {
    /// "27 to 30 November, 4 days", "Now, day 2".
    pub heading: String,
    /// Pain over its days.
    pub arc: Arc,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct LogPage {
    /// The pain now can be noted.
    pub asks_pain: bool,
    /// What else can be noted, below it.
    pub quick: Option<Quickly>,
    /// Whether the attack is over, asked gently: why that seems so, and the two answers.
    pub asks_over: Option<(&'static str, [Action; 2])>,
    /// A quiet word about a backup, where one is wanted.
    pub nudge: Option<Card>,
    /// What several attacks share.
    pub patterns: Vec<String>,
    /// The records that attacks began with, newest first.
    pub attacks: Vec<RecordId>,
    /// There are earlier ones.
    pub more: bool,
    /// The record that is being corrected.
    pub correcting: Option<RecordId>,
    /// What is wrong with the time that was typed for it.
    pub note: &'static str,
    /// Where there is none: what begins the first.
    pub first: Option<Action>,
}

/// The page as it stands now.
pub fn page(model: &Model, now: Reading) -> LogPage {
    let (attacks, more) = attacks(model);
    let first = Action::new(content::log::EMPTY_CHECK, check::Msg::Begin(Whom::Me));
    LogPage {
        asks_pain: model.known.history.open_episode().is_some(),
        quick: quick::quickly(model),
        asks_over: asks::over(model, now),
        nudge: store::page::nudge(model, now, false),
        patterns: patterns::patterns(&model.known.history),
        first: attacks.is_empty().then_some(first),
        attacks,
        more,
        correcting: model.notes.correcting.clone(),
        note: model.known.note,
    }
}

/// How many attacks are shown at a time.
const PAGE: usize = 20;

/// The newest attacks, newest first, and whether there are earlier ones.
fn attacks(model: &Model) -> (Vec<RecordId>, bool) {
    let shown = PAGE * (model.notes.older_shown + 1);
    let mut kept = model.known.history.episodes.iter().rev().filter(|episode| !episode.removed);
    let attacks = kept.by_ref().take(shown).map(|episode| episode.id.clone()).collect();
    (attacks, kept.next().is_some())
}

/// The attack that began with this record; nothing where it was taken off the log.
pub fn attack(model: &Model, id: &RecordId, now: Reading) -> Option<Attack> {
    let history = &model.known.history;
    let episode = history.episodes.iter().rev().find(|episode| episode.id == *id && !episode.removed)?;
    Some(Attack { heading: heading(model, episode, now), arc: arc::arc(history, episode, now) })
}

/// The days of an attack, the first and the last; the last of one that goes on is today.
fn days(model: &Model, episode: &Episode, now: Reading) -> (LocalDay, LocalDay) {
    let day = |at| local(at, &model.known.history, now).0;
    // Where it had lasted for days when it was first noted, it began by then.
    let lasted = now.day_of(episode.started).0 - now.day_of(episode.onset()).0;
    let first = LocalDay(day(episode.started).0 - lasted);
    (first, episode.ended.map_or(now.day_of(now.wall()), day).max(first))
}

fn heading(model: &Model, episode: &Episode, now: Reading) -> String {
    let (first, last) = days(model, episode, now);
    let count = last.0 - first.0 + 1;
    match episode.ended {
        None => content::log::now_day(count),
        Some(_) => match hours(episode) {
            Some(hours) => content::log::dated_hours(&dates(first, last, now), &hours),
            None => content::log::dated(&dates(first, last, now), count),
        },
    }
}

/// How long it was, where that is less than two days and it began here: "5 hours".
fn hours(episode: &Episode) -> Option<String> {
    let is_whole = episode.onset() == episode.started;
    episode.ended.filter(|_| is_whole).and_then(|ended| length(episode.started, ended))
}

/// "27 to 30 November", "27 November to 2 December", "27 November"; with the year where it is not this one.
fn dates(first: LocalDay, last: LocalDay, now: Reading) -> String {
    let this_year = now.day_of(now.wall()).civil().0;
    let ((begun, ..), (year, ..)) = (first.civil(), last.civil());
    let date = |day: LocalDay, with_year: bool| {
        let (year, month, date) = day.civil();
        match with_year {
            true => content::log::one_day_of(date, words::month(month), year),
            false => content::log::one_day(date, words::month(month)),
        }
    };
    let end = date(last, year != this_year);
    match first.civil() {
        _ if first == last => end,
        (_, month, day) if (begun, month) == (year, last.civil().1) => content::log::within_month(day, &end),
        _ => content::log::within_month(date(first, begun != year), &end),
    }
}

/// The card at the end of the newest attack, in sentences: how long it was, what helped, what was walked. Nothing while one
/// goes on.
pub fn end_card(model: &Model, now: Reading) -> Vec<String> {
    let history = &model.known.history;
    let newest = history.episodes.iter().rev().find(|episode| !episode.removed);
    let Some(episode) = newest.filter(|episode| episode.ended.is_some()) else { return Vec::new() };
    let (first, last) = days(model, episode, now);
    let helped = helped_most(episode).map(|most| {
        let name = content::relief::mode_name(most.tally.mode);
        match most.compared {
            true => content::log::end_helped(name),
            false => content::log::end_helped_only(name, most.tally.better, most.tally.judged()),
        }
    });
    let walks = history.movement.walks.iter().filter(|(_, at, _)| episode.holds(*at)).count();
    let routines = history.movement.moved.iter().filter(|record| episode.holds(record.at)).count();
    [
        Some(match hours(episode) {
            Some(hours) => content::log::end_hours(&hours),
            None => content::log::end_days(last.0 - first.0 + 1),
        }),
        helped,
        Some(walks).filter(|count| *count > 0).map(content::log::end_walks),
        Some(routines).filter(|count| *count > 0).map(content::log::end_routines),
    ]
    .into_iter()
    .flatten()
    .collect()
}
