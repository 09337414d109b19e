//! After the end of an attack: how it went, in a sentence or two, then what helps from here on.

use leptos::prelude::*;

use super::parts::BackupNudge;
use crate::app::notes;
use crate::app::store;
use crate::content;
use crate::ui::components::section::{PageHead, Section};
use crate::ui::dispatch::use_dispatch;

/// How it went, and what now.
#[component]
pub fn Better() -> impl IntoView {
    let app = use_dispatch();
    let nudge = app.view(|model, now| store::page::nudge(model, now, true));
    let card = app.view(notes::log::end_card);
    let said = move |words: String| view! { <p class="notranslate" translate="no">{words}</p> };
    let page = &content::help_pages::FEEL_BETTER;
    view! {
        <main id="page">
            <PageHead page/>
            <Show when=move || card.with(|lines| !lines.is_empty())>
                <section class="card end">
                    <h2>{content::log::END_HEADING}</h2>
                    {move || card.get().into_iter().map(said).collect_view()}
                </section>
            </Show>
            {page.sections.iter().map(|section| view! { <Section section/> }).collect_view()}
            <BackupNudge card=nudge/>
        </main>
    }
}
