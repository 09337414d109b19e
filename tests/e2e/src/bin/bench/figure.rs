//! How smoothly the figure of a routine moves on a slow processor: how many different pictures of it are painted in a
//! second, from the first to the last one while it moves into a hold.

use anyhow::{Context, Result};
use e2e::{Session, app};
use serde_json::json;

use crate::table::{Limit, Table};
use crate::{SLOWER, Subject, median, most, setup, slow_down, start};

/// Nearly every frame of a screen that shows 60.
const SMOOTH: f64 = 50.0;
/// Between two pictures while it moves, in milliseconds: likewise.
const STANDS: f64 = 100.0;
/// How long it is looked at, in milliseconds.
const LOOK: f64 = 6_000.0;
/// How long the first seconds of a hold are, counted from the first picture that differs.
const MOVES: f64 = 2_000.0;
/// Until the first hold of a routine.
const GET_READY: f64 = 20_000.0;

/// When the figure was painted differently from the frame before, in milliseconds. Asked for in each frame, just before it
/// is painted; ends some time after the hold began.
const PICTURES: &str = "const [skip, look] = arguments[0];
    const picture = () => [...document.querySelectorAll('.moving svg.figure path')]
        .map((path) => `${path.getAttribute('d')} ${path.getAttribute('transform')}`).join(' ');
    return new Promise((done) => {
        const times = [];
        let before = picture(), frames = 0, start;
        const frame = (now) => {
            start ??= now;
            frames += 1;
            const present = picture();
            if (present !== before) times.push(now - start);
            before = present;
            if (now - start > look) done([times, frames]);
            else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        window.__skip(skip);
    });";

/// Pictures in a second, and the longest wait between two of them.
async fn run(subject: &Subject) -> Result<Option<(f64, f64)>> {
    let Some(folder) = subject.folder() else { return Ok(None) };
    let (_site, page) = start(&setup(folder).clock()).await?;
    app::open_at(&page, 11.0).await?;
    app::start_routine(&page).await?;
    slow_down(&page).await?;
    let (times, frames) = pictures(&page).await?;
    let first = times.first().copied().context("the figure does not move")?;
    let moving: Vec<f64> = times.iter().copied().take_while(|at| *at <= first + MOVES).collect();
    let last = moving.last().copied().unwrap_or(first);
    let waits = moving.windows(2).map(|pair| pair[1] - pair[0]).collect::<Vec<_>>();
    eprintln!(
        "    {}: {} pictures within {:.0} ms, in {frames} frames of {LOOK} ms",
        subject.name,
        moving.len(),
        last - first
    );
    let rate = 1_000.0 * waits.len() as f64 / (last - first).max(1.0);
    Ok(Some((rate, most(&waits).unwrap_or_default())))
}

async fn pictures(page: &Session) -> Result<(Vec<f64>, usize)> {
    Ok(serde_json::from_value(page.js(PICTURES, json!([GET_READY, LOOK])).await?)?)
}

/// One hold in each run.
pub async fn measure(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut all: Vec<Vec<(f64, f64)>> = subjects.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (subject, rates) in subjects.iter().zip(&mut all) {
            rates.extend(run(subject).await.with_context(|| subject.name.clone())?);
        }
    }
    let of = |figure: fn(&(f64, f64)) -> f64| -> Vec<Option<f64>> {
        all.iter().map(|rates| median(&rates.iter().map(figure).collect::<Vec<_>>())).collect()
    };
    table.add(&format!("moving figure, {SLOWER}x (pictures a second)"), Limit::Least(SMOOTH), of(|it| it.0));
    table.add("  longest wait between two pictures (ms)", Limit::Most(STANDS), of(|it| it.1));
    Ok(())
}
