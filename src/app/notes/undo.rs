//! Undo: each change of the log can be taken back for a moment. What takes it back is a record of its own that names the one
//! it takes back; nothing is ever removed.

use crate::app::model::Model;
use crate::app::model::notes::{State, Undo};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::content;
use crate::domain::journal::episode::Episode;
use crate::domain::journal::history::History;
use crate::domain::journal::record::Entry;
use crate::domain::medicines::{self, Medicine};
use crate::domain::moves::movement::Said;
use crate::domain::record_id::RecordId;
use crate::domain::time::{Instant, Reading, Span};

/// For how long it is offered.
pub const OFFERED: Span = Span::seconds(8);

/// What offers to undo the last change, as it stands on the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Snack {
    /// What was done.
    pub said: String,
    /// Which change it is: two can have the same words.
    pub nth: usize,
}

/// What stands above the bar of places now, if anything.
pub fn snack(model: &Model, now: Reading) -> Option<Snack> {
    let undo = model.notes.undo.as_ref().filter(|undo| undo.is_offered(now))?;
    Some(Snack { said: undo.said.clone(), nth: model.notes.changes })
}

impl Undo {
    fn is_offered(&self, now: Reading) -> bool {
        self.held || now.stamp.mono < self.until
    }
}

/// How long until it is offered no more.
pub fn next_wake(state: &State, now: Reading) -> Option<Span> {
    let undo = state.undo.as_ref().filter(|undo| !undo.held)?;
    Some((undo.until - now.stamp.mono).max(Span::ZERO))
}

/// Drops what is offered no more.
pub fn look(state: &mut State, out: &Outbox<'_>) {
    if state.undo.as_ref().is_some_and(|undo| !undo.is_offered(out.now())) {
        state.undo = None;
    }
}

/// Offers to take back what was just done.
pub(super) fn offer(state: &mut State, said: String, by: Entry, out: &Outbox<'_>) {
    state.changes += 1;
    state.undo = Some(Undo { said, by, until: out.now().stamp.mono + OFFERED, held: false });
}

/// A record that was just written can be taken back.
pub(super) fn noted(state: &mut State, id: RecordId, out: &Outbox<'_>) {
    state.noting = None;
    let Some(record) = out.journal.find(&id).filter(|record| record.entry.may_be_corrected()) else { return };
    let said = match &record.entry {
        Entry::PainNow(pain) => content::timer::pain_noted(pain.get()),
        Entry::Movement(Said::Walked(_)) => content::log::WALK_NOTED.to_owned(),
        Entry::EpisodeEnded => content::log::OVER_NOTED.to_owned(),
        _ => content::log::NOTED.to_owned(),
    };
    offer(state, said, Entry::Retracted(id), out);
}

/// When something was, was corrected: it can be put back.
pub(super) fn redated(state: &mut State, id: RecordId, before: Instant, out: &Outbox<'_>) {
    if out.journal.find(&id).is_some_and(|record| record.entry.may_be_dated()) {
        offer(state, content::log::CORRECTED.to_owned(), Entry::WasAt(id, before), out);
    }
}

/// A medicine was taken off the list: it can be put back as it was.
pub(super) fn unlisted(state: &mut State, of: RecordId, out: &Outbox<'_>) {
    let Some(record) = out.history.medicines.find(&of).filter(|record| !record.listed) else { return };
    let back = Medicine { of: Some(of), ..record.medicine.clone() };
    offer(state, content::medicines::REMOVED.to_owned(), Entry::Medicine(medicines::Said::Listed(back)), out);
}

/// It has the focus, or a pointer over it, or has not any more: then it stays for a moment again.
pub(super) fn hold(state: &mut State, held: bool, out: &Outbox<'_>) {
    let until = out.now().stamp.mono + OFFERED;
    if let Some(undo) = &mut state.undo {
        undo.until = if held { undo.until } else { until };
        undo.held = held;
    }
}

/// Takes the last change back.
pub(super) fn undo(state: &mut State, out: &mut Outbox<'_>) {
    let Some(undo) = state.undo.take().filter(|undo| undo.is_offered(out.now())) else { return };
    state.correcting = None;
    if matches!(&undo.by, Entry::Retracted(of) if !may_be_retracted(&out.history, of)) {
        return;
    }
    out.write([undo.by]);
    out.status(content::log::UNDONE);
    if out.route == Route::Better && out.history.open_episode().is_some() {
        out.go(Route::Now);
    }
}

/// The end of an attack is taken back only while no other began after it.
pub(super) fn may_be_retracted(history: &History, of: &RecordId) -> bool {
    let is_end = |episode: &Episode| episode.end.as_ref() == Some(of);
    let last = history.episodes.last().is_some_and(is_end);
    last || !history.episodes.iter().any(is_end)
}
