//! The chime, made on the spot from plain tones. Unlocked by a tap; where audio is refused nothing breaks, the words
//! and the vibration remain.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::AudioContext;

thread_local! {
    static CONTEXT: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Makes or wakes the audio context. Works only inside a tap.
pub fn prime() {
    CONTEXT.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = AudioContext::new().ok();
        }
        if let Some(context) = slot {
            let _ = context.resume();
        }
    });
}

/// Three rising tones twice, or two quiet ones for the skin check.
pub fn chime(soft: bool) {
    prime();
    let full = [(0.0, 660.0), (0.25, 880.0), (0.5, 1_100.0), (1.0, 660.0), (1.25, 880.0), (1.5, 1_100.0)];
    let quiet = [(0.0, 660.0), (0.3, 880.0)];
    let tones: &[(f64, f32)] = if soft { &quiet } else { &full };
    let loudness = if soft { 0.35 } else { 0.9 };
    CONTEXT.with_borrow(|slot| {
        for (after, pitch) in slot.iter().flat_map(|_| tones) {
            let _ = slot.as_ref().map(|context| tone(context, *after, *pitch, loudness));
        }
    });
}

fn tone(context: &AudioContext, after: f64, pitch: f32, loudness: f32) -> Result<(), JsValue> {
    let start = context.current_time() + after;
    let (voice, gain) = (context.create_oscillator()?, context.create_gain()?);
    voice.frequency().set_value(pitch);
    gain.gain().set_value_at_time(0.000_1, start)?;
    gain.gain().exponential_ramp_to_value_at_time(loudness, start + 0.02)?;
    gain.gain().exponential_ramp_to_value_at_time(0.000_1, start + 0.22)?;
    voice.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(start)?;
    voice.stop_with_when(start + 0.25)
}
