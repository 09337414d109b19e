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

    /// Sets the page's wall clock to a time in Unix milliseconds, as a person can. The steady clock stays.
    pub async fn set_wall(&self, ms: f64) -> Result<()> {
        self.move_clock("return window.__set_wall(arguments[0])", ms).await
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
        if let Some(script) = self.clock_script.take() {
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await?;
        }
        let source = json!({ "source": Site::shim_source(self.wall_offset.get()) });
        let added = self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await?;
        self.clock_script.replace(Some(json!({ "identifier": added["identifier"] })));
        Ok(())
    }
}
