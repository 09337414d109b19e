//! How soon the first tap is answered: after a cold start over a slow network, and after a warm one without any.
//!
//! A script of ours notes, frame by frame, when the button is there and when its answer is painted, counted from the start
//! of the navigation. The tap is the browser's own, as early as the button is there, and again every while until it is
//! answered, as a person would: so a tap on a link that stands before the program counts when the program answers it.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use e2e::{Engine, Session, Setup, Site};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::table::{Limit, Table};
use crate::{Place, SLOWER, Subject, median, setup, slow_down};

/// The first button of this page, and the heading that answers it.
const BUTTON: &str = "My back just seized";
const ANSWER: &str = "New or changed since this pain began?";
/// A phone where the network is poor: bits per second down and up, and milliseconds there and back.
const DOWN: f64 = 1_600_000.0;
const UP: f64 = 750_000.0;
const ROUND_TRIP: f64 = 150.0;
/// Later than this, and the program is to be split (docs/adr/0002).
const COLD: f64 = 4_000.0;
/// An app on the phone starts like that.
const OFFLINE: f64 = 600.0;
/// What `cargo xtask size` allows before the first screen works, in KB.
const KILOBYTES: f64 = 400.0;
/// A person taps again after so long.
const AGAIN: Duration = Duration::from_millis(500);
/// This ends a hang.
const PATIENCE: Duration = Duration::from_secs(120);

