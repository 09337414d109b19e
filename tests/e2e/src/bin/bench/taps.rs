//! How soon taps are answered with ten years of notes, on a slow processor: from page to page, scores in the log, rows of the
//! danger check.
//!
//! The taps are the browser's own. Measured in the page, from the event's own time, which the browser takes when the finger
//! is lifted, to the first moment after the frame that shows the answer: another heading, a word to the screen reader, a
//! row that is ticked. The browser's own Event Timing stands beside it: it goes on to the screen itself, but in steps of
//! 8 ms, leaves out what took less than 16, and ends with the next frame whether it shows the answer or not. The browser's
//! long tasks between a tap and the next one are what keeps the page from answering anything else.

use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{Lookup, Session, app, ten_years};
use serde::Deserialize;
use serde_json::json;
use tokio::time::sleep;

use crate::table::{Limit, Table};
use crate::{SLOWER, Subject, median, p95, setup, slow_down, start};

/// How many taps there are in a run.
const TAPS: usize = 100;
/// An answer that nobody waits for.
const GOOD: f64 = 50.0;
/// The browser's own measure tells of nothing that took less.
const LEAST_TOLD: f64 = 16.0;
/// Nor is any task told of that is shorter than a long one.
const LONG: f64 = 50.0;
/// A hand is slower than the second tap of a double tap, which answers nothing.
const HAND: Duration = Duration::from_millis(450);

/// Watches taps: each is begun with what will change, and ended when that is painted.
const WATCH: &str = "window.__taps = [];
    window.__own = [];
    window.__tasks = [];
    const changes = {
        heading: () => [...document.querySelectorAll('h1')].map((el) => el.textContent).join('|'),
        status: () => [...document.querySelectorAll('[role=status], output')].map((el) => el.textContent).join('|'),
        tick: () => [...document.querySelectorAll('input[type=checkbox], [role=checkbox]')]
            .map((el) => el.checked ?? el.getAttribute('aria-checked')).join('|'),
    };
    let begun = null;
    window.__begin = (kind) => (begun = { kind, before: changes[kind](), at: null });
    const painted = (then) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now());
        port2.postMessage(null);
    };
    const look = () => {
        const { kind, before, at } = begun;
        if (changes[kind]() === before) return requestAnimationFrame(look);
        begun = null;
        painted((now) => window.__taps.push([at, now]));
    };
    addEventListener('click', (event) => {
        if (!begun || begun.at !== null || !event.isTrusted) return;
        begun.at = event.timeStamp;
        requestAnimationFrame(look);
    }, { capture: true });
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
        if (entry.interactionId) window.__own.push([entry.interactionId, entry.duration]);
    })).observe({ type: 'event', durationThreshold: 16, buffered: false });
    new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) => {
        window.__tasks.push([startTime, duration]);
    })).observe({ type: 'longtask', buffered: false });";

/// All of a run, in milliseconds, by both measures.
#[derive(Default)]
struct Taps {
    ours: Vec<f64>,
    browsers: Vec<f64>,
    longest_task: f64,
}

#[derive(Deserialize)]
struct Told {
    /// When each began and when its answer was painted.
    taps: Vec<(f64, f64)>,
    own: Vec<(u64, f64)>,
    /// When each long task began, and how long it took.
    tasks: Vec<(f64, f64)>,
}

impl Told {
    /// The longest task that began after a tap and before the next was looked for: looking is the driver's work.
    fn longest_task(&self) -> f64 {
        let after_tap = |begun: f64| {
            let rest = HAND.as_secs_f64() * 1_000.0;
            self.taps.iter().any(|&(tapped, painted)| (tapped..painted + rest).contains(&begun))
        };
        let tasks = self.tasks.iter().filter(|(begun, _)| after_tap(*begun));
        tasks.map(|(_, took)| *took).fold(LONG, f64::max)
    }
}

