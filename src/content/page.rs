//! What a page to read is made of.

use super::sources::SourceId;

/// A page to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: &'static str,
    /// The first thing to know.
    pub lead: &'static str,
    /// Its parts.
    pub sections: &'static [Section],
}

/// A part of a page to read.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What to do or know, one sentence or two each.
    pub steps: &'static [&'static str],
    /// True when the order matters.
    pub ordered: bool,
    /// True when it tells to move: it is for those only to whom movement is open.
    pub moves: bool,
    /// Small print: what rests on what.
    pub note: &'static str,
    /// Its sources.
    pub sources: &'static [SourceId],
}
