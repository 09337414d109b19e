//! The program is in two files, and the second is missing: it is not there, or it is not what it should be. The danger
//! check and a running block go on without it; pages that can wait say that they could not be loaded. In every engine.

use e2e::app::{self, MINUTE, open_at};
use e2e::{Result, Session, Setup, Site, ensure, run};

/// How the file of the second half ends.
const SECOND_HALF: &str = "_late.wasm";
const NOT_LOADED: &str = "could not be loaded";
/// Addresses of pages that the second half draws, and that are open to anyone at any time.
const CAN_WAIT: [&str; 11] = [
    "#/first-minutes",
    "#/alarm",
    "#/move",
    "#/log",
    "#/facts",
    "#/settings",
    "#/data",
    "#/evidence",
    "#/article",
    "#/spasm",
    "#/about",
];

/// The second half answers 404 from now on, and no service worker keeps it.
fn take_away(site: &Site) -> Result<()> {
    site.refuse("sw.js");
    site.refuse(&site.file_ending(SECOND_HALF)?);
    Ok(())
}

/// What the browsers say of a file that is not there.
fn expect_it_missing(page: &Session) {
    page.allow_error("404");
}

async fn is_alive(page: &Session) -> Result<()> {
    ensure!(!page.shows("This page had a fault").await?, "the panel of a crash");
    let errors = page.console_errors().await?;
    ensure!(!errors.iter().any(|error| error.contains("RuntimeError")), "{errors:?}");
    Ok(())
}

/// The way through the check to its verdict, and what comes of the choice after it.
async fn check_to_its_verdict(page: &Session) -> Result<()> {
    page.open("").await?;
    app::start_episode(page).await?;
    page.button("Choose cold or heat").click().await?;
    page.text_present(NOT_LOADED).await?;
    is_alive(page).await?;

    // An emergency says whom to call, and what to say.
    page.link("Now").click().await?;
    page.button("Danger check again").click().await?;
    page.heading("New or changed since this pain began?").wait().await?;
    app::tick(page, "Peeing: can't, hard to start, weak, leaking, or can't feel it").await?;
    page.heading("Emergency").wait().await?;
    page.text_present("My back has seized and I have a warning sign.").await?;
    is_alive(page).await
}

async fn pages_that_can_wait_say_so(page: &Session) -> Result<()> {
    for address in CAN_WAIT {
        page.open(address).await?;
        page.text_present(NOT_LOADED).await.map_err(|error| error.context(address))?;
        is_alive(page).await.map_err(|error| error.context(address))?;
    }
    page.open("#/danger").await?;
    page.heading("Danger signs").wait().await?;
    page.open("#/sixty").await?;
    page.heading("In 60 seconds").wait().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_it_the_check_comes_to_its_verdict() {
    run(Setup::new(), async |page, site| {
        take_away(site)?;
        expect_it_missing(page);
        check_to_its_verdict(page).await?;
        pages_that_can_wait_say_so(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_it_a_running_block_goes_on() {
    run(Setup::new().clock(), async |page, site| {
        site.refuse("sw.js");
        expect_it_missing(page);
        page.allow_error("The AudioContext was not allowed to start");
        page.allow_error("Blocked call to navigator.vibrate");
        open_at(page, 11.0).await?;
        app::start_cold(page).await?;
        take_away(site)?;
        page.reload().await?;

        page.text_present("off at 11:20").await?;
        page.button("Pause").click().await?;
        page.button("Yes, it is off").click().await?;
        page.text_present("Paused").await?;
        page.button("Pack is back on").click().await?;
        page.button("When to stop").click().await?;
        page.text_present(NOT_LOADED).await?;
        page.button("Close").inside(page.dialog("When to stop")).click().await?;
        page.skip_time(5.1 * MINUTE).await?;
        page.wait_alert("Check your skin now").await?;
        page.button("Skin is normal").click().await?;
        page.skip_time(18.0 * MINUTE).await?;
        page.text_present("Take the ice off.").await?;
        page.button("It is off").click().await?;
        page.text_present("Leave the pack off.").await?;
        page.button("Stop now").click().await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Same").click().await?;
        page.button("3").click().await?;
        page.heading("Your back seized?").wait().await?;
        is_alive(page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn with_garbage_in_its_place_the_check_comes_to_its_verdict() {
    run(Setup::new(), async |page, site| {
        site.refuse("sw.js");
        site.replace(&site.file_ending(SECOND_HALF)?, b"not found");
        expect_it_missing(page);
        check_to_its_verdict(page).await?;
        page.open("#/log").await?;
        page.text_present(NOT_LOADED).await?;
        page.reload().await?;
        page.text_present(NOT_LOADED).await?;
        is_alive(page).await
    })
    .await;
}
