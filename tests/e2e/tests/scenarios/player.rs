//! The player in one glance: how large the body is, what is in view, "back" in the middle, and a finger that rests or pulls.

use std::time::Duration;

use e2e::app;
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

/// Width of the drawn person, width and height of the stage, and how much of either the figure's frame fills.
async fn body(page: &Session) -> Result<[f64; 4]> {
    let script = "const svg = document.querySelector('.moving svg');
        const [box, scale] = [svg.viewBox.baseVal, svg.getScreenCTM().d];
        const stage = document.querySelector('.figure-stage, .floor-figure').getBoundingClientRect();
        const parts = [...document.querySelectorAll('.moving .near, .moving .far, .moving .trunk')];
        // A path's box is that of its middle: half of the stroke is outside.
        const boxes = parts.map((part) => {
            const [{ left, right }, half] = [part.getBoundingClientRect(), part.getAttribute('stroke-width') * scale / 2];
            return { left: left - half, right: right + half };
        });
        const most = (of) => Math.max(...boxes.map(of)), least = (of) => Math.min(...boxes.map(of));
        return [most((box) => box.right) - least((box) => box.left), stage.width, stage.height,
            Math.max(box.width * scale / stage.width, box.height * scale / stage.height)]";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_body_fills_the_stage() {
    run(chromium().size(360, 740), async |page, _site| {
        app::in_a_routine(page).await?;
        let mut wide = 0;
        let mut before = app::title(page).await?;
        loop {
            let [width, stage, high, fills] = body(page).await?;
            ensure!(stage >= 327.0 && high >= 190.0, "the stage is {stage} by {high}");
            ensure!(fills >= 0.98, "{before}: its frame fills {fills} of the stage");
            wide += usize::from(width >= 280.0);
            app::tap(page.button("Skip this one").part(), page).await?;
            if page.heading("Stopped here").is_there().await? || page.heading("Done").is_there().await? {
                break;
            }
            before = app::wait_other_title(page, &before).await?;
            if before == "Stopped here" || before == "Done" {
                break;
            }
        }
        ensure!(wide >= 2, "only {wide} of them lie");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_to_tap_is_in_view() {
    for (width, height, scrolls) in
        [(360, 740, false), (320, 568, true), (740, 360, true), (1280, 800, false)]
    {
        run(chromium().size(width, height), async move |page, _site| {
            app::in_a_routine(page).await?;
            let names = ["That hurts", "Pause", "Back", "Skip this one"];
            let hidden = app::out_of_reach(page, &names).await?;
            ensure!(hidden.is_empty(), "not in view at {width} by {height}: {hidden:?}");
            let beyond = app::scrolls(page).await?;
            ensure!(scrolls || beyond <= 0.0, "{beyond} to scroll at {width} by {height}");
            let (wide, high) = page.button("That hurts").size().await?;
            ensure!(high >= 56.0 && wide >= 280.0, "the strip is {wide} by {high}");
            app::tap(page.button("More").part(), page).await?;
            app::tap(page.button("Floor mode").part(), page).await?;
            page.button("Leave floor mode").wait().await?;
            let names = ["That hurts", "Leave floor mode", "Tap anywhere to pause"];
            let hidden = app::out_of_reach(page, &names).await?;
            ensure!(hidden.is_empty(), "not in view in floor mode at {width} by {height}: {hidden:?}");
            let (wide, high) = page.button("That hurts").size().await?;
            ensure!(wide >= 96.0 && high >= 96.0, "the strip is {wide} by {high}");
            Ok(())
        })
        .await;
    }
}

async fn back(page: &Session) -> Result<()> {
    page.js("history.back()", json!(null)).await.map(drop)
}

/// Nothing is lost or counted, one tap goes on, and the first "back" in floor mode only leaves that.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn back_in_the_middle_loses_nothing() {
    run(chromium(), async |page, _site| {
        app::in_a_routine(page).await?;
        let name = app::title(page).await?;
        // While getting ready, and while holding: it waits where it is.
        back(page).await?;
        page.text_present("Paused").await?;
        ensure!(app::title(page).await? == name, "another exercise");
        let (left, _) = app::dial(page).await?;
        page.skip_time(60_000.0).await?;
        ensure!(app::dial(page).await?.0 == left, "it went on");
        app::tap(page.button("Go on").part(), page).await?;
        page.text_present("Get ready").await?;
        page.skip_time(left * 1_000.0 + 500.0).await?;
        page.text_present("Hold 1 of").await?;
        // Floor mode: the first one only leaves it, and it goes on.
        app::tap(page.button("More").part(), page).await?;
        app::tap(page.button("Floor mode").part(), page).await?;
        page.button("Leave floor mode").wait().await?;
        back(page).await?;
        page.button("Leave floor mode").wait_gone().await?;
        page.text_present("Hold 1 of").await?;
        page.button("Pause").wait().await?;
        // "That hurts": it goes on being asked.
        app::tap(page.button("That hurts").part(), page).await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        back(page).await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        app::tap(page.button("Nothing hurts. I tapped by mistake").part(), page).await?;
        page.text_present("Paused").await?;
        // Waiting, the next one leaves the page; the bar leads back to where it was.
        back(page).await?;
        page.link("Your routine").wait().await?;
        page.link("Your routine").click().await?;
        page.text_present("Paused").await?;
        ensure!(app::title(page).await? == name, "another exercise");
        app::tap(page.button("Go on").part(), page).await?;
        page.text_present("Hold 1 of").await?;
        let written = "return Object.values(localStorage).join().includes('\"moved\"')";
        ensure!(page.js(written, json!(null)).await? == json!(false), "something was counted");
        Ok(())
    })
    .await;
}

/// One finger, by the browser's own touch events: down, on to each of these, and up after so long.
async fn finger(page: &Session, way: &[(f64, f64)], rests: Duration) -> Result<()> {
    for (place, (x, y)) in way.iter().enumerate() {
        let kind = if place == 0 { "touchStart" } else { "touchMove" };
        let touch = json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] });
        page.devtools("Input.dispatchTouchEvent", touch).await?;
    }
    tokio::time::sleep(rests).await;
    page.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await?;
    Ok(())
}

