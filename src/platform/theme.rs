//! Light or dark: painted at once, and remembered where `theme.js` finds it before the first paint.

use super::js::window;
use super::storage;
use crate::app::saved;

/// "light", "dark", or empty to follow the device.
pub fn choose(theme: &str) {
    storage::write(saved::THEME, if theme.is_empty() { "system" } else { theme });
    let Some(root) = window().document().and_then(|document| document.document_element()) else { return };
    let _ = match theme {
        "" => root.remove_attribute("data-theme"),
        chosen => root.set_attribute("data-theme", chosen),
    };
}
