//! The list of what else is here.

use leptos::prelude::*;

use crate::app::route::PAGES;
use crate::content;

/// The list of what else is here.
#[component]
pub fn More() -> impl IntoView {
    let listed = PAGES.iter().filter(|page| page.in_more);
    let links = listed.map(|page| view! { <a class="quiet" href=page.route.print()>{page.title}</a> });
    view! {
        <main id="page">
            <h1>{content::settings::MORE_HEADING}</h1>
            <div class="actions">{links.collect_view()}</div>
        </main>
    }
}
