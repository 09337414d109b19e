//! The triage rules as one table: id, verdict, when, worst first. The reason each gives a person, with its evidence,
//! is in `content/check/reasons.rs` under the same id; the table with its sources is in `docs/clinical.md` 2.3.

use super::question::Condition::{
    self, All, Any, AtLeast, From, Is, Not, PlainNo, PlainYes, Skipped, Ticked, Under, Unsure, Yes,
};
use super::question::{
    DAYS_2W, DAYS_6W, DAYS_12W, DAYS_72H, FAINTISH, FEVER, INFECTION_RISK, MANY_EPISODES, MAY_BE_PREGNANT,
    NERVE_SIGN, PAIN_FAINT, Q, UNCHANGED_AND_CHANGED, WEAK_OR_NUMB, age_from, age_under,
};
use super::verdict::Access;
use super::verdict::Verdict::{self, Emergency, SelfCare, Soon, Urgent};

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Id of the rule and of its reason.
    pub id: &'static str,
    /// The least verdict when it fires.
    pub verdict: Verdict,
    /// When it fires.
    pub when: Condition,
    /// What it leaves open where its verdict alone would open cold and heat; `None` for all that does.
    pub leaves: Option<Access>,
}

impl Rule {
    const fn leaves(self, access: Access) -> Rule {
        Rule { leaves: Some(access), ..self }
    }
}

/// A sign that was there before, looked at by a clinician, and unchanged since (`docs/clinical.md` 2.7).
const ASSESSED: Condition = PlainYes(Q::B1a);
/// Faint, or collapsed, even if it passed.
const FAINT: Condition = Any(&[Yes(Q::B9), Yes(Q::B10)]);
const MILD_WEAKNESS: Condition = All(&[PlainNo(Q::B6a), PlainNo(Q::B6b), PlainNo(Q::B6c)]);
const CHILD: Condition = age_under(16);
const FIRST_PAIN_FROM_50: Condition = Yes(Q::A1e);
/// From 60, or with a known aneurysm, sudden severe pain; under 60 it is the aneurysm that counts.
const SUDDEN_SEVERE: Condition = All(&[Yes(Q::B17), Not(&All(&[age_under(60), PlainNo(Q::B17b)]))]);
/// It came with a movement, changes with movement, is in the low back only, and no aneurysm is known.
const MOVEMENT_PAIN: Condition = All(&[
    PlainNo(Q::B17b),
    PlainYes(Q::B17a),
    Is(Q::A2, "low"),
    Not(&Yes(Q::C2b)),
    Not(&Yes(Q::C11)),
    Not(&Yes(Q::C14)),
]);
/// Pain down a leg that is not clearly getting better.
const LEG_PAIN: Condition = All(&[Yes(Q::D1), Not(&PlainYes(Q::D1a))]);
/// Cancer that is treated now, or has spread, or nobody is sure.
const CANCER_NOW: Condition = All(&[Yes(Q::C3), Not(&PlainNo(Q::C3c))]);
const DIFFERENT: Condition = All(&[Yes(Q::E3), PlainNo(Q::E3a)]);
/// Asked after the verdict, where silence counts for nothing.
const NO_BETTER: Condition = Yes(Q::E1a);
/// Asked after the verdict, where silence counts for nothing.
const NOT_ASSESSED: Condition = Any(&[PlainNo(Q::E2c), Unsure(Q::E2c)]);
/// Signs of inflammatory back pain (`docs/clinical.md` 2.4): 4 are for a rheumatologist, 3 for a blood test.
const INFLAMMATORY: &[Condition] = &[
    Any(&[age_under(35), Is(Q::D2a, "under_35")]),
    Ticked(Q::D2, "night"),
    Ticked(Q::D2, "buttock"),
    Ticked(Q::D2, "movement"),
    Ticked(Q::D2, "tablets"),
    Ticked(Q::D2b, "family"),
    Ticked(Q::D2b, "arthritis"),
    Ticked(Q::D2b, "heels"),
    Ticked(Q::D2b, "psoriasis"),
];
const THREE_SIGNS: Condition = AtLeast(3, INFLAMMATORY);
const FOUR_SIGNS: Condition = AtLeast(4, INFLAMMATORY);
const TURNING_HELPS: Condition = All(&[Yes(Q::C5), PlainYes(Q::C5a)]);
const BONES_WITHOUT_A_FALL: Condition = All(&[Yes(Q::C8), PlainNo(Q::C8a)]);
/// The weak flags (`docs/clinical.md` 2.4): one alone is SOON, any two are URGENT. Leg pain, and pain on coughing, belong to
/// one ordinary picture and are one flag.
const WEAK_FLAGS: &[Condition] =
    &[TURNING_HELPS, Any(&[Yes(Q::C7), LEG_PAIN]), FIRST_PAIN_FROM_50, BONES_WITHOUT_A_FALL, DIFFERENT];

