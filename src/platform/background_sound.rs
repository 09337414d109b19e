//! The quiet sound that keeps a hidden page alive, and the chimes that play in its place while it does.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use gloo_events::EventListener;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAudioElement, Url};

use super::clock;
use super::js::{forget, is_abort, member, settled, window};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::effect::Tone;
use crate::app::event;
use crate::app::event::Event;
use crate::app::timer;
use crate::domain::journal::sound::Sound;

/// A sound that has not moved for this long, in milliseconds, has stopped.
const STOPPED: i64 = 1_500;

struct Player {
    audio: HtmlAudioElement,
    _ended: EventListener,
    /// When it was last looked at, in milliseconds of the page, and where in its sound it was.
    seen: Cell<(i64, f64)>,
}

/// A sound file: the loop, or a tone at a step of loudness.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum File {
    Loop,
    Chime(Tone, u8, Sound),
}

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// The last word about it.
    static TOLD: Cell<Option<ChannelStatus>> = const { Cell::new(None) };
    static PLAYER: OnceCell<Player> = const { OnceCell::new() };
    /// The address of each file that was made.
    static FILES: RefCell<HashMap<File, String>> = RefCell::default();
}

/// Whether it should play now.
pub fn is_wanted() -> bool {
    WANTED.get()
}

/// Lets it play, or stops it.
pub fn keep(wanted: bool, send: fn(Event)) {
    if WANTED.replace(wanted) == wanted {
        return;
    }
    if wanted {
        resume(send);
    } else {
        stop();
    }
}

/// Plays it, where it is wanted: in a tap a browser that refused may allow it.
pub fn resume(send: fn(Event)) {
    if !WANTED.get() {
        return;
    }
    audio_session("playback");
    // A chime under way goes back to the loop by itself.
    let begun = if is_chiming() { None } else { Some(play(File::Loop, send)) };
    spawn_local(async move {
        let played = match begun {
            Some(begun) => settled(begun).await,
            None => Ok(JsValue::UNDEFINED),
        };
        match played {
            _ if !WANTED.get() => {}
            Ok(_) => tell(ChannelStatus::Works, send),
            // A chime that took its place is no refusal.
            Err(error) if is_abort(&error) => {}
            Err(_) => tell(ChannelStatus::Refused, send),
        }
    });
}

/// Notices that it has died, and tries once to bring it back.
pub fn look(send: fn(Event)) {
    let told = TOLD.get();
    let Some((audio, (at, time))) = with(|player| (player.audio.clone(), player.seen.get())) else { return };
    let now = now();
    if !WANTED.get()
        || !matches!(told, Some(ChannelStatus::Works | ChannelStatus::Stopped))
        || now - at < STOPPED
    {
        return;
    }
    let moves = !audio.paused() && audio.current_time() != time;
    with(|player| player.seen.set((now, audio.current_time())));
    tell(if moves { ChannelStatus::Works } else { ChannelStatus::Stopped }, send);
    if !moves && told == Some(ChannelStatus::Works) {
        // One that claims to play would not start anew.
        if !audio.paused() {
            audio.load();
        }
        forget(play(File::Loop, send));
    }
}

/// Plays a tone in place of the loop, which comes back after it. `None` where the loop does not play; `false` where the
/// browser refuses.
pub async fn chime(tone: Tone, step: u8, sound: Sound, send: fn(Event)) -> Option<bool> {
    let plays = with(|player| !player.audio.paused()).unwrap_or_default();
    if !WANTED.get() || TOLD.get() != Some(ChannelStatus::Works) || !plays {
        return None;
    }
    // What has to be done now is not cut off by a softer tone.
    if tone != Tone::Full && is_chiming() {
        return Some(true);
    }
    match settled(play(File::Chime(tone, step, sound), send)).await {
        Ok(_) => Some(true),
        // A newer chime that took its place sounds instead.
        Err(error) if is_abort(&error) => Some(true),
        Err(_) => {
            with(|player| player.audio.set_loop(true));
            Some(false)
        }
    }
}

/// How the page's sound mixes with others, where the browser asks: "playback" also sounds on an iPhone that is muted.
pub fn audio_session(kind: &str) {
    if let Some(session) = member(&window().navigator(), "audioSession") {
        let _ = Reflect::set(&session, &"type".into(), &kind.into());
    }
}

fn with<T>(act: impl FnOnce(&Player) -> T) -> Option<T> {
    PLAYER.with(|player| player.get().map(act))
}

fn now() -> i64 {
    clock::reading().stamp.mono.0
}

fn tell(status: ChannelStatus, send: fn(Event)) {
    if TOLD.replace(Some(status)) != Some(status) {
        send(event::alarm::Msg::Reported(AlarmChannel::Background, status).into());
    }
}

fn is_chiming() -> bool {
    with(|Player { audio, .. }| !audio.loop_() && !audio.paused() && !audio.ended()).unwrap_or_default()
}

fn play(file: File, send: fn(Event)) -> Result<Promise, JsValue> {
    let address = address_of(file)?;
    if PLAYER.with(|player| player.get().is_none()) {
        let audio = HtmlAudioElement::new()?;
        let ended = EventListener::new(&audio, "ended", move |_| {
            if WANTED.get() {
                resume(send);
            } else {
                stop();
            }
        });
        PLAYER.with(|slot| {
            let _ = slot.set(Player { audio, _ended: ended, seen: Cell::default() });
        });
    }
    let begun = with(|Player { audio, seen, .. }| {
        // The same chime again starts from its beginning.
        if file != File::Loop || audio.src() != address {
            audio.set_src(&address);
        }
        audio.set_loop(file == File::Loop);
        seen.set((now(), audio.current_time()));
        audio.play()
    });
    begun.unwrap_or(Err(JsValue::NULL))
}

fn address_of(file: File) -> Result<String, JsValue> {
    if let Some(address) = FILES.with_borrow(|files| files.get(&file).cloned()) {
        return Ok(address);
    }
    let bytes = match file {
        File::Loop => timer::chime::quiet_loop(),
        File::Chime(tone, step, sound) => {
            timer::chime::chime(tone, sound.chime, timer::chime::gain(tone, step, sound.volume))
        }
    };
    let options = BlobPropertyBag::new();
    options.set_type("audio/wav");
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    FILES.with_borrow_mut(|files| files.insert(file, address.clone()));
    Ok(address)
}

fn stop() {
    TOLD.set(None);
    // The last chime sounds to its end, which comes here again.
    if is_chiming() {
        return;
    }
    let stopped = with(|Player { audio, .. }| {
        let _ = audio.pause();
        // Without a source it also leaves the lock screen.
        let _ = audio.remove_attribute("src");
        audio.load();
    });
    if stopped.is_some() {
        audio_session("auto");
    }
}
