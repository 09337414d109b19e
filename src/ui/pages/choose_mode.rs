//! The choice between cold and heat, on the page of a verdict that leaves them open and on their own.

use leptos::prelude::*;

use super::parts::RestsOn;
use crate::app::event;
use crate::app::relief;
use crate::app::relief::page::ModeCard;
use crate::content;
use crate::domain::therapy::mode::Family;
use crate::ui::components::picture::{Picture, Pictured};
use crate::ui::dispatch::{part, use_dispatch};

/// The choice: two large buttons beside each other, the other ways behind one line.
#[component]
pub fn ChooseMode(
    /// It stands on its own: its heading is that of the page.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let page = use_dispatch().view(relief::page::choice);
    let first = part(page, |page| page.first.clone());
    let others = part(page, |page| page.others.clone());
    let lead = part(page, |page| page.lead.clone());
    let warning = part(page, |page| page.warning);
    let is_chosen = part(page, |page| page.first.iter().chain(&page.others).any(|card| card.chosen));
    let tile = |card: ModeCard| view! { <ModeTile card/> };
    let wide = |card: ModeCard| view! { <ModeButton card/> };
    view! {
        <section class=move || if is_chosen.get() { "choose chosen" } else { "choose" }>
            {match alone {
                true => view! { <h1>{content::relief::HEADING}</h1> }.into_any(),
                false => view! { <h2>{content::relief::HEADING}</h2> }.into_any(),
            }}
            {move || lead.get().map(|lead| view! { <p class="lead">{lead}</p> })}
            {move || warning.get().map(|claim| {
                view! {
                    <div class="notice">
                        <p>{claim.text}</p>
                        <RestsOn ids=claim.sources/>
                    </div>
                }
            })}
            <div class="tiles">{move || first.get().into_iter().map(tile).collect_view()}</div>
            // A person in pain sees two things to choose from; the others are behind one line.
            <details class="why">
                <summary>{content::relief::OTHER_WAYS}</summary>
                <div class="actions">{move || others.get().into_iter().map(wide).collect_view()}</div>
            </details>
        </section>
    }
}

#[component]
fn ModeTile(card: ModeCard) -> impl IntoView {
    let app = use_dispatch();
    let ModeCard { mode, name, pack, wait, left, chosen, .. } = card;
    let waits = wait.is_some();
    let (class, what) = match mode.family() {
        Family::Cold => ("tile cold", Pictured::Cold),
        Family::Heat => ("tile heat", Pictured::Heat),
    };
    let pressed = if chosen { "true" } else { "false" };
    view! {
        <button class=class disabled=waits aria-pressed=pressed on:click=move |_| app.tap(event::relief::Msg::Choose(mode))>
            <Picture what/>
            <strong>{name}</strong>
            <span class="small">{pack}</span>
            {wait.or(left).map(|text| view! { <span class="wait notranslate" translate="no">{text}</span> })}
        </button>
    }
}

#[component]
fn ModeButton(card: ModeCard) -> impl IntoView {
    let app = use_dispatch();
    let ModeCard { mode, name, pack, evidence_line, wait, left, chosen } = card;
    let waits = wait.is_some();
    let class = if mode.family() == Family::Cold { "mode cold" } else { "mode heat" };
    let pressed = if chosen { "true" } else { "false" };
    view! {
        <button class=class disabled=waits aria-pressed=pressed on:click=move |_| app.tap(event::relief::Msg::Choose(mode))>
            <strong>{name}</strong>
            <span>{pack}</span>
            <span class="small">{evidence_line}</span>
            {wait.or(left).map(|text| view! { <span class="wait notranslate" translate="no">{text}</span> })}
        </button>
    }
}
