//! A link to the sources of a sentence, by publisher, or the word that there is none.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::content::{self, SourceId};

/// The sources of a sentence.
#[component]
pub fn Sources(
    /// Which; none where the advice is ours.
    ids: &'static [SourceId],
) -> impl IntoView {
    if ids.is_empty() {
        return view! { <span>{content::reading::OUR_ADVICE}</span> }.into_any();
    }
    let mut names: Vec<&str> = ids.iter().map(|id| id.source().publisher).collect();
    names.dedup();
    let text = format!("{}: {}", content::reading::SOURCES, names.join(", "));
    view! { <a href=Route::Evidence.print()>{text}</a> }.into_any()
}
