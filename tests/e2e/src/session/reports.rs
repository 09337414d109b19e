//! What the browser keeps and reports: storage, errors, foreign requests, faults of access, pictures.

use std::path::{Path, PathBuf};
use std::{env, fs, mem};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::Session;
use crate::setup::workspace;

const AXE_TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

impl Session {
    /// One value of the page's localStorage.
    pub async fn local_storage(&self, key: &str) -> Result<Option<String>> {
        let value = self.js("return localStorage.getItem(arguments[0])", json!(key)).await?;
        Ok(value.as_str().map(Into::into))
    }

    /// All keys of the page's localStorage, sorted.
    pub async fn local_storage_keys(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.js("return Object.keys(localStorage).sort()", json!(null)).await?)?)
    }

    /// Puts a value in the page's localStorage.
    pub async fn set_local_storage(&self, key: &str, value: &str) -> Result<()> {
        self.js(
            "localStorage.setItem(arguments[0].key, arguments[0].value)",
            json!({ "key": key, "value": value }),
        )
        .await
        .map(drop)
    }

    /// Every error so far: the console's warnings and errors (Chromium), and what the page itself reported after its
    /// first question (all engines). Expected ones can be waved through with [`Session::allow_error`].
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.collect().await?;
        let allowed = self.allowed.borrow();
        let errors = self.errors.borrow();
        Ok(errors.iter().filter(|error| !allowed.iter().any(|part| error.contains(part))).cloned().collect())
    }

    /// Forgets the errors so far, for a scenario that has looked at them itself.
    pub async fn take_errors(&self) -> Result<Vec<String>> {
        self.collect().await?;
        Ok(mem::take(&mut *self.errors.borrow_mut()))
    }

    /// What was transferred to this browser's pages since the last question: when each answer had arrived, in Unix
    /// milliseconds, and how many bytes it was, compressed, with its headers. Needs [`crate::Setup::measured`].
    pub async fn transfers(&self) -> Result<Vec<(f64, f64)>> {
        let mut ahead = None;
        let mut done = Vec::new();
        for entry in self.driver().get_log("performance").await? {
            let entry: Value = serde_json::from_str(&entry.message)?;
            let (method, params) = (&entry["message"]["method"], &entry["message"]["params"]);
            let at = params["timestamp"].as_f64().unwrap_or_default();
            if method == "Network.requestWillBeSent" {
                ahead = params["wallTime"].as_f64().map(|wall| wall - at);
            } else if method == "Network.loadingFinished" {
                done.push((at, params["encodedDataLength"].as_f64().unwrap_or_default()));
            }
        }
        let ahead = ahead.unwrap_or_default();
        Ok(done.into_iter().map(|(at, bytes)| ((at + ahead) * 1_000.0, bytes)).collect())
    }

    /// Errors that contain this text do not fail the scenario.
    pub fn allow_error(&self, part: &str) {
        self.allowed.borrow_mut().push(part.into());
    }

    /// Requests to another server, or to this one outside the page's own path.
    pub async fn foreign_requests(&self) -> Result<Vec<String>> {
        self.collect().await?;
        let mut foreign = self.foreign.borrow().clone();
        foreign.extend(self.book.strays());
        Ok(foreign)
    }

    /// Fails if there was an error or a foreign request. [`crate::run()`] asks this at the end of each scenario.
    pub async fn check_clean(&self) -> Result<()> {
        let errors = self.console_errors().await?;
        ensure!(errors.is_empty(), "the browser reported errors:\n  {}", errors.join("\n  "));
        let foreign = self.foreign_requests().await?;
        ensure!(foreign.is_empty(), "the page asked other servers:\n  {}", foreign.join("\n  "));
        Ok(())
    }

    /// Takes over what the current page knows about errors and requests, before it goes away.
    pub(super) async fn collect(&self) -> Result<()> {
        if self.engine.has_devtools() {
            let log = self.driver().get_log("browser").await?;
            let bad = log.into_iter().filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
            // The browser's own pages, such as the one for a server that is gone, are left in the middle of their work.
            let bad = bad.filter(|entry| !entry.message.starts_with("chrome://"));
            self.errors.borrow_mut().extend(bad.map(|entry| format!("{}: {}", entry.level, entry.message)));
        }
        let seen = self.js("return { errors: e2e.errors(), fetched: e2e.fetched() }", json!(null)).await?;
        let strings =
            |value: &Value| serde_json::from_value::<Vec<String>>(value.clone()).unwrap_or_default();
        self.errors.borrow_mut().extend(strings(&seen["errors"]));
        let origin = format!("{}/", self.book.origin());
        let mut foreign = self.foreign.borrow_mut();
        for address in strings(&seen["fetched"]) {
            let elsewhere =
                address.starts_with("http") && !address.starts_with(&origin) && !self.book.is_ours(&address);
            if elsewhere && !foreign.contains(&address) {
                foreign.push(address);
            }
        }
        Ok(())
    }

    /// Findings of axe-core on the page as it stands, one readable line each. The file comes from `UNCLENCH_AXE`
    /// (default: `.tools/node_modules/axe-core/axe.min.js`).
    pub async fn axe(&self) -> Result<Vec<String>> {
        let file = env::var_os("UNCLENCH_AXE")
            .map_or_else(|| workspace().join(".tools/node_modules/axe-core/axe.min.js"), PathBuf::from);
        let source =
            fs::read_to_string(&file).with_context(|| format!("axe-core is not at {}", file.display()))?;
        self.driver().execute(source, vec![]).await?;
        let script = "const [tags, done] = arguments;
            window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
                (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.join(' ')}: ${node.html.slice(0, 160)}`))),
                (error) => done([`axe failed: ${error}`]))";
        Ok(self.driver().execute_async(script, vec![json!(AXE_TAGS)]).await?.convert()?)
    }

    /// Fails if axe-core finds anything on the page as it stands.
    pub async fn check_axe(&self) -> Result<()> {
        let found = self.axe().await?;
        ensure!(found.is_empty(), "axe found on {}:\n  {}", self.route().await?, found.join("\n  "));
        Ok(())
    }

    /// Saves a picture of what the window shows.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, self.driver().screenshot_as_png().await?)?;
        Ok(())
    }
}
