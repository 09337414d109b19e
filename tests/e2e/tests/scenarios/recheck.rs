//! The danger check over days and for someone else, on the built page: re-checks, something new before a block, a
//! helper on the person's own phone, the summary in a minute.

use e2e::app::{self, HOUR, MINUTE, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

async fn journal_keys(page: &Session) -> Result<Vec<String>> {
    let keys = page.local_storage_keys().await?;
    Ok(keys.into_iter().filter(|key| key.starts_with("unclench:journal:")).collect())
}

/// Due after a day, across a new start of the page: cold and heat lead through it, and the danger signs stay one tap away.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn after_a_day_the_whole_check_comes_first() {
    run(chromium().clock().timezone("Europe/London"), async |page, _site| {
        open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.text_present("Next danger check: tomorrow").await?;
        page.link("Now").click().await?;
        page.skip_time(24.0 * HOUR).await?;
        page.reload().await?;
        page.text_present("Time to do the danger check again.").await?;
        page.button("SOS 999, emergency").click().await?;
        ensure!(
            page.link("Call 999").attribute("href").await?.as_deref() == Some("tel:999"),
            "the number is there"
        );
        page.button("Close").click().await?;
        page.button("Cold or heat").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        page.open("#/relief").await?;
        page.heading("New or changed since this pain began?").wait().await?;
        app::check_until(page, 34, "Treat it at home", async |_| Ok(())).await
    })
    .await;
}

/// "Any of these new?" stands before a block; "not sure" freezes cold and heat until the whole check is done.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn something_new_freezes_cold_and_heat() {
    const ANY_NEW: &str = "Are any of these new?";
    run(chromium().clock(), async |page, _site| {
        open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.skip_time(20.0 * MINUTE).await?;
        page.heading("Cold or heat?").wait().await?;
        page.button("Cold").part().click().await?;
        page.heading(ANY_NEW).wait().await?;
        page.button("Not sure").click().await?;
        page.button("Not sure: A weak or numb leg or foot, or pain or tingling in both").click().await?;
        page.button("Continue").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        page.reload().await?;
        page.open("#/relief").await?;
        page.heading("New or changed since this pain began?").wait().await?;
        page.button("No").click().await?;
        page.heading("Legs: new or changed?").wait().await?;
        app::tick(page, "New pain, tingling, numbness or weakness in both legs").await?;
        page.heading("Emergency").wait().await?;
        page.open("#/relief").await?;
        page.heading("Emergency").wait().await
    })
    .await;
}

/// A check for someone else says "they" and stores nothing, until it turns out to be their phone.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_helper_can_do_the_check() {
    run(chromium(), async |page, _site| {
        page.open("#/first-minutes").await?;
        page.button("Someone else").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        app::check_until(page, 34, "Treat it at home", async |page| {
            let text = page.text().await?.to_lowercase();
            let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
            for word in ["you", "your", "yourself"] {
                // The question why is the page's own voice.
                let own =
                    text.matches("why do you ask").count() + text.matches("you said no to both").count();
                let count = words.iter().filter(|known| *known == &word).count();
                ensure!(count <= if word == "you" { own } else { 0 }, "{word:?} in {text}");
            }
            Ok(())
        })
        .await?;
        page.text_present("About the person you help").await?;
        ensure!(journal_keys(page).await?.is_empty(), "nothing is stored");
        page.button("More about this result").click().await?;
        page.link("Helper card").part().click().await?;
        page.text_present("Their back has seized.").await?;
        page.back().await?;
        page.button("This is their phone. Save and go on").click().await?;
        page.heading("Cold or heat?").wait().await?;
        ensure!(journal_keys(page).await?.len() == 1, "now it is");
        page.heading("Cold or heat?").wait().await
    })
    .await;
}

/// The summary fits one screen of a phone, and is read aloud sentence by sentence, as long as its page is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_summary_fits_a_phone_and_is_read_aloud() {
    const LISTEN: &str = "window.__said = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
            speaking: false,
            pending: false,
            getVoices: () => [],
            speak(said) {
                window.__said.push(said.text);
                said.onstart?.(new Event('start'));
            },
            cancel: () => window.__said.push('cancel'),
        } });";
    run(chromium().size(360, 740), async |page, _site| {
        page.open("").await?;
        page.js(LISTEN, json!(null)).await?;
        page.link("Quick guide").click().await?;
        page.heading("Quick guide").nth(1).wait().await?;
        let fits = "const end = document.querySelector('#sixty ol').getBoundingClientRect().bottom;
            return end <= document.querySelector('.bottom').getBoundingClientRect().top";
        ensure!(page.js(fits, json!(null)).await? == true, "it does not fit one screen");
        page.button("Read it aloud").click().await?;
        page.button("Stop reading").wait().await?;
        let said = page
            .wait("words", async || {
                let said = page.js("return window.__said", json!(null)).await?;
                let said: Vec<String> = serde_json::from_value(said)?;
                Ok(Some(said).filter(|said| !said.is_empty()))
            })
            .await?;
        let all = said.join(" ");
        ensure!(said.len() > 8, "sentence by sentence: {said:?}");
        ensure!(all.contains("Call an ambulance") && all.contains("build strength"), "all of it: {all}");
        page.link("More").click().await?;
        page.wait("silence", async || {
            Ok((page.js("return window.__said.at(-1)", json!(null)).await? == "cancel").then_some(()))
        })
        .await
    })
    .await;
}

/// Every claim of the article is there with its verdict and sources, also offline from the first visit on.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_article_is_judged_claim_by_claim() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        page.open("#/article").await?;
        page.heading("The article and the evidence").wait().await?;
        let claims = page.js("return document.querySelectorAll('#page .card').length", json!(null)).await?;
        ensure!(claims == 26, "{claims} claims");
        page.open("#/relief").await?;
        page.open("#/spasm").await?;
        page.heading("What a spasm is").wait().await?;
        page.link("The article and the evidence").click().await?;
        page.heading("The article and the evidence").wait().await
    })
    .await;
}