/// Watches the page, with `BUTTON` and `ANSWER` in place of the names; an answer of null is any change of the text.
const WATCH: &str =
    "const seen = (window.__first = { place: null, answered: null, start: performance.timeOrigin });
    let changed = true, tapped = null;
    window.__tapped = () => (tapped ??= ANSWER === null ? e2e.text() : '');
    new MutationObserver(() => (changed = true))
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const named = (name, roles) => roles.flatMap((role) => e2e.find([{ role, name, part: false }]))[0];
    const answered = () => ANSWER === null ? tapped !== null && e2e.text() !== tapped
        : named(ANSWER, ['heading', 'dialog', 'button', 'link']);
    const painted = () => {
        // Posted before the frame is painted, and heard after it.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (seen.answered ??= performance.now());
        port2.postMessage(null);
    };
    const look = () => {
        if (changed && document.body) {
            changed = false;
            const button = named(BUTTON, ['button', 'link']);
            const box = button && e2e.target(button).getBoundingClientRect();
            seen.place = box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
            if (answered()) return painted();
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

/// What the script has seen so far.
#[derive(Deserialize)]
struct Seen {
    place: Option<(f64, f64)>,
    answered: Option<f64>,
    start: f64,
}

/// One start: milliseconds until the answer, and kilobytes that had come by then.
struct First {
    answered: f64,
    kilobytes: f64,
}

/// Where a subject is served, and what to tap there.
struct Target {
    setup: Setup,
    site: Site,
    url: String,
    watch: String,
}

impl Target {
    /// `dist` stands in where the subject has no folder: a browser needs a server.
    fn of(subject: &Subject, dist: &Subject) -> Result<Self> {
        let folder = subject.folder().or(dist.folder());
        let Some(folder) = folder else { bail!("nothing to serve") };
        let mut setup = setup(folder).measured();
        setup = if subject.folder().is_some() { setup.compressed() } else { setup.elsewhere() };
        let site = Site::start(&setup)?;
        let (url, button, answer) = match &subject.place {
            Place::Built(_) => (site.url(), BUTTON, Some(ANSWER)),
            Place::Other { url, button, answer } => (url.clone(), button.as_str(), answer.as_deref()),
        };
        let watch =
            WATCH.replace("BUTTON", &json!(button).to_string()).replace("ANSWER", &json!(answer).to_string());
        Ok(Self { setup, site, url, watch })
    }

    async fn open_browser(&self) -> Result<Session> {
        Session::start(Engine::Chromium, &self.setup, &self.site).await
    }

    /// Opens the page in a slow browser, taps until that is answered, and says how soon it was.
    async fn first_answer(&self, page: &Session) -> Result<First> {
        slow_down(page).await?;
        page.on_each_page(&self.watch).await?;
        page.transfers().await?;
        page.driver().goto(&self.url).await?;
        let begun = Instant::now();
        let mut tapped: Option<Instant> = None;
        loop {
            if let Ok(Some(seen)) = look(page).await {
                if let Some(answered) = seen.answered {
                    let until = seen.start + answered;
                    let bytes: f64 = page
                        .transfers()
                        .await?
                        .iter()
                        .filter(|(at, _)| *at <= until)
                        .map(|(_, bytes)| bytes)
                        .sum();
                    return Ok(First { answered, kilobytes: bytes / 1024.0 });
                }
                if let Some(place) = seen.place
                    && tapped.is_none_or(|at| at.elapsed() >= AGAIN)
                {
                    tap(page, place).await?;
                    tapped = Some(Instant::now());
                }
            }
            if begun.elapsed() > PATIENCE {
                bail!("{} was never answered; it shows: {}", self.url, page.text().await.unwrap_or_default());
            }
            sleep(Duration::from_millis(10)).await;
        }
    }
}

async fn look(page: &Session) -> Result<Option<Seen>> {
    let seen = page.driver().execute("return window.__first", Vec::<Value>::new()).await?;
    Ok(serde_json::from_value(seen.json().clone())?)
}

/// The browser's own tap. Before it, the script remembers what was there.
async fn tap(page: &Session, (x, y): (f64, f64)) -> Result<()> {
    page.driver().execute("window.__tapped()", Vec::<Value>::new()).await?;
    for kind in ["mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        page.devtools("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

/// A new profile, a slow network, nothing kept from before.
pub async fn cold(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let targets = targets(subjects)?;
    let mut all: Vec<Vec<First>> = targets.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (target, firsts) in targets.iter().zip(&mut all) {
            let page = target.open_browser().await?;
            page.devtools("Network.enable", json!({})).await?;
            let network = json!({
                "offline": false, "latency": ROUND_TRIP,
                "downloadThroughput": DOWN / 8.0, "uploadThroughput": UP / 8.0,
            });
            page.devtools("Network.emulateNetworkConditions", network).await?;
            firsts.push(target.first_answer(&page).await?);
        }
    }
    let of = |figure: fn(&First) -> f64| -> Vec<Option<f64>> {
        all.iter().map(|firsts| median(&firsts.iter().map(figure).collect::<Vec<_>>())).collect()
    };
    let name = format!("first tap answered, cold, 1.6 Mbps, 150 ms, {SLOWER}x (ms)");
    table.add(&name, Limit::Most(COLD), of(|first| first.answered));
    table.add("transferred until then (KB)", Limit::Most(KILOBYTES), of(|first| first.kilobytes));
    Ok(())
}

/// The server is gone; the service worker has it all. Other pages may not have one.
pub async fn offline(subjects: &[Subject], runs: usize, table: &mut Table) -> Result<()> {
    let mut targets = targets(subjects)?;
    let mut all: Vec<Vec<f64>> = targets.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for ((target, firsts), subject) in targets.iter_mut().zip(&mut all).zip(subjects) {
            if subject.folder().is_none() {
                continue;
            }
            let page = target.open_browser().await?;
            page.driver().goto(&target.url).await?;
            page.wait_ready().await?;
            page.wait_service_worker().await?;
            target.site.kill();
            page.driver().goto("about:blank").await?;
            let first = target.first_answer(&page).await;
            target.site.revive()?;
            firsts.push(first?.answered);
        }
    }
    let figures = all.iter().map(|firsts| median(firsts)).collect();
    table.add(&format!("first tap answered, warm, offline, {SLOWER}x (ms)"), Limit::Most(OFFLINE), figures);
    Ok(())
}

fn targets(subjects: &[Subject]) -> Result<Vec<Target>> {
    subjects.iter().map(|subject| Target::of(subject, &subjects[0])).collect()
}