/// Counts menus that open, and remembers this page.
const WATCH: &str = "window.__page = { menus: 0 };
    window.addEventListener('contextmenu', (event) => {
        setTimeout(() => (window.__page.menus += event.defaultPrevented ? 0 : 1));
    })";

/// Nothing was selected, no menu came, and the page is the same.
async fn is_untouched(page: &Session) -> Result<()> {
    let script = "return [window.__page?.menus ?? null, getSelection().toString(), scrollY]";
    let seen = page.js(script, json!(null)).await?;
    ensure!(seen == json!([0, "", 0]), "menus, selection, scrolled: {seen}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_finger_that_rests_is_one_tap_and_one_that_pulls_is_none() {
    run(chromium().size(360, 740).touch(), async |page, _site| {
        app::in_a_routine(page).await?;
        page.js(WATCH, json!(null)).await?;
        // On the player's page a pull reloads nothing.
        finger(page, &[(180.0, 200.0), (180.0, 240.0), (180.0, 320.0)], Duration::ZERO).await?;
        is_untouched(page).await?;
        app::tap(page.button("More").part(), page).await?;
        app::tap(page.button("Floor mode").part(), page).await?;
        page.button("Leave floor mode").wait().await?;
        page.skip_time(400.0).await?;
        finger(page, &[(180.0, 250.0)], Duration::from_millis(900)).await?;
        page.text_present("Paused").await?;
        page.skip_time(400.0).await?;
        // One tap, not two: it still waits, and a short one lets it go on.
        page.text_present("Tap anywhere to go on").await?;
        finger(page, &[(180.0, 250.0)], Duration::from_millis(40)).await?;
        page.text_present("Tap anywhere to pause").await?;
        page.skip_time(400.0).await?;
        finger(page, &[(180.0, 200.0), (180.0, 240.0), (180.0, 320.0)], Duration::ZERO).await?;
        page.skip_time(400.0).await?;
        page.text_present("Tap anywhere to pause").await?;
        is_untouched(page).await?;
        let reloads = "return getComputedStyle(document.documentElement).overscrollBehaviorY";
        ensure!(page.js(reloads, json!(null)).await? == json!("none"), "a pull reloads");
        Ok(())
    })
    .await;
}
