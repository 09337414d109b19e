//! How the alarm sounds, to choose from. Pure.

use crate::app::event::alarm::Msg;
use crate::app::model::Model;
use crate::app::page::Action;
use crate::content;
use crate::domain::journal::sound::{Chime, Sound, Volume};

/// The choices, each with whether it holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Choices {
    /// How high.
    pub chimes: Vec<(Action, bool)>,
    /// How loud it begins.
    pub volumes: Vec<(Action, bool)>,
}

/// The choices as they stand now; none while everything is silent.
pub fn choices(model: &Model) -> Choices {
    if model.known.history.silent {
        return Choices::default();
    }
    let Sound { chime, volume } = model.known.history.sound;
    let high = |it: Chime| (Action::new(content::alarm::chime(it), Msg::Chime(it)), it == chime);
    let loud = |it: Volume| (Action::new(content::alarm::volume(it), Msg::Volume(it)), it == volume);
    Choices { chimes: Chime::ALL.map(high).to_vec(), volumes: Volume::ALL.map(loud).to_vec() }
}
