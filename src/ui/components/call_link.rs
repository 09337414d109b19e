//! Links that call a number.

use leptos::prelude::*;

use super::phone_icon::PhoneIcon;
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
    // The name of a link has the words that are seen on it.
    let name = (!text.starts_with(&name)).then_some(name);
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

/// The one large button that calls an ambulance: a receiver, and the number in words.
#[component]
pub fn EmergencyCall(
    /// The number of this country.
    #[prop(into)]
    number: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <a class="call notranslate" translate="no" href=move || format!("tel:{}", number.get())>
            <PhoneIcon/>
            <span>{move || content::verdict::call_number(number.get())}</span>
        </a>
    }
}
