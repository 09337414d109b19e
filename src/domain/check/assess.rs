//! From answers to a verdict. The highest verdict wins; nothing a person adds can lower it.

use super::answers::{Answer, Answers};
use super::condition::Open;
use super::question::Q;
use super::rules::{RULES, Rule, rule_of};
use super::verdict::{Access, Verdict};

/// The outcome of the answers so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The verdict reached so far. Open questions leave none or more than self-care, never self-care.
    pub verdict: Option<Verdict>,
    /// Ids of the rules that fired, worst first; `clean` when every question is answered and none did.
    pub reasons: Vec<&'static str>,
    /// Questions asked of this person and still open.
    pub missing: Vec<Q>,
}

/// Judges the answers. Open questions stay silent, so a verdict given here can only rise as they are answered,
/// except where a follow-up is itself what an emergency hangs on.
pub fn assess(answers: &Answers) -> Assessment {
    assess_by(RULES, answers)
}

/// [`assess`] over another table, for proving that each rule matters.
pub fn assess_by(rules: &[Rule], answers: &Answers) -> Assessment {
    let missing = answers.missing();
    let fired: Vec<&Rule> = rules.iter().filter(|rule| rule.when.holds(answers)).collect();
    let worst = fired.iter().map(|rule| rule.verdict).max();
    let mut reasons: Vec<_> = fired.iter().map(|rule| rule.id).collect();
    let verdict = if missing.is_empty() {
        Some(worst.unwrap_or(Verdict::SelfCare))
    } else {
        worst.filter(|verdict| *verdict > Verdict::SelfCare)
    };
    if verdict == Some(Verdict::SelfCare) {
        reasons.push("clean");
    }
    Assessment { verdict, reasons, missing }
}

/// True as soon as no open question can change that this is an emergency: the flow ends here.
pub fn is_certain_emergency(answers: &Answers) -> bool {
    let certain = |rule: &Rule| rule.when.eval(answers, Open::Unknown) == Some(true);
    RULES.iter().any(|rule| rule.verdict == Verdict::Emergency && certain(rule))
}

/// True when this rule fires whatever the open questions will be answered.
pub fn is_certain(id: &str, answers: &Answers) -> bool {
    rule_of(id).is_some_and(|rule| rule.when.eval(answers, Open::Unknown) == Some(true))
}

/// True when this rule fires only because "not sure" counts as yes: with a plain no in its place it would not.
pub fn hangs_on_unsure(id: &str, answers: &Answers) -> bool {
    let Some(rule) = rule_of(id).filter(|rule| rule.when.holds(answers)) else { return false };
    let mut sure = answers.clone();
    for (q, answer) in answers.iter() {
        match answer {
            Answer::Unsure => sure.set(q, Answer::No),
            Answer::Many { set, unsure: true } => sure.set(q, Answer::Many { set, unsure: false }),
            _ => {}
        }
    }
    !rule.when.holds(&sure)
}

/// What a verdict opens that was given for these reasons. A rule may leave less than its verdict; where several do, the
/// widest counts: whoever may rest for one reason may rest.
pub fn access(verdict: Verdict, reasons: &[&str]) -> Access {
    match verdict {
        Verdict::Emergency => Access::Nothing,
        Verdict::Urgent => Access::Rest,
        Verdict::Soon | Verdict::SelfCare => {
            let left = reasons.iter().filter_map(|id| rule_of(id)?.leaves);
            left.max().unwrap_or(Access::Relief)
        }
    }
}
