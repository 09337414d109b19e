//! Reminders: switched on, at a time of one's own, into the calendar, and as one quiet card when the app is opened the next day.

use e2e::app::{self, HOUR};
use e2e::{Engine, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

/// What a person types into a field for a time.
const TYPES: &str = "const field = document.getElementById(arguments[0][0]);
    field.value = arguments[0][1];
    field.dispatchEvent(new Event('change', { bubbles: true }))";

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_reminder_is_chosen_and_saved_for_the_calendar() {
    run(chromium().size(320, 568), async |page, _site| {
        app::open_at(page, 11.0).await?;
        page.open("#/reminders").await?;
        page.check_axe().await?;
        let switch = page.role("switch", "Remind me to stretch");
        ensure!(!switch.is_checked().await?, "it is on from the start");
        switch.click().await?;
        switch.wait_checked(true).await?;
        page.text_present("Next: tomorrow, 8:00").await?;
        page.js(TYPES, json!(["stretch-at", "21:15"])).await?;
        page.text_present("Next: today 21:15").await?;
        page.check_axe().await?;
        let beyond = "return document.scrollingElement.scrollWidth - innerWidth";
        ensure!(page.js(beyond, json!(null)).await?.as_f64() <= Some(0.0), "it is wider than the screen");
        let (name, text) = app::file_from(page, "Add to your calendar: Stretch").await?;
        ensure!(name == "unclench-stretch.ics", "{name}");
        for line in
            ["SUMMARY:Stretch break", "TRIGGER:PT0S", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=28"]
        {
            ensure!(text.split("\r\n").any(|known| known == line), "{line}: {text}");
        }
        page.text_present("Your calendar app decides whether it beeps.").await?;
        page.text_present("To delete it, open one of its events").await?;
        page.reload().await?;
        page.text_present("Next: today 21:15").await?;
        ensure!(page.field("At").value().await? == "21:15", "what was chosen is gone");
        page.role("switch", "Remind me to stretch").click().await?;
        page.field("At").wait_gone().await?;
        page.text_absent("Next: ").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_next_day_one_card_says_so() {
    run(chromium().size(360, 740), async |page, _site| {
        app::open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.open("").await?;
        app::end_attack(page).await?;
        page.open("#/reminders").await?;
        page.role("switch", "Remind me to stretch").click().await?;
        page.role("switch", "Remind me to stretch").wait_checked(true).await?;
        page.open("").await?;
        page.button("My back just seized").wait().await?;
        page.text_absent("It is time to stretch").await?;
        page.skip_time(22.0 * HOUR).await?;
        page.heading("It is time to stretch").wait().await?;
        page.button("Start to stretch").wait().await?;
        page.check_axe().await?;
        page.button("Not this time").click().await?;
        page.wait_status("It comes again at its next time.").await?;
        page.heading("It is time to stretch").wait_gone().await?;
        page.reload().await?;
        page.button("My back just seized").wait().await?;
        page.text_absent("It is time to stretch").await?;
        page.skip_time(24.0 * HOUR).await?;
        page.heading("It is time to stretch").wait().await
    })
    .await;
}
