//! What others do to the page while it runs: extensions that put nodes between ours or take some away, and a browser
//! that translates the page, which replaces every text by another one in elements of its own.

use std::cell::RefCell;
use std::collections::BTreeSet;

use e2e::app::{self, MINUTE, open_at, pain_key};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

const FAULT: &str = "Something went wrong";

async fn has_no_fault(page: &Session) -> Result<()> {
    ensure!(!page.heading(FAULT).is_there().await?, "the page gave up");
    let errors = page.console_errors().await?;
    ensure!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

/// Waits until the digits have changed three times, and fails unless each one is less than that before.
async fn dial_ticks(page: &Session) -> Result<()> {
    let (mut last, _) = app::dial(page).await?;
    for _ in 0..3 {
        let next = page
            .wait("other digits", async || {
                let (left, _) = app::dial(page).await?;
                Ok(Some(left).filter(|left| *left != last))
            })
            .await?;
        ensure!(next < last, "{last} s became {next} s");
        last = next;
    }
    Ok(())
}

/// Puts nodes into the page of questions as extensions do, and takes the text of its lead away.
async fn disturb_questions(page: &Session) -> Result<()> {
    const DISTURB: &str = "const [main] = e2e.find([{ role: 'main', name: null, part: false }]);
        main.prepend(Object.assign(document.createElement('div'), { className: 'foreign' }));
        main.querySelector('h1').before(document.createElement('foreign-element'));
        main.querySelector('.rows').prepend(document.createElement('style'));
        main.querySelector('.rows').append(document.createComment('foreign'));
        const [text] = main.querySelector('.lead').childNodes;
        text?.remove();
        document.documentElement.dataset.foreign = document.body.dataset.foreign = 'yes'";
    page.js(DISTURB, json!(null)).await.map(drop)
}

/// The names of all rows that are ticked.
async fn ticked(page: &Session) -> Result<Vec<String>> {
    let script = "const rows = e2e.find([{ role: 'checkbox', name: null, part: false }]);
        return rows.filter(e2e.checked).map(e2e.name)";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nodes_of_extensions_change_nothing() {
    const DISTURB_DIAL: &str = "const [timer] = e2e.find([{ role: 'timer', name: null, part: false }]);
        for (const place of [timer, timer.parentElement]) place.prepend(document.createElement('span'));
        timer.before(document.createElement('span'));
        const [main] = e2e.find([{ role: 'main', name: null, part: false }]);
        main.prepend(document.createElement('div'))";
    run(Setup::new().clock(), async |page, _site| {
        // Of a script in the page the policy refuses styles; of an extension it does not.
        page.allow_error("inline style");
        page.allow_error("style-src");
        open_at(page, 11.0).await?;
        app::begin_check(page).await?;
        app::open_card(page).await?;
        disturb_questions(page).await?;
        let rows = page.any("checkbox").names().await?;
        ensure!(rows.len() > 2, "too few rows: {rows:?}");
        for row in [&rows[1], &rows[rows.len() - 1]] {
            page.checkbox(row).click().await?;
            page.checkbox(row).wait_checked(true).await?;
            ensure!(ticked(page).await? == [row.as_str()], "ticked instead: {:?}", ticked(page).await?);
            page.button("Continue").wait().await?;
            page.checkbox(row).click().await?;
            page.checkbox(row).wait_checked(false).await?;
            ensure!(ticked(page).await?.is_empty(), "still ticked: {:?}", ticked(page).await?);
        }
        let looked = async |page: &Session| {
            disturb_questions(page).await?;
            has_no_fault(page).await
        };
        app::check_until(page, 34, "Treat it at home", looked).await?;
        page.heading("Cold or heat?").wait().await?;
        app::choose(page, "Cold").await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await?;

        page.js(DISTURB_DIAL, json!(null)).await?;
        dial_ticks(page).await?;
        page.button("Pause").click().await?;
        page.button("Yes, it is off").click().await?;
        page.text_present("Paused").await?;
        page.js(DISTURB_DIAL, json!(null)).await?;
        page.button("Pack is back on").click().await?;
        page.text_present("Cold on").await?;
        dial_ticks(page).await?;
        page.link("Now").click().await?;
        page.button("Back to the timer").wait().await?;
        has_no_fault(page).await
    })
    .await;
}

/// Translates as Chrome does: each text gives way to a new one inside two elements, and again after each change. The old
/// text is no longer in the page; what the program writes into it is noted, because nobody will see it.
const TRANSLATION: &str = r#"(() => {
    const KEPT = "script, style, noscript, textarea, [translate=no], .notranslate, font";
    const gone = new Map();
    const replace = (text) => {
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || parent.closest(KEPT)) return;
        const outer = document.createElement("font");
        const inner = outer.appendChild(document.createElement("font"));
        inner.textContent = text.data;
        gone.set(inner, text);
        text.replaceWith(outer);
    };
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) replace(node);
        else [...node.childNodes].forEach(walk);
    };
    new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
            if (type === "characterData") replace(target);
            else addedNodes.forEach(walk);
        }
    }).observe(document, { childList: true, characterData: true, subtree: true });

    const label = (el) => el.tagName.toLowerCase() + [...el.classList].map((name) => "." + name).join("");
    const place = (el) => {
        const path = [];
        for (let at = el.parentElement.parentElement; at && at !== document.body && path.length < 4; at = at.parentElement) {
            path.unshift(label(at));
        }
        return path.join(" > ");
    };
    window.__frozen = () => [...gone]
        .filter(([shown, meant]) => shown.isConnected && shown.textContent !== meant.data)
        .map(([shown, meant]) => `${place(shown)}: shows ${JSON.stringify(shown.textContent)}, meant is ${JSON.stringify(meant.data)}`);
    window.__translated = () => [...gone.keys()].filter((shown) => shown.isConnected).length;
})()"#;

