//! A small ring that runs down, with what is left of a time in it. The words beside it say the same.

use leptos::prelude::*;

use crate::app::home::Ring as Shown;

/// The length of the ring, whose radius is 57.3.
const WHOLE: i32 = 360;

/// The ring.
#[component]
pub fn Ring(
    /// What it shows.
    #[prop(into)]
    ring: Signal<Shown>,
) -> impl IntoView {
    let left = move || WHOLE - ring.with(|ring| WHOLE * i32::from(ring.done) / 1_000);
    view! {
        <div class="ring notranslate" translate="no" aria-hidden="true">
            <svg viewBox="-64 -64 128 128">
                <circle class="track" r="57.3"></circle>
                <circle
                    class="left"
                    r="57.3"
                    transform="rotate(-90)"
                    stroke-dasharray=move || format!("{} {WHOLE}", left())
                ></circle>
            </svg>
            <span>{move || ring.with(|ring| ring.digits.clone())}</span>
        </div>
    }
}
