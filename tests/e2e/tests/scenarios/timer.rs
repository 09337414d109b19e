//! The running block: its clock against reload, a killed browser, sleep and a clock that is set; what it asks; two tabs.

use e2e::app::{self, DIAL_TELLS, HOUR, MINUTE, dial, dial_ends, open_at};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn setup() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

/// Without a tap since the start the browser refuses sound and vibration, and says so in its console.
fn expect_refused_alarms(page: &Session) {
    page.allow_error("The AudioContext was not allowed to start");
    page.allow_error("Blocked call to navigator.vibrate");
}

/// A cold block that began a moment ago, at eleven in the morning.
async fn cold_at_eleven(page: &Session) -> Result<()> {
    app::start_cold_at(page, 11.0).await
}

/// Fails unless the dial ends at the same moment as before, as far as it tells.
async fn same_end(page: &Session, before: f64) -> Result<()> {
    let after = dial_ends(page).await?;
    ensure!((after - before).abs() < DIAL_TELLS, "the dial moved by {} ms", after - before);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_dial_survives_reload_and_a_browser_that_was_closed_or_killed() {
    run(setup(), async |page, _site| {
        open_at(page, 10.9).await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        page.heading("Cold or heat?").wait().await?;
        app::choose(page, "Cold").await?;
        page.skip_to((page.now().await? / HOUR).ceil() * HOUR).await?;
        let before = page.now().await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await?;
        let ends = app::check_dial(page, 20.0 * MINUTE, before).await?;
        page.text_present("off at 11:20").await?;

        page.skip_time(3.0 * MINUTE).await?;
        same_end(page, ends).await?;
        page.reload().await?;
        same_end(page, ends).await?;

        page.close().await?;
        page.reopen().await?;
        page.open("").await?;
        page.button("Back to the timer").click().await?;
        same_end(page, ends).await?;

        // Killed, the browser may lose the last mark it made, but not the one that a minute old page has kept.
        page.kill_hard();
        page.reopen().await?;
        page.open("#/timer").await?;
        page.text_present("Cold on").await?;
        same_end(page, ends).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_dial_reloads_right_in_every_engine() {
    run(Setup::new().only(&[Engine::Firefox, Engine::WebKit]).clock(), async |page, _site| {
        cold_at_eleven(page).await?;
        page.skip_time(2.0 * MINUTE).await?;
        let ends = dial_ends(page).await?;
        page.reload().await?;
        same_end(page, ends).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn coming_back_late_says_so() {
    run(setup(), async |page, _site| {
        expect_refused_alarms(page);
        cold_at_eleven(page).await?;
        page.skip_time(34.0 * MINUTE).await?;
        page.text_present("Take the ice off now. It has been on for 34 minutes.").await?;
        page.wait_alert("Take the ice off now. It has been on for 34 minutes.").await?;
        page.reload().await?;
        page.text_present("Take the ice off now. It has been on for 34 minutes.").await?;
        page.wait_alert("Take the ice off now.").await?;

        // A day later nobody knows how long it was on: it is asked, once.
        const ASKS: &str = "Still on? Take the ice off now.";
        page.skip_time(24.0 * HOUR).await?;
        page.text_present("Time was up (yesterday").await?;
        page.text_present(ASKS).await?;
        page.open("").await?;
        page.reload().await?;
        page.open("#/timer").await?;
        page.text_present(ASKS).await?;
        ensure!(!page.shows("on for 24 hours").await?, "nobody knows how long it was on");
        page.button("I do not know").wait().await?;
        page.button("When the time was up (").part().click().await?;
        page.heading("How is your back now?").wait().await?;
        page.reload().await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Same").click().await?;
        page.button("Skip").click().await?;
        page.heading("Day 2").wait().await?;
        page.text_present("Time to do the danger check again.").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn setting_the_clock_never_lengthens_cold() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        page.skip_time(2.0 * MINUTE).await?;
        let ends = dial_ends(page).await?;
        page.set_back(HOUR).await?;
        page.text_present("off at 10:").await?;
        same_end(page, ends - HOUR).await?;
        page.reload().await?;
        same_end(page, ends - HOUR).await?;

        // Whether that hour was cold nobody can know, so the pack comes off.
        page.set_back(-HOUR).await?;
        page.text_present("Take it off").await?;
        let (late, _) = dial(page).await?;
        ensure!(late < 0.0, "{late} s left");
        page.button("It is off").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_clock_set_back_while_the_page_was_closed_ends_the_cold() {
    run(setup(), async |page, _site| {
        expect_refused_alarms(page);
        cold_at_eleven(page).await?;
        page.skip_time(2.0 * MINUTE).await?;
        let now = page.now().await?;
        // Only there can the clock be set with the app away.
        page.open_empty_page().await?;
        page.set_wall(now - HOUR).await?;
        page.open("#/timer").await?;
        page.text_present("Take it off").await?;
        page.button("It is off").click().await?;
        page.text_present("Pack off").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_block_asks_for_the_skin_from_start_to_end() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        let ends = dial_ends(page).await?;
        for _ in 0..3 {
            page.skip_time(5.0 * MINUTE).await?;
            page.wait_alert("Check your skin now").await?;
            page.button("Numb").wait().await?;
            page.button("Looks wrong").wait().await?;
            page.button("Skin is normal").click().await?;
            page.button("Pause").wait().await?;
            same_end(page, ends).await?;
        }
        page.skip_time(5.0 * MINUTE).await?;
        page.text_present("Take the ice off now. Time is up.").await?;
        page.button("It is off").click().await?;
        page.text_present("Pack off").await?;
        ensure!(!page.button("Skin is normal, pack on").is_there().await?, "the rest is not shortened");

        page.skip_time(19.0 * MINUTE).await?;
        page.text_present("Pack off").await?;
        page.skip_time(1.2 * MINUTE).await?;
        page.text_present("Break is over").await?;
        page.wait_alert("Does the skin look and feel normal").await?;
        page.skip_time(3.0 * MINUTE).await?;
        page.text_present("The break ended").await?;
        let before = page.now().await?;
        page.button("Skin is normal, pack on").click().await?;
        page.text_present("Cold on").await?;
        app::check_dial(page, 20.0 * MINUTE, before).await.context("the second round")?;

        page.skip_time(7.2 * MINUTE).await?;
        page.text_present("Take the ice off and check your skin.").await?;
        page.button("Skin is normal, still on").click().await?;
        page.text_present("Cold on").await?;
        page.skip_time(13.0 * MINUTE).await?;
        page.button("It is off").click().await?;
        page.heading("How is your back now?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_pause_asks_whether_the_pack_is_off_and_the_time_runs_until_then() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        page.button("Pause").click().await?;
        page.dialog("Is the pack off?").wait().await?;
        page.skip_time(MINUTE).await?;
        let (asked, _) = dial(page).await?;
        ensure!(asked <= 19.0 * 60.0, "it runs on while it asks: {asked} s left");
        page.button("No, still on").click().await?;
        page.text_present("Cold on").await?;

        page.button("Pause").click().await?;
        page.button("Yes, it is off").click().await?;
        page.text_present("Paused").await?;
        let (paused, _) = dial(page).await?;
        page.skip_time(10.0 * MINUTE).await?;
        let (later, _) = dial(page).await?;
        ensure!(later == paused, "a pause holds: {paused} s became {later} s");
        let before = page.now().await?;
        page.button("Pack is back on").click().await?;
        page.text_present("Cold on").await?;
        app::check_dial(page, 1_000.0 * paused, before).await.map(drop)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn wrong_skin_ends_the_block_and_gets_care_before_any_rating() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        app::more(page, "When to stop").await?;
        page.dialog("When to stop").wait().await?;
        page.button("Stop now").wait().await?;
        page.button("Close").inside(page.dialog("When to stop")).click().await?;
        page.dialog("When to stop").wait_gone().await?;

        page.skip_time(5.0 * MINUTE).await?;
        app::ends(page, "Looks wrong").await?;
        page.heading("Take it off. Leave it off.").wait().await?;
        // However the page is left, the skin is still asked about.
        page.reload().await?;
        page.button("Blister or burn").click().await?;
        page.text_present("Call a doctor or nurse today.").await?;
        page.button("Continue").click().await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Worse").click().await?;
        page.heading("Worse after cold. Check for danger again?").wait().await?;
        page.button("Not now").click().await?;
        page.heading("How bad is the pain now?").wait().await?;
        page.button("Skip").click().await?;
        page.skip_time(3.0 * HOUR).await?;
        page.text_present("Let your skin heal first.").await?;
        page.open("#/relief").await?;
        ensure!(page.button("Cold").part().is_disabled().await?, "no second block on that skin");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_block_of_one_tab_shows_in_the_other() {
    run(setup(), async |page, _site| {
        open_at(page, 11.0).await?;
        page.open_tab("").await?;
        app::start_cold(page).await?;

        page.switch_to_tab(0).await?;
        page.link("Cold on").part().wait().await?;
        page.button("Back to the timer").click().await?;
        page.text_present("Cold on").await?;
        app::ends(page, "Numb").await?;
        page.text_present("Pack off").await?;

        page.switch_to_tab(1).await?;
        page.text_present("Pack off").await?;
        let writers = page.local_storage_keys().await?;
        let shards = writers.iter().filter(|key| key.starts_with("unclench:journal:")).count();
        ensure!(shards == 2, "each tab writes its own piece: {writers:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_block_stopped_by_mistake_goes_on_or_starts_again() {
    run(setup(), async |page, _site| {
        const GO_ON: &str = "Go on with this session";
        cold_at_eleven(page).await?;
        let ends = dial_ends(page).await?;
        page.skip_time(3_000.0).await?;
        app::stop(page).await?;
        page.heading("How is your back now?").wait().await?;
        page.button(GO_ON).wait().await?;
        page.reload().await?;
        page.button(GO_ON).click().await?;
        page.text_present("Cold on").await?;
        // The time since the stop counts, so it ends when it would have ended.
        same_end(page, ends).await?;

        // Offered for a minute, and gone by itself.
        app::stop(page).await?;
        page.button(GO_ON).wait().await?;
        page.skip_time(1.1 * MINUTE).await?;
        page.button(GO_ON).wait_gone().await?;
        page.button("Same").click().await?;
        page.button("Skip").click().await?;

        // Started again: the skin first, and nothing begins before.
        page.open("#/relief").await?;
        page.text_present("You can start again now.").await?;
        app::choose(page, "Cold").await?;
        page.text_present("You stopped after").await?;
        ensure!(page.button(app::START_COLD).is_disabled().await?, "it starts before the skin was looked at");
        page.button("Skin normal and not numb").click().await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await?;
        let (left, _) = dial(page).await?;
        ensure!(left < 20.0 * 60.0 && left > 15.0 * 60.0, "what was used counts: {left} s left");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_left_waits_for_a_short_break() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        page.skip_time(4.0 * MINUTE).await?;
        app::stop(page).await?;
        page.button("Same").click().await?;
        page.button("Skip").click().await?;
        page.open("#/relief").await?;
        page.text_present("Not yet. Your skin needs a short break, until ").await?;
        ensure!(page.button("Cold").part().is_disabled().await?, "the skin rests first");
        page.skip_time(11.0 * MINUTE).await?;
        page.text_present("You can use the time left now: 15 minutes.").await?;
        app::choose(page, "Cold").await?;
        ensure!(!page.button("Change").part().is_there().await?, "what is left is as long as it is");
        page.button("Skin normal and not numb").click().await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await
    })
    .await;
}

/// "Stop now" is not hit in place of "Pause", and is on screen without scrolling on a small phone.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn stop_stands_apart_from_pause_and_above_the_places() {
    const ROOM: &str = "const box = (words) => [...document.querySelectorAll('main button')]
            .find((button) => button.innerText.trim() === words).getBoundingClientRect();
        const [pause, stop, places] = [box('Pause'), box('Stop now'), document.querySelector('.bottom')];
        return [stop.top - pause.bottom, places.getBoundingClientRect().top - stop.bottom]";
    run(setup().size(360, 740), async |page, _site| {
        cold_at_eleven(page).await?;
        let room = page.js(ROOM, json!(null)).await?;
        let (above, below): (f64, f64) = serde_json::from_value(room)?;
        ensure!(above > 31.0, "{above} px between Pause and Stop now");
        ensure!(below >= 0.0, "Stop now is {} px below what is seen", -below);
        Ok(())
    })
    .await;
}

/// The four answers about the skin, and "Stop now", are in view on the smallest phones, upright and lying on the side.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_answer_about_the_skin_is_in_view() {
    for (width, height) in [(360, 740), (320, 568), (740, 360)] {
        run(setup().size(width, height), async |page, _site| {
            cold_at_eleven(page).await?;
            page.skip_time(5.0 * MINUTE).await?;
            let answers = ["Skin is normal", "Numb", "Looks wrong", "Cannot see it", "Stop now"];
            all_in_view(page, &answers).await?;
            page.button("Cannot see it").click().await?;
            all_in_view(page, &["Skin is normal", "Numb", "Looks wrong", "I cannot check: stop"]).await?;
            page.button("Looks wrong").click().await?;
            all_in_view(page, &["Yes, it is off", "Skin is fine: tapped by mistake"]).await?;
            page.button("Yes, it is off").click().await?;
            all_in_view(
                page,
                &["Blister or burn", "Only red, and fading", "Something else, or I cannot see it"],
            )
            .await
        })
        .await;
    }
}

/// Each of these can be tapped without scrolling.
async fn all_in_view(page: &Session, names: &[&str]) -> Result<()> {
    for name in names {
        page.button(name).wait().await?;
    }
    let hidden = app::out_of_reach(page, names).await?;
    ensure!(hidden.is_empty(), "not in view: {hidden:?}");
    Ok(())
}

/// The dial that fills the screen is answered right there, and a touch that lasts does nothing else.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_filled_screen_answers_for_itself() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Something is wrong").wait().await?;
        page.button("Skin is normal").click().await?;
        page.button("Tap for buttons").wait().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Something is wrong").click().await?;
        page.button("Looks wrong").wait().await
    })
    .await;
}

/// Locked, nothing on the page takes a touch until two taps in two places; what is asked meanwhile waits.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_locked_screen_takes_no_touch() {
    run(setup(), async |page, _site| {
        cold_at_eleven(page).await?;
        app::more(page, "Lock the touch screen").await?;
        page.dialog("Touch is locked").wait().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.text_present("Check your skin now").await?;
        let reached = "
            const found = [...document.querySelectorAll('#page button')].find(b => b.textContent.trim() === 'Skin is normal');
            const box = found.getBoundingClientRect();
            const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            return found.contains(hit)";
        ensure!(page.js(reached, json!(null)).await? == json!(false), "it can be touched through the lock");
        page.button("Unlock").click().await?;
        page.button("Yes, unlock").click().await?;
        page.dialog("Touch is locked").wait_gone().await?;
        page.button("Skin is normal").click().await?;
        page.button("Pause").wait().await
    })
    .await;
}
