//! Rules about Rust, scripts and styles. Each takes all sources and returns where it is broken.

use super::source::Source;
use crate::place;

/// The parts that are plain Rust and build anywhere.
const PURE: [&str; 3] = ["src/domain/", "src/content/", "src/app/"];
const BROWSER_WORDS: [&str; 5] = ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];
/// How a document's name ends.
const DOCUMENT: &str = ".md";
/// Where the two builds part.
const TARGET_SWITCHES: [&str; 4] =
    ["src/lib.rs", "src/main.rs", "tests/native/main.rs", "tests/browser/main.rs"];

pub fn opens_with_purpose(sources: &[Source]) -> Vec<String> {
    let silent = |source: &&Source| source.is("", ".rs") && !source.text.starts_with("//! ");
    sources.iter().filter(silent).map(|source| source.path.clone()).collect()
}

pub fn pure_stays_pure(sources: &[Source]) -> Vec<String> {
    let pure = rust(sources).filter(|source| PURE.iter().any(|folder| source.path.starts_with(folder)));
    pure.flat_map(|source| {
        source.lines_where(|line| BROWSER_WORDS.iter().any(|word| code(line).contains(word)))
    })
    .collect()
}

pub fn target_only_at_switches(sources: &[Source]) -> Vec<String> {
    let inside = rust(sources).filter(|source| {
        !source.path.starts_with("xtask/") && !TARGET_SWITCHES.contains(&source.path.as_str())
    });
    inside.flat_map(|source| source.lines_where(|line| code(line).contains("cfg(target_arch"))).collect()
}

pub fn one_clock(sources: &[Source]) -> Vec<String> {
    const CLOCKS: [&str; 4] = ["Date::now", "Date::new_0", "performance()", "SystemTime::now"];
    let others =
        rust(sources).filter(|source| source.is("src/", ".rs") && source.path != "src/platform/clock.rs");
    others
        .flat_map(|source| source.lines_where(|line| CLOCKS.iter().any(|clock| code(line).contains(clock))))
        .collect()
}

/// Types of the domain say by their serde derives what can stand in a file; the text of a file is made in `app::saved`.
pub fn domain_has_no_files(sources: &[Source]) -> Vec<String> {
    let domain = sources.iter().filter(|source| source.is("src/domain/", ".rs"));
    domain.flat_map(|source| source.lines_where(|line| code(line).contains("serde_json"))).collect()
}

/// The page's policy drops style attributes, and a static one stops the whole program. `style:name=` is fine.
pub fn no_style_attribute(sources: &[Source]) -> Vec<String> {
    let views = sources.iter().filter(|source| source.is("src/ui/", ".rs"));
    views.flat_map(|source| source.lines_where(|line| has_word(code(line), "style="))).collect()
}

/// Text of the program never becomes markup.
pub fn no_inner_html(sources: &[Source]) -> Vec<String> {
    let views = sources.iter().filter(|source| source.is("src/", ".rs"));
    let wrong = |line: &str| has_word(code(line), "inner_html") || code(line).contains("set_inner_html");
    views.flat_map(|source| source.lines_where(wrong)).collect()
}

pub fn no_foreign_address(sources: &[Source]) -> Vec<String> {
    let ours = |source: &&Source| {
        source.is("src/platform/", ".rs") || source.is("src/ui/", ".rs") || source.is("public/", ".js")
    };
    let foreign = |line: &str| {
        let rest = line.replace("http://www.w3.org/", "");
        rest.contains("http://") || rest.contains("https://")
    };
    sources.iter().filter(ours).flat_map(|source| source.lines_where(foreign)).collect()
}

/// Whoever reads a comment can open what it refers to: each document is named by its path from the project's folder.
pub fn documents_are_here(sources: &[Source]) -> Vec<String> {
    let is_missing = |name: &str| !place::root().join(name).is_file();
    let wrong = |line: &str| documents(line).any(is_missing);
    sources.iter().flat_map(|source| source.lines_where(wrong)).collect()
}

/// The documents that a line names.
fn documents(line: &str) -> impl Iterator<Item = &str> {
    let of_a_path = |letter: char| letter.is_ascii_alphanumeric() || "_-./".contains(letter);
    let words = line.split(move |letter: char| !of_a_path(letter)).map(|word| word.trim_end_matches('.'));
    let words = words.map(|word| word.trim_start_matches("../"));
    words.filter(|word| word.ends_with(DOCUMENT) && *word != DOCUMENT)
}

