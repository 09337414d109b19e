//! Whether a condition holds, with some answers still open; and so which questions are asked of this person and which of
//! their answers count. Called by `assess` and `screens`. Pure: no side effects.

use super::answers::{Answer, Answers};
use super::question::{Condition, Q, QUESTIONS, Turn};

/// What an unanswered question counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// As the answer that says nothing: neither a danger on its own nor a reassurance.
    Silent,
    /// As unknown: whatever depends on it is unknown too.
    Unknown,
}

impl Condition {
    /// True when the condition holds with open questions counted as silent.
    pub fn holds(self, answers: &Answers) -> bool {
        self.eval(answers, Open::Silent) == Some(true)
    }

    /// The condition's value, or `None` where it hangs on an open question and those count as unknown.
    pub fn eval(self, answers: &Answers, open: Open) -> Option<bool> {
        let leaf = |q: Q, test: &dyn Fn(Answer) -> bool| {
            if open == Open::Silent {
                return Some(answers.counted(q).is_some_and(test));
            }
            let question = q.question();
            // Whether it is asked at all can hang on an open question too.
            match (question.asked_if.eval(answers, open), answers.given(q)) {
                (Some(false), _) => Some(false),
                (Some(true), Some(answer)) => Some(test(answer)),
                (_, None) if question.turn != Turn::InFlow => Some(false),
                _ => None,
            }
        };
        match self {
            Condition::Always => Some(true),
            Condition::Yes(q) => leaf(q, &Answer::is_danger),
            Condition::PlainYes(q) => leaf(q, &|a| a == Answer::Yes),
            Condition::PlainNo(q) => {
                leaf(q, &|a| matches!(a, Answer::No | Answer::Many { set: 0, unsure: false }))
            }
            Condition::Skipped(q) => leaf(q, &|a| a == Answer::Skip),
            Condition::Is(q, value) => leaf(q, &|a| match a {
                Answer::One(index) => q.question().values().get(usize::from(index)) == Some(&value),
                _ => false,
            }),
            Condition::Unsure(q) => {
                leaf(q, &|a| matches!(a, Answer::Unsure | Answer::Many { unsure: true, .. }))
            }
            Condition::Ticked(q, value) => leaf(q, &|a| match a {
                Answer::Many { set, .. } => q
                    .question()
                    .values()
                    .iter()
                    .position(|v| *v == value)
                    .is_some_and(|n| set & (1 << n) != 0),
                _ => false,
            }),
            Condition::Under(q, bound) => leaf(q, &|a| matches!(a, Answer::Number(n) if n < bound)),
            Condition::From(q, bound) => leaf(q, &|a| matches!(a, Answer::Number(n) if n >= bound)),
            Condition::All(parts) => at_least(parts.len(), parts, answers, open),
            Condition::Any(parts) => at_least(1, parts, answers, open),
            Condition::AtLeast(count, parts) => at_least(count, parts, answers, open),
            Condition::Not(part) => part.eval(answers, open).map(|value| !value),
        }
    }
}

impl Answers {
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
}

fn at_least(count: usize, parts: &[Condition], answers: &Answers, open: Open) -> Option<bool> {
    let (mut sure, mut possible) = (0, 0);
    for part in parts {
        match part.eval(answers, open) {
            Some(true) => {
                sure += 1;
                possible += 1;
            }
            None => possible += 1,
            Some(false) => {}
        }
    }
    if sure >= count {
        Some(true)
    } else if possible < count {
        Some(false)
    } else {
        None
    }
}
