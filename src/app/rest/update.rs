//! "I'm lying down" and "I'm up": bouts of rest, as they are tapped. `timer::update` rings when one has lasted.

use crate::app::effect::Effect;
use crate::app::event::rest::Msg;
use crate::app::outbox::Outbox;
use crate::domain::journal::record::Entry;
use crate::domain::therapy::rest::MINUTES;

/// Something happened to lying down.
pub fn update(msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::LieDown(minutes) => lie_down(minutes, out),
        Msg::GetUp => get_up(out),
        Msg::LieOn => lie_on(out),
        Msg::Lay(minutes) => lay(minutes, out),
    }
}

/// A bout begins; one that is going on ends with it.
fn lie_down(minutes: u16, out: &mut Outbox<'_>) {
    if !MINUTES.contains(&minutes) {
        return;
    }
    let begins = out.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    out.write(begins.into_iter().chain([Entry::LaidDown(minutes)]));
    out.alert("");
    if minutes > 0 {
        out.effect(Effect::PrimeSound);
    }
}

/// It ends. After so long that this can't be, it is asked when it did.
fn get_up(out: &mut Outbox<'_>) {
    let now = out.now();
    if out.history.lying().is_some_and(|rest| rest.may_last(now.wall())) {
        out.write([Entry::GotUp]);
        out.alert("");
    }
}

/// It was taken to be forgotten, and they are still lying down: what has passed counts, and another one begins.
fn lie_on(out: &mut Outbox<'_>) {
    let now = out.now();
    let forgotten = out.history.lying().filter(|rest| rest.is_forgotten(now.wall()));
    if let Some(minutes) = forgotten.filter(|rest| rest.may_last(now.wall())).map(|rest| rest.minutes) {
        get_up(out);
        lie_down(minutes, out);
    }
}

/// It was forgotten, and lasted so many minutes, if they know.
fn lay(minutes: Option<u16>, out: &mut Outbox<'_>) {
    let now = out.now();
    let forgotten = out.history.lying().filter(|rest| rest.is_forgotten(now.wall()));
    let offered =
        forgotten.filter(|rest| minutes.is_none_or(|it| rest.may_have_lasted(now.wall()).contains(&it)));
    if let Some(id) = offered.map(|rest| rest.id.clone()) {
        out.write([Entry::Lay(id, minutes)]);
        out.alert("");
    }
}
