//! The sounds of the alarm as numbers: which tones, how they vibrate, and as samples of a sound file for the background.
//! Pure; `platform::speaker` and `platform::background_sound` make them heard.

use std::f64::consts::TAU;
use std::io::Cursor;

use fastrand::Rng;

use crate::app::effect::Tone;
use crate::domain::journal::sound::{Chime, Volume};

/// Samples in a second.
pub const RATE: u32 = 8_000;

/// Seconds of the quiet loop. Android lets only long sounds play on behind a locked screen.
pub const LOOP: u32 = 12;

/// Loudness of the quiet loop as root mean square: -50 dB of full scale, which browsers do not take for silence.
pub const QUIET: f64 = 0.003_162_3;

/// Seconds that one note lasts.
pub const NOTE: f64 = 0.25;

/// Seconds of something inaudible before a tone that comes only once, as loudspeakers over Bluetooth swallow what comes
/// first.
pub const LEAD_IN: f64 = 0.5;

/// One note of a tone: seconds after its beginning, and pitch in hertz.
pub type Note = (f64, f64);

/// The notes of a tone.
pub fn notes(tone: Tone) -> &'static [Note] {
    match tone {
        Tone::Soft => &[(0.0, 660.0), (0.3, 880.0)],
        Tone::Full => {
            &[(0.0, 660.0), (0.25, 880.0), (0.5, 1_100.0), (1.0, 660.0), (1.25, 880.0), (1.5, 1_100.0)]
        }
        Tone::Begin => &[(0.0, 988.0)],
        Tone::Release => &[(0.0, 494.0)],
    }
}

/// Seconds of something inaudible before a tone. One that comes twice is heard the second time.
pub fn lead_in(tone: Tone) -> f64 {
    if tone == Tone::Full { 0.0 } else { LEAD_IN }
}

/// How a tone vibrates: milliseconds on and off in turn.
pub fn vibration(tone: Tone) -> &'static [u16] {
    match tone {
        Tone::Soft => &[200],
        Tone::Full => &[400, 150, 400, 150, 800],
        Tone::Begin => &[120],
        Tone::Release => &[60, 60, 60],
    }
}

/// How loud a tone is at a step from 1 to 5, from 0 to 1. Only what has to be done now gets louder, to the same end however
/// quietly it begins.
pub fn gain(tone: Tone, step: u8, volume: Volume) -> f64 {
    let (first, other) = match volume {
        Volume::Quiet => (0.15, 0.15),
        Volume::Normal => (0.35, 0.3),
        Volume::Loud => (0.7, 0.6),
    };
    let risen = f64::from(step.clamp(1, 5) - 1) / 4.0;
    if tone == Tone::Full { first + (1.0 - first) * risen } else { other }
}

/// This pitch, in hertz, as high as the person wants it.
pub fn pitch(pitch: f64, chime: Chime) -> f64 {
    match chime {
        Chime::Clear => pitch,
        Chime::Low => pitch / 2.0,
        Chime::High => pitch * 1.5,
    }
}

/// The quiet sound that keeps the page alive, as a sound file that can be repeated without a click.
pub fn quiet_loop() -> Vec<u8> {
    wav(&noise())
}

/// A tone over half a loop of the quiet sound, as a sound file: as long as a sound has to be, and never silent.
pub fn chime(tone: Tone, high: Chime, gain: f64) -> Vec<u8> {
    let rate = f64::from(RATE);
    let mut samples = noise();
    samples.truncate(samples.len() / 2);
    for (start, hertz) in notes(tone) {
        let pitch = pitch(*hertz, high);
        let first = (start * rate) as usize;
        for (n, sample) in samples[first..].iter_mut().take((NOTE * rate) as usize).enumerate() {
            let at = n as f64 / rate;
            let shape = (at / 0.02).min(1.0) * (1.0 - at / NOTE);
            *sample += gain * shape * (TAU * pitch * at).sin();
        }
    }
    wav(&samples)
}

/// Brown noise, always the same. The filter goes round twice, so that the end runs on into the beginning.
fn noise() -> Vec<f64> {
    let mut chance = Rng::with_seed(1);
    let white: Vec<f64> = (0..RATE * LOOP).map(|_| chance.f64() - 0.5).collect();
    let mut level = 0.0;
    let mut filter = |white: &f64| {
        level = 0.97 * level + white;
        level
    };
    white.iter().for_each(|white| {
        filter(white);
    });
    let brown: Vec<f64> = white.iter().map(filter).collect();
    let loudness = (brown.iter().map(|value| value * value).sum::<f64>() / brown.len() as f64).sqrt();
    brown.iter().map(|value| value * QUIET / loudness).collect()
}

/// A WAV file of one channel and 16 bits.
fn wav(samples: &[f64]) -> Vec<u8> {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: RATE,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = Cursor::new(Vec::new());
    let written = || -> hound::Result<()> {
        let mut writer = hound::WavWriter::new(&mut file, spec)?;
        for sample in samples {
            writer.write_sample((sample.clamp(-1.0, 1.0) * f64::from(i16::MAX)) as i16)?;
        }
        writer.finalize()
    };
    // Memory refuses nothing.
    let _ = { written }();
    file.into_inner()
}
