//! How late the alarm rings, in sight and in tabs that the browser slows down; and how soon the page says what was missed
//! after it was frozen, and after its browser was killed. By the witness, not by what the page says of itself.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use e2e::app::{self, MINUTE};
use e2e::{Session, Setup, stored, witness};
use serde_json::json;

use crate::table::{Limit, Table};
use crate::{Subject, median, most, setup, start};

/// How late a tab in sight may ring, in milliseconds.
const SEEN_LATE: f64 = 250.0;
/// How late a hidden one may.
const HIDDEN_LATE: f64 = 1_000.0;
/// How long after it comes back a page may take to say what was missed.
const CAUGHT_UP: f64 = 1_000.0;
/// How many hidden tabs there are, and how far ahead their boundary lies: long enough for the browser to slow them down all
/// it does.
const TABS: usize = 20;
const AHEAD: f64 = 130_000.0;
/// How far ahead it lies in a tab in sight, which has to be open by then.
const SOON: f64 = 6_000.0;

/// Notes when the page says what was missed, counted from its own start.
const WATCH: &str = "(() => {
    const seen = new MutationObserver(() => {
        if (!document.body?.textContent.includes('It has been on for ')) return;
        window.__said = performance.now();
        seen.disconnect();
    });
    seen.observe(document, { subtree: true, childList: true, characterData: true });
})()";

fn alarmed(subject: &Subject) -> Option<Setup> {
    subject.folder().map(|folder| setup(folder).witnessed().hides_tabs())
}

/// A block whose time is up at this time, or whose skin check is due, on a page of its own that was touched: sound needs
/// that.
async fn open_block(page: &Session, name: &str, ahead: f64, time_up: bool) -> Result<f64> {
    page.open_empty_page_as(name).await?;
    let due = page.now().await? + ahead;
    if time_up {
        stored::put_cold_block(page, due - 20.0 * MINUTE, &[5, 10, 15]).await?;
    } else {
        stored::put_cold_block(page, due - 5.0 * MINUTE, &[]).await?;
    }
    page.open_raw_as(name, "#/timer").await?;
    page.wait_ready().await?;
    app::more(page, "Say the time left").await?;
    Ok(due)
}

/// How late this tab vibrated and sounded.
async fn lateness(page: &Session, due: f64) -> Result<Vec<f64>> {
    let mut lates = Vec::new();
    for by in ["vibration", "tone"] {
        let late = witness::ring_after(page, by, 0).await?.at - due;
        ensure!(late >= 0.0, "it rang {late} ms early");
        lates.push(late);
    }
    Ok(lates)
}

async fn in_sight(subject: &Subject) -> Result<Vec<f64>> {
    let Some(setup) = alarmed(subject) else { return Ok(Vec::new()) };
    let (_site, page) = start(&setup).await?;
    let mut lates = Vec::new();
    for (name, time_up) in [("up", true), ("skin", false)] {
        let due = open_block(&page, name, SOON, time_up).await?;
        lates.extend(lateness(&page, due).await?);
    }
    Ok(lates)
}

async fn hidden(subject: &Subject) -> Result<Vec<f64>> {
    let Some(setup) = alarmed(subject) else { return Ok(Vec::new()) };
    let (_site, page) = start(&setup).await?;
    let mut dues = Vec::new();
    for tab in 0..TABS {
        if tab > 0 {
            page.open_empty_tab().await?;
        }
        dues.push(open_block(&page, &format!("t{tab}"), AHEAD, tab % 2 == 0).await?);
    }
    page.open_tab("").await?;
    let last = dues.iter().copied().fold(0.0, f64::max);
    page.wait_at_most(Duration::from_secs(600), "the last boundary", async || {
        Ok((page.now().await? > last).then_some(()))
    })
    .await?;
    let mut lates = Vec::new();
    for (tab, due) in dues.into_iter().enumerate() {
        page.switch_to_tab(tab).await?;
        lates.extend(lateness(&page, due).await?);
    }
    Ok(lates)
}

/// How long after a thaw it says what was missed, still out of sight, seen from outside.
async fn frozen(subject: &Subject) -> Result<Vec<f64>> {
    let Some(setup) = alarmed(subject) else { return Ok(Vec::new()) };
    let (_site, page) = start(&setup.clock()).await?;
    app::start_cold_at(&page, 11.0).await?;
    let mut took = Vec::new();
    for (minutes, says) in [(30.1, "It has been on for 30 minutes"), (20.0, "It has been on for 50 minutes")]
    {
        let after = page
            .while_hidden(async || {
                page.freeze_for(minutes * MINUTE).await?;
                let thawed = Instant::now();
                page.text_present(says).await?;
                Ok(thawed.elapsed().as_secs_f64() * 1_000.0)
            })
            .await?;
        took.push(after);
    }
    Ok(took)
}

/// How long after its own start it says what was missed when the browser was killed.
async fn killed(subject: &Subject) -> Result<Vec<f64>> {
    let Some(setup) = alarmed(subject) else { return Ok(Vec::new()) };
    let (_site, mut page) = start(&setup.clock().script(WATCH)).await?;
    app::start_cold_at(&page, 11.0).await?;
    page.close().await?;
    page.reopen().await?;
    page.open("#/timer").await?;
    page.text_present("off at").await?;
    page.kill_hard();
    page.reopen().await?;
    page.skip_time_unseen(25.0 * MINUTE).await?;
    page.open_raw("#/timer").await?;
    page.text_present("Take the ice off").await?;
    let said = page.js("return window.__said", json!(null)).await?.as_f64().context("not timed")?;
    Ok(vec![said])
}

/// The tabs that are hidden are measured once, because they have to wait for minutes.
pub async fn measure(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let count = subjects.len();
    let [mut seen, mut thawed, mut back, mut unseen] = [(); 4].map(|()| vec![Vec::new(); count]);
    for run in 0..runs {
        for (n, subject) in subjects.iter().enumerate() {
            let name = || subject.name.clone();
            seen[n].extend(in_sight(subject).await.with_context(name)?);
            thawed[n].extend(frozen(subject).await.with_context(name)?);
            back[n].extend(killed(subject).await.with_context(name)?);
            if run == 0 {
                unseen[n].extend(hidden(subject).await.with_context(name)?);
            }
        }
    }
    let of = |all: &[Vec<f64>], figure: fn(&[f64]) -> Option<f64>| all.iter().map(|it| figure(it)).collect();
    table.add("alarm late in sight, latest (ms)", Limit::Most(SEEN_LATE), of(&seen, most));
    let name = format!("alarm late in {TABS} hidden tabs, latest, once (ms)");
    table.add(&name, Limit::Most(HIDDEN_LATE), of(&unseen, most));
    table.add("words after a freeze, latest (ms)", Limit::Most(CAUGHT_UP), of(&thawed, most));
    table.add(
        "words after a kill, from the start of the page (ms)",
        Limit::Most(CAUGHT_UP),
        of(&back, median),
    );
    Ok(())
}
