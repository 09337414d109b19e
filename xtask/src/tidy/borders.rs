//! Who may change what: the root the model, storage what everyone reads, each part its own state. Pure.

use super::code::has_word;
use super::imports::imports;
use super::source::Source;

/// Where all of the model may be had to change it.
const ROOT: [&str; 2] = ["src/app/update/", "src/ui/dispatch.rs"];

/// Where what everyone reads may be had to change it, beside the root.
const SHARED: [&str; 4] = ["src/app/access.rs", "src/app/outbox.rs", "src/app/store/", "src/app/load/"];

/// The parts of the program, one folder of `src/app` each. They know nothing of each other.
const PARTS: [&str; 13] = [
    "breaks",
    "check",
    "find",
    "insight",
    "medicines",
    "moves",
    "notes",
    "relief",
    "reminders",
    "report",
    "rest",
    "timer",
    "upkeep",
];

/// A file with more lines is more than one room. Words are as many as they are.
const MOST_LINES: usize = 450;

pub fn only_the_root_has_the_model(sources: &[Source]) -> Vec<String> {
    let others = inside(sources).filter(|source| !lies_in(source, &ROOT));
    others.flat_map(|source| source.lines_where(|line| changes(line, "Model"))).collect()
}

pub fn only_storage_has_what_is_shared(sources: &[Source]) -> Vec<String> {
    let others = inside(sources).filter(|source| !lies_in(source, &ROOT) && !lies_in(source, &SHARED));
    let wrong = |line: &str| ["Known", "Store", "Access"].iter().any(|name| changes(line, name));
    others.flat_map(|source| source.lines_where(wrong)).collect()
}

pub fn parts_keep_apart(sources: &[Source]) -> Vec<String> {
    let part = |path: &str| {
        let folder = path.strip_prefix("src/app/")?.split_once('/')?.0;
        PARTS.into_iter().find(|part| *part == folder)
    };
    let (pairs, _) = imports(sources);
    let crosses = |(from, to): &(&str, &str)| match (part(from), part(to)) {
        (Some(from), Some(to)) => from != to,
        _ => false,
    };
    pairs.into_iter().filter(crosses).map(|(from, to)| format!("{from} -> {to}")).collect()
}

pub fn short_files(sources: &[Source]) -> Vec<String> {
    let lines = |source: &Source| source.text.lines().count();
    let counted = inside(sources);
    let long = counted.filter(|source| lines(source) > MOST_LINES);
    long.map(|source| format!("{}: {} lines", source.path, lines(source))).collect()
}

fn inside(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| source.is("src/", ".rs"))
}

fn lies_in(source: &Source, places: &[&str]) -> bool {
    places.iter().any(|place| source.path.starts_with(place))
}

/// Does this line take something of that name to change it, whatever its lifetime is called?
fn changes(line: &str, name: &str) -> bool {
    let code = line.split_once("//").map_or(line, |(code, _)| code);
    has_word(code, &format!("mut {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Vec<Source> {
        vec![Source { path: path.to_owned(), text: text.to_owned() }]
    }

    #[test]
    fn whoever_takes_what_is_not_theirs_is_found() {
        let model = |path, text| only_the_root_has_the_model(&source(path, text)).len();
        assert_eq!(model("src/app/check/update.rs", "fn f(model: &mut Model) {}\n"), 1);
        assert_eq!(model("src/app/check/update.rs", "fn f<'a>(model: &'a mut Model) {}\n"), 1);
        assert_eq!(model("src/app/check/update.rs", "fn f(model: &Model, it: &mut Models) {}\n"), 0);
        assert_eq!(model("src/app/update/mod.rs", "fn f(model: &mut Model) {}\n"), 0);
        let shared = |path, text| only_storage_has_what_is_shared(&source(path, text)).len();
        assert_eq!(shared("src/app/rest/update.rs", "fn f(known: &mut Known) {}\n"), 1);
        assert_eq!(shared("src/app/rest/update.rs", "fn f(access: &mut Access<'_>) {}\n"), 1);
        assert_eq!(shared("src/app/store/records.rs", "fn f(access: &mut Access<'_>) {}\n"), 0);
        assert_eq!(shared("src/app/rest/update.rs", "fn f(known: &Known) {} // not &mut Known\n"), 0);
    }

    #[test]
    fn a_part_that_imports_another_is_found() {
        let files = |taken: &str| {
            let all = [
                ("src/lib.rs", "mod app;"),
                ("src/app/mod.rs", "pub mod check; pub mod page; pub mod rest;"),
                ("src/app/check/mod.rs", ""),
                ("src/app/page.rs", ""),
                ("src/app/rest/mod.rs", taken),
            ];
            let source = |(path, text): (&str, &str)| Source { path: path.into(), text: text.into() };
            parts_keep_apart(&all.map(source))
        };
        assert_eq!(files("use crate::app::check;"), ["src/app/rest/mod.rs -> src/app/check/mod.rs"]);
        assert!(files("use crate::app::page;").is_empty());
    }

    #[test]
    fn a_long_file_is_found() {
        let lines = |path, count| short_files(&source(path, &"\n".repeat(count))).len();
        assert_eq!((lines("src/app/a.rs", 450), lines("src/app/a.rs", 451)), (0, 1));
        assert_eq!(lines("src/content/a.rs", 999), 1);
        assert_eq!(lines("tests/a.rs", 999), 0);
    }
}
