//! The running block: what the person does to it, what it asks for, and when it rings.

use super::demand::{HANDED_OVER, RECENT, REPEATS_IN_ALL};
use super::{alarm, alarm_page, demand, device, page};
use crate::app::effect::{Effect, Tone};
use crate::app::model::timer::{LastAlert, PendingAction};
use crate::app::model::{Model, Sheet};
use crate::app::route::Route;
use crate::app::screen::{go, show};
use crate::app::store;
use crate::content;
use crate::domain::journal::now::CLOCK_PLAY;
use crate::domain::journal::record::{Aid, Entry};
use crate::domain::pain::Effect as Felt;
use crate::domain::record_id::RecordId;
use crate::domain::therapy::block::{BELIEVED, CameOff, FORGOTTEN_AFTER, Mark, Marked, OffReason, Status};
use crate::domain::therapy::gap::PastBlock;
use crate::domain::therapy::rest::Rest;
use crate::domain::time::{Instant, Reading, Span};

/// Looks at the clock: notices a clock set back, a boundary passed, a block that ended by itself.
pub fn look(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    alarm::look(model, now, out);
    if let Some(record) = model.history.running_block(now.stamp) {
        if record.block.clock_went_back(now.stamp) {
            let id = record.id.clone();
            add(model, id, Mark::ClockBack, now, out);
        } else if record.block.clocks_disagree(now.stamp) {
            // Kept while both are known: a clock set once more could hide it.
            keep_exposure(model, now, out);
        }
    } else if model.route == Route::Timer {
        leave(model, now, out);
    }
    ring(model, now, out);
}

/// A block that is over lies ahead of the clock: the clock was set back. Written down once, so that the gap is kept in
/// full from here and no longer than in full.
pub fn note_clock(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let ahead = |block: &PastBlock| block.off > now.wall() + CLOCK_PLAY;
    if model.history.past_blocks(now.stamp).iter().any(ahead) {
        store::records::write(model, [Entry::ClockSetBack], now, out);
    }
}

/// Rings what is due and was not rung. After every event: one that comes between a boundary and its timer sets the
/// timer to the boundary after it.
pub fn ring(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some((id, marks, demand, late)) = demand::demanded(model, now) else {
        if model.last_alert.boundary.take().is_some() {
            model.alert.clear();
            out.push(Effect::Unnotify);
        }
        return;
    };
    let boundary = Some((id, marks, demand));
    if model.last_alert.boundary != boundary {
        model.last_alert = LastAlert { boundary, times: 0, last: now.stamp.mono };
        model.alert = page::announcement(model, now);
        model.sheet = None;
        alarm::fill(model, false, out);
    }
    // Exactly one tab rings; every tab shows it.
    if !model.may_ring {
        return;
    }
    let waited = now.stamp.mono - model.last_alert.last;
    if model.last_alert.times > 0 {
        if demand.repeats_in(model.last_alert.times).is_some_and(|every| waited >= every) {
            sound(model, demand, now, out);
        }
        return;
    }
    let was_anothers = waited > HANDED_OVER;
    if !was_anothers && demand != PendingAction::CheckSkin {
        let due = Instant(now.wall().0 - late.0);
        alarm::note(model, due, late, out);
    }
    // Another tab had this one, or it is too old to ring: it is told, and not begun to ring later.
    if (was_anothers && !demand.repeats()) || (late > RECENT && !demand.rings_late()) {
        model.last_alert.times = REPEATS_IN_ALL;
        return;
    }
    sound(model, demand, now, out);
}

/// Rings, each time a little louder, and now and then says why.
fn sound(model: &mut Model, demand: PendingAction, now: Reading, out: &mut Vec<Effect>) {
    model.last_alert.times += 1;
    model.last_alert.last = now.stamp.mono;
    let times = model.last_alert.times;
    let tone = if demand == PendingAction::CheckSkin { Tone::Soft } else { Tone::Full };
    alarm::ring(model, tone, u8::try_from(times.div_ceil(2).min(5)).unwrap_or(5), out);
    if times % 4 != 1 {
        return;
    }
    let body = page::announcement(model, now);
    if model.history.has(Aid::Notify) {
        let title = match demand {
            PendingAction::GetUp => content::rest::LIE_BAR.to_owned(),
            _ => alarm_page::media_title(model, now),
        };
        out.push(Effect::Notify { title, body: body.clone(), silent: model.history.silent });
    }
    // Where no voice can, what just rang is not to be drowned by what sounds in place of words.
    if device::speaks(model) {
        out.push(Effect::Say(body));
    }
}

