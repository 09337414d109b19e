//! The page of the present route. Addresses are read and written in `app::route`; this lays out what they name.

use leptos::prelude::*;

use super::dispatch::use_dispatch;
use super::pages;
use crate::app::frame;
use crate::app::frame::Shown;
use crate::app::route::Route;

/// The page on screen. On a new page or step nothing of the old one is kept: a screen reader reads it as new.
#[component]
pub fn CurrentPage() -> impl IntoView {
    let shown = use_dispatch().view_of_model(frame::shown);
    view! {
        <For each=move || [shown.get()] key=Shown::clone let(shown)>
            {page(shown.route)}
        </For>
    }
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Now => view! { <pages::home::Home/> }.into_any(),
        Route::FirstMinutes => view! { <pages::reading::FirstMinutes/> }.into_any(),
        Route::Danger => view! { <pages::reading::Danger/> }.into_any(),
        Route::Check(_) | Route::AnyNew | Route::Cautions | Route::Limits => {
            view! { <pages::questions::Questions/> }.into_any()
        }
        Route::Verdict => view! { <pages::verdict::Verdict/> }.into_any(),
        Route::Helper => view! { <pages::helper::Helper/> }.into_any(),
        Route::Relief => view! { <pages::relief::Relief/> }.into_any(),
        Route::Ready => view! { <pages::ready::Ready/> }.into_any(),
        Route::Timer => view! { <pages::timer::Timer/> }.into_any(),
        Route::Alarm => view! { <pages::alarm::Alarm/> }.into_any(),
        Route::After => view! { <pages::after::After/> }.into_any(),
        Route::Move => view! { <pages::rest::Rest/> }.into_any(),
        Route::Stretch => view! { <pages::stretch::Stretch/> }.into_any(),
        Route::Player => view! { <pages::player::Player/> }.into_any(),
        Route::Own => view! { <pages::own::Own/> }.into_any(),
        Route::Library => view! { <pages::library::Library/> }.into_any(),
        Route::Exercise(place) => view! { <pages::exercise::Exercise place/> }.into_any(),
        Route::Log => view! { <pages::log::Log/> }.into_any(),
        Route::More => view! { <pages::more::More/> }.into_any(),
        Route::Facts => view! { <pages::facts::Facts/> }.into_any(),
        Route::Settings => view! { <pages::settings::Settings/> }.into_any(),
        Route::Data => view! { <pages::data::Data/> }.into_any(),
        Route::Evidence => view! { <pages::reading::Evidence/> }.into_any(),
        Route::Claims => view! { <pages::reading::Claims/> }.into_any(),
        Route::Spasm => view! { <pages::reading::Spasm/> }.into_any(),
        Route::Sixty => view! { <pages::reading::Sixty/> }.into_any(),
        Route::About => view! { <pages::reading::About/> }.into_any(),
        Route::Better => view! { <pages::reading::Better/> }.into_any(),
        Route::NotFound => view! { <pages::not_found::NotFound/> }.into_any(),
    }
}
