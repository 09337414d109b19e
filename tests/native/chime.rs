//! The sounds of the alarm: what a sound file holds, as another library reads it.

use std::io::Cursor;

use hound::WavReader;
use unclench::app::effect::Tone;
use unclench::app::timer;
use unclench::app::timer::chime::{LOOP, QUIET, RATE};
use unclench::domain::journal::sound::{Chime, Volume};

const TONES: [Tone; 4] = [Tone::Soft, Tone::Full, Tone::Begin, Tone::Release];

/// The samples of a sound file, from -1 to 1, of one channel.
fn samples(file: Vec<u8>) -> Vec<f64> {
    let reader = WavReader::new(Cursor::new(file)).expect("a sound file");
    let spec = reader.spec();
    assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (1, RATE, 16));
    let read = reader.into_samples::<i16>();
    read.map(|sample| f64::from(sample.expect("a sample")) / f64::from(i16::MAX)).collect()
}

fn loudness(samples: &[f64]) -> f64 {
    (samples.iter().map(|sample| sample * sample).sum::<f64>() / samples.len() as f64).sqrt()
}

#[test]
fn the_loop_is_quiet_never_silent_and_runs_on_without_a_click() {
    let samples = samples(timer::chime::quiet_loop());
    assert_eq!(samples.len(), (RATE * LOOP) as usize);
    assert!((loudness(&samples) / QUIET - 1.0).abs() < 0.02, "{}", loudness(&samples));
    let steps = samples.windows(2).map(|pair| (pair[1] - pair[0]).abs());
    let largest = steps.fold(0.0, f64::max);
    let seam = (samples[0] - samples[samples.len() - 1]).abs();
    assert!(seam <= largest, "{seam} at the seam, at most {largest} within");
    for second in samples.chunks(RATE as usize) {
        assert!(loudness(second) > QUIET / 4.0, "a second of silence");
    }
}

#[test]
fn a_chime_is_long_enough_and_sounds_where_its_notes_are() {
    for tone in TONES {
        let gain = timer::chime::gain(tone, 1, Volume::Normal);
        let samples = samples(timer::chime::chime(tone, Chime::Clear, gain));
        assert!(samples.len() >= 5 * RATE as usize, "{tone:?}: Android stops shorter ones");
        for (start, _) in timer::chime::notes(tone) {
            let first = (start * f64::from(RATE)) as usize;
            let note = &samples[first..first + (timer::chime::NOTE * f64::from(RATE)) as usize];
            assert!(loudness(note) > gain / 4.0, "{tone:?} at {start}");
        }
        let rest = &samples[3 * RATE as usize..];
        assert!(loudness(rest) < 2.0 * QUIET, "{tone:?} goes on");
    }
}

/// Tone, step, gain.
#[test]
fn only_what_has_to_be_done_now_gets_louder() {
    let check = |tone, step, volume, expected: f64| {
        let gain = timer::chime::gain(tone, step, volume);
        assert!((gain - expected).abs() < 1e-9, "{tone:?} {step} {volume:?}: {gain}");
    };
    check(Tone::Full, 0, Volume::Normal, 0.35);
    check(Tone::Full, 1, Volume::Normal, 0.35);
    check(Tone::Full, 3, Volume::Normal, 0.675);
    check(Tone::Full, 5, Volume::Normal, 1.0);
    check(Tone::Full, 200, Volume::Normal, 1.0);
    check(Tone::Soft, 5, Volume::Normal, 0.3);
    check(Tone::Begin, 5, Volume::Normal, 0.3);
    // However quietly it begins, what nobody answers ends as loud as it can.
    check(Tone::Full, 1, Volume::Quiet, 0.15);
    check(Tone::Full, 5, Volume::Quiet, 1.0);
    check(Tone::Soft, 5, Volume::Quiet, 0.15);
    check(Tone::Full, 1, Volume::Loud, 0.7);
    check(Tone::Full, 5, Volume::Loud, 1.0);
    check(Tone::Soft, 1, Volume::Loud, 0.6);
}

/// A loudspeaker over Bluetooth swallows what comes first.
#[test]
fn a_tone_comes_twice_or_after_half_a_second_of_nothing() {
    for tone in TONES {
        let notes = timer::chime::notes(tone);
        let (first, second) = notes.split_at(notes.len() / 2);
        let pitches =
            |notes: &[timer::chime::Note]| notes.iter().map(|(_, pitch)| *pitch).collect::<Vec<_>>();
        let twice = pitches(first) == pitches(second) && second[0].0 >= 0.5;
        assert!(twice || timer::chime::lead_in(tone) >= 0.5, "{tone:?}");
    }
}

/// Nothing is so high that a phone's loudspeaker or an old ear loses it, nor so low that it buzzes.
#[test]
fn every_choice_can_be_heard() {
    for tone in TONES {
        for chime in Chime::ALL {
            for (_, hertz) in timer::chime::notes(tone) {
                let pitch = timer::chime::pitch(*hertz, chime);
                assert!((240.0..=1_700.0).contains(&pitch), "{tone:?} {chime:?}: {pitch}");
            }
        }
    }
}
