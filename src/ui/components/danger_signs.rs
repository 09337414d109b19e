//! The danger signs as a list to read.

use leptos::prelude::*;

use crate::content;

/// The list under its heading, with what to do where one is not sure.
#[component]
pub fn DangerSigns() -> impl IntoView {
    let sign = |sign: &'static content::Claim| view! { <li>{sign.text}</li> };
    view! {
        <section class="signs">
            <h2>{content::danger::HEADING}</h2>
            <ul>{content::danger::SIGNS.iter().map(sign).collect_view()}</ul>
            <p><strong>{content::danger::NOT_SURE}</strong></p>
        </section>
    }
}
