//! The text of a field: what is stored, until something else is typed.

use leptos::prelude::*;

/// The text of a field that begins with what is stored, and follows it where that is read later or changed elsewhere. What
/// was typed over it stays.
pub fn field_text(stored: impl Fn() -> String + 'static) -> RwSignal<String> {
    let text = RwSignal::new(String::new());
    Effect::new(move |before: Option<String>| {
        let stored = stored();
        let untouched = text.with_untracked(|text| *text == before.unwrap_or_default());
        if untouched {
            text.set(stored.clone());
        }
        stored
    });
    text
}
