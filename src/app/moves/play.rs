//! The routine being done: taps, keys, what is said at each step, what is stored of it, and its end.
//!
//! Entered by `app::moves` and by looks at the clock; touches the model it is given. Nothing waits for a voice to end:
//! steps go by the clock alone.

use super::{Hurt, Model, Over, hurt, is_open, setup};
use crate::app::effect::{Effect, Tone};
use crate::app::present::player;
use crate::app::route::Route;
use crate::app::saved;
use crate::app::{SETTLES_IN, alarm_flow, go, relief_flow, show};
use crate::content::say;
use crate::domain::history::{CLOCK_PLAY, DatedCheck, PainNote};
use crate::domain::instant::{Reading, Span, Stamp};
use crate::domain::journal::Aid;
use crate::domain::movement::{Moved, Said};
use crate::domain::run::{Mark, Run};
use crate::domain::steps::{self, Kind, Part};

/// A run that nothing happened to for so long is over, with what was done of it.
const FORGOTTEN: Span = Span::hours(3);

/// The routine on screen begins.
pub fn start(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.is_some() {
        return go(model, Route::Player, out);
    }
    if !is_open(model, now) || super::limits::asks(model).is_some() {
        return setup::begin(model, now, out);
    }
    let Some(before) = setup::pain_now(model, now) else { return go(model, Route::Stretch, out) };
    let plan: Vec<Part> = setup::routine(model, now).0.into_iter().map(|item| item.part).collect();
    if plan.is_empty() {
        return;
    }
    out.push(Effect::PrimeSound);
    model.moves.over = None;
    model.moves.hurt = None;
    model.moves.asked = Some(now.stamp.mono);
    model.moves.run = Some(Run::begin(plan, before, model.history.has(Aid::Manual), now.stamp));
    store(model, now, out);
    go(model, Route::Player, out);
}

/// Writes down where it stands, for a page that starts anew.
pub fn store(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // Later than what is known, whatever the clock was set to.
    let at = model.moves.seen.map_or(now.wall(), |seen| now.wall().max(seen + Span(1)));
    model.moves.seen = Some(at);
    if !model.device.can_store || model.store.read_only {
        return;
    }
    let run = model.moves.run.as_ref().filter(|_| model.moves.over.is_none());
    let text = saved::run::print(run, at);
    out.push(Effect::Write { key: saved::RUN.to_owned() + &model.device.writer, text });
}

/// The newest run that is stored, by an earlier page, as this one begins, or by another tab. It is only taken over: whoever
/// wrote it stores it.
pub fn remember(model: &mut Model, begins: bool, now: Reading, out: &mut Vec<Effect>) {
    let read = |text: &String| saved::run::parse(text);
    let newest = model.moves.texts.iter().filter_map(|(_, text)| read(text)).max_by_key(|(_, at)| *at);
    let newer = newest.filter(|(_, at)| Some(*at) > model.moves.seen && model.moves.over.is_none());
    if let Some((run, at)) = newer {
        model.moves.seen = Some(at);
        model.moves.unseen = begins;
        take_over(model, run, now);
    }
    leave_player(model, out);
}

/// The run as it stands elsewhere. What this page asks about the same step it goes on asking, and an end that it shows it
/// goes on showing.
fn take_over(model: &mut Model, run: Option<Run>, now: Reading) {
    let mine = model.moves.run.take().map(|mine| mine.at(now.stamp));
    let shows = run.is_none() && model.route == Route::Player;
    if let Some(ended) = mine.as_ref().filter(|mine| shows && mine.is_over()) {
        model.moves.run = Some(ended.clone());
        model.moves.over = Some(Over::Done);
        return;
    }
    let same =
        |run: &Run| !run.plays && mine.is_some_and(|mine| (mine.began, mine.at) == (run.began, run.at));
    let asks = model.moves.hurt.is_some() && run.as_ref().is_some_and(same);
    model.moves.run = run;
    if asks {
        return;
    }
    model.moves.hurt = hurt::is_unanswered(model).then_some(Hurt::Choose);
    if model.moves.hurt.is_some() {
        model.moves.asked = Some(now.stamp.mono);
    }
    model.moves.floor &= model.moves.run.is_some() && model.moves.hurt.is_none();
}

/// True while the danger check lets nothing go on: it is due, was left in the middle, or says so.
fn is_overtaken(model: &Model, now: Reading) -> bool {
    model.history.open_episode().is_some() && !relief_flow::is_open(model, now)
}

/// For how long nothing has happened to it. The clock on the wall counts where another page wrote it; else the longer of
/// the two, for one stands still in sleep and the other can be set.
fn idle(run: &Run, now: Reading) -> Span {
    let wall = now.wall() - run.since.wall;
    if run.since.boot == now.stamp.boot { wall.max(now.stamp.mono - run.since.mono) } else { wall }
}

/// True where nothing happened to it for so long that it is over, or where the clock was set back behind it.
fn is_forgotten(run: &Run, now: Reading) -> bool {
    idle(run, now) > FORGOTTEN || idle(run, now) < Span::ZERO - CLOCK_PLAY
}

