//! Storage that is damaged, full or forbidden: the app starts, says so, and never writes over what it can't read.

use e2e::app;
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

/// What happened to a stored text.
type Damage = fn(&str) -> String;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

async fn shards(page: &Session) -> Result<Vec<String>> {
    let keys = page.local_storage_keys().await?;
    Ok(keys.into_iter().filter(|key| key.starts_with("unclench:journal:")).collect())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_damaged_piece_is_kept_told_and_never_written_again() {
    let flipped: Damage = |text| text.replacen("SELF-CARE", "SELF-CURE", 1);
    let cut: Damage = |text| text[..text.len() / 2].to_owned();
    let garbage: Damage = |_| "\u{0}{not ours}\tat all".to_owned();
    let damages = [("flipped", flipped), ("cut", cut), ("garbage", garbage)];
    for (name, damage) in damages {
        run(chromium(), async |page, _site| {
            page.open("").await?;
            app::begin_check(page).await?;
            app::pass_clean_check(page, 34).await?;
            let before = shards(page).await?;
            ensure!(before.len() == 1, "one check makes one piece: {before:?}");
            let key = before[0].as_str();
            let whole = page.local_storage(key).await?.unwrap_or_default();
            let damaged = damage(&whole);
            ensure!(damaged != whole, "{name} changes nothing");
            page.set_local_storage(key, &damaged).await?;

            page.open("").await?;
            page.heading("Your back seized?").wait().await?;
            page.text_present("Stored pieces that could not be read: 1.").await?;
            page.button("Download everything").wait().await?;
            page.button("Close").click().await?;
            page.text_absent("Stored pieces that could not be read").await?;
            page.open("#/data").await?;
            page.heading("Pieces that could not be read").wait().await?;
            let short = key.trim_start_matches("unclench:");
            page.text_present(short).await?;

            page.link("Now").click().await?;
            app::begin_check(page).await?;
            app::pass_clean_check(page, 34).await?;
            ensure!(page.local_storage(key).await?.as_deref() == Some(&damaged), "the piece was overwritten");
            let after = shards(page).await?;
            ensure!(after.len() == 2, "the new check is written elsewhere: {after:?}");

            page.reload().await?;
            page.heading("Self-care").wait().await?;
            ensure!(!page.shows("could not be read").await?, "told once, not at every start");
            page.open("#/log").await?;
            page.text_present("Danger check: Self-care").await?;
            page.open("#/data").await?;
            page.heading("Pieces that could not be read").wait().await?;
            let aside = page.local_storage_keys().await?;
            let aside: Vec<_> = aside.iter().filter(|key| key.starts_with("unclench:bad:")).collect();
            ensure!(aside.len() == 1, "one copy is enough: {aside:?}");
            ensure!(page.local_storage(aside[0]).await?.as_deref() == Some(&damaged), "the copy is exact");
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_piece_of_a_newer_version_is_left_alone() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        let before = shards(page).await?;
        let key = before[0].as_str();
        let newer =
            page.local_storage(key).await?.unwrap_or_default().replacen("unclench\t1", "unclench\t2", 1);
        page.set_local_storage(key, &newer).await?;
        page.reload().await?;
        page.text_present("written by a newer version").await?;
        page.open("").await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        ensure!(page.local_storage(key).await?.as_deref() == Some(&newer), "it was overwritten");
        ensure!(shards(page).await?.len() == 1, "nothing is saved until the new version is here");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_full_storage_is_told_at_the_first_record_and_again_saved_when_there_is_room() {
    const FILL: &str = "let size = 1 << 22, n = 0;
        while (size >= 1) {
            try { localStorage.setItem(`fill${n++}`, 'x'.repeat(size)); } catch { size >>= 1; }
        }
        for (let key = 'f'; ; key += 'f') { try { localStorage.setItem(key, ''); } catch { break; } }";
    const FREE: &str = "for (const key of Object.keys(localStorage)) if (!key.startsWith('unclench:')) localStorage.removeItem(key)";
    run(chromium(), async |page, _site| {
        page.open("").await?;
        page.js(FILL, json!(null)).await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        page.wait_alert("Not saved").await?;
        page.button("Download everything").wait().await?;
        page.button("Choose cold or heat").click().await?;
        page.heading("Cold or heat?").wait().await?;
        ensure!(shards(page).await?.is_empty(), "nothing could be stored");

        page.js(FREE, json!(null)).await?;
        page.open("#/log").await?;
        page.button("3").click().await?;
        page.text_absent("Not saved").await?;
        page.reload().await?;
        page.text_present("Danger check: Self-care").await?;
        page.text_present("Pain 3 of 10").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_forbidden_storage_is_told_and_everything_works() {
    const FORBID: &str = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied', 'SecurityError'); } })";
    run(chromium(), async |page, _site| {
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": FORBID })).await?;
        page.open("").await?;
        page.wait_alert("This browser stores nothing for this page.").await?;
        page.button("Close").click().await?;
        app::start_cold(page).await?;
        page.button("Stop now").click().await?;
        page.button("Better").click().await?;
        page.button("2").click().await?;
        page.link("Log").click().await?;
        page.text_present("Pain 2 of 10").await
    })
    .await;
}
