//! What rings, speaks, keeps awake and shows on the lock screen: asks `public/alarm.js`, which `boot.js` loads when it
//! is first needed, and turns what it tells into events.

use js_sys::{Array, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

use super::global;
use crate::app::alarm_flow::{Bears, Rung};
use crate::app::effect::{Attended, Tone};
use crate::app::event::{Event, Tap};
use crate::domain::instant::Span;

thread_local! {
    static TELL: std::cell::OnceCell<Function> = const { std::cell::OnceCell::new() };
}

/// Asks for one thing, with its words.
pub fn ask(what: &str, words: &[&str], send: fn(Event)) {
    let Some(ask) = global("unclenchAlarm").and_then(|value| value.dyn_into::<Function>().ok()) else {
        return;
    };
    let words: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
    let tell = TELL.with(|slot| slot.get_or_init(|| listener(send)).clone());
    let _ = ask.call3(&JsValue::NULL, &what.into(), &words, &tell);
}

/// Rings.
pub fn ring(tone: Tone, loudness: u8, silent: bool, send: fn(Event)) {
    ask("ring", &[kind(tone), &loudness.to_string(), yes(silent)], send);
}

/// The sign for a step.
pub fn cue(tone: Tone, sound: bool, buzz: bool, send: fn(Event)) {
    ask("ring", &[kind(tone), "1", yes(!sound), yes(!buzz)], send);
}

fn kind(tone: Tone) -> &'static str {
    match tone {
        Tone::Soft => "soft",
        Tone::Full => "full",
        Tone::Begin => "begin",
        Tone::Release => "release",
    }
}

/// Keeps alive and shows what runs, or lets go of it.
pub fn attend(attended: Option<&Attended>, send: fn(Event)) {
    match attended {
        Some(Attended { awake, background, title }) => {
            ask("running", &[yes(*awake), yes(*background), title, crate::content::copy::NAME], send);
        }
        None => ask("idle", &[], send),
    }
}

/// The second timer, in a worker: it is not slowed down in the background.
pub fn arm(wait: Option<Span>, send: fn(Event)) {
    match wait {
        Some(wait) => ask("arm", &[&wait.0.max(0).to_string()], send),
        None => ask("arm", &[], send),
    }
}

/// As the script reads it.
pub fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "" }
}

fn listener(send: fn(Event)) -> Function {
    let hear = move |what: JsValue, list: JsValue| {
        let words = texts(list);
        let word = |place: usize| words.get(place).and_then(Option::as_deref).unwrap_or_default();
        let event = match what.as_string().unwrap_or_default().as_str() {
            "woke" => Some(Event::Woke),
            "rung" => reported(word(0), word(1)),
            // Whatever button it is there: the time on the skin runs on until the pack is said to be off.
            "media" => Some(Event::Tapped(Tap::AskPause)),
            "key" => Some(Event::Key(word(0).to_owned())),
            _ => None,
        };
        if let Some(event) = event {
            send(event);
        }
    };
    Closure::<dyn Fn(JsValue, JsValue)>::new(hear).into_js_value().unchecked_into()
}

fn texts(list: JsValue) -> Vec<Option<String>> {
    list.dyn_into::<Array>()
        .map(|list| list.iter().map(|text| text.as_string()).collect())
        .unwrap_or_default()
}

fn reported(rung: &str, word: &str) -> Option<Event> {
    let rung = match rung {
        "sound" => Rung::Sound,
        "worker" => Rung::Worker,
        "awake" => Rung::Awake,
        "notify" => Rung::Notify,
        "background" => Rung::Background,
        _ => return None,
    };
    let bears = match word {
        "ok" => Bears::Yes,
        "missing" => Bears::Missing,
        "stopped" => Bears::Stopped,
        _ => Bears::Refused,
    };
    Some(Event::Reported(rung, bears))
}