/// True where it was built on something that holds no more: since it began there is an episode without a check, or another
/// check, a new sign, more pain than it may go on with, or something lasting that keeps out what is still to come.
fn is_outdated(model: &Model, run: &Run) -> bool {
    let blocks = setup::lasting_blocks(model);
    let next = run.place().map_or(0, |place| place.step.part);
    let ahead = run.plan.iter().skip(next).filter_map(|part| steps::exercise(part.number));
    let mut kept_out = ahead.filter(|exercise| exercise.blocks.iter().any(|block| blocks.contains(block)));
    kept_out.next().is_some()
        || model.history.open_episode().is_some_and(|episode| {
            let later = |check: &DatedCheck| check.at > run.began || check.overtaken.is_some();
            let worse = |note: &PainNote| note.at > run.began && hurt::stops_at(run.before, note.pain.get());
            episode.checks.last().is_none_or(later) || episode.pain.last().is_some_and(worse)
        })
}

/// It ends where it must not go on: with what was done of it, at the time it was done, and with what hurt and was not
/// answered. True if so.
fn abandon(model: &mut Model, goes_on: bool, now: Reading, out: &mut Vec<Effect>) -> bool {
    let Some(run) = model.moves.run.as_ref().filter(|_| model.moves.over.is_none()) else { return false };
    let forgotten = is_forgotten(run, now);
    let asks = model.moves.hurt.is_some();
    let stale = !asks && (is_outdated(model, run) || (goes_on && is_overtaken(model, now)));
    if !forgotten && !stale {
        return false;
    }
    let then = Reading { stamp: Stamp { wall: run.since.wall.min(now.wall()), ..now.stamp }, ..now };
    if let Some(number) = hurt::number(model).filter(|_| model.moves.hurt == Some(Hurt::HowBad)) {
        super::note(model, &Said::Hurt(number, None), now, out);
    }
    // A walk goes on without the page.
    let over = model.moves.run.as_mut().is_some_and(|run| {
        run.settle(now.stamp);
        run.is_over()
    });
    end(model, if over { Over::Done } else { Over::Stale }, then, out);
    true
}

/// On the player's page without a routine: to where one begins.
fn leave_player(model: &mut Model, out: &mut Vec<Effect>) {
    if model.route == Route::Player && model.moves.run.is_none() {
        show(model, Route::Move);
        out.push(Effect::Replace(Route::Move.print()));
    }
}

/// Keeps where it stands by this page's own clock.
pub fn keep(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() || !model.may_ring {
        return;
    }
    if let Some(run) = model.moves.run.as_mut().filter(|run| run.plays) {
        run.settle(now.stamp);
        store(model, now, out);
    }
}

/// Its page was left: it waits, for "That hurts" has to be in sight.
pub fn leave(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.as_ref().is_some_and(|run| run.plays) {
        mark(model, Mark::Pause, now, out);
    }
}

/// Something is done to it.
pub fn mark(model: &mut Model, mark: Mark, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() || model.moves.hurt.is_some() || model.moves.run.is_none() {
        return;
    }
    if abandon(model, matches!(mark, Mark::Go | Mark::Next), now, out) {
        return;
    }
    if mark == Mark::Go && model.history.running_block(now.stamp).is_some() {
        return go(model, Route::Timer, out);
    }
    let Some(run) = &mut model.moves.run else { return };
    run.mark(mark, now.stamp);
    // What was waited for is said anew.
    match mark {
        Mark::Go => {
            model.moves.said = None;
            out.push(Effect::PrimeSound);
        }
        Mark::Pause => {
            say("paused").clone_into(&mut model.status);
            out.push(Effect::Say(String::new()));
        }
        _ => {}
    }
    store(model, now, out);
}

/// A single key: space, next, back, time left.
pub fn key(model: &mut Model, key: &str, now: Reading, out: &mut Vec<Effect>) {
    let Some(run) = model.moves.run.as_ref().filter(|_| model.route == Route::Player) else { return };
    let (plays, manual) = (run.plays, run.manual);
    match key {
        " " => mark(model, if plays { Mark::Pause } else { Mark::Go }, now, out),
        "n" => mark(model, if manual { Mark::Next } else { Mark::Skip }, now, out),
        "p" => mark(model, Mark::Back, now, out),
        "t" => say_time(model, now, out),
        _ => {}
    }
}

/// "Say the time left."
pub fn say_time(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let said = player::time_left(model, now);
    model.status.clone_from(&said);
    out.push(Effect::Say(said));
}

/// How long until it wants to be looked at: that buttons take taps again, its next step, or that it is forgotten.
pub fn wake(model: &Model, now: Reading) -> Option<Span> {
    let settled = model.moves.asked.map(|asked| asked + SETTLES_IN - now.stamp.mono);
    let run = model.moves.run.as_ref().filter(|_| model.moves.over.is_none());
    let step = run.and_then(|run| run.next_change(now.stamp));
    // Only the tab that writes ends down has to look.
    let forgotten =
        run.filter(|_| model.may_ring).map(|run| (FORGOTTEN - idle(run, now)).max(Span::ZERO) + Span(1));
    settled.filter(|left| *left > Span::ZERO).into_iter().chain(step).chain(forgotten).min()
}

