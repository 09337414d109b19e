//! One exercise in full: its figure, how, how much, and when not.

use leptos::prelude::*;

use crate::app::moves;
use crate::app::moves::library::Entry;
use crate::app::route::Route;
use crate::content;
use crate::domain::figure::body::Pose;
use crate::ui::components::figure::Figure;
use crate::ui::components::section::{PageHead, Section};

/// One entry of the library.
#[component]
pub fn Exercise(
    /// Its place in the library.
    place: usize,
) -> impl IntoView {
    moves::library::entry(place).map(|entry| view! { <Whole entry/> })
}

#[component]
fn Whole(entry: Entry) -> impl IntoView {
    let Entry { page, figure, muscles, fits, dose, not_with, neighbours } = entry;
    let pose = |(place, pose): (usize, &Pose)| {
        let picture = if place == 0 {
            view! { <Figure figure pose=*pose label=page.lead/> }.into_any()
        } else {
            view! { <Figure figure pose=*pose/> }.into_any()
        };
        view! {
            <figure>
                {picture}
                <figcaption>{(place + 1).to_string()}</figcaption>
            </figure>
        }
    };
    let not_with = (!not_with.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{content::library::NOT_WITH}</h2>
                <ul>{not_with.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </section>
        }
    });
    let link = |(name, to): (String, Route)| view! { <a class="quiet" href=to.print()>{name}</a> };
    view! {
        <main id="page">
            <PageHead page/>
            <div class="card figures">
                {figure.poses.iter().enumerate().map(pose).collect_view()}
                <p class="small">{muscles}</p>
            </div>
            {page.sections.iter().map(|section| view! { <Section section/> }).collect_view()}
            <section class="card">
                <h2>{content::library::DOSE_HEADING}</h2>
                <p>{dose}</p>
                <p class="small">{fits}</p>
            </section>
            <section class="card">
                <h2>{content::library::STOP_HEADING}</h2>
                <p>{content::library::STOP_RULE}</p>
            </section>
            {not_with}
            <div class="actions">{neighbours.into_iter().map(link).collect_view()}</div>
            <a class="plain" href=Route::Library.print()>{content::library::LIBRARY}</a>
        </main>
    }
}
