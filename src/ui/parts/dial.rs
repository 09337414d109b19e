//! The dial: arcs for the phases, digits readable at two metres, the phase as word, icon and colour.

use crate::app::present::timer::{Dial, Tone};
use crate::ui::node::{Element, el};

/// The whole ring in the drawing's units; a multiple of every number of arcs.
const WHOLE: i32 = 3_600;
/// Left open between two arcs.
const GAP: i32 = 60;

/// The dial of the running block.
pub fn ring(dial: &Dial) -> Element {
    let count = dial.arcs.len();
    let arcs = dial.arcs.iter().enumerate().map(|(place, (tone, done))| arc(place, count, *tone, *done));
    let svg = el("svg").set("viewBox", "-100 -100 200 200").set("aria-hidden", "true").with_all(arcs);
    let icon = el("span").class("icon").set("aria-hidden", "true").say(icon(dial.tone));
    let face = el("div")
        .class("face")
        .with(el("p").class("phase").with(icon).tell(dial.phase.clone()))
        .with(el("p").class("digits").set("role", "timer").tell(dial.digits.clone()))
        .with(el("p").class("under").tell(dial.under.clone()));
    el("div").put("class", "dial ".to_owned() + dial.tone.class()).with(svg).with(face)
}

/// A sign beside the word, so that colour never tells alone.
fn icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Cold => "\u{2744}\u{FE0E}",
        Tone::Heat => "\u{2668}\u{FE0E}",
        Tone::Rest => "\u{25CC}",
        Tone::Danger => "\u{26A0}\u{FE0E}",
    }
}

/// One phase: its track, and what is left of it.
fn arc(place: usize, count: usize, tone: Tone, done: u16) -> Element {
    let each = WHOLE / count.max(1) as i32;
    let from = each * place as i32 + GAP / 2;
    let whole = each - GAP;
    let done = whole * i32::from(done) / 1_000;
    el("g")
        .put("class", "arc ".to_owned() + tone.class())
        .set("transform", "rotate(-90)")
        .with(part("track", from, whole))
        .with(part("left", from + done, whole - done))
}

/// A piece of the ring, clockwise from the top.
fn part(class: &'static str, from: i32, length: i32) -> Element {
    el("circle")
        .class(class)
        .set("r", "92")
        .set("pathLength", "3600")
        .put("stroke-dasharray", length.to_string() + " 3600")
        .put("stroke-dashoffset", (-from).to_string())
}
