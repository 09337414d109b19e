//! The first screen: one thing to do, the first minutes, and the open episode.

use leptos::prelude::*;

use super::parts::{BackupNudge, SettledCard};
use crate::app::event;
use crate::app::home;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Whom};
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::lines::Lines;
use crate::ui::dispatch::{part, use_dispatch};

/// The first screen.
#[component]
pub fn Home() -> impl IntoView {
    let page = use_dispatch().view(home::page);
    let lead = move || {
        if page.with(|page| page.recheck_due) { content::home::RECHECK_DUE } else { content::home::LEAD }
    };
    let first = part(page, |page| page.main.clone());
    let lines = part(page, |page| page.episode.clone());
    view! {
        <main id="page">
            <h1>{content::home::HEADING}</h1>
            <p class="lead">{lead}</p>
            <div class="hero">
                <For each=move || first.get() key=Action::clone let(action)>
                    <ActionButton action look=Look::Strong/>
                </For>
            </div>
            <a class="quiet" href=Route::FirstMinutes.print()>
                {content::home::FIRST_MINUTES}
                <span class="hint">{content::home::FIRST_MINUTES_HINT}</span>
            </a>
            <Show when=move || lines.with(|lines| !lines.is_empty())>
                <section class="card">
                    <h2>{content::home::EPISODE_HEADING}</h2>
                    <Lines lines class="notranslate"/>
                </section>
            </Show>
            <ActionStack actions=part(page, |page| page.more.clone())/>
            <div class="row-of-buttons">
                <ActionButton action=Action::new(content::home::FOR_OTHER, event::check::Msg::Begin(Whom::Other)) look=Look::Plain/>
                <a class="plain" href=Route::Sixty.print()>{content::reading::SIXTY}</a>
            </div>
            <BackupNudge card=part(page, |page| page.nudge.clone())/>
            <SettledCard settled=part(page, |page| page.settled.clone())/>
        </main>
    }
}
