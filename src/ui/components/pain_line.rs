//! The pain of the last 48 hours as a line: 0 at the foot, 10 at the top, now at the right. A sentence says the same.

use leptos::prelude::*;

use crate::app::home::PainLine as Shown;
use crate::content;

/// The line. One score is a dot; none is nothing.
#[component]
pub fn PainLine(
    /// What was noted.
    pain: Shown,
) -> impl IntoView {
    let Shown { points, summary, .. } = pain;
    if points.is_empty() {
        return ().into_any();
    }
    let spots: Vec<(i32, i32)> = points
        .iter()
        .map(|(at, pain)| (6 + i32::from(*at) * 308 / 1_000, 62 - i32::from(*pain) * 56 / 10))
        .collect();
    let line = spots.iter().map(|(x, y)| format!("{x} {y}")).collect::<Vec<_>>().join("L");
    let dot = |(x, y): &(i32, i32)| {
        view! { <circle class="spot" cx=x.to_string() cy=y.to_string() r="5"></circle> }
    };
    view! {
        <svg
            class="pain-line"
            viewBox="0 0 320 68"
            role="img"
            aria-label=[content::home::PAIN_HEADING, ": ", &summary, "."].concat()
        >
            <path class="scale" d="M0 6H320M0 34H320M0 62H320M160 6V62"></path>
            <path class="way" d=format!("M{line}")></path>
            {spots.iter().map(dot).collect_view()}
        </svg>
    }
    .into_any()
}
