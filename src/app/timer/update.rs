//! The running block: what the person does to it, what it asks for, and when it rings.

use super::demand::{GoesOn, HANDED_OVER, RECENT, REPEATS_IN_ALL};
use super::{alarm, alarm_page, calendar, demand, page};
use crate::app::effect::{Effect, Tone};
use crate::app::event::timer::Msg;
use crate::app::facts::device;
use crate::app::model::known::Known;
use crate::app::model::timer::{GotWorse, LastAlert, PendingAction, Sheet, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::content;
use crate::domain::journal::record::{Aid, Entry};
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{Mark, Marked, OffReason, Status};
use crate::domain::therapy::forgotten::{BELIEVED, CameOff, FORGOTTEN_AFTER};
use crate::domain::therapy::rest::Rest;
use crate::domain::therapy::skin::Skin;
use crate::domain::time::{Instant, Reading, Span};

/// Something happened to the running block.
pub fn update(state: &mut State, msg: Msg, out: &mut Outbox<'_>) {
    match msg {
        Msg::Look => look(state, out),
        Msg::Mark(it) => mark(state, it, out),
        Msg::CameOff(told) => came_off(told, out),
        Msg::Ask(mark) => ask(state, mark, out),
        Msg::CannotSee => state.sheet = Some(Sheet::CannotSee),
        Msg::StillNumb => state.sheet = Some(Sheet::StillNumb),
        Msg::SkinFound(skin) => skin_found(state, skin, out),
        Msg::SkinRead => skin_read(state, out),
        Msg::PainDone => pain_done(state, out),
        Msg::NoCheck => no_check(state, out),
        Msg::ShowSkinSigns(show) => state.sheet = show.then_some(Sheet::SkinSigns),
        Msg::Dismiss => state.sheet = None,
        Msg::GoOn => go_on(out),
        Msg::Judge(felt) => judge(state, felt, out),
        Msg::SaveCalendar => {
            if let Some(file) = calendar::hand_over(out, out.now()) {
                out.effect(file);
            }
        }
    }
}

/// Looks at the clock: notices a clock set back, a boundary passed, a block that ended by itself.
pub fn look(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    alarm::look(state, out);
    // Ended elsewhere: nothing has to come off any more.
    if out.history.running_block(now.stamp).is_none() && state.comes_off() {
        state.sheet = None;
    }
    if let Some(record) = out.history.running_block(now.stamp) {
        if record.block.clock_went_back(now.stamp) {
            let id = record.id.clone();
            add(id, Mark::ClockBack, out);
        } else if record.block.clocks_disagree(now.stamp) {
            // Kept while both are known: a clock set once more could hide it.
            keep_exposure(out);
        }
        // Another tab went on with it.
        if out.route == Route::After {
            back_to_timer(out);
        }
    } else if out.route == Route::Timer {
        leave(out);
    } else if demand::goes_on(out, now).is_some_and(|it| it.clocks_disagree) {
        keep_exposure(out);
    }
    let ended = out.history.unjudged_block(now.stamp).map(|(record, _)| record);
    let over = ended.filter(|record| record.block.offer_is_over(now.stamp));
    if let Some(id) = over.map(|record| record.id.clone()) {
        let marked = Marked { stamp: now.stamp, mark: Mark::Seen, exposure: Span::ZERO };
        out.write([Entry::BlockMarked(id, marked)]);
    }
    ring(state, out);
}

/// "Go on": the block that was ended a moment ago runs again, as if nothing had been said.
fn go_on(out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(GoesOn { id, mark, .. }) = demand::goes_on(out, now) else { return };
    out.effect(Effect::PrimeSound);
    out.write([Entry::BlockMarked(id, mark)]);
    back_to_timer(out);
}

fn back_to_timer(out: &mut Outbox<'_>) {
    let now = out.now();
    out.status(page::announcement(out, now));
    out.replace(Route::Timer);
}

/// Rings what is due and was not rung. After every event: one that comes between a boundary and its timer sets the
/// timer to the boundary after it.
pub fn ring(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some((id, marks, demand, late)) = demand::demanded(out, now) else {
        if state.last_alert.boundary.take().is_some() {
            out.alert("");
            out.effect(Effect::Unnotify);
        }
        return;
    };
    let boundary = Some((id, marks, demand));
    if state.last_alert.boundary != boundary {
        state.last_alert = LastAlert { boundary, times: 0, last: now.stamp.mono };
        out.alert(page::announcement(out, now));
        if !state.comes_off() {
            state.sheet = None;
        }
    }
    // Exactly one tab rings; every tab shows it.
    if !out.may_ring {
        return;
    }
    let waited = now.stamp.mono - state.last_alert.last;
    if state.last_alert.times > 0 {
        if demand.repeats_in(state.last_alert.times).is_some_and(|every| waited >= every) {
            sound(state, demand, out);
        }
        return;
    }
    let was_anothers = waited > HANDED_OVER;
    if !was_anothers && demand != PendingAction::CheckSkin {
        let due = Instant(now.wall().0 - late.0);
        alarm::note(state, due, late, out);
    }
    // Another tab had this one, or it is too old to ring: it is told, and not begun to ring later.
    if (was_anothers && !demand.repeats()) || (late > RECENT && !demand.rings_late()) {
        state.last_alert.times = REPEATS_IN_ALL;
        return;
    }
    sound(state, demand, out);
}

/// Rings, each time a little louder, and now and then says why.
fn sound(state: &mut State, demand: PendingAction, out: &mut Outbox<'_>) {
    let now = out.now();
    state.last_alert.times += 1;
    state.last_alert.last = now.stamp.mono;
    let times = state.last_alert.times;
    let tone = if demand == PendingAction::CheckSkin { Tone::Soft } else { Tone::Full };
    alarm::ring(tone, u8::try_from(times.div_ceil(2).min(5)).unwrap_or(5), out);
    if times % 4 != 1 {
        return;
    }
    let body = page::announcement(out, now);
    if out.history.has(Aid::Notify) {
        let title = match demand {
            PendingAction::GetUp => content::rest::LIE_BAR.to_owned(),
            _ => alarm_page::media_title(state, out, now),
        };
        out.effect(Effect::Notify { title, body: body.clone(), silent: out.history.silent });
    }
    // Where no voice can, what just rang is not to be drowned by what sounds in place of words.
    if device::speaks(out) {
        out.effect(Effect::Say(body));
    }
}

/// The page is about to be hidden: keeps how long the pack has been on, as no later clock may lower it.
pub fn hide(out: &mut Outbox<'_>) {
    keep_exposure(out);
}

/// Keeps how long the pack has been on, or how long ago a block ended that may go on.
fn keep_exposure(out: &mut Outbox<'_>) {
    let now = out.now();
    if let Some(GoesOn { id, .. }) = demand::goes_on(out, now) {
        let marked = Marked { stamp: now.stamp, mark: Mark::Seen, exposure: Span::ZERO };
        return out.write([Entry::BlockMarked(id, marked)]);
    }
    let Some(record) = out.history.running_block(now.stamp) else { return };
    if matches!(record.block.status(now.stamp), Status::On { .. } | Status::TakeOff { .. }) {
        let id = record.id.clone();
        add(id, Mark::Seen, out);
    }
}

/// What ends the time on the skin, here or on the lock screen: asks whether the pack is off. That time runs on until it is.
fn ask(state: &mut State, mark: Mark, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(record) = out.history.running_block(now.stamp) else { return };
    if mark == Mark::Pause && !matches!(record.block.status(now.stamp), Status::On { .. }) {
        return;
    }
    if out.route != Route::Timer {
        // It is asked on the page that is shown then.
        out.go(Route::Timer);
        return out.request(Msg::Ask(mark));
    }
    alarm::fill(state, false, out);
    state.sheet = Some(Sheet::IsItOff(mark));
}

/// Something the person did to the block. What makes no sense now changes nothing.
fn mark(state: &mut State, mark: Mark, out: &mut Outbox<'_>) {
    let now = out.now();
    state.sheet = None;
    let Some(record) = out.history.running_block(now.stamp) else { return };
    let status = record.block.status(now.stamp);
    let sensible = match mark {
        Mark::On => matches!(status, Status::Paused { .. } | Status::SkinGate { .. }),
        Mark::SkinOk => {
            matches!(status, Status::On { .. } | Status::TakeOff { why: OffReason::NoAnswer, .. })
        }
        // Answered when the time is up by now, "yes, it is off" is as good.
        Mark::Pause => matches!(status, Status::On { .. } | Status::TakeOff { .. }),
        Mark::Off | Mark::Numb => {
            matches!(status, Status::On { .. } | Status::TakeOff { .. } | Status::Paused { .. })
        }
        Mark::Stop | Mark::SkinWrong => true,
        Mark::Seen | Mark::ClockBack => false,
    };
    if !sensible {
        return;
    }
    let id = record.id.clone();
    if mark == Mark::On {
        out.effect(Effect::PrimeSound);
    }
    add(id, mark, out);
    marked(out);
}

/// What the skin looked like: kept, and what to do for it is shown before anything else is asked.
fn skin_found(state: &mut State, skin: Skin, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some((record, _)) = out.history.unjudged_block(now.stamp) else { return };
    let id = record.id.clone();
    state.skin_read = false;
    out.write([Entry::SkinFound(id, skin)]);
    out.effect(Effect::FocusHeading);
}

fn skin_read(state: &mut State, out: &mut Outbox<'_>) {
    state.skin_read = true;
    out.effect(Effect::FocusHeading);
}

/// The block was forgotten, and the pack came off then.
fn came_off(told: CameOff, out: &mut Outbox<'_>) {
    let now = out.now();
    let running = out.history.running_block(now.stamp);
    let mark = running.and_then(|record| Some((record.id.clone(), record.block.came_off(told, now.stamp)?)));
    if let Some((id, mark)) = mark {
        out.write([Entry::BlockMarked(id, mark)]);
        marked(out);
    }
}

/// What follows once something about the block was said: what it asks now, or the page after it.
fn marked(out: &mut Outbox<'_>) {
    let now = out.now();
    out.alert("");
    match out.history.running_block(now.stamp) {
        Some(_) => out.status(page::announcement(out, now)),
        None => leave(out),
    }
}

fn leave(out: &mut Outbox<'_>) {
    let now = out.now();
    out.alert("");
    let next = if demand::asks_after(out, now).is_some() { Route::After } else { Route::Now };
    out.replace(next);
    out.effect(Effect::FocusHeading);
}

fn add(id: RecordId, mark: Mark, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some(record) = out.history.running_block(now.stamp) else { return };
    let exposure = record.block.exposure(now.stamp);
    let on = record.block.plan.on();
    // What a page saw of a block that was forgotten is not how long the pack was on, nor what is said of it much later.
    let most = match record.block.forgotten(now.stamp) {
        _ if mark == Mark::Seen => on + FORGOTTEN_AFTER,
        Some(late) if late > BELIEVED => on + BELIEVED,
        _ => exposure,
    };
    let exposure = exposure.min(most);
    let marked = Marked { stamp: now.stamp, mark, exposure };
    out.write([Entry::BlockMarked(id, marked)]);
}

/// Better, same or worse: kept once per block.
fn judge(state: &mut State, felt: Felt, out: &mut Outbox<'_>) {
    let now = out.now();
    let Some((record, _)) = out.history.unjudged_block(now.stamp) else { return };
    let id = record.id.clone();
    out.write([Entry::BlockJudged(id, felt)]);
    state.got_worse = (felt == Felt::Worse).then_some(GotWorse::Said);
    go_on_asking(state, out);
}

/// The pain after the block was noted, or is not to be: much more than before it leads to the danger check.
fn pain_done(state: &mut State, out: &mut Outbox<'_>) {
    state.got_worse = demand::pain_rose(out).map(GotWorse::Pain);
    if state.got_worse.is_some() {
        out.effect(Effect::FocusHeading);
    } else {
        out.go(Route::Now);
    }
}

fn no_check(state: &mut State, out: &mut Outbox<'_>) {
    state.got_worse = None;
    go_on_asking(state, out);
}

/// The next question after a block; without one the first screen.
fn go_on_asking(state: &State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.got_worse.is_none() && demand::asks_after(out, now).is_none() {
        out.go(Route::Now);
    } else {
        out.effect(Effect::FocusHeading);
    }
}

/// How long until the clock has to be looked at again.
pub fn next_wake(state: &State, known: &Known, now: Reading) -> Option<Span> {
    let change =
        known.history.running_block(now.stamp).and_then(|record| record.block.next_change(now.stamp));
    let rises = known.history.lying().and_then(Rest::rings_at).map(|at| at - now.wall());
    // "Go on" leaves the page by itself.
    let offer = demand::goes_on(known, now).map(|it| it.left);
    let change = change.into_iter().chain(offer).chain(rises.filter(|left| *left > Span::ZERO)).min();
    let every =
        demand::demanded(known, now).and_then(|(_, _, demand, _)| demand.repeats_in(state.last_alert.times));
    let repeat = every
        .filter(|_| known.may_ring)
        .map(|every| (state.last_alert.last + every - now.stamp.mono).max(Span::ZERO));
    change.into_iter().chain(repeat).min()
}
