//! The 72 hours as a strip: a day is a third, each block a mark in its colour and height, now a line. Words beside it
//! say the same.

use leptos::prelude::*;

use super::lines::Lines;
use crate::app::relief::page::Window;
use crate::content;
use crate::domain::therapy::mode::Family;

/// The card with the strip.
#[component]
pub fn Strip(
    /// The 72 hours.
    window: Window,
) -> impl IntoView {
    let Window { lines, parts, now, blocks } = window;
    let label = lines.join(" ");
    let block = |(family, from, length)| match family {
        // Cold hangs, heat stands: never by colour alone.
        Family::Cold => bar("cold", from, length, 20, 34),
        Family::Heat => bar("heat", from, length, 6, 34),
    };
    let days = [333, 667].map(|at| bar("line", at, 2, 12, 36));
    let bars = [bar("ground", 0, 1_000, 20, 20)].into_iter().chain(days).chain(parts.into_iter().map(block));
    let bars = bars.chain([bar("now", now.min(996), 4, 0, 60)]).collect_view();
    let all = (!blocks.is_empty()).then(|| {
        view! {
            <details class="why">
                <summary>{content::relief::WINDOW_ALL}</summary>
                <ul>{blocks.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </details>
        }
    });
    view! {
        <section class="card">
            <h2>{content::relief::WINDOW}</h2>
            <svg class="strip" viewBox="0 0 1000 60" preserveAspectRatio="none" role="img" aria-label=label>
                {bars}
            </svg>
            <Lines lines class="notranslate"/>
            {all}
        </section>
    }
}

fn bar(class: &'static str, from: u16, length: u16, top: u16, height: u16) -> impl IntoView {
    view! {
        <rect
            class=class
            x=from.to_string()
            y=top.to_string()
            width=length.to_string()
            height=height.to_string()
        ></rect>
    }
}
