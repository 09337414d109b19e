//! localStorage: list, read, write and read back. Reading the property itself can throw, so every call asks for it anew
//! and takes no for an answer.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Storage, StorageManager};

use super::js::{member, window};
use crate::app::browser::Stored;
use crate::app::{saved, store};
use crate::domain::time::Instant;

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// Every key of ours.
pub fn keys() -> Vec<String> {
    let Some(storage) = local() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|n| storage.key(n).ok().flatten());
    keys.filter(|key| key.starts_with(saved::PREFIX)).collect()
}

/// What the first screen needs, and what there is to read later.
pub fn first(now: Instant) -> Stored {
    DONE.set(read(saved::DONE));
    let mut keys = keys();
    let first = saved::read_first(&keys, now);
    keys.retain(|key| !first.contains(key));
    let (aside, later) = keys.into_iter().partition(|key| key.starts_with(saved::BAD));
    let texts = first.into_iter().filter_map(|key| Some((read(&key)?, key))).map(|(text, key)| (key, text));
    Stored { texts: texts.collect(), later, aside, units: units() }
}

/// UTF-16 units in use by this origin, without copying a text.
pub fn units() -> usize {
    let Some(storage) = local() else { return 0 };
    let length = |value: wasm_bindgen::JsValue| {
        value.dyn_ref::<js_sys::JsString>().map_or(0, |text| text.length() as usize)
    };
    let entries = js_sys::Object::entries(storage.unchecked_ref());
    let entry = |pair: wasm_bindgen::JsValue| {
        let pair: js_sys::Array = pair.unchecked_into();
        length(pair.get(0)) + length(pair.get(1))
    };
    entries.iter().map(entry).sum()
}

thread_local! {
    /// The restore or erasure done last, as far as this page knows.
    static DONE: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) };
}

/// What was done by another tab since this page last looked. A page that slept may not have been told.
pub fn changed_done() -> Option<String> {
    let done = read(saved::DONE)?;
    let known = DONE.with_borrow(|known| known.as_ref() == Some(&done));
    if known || store::backup::is_merge(&done) { None } else { Some(done) }
}

/// One text.
pub fn read(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Writes and reads back. A write that is refused leaves the earlier text in place.
pub fn write(key: &str, text: &str) -> bool {
    let Some(storage) = local() else { return false };
    let ok = put(&storage, key, text);
    if ok && key == saved::DONE {
        DONE.set(Some(text.to_owned()));
    }
    ok
}

fn put(storage: &Storage, key: &str, text: &str) -> bool {
    storage.set_item(key, text).is_ok() && storage.get_item(key).ok().flatten().as_deref() == Some(text)
}

/// The same for a shard, with a copy beside it. Where there is no room for both, the copy makes way.
pub fn write_with_copy(key: &str, text: &str) -> bool {
    let Some(storage) = local() else { return false };
    let copy = saved::bak_key(key);
    if put(&storage, key, text) {
        if !put(&storage, &copy, text) {
            remove(&copy);
        }
        return true;
    }
    remove(&copy);
    put(&storage, key, text)
}

/// Removes a key.
pub fn remove(key: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(key);
    }
}

/// The same with the id of a restore, if there is one, as the one done last. Other tabs hear of it before they see their
/// own shards go, and don't write them again.
pub fn apply_as(id: &str, mut set: Vec<(String, String)>, removed: &[(String, Option<String>)]) -> bool {
    if id.is_empty() {
        return apply(&set, removed);
    }
    let before = read(saved::DONE);
    let marker = id.to_owned() + "+";
    if !write(saved::DONE, &marker) {
        let copies = removed.iter().map(|(key, _)| key).filter(|key| key.starts_with(saved::BAK));
        copies.for_each(|key| remove(key));
        if !write(saved::DONE, &marker) {
            return false;
        }
    }
    set.push((saved::DONE.to_owned(), id.to_owned()));
    let ok = apply(&set, removed);
    DONE.set(Some(id.to_owned()));
    if !ok {
        DONE.set(before.clone());
        match before {
            Some(done) => drop(write(saved::DONE, &done)),
            None => remove(saved::DONE),
        }
    }
    ok
}

/// Writes all and removes the others, or puts everything back as it was.
fn apply(set: &[(String, String)], removed: &[(String, Option<String>)]) -> bool {
    let Some(storage) = local() else { return false };
    let before: Vec<(&String, Option<String>)> = set
        .iter()
        .map(|(key, _)| key)
        .chain(removed.iter().map(|(key, _)| key))
        .map(|key| (key, read(key)))
        .collect();
    for (key, expected) in removed {
        if expected.is_none() || read(key) == *expected {
            remove(key);
        }
    }
    if set.iter().all(|(key, text)| put(&storage, key, text)) {
        return true;
    }
    for (key, _) in set {
        remove(key);
    }
    for (key, text) in before {
        if let Some(text) = text {
            put(&storage, key, &text);
        }
    }
    false
}

/// Removes everything of ours but the word that it was erased, which is stored before and after. `false` where there was no
/// room even for that word.
pub fn erase(begins: &str, done: &str) -> bool {
    let copies = keys().into_iter().filter(|key| key.starts_with(saved::BAK));
    if !write(saved::DONE, begins) {
        copies.for_each(|key| remove(&key));
        write(saved::DONE, begins);
    }
    keys().iter().for_each(|key| remove(key));
    write(saved::DONE, done)
}

/// Asks the browser to keep what is stored; whether it promised.
pub async fn persist() -> bool {
    let Some(storage) = manager() else { return false };
    match storage.persist() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|kept| kept.is_truthy()),
        Err(_) => false,
    }
}

/// Whether the browser has promised to keep what is stored; nothing where it does not say.
pub async fn is_persisted() -> Option<bool> {
    let promise = manager()?.persisted().ok()?;
    JsFuture::from(promise).await.ok().map(|kept| kept.is_truthy())
}

fn manager() -> Option<StorageManager> {
    let manager = member(&window().navigator(), "storage")?;
    // Older browsers have one that promises nothing.
    member(&manager, "persist").map(|_| manager.unchecked_into())
}

/// Whether anything can be stored and removed at all. A full storage still counts as working.
pub fn works() -> bool {
    local().is_some_and(|storage| storage.length().is_ok())
}
