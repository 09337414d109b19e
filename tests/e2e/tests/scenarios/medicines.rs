//! Medicines in the built page: a list of one's own, one tap for each time, what is said of two at once, a time set right, undo,
//! and that names are text.

use e2e::app::{self, HOUR, MINUTE};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

const TABLETS: &str = "Anti-inflammatory: ibuprofen, naproxen, diclofenac, aspirin for pain";

async fn add(page: &Session, name: &str, kind: &str) -> Result<()> {
    page.button("Add a medicine").click().await?;
    page.heading("A medicine you take").wait().await?;
    page.field("Name, as on the pack").fill(name).await?;
    page.button(kind).click().await?;
    page.button("Save").click().await?;
    page.heading("Medicines").wait().await?;
    page.heading(name).wait().await
}

/// The browser's own field takes keys as its language has it.
async fn set_time(page: &Session, time: &str) -> Result<()> {
    let script = "const field = document.getElementById('medicine-time');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }))";
    page.js(script, json!(time)).await.map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_taken_is_noted_told_corrected_and_kept() {
    run(chromium().size(360, 740), async |page, _site| {
        app::open_at(page, 11.0).await?;
        page.open("#/more").await?;
        page.link("Medicines").click().await?;
        page.text_present("This app advises no medicine.").await?;
        page.check_axe().await?;
        add(page, "Ibuprofen 400", TABLETS).await?;
        add(page, "Naproxen", TABLETS).await?;
        let took = page.button("Took it now: Ibuprofen 400");
        let (_, high) = took.size().await?;
        ensure!(high >= 48.0, "it is {high} high");
        took.click().await?;
        page.wait_status("Noted.").await?;
        page.text_present("Day 1. Stop and ask on day 10.").await?;
        // A second tap writes nothing, and says so.
        page.skip_time(10_000.0).await?;
        took.click().await?;
        page.wait_status("Already noted a moment ago.").await?;
        page.check_axe().await?;
        page.skip_time(4.0 * HOUR + 10.0 * MINUTE).await?;
        page.text_present("4 h 10 min since").await?;
        page.text_absent("Two different anti-inflammatory tablets").await?;
        page.button("Took it now: Naproxen").click().await?;
        page.text_present("You noted Ibuprofen 400 and Naproxen.").await?;
        page.check_axe().await?;
        // It is undone, and noted for yesterday.
        page.button("Undo").click().await?;
        page.text_absent("You noted Ibuprofen 400 and Naproxen.").await?;
        page.button("Took it earlier: Naproxen").click().await?;
        page.button("Yesterday").click().await?;
        set_time(page, "08:15").await?;
        page.button("Note it").click().await?;
        page.text_present("yesterday, 8:15").await?;
        page.check_axe().await?;
        // A time that was noted is set right; ahead of the clock is none.
        page.button("today 11:0").part().click().await?;
        set_time(page, "23:59").await?;
        page.button("Change the time").click().await?;
        page.text_present("That time has not come yet.").await?;
        set_time(page, "09:30").await?;
        page.button("Change the time").click().await?;
        page.text_present("today 9:30").await?;
        page.reload().await?;
        page.text_present("today 9:30").await?;
        page.text_present("yesterday, 8:15").await?;
        // Deleted, and undone.
        page.button("yesterday, 8:15").part().click().await?;
        page.button("Delete from the log").click().await?;
        page.text_absent("yesterday, 8:15").await?;
        page.button("Undo").click().await?;
        page.text_present("yesterday, 8:15").await
    })
    .await;
}

/// On the smallest screen; a hostile name is text, in the log of an attack too.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_name_is_text_wherever_it_stands() {
    run(chromium().size(320, 568), async |page, _site| {
        app::open_at(page, 11.0).await?;
        app::start_episode(page).await?;
        page.open("").await?;
        page.link("Medicines").click().await?;
        page.button("Add a medicine").click().await?;
        page.check_axe().await?;
        page.button("Save").click().await?;
        page.text_present("Type a name.").await?;
        page.button("Back").click().await?;
        let name = "<b onclick=alert(1)>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        add(page, name, "Something else").await?;
        page.button(&format!("Took it now: {name}")).click().await?;
        page.text_present("On 1 day so far.").await?;
        page.check_axe().await?;
        let beyond = "return document.scrollingElement.scrollWidth - innerWidth";
        ensure!(page.js(beyond, json!(null)).await?.as_f64() <= Some(0.0), "it is wider than the screen");
        page.open("#/log").await?;
        page.text_present(&format!("Took {name}")).await?;
        ensure!(
            page.js("return document.querySelectorAll('main b').length", json!(null)).await? == json!(0),
            "markup"
        );
        page.check_axe().await
    })
    .await;
}