/// A page that is being translated, and what was wrong on it so far.
struct Translated<'p> {
    page: &'p Session,
    wrong: RefCell<BTreeSet<String>>,
}

impl<'p> Translated<'p> {
    fn of(page: &'p Session) -> Self {
        Self { page, wrong: RefCell::default() }
    }

    /// The page as it stands: texts that were translated and then changed have to be the new ones.
    async fn look(&self, what: &str) -> Result<()> {
        has_no_fault(self.page).await?;
        let count = self.page.js("return window.__translated()", json!(null)).await?;
        ensure!(count.as_u64() > Some(3), "{what}: nothing was translated, so this tells nothing");
        let frozen = self.page.js("return window.__frozen()", json!(null)).await?;
        let frozen: Vec<String> = serde_json::from_value(frozen)?;
        self.wrong.borrow_mut().extend(frozen.into_iter().map(|text| format!("{what}: {text}")));
        Ok(())
    }

    /// The same page drawn anew says the same, but for what counts.
    async fn look_again(&self, what: &str) -> Result<()> {
        self.look(what).await?;
        let before = self.words().await?;
        self.page.reload().await?;
        // What comes in after the first paint is waited for.
        let same = async || Ok((self.words().await? == before).then_some(()));
        if self.page.wait("the same words", same).await.is_err() {
            let after = self.words().await?;
            self.wrong.borrow_mut().insert(format!("{what}: shows {before:?}, drawn anew {after:?}"));
        }
        Ok(())
    }

    async fn words(&self) -> Result<String> {
        let script = "const [main] = e2e.find([{ role: 'main', name: null, part: false }]);
            // The questions that wait are those of the check in this page's memory: drawn anew they are gone.
            // What was unfolded is folded again.
            const folded = [...main.querySelectorAll('details > :not(summary)')];
            folded.forEach((part) => { part.style.display = 'none'; });
            const words = main.innerText.replace('A few more questions', '');
            folded.forEach((part) => part.style.removeProperty('display'));
            return words.replace(/[0-9:]+/g, '#').replace(/\\s+/g, ' ')";
        Ok(self.page.js(script, json!(null)).await?.as_str().unwrap_or_default().into())
    }

    /// What was wrong, and else how the scenario went: a text that stands still may be what it stumbled over.
    fn verdict(self, walked: Result<()>) -> Result<()> {
        let wrong: Vec<String> = self.wrong.into_inner().into_iter().collect();
        ensure!(
            wrong.is_empty(),
            "{} texts stand still in translation:\n  {}",
            wrong.len(),
            wrong.join("\n  ")
        );
        walked
    }
}

/// Fails unless this is kept from translation.
async fn is_kept(page: &Session, role: &str) -> Result<()> {
    let script = "const [el] = e2e.find([{ role: arguments[0], name: null, part: false }]);
        return !!el?.closest('[translate=no].notranslate') && !el.querySelector('font')";
    ensure!(page.js(script, json!(role)).await? == true, "the {role} is translated");
    Ok(())
}

/// Once what was done is on screen.
async fn drawn(page: &Session) -> Result<()> {
    let script = "return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))";
    page.js(script, json!(null)).await.map(drop)
}

