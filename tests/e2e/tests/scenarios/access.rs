//! Every screen with axe in light and dark, and with a ruler: small and lying phones, text twice as large, and buttons
//! a finger finds. Then the keyboard alone, less motion and forced colours.

use std::cell::RefCell;
use std::collections::BTreeSet;

use e2e::app::{self, HOUR, LOW_BACK, MINUTE, open_at};
use e2e::{Engine, Key, Result, Session, Setup, Site, ensure, run};
use serde_json::json;

/// Page sizes that have to do without a horizontal scroll bar.
const SIZES: [(u32, u32); 2] = [(320, 568), (740, 360)];

/// What is wider than the page, and what is too small to hit, as sentences.
const RULER: &str = "const wide = document.scrollingElement.scrollWidth - innerWidth;
    const found = wide > 0 ? [`${wide} px too wide`] : [];
    for (const el of document.querySelectorAll('main a[href], main button, main input, main select, main summary')) {
        if (!el.checkVisibility({ visibilityProperty: true })) continue;
        const { height } = el.getBoundingClientRect();
        const least = getComputedStyle(el).display === 'inline' ? 24 : 48;
        if (height < least - 0.5) found.push(`${el.tagName} ${el.innerText || el.id}: ${height.toFixed(1)} of ${least} px`);
    }
    return found";

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium])
}

async fn text_size(page: &Session, percent: &str) -> Result<()> {
    page.js("document.documentElement.style.fontSize = arguments[0]", json!(percent)).await.map(drop)
}

/// Looks at screens and remembers what is wrong, so that one fault does not hide the next.
struct Eye<'p> {
    page: &'p Session,
    found: RefCell<BTreeSet<String>>,
}

impl<'p> Eye<'p> {
    fn of(page: &'p Session) -> Self {
        Self { page, found: RefCell::default() }
    }

    async fn measure(&self, what: &str) -> Result<()> {
        let found: Vec<String> = serde_json::from_value(self.page.js(RULER, json!(null)).await?)?;
        let route = self.page.route().await?;
        self.found.borrow_mut().extend(found.into_iter().map(|fault| format!("{route}, {what}: {fault}")));
        Ok(())
    }

    /// The screen as it stands: axe in the theme it has, and the ruler.
    async fn look(&self) -> Result<()> {
        let page = self.page;
        let route = page.route().await?;
        // A sheet that is still coming up is half transparent. The chest of a figure breathes for ever.
        let comes = "return document.getAnimations().every((one) => one.playState !== 'running'
            || one.effect.getTiming().iterations === Infinity)";
        page.wait("what comes up", async || {
            Ok((page.js(comes, json!(null)).await? == json!(true)).then_some(()))
        })
        .await?;
        let faults = page.axe().await?;
        self.found.borrow_mut().extend(faults.into_iter().map(|fault| format!("{route}, axe: {fault}")));
        self.measure("as it is").await?;
        for (width, height) in SIZES {
            page.resize(width, height).await?;
            self.measure(&format!("at {width}x{height}")).await?;
        }
        page.resize(360, 740).await?;
        text_size(page, "200%").await?;
        self.measure("with text twice as large").await?;
        text_size(page, "").await
    }

    fn verdict(self) -> Result<()> {
        let found = self.found.into_inner();
        let lines: Vec<String> = found.into_iter().collect();
        ensure!(lines.is_empty(), "{} faults:\n  {}", lines.len(), lines.join("\n  "));
        Ok(())
    }
}

