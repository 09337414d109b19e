//! The danger check: a row for every rule, and what holds for all answers.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use unclench::domain::answers::{Answer, Answers};
use unclench::domain::flow::{self, Ask, Next, SCREENS};
use unclench::domain::question::{Kind, Lasts, Q, QUESTIONS};
use unclench::domain::rules::{RULES, Rule};
use unclench::domain::triage::{
    Access,
    Verdict::{self, Emergency, SelfCare, Soon, Urgent},
    access, assess, assess_by, is_certain_emergency,
};

use crate::cases;
use crate::person::{complete, completed, from_pairs, harmless, said};

/// What is said, everything else being harmless; the verdict; every reason, in the order of the table.
const ROWS: &[(&str, Verdict, &str)] = &[
    ("", SelfCare, "clean"),
    ("A1=120", SelfCare, "clean"),
    // Group B: one yes is enough, and "not sure" is a yes.
    ("B1", Emergency, "B1"),
    ("B1=unsure", Emergency, "B1"),
    ("B2", Emergency, "B2"),
    ("B2=unsure", Emergency, "B2"),
    ("B3", Emergency, "B3"),
    ("B3=unsure", Emergency, "B3"),
    ("B4", Emergency, "B4"),
    ("B4=unsure", Emergency, "B4"),
    ("B4=skip", SelfCare, "B4-skipped clean"),
    ("B5", Emergency, "B5"),
    ("B5=unsure", Emergency, "B5"),
    ("B7", Emergency, "B7"),
    ("B7=unsure", Emergency, "B7"),
    ("B11", Emergency, "B11"),
    ("B11=unsure", Emergency, "B11"),
    ("B12", Emergency, "B12"),
    ("B12=unsure", Emergency, "B12"),
    ("B13", Emergency, "B13"),
    ("B13=unsure", Emergency, "B13"),
    ("B1 B3 B7", Emergency, "B1 B3 B7"),
    // An old sign counts less only when a clinician has looked at exactly this and it is unchanged.
    ("B1 B1a", Urgent, "B1-old"),
    ("B2 B1a", Urgent, "B1-old"),
    ("B3 B1a", Urgent, "B1-old"),
    ("B4 B1a", Urgent, "B1-old"),
    ("B5 B1a", Urgent, "B1-old"),
    ("B5=unsure B1a", Urgent, "B1-old"),
    ("B1 B1a=unsure", Emergency, "B1"),
    ("B1 B1a=no", Emergency, "B1"),
    ("B1a", SelfCare, "clean"),
    ("B7 B1 B1a", Emergency, "B7 B1-old"),
    // B6: mild, on one side and stable is for today, all else is at once.
    ("B6", Urgent, "B6-mild"),
    ("B6=unsure", Urgent, "B6-mild"),
    ("B6 B6a", Emergency, "B6"),
    ("B6 B6a=unsure", Emergency, "B6"),
    ("B6 B6b", Emergency, "B6"),
    ("B6 B6b=unsure", Emergency, "B6"),
    ("B6 B6c", Emergency, "B6"),
    ("B6 B6c=unsure", Emergency, "B6"),
    ("B6a B6b B6c", SelfCare, "clean"),
    ("B6 B1a", Urgent, "B6-mild"),
    // The pain faint.
    ("B8 B9c", SelfCare, "D4 clean"),
    ("B9 B9c", SelfCare, "D4 clean"),
    ("B10 B9c", SelfCare, "D4 clean"),
    ("B8 B9 B10 B9c", SelfCare, "D4 clean"),
    ("B9=unsure B9c", SelfCare, "D4 clean"),
    ("B9 B9c A1=49", SelfCare, "D4 clean"),
    ("B9 B9c A1=50", Emergency, "B9"),
    ("B8 B9c A1=50", Emergency, "B8"),
    ("B10 B9c A1=50", Emergency, "B10"),
    ("B9 B9c=no", Emergency, "B9"),
    ("B9 B9c=unsure", Emergency, "B9"),
    ("B8 B9c=no", Emergency, "B8"),
    ("B10 B9c=no", Emergency, "B10"),
    ("B9 B8a B9c", Emergency, "B9"),
    ("B9 B8a=unsure B9c", Emergency, "B9"),
    ("B9 B9a B9c", Emergency, "B9"),
    ("B9 B9b B9c", Emergency, "B9"),
    ("B9 B9b=unsure B9c", Emergency, "B9"),
    ("B9 B10a B9c", Emergency, "B9"),
    ("B8 B8a B9c", Emergency, "B8"),
    ("B10 B10a B9c", Emergency, "B10"),
    ("B9c", SelfCare, "clean"),
    ("B8a B9a B9b B10a", SelfCare, "clean"),
    // Under 16.
    ("A1=15", Soon, "A1-child"),
    ("A1=5", Soon, "A1-child"),
    ("A1=4", Urgent, "A1-child-young A1-child"),
    ("A1=0", Urgent, "A1-child-young A1-child"),
    ("A1=12 A1a=fever", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1a=night", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1a=constant", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1a=stiff", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1a=unsure", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=weak", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=numb", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=bladder", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=weight", Urgent, "A1-child-flag A1-child"),
    ("A1=12 A1b=unsure", Urgent, "A1-child-flag A1-child"),
    ("A1=12 B1", Emergency, "B1 A1-child"),
    ("A1=16 A1a=fever", Soon, "A1-teen"),
    ("A1=12 C1 C4 A2=upper A3", Soon, "A1-child"),
    // 16 and 17.
    ("A1=16", Soon, "A1-teen"),
    ("A1=17", Soon, "A1-teen"),
    ("A1=18", SelfCare, "clean"),
    ("A1=17 C1", Urgent, "C1 A1-teen"),
    // Older.
    ("A1=49 A1e", SelfCare, "clean"),
    ("A1=50 A1e", Soon, "A1-50-first"),
    ("A1=50 A1e=unsure", Soon, "A1-50-first"),
    ("A1=64 A1c", SelfCare, "clean"),
    ("A1=65 A1c", Urgent, "A1-65-fall"),
    ("A1=65 A1c=unsure", Urgent, "A1-65-fall"),
    ("A1=65 A1d", SelfCare, "clean"),
    ("A1=69 A1d", SelfCare, "clean"),
    ("A1=70 A1d", Urgent, "A1-70-sudden"),
    ("A1=70 A1d=unsure", Urgent, "A1-70-sudden"),
    ("A1=69 C8", Soon, "C8"),
    ("A1=70 C8", Urgent, "A1-70-steroids C8"),
    ("A1=70 C8=unsure", Urgent, "A1-70-steroids C8"),
    // Where.
    ("A2=upper", Urgent, "A2-upper"),
    ("A2=neck", Soon, "A2-elsewhere"),
    ("A2=tummy", Soon, "A2-elsewhere"),
    ("A2=other", Soon, "A2-elsewhere"),
    ("A2=low", SelfCare, "clean"),
    // Pregnancy and birth.
    ("A3 A3d=pregnant", Soon, "A3c"),
    ("A3=unsure A3d=maybe", Soon, "A3c"),
    ("A3 A3d=birth", SelfCare, "clean"),
    ("A3 A3d=pregnant A3e=heavy_bleeding", Emergency, "A3e A3c"),
    ("A3 A3d=pregnant A3e=severe_pain", Emergency, "A3e A3c"),
    ("A3 A3d=pregnant A3e=shoulder_tip", Emergency, "A3e A3c"),
    ("A3 A3d=pregnant A3e=faint", Emergency, "A3e A3c"),
    ("A3 A3d=pregnant A3e=unsure", Emergency, "A3e A3c"),
    ("A3 A3d=maybe A3e=faint", Emergency, "A3e A3c"),
    ("A3 A3d=birth A3e=faint", SelfCare, "clean"),
    ("A3 A3d=pregnant A3a=bleeding_or_leak", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=cramps_or_pressure", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=fever_or_pee_pain", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=baby_less", Urgent, "A3a A3c"),
    ("A3 A3d=pregnant A3a=unsure", Urgent, "A3a A3c"),
    ("A3 A3d=maybe A3a=baby_less", Soon, "A3c"),
    ("A3 A3d=maybe A3b=one_sided", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=bleeding", Urgent, "A3b A3c"),
    ("A3 A3d=maybe A3b=unsure", Urgent, "A3b A3c"),
    ("A3 A3d=pregnant A3b=bleeding", Soon, "A3c"),
    ("A3 A3d=birth A3f=fever_or_bleeding", Urgent, "A3f"),
    ("A3 A3d=birth A3f=leg_swelling", Urgent, "A3f"),
    ("A3 A3d=birth A3f=epidural_numb", Urgent, "A3f"),
    ("A3 A3d=birth A3f=headache", Urgent, "A3f"),
    ("A3 A3d=birth A3f=unsure", Urgent, "A3f"),
    ("A3 A3d=pregnant A3f=headache", Soon, "A3c"),
    ("A3=no A3d=pregnant A3e=faint", SelfCare, "clean"),
    ("A1=59 A3 A3d=maybe", Soon, "A3c"),
    ("A1=60 A3 A3d=maybe A3e=faint", SelfCare, "clean"),
    ("A1=15 A3 A3d=pregnant A3e=faint", Soon, "A1-child"),
    // Group C, one by one.
    ("C1", Urgent, "C1"),
    ("C1=unsure", Urgent, "C1"),
    ("C2=burning", Urgent, "C2"),
    ("C2=blood", Urgent, "C2"),
    ("C2=vomiting", Urgent, "C2"),
    ("C2=no_pee", Urgent, "C2"),
    ("C2=unsure", Urgent, "C2"),
    ("C3", Soon, "C3"),
    ("C3=unsure", Soon, "C3"),
    ("C3 C3a", Urgent, "C3-now"),
    ("C3 C3a=unsure", Urgent, "C3-now"),
    ("C3a", SelfCare, "clean"),
    ("C4", Urgent, "C4"),
    ("C4=unsure", Urgent, "C4"),
    ("C5", Urgent, "C5"),
    ("C5=unsure", Urgent, "C5"),
    ("C5 C5a=unsure", Urgent, "C5"),
    ("C5 C5a", Soon, "C5-turning"),
    ("C5a", SelfCare, "clean"),
    ("C6", Urgent, "C6"),
    ("C6=unsure", Urgent, "C6"),
    ("C7", Soon, "C7"),
    ("C7=unsure", Soon, "C7"),
    ("C8", Soon, "C8"),
    ("C8 C8a", Urgent, "C8-sudden"),
    ("C8 C8a=unsure", Urgent, "C8-sudden"),
    ("C8a", SelfCare, "clean"),
    ("C9", Urgent, "C9"),
    ("C9=unsure", Urgent, "C9"),
    ("C10", SelfCare, "clean"),
    ("C10 C10a", Urgent, "C10"),
    ("C10 C10a=unsure", Urgent, "C10"),
    ("C10a", SelfCare, "clean"),
    ("C11", Urgent, "C11"),
    ("C11=unsure", Urgent, "C11"),
    ("C12", SelfCare, "C12 clean"),
    ("C12=unsure", SelfCare, "C12 clean"),
    ("C12 C12a", Urgent, "C12-unable"),
    ("C12 C12a=unsure", Urgent, "C12-unable"),
    ("C12 C12b", Urgent, "C12-day"),
    ("C12 C12b=unsure", Urgent, "C12-day"),
    ("C12a C12b", SelfCare, "clean"),
    ("C13", Urgent, "C13"),
    ("C13=unsure", Urgent, "C13"),
    ("C14", Urgent, "C14"),
    ("C14=unsure", Urgent, "C14"),
    ("C15", Urgent, "C15"),
    ("C15=unsure", Urgent, "C15"),
    ("C16", Soon, "C16"),
    ("C16=unsure", Soon, "C16"),
    ("C16 C16a", Urgent, "C16-new"),
    ("C16 C16a=unsure", Urgent, "C16-new"),
    ("C16a", SelfCare, "clean"),
    // Two that are worse together.
    ("C10 B6", Emergency, "C10-weak B6-mild"),
    ("C10 C13", Emergency, "C10-weak C13"),
    ("C10=unsure C13=unsure", Emergency, "C10-weak C13"),
    ("C15 B8 B9c", Emergency, "C15-breath C15 D4"),
    ("C15 B9 B9c", Urgent, "C15 D4"),
    ("C5 C5a C1", Urgent, "C5-combined C1 C5-turning"),
    ("C5 C5a C3", Urgent, "C5-combined C3 C5-turning"),
    ("C5 C5a C4", Urgent, "C4 C5-combined C5-turning"),
    ("C5 C5a C8", Urgent, "C5-combined weak-two C5-turning C8"),
    ("C5 C5a C9", Urgent, "C5-combined C9 C5-turning"),
    ("C5 C5a A1=50 A1e", Urgent, "C5-combined weak-two A1-50-first C5-turning"),
    // Weak flags: any two are for today.
    ("C5 C5a C7", Urgent, "weak-two C5-turning C7"),
    ("C7 C8", Urgent, "weak-two C7 C8"),
    ("C7 A1=50 A1e", Urgent, "weak-two A1-50-first C7"),
    ("C8 A1=50 A1e", Urgent, "weak-two A1-50-first C8"),
    ("C7 C3", Soon, "C3 C7"),
    ("C7 C16", Soon, "C7 C16"),
    ("C7 C12", Soon, "C7 C12"),
];

fn outcome(rules: &[Rule], line: &str) -> (Option<Verdict>, Vec<&'static str>) {
    let assessment = assess_by(rules, &completed(said(line)));
    let mut reasons = assessment.reasons;
    // The table is worst first; which of two equals stands first is no promise.
    reasons.sort_unstable();
    (assessment.verdict, reasons)
}

#[test]
fn each_row_gives_its_verdict_and_reasons() {
    for (line, verdict, reasons) in ROWS {
        let mut expected: Vec<&str> = reasons.split(' ').collect();
        expected.sort_unstable();
        assert_eq!(outcome(RULES, line), (Some(*verdict), expected), "{line:?}");
    }
}

/// Without any one rule some row of the table would come out wrong; above self-care, with a lower verdict.
#[test]
fn no_rule_can_be_missing() {
    let mut proven = 0;
    for left_out in RULES {
        let others: Vec<Rule> = RULES.iter().filter(|rule| rule.id != left_out.id).copied().collect();
        let differs = |line: &str| {
            let (with, without) = (outcome(RULES, line), outcome(&others, line));
            if left_out.verdict > SelfCare { without.0 < with.0 } else { without.1 != with.1 }
        };
        assert!(ROWS.iter().any(|(line, ..)| differs(line)), "no row needs the rule {}", left_out.id);
        proven += 1;
    }
    println!("{proven} rules, each needed by at least one of {} rows", ROWS.len());
    assert_eq!(proven, RULES.len());
}

#[test]
fn rules_have_unique_ids_and_stand_worst_first() {
    let ids: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), RULES.len());
    assert!(RULES.windows(2).all(|pair| pair[0].verdict >= pair[1].verdict));
    assert!(!ids.contains("clean"), "the reason of a clean check is no rule");
}

