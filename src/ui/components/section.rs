//! A section of a page to read: heading, steps, small print and sources.

use leptos::prelude::*;

use super::sources::Sources;
use crate::content::{Page, Section as Words};

/// Title and lead of a page to read.
#[component]
pub fn PageHead(
    /// The page.
    page: &'static Page,
) -> impl IntoView {
    view! {
        <div>
            <h1>{page.title}</h1>
            <p class="lead">{page.lead}</p>
        </div>
    }
}

/// One section.
#[component]
pub fn Section(
    /// Its words.
    section: &'static Words,
    /// What stands below its heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let steps = section.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
    let list = if section.ordered {
        view! { <ol>{steps}</ol> }.into_any()
    } else {
        view! { <ul>{steps}</ul> }.into_any()
    };
    // Without sources the small print says that it is our advice, or it tells what the app does.
    let sources = (!section.sources.is_empty()).then(|| view! { " " <Sources ids=section.sources/> });
    let is_there = sources.is_some() || !section.note.is_empty();
    let small = is_there.then(|| view! { <p class="small">{section.note} {sources}</p> });
    view! {
        <section class="card">
            <h2>{section.heading}</h2>
            {children.map(|children| children())}
            {list}
            {small}
        </section>
    }
}
