//! When something may have been that was written down later, and whether an attack seems to be over. Pure: no side effects.

use super::episode::Episode;
use super::history::History;
use super::merge::Journal;
use super::record::Entry;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Span};

/// Why something cannot have been at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refused {
    /// It was written down before that.
    Later,
    /// The attack that it belongs to had not begun.
    BeforeAttack,
    /// The attack that it belongs to was over.
    AfterAttack,
    /// The start of an attack: the one before was not over.
    BeforeLastAttack,
    /// The start of an attack: something in it was earlier.
    AfterNoted,
    /// The end of an attack: something in it was later.
    BeforeNoted,
}

/// The end of the minute that was typed.
const MINUTE: Span = Span(59_999);

/// The moment of this record, if what it says can have been in the minute that begins at `at`: never later than it was
/// written, never before its attack began; the start of an attack not before the one before was over and not after anything
/// in it, its end not before anything in it. Nothing for what has no moment of its own.
pub fn dated(
    history: &History,
    journal: &Journal,
    of: &RecordId,
    at: Instant,
) -> Option<Result<Instant, Refused>> {
    let record = journal.find(of).filter(|record| record.entry.may_be_dated())?;
    let entry = journal.standing(record)?;
    let (mut first, mut too_early) = (Instant(0), Refused::BeforeAttack);
    let (mut last, mut too_late) = (record.wall, Refused::Later);
    match entry {
        Entry::EpisodeStarted => {
            let place = history.episodes.iter().position(|episode| episode.id == *of && !episode.removed)?;
            let episode = &history.episodes[place];
            let before = place.checked_sub(1).and_then(|before| history.episodes[before].ended);
            (first, too_early) = (before.unwrap_or(first), Refused::BeforeLastAttack);
            let noted = episode.noted_between().map(|(earliest, _)| earliest);
            if let Some(earliest) = noted.into_iter().chain(episode.ended).min().filter(|at| *at < last) {
                (last, too_late) = (earliest, Refused::AfterNoted);
            }
        }
        Entry::EpisodeEnded => {
            let place = history.episodes.iter().position(|episode| episode.end.as_ref() == Some(of))?;
            let episode = &history.episodes[place];
            first = episode.started;
            if let Some((_, latest)) = episode.noted_between().filter(|(_, latest)| *latest > first) {
                (first, too_early) = (latest, Refused::BeforeNoted);
            }
            let next = history.episodes.get(place + 1).map(|next| next.started);
            last = next.map_or(last, |next| next.min(last));
        }
        _ => {
            let now = journal.moment(record);
            let is_noted = matches!(entry, Entry::PainNow(_) | Entry::Noted(_));
            let holds = |episode: &&Episode| match is_noted {
                true => episode
                    .pain
                    .iter()
                    .map(|note| &note.id)
                    .chain(episode.notes.iter().map(|note| &note.id))
                    .any(|id| id == of),
                false => episode.holds(now) && !episode.removed,
            };
            if let Some(episode) = history.episodes.iter().rev().find(holds) {
                first = episode.started;
                if let Some(ended) = episode.ended.filter(|ended| is_noted && *ended < last) {
                    (last, too_late) = (ended, Refused::AfterAttack);
                }
            }
        }
    }
    let moment = at.storable().max(first).min(last.max(first));
    Some(match () {
        () if at + MINUTE < first => Err(too_early),
        () if at > last.max(first) => Err(too_late),
        () => Ok(moment),
    })
}

/// What makes it likely that an attack is over, though nobody said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quiet {
    /// Nothing was noted for [`SILENT`].
    Silent,
    /// Pain was at most [`LITTLE`] for [`EASED`].
    Eased,
}

/// Nothing noted for so long: it is asked whether the attack is over.
pub const SILENT: Span = Span::hours(72);
/// Little pain for so long: it is asked, too.
pub const EASED: Span = Span::hours(48);
/// So much pain is little.
pub const LITTLE: u8 = 1;

/// Whether the attack that is going on seems to be over at this moment.
pub fn seems_over(history: &History, now: Instant) -> Option<Quiet> {
    let episode = history.open_episode()?;
    let noted = episode.noted_between().map(|(_, latest)| latest);
    let movement = &history.movement;
    let moved = movement.moved.iter().map(|record| record.at);
    let walked = movement.walks.iter().map(|(_, at, _)| *at);
    let taken = history.medicines.taken.iter().map(|taken| taken.at);
    let after = moved.chain(walked).chain(taken).filter(|at| *at >= episode.started);
    let latest = noted.into_iter().chain(after).chain([episode.started]).max()?;
    let little = episode.pain.iter().rev().take_while(|note| note.pain.get() <= LITTLE).last();
    match little {
        _ if now - latest >= SILENT => Some(Quiet::Silent),
        Some(first) if now - first.at >= EASED => Some(Quiet::Eased),
        _ => None,
    }
}
