//! What makes the timer noticed: what helps it, what this device refused, what it really did, and the rehearsal.
//!
//! Called by `app::update` with taps on the switches and with what the browser reports; `update` rings through it.
//! What a device did is kept under a key of its own, outside the journal: it is about the device, not about the person.

use super::{alarm_page, device};
use crate::app::browser::{AlarmChannel, ChannelStatus};
use crate::app::effect::{Effect, KeepAlive, Tone};
use crate::app::model::Model;
use crate::app::model::alarm::{IN_TIME, Ran};
use crate::app::route::Route;
use crate::app::{saved, store};
use crate::domain::journal::record::{Aid, Choice, Entry};
use crate::domain::therapy::rest::Rest;
use crate::domain::time::{Instant, Reading, Span};

/// How many alarms are remembered.
pub const REMEMBERED: usize = 20;

/// The first line of what is stored.
const HEADER: &str = "unclench alarms 1";

/// A rehearsal rings after this long.
pub const REHEARSAL: Span = Span::seconds(15);

/// A bout of rest that nobody ends is kept alive for this long after it was due.
const RINGS_ON: Span = Span::minutes(10);

/// A channel reports.
pub fn reported(model: &mut Model, channel: AlarmChannel, status: ChannelStatus) {
    model.alarms.channels.retain(|(known, _)| *known != channel);
    model.alarms.channels.push((channel, status));
}

/// Switches something that helps. Notifications ask the browser first; sound starts within the tap.
pub fn switch(model: &mut Model, aid: Aid, on: bool, now: Reading, out: &mut Vec<Effect>) {
    store::records::write(model, [Entry::Chose(Choice::Aid(aid, on))], now, out);
    keep_alive(model, now, out);
    match aid {
        Aid::Notify if on => out.push(Effect::AskToNotify),
        Aid::Voice if on => out.push(Effect::FindVoice),
        Aid::Background if on && is_running(model, now) => out.push(Effect::PrimeSound),
        _ => {}
    }
}

/// "Test the alarm": rings in 15 seconds, so that the phone can be locked meanwhile.
pub fn rehearse(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.alarms.rehearsal = Some((now.wall() + REHEARSAL, false));
    keep_alive(model, now, out);
    out.push(Effect::PrimeSound);
}

/// Rings the rehearsal when it is due, and writes down how late that was.
pub fn look(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some((due, hidden)) = model.alarms.rehearsal else { return };
    let late = now.wall() - due;
    if late < Span::ZERO && due - now.wall() <= REHEARSAL {
        return;
    }
    model.alarms.rehearsal = None;
    // A clock that was set meanwhile proves nothing.
    if late < Span::ZERO {
        return;
    }
    let ran = Ran { due, late, hidden: hidden || late > IN_TIME, rehearsal: true };
    keep(model, ran, out);
    ring(model, Tone::Full, 1, out);
    model.alert = alarm_page::rehearsed(model, &ran);
}

/// Sounds and vibrates; in silence only the latter.
pub fn ring(model: &Model, tone: Tone, loudness: u8, out: &mut Vec<Effect>) {
    out.push(Effect::Ring { tone, loudness, silent: model.history.silent });
}

/// Keeps what an alarm of this device did. A page in sight looks four times a second: what came later was out of sight,
/// whatever was told of it.
pub fn note(model: &mut Model, due: Instant, late: Span, out: &mut Vec<Effect>) {
    let hidden = model.alarms.hidden || late > IN_TIME;
    keep(model, Ran { due, late, hidden, rehearsal: false }, out);
}

fn keep(model: &mut Model, ran: Ran, out: &mut Vec<Effect>) {
    model.alarms.ran.push(ran);
    forget_oldest(model);
    let line = |ran: &Ran| {
        let flags = (u8::from(ran.hidden), u8::from(ran.rehearsal));
        format!("\n{} {} {} {}", ran.due.0, ran.late.0, flags.0, flags.1)
    };
    let lines: String = model.alarms.ran.iter().map(line).collect();
    if model.device.can_store && !model.store.read_only {
        out.push(Effect::Write { key: saved::ALARMS.to_owned(), text: HEADER.to_owned() + &lines });
    }
}

/// Reads what was kept. What can't be read is no loss.
pub fn remember(model: &mut Model, text: &str) {
    let mut lines = text.split('\n');
    if lines.next() != Some(HEADER) {
        return;
    }
    let line = |line: &str| {
        let mut numbers = line.split(' ').map(|part| part.parse::<i64>().ok());
        let due = numbers.next()??.clamp(0, Instant::LATEST.0);
        let late = numbers.next()??.clamp(0, Instant::LATEST.0);
        let (hidden, rehearsal) = (numbers.next()?? != 0, numbers.next()?? != 0);
        Some(Ran { due: Instant(due), late: Span(late), hidden, rehearsal })
    };
    model.alarms.ran = lines.filter_map(line).collect();
    forget_oldest(model);
}

fn forget_oldest(model: &mut Model) {
    let extra = model.alarms.ran.len().saturating_sub(REMEMBERED);
    model.alarms.ran.drain(..extra);
}

/// The page is in sight again.
pub fn shown(model: &mut Model) {
    model.alarms.hidden = false;
}

/// The page went out of sight.
pub fn hidden(model: &mut Model) {
    model.alarms.hidden = true;
    if let Some((_, hidden)) = &mut model.alarms.rehearsal {
        *hidden = true;
    }
}

/// True while something runs that may ring: a block, a bout of rest with an alarm, or a rehearsal.
pub fn is_running(model: &Model, now: Reading) -> bool {
    // Once it has rung for as long as it does, nothing is kept alive any more.
    let due = model.history.lying().and_then(Rest::rings_at);
    let rests = due.is_some_and(|at| now.wall() - at < RINGS_ON);
    let block = model.history.running_block(now.stamp).is_some();
    rests || block || model.alarms.rehearsal.is_some() || is_moving(model)
}

/// True while a routine is on, also while it waits: keys and the lit screen go on.
fn is_moving(model: &Model) -> bool {
    model.moves.going().is_some()
}

/// Tells the browser what to keep alive, where that is something else than before.
pub fn keep_alive(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // Rest is for sleep too: no screen stays on for it.
    let block = model.history.running_block(now.stamp);
    let moves = is_moving(model) && model.route == Route::Player;
    let lit = moves || block.is_some_and(|record| device::lights(record.block.plan.mode()));
    let wanted = is_running(model, now).then(|| KeepAlive {
        awake: lit && model.history.has(Aid::Awake),
        background: model.may_ring && model.history.has(Aid::Background) && !model.history.silent,
        title: alarm_page::media_title(model, now),
    });
    if wanted != model.alarms.kept_alive {
        model.alarms.kept_alive.clone_from(&wanted);
        out.push(Effect::KeepAlive(wanted));
    }
    if model.alarms.kept_alive.is_none() || model.route != Route::Timer {
        fill(model, false, out);
    }
}

/// The dial fills the screen, or not.
pub fn fill(model: &mut Model, full: bool, out: &mut Vec<Effect>) {
    if model.alarms.full != full {
        model.alarms.full = full;
        out.push(Effect::FullScreen(full));
    }
}

/// "Say the time left."
pub fn say(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let said = alarm_page::time_left(model, now);
    model.status.clone_from(&said);
    if !said.is_empty() {
        out.push(Effect::Say(said));
    }
}

/// How long until the rehearsal rings.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    model.alarms.rehearsal.map(|(due, _)| (due - now.wall()).max(Span::ZERO))
}
