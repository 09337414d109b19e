//! What a person answered, and which of those answers count.

use super::condition::Open;
use super::question::{Kind, Q, QUESTIONS, Turn};

/// One answer. Which variants fit a question is its [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure: counts as yes wherever yes is the dangerous answer.
    Unsure,
    /// Left out on purpose; only where the question allows it.
    Skip,
    /// A whole number, within the question's range.
    Number(u16),
    /// The index of the one value chosen.
    One(u8),
    /// A set of values, one bit each, and whether "not sure" was ticked.
    Many {
        /// Bit `n` stands for value `n`.
        set: u8,
        /// "Not sure" was ticked, which counts as one of the values.
        unsure: bool,
    },
}

impl Answer {
    /// The empty set: none of the values.
    pub const NONE: Answer = Answer::Many { set: 0, unsure: false };

    /// True when this answer states the danger its question asks about.
    pub fn is_danger(self) -> bool {
        match self {
            Answer::Yes | Answer::Unsure => true,
            Answer::Many { set, unsure } => set != 0 || unsure,
            Answer::No | Answer::Skip | Answer::Number(_) | Answer::One(_) => false,
        }
    }

    /// True when the answer is of the question's kind and within its range.
    pub fn fits(self, kind: Kind) -> bool {
        match (self, kind) {
            (Answer::Yes | Answer::No | Answer::Unsure, Kind::YesNo | Kind::YesNoSkip) => true,
            (Answer::Skip, Kind::YesNoSkip) => true,
            (Answer::Number(n), Kind::Number { min, max }) => (min..=max).contains(&n),
            (Answer::One(index), Kind::One(values)) => usize::from(index) < values.len(),
            (Answer::Many { set, .. }, Kind::Many(values)) => u32::from(set) < (1 << values.len()),
            _ => false,
        }
    }
}

/// All answers so far. Order of answering does not matter: it is a table with one place per question.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Answers {
    given: Vec<Option<Answer>>,
}

impl Answers {
    /// Nothing answered yet.
    pub fn new() -> Answers {
        Answers { given: vec![None; QUESTIONS.len()] }
    }

    /// Records an answer, replacing an earlier one. An answer that does not fit the question is ignored.
    pub fn set(&mut self, q: Q, answer: Answer) {
        if answer.fits(q.question().kind) {
            self.given.resize(QUESTIONS.len(), None);
            self.given[q as usize] = Some(answer);
        }
    }

    /// Takes an answer back.
    pub fn clear(&mut self, q: Q) {
        if let Some(place) = self.given.get_mut(q as usize) {
            *place = None;
        }
    }

    /// What was answered, whether or not it counts.
    pub fn given(&self, q: Q) -> Option<Answer> {
        self.given.get(q as usize).copied().flatten()
    }

    /// What was answered, if the question is asked of this person at all.
    pub fn counted(&self, q: Q) -> Option<Answer> {
        self.given(q).filter(|_| self.asks(q))
    }

    /// True when the other answers lead to this question.
    pub fn asks(&self, q: Q) -> bool {
        q.question().asked_if.eval(self, Open::Silent) == Some(true)
    }

    /// The questions that are asked of this person and still open, in the order of the table.
    ///
    /// Questions asked on request or later are not missing: silence on them has its meaning ([`Turn`]).
    pub fn missing(&self) -> Vec<Q> {
        let open = |q: &Q| q.question().turn == Turn::InFlow && self.asks(*q) && self.given(*q).is_none();
        QUESTIONS.iter().map(|question| question.q).filter(open).collect()
    }

    /// Every answer given, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (Q, Answer)> + '_ {
        QUESTIONS.iter().filter_map(|question| Some((question.q, self.given(question.q)?)))
    }
}
