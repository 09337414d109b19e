//! Measures the built page in Chromium, slowed down to a phone, and prints one table.
//!
//! ```text
//! bench [--dist DIR] [--compare DIR] [--url ADDRESS --button TEXT [--answer TEXT]] [--runs N] [--only NAME]...
//!       [--routes NAME,NAME] [--strict]
//! ```
//!
//! Each figure is the median of the runs (5 unless said otherwise, 3 of Lighthouse) where its row does not say "latest". `--compare` measures
//! another built page, such as an older one, in the same run; `--url` any other page by the name of its first button or
//! link: how soon that is answered, and what came over the network until then. All are measured by turns, so that whatever
//! else the machine does slows them alike. `--routes` keeps Lighthouse to these, such as `home,check`. What is over its limit is marked; with `--strict` the exit status is 1 then.
//!
//! This file reads the command line and goes from measure to measure; each is a file of its own.

mod alarm;
mod figure;
mod find;
mod first;
mod lighthouse;
mod notes;
mod table;
mod taps;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{fs, thread};

use anyhow::{Context, Result, bail, ensure};
use e2e::{Engine, Session, Setup, Site};
use lexopt::prelude::*;
use serde_json::json;

use table::Table;

/// How much slower than this machine the processor of a phone is.
const SLOWER: u32 = 4;

/// The measures in their order, by the names that `--only` takes.
const MEASURES: [&str; 9] =
    ["first", "offline", "taps", "find", "figure", "alarm", "writes", "starts", "lighthouse"];

/// How often everything is measured where nothing is said of it. Lighthouse goes around all pages, which takes a while.
const RUNS: usize = 5;
const LIGHTHOUSE_RUNS: usize = 3;

/// One column: a page to measure.
struct Subject {
    /// What stands above its column.
    name: String,
    place: Place,
}

enum Place {
    /// A folder that was built from this project.
    Built(PathBuf),
    /// Any other page: its address, its first button or link, and what answers it.
    Other { url: String, button: String, answer: Option<String> },
}

impl Subject {
    /// The folder of a page of this project. Of others only the first answer can be measured.
    fn folder(&self) -> Option<&PathBuf> {
        match &self.place {
            Place::Built(folder) => Some(folder),
            Place::Other { .. } => None,
        }
    }
}

struct Wishes {
    subjects: Vec<Subject>,
    runs: Option<usize>,
    only: Vec<String>,
    routes: Vec<String>,
    strict: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    match work().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// True unless something is over its limit and that counts.
async fn work() -> Result<bool> {
    let wishes = read_arguments()?;
    let mut table = Table::new(wishes.subjects.iter().map(|subject| subject.name.clone()).collect());
    for measure in MEASURES {
        if !wishes.only.is_empty() && !wishes.only.iter().any(|only| only == measure) {
            continue;
        }
        eprintln!("{measure}");
        let (subjects, runs) = (&wishes.subjects[..], wishes.runs.unwrap_or(RUNS));
        let done = match measure {
            "first" => first::cold(subjects, runs, &mut table).await,
            "offline" => first::offline(subjects, runs, &mut table).await,
            "taps" => taps::measure(subjects, runs, &mut table).await,
            "find" => find::measure(subjects, runs, &mut table).await,
            "figure" => figure::measure(subjects, runs, &mut table).await,
            "alarm" => alarm::measure(subjects, runs, &mut table).await,
            "writes" => notes::writes(subjects, runs, &mut table).await,
            "starts" => notes::starts(subjects, runs, &mut table).await,
            _ => {
                let runs = wishes.runs.unwrap_or(LIGHTHOUSE_RUNS);
                lighthouse::measure(subjects, &wishes.routes, runs, &mut table)
            }
        };
        done.with_context(|| format!("measuring {measure:?}"))?;
    }
    let (runs, visits) = (wishes.runs.unwrap_or(RUNS), wishes.runs.unwrap_or(LIGHTHOUSE_RUNS));
    println!(
        "Medians of {runs} runs in Chromium, {visits} of Lighthouse; \"{SLOWER}x\": a processor {SLOWER} times slower than this."
    );
    if let Some(load) = load() {
        println!("{load}");
    }
    print!("\n{table}");
    Ok(!wishes.strict || table.is_within())
}

/// What else the machine did meanwhile: figures of a busy one say little.
fn load() -> Option<String> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    let load = text.split(' ').nth(1)?;
    let cores = thread::available_parallelism().ok()?;
    Some(format!("Over the last 5 minutes {load} processes wanted the {cores} cores of this machine."))
}

fn read_arguments() -> Result<Wishes> {
    let (mut dist, mut compare, mut url, mut button, mut answer) = (None, None, None, None, None);
    let (mut runs, mut only, mut routes, mut strict) = (None, Vec::new(), Vec::new(), false);
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dist") => dist = Some(PathBuf::from(parser.value()?)),
            Long("compare") => compare = Some(PathBuf::from(parser.value()?)),
            Long("url") => url = Some(parser.value()?.string()?),
            Long("button") => button = Some(parser.value()?.string()?),
            Long("answer") => answer = Some(parser.value()?.string()?),
            Long("runs") => runs = Some(parser.value()?.parse()?),
            Long("only") => only.push(parser.value()?.string()?),
            Long("routes") => routes.extend(parser.value()?.string()?.split(',').map(str::to_owned)),
            Long("strict") => strict = true,
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(runs != Some(0), "at least one run");
    if let Some(unknown) = only.iter().find(|only| !MEASURES.contains(&only.as_str())) {
        bail!("no measure {unknown:?}; there are {}", MEASURES.join(", "));
    }
    // A name that is none is said now, not after an hour.
    let routes = lighthouse::routes(&routes)?;
    let dist = dist.or_else(|| std::env::var_os("UNCLENCH_DIST").map(PathBuf::from));
    let dist = dist.context("say what to measure: --dist DIR")?;
    let mut subjects = vec![Subject { name: "page".into(), place: Place::Built(dist) }];
    if let Some(folder) = compare {
        subjects.push(Subject { name: "compared".into(), place: Place::Built(folder) });
    }
    match (url, button) {
        (Some(url), Some(button)) => {
            subjects.push(Subject { name: "other".into(), place: Place::Other { url, button, answer } });
        }
        (None, None) => {}
        _ => bail!("--url and --button belong together"),
    }
    Ok(Wishes { subjects, runs, only, routes, strict })
}

/// What every measure starts from: a phone, in Chromium.
fn setup(folder: &PathBuf) -> Setup {
    Setup::new().only(&[Engine::Chromium]).dist(folder)
}

/// A server and a browser of its own for a built page.
async fn start(setup: &Setup) -> Result<(Site, Session)> {
    let site = Site::start(setup)?;
    let page = Session::start(Engine::Chromium, setup, &site).await?;
    Ok((site, page))
}

/// Slows the browser's processor down to that of a phone. Needed anew after each opening.
async fn slow_down(page: &Session) -> Result<()> {
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await.map(drop)
}

fn sorted(list: &[f64]) -> Vec<f64> {
    let mut list = list.to_vec();
    list.sort_by(f64::total_cmp);
    list
}

/// The one in the middle.
fn median(list: &[f64]) -> Option<f64> {
    sorted(list).get(list.len() / 2).copied()
}

/// The least that 95 of 100 stay within.
fn p95(list: &[f64]) -> Option<f64> {
    sorted(list).get((list.len() * 95).div_ceil(100).saturating_sub(1)).copied()
}

/// The greatest.
fn most(list: &[f64]) -> Option<f64> {
    sorted(list).last().copied()
}
