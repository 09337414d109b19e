//! The arc of an attack: pain as a line over its days, and signs below it that differ by shape and by colour.

use leptos::prelude::*;

use crate::app::facts::arc::{Arc, WIDE};
use crate::content;

/// The scale: a line at 10, 5 and 0.
const SCALE: &str = "M0 8H1000M0 53H1000M0 98H1000";
/// The words of the scale, each with how far down it stands.
const WORDS: [(&str, u8); 3] = [("10", 20), ("5", 65), ("0", 94)];

/// The picture, with what each sign means. Said in one sentence.
#[component]
pub fn ArcPicture(
    /// What is drawn.
    arc: Arc,
) -> impl IntoView {
    let label = arc.said.clone();
    let signs = [
        ("cold", &arc.cold, content::log::SIGN_COLD),
        ("heat", &arc.heat, content::log::SIGN_HEAT),
        ("routine", &arc.routines, content::log::SIGN_ROUTINE),
        ("walk", &arc.walks, content::log::SIGN_WALK),
    ];
    let used = signs.iter().filter(|(_, path, _)| !path.is_empty());
    let legend = used.clone().map(|(class, _, name)| view! { <li><Sign class/>{*name}</li> }).collect_view();
    let drawn = used.map(|(class, path, _)| sign(class, (*path).clone())).collect_view();
    let labels = arc.labels.iter().map(|(at, label)| {
        let x = format!("{}%", *at as f64 * 100.0 / WIDE as f64);
        view! { <text x=x y="156" text-anchor="middle">{label.clone()}</text> }
    });
    let words = WORDS.map(|(word, y)| view! { <text x="2" y=y.to_string()>{word}</text> });
    view! {
        <div class="arc">
            <svg class="chart" role="img" aria-label=label focusable="false">
                <svg viewBox="0 0 1000 160" preserveAspectRatio="none" width="100%" height="160">
                    <path class="scale" d=SCALE></path>
                    <path class="scale" d=arc.days.clone()></path>
                    <path class="line" d=arc.line.clone()></path>
                    <path class="dots" d=arc.dots.clone()></path>
                    {drawn}
                </svg>
                {words.into_iter().collect_view()}
                {labels.collect_view()}
            </svg>
            <ul class="legend" aria-hidden="true">{legend}</ul>
        </div>
    }
}

/// The strokes of a sign; a ring is a dot with another in it.
fn sign(class: &'static str, path: String) -> impl IntoView {
    let hole = (class == "walk").then(|| view! { <path class="hole" d=path.clone()></path> });
    view! {
        <path class=class d=path></path>
        {hole}
    }
}

/// One sign beside its word.
#[component]
fn Sign(class: &'static str) -> impl IntoView {
    let path = if class == "cold" { "M8 2v12" } else { "M8 8h.01" };
    view! {
        <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {sign(class, path.to_owned())}
        </svg>
    }
}
