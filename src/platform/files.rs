//! The clipboard, handing a text on, and printing.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::window;

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

/// Hands a text to another app. Where there is no way, it goes to the clipboard.
pub fn share(text: &str) {
    let navigator: JsValue = window().navigator().into();
    let share = Reflect::get(&navigator, &"share".into()).ok();
    let Some(share) = share.and_then(|value| value.dyn_into::<Function>().ok()) else { return copy(text) };
    let data = js_sys::Object::new();
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    // Closing the sheet refuses the promise: that is an answer, not a fault.
    if let Ok(promise) = share.call1(&navigator, &data).and_then(JsCast::dyn_into::<js_sys::Promise>) {
        let ignore = Closure::new(|_: JsValue| {});
        let _ = promise.catch(&ignore);
        ignore.forget();
    }
}

/// Opens the browser's print sheet.
pub fn print() {
    let _ = window().print();
}
