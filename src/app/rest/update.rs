//! "I'm lying down" and "I'm up": bouts of rest, as they are tapped. `timer::update` rings when one has lasted.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::{store, timer};
use crate::domain::journal::record::Entry;
use crate::domain::therapy::rest::MINUTES;
use crate::domain::time::Reading;

/// A bout begins; one that is going on ends with it.
pub fn lie_down(model: &mut Model, minutes: u16, now: Reading, out: &mut Vec<Effect>) {
    if !MINUTES.contains(&minutes) {
        return;
    }
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    store::records::write(model, begins.into_iter().chain([Entry::LaidDown(minutes)]), now, out);
    model.alert.clear();
    timer::alarm::keep_alive(model, now, out);
    if minutes > 0 {
        out.push(Effect::PrimeSound);
    }
}

/// It ends. After so long that this can't be, it is asked when it did.
pub fn get_up(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.lying().is_some_and(|rest| rest.may_last(now.wall())) {
        store::records::write(model, [Entry::GotUp], now, out);
        model.alert.clear();
    }
}

/// It was taken to be forgotten, and they are still lying down: what has passed counts, and another one begins.
pub fn lie_on(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let forgotten = model.history.lying().filter(|rest| rest.is_forgotten(now.wall()));
    if let Some(minutes) = forgotten.filter(|rest| rest.may_last(now.wall())).map(|rest| rest.minutes) {
        get_up(model, now, out);
        lie_down(model, minutes, now, out);
    }
}

/// It was forgotten, and lasted so many minutes, if they know.
pub fn lay(model: &mut Model, minutes: Option<u16>, now: Reading, out: &mut Vec<Effect>) {
    let forgotten = model.history.lying().filter(|rest| rest.is_forgotten(now.wall()));
    let offered =
        forgotten.filter(|rest| minutes.is_none_or(|it| rest.may_have_lasted(now.wall()).contains(&it)));
    if let Some(id) = offered.map(|rest| rest.id.clone()) {
        store::records::write(model, [Entry::Lay(id, minutes)], now, out);
        model.alert.clear();
    }
}