/// Taps this and waits until its answer is painted.
async fn tap(page: &Session, what: Lookup<'_>, kind: &str, so_far: &mut usize) -> Result<()> {
    let element = what.element().await?;
    element.scroll_into_view().await?;
    page.js("window.__begin(arguments[0])", json!(kind)).await?;
    // Where it is and a press, by the driver: as a finger, not as a call.
    element.click().await?;
    *so_far += 1;
    let count = *so_far;
    page.wait(&format!("the answer to tap {count}, a {kind}"), async || {
        let taps = page.js("return window.__taps.length", json!(null)).await?;
        Ok((taps == count).then_some(()))
    })
    .await?;
    sleep(HAND).await;
    Ok(())
}

/// One way around: every page at the bottom, two scores in the log, and rows of the check ticked and unticked.
async fn around(page: &Session, so_far: &mut usize) -> Result<()> {
    let headings = async |name: &str, so_far: &mut usize| tap(page, page.link(name), "heading", so_far).await;
    headings("Log", so_far).await?;
    for score in [3, 4] {
        tap(page, page.button(&app::pain_key(score)), "status", so_far).await?;
    }
    headings("Move", so_far).await?;
    headings("More", so_far).await?;
    headings("Now", so_far).await?;
    let due = page.button("Do the danger check again");
    let again = if due.is_there().await? { due } else { page.button("New or worse? Check again") };
    tap(page, again, "heading", so_far).await?;
    app::open_card(page).await?;
    sleep(HAND).await;
    for _ in 0..2 {
        tap(page, page.any("checkbox"), "tick", so_far).await?;
    }
    // The check has no pages at the bottom; its way out is the name above.
    headings("Unclench", so_far).await
}

async fn run(subject: &Subject) -> Result<Option<Taps>> {
    let Some(folder) = subject.folder() else { return Ok(None) };
    let (_site, page) = start(&setup(folder)).await?;
    page.open("").await?;
    page.wait_service_worker().await?;
    ten_years::sow(&page).await?;
    page.open("").await?;
    ten_years::wait_settled(&page).await?;
    slow_down(&page).await?;
    page.on_each_page(WATCH).await?;
    page.reload().await?;
    page.text_present("Last pain: ").await?;

    let mut so_far = 0;
    while so_far < TAPS {
        around(&page, &mut so_far).await?;
    }
    let told = page
        .js("return { taps: window.__taps, own: window.__own, tasks: window.__tasks }", json!(null))
        .await?;
    let told: Told = serde_json::from_value(told)?;
    let mut browsers = std::collections::BTreeMap::new();
    let longest_task = told.longest_task();
    for (id, took) in told.own {
        let longest: &mut f64 = browsers.entry(id).or_default();
        *longest = longest.max(took);
    }
    let mut browsers: Vec<f64> = browsers.into_values().collect();
    browsers.resize(told.taps.len().max(browsers.len()), LEAST_TOLD);
    let ours = told.taps.into_iter().map(|(tapped, painted)| painted - tapped).collect();
    Ok(Some(Taps { ours, browsers, longest_task }))
}

/// A hundred taps in each run.
pub async fn measure(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut all: Vec<Vec<Taps>> = subjects.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (subject, taps) in subjects.iter().zip(&mut all) {
            taps.extend(run(subject).await.with_context(|| subject.name.clone())?);
        }
    }
    let of = |figure: fn(&Taps) -> Option<f64>| -> Vec<Option<f64>> {
        all.iter().map(|taps| median(&taps.iter().filter_map(figure).collect::<Vec<_>>())).collect()
    };
    let name = |what: &str| format!("tap to painted answer, ten years, {SLOWER}x, {what} (ms)");
    table.add(&name("median"), Limit::None, of(|taps| median(&taps.ours)));
    table.add(&name("p95"), Limit::Most(GOOD), of(|taps| p95(&taps.ours)));
    table.add("  by the browser's Event Timing, p95 (ms)", Limit::Most(GOOD), of(|taps| p95(&taps.browsers)));
    let name = format!("longest task after any tap, ten years, {SLOWER}x (ms)");
    table.add(&name, Limit::Most(LONG), of(|taps| Some(taps.longest_task)));
    Ok(())
}
