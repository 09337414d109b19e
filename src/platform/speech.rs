//! Words said aloud by an English voice of the device. Where there is none, or nothing is heard of it, a tone sounds instead
//! and the program is told.

use std::cell::{Cell, RefCell};

use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::js::{global, window};
use super::{alarm, clock};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::effect::Tone;
use crate::app::event;
use crate::app::event::Event;
use crate::domain::journal::sound::Sound;

/// Some browsers lose what is said sooner after a cancel, in milliseconds.
const AFTER_CANCEL: u32 = 150;
/// Voices come late: how often they are looked for, and how long apart, in milliseconds.
const LOOKS: u32 = 12;
const APART: u32 = 100;
/// Words that have not begun within this time, in milliseconds, are not heard.
const LATE: u32 = 3_000;

thread_local! {
    /// Goes up with whatever is said or stopped: who finds another number is out of date.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// Voices were looked for long enough.
    static LOOKED: Cell<bool> = const { Cell::new(false) };
    /// The first words that were said last, and what hears that they begin or fail.
    static WATCHED: RefCell<Option<Watched>> = const { RefCell::new(None) };
    /// When what was being said was cut short last, in milliseconds of the page.
    static CANCELLED: Cell<i64> = const { Cell::new(i64::MIN / 2) };
}

struct Watched {
    words: SpeechSynthesisUtterance,
    _hear: [Closure<dyn Fn()>; 2],
}

impl Drop for Watched {
    fn drop(&mut self) {
        // Words that are cut short tell of it later.
        self.words.set_onstart(None);
        self.words.set_onerror(None);
    }
}

/// What the device has to speak with.
enum Voice {
    /// An English voice.
    English(SpeechSynthesisVoice),
    /// The browser lists none, and may have one.
    Unlisted,
    /// Only voices of other languages, which nobody would understand, or no speech at all.
    None,
}

/// Reads the text of the element with this id; an empty id only stops.
pub fn read(id: &str, send: fn(Event)) {
    let element = window().document().and_then(|document| document.get_element_by_id(id));
    say(element.and_then(|element| element.text_content()).unwrap_or_default(), send);
}

/// Says this in place of what is being said; nothing only stops.
pub fn say(text: String, send: fn(Event)) {
    let turn = TURN.get().wrapping_add(1);
    TURN.set(turn);
    let now = clock::reading().stamp.mono.0;
    if let Some(speech) = synthesis()
        && (text.is_empty() || speech.speaking() || speech.pending())
    {
        speech.cancel();
        CANCELLED.set(now);
    }
    let soon = now - CANCELLED.get() < i64::from(AFTER_CANCEL);
    if text.is_empty() {
        return;
    }
    spawn_local(async move {
        if soon {
            TimeoutFuture::new(AFTER_CANCEL).await;
        }
        let voice = voice().await;
        if TURN.get() != turn {
            return;
        }
        let speech = synthesis().filter(|_| !matches!(voice, Voice::None));
        let begun = speech.is_some_and(|speech| speak(&speech, &text, &voice, turn, send).is_some());
        if !begun {
            unheard(ChannelStatus::Missing, send);
        }
    });
}

/// Looks whether there is an English voice, and tells.
pub fn find_voice(send: fn(Event)) {
    spawn_local(async move {
        let status = match voice().await {
            Voice::English(_) => ChannelStatus::Works,
            Voice::None => ChannelStatus::Missing,
            // Only speaking shows.
            Voice::Unlisted => return,
        };
        send(event::alarm::Msg::Reported(AlarmChannel::Voice, status).into());
    });
}

fn synthesis() -> Option<SpeechSynthesis> {
    global("speechSynthesis").map(JsCast::unchecked_into)
}

async fn voice() -> Voice {
    let Some(speech) = synthesis() else { return Voice::None };
    let mut voices = speech.get_voices();
    for _ in 0..LOOKS {
        if voices.length() > 0 || LOOKED.get() {
            break;
        }
        TimeoutFuture::new(APART).await;
        voices = speech.get_voices();
    }
    LOOKED.set(true);
    best(&voices)
}

/// The device's own before one that needs a network.
fn best(voices: &Array) -> Voice {
    if voices.length() == 0 {
        return Voice::Unlisted;
    }
    let is_english = |voice: &SpeechSynthesisVoice| {
        let language = voice.lang().to_ascii_lowercase();
        language == "en" || language.starts_with("en-") || language.starts_with("en_")
    };
    let english = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>).filter(is_english);
    english.min_by_key(|voice| !voice.local_service()).map_or(Voice::None, Voice::English)
}

/// Sentence by sentence: long texts are cut off by some browsers.
fn speak(speech: &SpeechSynthesis, text: &str, voice: &Voice, turn: u32, send: fn(Event)) -> Option<()> {
    let sentences =
        text.split_inclusive(['.', '!', '?']).map(str::trim).filter(|sentence| !sentence.is_empty());
    for (n, sentence) in sentences.enumerate() {
        let words = SpeechSynthesisUtterance::new_with_text(sentence).ok()?;
        words.set_lang("en");
        if let Voice::English(voice) = voice {
            words.set_lang(&voice.lang());
            words.set_voice(Some(voice));
        }
        if n == 0 {
            // A browser that lists no voice may still have had one.
            let listed = matches!(voice, Voice::English(_));
            let lacks = if listed { ChannelStatus::Refused } else { ChannelStatus::Missing };
            watch(&words, lacks, turn, send);
        }
        speech.speak(&words);
    }
    Some(())
}

/// `lacks` is what it means that they are not heard.
fn watch(words: &SpeechSynthesisUtterance, lacks: ChannelStatus, turn: u32, send: fn(Event)) {
    let waits = std::rc::Rc::new(Cell::new(true));
    let began = {
        let waits = waits.clone();
        Closure::<dyn Fn()>::new(move || {
            // Also where they begin late.
            waits.set(false);
            send(event::alarm::Msg::Reported(AlarmChannel::Voice, ChannelStatus::Works).into());
        })
    };
    let fail = move || {
        if waits.replace(false) && TURN.get() == turn {
            unheard(lacks, send);
        }
    };
    let failed = Closure::<dyn Fn()>::new(fail.clone());
    words.set_onstart(Some(began.as_ref().unchecked_ref()));
    words.set_onerror(Some(failed.as_ref().unchecked_ref()));
    WATCHED.set(Some(Watched { words: words.clone(), _hear: [began, failed] }));
    spawn_local(async move {
        TimeoutFuture::new(LATE).await;
        fail();
    });
}

/// A tone in place of the words. `Missing` where no voice can say them, `Refused` where one did not.
fn unheard(status: ChannelStatus, send: fn(Event)) {
    alarm::ring(Tone::Soft, 1, alarm::By { sound: Some(Sound::default()), touch: false }, send);
    send(event::alarm::Msg::Reported(AlarmChannel::Voice, status).into());
}
