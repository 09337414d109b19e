//! How each kind of tool is looked for and installed. Entered from `toolchain`, which says what is needed.
//! Touches the machine: rustup's toolchain, Cargo's bin folder, `.tools/`, and Debian packages.
//! Every failure is one sentence that says what to install and why.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::place;
use crate::proc::{exists, output, program, run};

const WASM: &str = "wasm32-unknown-unknown";

/// A program that `cargo install` provides.
pub struct CargoTool {
    /// The package to install.
    pub package: &'static str,
    /// The program it brings.
    pub program: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// Whether the package's own lock file still builds.
    pub locked: bool,
}

/// A package from npm, kept in `.tools/`.
pub struct NpmTool {
    /// The package.
    pub package: &'static str,
    /// The exact version.
    pub version: &'static str,
}

/// The standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let lib = output(program("rustc").args(["--print", "target-libdir", "--target", WASM]));
    if lib.is_some_and(|folder| fs::read_dir(folder.trim()).is_ok_and(|mut entries| entries.next().is_some()))
    {
        return present(WASM);
    }
    installing(WASM);
    if run(program("rustup").args(["target", "add", WASM])).is_err() {
        bail!("The page is WebAssembly: add Rust's target for it with `rustup target add {WASM}`.");
    }
    Ok(())
}

/// A part of the Rust toolchain, known by the subcommand of cargo that it brings.
pub fn component(name: &str, subcommand: &str) -> Result<()> {
    if output(program("cargo").args([subcommand, "--version"])).is_some() {
        return present(name);
    }
    installing(name);
    if run(program("rustup").args(["component", "add", name])).is_err() {
        bail!("The tests use {name}: add it with `rustup component add {name}`.");
    }
    Ok(())
}

/// A program from the crate registry, built on this machine.
pub fn cargo_tool(tool: &CargoTool) -> Result<()> {
    let CargoTool { package, program: name, version, locked } = *tool;
    let found = output(program(name).arg("--version"));
    if found.as_deref().is_some_and(|text| has_version(text, version)) {
        return present(&format!("{name} {version}"));
    }
    installing(&format!("{package} {version} (a few minutes)"));
    // Unoptimised, which builds in a third of the time and runs as fast for our purpose.
    let mut cargo = program("cargo");
    cargo.args(["install", "--debug", package, "--version", version]).env("CARGO_PROFILE_DEV_DEBUG", "0");
    if locked {
        cargo.arg("--locked");
    }
    if found.is_some() {
        cargo.arg("--force");
    }
    if run(away_from_project(&mut cargo)).is_err() {
        let flag = if locked { " --locked" } else { "" };
        bail!(
            "{package} {version} is needed: install it with `cargo install {package} --version {version}{flag}`."
        );
    }
    let now = output(program(name).arg("--version")).unwrap_or_default();
    if !has_version(&now, version) {
        bail!(
            "{package} {version} was installed, but another {name} comes first on your PATH: remove that one."
        );
    }
    Ok(())
}

/// Packages from npm, all at once: npm removes from the folder what a later call does not name.
pub fn npm_tools(tools: &[NpmTool]) -> Result<()> {
    let names: Vec<String> = tools.iter().map(|tool| format!("{}@{}", tool.package, tool.version)).collect();
    if tools.iter().all(|tool| installed_version(tool.package).as_deref() == Some(tool.version)) {
        return names.iter().try_for_each(|name| present(name));
    }
    let listed = names.join(" and ");
    installing(&listed);
    let folder = place::tools();
    fs::create_dir_all(&folder)?;
    let mut npm = program("npm");
    npm.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder);
    if run(npm.args(&names)).is_err() {
        bail!(
            "The build uses {listed} from npm: install Node 18 or newer, which brings npm, and allow it to download."
        );
    }
    Ok(())
}

fn installed_version(package: &str) -> Option<String> {
    let manifest = place::tools().join("node_modules").join(package).join("package.json");
    let text = fs::read_to_string(manifest).ok()?;
    let rest = text.split("\"version\"").nth(1)?;
    rest.split('"').nth(1).map(str::to_owned)
}

/// Packages of Debian and its relatives, each with the program that shows it is there.
pub fn debian_packages(packages: &[(&str, &str)]) -> Result<()> {
    let mut missing = Vec::new();
    for (package, name) in packages {
        if exists(name) {
            present(package)?;
        } else {
            missing.push(*package);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    installing(&names);
    let words = ["install", "-y", "--no-install-recommends"];
    if apt(&["update"]).and_then(|()| apt(&[&words, missing.as_slice()].concat())).is_err() {
        bail!(
            "The tests run in real browsers: as root, run `apt-get install {names}`, or your system's equal of it."
        );
    }
    Ok(())
}

fn apt(words: &[&str]) -> Result<()> {
    let root = output(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = program(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["-n", "apt-get"]);
    }
    run(command.env("DEBIAN_FRONTEND", "noninteractive").args(words))
}

/// Neither the project's settings nor a build folder chosen for it may leak into building a tool.
fn away_from_project(cargo: &mut Command) -> &mut Command {
    for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(name);
    }
    cargo.current_dir(env::temp_dir())
}

fn has_version(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

fn present(name: &str) -> Result<()> {
    println!("  {name}");
    Ok(())
}

fn installing(name: &str) {
    println!("  {name}: not here yet, installing");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_must_match_as_a_whole_word() {
        assert!(has_version("trunk 0.21.14\n", "0.21.14"));
        assert!(has_version("geckodriver 0.37.1 ( 2026)\n", "0.37.1"));
        assert!(!has_version("trunk 0.21.140", "0.21.14") && !has_version("", "0.21.14"));
    }
}
