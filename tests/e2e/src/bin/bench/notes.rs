//! What ten years of notes cost on a slow processor: one more note, and the start, beside the same without notes.

use anyhow::{Context, Result};
use e2e::{Session, Setup, ten_years};
use serde::Deserialize;
use serde_json::json;

use crate::table::{Limit, Table};
use crate::{SLOWER, Subject, median, p95, setup, slow_down, start};

/// What one note may block for, and be durable after, in milliseconds.
const WRITE: f64 = 8.0;
const DURABLE: f64 = 20.0;
/// What the start may take, measured against the same with no notes.
const START: f64 = 1.3;
/// After the browser itself was opened, its own first loading of localStorage comes on top, before any line of ours runs:
/// 1.0 to 1.3 times were measured, with no room left. This is where something of ours must have gone wrong.
const COLD_START: f64 = 1.6;
/// How many notes are timed in a run.
const WRITES: usize = 100;

/// What one tap took, in milliseconds: all that blocks the page, the part in localStorage, the part before the first
/// write (the new record in memory), and the time until the log has it for good.
#[derive(Clone, Copy, Deserialize)]
struct Tap {
    blocking: f64,
    storing: f64,
    before: f64,
    durable: f64,
}

/// Taps buttons in turn, each when the one before is durable.
const TAP: &str = "const now = () => window.performance.now();
    let storing = 0, first = 0, durable = () => {};
    for (const name of ['setItem', 'getItem', 'removeItem']) {
        const real = window.Storage.prototype[name];
        window.Storage.prototype[name] = function (...given) {
            const start = now();
            first ||= start;
            try { return real.apply(this, given); } finally { storing += now() - start; }
        };
    }
    const begin = window.IDBDatabase.prototype.transaction;
    window.IDBDatabase.prototype.transaction = function (...given) {
        const transaction = begin.apply(this, given);
        if (given[1] === 'readwrite' && [given[0]].flat().includes('log')) {
            transaction.addEventListener('complete', () => durable(now()));
        }
        return transaction;
    };
    const pause = () => new Promise((go) => setTimeout(go, 20));
    const { group, count } = arguments[0];
    const tap = async (n) => {
        const keys = document.querySelectorAll(`[role=group][aria-label='${group}'] button`);
        storing = first = 0;
        const done = new Promise((yes) => (durable = yes));
        const start = now();
        keys[n % keys.length].click();
        const blocking = now() - start;
        const shares = { blocking, storing, before: first - start };
        const whole = { ...shares, durable: (await done) - start };
        await pause();
        return whole;
    };
    const all = async () => {
        const taps = [];
        while (taps.length < count) taps.push(await tap(taps.length));
        return taps;
    };
    return all();";

async fn taps(page: &Session, route: &str, group: &str) -> Result<Vec<Tap>> {
    page.open(route).await?;
    // What was put around the browser's own for the taps before is gone with the page.
    page.reload().await?;
    page.group(group).wait().await?;
    let wish = json!({ "group": group, "count": WRITES });
    Ok(serde_json::from_value(page.js(TAP, wish).await?)?)
}

/// A browser that has been here before, with its service worker, and ten years of notes.
async fn with_ten_years(setup: &Setup) -> Result<(e2e::Site, Session)> {
    let (site, page) = start(setup).await?;
    page.open("").await?;
    page.wait_service_worker().await?;
    ten_years::sow(&page).await?;
    page.open("").await?;
    ten_years::wait_settled(&page).await?;
    Ok((site, page))
}

/// The worst of the switches and of the scores: what a write blocks for, what of a score is not drawing, and how soon it is
/// durable. Drawing the log is part of its taps, and of what the answer of the mirror waits for.
async fn writing(subject: &Subject) -> Result<Option<[f64; 3]>> {
    let Some(folder) = subject.folder() else { return Ok(None) };
    let (_site, page) = with_ten_years(&setup(folder)).await?;
    slow_down(&page).await?;
    let settings = taps(&page, "#/settings", "Sound").await?;
    let log = taps(&page, "#/log", "How bad is the pain now?").await?;
    let worst =
        |taps: &[Tap], of: fn(&Tap) -> f64| p95(&taps.iter().map(of).collect::<Vec<_>>()).context("no taps");
    Ok(Some([
        worst(&settings, |tap| tap.blocking)?,
        worst(&log, |tap| tap.before + tap.storing)?,
        worst(&settings, |tap| tap.durable)?,
    ]))
}

