//! The order of the danger check, screen by screen: danger first, of everyone; at most four rows a screen.

use super::answers::{Answer, Answers};
use super::question::{Kind, Lasts, Q, QUESTIONS};
use super::triage;

/// What one screen asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A list of rows to tick; leaving a row unticked says no.
    Rows(&'static [Q]),
    /// One question by itself: a pick, a number, yes or no, or a list of values.
    One(Q),
}

/// One screen of the danger check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its id; the heading is in `content/copy.rs` under it.
    pub id: &'static str,
    /// What it asks.
    pub ask: Ask,
}

const fn rows(id: &'static str, questions: &'static [Q]) -> Screen {
    Screen { id, ask: Ask::Rows(questions) }
}

const fn one(id: &'static str, q: Q) -> Screen {
    Screen { id, ask: Ask::One(q) }
}

/// Every screen, in order (`decisions.md`, Danger before facts).
pub const SCREENS: &[Screen] = &[
    rows("nerves", &[Q::B1, Q::B2, Q::B3, Q::B4]),
    rows("legs", &[Q::B5, Q::B6]),
    rows("legs-more", &[Q::B6a, Q::B6b, Q::B6c]),
    rows("chest", &[Q::B8, Q::B9, Q::B10]),
    rows("chest-more", &[Q::B8a, Q::B9a, Q::B9b, Q::B10a]),
    one("faint-passed", Q::B9c),
    rows("serious", &[Q::B7, Q::B11, Q::B12, Q::B13]),
    one("age", Q::A1),
    one("child-1", Q::A1a),
    one("child-2", Q::A1b),
    rows("older", &[Q::A1c, Q::A1d, Q::A1e]),
    one("place", Q::A2),
    one("pregnant", Q::A3),
    one("pregnant-which", Q::A3d),
    one("pregnant-danger", Q::A3e),
    one("pregnant-signs", Q::A3a),
    one("maybe-signs", Q::A3b),
    one("birth-signs", Q::A3f),
    rows("unwell", &[Q::C1, Q::C2, Q::C4, Q::C6]),
    rows("pain-kind", &[Q::C5, Q::C7, Q::C12, Q::C13]),
    one("turning", Q::C5a),
    rows("pain-more", &[Q::C12a, Q::C12b]),
    rows("body", &[Q::C11, Q::C14, Q::C15, Q::C16]),
    rows("rash-more", &[Q::C16a]),
    rows("history", &[Q::C3, Q::C8, Q::C9, Q::C10]),
    rows("history-more", &[Q::C3a, Q::C8a, Q::C10a]),
];

/// What comes next in a danger check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Show this screen, by its place in [`SCREENS`].
    Screen(usize),
    /// Nothing more to ask: give the verdict.
    Verdict,
}

/// The questions of a screen that are asked of this person and not yet known.
pub fn open_on(screen: &Screen, answers: &Answers) -> Vec<Q> {
    let open = |q: &Q| answers.asks(*q) && answers.given(*q).is_none();
    match screen.ask {
        Ask::Rows(rows) => rows.iter().copied().filter(open).collect(),
        Ask::One(q) => Some(q).filter(open).into_iter().collect(),
    }
}

/// The next thing to show. A certain emergency ends the questions at once. When everything that could still
/// lower an emergency has been asked except the age, the age is asked next, ahead of its place.
pub fn next(answers: &Answers) -> Next {
    if triage::is_certain_emergency(answers) {
        return Next::Verdict;
    }
    let age_decides = answers.counted(Q::B9c) == Some(Answer::Yes) && answers.given(Q::A1).is_none();
    if age_decides {
        return Next::Screen(place_of("age"));
    }
    match SCREENS.iter().position(|screen| !open_on(screen, answers).is_empty()) {
        Some(place) => Next::Screen(place),
        None => Next::Verdict,
    }
}

fn place_of(id: &str) -> usize {
    SCREENS.iter().position(|screen| screen.id == id).unwrap_or(0)
}

/// Says no to every row of the screen that is still open. Does nothing on a screen that needs a choice.
pub fn none_of_these(screen: &Screen, answers: &mut Answers) {
    for q in open_on(screen, answers) {
        match q.question().kind {
            Kind::YesNo | Kind::YesNoSkip => answers.set(q, Answer::No),
            Kind::Many(_) => answers.set(q, Answer::NONE),
            Kind::One(_) | Kind::Number { .. } => {}
        }
    }
}

/// Counts the screens from here to the end if nothing more is ticked, this one included.
pub fn screens_left(answers: &Answers) -> usize {
    let mut supposed = answers.clone();
    let mut count = 0;
    while let Next::Screen(place) = next(&supposed) {
        let screen = &SCREENS[place];
        none_of_these(screen, &mut supposed);
        for q in open_on(screen, &supposed) {
            match q.question().kind {
                Kind::Number { .. } => supposed.set(q, Answer::Number(35)),
                _ => supposed.set(q, Answer::One(0)),
            }
        }
        count += 1;
    }
    count
}

/// The answers that stay true for as long as `lasts` says, to start the next check with.
pub fn kept(answers: &Answers, lasts: Lasts) -> Vec<(Q, Answer)> {
    let keeps = |q: Q| QUESTIONS[q as usize].lasts == lasts;
    answers.iter().filter(|(q, _)| keeps(*q) && answers.asks(*q)).collect()
}
