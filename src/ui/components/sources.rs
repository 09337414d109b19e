//! A link to the sources of a sentence, by publisher, or the word that there is none.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::content::{self, copy};

/// The sources of a sentence.
#[component]
pub fn Sources(
    /// Their ids; none where the advice is ours.
    ids: &'static [&'static str],
) -> impl IntoView {
    if ids.is_empty() {
        return view! { <span>{copy::OUR_ADVICE}</span> }.into_any();
    }
    let publisher = |id: &&'static str| {
        content::sources().iter().find(|source| source.id == *id).map_or(*id, |source| source.publisher)
    };
    let mut names: Vec<&str> = ids.iter().map(publisher).collect();
    names.dedup();
    let text = format!("{}: {}", copy::SOURCES, names.join(", "));
    view! { <a href=Route::Evidence.print()>{text}</a> }.into_any()
}
