//! What others wrote and we build with: its licences, where it comes from, what is kept out, and known weaknesses.
//! The rules are in deny.toml. Only the last needs a network: where there is none, a line says that it was left out.

use std::process::Command;

use anyhow::Result;

use crate::proc::{output, program, run};

/// Checks every crate that this project builds, of all that Cargo.lock names.
pub fn deny() -> Result<()> {
    run(cargo_deny().args(["--locked", "check", "licenses", "sources", "bans"]))?;
    // Git must not stop and ask for a name.
    if output(cargo_deny().args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0")).is_none() {
        println!(
            "advisories not checked: the database of known weaknesses (RustSec) cannot be reached from here"
        );
        return Ok(());
    }
    run(cargo_deny().args(["--offline", "check", "advisories"]))
}

fn cargo_deny() -> Command {
    let mut cargo = program("cargo");
    cargo.args(["deny", "--workspace"]);
    cargo
}
