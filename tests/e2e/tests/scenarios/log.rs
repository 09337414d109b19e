//! The log: what really happened, corrections in place, undo, the end of an attack, and what a screen reader finds.

use e2e::app::{self, MINUTE, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_session_stopped_early_is_logged_with_its_real_minutes() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 10.9).await?;
        app::start_cold(page).await?;
        page.skip_time(4.0 * MINUTE).await?;
        app::stop(page).await?;
        page.heading("How is your back now?").wait().await?;
        page.button("Better").click().await?;
        page.button("Skip").click().await?;
        page.open("#/log").await?;
        page.text_present("Cold, 4 of 20 min. Better").await?;
        page.text_absent("20 on, 20 off").await?;
        // What was said of it is corrected where it stands.
        page.button("Cold, 4 of 20 min. Better").part().click().await?;
        page.button("Same").click().await?;
        page.text_present("Cold, 4 of 20 min. Same").await?;
        page.reload().await?;
        page.text_present("Cold, 4 of 20 min. Same").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_noted_pain_is_undone_by_hand_and_by_keys_or_stays() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 10.9).await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        app::note_pain(page, 4).await?;
        app::wait_pains(page, 1).await?;
        let (width, height) = page.button("Undo").size().await?;
        ensure!(width >= 48.0 && height >= 48.0, "{width}x{height}");
        page.button("Undo").click().await?;
        page.wait_status("Undone.").await?;
        app::wait_pains(page, 0).await?;
        page.button("Undo").wait_gone().await?;

        // It stays while it has the focus, and is reached by keys.
        app::note_pain(page, 6).await?;
        page.tab_to("button Undo").await?;
        page.skip_time(MINUTE).await?;
        ensure!(page.button("Undo").is_there().await?, "it went while it had the focus");
        page.press(thirtyfour::Key::Enter).await?;
        app::wait_pains(page, 0).await?;

        // Left alone it goes, and what was noted stays.
        app::note_pain(page, 7).await?;
        page.skip_time(9_000.0).await?;
        page.button("Undo").wait_gone().await?;
        page.reload().await?;
        app::wait_pains(page, 1).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_attack_is_ended_undone_and_open_again() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        page.open("").await?;
        page.button("It is over").click().await?;
        let asks = page.dialog("Is this attack over?");
        page.button("Not yet").inside(asks.clone()).click().await?;
        asks.wait_gone().await?;
        app::end_attack(page).await?;
        page.text_present("1 minute.").await?;
        page.button("Undo").click().await?;
        page.button("It is over").wait().await?;
        page.open("#/log").await?;
        page.heading("Now, day 1").wait().await?;
        // The end stands in the log, too, and can be taken back there.
        page.open("").await?;
        app::end_attack(page).await?;
        page.open("#/log").await?;
        page.button("It is over").part().click().await?;
        page.button("It is not over").click().await?;
        page.heading("Now, day 1").wait().await?;
        page.reload().await?;
        page.heading("Now, day 1").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_empty_log_says_what_begins_it() {
    run(chromium(), async |page, _site| {
        page.open("#/log").await?;
        page.text_present("day by day").await?;
        page.check_axe().await?;
        page.button("Do the danger check").click().await?;
        page.heading("New or changed since this pain began?").wait().await
    })
    .await;
}

