//! The bar that leads back to the bout of rest that is going on. Pure.

use crate::app::model::known::Known;
use crate::app::words;
use crate::content;
use crate::domain::therapy::rest::{MINUTES, Rest};
use crate::domain::time::{Reading, Span};

/// What is said when the time is up.
pub fn over(minutes: u16) -> &'static str {
    if minutes == 0 || minutes == MINUTES[0] { content::rest::LIE_OVER } else { content::rest::LIE_DONE }
}

/// What is told of a bout whose time is up.
pub fn rising(lying: &Rest, now: Reading) -> &'static str {
    if lying.is_forgotten(now.wall()) { content::rest::LIE_ASKS } else { over(lying.minutes) }
}

/// For the bar: how long, and whether it is time to get up. None where nobody lies.
pub fn bar(known: &Known, now: Reading) -> Option<(bool, String)> {
    let lying = known.history.lying()?;
    if lying.is_forgotten(now.wall()) {
        return Some((false, content::rest::LIE_ASKS.to_owned()));
    }
    let length = words::span(lying.length(now.wall()).max(Span::ZERO));
    Some((lying.is_over(now.wall()), format!("{} {length}", content::rest::LIE_BAR)))
}
