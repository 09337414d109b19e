//! Plays a scenario in every engine and checks what every scenario must keep.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::thread;

use anyhow::{Result, anyhow};
use futures_util::FutureExt;
use tokio::time::timeout;

use crate::setup::workspace;
use crate::{Engine, Session, Setup, Site};

/// Runs `scenario` in each engine of `setup`, one after the other. A failure names the engine and leaves a picture in
/// `target/e2e/`.
///
/// # Panics
/// When the scenario fails or panics in any engine, when the browser reported an error, or when the page asked a server
/// other than its own.
pub async fn run(setup: Setup, scenario: impl AsyncFn(&mut Session, &mut Site) -> Result<()>) {
    let failures = failures(setup, scenario).await;
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Like [`run`], but returns one message for each engine that failed.
pub async fn failures(
    setup: Setup,
    scenario: impl AsyncFn(&mut Session, &mut Site) -> Result<()>,
) -> Vec<String> {
    let mut failures = Vec::new();
    for &engine in setup.engines() {
        if let Err(error) = once(engine, &setup, &scenario).await {
            failures.push(format!("in {engine}: {error:#}"));
        }
    }
    failures
}

async fn once(
    engine: Engine,
    setup: &Setup,
    scenario: &impl AsyncFn(&mut Session, &mut Site) -> Result<()>,
) -> Result<()> {
    let mut site = Site::start(setup)?;
    let mut page = Session::start(engine, setup, &site).await?;
    let play = AssertUnwindSafe(scenario(&mut page, &mut site)).catch_unwind();
    let mut outcome = match timeout(setup.limit, play).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(anyhow!("{}", words(panic.as_ref()))),
        Err(_) => Err(anyhow!("not done after {:?}", setup.limit)),
    };
    if outcome.is_ok() && page.is_open() {
        outcome = page.check_clean().await;
    }
    if outcome.is_err() && page.is_open() {
        let file = workspace().join("target/e2e").join(format!("{}-{engine}.png", test_name()));
        match page.screenshot(&file).await {
            Ok(()) => eprintln!("picture of the failure: {}", file.display()),
            Err(error) => eprintln!("no picture of the failure: {error:#}"),
        }
    }
    page.kill_hard();
    outcome
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panicked".into())
}

/// The test harness names each test's thread after the test.
fn test_name() -> String {
    thread::current().name().unwrap_or("scenario").replace("::", "-")
}
