//! Several tabs at once: nothing is lost, all show the same, one rings, and none brings back what another has erased.

use std::fs;

use e2e::app::{self, HOUR, MINUTE};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run, stored, witness};
use serde_json::json;

const LOG: &str = "#/log";
const DAY: f64 = 24.0 * HOUR;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// Taps the keys of the pain scale in turn, as fast as the page takes it, once the word is given.
const PUMP: &str = "const pump = new window.MessageChannel();
    const tap = () => {
        const keys = document.querySelectorAll('[role=group][aria-label=\"How bad is the pain now?\"] button');
        keys[window.__left % 11].click();
        window.__left -= 1;
        if (window.__left > 0) pump.port2.postMessage(0);
    };
    window.__left = arguments[0];
    pump.port1.onmessage = tap;
    window.__go = new window.BroadcastChannel('e2e go');
    window.__go.onmessage = tap;";

async fn left(page: &Session) -> Result<u64> {
    page.js("return window.__left", json!(null)).await?.as_u64().context("no count")
}

/// Waits until this tab has tapped all it was told to; its patience begins anew with each tap.
async fn until_done(page: &Session) -> Result<()> {
    let mut before = left(page).await?;
    while before > 0 {
        before = page
            .wait("more taps", async || {
                let now = left(page).await?;
                Ok((now < before).then_some(now))
            })
            .await?;
    }
    Ok(())
}

/// An episode, and this many tabs that show the log.
async fn log_in_tabs(page: &Session, tabs: usize) -> Result<()> {
    page.open("").await?;
    app::start_episode(page).await?;
    page.open(LOG).await?;
    for _ in 1..tabs {
        page.open_tab(LOG).await?;
    }
    Ok(())
}

