//! The page for an address that leads nowhere: one way out.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::content;

/// One way out.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <main id="page">
            <h1>{content::interface::NOT_FOUND}</h1>
            <a class="strong" href=Route::Now.print()>{content::interface::GO_TO_NOW}</a>
        </main>
    }
}
