//! Routines put together by hand: chosen, ordered, named, kept, shared as a file.
//!
//! Entered by `moves::update`. The file is a backup with that one record, so it is read, checked
//! and joined like any other.

use super::stored;
use crate::app::effect::Effect;
use crate::app::event::moves::Drafting;
use crate::app::model::moves::{Draft, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::saved;
use crate::content;
use crate::domain::journal::record::{Entry, Record};
use crate::domain::moves::movement::{self, Own, Said};
use crate::domain::moves::steps::{self, MOST_PARTS};
use crate::domain::record_id::RecordId;

/// The file's name.
const NAME: &str = "unclench-routine.txt";

/// No more routines than this: a list that long is no help.
const MOST: usize = 50;

/// Something is done to the list or to the routine being put together.
pub fn change(state: &mut State, change: Drafting, out: &mut Outbox<'_>) {
    out.note("");
    let known = |of: &RecordId| {
        let own = out.history.movement.own.iter().find(|(known, _)| known == of);
        own.map(|(_, own)| own.clone())
    };
    let draft = &mut state.draft;
    match change {
        Drafting::New => *draft = Draft { open: true, ..Draft::default() },
        Drafting::Leave => *draft = Draft::default(),
        Drafting::Edit(of) => {
            if let Some(Own { name, numbers, .. }) = known(&of) {
                *draft = Draft { of: Some(of), name, numbers, open: true };
            }
        }
        Drafting::Add(number) => {
            if draft.numbers.len() < MOST_PARTS && steps::exercise(number).is_some() {
                draft.numbers.push(number);
            }
        }
        Drafting::Remove(place) => {
            if place < draft.numbers.len() {
                draft.numbers.remove(place);
            }
        }
        Drafting::Earlier(place) => {
            if place > 0 && place < draft.numbers.len() {
                draft.numbers.swap(place, place - 1);
            }
        }
        Drafting::Save(_) if out.route != Route::Own => {}
        Drafting::Save(name) => save(state, &name, out),
        Drafting::Drop(of) => {
            if let Some(Own { name, .. }) = known(&of) {
                let gone = Own { of: Some(of), name, numbers: Vec::new() };
                stored::note(Said::Own(gone), out);
                out.note(content::own::GONE);
            }
        }
        Drafting::Share(of) => share(&of, out),
    }
}

/// Keeps it under its name, in place of what it was before.
fn save(state: &mut State, name: &str, out: &mut Outbox<'_>) {
    let name = movement::shortened(name.trim_ascii());
    let draft = &state.draft;
    if draft.numbers.is_empty() {
        out.note(content::own::EMPTY);
        return;
    }
    if name.is_empty() {
        out.note(content::own::NAMELESS);
        return;
    }
    if draft.of.is_none() && out.history.movement.own.len() >= MOST {
        out.note(content::own::MANY);
        return;
    }
    let kept = Own { of: draft.of.clone(), name, numbers: draft.numbers.clone() };
    stored::note(Said::Own(kept), out);
    state.draft = Draft::default();
    out.note(content::own::SAVED);
    out.effect(Effect::FocusHeading);
}

/// Hands it over, as it is now, as a file that any other copy of this page can join to its own.
fn share(of: &RecordId, out: &mut Outbox<'_>) {
    let now = out.now();
    let is_it = |record: &&Record| match &record.entry {
        Entry::Movement(Said::Own(own)) => own.of.as_ref().unwrap_or(&record.id) == of,
        _ => false,
    };
    let Some(record) = out.journal.records().iter().rev().find(is_it) else { return };
    let text = saved::backup::print([record], &[], "", now.wall());
    let share = out.device.can_share;
    out.effect(Effect::HandOver { name: NAME.to_owned(), text, share });
}
