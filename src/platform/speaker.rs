//! Sound through the loudspeaker while the page is in sight: the tones of [`chime`], made as they are heard.

use std::cell::RefCell;

use futures::future::select;
use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AudioContext, AudioContextState};

use super::clock;
use super::js::forget;
use crate::app::effect::Tone;
use crate::app::timer;
use crate::domain::journal::sound::Chime;

/// A context that is not awake within this time, in milliseconds, was refused.
const LATE: u32 = 1_000;
/// A context whose time has not moved for this long, in milliseconds, though it says that it runs, is dead.
const DEAD: i64 = 1_000;
/// The next tone this many seconds after the last needs a lead-in again.
const SLEEPS_AFTER: f64 = 5.0;
/// Seconds between the call and the sound.
const SOON: f64 = 0.02;
/// What ramps begin and end at, as they cannot at nothing; as loud, the lead-in is not heard.
const SILENT: f32 = 0.000_1;
/// Pitch of the lead-in, in hertz.
const LOW: f32 = 40.0;

struct Speaker {
    context: AudioContext,
    /// When it was last looked at, in milliseconds of the page, and what its own time was.
    seen: (i64, f64),
    /// When the last tone ends, in its own time.
    silent_from: f64,
}

thread_local! {
    static SPEAKER: RefCell<Option<Speaker>> = const { RefCell::new(None) };
}

/// Makes or wakes what sounds, at once, as only a tap may. Ends with it once it is known to sound; `None` where the browser
/// refuses.
pub fn wake() -> impl Future<Output = Option<AudioContext>> {
    let begun = begin();
    async move {
        let (context, woken) = begun.ok()?;
        if let Some(woken) = woken {
            select(JsFuture::from(woken), TimeoutFuture::new(LATE)).await;
        }
        (context.state() == AudioContextState::Running).then_some(context)
    }
}

fn begin() -> Result<(AudioContext, Option<Promise>), JsValue> {
    let now = clock::reading().stamp.mono.0;
    SPEAKER.with_borrow_mut(|speaker| {
        if let Some(old) = speaker.take_if(|speaker| is_dead(speaker, now)) {
            forget(old.context.close());
        }
        let context = match speaker {
            Some(speaker) => speaker.context.clone(),
            None => AudioContext::new()?,
        };
        let seen = (now, context.current_time());
        let silent_from = speaker.as_ref().map_or(f64::NEG_INFINITY, |speaker| speaker.silent_from);
        *speaker = Some(Speaker { context: context.clone(), seen, silent_from });
        let sleeps = context.state() != AudioContextState::Running;
        let woken = sleeps.then(|| context.resume()).transpose()?;
        Ok((context, woken))
    })
}

fn is_dead(speaker: &Speaker, now: i64) -> bool {
    let (at, time) = speaker.seen;
    speaker.context.state() == AudioContextState::Running
        && speaker.context.current_time() == time
        && now - at > DEAD
}

/// Plays a tone. `false` where the browser refuses: on a context that sleeps it would come out at the next tap, long after
/// it was due.
pub async fn play(tone: Tone, chime: Chime, gain: f64) -> bool {
    match wake().await {
        Some(context) => play_on(&context, tone, chime, gain).is_ok(),
        None => false,
    }
}

fn play_on(context: &AudioContext, tone: Tone, chime: Chime, gain: f64) -> Result<(), JsValue> {
    let mut start = context.current_time() + SOON;
    let silent_from = SPEAKER.with_borrow(|speaker| speaker.as_ref().map(|speaker| speaker.silent_from));
    let lead_in = timer::chime::lead_in(tone);
    if lead_in > 0.0 && silent_from.is_none_or(|from| start - from > SLEEPS_AFTER) {
        note(context, start, lead_in, LOW, SILENT)?;
        start += lead_in;
    }
    for (after, pitch) in timer::chime::notes(tone) {
        let pitch = timer::chime::pitch(*pitch, chime);
        note(context, start + after, timer::chime::NOTE, pitch as f32, gain as f32)?;
        SPEAKER.with_borrow_mut(|speaker| {
            speaker.iter_mut().for_each(|speaker| speaker.silent_from = start + after + timer::chime::NOTE);
        });
    }
    Ok(())
}

fn note(context: &AudioContext, start: f64, lasts: f64, pitch: f32, gain: f32) -> Result<(), JsValue> {
    let (voice, volume) = (context.create_oscillator()?, context.create_gain()?);
    voice.frequency().set_value(pitch);
    volume.gain().set_value_at_time(SILENT, start)?;
    volume.gain().exponential_ramp_to_value_at_time(gain, start + 0.02)?;
    volume.gain().exponential_ramp_to_value_at_time(SILENT, start + lasts - 0.03)?;
    voice.connect_with_audio_node(&volume)?.connect_with_audio_node(&context.destination())?;
    voice.start_with_when(start)?;
    voice.stop_with_when(start + lasts)
}
