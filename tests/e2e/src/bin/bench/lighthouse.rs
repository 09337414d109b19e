//! What Lighthouse, the tool of the Chrome developers, finds on every route: its scores, and when something is to be seen.
//!
//! Each visit is a run of its program with a browser of its own and nothing stored, as its "mobile" wants it: a page is loaded
//! and its times on a slow phone are computed from that. A small page with nothing but text is visited beside the routes: what
//! any page takes at least, here and now. Whole reports lie in `target/lighthouse/`, for whoever wants to know more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use e2e::engine::CHROMIUM;
use e2e::process::{Group, kill_users_of};
use e2e::setup::workspace;
use e2e::{Site, app, site};
use serde_json::Value;
use tempfile::TempDir;
use unclench::app::route::Route;
use unclench::content::all::TEXTS;

use crate::table::{Limit, Table, marked};
use crate::{Place, SLOWER, Subject, median, setup};

/// Where its reports are kept.
const REPORTS: &str = "target/lighthouse";
/// A visit that ends without figures is tried again so often: a browser that does not start is no finding.
const TRIES: usize = 3;
/// How large the small page is, compressed: as the smallest app of its kind that we know.
const SMALL: usize = 7 * 1024;
/// How much later than on the small page the largest paint may be. The first one may not be later at all.
const LARGEST: f64 = 1.2;
/// For how many milliseconds a tap may wait while the first screen starts, and while any other page does.
const BLOCKED_FIRST: f64 = 100.0;
const BLOCKED: f64 = 200.0;

/// What is read from a report.
struct Figure {
    name: &'static str,
    /// Its column in the table of routes.
    short: &'static str,
    /// Where it stands in the report, and how many of our units one of its units is.
    at: &'static str,
    times: f64,
}

const FIGURES: [Figure; 8] = [
    score("performance", "perf", "/categories/performance/score"),
    score("accessibility", "a11y", "/categories/accessibility/score"),
    score("best practices", "best", "/categories/best-practices/score"),
    score("SEO", "SEO", "/categories/seo/score"),
    time("first paint (ms)", "first", "/audits/first-contentful-paint/numericValue"),
    time("largest paint (ms)", "largest", "/audits/largest-contentful-paint/numericValue"),
    time("blocking time (ms)", "blocked", "/audits/total-blocking-time/numericValue"),
    time("layout shift", "shift", "/audits/cumulative-layout-shift/numericValue"),
];
const SCORES: usize = 4;
const FIRST: usize = 4;
const LARGEST_AT: usize = 5;
const BLOCKED_AT: usize = 6;

/// Categories whose failed audits are listed by name: those of speed are seen in the figures.
const EXPLAINED: [&str; 3] = ["accessibility", "best-practices", "seo"];

const fn score(name: &'static str, short: &'static str, at: &'static str) -> Figure {
    Figure { name, short, at, times: 100.0 }
}

const fn time(name: &'static str, short: &'static str, at: &'static str) -> Figure {
    Figure { name, short, at, times: 1.0 }
}

/// All figures of one visit, or the medians of several.
type Figures = [f64; FIGURES.len()];

/// One page to visit.
struct Target {
    /// The fragment of its address, such as `#/log`; of another app its whole address.
    name: String,
    url: String,
    report: PathBuf,
    visits: Vec<Figures>,
}

/// Every target of one column, and the server behind them.
struct Column {
    targets: Vec<Target>,
    _site: Option<Site>,
}

/// Picks some of the targets.
type Which = fn(&Target) -> bool;

/// What all visits told.
#[derive(Default)]
struct Findings {
    /// Failed audits that count for a score, and where they failed.
    failed: BTreeMap<String, BTreeSet<String>>,
    warnings: BTreeSet<String>,
    /// How fast Lighthouse finds this machine, once for each visit.
    speeds: Vec<f64>,
}

/// The routes that these names mean, such as `home` or `check`; all of them if none are named.
pub fn routes(named: &[String]) -> Result<Vec<String>> {
    // The screens of the danger check are one page to the router: its first stands for them.
    let all: Vec<String> = app::addresses().into_iter().chain([Route::Check(0).print()]).collect();
    if named.is_empty() {
        return Ok(all);
    }
    let mut chosen = Vec::new();
    for name in named {
        let found = all.iter().find(|address| short_name(address) == name || first_part(address) == name);
        chosen.push(found.with_context(|| format!("no route {name:?}; there are {}", names(&all)))?.clone());
    }
    Ok(chosen)
}

fn names(addresses: &[String]) -> String {
    addresses.iter().map(|address| short_name(address)).collect::<Vec<_>>().join(", ")
}

/// What stands behind `#/`; the first screen has nothing there.
fn short_name(address: &str) -> &str {
    match address.trim_start_matches(['#', '/']) {
        "" => "home",
        path => path,
    }
}

fn first_part(address: &str) -> &str {
    short_name(address).split('/').next().unwrap_or_default()
}

