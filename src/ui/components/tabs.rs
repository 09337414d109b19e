//! Tabs: parts of a page of which one is open. Arrow keys go from one to the next, as screen readers expect.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::address;

/// The tabs of a page, above the part that is open.
#[component]
pub fn Tabs(
    /// What they are, for screen readers.
    name: &'static str,
    /// Their words, in order.
    #[prop(into)]
    words: Signal<Vec<&'static str>>,
    /// The place of the one that is open.
    #[prop(into)]
    open: Signal<usize>,
    /// One was picked, by its place.
    #[prop(into)]
    on_pick: Callback<usize>,
) -> impl IntoView {
    let tab = move |(place, word): (usize, &'static str)| {
        let is_open = move || open.get() == place;
        view! {
            <button
                role="tab"
                id=id(place)
                aria-controls="panel"
                aria-selected=move || if is_open() { "true" } else { "false" }
                tabindex=move || if is_open() { "0" } else { "-1" }
                on:click=move |_| on_pick.run(place)
            >
                {word}
            </button>
        }
    };
    let moves = move |event: KeyboardEvent| {
        let (at, count) = (open.get_untracked(), words.with_untracked(Vec::len).max(1));
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        on_pick.run(to);
        address::focus(&id(to));
    };
    view! {
        <div class="tabs" role="tablist" aria-label=name on:keydown=moves>
            {move || words.get().into_iter().enumerate().map(tab).collect_view()}
        </div>
    }
}

/// The name by which a panel says which tab opened it.
pub fn id(place: usize) -> String {
    format!("tab-{place}")
}
