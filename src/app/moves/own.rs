//! Routines put together by hand: chosen, ordered, named, kept, shared as a file.
//!
//! Called by `moves::update`; touches the model it is given. The file is a backup with that one record, so it is read, checked
//! and joined like any other.

use super::stored;
use crate::app::effect::Effect;
use crate::app::event::Drafting;
use crate::app::model::Model;
use crate::app::model::moves::Draft;
use crate::app::saved;
use crate::content;
use crate::domain::journal::record::{Entry, Record};
use crate::domain::moves::movement::{self, Own, Said};
use crate::domain::moves::steps::{self, MOST_PARTS};
use crate::domain::record_id::RecordId;
use crate::domain::time::Reading;

/// The file's name.
const NAME: &str = "unclench-routine.txt";

/// No more routines than this: a list that long is no help.
const MOST: usize = 50;

/// Something is done to the list or to the routine being put together.
pub fn change(model: &mut Model, change: Drafting, now: Reading, out: &mut Vec<Effect>) {
    model.note = "";
    let own = model.history.movement.own.clone();
    let draft = &mut model.moves.draft;
    match change {
        Drafting::New => *draft = Draft { open: true, ..Draft::default() },
        Drafting::Leave => *draft = Draft::default(),
        Drafting::Edit(place) => {
            if let Some((of, own)) = own.get(place) {
                let (of, name) = (Some(of.clone()), own.name.clone());
                *draft = Draft { of, name, numbers: own.numbers.clone(), open: true };
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
        Drafting::Drop(place) => {
            if let Some((of, own)) = own.get(place) {
                let gone = Own { of: Some(of.clone()), name: own.name.clone(), numbers: Vec::new() };
                stored::note(model, Said::Own(gone), now, out);
                model.note = content::own::GONE;
            }
        }
        Drafting::Share(place) => {
            if let Some((of, _)) = own.get(place) {
                share(model, of, now, out);
            }
        }
    }
}

/// Keeps it under its name, in place of what it was before.
pub fn save(model: &mut Model, name: &str, now: Reading, out: &mut Vec<Effect>) {
    let name = movement::shortened(name.trim_ascii());
    let draft = &model.moves.draft;
    if draft.numbers.is_empty() {
        model.note = content::own::EMPTY;
        return;
    }
    if name.is_empty() {
        model.note = content::own::NAMELESS;
        return;
    }
    if draft.of.is_none() && model.history.movement.own.len() >= MOST {
        model.note = content::own::MANY;
        return;
    }
    let kept = Own { of: draft.of.clone(), name, numbers: draft.numbers.clone() };
    stored::note(model, Said::Own(kept), now, out);
    model.moves.draft = Draft::default();
    model.note = content::own::SAVED;
    out.push(Effect::FocusHeading);
}

/// Hands it over, as it is now, as a file that any other copy of this page can join to its own.
fn share(model: &Model, of: &RecordId, now: Reading, out: &mut Vec<Effect>) {
    let is_it = |record: &&Record| match &record.entry {
        Entry::Movement(Said::Own(own)) => own.of.as_ref().unwrap_or(&record.id) == of,
        _ => false,
    };
    let Some(record) = model.journal.records().iter().rev().find(is_it) else { return };
    let text = saved::backup::print([record], &[], "", now.wall());
    out.push(Effect::HandOver { name: NAME.to_owned(), text, share: model.device.can_share });
}