/// The page is about to be hidden: keeps how long the pack has been on, as no later clock may lower it.
pub fn hide(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    keep_exposure(model, now, out);
}

fn keep_exposure(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(record) = model.history.running_block(now.stamp) else { return };
    if matches!(record.block.status(now.stamp), Status::On { .. } | Status::TakeOff { .. }) {
        let id = record.id.clone();
        add(model, id, Mark::Seen, now, out);
    }
}

/// "Pause", here or on the lock screen: asks whether the pack is off. The time on the skin runs on until it is.
pub fn ask_pause(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let running = model.history.running_block(now.stamp);
    if running.is_some_and(|record| matches!(record.block.status(now.stamp), Status::On { .. })) {
        if model.route != Route::Timer {
            go(model, Route::Timer, out);
        }
        alarm::fill(model, false, out);
        model.sheet = Some(Sheet::IsItOff);
    }
}

/// Something the person did to the block. What makes no sense now changes nothing.
pub fn mark(model: &mut Model, mark: Mark, now: Reading, out: &mut Vec<Effect>) {
    model.sheet = None;
    let Some(record) = model.history.running_block(now.stamp) else { return };
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
    if mark == Mark::On {
        out.push(Effect::PrimeSound);
    }
    let id = record.id.clone();
    add(model, id, mark, now, out);
    marked(model, now, out);
    if mark == Mark::SkinWrong {
        model.sheet = Some(Sheet::SkinSigns);
    }
}

/// The block was forgotten, and the pack came off then.
pub fn came_off(model: &mut Model, told: CameOff, now: Reading, out: &mut Vec<Effect>) {
    let running = model.history.running_block(now.stamp);
    let mark = running.and_then(|record| Some((record.id.clone(), record.block.came_off(told, now.stamp)?)));
    if let Some((id, mark)) = mark {
        store::records::write(model, [Entry::BlockMarked(id, mark)], now, out);
        marked(model, now, out);
    }
}

/// What follows once something about the block was said: what it asks now, or the page after it.
fn marked(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.alert.clear();
    match model.history.running_block(now.stamp) {
        Some(_) => model.status = page::announcement(model, now),
        None => leave(model, now, out),
    }
}

fn leave(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    model.alert.clear();
    let next = if demand::asks_after(model, now).is_some() { Route::After } else { Route::Now };
    show(model, next);
    out.push(Effect::Replace(next.print()));
    out.push(Effect::FocusHeading);
}

fn add(model: &mut Model, id: RecordId, mark: Mark, now: Reading, out: &mut Vec<Effect>) {
    let Some(record) = model.history.running_block(now.stamp) else { return };
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
    store::records::write(model, [Entry::BlockMarked(id, marked)], now, out);
}

/// Better, same or worse: kept once per block.
pub fn judge(model: &mut Model, felt: Felt, now: Reading, out: &mut Vec<Effect>) {
    let Some((record, _)) = model.history.unjudged_block(now.stamp) else { return };
    let id = record.id.clone();
    store::records::write(model, [Entry::BlockJudged(id, felt)], now, out);
    if demand::asks_after(model, now).is_none() {
        go(model, Route::Now, out);
    } else {
        out.push(Effect::FocusHeading);
    }
}

/// How long until the clock has to be looked at again.
pub fn next_wake(model: &Model, now: Reading) -> Option<Span> {
    let change =
        model.history.running_block(now.stamp).and_then(|record| record.block.next_change(now.stamp));
    let rises = model.history.lying().and_then(Rest::rings_at).map(|at| at - now.wall());
    let change = change.into_iter().chain(rises.filter(|left| *left > Span::ZERO)).min();
    let every =
        demand::demanded(model, now).and_then(|(_, _, demand, _)| demand.repeats_in(model.last_alert.times));
    let repeat = every
        .filter(|_| model.may_ring)
        .map(|every| (model.last_alert.last + every - now.stamp.mono).max(Span::ZERO));
    change.into_iter().chain(repeat).min()
}
