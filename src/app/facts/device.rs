//! What this device will do when something is due, and what it lacks. Pure.

use crate::app::browser;
use crate::app::browser::{AlarmChannel, Browser, ChannelStatus, Device, System};
use crate::app::model::known::Known;
use crate::content;
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
    let (hours, minutes, seconds) =
        (length.0 / 3_600_000, length.0 / 60_000 % 60, length.0.max(0) / 1_000 % 60);
    let time = match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    };
    let notice = match (known.device.system, known.device.browser) {
        _ if known.history.silent => content::alarm::silent(&time),
        (System::Ios | System::Android, _) if dark && !background => content::alarm::dark(&time),
        (System::Ios, _) if background => content::alarm::ios_background(&time),
        (System::Ios, _) => content::alarm::ios(&time),
        (System::Android, Browser::Firefox) => content::alarm::firefox(&time),
        (System::Android, _) if background => content::alarm::android_background(&time),
        (System::Android, _) => content::alarm::android(&time),
        (System::Desktop, _) => content::alarm::DESKTOP.to_owned(),
    };
    [Some(notice.as_str()), lacks_voice(known)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What is missing of sound and of the second timer, once that was tried.
pub fn lacks(known: &Known) -> impl Iterator<Item = &'static str> + use<> {
    let sound =
        matches!(known.channel(AlarmChannel::Sound), Some(ChannelStatus::Refused | ChannelStatus::Missing));
    let worker = known.channel(AlarmChannel::Worker) == Some(ChannelStatus::Missing);
    let lacks = [(sound, content::alarm::SOUND_REFUSED), (worker, content::alarm::WORKER_MISSING)];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, text)| text)
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
    (wants_words(known) && missing).then_some(content::alarm::VOICE_MISSING)
}
