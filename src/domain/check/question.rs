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
        Q::E1 | Q::E1a | Q::E2 | Q::E2a | Q::E2c | Q::D2a | Q::D2 | Q::D2b => Turn::Later,
        Q::D3 | Q::D3a | Q::D5 | Q::F1 | Q::C20 | Q::C24 | Q::A3n => Turn::Later,
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
const NOTHING_WITH_IT: Condition =
    All(&[FAINTISH, PlainNo(Q::B8a), PlainNo(Q::B9a), PlainNo(Q::B9b), PlainNo(Q::B10a)]);
/// "Still faint after lying down", and "it passed within minutes of lying still".
const STILL_FAINT_AND_PASSED: Condition = All(&[Yes(Q::B10), NOTHING_WITH_IT, PlainYes(Q::D4)]);
/// It passed lying still, in someone under 50, with nothing of group B beside it.
const PASSED: Condition =
    All(&[NOTHING_WITH_IT, PlainYes(Q::D4), age_under(50), Any(&[Not(&Yes(Q::B10)), PlainNo(Q::K1)])]);
/// D4: signs that came with the pain and passed lying still. Neither where the pain is, nor diabetes, nor a heart disease may
/// speak for the heart or the aorta (`docs/clinical.md` 2.4). What else makes a faint dangerous has rules of its own.
pub const PAIN_FAINT: Condition = All(&[
    PASSED,
    Not(&Ticked(Q::D4a, "heart")),
    Not(&Ticked(Q::D4a, "diabetes")),
    Not(&Is(Q::A2, "tummy")),
    Not(&Is(Q::A2, "upper")),
]);
/// A leg that is weak.
const WEAK_LEG: Condition = Any(&[Yes(Q::B5), Yes(Q::B6), Yes(Q::C13)]);
/// A leg that is weak or numb.
pub const WEAK_OR_NUMB: Condition = Any(&[WEAK_LEG, Yes(Q::C21), Ticked(Q::A3f, "epidural_numb")]);
/// Wherever a fever is told.
pub const FEVER: Condition =
    Any(&[Yes(Q::C1), Ticked(Q::A3a, "fever_or_pee_pain"), Ticked(Q::A3f, "fever_or_bleeding")]);
/// A risk of an infection in the spine.
pub const INFECTION_RISK: Condition = Any(&[Yes(Q::C9), Yes(Q::C9b)]);
/// Something that the nerves of the legs, the bladder or the bowel serve has changed.
pub const NERVE_SIGN: Condition = Any(&[WEAK_OR_NUMB, Yes(Q::B1), Yes(Q::B2), Yes(Q::B3)]);
/// One leg is weak, or walking is unsteady.
const ONE_WEAK_LEG: Condition = Any(&[Yes(Q::B6), Yes(Q::C13)]);
/// Fever, and pain in the side: shaking chills count then.
const FEVER_AND_SIDE_PAIN: Condition = All(&[FEVER, Yes(Q::C2b)]);
const OLD_SIGNS: &[Condition] = &[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)];
/// "A clinician has looked at exactly this, and it has not changed" does not cover any of these.
const CHANGED_SIGNS: Condition =
    Any(&[Yes(Q::B5), Yes(Q::B6), Yes(Q::B18), Yes(Q::C13), Yes(Q::C21), Yes(Q::E3)]);
/// Said to be looked at and unchanged, and something else has changed.
pub const UNCHANGED_AND_CHANGED: Condition = All(&[PlainYes(Q::B1a), CHANGED_SIGNS]);
const NOT_A_CHILD: Condition = Not(&age_under(16));
const PERSISTENT: Condition = All(&[NOT_A_CHILD, From(Q::E1, DAYS_12W)]);
/// Persistent, and it began before 45 (`docs/clinical.md` 2.5, D2).
const PERSISTENT_AND_EARLY: Condition =
    All(&[PERSISTENT, Any(&[age_under(45), Is(Q::D2a, "under_35"), Is(Q::D2a, "35_to_44")])]);
