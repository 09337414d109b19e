//! When it rings: in tabs nobody looks at, in sight, after a freeze and after a killed browser. Measured by the witness
//! (`e2e::witness`), not by what the page says of itself; the figures are printed.

use std::time::{Duration, Instant};

use e2e::app::{self, MINUTE, dial, open_at};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run, stored, witness};
use serde_json::json;
use tokio::sync::RwLock;

/// What is timed to a fraction of a second is timed alone, and the rest waits until the many tabs are up.
static QUIET: RwLock<()> = RwLock::const_new(());

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).witnessed().hides_tabs()
}

/// Without a tap since the start the browser refuses sound, and says so in its console.
fn expect_refused_sound(page: &Session) {
    page.allow_error("The AudioContext was not allowed to start");
}

const TABS: usize = 20;
/// How far ahead of each tab's start its boundary lies: long enough for the browser to slow it down all it does.
const AHEAD: f64 = 130_000.0;
/// How late a hidden tab may ring, in milliseconds.
const HIDDEN_LATE: f64 = 1_000.0;
/// How late a tab in sight may ring.
const SEEN_LATE: f64 = 250.0;
/// A timer that arms itself again for half a second mostly waits this long, or the tab was not slowed down.
const SLOWED: f64 = 900.0;

/// Notes the waits of a timer that arms itself again, where the page was hidden when they began.
const CHAIN: &str = "(() => {
    window.__waits = [];
    const beat = (before, hidden) => {
        if (hidden) window.__waits.push(Date.now() - before);
        setTimeout(beat, 500, Date.now(), document.hidden);
    };
    beat(0, false);
})()";
/// From about a minute on, Chromium lets such a timer wait for up to a minute, unless the title changes.
const SLOWED_MOST: f64 = 10_000.0;
const LONGEST_WAIT: &str = "return Math.max(...window.__waits)";
const MEDIAN_WAIT: &str = "const waits = window.__waits.toSorted((a, b) => a - b);
    return waits[Math.floor(waits.length / 2)]";

