//! What else is here, under four headings.

use leptos::prelude::*;

use crate::app::route::{Group, Page, Route};
use crate::content;
use crate::ui::components::icon::{Glyph, Icon};

/// What else is here, under four headings.
#[component]
pub fn More() -> impl IntoView {
    let link = |page: &'static Page| {
        view! {
            <li>
                <a class="go" href=page.route.print()>
                    <Icon glyph=glyph(page.route)/>
                    <span>{page.title}</span>
                    <Icon glyph=Glyph::Forward/>
                </a>
            </li>
        }
    };
    let group = |group: Group| {
        view! {
            <section class="group">
                <h2>{group.title()}</h2>
                <ul class="card go-list">{group.pages().map(link).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <main id="page" class="groups">
            <h1>{content::settings::MORE_HEADING}</h1>
            {Group::ALL.into_iter().map(group).collect_view()}
        </main>
    }
}

/// The picture of a page.
fn glyph(route: Route) -> Glyph {
    match route {
        Route::FirstMinutes => Glyph::Clock,
        Route::Sixty | Route::Claims => Glyph::Book,
        Route::Danger => Glyph::Warning,
        Route::Numbers => Glyph::Globe,
        Route::Facts | Route::Library | Route::Train | Route::Lifting => Glyph::Body,
        Route::Week => Glyph::Tick,
        Route::Report => Glyph::Document,
        Route::Breaks => Glyph::Clock,
        Route::Medicines => Glyph::Pill,
        Route::Insight => Glyph::Log,
        Route::Reminders => Glyph::Bell,
        Route::Data => Glyph::Save,
        Route::Settings => Glyph::Sliders,
        Route::Alarm => Glyph::Bell,
        Route::Evidence => Glyph::Document,
        Route::Privacy => Glyph::Lock,
        _ => Glyph::Info,
    }
}
