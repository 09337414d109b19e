//! What to train, in the built page: a self-check with each way of measuring, what two days find, and the week.

use e2e::app::{self, MINUTE};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

const DAY: f64 = 24.0 * 60.0 * MINUTE;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).size(360, 740).witnessed().clock()
}

/// At eleven in the morning, on the page of this self-check, with clocks that stand.
async fn on_its_page(page: &Session, id: &str) -> Result<()> {
    page.allow_error("The AudioContext was not allowed to start");
    app::open_at(page, 11.0).await?;
    page.stop_time().await?;
    page.open(&format!("#/self-check/{id}")).await
}

/// Through the danger signs, the pain, what keeps exercises out, and warming up. What was asked a moment ago is not asked again.
async fn begin(page: &Session, button: &str, first: bool) -> Result<()> {
    app::tap(page.button(button).part(), page).await?;
    page.heading("Do you have any of these?").wait().await?;
    page.skip_time(3_000.0).await?;
    page.button("No").click().await?;
    page.heading("How bad is the pain now?").wait().await?;
    app::tap(page.button(&app::pain_key(1)), page).await?;
    if first {
        page.checkbox("Weak bones").part().wait().await?;
        app::tap(page.button("None of these"), page).await?;
    }
    page.heading("Warm up first").wait().await?;
    page.check_axe().await?;
    app::tap(page.button("I am warm"), page).await
}

/// One hold of so many seconds.
async fn hold(page: &Session, seconds: f64) -> Result<()> {
    app::tap(page.button("Start"), page).await?;
    page.button("Stop").wait().await?;
    page.skip_time(5_000.0 + seconds * 1_000.0 + 300.0).await?;
    page.button("Stop").click().await
}

/// Both sides, two tries each, with the rest between them.
async fn hold_both(page: &Session, left: f64, right: f64) -> Result<()> {
    page.text_present("Left side, try 1 of 2").await?;
    hold(page, left).await?;
    page.text_present("Left side, try 2 of 2").await?;
    hold(page, left - 2.0).await?;
    page.text_present("Rest before the other side").await?;
    ensure!(!page.button("Start").is_there().await?, "the other side begins without a rest");
    page.skip_time(5.0 * MINUTE + 1_000.0).await?;
    page.text_present("Right side, try 1 of 2").await?;
    hold(page, right).await?;
    page.text_present("Right side, try 2 of 2").await?;
    hold(page, right).await?;
    page.heading("Side bridge").wait().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_hold_on_two_days_changes_the_routine() {
    run(chromium(), async |page, _site| {
        on_its_page(page, "m01").await?;
        page.check_axe().await?;
        begin(page, "Begin", true).await?;
        page.text_present("Practice").await?;
        page.check_axe().await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        hold_both(page, 30.0, 70.0).await?;
        page.text_present("30 s").await?;
        page.text_present("70 s").await?;
        page.text_present("do it once more on another day").await?;
        page.check_axe().await?;
        // Nothing counts before another day, and a reload keeps what was measured.
        page.reload().await?;
        page.text_present("30 s").await?;
        page.skip_time(DAY).await?;
        page.open("#/train").await?;
        page.text_present("Once more on another day").await?;
        page.check_axe().await?;
        page.open("#/self-check/m01").await?;
        begin(page, "Do it again", false).await?;
        hold_both(page, 33.0, 72.0).await?;
        page.text_present("Left side: worth training.").await?;
        page.text_present("It is not the cause of your pain.").await?;
        page.text_present("Your routine now has more of this").await?;
        page.check_axe().await?;
        // The plan, with its reason.
        page.open("#/week").await?;
        page.text_present("left side first and once more").await?;
        page.check_axe().await?;
        app::tap(page.button("Start today's routine"), page).await?;
        page.text_present("Side bridge, knees bent").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_tilted_phone_is_read() {
    run(chromium(), async |page, _site| {
        on_its_page(page, "m06").await?;
        begin(page, "Begin", true).await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        app::tap(page.button("Start"), page).await?;
        let tilt = async |beta: f64| {
            page.js(
                "dispatchEvent(new DeviceOrientationEvent('deviceorientation',
                    { alpha: 0, beta: arguments[0], gamma: 12 }))",
                json!(beta),
            )
            .await
        };
        page.text_present("Waiting for the phone's sensor.").await?;
        tilt(60.0).await?;
        page.text_present("30°").await?;
        // Past upright is as far again.
        tilt(115.0).await?;
        page.text_present("25°").await?;
        page.check_axe().await?;
        app::tap(page.button("Keep this"), page).await?;
        page.button("No, nothing").wait().await?;
        page.check_axe().await?;
        // Down the leg: nothing more today, and the danger check is one tap away.
        app::tap(page.button("Yes, below the knee"), page).await?;
        page.heading("Enough for today").wait().await?;
        page.text_present("Do not stretch this leg.").await?;
        page.check_axe().await?;
        app::tap(page.button("Check for danger signs"), page).await?;
        page.text_present("1 of").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_a_sensor_it_is_estimated() {
    run(chromium(), async |page, _site| {
        on_its_page(page, "m07").await?;
        begin(page, "Begin", true).await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        app::tap(page.button("Start"), page).await?;
        page.skip_time(4_000.0).await?;
        page.text_present("This device does not tell how it is tilted.").await?;
        app::tap(page.button("Two thirds of the way up"), page).await?;
        app::tap(page.button("No, nothing"), page).await?;
        page.text_present("Left side, try 2 of 2").await?;
        // "That hurts" is in sight, and a wrong tap costs nothing.
        app::tap(page.button("That hurts"), page).await?;
        page.heading("Stop. What is it?").wait().await?;
        page.check_axe().await?;
        app::tap(page.button("Nothing. A wrong tap."), page).await?;
        app::tap(page.button("Leave it for now"), page).await?;
        page.text_present("Begun today").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn looks_reaches_and_stands() {
    run(chromium(), async |page, _site| {
        on_its_page(page, "m08").await?;
        begin(page, "Begin", true).await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        for n in 0..6 {
            app::tap(page.button("Start"), page).await?;
            app::tap(page.button(if n == 1 { "No" } else { "Yes" }), page).await?;
        }
        page.text_present("as it should be").await?;
        // Centimetres are typed, and what cannot be is said.
        page.open("#/self-check/m10").await?;
        app::tap(page.button("Begin"), page).await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        for reach in ["18", "17", "12", "13"] {
            app::tap(page.button("Start"), page).await?;
            if reach == "18" {
                page.field("Centimetres").fill("61").await?;
                app::tap(page.button("Save"), page).await?;
                page.text_present("A whole number from 0 to 60.").await?;
                page.check_axe().await?;
            }
            page.field("Centimetres").fill(reach).await?;
            app::tap(page.button("Save"), page).await?;
        }
        page.text_present("18 cm").await?;
        page.text_present("13 cm").await?;
        // Stands are counted by taps, by those who are old enough.
        page.open("#/self-check/m12").await?;
        page.text_present("For people of 60 and over.").await?;
        page.open("#/facts").await?;
        page.field("Age in years").fill("71").await?;
        app::tap(page.button("Save"), page).await?;
        page.open("#/self-check/m12").await?;
        app::tap(page.button("Begin"), page).await?;
        app::tap(page.button("I know how. Skip it."), page).await?;
        for stands in [9, 11] {
            app::tap(page.button("Start"), page).await?;
            page.skip_time(5_500.0).await?;
            for _ in 0..stands {
                page.button("Count one").click().await?;
            }
            page.skip_time(31_000.0).await?;
        }
        page.text_present("11 times").await?;
        page.check_axe().await
    })
    .await;
}