/// What one more note takes.
pub async fn writes(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut all: Vec<Vec<[f64; 3]>> = subjects.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (subject, figures) in subjects.iter().zip(&mut all) {
            figures.extend(writing(subject).await.with_context(|| subject.name.clone())?);
        }
    }
    let rows = [
        ("a switch blocks for", WRITE),
        ("a score stored within", WRITE),
        ("a switch durable after", DURABLE),
    ];
    for (n, (name, limit)) in rows.into_iter().enumerate() {
        let of = |figures: &Vec<[f64; 3]>| median(&figures.iter().map(|it| it[n]).collect::<Vec<_>>());
        let name = format!("{name}, ten years, {SLOWER}x, p95 (ms)");
        table.add(&name, Limit::Most(limit), all.iter().map(of).collect());
    }
    Ok(())
}

/// Notes when the app stands, counted from the start of the navigation.
const WATCH: &str = "const seen = new MutationObserver(() => {
        if (document.body?.classList.contains('ready')) {
            window.__ready = performance.now();
            seen.disconnect();
        }
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });";

async fn slowly(page: &Session) -> Result<()> {
    slow_down(page).await?;
    page.on_each_page(WATCH).await
}

/// One start of the open browser.
async fn one(page: &Session) -> Result<f64> {
    page.open_raw("").await?;
    page.wait_ready().await?;
    page.js("return window.__ready", json!(null)).await?.as_f64().context("not timed")
}

/// One start of a browser that was closed before.
async fn cold(page: &mut Session) -> Result<f64> {
    page.close().await?;
    page.reopen().await?;
    slowly(page).await?;
    one(page).await
}

/// Starts without notes and with ten years, turn by turn: loaded again, and after the browser was opened.
async fn starting(subject: &Subject, runs: usize) -> Result<Option<[Vec<f64>; 4]>> {
    let Some(folder) = subject.folder() else { return Ok(None) };
    let setup = setup(folder);
    let (_site, mut ten) = with_ten_years(&setup).await?;
    let (_other_site, mut none) = start(&setup).await?;
    none.open("").await?;
    none.wait_service_worker().await?;
    let mut all: [Vec<f64>; 4] = Default::default();
    for _ in 0..runs {
        all[2].push(cold(&mut none).await?);
        all[3].push(cold(&mut ten).await?);
        all[0].push(one(&none).await?);
        all[1].push(one(&ten).await?);
    }
    Ok(Some(all))
}

/// What the start takes.
pub async fn starts(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut all: Vec<Option<[Option<f64>; 4]>> = Vec::new();
    for subject in subjects {
        let starts = starting(subject, runs).await.with_context(|| subject.name.clone())?;
        all.push(starts.map(|lists| lists.map(|list| median(&list))));
    }
    let of = |n: usize| -> Vec<Option<f64>> { all.iter().map(|starts| (*starts)?[n]).collect() };
    let times = |none: usize, ten: usize| -> Vec<Option<f64>> {
        all.iter().map(|starts| Some(((*starts)?[ten]?) / ((*starts)?[none]?))).collect()
    };
    let kinds = [("loaded again", 0, START), ("browser opened", 2, COLD_START)];
    for (kind, none, limit) in kinds {
        table.add(&format!("ready, {kind}, no notes, {SLOWER}x (ms)"), Limit::None, of(none));
        table.add(&format!("ready, {kind}, ten years, {SLOWER}x (ms)"), Limit::None, of(none + 1));
        table.add("  times as long with ten years", Limit::Most(limit), times(none, none + 1));
    }
    Ok(())
}
