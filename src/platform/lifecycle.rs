//! What happens around the page: hidden and shown again, other tabs.

use crate::app::event;
use crate::app::event::Event;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::address;
use super::js::window;

/// Passes on what happens, for as long as the listeners are kept.
pub fn listen(send: fn(Event)) -> Vec<EventListener> {
    let window = window();
    let mut listeners = Vec::new();
    let mut on = |target: &web_sys::EventTarget, name: &'static str, event: fn() -> Event| {
        listeners.push(EventListener::new(target, name, move |_| send(event())));
    };
    on(&window, "hashchange", || Event::RouteChanged(address::route()));
    on(&window, "pageshow", || Event::Woke);
    on(&window, "focus", || Event::Woke);
    on(&window, "pagehide", || Event::Hidden);
    if let Some(document) = window.document() {
        on(&document, "resume", || Event::Woke);
        on(&document, "visibilitychange", || if is_hidden() { Event::Hidden } else { Event::Shown });
    }
    let stored = EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>()
            && let Some(key) = event.key()
        {
            send(event::store::Msg::Elsewhere(key, event.new_value()).into());
        }
    });
    listeners.push(stored);
    listeners
}

/// Nobody sees the page.
pub fn is_hidden() -> bool {
    window().document().is_some_and(|document| document.hidden())
}

/// Starts the page anew.
pub fn reload() {
    let _ = window().location().reload();
}
