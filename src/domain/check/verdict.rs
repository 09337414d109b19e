//! The verdicts, what each opens, and when an episode is checked again. Given by `assess`. Pure: no side effects.

use serde::{Deserialize, Serialize};

use crate::domain::time::Span;

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