/// Goes around all pages as often as there are runs.
pub fn measure(subjects: &[Subject], routes: &[String], runs: usize, table: &mut Table) -> Result<()> {
    let program = std::env::var_os("UNCLENCH_LIGHTHOUSE")
        .context("UNCLENCH_LIGHTHOUSE has to name Lighthouse's program; `cargo xtask bench` sets it")?;
    let program = Path::new(&program);
    let reports = workspace().join(REPORTS);
    fs::create_dir_all(&reports)?;
    let mut columns =
        subjects.iter().map(|it| Column::of(it, routes, &reports)).collect::<Result<Vec<_>>>()?;
    let (_folder, mut small) = small_page(&reports)?;
    let mut findings = Findings::default();
    for run in 1..=runs {
        small.visit(program, &mut Findings::default())?;
        let most = columns.iter().map(|column| column.targets.len()).max().unwrap_or_default();
        for place in 0..most {
            for column in &mut columns {
                if let Some(target) = column.targets.get_mut(place) {
                    target.visit(program, &mut findings)?;
                    eprintln!("  run {run} of {runs}, {} of {most}: {}", place + 1, target.told());
                }
            }
        }
    }
    let small: Figures = std::array::from_fn(|n| small.targets[0].median(n).unwrap_or_default());
    for (column, subject) in columns.iter().zip(subjects) {
        column.print(&subject.name, &small);
    }
    findings.print();
    sum_up(&columns, &small, table);
    Ok(())
}

/// One row for each figure: the worst of all routes, and on how many of them it is over its limit.
fn sum_up(columns: &[Column], small: &Figures, table: &mut Table) {
    for (n, figure) in FIGURES.iter().enumerate() {
        let kinds: &[(&str, Which)] = match n {
            BLOCKED_AT => &[(", first screen", Target::is_first), (", elsewhere", Target::is_elsewhere)],
            _ => &[("", |_| true)],
        };
        for (kind, belongs) in kinds {
            let worst = columns.iter().map(|column| column.worst(n, *belongs)).collect::<Vec<_>>();
            let Some(Some((target, _))) = worst.first() else { continue };
            let counted = columns[0].over(n, *belongs, small);
            let name = match counted {
                (0, _) | (1, 1) => format!("Lighthouse: {}{kind}", figure.name),
                (over, of) => {
                    format!(
                        "Lighthouse: {}{kind}, over on {over} of {of}, worst {}",
                        figure.name, target.name
                    )
                }
            };
            let figures = worst.iter().map(|it| it.map(|(_, figure)| figure)).collect();
            table.add(&name, limit(n, target, small), figures);
        }
    }
}

fn limit(figure: usize, target: &Target, small: &Figures) -> Limit {
    match figure {
        0..SCORES => Limit::Least(100.0),
        FIRST => Limit::Most(small[FIRST].round()),
        LARGEST_AT => Limit::Most((small[LARGEST_AT] * LARGEST).round()),
        BLOCKED_AT if target.is_first() => Limit::Most(BLOCKED_FIRST),
        BLOCKED_AT => Limit::Most(BLOCKED),
        _ => Limit::Most(0.0),
    }
}

impl Column {
    fn of(subject: &Subject, routes: &[String], reports: &Path) -> Result<Self> {
        match &subject.place {
            Place::Built(folder) => {
                let site = Site::start(&setup(folder).compressed())?;
                let url = site.url();
                let targets = routes.iter().map(|route| Target {
                    name: route.clone(),
                    url: format!("{url}{route}"),
                    report: reports.join(format!("{}-{}", subject.name, short_name(route).replace('/', "-"))),
                    visits: Vec::new(),
                });
                Ok(Self { targets: targets.collect(), _site: Some(site) })
            }
            Place::Other { url, .. } => {
                let report = reports.join(&subject.name);
                let target = Target { name: url.clone(), url: url.clone(), report, visits: Vec::new() };
                Ok(Self { targets: vec![target], _site: None })
            }
        }
    }

    fn visit(&mut self, program: &Path, findings: &mut Findings) -> Result<()> {
        self.targets.iter_mut().try_for_each(|target| target.visit(program, findings))
    }

    /// The worst figure of these targets, and whose it is.
    fn worst(&self, n: usize, belongs: Which) -> Option<(&Target, f64)> {
        let targets = self.targets.iter().filter(|target| belongs(target));
        let figures = targets.filter_map(|target| Some((target, target.median(n)?)));
        let less = |(_, a): &(&Target, f64), (_, b): &(&Target, f64)| a.total_cmp(b);
        if n < SCORES { figures.min_by(less) } else { figures.max_by(less) }
    }

    /// On how many of these targets it is over its limit, and how many they are.
    fn over(&self, n: usize, belongs: Which, small: &Figures) -> (usize, usize) {
        let targets: Vec<&Target> = self.targets.iter().filter(|target| belongs(target)).collect();
        let is_over =
            |target: &Target| target.median(n).is_some_and(|it| !limit(n, target, small).allows(it));
        (targets.iter().filter(|target| is_over(target)).count(), targets.len())
    }

