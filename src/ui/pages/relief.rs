//! Cold or heat on one page: what the check found, the choice, what may hold right now, the last steps, and the start. Each
//! part unfolds below the one before. What helped so far and the 72 hours are behind one line.

use leptos::prelude::*;

use super::choose_mode::ChooseMode;
use super::findings::Band;
use super::parts::ClaimsLink;
use super::questions::{Foot, Rows};
use super::ready::Ready;
use crate::app::check::verdict::Found;
use crate::app::frame;
use crate::app::page::Choices;
use crate::app::relief::page::Stage;
use crate::app::{check, relief};
use crate::content::{self, Whom};
use crate::ui::components::lines::Items;
use crate::ui::components::strip::Strip;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Relief() -> impl IntoView {
    let app = use_dispatch();
    // A part with other words is another part: page translation replaces words, and would leave old ones standing.
    let stage = app.view(|model, now| (relief::page::stage(model), relief::page::ready(model, now).heading));
    let fresh = app.view(check::verdict::fresh);
    let below = move |stage| match stage {
        Stage::Choice => ().into_any(),
        Stage::RightNow => view! { <RightNow/> }.into_any(),
        Stage::Ready => view! { <Ready/> }.into_any(),
    };
    view! {
        <main id="page" class="start">
            {move || match fresh.get() {
                Some(Found { verdict, word }) => {
                    view! {
                        <Band level=Some(verdict) whom=Whom::Me word sentence="".into()/>
                        <ChooseMode/>
                    }.into_any()
                }
                None => view! { <ChooseMode alone=true/> }.into_any(),
            }}
            <For each=move || [stage.get()] key=Clone::clone let((stage, _))>
                {below(stage)}
            </For>
            <SoFar/>
        </main>
    }
}

/// What may hold right now.
#[component]
fn RightNow() -> impl IntoView {
    let page: Memo<Choices> = use_dispatch().view(frame::choices);
    let waits = part(page, |page| !page.settled);
    view! {
        <section class="choices stage">
            <h2 class="unfolded">{part(page, |page| page.heading.clone())}</h2>
            <div class="rows"><Rows page waits/></div>
            <Foot page waits/>
        </section>
    }
}

/// What helped so far and the 72 hours, behind one line, and what the evidence says.
#[component]
fn SoFar() -> impl IntoView {
    let page = use_dispatch().view(relief::page::choice);
    let ledger = part(page, |page| page.ledger.clone());
    let window = part(page, |page| page.window.clone());
    let evidence = part(page, |page| {
        page.first.iter().map(|card| [card.name, ": ", &card.evidence_line].concat()).collect::<Vec<_>>()
    });
    view! {
        <details class="why">
            <summary>{content::relief::MORE}</summary>
            <div class="beside">
                <ul><Items lines=evidence/></ul>
                <Show when=move || ledger.with(|ledger| !ledger.is_empty())>
                    <section class="card">
                        <h2>{content::relief::LEDGER}</h2>
                        <ul><Items lines=ledger/></ul>
                        <p class="small">{content::relief::LEDGER_LEAD}</p>
                    </section>
                </Show>
                {move || window.get().map(|window| view! { <Strip window/> })}
                <ClaimsLink/>
            </div>
        </details>
    }
}
