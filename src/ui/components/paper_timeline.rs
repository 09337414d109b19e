//! Attacks on a line of time, as bars. Said in one sentence; the table beside it says the rest.

use leptos::prelude::*;

use crate::app::report::timeline::{BASE, Timeline, WIDE};
use crate::content;

/// The picture, with what a bar means.
#[component]
pub fn TimelinePicture(
    /// What is drawn.
    timeline: Timeline,
) -> impl IntoView {
    let Timeline { bars, ticks, labels, scores, said } = timeline;
    let across = |at: i64| format!("{}%", at as f64 * 100.0 / WIDE as f64);
    // A narrow screen has room for every other one.
    let label = |(place, (at, words)): (usize, (i64, String))| {
        let class = (place % 2 == 1).then_some("every-other");
        view! { <text class=class x=across(at) y="94">{words}</text> }
    };
    let score = |(at, y, words): (i64, i64, String)| {
        view! { <text x=across(at) y=y.to_string() text-anchor="middle">{words}</text> }
    };
    view! {
        <div class="paper-timeline notranslate" translate="no">
            <svg class="chart" role="img" aria-label=said focusable="false">
                <svg viewBox="0 0 1000 100" preserveAspectRatio="none" width="100%" height="100">
                    <path class="base" d=format!("M0 {BASE}H1000")></path>
                    <path class="ticks" d=ticks></path>
                    <path class="bars" d=bars></path>
                </svg>
                {scores.into_iter().map(score).collect_view()}
                {labels.into_iter().enumerate().map(label).collect_view()}
            </svg>
            <p class="paper-note" aria-hidden="true">{content::report::TIMELINE_KEY}</p>
        </div>
    }
}
