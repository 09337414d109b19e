//! The app's own screens, in the words a person reads on them. What several scenarios do is here once.

use std::path::Path;

use anyhow::{Result, bail, ensure};
use serde_json::json;
use unclench::app::route::{PAGES, Route};

use crate::{Lookup, Session, Site};

/// One minute on the page's clock.
pub const MINUTE: f64 = 60_000.0;
/// One hour on the page's clock.
pub const HOUR: f64 = 60.0 * MINUTE;

/// The button that starts a cold block.
pub const START_COLD: &str = "Start. Cloth on, I feel both";
/// The answer for a pain that this page is made for.
pub const LOW_BACK: &str = "Low back: between your ribs and bottom";
/// The places at the bottom of most pages.
pub const PLACES: [&str; 4] = ["Now", "Move", "Log", "More"];

/// Every address that is not a screen of the check, from the app's own table.
pub fn addresses() -> Vec<String> {
    let pages = PAGES.iter().filter(|page| page.route != Route::Check(0));
    pages.map(|page| page.route.print()).collect()
}

/// Opens the page at this hour (UTC) of today, by its own clock. Needs [`crate::Setup::clock`].
pub async fn open_at(page: &Session, hour: f64) -> Result<()> {
    page.open("").await?;
    let day = 24.0 * HOUR;
    let midnight = (page.now().await? / day).floor() * day;
    page.set_wall(midnight + hour * HOUR).await?;
    // Hours decide about the page's first paint too.
    page.reload().await
}

/// The main heading on screen.
pub async fn title(page: &Session) -> Result<String> {
    page.any("heading").wait().await?;
    Ok(page.any("heading").names().await?.into_iter().next().unwrap_or_default())
}

/// Waits until the main heading on screen is another one than this.
pub async fn wait_other_title(page: &Session, than: &str) -> Result<String> {
    page.wait(&format!("another heading than {than:?}"), async || {
        Ok(Some(title(page).await?).filter(|title| title != than))
    })
    .await
}

/// Opens the card on screen, ticks this row and goes on.
pub async fn tick(page: &Session, row: &str) -> Result<()> {
    open_card(page).await?;
    page.checkbox(row).click().await?;
    page.button("Continue").click().await
}

/// Opens the rows of the card on screen, to tick them.
pub async fn open_card(page: &Session) -> Result<()> {
    if page.button("Yes").is_there().await? {
        page.button("Yes").click().await?;
    } else if page.button("Yes or not sure").is_there().await? {
        page.button("Yes or not sure").click().await?;
    }
    page.any("checkbox").wait().await
}

/// From the first screen to the first question.
pub async fn begin_check(page: &Session) -> Result<()> {
    page.button("My back just seized").click().await?;
    page.heading("New or changed since this pain began?").wait().await
}

/// Answers the screen of the check that is on screen as someone of this age with nothing but a sore low back would.
pub async fn answer_clean(page: &Session, age: u16) -> Result<()> {
    match title(page).await?.as_str() {
        "How old are you?" | "How old are they?" => {
            for digit in age.to_string().chars() {
                page.button(&digit.to_string()).click().await?;
            }
            // The keys go on by themselves at two digits that say enough.
            if !(13..=99).contains(&age) { page.button("Continue").click().await } else { Ok(()) }
        }
        "Where is the pain?" => page.button("Low back").part().click().await,
        // Rows that are open say "none of these", a card and a question by itself "no".
        _ if page.any("checkbox").is_there().await? => page.button("None of these").click().await,
        _ => page.button("No").click().await,
    }
}

/// Answers screens of the check until this heading shows, looking at each one first.
pub async fn check_until(
    page: &Session,
    age: u16,
    wanted: &str,
    look: impl AsyncFn(&Session) -> Result<()>,
) -> Result<()> {
    let mut shown = title(page).await?;
    for _ in 0..30 {
        if shown == wanted {
            return Ok(());
        }
        look(page).await?;
        answer_clean(page, age).await?;
        shown = wait_other_title(page, &shown).await?;
    }
    bail!("the check never came to {wanted:?}")
}

/// From the first question of the check to its verdict, with nothing ticked.
pub async fn pass_clean_check(page: &Session, age: u16) -> Result<()> {
    check_until(page, age, "Treat it at home", async |_| Ok(())).await
}

