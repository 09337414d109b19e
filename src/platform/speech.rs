//! Reading a part of the page aloud, where the browser can. Nothing waits for it to end.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{global, window};

fn call(of: &JsValue, name: &str, arguments: &Array) {
    let function = Reflect::get(of, &name.into()).ok().and_then(|value| value.dyn_into::<Function>().ok());
    if let Some(function) = function {
        let _ = function.apply(of, arguments);
    }
}

/// Reads the text of the element with this id; an empty id only stops.
pub fn read(id: &str) {
    let Some(voice) = global("speechSynthesis") else { return };
    call(&voice, "cancel", &Array::new());
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    let Some(text) = element.and_then(|element| element.text_content()) else { return };
    let make = global("SpeechSynthesisUtterance").and_then(|value| value.dyn_into::<Function>().ok());
    let Some(make) = make else { return };
    // One utterance a sentence: long ones are cut off by some browsers.
    for sentence in text.split_inclusive('.').filter(|sentence| !sentence.trim_ascii().is_empty()) {
        if let Ok(said) = Reflect::construct(&make, &Array::of1(&sentence.into())) {
            let _ = Reflect::set(&said, &"lang".into(), &"en".into());
            call(&voice, "speak", &Array::of1(&said));
        }
    }
}
