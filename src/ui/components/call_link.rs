//! A link that calls a number.

use leptos::prelude::*;

use crate::content;

/// A link that calls a number.
#[component]
pub fn CallLink(
    /// The number.
    #[prop(into)]
    number: String,
    /// What stands on the link.
    #[prop(into)]
    text: String,
    /// Its class: "call" for an emergency, "strong" or "quiet".
    class: &'static str,
) -> impl IntoView {
    let name = content::verdict::call_number(&number);
    view! {
        <a
            class=format!("{class} notranslate")
            translate="no"
            href=format!("tel:{number}")
            aria-label=name
        >
            {text}
        </a>
    }
}