/// Ends what runs with this button, and says that the pack is off.
pub async fn ends(page: &Session, button: &str) -> Result<()> {
    page.button(button).click().await?;
    page.button("Yes, it is off").click().await
}

/// "Stop now", and the pack is off.
pub async fn stop(page: &Session) -> Result<()> {
    ends(page, "Stop now").await
}

/// Something behind "More" on the timer.
pub async fn more(page: &Session, what: &str) -> Result<()> {
    page.button("More").click().await?;
    page.button(what).inside(page.dialog("More")).click().await
}

/// From the verdict to the page before the block.
pub async fn choose(page: &Session, mode: &str) -> Result<()> {
    page.heading("Cold or heat?").wait().await?;
    page.button(mode).part().click().await?;
    pass_cautions(page, mode).await
}

/// Ticks nothing on the screens of cautions.
pub async fn pass_cautions(page: &Session, mode: &str) -> Result<()> {
    let ready = page.heading(&format!("{mode}: ready?"));
    for _ in 0..6 {
        let no = page
            .wait("the cautions, or the start", async || {
                for no in ["No", "None of these"] {
                    if page.button(no).is_there().await? {
                        return Ok(Some(Some(no)));
                    }
                }
                Ok(ready.is_there().await?.then_some(None))
            })
            .await?;
        let Some(no) = no else { return Ok(()) };
        let before = page.any("heading").names().await?;
        page.button(no).click().await?;
        page.wait("what comes next", async || {
            Ok((page.any("heading").names().await? != before).then_some(()))
        })
        .await?;
    }
    bail!("the cautions never ended")
}

/// From an open page to a running cold block, for someone of 34 with nothing but a sore low back.
pub async fn start_cold(page: &Session) -> Result<()> {
    begin_check(page).await?;
    pass_clean_check(page, 34).await?;
    page.heading("Cold or heat?").wait().await?;
    choose(page, "Cold").await?;
    page.button(START_COLD).click().await?;
    page.text_present("Cold on").await
}

/// Opens the page and comes to a cold block that starts at this hour (UTC) of today, to the second and however long the
/// check takes. Needs [`crate::Setup::clock`].
pub async fn start_cold_at(page: &Session, hour: f64) -> Result<()> {
    // Little enough that nothing has to be asked again.
    const EARLIER: f64 = 10.0 * MINUTE;
    open_at(page, hour - EARLIER / HOUR).await?;
    let day = 24.0 * HOUR;
    let starts = (page.now().await? / day).floor() * day + hour * HOUR;
    start_episode(page).await?;
    page.heading("Cold or heat?").wait().await?;
    choose(page, "Cold").await?;
    page.skip_to(starts).await?;
    page.button(START_COLD).click().await?;
    page.text_present("Cold on").await
}

/// From an open page to an episode with its check, for someone of 34 with nothing but a sore low back.
pub async fn start_episode(page: &Session) -> Result<()> {
    begin_check(page).await?;
    pass_clean_check(page, 34).await
}

/// From the first screen, with no episode open, to the routine that fits at this much pain.
pub async fn to_the_routine(page: &Session, pain: u8) -> Result<()> {
    page.button("Stretch").click().await?;
    page.heading("Do you have any of these?").wait().await?;
    page.button("No").click().await?;
    page.heading("How bad is the pain now?").wait().await?;
    page.button(&pain_key(pain)).click().await?;
    page.checkbox("Weak bones").part().wait().await?;
    page.button("None of these").click().await?;
    page.heading("Stretch").wait().await
}

/// The same with little pain, and on to the first step.
pub async fn start_routine(page: &Session) -> Result<()> {
    page.allow_error("The AudioContext was not allowed to start");
    to_the_routine(page, 1).await?;
    page.button("Start, ").part().click().await?;
    page.text_present("Get ready").await
}

/// At eleven in the morning, in the first step of a routine, with clocks that stand.
pub async fn in_a_routine(page: &Session) -> Result<()> {
    open_at(page, 11.0).await?;
    start_routine(page).await?;
    page.stop_time().await
}

/// A hand is slower than the second tap of a double tap, which answers nothing. Where the clocks stand still, that has to pass
/// before each tap or key.
pub async fn slowly(page: &Session) -> Result<()> {
    page.skip_time(400.0).await
}

