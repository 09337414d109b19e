//! The order of the danger check, screen by screen: danger first, of everyone; at most six rows a screen.

use super::answers::{Answer, Answers};
use super::assess::is_certain_emergency;
use super::question::{Kind, Lasts, MANY_EPISODES, Q, QUESTIONS, Turn};

/// What one screen asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A list of rows to tick; leaving a row unticked says no.
    Rows(&'static [Q]),
    /// One question by itself: a pick, a number, yes or no, or a list of values.
    One(Q),
}

/// A part of the danger check: the cards in it belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Signs that mean an ambulance, with what tells them apart.
    Emergency,
    /// The person: age, where it hurts, health. One card that unfolds.
    Person,
    /// Signs that mean a doctor today or soon.
    Today,
    /// What waits until after the verdict.
    Later,
}

/// One screen of the danger check: a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its id; heading and lead are in `content/check/` under it.
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

/// Every screen, in order (`docs/clinical.md` 2.6). What a follow-up can tell apart is asked right behind its screen.
pub const SCREENS: &[Screen] = &[
    rows("nerves", &[Q::B1, Q::B2, Q::B3, Q::B4]),
    rows("legs", &[Q::B5, Q::B6]),
    rows("legs-more", &[Q::B6a, Q::B6b, Q::B6c]),
    rows("chest", &[Q::B8, Q::B9, Q::B9b, Q::B10, Q::B14]),
    rows("chest-more", &[Q::B8a, Q::B9a, Q::B10a]),
    one("faint-passed", Q::D4),
    one("still-faint", Q::K1),
    one("breath-more", Q::B14a),
    one("breath-risk", Q::B14b),
    rows("serious", &[Q::B7, Q::B11, Q::B16, Q::B17, Q::B20]),
    one("sudden-aneurysm", Q::B17b),
    one("sudden-movement", Q::B17a),
    one("age", Q::A1),
    one("faint-more", Q::D4a),
    one("child-1", Q::A1a),
    one("child-2", Q::A1b),
    rows("older", &[Q::A1c, Q::A1d, Q::A1e]),
    one("place", Q::A2),
    one("spot", Q::A2a),
    rows("health", &[Q::A3, Q::C3, Q::C8, Q::C9, Q::C9b, Q::C10]),
    one("pregnant-which", Q::A3d),
    one("pregnant-signs", Q::A3a),
    one("maybe-signs", Q::A3b),
    one("birth-signs", Q::A3f),
    rows("conditions", &[Q::C19]),
    rows("cancer-more", &[Q::C3a, Q::C3b, Q::C3c]),
    rows("health-more", &[Q::C8a, Q::C10a, Q::C10b, Q::C19a]),
    rows("unwell", &[Q::C1, Q::C2, Q::C2b, Q::C4, Q::C18]),
    rows("unwell-more", &[Q::C1a, Q::C2c, Q::C2d, Q::C18a]),
    rows("body", &[Q::C11, Q::C14, Q::C15, Q::C13, Q::C21]),
    one("numb-more", Q::C21a),
    rows("pain-kind", &[Q::C5, Q::C7, Q::C12, Q::D1, Q::E3]),
    one("turning", Q::C5a),
    rows("pain-more", &[Q::C12a, Q::C12b, Q::E3a]),
    one("pain-easing", Q::C12c),
    one("leg-easing", Q::D1a),
    rows("skin", &[Q::C6, Q::C16, Q::B18, Q::C22, Q::C23]),
    rows("skin-more", &[Q::C16a, Q::B18a]),
    one("changed", Q::K4),
    rows("course", &[Q::E1, Q::E2, Q::E2a]),
    one("since", Q::E1),
    rows("course-more", &[Q::E1a, Q::E2c]),
    one("long-since", Q::D2a),
    one("long-night", Q::D2),
    one("long-family", Q::D2b),
    one("medicines", Q::C20),
    one("tablets", Q::C24),
    one("spasm-signs", Q::F1),
    one("limits", Q::D3),
    one("limits-more", Q::D3a),
    one("worries", Q::D5),
    one("no-pregnancy", Q::A3n),
];

/// What comes next in a danger check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Show this screen, by its place in [`SCREENS`].
    Screen(usize),
    /// Nothing more to ask: give the verdict.
    Verdict,
}

impl Screen {
    /// The questions it can ask.
    pub fn questions(&self) -> &'static [Q] {
        match &self.ask {
            Ask::Rows(rows) => rows,
            Ask::One(q) => std::slice::from_ref(&q.question().q),
        }
    }

    /// True for a screen that comes after the verdict.
    pub fn is_later(&self) -> bool {
        self.questions().iter().all(|q| q.question().turn == Turn::Later)
    }

    /// The part of the check that it belongs to.
    pub fn part(&self) -> Part {
        let place = place_of(self.id);
        if self.is_later() {
            Part::Later
        } else if place < place_of(FIRST_OF_PERSON) {
            Part::Emergency
        } else if place < place_of(FIRST_OF_TODAY) {
            Part::Person
        } else {
            Part::Today
        }
    }
}

