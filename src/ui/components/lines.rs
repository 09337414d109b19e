//! Paragraphs and list entries from data. A line with other words is another element: page translation replaces words, and
//! would leave old ones standing.

use leptos::prelude::*;

/// One paragraph for each line.
#[component]
pub fn Lines(
    /// What they say.
    #[prop(into)]
    lines: Signal<Vec<String>>,
    /// Their class; `notranslate` for lines with clock times.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <For each=move || numbered(lines.get()) key=Clone::clone let((_, line))>
            <p
                class=(!class.is_empty()).then_some(class)
                translate=class.contains("notranslate").then_some("no")
            >
                {line}
            </p>
        </For>
    }
}

/// One list entry for each line.
#[component]
pub fn Items(
    /// What they say.
    #[prop(into)]
    lines: Signal<Vec<String>>,
) -> impl IntoView {
    view! {
        <For each=move || numbered(lines.get()) key=Clone::clone let((_, line))>
            <li>{line}</li>
        </For>
    }
}

/// Two lines may say the same.
fn numbered(lines: Vec<String>) -> Vec<(usize, String)> {
    lines.into_iter().enumerate().collect()
}