/// From the first screen through a block to the log.
async fn check_and_block(page: &Session, seen: &Translated<'_>) -> Result<()> {
    open_at(page, 11.0).await?;
    seen.look("first screen").await?;
    app::begin_check(page).await?;
    seen.look("a card").await?;
    app::open_card(page).await?;
    let row = page.any("checkbox").names().await?.remove(1);
    page.checkbox(&row).click().await?;
    page.checkbox(&row).wait_checked(true).await?;
    drawn(page).await?;
    seen.look("a ticked row").await?;
    page.button("Continue").wait().await?;
    page.checkbox(&row).click().await?;
    page.checkbox(&row).wait_checked(false).await?;
    seen.look("a row no longer ticked").await?;
    app::check_until(page, 34, "How old are you?", async |_| seen.look("check").await).await?;
    page.field("Age in years").fill("1x").await?;
    page.button("Continue").click().await?;
    page.text_present("Type a whole number").await?;
    page.field("Age in years").fill("34").await?;
    seen.look("age").await?;
    app::check_until(page, 34, "Treat it at home", async |_| seen.look("check").await).await?;
    seen.look("verdict").await?;
    page.heading("Cold or heat?").wait().await?;
    app::choose(page, "Cold").await?;
    seen.look("ready").await?;
    page.button(app::START_COLD).click().await?;
    page.text_present("Cold on").await?;

    is_kept(page, "timer").await?;
    dial_ticks(page).await?;
    page.text_present("off at 11:").await?;
    seen.look("cold on").await?;
    page.button("Pause").click().await?;
    page.dialog("Is the pack off?").wait().await?;
    seen.look("is it off").await?;
    page.button("Yes, it is off").click().await?;
    page.button("Pack is back on").wait().await?;
    seen.look("paused").await?;
    page.button("Pack is back on").click().await?;
    page.button("Pause").wait().await?;
    seen.look("cold on again").await?;

    page.skip_time(5.0 * MINUTE).await?;
    page.text_present("Check your skin now").await?;
    seen.look_again("look at the skin").await?;
    page.button("Skin is normal").click().await?;
    page.button("Pause").wait().await?;
    seen.look("skin is normal").await?;
    page.skip_time(8.0 * MINUTE).await?;
    page.text_present("Take the ice off and check your skin.").await?;
    seen.look("no answer").await?;
    page.skip_time(10.0 * MINUTE).await?;
    page.text_present("Take the ice off").await?;
    seen.look_again("take it off").await?;
    page.button("It is off").click().await?;
    page.text_present("until").await?;
    seen.look("rest").await?;
    page.skip_time(21.0 * MINUTE).await?;
    page.button("Skin is normal, pack on").wait().await?;
    seen.look_again("rest is over").await?;
    page.link("Now").click().await?;
    page.button("Back to the timer").wait().await?;
    seen.look("first screen with a block").await?;
    page.button("Back to the timer").click().await?;
    app::stop(page).await?;
    page.heading("How is your back now?").wait().await?;
    seen.look("after").await?;
    page.button("Better").click().await?;
    page.heading("How bad is the pain now?").wait().await?;
    page.button(&pain_key(3)).click().await?;
    page.heading("Day 1").wait().await?;
    page.link("Log").click().await?;
    page.text_present("Pain 3 of 10").await?;
    app::note_pain(page, 4).await?;
    app::wait_pains(page, 2).await?;
    app::note_pain(page, 5).await?;
    app::wait_pains(page, 3).await?;
    seen.look_again("log").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_translated_check_and_a_block_stay_true() {
    run(chromium().script(TRANSLATION), async |page, _site| {
        page.allow_error("The AudioContext was not allowed to start");
        page.allow_error("Blocked call to navigator.vibrate");
        let seen = Translated::of(page);
        let walked = check_and_block(page, &seen).await;
        seen.verdict(walked)
    })
    .await;
}

/// From exercise to exercise.
async fn routine(page: &Session, seen: &Translated<'_>) -> Result<()> {
    open_at(page, 11.0).await?;
    app::start_routine(page).await?;
    seen.look("get ready").await?;
    is_kept(page, "timer").await?;
    dial_ticks(page).await?;
    page.stop_time().await?;
    let mut went_on = false;
    for _ in 0..40 {
        page.skip_time(7_000.0).await?;
        drawn(page).await?;
        seen.look("routine").await?;
        went_on |= page.shows("2 of 5").await?;
    }
    ensure!(went_on, "no second exercise was named");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_translated_routine_stays_true() {
    run(chromium().script(TRANSLATION), async |page, _site| {
        let seen = Translated::of(page);
        let walked = routine(page, &seen).await;
        seen.verdict(walked)
    })
    .await;
}
