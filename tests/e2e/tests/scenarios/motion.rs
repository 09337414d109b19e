//! The figure that moves: while it does, nothing around it is touched but the time; where motion is reduced, or nobody
//! looks, it does not move.

use std::time::Duration;

use e2e::app::{self, open_at};
use e2e::{Engine, Result, Session, Setup, ensure, run};
use serde::Deserialize;
use serde_json::json;

fn chromium() -> Setup {
    Setup::new().only(&[Engine::Chromium]).clock()
}

/// Notes what changes on the page while a step of the routine lasts. What its beginning changes is left out.
const WATCH: &str = "const [timer] = e2e.find([{ role: 'timer', name: null, part: false }]);
    const [heading] = e2e.find([{ role: 'heading', name: null, part: false }]);
    const dial = timer.closest('.dial');
    const step = () => `${heading.innerText} ${dial.querySelector('.phase').innerText}`;
    const drawn = () => [...document.querySelectorAll('.moving svg path')].map((path) => path.getAttribute('d')).join();
    const words = ({ type, attributeName, target }) => {
        const el = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
        return `${type} ${attributeName ?? ''} in ${el?.outerHTML.slice(0, 120)}`;
    };
    const seen = (window.__seen = { moved: 0, ticked: 0, elsewhere: [], drawn: new Set() });
    let present = '';
    let frames = 0;
    const note = (record) => {
        const el = record.target.nodeType === Node.ELEMENT_NODE ? record.target : record.target.parentElement;
        if (el?.closest('.moving')) seen.moved += 1;
        else if (el?.closest('.dial') === dial) seen.ticked += 1;
        // The mark on the present pose.
        else if (!el?.matches('.pose') || record.attributeName !== 'class') seen.elsewhere.push(words(record));
    };
    const observer = new MutationObserver((records) => {
        if (frames < 2 || step() !== present) return;
        records.forEach(note);
        seen.drawn.add(drawn());
    });
    observer.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
    const look = () => {
        if (step() !== present) {
            present = step();
            frames = 0;
            observer.takeRecords();
        } else {
            frames += 1;
        }
        requestAnimationFrame(look);
    };
    look()";

/// What [`WATCH`] noted.
#[derive(Debug, Deserialize)]
struct Seen {
    /// Changes inside the picture that moves.
    moved: usize,
    /// Changes inside the dial.
    ticked: usize,
    /// Anything else that changed.
    elsewhere: Vec<String>,
    /// How many different pictures there were.
    drawn: usize,
}

async fn seen(page: &Session) -> Result<Seen> {
    let seen = page.js("return { ...window.__seen, drawn: window.__seen.drawn.size }", json!(null)).await?;
    Ok(serde_json::from_value(seen)?)
}

/// Waits for what was noted to be enough. A step may take half a minute.
async fn wait_seen(page: &Session, what: &str, enough: impl Fn(&Seen) -> bool) -> Result<Seen> {
    page.wait_at_most(Duration::from_secs(90), what, async || Ok(Some(seen(page).await?).filter(&enough)))
        .await
}

/// A routine that gets ready for its first hold.
async fn in_a_routine(page: &Session) -> Result<()> {
    open_at(page, 11.0).await?;
    app::start_routine(page).await
}

/// Lets the time to get ready pass.
async fn to_the_hold(page: &Session) -> Result<()> {
    let (left, _) = app::dial(page).await?;
    page.skip_time(left * 1_000.0).await?;
    page.text_present("Hold 1 of").await
}

/// The poses, counted from 0: the one that is marked, and the last one.
async fn marked_pose(page: &Session) -> Result<(i64, i64)> {
    let script = "const poses = [...document.querySelectorAll('.stills .pose')];
        return [poses.findIndex((pose) => pose.matches('.here')), poses.length - 1]";
    Ok(serde_json::from_value(page.js(script, json!(null)).await?)?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn while_the_figure_moves_nothing_around_it_changes_but_the_time() {
    run(chromium(), async |page, _site| {
        in_a_routine(page).await?;
        page.js(WATCH, json!(null)).await?;
        to_the_hold(page).await?;
        let seen =
            wait_seen(page, "ten pictures of the figure", |seen| seen.drawn >= 10 && seen.ticked > 0).await?;
        ensure!(seen.moved >= 10, "the picture did not change: {seen:?}");
        ensure!(seen.elsewhere.is_empty(), "changed beside the figure: {:#?}", seen.elsewhere);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn where_motion_is_reduced_the_figure_stands_and_the_pose_is_marked() {
    run(chromium().reduced_motion(), async |page, _site| {
        in_a_routine(page).await?;
        page.js(WATCH, json!(null)).await?;
        to_the_hold(page).await?;
        let seen = wait_seen(page, "three seconds of the dial", |seen| seen.ticked >= 9).await?;
        ensure!(seen.moved == 0, "the figure moves: {seen:?}");
        ensure!(seen.elsewhere.is_empty(), "changed beside the figure: {:#?}", seen.elsewhere);
        Ok(())
    })
    .await;
    // With clocks that stand, it is surely the first hold.
    run(chromium().reduced_motion(), async |page, _site| {
        in_a_routine(page).await?;
        page.stop_time().await?;
        ensure!(marked_pose(page).await?.0 == 0, "it begins with the first pose");
        to_the_hold(page).await?;
        page.skip_time(5_000.0).await?;
        page.text_present("Hold 1 of").await?;
        page.wait("the mark on the pose that is held", async || {
            let (marked, last) = marked_pose(page).await?;
            Ok((marked == last).then_some(()))
        })
        .await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn out_of_sight_no_picture_is_drawn() {
    const DRAWN: &str = "return [...document.querySelectorAll('.moving svg path')].map((path) => path.getAttribute('d')).join()";
    run(chromium().hides_tabs(), async |page, _site| {
        page.allow_error("Blocked call to navigator.vibrate");
        in_a_routine(page).await?;
        let hidden = page
            .while_hidden(async || {
                to_the_hold(page).await?;
                let first = page.js(DRAWN, json!(null)).await?;
                for _ in 0..3 {
                    let (before, _) = app::dial(page).await?;
                    page.wait("another second", async || {
                        Ok((app::dial(page).await?.0 != before).then_some(()))
                    })
                    .await?;
                    let same = page.js(DRAWN, json!(null)).await? == first;
                    // The next step begins with a picture of its own.
                    ensure!(same || !page.shows("Hold 1 of").await?, "it moves where nobody looks");
                }
                Ok(first)
            })
            .await?;
        page.wait("the figure to move on", async || {
            Ok((page.js(DRAWN, json!(null)).await? != hidden).then_some(()))
        })
        .await
    })
    .await;
}
