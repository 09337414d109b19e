//! The call for help: an emergency on one screen, the number on every page, the address to read out, and something to tap
//! where a doctor has to be spoken to today.

use e2e::app;
use e2e::{Engine, Key, Result, Session, Setup, ensure, run};
use serde_json::json;

const NUMB: &str = "Numbness or changed feeling in your genitals, bottom or inner thighs, or when you wipe";
const SAY_NUMB: &str = "I have numbness or tingling around my genitals, bottom or inner thighs.";
const SOS: &str = "SOS 999, emergency";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).timezone("Europe/London")
}

async fn to_emergency(page: &Session) -> Result<()> {
    page.open("").await?;
    app::begin_check(page).await?;
    app::tick(page, NUMB).await?;
    page.heading("Emergency").wait().await
}

/// How far the page can be scrolled, and whether the call is in the window and large.
async fn call_in_view(page: &Session) -> Result<f64> {
    const SEEN: &str = "const call = document.querySelector('a.call').getBoundingClientRect();
        const root = document.scrollingElement;
        return [root.scrollHeight - innerHeight, call.top >= 0 && call.bottom <= innerHeight, call.height]";
    let (left, seen, height): (f64, bool, f64) = serde_json::from_value(page.js(SEEN, json!(null)).await?)?;
    ensure!(seen && height >= 96.0, "the call is not in view, or {height} px high");
    Ok(left)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_emergency_fits_the_screen() {
    for dark in [false, true] {
        let setup = chromium().size(360, 740);
        run(if dark { setup.dark() } else { setup }, async |page, _site| {
            to_emergency(page).await?;
            let left = call_in_view(page).await?;
            ensure!(left <= 0.0, "the page is {left} px too high");
            for line in ["I have severe back pain and need an ambulance.", SAY_NUMB, "I am [age] years old."]
            {
                page.checkbox(line).click().await?;
                page.checkbox(line).wait_checked(true).await?;
            }
            ensure!(!page.button("Copy these words").is_there().await?, "all else waits behind More");
            page.check_axe().await?;
            page.button("More: what to do, why, copy").click().await?;
            page.button("Copy these words").wait().await?;
            page.check_axe().await?;
            for (width, height) in [(320, 568), (740, 360)] {
                page.resize(width, height).await?;
                page.reload().await?;
                page.heading("Emergency").wait().await?;
                call_in_view(page).await?;
            }
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_address_is_filled_in_once_and_read_out() {
    run(chromium(), async |page, _site| {
        to_emergency(page).await?;
        page.checkbox(SAY_NUMB).click().await?;
        page.button("Add my address").click().await?;
        page.field("My address").fill("12 High Street <b>").await?;
        page.button("Save").click().await?;
        page.checkbox("I am at: 12 High Street <b>.").wait().await?;
        page.checkbox(SAY_NUMB).wait_checked(true).await?;
        page.reload().await?;
        page.checkbox("I am at: 12 High Street <b>.").wait().await?;
        page.open("#/settings").await?;
        let field = page.field("My address");
        ensure!(field.value().await? == "12 High Street <b>", "the settings have it too");
        field.fill(" ").await?;
        page.button("Save").nth(1).click().await?;
        page.wait_status("Saved.").await?;
        page.open("#/verdict").await?;
        page.checkbox("I am at: [address, floor, how to get in].").wait().await
    })
    .await;
}

/// Opens the sheet, looks at it, and closes it by this.
async fn sheet_opens_and_closes(page: &Session, close: impl AsyncFn(&Session) -> Result<()>) -> Result<()> {
    const COVERED: &str = "const pill = document.querySelector('.pill').getBoundingClientRect();
        const top = document.elementFromPoint(pill.left + 5, pill.top + pill.height / 2);
        return [document.querySelector('dialog').contains(document.activeElement), !top.closest('.pill')]";
    page.button(SOS).click().await?;
    page.dialog("Emergency").wait().await?;
    let call = page.link("Call 999").attribute("href").await?;
    ensure!(call.as_deref() == Some("tel:999"), "the number comes first");
    page.heading("Call an ambulance now if you have any of these").wait().await?;
    let (focus, covered): (bool, bool) = serde_json::from_value(page.js(COVERED, json!(null)).await?)?;
    ensure!(focus && covered, "focus within: {focus}; the page behind out of reach: {covered}");
    page.check_axe().await?;
    close(page).await?;
    page.dialog("Emergency").wait_gone().await?;
    ensure!(page.focused().await?.contains(SOS), "the focus is on {}", page.focused().await?);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_number_is_one_tap_away_on_every_page() {
    run(chromium().clock(), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        ensure!(page.button(SOS).size().await?.1 >= 48.0, "it is too small to hit");
        sheet_opens_and_closes(page, async |page| page.press(Key::Escape).await).await?;
        sheet_opens_and_closes(page, async |page| page.button("Close").click().await).await?;
        app::pass_clean_check(page, 34).await?;
        app::choose(page, "Cold").await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await?;
        sheet_opens_and_closes(page, async |page| page.press(Key::Escape).await).await?;
        page.text_present("Cold on").await?;
        page.button(SOS).click().await?;
        page.link("Ambulance numbers").click().await?;
        page.heading("Ambulance numbers").wait().await?;
        page.dialog("Emergency").wait_gone().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn today_has_something_to_tap_where_no_number_is_known() {
    const FEVER: &str = "Temperature 38 °C (100.4 °F) or more, under 36 °C (96.8 °F), or hot and shivery";
    run(chromium().timezone("America/New_York"), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "Feeling ill?", async |_| Ok(())).await?;
        app::tick(page, FEVER).await?;
        app::check_until(page, 34, "Get medical advice today", async |_| Ok(())).await?;
        let map = page.link("Find urgent care on a map");
        ensure!(
            map.attribute("rel").await?.as_deref() == Some("noopener noreferrer"),
            "it takes nothing along"
        );
        ensure!(map.attribute("target").await?.as_deref() == Some("_blank"), "the page stays");
        page.text_present("Opens openstreetmap.org in a new tab.").await?;
        page.check_axe().await?;
        page.button("Save my doctor's number").click().await?;
        page.field("Save my doctor's number").fill("+1 (555) 0100").await?;
        page.button("Save").click().await?;
        let call = page.link("Call +1 (555) 0100");
        call.wait().await?;
        ensure!(!map.is_there().await?, "the number comes instead");
        let headings = page.any("heading").names().await?;
        ensure!(headings[1..3] == ["Call today", "Say this"], "{headings:?}");
        Ok(())
    })
    .await;
}
