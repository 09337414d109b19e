//! Addresses: links that a messenger mangled lead to their page, each page has its title, and each address opens one
//! page with one heading and one main part.

use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;
use unclench::app::route::{PAGES, Route};

/// Waits until the tab is called like this page.
async fn wait_for_page(page: &Session, route: Route) -> Result<()> {
    let title = route.title();
    page.wait(&format!("the title {title:?}"), async || {
        Ok((page.js("return document.title", json!(null)).await? == title.as_str()).then_some(()))
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn links_mangled_by_messengers_lead_to_their_page() {
    const LINKS: [(&str, Route); 10] = [
        ("#%2Fcheck", Route::Check(0)),
        ("#/log.", Route::Log),
        ("#/check?utm_source=x", Route::Check(0)),
        ("#/DATA", Route::Data),
        ("#/CHECK", Route::Check(0)),
        ("#/first-minutes).", Route::FirstMinutes),
        ("#%2Fexercise%2Fe05", Route::Exercise(4)),
        ("#/danger&fbclid=x", Route::Danger),
        ("#more/", Route::More),
        ("#/nowhere", Route::NotFound),
    ];
    run(Setup::new(), async |page, _site| {
        page.open("").await?;
        for (link, route) in LINKS {
            page.open(link).await?;
            wait_for_page(page, route).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn each_page_that_is_always_open_has_its_title() {
    run(Setup::new().only(&[Engine::Chromium]), async |page, _site| {
        for entry in PAGES.iter().filter(|entry| entry.always_open) {
            page.open(&entry.route.print()).await?;
            wait_for_page(page, entry.route).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn each_address_opens_one_page_with_one_heading() {
    const PARTS: &str = "const all = (role) => e2e.find([{ role, name: null, part: false }]);
        const main = all('main').length;
        const headings = all('heading').filter((el) => el.tagName === 'H1' && e2e.name(el));
        return [main, headings.length]";
    run(Setup::new().only(&[Engine::Chromium]), async |page, _site| {
        for entry in &PAGES {
            let address = entry.route.print();
            page.open("#/not-found").await?;
            wait_for_page(page, Route::NotFound).await?;
            page.open(&address).await?;
            if entry.route != Route::NotFound {
                page.wait("another page", async || {
                    let title = page.js("return document.title", json!(null)).await?;
                    Ok((title != Route::NotFound.title().as_str()).then_some(()))
                })
                .await?;
            }
            let (main, headings): (usize, usize) =
                serde_json::from_value(page.js(PARTS, json!(null)).await?)?;
            ensure!((main, headings) == (1, 1), "{address} has {main} main parts, {headings} main headings");
            let errors = page.console_errors().await?;
            ensure!(errors.is_empty(), "{address}: {errors:?}");
        }
        Ok(())
    })
    .await;
}
