//! The clipboard, and the words that come after the first screen.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::window;
use crate::app::event::Event;

/// Puts a text on the clipboard, where the browser lets us.
pub fn copy(text: &str) {
    let navigator: JsValue = window().navigator().into();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object);
    let Some(clipboard) = clipboard else { return };
    let write = Reflect::get(&clipboard, &"writeText".into()).ok();
    if let Some(write) = write.and_then(|value| value.dyn_into::<Function>().ok()) {
        let _ = write.call1(&clipboard, &text.into());
    }
}

/// Fetches the pages to read, which are not part of the program so that the first screen is there sooner.
pub fn fetch_reading(send: fn(Event)) {
    let arrived = Closure::once_into_js(move |text: JsValue| send(Event::ReadingArrived(text.as_string())));
    let fetching = js_sys::Reflect::get(&window(), &"unclenchRead".into()).ok();
    if let Some(fetch) = fetching.and_then(|value| value.dyn_into::<Function>().ok()) {
        let _ = fetch.call1(&JsValue::NULL, &arrived);
    }
}
