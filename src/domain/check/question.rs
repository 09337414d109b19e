//! The triage questions of `docs/clinical.md` 2.5: id, kind of answer, and the condition on which each is asked.
//! Conditions are data, made of questions; whether one holds is said by `condition`.
//! Wording lives in `content/check/`.
//!
//! Ids are those of `docs/clinical.md` 2.5, with a letter for a follow-up. K questions are asked when two answers contradict
//! each other: the safer one stands unless the answer is a plain no. F1 is the article's own signs.

use serde::{Deserialize, Serialize};

use Condition::{All, Always, Any, AtLeast, From, Is, Not, PlainNo, PlainYes, Ticked, Under, Yes};

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

/// When an answer has to be asked again (`docs/clinical.md` 2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// A fact about the person: asked once, editable.
    Fact,
    /// Asked once per episode.
    Episode,
    /// Asked at every check.
    Check,
}

/// When a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// In the danger check, before its verdict.
    InFlow,
    /// Offered on the verdict, because danger must not wait for it. Its silence counts as the dangerous answer.
    OnRequest,
    /// After the verdict, while a block may be running. Its silence counts for nothing.
    Later,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Which one.
    pub q: Q,
    /// Its id in `docs/clinical.md` 2.5 and in files.
    pub id: &'static str,
    /// What answers it takes.
    pub kind: Kind,
    /// Whom it is asked of.
    pub asked_if: Condition,
    /// How long its answer stays true.
    pub lasts: Lasts,
    /// When it is asked.
    pub turn: Turn,
}

impl Question {
    /// The numbers offered to pick from instead of typing one, each the least of its range: `3` stands for 3 to 13 days.
    pub fn numbers(&self) -> &'static [u16] {
        if self.q == Q::E1 { &[DAYS_72H, DAYS_2W, DAYS_6W, DAYS_12W] } else { &[] }
    }

    /// The values of a pick-one or tick-list question, else none.
    pub fn values(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::One(values) | Kind::Many(values) => values,
            Kind::YesNo | Kind::YesNoSkip | Kind::Number { .. } => &[],
        }
    }
}

