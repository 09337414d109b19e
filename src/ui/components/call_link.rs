//! A link that calls a number.

use leptos::prelude::*;

use crate::app::words::filled;
use crate::content::copy;

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
    let name = filled(copy::CALL_NUMBER, &[("number", &number)]);
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