/// A log with scores, a session, a walk and an open correction.
async fn fill(page: &Session) -> Result<()> {
    page.open("").await?;
    app::start_cold(page).await?;
    app::stop(page).await?;
    page.button("Worse").click().await?;
    page.button("Not now").click().await?;
    page.button("Skip").click().await?;
    page.open("#/move").await?;
    page.role("tab", "Walk").click().await?;
    page.button("10 minutes").click().await?;
    page.open("#/log").await?;
    app::note_pain(page, 7).await?;
    app::note_pain(page, 3).await?;
    app::wait_pains(page, 2).await?;
    page.button("Pain 7 of 10").part().click().await?;
    page.button("Delete from the log").wait().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_log_is_clean_in_light_and_dark() {
    for setup in [chromium(), chromium().dark()] {
        run(setup, async |page, _site| {
            fill(page).await?;
            page.role("img", "Pain from 7 to 3 of 10. Cold: 1. Walk: 1.").wait().await?;
            page.any("table").wait().await?;
            page.check_axe().await
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_came_before_is_ticked_after_the_end_and_changed_in_the_log() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::start_episode(page).await?;
        page.open("").await?;
        app::end_attack(page).await?;
        page.heading("What happened in the 24 hours before it began?").wait().await?;
        page.text_absent("For next time").await?;
        page.button("Lifting or carrying").click().await?;
        page.text_present("Carry less at once").await?;
        let (_, height) = page.button("Lifting or carrying").size().await?;
        ensure!(height >= 48.0, "{height}");
        page.link("Lift, sit, get up").click().await?;
        page.heading("Lift something heavy").wait().await?;
        page.button("Show the move again").nth(0).click().await?;
        page.open("#/log").await?;
        page.text_present("In the 24 hours before: Lifting or carrying").await?;
        page.reload().await?;
        page.text_present("In the 24 hours before: Lifting or carrying").await
    })
    .await;
}

/// Types a day and a time into the field of the open entry, as the browser's own field would hold it.
async fn type_moment(page: &Session, text: &str) -> Result<()> {
    let script = "const field = document.getElementById('when');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    page.field("When was it?").wait().await?;
    page.js(script, json!(text)).await?;
    page.button("Save the time").click().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn two_taps_note_it_and_hostile_words_are_words() {
    run(chromium().clock().size(360, 740), async |page, _site| {
        open_at(page, 10.9).await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        page.reset_taps();
        page.button("Sleep lost last night").click().await?;
        page.button("2 hours").click().await?;
        ensure!(page.taps() == 2, "{} taps", page.taps());
        page.text_present("Sleep lost: 2 hours").await?;
        page.button("Undo").click().await?;
        page.text_absent("Sleep lost: 2 hours").await?;
        page.button("Worst pain today").click().await?;
        page.check_axe().await?;
        let worst = page.group("How bad was the worst pain today?");
        page.button("8").inside(worst).click().await?;
        page.text_present("Worst pain of the day 8 of 10").await?;
        page.button("Could not do my usual day").click().await?;
        page.text_present("Could not do the usual day").await?;

        // Its name is typed once.
        page.button("My activity").click().await?;
        page.field("Which activity do you miss most?").fill("Tying <b>my</b> shoes").await?;
        page.button("Save").click().await?;
        page.button("3").inside(page.group("Tying <b>my</b> shoes: how well does it go?")).click().await?;
        page.text_present("Tying <b>my</b> shoes: 3 of 10").await?;

        page.button("A note").click().await?;
        let hostile = "<img src=x onerror=alert(1)> & \"quotes\"";
        page.field("What do you want to remember?").fill(hostile).await?;
        page.check_axe().await?;
        page.button("Save").click().await?;
        page.text_present(hostile).await?;
        ensure!(
            page.js("return document.querySelectorAll('main img').length", json!(null)).await? == 0,
            "it is markup"
        );
        page.reload().await?;
        page.text_present(hostile).await?;
        page.button(hostile).part().click().await?;
        page.field("What was it?").fill("Slept on the floor").await?;
        page.button("Save").click().await?;
        page.text_present("Slept on the floor").await?;
        page.text_absent(hostile).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn times_are_set_right_refused_and_undone() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 10.9).await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        page.skip_time(90.0 * MINUTE).await?;
        app::note_pain(page, 7).await?;
        page.button("Pain 7 of 10").part().click().await?;
        let written = page.field("When was it?").value().await?;
        let (day, _) = written.split_once('T').unwrap_or_default();
        type_moment(page, &format!("{day}T06:00")).await?;
        page.text_present("This attack had not begun then.").await?;
        page.check_axe().await?;
        type_moment(page, &format!("{day}T11:40")).await?;
        page.button("Pain 7 of 10 11:40").wait().await?;
        page.button("Undo").click().await?;
        page.button("Pain 7 of 10 11:40").wait_gone().await?;
        // The start, too: the attack is longer then.
        page.button("It began").part().click().await?;
        type_moment(page, &format!("{day}T05:10")).await?;
        page.button("It began 5:10").wait().await?;
        page.reload().await?;
        page.button("It began 5:10").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_quiet_attack_is_asked_about_once_a_day() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 10.9).await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        page.heading("Is this attack over?").wait_gone().await?;
        page.skip_time(75.0 * 60.0 * MINUTE).await?;
        page.heading("Is this attack over?").wait().await?;
        page.text_present("You noted nothing for 3 days.").await?;
        page.check_axe().await?;
        page.button("Not yet").click().await?;
        page.heading("Is this attack over?").wait_gone().await?;
        page.skip_time(24.0 * 60.0 * MINUTE).await?;
        page.heading("Is this attack over?").wait().await?;
        page.button("It is over").click().await?;
        page.heading("When it is over").wait().await
    })
    .await;
}
