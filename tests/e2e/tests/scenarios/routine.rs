//! A routine as a person does it: danger first, what fits and why, the player from step to step, a reload in mid-hold,
//! "That hurts", floor mode, less motion, what a screen reader is told, and routines of one's own.

use e2e::app::{self, HOUR, MINUTE, pain_key};
use e2e::{Engine, Result, Session, Setup, ensure, run, witness};
use serde_json::json;

/// One second on the page's clock.
const SECOND: f64 = 1_000.0;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

async fn key(page: &Session, key: &str) -> Result<()> {
    app::slowly(page).await?;
    page.type_text(key).await
}

/// Seconds that the present step still takes, and the name of the exercise.
async fn stands(page: &Session) -> Result<(f64, String)> {
    Ok((app::dial(page).await?.0, app::title(page).await?))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_whole_routine_with_a_reload_in_mid_hold() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        page.wait_status("Next: ").await?;
        let (left, name) = stands(page).await?;
        ensure!(left > 0.0 && left <= 20.0, "{left} s to get ready");
        page.skip_time(20.0 * SECOND).await?;
        page.text_present("Hold 1 of").await?;
        page.skip_time(5.0 * SECOND).await?;
        let (before, _) = stands(page).await?;
        page.reload().await?;
        page.text_present("Hold 1 of").await?;
        let (after, again) = stands(page).await?;
        ensure!(again == name, "{again} instead of {name}");
        ensure!(after > 0.0 && after <= before, "{after} s after the reload, {before} before");
        // Left to itself it comes to its end, and says what was done.
        for _ in 0..400 {
            if page.heading("Done").is_there().await? {
                break;
            }
            page.skip_time(2.0 * SECOND).await?;
        }
        page.heading("Done").wait().await?;
        ensure!(page.any("listitem").count().await? >= 3, "what was done is listed");
        app::tap(page.button("Close"), page).await?;
        page.heading("Rest and move").wait().await?;
        page.text_present("You moved on 1 of the last 14 days").await?;
        // The day after it asks once, on the first screen and wherever movement is spoken of.
        page.skip_time(25.0 * HOUR).await?;
        page.open("#/").await?;
        page.text_present("still worse 24 hours after the routine").await?;
        page.link("Move").click().await?;
        page.text_present("still worse 24 hours after the routine").await?;
        app::tap(page.button("No, back to normal"), page).await?;
        page.text_absent("still worse 24 hours after the routine").await?;
        page.link("Now").click().await?;
        page.text_absent("still worse 24 hours after the routine").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn that_hurts_stops_and_leads_on() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        page.skip_time(22.0 * SECOND).await?;
        let (_, name) = stands(page).await?;
        app::tap(page.button("That hurts"), page).await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        page.wait_alert("Stopped.").await?;
        page.skip_time(3.0 * MINUTE).await?;
        app::tap(page.button(&pain_key(2)), page).await?;
        page.heading("What now?").wait().await?;
        app::tap(page.button("Skip this one"), page).await?;
        page.text_present("Get ready").await?;
        ensure!(app::title(page).await? != name, "it goes on without {name}");
        // Two more than before: that is the end for today, and it stays out.
        app::tap(page.button("That hurts"), page).await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        app::tap(page.button(&pain_key(3)), page).await?;
        page.heading("Enough for today").wait().await?;
        app::tap(page.button("Close"), page).await?;
        app::tap(page.button("Stretch"), page).await?;
        page.heading("How bad is the pain now?").wait().await?;
        app::tap(page.button(&pain_key(1)), page).await?;
        app::tap(page.button("What we left out, and why"), page).await?;
        page.text_present(&format!("{name}: it hurt before")).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn pain_down_the_leg_leads_to_the_danger_check() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        app::tap(page.button("That hurts"), page).await?;
        app::tap(page.button("Pain or tingling goes down my leg"), page).await?;
        page.heading("New or changed since this pain began?").wait().await?;
        page.open("#/routine").await?;
        page.heading("Rest and move").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn floor_mode_is_one_button_and_a_strip() {
    run(chromium().size(360, 740), async |page, _site| {
        app::in_a_routine(page).await?;
        app::tap(page.button("More"), page).await?;
        app::tap(page.button("Floor mode"), page).await?;
        page.button("Leave floor mode").wait().await?;
        let (width, height) = page.button("That hurts").size().await?;
        ensure!(width >= 359.0 && height >= 96.0, "the strip is {width} by {height}");
        let (_, all) = page.button("Tap anywhere to pause").part().size().await?;
        ensure!(all >= 740.0 * 0.7, "the button is {all} high");
        ensure!(page.any("navigation").count().await? == 0, "nothing else is there to hit");
        app::tap(page.button("Tap anywhere to pause").part(), page).await?;
        page.text_present("Paused").await?;
        app::tap(page.button("Tap anywhere to go on").part(), page).await?;
        page.text_present("Get ready").await?;
        app::tap(page.button("That hurts"), page).await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        app::tap(page.button("Nothing hurts. I tapped by mistake"), page).await?;
        page.text_present("Paused").await
    })
    .await;
}

/// How many pictures move, and how many stand with their numbers.
async fn pictures(page: &Session) -> Result<(usize, usize)> {
    let script = "const seen = (all) => [...all].filter((el) => el.checkVisibility()).length;
        return [seen(document.querySelectorAll('.moving svg')), seen(document.querySelectorAll('.stills svg'))]";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn less_motion_shows_numbered_poses() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        let (moving, still) = pictures(page).await?;
        ensure!((moving, still) == (1, 0), "{moving} move, {still} stand");
        Ok(())
    })
    .await;
    run(chromium().reduced_motion(), async |page, _site| {
        app::in_a_routine(page).await?;
        let (moving, still) = pictures(page).await?;
        ensure!(moving == 0 && still >= 2, "{moving} move, {still} stand");
        page.text_present("1").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn keys_and_by_hand() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        let (_, first) = stands(page).await?;
        key(page, "n").await?;
        let second = app::wait_other_title(page, &first).await?;
        key(page, "p").await?;
        ensure!(app::wait_other_title(page, &second).await? == first, "back to {first}");
        key(page, " ").await?;
        page.text_present("Paused").await?;
        key(page, " ").await?;
        page.text_present("Get ready").await?;
        app::tap(page.button("More"), page).await?;
        app::tap(page.button("By hand: I tap for each step"), page).await?;
        app::tap(page.button("Close"), page).await?;
        page.button("Done, next").wait().await?;
        page.skip_time(60.0 * SECOND).await?;
        page.text_present("Get ready").await?;
        app::tap(page.button("Done, next"), page).await?;
        page.text_present("Hold 1 of").await?;
        app::tap(page.button("More"), page).await?;
        app::tap(page.button("End here"), page).await?;
        page.heading("Stopped here").wait().await?;
        app::tap(page.button("Close"), page).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_said_and_sounded() {
    run(chromium().witnessed(), async |page, _site| {
        app::in_a_routine(page).await?;
        page.skip_time(21.0 * SECOND).await?;
        page.text_present("Hold 1 of").await?;
        page.wait_status("Hold").await?;
        let said = witness::said(page).await?.join(" ");
        ensure!(said.contains("Next: ") && said.contains("Hold"), "said: {said}");
        let sounds = witness::rings(page).await?.len();
        ensure!(sounds > 0, "nothing was heard");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_routine_of_ones_own_goes_to_someone_else() {
    run(chromium(), async |page, _site| {
        page.open("#/own-routines").await?;
        page.button("Make a routine").click().await?;
        for name in ["Bridge", "Pelvic tilt"] {
            page.button(name).click().await?;
        }
        page.button("Earlier: Pelvic tilt").click().await?;
        page.field("Its name").fill("<i>Evening</i>").await?;
        page.button("Save it").click().await?;
        page.heading("<i>Evening</i>").wait().await?;
        page.text_present("Pelvic tilt, Bridge").await?;
        let (_, text) = app::file_from(page, "Share it as a file: <i>Evening</i>").await?;
        ensure!(text.contains("Evening"), "{text}");
        page.button("Remove it: <i>Evening</i>").click().await?;
        page.text_present("None yet.").await
    })
    .await;
}
