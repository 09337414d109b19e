//! The danger check in progress, and the screen between checks.

use crate::app::event::check::Signs;
use crate::app::event::row::RowState;
use crate::app::model::known::Known;
use crate::app::route::Route;
use crate::content::Whom;
use crate::domain::check::answers::{Answer, Answers};
use crate::domain::check::assess;
use crate::domain::check::question::{Kind, Q};
use crate::domain::check::screens::{self, Ask, Next, SCREENS, Screen};
use crate::domain::journal::episode::DatedCheck;
use crate::domain::therapy::caution::Caution;
use crate::domain::time::{Instant, Reading, Span};

/// The danger check, as far as it is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// The check in progress.
    pub session: Option<Session>,
    /// What a check for someone else found, while it is on screen. Never stored.
    pub other: Option<DatedCheck>,
    /// "Any of these new?" in progress.
    pub quick: Quick,
    /// The rows of a card are asked one at a time.
    pub one_by_one: bool,
}

impl State {
    /// The check on the page about it, and whom it is about: someone else's, until their page is left.
    pub fn shown<'a>(&'a self, known: &'a Known) -> Option<(&'a DatedCheck, Whom)> {
        let other = self.other.as_ref().map(|dated| (dated, Whom::Other));
        other.or_else(|| known.history.last_check().map(|dated| (dated, Whom::Me)))
    }

    /// The session behind the check on its page, while it lives.
    pub fn session_of_shown(&self, known: &Known) -> Option<&Session> {
        let (_, whom) = self.shown(known)?;
        self.session.as_ref().filter(|session| session.whom == whom)
    }

    /// True while there are questions for after the verdict, and somebody who could answer them.
    pub fn has_more(&self, known: &Known, now: Reading) -> bool {
        // They add to the check on screen, while that one still counts: never to another tab's, nor to one that is void.
        let counts = |session: &Session| match session.whom {
            Whom::Other => true,
            Whom::Me => {
                known.history.todays_check(now).is_some_and(|dated| Some(dated.at) == session.concluded)
            }
        };
        let given = |session: &Session| screens::next(&session.answers) == Next::Verdict;
        let calm = |session: &Session| !assess::is_certain_emergency(&session.answers);
        let session = self.session_of_shown(known);
        let session = session.filter(|session| given(session) && calm(session) && counts(session));
        session.is_some_and(|session| screens::next_later(&session.answers) != Next::Verdict)
    }
}

/// A danger check in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What is known so far, facts of earlier checks included.
    pub answers: Answers,
    /// What was known before the first question; not asked again.
    pub known: Answers,
    /// The rows of the screen as ticked, before "Continue".
    pub rows: Vec<RowState>,
    /// The lasting conditions that were never asked, as ticked: rows of the card [`CONDITIONS`].
    pub conditions: Vec<(Caution, RowState)>,
    /// They were answered.
    pub conditions_said: bool,
    /// The rows of the card are open to tick; until then it is answered as a whole.
    pub opened: bool,
    /// The row on screen, by its place on the card, where rows are asked one at a time.
    pub at: usize,
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

/// The card that asks about lasting conditions, along with what speaks against cold and heat.
pub const CONDITIONS: &str = "conditions";

/// A check begun longer ago than this starts again: what was true then may not be now.
pub(crate) const SESSION_LASTS: Span = Span::hours(3);

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

    /// The lasting conditions among the rows of the present screen; they stand below its questions.
    pub fn conditions(&self) -> &[(Caution, RowState)] {
        if self.screen().id == CONDITIONS { &self.conditions } else { &[] }
    }

    /// How many rows the present screen has; none where it asks one question.
    pub fn row_count(&self) -> usize {
        match self.screen().ask {
            Ask::Rows(_) => self.questions().len() + self.conditions().len(),
            Ask::One(_) => 0,
        }
    }

    /// Ticks the row at this place, questions first.
    pub(crate) fn tick_row(&mut self, place: usize, to: RowState) {
        let asked = self.rows.len();
        let row = match place.checked_sub(asked) {
            None => self.rows.get_mut(place),
            Some(_) if self.screen().id != CONDITIONS => None,
            Some(place) => self.conditions.get_mut(place).map(|(_, state)| state),
        };
        if let Some(row) = row {
            *row = to;
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
    pub(crate) fn next(&mut self) -> Next {
        let next = if self.later { screens::next_later(&self.answers) } else { screens::next(&self.answers) };
        let here = self.trail.last().copied().unwrap_or(0);
        let until = match next {
            Next::Screen(place) => place,
            Next::Verdict if assess::is_certain_emergency(&self.answers) => 0,
            Next::Verdict => SCREENS.len(),
        };
        let asked = |place: &usize| {
            let screen = &SCREENS[*place];
            // A row taken back says all that the screen behind it would ask.
            let said =
                |q: Q| screens::ticked(q).is_none() && self.answers.given(q) == Some(screens::unticked(q));
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

    /// Goes to the screen at this place, with its rows as they were answered.
    pub(crate) fn show(&mut self, place: usize) {
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
        let is_ticked = |state: &RowState| *state != RowState::Off;
        // What was ticked before is seen.
        self.opened =
            self.rows.iter().any(is_ticked) || self.conditions().iter().any(|(_, state)| is_ticked(state));
        self.at = 0;
    }

    /// The rows on screen become answers: one that is not ticked says no.
    pub(crate) fn take_rows(&mut self) {
        match self.single() {
            Some(q) => {
                let ticked =
                    |state: RowState| self.rows.iter().enumerate().filter(move |(_, s)| **s == state);
                let set = ticked(RowState::On).fold(0, |set, (n, _)| set | (1 << n));
                let unsure = ticked(RowState::Unsure).count() > 0;
                self.answers.set(q, Answer::Many { set, unsure });
            }
            None => {
                self.conditions_said |= self.screen().id == CONDITIONS;
                for (q, state) in self.questions().into_iter().zip(self.rows.clone()) {
                    match answer_of_row(q, state) {
                        Some(answer) => self.answers.set(q, answer),
                        None if self.answers.given(q) == Some(screens::unticked(q)) => self.answers.clear(q),
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
        Some(Answer::Number(n)) if Answer::Number(n) != screens::unticked(q) => RowState::On,
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
        RowState::On => screens::ticked(q),
        RowState::Unsure if is_list => Some(Answer::Many { set: 0, unsure: true }),
        RowState::Unsure if matches!(q.question().kind, Kind::Number { .. }) => screens::ticked(q),
        RowState::Unsure => Some(Answer::Unsure),
        RowState::Skipped if !is_list => Some(Answer::Skip),
        RowState::Off | RowState::Skipped => Some(screens::unticked(q)),
    }
}

/// The screen between checks, in progress.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Quick {
    /// The rows that are ticked.
    pub rows: Vec<(Signs, RowState)>,
    /// They are open to tick; until then they are answered as a whole.
    pub opened: bool,
    /// Where it leads; nothing for the block that was chosen.
    pub then: Option<Route>,
}

impl Quick {
    /// How the row of these signs is ticked.
    pub fn state(&self, signs: Signs) -> RowState {
        self.rows.iter().find(|(known, _)| *known == signs).map(|(_, state)| *state).unwrap_or_default()
    }
}
