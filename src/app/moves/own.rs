//! Routines put together by hand: chosen, ordered, named, kept, shared as a file.
//!
//! Entered by `app::moves`; touches the model it is given. The file is a backup with that one record, so it is read, checked
//! and joined like any other.

use super::{Draft, Model};
use crate::app::effect::Effect;
use crate::app::event::Drafting;
use crate::app::saved::{self, backup};
use crate::app::storage_flow;
use crate::content::say;
use crate::domain::instant::Reading;
use crate::domain::journal::{Entry, Record};
use crate::domain::steps::{self, MOST_PARTS};

/// The file's name.
const NAME: &str = "unclench-routine.txt";
/// No more routines than this: a list that long is no help.
const MOST: usize = 50;

/// Something is done to the list or to the routine being put together.
pub fn change(model: &mut Model, change: &Drafting, now: Reading, out: &mut Vec<Effect>) {
    model.note = "";
    let draft = &mut model.moves.draft;
    match change {
        Drafting::New => *draft = Draft { open: true, ..Draft::default() },
        Drafting::Leave => *draft = Draft::default(),
        Drafting::Edit(name) => {
            if let Some((name, numbers)) = model.history.own.iter().find(|(known, _)| known == name) {
                *draft = Draft { name: name.clone(), numbers: numbers.clone(), open: true };
            }
        }
        Drafting::Add(number) => {
            if draft.numbers.len() < MOST_PARTS && steps::exercise(*number).is_some() {
                draft.numbers.push(*number);
            }
        }
        Drafting::Remove(place) => {
            if *place < draft.numbers.len() {
                draft.numbers.remove(*place);
            }
        }
        Drafting::Earlier(place) => {
            if *place > 0 && *place < draft.numbers.len() {
                draft.numbers.swap(*place, *place - 1);
            }
        }
        Drafting::Save(name) => save(model, name, now, out),
        Drafting::Drop(name) => {
            storage_flow::write(model, [Entry::Own(name.clone(), Vec::new())], now, out);
            model.note = say("own-gone");
        }
        Drafting::Share(name) => share(model, name, now, out),
    }
}

/// Keeps it under its name. Another one of the same name gives way; a changed name leaves the old one behind.
fn save(model: &mut Model, name: &str, now: Reading, out: &mut Vec<Effect>) {
    let name = saved::entry::shortened(name.trim_ascii());
    let draft = &model.moves.draft;
    if draft.numbers.is_empty() {
        model.note = say("own-empty");
        return;
    }
    if name.is_empty() {
        model.note = say("own-nameless");
        return;
    }
    let is_new = model.history.own.iter().all(|(known, _)| *known != name);
    if is_new && model.history.own.len() >= MOST {
        model.note = say("own-many");
        return;
    }
    let renamed = (!draft.name.is_empty() && draft.name != name).then(|| Entry::Own(draft.name.clone(), Vec::new()));
    let kept = Entry::Own(name, draft.numbers.clone());
    storage_flow::write(model, renamed.into_iter().chain([kept]), now, out);
    model.moves.draft = Draft::default();
    model.note = say("own-saved");
    out.push(Effect::FocusHeading);
}

/// Hands it over as a file that any other copy of this page can join to its own.
fn share(model: &Model, name: &str, now: Reading, out: &mut Vec<Effect>) {
    let is_it = |record: &&Record| matches!(&record.entry, Entry::Own(known, numbers) if known == name && !numbers.is_empty());
    let Some(record) = model.journal.records().iter().rev().find(is_it) else { return };
    let text = backup::print([record], &[], "", now.wall());
    out.push(Effect::HandOver { name: NAME.to_owned(), text, share: model.device.can_share });
}
