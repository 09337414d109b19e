//! Vibration, where the phone has it. Never the only sign of anything.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// One short buzz for the skin check, a long pattern for a boundary.
pub fn buzz(soft: bool) {
    let navigator: JsValue = window().navigator().into();
    let vibrate = Reflect::get(&navigator, &"vibrate".into()).ok();
    let Some(vibrate) = vibrate.and_then(|value| value.dyn_into::<Function>().ok()) else { return };
    let pattern: &[u32] = if soft { &[200] } else { &[400, 150, 400, 150, 800] };
    let millis: Array = pattern.iter().map(|n| JsValue::from(*n)).collect();
    let _ = vibrate.call1(&navigator, &millis);
}
