//! The danger check as it happens: one screen after the other, back without loss, and a verdict in the journal.

use super::effect::Effect;
use super::event::{RowState, Tap};
use super::route::Route;
use super::{Model, go, storage_flow};
use crate::domain::answers::{Answer, Answers};
use crate::domain::flow::{self, Ask, Next, SCREENS, Screen};
use crate::domain::history::DatedCheck;
use crate::domain::instant::Reading;
use crate::domain::journal::{Check, Entry};
use crate::domain::question::{Kind, Lasts, Q};
use crate::domain::triage;

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
    /// The person asked for cold or heat, not for a check: go on to it after a clean one.
    pub then_relief: bool,
}

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
        let next = flow::next(&self.answers);
        let here = self.trail.last().copied().unwrap_or(0);
        let until = match next {
            Next::Screen(place) => place,
            Next::Verdict if triage::is_certain_emergency(&self.answers) => 0,
            Next::Verdict => SCREENS.len(),
        };
        let asked = |place: &usize| match SCREENS[*place].ask {
            Ask::Rows(rows) => rows.iter().any(|q| self.answers.asks(*q)),
            Ask::One(q) => self.answers.asks(q),
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
            Ask::Rows(_) => self.questions().iter().map(|q| row_of_answer(self.answers.given(*q))).collect(),
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
                    self.answers.set(q, answer_of_row(q, state));
                }
            }
        }
    }
}

fn row_of_answer(answer: Option<Answer>) -> RowState {
    match answer {
        Some(Answer::Unsure | Answer::Many { unsure: true, .. }) => RowState::Unsure,
        Some(Answer::Skip) => RowState::Skipped,
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

/// A row that stands for a whole list of values says "some of them" with its first value.
fn answer_of_row(q: Q, state: RowState) -> Answer {
    let many = matches!(q.question().kind, Kind::Many(_));
    match state {
        RowState::On if many => Answer::Many { set: 1, unsure: false },
        RowState::Unsure if many => Answer::Many { set: 0, unsure: true },
        RowState::Off | RowState::Skipped if many => Answer::NONE,
        RowState::On => Answer::Yes,
        RowState::Unsure => Answer::Unsure,
        RowState::Skipped => Answer::Skip,
        RowState::Off => Answer::No,
    }
}

/// Makes a new session and gives its first page.
pub fn fresh(model: &mut Model, now: Reading) -> Route {
    let known = model.history.known_answers(now.wall());
    let mut session = Session {
        answers: known.clone(),
        known,
        rows: Vec::new(),
        trail: Vec::new(),
        ahead: Vec::new(),
        then_relief: false,
    };
    let place = match flow::next(&session.answers) {
        Next::Screen(place) => place,
        Next::Verdict => 0,
    };
    session.show(place);
    model.check = Some(session);
    Route::Check(place)
}

/// Starts the check from its first screen.
pub fn begin(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let first = fresh(model, now);
    go(model, first, out);
}

/// The page nearest to an address in a session that may not have come so far.
pub fn nearest(model: &Model, place: usize) -> Route {
    let Some(session) = &model.check else { return Route::Now };
    let shown = session.trail.contains(&place);
    Route::Check(if shown { place } else { session.trail.last().copied().unwrap_or(0) })
}

/// The browser's own buttons led to a screen of the check.
pub fn arrived(model: &mut Model, place: usize, _now: Reading) {
    if let Some(session) = &mut model.check {
        session.show(place);
    }
}

/// A tap on a screen of the check.
pub fn answered(model: &mut Model, tap: &Tap, now: Reading, out: &mut Vec<Effect>) {
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
        (Tap::Number(n), Some((q, Kind::Number { .. }))) => session.answers.set(q, Answer::Number(*n)),
        (Tap::Done, None | Some((_, Kind::Many(_)))) => session.take_rows(),
        (Tap::Back, _) => {
            back(model, out);
            return;
        }
        _ => return,
    }
    advance(model, now, out);
}

fn back(model: &mut Model, out: &mut Vec<Effect>) {
    let Some(session) = &mut model.check else { return };
    session.ahead.extend(session.trail.pop());
    match session.trail.last().copied() {
        Some(place) => {
            session.show(place);
            go(model, Route::Check(place), out);
        }
        None => {
            model.check = None;
            go(model, Route::Now, out);
        }
    }
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
    let then_relief = session.then_relief;
    let check = Check {
        verdict,
        reasons: assessment.reasons.iter().map(|id| kept_reason(id).to_owned()).collect(),
        kept: flow::kept(&session.answers, Lasts::Episode),
    };
    let known = &session.known;
    let new_facts: Vec<Entry> = flow::kept(&session.answers, Lasts::Fact)
        .into_iter()
        .filter(|(q, _)| known.given(*q).is_none())
        .map(|(q, answer)| Entry::Fact(q, answer))
        .collect();
    let begins = model.history.open_episode().is_none().then_some(Entry::EpisodeStarted);
    let entries = begins.into_iter().chain(new_facts).chain([Entry::Checked(check)]);
    storage_flow::write(model, entries, now, out);
    let opens = model.history.last_check().is_some_and(|check| check.access() == triage::Access::Relief);
    let plain = verdict == triage::Verdict::SelfCare && then_relief && opens;
    go(model, if plain { Route::Relief } else { Route::Verdict }, out);
}

/// What is written down of a reason. The private question leaves no trace of what it was about (`clinical.md` 1.1).
fn kept_reason(id: &'static str) -> &'static str {
    if id == "B4" { "private" } else { id }
}

/// "A clinician has looked at exactly this, and it has not changed": the check goes on from there.
pub fn assessed(model: &mut Model, now: Reading, out: &mut Vec<Effect>) {
    let Some(session) = &mut model.check else { return };
    session.answers.set(Q::B1a, Answer::Yes);
    advance(model, now, out);
}

/// True while the verdict on screen hangs on a sign that may be old and assessed.
pub fn may_be_assessed(model: &Model) -> bool {
    let Some(session) = &model.check else { return false };
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
