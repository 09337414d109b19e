//! The browser: the only place that calls it. One effect family per file; each fails softly, and what a person has to
//! know about a failure comes back as an event.

pub mod address;
pub mod alarm;
pub mod clock;
pub mod crash;
pub mod device;
mod files;
pub mod frames;
pub mod lifecycle;
mod second;
mod speech;
mod storage;
mod theme;

use crate::app::effect::Effect;
use crate::app::event::Event;
use crate::app::saved;
use second::ask;

pub use storage::first as stored;

/// Carries out one effect. The answer, if there is one at once, is the next event; a later one goes to `send`.
pub fn run(effect: Effect, send: fn(Event)) -> Option<Event> {
    match effect {
        // Another tab restored or erased, and this one slept: its shards must not come back.
        Effect::Write { key, .. } if saved::is_shard_key(&key) && storage::changed_done().is_some() => {
            return Some(Event::StoredElsewhere(saved::DONE.to_owned(), storage::changed_done()));
        }
        Effect::Write { key, text } => {
            let write = if saved::is_shard_key(&key) { storage::write_with_copy } else { storage::write };
            let ok = write(&key, &text);
            return Some(Event::Written(key, ok));
        }
        Effect::Remove(key) => storage::remove(&key),
        Effect::Apply { set, remove, id } => {
            let ok = storage::apply_as(&id, set, &remove);
            return Some(Event::Applied(id, ok));
        }
        Effect::ReadTexts(purpose, keys) => {
            let texts = keys.into_iter().filter_map(|key| Some((storage::read(&key)?, key)));
            return Some(Event::TextsRead(purpose, texts.map(|(text, key)| (key, text)).collect()));
        }
        Effect::Measure => return Some(Event::Measured(storage::units())),
        Effect::ReadLater(keys) if !second::is_there() => {
            return Some(Event::ReadLater(
                keys.into_iter()
                    .map(|key| (storage::read(&key), key))
                    .map(|(text, key)| (key, text))
                    .collect(),
            ));
        }
        Effect::ReadLater(keys) => ask("later", &[&borrowed(&keys)], send),
        Effect::Persist => ask("persist", &[], send),
        Effect::OpenSecond => ask("open", &[], send),
        Effect::Log(entries) => {
            let ids: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
            let texts: Vec<&str> = entries.iter().map(|(_, text)| text.as_str()).collect();
            ask("log", &[&ids, &texts], send);
        }
        Effect::Unlog(ids) => ask("unlog", &[&borrowed(&ids)], send),
        Effect::KeepCopies(names) => ask("keepCopies", &[&borrowed(&names)], send),
        Effect::ReadCopies(names) => ask("readCopies", &[&borrowed(&names)], send),
        Effect::DropCopies(names) => ask("dropCopies", &[&borrowed(&names)], send),
        Effect::Intend { intent, before } => ask("intend", &[&[&intent.id, &intent.text, &before]], send),
        Effect::DropIntent => ask("dropIntent", &[], send),
        Effect::ReadBackup(id) => ask("readBackup", &[&[&id]], send),
        Effect::Compact(keys) => ask("compact", &[&borrowed(&keys)], send),
        Effect::EraseAll { id, again } => ask("erase", &[&[&id, if again { "again" } else { "" }]], send),
        Effect::Reload => lifecycle::reload(),
        Effect::ReadFile => {
            ask("readFile", &[&["restore-file", &saved::backup::MOST_BYTES.to_string()]], send);
        }
        Effect::HandOver { name, text, share } => {
            ask("handOver", &[&[&name, &text, if share { "yes" } else { "no" }]], send);
        }
        Effect::Go(hash) => address::go(&hash),
        Effect::Replace(hash) => address::replace(&hash),
        Effect::FocusHeading => address::focus_heading(),
        Effect::PrimeSound => {
            alarm::ask("prime", &[], send);
            // The page that was touched last is the one that can make itself heard.
            ask("ring", &[], send);
        }
        Effect::Ring { tone, loudness, silent } => alarm::ring(tone, loudness, silent, send),
        Effect::Cue { tone, sound, buzz } => alarm::cue(tone, sound, buzz, send),
        Effect::Notify { title, body, silent } => {
            alarm::ask("show", &["unclench", &title, &body, alarm::yes(silent)], send);
        }
        Effect::Unnotify => alarm::ask("unshow", &[], send),
        Effect::AskToNotify => alarm::ask("ask", &[], send),
        Effect::Attend(attended) => alarm::attend(attended.as_ref(), send),
        Effect::Say(text) => alarm::ask("say", &[&text], send),
        Effect::FullScreen(full) => alarm::ask("full", &[if full { "yes" } else { "" }], send),
        Effect::PrepareAlarm => alarm::ask("prepare", &[], send),
        Effect::Theme(theme) => theme::choose(theme),
        Effect::Copy(text) => files::copy(&text),
        Effect::Share(text) => files::share(&text),
        Effect::Print => files::print(),
        Effect::Speak(id) => speech::read(id, send),
        Effect::ApplyUpdate => lifecycle::apply_update(),
    }
    None
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a window")
}

fn global(name: &str) -> Option<wasm_bindgen::JsValue> {
    let value = js_sys::Reflect::get(&js_sys::global(), &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
