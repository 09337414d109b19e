//! A question on top of the page.

use leptos::prelude::*;

/// A question on top of the page, with its name for screen readers.
#[component]
pub fn Sheet(
    /// Its name.
    #[prop(into)]
    name: String,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="sheet" role="dialog" aria-label=name>
            {children()}
        </section>
    }
}