/// The questions of a screen that are asked of this person and not yet known.
pub fn open_on(screen: &Screen, answers: &Answers) -> Vec<Q> {
    let open = |q: &Q| answers.asks(*q) && answers.given(*q).is_none();
    let on_screen = screen.questions().iter().copied();
    let is_list = matches!(screen.ask, Ask::Rows(_));
    let taken = is_list && on_screen.clone().any(|q| answers.counted(q).is_some());
    // A row that was ticked and leaves its number open is asked further elsewhere, not here once more.
    on_screen.filter(open).filter(|q| !(taken && ticked(*q).is_none())).collect()
}

/// The next thing to show. A certain emergency ends the questions at once. When everything that could still
/// lower an emergency has been asked except the age, the age is asked next, ahead of its place.
pub fn next(answers: &Answers) -> Next {
    if is_certain_emergency(answers) { Next::Verdict } else { next_open(answers) }
}

/// The same, where no emergency is certain.
fn next_open(answers: &Answers) -> Next {
    let age_decides = answers.counted(Q::D4) == Some(Answer::Yes)
        && answers.given(Q::A1).is_none()
        && !(answers.asks(Q::K1) && answers.given(Q::K1).is_none());
    if age_decides {
        return Next::Screen(place_of("age"));
    }
    first_open(answers, false)
}

/// The next of the screens that come after the verdict.
pub fn next_later(answers: &Answers) -> Next {
    first_open(answers, true)
}

fn first_open(answers: &Answers, later: bool) -> Next {
    let open = |screen: &Screen| screen.is_later() == later && !open_on(screen, answers).is_empty();
    SCREENS.iter().position(open).map_or(Next::Verdict, Next::Screen)
}

const FIRST_OF_PERSON: &str = "age";
const FIRST_OF_TODAY: &str = "unwell";

fn place_of(id: &str) -> usize {
    SCREENS.iter().position(|screen| screen.id == id).unwrap_or(0)
}

/// What a row says when it is left unticked: no, none of them, or the least number.
pub fn unticked(q: Q) -> Answer {
    match q.question().kind {
        Kind::Many(_) => Answer::NONE,
        // "Fewer than 3 earlier episodes" is all the row says; whether this is the first has a row of its own.
        Kind::Number { .. } if q == Q::E2 => Answer::Number(1),
        Kind::Number { min, .. } => Answer::Number(min),
        Kind::YesNo | Kind::YesNoSkip | Kind::One(_) => Answer::No,
    }
}

/// What a row says when it is ticked. How long an episode lasts is asked further on a screen of its own.
pub fn ticked(q: Q) -> Option<Answer> {
    match q {
        Q::E1 => None,
        Q::E2 => Some(Answer::Number(MANY_EPISODES)),
        _ => Some(match q.question().kind {
            // A row that stands for a whole list says "some of them" with its first value.
            Kind::Many(_) => Answer::Many { set: 1, unsure: false },
            _ => Answer::Yes,
        }),
    }
}

/// Says no to every row of the screen that is still open. Does nothing on a screen that needs a choice.
pub fn none_of_these(screen: &Screen, answers: &mut Answers) {
    for q in open_on(screen, answers) {
        match (screen.ask, q.question().kind) {
            (Ask::One(_), Kind::One(_) | Kind::Number { .. }) => {}
            _ => answers.set(q, unticked(q)),
        }
    }
}

/// The screens from here to the end if nothing more is ticked, this one included; of those after the verdict where `later`.
pub fn screens_left(answers: &Answers, later: bool) -> Vec<usize> {
    let mut supposed = answers.clone();
    let mut left = Vec::new();
    // A no makes nothing an emergency that was none before.
    let following = if later { next_later } else { next_open };
    let mut next = if later { next_later(answers) } else { next(answers) };
    while let Next::Screen(place) = next {
        let screen = &SCREENS[place];
        none_of_these(screen, &mut supposed);
        for q in open_on(screen, &supposed) {
            match q.question().kind {
                Kind::Number { .. } => supposed.set(q, Answer::Number(35)),
                _ => supposed.set(q, Answer::One(0)),
            }
        }
        left.push(place);
        next = following(&supposed);
    }
    left
}

/// The answers that stay true for as long as `lasts` says, to start the next check with.
pub fn kept(answers: &Answers, lasts: Lasts) -> Vec<(Q, Answer)> {
    let keeps = |q: Q| QUESTIONS[q as usize].lasts == lasts;
    answers.iter().filter(|(q, _)| keeps(*q) && answers.asks(*q)).collect()
}