/// Taps this, once it is there, as slowly as a hand does where the clocks stand still.
pub async fn tap(what: Lookup<'_>, page: &Session) -> Result<()> {
    what.wait().await?;
    slowly(page).await?;
    what.click().await
}

/// Which of these buttons cannot be tapped as the page stands: not whole inside the window, under something else, or less than
/// 48 pixels high or wide. Each has to be there.
pub async fn out_of_reach(page: &Session, names: &[&str]) -> Result<Vec<String>> {
    const SCRIPT: &str = "return arguments[0].filter((name) => {
        const [button] = e2e.find([{ role: 'button', name, part: true }]);
        const box = button.getBoundingClientRect();
        const inside = box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
        // A pixel within each edge: the browser rounds where two touch.
        const seen = [box.top + 1, (box.top + box.bottom) / 2, box.bottom - 1].every((y) => {
            const hit = document.elementFromPoint(box.left + box.width / 2, y);
            return button === hit || button.contains(hit);
        });
        return !(inside && seen && box.height >= 48 && box.width >= 48);
    })";
    for name in names {
        page.button(name).part().wait().await?;
    }
    Ok(serde_json::from_value(page.js(SCRIPT, json!(names)).await?)?)
}

/// How far the page can be scrolled, in pixels.
pub async fn scrolls(page: &Session) -> Result<f64> {
    let script = "return document.scrollingElement.scrollHeight - innerHeight";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

/// The name of the key for this score.
pub fn pain_key(score: u8) -> String {
    match score {
        0 => "0, none".into(),
        5 => "5, hard to ignore".into(),
        10 => "10, worst I can imagine".into(),
        other => other.to_string(),
    }
}

/// Notes a score in the log, and waits until the page says so. The score before has to be another one.
pub async fn note_pain(page: &Session, score: u8) -> Result<()> {
    page.button(&pain_key(score)).click().await?;
    page.wait_status(&format!("Pain {score} of 10 saved.")).await
}

/// Ends the attack that is open, from the first screen to the page after it.
pub async fn end_attack(page: &Session) -> Result<()> {
    page.button("It is over").click().await?;
    page.button("It is over").inside(page.dialog("Is this attack over?")).click().await?;
    page.heading("When it is over").wait().await
}

/// How many scores the log shows, with what happened in older attacks unfolded.
pub async fn pains_shown(page: &Session) -> Result<usize> {
    const UNFOLD: &str =
        "document.querySelectorAll('#page details:not([open])').forEach(it => { it.open = true })";
    page.js(UNFOLD, json!(null)).await?;
    let lines = page.any("listitem").names().await?;
    Ok(lines.iter().filter(|line| line.trim_start().starts_with("Pain ")).count())
}

/// Waits until the log shows this many scores.
pub async fn wait_pains(page: &Session, count: usize) -> Result<()> {
    page.wait(&format!("{count} scores in the log"), async || {
        Ok((pains_shown(page).await? == count).then_some(()))
    })
    .await
}

/// Opens the page on data with its details.
pub async fn open_data(page: &Session) -> Result<()> {
    page.open("#/data").await?;
    details(page).await
}

/// Unfolds the details of the page on data, where they are folded.
pub async fn details(page: &Session) -> Result<()> {
    page.button("Details").wait().await?;
    page.js("document.querySelector('details').open = true", json!(null)).await.map(drop)
}

/// Erases everything, asked twice, and waits for the page that starts anew.
pub async fn erase_everything(page: &Session) -> Result<()> {
    open_data(page).await?;
    page.button("Erase everything").click().await?;
    page.button("Erase all entries").click().await?;
    page.text_present("You cannot undo this. Erase now?").await?;
    page.js("document.body.classList.remove('ready')", json!(null)).await?;
    page.button("Yes, erase everything now").click().await?;
    page.wait_ready().await
}

/// Chooses a backup file on the page on data.
pub async fn choose_file(page: &Session, file: &Path) -> Result<()> {
    details(page).await?;
    page.field("Choose a backup file").type_text(&file.to_string_lossy()).await
}

/// Taps the first button of this name and takes the file it hands over before it is saved: its name and its text.
pub async fn file_from(page: &Session, button: &str) -> Result<(String, String)> {
    const CATCH: &str = "const real = window.URL.createObjectURL;
        window.__e2e_file = null;
        window.URL.createObjectURL = (file) => {
            window.URL.createObjectURL = real;
            window.__e2e_file = file;
            return real.call(window.URL, file);
        };";
    const CAUGHT: &str = "const file = window.__e2e_file;
        return file && file.text().then((text) => [file.name, text])";
    page.js(CATCH, json!(null)).await?;
    page.button(button).click().await?;
    page.wait("the file", async || Ok(serde_json::from_value(page.js(CAUGHT, json!(null)).await?)?)).await
}

/// Makes a backup on the page on data and takes its text.
pub async fn backup_text(page: &Session) -> Result<String> {
    Ok(file_from(page, "Save a backup").await?.1)
}

/// The same, with the answer that the file is there.
pub async fn keep_backup(page: &Session) -> Result<String> {
    let text = backup_text(page).await?;
    page.button("Yes, it is there").click().await?;
    page.wait_status("Backup made.").await?;
    Ok(text)
}

/// How many blocks the strip of the 72 hours shows.
pub async fn strip_marks(page: &Session) -> Result<usize> {
    let script = "const [strip] = e2e.find([{ role: 'img', name: 'Sessions so far', part: true }]);
        return strip?.querySelectorAll('.cold, .heat').length";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

/// The text of the dial.
const DIGITS: &str =
    "const digits = () => e2e.find([{ role: 'timer', name: null, part: false }])[0]?.innerText ?? '';";

/// What the dial shows now, in seconds, with the page's wall clock at the same moment. Past the time it is negative.
pub async fn dial(page: &Session) -> Result<(f64, f64)> {
    let script = format!("{DIGITS} return [digits(), window.Date.now()]");
    let (digits, now): (String, f64) = serde_json::from_value(page.js(&script, json!(null)).await?)?;
    Ok((seconds(&digits)?, now))
}

fn seconds(digits: &str) -> Result<f64> {
    let late = digits.starts_with('+');
    let parts: Vec<f64> = digits.trim_start_matches('+').split(':').flat_map(str::parse).collect();
    ensure!(parts.len() == 2, "the dial shows {digits:?}");
    let seconds = parts[0] * 60.0 + parts[1];
    Ok(if late { -seconds } else { seconds })
}

/// The moment at which the dial will stand at zero, as far as it tells: it is read just when it changes, so that what a
/// busy machine draws late counts as late.
pub async fn dial_ends(page: &Session) -> Result<f64> {
    let script = format!(
        "{DIGITS}
        const before = digits();
        return new Promise((done) => {{
            const seen = new MutationObserver(() => {{
                const now = digits();
                if (now === before || now === '') return;
                seen.disconnect();
                done([now, window.Date.now()]);
            }});
            seen.observe(document, {{ subtree: true, childList: true, characterData: true, attributes: true }});
        }})"
    );
    let (digits, now): (String, f64) = serde_json::from_value(page.js(&script, json!(null)).await?)?;
    Ok(now + seconds(&digits)? * 1_000.0)
}

/// Fails unless the dial counts this many milliseconds from a moment between this one and now. Gives when it ends.
pub async fn check_dial(page: &Session, lasts: f64, since: f64) -> Result<f64> {
    let now = page.now().await?;
    let ends = dial_ends(page).await?;
    let began = ends - lasts;
    ensure!(
        (since - DIAL_TELLS..=now + DIAL_TELLS).contains(&began),
        "the dial counts from {began}, not from between {since} and {now}"
    );
    Ok(ends)
}

/// How far two readings of [`dial_ends`] of one end may lie apart, in milliseconds: the dial shows whole seconds.
pub const DIAL_TELLS: f64 = 2_000.0;

/// Publishes a newer version and lets the page look for it.
pub async fn publish_newer(page: &Session, site: &Site) -> Result<()> {
    const LOOK: &str =
        "return navigator.serviceWorker.getRegistration().then((found) => found.update()).then(() => 0)";
    site.replace("sw.js", (site.original("sw.js")? + "\n// A newer version.\n").as_bytes());
    page.js(LOOK, json!(null)).await.map(drop)
}
