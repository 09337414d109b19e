//! The alarm: what this device will do, what it did, and its switches.

use crate::domain::journal::record::Aid;
use crate::domain::journal::sound::{Chime, Volume};
use std::fmt::Display;

words! {
    const TITLE = "Alarm";
    const ALARM = "The alarm on this device";
    const ABOUT = "About the alarm";
    fn ios(time: &str) = "Turn silent mode off. This page stays lit. If locked, this phone may not ring: set {time} in the Clock app too.";
    fn ios_background(time: &str) = "With the background sound it usually rings when locked. Test it once, and set {time} in the Clock app too.";
    fn android(time: &str) = "It rings while the screen is on. Locked, this phone may stay silent: set {time} in the Clock app too.";
    fn android_background(time: &str) = "With the background sound it usually rings when locked. Battery savers can still stop it: set {time} in the Clock app too.";
    fn dark(time: &str) = "When the screen goes dark, this phone may not ring: set {time} in the Clock app too.";
    fn firefox(time: &str) = "Keep the screen on. In the background this browser can be 15 minutes late: set {time} in the Clock app too.";
    const DESKTOP = "It rings in a background tab while the browser is open. It does not ring while the computer sleeps.";
    fn silent(time: &str) = "Sound is off. The screen shows it, and the phone vibrates if it can. Set {time} in the Clock app too.";
    const CLOSED = "When this page is closed, it cannot ring. When you come back, it says what you missed.";
    const NOT_TESTED = "Not tested on this device yet.";
    const RINGS_HIDDEN = "On time when locked or hidden.";
    const LATE_HIDDEN = "Not on time when locked or hidden: use the Clock app.";
    const RINGS_SEEN = "On time with the page open. Not tested when locked.";
    const LATE_SEEN = "Late with the page open: use the Clock app.";
    const IS_SILENT = "Sound is off: light and vibration only.";
    const TEST = "Test the alarm";
    const TEST_LEAD = "It rings in 15 seconds. Lock the phone now, or open another app.";
    fn waiting(at: &str) = "The test rings at {at}.";
    fn in_time(late: &str) = "The test came {late} late. Not heard? Turn the volume up, and silent mode off.";
    fn hidden_in_time(late: &str) = "The test came {late} late, with the page hidden. If you heard it, this device rings when hidden.";
    fn missed(late: &str) = "The test came {late} late. When hidden like that, this device does not ring in time.";
    fn mute(late: &str) = "The test came {late} late, without sound.";
    const DID = "What this device did";
    const NEVER = "No alarm has been due yet.";
    /// Alarms while the page was in sight.
    forms seen(count: usize, late: &str) by (count) {
        1 => "Page open: 1 alarm, at most {late} late.",
        _ => "Page open: {count} alarms, at most {late} late.",
    };
    fn unseen(good: impl Display, count: impl Display, late: &str) = "Hidden or locked: {good} of {count} alarms within 2 seconds. The slowest was {late} late.";
    fn seconds(count: impl Display) = "{count} seconds";
    const SWITCHES = "What helps";
    const AID_BACKGROUND_COST = "A faint sound keeps the alarm running. Stops music, uses battery.";
    const AID_SILENT = "Silent: light and vibration only";
    const REFUSED = "The browser refused this.";
    const MISSING = "This browser cannot do this.";
    const STOPPED = "This stopped. Tap twice to start it again.";
    const SOUND_REFUSED = "There is no sound yet.";
    const VOICE_MISSING = "This device has no English voice. It beeps where it would speak.";
    const WORKER_MISSING = "Part of the alarm did not load. In a background tab, alarms can be a minute late.";
    const CALENDAR = "Add it to the calendar";
    const CALENDAR_LEAD = "The phone's calendar may ring when this page cannot. Check that the event has an alert.";
    const CALENDAR_AGAIN = "Save it again to move the alarm. If you stop early, delete the event in your calendar.";
    const CALENDAR_OFF = "Pack off";
    const CALENDAR_BACK = "Break is over";
    const SOUND = "How it sounds";
    const SOUND_LEAD = "A tap plays it. An alarm that nobody answers gets louder all the same.";
    const PITCH = "Pitch";
    const LOUDNESS = "Volume";
    /// How high it sounds.
    match chime(chime: Chime) {
        Chime::Clear => "Middle",
        Chime::Low => "Low",
        Chime::High => "High",
    };
    /// How loud it begins.
    match volume(volume: Volume) {
        Volume::Quiet => "Quiet",
        Volume::Normal => "Normal",
        Volume::Loud => "Loud",
    };
    /// A switch for what makes the timer noticed.
    match aid(aid: Aid) {
        Aid::Awake => "Keep the screen on",
        Aid::Voice => "Say it aloud",
        Aid::Notify => "Show a notification",
        Aid::Background => "Background sound",
        Aid::Dim => "Dark full screen at night",
        Aid::Keys => "Keyboard shortcuts",
        Aid::Beeps => "Beeps",
        Aid::Buzz => "Vibration",
        Aid::Manual => "By hand: I tap for each step",
    };
}
