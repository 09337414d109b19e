//! The page's clock, which a scenario can move.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{Session, Site};

impl Session {
    /// Lets time pass for the page, on both of its clocks. Needs [`crate::Setup::clock`]; holds over reloads. Timers are not
    /// moved: the page is told through `visibilitychange`, as after a phone woke up.
    pub async fn skip_time(&self, ms: f64) -> Result<()> {
        self.move_clock("return window.__skip(arguments[0])", ms).await
    }

    /// Lets time pass for the page until its wall clock shows this, in Unix milliseconds: exactly, however long the way to
    /// the page takes.
    pub async fn skip_to(&self, moment: f64) -> Result<()> {
        self.move_clock("return window.__skip(Math.max(0, arguments[0] - window.Date.now()))", moment).await
    }

    /// Lets time pass in every tab before any of them is told, so that none writes of a time ahead of another's clock.
    pub async fn skip_time_in_all_tabs(&self, ms: f64) -> Result<()> {
        let current = self.driver().window().await?;
        let tabs = self.tabs.borrow().clone();
        let script = format!("return window.__skip_all(arguments[0], {})", tabs.len() - 1);
        self.move_clock(&script, ms).await?;
        for tab in tabs {
            self.driver().switch_to_window(tab).await?;
            self.install_clock().await?;
        }
        Ok(self.driver().switch_to_window(current).await?)
    }

    /// Stops both clocks of the page: from now on no time passes for it but what is skipped, so that a busy machine can't
    /// be too late for anything. What waits for a moment to pass, as a guard against double taps, then waits for a skip.
    /// Chromium only; holds over reloads.
    pub async fn stop_time(&self) -> Result<()> {
        ensure!(self.engine.has_devtools(), "{} would start anew with clocks that go", self.engine);
        let at = self.js("return window.__stop()", json!(null)).await?;
        self.stopped.set(Some(at.as_f64().context("the page has no clock shim")?));
        self.install_clock().await
    }

    /// Sets the page's wall clock to a time in Unix milliseconds, as a person can. The steady clock stays.
    pub async fn set_wall(&self, ms: f64) -> Result<()> {
        self.move_clock("return window.__set_wall(arguments[0])", ms).await
    }

    /// Sets the page's wall clock back by this, or forward by less than nothing. The steady clock stays.
    pub async fn set_back(&self, ms: f64) -> Result<()> {
        self.move_clock("return window.__set_wall(window.Date.now() - arguments[0])", ms).await
    }

    /// Lets time pass for the page without a word to it: its timers have not fired yet.
    pub async fn skip_time_unnoticed(&self, ms: f64) -> Result<()> {
        self.move_clock("return window.__pass(arguments[0])", ms).await
    }

    /// Freezes the page as Chromium does to save power, lets time pass meanwhile, and thaws it.
    pub async fn freeze_for(&self, ms: f64) -> Result<()> {
        ensure!(self.setup.clock, "ask for Setup::clock to move the time");
        // Moved in the page's last moment, so that no timer of it sees the new time before the thaw.
        let pass = "const [ms] = arguments;
            document.addEventListener('freeze', () => window.__pass(ms), { once: true });";
        self.js(pass, json!(ms)).await?;
        self.devtools("Page.setWebLifecycleState", json!({ "state": "frozen" })).await?;
        self.skip_time_unseen(ms).await?;
        self.devtools("Page.setWebLifecycleState", json!({ "state": "active" })).await.map(drop)
    }

    /// Lets time pass while no page is open, as between a killed browser and the next visit.
    pub async fn skip_time_unseen(&self, ms: f64) -> Result<()> {
        ensure!(self.setup.clock, "ask for Setup::clock to move the time");
        let offset = self.wall_offset.get() + ms;
        self.wall_offset.set(offset);
        self.book.set_wall_offset(offset);
        self.install_clock().await
    }

    /// The page's wall clock in Unix milliseconds.
    pub async fn now(&self) -> Result<f64> {
        self.js("return window.Date.now()", json!(null)).await?.as_f64().context("no time")
    }

    async fn move_clock(&self, script: &str, ms: f64) -> Result<()> {
        ensure!(self.setup.clock, "ask for Setup::clock to move the time");
        let offset = self.js(script, json!(ms)).await?.as_f64().context("the page has no clock shim")?;
        self.wall_offset.set(offset);
        self.book.set_wall_offset(offset);
        self.install_clock().await
    }

    /// Tells Chromium which clock each new page starts with. The other engines get it from the server.
    pub(super) async fn install_clock(&self) -> Result<()> {
        if !self.setup.clock || !self.engine.has_devtools() {
            return Ok(());
        }
        let tab = self.driver().window().await?;
        let before = self.clock_scripts.borrow().iter().position(|(known, _)| *known == tab);
        if let Some(place) = before {
            let (_, script) = self.clock_scripts.borrow_mut().remove(place);
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await?;
        }
        let source = json!({ "source": Site::shim_source(self.wall_offset.get(), self.stopped.get()) });
        let added = self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await?;
        self.clock_scripts.borrow_mut().push((tab, json!({ "identifier": added["identifier"] })));
        Ok(())
    }
}
