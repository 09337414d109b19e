//! A figure as an SVG picture that stands still.

use leptos::prelude::*;

use crate::app::figure::{Drawing, Stroke};
use crate::app::stage::drawing;
use crate::domain::figure::body::Pose;
use crate::domain::figure::scene;

/// A pose of a figure.
#[component]
pub fn Figure(
    /// The figure.
    figure: &'static scene::Figure,
    /// How it stands or lies.
    pose: Pose,
    /// What is seen, in words; without it the picture is a decoration beside words that say it.
    #[prop(optional, into)]
    label: Option<&'static str>,
) -> impl IntoView {
    let Drawing { frame, strokes } = drawing(figure, &pose);
    let path = |Stroke { class, weight, path }: Stroke| {
        view! { <path class=class stroke-width=weight.to_string() d=path></path> }
    };
    view! {
        <svg
            class="figure"
            viewBox=view_box(frame)
            role=label.map(|_| "img")
            aria-label=label
            aria-hidden=label.is_none().then_some("true")
        >
            {strokes.into_iter().map(path).collect_view()}
        </svg>
    }
}

/// Left, top, width and height as SVG writes them.
pub fn view_box([left, top, width, height]: [i32; 4]) -> String {
    format!("{left} {top} {width} {height}")
}
