//! Pain from 0 to 10: eleven keys, words at three of them, no faces and no traffic-light colours.

use crate::app::event::Tap;
use crate::app::present::Action;
use crate::content::copy;
use crate::ui::node::{Element, el};
use crate::ui::parts::buttons;

/// The keys; one tap notes the score.
pub fn keys() -> Element {
    keys_for(Tap::PainNow, true)
}

/// The keys with what a tap on each says. None takes a tap before the step has settled.
pub fn keys_for(tap: fn(u8) -> Tap, settled: bool) -> Element {
    let key = |score: u8| {
        let word = match score {
            0 => copy::PAIN_NONE,
            5 => copy::PAIN_HALF,
            10 => copy::PAIN_WORST,
            _ => "",
        };
        let digits = score.to_string();
        let label = if word.is_empty() { digits.clone() } else { digits.clone() + ", " + word };
        let key = buttons::plain(Action::new(digits, tap(score))).put("aria-label", label);
        if settled { key } else { key.set("disabled", "") }
    };
    let words = "0 ".to_owned() + copy::PAIN_NONE + ", 5 " + copy::PAIN_HALF + ", 10 " + copy::PAIN_WORST;
    let group = el("div").class("pain").set("role", "group").set("aria-label", copy::PAIN_HEADING);
    el("div").with(group.with_all((0..=10).map(key))).with(el("p").class("small").tell(words))
}
