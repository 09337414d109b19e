//! The page for a doctor in the built page: from an attack to one printed page, what is chosen, what is typed, and the files.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use e2e::{Engine, Result, Session, Setup, app, ensure, run, stored, ten_years};
use serde_json::json;

const DAY: f64 = 24.0 * app::HOUR;
/// A4 and Letter, in inches.
const A4: (f64, f64) = (8.27, 11.69);
const LETTER: (f64, f64) = (8.5, 11.0);
/// Words that would do something if they were markup.
const HOSTILE: &str = "<img src=x onerror=\"document.title='hit'\"> & =1+1";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

/// How many pages it prints on paper of this size.
async fn printed(page: &Session, (width, height): (f64, f64)) -> Result<usize> {
    let asked = json!({ "paperWidth": width, "paperHeight": height, "printBackground": false });
    let answer = page.devtools("Page.printToPDF", asked).await?;
    let file = BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default())?;
    Ok(lopdf::Document::load_mem(&file)?.get_pages().len())
}

/// One page on either paper.
async fn check_one_page(page: &Session, what: &str) -> Result<()> {
    for (name, size) in [("A4", A4), ("Letter", LETTER)] {
        let pages = printed(page, size).await?;
        ensure!(pages == 1, "{what}: {pages} pages on {name}");
    }
    Ok(())
}

/// An attack of last week with hostile words, on the page for a doctor.
async fn with_an_attack(page: &Session) -> Result<()> {
    page.open("").await?;
    page.open_empty_page().await?;
    let began = page.now().await? - 9.0 * DAY;
    stored::put_attack(page, began, HOSTILE).await?;
    page.open("#/report").await?;
    page.heading("Back pain: a summary").wait().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn from_an_attack_to_a_printed_page() {
    run(chromium().size(360, 740), async |page, _site| {
        with_an_attack(page).await?;
        page.text_present("Lifting or carrying: 1").await?;
        page.text_present("3 days").await?;
        page.text_present("not examined").await?;
        page.check_axe().await?;
        check_one_page(page, "one attack").await?;
        // The log leads here.
        page.open("#/log").await?;
        page.link("For your doctor").click().await?;
        page.heading("Back pain: a summary").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_chosen_and_typed_stands_on_the_sheet() {
    run(chromium().size(320, 568), async |page, _site| {
        with_an_attack(page).await?;
        let beyond = "return document.scrollingElement.scrollWidth - innerWidth";
        ensure!(page.js(beyond, json!(null)).await?.as_f64() <= Some(0.0), "it is wider than the screen");
        // Words for oneself are left out, until they are switched on; they are text.
        page.text_absent("onerror").await?;
        page.button("What stands on the page").click().await?;
        page.role("switch", "In my own words").click().await?;
        page.text_present("<img src=x onerror=").await?;
        ensure!(app::title(page).await? == "For your doctor", "words were taken for markup");
        page.role("switch", "In the 24 hours before").click().await?;
        page.text_absent("Lifting or carrying: 1").await?;
        page.button("Your name, and a question").click().await?;
        page.field("Name").type_text("Ada <b>Example</b>").await?;
        page.field("Year of birth").type_text("1980").await?;
        page.field("Your own question").type_text("May I fly?").await?;
        page.text_present("Ada <b>Example</b>, born 1980").await?;
        page.text_present("May I fly?").await?;
        page.check_axe().await?;
        // An attack that is not in the time is not on the sheet.
        page.button("Two dates").click().await?;
        let script = "const field = document.getElementById(arguments[0][0]);
            field.value = arguments[0][1];
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        page.js(script, json!(["report-until", "2020-02-01"])).await?;
        page.js(script, json!(["report-from", "2020-01-01"])).await?;
        page.text_present("1 January 2020 to 1 February 2020").await?;
        page.text_present("Nothing was noted in this time.").await?;
        page.button("Everything").click().await?;
        page.text_present("3 days").await?;
        // The name goes with the page.
        page.open("#/log").await?;
        page.open("#/report").await?;
        page.text_absent("Ada").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_files_hold_what_was_noted() {
    run(chromium(), async |page, _site| {
        with_an_attack(page).await?;
        page.button("More ways").click().await?;
        let (name, text) = app::file_from(page, "Save for a spreadsheet (CSV)").await?;
        ensure!(name == "unclench-report.csv" && text.contains(",pain,8,"), "{name}: {text}");
        page.wait_status("The browser has the file. Look in your downloads.").await?;
        let (name, text) = app::file_from(page, "Save for a clinic (FHIR)").await?;
        let file: serde_json::Value = serde_json::from_str(&text)?;
        ensure!(name == "unclench-report.fhir.json" && file["resourceType"] == "Bundle", "{name}: {text}");
        ensure!(text.contains("72514-3"), "no score: {text}");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nothing_noted_is_a_page_too() {
    run(chromium().dark(), async |page, _site| {
        page.open("#/report").await?;
        page.text_present("Nothing was noted in this time.").await?;
        page.check_axe().await?;
        check_one_page(page, "nothing").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn ten_years_are_one_page() {
    run(chromium().dark().size(360, 740), async |page, _site| {
        page.open("").await?;
        ten_years::sow(page).await?;
        page.open("#/report").await?;
        page.button("Everything").click().await?;
        page.text_present("earlier attacks, in the CSV file.").await?;
        page.button("What stands on the page").click().await?;
        page.role("switch", "In my own words").click().await?;
        page.check_axe().await?;
        check_one_page(page, "ten years").await
    })
    .await;
}
