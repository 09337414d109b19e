//! The built page starts in every engine, at the root of a server and below a path.

use e2e::{Setup, run};

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_page_starts() {
    run(Setup::new(), async |page, site| {
        page.open("").await?;
        page.any("main").wait().await?;
        page.any("heading").wait().await?;
        assert!(site.missing().is_empty(), "asked for, but not there: {:?}", site.missing());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_page_starts_below_a_path() {
    run(Setup::new().mounted_at("/x/y/"), async |page, site| {
        page.open("").await?;
        page.any("heading").wait().await?;
        assert!(site.missing().is_empty(), "asked for, but not there: {:?}", site.missing());
        Ok(())
    })
    .await;
}
