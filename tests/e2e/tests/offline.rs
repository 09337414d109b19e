//! Without a network: after one visit everything opens and a check can be done, at the root of a server and below a path.

use e2e::app;
use e2e::{Engine, Result, Session, Setup, Site, ensure, run};

/// Loads the page once more with its server gone, opens every address, and does a check.
async fn lives_on(page: &Session, site: &mut Site) -> Result<()> {
    page.open("").await?;
    page.wait_service_worker().await?;
    site.kill();
    page.reload().await?;
    for address in app::addresses() {
        page.open(&address).await?;
        page.any("heading").wait().await?;
        ensure!(!page.shows("This page had a fault").await?, "{address} had a fault");
    }
    page.open("#/first-minutes").await?;
    page.reload().await?;
    page.heading("I can't get up: who to call").wait().await?;
    page.open("#/evidence").await?;
    page.heading("Sources").wait().await?;

    page.link("Now").click().await?;
    app::begin_check(page).await?;
    app::pass_clean_check(page, 34).await?;
    page.button("Choose cold or heat").click().await?;
    page.heading("Cold or heat?").wait().await?;
    ensure!(!page.button("Cold").part().is_disabled().await?, "cold can be chosen");
    page.reload().await?;
    page.open("#/log").await?;
    page.text_present("Danger check: Self-care").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn everything_opens_without_a_network() {
    run(Setup::new(), async |page, site| lives_on(page, site).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn everything_opens_without_a_network_below_a_path() {
    let setup = Setup::new().only(&[Engine::Chromium]).mounted_at("/x/y/");
    run(setup, async |page, site| lives_on(page, site).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_closed_browser_opens_again_without_a_network() {
    run(Setup::new().only(&[Engine::Chromium]), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        page.close().await?;
        site.kill();
        page.reopen().await?;
        page.open("#/first-minutes").await?;
        page.heading("I can't get up: who to call").wait().await
    })
    .await;
}
