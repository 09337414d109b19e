//! What the other files share to reach JavaScript: the window, members that some browsers lack, promises nobody waits for.
//! Decides nothing.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomException, Window};

/// The window that the page lives in.
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a window")
}

/// A global that some browsers lack.
pub fn global(name: &str) -> Option<JsValue> {
    member(&js_sys::global(), name)
}

/// A member that some browsers lack.
pub fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Calls a method that some browsers lack. `None` also where it throws.
pub fn call(of: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    call_with(of, method, &[argument])
}

/// The same with several arguments.
pub fn call_with(of: &JsValue, method: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let arguments: Array = arguments.iter().copied().collect();
    member(of, method)?.dyn_into::<Function>().ok()?.apply(of, &arguments).ok()
}

/// Waits for what was begun, where it was.
pub async fn settled(begun: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(begun?).await
}

/// Whether what was begun succeeds is no news.
pub fn forget(begun: Result<Promise, JsValue>) {
    spawn_local(async {
        let _ = settled(begun).await;
    });
}

/// The person, or a newer wish, put an end to it: no fault.
pub fn is_abort(error: &JsValue) -> bool {
    is_called(error, "AbortError")
}

/// Whether an error of the browser has this name.
pub fn is_called(error: &JsValue, name: &str) -> bool {
    error.dyn_ref::<DomException>().is_some_and(|error| error.name() == name)
}
