//! The project's one tool: `cargo xtask <command>` builds, checks, serves and measures Unclench.
//! This file reads the command line and hands over; each command is a file of its own.
//! Nothing here is part of the page.

mod build;
mod deny;
mod fuzz;
mod icons;
mod install;
mod palette;
mod place;
mod precache;
mod proc;
mod serve;
mod site;
mod size;
mod test;
mod tidy;
mod toolchain;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const USAGE: &str = "\
cargo xtask <command>

  serve [--port N] [--dev]     build the page and serve it on this machine; --dev reloads on every change
  build [--public-url PATH]    build the page into dist/, ready for any static host
  test [--only NAME]           every check there is, in order; stops at the first that fails
  fuzz [--cases N]             damaged and forged data against all that reads it
  vignettes                    the worked triage stories against the rules: a table, and what is missed
  tidy                         the house rules that no compiler knows
  size                         bytes of dist/, raw and compressed, against the budget
  icons                        render public/icons/*.svg to the PNG files beside them
  bench [ARGS]                 how fast dist/ is on a slow phone, beside another page if wanted: a table with limits
                               [--dist DIR] [--compare DIR] [--url ADDRESS --button TEXT [--answer TEXT]] [--runs N]
                               [--only NAME]... [--routes NAME,NAME] [--strict]
  screens [ARGS]               pictures of every screen of dist/, one sheet for each size and theme
  precache                     (Trunk calls this at the end of a build) write the service worker

What is missing on this machine is installed first, each time with a line that says so.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut words = lexopt::Parser::from_env();
    let command = match words.next()? {
        Some(Value(name)) => name.string()?,
        None | Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "screens" => return build::screens(words.raw_args()?),
        "bench" => return build::bench(words.raw_args()?),
        _ => {}
    }

    let mut port = None;
    let mut dev = false;
    let mut public_url = None;
    let mut only = None;
    let mut cases = None;
    while let Some(word) = words.next()? {
        match (command.as_str(), word) {
            ("serve", Long("port")) => port = Some(words.value()?.parse()?),
            ("serve", Long("dev")) => dev = true,
            ("build", Long("public-url")) => public_url = Some(words.value()?.string()?),
            ("fuzz", Long("cases")) => cases = Some(words.value()?.parse()?),
            ("test", Long("only")) => only = Some(words.value()?.string()?),
            (_, Short('h') | Long("help")) => {
                println!("{USAGE}");
                return Ok(());
            }
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    match command.as_str() {
        "help" => println!("{USAGE}"),
        "serve" => serve::serve(port.unwrap_or(8080), dev)?,
        "build" => build::build(public_url.as_deref())?,
        "test" => test::test(only.as_deref())?,
        "fuzz" => fuzz::fuzz(cases)?,
        "vignettes" => test::vignettes()?,
        "tidy" => tidy::tidy()?,
        "size" => size::size()?,
        "icons" => icons::icons()?,
        "precache" => precache::precache()?,
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
    Ok(())
}
