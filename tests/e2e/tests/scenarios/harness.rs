//! The harness itself, tried on a small page of its own in every engine. If one of these fails, distrust the others.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use e2e::{Engine, Key, Result, Setup, Site, ensure, run};
use serde_json::json;

/// The sample page.
fn sample() -> Setup {
    Setup::new().dist(Path::new(env!("CARGO_MANIFEST_DIR")).join("sample"))
}

#[test]
fn a_killed_server_refuses_connections_at_once() -> Result<()> {
    let mut site = Site::start(&sample().mounted_at("/x/y/"))?;
    let address = site.book().origin().replace("http://", "");
    TcpStream::connect(&address)?;
    site.kill();
    ensure!(TcpStream::connect(&address).is_err(), "the port still answers");
    site.revive()?;
    TcpStream::connect(&address)?;
    Ok(())
}

/// The answer to a GET, headers and all.
fn get(site: &Site, file: &str, accepts: &str) -> Result<String> {
    let address = site.book().origin().replace("http://", "");
    let mut stream = TcpStream::connect(&address)?;
    write!(
        stream,
        "GET /{file} HTTP/1.1\r\nHost: {address}\r\nAccept-Encoding: {accepts}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).to_lowercase())
}

#[test]
fn what_is_measured_is_served_compressed_to_those_who_can_unpack_it() -> Result<()> {
    let (good, plain) = (Site::start(&sample().compressed())?, Site::start(&sample())?);
    for (site, accepts, wanted) in [
        (&good, "gzip, deflate, br", true),
        (&good, "gzip", false),
        (&good, "", false),
        (&plain, "br", false),
    ] {
        for file in ["", "sample.js"] {
            let answer = get(site, file, accepts)?;
            ensure!(answer.starts_with("http/1.1 200"), "{answer}");
            ensure!(answer.contains("content-encoding: br") == wanted, "{accepts:?} got {answer}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn things_are_found_by_role_and_name() {
    run(sample().mounted_at("/x/y/"), async |page, site| {
        page.open("").await?;
        page.heading("A small page").wait().await?;
        page.button("None of these").click().await?;
        page.wait_status("Good").await?;
        assert_eq!(page.status_text().await?, "Good, none of these");
        assert_eq!(page.taps(), 1);

        assert!(page.button("Not yet").is_disabled().await?);
        assert!(!page.button("Hidden").is_there().await?);
        assert_eq!(page.button("one of").part().names().await?, ["None of these"]);

        page.checkbox("I understand").click().await?;
        page.checkbox("I understand").wait_checked(true).await?;
        page.radio("Yes").inside(page.group("Right leg")).click().await?;
        assert!(!page.radio("Yes").is_checked().await?, "the left leg was not asked");
        page.radio("Yes").inside(page.group("Left leg")).click().await?;
        assert!(page.radio("Yes").is_checked().await?, "a drawn radio button is clicked by its label");

        page.field("Notes").fill("ice").await?;
        page.type_text(" helped").await?;
        assert_eq!(page.field("Notes").value().await?, "ice helped");
        assert_eq!(page.taps(), 4 + "ice helped".len());

        page.link("Go on").click().await?;
        page.wait_route("#/next").await?;
        assert!(site.missing().is_empty(), "{:?}", site.missing());
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_modal_dialog_hides_the_rest_and_the_keyboard_works() {
    run(sample(), async |page, _site| {
        page.open("").await?;
        page.button("Ask").press(Key::Enter).await?;
        page.dialog("Are you sure?").wait().await?;
        assert!(!page.button("None of these").is_there().await?);
        page.tab_to("button Close").await?;
        page.press(Key::Enter).await?;
        page.dialog("Are you sure?").wait_gone().await?;
        page.button("None of these").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_clock_can_be_moved_and_stays_moved() {
    const HOUR: f64 = 3_600_000.0;
    run(sample().clock(), async |page, _site| {
        page.open("").await?;
        let (before, steady) = (page.now().await?, performance_now(page).await?);
        page.skip_time(HOUR).await?;
        page.text_present("time was looked at again").await?;
        assert!(page.now().await? - before >= HOUR);
        assert!(performance_now(page).await? - steady >= HOUR);

        page.reload().await?;
        assert!(page.now().await? - before >= HOUR, "a reload keeps the clock");
        assert_eq!(page.js("return new window.Date().getFullYear()", json!(null)).await?, year(page).await?);

        page.set_wall(0.0).await?;
        assert!(page.now().await? < HOUR, "the wall clock went back to 1970");
        Ok(())
    })
    .await;
}

async fn performance_now(page: &e2e::Session) -> Result<f64> {
    Ok(page.js("return window.performance.now()", json!(null)).await?.as_f64().unwrap_or_default())
}

async fn year(page: &e2e::Session) -> Result<serde_json::Value> {
    page.js("return new window.Date(window.Date.now()).getFullYear()", json!(null)).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_page_lives_on_when_its_server_is_killed() {
    run(sample().mounted_at("/x/y/"), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        site.kill();
        page.reload().await?;
        page.button("None of these").click().await?;
        page.wait_status("Good").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_browser_killed_hard_opens_again_on_its_profile() {
    const WRITE: &str = "const open = indexedDB.open('sample', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('kept');
        return new Promise((done, failed) => open.onsuccess = () => {
            const writing = open.result.transaction('kept', 'readwrite', { durability: 'strict' });
            writing.objectStore('kept').put('here', 'key');
            writing.oncomplete = () => done(true);
            writing.onabort = () => failed(writing.error);
        })";
    const READ: &str = "const open = indexedDB.open('sample', 1);
        return new Promise((done) => open.onsuccess = () => {
            const reading = open.result.transaction('kept').objectStore('kept').get('key');
            reading.onsuccess = () => done(reading.result);
        })";
    run(sample().only(&[Engine::Chromium, Engine::Firefox]), async |page, site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        page.js(WRITE, json!(null)).await?;
        page.kill_hard();
        site.kill();
        page.reopen().await?;
        page.open("").await?;
        assert_eq!(page.js(READ, json!(null)).await?, "here");

        page.set_local_storage("kept", "too").await?;
        page.close().await?;
        page.reopen().await?;
        page.open("").await?;
        assert_eq!(page.local_storage("kept").await?.as_deref(), Some("too"), "a browser that closes saves");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_reader_s_wishes_reach_the_page() {
    const WISHES: &str = "const wish = (query) => matchMedia(`(${query})`).matches;
        return [wish('prefers-color-scheme: dark'), wish('prefers-reduced-motion: reduce'),
            Intl.DateTimeFormat().resolvedOptions().timeZone]";
    let setup = sample().dark().reduced_motion().timezone("Asia/Tokyo").language("de-DE").size(600, 500);
    run(setup, async |page, _site| {
        page.open("").await?;
        assert_eq!(page.js(WISHES, json!(null)).await?, json!([true, true, "Asia/Tokyo"]));
        assert_eq!(page.size().await?, (600, 500));
        assert_eq!(page.js("return navigator.language", json!(null)).await?, "de-DE");
        Ok(())
    })
    .await;

    let forced = sample().only(&[Engine::Chromium, Engine::Firefox]).forced_colors().size(360, 740);
    run(forced, async |page, _site| {
        page.open("").await?;
        assert_eq!(page.js("return matchMedia('(forced-colors: active)').matches", json!(null)).await?, true);
        if page.engine() == Engine::Chromium {
            assert_eq!(page.size().await?, (360, 740));
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_second_tab_shares_the_storage() {
    run(sample(), async |page, _site| {
        page.open("").await?;
        page.set_local_storage("kept", "here").await?;
        page.open_tab("#/next").await?;
        assert_eq!(page.local_storage("kept").await?.as_deref(), Some("here"));
        assert_eq!(page.local_storage_keys().await?, ["kept"]);
        page.switch_to_tab(0).await?;
        assert_eq!(page.route().await?, "");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_empty_page_shares_the_storage_too() {
    run(sample().mounted_at("/x/y/"), async |page, _site| {
        page.open("").await?;
        page.wait_service_worker().await?;
        page.set_local_storage("kept", "here").await?;
        page.open_empty_page().await?;
        assert_eq!(page.text().await?, "", "nothing of the page is here");
        assert_eq!(page.local_storage("kept").await?.as_deref(), Some("here"));
        page.set_local_storage("kept", "changed").await?;
        page.open("").await?;
        assert_eq!(page.local_storage("kept").await?.as_deref(), Some("changed"));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn axe_sees_a_fault_and_only_that() {
    run(sample(), async |page, _site| {
        page.open("").await?;
        page.check_axe().await?;
        page.js("document.getElementById('none').replaceChildren()", json!(null)).await?;
        let found = page.axe().await?;
        assert!(found.iter().all(|line| line.starts_with("button-name")) && found.len() == 1, "{found:?}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_failure_says_what_the_page_shows() {
    let short = sample().patience(Duration::from_secs(10));
    let wrong = e2e::run::failures(short, async |page, _site| {
        page.open("").await?;
        page.button("Some of these").click().await
    })
    .await;
    assert_eq!(wrong.len(), sample().engines().len());
    for message in wrong {
        assert!(message.contains(r#"button "Some of these""#), "what was looked for: {message}");
        assert!(message.contains(r#""None of these""#), "what could have been meant: {message}");
        assert!(message.contains("A small page"), "what the page shows: {message}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn errors_and_foreign_requests_fail_a_scenario() {
    for (button, sign) in [("Break", "on purpose"), ("Wander off", "127.0.0.1:9")] {
        let failures = e2e::run::failures(sample(), async |page, _site| {
            page.open("").await?;
            page.check_clean().await?;
            page.button(button).click().await?;
            let noticed = async || Ok(page.check_clean().await.is_err().then_some(()));
            page.wait("the harness to notice", noticed).await
        })
        .await;
        assert_eq!(failures.len(), sample().engines().len(), "{failures:?}");
        for failure in failures {
            assert!(failure.contains(sign) && !failure.contains("in vain"), "{failure}");
        }
    }
}
