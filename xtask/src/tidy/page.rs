//! Rules about the page as a whole: index.html, the files in public/, and the versions that must agree.

use std::collections::BTreeMap;

use super::source::Source;
use crate::place;
use crate::precache::{POLICY_GOES_HERE, policy_of};
use crate::toolchain::WASM_BINDGEN;

pub fn nothing_inline(sources: &[Source]) -> Vec<String> {
    let wrong = |line: &str| {
        let script = line
            .split("<script")
            .skip(1)
            .any(|tag| !tag.split('>').next().unwrap_or_default().contains(" src="));
        script || line.contains("<style") || line.contains(" style=")
    };
    sources
        .iter()
        .filter(|source| source.path == "index.html")
        .flat_map(|source| source.lines_where(wrong))
        .collect()
}

/// The policy of the page is written in index.html, ahead of all that it judges. Whoever reads headers gets the same one from
/// the build, and beside it the one thing that only a header can say.
pub fn one_policy(sources: &[Source]) -> Vec<String> {
    let page = text(sources, "index.html");
    let head = page.split("Content-Security-Policy").next().unwrap_or_default();
    let late = ["<script", "<link", "<style"].iter().any(|tag| head.contains(tag));
    let here = policy_of(page).is_some_and(|policy| policy.starts_with("default-src 'none'; ")) && !late;
    let host = between(text(sources, "public/_headers"), "Content-Security-Policy: ", "\n");
    let filled = format!("{POLICY_GOES_HERE}; frame-ancestors 'none'");
    let mut findings = Vec::new();
    if !here {
        findings.push(
            "index.html does not begin with a Content-Security-Policy of default-src 'none'".to_owned(),
        );
    }
    if host != Some(&filled) {
        findings.push(format!("public/_headers says something else than: {filled}"));
    }
    findings
}

/// Style sheets of one area each. What they share stands in base and components.
const AREAS: [&str; 6] = ["frame", "home", "check", "relief", "moves", "journal"];

/// A class that two areas name at the start of a rule means two things: the later one changes pages of the earlier.
pub fn classes_of_one_area(sources: &[Source]) -> Vec<String> {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for area in AREAS {
        let sheet = text(sources, &format!("style/{area}.css"));
        for class in sheet.lines().filter_map(own_class) {
            let owner = *owners.entry(class).or_insert(area);
            if owner != area {
                findings.push(format!(".{class} is of style/{owner}.css and of style/{area}.css"));
            }
        }
    }
    findings.dedup();
    findings
}

/// The class of a rule that begins with it and speaks of nothing else: `.card { .. }`, `.card:hover { .. }`.
fn own_class(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('.')?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (class, after) = rest.split_at(end);
    (after.starts_with(" {") || after.starts_with(':') && !after.contains(' ')).then_some(class)
}

pub fn icons_exist(sources: &[Source]) -> Vec<String> {
    let named = |path: &str, start: &str| -> Vec<String> {
        let places = text(sources, path).split(start).skip(1);
        places.filter_map(|rest| rest.split('"').next()).map(|name| format!("public/icons/{name}")).collect()
    };
    let mut wanted = named("public/manifest.webmanifest", "\"src\": \"icons/");
    wanted.extend(named("index.html", "href=\"icons/"));
    wanted.retain(|path| !place::root().join(path).is_file());
    wanted.into_iter().map(|path| format!("{path} is missing")).collect()
}

pub fn one_bindgen(sources: &[Source]) -> Vec<String> {
    let locked = between(text(sources, "Cargo.lock"), "name = \"wasm-bindgen\"\nversion = \"", "\"");
    if locked == Some(WASM_BINDGEN.version) {
        return Vec::new();
    }
    vec![format!(
        "Cargo.lock has {}, xtask/src/toolchain.rs has {}",
        locked.unwrap_or("none"),
        WASM_BINDGEN.version
    )]
}

pub fn shell_has_handles(sources: &[Source]) -> Vec<String> {
    let page = text(sources, "index.html");
    let handles = ["shell", "app", "crash", "crash-why", "crash-reload", "crash-download"];
    let missing = handles.into_iter().filter(|id| !page.contains(&format!("id=\"{id}\"")));
    missing.map(|id| format!("index.html has no id=\"{id}\"")).collect()
}

pub fn guides_exist(_: &[Source]) -> Vec<String> {
    let guides = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];
    let missing = guides.into_iter().filter(|name| !place::root().join(name).is_file());
    missing.map(|name| format!("{name} is missing")).collect()
}

fn text<'a>(sources: &'a [Source], path: &str) -> &'a str {
    sources.iter().find(|source| source.path == path).map_or("", |source| &source.text)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split(end).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Vec<Source> {
        vec![Source { path: "index.html".to_owned(), text: text.to_owned() }]
    }

    #[test]
    fn inline_script_and_style_are_found() {
        assert!(nothing_inline(&page("<script src=\"theme.js\"></script>\n")).is_empty());
        assert_eq!(nothing_inline(&page("<script>x</script>\n<style>\n<p style=\"x\">\n")).len(), 3);
    }

    #[test]
    fn a_class_of_two_areas_is_found() {
        let sheet =
            |area: &str, text: &str| Source { path: format!("style/{area}.css"), text: text.to_owned() };
        let sheets = [
            sheet("frame", ".side { display: none; }\n.top a { color: red; }\n"),
            sheet("moves", ".player .side { color: red; }\n.side { color: red; }\n.top a { color: red; }\n"),
        ];
        assert_eq!(classes_of_one_area(&sheets), [".side is of style/frame.css and of style/moves.css"]);
    }

    #[test]
    fn the_policy_is_written_once_and_first() {
        let meta =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\">\n";
        let headers = |policy: &str| Source {
            path: "public/_headers".to_owned(),
            text: format!("/*\n  Content-Security-Policy: {policy}\n"),
        };
        let findings = |page_text: &str, policy: &str| {
            let mut sources = page(page_text);
            sources.push(headers(policy));
            one_policy(&sources).len()
        };
        let filled = "__POLICY__; frame-ancestors 'none'";
        assert_eq!(findings(meta, filled), 0);
        assert_eq!(findings(meta, "default-src 'none'; img-src 'self'; frame-ancestors 'none'"), 1);
        assert_eq!(findings(&format!("<script src=\"a.js\"></script>{meta}"), filled), 1);
        assert_eq!(findings("<p>\n", "x"), 2);
    }
}
