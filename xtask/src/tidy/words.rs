//! Rules about what a person reads: everything in src/content/*.txt.

use anyhow::Result;

use super::code::has_word;
use super::source::Source;
use crate::place;

/// Words that make little of pain, or praise for what needs none.
const BELITTLING: [&str; 4] = ["just", "simply", "don't worry", "great job"];
/// What people say themselves keeps its words.
const THEIR_OWN: [&str; 2] = ["my back just seized", "back has just seized"];

pub fn calm_punctuation(_: &[Source]) -> Vec<String> {
    findings(|line| line.contains(['\u{2014}', '!']))
}

pub fn no_belittling(_: &[Source]) -> Vec<String> {
    findings(belittles)
}

fn belittles(line: &str) -> bool {
    let mut line = line.to_lowercase().replace('\u{2019}', "'");
    for phrase in THEIR_OWN {
        line = line.replace(phrase, "");
    }
    BELITTLING.iter().any(|word| has_word(&line, word))
}

/// The list of sources has no plain text, so these rules read the words themselves.
fn findings(wrong: fn(&str) -> bool) -> Vec<String> {
    match words() {
        Ok(words) if words.is_empty() => vec!["src/content/ has no words".to_owned()],
        Ok(words) => words.iter().flat_map(|source| source.lines_where(wrong)).collect(),
        Err(error) => vec![error.to_string()],
    }
}

fn words() -> Result<Vec<Source>> {
    let folder = place::root().join("src/content");
    let mut names = place::files(&folder)?;
    names.retain(|name| name.ends_with(".txt"));
    let source = |name: String| {
        Ok(Source { text: place::read(&folder.join(&name))?, path: format!("src/content/{name}") })
    };
    names.into_iter().map(source).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_belittles_only_as_a_word() {
        assert!(belittles("It is just a spasm.") && belittles("Don\u{2019}t worry."));
        assert!(!belittles("Adjust the pillow.") && !belittles("\"My back just seized\""));
    }

    #[test]
    fn the_words_are_read() {
        assert_eq!(findings(|line| line == "[numbers]" || line.starts_with("== rest ")).len(), 2);
    }
}
