//! What self-checks found, in words. Pure.

use crate::content;
use crate::domain::self_checks::findings::{Found, Why};

/// What is worth training, in a sentence.
pub fn worth(found: &[Found]) -> String {
    let [one] = found else { return content::training::BOTH_SIDES_LOW.to_owned() };
    match (one.side, one.why) {
        (None, _) => content::training::WORTH_LOW.to_owned(),
        (Some(side), Why::Low) => content::training::worth_low_side(content::training::side(side)),
        (Some(side), Why::Behind) => content::training::worth_behind(content::training::side(side)),
    }
}
