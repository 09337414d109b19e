//! The views: Leptos components that lay out what the pages of `app` say. No rule, no clock and no medical wording here.
//! Only `dispatch` changes the model, by `app::update`.

mod actions;
mod app;
pub mod components;
mod dispatch;
mod lock;
mod pages;
mod router;
mod sos;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::platform::address;

/// Starts the app in the element made for it and hides the static page.
pub fn mount() {
    let root = document().get_element_by_id("app").and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        leptos::mount::mount_to(root, || {
            provide_context(dispatch::start());
            view! { <app::App/> }
        })
        .forget();
        address::adopt_shell();
    }
}
