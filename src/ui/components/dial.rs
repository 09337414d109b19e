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

/// One phase: its track, and what is left of it, clockwise from the top, in a colour that goes from its first to its last.
#[component]
fn Arc(face: Signal<Face>, place: usize, count: usize) -> impl IntoView {
    let arc = move || face.with(|face| face.arcs.get(place).copied().unwrap_or_default());
    let (from, whole) = stretch_of(place, count, GAP);
    let done = move || done_of(whole, arc().1);
    let tone = move |class: &str| format!("{class} {}", arc().0.class());
    let id = format!("arc-{place}-{count}");
    let stroke = format!("url(#{id})");
    let [start, end] = [from, from + whole].map(on_ring);
    view! {
        <g class=move || tone("arc") transform="rotate(-90)">
            <linearGradient
                id=id
                gradientUnits="userSpaceOnUse"
                x1=start.0.to_string()
                y1=start.1.to_string()
                x2=end.0.to_string()
                y2=end.1.to_string()
            >
                <stop class=move || tone("from") offset="0"></stop>
                <stop class=move || tone("to") offset="1"></stop>
            </linearGradient>
            <circle
                class="track"
                r="573"
                stroke-dasharray=format!("{whole} {WHOLE}")
                stroke-dashoffset=(-from).to_string()
            ></circle>
            <circle
                class="left"
                r="573"
                stroke=stroke
                stroke-dasharray=move || format!("{} {WHOLE}", whole - done())
                stroke-dashoffset=move || (-from - done()).to_string()
            ></circle>
        </g>
    }
}

/// Where one of so many arcs begins on the ring, and how long it is, with this much left open between two.
fn stretch_of(place: usize, count: usize, gap: i32) -> (i32, i32) {
    let each = WHOLE / count.max(1) as i32;
    (each * place as i32 + gap / 2, each - gap)
}

/// How much of an arc this share is, in thousandths of it.
fn done_of(whole: i32, share: u16) -> i32 {
    whole * i32::from(share) / 1_000
}

/// The place on the ring so far along it from its start. Where a ring is one arc its ends meet: the last colour is opposite.
fn on_ring(along: i32) -> (f64, f64) {
    let along = if along > WHOLE - GAP { WHOLE / 2 } else { along };
    let turn = f64::from(along) / f64::from(WHOLE) * std::f64::consts::TAU;
    (573.0 * turn.cos(), 573.0 * turn.sin())
}

/// The same ring, small, beside words in a bar.
#[component]
pub fn SmallRing(
    /// Each part of the whole: its tone, and how much of it is done, in thousandths.
    #[prop(into)]
    arcs: Signal<Vec<(Tone, u16)>>,
) -> impl IntoView {
    let parts = move || {
        arcs.with(|arcs| {
            let part = |(place, (_, done)): (usize, &(Tone, u16))| {
                let (from, whole) = stretch_of(place, arcs.len(), 2 * GAP);
                let done = done_of(whole, *done);
                view! {
                    <circle
                        r="573"
                        stroke-dasharray=format!("{} {WHOLE}", whole - done)
                        stroke-dashoffset=(-from - done).to_string()
                    ></circle>
                }
            };
            arcs.iter().enumerate().map(part).collect_view()
        })
    };
    view! {
        <svg class="small-ring" viewBox="-673 -673 1346 1346" aria-hidden="true">
            <g transform="rotate(-90)">{parts}</g>
        </svg>
    }
}
