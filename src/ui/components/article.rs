//! A page to read: title, lead, sections with steps, small print and sources.

use leptos::prelude::*;

use crate::content::{self, Section, copy};

/// A page by its id, all of it.
pub fn whole(id: &'static str) -> AnyView {
    let page = content::page(id);
    view! {
        <h1>{page.title.as_str()}</h1>
        <p class="lead">{page.lead.as_str()}</p>
        {sections(page.sections.iter())}
    }
    .into_any()
}

/// Some sections of a page.
pub fn sections(sections: impl Iterator<Item = &'static Section>) -> AnyView {
    sections.map(section).collect_view().into_any()
}

fn section(section: &'static Section) -> AnyView {
    let steps = section.steps.iter().map(|step| view! { <li>{step.as_str()}</li> }).collect_view();
    let list = if section.ordered {
        view! { <ol>{steps}</ol> }.into_any()
    } else {
        view! { <ul>{steps}</ul> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{section.heading.as_str()}</h2>
            {list}
            <p class="small">{section.note.as_str()}" "{sources(&section.evidence)}</p>
        </section>
    }
    .into_any()
}

/// Links to sources, or the word that there is none.
pub fn sources(ids: &'static [String]) -> AnyView {
    if ids.is_empty() {
        return copy::OUR_ADVICE.into_any();
    }
    let names: Vec<&str> = ids
        .iter()
        .filter_map(|id| content::sources().iter().find(|source| source.id == *id))
        .map(|source| source.publisher.as_str())
        .collect();
    let mut names: Vec<&str> = names;
    names.dedup();
    view! { <a href="#/evidence">{copy::SOURCES}": "{names.join(", ")}</a> }.into_any()
}
