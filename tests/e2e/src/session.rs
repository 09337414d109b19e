//! One open browser, used the way a person uses it. Here: starting, ending, and asking the page.

mod clock;
mod hands;
mod moving;
mod reading;
mod reports;

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement, WindowHandle};
use tokio::time::sleep;

use crate::engine::{Browser, Home};
use crate::site::Book;
use crate::{Engine, Setup, Site};

const POLL: Duration = Duration::from_millis(50);
const LOOKUP: &str = include_str!("js/lookup.js");

/// An open browser and what it has seen so far.
pub struct Session {
    engine: Engine,
    setup: Setup,
    book: Book,
    driver: Option<WebDriver>,
    // Dropped before its home.
    browser: Browser,
    home: Home,
    /// In the order they were opened; the drivers keep an order of their own.
    tabs: RefCell<Vec<WindowHandle>>,
    taps: Cell<usize>,
    /// How far the page's wall clock is ahead, in milliseconds.
    wall_offset: Cell<f64>,
    /// When its clocks were stopped, in real milliseconds.
    stopped: Cell<Option<f64>>,
    /// The clock script that Chromium adds to each new page of a tab.
    clock_scripts: RefCell<Vec<(WindowHandle, Value)>>,
    errors: RefCell<Vec<String>>,
    foreign: RefCell<Vec<String>>,
    allowed: RefCell<Vec<String>>,
}

impl Session {
    /// Opens a browser with a fresh profile for the page of `site`. No page is loaded yet.
    pub async fn start(engine: Engine, setup: &Setup, site: &Site) -> Result<Self> {
        let home = Home::new()?;
        let (browser, driver) = Browser::start(engine, setup, &home).await?;
        let session = Self {
            engine,
            setup: setup.clone(),
            book: site.book(),
            home,
            driver: Some(driver),
            browser,
            tabs: RefCell::default(),
            taps: Cell::default(),
            wall_offset: Cell::default(),
            stopped: Cell::default(),
            clock_scripts: RefCell::default(),
            errors: RefCell::default(),
            foreign: RefCell::default(),
            allowed: RefCell::default(),
        };
        if setup.clock && !engine.has_devtools() {
            // The service worker would answer a reload without the clock.
            session.book.refuse("sw.js");
        }
        session.take_first_tab().await?;
        Ok(session)
    }

    /// Kills the whole browser at once. Only [`Session::reopen`] works after this.
    pub fn kill_hard(&mut self) {
        self.forget_driver();
        self.browser.kill_hard();
    }

    /// Closes the browser as a person would, so that it may save what it has.
    pub async fn close(&mut self) -> Result<()> {
        if let Some(driver) = self.driver.take() {
            driver.quit().await?;
        }
        self.browser.kill_hard();
        Ok(())
    }

    /// Opens the browser again on the same profile, after [`Session::kill_hard`] or [`Session::close`].
    pub async fn reopen(&mut self) -> Result<()> {
        ensure!(self.engine.keeps_profile(), "{} forgets its profile", self.engine);
        self.kill_hard();
        let (browser, driver) = Browser::start(self.engine, &self.setup, &self.home).await?;
        (self.browser, self.driver) = (browser, Some(driver));
        self.take_first_tab().await
    }

    async fn take_first_tab(&self) -> Result<()> {
        self.tabs.replace(vec![self.driver().window().await?]);
        self.prepare().await
    }

    /// True while the browser is open.
    pub fn is_open(&self) -> bool {
        self.driver.is_some()
    }

    /// How long a question of this session waits.
    pub fn patience(&self) -> Duration {
        self.setup.patience
    }

