//! What the page has acknowledged, and the mirror has for good, survives a browser that is killed with everything it
//! started: SIGKILL, no goodbye.
//!
//! How soon after the word on screen the mirror has it is measured by `cargo xtask bench`. Here the kill comes when
//! it has it, at once or some time later, when the browser has brought more or less of localStorage to disk.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use e2e::app;
use e2e::{Engine, Result, Session, Setup, ensure, run, stored};
use tokio::time::sleep;

const AT_ONCE: Duration = Duration::ZERO;
const LOG: &str = "#/log";

fn only(engine: Engine) -> Setup {
    Setup::new().only(&[engine])
}

/// An episode that a browser has closed over in peace, so that the rounds are about the scores alone.
async fn settled_episode(page: &mut Session) -> Result<()> {
    page.open("").await?;
    app::start_episode(page).await?;
    page.close().await?;
    page.reopen().await?;
    page.open(LOG).await
}

async fn kill(page: &mut Session, after: Duration) -> Result<()> {
    sleep(after).await;
    page.kill_hard();
    page.reopen().await
}

/// The names of what the log of the mirror has for good.
async fn logged(page: &Session) -> Result<BTreeMap<String, String>> {
    Ok(stored::second(page).await?.log)
}

/// Waits until the log of the mirror has something of this kind that it did not have before.
async fn wait_logged(page: &Session, before: &BTreeMap<String, String>, kind: &str) -> Result<()> {
    let is_it = |(name, text): (&String, &String)| {
        let is_new = before.get(name) != Some(text);
        is_new && (name == kind || text.lines().skip(1).any(|line| stored::kind(line) == kind))
    };
    page.wait(&format!("{kind:?} in the log of the mirror"), async || {
        Ok(logged(page).await?.iter().any(is_it).then_some(()))
    })
    .await
}

/// Notes a score, waits for the word on screen and for the log, kills after each of these times, and looks for all scores
/// so far. Says how many rounds lost nothing.
async fn rounds(page: &mut Session, waits: &[Duration]) -> Result<()> {
    let engine = page.engine();
    let mut survived = 0;
    for (round, wait) in waits.iter().enumerate() {
        let before = stored::pains(page).await?;
        let log = logged(page).await?;
        app::note_pain(page, (round % 11) as u8).await?;
        wait_logged(page, &log, "pain").await?;
        kill(page, *wait).await?;
        page.open(LOG).await?;
        match app::wait_pains(page, before + 1).await {
            Ok(()) => survived += 1,
            Err(error) => println!("{engine}, round {}, {wait:?}: {error:#}", round + 1),
        }
    }
    println!("{engine}: {survived} of {} acknowledged scores survived", waits.len());
    ensure!(survived == waits.len(), "{survived} of {}", waits.len());
    ensure!(stored::pains(page).await? == waits.len(), "all of them are in shards");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn twelve_scores_survive_a_kill_as_soon_as_they_are_logged() {
    run(only(Engine::Chromium), async |page, _site| {
        settled_episode(page).await?;
        rounds(page, &[AT_ONCE; 12]).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn eight_scores_survive_a_kill_two_or_ten_seconds_later() {
    run(only(Engine::Chromium), async |page, _site| {
        settled_episode(page).await?;
        let (two, ten) = (Duration::from_secs(2), Duration::from_secs(10));
        rounds(page, &[two, two, two, ten, two, two, two, ten]).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn three_scores_survive_in_firefox() {
    run(only(Engine::Firefox), async |page, _site| {
        settled_episode(page).await?;
        rounds(page, &[AT_ONCE; 3]).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nothing_is_lost_by_a_second_kill_soon_after_the_start() {
    run(only(Engine::Chromium), async |page, _site| {
        // The first kill comes before any peaceful end: device name, check and score are new.
        page.open("").await?;
        app::start_episode(page).await?;
        page.open(LOG).await?;
        let log = logged(page).await?;
        app::note_pain(page, 7).await?;
        wait_logged(page, &log, "pain").await?;
        kill(page, AT_ONCE).await?;
        page.open(LOG).await?;
        app::wait_pains(page, 1).await?;
        kill(page, Duration::from_secs(5)).await?;
        page.open(LOG).await?;
        app::wait_pains(page, 1).await?;
        page.text_present("Danger check: Treat it at home").await?;
        kill(page, AT_ONCE).await?;
        page.open(LOG).await?;
        app::wait_pains(page, 1).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn settings_and_the_theme_survive_a_kill() {
    run(only(Engine::Chromium), async |page, _site| {
        page.open("#/settings").await?;
        let theme = "return document.documentElement.dataset.theme ?? ''";
        for (name, wanted) in [("Light", "light"), ("Dark", "dark"), ("Light", "light")] {
            let log = logged(page).await?;
            page.button(name).click().await?;
            wait_logged(page, &log, "theme").await?;
            kill(page, AT_ONCE).await?;
            page.open("#/settings").await?;
            page.wait(&format!("the theme {wanted}"), async || {
                Ok((page.js(theme, serde_json::json!(null)).await? == wanted).then_some(()))
            })
            .await?;
        }
        page.field("Your own number to call today").fill("0123 456").await?;
        let log = logged(page).await?;
        page.button("Save").click().await?;
        page.text_present("Saved.").await?;
        wait_logged(page, &log, "chose").await?;
        kill(page, AT_ONCE).await?;
        page.open("#/settings").await?;
        page.wait("the number", async || {
            let number = page.field("Your own number to call today").value().await?;
            Ok((number == "0123 456").then_some(()))
        })
        .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_restore_that_is_told_survives_a_kill() {
    run(only(Engine::Chromium), async |page, _site| {
        settled_episode(page).await?;
        for score in [3, 4, 5] {
            app::note_pain(page, score).await?;
        }
        app::open_data(page).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("backup.txt");
        fs::write(&file, app::backup_text(page).await?)?;
        page.open(LOG).await?;
        app::note_pain(page, 9).await?;

        for (button, left) in [("Replace what is here", 3), ("Add it to what is here", 3)] {
            app::open_data(page).await?;
            app::choose_file(page, &file).await?;
            page.button(button).click().await?;
            page.wait_status("Restored.").await?;
            kill(page, Duration::from_secs(1)).await?;
            page.open(LOG).await?;
            app::wait_pains(page, left).await?;
            page.wait("the records in shards", async || {
                Ok((stored::pains(page).await? == left).then_some(()))
            })
            .await?;
            page.reload().await?;
            app::wait_pains(page, left).await?;

            // For the second round: nothing there, so that there is something to add.
            app::erase_everything(page).await?;
            ensure!(stored::pains(page).await? == 0, "erased");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_erased_stays_erased_after_a_kill() {
    run(only(Engine::Chromium), async |page, _site| {
        settled_episode(page).await?;
        app::note_pain(page, 3).await?;
        app::erase_everything(page).await?;
        kill(page, Duration::from_secs(1)).await?;
        for _ in 0..2 {
            page.open("").await?;
            page.heading("Your back seized?").wait().await?;
            // Once it is carried out again, if it has to be, nothing is there.
            page.wait("an empty storage", async || {
                let second = stored::second(page).await?;
                let empty = stored::records(page).await?.is_empty() && second.log.is_empty();
                Ok(empty.then_some(()))
            })
            .await?;
            page.open(LOG).await?;
            page.text_present("This is where you will see how an attack goes").await?;
            kill(page, Duration::from_secs(6)).await?;
        }
        Ok(())
    })
    .await;
}
