//! What this device will do when something is due, and what it lacks. Pure.

use crate::app::browser::{AlarmChannel, Browser, ChannelStatus, Device, System};
use crate::app::model::known::Known;
use crate::app::{browser, words};
use crate::content::say;
use crate::domain::journal::record::Aid;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::Span;

/// Whether the screen stays on for a block of this mode: a wrap is worn for hours.
pub fn lights(mode: Mode) -> bool {
    mode != Mode::Wrap
}

/// True where no keys can be expected.
pub fn is_phone(device: &Device) -> bool {
    device.system != browser::System::Desktop
}

/// One sentence on what this device will do, where Start is, for something this long: the phone's own timer is set to
/// it. `lit` says whether the page keeps the screen on for it.
pub fn reliability_notice(known: &Known, length: Span, lit: bool) -> String {
    let background = known.history.has(Aid::Background);
    let refused =
        matches!(known.channel(AlarmChannel::Awake), Some(ChannelStatus::Refused | ChannelStatus::Missing));
    let dark = !lit || refused || !known.history.has(Aid::Awake);
    let id = match (known.device.system, known.device.browser) {
        _ if known.history.silent => "alarm-silent",
        (System::Ios | System::Android, _) if dark && !background => "alarm-dark",
        (System::Ios, _) if background => "alarm-ios-background",
        (System::Ios, _) => "alarm-ios",
        (System::Android, Browser::Firefox) => "alarm-firefox",
        (System::Android, _) if background => "alarm-android-background",
        (System::Android, _) => "alarm-android",
        (System::Desktop, _) => "alarm-desktop",
    };
    let (hours, minutes, seconds) =
        (length.0 / 3_600_000, length.0 / 60_000 % 60, length.0.max(0) / 1_000 % 60);
    let time = match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    };
    let notice = words::filled(say(id), &[("time", &time)]);
    [Some(notice.as_str()), lacks_voice(known)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What is missing of sound and of the second timer, once that was tried.
pub fn lacks(known: &Known) -> impl Iterator<Item = &'static str> + use<> {
    let sound =
        matches!(known.channel(AlarmChannel::Sound), Some(ChannelStatus::Refused | ChannelStatus::Missing));
    let worker = known.channel(AlarmChannel::Worker) == Some(ChannelStatus::Missing);
    let lacks = [(sound, "sound-refused"), (worker, "worker-missing")];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, id)| say(id))
}

/// Whether the person wants words aloud.
pub fn wants_words(known: &Known) -> bool {
    known.history.has(Aid::Voice) && !known.history.silent
}

/// Whether words are said aloud: the person wants it, and no voice is known to be missing.
pub fn speaks(known: &Known) -> bool {
    wants_words(known) && lacks_voice(known).is_none()
}

/// That nothing will be said aloud, where the person wants it and the device has no voice for it.
pub fn lacks_voice(known: &Known) -> Option<&'static str> {
    let missing = known.channel(AlarmChannel::Voice) == Some(ChannelStatus::Missing);
    (wants_words(known) && missing).then(|| say("voice-missing"))
}
