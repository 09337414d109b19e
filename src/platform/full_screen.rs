//! The page fills the screen.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};

use super::js::{call, forget, window};

/// Fills the screen, at once, as only a tap may. Where the browser does not, the page is filled all the same.
pub fn fill() {
    let root = window().document().and_then(|document| document.document_element());
    if let Some(asked) = root.and_then(|root| call(&root, "requestFullscreen", &JsValue::UNDEFINED))
        && let Ok(asked) = asked.dyn_into::<Promise>()
    {
        forget(Ok(asked));
    }
}

/// Gives the screen back.
pub fn leave() {
    if let Some(document) = window().document()
        && document.fullscreen_element().is_some()
        && let Some(left) = call(&document, "exitFullscreen", &JsValue::UNDEFINED)
    {
        forget(Ok(left.unchecked_into()));
    }
}
