//! Vibration, where the device has it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::js::{call, window};

/// Vibrates: milliseconds on and off in turn.
pub fn vibrate(pattern: &[u16]) {
    let pattern: Array = pattern.iter().map(|length| JsValue::from(*length)).collect();
    call(&window().navigator(), "vibrate", &pattern);
}
