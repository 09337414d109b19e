//! Files and the clipboard.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::{storage, window};
use crate::app::event::Event;

/// Offers everything stored, as it is, and what could not be stored, as one JSON file.
pub fn download_stored(name: &str, unsaved: Vec<(String, String)>) {
    let parts = [("stored", storage::all()), ("unsaved", unsaved)];
    let file = Object::new();
    for (part, texts) in parts {
        let object = Object::new();
        for (key, text) in texts {
            let _ = Reflect::set(&object, &key.into(), &text.into());
        }
        let _ = Reflect::set(&file, &part.into(), &object);
    }
    let text = js_sys::JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &JsValue::from(1));
    if let Ok(text) = text {
        let _ = download(name, &String::from(text));
    }
}

fn download(name: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = window().document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

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
