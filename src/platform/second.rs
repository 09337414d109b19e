//! The second place, locks, files and promises: asks `public/keep.js`, and turns its answers into events.

use js_sys::{Array, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

use super::global;
use crate::app::event::{Browser, Device, Event, FileFault, Intent, Kept, System};

thread_local! {
    static ANSWER: std::cell::OnceCell<Function> = const { std::cell::OnceCell::new() };
}

/// Asks; the answer, where there is one, goes to `send`.
pub fn ask(what: &str, lists: &[&[&str]], send: fn(Event)) {
    let Some(ask) = function("unclenchAsk") else {
        // Without the script there is no second place either.
        if let Some(event) = heard(what, false, &[]) {
            send(event);
        }
        return;
    };
    let outer = Array::new();
    for list in lists {
        let inner: Array = list.iter().map(|text| JsValue::from_str(text)).collect();
        outer.push(&inner);
    }
    let answer = ANSWER.with(|slot| slot.get_or_init(|| listener(send)).clone());
    let _ = ask.call3(&JsValue::NULL, &what.into(), &outer, &answer);
}

fn listener(send: fn(Event)) -> Function {
    let hear = move |what: JsValue, ok: JsValue, lists: JsValue| {
        let lists: Vec<Vec<Option<String>>> = lists.unchecked_into::<Array>().iter().map(texts).collect();
        let what = what.as_string().unwrap_or_default();
        if let Some(event) = heard(&what, ok.is_truthy(), &lists) {
            send(event);
        }
    };
    Closure::<dyn Fn(JsValue, JsValue, JsValue)>::new(hear).into_js_value().unchecked_into()
}

/// Whether there is anyone to ask.
pub fn is_there() -> bool {
    function("unclenchAsk").is_some()
}

fn function(name: &str) -> Option<Function> {
    global(name)?.dyn_into().ok()
}

pub fn texts(list: JsValue) -> Vec<Option<String>> {
    list.dyn_into::<Array>()
        .map(|list| list.iter().map(|text| text.as_string()).collect())
        .unwrap_or_default()
}

fn heard(what: &str, ok: bool, lists: &[Vec<Option<String>>]) -> Option<Event> {
    let list = |place: usize| lists.get(place).cloned().unwrap_or_default();
    let plain = |place: usize| list(place).into_iter().flatten().collect::<Vec<String>>();
    let pairs = |keys: usize| {
        let named = plain(keys).into_iter().zip(list(keys + 1));
        named.filter_map(|(key, text)| Some((key, text?))).collect::<Vec<(String, String)>>()
    };
    Some(match (what, ok) {
        ("open", true) => Event::SecondOpened(Some(Kept {
            log: pairs(0),
            copies: plain(2),
            backups: plain(3),
            intent: pairs(4).pop().map(|(id, text)| Intent { id, text }),
        })),
        // A log that can't be written is none.
        ("open" | "log", false) => Event::SecondOpened(None),
        ("later", _) => Event::ReadLater(plain(0).into_iter().zip(list(1)).collect()),
        ("keepCopies", true) => Event::CopiesKept(plain(0)),
        ("readCopies", true) => Event::CopiesRead(pairs(0)),
        ("compact", true) => Event::Compacting(pairs(0)),
        ("intend", _) => Event::Intended(ok),
        ("persist", _) => Event::Persisted(ok),
        ("handOver", _) => Event::HandedOver(plain(0).pop().unwrap_or_default(), ok),
        ("ring", _) => Event::MayRing(ok),
        ("readFile" | "readBackup", _) => {
            let text = plain(0).pop();
            Event::FileRead(match text {
                Some(text) if ok => Ok(text),
                Some(_) => Err(FileFault::TooLarge),
                None => Err(FileFault::Unreadable),
            })
        }
        _ => return None,
    })
}

/// What only the browser's own words tell about the device.
pub fn describe(device: &mut Device) {
    let told = function("unclenchDevice").and_then(|ask| ask.call0(&JsValue::NULL).ok()).map(texts);
    let is = |word: &str| told.iter().flatten().any(|text| text.as_deref() == Some(word));
    device.system = match () {
        () if is("ios") => System::Ios,
        () if is("android") => System::Android,
        () => System::Desktop,
    };
    device.can_share = is("share");
    device.installed = is("installed");
    device.browser = match () {
        () if is("chromium") => Browser::Chromium,
        () if is("firefox") => Browser::Firefox,
        () if is("safari") => Browser::Safari,
        () => Browser::Other,
    };
}
