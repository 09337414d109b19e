//! The danger check as cards: how many there are, how much is read and tapped on them, and that they fit.

use std::collections::BTreeSet;

use e2e::app::{self, START_COLD};
use e2e::{Context, Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

/// Cards from the first tap to the pack being on, the page that starts it counted as one.
const CARDS: usize = 10;
/// Taps and typed digits from the first screen to a running block.
const TAPS: usize = 17;
/// Words on these cards, without what stands on each of them: the frame, where one is, and the answers. 520 were asked for;
/// what is above that is rows of danger signs (docs/adr/0016-cards.md).
const WORDS: usize = 680;

/// What is to be read on a card.
const READ: &str = "h1, h2, .choices .lead, .card-signs li, .pick, .band p, .tile";

const WORDS_OF: &str = "const shown = [...document.querySelectorAll(arguments[0])];
    const fits = (element) => element.checkVisibility() && !element.closest('details');
    const words = shown.filter(fits).flatMap((element) => element.innerText.trim().split(/\\s+/));
    return words.filter((word) => word !== '').length";

/// The parts of the page that reach below or beyond the screen, by their words.
const OUT_OF_VIEW: &str = "const wanted = [...document.querySelectorAll(arguments[0])];
    const below = innerHeight - (document.querySelector('.bottom nav')?.offsetHeight ?? 0);
    const outside = wanted.filter((element) => {
        const box = element.getBoundingClientRect();
        return box.top < 0 || box.bottom > below + 1 || box.left < 0 || box.right > innerWidth + 1;
    });
    return wanted.length === 0 ? ['nothing is there'] : outside.map((element) => element.innerText)";

const COUNT_TOUCHES: &str = "window.touches = 0;
    window.addEventListener('touchstart', () => { window.touches += 1; }, { capture: true, passive: true });";

/// What is read on a card that asks.
const CARD: &str = ".choices h1, .choices .card-signs li, .choices .pick, .answers button";
/// The answers of a card.
const ANSWERS: &str = ".answers button, .choices .pick, .keypad button, .choices .number button";

async fn words_of(page: &Session, what: &str) -> Result<usize> {
    Ok(usize::try_from(page.js(WORDS_OF, json!(what)).await?.as_u64().context("a number")?)?)
}

async fn in_view(page: &Session, what: &str, card: &str) -> Result<()> {
    let outside = page.js(OUT_OF_VIEW, json!(what)).await?;
    ensure!(outside == json!([]), "{card:?}: out of view: {outside}");
    Ok(())
}

/// Which card it is: "3 of 9".
async fn progress(page: &Session) -> Result<String> {
    let text = page.js("return document.querySelector('.progress').innerText", json!(null)).await?;
    Ok(text.as_str().context("words")?.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_way_to_the_pack_fits_a_phone_and_is_short() {
    let setup = Setup::new().only(&[Engine::Chromium]).clock().touch().script(COUNT_TOUCHES).size(360, 740);
    run(setup, async |page, _site| {
        app::open_at(page, 11.0).await?;
        page.reset_taps();
        app::begin_check(page).await?;
        let (mut cards, mut read) = (BTreeSet::new(), 0);
        let mut shown = app::title(page).await?;
        while shown != "Treat it at home" {
            cards.insert(progress(page).await?);
            read += words_of(page, READ).await?;
            in_view(page, if shown == "How old are you?" { ANSWERS } else { CARD }, &shown).await?;
            app::answer_clean(page, 34).await?;
            shown = app::wait_other_title(page, &shown).await?;
        }
        read += words_of(page, READ).await?;
        in_view(page, ".band, .tile", &shown).await?;
        page.button("Cold").part().click().await?;
        page.heading("Any of these right now?").wait().await?;
        in_view(page, ".stage .card-signs li, .answers button", "right now").await?;
        read += words_of(page, ".stage h2, .stage .card-signs li").await?;
        page.button("No").click().await?;
        page.heading("Cold: ready?").wait().await?;
        read += words_of(page, ".stage h2, .pictured li").await?;
        in_view(page, ".pictured li, .answers button", "ready").await?;
        page.button(START_COLD).click().await?;
        page.text_present("Cold on").await?;
        let touches = page.js("return window.touches", json!(null)).await?;
        ensure!(touches == json!(page.taps()), "{touches} of {} taps were a finger's", page.taps());
        let cards = cards.len() + 1;
        println!("{cards} cards, {} taps, {read} words from the cold start to a running block", page.taps());
        ensure!(cards <= CARDS, "{cards} cards");
        ensure!(page.taps() <= TAPS, "{} taps", page.taps());
        ensure!(read <= WORDS, "{read} words");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn on_a_small_screen_and_lying_on_its_side_every_answer_is_in_view() {
    for (width, height) in [(320, 568), (740, 360)] {
        let setup = Setup::new().only(&[Engine::Chromium]).clock().size(width, height);
        run(setup, async |page, _site| {
            app::open_at(page, 11.0).await?;
            app::begin_check(page).await?;
            let mut shown = app::title(page).await?;
            while shown != "Treat it at home" {
                // Keys and places of the body may need a thumb's stroke; what says yes or no never does.
                if page.button("Not sure").is_there().await? {
                    in_view(page, ".answers button", &shown).await?;
                }
                app::answer_clean(page, 34).await?;
                shown = app::wait_other_title(page, &shown).await?;
            }
            page.button("Cold").part().click().await?;
            page.heading("Any of these right now?").wait().await?;
            in_view(page, ".answers button", "right now").await?;
            page.button("No").click().await?;
            page.heading("Cold: ready?").wait().await?;
            in_view(page, ".answers button", "ready").await
        })
        .await;
    }
}

/// Keys answer a card as its buttons do.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn single_keys_answer_a_card() {
    run(Setup::new().only(&[Engine::Chromium]), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        page.wait("the answers", async || Ok((!page.button("No").is_disabled().await?).then_some(())))
            .await?;
        page.type_text("1").await?;
        page.heading("Legs: new or changed?").wait().await?;
        page.wait("the answers", async || Ok((!page.button("No").is_disabled().await?).then_some(())))
            .await?;
        page.type_text("2").await?;
        page.any("checkbox").wait().await?;
        page.link("Call 112 if it gets worse.").wait().await?;
        page.button("I cannot tell which").click().await?;
        page.heading("Emergency").wait().await
    })
    .await;
}

/// A card answered before is one tap away, with what was answered.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_answered_card_opens_again() {
    run(Setup::new().only(&[Engine::Chromium]), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        app::check_until(page, 34, "Feeling ill?", async |_| Ok(())).await?;
        app::tick(page, "Losing weight without trying").await?;
        page.heading("Tummy and legs?").wait().await?;
        page.button("Feeling ill? Yes").click().await?;
        page.checkbox("Losing weight without trying").wait_checked(true).await?;
        page.checkbox("Losing weight without trying").click().await?;
        page.button("None of these").click().await?;
        page.button("Feeling ill? No").wait().await?;
        app::pass_clean_check(page, 34).await
    })
    .await;
}

/// One question at a time asks the same rows, each by itself, and comes to the same end.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn one_question_at_a_time() {
    run(Setup::new().only(&[Engine::Chromium]), async |page, _site| {
        page.open("").await?;
        app::begin_check(page).await?;
        page.button("Emergency signs").part().click().await?;
        page.button("One question at a time").click().await?;
        page.heading("Cannot hold in poo, or cannot feel it or wind").wait_gone().await?;
        let mut shown = app::title(page).await?;
        ensure!(shown.starts_with("Numbness"), "{shown:?} is asked first");
        for _ in 0..3 {
            app::answer_clean(page, 34).await?;
            shown = app::wait_other_title(page, &shown).await?;
        }
        ensure!(shown.starts_with("A change in sex"), "{shown:?} is asked fourth");
        page.button("Rather not say").wait().await?;
        page.button("Back").click().await?;
        page.heading("Cannot hold in poo, or cannot feel it or wind").wait().await?;
        page.button("Yes").click().await?;
        page.heading("A change in sex: erection, ejaculation or feeling").wait().await?;
        page.button("No").click().await?;
        page.heading("Emergency").wait().await
    })
    .await;
}
