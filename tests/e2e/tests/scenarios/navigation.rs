//! Hundreds of random steps through all pages and the browser's history while something runs. The program must not
//! panic, the page must be the one of the address, and what runs must go on.

use std::time::Duration;

use e2e::app::{self, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;
use unclench::app::route::PAGES;

/// The steps of the walks are these ones on every run.
const SEED: u32 = 0x5EED_1E57;
/// Steps between two looks at the page.
const STRIDE: usize = 10;

/// Marsaglia's xorshift.
struct Dice(u32);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % most
    }
}

/// Takes one step, and goes on as soon as it was taken: at once, with the next task, or with the next frame. Answers
/// true for a new entry in the history.
const STEP: &str = "const [{ to, pause }] = arguments;
    const before = location.hash;
    if (to === 'back') history.back();
    else if (to === 'forward') history.forward();
    else location.hash = to;
    const grown = !['back', 'forward'].includes(to) && location.hash !== before;
    const next = [(go) => go(), (go) => setTimeout(go), (go) => requestAnimationFrame(go)][pause];
    return new Promise((go) => next(() => go(grown)))";

/// How many steps an engine is asked for.
fn steps_of(engine: Engine) -> usize {
    if engine == Engine::Chromium { 200 } else { 60 }
}

/// Waits until the page drawn is the one of the address, and fails if there is none.
async fn settles(page: &Session, way: &[String]) -> Result<()> {
    let agrees = "const hash = location.hash.slice(2);
        const main = e2e.find([{ role: 'main', name: null, part: false }]);
        const headings = main[0]?.querySelectorAll('h1').length;
        return document.body.dataset.page === hash && main.length === 1 && headings === 1";
    let settled = page
        .wait("the page of the address", async || {
            ensure!(!page.heading("Something went wrong").is_there().await?, "the page gave up");
            Ok((page.js(agrees, json!(null)).await? == true).then_some(()))
        })
        .await;
    settled.map_err(|error| error.context(format!("after {way:?}")))
}

/// Walks at random. `between` is called now and then, on a page that has settled.
async fn walk(page: &Session, dice: &mut Dice, between: impl AsyncFn(&Session) -> Result<()>) -> Result<()> {
    // Entries of the history that are surely behind this one: back never leaves the page.
    let mut behind = 0_usize;
    let mut way = Vec::new();
    for step in 0..steps_of(page.engine()) {
        let to = match dice.below(5) {
            0 if behind > 0 => {
                behind -= 1;
                "back".to_owned()
            }
            1 => "forward".to_owned(),
            _ => PAGES[dice.below(PAGES.len())].route.print(),
        };
        way.push(to.clone());
        let grown = page.js(STEP, json!({ "to": to, "pause": dice.below(3) })).await?;
        behind += usize::from(grown == true);
        if step % STRIDE == STRIDE - 1 {
            settles(page, &way).await?;
            between(page).await?;
            way.clear();
        }
    }
    settles(page, &way).await
}

/// Waits until the dial has changed three times.
async fn dial_ticks(page: &Session) -> Result<()> {
    for _ in 0..3 {
        let (before, _) = app::dial(page).await?;
        page.wait("other digits", async || Ok((app::dial(page).await?.0 != before).then_some(()))).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_walk_with_a_block_running() {
    println!("seed {SEED:#x}");
    let setup = Setup::new().clock();
    run(setup, async |page, _site| {
        open_at(page, 11.0).await?;
        app::start_cold(page).await?;
        walk(page, &mut Dice(SEED), async |_| Ok(())).await?;
        page.open("#/timer").await?;
        page.text_present("Cold on").await?;
        dial_ticks(page).await
    })
    .await;
}

/// Opens the routine, lets it go on, and leaves it in the middle of a movement.
async fn leave_in_mid_movement(page: &Session) -> Result<()> {
    const DRAWN: &str = "return [...document.querySelectorAll('.moving svg path')].map((path) => path.getAttribute('d')).join()";
    const LEAVE: &str = "location.hash = '#/more'";
    page.open("#/routine").await?;
    page.wait("a routine that goes on", async || {
        if page.button("Go on").is_there().await? {
            page.button("Go on").click().await?;
        }
        Ok(page.button("Pause").is_there().await?.then_some(()))
    })
    .await?;
    // What moves is in its hold, so time goes by until one begins.
    let first = page.js(DRAWN, json!(null)).await?;
    page.wait_at_most(Duration::from_secs(30), "a figure that moves", async || {
        let moves = page.js(DRAWN, json!(null)).await? != first;
        if !moves {
            page.skip_time(1_000.0).await?;
        }
        Ok(moves.then_some(()))
    })
    .await?;
    page.js(LEAVE, json!(null)).await.map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_walk_with_a_routine_running() {
    println!("seed {SEED:#x}");
    let setup = Setup::new().clock();
    run(setup, async |page, _site| {
        open_at(page, 11.0).await?;
        app::start_routine(page).await?;
        leave_in_mid_movement(page).await?;
        let mut dice = Dice(SEED.rotate_left(7));
        walk(page, &mut dice, async |page| {
            // A danger check that was begun on the way holds the routine.
            if page.js("return location.hash", json!(null)).await? == "#/routine" {
                leave_in_mid_movement(page).await?;
            }
            Ok(())
        })
        .await?;
        page.open("#/routine").await?;
        let go_on = page.button("Go on");
        if go_on.is_there().await? {
            go_on.click().await?;
        }
        dial_ticks(page).await
    })
    .await;
}
