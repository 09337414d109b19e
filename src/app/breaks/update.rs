//! Movement breaks: what is chosen, the minute itself, and that one that is due is heard.

use super::{calendar, due, offer};
use crate::app::effect::{Effect, Tone};
use crate::app::event::breaks::Msg;
use crate::app::event::check;
use crate::app::facts::typed;
use crate::app::model::breaks::{Minute, State};
use crate::app::model::known::{Known, SETTLES_IN};
use crate::app::outbox::Outbox;
use crate::content::{self, Whom};
use crate::domain::breaks::{Breaks, EVERY, LASTS, LATER, Next};
use crate::domain::journal::record::{Aid, Choice, Entry};
use crate::domain::moves::movement::Said;
use crate::domain::time::{Instant, Reading, Span};

/// A break that is due for longer than this is told and does not ring.
pub const RECENT: Span = Span::minutes(2);

/// A page that was awake all the time and learns only after this that it is the one that rings: another one has rung.
const HANDED_OVER: Span = Span::seconds(2);

/// A minute that nobody ended for so long was left: whether it was done is asked anew.
const LEFT: Span = Span::minutes(10);

/// Something happened to movement breaks.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Switch(on) => switch(on, out),
        Msg::Every(every) if EVERY.contains(&every) => choose(Breaks { every, ..due::plan(out) }, out),
        Msg::Every(_) => {}
        Msg::Day(day, on) => choose(due::plan(out).with(day, on), out),
        Msg::From(text) => typed(&text, |plan, from| Breaks { from, ..plan }, out),
        Msg::Until(text) => typed(&text, |plan, until| Breaks { until, ..plan }, out),
        Msg::Hear => {
            out.effect(Effect::PrimeSound);
            sound(out);
        }
        Msg::Begin(number) => begin(state, number, out),
        Msg::Done => done(state, out),
        Msg::Later(minutes) if LATER.contains(&minutes) => put_off(state, Some(minutes), out),
        Msg::Later(_) => {}
        Msg::Skip => put_off(state, None, out),
        Msg::Hurts => hurts(state, out),
        Msg::LeaveOut => leave_out(state, out),
        Msg::Sign => sign(state, out),
        Msg::Mistake => mistake(state, out),
        Msg::SaveCalendar => {
            if let Some(file) = calendar::hand_over(out, out.now()) {
                out.effect(file);
            }
        }
    }
}

/// Sound is unlocked within the tap that switches them on.
fn switch(on: bool, out: &mut Outbox<'_>) {
    choose(Breaks { on, ..due::plan(out) }, out);
    if on {
        out.effect(Effect::PrimeSound);
    }
}

fn choose(plan: Breaks, out: &mut Outbox<'_>) {
    out.note("");
    if plan != due::plan(out) || out.history.breaks.is_none() {
        out.write([Entry::Chose(Choice::Breaks(plan))]);
    }
}

fn typed(text: &str, with: impl FnOnce(Breaks, u16) -> Breaks, out: &mut Outbox<'_>) {
    match typed::time_of_day(text) {
        Some(minute) => choose(with(due::plan(out), minute), out),
        None => out.note(content::breaks::BAD_TIME),
    }
}

/// The minute begins. What may not be done now is left to standing up.
fn begin(state: &mut State, number: Option<u8>, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.minute.is_some() {
        return;
    }
    let number = number.filter(|number| offer::may_be_done(*number, out, now));
    state.minute = Some(Minute { began: now.stamp, number, told: false, hurts: false });
    out.effect(Effect::PrimeSound);
    out.effect(Effect::FocusHeading);
}

/// It is done. The second tap of a double tap on "Start" is none on this.
fn done(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.minute.is_some_and(|minute| minute.hurts || spent(&minute, now) < SETTLES_IN) {
        return;
    }
    let number = state.minute.take().and_then(|minute| minute.number);
    out.write([Entry::Movement(Said::Break(number))]);
    out.status(content::breaks::NOTED);
    out.effect(Effect::FocusHeading);
}

/// Put off by so many minutes, or left out.
fn put_off(state: &mut State, minutes: Option<u16>, out: &mut Outbox<'_>) {
    state.minute = None;
    out.write([Entry::Movement(Said::PutOff(minutes))]);
    out.effect(Effect::FocusHeading);
}

/// Everything stops.
fn hurts(state: &mut State, out: &mut Outbox<'_>) {
    let Some(minute) = &mut state.minute else { return };
    minute.hurts = true;
    out.alert(content::breaks::HURTS_HEADING);
    out.effect(Effect::FocusHeading);
}

