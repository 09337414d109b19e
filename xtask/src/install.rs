//! How each kind of tool is looked for and installed. Entered from `toolchain`, which says what is needed.
//! Touches the machine: rustup's toolchain, Cargo's bin folder, `.tools/`, and Debian packages.
//! Every failure is one sentence that says what to install and why.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Result, anyhow, bail};

use crate::place;
use crate::proc::{exists, output, program, run};

const WASM: &str = "wasm32-unknown-unknown";

/// Something the project needs, with how it is recognised and where it comes from.
pub enum Tool {
    /// The standard library for WebAssembly.
    Wasm,
    /// A part of the Rust toolchain, known by the subcommand of cargo that it brings.
    Component {
        /// As rustup calls it.
        name: &'static str,
        /// Of cargo.
        subcommand: &'static str,
    },
    /// A program from the crate registry, built on this machine.
    Cargo(CargoTool),
    /// Packages from npm, all of a folder at once: npm removes from it what a later call does not name.
    Npm {
        /// Below `.tools/`; empty for that itself.
        folder: &'static str,
        /// What lies there.
        tools: &'static [NpmTool],
    },
    /// A package of Debian and its relatives, and the program that shows it is there.
    Debian(&'static [(&'static str, &'static str)]),
}

/// A program that `cargo install` provides.
#[derive(Clone, Copy)]
pub struct CargoTool {
    /// The package to install.
    pub package: &'static str,
    /// The program it brings.
    pub program: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// Whether the package's own lock file still builds.
    pub locked: bool,
    /// Whether its default features are left out.
    pub lean: bool,
    /// How long two cores build it, in seconds.
    pub seconds: u32,
}

/// A package from npm.
pub struct NpmTool {
    /// The package.
    pub package: &'static str,
    /// The exact version.
    pub version: &'static str,
}

/// What downloading takes, in seconds, where nobody can know the network.
const DOWNLOAD: u32 = 20;

/// Looks for every tool, says what is missing and how long that takes, and installs it one after the other.
pub fn all(tools: &[Tool]) -> Result<()> {
    let (here, missing): (Vec<&Tool>, Vec<&Tool>) = tools.iter().partition(|tool| tool.missing().is_empty());
    for tool in here {
        println!("  {}", tool.names().join(", "));
    }
    let left = |at: usize| missing[at..].iter().map(|tool| tool.seconds()).sum();
    for (at, tool) in missing.iter().enumerate() {
        let (count, names) = (missing.len(), tool.missing().join(", "));
        println!("  {names}: not here yet, installing ({} of {count}, {} left)", at + 1, minutes(left(at)));
        tool.install()?;
    }
    Ok(())
}

fn minutes(seconds: u32) -> String {
    match seconds.div_ceil(60) {
        1 => "about a minute".to_owned(),
        more => format!("about {more} minutes"),
    }
}

impl Tool {
    fn names(&self) -> Vec<String> {
        match self {
            Self::Wasm => vec![WASM.to_owned()],
            Self::Component { name, .. } => vec![(*name).to_owned()],
            Self::Cargo(tool) => vec![format!("{} {}", tool.package, tool.version)],
            Self::Npm { tools, .. } => tools.iter().map(NpmTool::spec).collect(),
            Self::Debian(packages) => packages.iter().map(|(package, _)| (*package).to_owned()).collect(),
        }
    }

    /// Those of its names that are not on this machine.
    fn missing(&self) -> Vec<String> {
        let here = match self {
            Self::Wasm => has_wasm(),
            Self::Component { subcommand, .. } => {
                output(program("cargo").args([subcommand, "--version"])).is_some()
            }
            Self::Cargo(tool) => tool.found().is_some_and(|text| has_version(&text, tool.version)),
            Self::Npm { folder, tools } => tools
                .iter()
                .all(|tool| installed_version(folder, tool.package).as_deref() == Some(tool.version)),
            Self::Debian(packages) => {
                let missing = packages.iter().filter(|(_, program)| !exists(program));
                return missing.map(|(package, _)| (*package).to_owned()).collect();
            }
        };
        if here { Vec::new() } else { self.names() }
    }

    fn seconds(&self) -> u32 {
        if let Self::Cargo(tool) = self { tool.seconds } else { DOWNLOAD }
    }

