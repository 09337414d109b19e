//! What each verdict opens and what it keeps shut, and the way back through the check.

use e2e::app::{self, LOW_BACK, PLACES};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use unclench::content;

const NUMB: &str = "Numbness or changed feeling in your genitals, bottom or inner thighs, or when you wipe";
const FEVER: &str = "Temperature 38 °C (100.4 °F) or more, under 36 °C (96.8 °F), or hot and shivery";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// Nothing but the call: no other place, no way to treat it at home.
async fn only_the_call(page: &Session, number: &str) -> Result<()> {
    page.heading("Emergency").wait().await?;
    let call = page.link(&format!("Call {number}"));
    ensure!(call.attribute("href").await?.as_deref() == Some(&format!("tel:{number}")), "the link calls");
    page.text_present("Do not drive").await?;
    for place in PLACES {
        ensure!(!page.link(place).is_there().await?, "{place} leads away from the call");
    }
    let text = page.text().await?.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    for word in ["timer", "ice", "cold", "heat", "stretch", "stretches", "exercise", "move", "rest", "pack"] {
        ensure!(!words.contains(&word), "{word:?} stands on the emergency page: {text}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_first_emergency_sign_ends_the_questions() {
    let places = [
        ("Europe/London", "999", "Britain (UK)."),
        ("America/New_York", "911", "United States."),
        ("Asia/Shanghai", "120", "China."),
        ("Asia/Seoul", "119", "Korea (South)."),
        ("UTC", "112", "Your country is not known here."),
    ];
    for (zone, number, place) in places {
        // No language decides.
        let setup = chromium().timezone(zone).language("sw-TZ");
        run(setup, async |page, _site| {
            page.open("").await?;
            app::begin_check(page).await?;
            app::tick(page, NUMB).await?;
            only_the_call(page, number).await?;
            page.text_present(place).await?;
            page.text_present("I have numbness or tingling around my genitals").await?;
            page.reload().await?;
            only_the_call(page, number).await?;
            page.open("#/relief").await?;
            only_the_call(page, number).await
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn today_opens_no_cold_or_heat_until_a_clinician_said_so() {
    run(chromium().timezone("Europe/London"), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "Feeling ill?", async |_| Ok(())).await?;
        app::tick(page, FEVER).await?;
        app::check_until(page, 34, "Get medical advice today", async |_| Ok(())).await?;

        page.heading("Call today").wait().await?;
        ensure!(page.link("Call 111").attribute("href").await?.as_deref() == Some("tel:111"), "NHS 111");
        let relief = page.heading("Cold or heat?");
        ensure!(!relief.is_there().await?, "no cold or heat before the call");

        page.open("#/relief").await?;
        page.wait_route("#/verdict").await?;
        page.heading("Get medical advice today").wait().await?;
        page.open("").await?;
        page.reload().await?;
        page.button("Cold or heat").click().await?;
        page.heading("Get medical advice today").wait().await?;

        page.button("Rest positions").click().await?;
        page.text_present("Only rest for now").await?;
        let rest = &content::help_pages::REST;
        let (moves, rests): (Vec<_>, Vec<_>) = rest.sections.iter().partition(|section| section.moves);
        page.button("Why?").click().await?;
        for section in rests {
            page.heading(section.heading).wait().await?;
        }
        for section in moves {
            ensure!(!page.heading(section.heading).is_there().await?, "{} waits too", section.heading);
        }
        page.open("#/verdict").await?;

        page.button("A doctor or nurse said I may").click().await?;
        page.text_present("A doctor or nurse said you may (").await?;
        relief.wait().await?;
        page.reload().await?;
        page.heading("Cold or heat?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn one_weak_sign_means_within_days_and_leaves_care_open() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "What is the pain like?", async |_| Ok(())).await?;
        app::tick(page, "Worse when you sneeze, cough or poo").await?;
        app::check_until(page, 34, "See a doctor soon", async |_| Ok(())).await?;
        page.heading("Who to see").wait().await?;
        page.heading("Cold or heat?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_child_gets_no_cold_or_heat() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 12, "See a doctor soon", async |_| Ok(())).await?;
        ensure!(!page.heading("Cold or heat?").is_there().await?, "not for a child");
        page.open("#/relief").await?;
        page.heading("See a doctor soon").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn going_back_shows_what_was_ticked_and_changes_nothing() {
    const SNEEZE: &str = "Worse when you sneeze, cough or poo";
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "What is the pain like?", async |_| Ok(())).await?;
        app::tick(page, SNEEZE).await?;
        page.heading("Skin, arms, tablets?").wait().await?;

        page.button("Back").click().await?;
        page.heading("What is the pain like?").wait().await?;
        page.checkbox(SNEEZE).wait_checked(true).await?;
        page.button("Continue").click().await?;
        page.heading("Skin, arms, tablets?").wait().await?;

        // The browser's own button does the same.
        page.back().await?;
        page.heading("What is the pain like?").wait().await?;
        page.checkbox(SNEEZE).wait_checked(true).await?;

        page.button("Back").click().await?;
        page.heading("Tummy and legs?").wait().await?;
        ensure!(!page.checkbox("Severe tummy pain").is_there().await?, "nothing is ticked by going back");
        // Forward leads over the screen answered before, so that it can still be changed.
        page.button("No").click().await?;
        page.heading("What is the pain like?").wait().await?;
        page.checkbox(SNEEZE).wait_checked(true).await?;
        page.button("Continue").click().await?;
        page.heading("Skin, arms, tablets?").wait().await?;
        app::check_until(page, 34, "See a doctor soon", async |_| Ok(())).await?;
        ensure!(page.local_storage_keys().await?.iter().any(|key| key.contains(":journal:")), "it is kept");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn going_back_all_the_way_leaves_the_check_without_a_trace() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        page.button("No").click().await?;
        page.heading("Legs: new or changed?").wait().await?;
        page.button("Back").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        page.button("Back").click().await?;
        page.heading("Your back seized?").wait().await?;
        let keys = page.local_storage_keys().await?;
        ensure!(
            !keys.iter().any(|key| key.contains(":journal:")),
            "a check left open is not stored: {keys:?}"
        );
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_wrong_age_is_refused_in_words() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "How old are you?", async |_| Ok(())).await?;
        let age = page.field("Age in years");
        for wrong in ["", "121", "x", "-1"] {
            age.fill(wrong).await?;
            page.button("Continue").click().await?;
            page.text_present("Type a whole number from 0 to 120.").await?;
        }
        age.fill("34").await?;
        page.button("Continue").click().await?;
        page.button(LOW_BACK).wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_cannot_be_copied_is_told_and_can_be_selected() {
    const REFUSED: &str =
        "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))";
    const MISSING: &str = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })";
    for script in [REFUSED, MISSING] {
        run(chromium().script(script), async |page, _site| {
            page.open("").await?;
            app::begin_check(page).await?;
            app::tick(page, NUMB).await?;
            page.heading("Emergency").wait().await?;
            page.button("More: what to do, why, copy").click().await?;
            page.button("Copy these words").click().await?;
            page.text_present("This browser did not copy the text.").await?;
            let selects = "return getComputedStyle(document.querySelector('.script li')).userSelect";
            ensure!(
                page.js(selects, serde_json::json!(null)).await? != "none",
                "the words can't be selected"
            );
            page.button("Close").click().await?;
            page.text_absent("This browser did not copy the text.").await
        })
        .await;
    }
}
