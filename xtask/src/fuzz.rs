//! `cargo xtask fuzz --cases N`: damaged, forged and foreign texts against everything that reads, and three days of taps
//! and clocks against the bounds, for as long as you like.
//! The cases are in tests/native/fuzz.rs, and in tabs.rs what tabs do side by side; here they get their number and a
//! build that runs them fast.

use anyhow::Result;

use crate::proc::{program, run};

/// How many cases of each kind `cargo xtask test` throws.
const IN_TESTS: u32 = 6_000;

/// Runs so many cases of each kind.
pub fn fuzz(cases: Option<u32>) -> Result<()> {
    let mut cargo = program("cargo");
    cargo.args(["test", "--profile", "fuzz", "--test", "native", "--", "fuzz::", "tabs::", "three_days::"]);
    run(cargo.env("UNCLENCH_FUZZ_CASES", cases.unwrap_or(IN_TESTS).to_string()))
}
