//! What makes the next attack less likely, with the page that shows it. Pure.

use crate::app::route::Route;
use crate::content;
use crate::content::causes::Cause;
use crate::content::{Reason, SourceId};

/// What makes the next attack less likely.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tip {
    /// What came before the attack; empty for whatever it was.
    pub cause: &'static str,
    /// What helps.
    pub text: &'static str,
    /// Its sources; none for our own advice.
    pub sources: &'static [SourceId],
    /// The page that shows it.
    pub to: Option<Route>,
}

/// The tip for a cause.
pub fn tip(cause: &'static Cause) -> Option<Tip> {
    let Reason { text, sources } = content::prevention::tip(cause.id)?;
    Some(Tip { cause: cause.text, text: text.you, sources, to: shown_on(cause.id) })
}

/// The page with figures, or with exercises, that fits a cause.
fn shown_on(cause: &str) -> Option<Route> {
    match cause {
        "lifting" | "light" | "bending" | "sudden" | "tired" => Some(Route::Lifting),
        "sitting" | "awkward" => Some(Route::Desk),
        "stretching" | "other" | "unknown" => Some(Route::Library),
        _ => None,
    }
}
