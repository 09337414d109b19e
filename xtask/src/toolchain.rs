//! What this project needs on the machine, in versions known to work together.
//! Entered before every build and test. Looks first, installs only what is missing, and says so.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::install::{self, CargoTool, NpmTool};
use crate::place;
use crate::proc;

/// The oldest compiler that builds the project.
const RUST: (u32, u32) = (1, 95);

/// Bundles the page.
pub const TRUNK: CargoTool =
    CargoTool { package: "trunk", program: "trunk", version: "0.21.14", locked: true };

/// Must be the very version of the `wasm-bindgen` crate in Cargo.lock; `tidy` compares them.
pub const WASM_BINDGEN: CargoTool =
    CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.130", locked: false };

/// Drives Firefox in the end-to-end tests.
const GECKODRIVER: CargoTool =
    CargoTool { package: "geckodriver", program: "geckodriver", version: "0.37.1", locked: true };

/// `wasm-opt`, since distributions ship one too old for today's compiler; and the accessibility rules that the
/// end-to-end tests run on every screen.
const NPM_TOOLS: [NpmTool; 2] =
    [NpmTool { package: "binaryen", version: "132.0.0" }, NpmTool { package: "axe-core", version: "4.14.1" }];

/// Where the accessibility rules lie once installed, for the end-to-end tests.
pub fn axe_script() -> PathBuf {
    place::tools().join("node_modules/axe-core/axe.min.js")
}

/// Programs from Debian packages: the package, and a file or program that shows it is there.
const BROWSERS: [(&str, &str); 5] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
];

/// All that is needed to build the page.
pub fn for_building() -> Result<()> {
    check_rust()?;
    install::wasm_target()?;
    install::cargo_tool(&TRUNK)?;
    install::cargo_tool(&WASM_BINDGEN)?;
    install::npm_tools(&NPM_TOOLS)
}

/// All that is needed to run every test.
pub fn for_testing() -> Result<()> {
    for_building()?;
    install::component("rustfmt", "fmt")?;
    install::component("clippy", "clippy")?;
    install::cargo_tool(&GECKODRIVER)?;
    install::debian_packages(&BROWSERS)
}

/// Chromium and its driver, for pictures and measurements.
pub fn for_driving() -> Result<()> {
    install::debian_packages(&BROWSERS[..2])
}

/// Chromium alone, for drawing icons.
pub fn for_drawing() -> Result<()> {
    install::debian_packages(&BROWSERS[..1])
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
