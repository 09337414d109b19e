//! What this device will do when something is due, and what it lacks. Pure.

use crate::app::browser::{Bears, Browser, Device, Rung, System};
use crate::app::model::Model;
use crate::app::{browser, words};
use crate::content::say;
use crate::domain::journal::record::Aid;
use crate::domain::therapy::mode::Mode;
use crate::domain::time::Span;

/// What was reported of a rung, if anything.
pub fn bears(model: &Model, rung: Rung) -> Option<Bears> {
    model.alarms.rungs.iter().find(|(known, _)| *known == rung).map(|(_, bears)| *bears)
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
pub fn truth(model: &Model, length: Span, lit: bool) -> String {
    let background = model.history.has(Aid::Background);
    let refused = matches!(bears(model, Rung::Awake), Some(Bears::Refused | Bears::Missing));
    let dark = !lit || refused || !model.history.has(Aid::Awake);
    let id = match (model.device.system, model.device.browser) {
        _ if model.history.silent => "alarm-silent",
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
    let truth = words::filled(say(id), &[("time", &time)]);
    [Some(truth.as_str()), lacks_voice(model)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What is missing of sound and of the second timer, once that was tried.
pub fn lacks(model: &Model) -> impl Iterator<Item = &'static str> + use<> {
    let sound = matches!(bears(model, Rung::Sound), Some(Bears::Refused | Bears::Missing));
    let worker = bears(model, Rung::Worker) == Some(Bears::Missing);
    let lacks = [(sound, "sound-refused"), (worker, "worker-missing")];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, id)| say(id))
}

/// That nothing will be said aloud, where the person wants it and the device has no voice for it.
pub fn lacks_voice(model: &Model) -> Option<&'static str> {
    let wanted = model.history.has(Aid::Voice) && !model.history.silent;
    let missing = bears(model, Rung::Voice) == Some(Bears::Missing);
    (wanted && missing).then(|| say("voice-missing"))
}
