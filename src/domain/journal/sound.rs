//! How the person wants the alarm to sound. Pure: no side effects.

use serde::{Deserialize, Serialize};

/// How high it sounds: what one person hears best another hears badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chime {
    /// In the middle.
    #[default]
    Clear,
    /// An octave lower, for those who hear high tones badly.
    Low,
    /// A fifth higher, for a loud room.
    High,
}

/// How loud it begins. What has to be done now gets louder all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Volume {
    /// For a quiet room.
    Quiet,
    /// As it comes.
    #[default]
    Normal,
    /// As loud as the device goes.
    Loud,
}

/// Both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Sound {
    /// How high.
    pub chime: Chime,
    /// How loud.
    pub volume: Volume,
}

impl Chime {
    /// All of them.
    pub const ALL: [Chime; 3] = [Chime::Clear, Chime::Low, Chime::High];
}

impl Volume {
    /// All of them.
    pub const ALL: [Volume; 3] = [Volume::Quiet, Volume::Normal, Volume::Loud];
}
