//! What the words of a self-check are made of. Pure.

use crate::content::sources::SourceId;
use crate::content::voice::{Claim, Listed};

/// The words of a self-check.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// What it is called, in at most four words.
    pub title: &'static str,
    /// What it looks at, in one sentence.
    pub tests: &'static str,
    /// What is needed.
    pub needs: &'static str,
    /// How to get into position, one sentence each.
    pub place: &'static [&'static str],
    /// What to do while it is measured, and when it ends.
    pub go: &'static [&'static str],
    /// How it is measured.
    pub measured: &'static str,
    /// What is asked where the answer is yes or no; yes is as it should be. Else empty.
    pub question: &'static str,
    /// What is asked after each side: yes ends the check of that leg. Else empty.
    pub after: &'static str,
    /// Said aloud before the start, in at most twelve words.
    pub spoken: &'static str,
    /// What to look out for, beside the general rules.
    pub safety: &'static str,
    /// Published figures.
    pub norms: &'static [Norm],
    /// What a change within the error of measuring means.
    pub noise: Claim,
    /// An easier version, or empty.
    pub easier: &'static str,
    /// Angles without a sensor: what it looks like from the side or the front, and the degrees that it stands for. Else empty.
    pub estimate: &'static [(&'static str, u16)],
    /// Where the way of doing it comes from.
    pub sources: &'static [SourceId],
}

/// A published figure.
#[derive(Debug, PartialEq, Eq)]
pub struct Norm {
    /// Who was measured.
    pub who: &'static str,
    /// What was found.
    pub figure: &'static str,
    /// Its sources; none where nothing was found.
    pub sources: &'static [SourceId],
}

impl Words {
    /// Every text of it, for a reviewer. What is empty is left out.
    pub fn listed(&self) -> Vec<Listed> {
        let own = |name, text| Listed::own(name, text);
        let done = |name, text| Listed::claim(name, text, self.sources);
        let mut all = vec![own("title", self.title), own("tests", self.tests), own("needs", self.needs)];
        all.extend(self.place.iter().map(|text| done("place", text)));
        all.extend(self.go.iter().map(|text| done("go", text)));
        all.extend([
            done("measured", self.measured),
            own("question", self.question),
            own("after", self.after),
            own("spoken", self.spoken),
            own("safety", self.safety),
        ]);
        for norm in self.norms {
            all.extend([own("norm: who", norm.who), Listed::claim("norm", norm.figure, norm.sources)]);
        }
        all.extend([Listed::claim("noise", self.noise.text, self.noise.sources), own("easier", self.easier)]);
        all.extend(self.estimate.iter().map(|(text, _)| own("estimate", text)));
        all.retain(|listed| !listed.text.is_empty());
        all
    }
}
