//! Cold or heat: the choice, with one plain sentence of evidence each, what helped so far, and the 72 hours.

use leptos::prelude::*;

use super::parts::ClaimsLink;
use crate::app::event;
use crate::app::relief;
use crate::app::relief::page::ModeCard;
use crate::content::{self, SourceId};
use crate::domain::therapy::mode::Family;
use crate::ui::components::lines::Items;
use crate::ui::components::sources::Sources;
use crate::ui::components::strip::Strip;
use crate::ui::dispatch::{part, use_dispatch};

/// The choice.
#[component]
pub fn Relief() -> impl IntoView {
    let page = use_dispatch().view(relief::page::choice);
    let first = part(page, |page| page.first.clone());
    let others = part(page, |page| page.others.clone());
    let warning = part(page, |page| page.warning);
    let ledger = part(page, |page| page.ledger.clone());
    let window = part(page, |page| page.window.clone());
    let cards =
        |cards: Vec<ModeCard>| cards.into_iter().map(|card| view! { <ModeButton card/> }).collect_view();
    view! {
        <main id="page">
            <h1>{content::relief::HEADING}</h1>
            <p class="lead">{part(page, |page| page.lead.clone())}</p>
            {move || warning.get().map(|claim| {
                view! {
                    <div class="notice">
                        <p>{claim.text}</p>
                        <RestsOn ids=claim.sources/>
                    </div>
                }
            })}
            {move || cards(first.get())}
            // A person in pain sees two things to choose from; the others are behind one line.
            <details class="why">
                <summary>{content::relief::OTHER_WAYS}</summary>
                <div class="actions">{move || cards(others.get())}</div>
            </details>
            <Show when=move || ledger.with(|ledger| !ledger.is_empty())>
                <section class="card">
                    <h2>{content::relief::LEDGER}</h2>
                    <ul><Items lines=ledger/></ul>
                    <p class="small">{content::relief::LEDGER_LEAD}</p>
                </section>
            </Show>
            {move || window.get().map(|window| view! { <Strip window/> })}
            <ClaimsLink/>
        </main>
    }
}

#[component]
fn ModeButton(card: ModeCard) -> impl IntoView {
    let app = use_dispatch();
    let ModeCard { mode, name, pack, evidence_line, wait, left } = card;
    let waits = wait.is_some();
    let class = if mode.family() == Family::Cold { "mode cold" } else { "mode heat" };
    view! {
        <button class=class disabled=waits on:click=move |_| app.tap(event::relief::Msg::Choose(mode))>
            <strong>{name}</strong>
            <span>{pack}</span>
            <span class="small">{evidence_line}</span>
            {wait.or(left).map(|text| view! { <span class="wait notranslate" translate="no">{text}</span> })}
        </button>
    }
}

/// What a refusal or a warning rests on; nothing while nothing is said.
#[component]
pub fn RestsOn(ids: &'static [SourceId]) -> impl IntoView {
    (!ids.is_empty()).then(|| view! { <p class="small"><Sources ids/></p> })
}