    /// The engine of this session.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The driver itself, for what this type does not offer.
    ///
    /// # Panics
    /// When the browser is closed.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the browser is closed; call reopen first")
    }

    /// Sends a command of Chromium's developer protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        ensure!(self.engine.has_devtools(), "{} has no developer protocol", self.engine);
        Ok(self.driver().cdp().send_raw(method, params).await?)
    }

    /// True where clicks are taps of a finger.
    pub(crate) fn touches(&self) -> bool {
        self.setup.touch && self.engine.has_devtools()
    }

    /// Applies the size, the preferences and the clock of the setup to the current tab.
    async fn prepare(&self) -> Result<()> {
        if !self.engine.has_devtools() {
            return self.fit(self.setup.width, self.setup.height).await;
        }
        let setting = |on: bool, yes: &'static str, no: &'static str| if on { yes } else { no };
        let features = json!([
            { "name": "prefers-color-scheme", "value": setting(self.setup.dark, "dark", "light") },
            { "name": "prefers-reduced-motion", "value": setting(self.setup.reduced_motion, "reduce", "no-preference") },
            { "name": "forced-colors", "value": setting(self.setup.forced_colors, "active", "none") },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        self.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": self.setup.timezone })).await?;
        if self.setup.touch {
            self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        }
        self.resize(self.setup.width, self.setup.height).await?;
        self.install_clock().await?;
        for source in &self.setup.scripts {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        }
        Ok(())
    }

    /// Gives the page another size, as turning a phone does.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if !self.engine.has_devtools() {
            return self.fit(width, height).await;
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }

    /// Resizes the window until the page inside has the wanted size, or the engine's least size.
    async fn fit(&self, width: u32, height: u32) -> Result<()> {
        let (mut outer, mut before) = ((width, height), None);
        for _ in 0..10 {
            self.driver().set_window_rect(0, 0, outer.0, outer.1).await?;
            sleep(POLL).await;
            let inner = self.size().await?;
            if inner == (width, height) || before == Some((outer, inner)) {
                return Ok(());
            }
            before = Some((outer, inner));
            let frame = self.driver().get_window_rect().await?;
            let grown = |wanted: u32, frame: i64, inner: u32| {
                (i64::from(wanted) + frame - i64::from(inner)).max(1) as u32
            };
            outer = (grown(width, frame.width, inner.0), grown(height, frame.height, inner.1));
        }
        Ok(())
    }

    /// The size of the page in CSS pixels.
    pub async fn size(&self) -> Result<(u32, u32)> {
        let size = self.js("return [window.innerWidth, window.innerHeight]", json!(null)).await?;
        Ok(serde_json::from_value(size)?)
    }

    fn forget_driver(&mut self) {
        if let Some(driver) = self.driver.take() {
            // Otherwise dropping it waits for an answer from a driver that is gone.
            let _ = driver.leak();
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.forget_driver();
    }
}

// Asking the page.
impl Session {
    /// Runs a script in the page; `e2e` is the lookup library and `arguments[0]` is `argument`. A returned promise is
    /// awaited.
    pub async fn js(&self, script: &str, argument: Value) -> Result<Value> {
        Ok(self.driver().execute(format!("{LOOKUP}\n{script}"), vec![argument]).await?.json().clone())
    }

    /// Runs a script before those of each page that is opened in this tab from now on; `e2e` is the lookup library. Chromium
    /// only.
    pub async fn on_each_page(&self, script: &str) -> Result<()> {
        let source = format!("(() => {{ {LOOKUP}\n{script} }})()");
        let source = json!({ "source": source });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    pub(crate) async fn elements(&self, script: &str, argument: Value) -> Result<Vec<WebElement>> {
        Ok(self.driver().execute(format!("{LOOKUP}\n{script}"), vec![argument]).await?.elements()?)
    }

    async fn ask_string(&self, script: &str, argument: Value) -> Result<String> {
        Ok(self.js(script, argument).await?.as_str().unwrap_or_default().into())
    }

    /// Asks until there is an answer, for as long as [`Setup::patience`] says; then fails and says what the page shows.
    /// An error is no answer: a page that is being replaced cannot give one.
    pub async fn wait<T>(&self, what: &str, ask: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
        self.wait_at_most(self.setup.patience, what, ask).await
    }

    /// The same with another patience, for what takes its time in the world outside.
    pub async fn wait_at_most<T>(
        &self,
        patience: Duration,
        what: &str,
        ask: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            let trouble = match ask().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => String::new(),
                Err(error) => format!(" ({error:#})"),
            };
            if start.elapsed() > patience {
                bail!("waited in vain for {what}{trouble}; {}", self.picture().await);
            }
            sleep(POLL).await;
        }
    }

    /// The page in words, for a failure message.
    pub(crate) async fn picture(&self) -> String {
        let route = self.route().await.unwrap_or_default();
        let mut text = self.text().await.unwrap_or_else(|error| format!("(no answer: {error})"));
        if let Some((end, _)) = text.char_indices().nth(2000) {
            text.truncate(end);
        }
        if let Ok(errors) = self.console_errors().await
            && !errors.is_empty()
        {
            return format!("{route:?} shows: {text}\nerrors: {}", errors.join("\n  "));
        }
        format!("{route:?} shows: {text}")
    }
}
