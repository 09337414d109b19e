//! The danger check as it happens: one screen after the other, back without loss, and a verdict in the journal. A check
//! for someone else leaves nothing in it, unless the phone turns out to be theirs.

use super::shown;
use crate::app::effect::Effect;
use crate::app::event::{RowState, Tap};
use crate::app::model::check::{Quick, SESSION_LASTS, Session};
use crate::app::model::{Model, Notice};
use crate::app::route::Route;
use crate::app::screen::{go, tell};
use crate::app::store;
use crate::content::{self, Whom};
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::assess;
use crate::domain::check::question::{Kind, Lasts, Q};
use crate::domain::check::screens::{self, Next};
use crate::domain::check::verdict::Access;
use crate::domain::journal::episode::DatedCheck;
use crate::domain::journal::record::{Check, Entry};
use crate::domain::time::{Reading, Span};

/// Makes a new session and gives its first page. Someone else's begins with nothing known.
pub fn fresh(model: &mut Model, whom: Whom, now: Reading) -> Route {
    let known = if whom == Whom::Me { model.history.known_answers(now.wall()) } else { Answers::new() };
    let mut session = Session {
        answers: known.clone(),
        known,
        rows: Vec::new(),
        trail: Vec::new(),
        ahead: Vec::new(),
        then: None,
        whom,
        began: now.wall(),
        later: false,
        concluded: None,
        sealed: false,
    };
    let place = match screens::next(&session.answers) {
        Next::Screen(place) => place,
        Next::Verdict => 0,
    };
    session.show(place);
    model.check = Some(session);
    model.other = None;
    Route::Check(place)
}

/// Starts the check from its first screen.
pub fn begin(model: &mut Model, whom: Whom, now: Reading, out: &mut Vec<Effect>) {
    let first = fresh(model, whom, now);
    go(model, first, out);
}

/// Starts the check on the way to a page, which a clean one goes on to.
pub fn begin_for(model: &mut Model, then: Route, now: Reading, out: &mut Vec<Effect>) {
    let first = fresh(model, Whom::Me, now);
    if let Some(session) = &mut model.check {
        session.then = Some(then);
    }
    go(model, first, out);
}

/// Starts a check anew that was left too long ago, or across a change of the clock, and says why.
pub fn renew(model: &mut Model, now: Reading) -> Option<Route> {
    let session = model.check.as_ref()?;
    let (whom, then) = (session.whom, session.then);
    if (Span(-60_000)..SESSION_LASTS).contains(&(now.wall() - session.began)) {
        return None;
    }
    tell(model, Notice::CheckTooOld);
    let first = fresh(model, whom, now);
    if let Some(session) = &mut model.check {
        session.then = then;
    }
    Some(first)
}

/// "A few more questions": what fits the pain, what limits exercise, what worries. Nothing waits for them.
pub fn ask_more(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if let Some(first) = renew(model, now) {
        return go(model, first, out);
    }
    if !shown::has_more(model, now) {
        return;
    }
    let Some(session) = &mut model.check else { return };
    session.later = true;
    session.trail.clear();
    session.ahead.clear();
    if let Next::Screen(place) = session.next() {
        session.show(place);
        go(model, Route::Check(place), out);
    }
}

/// "This is their phone": what was found is written down as any check is, and opens what it may.
pub fn keep(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let complete = |session: &&mut Session| {
        session.whom == Whom::Other && screens::next(&session.answers) == Next::Verdict
    };
    if model.other.is_none() {
        return;
    }
    if let Some(first) = renew(model, now) {
        return go(model, first, out);
    }
    let Some(session) = model.check.as_mut().filter(complete) else { return };
    session.whom = Whom::Me;
    model.other = None;
    conclude(model, now, out);
}

/// The browser's own buttons led to a screen of the check.
pub fn arrived(model: &mut Model, place: usize) {
    if let Some(session) = &mut model.check {
        session.show(place);
    }
}

