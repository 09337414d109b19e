//! The browser: the only place that calls it. One effect family per file; each fails softly, and what a person has to
//! know about a failure comes back as an event.

pub mod address;
mod audio;
pub mod clock;
pub mod crash;
pub mod device;
mod files;
mod haptics;
pub mod lifecycle;
mod storage;
mod theme;

use crate::app::effect::Effect;
use crate::app::event::Event;

pub use storage::all as stored;

/// Carries out one effect. The answer, if there is one at once, is the next event; a later one goes to `send`.
pub fn run(effect: Effect, send: fn(Event)) -> Option<Event> {
    match effect {
        Effect::Write { key, text } => {
            let ok = storage::write(&key, &text);
            return Some(Event::Written(key, ok));
        }
        Effect::Go(hash) => address::go(&hash),
        Effect::Replace(hash) => address::replace(&hash),
        Effect::FocusHeading => address::focus_heading(),
        Effect::PrimeSound => audio::prime(),
        Effect::Ring { soft, silent } => {
            if !silent {
                audio::chime(soft);
            }
            haptics::buzz(soft);
        }
        Effect::Theme(theme) => theme::choose(theme),
        Effect::DownloadStored { name, unsaved } => files::download_stored(&name, unsaved),
        Effect::FetchReading => files::fetch_reading(send),
        Effect::Copy(text) => files::copy(&text),
        Effect::ApplyUpdate => lifecycle::apply_update(),
    }
    None
}

fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a window")
}

fn global(name: &str) -> Option<wasm_bindgen::JsValue> {
    let value = js_sys::Reflect::get(&js_sys::global(), &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
