//! The triage rules as one table: id, verdict, when, worst first. The reason each gives a person, with its evidence,
//! is in `content/words.txt` under the same id; sources are those of `clinical.md` 1.1 and `decisions.md`.

use super::condition::Condition::{
    self, AgeFrom, AgeUnder, All, Any, AtLeast, Is, Not, PlainNo, PlainYes, Skipped, Yes,
};
use super::question::{FAINTISH, MAY_BE_PREGNANT, Q};
use super::triage::Verdict::{self, Emergency, SelfCare, Soon, Urgent};

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Id of the rule and of its reason.
    pub id: &'static str,
    /// The least verdict when it fires.
    pub verdict: Verdict,
    /// When it fires.
    pub when: Condition,
}

/// A sign that was there before, looked at by a clinician, and unchanged since (`decisions.md`, B1-B5).
const ASSESSED: Condition = PlainYes(Q::B1a);
/// D4: signs that came with the pain and passed lying still, in someone under 50, with nothing else.
const PAIN_FAINT: Condition = All(&[
    PlainYes(Q::B9c),
    PlainNo(Q::B8a),
    PlainNo(Q::B9a),
    PlainNo(Q::B9b),
    PlainNo(Q::B10a),
    AgeUnder(50),
]);
const MILD_WEAKNESS: Condition = All(&[PlainNo(Q::B6a), PlainNo(Q::B6b), PlainNo(Q::B6c)]);
const CHILD: Condition = AgeUnder(16);
const CHILD_FLAG: Condition = Any(&[Yes(Q::A1a), Yes(Q::A1b)]);
const FIRST_PAIN_FROM_50: Condition = Yes(Q::A1e);
const TURNING_HELPS: Condition = All(&[Yes(Q::C5), PlainYes(Q::C5a)]);
const BONES_WITHOUT_A_FALL: Condition = All(&[Yes(Q::C8), PlainNo(Q::C8a)]);
/// The weak flags of `decisions.md`: one alone is SOON, any two are URGENT.
const WEAK_FLAGS: &[Condition] = &[TURNING_HELPS, Yes(Q::C7), FIRST_PAIN_FROM_50, BONES_WITHOUT_A_FALL];

const fn rule(id: &'static str, verdict: Verdict, when: Condition) -> Rule {
    Rule { id, verdict, when }
}

