//! What a person answered, and the words for it in files and on the command line. Which answers count is said by `condition`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::question::{Kind, Q, QUESTIONS};

/// The word for "not sure".
const UNSURE: &str = "unsure";

/// One answer. Which variants fit a question is its [`Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// As one word: yes, no, unsure, skip, a number, a value, or values joined by "+".
    pub fn print(self, q: Q) -> String {
        let values = q.question().values();
        let word = match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unsure => UNSURE,
            Answer::Skip => "skip",
            Answer::Number(n) => return n.to_string(),
            Answer::One(index) => values.get(usize::from(index)).copied().unwrap_or_default(),
            Answer::Many { set, unsure } => {
                let ticked = values.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, v)| *v);
                return ticked.chain(unsure.then_some(UNSURE)).collect::<Vec<_>>().join("+");
            }
        };
        word.to_owned()
    }

    /// Reads an answer to this question; `None` when it does not fit.
    pub fn parse(q: Q, text: &str) -> Option<Answer> {
        let values = q.question().values();
        let place = |word: &str| values.iter().position(|value| *value == word);
        let answer = match q.question().kind {
            Kind::YesNo | Kind::YesNoSkip => match text {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                UNSURE => Answer::Unsure,
                "skip" => Answer::Skip,
                _ => return None,
            },
            Kind::Number { .. } => Answer::Number(text.parse().ok()?),
            Kind::One(_) => Answer::One(u8::try_from(place(text)?).ok()?),
            Kind::Many(_) => {
                let (mut set, mut unsure) = (0, false);
                for word in text.split('+').filter(|word| !word.is_empty()) {
                    match place(word) {
                        Some(n) => set |= 1 << n,
                        None if word == UNSURE => unsure = true,
                        None => return None,
                    }
                }
                Answer::Many { set, unsure }
            }
        };
        answer.fits(q.question().kind).then_some(answer)
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

    /// Every answer given, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = (Q, Answer)> + '_ {
        QUESTIONS.iter().filter_map(|question| Some((question.q, self.given(question.q)?)))
    }
}

/// For serde: a question and its answer as a pair of words, such as `["A1","34"]`. An answer that does not fit its
/// question is refused.
pub(in crate::domain) mod answered {
    use super::{Answer, Deserialize, Deserializer, Q, Serialize, Serializer};

    pub fn serialize<S: Serializer>(q: &Q, answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
        (q, answer.print(*q)).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Q, Answer), D::Error> {
        read(<(Q, String)>::deserialize(deserializer)?)
    }

    pub(in crate::domain) fn read<E: serde::de::Error>((q, word): (Q, String)) -> Result<(Q, Answer), E> {
        let answer = Answer::parse(q, &word);
        answer
            .map(|answer| (q, answer))
            .ok_or_else(|| E::custom(format_args!("{word:?} does not answer {q:?}")))
    }
}

/// For serde: a list of such pairs.
pub(in crate::domain) mod all_answered {
    use super::{Answer, Deserialize, Deserializer, Q, Serializer, answered};

    pub fn serialize<S: Serializer>(all: &[(Q, Answer)], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(all.iter().map(|(q, answer)| (q, answer.print(*q))))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(Q, Answer)>, D::Error> {
        <Vec<(Q, String)>>::deserialize(deserializer)?.into_iter().map(answered::read).collect()
    }
}

/// For serde: yes, no, not sure or left out, where nothing else can be answered.
pub(in crate::domain) mod plain {
    use super::{Answer, Deserialize, Deserializer, Q, Serializer};

    /// A question that takes any plain answer.
    const ANY: Q = Q::B4;

    pub fn serialize<S: Serializer>(answer: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&answer.print(ANY))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answer, D::Error> {
        let word = String::deserialize(deserializer)?;
        Answer::parse(ANY, &word).ok_or_else(|| serde::de::Error::custom("not a plain answer"))
    }
}
