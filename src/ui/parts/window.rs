//! The 72 hours as a strip: a day is a third, each block a mark in its colour and height, now a line. Words beside it
//! say the same.

use crate::app::present::relief::Window;
use crate::content::say;
use crate::domain::therapy::Family;
use crate::ui::node::{Element, el};

/// The card with the strip.
pub fn card(window: Window) -> Element {
    let label = window.lines.join(" ");
    let strip = el("svg")
        .class("strip")
        .set("viewBox", "0 0 1000 60")
        .set("preserveAspectRatio", "none")
        .set("role", "img")
        .put("aria-label", label)
        .with(bar("ground", 0, 1_000, 20, 20))
        .with_each([333, 667].map(|at| bar("line", at, 2, 12, 36)))
        .with_each(window.parts.into_iter().map(|(family, from, length)| match family {
            // Cold hangs, heat stands: never by colour alone.
            Family::Cold => bar("cold", from, length, 20, 34),
            Family::Heat => bar("heat", from, length, 6, 34),
        }))
        .with(bar("now", window.now.min(996), 4, 0, 60));
    let all = el("details")
        .class("why")
        .with(el("summary").say(say("window-all")))
        .with(el("ul").with_each(window.blocks.iter().map(|line| el("li").tell(line.clone()))));
    el("section")
        .class("card")
        .with(el("h2").say(say("window")))
        .with(strip)
        .with_each(window.lines.into_iter().map(|line| el("p").tell(line)))
        .with_some((!window.blocks.is_empty()).then_some(all))
}

fn bar(class: &'static str, from: u16, length: u16, top: u16, height: u16) -> Element {
    el("rect")
        .class(class)
        .put("x", from.to_string())
        .put("y", top.to_string())
        .put("width", length.to_string())
        .put("height", height.to_string())
}
