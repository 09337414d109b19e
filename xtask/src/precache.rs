//! The last step of every build: Trunk calls it on the finished files, before they become dist/.
//! A release gets its service worker, with the list of all files and their digests inside, and a policy that allows the
//! page's own inline script and style by their digests. The policy is written once, in index.html, and goes from there into
//! `_headers`. A page under development gets no worker, and a policy that lets Trunk's reload script run.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::place;

/// Stands in public/_headers where the policy of the page goes.
pub const POLICY_GOES_HERE: &str = "__POLICY__";

/// Entered by Trunk, which says in the environment where the files are and what kind of build it is.
pub fn precache() -> Result<()> {
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staged =
        staged.context("`precache` is called by Trunk at the end of a build: run `cargo xtask build`.")?;
    let release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    if release {
        for script in place::files(&staged)?.into_iter().filter(|path| path.ends_with(".js")) {
            let path = staged.join(script);
            fs::write(&path, without_comments(&place::read(&path)?))?;
        }
        // From the source: Trunk's minifier turns attributes around.
        let source = place::read(&place::root().join("index.html"))?;
        let policy = policy_of(&source).context("index.html has no Content-Security-Policy")?;
        let (page, host) = (staged.join("index.html"), staged.join("_headers"));
        let text = one_style(&place::read(&page)?);
        let headers = place::read(&host)?.replace(POLICY_GOES_HERE, policy);
        fs::write(&page, allowing_inline(&text, &text))?;
        fs::write(&host, allowing_inline(&headers, &text))?;
        let template = place::read(&place::root().join("public/sw.template.js"))?;
        fs::write(staged.join("sw.js"), worker(&template, &rows(&staged)?))?;
    } else {
        let page = staged.join("index.html");
        fs::write(&page, for_development(&place::read(&page)?))?;
    }
    Ok(())
}

/// What the page says it may load and do, as it stands in its source.
pub fn policy_of(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")?;
    rest.split('"').next()
}

/// The policy in `text`, extended by the digests of what stands inline in `page`.
fn allowing_inline(text: &str, page: &str) -> String {
    let digests = |kind: &str| {
        let digest = |inside: &str| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(inside)));
        inline(page, kind).into_iter().map(digest).collect::<String>()
    };
    text.replacen("script-src 'self'", &format!("script-src 'self'{}", digests("script")), 1).replacen(
        "style-src 'self'",
        &format!("style-src 'self'{}", digests("style")),
        1,
    )
}

/// Style sheets that follow each other become one: each would need a digest of its own, twice, and digests do not compress.
fn one_style(page: &str) -> String {
    page.replace("</style><style>", "")
}

/// What stands inside each `<kind>` that has no `src`.
fn inline<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{kind}"), format!("</{kind}>"));
    let inside = |rest: &'a str| {
        let (tag, behind) = rest.split_once('>')?;
        let is_inline = tag.is_empty() || (tag.starts_with(' ') && !tag.contains(" src="));
        is_inline.then(|| behind.split(&close).next().unwrap_or_default())
    };
    page.split(&open).skip(1).filter_map(inside).collect()
}

/// The same script without indentation and without lines that are only a comment.
fn without_comments(script: &str) -> String {
    let lines =
        script.lines().map(str::trim_start).filter(|line| !line.starts_with("//") && !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

/// The files that are kept for offline use: all but the worker itself and what only a server reads.
pub fn kept_files(folder: &Path) -> Result<Vec<String>> {
    let mut files = place::files(folder)?;
    files.retain(|path| path != "sw.js" && path != "_headers");
    Ok(files)
}

/// Address and digest of each kept file. Hosts redirect `index.html` to its folder, so it goes by that name.
fn rows(folder: &Path) -> Result<Vec<(String, String)>> {
    let digest = |path: String| {
        let bytes = fs::read(folder.join(&path))?;
        let url = if path == "index.html" { "./".to_owned() } else { path };
        Ok((url, integrity(&bytes)))
    };
    kept_files(folder)?.into_iter().map(digest).collect()
}

/// As a browser's `integrity` wants it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The version is the digest of the list, so the same files always make the same worker.
fn worker(template: &str, rows: &[(String, String)]) -> String {
    let lines: Vec<String> = rows.iter().map(|(url, digest)| format!("  [{url:?}, {digest:?}],\n")).collect();
    let list = format!("[\n{}]", lines.concat());
    let version: String = Sha256::digest(&list).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    template.replace("__VERSION__", &version).replace("__FILES__", &list)
}

fn for_development(page: &str) -> String {
    page.replacen("<html ", "<html data-sw=\"off\" ", 1)
        .replacen("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1)
        .replacen("style-src 'self'", "style-src 'self' 'unsafe-inline'", 1)
        .replacen("connect-src 'self'", "connect-src 'self' ws:", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_the_published_sha384_of_abc() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }

    #[test]
    fn the_policy_is_what_the_meta_tag_says() {
        let page =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>x</title>";
        assert_eq!(policy_of(page), Some("default-src 'none'"));
        assert_eq!(policy_of("<meta charset=\"utf-8\">"), None);
    }

    #[test]
    fn what_stands_inline_is_allowed_by_its_digest() {
        let page = "<script>abc</script><style>abc</style><script src=\"a.js\" defer></script><script type=module src=b></script>";
        assert_eq!(inline(page, "script"), ["abc"]);
        assert_eq!(inline(page, "style"), ["abc"]);
        // The published SHA-256 of "abc".
        let digest = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
        let allowed = format!(
            "default-src 'none'; script-src 'self' {digest} 'wasm-unsafe-eval'; style-src 'self' {digest}"
        );
        assert_eq!(allowing_inline(policy, page), allowed);
    }

    #[test]
    fn style_sheets_in_a_row_need_one_digest() {
        let page = one_style("<style>a{}</style><style>b{}</style><p>c</p><style>d{}</style>");
        assert_eq!(page, "<style>a{}b{}</style><p>c</p><style>d{}</style>");
    }

    #[test]
    fn a_script_keeps_what_it_does() {
        let script = "// why\nconst a = \"//\"; // kept\n\n  go(a);\n";
        assert_eq!(without_comments(script), "const a = \"//\"; // kept\ngo(a);\n");
    }

    #[test]
    fn another_file_makes_another_worker() {
        let row = |digest: &str| vec![("./".to_owned(), digest.to_owned())];
        let template = "V = \"__VERSION__\"; F = __FILES__;";
        let one = worker(template, &row("sha384-a"));
        assert!(one.contains("[\"./\", \"sha384-a\"]") && !one.contains("__"));
        assert_eq!(one, worker(template, &row("sha384-a")));
        assert_ne!(one[..20], worker(template, &row("sha384-b"))[..20]);
    }
}
