//! From a cold start to cold on the back and around again, with every tap counted.

use e2e::app::{self, HOUR, MINUTE, START_COLD, open_at};
use e2e::{Result, Session, Setup, ensure, run};

/// Taps and typed digits from the first screen to a running block, the first time.
const FIRST: usize = 17;
/// The same on return, with today's check done.
const RETURN: usize = 5;

async fn first_block(page: &Session) -> Result<()> {
    page.reset_taps();
    app::start_cold(page).await?;
    println!("{}: {} taps from the cold start to a running block", page.engine(), page.taps());
    ensure!(page.taps() <= FIRST, "{} taps", page.taps());
    Ok(())
}

/// Stops after so long that all of the gap has to pass.
async fn end_the_block(page: &Session) -> Result<()> {
    for _ in 0..2 {
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Skin is normal").click().await?;
        page.button("Pause").wait().await?;
    }
    page.skip_time(MINUTE).await?;
    app::stop(page).await?;
    page.heading("How is your back now?").wait().await?;
    page.button("Better").click().await?;
    page.heading("How bad is the pain now?").wait().await?;
    page.button("3").click().await?;
    page.heading("Day 1").wait().await?;
    page.text_present("Last pain: 3 of 10").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_clean_path_is_short_the_first_time_and_shorter_on_return() {
    run(Setup::new().clock(), async |page, _site| {
        open_at(page, 11.0).await?;
        first_block(page).await?;
        end_the_block(page).await?;

        page.button("Cold or heat").click().await?;
        page.heading("Cold or heat?").wait().await?;
        for mode in ["Cold", "Heat"] {
            let card = page.button(mode).part();
            ensure!(card.is_disabled().await?, "{mode} has to wait for the skin");
            ensure!(card.text().await?.contains("Not yet."), "{mode} says why it waits");
        }
        page.link("Now").click().await?;

        page.skip_time(2.0 * HOUR + 60_000.0).await?;
        page.reload().await?;
        page.text_present("Cold or heat can start now.").await?;
        page.reset_taps();
        page.button("Cold or heat").click().await?;
        app::choose(page, "Cold").await?;
        page.button(START_COLD).click().await?;
        page.text_present("Cold on").await?;
        println!("{}: {} taps from Now to a running block", page.engine(), page.taps());
        ensure!(page.taps() <= RETURN, "{} taps", page.taps());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn at_night_dozing_off_is_asked_and_staying_awake_is_enough() {
    let setup = Setup::new().only(&[e2e::Engine::Chromium]).clock();
    run(setup, async |page, _site| {
        open_at(page, 23.0).await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        page.heading("Cold or heat?").wait().await?;
        page.button("Cold").part().click().await?;
        let doze = page.checkbox("I could doze off with the pack on");
        page.heading("Any of these right now?").wait().await?;
        app::open_card(page).await?;
        doze.click().await?;
        page.button("Continue").click().await?;
        page.heading("Do not use this now: Cold").wait().await?;
        ensure!(!page.button(START_COLD).is_there().await?, "asleep with a pack on");

        page.button("Choose cold or heat again").click().await?;
        page.button("Cold").part().click().await?;
        app::open_card(page).await?;
        doze.wait().await?;
        ensure!(!doze.is_checked().await?, "it is asked before each block");
        page.button("None of these").click().await?;
        page.button(START_COLD).click().await?;
        page.text_present("Cold on").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn by_day_dozing_off_is_asked_only_of_those_whose_senses_are_dulled() {
    let setup = Setup::new().only(&[e2e::Engine::Chromium]).clock();
    run(setup, async |page, _site| {
        open_at(page, 11.0).await?;
        app::begin_check(page).await?;
        app::pass_clean_check(page, 34).await?;
        page.heading("Cold or heat?").wait().await?;
        page.button("Heat").part().click().await?;
        page.heading("Any of these right now?").wait().await?;
        app::open_card(page).await?;
        let doze = page.checkbox("I could doze off with the pack on");
        ensure!(!doze.is_there().await?, "by day nobody is asked out of the blue");
        page.checkbox("Alcohol or strong painkillers in the last hours").click().await?;
        doze.click().await?;
        page.button("Continue").click().await?;
        page.heading("Do not use this now: Heat").wait().await
    })
    .await;
}
