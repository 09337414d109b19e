//! Pain from 0 to 10: eleven keys, words at three of them, no faces and no traffic-light colours.

use crate::app::event::Tap;
use crate::app::present::Action;
use crate::content::copy;
use crate::ui::node::{Element, el};
use crate::ui::parts::buttons;

/// The keys; one tap notes the score.
pub fn keys() -> Element {
    let key = |score: u8| {
        let word = match score {
            0 => copy::PAIN_NONE,
            5 => copy::PAIN_HALF,
            10 => copy::PAIN_WORST,
            _ => "",
        };
        let digits = score.to_string();
        let label = if word.is_empty() { digits.clone() } else { digits.clone() + ", " + word };
        buttons::plain(Action::new(digits, Tap::PainNow(score))).put("aria-label", label)
    };
    let words = "0 ".to_owned() + copy::PAIN_NONE + ", 5 " + copy::PAIN_HALF + ", 10 " + copy::PAIN_WORST;
    let group = el("div").class("pain").set("role", "group").set("aria-label", copy::PAIN_HEADING);
    el("div").with(group.with_all((0..=10).map(key))).with(el("p").class("small").tell(words))
}
