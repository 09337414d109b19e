//! What this project needs on the machine, in versions known to work together.
//! Entered before every build and test. Looks first, installs only what is missing, and says so.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::install::{self, CargoTool, NpmTool, Tool};
use crate::place;
use crate::proc;

/// The oldest compiler that builds the project.
const RUST: (u32, u32) = (1, 95);

/// Bundles the page. What it leaves out is for fetching tools and asking for news of itself.
const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    locked: true,
    lean: true,
    seconds: 100,
};

/// Must be the very version of the `wasm-bindgen` crate in Cargo.lock; `tidy` compares them. What it leaves out is for
/// browsers that are driven from far away.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    locked: false,
    lean: true,
    seconds: 60,
};

/// Drives Firefox in the end-to-end tests.
const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    locked: true,
    lean: false,
    seconds: 60,
};

/// Reads what the crates we build with are licensed for, and what is known against them.
const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    locked: true,
    lean: false,
    seconds: 80,
};

/// `wasm-opt`, since distributions ship one too old for today's compiler; and the accessibility rules that the
/// end-to-end tests run on every screen.
const NPM_TOOLS: [NpmTool; 2] =
    [NpmTool { package: "binaryen", version: "132.0.0" }, NpmTool { package: "axe-core", version: "4.14.1" }];

/// Scores pages for `bench` alone. The newest that runs on the oldest Node we ask for; in a folder of its own, so that npm
/// leaves it alone when it installs what every build needs.
const LIGHTHOUSE: Tool =
    Tool::Npm { folder: "lighthouse", tools: &[NpmTool { package: "lighthouse", version: "12.8.2" }] };

/// Programs from Debian packages: the package, and a file or program that shows it is there.
static BROWSERS: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
];

const FOR_BUILDING: [Tool; 4] =
    [Tool::Wasm, Tool::Npm { folder: "", tools: &NPM_TOOLS }, Tool::Cargo(TRUNK), Tool::Cargo(WASM_BINDGEN)];

const FOR_TESTING: [Tool; 5] = [
    Tool::Component { name: "rustfmt", subcommand: "fmt" },
    Tool::Component { name: "clippy", subcommand: "clippy" },
    Tool::Debian(&BROWSERS),
    Tool::Cargo(CARGO_DENY),
    Tool::Cargo(GECKODRIVER),
];

/// Where the accessibility rules lie once installed, for the end-to-end tests.
pub fn axe_script() -> PathBuf {
    place::tools().join("node_modules/axe-core/axe.min.js")
}

/// Lighthouse's program, once installed.
pub fn lighthouse_program() -> PathBuf {
    place::tools().join("lighthouse/node_modules/.bin/lighthouse")
}

/// All that is needed to build the page.
pub fn for_building() -> Result<()> {
    check_rust()?;
    install::all(&FOR_BUILDING)
}

/// All that is needed to run every test.
pub fn for_testing() -> Result<()> {
    check_rust()?;
    let tools: Vec<Tool> = FOR_BUILDING.into_iter().chain(FOR_TESTING).collect();
    install::all(&tools)
}

/// Chromium and its driver, for pictures and measurements.
pub fn for_driving() -> Result<()> {
    install::all(&[Tool::Debian(&BROWSERS[..2])])
}

/// What measures pages besides our own programs.
pub fn for_scoring() -> Result<()> {
    install::all(&[LIGHTHOUSE])
}

/// Chromium alone, for drawing icons.
pub fn for_drawing() -> Result<()> {
    install::all(&[Tool::Debian(&BROWSERS[..1])])
}

fn check_rust() -> Result<()> {
    let text = proc::output(proc::program("rustc").arg("--version")).unwrap_or_default();
    let version = text.split_whitespace().nth(1).unwrap_or("none");
    let (major, minor) = RUST;
    if !new_enough(version) {
        bail!("Rust {major}.{minor} or newer is needed and this is {version}: run `rustup update stable`.");
    }
    println!("  rustc {version}");
    Ok(())
}

fn new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= RUST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_or_missing_compiler_is_not_enough() {
        assert!(new_enough("1.95.0") && new_enough("1.101.0-nightly") && new_enough("2.0.0"));
        assert!(!new_enough("1.94.9") && !new_enough("none") && !new_enough(""));
    }
}