/// A statement about the answers. "Not sure" counts as yes wherever yes is the dangerous answer.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Holds for everyone.
    Always,
    /// Answered yes or not sure; for a list, at least one value.
    Yes(Q),
    /// Answered with a plain yes.
    PlainYes(Q),
    /// Answered with a plain no; for a list, with none of its values.
    PlainNo(Q),
    /// Left out on purpose.
    Skipped(Q),
    /// The one value chosen.
    Is(Q, &'static str),
    /// "Not sure" was ticked.
    Unsure(Q),
    /// This value of a list was ticked.
    Ticked(Q, &'static str),
    /// A number below this one.
    Under(Q, u16),
    /// This number or a greater one.
    From(Q, u16),
    /// Every part holds.
    All(&'static [Condition]),
    /// Some part holds.
    Any(&'static [Condition]),
    /// At least this many parts hold.
    AtLeast(usize, &'static [Condition]),
    /// The part does not hold.
    Not(&'static Condition),
}

/// Younger than this many years.
pub const fn age_under(years: u16) -> Condition {
    Condition::Under(Q::A1, years)
}

/// This many years or older.
pub const fn age_from(years: u16) -> Condition {
    Condition::From(Q::A1, years)
}

macro_rules! questions {
    ($($id:ident: $kind:expr, $lasts:ident, $asked_if:expr;)*) => {
        /// A question's id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "the ids are documented row by row in docs/clinical.md 2.5")]
        pub enum Q { $($id),* }

        /// Every question, in the order it is asked.
        pub const QUESTIONS: &[Question] = &[$(Question {
            q: Q::$id,
            id: stringify!($id),
            kind: $kind,
            asked_if: $asked_if,
            lasts: Lasts::$lasts,
            turn: turn_of(Q::$id),
        }),*];
    };
}

const fn turn_of(q: Q) -> Turn {
    match q {
        Q::B1a => Turn::OnRequest,
        Q::D3 | Q::D3a | Q::D5 | Q::F1 => Turn::Later,
        _ => Turn::InFlow,
    }
}

/// Days from which an episode counts as lasting 72 hours, 2 weeks, over 6 weeks, over 12 weeks (`docs/clinical.md` 2.5).
pub const DAYS_72H: u16 = 3;
/// See [`DAYS_72H`].
pub const DAYS_2W: u16 = 14;
/// See [`DAYS_72H`].
pub const DAYS_6W: u16 = 43;
/// See [`DAYS_72H`].
pub const DAYS_12W: u16 = 85;
/// "More than 2 earlier episodes" (`docs/clinical.md` 2.5).
pub const MANY_EPISODES: u16 = 3;

const YES_NO: Kind = Kind::YesNo;
const DAYS: Kind = Kind::Number { min: 0, max: 3_650 };
const COUNT: Kind = Kind::Number { min: 0, max: 99 };
/// B8, B9 or B10: signs that severe pain alone can bring, or the heart, the aorta or a bleed.
pub const FAINTISH: Condition = Any(&[Yes(Q::B8), Yes(Q::B9), Yes(Q::B10)]);
/// Nothing with the faintness speaks for the heart, the aorta or a bleed.
pub const NOTHING_WITH_IT: Condition =
    All(&[FAINTISH, PlainNo(Q::B8a), PlainNo(Q::B9a), PlainNo(Q::B9b), PlainNo(Q::B10a)]);
/// "Still faint after lying down", and "it passed within minutes of lying still".
const STILL_FAINT_AND_PASSED: Condition = All(&[Yes(Q::B10), NOTHING_WITH_IT, PlainYes(Q::D4)]);
/// A leg that is weak or numb.
pub const WEAK_LEG: Condition = Any(&[Yes(Q::C13), Yes(Q::B6), Yes(Q::B5)]);
/// Wherever a fever is told.
const FEVER: Condition = Any(&[
    Yes(Q::C1),
    Ticked(Q::A1a, "fever"),
    Ticked(Q::A3a, "fever_or_pee_pain"),
    Ticked(Q::A3f, "fever_or_bleeding"),
]);
/// One of the risks that B12 joins to a fever.
const FEVER_RISK: Condition =
    Any(&[Yes(Q::C9), WEAK_LEG, Ticked(Q::A1b, "weak"), Ticked(Q::A3f, "epidural_numb")]);
const NERVE_SIGN: Condition = Any(&[WEAK_LEG, Yes(Q::B1), Yes(Q::B2), Yes(Q::B3)]);
const OLD_SIGNS: &[Condition] = &[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)];
/// Fever, and one of the risks that B12 joins to it, though B12 was no.
pub const FEVER_AND_A_RISK: Condition = All(&[FEVER, FEVER_RISK, PlainNo(Q::B12)]);
/// Cancer, and the weakness or numbness that B13 joins to it, though B13 was no.
pub const CANCER_AND_A_NERVE: Condition = All(&[Yes(Q::C3), NERVE_SIGN, PlainNo(Q::B13)]);
const NOT_A_CHILD: Condition = Not(&age_under(16));
const PERSISTENT: Condition = All(&[NOT_A_CHILD, From(Q::E1, DAYS_12W)]);
/// Persistent, and it began before 45 (`docs/clinical.md` 2.5, D2).
const PERSISTENT_AND_EARLY: Condition =
    All(&[PERSISTENT, Any(&[age_under(45), Is(Q::D2a, "under_35"), Is(Q::D2a, "35_to_44")])]);
/// Pregnant, or may be.
pub const MAY_BE_PREGNANT: Condition = Any(&[Is(Q::A3d, "pregnant"), Is(Q::A3d, "maybe")]);

questions! {
    B1: YES_NO, Check, Always;
    B2: YES_NO, Check, Always;
    B3: YES_NO, Check, Always;
    B4: Kind::YesNoSkip, Check, Always;
    // "Exactly this" can be one sign only.
    B1a: YES_NO, Check, All(&[AtLeast(1, OLD_SIGNS), Not(&AtLeast(2, OLD_SIGNS))]);
    B5: YES_NO, Check, Always;
    B6: YES_NO, Check, Always;
    C13: YES_NO, Check, Always;
    D1: YES_NO, Check, Always;
    B6a: YES_NO, Check, Yes(Q::B6);
    B6b: YES_NO, Check, Yes(Q::B6);
    B6c: YES_NO, Check, Yes(Q::B6);
    B8: YES_NO, Check, Always;
    B9: YES_NO, Check, Always;
    B10: YES_NO, Check, Always;
    B9b: YES_NO, Check, Always;
    B8a: YES_NO, Check, FAINTISH;
    B9a: YES_NO, Check, FAINTISH;
    B10a: YES_NO, Check, FAINTISH;
    D4: YES_NO, Check, NOTHING_WITH_IT;
    K1: YES_NO, Check, STILL_FAINT_AND_PASSED;
    B7: YES_NO, Check, Always;
    B11: YES_NO, Check, Always;
    B12: YES_NO, Check, Always;
    B13: YES_NO, Check, Always;
    A1: Kind::Number { min: 0, max: 120 }, Fact, Always;
    D4a: Kind::Many(&["again", "diabetes", "heart", "hurt"]), Check,
        All(&[NOTHING_WITH_IT, PlainYes(Q::D4), age_under(50), Any(&[Not(&Yes(Q::B10)), PlainNo(Q::K1)])]);
    A1a: Kind::Many(&["fever", "night", "constant", "stiff"]), Check, age_under(16);
    A1b: Kind::Many(&["weak", "numb", "bladder", "weight"]), Check, age_under(16);
    A1c: YES_NO, Check, age_from(65);
    A1d: YES_NO, Check, age_from(70);
    A1e: YES_NO, Check, age_from(50);
    A2: Kind::One(&["low", "upper", "neck", "tummy", "other"]), Episode, NOT_A_CHILD;
    E1: DAYS, Episode, NOT_A_CHILD;
    E2: COUNT, Episode, All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e))]);
    E2a: YES_NO, Episode, All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e))]);
    E3: YES_NO, Check, NOT_A_CHILD;
    E1a: YES_NO, Check, All(&[NOT_A_CHILD, From(Q::E1, DAYS_72H), Under(Q::E1, DAYS_6W)]);
    E2c: YES_NO, Episode,
        All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e)), Any(&[From(Q::E2, MANY_EPISODES), Yes(Q::E2a)])]);
    E3a: YES_NO, Check, Yes(Q::E3);
    C11: YES_NO, Check, NOT_A_CHILD;
    C15: YES_NO, Check, Always;
    C16: YES_NO, Check, NOT_A_CHILD;
    A3: YES_NO, Episode, All(&[NOT_A_CHILD, Not(&age_from(60))]);
    C16a: YES_NO, Check, Yes(Q::C16);
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
    C14: YES_NO, Check, Always;
    C5a: YES_NO, Check, Yes(Q::C5);
    C12a: YES_NO, Check, Yes(Q::C12);
    C12b: YES_NO, Check, Yes(Q::C12);
    C3: YES_NO, Check, NOT_A_CHILD;
    C8: YES_NO, Fact, NOT_A_CHILD;
    C9: YES_NO, Check, Always;
    C10: YES_NO, Fact, Always;
    C3a: YES_NO, Check, All(&[Yes(Q::C3), Not(&Yes(Q::C7)), Not(&Yes(Q::C12))]);
    C8a: YES_NO, Check, All(&[Yes(Q::C8), Not(&Yes(Q::A1c)), Not(&Yes(Q::A1d)), Not(&Yes(Q::B9))]);
    C10a: YES_NO, Check, All(&[Yes(Q::C10), Not(&Yes(Q::A1c)), Not(&Yes(Q::B9))]);
    K2: YES_NO, Check, FEVER_AND_A_RISK;
    K3: YES_NO, Check, CANCER_AND_A_NERVE;
    D2a: Kind::One(&["under_35", "35_to_44", "45_up"]), Episode, All(&[PERSISTENT, age_from(35)]);
    D2: Kind::Many(&["night", "buttock", "movement", "tablets"]), Check, PERSISTENT_AND_EARLY;
    D2b: Kind::Many(&["family", "arthritis", "heels", "psoriasis"]), Check, PERSISTENT_AND_EARLY;
    D3: Kind::Many(&["stenosis_or_slip", "surgery", "metal", "joint"]), Fact, NOT_A_CHILD;
    D3a: YES_NO, Check, Yes(Q::D3);
    F1: Kind::Many(&["touch", "one_place", "movement"]), Episode, NOT_A_CHILD;
    D5: Kind::Many(&["worried", "low", "avoiding", "work"]), Episode, NOT_A_CHILD;
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