async fn storm(page: &mut Session) -> Result<()> {
    const TABS: usize = 5;
    const EACH: usize = 200;
    const ALL: usize = TABS * EACH;
    log_in_tabs(page, TABS).await?;
    for tab in 0..TABS {
        page.switch_to_tab(tab).await?;
        page.js(PUMP, json!(EACH)).await?;
    }
    page.js("window.__go.postMessage(0); window.__go.onmessage()", json!(null)).await?;
    for tab in 0..TABS {
        page.switch_to_tab(tab).await?;
        until_done(page).await?;
    }
    for tab in 0..TABS {
        page.switch_to_tab(tab).await?;
        app::wait_pains(page, ALL).await.with_context(|| format!("tab {tab}"))?;
    }
    let (found, shards) = (stored::pains(page).await?, stored::shards(page).await?.len());
    println!("{}: {found} of {ALL} in {shards} shards", page.engine());
    ensure!(found == ALL, "{found} of {ALL} are stored");
    ensure!(shards == TABS, "each tab wrote its own shard: {shards}");
    for tab in 0..TABS {
        page.switch_to_tab(tab).await?;
        page.reload().await?;
        app::wait_pains(page, ALL).await.with_context(|| format!("tab {tab} after a reload"))?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn five_tabs_write_a_thousand_records_at_once() {
    for _ in 0..3 {
        run(chromium(), async |page, _site| storm(page).await).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn five_tabs_write_a_thousand_records_at_once_in_firefox() {
    run(Setup::new().only(&[Engine::Firefox]), async |page, _site| storm(page).await).await;
}

/// How often this tab rang: only the one that was tapped may sound, but every one that rings vibrates.
async fn rings(page: &Session) -> Result<usize> {
    witness::count(page, "vibration").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn one_tab_rings_all_show_it_and_closing_it_hands_over() {
    run(chromium().clock().witnessed(), async |page, _site| {
        page.allow_error("The AudioContext was not allowed to start");
        app::open_at(page, 11.0).await?;
        page.open_tab("").await?;
        page.open_tab("").await?;
        page.switch_to_tab(1).await?;
        app::start_cold(page).await?;

        // The tab that was touched last rings, though another one is older and another one newer.
        page.skip_time_in_all_tabs(5.0 * MINUTE).await?;
        witness::ring_after(page, "tone", 0).await?;
        for tab in [0, 2] {
            page.switch_to_tab(tab).await?;
            page.wait_alert("Check your skin now").await?;
            ensure!(rings(page).await? == 0, "tab {tab} rang too");
        }

        page.switch_to_tab(1).await?;
        let so_far = witness::count(page, "tone").await?;
        page.skip_time_in_all_tabs(2.1 * MINUTE).await?;
        witness::ring_after(page, "tone", so_far).await?;
        for tab in [0, 2] {
            page.switch_to_tab(tab).await?;
            page.wait_alert("Take the ice off and check your skin.").await?;
            ensure!(rings(page).await? == 0, "tab {tab} rang too");
        }

        // Nobody has taken the pack off yet: one of the others goes on ringing.
        page.switch_to_tab(1).await?;
        page.close_tab().await?;
        page.skip_time_in_all_tabs(16_000.0).await?;
        page.wait("a ring in one of the tabs that are left", async || {
            let mut ringing = 0;
            for tab in [0, 1] {
                page.switch_to_tab(tab).await?;
                page.wait_alert("Take the ice off and check your skin.").await?;
                ringing += u64::from(rings(page).await? > 0);
            }
            ensure!(ringing < 2, "both of them ring");
            Ok((ringing == 1).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tab_of_older_code_writes_nothing_over_what_a_newer_one_wrote() {
    run(chromium(), async |page, _site| {
        log_in_tabs(page, 2).await?;
        page.switch_to_tab(0).await?;
        app::note_pain(page, 2).await?;

        page.switch_to_tab(1).await?;
        app::wait_pains(page, 1).await?;
        let newer = format!("{{\"unclench\":{},\"of\":\"another time\"}}", unclench::app::saved::SCHEMA + 1);
        page.set_local_storage("unclench:journal:2026-11:zzzzzz-a", &newer).await?;

        page.switch_to_tab(0).await?;
        page.text_present("A newer version wrote these entries").await?;
        let (before, log) = (stored::all(page).await?, stored::second(page).await?);
        app::note_pain(page, 4).await?;
        app::note_pain(page, 6).await?;
        ensure!(stored::all(page).await? == before, "something was written");
        ensure!(stored::second(page).await? == log, "something was logged");
        page.button("Reload").click().await?;
        page.text_present("A newer version wrote these entries").await?;
        app::wait_pains(page, 1).await?;
        ensure!(stored::all(page).await? == before, "a start wrote something");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn shards_of_tabs_that_are_gone_are_joined_and_all_records_are_there() {
    run(chromium().clock(), async |page, _site| {
        let noon = |year: i32, month: &str| format!("return Date.parse('{year}-{month}-15T12:00:00Z')");
        page.open("").await?;
        let march = page.js(&noon(2027, "03"), json!(null)).await?.as_f64().context("no time")?;
        page.set_wall(march).await?;
        log_in_tabs(page, 3).await?;
        for month in [0.0, 31.0 * DAY] {
            for tab in 0..3 {
                page.switch_to_tab(tab).await?;
                page.set_wall(march + month).await?;
                page.reload().await?;
                app::note_pain(page, 1).await?;
                app::note_pain(page, 2).await?;
            }
        }
        app::wait_pains(page, 12).await?;
        let months = |keys: &[String]| {
            let count = |month: &str| keys.iter().filter(|key| key.contains(month)).count();
            (count(":2027-03:"), count(":2027-04:"))
        };
        let before = stored::records(page).await?;
        ensure!(months(&stored::shards(page).await?) == (3, 3), "three tabs, two months");

        // Three months on, in one tab: nobody holds the other slots any more.
        page.set_wall(march + 92.0 * DAY).await?;
        page.close().await?;
        page.reopen().await?;
        page.open(LOG).await?;
        app::wait_pains(page, 12).await?;
        page.wait("one shard for each month", async || {
            Ok((months(&stored::shards(page).await?) == (1, 1)).then_some(()))
        })
        .await?;
        ensure!(stored::records(page).await? == before, "the same records");
        page.wait("a copy of each in the mirror, and none beside them", async || {
            let copies: Vec<String> = stored::second(page).await?.copies.into_keys().collect();
            let beside = stored::keys(page, "unclench:bak:journal:").await?;
            Ok((months(&copies) == (1, 1) && beside.is_empty()).then_some(()))
        })
        .await?;
        page.reload().await?;
        app::wait_pains(page, 12).await?;
        ensure!(stored::records(page).await? == before, "the same records after a reload");
        Ok(())
    })
    .await;
}

/// Two tabs with a shard each, of this many scores together.
async fn two_tabs_with_a_shard_each(page: &Session) -> Result<()> {
    log_in_tabs(page, 2).await?;
    app::note_pain(page, 3).await?;
    page.switch_to_tab(0).await?;
    app::note_pain(page, 4).await?;
    app::wait_pains(page, 2).await?;
    ensure!(stored::shards(page).await?.len() == 2, "a shard each");
    page.switch_to_tab(1).await?;
    app::wait_pains(page, 2).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_one_tab_erases_the_others_do_not_bring_back() {
    run(chromium(), async |page, _site| {
        two_tabs_with_a_shard_each(page).await?;
        app::erase_everything(page).await?;
        page.switch_to_tab(0).await?;
        page.text_present("This is where you will see how an attack goes").await?;
        ensure!(stored::records(page).await?.is_empty(), "brought back");
        // It is a page like any other from then on.
        page.open("").await?;
        app::start_episode(page).await?;
        page.open(LOG).await?;
        app::note_pain(page, 8).await?;
        for tab in [1, 0] {
            page.switch_to_tab(tab).await?;
            page.open(LOG).await?;
            app::wait_pains(page, 1).await?;
        }
        page.reload().await?;
        app::wait_pains(page, 1).await?;
        ensure!(stored::pains(page).await? == 1, "one score in all");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_one_tab_replaces_the_others_do_not_bring_back() {
    run(chromium(), async |page, _site| {
        two_tabs_with_a_shard_each(page).await?;
        app::open_data(page).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("backup.txt");
        fs::write(&file, app::backup_text(page).await?)?;
        page.switch_to_tab(0).await?;
        app::note_pain(page, 9).await?;
        app::wait_pains(page, 3).await?;

        page.switch_to_tab(1).await?;
        page.wait("the third score", async || Ok((stored::pains(page).await? == 3).then_some(()))).await?;
        app::choose_file(page, &file).await?;
        page.button("Replace what is here").click().await?;
        page.wait_status("Restored.").await?;
        for tab in [0, 1, 0] {
            page.switch_to_tab(tab).await?;
            page.open(LOG).await?;
            app::wait_pains(page, 2).await?;
            ensure!(stored::pains(page).await? == 2, "brought back by tab {tab}");
        }
        page.reload().await?;
        app::wait_pains(page, 2).await
    })
    .await;
}