/// A tap on a screen of the check.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
    if let Some(first) = renew(model, now) {
        return go(model, first, out);
    }
    let Some(session) = &mut model.check else { return };
    match (tap, session.single().map(|q| (q, q.question().kind))) {
        (Tap::Row(place, state), _) => {
            if let Some(row) = session.rows.get_mut(*place) {
                *row = *state;
            }
            return;
        }
        (Tap::Pick(place), Some((q, Kind::One(_)))) => {
            session.answers.set(q, Answer::One(u8::try_from(*place).unwrap_or(u8::MAX)));
        }
        (Tap::Pick(place), Some((q, Kind::YesNo))) => {
            if let Some(answer) = [Answer::Yes, Answer::No, Answer::Unsure].get(*place) {
                session.answers.set(q, *answer);
            }
        }
        (Tap::Pick(place), Some((q, Kind::Number { .. }))) => {
            if let Some(n) = q.question().numbers().get(*place) {
                session.answers.set(q, Answer::Number(*n));
            }
        }
        (Tap::Number(n), Some((q, Kind::Number { .. }))) => session.answers.set(q, Answer::Number(*n)),
        (Tap::Done, None | Some((_, Kind::Many(_)))) => session.take_rows(),
        (Tap::Back, _) => {
            back(model, now, out);
            return;
        }
        _ => return,
    }
    advance(model, now, out);
}

fn back(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(session) = &mut model.check else { return };
    session.ahead.extend(session.trail.pop());
    match session.trail.last().copied() {
        Some(place) => {
            session.show(place);
            go(model, Route::Check(place), out);
        }
        None if session.later => {
            session.later = false;
            go(model, after_verdict(model, now), out);
        }
        None => {
            model.check = None;
            go(model, Route::Now, out);
        }
    }
}

/// Where the questions after the verdict lead back to.
fn after_verdict(model: &Model, now: Reading) -> Route {
    let running = model.other.is_none() && model.history.running_block(now.stamp).is_some();
    if running { Route::Timer } else { Route::Verdict }
}

fn advance(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(session) = &mut model.check else { return };
    let next = session.next();
    match next {
        Next::Screen(place) if session.trail.last() == Some(&place) => {}
        Next::Screen(place) => {
            session.show(place);
            go(model, Route::Check(place), out);
        }
        Next::Verdict => conclude(model, now, out),
    }
}

/// Writes down what was found: the verdict, its reasons, and only those answers that stay true.
fn conclude(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(session) = &model.check else { return };
    let assessment = assess::assess(&session.answers);
    let Some(verdict) = assessment.verdict else { return };
    let (then, later, whom) = (session.then, session.later, session.whom);
    let check = Check {
        verdict,
        reasons: assessment.reasons.iter().map(|id| kept_reason(id).to_owned()).collect(),
        kept: screens::kept(&session.answers, Lasts::Episode),
    };
    if whom == Whom::Other {
        model.other = Some(DatedCheck::made(now.wall(), check));
        return go(model, Route::Verdict, out);
    }
    model.other = None;
    let known = &session.known;
    let new_facts: Vec<Entry> = screens::kept(&session.answers, Lasts::Fact)
        .into_iter()
        .filter(|(q, _)| known.given(*q).is_none())
        .map(|(q, answer)| Entry::Fact(q, answer))
        .collect();
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    let found = if later { Entry::Extended(check) } else { Entry::Checked(check) };
    store::records::write(model, begins.into_iter().chain(new_facts).chain([found]), now, out);
    let last = model.history.last_check();
    let opens = last.is_some_and(|dated| dated.access() == Access::Relief);
    // Whatever has something to say is read before the person goes on.
    let nothing_to_say = assessment.reasons == ["clean"] && model.history.earlier_and_worse().is_none();
    let next = match (later, then.filter(|_| opens && nothing_to_say)) {
        (true, _) if opens => after_verdict(model, now),
        (false, Some(then)) => then,
        _ => Route::Verdict,
    };
    let at = last.map(|dated| dated.at);
    if let Some(session) = &mut model.check {
        session.concluded = at;
    }
    go(model, next, out);
}

/// What is written down of a reason. The private question leaves no trace of what it was about (`docs/clinical.md` 2.2).
fn kept_reason(id: &'static str) -> &'static str {
    if id == "B4" { "private" } else { id }
}

/// "A clinician has looked at exactly this, and it has not changed": the check goes on from there.
pub fn assessed(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if let Some(first) = renew(model, now) {
        return go(model, first, out);
    }
    if !shown::may_be_assessed(model) {
        return;
    }
    let Some(session) = &mut model.check else { return };
    session.answers.set(Q::B1a, Answer::Yes);
    advance(model, now, out);
}

/// "A clinician said I may."
pub fn permitted(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.last_check().is_some_and(DatedCheck::may_be_permitted) {
        store::records::write(model, [Entry::Permitted], now, out);
    }
}

/// Shows the screen, on the way to this page, or to the block that was chosen.
pub fn ask_any_new(model: &mut Model, then: Option<Route>, out: &mut Vec<Effect>) {
    model.quick =
        Quick { rows: vec![RowState::Off; content::relief::ANY_NEW_ROWS.len()], none_at: None, then };
    go(model, Route::AnyNew, out);
}
