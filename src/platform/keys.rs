//! Single keys, pressed outside any field. What they do, and whether, is the program's to say.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::js::window;
use crate::app::event::Event;

thread_local! {
    static TAKES_SPACE: Cell<bool> = const { Cell::new(false) };
}

/// Listens for as long as the listener is kept.
pub fn listen(send: fn(Event)) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if let Some(key) = event.dyn_ref().and_then(single_key) {
            send(Event::Key(key));
        }
    })
}

/// Whether the space bar is a key too; else it scrolls the page.
pub fn take_space(takes: bool) {
    TAKES_SPACE.set(takes);
}

fn single_key(event: &KeyboardEvent) -> Option<String> {
    let key = event.key();
    let within = |selector: &str| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        target.is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))))
    };
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    if key.chars().count() != 1 || with_another || within("input, select, textarea, dialog") {
        return None;
    }
    if key == " " {
        // What has the focus takes it for a tap; elsewhere it would scroll the page.
        if !TAKES_SPACE.get() || within("button, a, summary") {
            return None;
        }
        event.prevent_default();
    }
    Some(key.to_lowercase())
}
