//! The first screen for someone who is well and in an attack, the first minutes as cards, and the list of what else is here.

use e2e::app::{self, HOUR, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// Whether what this selector finds lies between the top of the screen and the bar of places.
async fn in_view(page: &Session, selector: &str) -> Result<bool> {
    let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
        const bar = document.querySelector('.bottom').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= bar.top + 1";
    Ok(page.js(script, json!(selector)).await? == true)
}

/// In an attack one card says what is next; a score is noted in one tap; once it is over the page is for quiet days.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_attack_and_the_quiet_days_after_it() {
    run(chromium().clock().size(360, 740), async |page, _site| {
        open_at(page, 11.0).await?;
        page.button("My back just seized").wait().await?;
        let before = page.button("My back just seized").size().await?;
        app::start_episode(page).await?;
        page.open("").await?;
        page.heading("Day 1").wait().await?;
        page.heading("Cold or heat can start now.").wait().await?;
        page.button(&app::pain_key(7)).click().await?;
        page.text_present("Last pain: 7 of 10").await?;
        page.button("New or worse? Check again").wait().await?;
        page.check_axe().await?;
        app::end_attack(page).await?;
        page.open("").await?;
        page.heading("Good morning").wait().await?;
        page.text_present("Last attack today.").await?;
        page.check_axe().await?;
        ensure!(in_view(page, ".hero .strong").await?, "the one button is at hand");
        ensure!(page.button("My back just seized").size().await?.0 >= before.0, "and as wide as before");
        page.button("Start").click().await?;
        page.heading("Are any of these new?").wait().await?;
        page.open("").await?;
        page.skip_time(23.0 * 24.0 * HOUR).await?;
        page.reload().await?;
        page.text_present("Last attack 23 days ago.").await
    })
    .await;
}

/// Each card shows all it says without scrolling; buttons and keys turn them, and the one in view is read aloud.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_first_minutes_are_five_cards() {
    const SPEAKS: &str = "window.__said = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
            speaking: false, pending: false, getVoices: () => [],
            speak(said) { window.__said.push(said.text); said.onstart?.(new Event('start')); }, cancel() {},
        } });";
    run(chromium().size(360, 740).script(SPEAKS), async |page, _site| {
        page.open("#/first-minutes").await?;
        page.button("Previous card").wait().await?;
        ensure!(page.button("Previous card").is_disabled().await?, "the first one");
        ensure!(in_view(page, ".minute-ways").await?, "the way to the next is in view");
        for heading in ["Lie", "Breathe", "Wait for it to relax", "Roll, then get up", "I cannot get up"] {
            let shown = "const row = document.querySelector('.minute-cards').getBoundingClientRect();
                const ways = document.querySelector('.minute-ways').getBoundingClientRect();
                return [...document.querySelectorAll('.minute')].filter((card) => {
                    const box = card.getBoundingClientRect();
                    const words = card.querySelector('.minute-words').lastElementChild.getBoundingClientRect();
                    return Math.abs(box.left - row.left) < 2 && words.bottom <= ways.top;
                }).map((card) => card.querySelector('h2').textContent)";
            page.wait(heading, async || {
                Ok((page.js(shown, json!(null)).await? == json!([heading])).then_some(()))
            })
            .await?;
            if heading == "I cannot get up" {
                break;
            }
            page.button("Next card").click().await?;
        }
        ensure!(page.button("Next card").is_disabled().await?, "the last one");
        page.link("Call 112").wait().await?;
        page.check_axe().await?;
        page.button("Read it aloud").click().await?;
        page.button("Stop reading").wait().await?;
        page.wait("the words", async || {
            let said = page.js("return window.__said.join(' ')", json!(null)).await?;
            Ok(said.as_str().is_some_and(|said| said.starts_with("I cannot get up")).then_some(()))
        })
        .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_else_is_here_stands_under_four_headings() {
    run(chromium(), async |page, _site| {
        page.open("#/more").await?;
        for heading in ["Help now", "About me", "This app", "Reading"] {
            page.heading(heading).wait().await?;
        }
        page.link("Alarm").click().await?;
        page.heading("Not tested on this device yet.").wait().await?;
        page.check_axe().await
    })
    .await;
}
