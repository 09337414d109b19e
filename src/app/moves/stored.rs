//! Where a routine stands, as it is stored: for a page that starts anew, and for other tabs.
//!
//! Entered when something was done, when the page starts, and when another tab stored. Whoever does something stores it, and nobody else.

use super::pain;
use crate::app::model::moves::{Hurt, Over, State};
use crate::app::outbox::Outbox;
use crate::app::route::Route;
use crate::app::saved;
use crate::domain::journal::record::Entry;
use crate::domain::moves::movement::Said;
use crate::domain::moves::run::Run;
use crate::domain::time::{Reading, Span};

/// Writes down where it stands, for a page that starts anew.
pub fn store(state: &mut State, then: Reading, out: &mut Outbox<'_>) {
    // Later than what is known, whatever the clock was set to.
    let at = state.seen.map_or(then.wall(), |seen| then.wall().max(seen + Span(1)));
    state.seen = Some(at);
    out.keep(saved::RUN.to_owned() + &out.device.writer, saved::run::print(state.going(), at));
}

/// The newest run that is stored, by an earlier page, as this one begins, or by another tab. It is only taken over: whoever
/// wrote it stores it.
pub fn remember(state: &mut State, begins: bool, out: &mut Outbox<'_>) {
    let read = |text: &String| saved::run::parse(text);
    let newest = state.texts.iter().filter_map(|(_, text)| read(text)).max_by_key(|(_, at)| *at);
    let newer = newest.filter(|(_, at)| Some(*at) > state.seen && state.over.is_none());
    if let Some((run, at)) = newer {
        state.seen = Some(at);
        state.unseen = begins;
        take_over(state, run, out);
    }
    leave_player(state, out);
}

/// The run as it stands elsewhere. What this page asks about the same step it goes on asking, and an end that it shows it
/// goes on showing.
fn take_over(state: &mut State, run: Option<Run>, out: &Outbox<'_>) {
    let now = out.now();
    let mine = state.run.take().map(|mine| mine.at(now.stamp));
    let shows = run.is_none() && out.route == Route::Player;
    if let Some(ended) = mine.as_ref().filter(|mine| shows && mine.is_over()) {
        state.run = Some(ended.clone());
        state.over = Some(Over::Done);
        return;
    }
    let same =
        |run: &Run| !run.plays && mine.is_some_and(|mine| (mine.began, mine.at) == (run.began, run.at));
    let asks = state.hurt.is_some() && run.as_ref().is_some_and(same);
    state.run = run;
    if asks {
        return;
    }
    state.hurt = pain::is_unanswered(state, out).then_some(Hurt::Choose);
    if state.hurt.is_some() {
        state.settle(now);
    }
    state.floor &= state.run.is_some() && state.hurt.is_none();
}

/// On the player's page without a routine: to where one begins.
fn leave_player(state: &State, out: &mut Outbox<'_>) {
    if out.route == Route::Player && state.run.is_none() {
        out.replace(Route::Move);
    }
}

/// Keeps where it stands by this page's own clock.
pub fn keep(state: &mut State, out: &mut Outbox<'_>) {
    let now = out.now();
    if state.over.is_some() || !out.may_ring {
        return;
    }
    if let Some(run) = state.run.as_mut().filter(|run| run.plays) {
        run.settle(now.stamp);
        store(state, now, out);
    }
}

/// Writes down something about movement.
pub fn note(said: Said, out: &mut Outbox<'_>) {
    out.write([Entry::Movement(said)]);
}

/// The same, as of another moment.
pub fn note_as_of(then: Reading, said: Said, out: &mut Outbox<'_>) {
    out.write_as_of(then, [Entry::Movement(said)]);
}
