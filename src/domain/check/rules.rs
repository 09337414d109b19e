//! The triage rules as one table: id, verdict, when, worst first. The reason each gives a person, with its evidence,
//! is in `content/check/reasons.rs` under the same id; the table with its sources is in `docs/clinical.md` 2.3.

use super::question::Condition::{
    self, All, Any, AtLeast, From, Is, Not, PlainNo, PlainYes, Skipped, Ticked, Under, Unsure, Yes,
};
use super::question::{
    CANCER_AND_A_NERVE, DAYS_2W, DAYS_6W, DAYS_12W, DAYS_72H, FAINTISH, FEVER_AND_A_RISK, MANY_EPISODES,
    MAY_BE_PREGNANT, NOTHING_WITH_IT, Q, WEAK_LEG, age_from, age_under,
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
/// D4: signs that came with the pain and passed lying still, in someone under 50, with nothing else.
const PAIN_FAINT: Condition =
    All(&[NOTHING_WITH_IT, PlainYes(Q::D4), age_under(50), Any(&[Not(&Yes(Q::B10)), PlainNo(Q::K1)])]);
/// Faint, or collapsed, even if it passed.
const FAINT: Condition = Any(&[Yes(Q::B9), Yes(Q::B10)]);
const MILD_WEAKNESS: Condition = All(&[PlainNo(Q::B6a), PlainNo(Q::B6b), PlainNo(Q::B6c)]);
const CHILD: Condition = age_under(16);
const CHILD_FLAG: Condition = Any(&[Yes(Q::A1a), Yes(Q::A1b)]);
const FIRST_PAIN_FROM_50: Condition = All(&[age_from(50), Any(&[Yes(Q::A1e), Under(Q::E2, 1)])]);
const DIFFERENT: Condition = All(&[Yes(Q::E3), PlainNo(Q::E3a)]);
const NO_BETTER: Condition = Not(&PlainNo(Q::E1a));
const NOT_ASSESSED: Condition = Not(&PlainYes(Q::E2c));
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
/// The weak flags (`docs/clinical.md` 2.4): one alone is SOON, any two are URGENT.
const WEAK_FLAGS: &[Condition] =
    &[TURNING_HELPS, Yes(Q::C7), Yes(Q::D1), FIRST_PAIN_FROM_50, BONES_WITHOUT_A_FALL, DIFFERENT];

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
    rule("B6", Emergency, All(&[Yes(Q::B6), Not(&MILD_WEAKNESS)])),
    rule("B7", Emergency, Yes(Q::B7)),
    rule("B8", Emergency, All(&[Yes(Q::B8), Not(&PAIN_FAINT)])),
    rule("B9", Emergency, All(&[Yes(Q::B9), Not(&PAIN_FAINT)])),
    rule("B9b", Emergency, Yes(Q::B9b)),
    rule("B10", Emergency, All(&[Yes(Q::B10), Not(&PAIN_FAINT)])),
    rule("B11", Emergency, Yes(Q::B11)),
    rule("B12", Emergency, Yes(Q::B12)),
    rule("B13", Emergency, Yes(Q::B13)),
    rule("B12-both", Emergency, All(&[FEVER_AND_A_RISK, Not(&PlainNo(Q::K2))])),
    rule("B13-both", Emergency, All(&[CANCER_AND_A_NERVE, Not(&PlainNo(Q::K3))])),
    rule("C14-faint", Emergency, All(&[FAINT, Any(&[Yes(Q::C11), Yes(Q::C14)])])),
    rule("A3-faint", Emergency, All(&[FAINT, MAY_BE_PREGNANT])),
    rule("A3-severe", Emergency, All(&[Yes(Q::C14), MAY_BE_PREGNANT])),
    rule("A3e", Emergency, Yes(Q::A3e)),
    rule("C10-weak", Emergency, All(&[Yes(Q::C10), WEAK_LEG])),
    rule("C15-breath", Emergency, All(&[Yes(Q::C15), Yes(Q::B8)])),
    rule(
        "B1-old",
        Urgent,
        All(&[ASSESSED, Any(&[Yes(Q::B1), Yes(Q::B2), Yes(Q::B3), Yes(Q::B4), Yes(Q::B5)])]),
    ),
    rule("B6-mild", Urgent, All(&[Yes(Q::B6), MILD_WEAKNESS])),
    rule("A1-child-flag", Urgent, All(&[CHILD, CHILD_FLAG])),
    rule("A1-child-young", Urgent, age_under(5)),
    rule("A1-65-fall", Urgent, Yes(Q::A1c)),
    rule("A1-70-sudden", Urgent, Yes(Q::A1d)),
    rule("A1-70-steroids", Urgent, All(&[age_from(70), Yes(Q::C8)])),
    rule("A2-upper", Urgent, Is(Q::A2, "upper")),
    rule("A3a", Urgent, Yes(Q::A3a)),
    rule("A3b", Urgent, Yes(Q::A3b)),
    rule("A3f", Urgent, Yes(Q::A3f)),
    rule("C1", Urgent, Yes(Q::C1)),
    rule("C2", Urgent, Yes(Q::C2)),
    // Worse on coughing, and too bad to sleep, are told elsewhere: then they are not asked once more.
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
    rule(
        "D4-today",
        Urgent,
        All(&[
            PAIN_FAINT,
            Any(&[Ticked(Q::D4a, "heart"), Ticked(Q::D4a, "hurt"), Unsure(Q::D4a), Yes(Q::A3)]),
        ]),
    ),
    rule("E3-severe", Urgent, All(&[Yes(Q::E3), Not(&PlainNo(Q::E3a))])),
    rule("weak-two", Urgent, AtLeast(2, WEAK_FLAGS)),
    rule("A1-child", Soon, CHILD).leaves(Access::Rest),
    rule("A1-teen", Soon, All(&[age_from(16), age_under(18)])),
    rule("A1-50-first", Soon, FIRST_PAIN_FROM_50),
    rule("A2-elsewhere", Soon, Any(&[Is(Q::A2, "neck"), Is(Q::A2, "tummy"), Is(Q::A2, "other")]))
        .leaves(Access::Nothing),
    rule("A3c", Soon, MAY_BE_PREGNANT).leaves(Access::Rest),
    rule("C3", Soon, All(&[Yes(Q::C3), PlainNo(Q::C3a)])),
    rule("C5-turning", Soon, TURNING_HELPS),
    rule("C7", Soon, Yes(Q::C7)),
    rule("C8", Soon, BONES_WITHOUT_A_FALL),
    rule("C16", Soon, All(&[Yes(Q::C16), PlainNo(Q::C16a)])),
    rule("D1", Soon, Yes(Q::D1)),
    rule("D3", Soon, Yes(Q::D3a)),
    rule(
        "D4-soon",
        Soon,
        All(&[PAIN_FAINT, Any(&[age_from(40), Ticked(Q::D4a, "again"), Ticked(Q::D4a, "diabetes")])]),
    ),
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
    rule("D4", SelfCare, All(&[PAIN_FAINT, FAINTISH])),
    rule("D5-low", SelfCare, Any(&[Ticked(Q::D5, "low"), Unsure(Q::D5)])),
    rule("D5", SelfCare, Any(&[Ticked(Q::D5, "worried"), Ticked(Q::D5, "avoiding"), Ticked(Q::D5, "work")])),
    rule(
        "F1",
        SelfCare,
        Any(&[Ticked(Q::F1, "touch"), Ticked(Q::F1, "one_place"), Ticked(Q::F1, "movement")]),
    ),
    rule("B4-skipped", SelfCare, Skipped(Q::B4)),
];
