//! What the notes show: nothing of nothing, each thing with a table and with how many notes it rests on.

use e2e::{Engine, Result, Session, Setup, app, ensure, run, ten_years};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// By how much the page is wider than the screen.
async fn beyond(page: &Session) -> Result<f64> {
    let script = "return document.scrollingElement.scrollWidth - innerWidth";
    Ok(page.js(script, json!(null)).await?.as_f64().unwrap_or(f64::MAX))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn below_the_least_number_nothing_is_said() {
    run(chromium().size(320, 568), async |page, _site| {
        page.open("#/log").await?;
        page.open("#/insight").await?;
        page.text_present("There is nothing to count yet.").await?;
        ensure!(page.any("table").count().await? == 0, "a table of nothing");
        page.check_axe().await?;
        // One attack with two scores: how it went, and no more.
        page.open("").await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        app::note_pain(page, 7).await?;
        app::note_pain(page, 3).await?;
        app::wait_pains(page, 2).await?;
        page.open("#/insight").await?;
        page.text_present("In this attack pain went from 7 to 3 in less than a day: clearly less.").await?;
        page.text_absent("There is nothing to count yet.").await?;
        ensure!(page.any("table").count().await? == 0, "one attack is no line");
        page.check_axe().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ten_years_are_counted_each_with_a_table() {
    for setup in [chromium().size(320, 568), chromium().size(360, 740).dark()] {
        run(setup, async |page, _site| {
            page.open("").await?;
            ten_years::sow(page).await?;
            page.open("#/insight").await?;
            let headings = [
                "Your attacks",
                "Time between attacks",
                "What came before",
                "What was better afterwards",
                "Pain within an attack",
                "When attacks began",
                "Pain over the day and the week",
            ];
            for heading in headings {
                page.heading(heading).wait().await?;
            }
            page.heading("Have it looked at").wait().await?;
            page.heading("For next time").wait().await?;
            // The line, what came before, what was better, and a day and a week for each of two.
            page.wait("a table for each chart", async || {
                Ok((page.any("table").count().await? == 7).then_some(()))
            })
            .await?;
            page.text_present("From 12 attacks.").await?;
            page.check_axe().await?;
            ensure!(beyond(page).await? <= 0.0, "it is wider than the screen");
            Ok(())
        })
        .await;
    }
}