/// What hurt is written down, and is left out from now on; so is the rest of this break.
fn leave_out(state: &mut State, out: &mut Outbox<'_>) {
    let Some(minute) = stopped(state) else { return };
    let hurt = minute.number.map(|number| Said::Hurt(number, None));
    out.write(hurt.into_iter().map(Entry::Movement));
    out.alert("");
    put_off(state, None, out);
}

/// It goes down the leg, or something dangerous is new: the danger check begins.
fn sign(state: &mut State, out: &mut Outbox<'_>) {
    let Some(minute) = stopped(state) else { return };
    state.minute = None;
    let hurt = minute.number.map(|number| Entry::Movement(Said::Hurt(number, None)));
    let put_off = Entry::Movement(Said::PutOff(None));
    out.note_new_sign(hurt.into_iter().chain([put_off]));
    out.alert("");
    out.request(check::Msg::Begin(Whom::Me));
}

/// Nothing hurts: it goes on where it was, as far as the clock lets it.
fn mistake(state: &mut State, out: &mut Outbox<'_>) {
    if let Some(minute) = state.minute.as_mut().filter(|minute| minute.hurts) {
        minute.hurts = false;
        out.alert("");
        out.effect(Effect::FocusHeading);
    }
}

fn stopped(state: &State) -> Option<Minute> {
    state.minute.filter(|minute| minute.hurts)
}

/// How much of the minute has passed.
pub fn spent(minute: &Minute, now: Reading) -> Span {
    minute.began.most_elapsed(now.stamp)
}

/// Looks at the clock. After every event: a break that has come due rings once, in the one tab that may, and only where this
/// page was awake as it came due.
pub fn look(state: &mut State, moving: bool, out: &mut Outbox<'_>) {
    let now = out.now();
    let next = due::next(out, moving, now);
    minute(state, next, out);
    match next {
        Next::Due(since) => ring(state, since, out),
        _ => {
            state.awaited = if let Next::At(at) = next { Some(at) } else { None };
            state.seen = None;
            if std::mem::take(&mut state.notified) {
                out.effect(Effect::Unnotify);
            }
        }
    }
}

/// The minute under way: that it is over is told once. One that was left, or that something else took the place of, is gone.
fn minute(state: &mut State, next: Next, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(minute) = &mut state.minute else { return };
    let spent = spent(minute, now);
    if (next == Next::Quiet && !minute.hurts) || spent >= LEFT {
        state.minute = None;
        return;
    }
    if spent >= LASTS && !minute.told && !minute.hurts {
        minute.told = true;
        out.status(content::breaks::MINUTE_OVER);
        sound(out);
    }
}

fn ring(state: &mut State, since: Instant, out: &mut Outbox<'_>) {
    let now = out.now();
    let seen = match state.seen {
        Some((known, mono)) if known == since => mono,
        _ => {
            state.seen = Some((since, now.stamp.mono));
            now.stamp.mono
        }
    };
    // Exactly one tab rings; every tab shows it.
    if state.rung == Some(since) || !out.may_ring {
        return;
    }
    state.rung = Some(since);
    let was_anothers = now.stamp.mono - seen > HANDED_OVER;
    let on_time = state.awaited == Some(since) && now.wall() - since <= RECENT;
    if !on_time || was_anothers || state.minute.is_some() || due::is_in_the_way(out.route) {
        return;
    }
    sound(out);
    out.status(content::breaks::DUE);
    if out.history.has(Aid::Notify) {
        state.notified = true;
        let (title, body) = (content::breaks::SUMMARY.to_owned(), content::breaks::DUE.to_owned());
        out.effect(Effect::Notify { title, body, silent: out.history.silent });
    }
}

/// Two quiet tones; in silence only a touch.
fn sound(out: &mut Outbox<'_>) {
    let (silent, as_wanted) = (out.history.silent, out.history.sound);
    out.effect(Effect::Ring { tone: Tone::Soft, loudness: 1, as_wanted, silent });
}

/// How long until the clock has to be looked at again.
pub fn next_wake(state: &State, known: &Known, moving: bool, now: Reading) -> Option<Span> {
    let due = match due::next(known, moving, now) {
        Next::At(at) => Some(at - now.wall()),
        _ => None,
    };
    let minute = state.minute.map(|minute| {
        let until = if minute.told || minute.hurts { LEFT } else { LASTS };
        (until - spent(&minute, now)).max(Span::ZERO)
    });
    due.into_iter().chain(minute).min()
}
