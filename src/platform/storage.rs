//! localStorage: read everything of ours, write and read back. Reading the property itself can throw, so every call
//! asks for it anew and takes no for an answer.

use web_sys::Storage;

use super::window;
use crate::app::saved::PREFIX;

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Every key of ours with its text.
pub fn all() -> Vec<(String, String)> {
    let Some(storage) = local() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|n| storage.key(n).ok().flatten()).filter(|key| key.starts_with(PREFIX));
    keys.filter_map(|key| Some((storage.get_item(&key).ok().flatten()?, key)))
        .map(|(text, key)| (key, text))
        .collect()
}

/// One text.
pub fn read(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Writes and reads back. A write that is refused leaves the earlier text in place.
pub fn write(key: &str, text: &str) -> bool {
    let Some(storage) = local() else { return false };
    storage.set_item(key, text).is_ok() && storage.get_item(key).ok().flatten().as_deref() == Some(text)
}

/// Whether anything can be stored and removed at all. A full storage still counts as working.
pub fn works() -> bool {
    local().is_some_and(|storage| storage.length().is_ok())
}
