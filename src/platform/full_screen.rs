//! The page fills the screen.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::js::{call, forget, window};

/// Fills the screen, at once, as only a tap may. Ends with whether the browser did it.
pub fn fill() -> impl Future<Output = bool> {
    let root = window().document().and_then(|document| document.document_element());
    let asked = root.and_then(|root| call(&root, "requestFullscreen", &JsValue::UNDEFINED));
    async move {
        match asked.map(JsCast::dyn_into::<Promise>) {
            Some(Ok(asked)) => JsFuture::from(asked).await.is_ok(),
            // Without a promise nobody tells.
            Some(Err(_)) => true,
            None => false,
        }
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
