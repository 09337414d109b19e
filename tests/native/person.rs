//! Answers for tests: written in one line, filled up with harmless ones, or drawn at random.

use std::fmt;

use proptest::prelude::*;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::question::{Kind, Q, QUESTIONS, Question};
use unclench::domain::check::screens;

/// The answers of a line such as `A1=70 B6 B6a=no D4a=heart`; an id alone says yes.
pub fn said(line: &str) -> Answers {
    let mut answers = Answers::new();
    for word in line.split_whitespace() {
        let (id, value) = word.split_once('=').unwrap_or((word, "yes"));
        let q = Q::from_id(id).unwrap_or_else(|| panic!("no question {id}"));
        let answer = Answer::parse(q, value).unwrap_or_else(|| panic!("{id} does not take {value}"));
        answers.set(q, answer);
    }
    answers
}

/// The answer that says nothing is wrong.
pub fn harmless(q: Q) -> Answer {
    match q.question().kind {
        Kind::YesNo | Kind::YesNoSkip => Answer::No,
        Kind::Number { .. } if q == Q::A1 => Answer::Number(34),
        Kind::Number { .. } => screens::unticked(q),
        Kind::One(_) => Answer::One(0),
        Kind::Many(_) => Answer::NONE,
    }
}

/// The same answers with a harmless one to everything still open.
pub fn completed(mut answers: Answers) -> Answers {
    while let Some(q) = answers.missing().first().copied() {
        answers.set(q, harmless(q));
    }
    answers
}

/// Any answer that this question takes.
pub fn any_answer(q: Q) -> BoxedStrategy<Answer> {
    let yes_or_no = prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unsure)];
    match q.question().kind {
        Kind::YesNo => yes_or_no.boxed(),
        Kind::YesNoSkip => prop_oneof![yes_or_no, Just(Answer::Skip)].boxed(),
        Kind::Number { min, max } => (min..=max).prop_map(Answer::Number).boxed(),
        Kind::One(values) => (0..values.len() as u8).prop_map(Answer::One).boxed(),
        Kind::Many(values) => {
            let set = 0..1_u8 << values.len();
            (set, any::<bool>()).prop_map(|(set, unsure)| Answer::Many { set, unsure }).boxed()
        }
    }
}

/// Mostly harmless answers with the ages that matter, so that rules fire one at a time too.
fn likely_answer(q: Q) -> BoxedStrategy<Answer> {
    if q == Q::A1 {
        let ages = [3_u16, 4, 5, 12, 15, 16, 17, 18, 34, 49, 50, 59, 60, 64, 65, 69, 70, 88];
        return proptest::sample::select(ages.to_vec()).prop_map(Answer::Number).boxed();
    }
    let numbers = |list: &[u16]| proptest::sample::select(list.to_vec()).prop_map(Answer::Number);
    if q == Q::E1 {
        let days = numbers(&[2, 3, 13, 14, 42, 43, 84, 85, 400]);
        return prop_oneof![2 => Just(harmless(q)), 1 => days].boxed();
    }
    if q == Q::E2 {
        return prop_oneof![3 => Just(harmless(q)), 1 => numbers(&[0, 2, 3, 9])].boxed();
    }
    // What leads to many follow-ups, and what reassures, is drawn more often: else the pain faint hardly comes up.
    let weight = if matches!(
        q,
        Q::B8 | Q::B9 | Q::B10 | Q::B1a | Q::D4 | Q::C5 | Q::C5a | Q::C8 | Q::E2c | Q::D2 | Q::D2b
    ) {
        1
    } else {
        7
    };
    prop_oneof![weight => Just(harmless(q)), 1 => any_answer(q)].boxed()
}

/// An answer to every question, whether or not it is asked of this person.
#[derive(Clone)]
pub struct Everything(pub Vec<(Q, Answer)>);

/// Only what is not harmless, in the form that [`said`] reads.
impl fmt::Debug for Everything {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = self.0.iter().filter(|(q, answer)| *answer != harmless(*q));
        let words: Vec<String> = told.map(|(q, answer)| format!("{}={}", q.id(), answer.print(*q))).collect();
        write!(f, "{:?}", words.join(" "))
    }
}

impl Everything {
    /// These answers, set in this order.
    pub fn answers(&self) -> Answers {
        from_pairs(&self.0)
    }
}

/// Any complete set of answers.
pub fn complete() -> impl Strategy<Value = Everything> {
    let one = |question: &Question| {
        let q = question.q;
        likely_answer(q).prop_map(move |answer| (q, answer))
    };
    QUESTIONS.iter().map(one).collect::<Vec<_>>().prop_map(Everything)
}

/// These answers, set in this order.
pub fn from_pairs(pairs: &[(Q, Answer)]) -> Answers {
    let mut answers = Answers::new();
    for (q, answer) in pairs {
        answers.set(*q, *answer);
    }
    answers
}
