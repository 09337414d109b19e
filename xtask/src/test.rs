//! `cargo xtask test`: every check there is, the quick ones first. What passes here may be published.

use std::num::NonZero;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::build;
use crate::deny;
use crate::fuzz;
use crate::place;
use crate::proc::{program, run};
use crate::size;
use crate::tidy;
use crate::toolchain;

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const NO_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// A name, and what it does.
type Step = (&'static str, fn() -> Result<()>);

const STEPS: [Step; 14] = [
    ("tools", toolchain::for_testing),
    ("format", || cargo(&["fmt", "--all", "--check"])),
    ("tidy", tidy::tidy),
    ("deny", deny::deny),
    ("clippy", || cargo(&[&["clippy", "--workspace", "--all-targets"], &NO_WARNINGS[..]].concat())),
    ("clippy-wasm", clippy_wasm),
    ("native", || cargo(&["test", "--workspace", "--exclude", "e2e"])),
    ("vignettes", vignettes),
    ("ten years", || cargo(&["run", "--quiet", "--example", "ten_years"])),
    ("fuzz", || fuzz::fuzz(None)),
    ("browser", browser),
    ("build", || build::release(None)),
    ("size", size::size),
    ("e2e", end_to_end),
];

/// Runs all steps, or the one named, and stops at the first that fails.
pub fn test(only: Option<&str>) -> Result<()> {
    let wanted: Vec<Step> =
        STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if wanted.is_empty() {
        bail!("There is no such step. The steps are: {}.", STEPS.map(|(name, _)| name).join(", "));
    }
    let mut times = Vec::new();
    for (name, step) in wanted {
        println!("\n== {name}");
        let start = Instant::now();
        let done = step();
        times.push((name, start.elapsed()));
        if let Err(error) = done {
            summary(&times);
            return Err(error).with_context(|| format!("The step `{name}` failed"));
        }
        println!("== {name}: {:.1} s", start.elapsed().as_secs_f32());
    }
    summary(&times);
    println!("All passed.");
    Ok(())
}

fn summary(times: &[(&str, Duration)]) {
    println!();
    for (name, time) in times {
        println!("{name:<12} {:>7.1} s", time.as_secs_f32());
    }
}

fn cargo(words: &[&str]) -> Result<()> {
    run(program("cargo").args(words))
}

/// The worked triage stories against the rules.
pub fn vignettes() -> Result<()> {
    cargo(&["run", "--quiet", "--example", "vignettes"])
}

/// The browser tests are left out of `--all-targets`, so that plain `cargo test` skips them: here they are named.
fn clippy_wasm() -> Result<()> {
    cargo(&[&["clippy", "--lib", "--bins", "--test", "browser"], &WASM[..], &NO_WARNINGS[..]].concat())
}

/// What needs a browser and not the page. Their runner gives up after 20 seconds unless it is told to wait, and that may be
/// too little on a busy machine.
fn browser() -> Result<()> {
    let mut cargo = program("cargo");
    cargo.args(["test", "--test", "browser"]).args(WASM);
    run(cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "600").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "120"))
}

/// The built page in real browsers. Each test has one open at a time, and one of them usually waits for a clock or for a
/// browser to start: one more than there are cores, whatever `RUST_TEST_THREADS` says.
fn end_to_end() -> Result<()> {
    let dist = place::dist();
    build::require(&dist)?;
    let threads = (thread::available_parallelism().map_or(1, NonZero::get) + 1).to_string();
    let mut cargo = program("cargo");
    // What they found is part of what they show.
    cargo.args(["test", "--package", "e2e", "--no-fail-fast", "--", "--show-output"]);
    cargo.args(["--test-threads", &threads]);
    run(cargo.env("UNCLENCH_DIST", dist).env("UNCLENCH_AXE", toolchain::axe_script()))
}
