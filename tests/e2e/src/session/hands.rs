//! The keyboard, and how many taps and keys a scenario took.

use anyhow::{Result, bail};
use thirtyfour::Key;

use crate::Session;

impl Session {
    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.count_taps(1);
        Ok(self.driver().action_chain().send_keys(key).perform().await?)
    }

    /// Types text where the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.count_taps(text.chars().count());
        Ok(self.driver().action_chain().send_keys(text).perform().await?)
    }

    /// Presses Tab until this has the focus (as [`Session::focused`] says it), at most 60 times.
    pub async fn tab_to(&self, wanted: &str) -> Result<()> {
        let mut seen = Vec::new();
        while seen.len() <= 60 {
            let focused = self.focused().await?;
            if focused == wanted {
                return Ok(());
            }
            seen.push(focused);
            self.press(Key::Tab).await?;
        }
        bail!("Tab never reached {wanted:?}; it went to {seen:?}")
    }

    /// Clicks and typed keys since the last [`Session::reset_taps`].
    pub fn taps(&self) -> usize {
        self.taps.get()
    }

    /// Starts counting from zero.
    pub fn reset_taps(&self) {
        self.taps.set(0);
    }

    pub(crate) fn count_taps(&self, more: usize) {
        self.taps.set(self.taps.get() + more);
    }
}
