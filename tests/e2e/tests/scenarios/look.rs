//! How it looks, as far as that can be measured: nothing scrolls where it should not, the dial can be read from afar, the
//! dark theme is dark on white on paper, and nothing moves for whoever wants no motion.

use e2e::app::{self, MINUTE};
use e2e::{Engine, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_timer_fits_a_phone_and_its_dial_can_be_read_from_afar() {
    run(chromium().size(360, 740), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        page.button("Pause").wait().await?;
        ensure!(app::scrolls(page).await? <= 0.0, "the timer scrolls by {}", app::scrolls(page).await?);
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Cannot see it").wait().await?;
        ensure!(app::scrolls(page).await? <= 0.0, "the skin check scrolls by {}", app::scrolls(page).await?);
        page.button("Skin is normal").click().await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        let script =
            "return parseFloat(getComputedStyle(document.querySelector('.digits')).fontSize) / innerWidth";
        let share: f64 = serde_json::from_value(page.js(script, json!(null)).await?)?;
        ensure!(share >= 0.22, "the digits are {share} of the width high");
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_dark_theme_prints_dark_on_white() {
    // Every text that is printed, with its contrast to white paper where that is less than 7 to 1.
    const PALE: &str = "
        const part = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4 };
        const light = rgb => { const [r, g, b] = rgb.match(/[\\d.]+/g).map(Number); return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) };
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const wrong = [];
        let seen = 0;
        while (texts.nextNode()) {
            const holder = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || !holder.checkVisibility() || holder.closest('.unseen, script, style')) continue;
            seen += 1;
            const contrast = 1.05 / (light(getComputedStyle(holder).color) + 0.05);
            if (contrast < 7) wrong.push(`${texts.currentNode.data.trim()}: ${contrast.toFixed(2)}`);
        }
        return [seen, wrong]";
    run(chromium().dark(), async |page, _site| {
        app::open_at(page, 11.0).await?;
        page.set_local_storage("unclench:theme", "dark").await?;
        page.reload().await?;
        app::start_episode(page).await?;
        page.open("#/log").await?;
        app::note_pain(page, 6).await?;
        for address in ["#/verdict", "#/log", "#/helper", "#/first-minutes"] {
            page.open(address).await?;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            let (seen, wrong): (usize, Vec<String>) =
                serde_json::from_value(page.js(PALE, json!(null)).await?)?;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            ensure!(seen > 3 && wrong.is_empty(), "{address}, {seen} texts: {wrong:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_pull_a_long_touch_and_back_end_nothing() {
    run(chromium().size(360, 740), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        let script = "
            const whole = document.querySelector('.whole');
            const style = getComputedStyle(whole);
            const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
            return [getComputedStyle(document.documentElement).overscrollBehaviorY, style.userSelect,
                whole.dispatchEvent(menu)]";
        let found = page.js(script, json!(null)).await?;
        ensure!(found == json!(["none", "none", false]), "{found}");
        // The first "back" only leaves the filled screen.
        page.back().await?;
        page.button("Pause").wait().await?;
        page.wait_route("#/timer").await
    })
    .await;
}

/// What may hold right now, and every step before the pack goes on, stand above the buttons, whatever the size.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_step_before_the_pack_is_in_view() {
    const HIDDEN: &str = "
        const foot = document.querySelector('.stage .answers').getBoundingClientRect().top;
        const lines = [...document.querySelectorAll('.stage .card-signs li, .pictured li')];
        return [lines.length, lines.filter(line => {
            const box = line.getBoundingClientRect();
            return box.top < 0 || box.bottom > foot + 1;
        }).map(line => line.textContent)]";
    for (width, height) in [(360, 740), (320, 568), (740, 360), (1280, 800)] {
        run(chromium().size(width, height), async move |page, _site| {
            app::open_at(page, 11.0).await?;
            app::start_episode(page).await?;
            page.button("Cold").part().click().await?;
            page.button("Yes or not sure").wait().await?;
            let right_now = page.js(HIDDEN, json!(null)).await?;
            app::pass_cautions(page, "Cold").await?;
            let ready = page.js(HIDDEN, json!(null)).await?;
            for found in [right_now, ready] {
                let (count, hidden): (usize, Vec<String>) = serde_json::from_value(found)?;
                ensure!(count >= 2 && hidden.is_empty(), "{width} by {height}: {hidden:?} of {count}");
            }
            Ok(())
        })
        .await;
    }
}
