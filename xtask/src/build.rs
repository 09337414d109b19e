//! Makes dist/ from the sources, and runs what looks at dist/. Touches target/ and dist/ only.

use std::ffi::OsString;
use std::path::Path;

use anyhow::{Result, bail};

use crate::place;
use crate::proc::{cargo_home, program, run};
use crate::toolchain;

/// Installs what is missing and builds the page. Without an address it works from any folder of any host.
pub fn build(public_url: Option<&str>) -> Result<()> {
    println!("tools");
    toolchain::for_building()?;
    release(public_url)
}

/// Builds the page with the tools that are there.
pub fn release(public_url: Option<&str>) -> Result<()> {
    let mut trunk = program("trunk");
    trunk.args(["build", "--release"]);
    if let Some(address) = public_url {
        trunk.args(["--public-url", address]);
    }
    run(plain_colours(&mut trunk).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths()))
}

/// Panic messages name source files. Without this they would carry the builder's own folders to everyone, and bytes.
fn short_paths() -> String {
    let registry = cargo_home().map(|home| home.join("registry/src")).unwrap_or_default();
    let folders = std::fs::read_dir(registry).into_iter().flatten().flatten();
    let remaps = folders.map(|folder| format!("--remap-path-prefix={}=", folder.path().display()));
    remaps.collect::<Vec<_>>().join(" ")
}

/// Rebuilds and reloads on every change, in a folder of its own so that dist/ stays a release.
pub fn watch(port: u16) -> Result<()> {
    let folder = place::root().join("target/dev-dist");
    std::fs::create_dir_all(&folder)?;
    let mut trunk = program("trunk");
    trunk.args(["serve", "--port", &port.to_string(), "--dist"]).arg(folder);
    run(plain_colours(&mut trunk))
}

/// Pictures of every screen.
pub fn screens(words: impl Iterator<Item = OsString>) -> Result<()> {
    require(&place::dist())?;
    beside_the_tests("screens", words)
}

/// How fast the page is. Nothing in `cargo xtask test` is, so that no test fails for running on a slow machine.
pub fn bench(words: impl Iterator<Item = OsString>) -> Result<()> {
    let words: Vec<OsString> = words.collect();
    if !words.iter().any(|word| word.to_string_lossy().starts_with("--dist")) {
        require(&place::dist())?;
    }
    let only = |word: &OsString| word.to_string_lossy().starts_with("--only");
    if !words.iter().any(only) || words.iter().any(|word| word.to_string_lossy().ends_with("lighthouse")) {
        toolchain::for_scoring()?;
    }
    beside_the_tests("bench", words)
}

/// Programs that drive a browser live with the end-to-end tests.
fn beside_the_tests(name: &str, words: impl IntoIterator<Item = OsString>) -> Result<()> {
    toolchain::for_driving()?;
    let mut cargo = program("cargo");
    cargo.args(["run", "--quiet", "--package", "e2e", "--bin", name, "--"]).args(words);
    cargo.env("UNCLENCH_DIST", place::dist()).env("UNCLENCH_AXE", toolchain::axe_script());
    run(cargo.env("UNCLENCH_LIGHTHOUSE", toolchain::lighthouse_program()))
}

/// Refuses to go on without a built page.
pub fn require(dist: &Path) -> Result<()> {
    if !dist.join("index.html").is_file() {
        bail!("There is no built page in {}: run `cargo xtask build` first.", dist.display());
    }
    Ok(())
}

/// Trunk reads `NO_COLOR` as true or false and stops at the customary `1`.
fn plain_colours(trunk: &mut std::process::Command) -> &mut std::process::Command {
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}
