//! Rules about what a person reads: everything in src/content/*.json.

use super::Source;
use super::code::has_word;

/// Words that make little of pain, or praise for what needs none.
const BELITTLING: [&str; 4] = ["just", "simply", "don't worry", "great job"];
/// What people say themselves keeps its words.
const THEIR_OWN: [&str; 2] = ["my back just seized", "back has just seized"];

pub fn calm_punctuation(sources: &[Source]) -> Vec<String> {
    let loud = |line: &str| line.contains(['\u{2014}', '!']) || line.to_lowercase().contains("\\u2014");
    content(sources).flat_map(|source| source.lines_where(loud)).collect()
}

pub fn no_belittling(sources: &[Source]) -> Vec<String> {
    content(sources).flat_map(|source| source.lines_where(belittles)).collect()
}

fn belittles(line: &str) -> bool {
    let mut line = line.to_lowercase().replace('\u{2019}', "'");
    for phrase in THEIR_OWN {
        line = line.replace(phrase, "");
    }
    BELITTLING.iter().any(|word| has_word(&line, word))
}

fn content(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.is("src/content/", ".json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_belittles_only_as_a_word() {
        assert!(belittles("It is just a spasm.") && belittles("Don\u{2019}t worry."));
        assert!(!belittles("Adjust the pillow.") && !belittles("\"My back just seized\""));
    }
}
