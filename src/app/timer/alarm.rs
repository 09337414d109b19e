//! What makes the timer noticed: what helps it, what this device refused, what it really did, and the rehearsal.
//!
//! `timer::update` rings through it. What a device did is kept under a key of its own, outside the journal: it is about the device, not about the person.

use super::alarm_page;
use crate::app::effect::{Effect, KeepAlive, Tone};
use crate::app::event::alarm::Msg;
use crate::app::event::timer;
use crate::app::facts::device;
use crate::app::model::alarm::{IN_TIME, Ran};
use crate::app::model::known::Known;
use crate::app::model::timer::State;
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::saved;
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

/// Something happened to that which makes the timer noticed.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Switch(aid, on) => switch(state, aid, on, out),
        Msg::UnlockSound => out.effect(Effect::PrimeSound),
        Msg::Chime(chime) => choose(Choice::Chime(chime), out),
        Msg::Volume(volume) => choose(Choice::Volume(volume), out),
        Msg::Rehearse => rehearse(state, out),
        Msg::Fill(full) => fill(state, full, out),
        Msg::SayTimeLeft => say(out),
        Msg::Reported(channel, status) => out.reported(channel, status),
        Msg::MayRing(may) => {
            out.may_ring(may);
            // Whoever rings from now on looks at once.
            out.request(timer::Msg::Look);
        }
        Msg::Kept(text) => remember(state, &text),
    }
}

/// Switches something that helps. Notifications ask the browser first; sound starts within the tap.
fn switch(state: &mut State, aid: Aid, on: bool, out: &mut Outbox<'_>) {
    out.write([Entry::Chose(Choice::Aid(aid, on))]);
    match aid {
        Aid::Notify if on => out.effect(Effect::AskToNotify),
        Aid::Voice if on => out.effect(Effect::FindVoice),
        Aid::Background if on && state.alarm.kept_alive.is_some() => out.effect(Effect::PrimeSound),
        _ => {}
    }
}

/// A choice of how it sounds is heard as it is made.
fn choose(choice: Choice, out: &mut Outbox<'_>) {
    out.write([Entry::Chose(choice)]);
    out.effect(Effect::PrimeSound);
    ring(Tone::Soft, 1, out);
}

/// "Test the alarm": rings in 15 seconds, so that the phone can be locked meanwhile.
fn rehearse(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    state.alarm.rehearsal = Some((now.wall() + REHEARSAL, false));
    out.effect(Effect::PrimeSound);
}

/// Rings the rehearsal when it is due, and writes down how late that was.
pub fn look(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some((due, hidden)) = state.alarm.rehearsal else { return };
    let late = now.wall() - due;
    if late < Span::ZERO && due - now.wall() <= REHEARSAL {
        return;
    }
    state.alarm.rehearsal = None;
    // A clock that was set meanwhile proves nothing.
    if late < Span::ZERO {
        return;
    }
    let ran = Ran { due, late, hidden: hidden || late > IN_TIME, rehearsal: true };
    keep(state, ran, out);
    ring(Tone::Full, 1, out);
    out.alert(alarm_page::rehearsed(out, &ran));
}

/// Sounds and vibrates; in silence only the latter.
pub fn ring(tone: Tone, loudness: u8, out: &mut Outbox<'_>) {
    let silent = out.history.silent;
    let as_wanted = out.history.sound;
    out.effect(Effect::Ring { tone, loudness, as_wanted, silent });
}

/// Keeps what an alarm of this device did. A page in sight looks four times a second: what came later was out of sight,
/// whatever was told of it.
pub fn note(state: &mut State, due: Instant, late: Span, out: &mut Outbox<'_>) {
    let hidden = state.alarm.hidden || late > IN_TIME;
    keep(state, Ran { due, late, hidden, rehearsal: false }, out);
}

fn keep(state: &mut State, ran: Ran, out: &mut Outbox<'_>) {
    state.alarm.ran.push(ran);
    forget_oldest(state);
    let line = |ran: &Ran| {
        let flags = (u8::from(ran.hidden), u8::from(ran.rehearsal));
        format!("\n{} {} {} {}", ran.due.0, ran.late.0, flags.0, flags.1)
    };
    let lines: String = state.alarm.ran.iter().map(line).collect();
    out.keep(saved::ALARMS.to_owned(), HEADER.to_owned() + &lines);
}

/// Reads what was kept. What can't be read is no loss.
pub fn remember(state: &mut State, text: &str) {
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
    state.alarm.ran = lines.filter_map(line).collect();
    forget_oldest(state);
}

fn forget_oldest(state: &mut State) {
    let extra = state.alarm.ran.len().saturating_sub(REMEMBERED);
    state.alarm.ran.drain(..extra);
}

/// The page is in sight again.
pub fn shown(state: &mut State) {
    state.alarm.hidden = false;
}

/// The page went out of sight.
pub fn hidden(state: &mut State) {
    state.alarm.hidden = true;
    if let Some((_, hidden)) = &mut state.alarm.rehearsal {
        *hidden = true;
    }
}

/// True while something runs that may ring: a block, a bout of rest with an alarm, or a rehearsal.
fn is_running(state: &State, known: &Known, now: Reading) -> bool {
    // Once it has rung for as long as it does, nothing is kept alive any more.
    let due = known.history.lying().and_then(Rest::rings_at);
    let rests = due.is_some_and(|at| now.wall() - at < RINGS_ON);
    rests || known.is_running(now) || state.alarm.rehearsal.is_some()
}

/// Tells the browser what to keep alive, where that is something else than before. `moving` while a routine is on, also
/// while it waits: keys and the lit screen go on. After every event.
pub fn keep_alive(state: &mut State, moving: bool, out: &mut Outbox<'_>) {
    let now = out.now();
    // Rest is for sleep too: no screen stays on for it.
    let block = out.history.running_block(now.stamp);
    let moves = moving && matches!(out.route, Route::Player | Route::Measure);
    let lit = moves || block.is_some_and(|record| device::lights(record.block.plan.mode()));
    let wanted = (moving || is_running(state, out, now)).then(|| KeepAlive {
        awake: lit && out.history.has(Aid::Awake),
        background: out.may_ring && out.history.has(Aid::Background) && !out.history.silent,
        title: alarm_page::media_title(state, out, now),
    });
    if wanted != state.alarm.kept_alive {
        state.alarm.kept_alive.clone_from(&wanted);
        out.effect(Effect::KeepAlive(wanted));
    }
    if state.alarm.kept_alive.is_none() || out.route != Route::Timer {
        fill(state, false, out);
    }
}

/// The dial fills the screen, or not.
pub fn fill(state: &mut State, full: bool, out: &mut Outbox<'_>) {
    if state.alarm.full != full {
        state.alarm.full = full;
        out.effect(Effect::FullScreen(full));
    }
}

/// "Say the time left."
pub fn say(out: &mut Outbox<'_>) {
    let now = out.now();
    let said = alarm_page::time_left(out, now);
    out.status(said.clone());
    if !said.is_empty() {
        out.effect(Effect::Say(said));
    }
}

/// How long until the rehearsal rings.
pub fn next_wake(state: &State, now: Reading) -> Option<Span> {
    state.alarm.rehearsal.map(|(due, _)| (due - now.wall()).max(Span::ZERO))
}
