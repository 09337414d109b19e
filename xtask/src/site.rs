//! What a static host answers: a pure function of the address, over the files of one folder.
//! Reads that folder and its `_headers` only. No path leads out of it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::place;
use crate::size;

/// Small enough to compress at every request, and not far from the best there is.
const QUALITY: i32 = 5;

/// A header's name and value.
type Header = (String, String);

/// A response, before it is written out.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// Headers in order.
    pub headers: Vec<Header>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Answer {
    /// A short text that says no.
    pub fn refusal(status: u16) -> Self {
        let body =
            if status == 405 { "Only reading is possible here.\n" } else { "There is no such file.\n" };
        Self { status, headers: vec![header("Content-Type", "text/plain; charset=utf-8")], body: body.into() }
    }
}

/// A folder of files and the headers that go with them.
pub struct Site {
    folder: PathBuf,
    rules: Vec<(String, Vec<Header>)>,
}

impl Site {
    /// The page built into `folder`.
    pub fn open(folder: &Path) -> Result<Self> {
        let rules = parse_rules(&place::read(&folder.join("_headers"))?);
        Ok(Self { folder: folder.to_owned(), rules })
    }

    /// What a GET of this address gets. `brotli`: the browser can unpack it.
    pub fn answer(&self, url: &str, brotli: bool) -> Answer {
        let Some(path) = file_named(url) else { return Answer::refusal(404) };
        let Ok(mut body) = fs::read(self.folder.join(&path)) else { return Answer::refusal(404) };
        let (kind, compressible) = media_type(&path);
        let mut headers = vec![header("Content-Type", kind), header("Vary", "Accept-Encoding")];
        if brotli
            && compressible
            && let Ok(small) = size::compress(&body, QUALITY)
        {
            body = small;
            headers.push(header("Content-Encoding", "br"));
        }
        let matching = self.rules.iter().filter(|(pattern, _)| matches(pattern, &format!("/{path}")));
        headers.extend(matching.flat_map(|(_, headers)| headers.iter().cloned()));
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("cache-control")) {
            headers.push(header("Cache-Control", "no-cache"));
        }
        Answer { status: 200, headers, body }
    }
}

/// The file an address means, below the folder; `None` for anything that could mean another place.
fn file_named(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next().unwrap_or_default().strip_prefix('/')?;
    let plain = |part: &str| {
        !part.starts_with('.')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    if path.is_empty() {
        return Some("index.html".to_owned());
    }
    let named = path.split('/').all(|part| !part.is_empty() && plain(part));
    (named && path != "_headers").then(|| path.to_owned())
}

/// The media type, and whether compressing is worth it.
fn media_type(path: &str) -> (&'static str, bool) {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "txt" | "md" => ("text/plain; charset=utf-8", true),
        "png" => ("image/png", false),
        "ico" => ("image/x-icon", false),
        "wav" => ("audio/wav", false),
        "mp3" => ("audio/mpeg", false),
        _ => ("application/octet-stream", false),
    }
}

/// The format static hosts share: a path pattern on a line of its own, its headers indented below.
fn parse_rules(text: &str) -> Vec<(String, Vec<Header>)> {
    let mut rules: Vec<(String, Vec<Header>)> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        if !line.starts_with(char::is_whitespace) {
            rules.push((line.trim().to_owned(), Vec::new()));
        } else if let (Some((_, headers)), Some((name, value))) = (rules.last_mut(), line.split_once(':')) {
            headers.push(header(name.trim(), value.trim()));
        }
    }
    rules
}

fn matches(pattern: &str, path: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start))
}

fn header(name: &str, value: &str) -> Header {
    (name.to_owned(), value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_a_file_below_the_folder_or_nothing() {
        assert_eq!(file_named("/").as_deref(), Some("index.html"));
        assert_eq!(file_named("/?shim=1").as_deref(), Some("index.html"));
        assert_eq!(file_named("/icons/icon-192.png?v=2").as_deref(), Some("icons/icon-192.png"));
        for bad in [
            "",
            "x",
            "//etc/passwd",
            "/../Cargo.toml",
            "/a/../../b",
            "/%2e%2e/b",
            "/.git/config",
            "/a\\b",
            "/_headers",
        ] {
            assert_eq!(file_named(bad), None, "{bad}");
        }
    }

    #[test]
    fn headers_belong_to_the_pattern_above_them() {
        let rules = parse_rules("# note\n/*\n  A: b: c\n\n/sw.js\n  D: e\n");
        assert_eq!(rules[0], ("/*".to_owned(), vec![header("A", "b: c")]));
        assert_eq!(rules[1], ("/sw.js".to_owned(), vec![header("D", "e")]));
        assert!(matches("/*", "/sw.js") && matches("/sw.js", "/sw.js") && !matches("/sw.js", "/boot.js"));
    }
}
