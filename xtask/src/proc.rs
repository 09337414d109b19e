//! Starting other programs. The only place that builds a `Command`, because each needs the same search path.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::place;

/// A program to run in the project's folder.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root()).env("PATH", search_path());
    command
}

/// Runs it with its output shown. An exit status other than 0 is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("cannot start {name}"))?;
    if !status.success() {
        bail!("{name} failed ({status})");
    }
    Ok(())
}

/// What it prints, or `None` if it cannot be started or fails. Its complaints are not shown.
pub fn output(command: &mut Command) -> Option<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    done.status.success().then(|| String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Is a program of this name on the search path?
pub fn exists(name: &str) -> bool {
    env::split_paths(&search_path()).any(|folder| folder.join(name).is_file())
}

/// The project's own tools first, then Cargo's, then what the person has.
fn search_path() -> OsString {
    let own = place::tools().join("node_modules/.bin");
    let folders = [own].into_iter().chain(cargo_bin());
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// Where `cargo install` puts programs: not on everyone's `PATH`.
fn cargo_bin() -> Option<PathBuf> {
    Some(cargo_home()?.join("bin"))
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}
