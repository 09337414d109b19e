//! The danger check: a row for every rule, and what holds for all answers.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use unclench::domain::check::answers::{Answer, Answers};
use unclench::domain::check::assess::{access, assess, assess_by, is_certain_emergency};
use unclench::domain::check::question::{Kind, Lasts, Q, QUESTIONS, Question, Turn};
use unclench::domain::check::rules::{RULES, Rule};
use unclench::domain::check::screens::{self, Ask, Next, SCREENS};
use unclench::domain::check::verdict::Access;
use unclench::domain::check::verdict::Verdict::{self, Emergency, SelfCare, Soon, Urgent};

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
    // "Exactly this" can be one sign only.
    ("B1 B2 B1a", Emergency, "B1 B2"),
    ("B3 B5 B1a", Emergency, "B3 B5"),
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
    ("B8 D4", SelfCare, "D4 clean"),
    ("B9 D4", SelfCare, "D4 clean"),
    ("B10 D4", SelfCare, "D4 clean"),
    ("B8 B9 B10 D4", SelfCare, "D4 clean"),
    // "Still faint" and "it passed": asked again, and the safer answer stands.
    ("B10 D4 K1", Emergency, "B10"),
    ("B10 D4 K1=unsure", Emergency, "B10"),
    ("B8 B10 D4 K1", Emergency, "B8 B10"),
    ("K1", SelfCare, "clean"),
    ("B9 D4 K1", SelfCare, "D4 clean"),
    // A faint that came from pain may still want a look.
    ("B9 D4 D4a=heart", Urgent, "D4 D4-today"),
    ("B9 D4 D4a=hurt", Urgent, "D4 D4-today"),
    ("B9 D4 D4a=unsure", Urgent, "D4 D4-today"),
    ("B9 D4 D4a=again", Soon, "D4 D4-soon"),
    ("B9 D4 D4a=diabetes", Soon, "D4 D4-soon"),
    ("B9 D4 A1=39", SelfCare, "D4 clean"),
    ("B9 D4 A1=40", Soon, "D4 D4-soon"),
    ("B9 D4=no D4a=heart", Emergency, "B9"),
    ("D4a=heart", SelfCare, "clean"),
    ("B9=unsure D4", SelfCare, "D4 clean"),
    ("B9 D4 A1=49", Soon, "D4 D4-soon"),
    ("B9 D4 A1=50", Emergency, "B9"),
    ("B8 D4 A1=50", Emergency, "B8"),
    ("B10 D4 A1=50", Emergency, "B10"),
    ("B9 D4=no", Emergency, "B9"),
    ("B9 D4=unsure", Emergency, "B9"),
    ("B8 D4=no", Emergency, "B8"),
    ("B10 D4=no", Emergency, "B10"),
    ("B9 B8a D4", Emergency, "B9"),
    ("B9 B8a=unsure D4", Emergency, "B9"),
    ("B9 B9a D4", Emergency, "B9"),
    ("B9 B9b D4", Emergency, "B9 B9b"),
    ("B9 B9b=unsure D4", Emergency, "B9 B9b"),
    ("B9 B10a D4", Emergency, "B9"),
    ("B8 B8a D4", Emergency, "B8"),
    ("B10 B10a D4", Emergency, "B10"),
    ("D4", SelfCare, "clean"),
    ("B8a B9a B10a", SelfCare, "clean"),
    // Tearing pain between the shoulder blades needs no faint.
    ("B9b", Emergency, "B9b"),
    ("B9b=unsure", Emergency, "B9b"),
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
    ("A1=15 C14", Urgent, "A1-child C14"),
    ("A1=15 C15", Urgent, "A1-child C15"),
    ("A1=15 C9", Urgent, "A1-child C9"),
    ("A1=15 C10 C10a", Urgent, "A1-child C10"),
    ("A1=15 C10 B6", Emergency, "A1-child B6-mild C10-weak"),
    ("A1=12 A1a=fever A1b=weak K2", Emergency, "A1-child A1-child-flag B12-both"),
    ("A1=12 A1a=fever A1b=weak K2=no", Urgent, "A1-child A1-child-flag"),
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
    ("A1=65 A1c C8", Urgent, "A1-65-fall C8-sudden"),
    ("A1=65 A1c C10", Urgent, "A1-65-fall C10"),
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
    ("C10 B5 B1a", Emergency, "B1-old C10-weak"),
    ("C10 B9 D4", Urgent, "C10 D4"),
    ("C8 B9 D4", Urgent, "C8-sudden D4"),
    ("C10=unsure C13=unsure", Emergency, "C10-weak C13"),
    ("C15 B8 D4", Emergency, "C15-breath C15 D4"),
    ("C15 B9 D4", Urgent, "C15 D4"),
    ("C5 C5a C1", Urgent, "C5-combined C1 C5-turning"),
    ("C5 C5a C3", Urgent, "C5-combined C3 C5-turning"),
    ("C5 C5a C4", Urgent, "C4 C5-combined C5-turning"),
    ("C5 C5a C8", Urgent, "C5-combined weak-two C5-turning C8"),
    ("C5 C5a C9", Urgent, "C5-combined C9 C5-turning"),
    ("C5 C5a A1=50 A1e", Urgent, "C5-combined weak-two A1-50-first C5-turning"),
    // Asked apart, answered together: what the rows of group B join, told one by one.
    ("C1 C9 K2", Emergency, "B12-both C1 C9"),
    ("C1 C9 K2=unsure", Emergency, "B12-both C1 C9"),
    ("C1 C9 K2=no", Urgent, "C1 C9"),
    ("C1 K2", Urgent, "C1"),
    ("C1 C13 K2", Emergency, "B12-both C1 C13"),
    ("C1 B6 K2", Emergency, "B12-both B6-mild C1"),
    ("C1 C13 K2=no", Urgent, "C1 C13"),
    // A faint that passed is no pain faint with these.
    ("B9 D4 C14", Emergency, "C14 C14-faint D4"),
    ("B10 D4 C14", Emergency, "C14 C14-faint D4"),
    ("B9 D4 C11", Emergency, "C11 C14-faint D4"),
    ("B8 D4 C14", Urgent, "C14 D4"),
    ("B9 D4 A3 A3d=pregnant", Emergency, "A3-faint A3c D4 D4-today"),
    ("B9 D4 A3 A3d=maybe", Emergency, "A3-faint A3c D4 D4-today"),
    ("B9 D4 A3 A3d=birth", Urgent, "D4 D4-today"),
    ("B8 D4 A3 A3d=pregnant", Urgent, "A3c D4 D4-today"),
    ("A3 A3d=pregnant C14", Emergency, "A3-severe A3c C14"),
    ("A3 A3d=maybe A3b=one_sided C14", Emergency, "A3-severe A3b A3c C14"),
    ("A3 A3d=birth C14", Urgent, "C14"),
    ("C3 C13 K3", Emergency, "B13-both C13 C3"),
    ("C3 C13 K3=unsure", Emergency, "B13-both C13 C3"),
    ("C3 C13 K3=no", Urgent, "C13 C3"),
    ("C3 B6 K3", Emergency, "B13-both B6-mild C3"),
    ("C3 B2 B1a K3", Emergency, "B1-old B13-both C3"),
    ("C3 B2 B1a K3=no", Urgent, "B1-old C3"),
    ("A3 A3d=birth A3f=fever_or_bleeding+epidural_numb K2", Emergency, "A3f B12-both"),
    ("A3 A3d=birth A3f=fever_or_bleeding C9 K2=unsure", Emergency, "A3f B12-both C9"),
    ("A3 A3d=pregnant A3a=fever_or_pee_pain C9 K2=no", Urgent, "A3a A3c C9"),
    ("C13 K3", Urgent, "C13"),
    // Down the leg.
    ("D1", Soon, "D1"),
    ("D1=unsure", Soon, "D1"),
    // How long it has lasted.
    ("E1=2 E1a", SelfCare, "clean"),
    ("E1=3", SelfCare, "clean"),
    ("E1=3 E1a", Soon, "E1-72h"),
    ("E1=3 E1a=unsure", Soon, "E1-72h"),
    ("E1=13 E1a", Soon, "E1-72h"),
    ("E1=14", SelfCare, "clean"),
    ("E1=14 E1a", Soon, "E1-14d"),
    ("E1=42 E1a", Soon, "E1-14d"),
    ("E1=43", Soon, "E1-6w"),
    ("E1=84", Soon, "E1-6w"),
    ("E1=85", Soon, "E1-12w"),
    // Inflammatory: 4 signs, 3 signs; beginning before 35 is one of them, after 45 there is no such question.
    ("E1=85 D2=night+buttock", Soon, "D2-three"),
    ("E1=85 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 D2=tablets D2b=family+arthritis", Soon, "D2-four"),
    ("E1=85 D2b=heels+psoriasis", Soon, "D2-three"),
    ("E1=85 A1=40 D2a=35_to_44 D2=night+buttock+movement", Soon, "D2-three"),
    ("E1=85 A1=40 D2a=under_35 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 A1=52 D2a=under_35 D2=night+buttock+movement", Soon, "D2-four"),
    ("E1=85 A1=52 D2a=45_up D2=night+buttock+movement+tablets", Soon, "E1-12w"),
    ("E1=84 D2=night+buttock+movement", Soon, "E1-6w"),
    // How often.
    ("E2=2", SelfCare, "clean"),
    ("E2=3", Soon, "E2-many"),
    ("E2=99", Soon, "E2-many"),
    ("E2=3 E2c", SelfCare, "clean"),
    ("E2=3 E2c=unsure", Soon, "E2-many"),
    ("E2a", Soon, "E2-often"),
    ("E2a=unsure", Soon, "E2-often"),
    ("E2a E2c", SelfCare, "clean"),
    ("A1=50 E2=0", Soon, "A1-50-first"),
    ("A1=49 E2=0", SelfCare, "clean"),
    ("A1=50 A1e E2=9 E2a", Soon, "A1-50-first"),
    // Other than the usual.
    ("E3", Soon, "E3"),
    ("E3=unsure", Soon, "E3"),
    ("E3 E3a", Urgent, "E3-severe"),
    ("E3 E3a=unsure", Urgent, "E3-severe"),
    ("E3a", SelfCare, "clean"),
    // After the verdict: limits, worries, and the article's own signs.
    ("D3=surgery", SelfCare, "clean"),
    ("D3=surgery D3a", Soon, "D3"),
    ("D3=metal D3a=no", SelfCare, "clean"),
    ("D5=worried", SelfCare, "D5 clean"),
    ("D5=avoiding", SelfCare, "D5 clean"),
    ("D5=work", SelfCare, "D5 clean"),
    ("D5=low", SelfCare, "D5-low clean"),
    ("D5=unsure", SelfCare, "D5-low clean"),
    ("F1=touch", SelfCare, "F1 clean"),
    ("F1=one_place", SelfCare, "F1 clean"),
    ("F1=movement", SelfCare, "F1 clean"),
    ("F1=unsure", SelfCare, "clean"),
    // Weak flags: any two are for today.
    ("C5 C5a C7", Urgent, "weak-two C5-turning C7"),
    ("C7 C8", Urgent, "weak-two C7 C8"),
    ("C7 A1=50 A1e", Urgent, "weak-two A1-50-first C7"),
    ("C8 A1=50 A1e", Urgent, "weak-two A1-50-first C8"),
    ("C7 C3", Urgent, "C3-now C7"),
    ("C12 C3", Urgent, "C12 C3-now"),
    ("C3a=no C3 C7", Urgent, "C3-now C7"),
    ("C7 C16", Soon, "C7 C16"),
    ("C7 C12", Soon, "C7 C12"),
    ("C7 D1", Urgent, "weak-two C7 D1"),
    ("D1 C8", Urgent, "weak-two C8 D1"),
    ("D1 E3", Urgent, "weak-two D1 E3"),
    ("C7 E3", Urgent, "weak-two C7 E3"),
    ("C5 C5a E3", Urgent, "weak-two C5-turning E3"),
    ("C5 C5a D1", Urgent, "weak-two C5-turning D1"),
    ("D1 A1=50 A1e", Urgent, "weak-two A1-50-first D1"),
    ("E3 C8", Urgent, "weak-two C8 E3"),
    ("E2=3 C7", Soon, "C7 E2-many"),
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
        ("B9 B8a=no B9a=no B9b=no B10a=no D4=no", true),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4 A1=49", false),
        ("B9 B8a=no B9a=no B9b=no B10a=no D4 A1=50", true),
        ("C1", false),
        ("C10 C13", true),
        ("A1=34 C10 C13", true),
    ];
    for (line, expected) in rows {
        assert_eq!(is_certain_emergency(&said(line)), expected, "{line:?}");
    }
}

