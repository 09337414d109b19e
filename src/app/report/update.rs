//! The page for a doctor: what is chosen, and what is handed over.

use super::sheet::{MOST_NAME, MOST_QUESTION, sheet};
use super::{csv, fhir, period, text};
use crate::app::browser::Handed;
use crate::app::effect::Effect;
use crate::app::event::report::{File, Msg, Span};
use crate::app::facts::typed;
use crate::app::model::report::State;
use crate::app::outbox::Outbox;
use crate::content;

/// Something happened on the page for a doctor.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Over(over) => state.over = over,
        Msg::From(text) => {
            state.from = typed::day(&text);
            state.over = Span::Dates;
        }
        Msg::Until(text) => {
            state.until = typed::day(&text);
            state.over = Span::Dates;
        }
        Msg::Show(section, on) => {
            state.switched.retain(|known| *known != section);
            if on != section.starts_on() {
                state.switched.push(section);
            }
        }
        Msg::Name(name) => state.name = shortened(&name, MOST_NAME),
        Msg::Born(year) => state.born = shortened(&year, 4),
        Msg::Question(question) => state.question = shortened(&question, MOST_QUESTION),
        Msg::Share => out.effect(Effect::Share(as_text(state, out))),
        Msg::Copy => out.effect(Effect::Copy(as_text(state, out))),
        Msg::Save(file) => save(state, file, out),
        Msg::HandedOver(name, handed) => handed_over(state, &name, handed, out),
    }
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn as_text(state: &State, out: &Outbox<'_>) -> String {
    text::text(&sheet(state, out, out.now()))
}

/// A file goes to the browser: to be saved where the person finds it, not to another app.
fn save(state: &mut State, file: File, out: &mut Outbox<'_>) {
    let now = out.now();
    let period = period::of(state, &out.history, now);
    let text = match file {
        File::Csv => csv::print(&out.history, period, now),
        File::Fhir => fhir::print(state, out, period, now),
    };
    state.handing = Some(file);
    state.told = "";
    out.effect(Effect::HandOver { name: file.name().to_owned(), text, share: false });
}

/// Whether the browser took it, told on the page and to screen readers.
fn handed_over(state: &mut State, name: &str, handed: Handed, out: &mut Outbox<'_>) {
    if state.handing.take_if(|file| file.name() == name).is_none() {
        return;
    }
    state.told = match handed {
        Handed::ToApp | Handed::ToBrowser => content::report::SAVED,
        Handed::Nowhere => content::report::NOT_SAVED,
    };
    out.status(state.told);
}
