//! What makes something that runs noticed: puts together sound, vibration, the lit screen, the lock screen and the second
//! timer.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::{
    background_sound, badge, keys, locks, media_session, notifications, second_timer, speaker, vibration,
    wake_lock,
};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::effect::{KeepAlive, Tone};
use crate::app::event;
use crate::app::event::Event;
use crate::app::timer;
use crate::domain::journal::sound::Sound;

/// The tones end within this time, in milliseconds.
const OVER: u32 = 3_000;

thread_local! {
    static RUNS: Cell<bool> = const { Cell::new(false) };
}

/// How a tone is noticed.
#[derive(Clone, Copy)]
pub struct By {
    /// By sound, as the person wants it.
    pub sound: Option<Sound>,
    /// By touch.
    pub touch: bool,
}

/// Unlocks sound, at once, as only a tap may, and tells whether that worked.
pub fn unlock(send: fn(Event)) {
    let woken = speaker::wake();
    background_sound::resume(send);
    wake_lock::ask(send);
    spawn_local(async move {
        let status = if woken.await.is_some() { ChannelStatus::Works } else { ChannelStatus::Refused };
        send(event::alarm::Msg::Reported(AlarmChannel::Sound, status).into());
    });
}

/// Rings, at a loudness from 1 to 5.
pub fn ring(tone: Tone, step: u8, by: By, send: fn(Event)) {
    if by.touch {
        vibration::vibrate(timer::chime::vibration(tone));
    }
    let Some(sound) = by.sound else { return };
    spawn_local(async move {
        match background_sound::chime(tone, step, sound, send).await {
            Some(true) => {}
            Some(false) => {
                background_sound::resume(send);
                play(tone, step, sound, send).await;
            }
            None => play(tone, step, sound, send).await,
        }
    });
}

async fn play(tone: Tone, step: u8, sound: Sound, send: fn(Event)) {
    // Else the mute switch of an iPhone silences it.
    if tone == Tone::Full && !background_sound::is_wanted() {
        background_sound::audio_session("playback");
        let give_back = || {
            if !background_sound::is_wanted() {
                background_sound::audio_session("auto");
            }
        };
        Timeout::new(OVER, give_back).forget();
    }
    let gain = timer::chime::gain(tone, step, sound.volume);
    if !speaker::play(tone, sound.chime, gain).await {
        send(event::alarm::Msg::Reported(AlarmChannel::Sound, ChannelStatus::Refused).into());
    }
}

/// Keeps alive and shows what runs, or lets go of it.
pub fn keep_alive(wanted: Option<&KeepAlive>, send: fn(Event)) {
    let runs = wanted.is_some();
    if RUNS.replace(runs) != runs {
        keys::take_space(runs);
        locks::keep_awake(runs);
        badge::show(runs);
        if !runs {
            second_timer::arm(None, send);
            notifications::close();
        }
    }
    wake_lock::keep(wanted.is_some_and(|wanted| wanted.awake), send);
    background_sound::keep(wanted.is_some_and(|wanted| wanted.background), send);
    media_session::show(wanted.map(|wanted| wanted.title.as_str()), send);
}