const fn rule(id: &'static str, verdict: Verdict, when: Condition) -> Rule {
    Rule { id, verdict, when, leaves: None }
}

/// The rule with this id; none for an id of files that are newer, or that nobody wrote.
pub fn rule_of(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// Every rule, worst first.
pub const RULES: &[Rule] = &[
    rule("B1", Emergency, All(&[Yes(Q::B1), Not(&ASSESSED)])),
    rule("B2", Emergency, All(&[Yes(Q::B2), Not(&ASSESSED)])),
    rule("B3", Emergency, All(&[Yes(Q::B3), Not(&ASSESSED)])),
    rule("B4", Emergency, All(&[Yes(Q::B4), Not(&ASSESSED)])),
    rule("B5", Emergency, All(&[Yes(Q::B5), Not(&ASSESSED)])),
    rule("K4", Emergency, All(&[UNCHANGED_AND_CHANGED, Not(&PlainNo(Q::K4))])),
    rule("K4-worse", Emergency, All(&[ASSESSED, Yes(Q::E3), Not(&PlainNo(Q::E3a))])),
    rule("B6", Emergency, All(&[Any(&[Yes(Q::B6), Yes(Q::C13)]), Not(&MILD_WEAKNESS)])),
    rule("B7", Emergency, Yes(Q::B7)),
    rule("B8", Emergency, All(&[Yes(Q::B8), Not(&PAIN_FAINT)])),
    rule("B9", Emergency, All(&[Yes(Q::B9), Not(&PAIN_FAINT)])),
    rule("B9b", Emergency, Yes(Q::B9b)),
    rule("B10", Emergency, All(&[Yes(Q::B10), Not(&PAIN_FAINT)])),
    rule("B11", Emergency, Yes(Q::B11)),
    rule("B14", Emergency, All(&[Yes(Q::B14), Not(&All(&[PlainNo(Q::B14a), PlainNo(Q::B14b)]))])),
    rule("B16", Emergency, Yes(Q::B16)),
    rule("B17", Emergency, All(&[SUDDEN_SEVERE, Not(&MOVEMENT_PAIN)])),
    rule("B18", Emergency, All(&[Yes(Q::B18), Not(&All(&[PlainNo(Q::B18a), PlainNo(Q::B6)]))])),
    rule("B20", Emergency, Yes(Q::B20)),
    rule("A1-child-danger", Emergency, Yes(Q::A1a)),
    rule("C9-fever", Emergency, All(&[FEVER, Any(&[INFECTION_RISK, WEAK_OR_NUMB])])),
    rule("C9-nerve", Emergency, All(&[INFECTION_RISK, NERVE_SIGN])),
    rule("C3-nerve", Emergency, All(&[Yes(Q::C3), NERVE_SIGN])),
    rule("C3-band", Emergency, All(&[CANCER_NOW, Any(&[Yes(Q::C3b), Yes(Q::D1)])])),
    rule("C14-faint", Emergency, All(&[FAINT, Any(&[Yes(Q::C11), Yes(Q::C14)])])),
    rule("A3-faint", Emergency, All(&[FAINT, MAY_BE_PREGNANT])),
    rule("A3-severe", Emergency, All(&[Yes(Q::C14), MAY_BE_PREGNANT])),
    rule("C10-weak", Emergency, All(&[Yes(Q::C10), WEAK_OR_NUMB])),
    rule("C10-faint", Emergency, All(&[Yes(Q::C10), Any(&[FAINTISH, Yes(Q::C10b)])])),
    rule("C15-faint", Emergency, All(&[Yes(Q::C15), FAINTISH])),
    rule(
        "C18-faint",
        Emergency,
        All(&[Yes(Q::C18), Any(&[FAINTISH, Yes(Q::C18a), Yes(Q::C10), Yes(Q::C14)])]),
    ),
    rule("C19-now", Emergency, All(&[Yes(Q::C19), Yes(Q::C19a)])),
    rule("C2-kidney", Emergency, All(&[Yes(Q::C2b), Yes(Q::C2c), Any(&[Yes(Q::C1a), Yes(Q::C2d)])])),
    rule(
        "B1-old",
        Urgent,
        All(&[ASSESSED, Any(&[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)])]),
    ),
    rule("B6-mild", Urgent, All(&[Yes(Q::B6), MILD_WEAKNESS])),
    rule("B14-breath", Urgent, Yes(Q::B14)),
    rule("B17-moved", Urgent, All(&[SUDDEN_SEVERE, MOVEMENT_PAIN])),
    rule("B18-slow", Urgent, Yes(Q::B18)),
    rule("A1-child-flag", Urgent, Yes(Q::A1b)),
    rule("A1-child-ill", Urgent, All(&[CHILD, Yes(Q::C3)])),
    rule("A1-child-young", Urgent, age_under(5)),
    rule("A1-65-fall", Urgent, Yes(Q::A1c)),
    rule("A1-70-sudden", Urgent, Yes(Q::A1d)),
    rule("A1-70-steroids", Urgent, All(&[age_from(70), Yes(Q::C8)])),
    rule("A2-upper", Urgent, All(&[Is(Q::A2, "upper"), Not(&PlainYes(Q::A2a))])),
    rule("A3-child", Urgent, All(&[CHILD, MAY_BE_PREGNANT])),
    rule("A3a", Urgent, Yes(Q::A3a)),
    rule("A3b", Urgent, Yes(Q::A3b)),
    rule("A3f", Urgent, Yes(Q::A3f)),
    rule("C1", Urgent, Yes(Q::C1)),
    rule("C2", Urgent, Yes(Q::C2)),
    rule("C2b", Urgent, All(&[Yes(Q::C2b), Any(&[FEVER, Yes(Q::C2c), Yes(Q::C2d)])])),
    rule(
        "C3-now",
        Urgent,
        All(&[Yes(Q::C3), Any(&[Yes(Q::C3b), Yes(Q::C7), Yes(Q::C12), Yes(Q::D1), Not(&PlainNo(Q::C3a))])]),
    ),
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
    rule("C9", Urgent, INFECTION_RISK),
    rule("C10", Urgent, All(&[Yes(Q::C10), Not(&PlainNo(Q::C10a))])),
    rule("C11", Urgent, Yes(Q::C11)),
    rule("C12-unable", Urgent, All(&[Yes(Q::C12), Not(&PlainNo(Q::C12a))])),
    rule("C12-day", Urgent, All(&[Yes(Q::C12), Not(&PlainNo(Q::C12b)), Not(&PlainYes(Q::C12c))])),
    rule("C13", Urgent, Yes(Q::C13)),
    rule("C14", Urgent, Yes(Q::C14)),
    rule("C15", Urgent, Yes(Q::C15)),
    rule("C16-new", Urgent, All(&[Yes(Q::C16), Not(&PlainNo(Q::C16a))])),
    rule("C18", Urgent, Yes(Q::C18)),
    rule("C19", Urgent, Yes(Q::C19)),
    rule("C21-growing", Urgent, Yes(Q::C21a)),
    rule("C23", Urgent, Yes(Q::C23)),
    rule("D4-today", Urgent, All(&[PAIN_FAINT, Any(&[Ticked(Q::D4a, "hurt"), Unsure(Q::D4a), Yes(Q::A3)])])),
    rule("E3-severe", Urgent, All(&[Yes(Q::E3), Not(&PlainNo(Q::E3a))])),
    rule("weak-two", Urgent, AtLeast(2, WEAK_FLAGS)),
    rule("A1-child", Soon, CHILD).leaves(Access::Rest),
    rule("A1-teen", Soon, All(&[age_from(16), age_under(18)])),
    rule("A1-50-first", Soon, Any(&[FIRST_PAIN_FROM_50, All(&[age_from(50), Under(Q::E2, 1)])])),
    rule("A2-elsewhere", Soon, Any(&[Is(Q::A2, "neck"), Is(Q::A2, "tummy"), Is(Q::A2, "other")]))
        .leaves(Access::Nothing),
    rule("A2-spot", Soon, All(&[Is(Q::A2, "upper"), PlainYes(Q::A2a)])).leaves(Access::Nothing),
    rule("A3c", Soon, MAY_BE_PREGNANT).leaves(Access::Rest),
    rule("C3", Soon, All(&[Yes(Q::C3), PlainNo(Q::C3a)])),
    rule("C5-turning", Soon, TURNING_HELPS),
    rule("C7", Soon, Yes(Q::C7)),
    rule("C8", Soon, BONES_WITHOUT_A_FALL),
    rule("C12-easing", Soon, All(&[Yes(Q::C12), PlainNo(Q::C12a), Yes(Q::C12b), PlainYes(Q::C12c)])),
    rule("C16", Soon, All(&[Yes(Q::C16), PlainNo(Q::C16a)])),
    rule("C20", Soon, Yes(Q::C20)),
    rule("C21", Soon, All(&[Yes(Q::C21), PlainNo(Q::C21a)])),
    rule("C22", Soon, Yes(Q::C22)),
    rule("C24", Soon, Yes(Q::C24)),
    rule("D1", Soon, LEG_PAIN),
    rule("D3", Soon, Yes(Q::D3a)),
    rule("D4-soon", Soon, All(&[PAIN_FAINT, Any(&[age_from(40), Ticked(Q::D4a, "again")])])),
    rule("E3", Soon, DIFFERENT),
    rule("E1-72h", Soon, All(&[From(Q::E1, DAYS_72H), Under(Q::E1, DAYS_2W), NO_BETTER])),
    rule("E1-14d", Soon, All(&[From(Q::E1, DAYS_2W), Under(Q::E1, DAYS_6W), NO_BETTER])),
    rule("E1-6w", Soon, All(&[From(Q::E1, DAYS_6W), Under(Q::E1, DAYS_12W)])),
    rule("E1-12w", Soon, All(&[From(Q::E1, DAYS_12W), Not(&THREE_SIGNS)])),
    rule("D2-three", Soon, All(&[From(Q::E1, DAYS_12W), THREE_SIGNS, Not(&FOUR_SIGNS)])),
    rule("D2-four", Soon, All(&[From(Q::E1, DAYS_12W), FOUR_SIGNS])),
    rule("E2-many", Soon, All(&[From(Q::E2, MANY_EPISODES), NOT_ASSESSED])),
    rule("E2-often", Soon, All(&[Yes(Q::E2a), NOT_ASSESSED])),
    rule("C12", SelfCare, All(&[Yes(Q::C12), PlainNo(Q::C12a), PlainNo(Q::C12b)])),
    rule("D1-easing", SelfCare, All(&[Yes(Q::D1), PlainYes(Q::D1a)])),
    rule("D4", SelfCare, All(&[PAIN_FAINT, FAINTISH])),
    rule("D5-low", SelfCare, Any(&[Ticked(Q::D5, "low"), Unsure(Q::D5)])),
    rule("D5", SelfCare, Any(&[Ticked(Q::D5, "worried"), Ticked(Q::D5, "avoiding"), Ticked(Q::D5, "work")])),
    rule(
        "F1",
        SelfCare,
        Any(&[Ticked(Q::F1, "touch"), Ticked(Q::F1, "one_place"), Ticked(Q::F1, "movement")]),
    ),
    rule("A3-skipped", SelfCare, Skipped(Q::A3)),
    rule("B4-skipped", SelfCare, Skipped(Q::B4)),
];
