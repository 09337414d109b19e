//! The page on data: backup, restore, how safe it is, what could not be read, erasing.

use leptos::prelude::*;

use super::parts::DataCard;
use crate::app::event;
use crate::app::page::Action;
use crate::app::store;
use crate::app::store::page::Saved;
use crate::app::upkeep;
use crate::content;
use crate::ui::actions::ActionStack;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Lines;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Data() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(store::page::page);
    let told = part(page, |page| page.told.clone());
    let restore = part(page, |page| page.restore.clone());
    let handed = part(page, |page| page.handed.clone());
    let pieces = part(page, |page| page.pieces.clone());
    let told = move || Some(told.get()).filter(|told| !told.is_empty());
    let piece = |(name, actions): (String, Vec<Action>)| {
        view! {
            <div>
                <p class="piece">{name}</p>
                <ActionStack actions/>
            </div>
        }
    };
    view! {
        <main id="page">
            <h1>{content::store::DATA}</h1>
            <SavedCard saved=part(page, |page| page.saved.clone())/>
            <div>
                <For each=told key=String::clone let(told)>
                    <p class="notice">{told}</p>
                </For>
                {move || restore.get().map(|card| view! { <DataCard card/> })}
            </div>
            <DataCard card=part(page, |page| page.backup.clone())/>
            {move || handed.get().map(|card| view! { <DataCard card/> })}
            <Show when=move || pieces.with(|pieces| !pieces.is_empty())>
                <section class="card">
                    <h2>{content::store::SET_ASIDE_HEADING}</h2>
                    <p>{content::store::SET_ASIDE_LEAD}</p>
                    {move || pieces.get().into_iter().map(piece).collect_view()}
                </section>
            </Show>
            <details class="why in-full">
                <summary>{content::store::DETAILS}</summary>
                <div class="steps-in-full">
                    <p>{content::store::DATA_LEAD}</p>
                    <section class="card">
                        <h2>{content::store::RESTORE_HEADING}</h2>
                        <label for="restore-file">{content::store::RESTORE_FILE}</label>
                        <input
                            id="restore-file"
                            type="file"
                            on:change=move |_| app.tap(event::restore::Msg::ChooseFile)
                        />
                        <ActionStack actions=part(page, |page| page.kept_backups.clone())/>
                    </section>
                    <DataCard card=part(page, |page| page.folder.clone())/>
                    <DataCard card=part(page, |page| page.kept.clone())/>
                    <DataCard card=app.view(upkeep::page::card)/>
                    <DataCard card=part(page, |page| page.erase.clone())/>
                </div>
            </details>
        </main>
    }
}

/// Whether entries are stored, in a line with a tick.
#[component]
fn SavedCard(saved: Memo<Saved>) -> impl IntoView {
    let holds = part(saved, |saved: &Saved| saved.holds);
    let headline = part(saved, |saved: &Saved| saved.headline);
    let lines = part(saved, |saved: &Saved| saved.lines.clone());
    let sign = Signal::derive(move || if holds.get() { Glyph::Tick } else { Glyph::Warning });
    view! {
        <section class=move || if holds.get() { "card status rest" } else { "card status due" }>
            <div class="status-head">
                <Icon glyph=sign/>
                <div>
                    <For each=move || [headline.get()] key=|said| *said let(said)>
                        <h2>{said}</h2>
                    </For>
                    <Lines lines class="small notranslate"/>
                </div>
            </div>
        </section>
    }
}
