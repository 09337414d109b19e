//! Finding what was noted: words as they are typed, days of the calendar, and ten years of both.

use e2e::app::{self, open_at};
use e2e::{Engine, Setup, ensure, run, ten_years};
use serde_json::json;
use unclench::app::find::page::PAGE;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn words_and_days_are_found() {
    for setup in [chromium().size(320, 568), chromium().dark()] {
        run(setup.clock(), async |page, _site| {
            open_at(page, 10.9).await?;
            app::start_episode(page).await?;
            page.open("#/log").await?;
            app::note_pain(page, 7).await?;
            page.button("A note").click().await?;
            page.field("What do you want to remember?").fill("Zoë: <b>slept</b> on the floor").await?;
            page.button("Save").click().await?;
            page.link("Search and calendar").click().await?;
            page.heading("Find").wait().await?;
            page.check_axe().await?;
            let beyond = "return document.scrollingElement.scrollWidth - innerWidth";
            ensure!(page.js(beyond, json!(null)).await?.as_f64() <= Some(0.0), "it is wider than the screen");

            // A day of the calendar, and what was noted on it.
            page.button(": pain up to 7").part().click().await?;
            page.heading("Today").wait().await?;
            page.text_present("Pain 7 of 10").await?;
            page.check_axe().await?;
            page.button("Month before").click().await?;
            page.heading("Today").wait_gone().await?;
            page.button("Month after").click().await?;

            // What is typed last is searched, whatever came before it.
            let field = page.field("Search your log");
            field.type_text("zoe FLOOR").await?;
            page.wait_status("1 entry found.").await?;
            page.text_present("Zoë: <b>slept</b> on the floor").await?;
            page.text_absent("Pain 7 of 10").await?;
            page.check_axe().await?;
            field.fill("nothing like it").await?;
            page.wait_status("Nothing found. Try fewer words.").await?;
            field.fill("pain 7").await?;
            page.wait_status("1 entry found.").await?;
            // What was found is corrected where it stands.
            page.button("Pain 7 of 10").part().click().await?;
            page.button("Delete from the log").click().await?;
            page.text_present("Nothing found").await?;
            page.button("Undo").click().await?;
            page.text_present("Pain 7 of 10").await
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ten_years_are_searched_some_at_a_time() {
    run(chromium(), async |page, _site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        ten_years::sow(page).await?;
        page.open("#/find").await?;
        ten_years::wait_settled(page).await?;
        let field = page.field("Search your log");
        field.type_text("cold").await?;
        page.text_present(" entries found.").await?;
        let lines =
            async || page.js("return document.querySelectorAll('#page .log > li').length", json!(null)).await;
        // They are drawn one after the other.
        let all_drawn = async |count: usize| {
            page.wait(&format!("{count} entries"), async || Ok((lines().await? == count).then_some(()))).await
        };
        all_drawn(PAGE).await?;
        page.button("Show more").click().await?;
        all_drawn(2 * PAGE).await?;
        page.reload().await?;
        // Two years back, and on to a month with an attack.
        let day = page.button("pain up to").part();
        for month in 0..36 {
            if month >= 24 && day.is_there().await? {
                break;
            }
            page.button("Month before").click().await?;
        }
        day.nth(0).click().await?;
        page.any("listitem").wait().await
    })
    .await;
}
