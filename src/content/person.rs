//! The same words to the person who reads them, about someone else, and said aloud by the person: "you" becomes "they",
//! or "I".
//!
//! Called by the pages of `app` with a text of this folder; touches nothing. Texts are written to the reader. In the two
//! files, a sign after a word marks where English needs another one: `you~` is "them", not "they".

use std::borrow::Cow;

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

/// The sign behind a "you" that is an object.
const OBJECT: char = '~';

const WORDS: [(&str, &str, &str); 6] = [
    ("you", "they", "I"),
    ("you~", "them", "me"),
    ("your", "their", "my"),
    ("yours", "theirs", "mine"),
    ("yourself", "themselves", "myself"),
    ("you're", "they're", "I'm"),
];

/// Who speaks to whom.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    /// To the person.
    To,
    /// About someone else.
    About,
    /// By the person.
    By,
}

/// A text as it is said to or about this person.
pub fn about(whom: Whom, text: &'static str) -> Text {
    voiced(if whom == Whom::Me { Voice::To } else { Voice::About }, text)
}

/// A text as it is said on the phone: by the person, or about someone else.
pub fn on_the_phone(whom: Whom, text: &'static str) -> Text {
    voiced(if whom == Whom::Me { Voice::By } else { Voice::About }, text)
}

fn voiced(voice: Voice, text: &'static str) -> Text {
    if voice == Voice::To && !text.contains(OBJECT) {
        return Cow::Borrowed(text);
    }
    let mut said = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let is_letter = |letter: char| letter.is_ascii_alphabetic() || letter == '\'' || letter == OBJECT;
        let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        say(&mut said, voice, word);
        let mut letters = behind.chars();
        said.extend(letters.next());
        rest = letters.as_str();
    }
    Cow::Owned(said)
}

fn say(said: &mut String, voice: Voice, word: &str) {
    let known = WORDS.iter().find(|(own, ..)| own.eq_ignore_ascii_case(word));
    let other = match (voice, known) {
        (Voice::About, Some((_, about, _))) => about,
        (Voice::By, Some((.., by))) => by,
        _ => return said.push_str(word.trim_end_matches(OBJECT)),
    };
    let mut letters = other.chars();
    let first = letters.next().filter(|_| word.starts_with('Y'));
    said.extend(first.map(|letter| letter.to_ascii_uppercase()));
    said.push_str(if first.is_some() { letters.as_str() } else { other });
}
