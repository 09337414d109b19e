//! The page of the present route. Addresses are read and written in `app::route`, pages are listed in `pages`.

use leptos::prelude::*;

use super::dispatch::use_dispatch;
use super::pages;
use crate::app::frame;
use crate::app::frame::Shown;

/// The page on screen. On a new page or step nothing of the old one is kept: a screen reader reads it as new.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let shown = use_dispatch().view_of_model(frame::shown);
    view! {
        <For each=move || [shown.get()] key=Shown::clone let(shown)>
            {pages::of(shown.route)}
        </For>
    }
}
