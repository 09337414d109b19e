//! What this device will do when something is due, and what it lacks. Pure.

use crate::app::browser;
use crate::app::browser::{AlarmChannel, Browser, ChannelStatus, Device, System};
use crate::app::model::Model;
use crate::content;
use crate::domain::journal::record::Aid;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::Span;

/// What was reported of a channel; `None` where nothing was yet.
pub fn channel_status(model: &Model, channel: AlarmChannel) -> Option<ChannelStatus> {
    model.alarms.channels.iter().find(|(known, _)| *known == channel).map(|(_, status)| *status)
}

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
pub fn reliability_notice(model: &Model, length: Span, lit: bool) -> String {
    let background = model.history.has(Aid::Background);
    let refused = matches!(
        channel_status(model, AlarmChannel::Awake),
        Some(ChannelStatus::Refused | ChannelStatus::Missing)
    );
    let dark = !lit || refused || !model.history.has(Aid::Awake);

    let (hours, minutes, seconds) =
        (length.0 / 3_600_000, length.0 / 60_000 % 60, length.0.max(0) / 1_000 % 60);
    let time = match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    };
    let notice = match (model.device.system, model.device.browser) {
        _ if model.history.silent => content::alarm::silent(&time),
        (System::Ios | System::Android, _) if dark && !background => content::alarm::dark(&time),
        (System::Ios, _) if background => content::alarm::ios_background(&time),
        (System::Ios, _) => content::alarm::ios(&time),
        (System::Android, Browser::Firefox) => content::alarm::firefox(&time),
        (System::Android, _) if background => content::alarm::android_background(&time),
        (System::Android, _) => content::alarm::android(&time),
        (System::Desktop, _) => content::alarm::DESKTOP.to_owned(),
    };
    [Some(notice.as_str()), lacks_voice(model)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What is missing of sound and of the second timer, once that was tried.
pub fn lacks(model: &Model) -> impl Iterator<Item = &'static str> + use<> {
    let sound = matches!(
        channel_status(model, AlarmChannel::Sound),
        Some(ChannelStatus::Refused | ChannelStatus::Missing)
    );
    let worker = channel_status(model, AlarmChannel::Worker) == Some(ChannelStatus::Missing);
    let lacks = [(sound, content::alarm::SOUND_REFUSED), (worker, content::alarm::WORKER_MISSING)];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, text)| text)
}

/// Whether the person wants words aloud.
pub fn wants_words(model: &Model) -> bool {
    model.history.has(Aid::Voice) && !model.history.silent
}

/// Whether words are said aloud: the person wants it, and no voice is known to be missing.
pub fn speaks(model: &Model) -> bool {
    wants_words(model) && lacks_voice(model).is_none()
}

/// That nothing will be said aloud, where the person wants it and the device has no voice for it.
pub fn lacks_voice(model: &Model) -> Option<&'static str> {
    let missing = channel_status(model, AlarmChannel::Voice) == Some(ChannelStatus::Missing);
    (wants_words(model) && missing).then_some(content::alarm::VOICE_MISSING)
}
