//! What was typed, as far as it can be meant. Pure.

use crate::domain::check::answers::Answer;
use crate::domain::check::question::Q;

/// An age in years; `None` where it is no number or nobody is that old.
pub fn age(text: &str) -> Option<u16> {
    text.trim().parse().ok().filter(|age| Answer::Number(*age).fits(Q::A1.question().kind))
}