/// Plays a scenario once in light and once in dark.
async fn in_both_themes(scenario: impl AsyncFn(&Session, &Eye<'_>) -> Result<()>) {
    in_both_themes_served(async |page, eye, _site| scenario(page, eye).await).await;
}

/// The same with the server in hand.
async fn in_both_themes_served(scenario: impl AsyncFn(&Session, &Eye<'_>, &Site) -> Result<()>) {
    for theme in ["light", "dark"] {
        run(chromium().clock(), async |page, site| {
            page.allow_error("The AudioContext was not allowed to start");
            page.allow_error("Blocked call to navigator.vibrate");
            page.open("").await?;
            page.set_local_storage("unclench:theme", theme).await?;
            open_at(page, 11.0).await?;
            let painted = page.js("return document.documentElement.dataset.theme", json!(null)).await?;
            ensure!(painted == theme, "{painted} instead of {theme}");
            let eye = Eye::of(page);
            scenario(page, &eye, site).await?;
            eye.verdict()
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_address_at_the_first_visit() {
    in_both_themes(async |page, eye| {
        for address in app::addresses() {
            page.open(&address).await?;
            eye.look().await?;
        }
        Ok(())
    })
    .await;
}

/// From the first screen to a routine, looking at each page; then each state of the routine.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_screen_of_a_routine() {
    in_both_themes(async |page, eye| {
        page.button("Stretch").click().await?;
        eye.look().await?;
        page.button("No").click().await?;
        page.heading("How bad is the pain now?").wait().await?;
        eye.look().await?;
        page.button(&app::pain_key(1)).click().await?;
        page.checkbox("Weak bones").part().wait().await?;
        eye.look().await?;
        page.button("None of these").click().await?;
        page.button("Start, ").part().wait().await?;
        eye.look().await?;
        page.button("Adjust").click().await?;
        eye.look().await?;
        page.button("Close").click().await?;
        page.button("Start, ").part().click().await?;
        page.button("Pause").click().await?;
        eye.look().await?;
        page.button("More").click().await?;
        eye.look().await?;
        page.button("Floor mode").click().await?;
        page.button("Leave floor mode").wait().await?;
        eye.look().await?;
        page.button("That hurts").click().await?;
        page.heading("Ease out slowly. How bad is it?").wait().await?;
        page.button(&app::pain_key(2)).click().await?;
        page.heading("What now?").wait().await?;
        eye.look().await?;
        page.button("End here").click().await?;
        page.button("Close").wait().await?;
        eye.look().await?;
        page.button("Close").click().await?;
        eye.look().await?;
        page.role("tab", "Walk").click().await?;
        page.button("10 minutes").click().await?;
        eye.look().await?;
        page.open("#/own-routines").await?;
        page.button("Make a routine").click().await?;
        page.button("Bridge").click().await?;
        eye.look().await?;
        page.field("Its name").fill("Evening").await?;
        page.button("Save it").click().await?;
        page.heading("Evening").wait().await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_screen_of_the_check() {
    in_both_themes(async |page, eye| {
        app::begin_check(page).await?;
        eye.look().await?;
        page.button("Emergency signs").part().click().await?;
        page.text_present("Why do you ask?").await?;
        eye.look().await?;
        page.button("One question at a time").click().await?;
        page.heading("Numbness").part().wait().await?;
        eye.look().await?;
        page.button("Emergency signs").part().click().await?;
        page.button("Several questions at a time").click().await?;
        page.button("Yes").click().await?;
        page.checkbox(
            "Numbness or changed feeling in your genitals, bottom or inner thighs, or when you wipe",
        )
        .click()
        .await?;
        page.button("Not sure: Cannot hold in poo, or cannot feel it or wind").click().await?;
        eye.look().await?;
        page.checkbox(
            "Numbness or changed feeling in your genitals, bottom or inner thighs, or when you wipe",
        )
        .click()
        .await?;
        page.button("Not sure: Cannot hold in poo, or cannot feel it or wind").click().await?;
        app::check_until(page, 71, "How old are you?", async |_| eye.look().await).await?;
        page.field("Age in years").fill("1x").await?;
        page.button("Continue").click().await?;
        page.text_present("Type a whole number").await?;
        eye.look().await?;
        app::check_until(page, 71, "Treat it at home", async |_| eye.look().await).await?;
        page.open("#/more").await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_further_questions_of_the_check() {
    const TICKED: [(&str, &str); 6] = [
        ("Legs: new or changed?", "A weak leg or foot: it drags or gives way, you trip or walk unsteadily"),
        ("What is the pain like?", "No position eases it, or it is clearly worse at night"),
        ("Skin, arms, tablets?", "A burning band of pain on one side, or blisters there"),
        ("And any of these?", "Sickle cell disease (not the trait)"),
        (
            "Chest, breath, faint?",
            "Cold sweat, sick, faint or a racing heart with it, even if the pain is mild",
        ),
        ("Feeling ill?", "Pain in your side, below the ribs"),
    ];
    in_both_themes(async |page, eye| {
        app::begin_check(page).await?;
        let mut shown = app::title(page).await?;
        while shown != "Get medical advice today" {
            if let Some((_, row)) = TICKED.iter().find(|(heading, _)| *heading == shown) {
                app::tick(page, row).await?;
            } else {
                eye.look().await?;
                match shown.as_str() {
                    "Did the faint, sweaty or breathless feeling pass within a few minutes of lying still?"
                    | "Does turning over, or getting up and moving, ease it?" => {
                        page.button("Yes").click().await?;
                    }
                    _ => app::answer_clean(page, 34).await?,
                }
            }
            shown = app::wait_other_title(page, &shown).await?;
        }
        eye.look().await
    })
    .await;
}

/// Pregnancy, pain that lasts, and what is asked after the verdict; all of it about someone else.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_questions_that_few_are_asked() {
    const TICKED: [(&str, &str); 3] = [
        ("Health: any of these?", "Pregnant, maybe pregnant, or gave birth in the last 6 weeks"),
        ("How long, how often?", "It began 3 days ago or earlier"),
        ("Any of these in their back or joints?", "Metal in the back"),
    ];
    const PICKED: [(&str, &str); 3] = [
        ("How long has it lasted?", "More than 12 weeks"),
        ("Pregnant, or gave birth?", "Pregnant"),
        ("Is this pain different from the pain they usually have from it?", "No"),
    ];
    in_both_themes(async |page, eye| {
        page.button("Someone else").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        let mut shown = app::title(page).await?;
        let mut asked_more = false;
        loop {
            eye.look().await?;
            let picked = PICKED.iter().find(|(heading, _)| *heading == shown).map(|(_, pick)| *pick);
            let ticked = TICKED.iter().find(|(heading, _)| *heading == shown).map(|(_, row)| *row);
            match (shown.as_str(), picked, ticked) {
                ("See a doctor soon", ..) if asked_more => break,
                ("See a doctor soon", ..) => {
                    asked_more = true;
                    page.button("More about this result").click().await?;
                    page.button("A few more questions").click().await?;
                }
                (_, Some(pick), _) => page.button(pick).click().await?,
                (_, _, Some(row)) => app::tick(page, row).await?,
                _ => app::answer_clean(page, 34).await?,
            }
            shown = app::wait_other_title(page, &shown).await?;
        }
        page.button("More about this result").click().await?;
        page.link("Helper card").part().click().await?;
        page.heading("Helper card").wait().await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_verdicts_other_than_self_care() {
    in_both_themes(async |page, eye| {
        app::begin_check(page).await?;
        app::check_until(page, 34, "What is the pain like?", async |_| Ok(())).await?;
        app::tick(page, "Worse when you sneeze, cough or poo").await?;
        app::check_until(page, 34, "See a doctor soon", async |_| Ok(())).await?;
        eye.look().await?;

        page.link("Now").click().await?;
        page.button("New or worse? Check again").click().await?;
        app::check_until(page, 34, "Feeling ill?", async |_| Ok(())).await?;
        app::tick(page, "Losing weight without trying").await?;
        app::check_until(page, 34, "Get medical advice today", async |_| Ok(())).await?;
        eye.look().await?;
        page.button("A doctor or nurse said I may").click().await?;
        page.text_present("A doctor or nurse said you may (").await?;
        eye.look().await?;

        page.link("Now").click().await?;
        eye.look().await?;
        page.button("New or worse? Check again").click().await?;
        page.heading("New or changed since this pain began?").wait().await?;
        app::tick(page, "Cannot pee, hard to start, weak flow, leaks, or no feeling").await?;
        page.heading("Emergency").wait().await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn from_the_choice_to_the_running_block() {
    in_both_themes(async |page, eye| {
        app::begin_check(page).await?;
        app::check_until(page, 66, "And any of these?", async |_| Ok(())).await?;
        app::tick(page, "Diabetes").await?;
        app::pass_clean_check(page, 66).await?;
        page.heading("Cold or heat?").wait().await?;
        eye.look().await?;
        page.button("Other ways").click().await?;
        page.button("Bath or shower").part().wait().await?;
        eye.look().await?;
        page.button("Cold").part().click().await?;
        page.heading("Any of these right now?").wait().await?;
        eye.look().await?;
        page.button("Yes or not sure").click().await?;
        eye.look().await?;
        page.button("None of these").click().await?;
        page.heading("Cold: ask a pharmacist or doctor first").wait().await?;
        eye.look().await?;
        page.button("A doctor or pharmacist said yes").click().await?;
        page.heading("Cold: ready?").wait().await?;
        eye.look().await?;
        page.button("Change").part().click().await?;
        page.field("Minutes").fill("21").await?;
        page.button("Set").click().await?;
        page.text_present("20 minutes is the longest for cold").await?;
        eye.look().await?;
        page.button(app::START_COLD).click().await?;
        page.text_present("Cold on").await?;
        eye.look().await?;
        page.link("Now").click().await?;
        page.button("Back to the timer").wait().await?;
        eye.look().await?;
        page.open("#/facts").await?;
        page.text_present("A doctor or pharmacist said yes (").await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_block_in_each_of_its_states() {
    in_both_themes(async |page, eye| {
        app::start_cold(page).await?;
        eye.look().await?;
        page.button("Pause").click().await?;
        page.dialog("Is the pack off?").wait().await?;
        eye.look().await?;
        page.button("Yes, it is off").click().await?;
        page.text_present("Paused").await?;
        eye.look().await?;
        page.button("Pack is back on").click().await?;
        app::more(page, "When to stop").await?;
        page.dialog("When to stop").wait().await?;
        eye.look().await?;
        page.button("Close").inside(page.dialog("When to stop")).click().await?;
        page.skip_time(5.0 * MINUTE).await?;
        page.button("Skin is normal").wait().await?;
        eye.look().await?;
        page.button("Cannot see it").click().await?;
        page.button("I cannot check: stop").wait().await?;
        eye.look().await?;
        page.button("Looks wrong").click().await?;
        page.dialog("Is the pack off?").wait().await?;
        eye.look().await?;
        page.button("Skin is fine: tapped by mistake").click().await?;
        page.skip_time(3.0 * MINUTE).await?;
        page.button("Skin is normal, still on").wait().await?;
        eye.look().await?;
        page.skip_time(20.0 * MINUTE).await?;
        page.text_present("It has been on for").await?;
        page.heading("Check the skin for").wait().await?;
        eye.look().await?;
        page.button("It is off").click().await?;
        page.text_present("Pack off").await?;
        eye.look().await?;
        page.skip_time(22.0 * MINUTE).await?;
        page.text_present("The break ended").await?;
        eye.look().await?;
        page.button("Still numb").click().await?;
        page.button("I wait for it").wait().await?;
        eye.look().await?;
        page.button("I wait for it").click().await?;
        app::stop(page).await?;
        page.heading("How is your back now?").wait().await?;
        eye.look().await?;
        page.button("Worse").click().await?;
        page.button("Not now").wait().await?;
        eye.look().await?;
        page.button("Not now").click().await?;
        page.heading("How bad is the pain now?").wait().await?;
        eye.look().await?;
        page.button("8").click().await?;
        page.heading("Day 1").wait().await?;
        eye.look().await?;
        for address in ["#/log", "#/data", "#/relief", "#/move"] {
            page.open(address).await?;
            eye.look().await?;
        }
        page.open("#/check/body").await?;
        page.text_present("so it starts again").await?;
        eye.look().await?;
        page.skip_time(25.0 * HOUR).await?;
        page.open("").await?;
        app::end_attack(page).await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_alarm_the_full_dial_and_lying_down() {
    in_both_themes(async |page, eye| {
        app::start_cold(page).await?;
        app::more(page, "Fill the screen").await?;
        page.button("Tap for buttons").wait().await?;
        eye.look().await?;
        page.button("Tap for buttons").click().await?;
        page.button("More").click().await?;
        page.dialog("More").wait().await?;
        eye.look().await?;
        page.link("About the alarm").click().await?;
        page.button("Add it to the calendar").wait().await?;
        eye.look().await?;
        page.button("Test the alarm").click().await?;
        page.text_present("The test rings at ").await?;
        page.role("switch", "Keep the screen on").click().await?;
        page.role("switch", "Keep the screen on").wait_checked(false).await?;
        page.skip_time(16_000.0).await?;
        page.text_present("The test came ").await?;
        eye.look().await?;
        page.link("Cold on").part().click().await?;
        app::stop(page).await?;
        page.open("#/move").await?;
        page.button("I am lying like this").click().await?;
        page.text_present("The alarm is due at ").await?;
        eye.look().await?;
        page.skip_time(31.0 * MINUTE).await?;
        page.button("Lie longer").wait().await?;
        eye.look().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn notices() {
    const FULL: &str =
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";
    in_both_themes_served(async |page, eye, site| {
        page.wait_service_worker().await?;
        page.set_local_storage("unclench:journal:2026-11:abcdef-a", "garbage").await?;
        page.reload().await?;
        page.text_present("Damaged items:").await?;
        app::publish_newer(page, site).await?;
        page.text_present("A newer version is ready.").await?;
        page.js(FULL, json!(null)).await?;
        page.open("#/settings").await?;
        page.role("switch", "Silent: light and vibration only").click().await?;
        page.text_present("Not saved").await?;
        eye.look().await?;
        app::open_data(page).await?;
        page.heading("Damaged items").wait().await?;
        eye.look().await
    })
    .await;
}

/// Fails unless the main heading has the focus.
async fn heading_has_the_focus(page: &Session, heading: &str) -> Result<()> {
    has_the_focus(page, &format!("heading {heading}")).await
}

async fn has_the_focus(page: &Session, wanted: &str) -> Result<()> {
    page.wait(&format!("the focus on {wanted:?}"), async || {
        Ok((page.focused().await? == wanted).then_some(()))
    })
    .await
}

/// Goes to this with Tab, sees that the focus shows, and presses the key there.
async fn press_on(page: &Session, wanted: &str, key: Key) -> Result<()> {
    const SHOWS: &str = "const style = getComputedStyle(document.activeElement);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2";
    // A step takes answers only once it has been read, and Tab passes by what can't be used.
    if let Some(name) = wanted.strip_prefix("button ") {
        page.wait(&format!("{wanted:?} to be usable"), async || {
            Ok((!page.button(name).is_disabled().await?).then_some(()))
        })
        .await?;
    }
    page.tab_to(wanted).await?;
    let shows = page.js(SHOWS, json!(null)).await?;
    ensure!(shows == true, "the focus on {wanted:?} can't be seen");
    page.press(key).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_whole_way_with_the_keyboard_alone() {
    run(chromium().clock(), async |page, _site| {
        open_at(page, 11.0).await?;
        press_on(page, "button My back just seized", Key::Enter).await?;
        let mut shown = "New or changed since this pain began?".to_owned();
        let mut screens = 0;
        while shown != "Treat it at home" {
            if shown == "How old are you?" {
                has_the_focus(page, "textbox Age in years").await?;
            } else {
                heading_has_the_focus(page, &shown).await?;
            }
            // Both keys press a button.
            screens += 1;
            let key = if screens % 2 == 0 { Key::Enter } else { Key::Space };
            match shown.as_str() {
                "How old are you?" => {
                    page.type_text("34").await?;
                    page.wait("a settled step", async || {
                        Ok((!page.button("Continue").is_disabled().await?).then_some(()))
                    })
                    .await?;
                    page.press(Key::Enter).await?;
                }
                "Where is the pain?" => press_on(page, &format!("button {LOW_BACK}"), key).await?,
                "Legs: new or changed?" => {
                    press_on(page, "button Yes", Key::Space).await?;
                    let row = "checkbox New pain, tingling, numbness or weakness in both legs";
                    press_on(page, row, Key::Space).await?;
                    page.button("Continue").wait().await?;
                    ensure!(page.focused().await? == row, "the focus stays on the row");
                    page.press(Key::Space).await?;
                    press_on(page, "button None of these", key).await?;
                }
                _ => press_on(page, "button No", key).await?,
            }
            shown = app::wait_other_title(page, &shown).await?;
        }
        heading_has_the_focus(page, "Treat it at home").await?;
        let cold = page.button("Cold").part().names().await?.remove(0);
        press_on(page, &format!("button {cold}"), Key::Enter).await?;
        heading_has_the_focus(page, "Any of these right now?").await?;
        press_on(page, "button No", Key::Enter).await?;
        heading_has_the_focus(page, "Cold: ready?").await?;
        press_on(page, &format!("button {}", app::START_COLD), Key::Enter).await?;
        heading_has_the_focus(page, "Timer").await?;
        page.text_present("Cold on").await?;
        press_on(page, "button Stop now", Key::Enter).await?;
        press_on(page, "button Yes, it is off", Key::Enter).await?;
        heading_has_the_focus(page, "How is your back now?").await?;
        press_on(page, "button Better", Key::Enter).await?;
        heading_has_the_focus(page, "How bad is the pain now?").await?;
        press_on(page, "button 3", Key::Enter).await?;
        heading_has_the_focus(page, "Day 1").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_way_past_the_header_leads_to_the_page() {
    run(chromium(), async |page, _site| {
        page.open("#/more").await?;
        page.js("document.activeElement.blur()", json!(null)).await?;
        page.tab_to("button Skip to the page").await?;
        page.press(Key::Enter).await?;
        heading_has_the_focus(page, "More").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_question_about_the_pack_takes_the_focus_and_gives_it_back() {
    run(chromium().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        press_on(page, "button Pause", Key::Enter).await?;
        page.dialog("Is the pack off?").wait().await?;
        press_on(page, "button No, still on", Key::Enter).await?;
        page.dialog("Is the pack off?").wait_gone().await?;
        press_on(page, "button Pause", Key::Enter).await?;
        page.dialog("Is the pack off?").wait().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn less_motion_and_forced_colours_work() {
    const MOVING: &str = "return document.getAnimations().filter((one) => one.playState === 'running'
        && one.effect.getComputedTiming().activeDuration > 20).length";
    run(chromium().reduced_motion().clock(), async |page, _site| {
        app::start_cold_at(page, 11.0).await?;
        ensure!(page.js(MOVING, json!(null)).await? == 0, "something moves");
        page.skip_time(21.0 * MINUTE).await?;
        page.text_present("Take it off").await?;
        ensure!(page.js(MOVING, json!(null)).await? == 0, "something moves");
        Ok(())
    })
    .await;
    run(chromium().forced_colors().clock(), async |page, _site| {
        open_at(page, 11.0).await?;
        let eye = Eye::of(page);
        eye.look().await?;
        app::start_cold(page).await?;
        eye.look().await?;
        page.skip_time(21.0 * MINUTE).await?;
        page.text_present("Take it off").await?;
        eye.look().await?;
        eye.verdict()
    })
    .await;
}
