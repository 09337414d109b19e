//! The same words about the person who reads them and about someone else: "you" becomes "they".
//!
//! Entered by `app::present` with a text of this folder; touches nothing. Texts are written to the reader. In the two
//! files, a sign after a word marks where English needs another one: `you~` is "them", not "they".

use std::borrow::Cow;

/// Words on a page.
pub type Text = Cow<'static, str>;

/// Whom a danger check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Whom {
    /// The person who taps.
    #[default]
    Me,
    /// Someone else.
    Other,
}

/// The sign behind a "you" that is an object.
const OBJECT: char = '~';

const WORDS: [(&str, &str); 6] = [
    ("you", "they"),
    ("you~", "them"),
    ("your", "their"),
    ("yours", "theirs"),
    ("yourself", "themselves"),
    ("you're", "they're"),
];

/// A text as it is said of this person.
pub fn about(whom: Whom, text: &'static str) -> Text {
    if whom == Whom::Me && !text.contains(OBJECT) {
        return Cow::Borrowed(text);
    }
    let mut said = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_letter = |letter: char| letter.is_ascii_alphabetic() || letter == '\'' || letter == OBJECT;
        let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        said.push_str(&word_about(whom, word));
        let mut letters = behind.chars();
        said.extend(letters.next());
        rest = letters.as_str();
    }
    Cow::Owned(said)
}

fn word_about(whom: Whom, word: &str) -> Cow<'_, str> {
    let plain = || word.trim_end_matches(OBJECT);
    if whom == Whom::Me {
        return Cow::Borrowed(plain());
    }
    let other = WORDS.iter().find(|(own, _)| own.eq_ignore_ascii_case(word)).map(|(_, other)| *other);
    match other {
        None => Cow::Borrowed(plain()),
        Some(other) if word.starts_with('Y') => {
            let mut capital = String::from("T");
            capital.push_str(other.trim_start_matches('t'));
            Cow::Owned(capital)
        }
        Some(other) => Cow::Borrowed(other),
    }
}