/// Pregnant, or may be.
pub const MAY_BE_PREGNANT: Condition = Any(&[Is(Q::A3d, "pregnant"), Is(Q::A3d, "maybe")]);
/// From this age on nobody is asked about pregnancy (`docs/clinical.md` 2.5).
pub const NO_PREGNANCY_FROM: u16 = 60;
/// Nothing known rules a pregnancy out.
const CAN_BE_PREGNANT: Condition =
    All(&[Not(&age_from(NO_PREGNANCY_FROM)), Not(&age_under(10)), Not(&PlainYes(Q::A3n))]);

questions! {
    B1: YES_NO, Check, Always;
    B2: YES_NO, Check, Always;
    B3: YES_NO, Check, Always;
    B4: Kind::YesNoSkip, Check, Always;
    // "Exactly this" can be one sign only.
    B1a: YES_NO, Check, All(&[AtLeast(1, OLD_SIGNS), Not(&AtLeast(2, OLD_SIGNS))]);
    B5: YES_NO, Check, Always;
    B6: YES_NO, Check, Always;
    B6a: YES_NO, Check, ONE_WEAK_LEG;
    B6b: YES_NO, Check, ONE_WEAK_LEG;
    B6c: YES_NO, Check, ONE_WEAK_LEG;
    B8: YES_NO, Check, Always;
    B9: YES_NO, Check, Always;
    B9b: YES_NO, Check, Always;
    B10: YES_NO, Check, Always;
    B14: YES_NO, Check, Always;
    B8a: YES_NO, Check, FAINTISH;
    B9a: YES_NO, Check, FAINTISH;
    B10a: YES_NO, Check, FAINTISH;
    D4: YES_NO, Check, NOTHING_WITH_IT;
    K1: YES_NO, Check, STILL_FAINT_AND_PASSED;
    B14a: YES_NO, Check, Yes(Q::B14);
    B14b: YES_NO, Check, All(&[Yes(Q::B14), PlainNo(Q::B14a)]);
    B7: YES_NO, Check, Always;
    B11: YES_NO, Check, Always;
    B16: YES_NO, Check, Always;
    B17: YES_NO, Check, Always;
    // Whatever the age: danger is asked before it, and a yes has to end the check.
    B20: YES_NO, Check, Not(&PlainYes(Q::A3n));
    B17b: YES_NO, Check, Yes(Q::B17);
    B17a: YES_NO, Check, All(&[Yes(Q::B17), PlainNo(Q::B17b)]);
    A1: Kind::Number { min: 0, max: 120 }, Fact, Always;
    D4a: Kind::Many(&["again", "diabetes", "heart", "hurt"]), Check, PASSED;
    A1a: Kind::Many(&["stand", "weak", "bladder", "ill"]), Check, age_under(16);
    A1b: Kind::Many(&["night", "constant", "stiff", "limp", "lump"]), Check, age_under(16);
    A1c: YES_NO, Check, age_from(65);
    A1d: YES_NO, Check, age_from(70);
    A1e: YES_NO, Check, age_from(50);
    A2: Kind::One(&["low", "upper", "neck", "tummy", "other"]), Episode, Always;
    A2a: YES_NO, Check, Is(Q::A2, "upper");
    A3: Kind::YesNoSkip, Episode, CAN_BE_PREGNANT;
    C3: YES_NO, Episode, Always;
    C8: YES_NO, Fact, Always;
    C9: YES_NO, Check, Always;
    C9b: YES_NO, Check, Always;
    A3d: Kind::One(&["pregnant", "maybe", "birth"]), Episode, Yes(Q::A3);
    A3a: Kind::Many(&["bleeding_or_leak", "cramps_or_pressure", "fever_or_pee_pain", "baby_less", "head_or_swelling"]),
        Check, Is(Q::A3d, "pregnant");
    A3b: Kind::Many(&["one_sided", "bleeding", "toilet_pain", "light_headed"]), Check, MAY_BE_PREGNANT;
    A3f: Kind::Many(&["fever_or_bleeding", "leg_swelling", "epidural_numb", "headache"]), Check,
        Is(Q::A3d, "birth");
    C10: YES_NO, Fact, Always;
    C19: YES_NO, Fact, Always;
    C3a: YES_NO, Check, Yes(Q::C3);
    C3b: YES_NO, Check, Yes(Q::C3);
    C3c: YES_NO, Check, Yes(Q::C3);
    C8a: YES_NO, Check, All(&[Yes(Q::C8), Not(&Yes(Q::A1c)), Not(&Yes(Q::A1d)), Not(&Yes(Q::B9))]);
    C10a: YES_NO, Check, All(&[Yes(Q::C10), Not(&Yes(Q::A1c)), Not(&Yes(Q::B9))]);
    C10b: YES_NO, Check, All(&[Yes(Q::C10), Not(&FAINTISH)]);
    C19a: YES_NO, Check, Yes(Q::C19);
    C1: YES_NO, Check, Always;
    C2: YES_NO, Check, Always;
    C2b: YES_NO, Check, Always;
    C4: YES_NO, Check, Always;
    C18: YES_NO, Check, Always;
    C1a: YES_NO, Check, FEVER_AND_SIDE_PAIN;
    C2c: YES_NO, Check, Yes(Q::C2b);
    C2d: YES_NO, Check, Yes(Q::C2b);
    C18a: YES_NO, Check, All(&[Yes(Q::C18), Not(&FAINTISH), Not(&Yes(Q::C10))]);
    C11: YES_NO, Check, Always;
    C14: YES_NO, Check, Always;
    C15: YES_NO, Check, Always;
    // B6 says the same, and more.
    C13: YES_NO, Check, Not(&Yes(Q::B6));
    C21: YES_NO, Check, Always;
    C21a: YES_NO, Check, Yes(Q::C21);
    C5: YES_NO, Check, Always;
    C7: YES_NO, Check, Always;
    C12: YES_NO, Check, Always;
    D1: YES_NO, Check, Always;
    E3: YES_NO, Check, NOT_A_CHILD;
    C5a: YES_NO, Check, Yes(Q::C5);
    C12a: YES_NO, Check, Yes(Q::C12);
    C12b: YES_NO, Check, Yes(Q::C12);
    D1a: YES_NO, Check, Yes(Q::D1);
    E3a: YES_NO, Check, Yes(Q::E3);
    C12c: YES_NO, Check, All(&[Yes(Q::C12), PlainNo(Q::C12a), Yes(Q::C12b)]);
    C6: YES_NO, Check, Always;
    C16: YES_NO, Check, Always;
    B18: YES_NO, Check, Always;
    C22: YES_NO, Check, Always;
    C23: YES_NO, Check, Always;
    C16a: YES_NO, Check, Yes(Q::C16);
    B18a: YES_NO, Check, Yes(Q::B18);
    K4: YES_NO, Check, UNCHANGED_AND_CHANGED;
    E1: DAYS, Episode, NOT_A_CHILD;
    E2: COUNT, Episode, All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e))]);
    E2a: YES_NO, Episode, All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e))]);
    E1a: YES_NO, Check, All(&[NOT_A_CHILD, From(Q::E1, DAYS_72H), Under(Q::E1, DAYS_6W)]);
    E2c: YES_NO, Episode,
        All(&[NOT_A_CHILD, Not(&PlainYes(Q::A1e)), Any(&[From(Q::E2, MANY_EPISODES), Yes(Q::E2a)])]);
    D2a: Kind::One(&["under_35", "35_to_44", "45_up"]), Episode, All(&[PERSISTENT, age_from(35)]);
    D2: Kind::Many(&["night", "buttock", "movement", "tablets"]), Check, PERSISTENT_AND_EARLY;
    D2b: Kind::Many(&["family", "arthritis", "heels", "psoriasis"]), Check, PERSISTENT_AND_EARLY;
    C20: Kind::Many(&["statin", "floxacin", "steroid"]), Check, NOT_A_CHILD;
    C24: Kind::Many(&["pressure", "stomach"]), Check, NOT_A_CHILD;
    D3: Kind::Many(&["stenosis_or_slip", "surgery", "metal", "joint"]), Fact, NOT_A_CHILD;
    D3a: YES_NO, Check, Yes(Q::D3);
    F1: Kind::Many(&["touch", "one_place", "movement"]), Episode, NOT_A_CHILD;
    D5: Kind::Many(&["worried", "low", "avoiding", "work"]), Episode, NOT_A_CHILD;
    A3n: YES_NO, Fact, Always;
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