    /// A table of its own: a line for each route, a column for each figure.
    fn print(&self, name: &str, small: &Figures) {
        let wide = self.targets.iter().map(|target| target.name.chars().count()).max().unwrap_or_default();
        print!("{name:<wide$}");
        FIGURES.iter().for_each(|figure| print!("  {:>8}", figure.short));
        for target in &self.targets {
            print!("\n{:<wide$}", target.name);
            for n in 0..FIGURES.len() {
                print!("  {:>8}", marked(target.median(n), limit(n, target, small)));
            }
        }
        println!("\n");
    }
}

impl Target {
    /// The first screen, here or of another app.
    fn is_first(&self) -> bool {
        self.name == "#/" || !self.name.starts_with('#')
    }

    fn is_elsewhere(&self) -> bool {
        !self.is_first()
    }

    fn visit(&mut self, program: &Path, findings: &mut Findings) -> Result<()> {
        let mut last = Ok(());
        for _ in 0..TRIES {
            last = self.try_visit(program, findings);
            if last.is_ok() {
                break;
            }
        }
        last.with_context(|| format!("Lighthouse on {}", self.name))
    }

    fn try_visit(&mut self, program: &Path, findings: &mut Findings) -> Result<()> {
        let temporary = TempDir::new()?;
        let mut command = Command::new(program);
        command
            .arg(&self.url)
            // Else it would offer to tell its makers of its own failures.
            .arg("--no-enable-error-reporting")
            .args(["--quiet", "--output=json", "--output=html", "--output-path"])
            .arg(&self.report)
            .arg(format!("--chrome-flags={}", CHROMIUM.join(" ")))
            .env("TMPDIR", temporary.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        let mut group = Group::start(&mut command)?;
        let status = group.leader().wait();
        // A browser that outlives its run would slow down the next.
        kill_users_of(temporary.path());
        ensure!(status?.success(), "it failed");

        let file = self.report.with_added_extension("report.json");
        let report: Value = serde_json::from_slice(&fs::read(file)?)?;
        let mut figures = Figures::default();
        for (figure, read) in FIGURES.iter().zip(&mut figures) {
            let value = report.pointer(figure.at).and_then(Value::as_f64);
            *read = value.with_context(|| format!("no {} in the report", figure.name))? * figure.times;
        }
        // 0.57 times 100 is not quite 57.
        figures[..SCORES].iter_mut().for_each(|score| *score = score.round());
        self.visits.push(figures);
        findings.note(&report, &self.name);
        Ok(())
    }

    fn median(&self, n: usize) -> Option<f64> {
        median(&self.visits.iter().map(|visit| visit[n]).collect::<Vec<_>>())
    }

    /// The last visit, in a line.
    fn told(&self) -> String {
        let last = self.visits.last().into_iter().flatten();
        let figures = FIGURES
            .iter()
            .zip(last)
            .map(|(figure, it)| format!("{} {}", figure.short, marked(Some(*it), Limit::None).trim_end()));
        format!("{}: {}", self.name, figures.collect::<Vec<_>>().join(", "))
    }
}

impl Findings {
    fn note(&mut self, report: &Value, route: &str) {
        for category in EXPLAINED {
            let audits = report["categories"][category]["auditRefs"].as_array();
            for audit in audits.into_iter().flatten() {
                let name = audit["id"].as_str().unwrap_or_default();
                let found = &report["audits"][name];
                let counts = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
                if counts && found["score"].as_f64().is_some_and(|score| score < 1.0) {
                    let title = found["title"].as_str().unwrap_or_default();
                    let failed = self.failed.entry(format!("{category}, {name}: {title}"));
                    failed.or_default().insert(route.into());
                }
            }
        }
        let warnings = report["runWarnings"].as_array().into_iter().flatten();
        self.speeds.extend(report["environment"]["benchmarkIndex"].as_f64());
        self.warnings.extend(warnings.filter_map(Value::as_str).map(str::to_owned));
    }

    fn print(&self) {
        for (audit, routes) in &self.failed {
            println!("Failed: {audit}\n  {}", routes.iter().cloned().collect::<Vec<_>>().join(" "));
        }
        for warning in &self.warnings {
            println!("Lighthouse warns: {warning}");
        }
        if let Some(speed) = median(&self.speeds) {
            println!(
                "This machine has the benchmark index {speed:.0}; Lighthouse slows it down {SLOWER} times all the same."
            );
        }
        println!("The last report of each page is in {REPORTS}.\n");
    }
}

/// A page of real words and nothing else, as heavy as the smallest app of this kind. Its folder is removed when dropped.
fn small_page(reports: &Path) -> Result<(TempDir, Column)> {
    let mut page = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Small</title>\
        <meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\"><h1>Small</h1>"
        .to_owned();
    let texts: Vec<&str> =
        TEXTS.iter().flat_map(|(_, texts)| texts.iter().map(|listed| listed.text)).collect();
    for some in texts.chunks(10) {
        if site::compress(page.as_bytes())?.len() >= SMALL {
            break;
        }
        some.iter().for_each(|text| page.extend(["<p>", text]));
    }
    let folder = TempDir::new()?;
    fs::write(folder.path().join("index.html"), page)?;
    let small = Subject { name: "small".into(), place: Place::Built(folder.path().into()) };
    let column = Column::of(&small, &[Route::Now.print()], reports)?;
    Ok((folder, column))
}
