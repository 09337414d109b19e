//! A figure as an SVG picture. Still: what moves it gives other poses.

use crate::app::present;
use crate::content::say;
use crate::domain::figure::{Figure, Pose};
use crate::ui::node::{Element, el};

/// A pose of a figure. The label says in words what is seen.
pub fn picture(figure: &Figure, pose: &Pose, label: &'static str) -> Element {
    let drawing = present::figure::drawing(figure, pose);
    let mut frame = String::new();
    for number in drawing.frame {
        present::figure::push(&mut frame, number);
    }
    let mut svg = el("svg").class("figure").put("viewBox", frame).set("role", "img").set("aria-label", label);
    for stroke in drawing.strokes {
        let path = el("path").class(stroke.class).put("stroke-width", stroke.weight.to_string());
        svg = svg.with(path.put("d", stroke.path));
    }
    svg
}

/// A pose beside words that say what it is.
pub fn decoration(figure: &Figure, pose: &Pose) -> Element {
    let mut svg = picture(figure, pose, "");
    svg.0.attributes.retain(|(name, _)| !matches!(*name, "role" | "aria-label"));
    svg.set("aria-hidden", "true")
}

/// A position with its words under it.
pub fn captioned(figure: &Figure) -> Element {
    let words = |kind: &str| say(&[kind, figure.id].concat());
    let picture = figure.poses.first().map(|pose| picture(figure, pose, words("seen-")));
    el("figure").with_some(picture).with(el("figcaption").say(words("position-")))
}