    fn install(&self) -> Result<()> {
        match self {
            Self::Wasm => {
                let added = run(program("rustup").args(["target", "add", WASM]));
                or_say(added, || {
                    format!(
                        "The page is WebAssembly: add Rust's target for it with `rustup target add {WASM}`."
                    )
                })
            }
            Self::Component { name, .. } => {
                let added = run(program("rustup").args(["component", "add", name]));
                or_say(added, || format!("The tests use {name}: add it with `rustup component add {name}`."))
            }
            Self::Cargo(tool) => tool.install(),
            Self::Npm { folder, tools } => install_npm(folder, tools),
            Self::Debian(_) => install_debian(&self.missing()),
        }
    }
}

fn or_say(done: Result<()>, what: impl FnOnce() -> String) -> Result<()> {
    done.map_err(|_| anyhow!(what()))
}

fn has_wasm() -> bool {
    let lib = output(program("rustc").args(["--print", "target-libdir", "--target", WASM]));
    lib.is_some_and(|folder| fs::read_dir(folder.trim()).is_ok_and(|mut entries| entries.next().is_some()))
}

impl CargoTool {
    /// What the program on this machine says of its version.
    fn found(&self) -> Option<String> {
        output(program(self.program).arg("--version"))
    }

    fn install(&self) -> Result<()> {
        let Self { package, program: name, version, .. } = *self;
        let words = self.words();
        let mut cargo = program("cargo");
        // Unoptimised, which builds in a third of the time and runs as fast for our purpose.
        cargo.arg("install").args(&words).arg("--debug").env("CARGO_PROFILE_DEV_DEBUG", "0");
        if self.found().is_some() {
            cargo.arg("--force");
        }
        let built = run(away_from_project(&mut cargo));
        or_say(built, || {
            format!("{package} {version} is needed: install it with `cargo install {}`.", words.join(" "))
        })?;
        if !self.found().is_some_and(|text| has_version(&text, version)) {
            bail!(
                "{package} {version} was installed, but another {name} comes first on your PATH: remove that one."
            );
        }
        Ok(())
    }

    /// What `cargo install` is asked for.
    fn words(&self) -> Vec<&'static str> {
        let mut words = vec![self.package, "--version", self.version];
        if self.locked {
            words.push("--locked");
        }
        if self.lean {
            words.push("--no-default-features");
        }
        words
    }
}

impl NpmTool {
    fn spec(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }
}

fn install_npm(folder: &str, tools: &[NpmTool]) -> Result<()> {
    let folder = place::tools().join(folder);
    fs::create_dir_all(&folder)?;
    let specs: Vec<String> = tools.iter().map(NpmTool::spec).collect();
    let mut npm = program("npm");
    npm.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder);
    or_say(run(npm.args(&specs)), || {
        let listed = specs.join(" and ");
        format!(
            "This uses {listed} from npm: install Node 18 or newer, which brings npm, and allow it to download."
        )
    })
}

fn installed_version(folder: &str, package: &str) -> Option<String> {
    let manifest = place::tools().join(folder).join("node_modules").join(package).join("package.json");
    let text = fs::read_to_string(manifest).ok()?;
    let rest = text.split("\"version\"").nth(1)?;
    rest.split('"').nth(1).map(str::to_owned)
}

fn install_debian(packages: &[String]) -> Result<()> {
    let words = ["install", "-y", "--no-install-recommends"].into_iter();
    let words: Vec<&str> = words.chain(packages.iter().map(String::as_str)).collect();
    or_say(apt(&["update"]).and_then(|()| apt(&words)), || {
        let names = packages.join(" ");
        format!(
            "The tests run in real browsers: as root, run `apt-get install {names}`, or your system's equal of it."
        )
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_told_in_minutes() {
        assert_eq!(
            [5, 60, 61, 200].map(minutes),
            ["about a minute", "about a minute", "about 2 minutes", "about 4 minutes"]
        );
    }

    #[test]
    fn a_version_must_match_as_a_whole_word() {
        assert!(has_version("trunk 0.21.14\n", "0.21.14"));
        assert!(has_version("geckodriver 0.37.1 ( 2026)\n", "0.37.1"));
        assert!(!has_version("trunk 0.21.140", "0.21.14") && !has_version("", "0.21.14"));
    }
}
