//! The dot on the icon of the installed app, while something runs.

use wasm_bindgen::{JsCast, JsValue};

use super::js::{call, forget, window};

/// Shows it, or takes it away.
pub fn show(shown: bool) {
    let method = if shown { "setAppBadge" } else { "clearAppBadge" };
    if let Some(promise) = call(&window().navigator(), method, &JsValue::UNDEFINED) {
        forget(Ok(promise.unchecked_into()));
    }
}
