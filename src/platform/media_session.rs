//! The lock screen: what runs, and buttons that ask what the page would ask.

use std::cell::RefCell;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MediaMetadata, MediaSession, MediaSessionAction, MediaSessionPlaybackState};

use super::background_sound;
use super::js::{call_with, member, window};
use crate::app::event;
use crate::app::event::Event;
use crate::content;

type Button = (MediaSessionAction, Closure<dyn Fn()>);

thread_local! {
    static SHOWN: RefCell<Option<String>> = const { RefCell::new(None) };
    static BUTTONS: RefCell<Vec<Button>> = const { RefCell::new(Vec::new()) };
}

/// Shows this title, or nothing any more.
pub fn show(title: Option<&str>, send: fn(Event)) {
    if SHOWN.replace(title.map(str::to_owned)).as_deref() == title {
        return;
    }
    let navigator = window().navigator();
    let Some(session) = member(&navigator, "mediaSession") else { return };
    let session: MediaSession = session.unchecked_into();
    let buttons = BUTTONS.take();
    match title {
        Some(title) => {
            let buttons = if buttons.is_empty() { new_buttons(send) } else { buttons };
            for (action, press) in &buttons {
                // A browser that lacks one of them throws.
                call_with(&session, "setActionHandler", &[&(*action).into(), press.as_ref()]);
            }
            BUTTONS.set(buttons);
            session.set_playback_state(MediaSessionPlaybackState::Playing);
            if let Ok(metadata) = MediaMetadata::new() {
                metadata.set_title(title);
                metadata.set_artist(content::interface::NAME);
                session.set_metadata(Some(&metadata));
            }
        }
        None => {
            for (action, _) in &buttons {
                call_with(&session, "setActionHandler", &[&(*action).into(), &JsValue::NULL]);
            }
            session.set_playback_state(MediaSessionPlaybackState::None);
            session.set_metadata(None);
        }
    }
}

fn new_buttons(send: fn(Event)) -> Vec<Button> {
    // Whatever button it is: the time on the skin runs on until the pack is said to be off.
    let ask = move || Closure::<dyn Fn()>::new(move || send(event::frame::Msg::Pause.into()));
    vec![
        (MediaSessionAction::Play, Closure::new(move || background_sound::resume(send))),
        (MediaSessionAction::Pause, ask()),
        (MediaSessionAction::Stop, ask()),
    ]
}
