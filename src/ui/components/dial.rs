//! The dial: arcs for the phases, digits readable at two metres, the phase as word, icon and colour.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use crate::app::page::{Face, Tone};

/// The length of the ring, whose radius is 573; a multiple of every number of arcs.
const WHOLE: i32 = 3_600;
/// Left open between two arcs.
const GAP: i32 = 60;

/// The dial of what runs.
#[component]
pub fn Dial(
    /// What it shows.
    #[prop(into)]
    face: Signal<Face>,
) -> impl IntoView {
    let tone = Memo::new(move |_| face.with(|face| face.tone));
    let count = Memo::new(move |_| face.with(|face| face.arcs.len()));
    let arcs = move || {
        let count = count.get();
        (0..count).map(|place| view! { <Arc face place count/> }).collect_view()
    };
    view! {
        <div class=move || format!("dial notranslate {}", tone.get().class()) translate="no">
            <svg viewBox="-623 -623 1246 1246" aria-hidden="true">
                {arcs}
            </svg>
            <div class="face">
                <p class="phase">
                    <Icon glyph=Signal::derive(move || icon(tone.get()))/>
                    {move || face.with(|face| face.phase.clone())}
                </p>
                <p class="digits" role="timer">
                    {move || face.with(|face| face.digits.clone())}
                </p>
                <p class="under">
                    {move || face.with(|face| face.under.clone())}
                </p>
            </div>
        </div>
    }
}

/// A sign beside the word, so that colour never tells alone.
fn icon(tone: Tone) -> Glyph {
    match tone {
        Tone::Cold => Glyph::Snow,
        Tone::Heat => Glyph::Flame,
        Tone::Rest => Glyph::Rest,
        Tone::Danger => Glyph::Warning,
    }
}

/// One phase: its track, and what is left of it, clockwise from the top.
#[component]
fn Arc(face: Signal<Face>, place: usize, count: usize) -> impl IntoView {
    let arc = move || face.with(|face| face.arcs.get(place).copied().unwrap_or_default());
    let each = WHOLE / count.max(1) as i32;
    let from = each * place as i32 + GAP / 2;
    let whole = each - GAP;
    let done = move || whole * i32::from(arc().1) / 1_000;
    view! {
        <g class=move || format!("arc {}", arc().0.class()) transform="rotate(-90)">
            <circle
                class="track"
                r="573"
                stroke-dasharray=format!("{whole} {WHOLE}")
                stroke-dashoffset=(-from).to_string()
            ></circle>
            <circle
                class="left"
                r="573"
                stroke-dasharray=move || format!("{} {WHOLE}", whole - done())
                stroke-dashoffset=move || (-from - done()).to_string()
            ></circle>
        </g>
    }
}
