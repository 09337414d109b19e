//! Without a network: after one visit everything opens and a check can be done, at the root of a server and below a path.

use e2e::app;
use e2e::{Engine, Result, Session, Setup, Site, ensure, run};
use serde_json::json;

const KEPT: &str = "This page is saved on this device and opens offline.";
const NOT_KEPT: &str = "This page is not saved for offline use: ";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// Loads the page once more with its server gone, opens every address, and does a check.
async fn lives_on(page: &Session, site: &mut Site) -> Result<()> {
    page.open("").await?;
    page.wait_service_worker().await?;
    site.kill();
    page.reload().await?;
    for address in app::addresses() {
        page.open(&address).await?;
        page.any("heading").wait().await?;
        ensure!(!page.shows("Something went wrong").await?, "{address} had a fault");
    }
    page.open("#/first-minutes").await?;
    page.reload().await?;
    page.heading("I cannot get up").wait().await?;
    page.open("#/evidence").await?;
    page.heading("Sources").wait().await?;

    page.link("Now").click().await?;
    app::begin_check(page).await?;
    app::pass_clean_check(page, 34).await?;
    page.heading("Cold or heat?").wait().await?;
    ensure!(!page.button("Cold").part().is_disabled().await?, "cold can be chosen");
    page.reload().await?;
    page.open("#/log").await?;
    page.text_present("Danger check: Treat it at home").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn everything_opens_without_a_network() {
    run(Setup::new(), async |page, site| lives_on(page, site).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn everything_opens_without_a_network_below_a_path() {
    let setup = chromium().mounted_at("/x/y/");
    run(setup, async |page, site| lives_on(page, site).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_closed_browser_opens_again_without_a_network() {
    run(chromium(), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        page.close().await?;
        site.kill();
        page.reopen().await?;
        page.open("#/first-minutes").await?;
        page.heading("I cannot get up").wait().await
    })
    .await;
}

/// A host that writes something into a file makes it another one than was published.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_page_that_its_host_rewrites_works_and_says_that_it_is_not_kept() {
    run(Setup::new(), async |page, site| {
        page.allow_error("integrity");
        page.allow_error("sw.js");
        let rewritten = site.original("index.html")? + "<!-- served by a friendly host -->";
        site.replace("index.html", rewritten.as_bytes());
        app::open_data(page).await?;
        page.text_present(NOT_KEPT).await?;
        page.text_present("some files did not arrive").await?;
        page.link("Now").click().await?;
        app::begin_check(page).await
    })
    .await;
}

/// How many files are kept.
async fn kept_files(page: &Session) -> Result<u64> {
    let script = "return caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name))))
        .then((kept) => Promise.all(kept.map((cache) => cache.keys())))
        .then((files) => files.flat().length)";
    Ok(page.js(script, json!(null)).await?.as_u64().unwrap_or_default())
}

/// A cleaner empties the caches and leaves the worker alive: two visits with a network make it good.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn emptied_caches_are_filled_again() {
    const EMPTY: &str =
        "return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))";
    run(Setup::new().only(&[Engine::Chromium, Engine::Firefox]), async |page, site| {
        app::open_data(page).await?;
        page.wait_service_worker().await?;
        page.text_present(KEPT).await?;
        let all = kept_files(page).await?;
        ensure!(all > 5, "{all} files");
        page.js(EMPTY, json!(null)).await?;
        ensure!(kept_files(page).await? == 0, "they are gone");
        page.reload().await?;
        page.reload().await?;
        page.wait("all files", async || Ok((kept_files(page).await? == all).then_some(()))).await?;
        lives_on(page, site).await
    })
    .await;
}

/// On a home network without a certificate: nothing is kept, all else works.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn over_plain_http_it_works_and_says_what_is_missing() {
    run(chromium().clock(), async |page, _site| {
        page.open_insecure("#/data").await?;
        page.wait_ready().await?;
        app::details(page).await?;
        page.text_present(NOT_KEPT).await?;
        page.text_present("its address starts with http").await?;
        page.link("Now").click().await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        page.link("Log").click().await?;
        page.text_present("Danger check: Treat it at home").await
    })
    .await;
}

const NUMB: &str = "Numbness or changed feeling in your genitals, bottom or inner thighs, or when you wipe";
const NEWER: &str = "A newer version is ready.";

/// One tab takes a newer version; another one in the middle of the check keeps its answers and hears of it afterwards.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_newer_version_that_one_tab_takes_leaves_another_in_peace() {
    const MARK: &str = "window.__mark = true";
    const MARKED: &str = "return window.__mark === true";
    run(chromium(), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        app::begin_check(page).await?;
        app::open_card(page).await?;
        page.checkbox(NUMB).click().await?;
        page.checkbox(NUMB).wait_checked(true).await?;
        page.js(MARK, json!(null)).await?;

        page.open_tab("").await?;
        app::publish_newer(page, site).await?;
        page.text_present(NEWER).await?;
        page.js(MARK, json!(null)).await?;
        page.button("Update now").click().await?;
        page.wait("the newer version", async || {
            Ok((page.js(MARKED, json!(null)).await? == false).then_some(()))
        })
        .await?;
        page.wait_ready().await?;
        page.text_absent(NEWER).await?;

        page.switch_to_tab(0).await?;
        ensure!(page.js(MARKED, json!(null)).await? == true, "it was loaded anew");
        ensure!(page.checkbox(NUMB).is_checked().await?, "its answer is gone");
        ensure!(!page.shows(NEWER).await?, "told in the middle of the check");
        page.back().await?;
        page.text_present(NEWER).await
    })
    .await;
}

/// What a tap on a notification does in the worker, as no driver can tap one: the event is ours, and what it brings to the
/// front is noted instead.
const TAPPED: &str = "
    WindowClient.prototype.focus = function () { this.postMessage('FOCUSED'); return Promise.resolve(this); };
    Clients.prototype.openWindow = () => Promise.reject(new Error('a second window'));
    self.addEventListener('message', (event) => {
      if (event.data !== 'TAP') return;
      const tap = new ExtendableEvent('notificationclick');
      tap.notification = { close() {} };
      tap.waitUntil = (done) => event.waitUntil(done);
      self.dispatchEvent(tap);
    });";

/// In front comes the tab that rings, on the page that asks for an answer, whatever it showed.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tapped_notification_brings_the_tab_that_rings_to_the_front() {
    const LISTEN: &str = "window.__focused = 0;
        navigator.serviceWorker.addEventListener('message', ({ data }) => { window.__focused += data === 'FOCUSED'; })";
    const FOCUSED: &str = "return window.__focused";
    run(chromium(), async |page, site| {
        site.replace("sw.js", (site.original("sw.js")? + TAPPED).as_bytes());
        page.open("").await?;
        page.wait_service_worker().await?;
        page.open("#/log").await?;
        page.js(LISTEN, json!(null)).await?;
        page.open_tab("").await?;
        app::start_cold(page).await?;
        page.open("#/log").await?;
        page.js(LISTEN, json!(null)).await?;
        page.js("navigator.serviceWorker.controller.postMessage('TAP')", json!(null)).await?;
        page.wait_route("#/timer").await?;
        page.wait("the focus", async || Ok((page.js(FOCUSED, json!(null)).await? == 1).then_some(())))
            .await?;
        page.switch_to_tab(0).await?;
        ensure!(page.js(FOCUSED, json!(null)).await? == 0, "the other tab came to the front too");
        page.wait_route("#/log").await
    })
    .await;
}
