//! What happens to that which makes the timer noticed.

use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::domain::journal::record::Aid;
use crate::domain::journal::sound::{Chime, Volume};

/// What happens to that which makes the timer noticed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Msg {
    /// Something that helps the timer to be noticed, on or off.
    Switch(Aid, bool),
    /// "Turn the sound on": the tap may unlock it.
    UnlockSound,
    /// How high it sounds; heard at once.
    Chime(Chime),
    /// How loud it begins; heard at once.
    Volume(Volume),
    /// "Test the alarm."
    Rehearse,
    /// The dial fills the screen, or shows its buttons again.
    Fill(bool),
    /// "Say the time left."
    SayTimeLeft,
    /// A channel of the alarm says whether it works.
    Reported(AlarmChannel, ChannelStatus),
    /// This tab is the one that rings, or another one is.
    MayRing(bool),
    /// What was kept of this device's alarms, by an earlier page or by another tab.
    Kept(String),
}
