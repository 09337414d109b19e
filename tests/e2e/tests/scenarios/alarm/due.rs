//! When it rings: in tabs nobody looks at, in sight, after a freeze and after a killed browser. Seen by the witness
//! (`e2e::witness`), not by what the page says of itself. How late it rings depends on the machine: `cargo xtask bench`
//! measures that.

use e2e::app::{self, MINUTE};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run, stored, witness};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).witnessed().hides_tabs()
}

/// Without a tap since the start the browser refuses sound, and says so in its console.
fn expect_refused_sound(page: &Session) {
    page.allow_error("The AudioContext was not allowed to start");
}

/// Fails unless the page wrote down one alarm of this time, which it knew of before it rang, and gives it. A skin check is
/// not written down.
async fn check_written_down(page: &Session, due: f64, rang: f64) -> Result<stored::Alarm> {
    let alarms = stored::alarms(page).await?;
    let of_it: Vec<_> = alarms.iter().filter(|alarm| (alarm.due - due).abs() < 1_000.0).collect();
    ensure!(of_it.len() == 1, "due at {due}, written down: {alarms:?}");
    let alarm = *of_it[0];
    // The witness looks at the clock a little later than the page did.
    ensure!(alarm.late >= 0.0 && alarm.due + alarm.late <= rang + 1.0, "rang at {rang}: {alarm:?}");
    ensure!(!alarm.rehearsal, "{alarm:?}");
    Ok(alarm)
}

const TABS: usize = 20;
/// How far ahead of each tab's start its boundary lies: long enough for the browser to slow it down all it does.
const AHEAD: f64 = 130_000.0;
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
async fn twenty_hidden_tabs_ring_by_their_workers_and_write_down_how_late() {
    run(chromium().script(CHAIN), async |page, _site| {
        expect_refused_sound(page);
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
                app::more(page, "Say the time left").await?;
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

        let last = dues.iter().copied().fold(0.0, f64::max);
        page.wait_at_most(4 * page.patience(), "the last boundary", async || {
            Ok((page.now().await? > last).then_some(()))
        })
        .await?;
        for (tab, due) in dues.into_iter().enumerate() {
            page.switch_to_tab(tab).await?;
            rang_out_of_sight(page, tab, due).await.with_context(|| format!("tab {tab}"))?;
        }
        Ok(())
    })
    .await;
}

async fn rang_out_of_sight(page: &Session, tab: usize, due: f64) -> Result<()> {
    let ring = witness::ring_after(page, "vibration", 0).await?;
    ensure!(ring.hidden, "it was in sight");
    witness::check_rings_once(page, "vibration", due).await?;
    page.wait("word from the worker", async || {
        Ok(witness::woken(page).await?.iter().any(|at| *at >= due).then_some(()))
    })
    .await?;
    let waits = page.js(MEDIAN_WAIT, json!(null)).await?.as_f64().unwrap_or_default();
    ensure!(waits > SLOWED, "it was not slowed down: {waits} ms");
    if tab < TABS && tab % 4 < 2 {
        let tone = witness::ring_after(page, "tone", 0).await?;
        ensure!(tone.hidden && tone.at >= due, "due at {due}: {tone:?}");
    }
    if tab == TABS || tab.is_multiple_of(2) {
        let alarm = check_written_down(page, due, ring.at).await?;
        ensure!(alarm.hidden, "{alarm:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tab_in_sight_rings_once_when_it_is_due_and_not_before() {
    // Enough to be looked at before it rings; passing it by would only make it ring late.
    const SOON: f64 = 3_000.0;
    run(chromium().clock(), async |page, _site| {
        expect_refused_sound(page);
        for (name, time_up) in [("up", true), ("skin", false)] {
            page.open_empty_page_as(name).await?;
            let due = page.now().await? + 4.0 * MINUTE;
            put_block_due(page, due, time_up).await?;
            page.open_raw_as(name, "#/timer").await?;
            page.wait_ready().await?;
            // Sound needs a tap.
            app::more(page, "Say the time left").await?;
            page.skip_to(due - SOON).await?;

            for by in ["vibration", "tone"] {
                let ring = witness::ring_after(page, by, 0).await?;
                ensure!(!ring.hidden && ring.at >= due, "due at {due}: {ring:?}");
            }
            let says = if time_up { "Take the ice off now. Time is up." } else { "Check your skin now" };
            page.wait_alert(says).await?;
            witness::check_rings_once(page, "vibration", due).await?;
            let rang = witness::ring_after(page, "vibration", 0).await?.at;
            if time_up {
                check_written_down(page, due, rang).await?;
            } else {
                ensure!(witness::count(page, "vibration").await? == 1, "a skin check rings once");
            }
        }
        Ok(())
    })
    .await;
}

/// Freezes the page for this long by its clocks, and waits until it says this, still out of sight.
async fn says_after_a_freeze(page: &Session, minutes: f64, says: &str) -> Result<()> {
    ensure!(!page.shows(says).await?, "it says {says:?} before");
    page.while_hidden(async || {
        page.freeze_for(minutes * MINUTE).await?;
        page.text_present(says).await
    })
    .await
}

/// Notes whether the page says what was missed by the time it says that it stands.
const WATCH: &str = "(() => {
    const seen = new MutationObserver(() => {
        if (!document.body?.classList.contains('ready')) return;
        window.__said = document.body.innerText.includes('It has been on for ');
        seen.disconnect();
    });
    seen.observe(document, { subtree: true, childList: true, attributes: true });
})()";
const SAID: &str = "return window.__said";

