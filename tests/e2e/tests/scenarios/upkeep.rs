//! The app itself: looked for anew, repaired without touching an entry, offered for installing; and a newer version of which
//! only a half is there.

use e2e::app;
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

const KEPT: &str = "This page is saved on this device and opens offline.";
const NEWER: &str = "A newer version is ready.";
const LOOK: &str = "Check for a newer version";
const REPAIR: &str = "Repair the app's files";

/// Which of the kept files is the program, with how many bytes it has.
const PROGRAM: &str = "const find = async () => {
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            const place = (await cache.keys()).find((one) => one.url.endsWith('.wasm'));
            if (place) return { cache, place, size: (await (await cache.match(place)).blob()).size };
        }
        return { size: 0 };
    };";

async fn program_size(page: &Session) -> Result<u64> {
    let script = format!("{PROGRAM} return find().then((found) => found.size)");
    Ok(page.js(&script, json!(null)).await?.as_u64().unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn its_files_are_repaired_and_entries_stay() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        app::note_pain(page, 7).await?;
        app::open_data(page).await?;
        page.text_present(KEPT).await?;
        page.button(LOOK).click().await?;
        page.text_present("This is the newest version.").await?;

        let whole = program_size(page).await?;
        ensure!(whole > 100_000, "{whole} bytes");
        let spoil = format!(
            "{PROGRAM} return find().then(({{ cache, place }}) => cache.put(place, new Response('x')))"
        );
        page.js(&spoil, json!(null)).await?;
        ensure!(program_size(page).await? == 1, "it is spoiled");
        page.js("window.__before = true", json!(null)).await?;
        page.button(REPAIR).click().await?;
        page.wait("the page to start anew", async || {
            Ok((page.js("return window.__before === undefined", json!(null)).await? == true).then_some(()))
        })
        .await?;
        page.wait_ready().await?;
        page.wait_service_worker().await?;
        page.wait("the whole program", async || Ok((program_size(page).await? == whole).then_some(())))
            .await?;
        page.open("#/log").await?;
        page.text_present("Pain 7 of 10").await?;

        app::open_data(page).await?;
        site.kill();
        page.button(LOOK).click().await?;
        page.text_present("We could not ask: there is no connection.").await?;
        page.button(REPAIR).click().await?;
        page.text_present("There is no connection, so nothing was changed.").await?;
        ensure!(program_size(page).await? == whole, "the files are still there");
        page.take_errors().await?;
        page.reload().await?;
        page.open("#/log").await?;
        page.text_present("Pain 7 of 10").await
    })
    .await;
}

/// The new list of files is there and one of them is not: the old version stays at work, and the new one is taken whole once
/// it is whole.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_newer_version_of_which_a_half_is_there_waits() {
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, site| {
        app::open_data(page).await?;
        page.wait_service_worker().await?;
        let program = site.file_ending("_bg.wasm")?;
        site.refuse(&program);
        app::publish_newer(page, site).await?;
        page.wait("the half version to be given up", async || {
            const IDLE: &str = "return navigator.serviceWorker.getRegistration()
                .then((found) => Boolean(found.active) && !found.installing && !found.waiting)";
            Ok((page.js(IDLE, json!(null)).await? == true).then_some(()))
        })
        .await?;
        ensure!(site.missing().iter().any(|path| path.ends_with(&program)), "it was asked for");
        ensure!(!page.shows(NEWER).await?, "half a version is no newer one");
        page.take_errors().await?;
        page.reload().await?;
        page.heading("Your data").wait().await?;

        site.restore(&program);
        app::details(page).await?;
        page.button(LOOK).click().await?;
        page.text_present(NEWER).await
    })
    .await;
}

/// The browser's own question comes when it wants; ours comes when nothing hurts, and only until "Not now".
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_offer_to_install_waits_for_a_good_moment() {
    const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = () => { window.__asked = (window.__asked ?? 0) + 1; return Promise.resolve(); };
        offer.userChoice = Promise.resolve({ outcome: 'dismissed' });
        return !window.dispatchEvent(offer)";
    for setup in [Setup::new().size(320, 568), Setup::new().dark()] {
        run(setup.only(&[Engine::Chromium]), async |page, _site| {
            page.open("").await?;
            app::start_episode(page).await?;
            page.open("").await?;
            ensure!(page.js(OFFER, json!(null)).await? == true, "the browser's own banner is held back");
            page.heading("Day 1").wait().await?;
            ensure!(!page.shows("Keep it at hand").await?, "asked in the middle of an attack");
            app::end_attack(page).await?;
            page.open("").await?;
            page.js(OFFER, json!(null)).await?;
            page.heading("Keep it at hand").wait().await?;
            page.check_axe().await?;
            page.button("Install the app").click().await?;
            page.wait("the browser's question", async || {
                Ok((page.js("return window.__asked === 1", json!(null)).await? == true).then_some(()))
            })
            .await?;
            page.text_absent("Keep it at hand").await?;
            page.js(OFFER, json!(null)).await?;
            page.button("Not now").click().await?;
            page.text_absent("Keep it at hand").await?;
            page.reload().await?;
            page.js(OFFER, json!(null)).await?;
            app::open_data(page).await?;
            page.button("Install the app").wait().await?;
            page.open("").await?;
            ensure!(!page.shows("Keep it at hand").await?, "asked again");
            Ok(())
        })
        .await;
    }
}