/// Every rule, worst first.
pub const RULES: &[Rule] = &[
    rule("B1", Emergency, All(&[Yes(Q::B1), Not(&ASSESSED)])),
    rule("B2", Emergency, All(&[Yes(Q::B2), Not(&ASSESSED)])),
    rule("B3", Emergency, All(&[Yes(Q::B3), Not(&ASSESSED)])),
    rule("B4", Emergency, All(&[Yes(Q::B4), Not(&ASSESSED)])),
    rule("B5", Emergency, All(&[Yes(Q::B5), Not(&ASSESSED)])),
    rule("B6", Emergency, All(&[Yes(Q::B6), Not(&MILD_WEAKNESS)])),
    rule("B7", Emergency, Yes(Q::B7)),
    rule("B8", Emergency, All(&[Yes(Q::B8), Not(&PAIN_FAINT)])),
    rule("B9", Emergency, All(&[Yes(Q::B9), Not(&PAIN_FAINT)])),
    rule("B10", Emergency, All(&[Yes(Q::B10), Not(&PAIN_FAINT)])),
    rule("B11", Emergency, Yes(Q::B11)),
    rule("B12", Emergency, Yes(Q::B12)),
    rule("B13", Emergency, Yes(Q::B13)),
    rule("A3e", Emergency, Yes(Q::A3e)),
    rule("C10-weak", Emergency, All(&[Yes(Q::C10), Any(&[Yes(Q::B6), Yes(Q::C13)])])),
    rule("C15-breath", Emergency, All(&[Yes(Q::C15), Yes(Q::B8)])),
    rule(
        "B1-old",
        Urgent,
        All(&[ASSESSED, Any(&[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)])]),
    ),
    rule("B6-mild", Urgent, All(&[Yes(Q::B6), MILD_WEAKNESS])),
    rule("A1-child-flag", Urgent, All(&[CHILD, CHILD_FLAG])),
    rule("A1-child-young", Urgent, AgeUnder(5)),
    rule("A1-65-fall", Urgent, Yes(Q::A1c)),
    rule("A1-70-sudden", Urgent, Yes(Q::A1d)),
    rule("A1-70-steroids", Urgent, All(&[AgeFrom(70), Yes(Q::C8)])),
    rule("A2-upper", Urgent, Is(Q::A2, "upper")),
    rule("A3a", Urgent, Yes(Q::A3a)),
    rule("A3b", Urgent, Yes(Q::A3b)),
    rule("A3f", Urgent, Yes(Q::A3f)),
    rule("C1", Urgent, Yes(Q::C1)),
    rule("C2", Urgent, Yes(Q::C2)),
    rule("C3-now", Urgent, All(&[Yes(Q::C3), Not(&PlainNo(Q::C3a))])),
    rule("C4", Urgent, Yes(Q::C4)),
    rule("C5", Urgent, All(&[Yes(Q::C5), Not(&PlainYes(Q::C5a))])),
    rule(
        "C5-combined",
        Urgent,
        All(&[
            TURNING_HELPS,
            Any(&[Yes(Q::C1), Yes(Q::C3), Yes(Q::C4), Yes(Q::C8), Yes(Q::C9), FIRST_PAIN_FROM_50]),
        ]),
    ),
    rule("C6", Urgent, Yes(Q::C6)),
    rule("C8-sudden", Urgent, All(&[Yes(Q::C8), Not(&PlainNo(Q::C8a))])),
    rule("C9", Urgent, Yes(Q::C9)),
    rule("C10", Urgent, All(&[Yes(Q::C10), Not(&PlainNo(Q::C10a))])),
    rule("C11", Urgent, Yes(Q::C11)),
    rule("C12-unable", Urgent, All(&[Yes(Q::C12), Not(&PlainNo(Q::C12a))])),
    rule("C12-day", Urgent, All(&[Yes(Q::C12), Not(&PlainNo(Q::C12b))])),
    rule("C13", Urgent, Yes(Q::C13)),
    rule("C14", Urgent, Yes(Q::C14)),
    rule("C15", Urgent, Yes(Q::C15)),
    rule("C16-new", Urgent, All(&[Yes(Q::C16), Not(&PlainNo(Q::C16a))])),
    rule("weak-two", Urgent, AtLeast(2, WEAK_FLAGS)),
    rule("A1-child", Soon, CHILD),
    rule("A1-teen", Soon, All(&[AgeFrom(16), AgeUnder(18)])),
    rule("A1-50-first", Soon, FIRST_PAIN_FROM_50),
    rule("A2-elsewhere", Soon, Any(&[Is(Q::A2, "neck"), Is(Q::A2, "tummy"), Is(Q::A2, "other")])),
    rule("A3c", Soon, MAY_BE_PREGNANT),
    rule("C3", Soon, All(&[Yes(Q::C3), PlainNo(Q::C3a)])),
    rule("C5-turning", Soon, TURNING_HELPS),
    rule("C7", Soon, Yes(Q::C7)),
    rule("C8", Soon, BONES_WITHOUT_A_FALL),
    rule("C16", Soon, All(&[Yes(Q::C16), PlainNo(Q::C16a)])),
    rule("C12", SelfCare, All(&[Yes(Q::C12), PlainNo(Q::C12a), PlainNo(Q::C12b)])),
    rule("D4", SelfCare, All(&[PAIN_FAINT, FAINTISH])),
    rule("B4-skipped", SelfCare, Skipped(Q::B4)),
];