pub fn nothing_unfinished(sources: &[Source]) -> Vec<String> {
    // Spelled in two halves, or this file would find itself.
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("unimplemented", "!"),
        concat!("todo", "!"),
    ];
    let excuse = concat!("for", " now");
    let wrong = |line: &str| {
        let comment = line.split_once("//").map_or("", |(_, comment)| comment);
        marks.iter().any(|mark| line.contains(mark)) || has_word(comment, excuse)
    };
    let written = sources
        .iter()
        .filter(|source| [".rs", ".js", ".css", ".html"].iter().any(|kind| source.is("", kind)));
    written.flat_map(|source| source.lines_where(wrong)).collect()
}

pub fn clean_lines(sources: &[Source]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources.iter().filter(|source| !source.is("", ".lock")) {
        let tabs = source.is("", ".rs");
        findings.extend(source.lines_where(|line| line.trim_end() != line || (tabs && line.contains('\t'))));
        if !source.text.is_empty() && !source.text.ends_with('\n') {
            findings.push(format!("{}: no line end at the end of the file", source.path));
        }
    }
    findings
}

fn rust(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.is("", ".rs"))
}

/// The line without its comment. An address inside a text is cut too, which these rules can afford.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// Is `word` there, and not as the end or start of a longer word?
pub fn has_word(line: &str, word: &str) -> bool {
    let part_of_word = |letter: char| letter.is_alphanumeric() || "_-:".contains(letter);
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let closed = word.ends_with('=') || !after.is_some_and(char::is_alphanumeric);
        closed && !before.is_some_and(part_of_word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Vec<Source> {
        vec![Source { path: path.to_owned(), text: text.to_owned() }]
    }

    #[test]
    fn each_rule_finds_what_it_is_for() {
        assert_eq!(opens_with_purpose(&source("src/a.rs", "use x;\n")).len(), 1);
        assert_eq!(
            pure_stays_pure(&source("src/app/a.rs", "//! no leptos\nuse leptos::x;\n")),
            ["src/app/a.rs:2: use leptos::x;"]
        );
        assert_eq!(target_only_at_switches(&source("src/ui/a.rs", "#[cfg(target_arch = \"x\")]\n")).len(), 1);
        assert_eq!(one_clock(&source("src/ui/a.rs", "js_sys::Date::now()\n")).len(), 1);
        let reads = |path| domain_has_no_files(&source(path, "serde_json::from_str(text)\n")).len();
        assert_eq!((reads("src/domain/a.rs"), reads("src/app/saved/a.rs")), (1, 0));
        assert_eq!(
            no_foreign_address(&source("public/a.js", "\"https://a.b\"\n\"http://www.w3.org/2000/svg\"\n"))
                .len(),
            1
        );
        assert_eq!(clean_lines(&source("a.css", "x \ny")).len(), 2);
        assert_eq!(nothing_unfinished(&source("a.js", concat!("// good for", " now\n"))).len(), 1);
        assert!(nothing_unfinished(&source("a.js", concat!("// before", " now\n"))).is_empty());
    }

    #[test]
    fn documents_from_elsewhere_are_found() {
        // Spelled in two halves, or this file would find itself.
        let found = |name| documents_are_here(&source("src/a.rs", &format!("//! See `{name}` 2.3.\n"))).len();
        assert_eq!(found(concat!("notes.", "md")), 1);
        assert_eq!(found(concat!("clinical.", "md")), 1, "by its path, not by its name");
        assert_eq!(found("docs/clinical.md") + found("README.md"), 0);
        assert_eq!(found("a.mdx"), 0);
    }

    #[test]
    fn markup_from_text_is_found() {
        let views = "<p inner_html=x/>\nelement.set_inner_html(x);\n// inner_html\nlet plain = inner;\n";
        assert_eq!(no_inner_html(&source("src/ui/a.rs", views)).len(), 2);
    }

    #[test]
    fn a_style_property_is_not_a_style_attribute() {
        assert_eq!(no_style_attribute(&source("src/ui/a.rs", "<p style=\"x\">\n<p style=x>\n")).len(), 2);
        assert!(
            no_style_attribute(&source("src/ui/a.rs", "<p style:width=x class:style=y>\nlet style = 1;\n"))
                .is_empty()
        );
    }
}
