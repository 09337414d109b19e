//! The danger check as it happens: one screen after the other, back without loss, and a verdict in the journal. A check
//! for someone else leaves nothing in it, unless the phone turns out to be theirs.

use super::effect::Effect;
use super::event::{RowState, Tap};
use super::route::Route;
use super::{Model, Notice, go, storage_flow, tell};
use crate::content::Whom;
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::assess as triage;
use crate::domain::check::question::{Kind, Lasts, Q};
use crate::domain::check::screens::{self as flow, Ask, Next, SCREENS, Screen};
use crate::domain::check::verdict::Access;
use crate::domain::journal::episode::DatedCheck;
use crate::domain::journal::record::{Check, Entry};
use crate::domain::time::{Instant, Reading, Span};

/// A danger check in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What is known so far, facts of earlier checks included.
    pub answers: Answers,
    /// What was known before the first question; not asked again.
    pub known: Answers,
    /// The rows of the screen as ticked, before "Continue".
    pub rows: Vec<RowState>,
    /// The screens shown, by place, oldest first; the last is on screen.
    pub trail: Vec<usize>,
    /// Screens answered and left by "Back": on the way forward they are shown again, with what was ticked.
    pub ahead: Vec<usize>,
    /// The person asked for this page, not for a check: go on to it after a clean one.
    pub then: Option<Route>,
    /// Whom it is about.
    pub whom: Whom,
    /// When it was begun.
    pub began: Instant,
    /// The verdict is given, and the questions after it are asked.
    pub later: bool,
    /// When its verdict was written down.
    pub concluded: Option<Instant>,
    /// A block was started on this verdict: what led to it can't be answered otherwise any more.
    pub sealed: bool,
}

/// A check begun longer ago than this starts again: what was true then may not be now.
const SESSION_LASTS: Span = Span::hours(3);

impl Session {
    /// The screen on screen.
    pub fn screen(&self) -> &'static Screen {
        &SCREENS[self.trail.last().copied().unwrap_or(0)]
    }

    /// The rows of the present screen: a row each for questions, or for the values of one question.
    pub fn questions(&self) -> Vec<Q> {
        match self.screen().ask {
            Ask::Rows(rows) => {
                let asked = |q: &Q| self.answers.asks(*q) && self.known.given(*q).is_none();
                rows.iter().copied().filter(asked).collect()
            }
            Ask::One(q) => vec![q],
        }
    }

    /// The question that is alone on the present screen.
    pub fn single(&self) -> Option<Q> {
        match self.screen().ask {
            Ask::One(q) => Some(q),
            Ask::Rows(_) => None,
        }
    }

    /// What comes next: the first screen with an open question, or one before it that was left by "Back".
    fn next(&mut self) -> Next {
        let next = if self.later { flow::next_later(&self.answers) } else { flow::next(&self.answers) };
        let here = self.trail.last().copied().unwrap_or(0);
        let until = match next {
            Next::Screen(place) => place,
            Next::Verdict if triage::is_certain_emergency(&self.answers) => 0,
            Next::Verdict => SCREENS.len(),
        };
        let asked = |place: &usize| {
            let screen = &SCREENS[*place];
            // A row taken back says all that the screen behind it would ask.
            let said = |q: Q| flow::ticked(q).is_none() && self.answers.given(q) == Some(flow::unticked(q));
            let said_in_its_row = matches!(screen.ask, Ask::One(q) if said(q));
            let asks = screen.questions().iter().any(|q| self.answers.asks(*q));
            screen.is_later() == self.later && asks && !said_in_its_row
        };
        let left = self.ahead.iter().copied().filter(|place| (here + 1..until).contains(place));
        match left.filter(asked).min() {
            Some(place) => {
                self.ahead.retain(|kept| *kept != place);
                Next::Screen(place)
            }
            None => next,
        }
    }

    fn show(&mut self, place: usize) {
        if let Some(seen) = self.trail.iter().position(|shown| *shown == place) {
            let left = self.trail.split_off(seen);
            self.ahead.extend(left.into_iter().filter(|shown| *shown != place));
        }
        self.trail.push(place);
        self.rows = match self.screen().ask {
            Ask::One(q) => rows_of_values(q, self.answers.given(q)),
            Ask::Rows(_) => {
                self.questions().iter().map(|q| row_of_answer(*q, self.answers.given(*q))).collect()
            }
        };
    }

    fn take_rows(&mut self) {
        match self.single() {
            Some(q) => {
                let ticked =
                    |state: RowState| self.rows.iter().enumerate().filter(move |(_, s)| **s == state);
                let set = ticked(RowState::On).fold(0, |set, (n, _)| set | (1 << n));
                let unsure = ticked(RowState::Unsure).count() > 0;
                self.answers.set(q, Answer::Many { set, unsure });
            }
            None => {
                for (q, state) in self.questions().into_iter().zip(self.rows.clone()) {
                    match answer_of_row(q, state) {
                        Some(answer) => self.answers.set(q, answer),
                        None if self.answers.given(q) == Some(flow::unticked(q)) => self.answers.clear(q),
                        None => {}
                    }
                }
            }
        }
    }
}

