//! Movement breaks in the built page: what is chosen holds, one that is due rings once and is shown everywhere, the minute, the
//! hours by hand, and the calendar file.

use e2e::app::{self, MINUTE};
use e2e::{Engine, Result, Session, Setup, ensure, run, witness};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).witnessed().hides_tabs().clock()
}

/// This long before what is due, time runs by itself, so that a timer brings it.
const SOON: f64 = 3_000.0;

/// The page, with breaks switched on for every day of the week. Gives when the next one is due, at the earliest.
async fn switched_on(page: &Session) -> Result<f64> {
    app::open_at(page, 11.0).await?;
    page.open("#/breaks").await?;
    page.text_present("Reminders are off.").await?;
    for day in ["Sat", "Sun"] {
        page.button(day).click().await?;
    }
    let switch = page.role("switch", "Remind me to move");
    ensure!(!switch.is_checked().await?, "it is on from the start");
    switch.click().await?;
    switch.wait_checked(true).await?;
    page.text_present("Next break: 11:30").await?;
    Ok(page.now().await? + 30.0 * MINUTE)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_break_that_is_due_rings_once_and_is_shown() {
    run(chromium(), async |page, _site| {
        let due = switched_on(page).await?;
        page.open("#/log").await?;
        page.skip_to(due - SOON).await?;
        let so_far = witness::count(page, "vibration").await?;
        let ring = witness::ring_after(page, "vibration", so_far).await?;
        ensure!(ring.at >= due - MINUTE, "due at {due}: {ring:?}");
        page.wait_status("Time for a movement break.").await?;
        let bar = page.link("Movement break");
        bar.wait().await?;
        page.check_axe().await?;
        // Nobody is nagged, and no other page that asks something shows it.
        page.skip_time(20.0 * MINUTE).await?;
        ensure!(witness::count(page, "vibration").await? == so_far + 1, "it rang again");
        page.open("#/danger").await?;
        page.link("Movement break").wait_gone().await?;
        page.open("#/log").await?;
        page.link("Movement break").click().await?;
        page.text_present("A break has been due since 11:3").await?;
        page.check_axe().await?;
        app::tap(page.button("In 5 minutes"), page).await?;
        page.text_present("Next break: ").await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.heading("Time to move").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_page_that_was_away_shows_it_and_does_not_ring() {
    run(chromium(), async |page, _site| {
        let due = switched_on(page).await?;
        let before = witness::count(page, "vibration").await?;
        page.while_hidden(async || {
            page.freeze_for(45.0 * MINUTE).await?;
            page.text_present("A break has been due since 11:3").await
        })
        .await?;
        ensure!(page.now().await? > due, "it was not away");
        ensure!(witness::count(page, "vibration").await? == before, "it rang late");
        page.reload().await?;
        page.text_present("A break has been due since 11:3").await?;
        ensure!(witness::count(page, "vibration").await? == 0, "a new page rang");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_minute_runs_and_counts() {
    run(chromium().size(360, 740), async |page, _site| {
        let due = switched_on(page).await?;
        page.skip_to(due + MINUTE).await?;
        page.heading("Time to move").wait().await?;
        page.text_present("Walk for a minute").await?;
        app::tap(page.button("Start the minute"), page).await?;
        page.heading("One minute").wait().await?;
        page.check_axe().await?;
        for button in ["Done", "That hurts"] {
            let (_, high) = page.button(button).size().await?;
            ensure!(high >= 48.0, "{button} is {high} high");
        }
        page.skip_time(20_000.0).await?;
        let (left, _) = app::dial(page).await?;
        ensure!((35.0..=40.0).contains(&left), "{left} s left");
        app::tap(page.button("That hurts"), page).await?;
        page.heading("Stop, and ease out slowly. What is it?").wait().await?;
        page.check_axe().await?;
        app::tap(page.button("Nothing hurts. I tapped by mistake"), page).await?;
        page.skip_time(45_000.0).await?;
        page.wait_status("The minute is over.").await?;
        app::tap(page.button("Done"), page).await?;
        page.text_present("Today: 1 break").await?;
        page.text_present("Next break: ").await?;
        page.reload().await?;
        page.text_present("Today: 1 break").await
    })
    .await;
}

/// The hours go by keyboard, and what can't be is not kept.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn hours_days_and_the_calendar_file() {
    run(chromium().size(320, 568), async |page, _site| {
        switched_on(page).await?;
        page.check_axe().await?;
        let beyond = "return document.scrollingElement.scrollWidth - innerWidth";
        ensure!(page.js(beyond, json!(null)).await?.as_f64() <= Some(0.0), "it is wider than the screen");
        page.button("45 min").click().await?;
        page.text_present("Next break: 11:45").await?;
        let script = "const field = document.getElementById(arguments[0][0]);
            field.value = arguments[0][1];
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        page.js(script, json!(["breaks-from", "22:00"])).await?;
        page.js(script, json!(["breaks-until", "02:00"])).await?;
        page.text_present("These hours go past midnight.").await?;
        page.text_present("Next break: 22:45").await?;
        let (name, text) = app::file_from(page, "Save a calendar file").await?;
        ensure!(name == "unclench-breaks.ics", "{name}");
        let lines: Vec<&str> = text.split("\r\n").collect();
        let count = |line: &str| lines.iter().filter(|known| **known == line).count();
        ensure!(count("BEGIN:VEVENT") == 5 && count("TRIGGER:PT0S") == 5, "{text}");
        ensure!(lines.iter().any(|line| line.starts_with("RRULE:FREQ=WEEKLY;BYDAY=")), "{text}");
        page.reload().await?;
        page.text_present("Next break: 22:45").await?;
        ensure!(page.field("From").value().await? == "22:00", "what was chosen is gone");
        page.role("switch", "Remind me to move").click().await?;
        page.text_present("Reminders are off.").await
    })
    .await;
}
