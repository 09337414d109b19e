//! From answers to a verdict. The highest verdict wins; nothing a person adds can lower it.

use serde::{Deserialize, Serialize};

use super::answers::Answers;
use super::condition::Open;
use super::instant::Span;
use super::question::Q;
use super::rules::{RULES, Rule};

/// What to do, from least to most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Care for it at home, with a dated re-check.
    SelfCare,
    /// See someone within days.
    Soon,
    /// Speak to a clinician today.
    Urgent,
    /// Call now.
    Emergency,
}

impl Verdict {
    /// All verdicts, least pressing first.
    pub const ALL: [Verdict; 4] = [Verdict::SelfCare, Verdict::Soon, Verdict::Urgent, Verdict::Emergency];

    /// The word written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::SelfCare => "SELF-CARE",
            Verdict::Soon => "SOON",
            Verdict::Urgent => "URGENT",
            Verdict::Emergency => "EMERGENCY",
        }
    }

    /// The verdict with this word.
    pub fn from_id(id: &str) -> Option<Verdict> {
        Verdict::ALL.into_iter().find(|verdict| verdict.id() == id)
    }
}

/// What a verdict leaves open (`docs/clinical.md` 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// The call and what to say; nothing else.
    Nothing,
    /// Rest positions.
    Rest,
    /// Cold and heat too, as far as the cautions allow.
    Relief,
}

/// How long after its beginning one episode is checked again (`docs/clinical.md` 2.10: 24 h, 72 h, 14 days; then where its
/// next routes begin, 6 and 12 weeks).
pub const RECHECKS: [Span; 5] =
    [Span::hours(24), Span::hours(72), Span::hours(14 * 24), Span::hours(43 * 24), Span::hours(85 * 24)];

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

/// What the verdict of these answers opens.
pub fn access(verdict: Verdict, reasons: &[&str]) -> Access {
    match verdict {
        Verdict::Emergency => Access::Nothing,
        Verdict::Urgent => Access::Rest,
        Verdict::Soon | Verdict::SelfCare if reasons.iter().any(|id| ["A1-child", "A3c"].contains(id)) => {
            Access::Rest
        }
        Verdict::Soon | Verdict::SelfCare if reasons.contains(&"A2-elsewhere") => Access::Nothing,
        Verdict::Soon | Verdict::SelfCare => Access::Relief,
    }
}
