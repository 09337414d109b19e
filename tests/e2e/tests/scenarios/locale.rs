//! Clock times and weeks as the language of the browser writes them.

use e2e::{Setup, app, run};

/// In American English 13:20 is 1:20 pm, and the calendar of what was moved begins on Sunday.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn clocks_of_twelve_hours_and_weeks_from_sunday() {
    run(Setup::new().clock().language("en-US").size(400, 900), async |page, _site| {
        app::start_cold_at(page, 13.0).await?;
        page.text_present("off at 1:20 pm").await?;
        page.open("#/log").await?;
        page.text_present("1:00 pm").await?;
        page.open("#/move").await?;
        page.role("tab", "Routine").click().await?;
        page.text_present("Sun Mon Tue Wed Thu Fri Sat").await
    })
    .await;
}