/// Puts a block before the present page's start, whose next boundary lies at this time: time up, or a skin check.
async fn put_block_due(page: &Session, due: f64, time_up: bool) -> Result<()> {
    if time_up {
        stored::put_cold_block(page, due - 20.0 * MINUTE, &[5, 10, 15]).await
    } else {
        stored::put_cold_block(page, due - 5.0 * MINUTE, &[]).await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn twenty_hidden_tabs_ring_within_a_second() {
    let setup = chromium().script(CHAIN).limit(Duration::from_secs(300));
    run(setup, async |page, _site| {
        expect_refused_sound(page);
        let quiet = QUIET.write().await;
        let mut dues = Vec::new();
        for tab in 0..TABS {
            if tab > 0 {
                page.open_empty_tab().await?;
            }
            let name = format!("t{tab}");
            // The block has to be there before the app is.
            page.open_empty_page_as(&name).await?;
            let due = page.now().await? + AHEAD;
            put_block_due(page, due, tab % 2 == 0).await?;
            page.open_raw_as(&name, "#/timer").await?;
            page.wait_ready().await?;
            page.text_present("off at").await?;
            // Every other pair was touched, so that it may sound.
            if tab % 4 < 2 {
                page.button("Say the time left").click().await?;
            }
            dues.push(due);
        }
        // Someone lying down, in a tab that has no digits in its title to change: it is slowed down most.
        page.open_empty_tab().await?;
        page.open_empty_page_as("lying").await?;
        let rises = page.now().await? + AHEAD;
        stored::put_lying(page, rises - 30.0 * MINUTE).await?;
        page.open_raw_as("lying", "#/move").await?;
        page.wait_ready().await?;
        page.text_present("The alarm is due at ").await?;
        dues.push(rises);
        page.open_tab("").await?;
        drop(quiet);

        let last = dues.iter().copied().fold(0.0, f64::max);
        page.wait_at_most(Duration::from_secs(240), "the last boundary", async || {
            Ok((page.now().await? > last).then_some(()))
        })
        .await?;
        let mut lates = Vec::new();
        for (tab, due) in dues.into_iter().enumerate() {
            page.switch_to_tab(tab).await?;
            let ring =
                witness::ring_after(page, "vibration", 0).await.with_context(|| format!("tab {tab}"))?;
            ensure!(ring.hidden, "tab {tab} was in sight");
            let waits = page.js(MEDIAN_WAIT, json!(null)).await?.as_f64().unwrap_or_default();
            ensure!(waits > SLOWED, "tab {tab} was not slowed down: {waits} ms");
            if tab == TABS {
                let longest = page.js(LONGEST_WAIT, json!(null)).await?.as_f64().unwrap_or_default();
                println!("someone lying: slowed down to {longest} ms");
                ensure!(longest > SLOWED_MOST, "someone lying: slowed down to {longest} ms at most");
            } else if tab % 4 < 2 {
                let tone =
                    witness::ring_after(page, "tone", 0).await.with_context(|| format!("tab {tab}"))?;
                lates.push(tone.at - due);
            }
            lates.push(ring.at - due);
        }
        let (first, latest) = lates.iter().fold((f64::INFINITY, 0.0), |(least, most), late| {
            (f64::min(least, *late), f64::max(most, *late))
        });
        println!("{} hidden tabs: {first} to {latest} ms late", TABS + 1);
        ensure!(first >= 0.0 && latest <= HIDDEN_LATE, "{lates:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tab_in_sight_rings_within_a_quarter_of_a_second() {
    let _quiet = QUIET.write().await;
    run(chromium(), async |page, _site| {
        expect_refused_sound(page);
        let mut lates = Vec::new();
        for round in 0..4 {
            let name = format!("t{round}");
            page.open_empty_page_as(&name).await?;
            let due = page.now().await? + 4_000.0;
            put_block_due(page, due, round % 2 == 0).await?;
            page.open_raw_as(&name, "#/timer").await?;
            page.wait_ready().await?;
            // Sound needs a tap.
            page.button("Say the time left").click().await?;
            for by in ["vibration", "tone"] {
                let ring = witness::ring_after(page, by, 0).await?;
                ensure!(!ring.hidden, "the tab is in sight");
                lates.push(ring.at - due);
            }
            page.wait_alert(if round % 2 == 0 {
                "Time is up. Take the ice off now."
            } else {
                "Check your skin now"
            })
            .await?;
        }
        let latest = lates.iter().copied().fold(0.0, f64::max);
        println!("in sight: {latest} ms late at most, of {lates:?}");
        ensure!(lates.iter().all(|late| (0.0..=SEEN_LATE).contains(late)), "{lates:?}");
        Ok(())
    })
    .await;
}

/// Freezes the page for this long by its clocks, and answers how long after the thaw it says this, in milliseconds.
async fn says_after_a_freeze(page: &Session, minutes: f64, says: &str) -> Result<f64> {
    ensure!(!page.shows(says).await?, "it says {says:?} before");
    page.while_hidden(async || {
        page.freeze_for(minutes * MINUTE).await?;
        let thawed = Instant::now();
        page.text_present(says).await?;
        Ok(thawed.elapsed().as_secs_f64() * 1_000.0)
    })
    .await
}

/// How long after it comes back a page may take to say what was missed, in milliseconds.
const CAUGHT_UP: f64 = 1_000.0;
/// Notes when the page says what was missed, counted from its own start.
const WATCH: &str = "(() => {
    const seen = new MutationObserver(() => {
        if (!document.body?.textContent.includes('Due off ')) return;
        window.__said = performance.now();
        seen.disconnect();
    });
    seen.observe(document, { subtree: true, childList: true, characterData: true });
})()";
const SAID: &str = "return window.__said";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_freeze_it_says_at_once_what_was_missed() {
    let _quiet = QUIET.read().await;
    run(chromium().clock(), async |page, _site| {
        expect_refused_sound(page);
        let mut took = Vec::new();
        for block in 0..4 {
            let name = format!("t{block}");
            page.open_empty_page_as(&name).await?;
            let now = page.now().await?;
            stored::put_cold_block(page, now, &[]).await?;
            page.open_raw_as(&name, "#/timer").await?;
            page.wait_ready().await?;
            page.text_present("off at").await?;

            took.push(says_after_a_freeze(page, 5.4, "Check your skin now").await?);
            page.button("Skin is normal").click().await?;
            page.text_present("off at").await?;
            took.push(
                says_after_a_freeze(
                    page,
                    8.0,
                    "No answer to the skin check. Take the ice off and look at the skin.",
                )
                .await?,
            );
            page.button("It is off").click().await?;
            page.text_present("Leave the pack off.").await?;
            took.push(says_after_a_freeze(page, 23.5, "The rest ended 3 minutes ago.").await?);
            page.button("Skin is normal, pack on").click().await?;
            page.text_present("off at").await?;
            let late = 10 + 7 * block;
            let due = |more: i32| {
                let (late, on) = (late + more, 20 + late + more);
                format!("Due off {late} minutes ago, on for {on} minutes by now. Take the ice off.")
            };
            took.push(says_after_a_freeze(page, 20.5 + f64::from(late), &due(0)).await?);
            took.push(says_after_a_freeze(page, 60.0, &due(60)).await?);
        }
        let latest = took.iter().copied().fold(0.0, f64::max);
        println!("{} freezes: said {latest:.0} ms after the thaw at most", took.len());
        ensure!(took.len() == 20 && latest <= CAUGHT_UP, "{took:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_kill_in_mid_phase_it_says_at_once_what_was_missed() {
    let _quiet = QUIET.read().await;
    run(chromium().clock().script(WATCH), async |page, _site| {
        expect_refused_sound(page);
        open_at(page, 11.0).await?;
        app::start_cold(page).await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Skin is normal").click().await?;
        page.button("Pause").wait().await?;
        // What the browser keeps in a minute, it keeps when it is closed in peace.
        page.close().await?;
        page.reopen().await?;
        page.open("#/timer").await?;
        page.text_present("off at").await?;
        page.kill_hard();
        page.reopen().await?;
        page.skip_time_unseen(25.0 * MINUTE).await?;
        page.open_raw("#/timer").await?;
        page.text_present("Due off 10 minutes ago, on for 30 minutes by now. Take the ice off.").await?;
        let took = page.js(SAID, json!(null)).await?.as_f64().context("no time")?;
        println!("killed: said {took:.0} ms after the start of the page");
        ensure!(took <= CAUGHT_UP, "it took {took} ms");
        page.wait_ready().await?;
        page.heading("Look at the skin now").wait().await?;
        page.text_present("The skin turns white, blotchy, blue or bright red.").await?;
        page.button("It is off").click().await?;
        page.text_present("Leave the pack off.").await?;
        let (left, _) = dial(page).await?;
        ensure!((1_190.0..=1_200.0).contains(&left), "the rest is whole: {left} s left");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_kill_soon_after_the_start_the_first_screen_says_what_was_missed() {
    let _quiet = QUIET.read().await;
    run(chromium().clock().script(WATCH), async |page, _site| {
        expect_refused_sound(page);
        open_at(page, 11.0).await?;
        app::start_cold(page).await?;
        page.kill_hard();
        page.reopen().await?;
        page.skip_time_unseen(25.0 * MINUTE).await?;
        page.open_raw("").await?;
        page.wait_alert("Due off 5 minutes ago, on for 25 minutes by now. Take the ice off.").await?;
        let took = page.js(SAID, json!(null)).await?.as_f64().context("no time")?;
        println!("killed at once: said {took:.0} ms after the start of the page");
        ensure!(took <= CAUGHT_UP, "it took {took} ms");
        page.wait_ready().await?;
        page.link("Take it off +5:").part().wait().await?;
        page.button("Back to the timer").click().await?;
        page.text_present("Due off 5 minutes ago, on for 25 minutes by now. Take the ice off.").await?;
        page.heading("Look at the skin now").wait().await
    })
    .await;
}
