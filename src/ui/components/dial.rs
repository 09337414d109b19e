//! The dial: arcs for the phases, digits readable at two metres, the phase as word, icon and colour.

use leptos::prelude::*;

use crate::app::present::timer::{Dial, Tone, dial};
use crate::ui::shell::Shell;

/// Radius of the ring in the drawing's units.
const RADIUS: f64 = 92.0;
/// Degrees left open between two arcs.
const GAP: f64 = 6.0;

/// The dial of the running block.
pub fn ring(shell: Shell) -> AnyView {
    let tone = shell.select(|model, now| dial(model, now).tone);
    let phase = shell.select(|model, now| dial(model, now).phase);
    let under = shell.select(|model, now| dial(model, now).under);
    let digits = move || shell.model.with(|model| dial(model, shell.now.get()).digits);
    let count = shell.select(|model, now| dial(model, now).arcs.len());
    let arcs = move || {
        let count = count.get();
        (0..count).map(|place| arc(shell, place, count)).collect_view()
    };
    view! {
        <div class=move || format!("dial {}", tone.get().class())>
            <svg viewBox="-100 -100 200 200" aria-hidden="true">{arcs}</svg>
            <div class="face">
                <p class="phase"><span class="icon" aria-hidden="true">{move || icon(tone.get())}</span>{phase}</p>
                <p class="digits" role="timer">{digits}</p>
                <p class="under">{under}</p>
            </div>
        </div>
    }
    .into_any()
}

/// A sign beside the word, so that colour never tells alone.
pub fn icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Cold => "\u{2744}",
        Tone::Heat => "\u{2668}",
        Tone::Rest => "\u{25CC}",
        Tone::Danger => "\u{26A0}",
    }
}

fn arc(shell: Shell, place: usize, count: usize) -> AnyView {
    let read = move |dial: &Dial| dial.arcs.get(place).copied().unwrap_or((Tone::Rest, 0));
    let now = move || shell.model.with(|model| read(&dial(model, shell.now.get())));
    let each = 360.0 / count as f64;
    let from = each * place as f64 + GAP / 2.0;
    let to = each * (place + 1) as f64 - GAP / 2.0;
    let class = move || format!("arc {}", now().0.class());
    let left = move || {
        let done = f64::from(now().1) / 1_000.0;
        path(from + (to - from) * done, to)
    };
    view! {
        <g class=class>
            <path class="track" d=path(from, to)></path>
            <path class="left" d=left></path>
        </g>
    }
    .into_any()
}

/// An arc clockwise from the top, in degrees; empty when nothing is left.
fn path(from: f64, to: f64) -> String {
    if to - from < 0.5 {
        return String::new();
    }
    let point = |degrees: f64| {
        let angle = degrees.to_radians();
        (((RADIUS * angle.sin()) * 10.0) as i32, ((-RADIUS * angle.cos()) * 10.0) as i32)
    };
    let tenths = |n: i32| format!("{}{}.{}", if n < 0 { "-" } else { "" }, n.abs() / 10, n.abs() % 10);
    let ((x0, y0), (x1, y1)) = (point(from), point(to));
    let large = if to - from > 180.0 { 1 } else { 0 };
    format!("M{} {}A92 92 0 {large} 1 {} {}", tenths(x0), tenths(y0), tenths(x1), tenths(y1))
}