/// Self-care is never the verdict so far: it needs every question answered.
#[test]
fn an_unfinished_check_is_never_self_care() {
    for line in ["", "A1=34", "B4=skip", "C12 C12a=no C12b=no", "A1=34 B9 B8a=no B9a=no B9b=no B10a=no D4"] {
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
        (Soon, "A3c", Access::Rest),
        (Urgent, "A1-child", Access::Rest),
        (Soon, "A2-elsewhere", Access::Nothing),
        (Soon, "A1-teen", Access::Relief),
        (Emergency, "A2-elsewhere", Access::Nothing),
    ];
    for (verdict, reason, expected) in rows {
        assert_eq!(access(verdict, &[reason]), expected, "{verdict:?} {reason}");
    }
    assert_eq!(
        access(Soon, &["A1-child", "A2-elsewhere", "C7"]),
        Access::Rest,
        "the widest of those that say"
    );
    assert_eq!(access(Soon, &["a rule of a newer version"]), Access::Relief);
}

/// A rule that leaves less than its verdict does not hang on how it is called: these do, and no other.
#[test]
fn few_rules_leave_less_than_their_verdict() {
    let less: Vec<_> = RULES.iter().filter_map(|rule| Some((rule.id, rule.verdict, rule.leaves?))).collect();
    let expected = [
        ("A1-child", Soon, Access::Rest),
        ("A2-elsewhere", Soon, Access::Nothing),
        ("A3c", Soon, Access::Rest),
    ];
    assert_eq!(less, expected);
}

