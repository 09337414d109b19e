//! Single keys, pressed outside any field while something runs. What they do, and whether, is the program's to say.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::js::window;
use crate::app::event::Event;

thread_local! {
    static LISTENER: RefCell<Option<EventListener>> = const { RefCell::new(None) };
}

/// Listens, or stops it.
pub fn listen(listen: bool, send: fn(Event)) {
    let listener = listen.then(|| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), "keydown", options, move |event| {
            if let Some(key) = event.dyn_ref().and_then(single_key) {
                send(Event::Key(key));
            }
        })
    });
    LISTENER.set(listener);
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
        if within("button, a, summary") {
            return None;
        }
        event.prevent_default();
    }
    Some(key.to_lowercase())
}
