//! When the program fails: the static page comes back, with the danger signs and a way to the data.

use wasm_bindgen::JsCast;

use super::js::global;

/// Prints the reason for developers and lets `watch.js` show its panel.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(show) =
            global("unclenchCrash").and_then(|value| value.dyn_into::<js_sys::Function>().ok())
        {
            let _ = show.call0(&wasm_bindgen::JsValue::NULL);
        }
    }));
}
