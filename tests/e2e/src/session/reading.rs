//! What a person sees and hears on the page.

use anyhow::Result;
use serde_json::json;

use crate::{Lookup, Session};

impl Session {
    /// What has this role and, if given, this name. See [`Lookup`] for what can be done with it.
    pub fn role(&self, role: &str, name: &str) -> Lookup<'_> {
        Lookup::new(self, role, Some(name))
    }

    /// Everything of a role, whatever its name.
    pub fn any(&self, role: &str) -> Lookup<'_> {
        Lookup::new(self, role, None)
    }

    /// A button by its name.
    pub fn button(&self, name: &str) -> Lookup<'_> {
        self.role("button", name)
    }

    /// A link by its name.
    pub fn link(&self, name: &str) -> Lookup<'_> {
        self.role("link", name)
    }

    /// A heading of any level by its text.
    pub fn heading(&self, name: &str) -> Lookup<'_> {
        self.role("heading", name)
    }

    /// A checkbox by its label.
    pub fn checkbox(&self, name: &str) -> Lookup<'_> {
        self.role("checkbox", name)
    }

    /// A radio button by its label.
    pub fn radio(&self, name: &str) -> Lookup<'_> {
        self.role("radio", name)
    }

    /// A dialog by its name.
    pub fn dialog(&self, name: &str) -> Lookup<'_> {
        self.role("dialog", name)
    }

    /// A group, such as a fieldset, by its legend.
    pub fn group(&self, name: &str) -> Lookup<'_> {
        self.role("group", name)
    }

    /// Anything that takes a value (text, number, slider, choice) by its label.
    pub fn field(&self, name: &str) -> Lookup<'_> {
        self.role("field", name)
    }

    /// All visible text, with single spaces; only that of the modal dialog while one is open.
    pub async fn text(&self) -> Result<String> {
        self.ask_string("return e2e.text()", json!(null)).await
    }

    /// True if the page shows this text right now.
    pub async fn shows(&self, text: &str) -> Result<bool> {
        Ok(self.text().await?.contains(text))
    }

    /// Waits until the page shows this text.
    pub async fn text_present(&self, text: &str) -> Result<()> {
        self.wait(&format!("the text {text:?}"), async || Ok(self.shows(text).await?.then_some(()))).await
    }

    /// Waits until the page does not show this text.
    pub async fn text_absent(&self, text: &str) -> Result<()> {
        self.wait(&format!("the text {text:?} to go"), async || Ok((!self.shows(text).await?).then_some(())))
            .await
    }

    /// What a screen reader was last told politely: the text of `role="status"`.
    pub async fn status_text(&self) -> Result<String> {
        self.ask_string("return e2e.regions('status')", json!(null)).await
    }

    /// What a screen reader was last told at once: the text of `role="alert"`.
    pub async fn alert_text(&self) -> Result<String> {
        self.ask_string("return e2e.regions('alert')", json!(null)).await
    }

    /// Waits until the status contains this text.
    pub async fn wait_status(&self, text: &str) -> Result<()> {
        self.wait(&format!("the status {text:?}"), async || {
            Ok(self.status_text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until an alert contains this text.
    pub async fn wait_alert(&self, text: &str) -> Result<()> {
        self.wait(&format!("the alert {text:?}"), async || {
            Ok(self.alert_text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// What has the focus, as role and name, such as `button Start`; empty when nothing has.
    pub async fn focused(&self) -> Result<String> {
        self.ask_string("return e2e.focused()", json!(null)).await
    }
}