/// Follows the clock: the step that is due is said once, and the end is written down. One that was forgotten, or that the
/// danger check has overtaken while it waited, is over.
pub fn look(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    // An earlier page began it and this one begins elsewhere: nobody would see it go on. Where another tab is there, which
    // rings, it may be seen there.
    model.moves.unseen &= model.route != Route::Player;
    if model.may_ring && std::mem::take(&mut model.moves.unseen) {
        leave(model, now, out);
    }
    let Some(run) = model.moves.run.as_ref().filter(|_| model.moves.over.is_none()) else { return };
    let (waits, forgotten) = (!run.plays, is_forgotten(run, now));
    // Brought to this moment it would be forgotten no more: it stays as it is for the tab that writes that down.
    if forgotten && !model.may_ring {
        return;
    }
    if model.may_ring && abandon(model, waits, now, out) {
        return;
    }
    let manual = model.history.has(Aid::Manual);
    let Some(run) = &mut model.moves.run else { return };
    let before = (run.at, run.plays);
    run.settle(now.stamp);
    if run.manual != manual {
        run.mark(Mark::Manual(manual), now.stamp);
    }
    let (began, at, plays) = (run.began, run.at, run.plays);
    // Exactly one tab says and writes what is due; every tab shows it.
    if !model.may_ring {
        return;
    }
    if run.is_over() {
        return end(model, Over::Done, now, out);
    }
    if before != (at, plays) {
        store(model, now, out);
    }
    if !plays || model.moves.said == Some((began, at)) || model.moves.hurt.is_some() {
        return;
    }
    model.moves.said = Some((began, at));
    tell(model, now, out);
}

/// Says the step: in text, by sound, by touch, aloud, each as it is switched.
fn tell(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(place) = model.moves.run.as_ref().and_then(Run::place) else { return };
    let said = player::said(model, now);
    // Short holds follow each other faster than a screen reader speaks.
    if player::is_told(&place.step) {
        model.status.clone_from(&said);
    }
    let tone = match place.step.kind {
        Kind::Hold => Tone::Begin,
        Kind::Between | Kind::Rest => Tone::Release,
        Kind::Ready | Kind::Switch => Tone::Soft,
    };
    cue(model, tone, out);
    if model.history.has(Aid::Voice) && !model.history.silent && !said.is_empty() {
        out.push(Effect::Say(said));
    }
}

fn cue(model: &Model, tone: Tone, out: &mut Vec<Effect>) {
    let sound = model.history.has(Aid::Beeps) && !model.history.silent;
    let buzz = model.history.has(Aid::Buzz);
    if sound || buzz {
        out.push(Effect::Cue { tone, sound, buzz });
    }
}

/// The whole screen is one button, or not.
pub fn floor(model: &mut Model, on: bool, out: &mut Vec<Effect>) {
    let on = on && model.moves.run.is_some();
    if on && !model.moves.floor {
        out.push(Effect::FullScreen(true));
    }
    // `update` gives the screen back, however it was left.
    model.moves.floor = on;
}

/// It ends: what was done of it is written down.
pub fn end(model: &mut Model, how: Over, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.over.is_some() {
        return;
    }
    let Some(run) = &mut model.moves.run else { return };
    run.settle(now.stamp);
    run.plays = false;
    let (before, parts) = (run.before, run.done());
    if !parts.is_empty() {
        let whole = run.is_whole();
        super::note(model, &Said::Moved(Moved { before, parts, whole }), now, out);
    }
    model.moves.over = Some(how);
    model.moves.hurt = None;
    model.moves.asked = Some(now.stamp.mono);
    floor(model, false, out);
    store(model, now, out);
    if how == Over::Done && model.may_ring {
        cue(model, Tone::Full, out);
    }
    let said = player::over_said(how);
    said.clone_into(&mut model.status);
    if model.history.has(Aid::Voice) && !model.history.silent && how != Over::Stale {
        out.push(Effect::Say(said.to_owned()));
    }
    if model.route == Route::Player {
        out.push(Effect::FocusHeading);
    } else {
        close(model, out);
    }
    alarm_flow::attend(model, now, out);
}

/// What is on screen of a routine that is over is read; where the tab that writes down its end has not done so yet, this one
/// does.
pub fn read(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.moves.run.as_ref().is_some_and(|run| run.at(now.stamp).is_over()) {
        end(model, Over::Done, now, out);
    }
    close(model, out);
}

/// Nothing of it is on screen any more.
pub fn close(model: &mut Model, out: &mut Vec<Effect>) {
    if model.moves.over.take().is_none() {
        return;
    }
    model.moves.run = None;
    model.moves.setup.pain = None;
    model.moves.said = None;
    if model.route == Route::Player {
        go(model, Route::Move, out);
    }
}
