//! After the end of an attack: how it went, in a sentence or two, what came before it, with a tip for each thing; then what
//! helps from here on.

use leptos::prelude::*;

use super::parts::{BackupNudge, OneTip, Patterns, ReportLink};
use crate::app::notes::before;
use crate::app::store;
use crate::content;
use crate::ui::actions::{ActionToggles, Look};
use crate::ui::components::section::{PageHead, Section};
use crate::ui::dispatch::{part, use_dispatch};

/// How it went, and what now.
#[component]
pub fn Better() -> impl IntoView {
    let app = use_dispatch();
    let nudge = app.view(|model, now| store::page::nudge(model, now, true));
    let page = app.view(before::page);
    let card = part(page, |page| page.card.clone());
    let causes = part(page, |page| page.causes.clone());
    let tips = part(page, |page| page.tips.clone());
    let said = move |words: String| view! { <p class="notranslate" translate="no">{words}</p> };
    let words = &content::help_pages::FEEL_BETTER;
    view! {
        <main id="page">
            <PageHead page=words/>
            <Show when=move || card.with(|lines| !lines.is_empty())>
                <section class="card end">
                    <h2>{content::log::END_HEADING}</h2>
                    {move || card.get().into_iter().map(said).collect_view()}
                </section>
            </Show>
            <Show when=move || causes.with(|causes| !causes.is_empty())>
                <section class="card">
                    <h2 id="before">{content::timer::SET_OFF}</h2>
                    <p class="small">{content::timer::SET_OFF_LEAD}</p>
                    <div class="chips" role="group" aria-labelledby="before">
                        <ActionToggles actions=causes look=Look::Chip/>
                    </div>
                </section>
            </Show>
            <Show when=move || tips.with(|tips| !tips.is_empty())>
                <section class="card">
                    <h2>{content::log::TIPS_HEADING}</h2>
                    <For each=move || tips.get() key=Clone::clone let(tip)>
                        <OneTip tip/>
                    </For>
                </section>
            </Show>
            <Patterns lines=part(page, |page| page.patterns.clone())/>
            <ReportLink/>
            {words.sections.iter().map(|section| view! { <Section section/> }).collect_view()}
            <BackupNudge card=nudge/>
        </main>
    }
}
