//! Rules about the page as a whole: index.html, the files in public/, and the versions that must agree.

use super::source::Source;
use crate::place;
use crate::toolchain::WASM_BINDGEN;

/// What only a header can say; the rest of the policy stands in the page too.
const HEADER_ONLY: &str = "; frame-ancestors 'none'";

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

pub fn one_policy(sources: &[Source]) -> Vec<String> {
    let page =
        between(text(sources, "index.html"), "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let host = between(text(sources, "public/_headers"), "Content-Security-Policy: ", "\n");
    match (page, host) {
        (Some(page), Some(host)) if host.strip_suffix(HEADER_ONLY) == Some(page) => Vec::new(),
        (Some(page), Some(host)) => {
            vec![format!("index.html:      {page}"), format!("public/_headers: {host}")]
        }
        _ => vec!["index.html or public/_headers has no Content-Security-Policy".to_owned()],
    }
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
    let guides = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
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
    fn the_policies_must_be_equal() {
        assert_eq!(one_policy(&page("<p>\n")).len(), 1);
    }
}
