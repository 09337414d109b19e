//! Whom words are about, and sentences that are written for each: to the reader, about someone else, and said aloud by the
//! person. Pure.

use std::borrow::Cow;

use super::sources::SourceId;

/// Words on a page.
pub type Text = Cow<'static, str>;

/// Whom a danger check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Whom {
    /// The person who taps.
    #[default]
    Me,
    /// Someone else.
    Other,
}

/// The same words to the reader and about someone else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Worded {
    /// To the person who reads them.
    pub you: &'static str,
    /// About someone else.
    pub they: &'static str,
}

impl Worded {
    /// No words.
    pub const NONE: Worded = Worded { you: "", they: "" };

    /// As they are said to or about this person.
    pub fn about(self, whom: Whom) -> Text {
        Cow::Borrowed(if whom == Whom::Me { self.you } else { self.they })
    }
}

/// A sentence for the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// By the person.
    pub me: &'static str,
    /// About someone else.
    pub they: &'static str,
}

impl Spoken {
    /// As it is said by the person, or about someone else.
    pub fn about(self, whom: Whom) -> Text {
        Cow::Borrowed(if whom == Whom::Me { self.me } else { self.they })
    }
}

/// A medical sentence with what it rests on; without sources it is our advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Claim {
    /// The sentence.
    pub text: &'static str,
    /// Its sources.
    pub sources: &'static [SourceId],
}

/// A reason with what it rests on; without sources it is our advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The reason.
    pub text: Worded,
    /// Its sources.
    pub sources: &'static [SourceId],
}

/// A text as it is listed for a reviewer: its name in the code, its words, and its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: &'static str,
    /// Its words; places to fill stand in braces.
    pub text: &'static str,
    /// Its words about someone else, where they differ.
    pub they: Option<&'static str>,
    /// Its sources.
    pub sources: &'static [SourceId],
}

impl Listed {
    /// A text without sources.
    pub const fn own(name: &'static str, text: &'static str) -> Listed {
        Listed { name, text, they: None, sources: &[] }
    }

    /// A text with its sources.
    pub const fn claim(name: &'static str, text: &'static str, sources: &'static [SourceId]) -> Listed {
        Listed { name, text, they: None, sources }
    }
}

/// Whether two ids are the same; for tables that are looked up at compile time.
pub(super) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut n = 0;
    while n < one.len() {
        if one[n] != other[n] {
            return false;
        }
        n += 1;
    }
    true
}