/// Fails unless what was missed was on the first screen that the program drew.
async fn said_at_once(page: &Session) -> Result<()> {
    page.wait_ready().await?;
    ensure!(page.js(SAID, json!(null)).await? == true, "it was drawn without a word of what was missed");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_freeze_it_says_at_once_what_was_missed() {
    run(chromium().clock(), async |page, _site| {
        expect_refused_sound(page);
        for block in 0..4 {
            let name = format!("t{block}");
            page.open_empty_page_as(&name).await?;
            let now = page.now().await?;
            stored::put_cold_block(page, now, &[]).await?;
            page.open_raw_as(&name, "#/timer").await?;
            page.wait_ready().await?;
            page.text_present("off at").await?;

            says_after_a_freeze(page, 5.4, "Check your skin now").await?;
            page.button("Skin is normal").click().await?;
            page.text_present("off at").await?;
            says_after_a_freeze(
                page,
                8.0,
                "Take the ice off and check your skin. You did not answer the skin check.",
            )
            .await?;
            page.button("It is off").click().await?;
            page.text_present("Leave the pack off.").await?;
            says_after_a_freeze(page, 23.1, "The break ended 3 minutes ago.").await?;
            page.button("Skin is normal, pack on").click().await?;
            page.text_present("off at").await?;
            let late = 10 + 7 * block;
            let due = |more: i32| {
                let on = 20 + late + more;
                format!("Take the ice off now. It has been on for {on} minutes.")
            };
            says_after_a_freeze(page, 20.1 + f64::from(late), &due(0)).await?;
            says_after_a_freeze(page, 60.0, &due(60)).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_kill_in_mid_phase_it_says_at_once_what_was_missed() {
    run(chromium().clock().script(WATCH), async |page, _site| {
        expect_refused_sound(page);
        app::start_cold_at(page, 11.0).await?;
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
        page.text_present("Take the ice off now. It has been on for 30 minutes.").await?;
        said_at_once(page).await?;
        page.heading("Check the skin for").wait().await?;
        page.text_present("White, blotchy, blue or bright red skin").await?;
        let before = page.now().await?;
        page.button("It is off").click().await?;
        page.text_present("Leave the pack off.").await?;
        app::check_dial(page, 20.0 * MINUTE, before).await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_kill_soon_after_the_start_the_first_screen_says_what_was_missed() {
    run(chromium().clock(), async |page, _site| {
        expect_refused_sound(page);
        app::start_cold_at(page, 11.0).await?;
        page.kill_hard();
        page.reopen().await?;
        page.skip_time_unseen(25.0 * MINUTE).await?;
        page.open_raw("").await?;
        page.wait_alert("Take the ice off now. It has been on for 25 minutes.").await?;
        page.wait_ready().await?;
        page.link("Take it off now").wait().await?;
        page.button("Back to the timer").click().await?;
        page.text_present("Take the ice off now. It has been on for 25 minutes.").await?;
        page.heading("Check the skin for").wait().await
    })
    .await;
}
