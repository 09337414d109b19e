//! A lock against touches by accident: in a pocket, under a pack, by a child. Nothing behind it can be reached until it is
//! opened by two taps in two places.

use leptos::prelude::*;

use super::icon::{Glyph, Icon};
use super::modal::open_dialog;

/// The lock, for as long as it is laid out. The browser's own dialog keeps all behind it from touch, keyboard and screen
/// readers, and lets it be seen. Escape opens it too.
#[component]
pub fn TouchLock(
    /// What is locked, in words.
    name: &'static str,
    /// On the first button, and on the second.
    steps: [&'static str; 2],
    /// It was opened.
    on_open: Callback<()>,
    /// What stays within reach.
    children: Children,
) -> impl IntoView {
    let (node, open) = open_dialog(on_open);
    let sure = RwSignal::new(false);
    let [first, second] = steps;
    view! {
        <dialog node_ref=node class="touch-lock" aria-label=name on:close=move |_| on_open.run(())>
            <div class="touch-lock-top">{children()}</div>
            <p class="with-icon"><Icon glyph=Glyph::Lock/>{name}</p>
            <div class="touch-lock-keys">
                <button class="quiet" type="button" disabled=sure on:click=move |_| sure.set(true)>{first}</button>
                <button class="quiet" type="button" disabled=move || !sure.get() on:click=move |_| open.run(())>{second}</button>
            </div>
        </dialog>
    }
}
