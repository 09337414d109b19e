//! What is on screen of the danger check and of what it found. Pure.

use crate::app::model::Model;
use crate::app::model::check::{HOLDS, Session};
use crate::app::route::Route;
use crate::content::Whom;
use crate::domain::check::answers::Answer;
use crate::domain::check::assess;
use crate::domain::check::question::Q;
use crate::domain::check::screens::{self, Next, SCREENS, Screen};
use crate::domain::journal::episode::DatedCheck;
use crate::domain::time::{Instant, Reading, Span};

/// True while there are questions for after the verdict, and somebody who could answer them.
pub fn has_more(model: &Model, now: Reading) -> bool {
    // They add to the check on screen, while that one still counts: never to another tab's, nor to one that is void.
    let counts = |session: &Session| match session.whom {
        Whom::Other => true,
        Whom::Me => model.history.todays_check(now).is_some_and(|dated| Some(dated.at) == session.concluded),
    };
    let given = |session: &Session| screens::next(&session.answers) == Next::Verdict;
    let calm = |session: &Session| !assess::is_certain_emergency(&session.answers);
    let session =
        session_of_shown(model).filter(|session| given(session) && calm(session) && counts(session));
    session.is_some_and(|session| screens::next_later(&session.answers) != Next::Verdict)
}

/// The session behind the check on its page, while it lives.
fn session_of_shown(model: &Model) -> Option<&Session> {
    let (_, whom) = shown(model)?;
    model.check.as_ref().filter(|session| session.whom == whom)
}

/// The check on the page about it, and whom it is about: someone else's, until their page is left.
pub fn shown(model: &Model) -> Option<(&DatedCheck, Whom)> {
    let other = model.other.as_ref().map(|dated| (dated, Whom::Other));
    other.or_else(|| model.history.last_check().map(|dated| (dated, Whom::Me)))
}

/// True where this screen can't be gone to: no check, or one on which a block was started already.
pub fn is_closed(model: &Model, place: usize) -> bool {
    let later = SCREENS.get(place).is_some_and(Screen::is_later);
    model.check.as_ref().is_none_or(|session| session.sealed && !(session.later && later))
}

/// The page nearest to an address in a session that may not have come so far.
pub fn nearest(model: &Model, place: usize) -> Route {
    let Some(session) = &model.check else { return Route::Now };
    let shown = session.trail.contains(&place);
    Route::Check(if shown { place } else { session.trail.last().copied().unwrap_or(0) })
}

/// True while the verdict on screen hangs on a sign that may be old and assessed.
pub fn may_be_assessed(model: &Model) -> bool {
    let Some(session) = session_of_shown(model) else { return false };
    if session.answers.given(Q::B1a).is_some() || !session.answers.asks(Q::B1a) {
        return false;
    }
    let mut supposed = session.answers.clone();
    supposed.set(Q::B1a, Answer::Yes);
    !assess::is_certain_emergency(&supposed)
}

/// True when nothing new was said a moment ago, here or in a whole check.
pub fn is_answered(model: &Model, now: Reading) -> bool {
    let fresh = |at: Instant| (Span::ZERO..HOLDS).contains(&(now.wall() - at));
    let checked = model.history.todays_check(now).is_some_and(|dated| fresh(dated.at));
    checked || model.quick.none_at.is_some_and(fresh)
}
