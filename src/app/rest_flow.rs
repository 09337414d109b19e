//! "I'm lying down" and "I'm up": bouts of rest, as they are tapped. `timer_flow` rings when one has lasted.

use super::effect::Effect;
use super::{Model, alarm_flow, storage_flow};
use crate::domain::instant::Reading;
use crate::domain::journal::Entry;
use crate::domain::rest::MINUTES;

/// A bout begins; one that is going on ends with it.
pub fn lie_down(model: &mut Model, minutes: u16, now: Reading, out: &mut Vec<Effect>) {
    if !MINUTES.contains(&minutes) {
        return;
    }
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    storage_flow::write(model, begins.into_iter().chain([Entry::LaidDown(minutes)]), now, out);
    model.alert.clear();
    alarm_flow::attend(model, now, out);
    if minutes > 0 {
        out.push(Effect::PrimeSound);
    }
}

/// It ends.
pub fn get_up(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.lying().is_some() {
        storage_flow::write(model, [Entry::GotUp], now, out);
        model.alert.clear();
    }
}
