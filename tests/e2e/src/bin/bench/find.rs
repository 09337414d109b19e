//! How long ten years of notes block a slow processor: a letter typed into the search, the search itself, a month turned, and
//! the log and what the notes show opened.
//!
//! Measured in the page: from an event that the page handles to the first moment after the frame that shows its answer.
//! A search waits for a pause in typing first; that is taken off by measuring from the moment at which it begins.

use anyhow::{Context, Result};
use e2e::{Session, ten_years};
use serde::Deserialize;
use serde_json::json;

use crate::table::{Limit, Table};
use crate::{SLOWER, Subject, median, setup, slow_down, start};

/// Nobody waits for an answer within this, in milliseconds.
const SOON: f64 = 100.0;

/// What each took, in milliseconds.
#[derive(Clone, Copy, Deserialize)]
struct Took {
    letter: f64,
    first: f64,
    search: f64,
    month: f64,
    log: f64,
    attack: f64,
    insight: f64,
    chart: f64,
}

/// Types, turns and goes, each when what came before is drawn and the page has come to rest. The longest of each kind counts.
const ACT: &str = r##"const now = () => performance.now();
    const after = () => new Promise((go) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => go(now());
        port2.postMessage(null);
    });
    const frame = () => new Promise(requestAnimationFrame);
    const drawn = async () => { await frame(); return after(); };
    // The end of the first frame that shows it.
    const until = async (holds) => { do await frame(); while (!holds()); return after(); };
    const pauses = [];
    const real = window.setTimeout;
    window.setTimeout = (act, wait, ...given) => real(() => {
        pauses.push([wait, now()]);
        return typeof act === 'function' ? act(...given) : undefined;
    }, wait);
    const field = () => document.getElementById('find');
    const said = () => document.querySelector('.found-count')?.textContent ?? '';
    const type = async (text) => {
        const before = now();
        field().value = text;
        field().dispatchEvent(new Event('input', { bubbles: true }));
        return (await drawn()) - before;
    };
    const search = async (text) => {
        const before = said();
        pauses.length = 0;
        await type(text);
        const end = await until(() => said() !== before);
        const took = end - pauses.filter(([wait]) => wait === 150).pop()[1];
        await rest();
        return took;
    };
    const tap = async (find, holds, later) => {
        const start = now();
        find().click();
        const answered = (await until(holds)) - start;
        return [answered, later ? (await until(later)) - start : answered];
    };
    const rest = async () => {
        for (let size = -1; size !== document.all.length; ) {
            size = document.all.length;
            for (let n = 0; n < 10; n += 1) await drawn();
        }
    };
    const act = async () => {
        await rest();
        const first = await search('cold');
        const letters = [], searches = [], months = [];
        const before = said();
        for (const text of ['p', 'pa', 'pai', 'pain']) letters.push(await type(text));
        await until(() => said() !== before);
        for (const text of ['walked', 'pain 7', 'march', 'better', 'cold 2024']) searches.push(await search(text));
        await type('');
        await until(() => document.querySelector('.calendar'));
        for (let n = 0; n < 5; n += 1) {
            const heading = () => document.querySelector('.calendar h2').textContent;
            const before = heading();
            months.push((await tap(() => document.querySelector('.calendar-turn button'), () => heading() !== before))[0]);
        }
        const open = async (route, later) => {
            await rest();
            const before = document.querySelector('#page h1');
            const shown = () => document.querySelector('#page h1') !== before;
            return tap(() => document.querySelector(`a[href="${route}"]`), shown, () => document.querySelector(later));
        };
        const [log, attack] = await open('#/log', '.attack svg');
        const [insight, chart] = await open('#/insight', '.insight svg');
        return {
            first, letter: Math.max(...letters), search: Math.max(...searches), month: Math.max(...months),
            log, attack, insight, chart,
        };
    };
    return act();"##;

async fn run(subject: &Subject) -> Result<Option<Took>> {
    let Some(folder) = subject.folder() else { return Ok(None) };
    let (_site, page) = start(&setup(folder)).await?;
    page.open("").await?;
    page.wait_service_worker().await?;
    ten_years::sow(&page).await?;
    page.open("#/find").await?;
    ten_years::wait_settled(&page).await?;
    slow_down(&page).await?;
    Ok(Some(act(&page).await?))
}

async fn act(page: &Session) -> Result<Took> {
    Ok(serde_json::from_value(page.js(ACT, json!(null)).await?)?)
}

/// Each once in a run.
pub async fn measure(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut all: Vec<Vec<Took>> = subjects.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (subject, took) in subjects.iter().zip(&mut all) {
            took.extend(run(subject).await.with_context(|| subject.name.clone())?);
        }
    }
    let of = |figure: fn(&Took) -> f64| -> Vec<Option<f64>> {
        all.iter().map(|took| median(&took.iter().map(figure).collect::<Vec<_>>())).collect()
    };
    let name = |what: &str| format!("ten years, {SLOWER}x: {what} (ms)");
    table.add(
        &name("a letter typed into the search, longest of 4"),
        Limit::Most(SOON),
        of(|took| took.letter),
    );
    table.add(&name("the first search"), Limit::Most(SOON), of(|took| took.first));
    table.add(&name("a search after it, longest of 5"), Limit::Most(SOON), of(|took| took.search));
    table.add(&name("a month turned, longest of 5"), Limit::Most(SOON), of(|took| took.month));
    table.add(&name("the log opened"), Limit::Most(SOON), of(|took| took.log));
    table.add(&name("the log opened, until its newest attack"), Limit::None, of(|took| took.attack));
    table.add(&name("what the notes show opened"), Limit::Most(SOON), of(|took| took.insight));
    table.add(&name("the same, until its first chart"), Limit::None, of(|took| took.chart));
    Ok(())
}