fn row_of_answer(q: Q, answer: Option<Answer>) -> RowState {
    match answer {
        Some(Answer::Unsure | Answer::Many { unsure: true, .. }) => RowState::Unsure,
        Some(Answer::Skip) => RowState::Skipped,
        Some(Answer::Number(n)) if Answer::Number(n) != flow::unticked(q) => RowState::On,
        Some(answer) if answer.is_danger() => RowState::On,
        _ => RowState::Off,
    }
}

fn rows_of_values(q: Q, answer: Option<Answer>) -> Vec<RowState> {
    let set = match answer {
        Some(Answer::Many { set, .. }) => set,
        _ => 0,
    };
    let state = |n: usize| if set & (1 << n) == 0 { RowState::Off } else { RowState::On };
    (0..q.question().values().len()).map(state).collect()
}

fn answer_of_row(q: Q, state: RowState) -> Option<Answer> {
    let is_list = matches!(q.question().kind, Kind::Many(_));
    match state {
        RowState::On => flow::ticked(q),
        RowState::Unsure if is_list => Some(Answer::Many { set: 0, unsure: true }),
        RowState::Unsure if matches!(q.question().kind, Kind::Number { .. }) => flow::ticked(q),
        RowState::Unsure => Some(Answer::Unsure),
        RowState::Skipped if !is_list => Some(Answer::Skip),
        RowState::Off | RowState::Skipped => Some(flow::unticked(q)),
    }
}

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
    let place = match flow::next(&session.answers) {
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

/// True while there are questions for after the verdict, and somebody who could answer them.
pub fn has_more(model: &Model, now: Reading) -> bool {
    // They add to the check on screen, while that one still counts: never to another tab's, nor to one that is void.
    let counts = |session: &Session| match session.whom {
        Whom::Other => true,
        Whom::Me => model.history.todays_check(now).is_some_and(|dated| Some(dated.at) == session.concluded),
    };
    let given = |session: &Session| flow::next(&session.answers) == Next::Verdict;
    let calm = |session: &Session| !triage::is_certain_emergency(&session.answers);
    let session =
        session_of_shown(model).filter(|session| given(session) && calm(session) && counts(session));
    session.is_some_and(|session| flow::next_later(&session.answers) != Next::Verdict)
}

/// "A few more questions": what fits the pain, what limits exercise, what worries. Nothing waits for them.
pub fn ask_more(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if let Some(first) = renew(model, now) {
        return go(model, first, out);
    }
    if !has_more(model, now) {
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

/// "This is their phone": what was found is written down as any check is, and opens what it may.
pub fn keep(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let complete =
        |session: &&mut Session| session.whom == Whom::Other && flow::next(&session.answers) == Next::Verdict;
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
    let assessment = triage::assess(&session.answers);
    let Some(verdict) = assessment.verdict else { return };
    let (then, later, whom) = (session.then, session.later, session.whom);
    let check = Check {
        verdict,
        reasons: assessment.reasons.iter().map(|id| kept_reason(id).to_owned()).collect(),
        kept: flow::kept(&session.answers, Lasts::Episode),
    };
    if whom == Whom::Other {
        model.other = Some(DatedCheck::made(now.wall(), check));
        return go(model, Route::Verdict, out);
    }
    model.other = None;
    let known = &session.known;
    let new_facts: Vec<Entry> = flow::kept(&session.answers, Lasts::Fact)
        .into_iter()
        .filter(|(q, _)| known.given(*q).is_none())
        .map(|(q, answer)| Entry::Fact(q, answer))
        .collect();
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    let found = if later { Entry::Extended(check) } else { Entry::Checked(check) };
    storage_flow::write(model, begins.into_iter().chain(new_facts).chain([found]), now, out);
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
    if !may_be_assessed(model) {
        return;
    }
    let Some(session) = &mut model.check else { return };
    session.answers.set(Q::B1a, Answer::Yes);
    advance(model, now, out);
}

/// True while the verdict on screen hangs on a sign that may be old and assessed.
pub fn may_be_assessed(model: &Model) -> bool {
    let Some(session) = session_of_shown(model) else { return false };
    if session.answers.given(Q::B1a).is_some() || !session.answers.asks(Q::B1a) {
        return false;
    }
    let mut supposed = session.answers.clone();
    supposed.set(Q::B1a, Answer::Yes);
    !triage::is_certain_emergency(&supposed)
}

/// "A clinician said I may."
pub fn permitted(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    if model.history.last_check().is_some_and(DatedCheck::may_be_permitted) {
        storage_flow::write(model, [Entry::Permitted], now, out);
    }
}
