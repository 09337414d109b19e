//! Going from page to page: routes, reloads, tabs.

use anyhow::{Context, Result};
use serde_json::json;

use crate::Session;
use crate::site::EMPTY_PAGE;

impl Session {
    /// Opens a route such as `#/therapy`, or the page itself with an empty one, and waits until the app stands.
    pub async fn open(&self, route: &str) -> Result<()> {
        self.open_raw(route).await?;
        self.wait_ready().await
    }

    /// Opens a route without waiting for the app.
    pub async fn open_raw(&self, route: &str) -> Result<()> {
        self.collect().await?;
        let query = if self.setup.clock && !self.engine.has_devtools() { "?shim=1" } else { "" };
        self.driver().goto(format!("{}{query}{route}", self.book.url())).await?;
        Ok(())
    }

    /// Opens a route, or a file, of the same server under a name of its own: to Chromium another page with a storage
    /// of its own. Does not wait for the app.
    pub async fn open_raw_as(&self, name: &str, route: &str) -> Result<()> {
        self.collect().await?;
        Ok(self.driver().goto(format!("{}{route}", self.book.url_as(name))).await?)
    }

    /// Opens a route of the same server under a name whose plain http is not secure. Chromium only. Does not wait for the
    /// app.
    pub async fn open_insecure(&self, route: &str) -> Result<()> {
        self.collect().await?;
        Ok(self.driver().goto(format!("{}{route}", self.book.url_insecure())).await?)
    }

    /// Leaves the app for an empty page of the same server, where what the app has stored can be read and changed while
    /// it is away.
    pub async fn open_empty_page(&self) -> Result<()> {
        self.collect().await?;
        Ok(self.driver().goto(format!("{}{EMPTY_PAGE}", self.book.url())).await?)
    }

    /// The same under a name of its own; see [`Session::open_raw_as`].
    pub async fn open_empty_page_as(&self, name: &str) -> Result<()> {
        self.open_raw_as(name, EMPTY_PAGE).await
    }

    /// Waits until the app has mounted: `<body class="ready">`.
    pub async fn wait_ready(&self) -> Result<()> {
        let script =
            "return document.readyState === 'complete' && document.body?.classList.contains('ready')";
        self.wait("the app to mount (body.ready)", async || {
            Ok((self.js(script, json!(null)).await? == true).then_some(()))
        })
        .await
    }

    /// Reloads the page the way its own button would; the driver's reload skips the service worker in Firefox.
    pub async fn reload(&self) -> Result<()> {
        self.collect().await?;
        self.js("document.body.classList.remove('ready'); location.reload()", json!(null)).await?;
        self.wait_ready().await
    }

    /// Goes one page back in the history.
    pub async fn back(&self) -> Result<()> {
        Ok(self.driver().back().await?)
    }

    /// The part of the address after `#`, with it; empty when there is none.
    pub async fn route(&self) -> Result<String> {
        Ok(self.js("return location.hash", json!(null)).await?.as_str().unwrap_or_default().into())
    }

    /// Waits until the address shows this route.
    pub async fn wait_route(&self, route: &str) -> Result<()> {
        self.wait(&format!("the route {route}"), async || Ok((self.route().await? == route).then_some(())))
            .await
    }

    /// Opens a second tab with a route and goes to it. [`Session::switch_to_tab`] goes back.
    pub async fn open_tab(&self, route: &str) -> Result<()> {
        self.open_empty_tab().await?;
        self.open(route).await
    }

    /// Opens a tab without a page, in front of the others, and goes to it.
    pub async fn open_empty_tab(&self) -> Result<()> {
        self.collect().await?;
        let tab = self.driver().new_tab().await?;
        self.tabs.borrow_mut().push(tab.clone());
        self.driver().switch_to_window(tab).await?;
        self.prepare().await
    }

    /// Goes to a tab by the order of opening, counted from 0.
    pub async fn switch_to_tab(&self, place: usize) -> Result<()> {
        self.collect().await?;
        let tab = self.tabs.borrow().get(place).cloned().context("there are not so many tabs")?;
        Ok(self.driver().switch_to_window(tab).await?)
    }

    /// Puts an empty tab in front of this one, does something while this one is hidden, and takes that tab away again.
    /// Needs [`crate::Setup::hides_tabs`].
    pub async fn while_hidden<T>(&self, act: impl AsyncFn() -> Result<T>) -> Result<T> {
        // By the driver's own commands the tab that is asked something always comes to the front.
        let front = self.devtools("Target.createTarget", json!({ "url": "about:blank" })).await?;
        self.wait_hidden(true).await?;
        let done = act().await?;
        self.devtools("Target.closeTarget", json!({ "targetId": front["targetId"] })).await?;
        self.wait_hidden(false).await?;
        Ok(done)
    }

    async fn wait_hidden(&self, hidden: bool) -> Result<()> {
        self.wait(if hidden { "the tab to be hidden" } else { "the tab in sight" }, async || {
            Ok((self.js("return document.hidden", json!(null)).await? == hidden).then_some(()))
        })
        .await
    }

    /// Closes the current tab, as its cross does, and goes to the one opened first that is still there.
    pub async fn close_tab(&self) -> Result<()> {
        self.collect().await?;
        let closed = self.driver().window().await?;
        self.driver().close_window().await?;
        self.tabs.borrow_mut().retain(|tab| *tab != closed);
        let tab = self.tabs.borrow().first().cloned().context("that was the last tab")?;
        Ok(self.driver().switch_to_window(tab).await?)
    }

    /// Waits until a service worker controls this page, so that it can live without its server.
    pub async fn wait_service_worker(&self) -> Result<()> {
        self.wait("a service worker in control", async || {
            let there = self.js("return !!navigator.serviceWorker?.controller", json!(null)).await?;
            Ok((there == true).then_some(()))
        })
        .await
    }
}
