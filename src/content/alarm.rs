//! The alarm: what this device will do, what it did, and its switches.

use crate::domain::journal::record::Aid;
use std::fmt::Display;

words! {
    const TITLE = "Alarm";
    const ALARM = "The alarm on this device";
    const ABOUT = "About the alarm";
    fn ios(time: &str) = "Mute switch off. This page stays lit while it is open. Locked, or in another app, this phone may not ring: start {time} in its Clock app too.";
    fn ios_background(time: &str) = "With the background sound it usually rings when locked. Test it once, and start {time} in the Clock app too.";
    fn android(time: &str) = "It rings while the screen is on; we keep it on. Locked, this phone may stay silent: start {time} in its Clock app too.";
    fn android_background(time: &str) = "With the background sound it usually rings when locked. Battery savers can still stop it: start {time} in the Clock app too.";
    fn dark(time: &str) = "The screen goes dark, and then this phone may not ring: start {time} in its Clock app too.";
    fn firefox(time: &str) = "Keep the screen on. In the background this browser can be 15 minutes late: start {time} in the Clock app too.";
    const DESKTOP = "It rings in a background tab while the browser is open. Not while the computer sleeps.";
    fn silent(time: &str) = "Sound is off: it shows, and vibrates where the phone can. Start {time} in the phone's Clock app too.";
    const CLOSED = "Closed, it can't ring. When you come back it says what you missed.";
    const TEST = "Test the alarm";
    const TEST_LEAD = "It rings in 15 seconds. Lock the phone now, or look at something else.";
    fn waiting(at: &str) = "The test rings at {at}.";
    fn in_time(late: &str) = "The test came {late} late. Not heard? Turn the volume up, and the mute switch off.";
    fn hidden_in_time(late: &str) = "The test came {late} late, with the page hidden. If you heard it, this device rings like that.";
    fn missed(late: &str) = "The test came {late} late. Hidden like that, this device does not ring in time.";
    fn mute(late: &str) = "The test came {late} late, without sound.";
    const DID = "What this device did";
    const NEVER = "No alarm has been due yet.";
    fn seen(count: impl Display, late: &str) = "In sight: {count}, at most {late} late.";
    fn unseen(good: impl Display, count: impl Display, late: &str) = "Hidden or locked: {good} of {count} came within 2 seconds. The latest was {late} late.";
    fn seconds(count: impl Display) = "{count} seconds";
    const SWITCHES = "What helps";
    const ON = "On";
    const OFF = "Off";
    const AID_BACKGROUND_COST = "A faint noise keeps the page alive. It stops your music and costs battery.";
    const AID_SILENT = "Silent: light and vibration only";
    const REFUSED = "The browser refused it.";
    const MISSING = "This browser does not have it.";
    const STOPPED = "It stopped. Tap twice to start it again.";
    const SOUND_REFUSED = "There is no sound yet.";
    const VOICE_MISSING = "This device has no English voice. It beeps where it would speak.";
    const WORKER_MISSING = "The second timer is missing: in a background tab alarms can be a minute late.";
    const CALENDAR = "Put it in the calendar";
    const CALENDAR_LEAD = "The phone's calendar may ring when this page can't. Check that the event has an alert.";
    const CALENDAR_AGAIN = "Saved again, it moves the alarm that is there. If you stop early, delete the event in your calendar.";
    const CALENDAR_OFF = "Pack off";
    const CALENDAR_BACK = "Rest is over";
    /// A switch for what makes the timer noticed.
    match aid(aid: Aid) {
        Aid::Awake => "Keep the screen on",
        Aid::Voice => "Say it aloud",
        Aid::Notify => "Show a notification",
        Aid::Background => "Background sound",
        Aid::Dim => "Dark at night when it fills the screen",
        Aid::Keys => "Single keys: t says the time left; in a routine space pauses, n next, p back",
        Aid::Beeps => "Beeps",
        Aid::Buzz => "Vibration",
        Aid::Manual => "By hand: nothing goes on by itself",
    };
}