/// With the rest of the check open, one yes of group B is an emergency, also while its follow-ups are open.
#[test]
fn one_yes_of_group_b_is_an_emergency_by_itself() {
    for id in ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13"] {
        for value in ["yes", "unsure"] {
            let so_far = assess(&said(&format!("{id}={value}")));
            assert_eq!(so_far.verdict, Some(Emergency), "{id}={value}");
            assert_eq!(so_far.reasons, [id], "{id}={value}");
        }
    }
}

/// What is said so far; whether nothing still open can change that it is an emergency.
#[test]
fn an_emergency_is_certain_only_when_nothing_open_can_lower_it() {
    let rows = [
        ("", false),
        ("B1", true),
        ("B1 B1a", false),
        ("B4=unsure", true),
        ("B4=skip", false),
        ("B6", false),
        ("B6 B6a", true),
        ("B6 B6a=no B6b=no", false),
        ("B7", true),
        ("B9", false),
        ("B9 B8a", true),
        ("B9 B8a=no B9a=no B9b=no B10a=no", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no B9c=no", true),
        ("B9 B8a=no B9a=no B9b=no B10a=no B9c", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no B9c A1=49", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no B9c A1=50", true),
        ("C1", false),
        ("C10 C13", false),
        ("A1=34 C10 C13", true),
    ];
    for (line, expected) in rows {
        assert_eq!(is_certain_emergency(&said(line)), expected, "{line:?}");
    }
}

/// Self-care is never the verdict so far: it needs every question answered.
#[test]
fn an_unfinished_check_is_never_self_care() {
    for line in ["", "A1=34", "B4=skip", "C12 C12a=no C12b=no", "A1=34 B9 B8a=no B9a=no B9b=no B10a=no B9c"] {
        let assessment = assess(&said(line));
        assert_eq!(assessment.verdict, None, "{line:?}");
        assert!(!assessment.reasons.contains(&"clean"), "{line:?}");
        assert!(!assessment.missing.is_empty(), "{line:?}");
    }
    assert_eq!(assess(&said("C7")).verdict, Some(Soon));
    assert_eq!(assess(&said("C1")).verdict, Some(Urgent));
}

/// What each verdict opens.
#[test]
fn a_verdict_opens_what_it_may() {
    let rows = [
        (Emergency, "B1", Access::Nothing),
        (Urgent, "C1", Access::Rest),
        (Soon, "C7", Access::Relief),
        (SelfCare, "clean", Access::Relief),
        (Soon, "A1-child", Access::Rest),
        (Urgent, "A1-child", Access::Rest),
        (Soon, "A2-elsewhere", Access::Nothing),
        (Soon, "A1-teen", Access::Relief),
        (Emergency, "A2-elsewhere", Access::Nothing),
    ];
    for (verdict, reason, expected) in rows {
        assert_eq!(access(verdict, &[reason]), expected, "{verdict:?} {reason}");
    }
}

#[test]
fn every_question_stands_on_one_screen_of_at_most_four_rows() {
    let mut shown: Vec<Q> = Vec::new();
    for screen in SCREENS {
        match screen.ask {
            Ask::Rows(rows) => {
                assert!((1..=4).contains(&rows.len()), "{}", screen.id);
                assert!(
                    rows.iter().all(|q| !matches!(q.question().kind, Kind::Number { .. } | Kind::One(_)))
                );
                shown.extend(rows);
            }
            Ask::One(q) => {
                assert!(
                    !matches!(q.question().kind, Kind::Many(values) if values.len() > 4),
                    "{}",
                    screen.id
                );
                shown.push(q);
            }
        }
    }
    shown.sort_unstable();
    let asked: Vec<Q> = QUESTIONS.iter().filter(|question| !question.asked_on_request).map(|q| q.q).collect();
    assert_eq!(shown, asked);
}

#[test]
fn danger_comes_before_facts() {
    let place = |id: &str| SCREENS.iter().position(|screen| screen.id == id).expect("a screen");
    let group_b = SCREENS.iter().take(place("age"));
    let asked: Vec<Q> = group_b
        .flat_map(|screen| match screen.ask {
            Ask::Rows(rows) => rows.to_vec(),
            Ask::One(q) => vec![q],
        })
        .collect();
    assert!(asked.iter().all(|q| q.id().starts_with('B')), "{asked:?}");
    let all_of_b = QUESTIONS.iter().filter(|q| q.id.starts_with('B') && !q.asked_on_request).count();
    assert_eq!(asked.len(), all_of_b);
    assert!(QUESTIONS.iter().filter(|q| q.id.starts_with('B')).all(|q| q.lasts == Lasts::Check));
}

/// The screens someone sees who ticks nothing: four of danger, then facts, then four of the same-day group.
#[test]
fn the_clean_way_through() {
    let mut answers = Answers::new();
    let mut way = Vec::new();
    while let Next::Screen(place) = flow::next(&answers) {
        let screen = &SCREENS[place];
        way.push(screen.id);
        for q in flow::open_on(screen, &answers) {
            answers.set(q, harmless(q));
        }
    }
    assert_eq!(
        way,
        [
            "nerves",
            "legs",
            "chest",
            "serious",
            "age",
            "place",
            "pregnant",
            "unwell",
            "pain-kind",
            "body",
            "history"
        ]
    );
}

/// Questions where yes reassures.
fn reassures(q: Q) -> bool {
    matches!(q, Q::B1a | Q::B9c | Q::C5a)
}

/// The answers from safest to most pressing, for one question of a yes-or-no kind.
fn harder(q: Q) -> Vec<(Answer, Answer)> {
    match q.question().kind {
        Kind::YesNo if reassures(q) => vec![(Answer::Yes, Answer::Unsure), (Answer::Yes, Answer::No)],
        Kind::YesNo => vec![(Answer::No, Answer::Unsure), (Answer::No, Answer::Yes)],
        Kind::YesNoSkip => vec![
            (Answer::No, Answer::Unsure),
            (Answer::No, Answer::Yes),
            (Answer::No, Answer::Skip),
            (Answer::Skip, Answer::Unsure),
            (Answer::Skip, Answer::Yes),
        ],
        Kind::Many(values) => {
            let one = |n| (Answer::NONE, Answer::Many { set: 1_u8 << n, unsure: false });
            (0..values.len())
                .map(one)
                .chain([(Answer::NONE, Answer::Many { set: 0, unsure: true })])
                .collect()
        }
        Kind::Number { .. } | Kind::One(_) => Vec::new(),
    }
}

fn verdict_with(answers: &Answers, q: Q, answer: Answer) -> Option<Verdict> {
    let mut changed = answers.clone();
    changed.set(q, answer);
    assess(&changed).verdict
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn a_danger_added_never_lowers_the_verdict(all in complete()) {
        let answers = all.answers();
        for question in QUESTIONS {
            for (safer, harder) in harder(question.q) {
                let (before, after) =
                    (verdict_with(&answers, question.q, safer), verdict_with(&answers, question.q, harder));
                prop_assert!(before.is_some());
                prop_assert!(after >= before, "{} {safer:?} -> {harder:?}: {before:?} -> {after:?}", question.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn more_ticks_in_a_list_never_lower_the_verdict(all in complete(), which in any::<Index>(), more in any::<u8>()) {
        let lists: Vec<Q> =
            QUESTIONS.iter().filter(|q| matches!(q.kind, Kind::Many(_))).map(|question| question.q).collect();
        let q = lists[which.index(lists.len())];
        let answers = all.answers();
        let Some(Answer::Many { set, unsure }) = answers.given(q) else { unreachable!("a list") };
        let set_more = set | (more & ((1 << q.question().values().len()) - 1));
        let before = assess(&answers).verdict;
        for harder in [Answer::Many { set: set_more, unsure }, Answer::Many { set, unsure: true }] {
            let after = verdict_with(&answers, q, harder);
            prop_assert!(after >= before, "{} {harder:?}: {before:?} -> {after:?}", q.id());
        }
    }

    #[test]
    fn a_complete_set_of_answers_has_a_verdict_whatever_the_order(
        (all, shuffled) in complete().prop_flat_map(|all| (Just(all.clone()), Just(all.0).prop_shuffle()))
    ) {
        let assessment = assess(&all.answers());
        prop_assert!(assessment.verdict.is_some());
        prop_assert!(assessment.missing.is_empty());
        prop_assert!(!assessment.reasons.is_empty());
        prop_assert_eq!(assessment, assess(&from_pairs(&shuffled)));
    }

    #[test]
    fn what_is_not_asked_does_not_count(all in complete()) {
        let answers = all.answers();
        let asked_only: Vec<_> = all.0.iter().filter(|(q, _)| answers.asks(*q)).copied().collect();
        prop_assert_eq!(assess(&answers), assess(&from_pairs(&asked_only)));
    }

    #[test]
    fn the_flow_reaches_the_verdict_of_all_answers(all in complete()) {
        let all = all.answers();
        let mut answers = Answers::new();
        let mut shown = BTreeSet::new();
        while let Next::Screen(place) = flow::next(&answers) {
            let screen = &SCREENS[place];
            prop_assert!(shown.insert(place), "{} is shown twice", screen.id);
            prop_assert!(!is_certain_emergency(&answers), "asks on after a certain emergency");
            let open = flow::open_on(screen, &answers);
            prop_assert!(!open.is_empty() && open.len() <= 4);
            let left = flow::screens_left(&answers);
            prop_assert!((1..=SCREENS.len()).contains(&left));
            for q in open {
                answers.set(q, all.given(q).expect("complete"));
            }
        }
        // "A clinician has looked at this" is never asked in the flow; without it an emergency stands.
        let mut without = all.clone();
        without.clear(Q::B1a);
        let (reached, whole) = (assess(&answers), assess(&without));
        prop_assert_eq!(reached.verdict, whole.verdict);
        if reached.verdict < Some(Emergency) {
            prop_assert_eq!(reached, whole);
        } else {
            prop_assert!(is_certain_emergency(&answers));
        }
    }

    #[test]
    fn a_certain_emergency_stays_one_whatever_else_is_answered(all in complete(), keep in any::<[bool; 64]>()) {
        let kept: Vec<_> =
            all.0.iter().enumerate().filter(|(n, (q, _))| keep[*n] && *q != Q::B1a).map(|(_, pair)| *pair).collect();
        let some = from_pairs(&kept);
        let mut all = all.answers();
        all.clear(Q::B1a);
        if is_certain_emergency(&some) {
            prop_assert_eq!(assess(&all).verdict, Some(Emergency));
        }
    }

    #[test]
    fn not_sure_is_never_safer_than_no(all in complete(), q in any::<Index>()) {
        let question = &QUESTIONS[q.index(QUESTIONS.len())];
        let answers = all.answers();
        let (no, unsure) = match question.kind {
            Kind::YesNo | Kind::YesNoSkip => (Answer::No, Answer::Unsure),
            Kind::Many(_) => (Answer::NONE, Answer::Many { set: 0, unsure: true }),
            _ => return Ok(()),
        };
        let (with_no, with_unsure) = (verdict_with(&answers, question.q, no), verdict_with(&answers, question.q, unsure));
        prop_assert!(with_unsure >= with_no, "{}: {with_no:?} -> {with_unsure:?}", question.id);
    }
}

/// An answer of another kind, or out of range, is not taken.
#[test]
fn answers_that_do_not_fit_are_ignored() {
    let rows = [
        (Q::B1, Answer::Skip),
        (Q::B1, Answer::NONE),
        (Q::B4, Answer::Number(1)),
        (Q::A1, Answer::Number(121)),
        (Q::A1, Answer::Yes),
        (Q::A2, Answer::One(5)),
        (Q::A2, Answer::Unsure),
        (Q::A3b, Answer::Many { set: 4, unsure: false }),
        (Q::A3b, Answer::Yes),
    ];
    for (q, answer) in rows {
        let mut answers = Answers::new();
        answers.set(q, answer);
        assert_eq!(answers.given(q), None, "{} {answer:?}", q.id());
    }
}
