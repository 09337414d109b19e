//! The triage questions of `clinical.md` 1.1 (groups B, A, C) and `decisions.md`: id, kind of answer, and whom each
//! is asked of. Wording lives in `content/triage.txt` under the same ids.

use super::condition::Condition::{self, AgeFrom, AgeUnder, All, Always, Any, Is, Not, PlainNo, Yes};

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes, no or not sure.
    YesNo,
    /// Yes, no, not sure, or left out on purpose.
    YesNoSkip,
    /// A whole number in a range.
    Number {
        /// Smallest accepted.
        min: u16,
        /// Largest accepted.
        max: u16,
    },
    /// Exactly one of these values.
    One(&'static [&'static str]),
    /// Any number of these values, or "unsure".
    Many(&'static [&'static str]),
}

/// When an answer has to be asked again (`decisions.md`, Verdicts and what they open).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// A fact about the person: asked once, editable.
    Fact,
    /// Asked once per episode.
    Episode,
    /// Asked at every check.
    Check,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Which one.
    pub q: Q,
    /// Its id in `clinical.md` and in files.
    pub id: &'static str,
    /// What answers it takes.
    pub kind: Kind,
    /// Whom it is asked of.
    pub asked_if: Condition,
    /// How long its answer stays true.
    pub lasts: Lasts,
    /// Offered on the verdict instead of asked in the flow, because danger must not wait for it.
    pub asked_on_request: bool,
}

impl Question {
    /// The values of a pick-one or tick-list question, else none.
    pub fn values(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::One(values) | Kind::Many(values) => values,
            Kind::YesNo | Kind::YesNoSkip | Kind::Number { .. } => &[],
        }
    }
}

macro_rules! questions {
    ($($id:ident: $kind:expr, $lasts:ident, $asked_if:expr;)*) => {
        /// A question's id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the ids are documented row by row in clinical.md 1.1")]
        pub enum Q { $($id),* }

        /// Every question, in the order it is asked.
        pub const QUESTIONS: &[Question] = &[$(Question {
            q: Q::$id,
            id: stringify!($id),
            kind: $kind,
            asked_if: $asked_if,
            lasts: Lasts::$lasts,
            asked_on_request: matches!(Q::$id, Q::B1a),
        }),*];
    };
}

const YES_NO: Kind = Kind::YesNo;
/// B8, B9 or B10: signs that severe pain alone can bring, or the heart, the aorta or a bleed.
pub const FAINTISH: Condition = Any(&[Yes(Q::B8), Yes(Q::B9), Yes(Q::B10)]);
const NOT_A_CHILD: Condition = Not(&AgeUnder(16));
/// Pregnant, or may be.
pub const MAY_BE_PREGNANT: Condition = Any(&[Is(Q::A3d, "pregnant"), Is(Q::A3d, "maybe")]);

questions! {
    B1: YES_NO, Check, Always;
    B2: YES_NO, Check, Always;
    B3: YES_NO, Check, Always;
    B4: Kind::YesNoSkip, Check, Always;
    B1a: YES_NO, Check, Any(&[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)]);
    B5: YES_NO, Check, Always;
    B6: YES_NO, Check, Always;
    B6a: YES_NO, Check, Yes(Q::B6);
    B6b: YES_NO, Check, Yes(Q::B6);
    B6c: YES_NO, Check, Yes(Q::B6);
    B8: YES_NO, Check, Always;
    B9: YES_NO, Check, Always;
    B10: YES_NO, Check, Always;
    B8a: YES_NO, Check, FAINTISH;
    B9a: YES_NO, Check, FAINTISH;
    B9b: YES_NO, Check, FAINTISH;
    B10a: YES_NO, Check, FAINTISH;
    B9c: YES_NO, Check, All(&[FAINTISH, PlainNo(Q::B8a), PlainNo(Q::B9a), PlainNo(Q::B9b), PlainNo(Q::B10a)]);
    B7: YES_NO, Check, Always;
    B11: YES_NO, Check, Always;
    B12: YES_NO, Check, Always;
    B13: YES_NO, Check, Always;
    A1: Kind::Number { min: 0, max: 120 }, Fact, Always;
    A1a: Kind::Many(&["fever", "night", "constant", "stiff"]), Check, AgeUnder(16);
    A1b: Kind::Many(&["weak", "numb", "bladder", "weight"]), Check, AgeUnder(16);
    A1c: YES_NO, Check, AgeFrom(65);
    A1d: YES_NO, Check, AgeFrom(70);
    A1e: YES_NO, Check, AgeFrom(50);
    A2: Kind::One(&["low", "upper", "neck", "tummy", "other"]), Episode, NOT_A_CHILD;
    A3: YES_NO, Episode, All(&[NOT_A_CHILD, Not(&AgeFrom(60))]);
    A3d: Kind::One(&["pregnant", "maybe", "birth"]), Episode, Yes(Q::A3);
    A3e: Kind::Many(&["heavy_bleeding", "severe_pain", "shoulder_tip", "faint"]), Check, MAY_BE_PREGNANT;
    A3a: Kind::Many(&["bleeding_or_leak", "cramps_or_pressure", "fever_or_pee_pain", "baby_less"]), Check,
        Is(Q::A3d, "pregnant");
    A3b: Kind::Many(&["one_sided", "bleeding"]), Check, Is(Q::A3d, "maybe");
    A3f: Kind::Many(&["fever_or_bleeding", "leg_swelling", "epidural_numb", "headache"]), Check,
        Is(Q::A3d, "birth");
    C1: YES_NO, Check, NOT_A_CHILD;
    C2: Kind::Many(&["burning", "blood", "vomiting", "no_pee"]), Check, NOT_A_CHILD;
    C4: YES_NO, Check, NOT_A_CHILD;
    C6: YES_NO, Check, NOT_A_CHILD;
    C5: YES_NO, Check, NOT_A_CHILD;
    C7: YES_NO, Check, NOT_A_CHILD;
    C12: YES_NO, Check, NOT_A_CHILD;
    C13: YES_NO, Check, NOT_A_CHILD;
    C5a: YES_NO, Check, Yes(Q::C5);
    C12a: YES_NO, Check, Yes(Q::C12);
    C12b: YES_NO, Check, Yes(Q::C12);
    C11: YES_NO, Check, NOT_A_CHILD;
    C14: YES_NO, Check, NOT_A_CHILD;
    C15: YES_NO, Check, NOT_A_CHILD;
    C16: YES_NO, Check, NOT_A_CHILD;
    C16a: YES_NO, Check, Yes(Q::C16);
    C3: YES_NO, Check, NOT_A_CHILD;
    C8: YES_NO, Fact, NOT_A_CHILD;
    C9: YES_NO, Check, NOT_A_CHILD;
    C10: YES_NO, Fact, NOT_A_CHILD;
    C3a: YES_NO, Check, Yes(Q::C3);
    C8a: YES_NO, Check, Yes(Q::C8);
    C10a: YES_NO, Check, Yes(Q::C10);
}

impl Q {
    /// The table row of this question.
    pub fn question(self) -> &'static Question {
        &QUESTIONS[self as usize]
    }

    /// The id as written in files.
    pub fn id(self) -> &'static str {
        self.question().id
    }

    /// The question with this id.
    pub fn from_id(id: &str) -> Option<Q> {
        QUESTIONS.iter().find(|question| question.id == id).map(|question| question.q)
    }
}