#[test]
fn every_question_stands_on_one_screen_of_at_most_four_rows() {
    let mut shown: Vec<Q> = Vec::new();
    for screen in SCREENS {
        match screen.ask {
            Ask::Rows(rows) => {
                assert!((1..=4).contains(&rows.len()), "{}", screen.id);
                assert!(rows.iter().all(|q| !matches!(q.question().kind, Kind::One(_)) && *q != Q::A1));
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
    let on_a_screen = QUESTIONS.iter().filter(|question| question.turn != Turn::OnRequest).map(|q| q.q);
    // How long it has lasted is a row, and then a screen of its own.
    let mut asked: Vec<Q> = on_a_screen.chain([Q::E1]).collect();
    asked.sort_unstable();
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
    // Two rows on the legs ride along, and what tells a faint from pain apart.
    let beside = [Q::C13, Q::D1, Q::D4, Q::K1];
    assert!(asked.iter().all(|q| q.id().starts_with('B') || beside.contains(q)), "{asked:?}");
    let in_b = |q: &&Question| q.id.starts_with('B') && q.turn != Turn::OnRequest;
    let all_of_b = QUESTIONS.iter().filter(in_b).count();
    assert_eq!(asked.len(), all_of_b + beside.len());
    assert!(QUESTIONS.iter().filter(|q| q.id.starts_with('B')).all(|q| q.lasts == Lasts::Check));
}

/// The screens someone sees who ticks nothing: four of danger, then facts, then four of the same-day group.
#[test]
fn the_clean_way_through() {
    let mut answers = Answers::new();
    let mut way = Vec::new();
    while let Next::Screen(place) = screens::next(&answers) {
        let screen = &SCREENS[place];
        way.push(screen.id);
        for q in screens::open_on(screen, &answers) {
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
            "course",
            "body",
            "unwell",
            "pain-kind",
            "history"
        ]
    );
}

/// Questions where yes reassures.
fn reassures(q: Q) -> bool {
    matches!(q, Q::B1a | Q::D4 | Q::C5a | Q::E2c)
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
        while let Next::Screen(place) = screens::next(&answers) {
            let screen = &SCREENS[place];
            prop_assert!(shown.insert(place), "{} is shown twice", screen.id);
            prop_assert!(!is_certain_emergency(&answers), "asks on after a certain emergency");
            let open = screens::open_on(screen, &answers);
            prop_assert!(!open.is_empty() && open.len() <= 4);
            let left = screens::screens_left(&answers, false);
            prop_assert!((1..=SCREENS.len()).contains(&left));
            for q in open {
                let given = all.given(q).expect("complete");
                // A row says that it began 3 days ago or longer; its own screen says how long.
                let from_row = screens::ticked(q).is_none() && matches!(screen.ask, Ask::Rows(_));
                match given {
                    Answer::Number(days) if from_row && days >= 3 => {}
                    _ => answers.set(q, given),
                }
            }
        }
        // "A clinician has looked at this" is never asked in the flow; without it an emergency stands.
        let mut without = all.clone();
        without.clear(Q::B1a);
        for later in QUESTIONS.iter().filter(|question| question.turn == Turn::Later) {
            without.clear(later.q);
        }
        let (reached, whole) = (assess(&answers), assess(&without));
        prop_assert_eq!(reached.verdict, whole.verdict);
        if reached.verdict < Some(Emergency) {
            prop_assert_eq!(reached, whole);
        } else {
            prop_assert!(is_certain_emergency(&answers));
        }
    }

    #[test]
    fn a_certain_emergency_stays_one_whatever_else_is_answered(all in complete(), keep in vec(any::<bool>(), QUESTIONS.len())) {
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

/// Every answer to a question that is not too many: of numbers, those at which something changes.
fn all_answers(q: Q) -> Vec<Answer> {
    match q.question().kind {
        Kind::YesNo => vec![Answer::No, Answer::Unsure, Answer::Yes],
        Kind::YesNoSkip => vec![Answer::No, Answer::Skip, Answer::Unsure, Answer::Yes],
        Kind::Number { .. } => {
            let at =
                [0, 1, 2, 3, 4, 5, 13, 14, 15, 16, 17, 18, 34, 35, 39, 40, 42, 43, 44, 45, 49, 50, 59, 60];
            let later = [64, 65, 69, 70, 84, 85, 99];
            at.into_iter().chain(later).map(Answer::Number).filter(|a| a.fits(q.question().kind)).collect()
        }
        Kind::One(values) => (0..values.len() as u8).map(Answer::One).collect(),
        Kind::Many(values) => {
            let sets = (0..1_u8 << values.len()).map(|set| Answer::Many { set, unsure: false });
            sets.chain([Answer::Many { set: 0, unsure: true }]).collect()
        }
    }
}

/// All pairs of questions with all pairs of answers, the rest harmless: there is a verdict, and what makes one answer
/// of the pair more pressing never makes it less so.
#[test]
fn every_pair_of_answers_has_a_verdict_that_only_rises() {
    let mut pairs = 0;
    for first in QUESTIONS {
        for answer in all_answers(first.q) {
            let mut with_first = Answers::new();
            with_first.set(first.q, answer);
            for second in QUESTIONS.iter().filter(|second| second.q != first.q) {
                let verdict = |answer: Answer| {
                    let mut both = with_first.clone();
                    both.set(second.q, answer);
                    let verdict = assess(&completed(both)).verdict;
                    assert!(verdict.is_some(), "{} {answer:?}", second.id);
                    verdict
                };
                let all: Vec<(Answer, Option<Verdict>)> =
                    all_answers(second.q).into_iter().map(|answer| (answer, verdict(answer))).collect();
                pairs += all.len();
                let found =
                    |wanted: Answer| all.iter().find(|(answer, _)| *answer == wanted).map(|(_, v)| *v);
                for (safer, harder) in harder(second.q) {
                    assert!(
                        found(harder) >= found(safer),
                        "{} {answer:?}, {} {safer:?} -> {harder:?}",
                        first.id,
                        second.id
                    );
                }
            }
        }
    }
    println!("{pairs} pairs of answers");
    assert!(pairs > 100_000);
}

/// The longer it lasts, the more pressing, whatever else is said.
#[test]
fn more_days_never_lower_the_verdict() {
    for improving in ["E1a", "E1a=no", "E1a=unsure"] {
        for signs in ["", "D2=night+buttock", "D2=night+buttock+movement D2b=family", "C7", "C12 C12b=no"] {
            let verdict =
                |days: u16| assess(&completed(said(&format!("E1={days} {improving} {signs}")))).verdict;
            let all: Vec<_> = (0..120).map(verdict).collect();
            assert!(all.windows(2).all(|pair| pair[0] <= pair[1]), "{improving} {signs}");
        }
    }
}

/// All 64 sets of the 6 weak flags against the sentence of `docs/clinical.md` 2.4: one alone is SOON, any two are URGENT.
#[test]
fn weak_flags_in_every_combination() {
    let flags = ["C5 C5a", "C7", "D1", "A1e", "C8 C8a=no", "E3 E3a=no"];
    for set in 0..1_u32 << flags.len() {
        let told: Vec<&str> =
            flags.iter().enumerate().filter(|(n, _)| set & (1 << n) != 0).map(|(_, flag)| *flag).collect();
        let expected = [SelfCare, Soon, Urgent][told.len().min(2)];
        let line = format!("A1=55 {}", told.join(" "));
        assert_eq!(outcome(RULES, &line).0, Some(expected), "{line:?}");
    }
}

/// All sets of the 8 inflammatory signs at three beginnings against the counts of `docs/clinical.md` 2.4.
#[test]
fn inflammatory_signs_in_every_combination() {
    for (began, early, asked) in
        [("A1=34", 1, true), ("A1=44 D2a=35_to_44", 0, true), ("A1=60 D2a=45_up", 0, false)]
    {
        for set in 0..256_u32 {
            let mut answers = said(&format!("E1=90 {began}"));
            answers.set(Q::D2, Answer::Many { set: (set & 15) as u8, unsure: false });
            answers.set(Q::D2b, Answer::Many { set: (set >> 4) as u8, unsure: false });
            let count = early + set.count_ones();
            let expected = match count {
                _ if !asked => "E1-12w",
                0..=2 => "E1-12w",
                3 => "D2-three",
                _ => "D2-four",
            };
            assert_eq!(assess(&completed(answers)).reasons, [expected], "{began} {set:b}");
        }
    }
}

/// Every way through the pain faint, against `docs/clinical.md` 2.4 and 2.7 written down once more.
#[test]
fn the_pain_faint_in_every_combination() {
    let three = [Answer::No, Answer::Unsure, Answer::Yes];
    let asked = [Q::B8, Q::B9, Q::B10, Q::B8a, Q::B9a, Q::B9b, Q::B10a, Q::D4, Q::K1];
    let mut seen = 0;
    for age in [20, 45, 50] {
        for number in 0..3_usize.pow(9) {
            let answer = |place: u32| three[number / 3_usize.pow(place) % 3];
            let mut answers = Answers::new();
            answers.set(Q::A1, Answer::Number(age));
            for (place, q) in asked.iter().enumerate() {
                answers.set(*q, answer(place as u32));
            }
            let yes = |place: u32| answer(place) != Answer::No;
            let any = (0..3).any(yes);
            let with_it = (3..7).any(yes);
            let passed = answer(7) == Answer::Yes && !with_it;
            let still = yes(2) && yes(8);
            let expected = match () {
                () if yes(5) => Emergency,
                () if !any => SelfCare,
                () if with_it || !passed || age >= 50 || still => Emergency,
                () if age >= 40 => Soon,
                () => SelfCare,
            };
            assert_eq!(assess(&completed(answers)).verdict, Some(expected), "{age} {number}");
            seen += 1;
        }
    }
    assert_eq!(seen, 3 * 3_usize.pow(9));
}
