//! What the device is: time zone, language, and a writer id that no other open tab and no other device has.

use super::{global, second, storage, window};
use crate::app::event::Device;
use crate::app::saved;

/// Asks the browser once, at the start.
pub fn describe() -> Device {
    let can_store = storage::works();
    let slot = global("unclenchWriter").and_then(|value| value.as_string()).unwrap_or_else(|| random_word(4));
    let mut device = Device {
        zone: time_zone().unwrap_or_default(),
        language: window().navigator().language().unwrap_or_default(),
        writer: format!("{}-{slot}", device_name()),
        can_store,
        ..Device::default()
    };
    second::describe(&mut device);
    device
}

fn time_zone() -> Option<String> {
    let options = js_sys::Intl::DateTimeFormat::default().resolved_options();
    js_sys::Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

fn device_name() -> String {
    if let Some(name) = storage::read(saved::DEVICE).filter(|name| is_name(name)) {
        return name;
    }
    let name = random_word(6);
    storage::write(saved::DEVICE, &name);
    name
}

fn is_name(text: &str) -> bool {
    text.len() == 6 && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn random_word(length: usize) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let letter = |_| char::from(LETTERS[(js_sys::Math::random() * 36.0) as usize % 36]);
    (0..length).map(letter).collect()
}
