//! Cold or heat, and the last page before the pack goes on.

use leptos::prelude::*;

use crate::app::event::Tap;
use crate::app::present::relief::{ModeCard, modes, ready as ready_page};
use crate::content::copy;
use crate::ui::components::buttons;
use crate::ui::shell::Shell;

/// The choice, with one plain sentence of evidence each.
pub fn choice(shell: Shell) -> AnyView {
    let cards = move || {
        let cards = shell.model.with(|model| modes(model, shell.now.get_untracked()));
        cards.into_iter().map(|card| mode_card(shell, card)).collect_view()
    };
    view! {
        <h1>{copy::RELIEF_HEADING}</h1>
        <p class="lead">{copy::RELIEF_LEAD}</p>
        {cards}
    }
    .into_any()
}

fn mode_card(shell: Shell, card: ModeCard) -> AnyView {
    let ModeCard { mode, name, pack, evidence_line, wait } = card;
    let waits = wait.is_some();
    let wait = wait.map(|text| view! { <span class="wait">{text}</span> });
    view! {
        <button class=format!("mode {}", mode.id()) disabled=waits on:click=move |_| shell.tap(Tap::ChooseMode(mode))>
            <strong>{name}</strong>
            <span>{pack}"."</span>
            <span class="small">{evidence_line}</span>
            {wait}
        </button>
    }
    .into_any()
}

/// Barrier and feel, how long, and start; or why not.
pub fn ready(shell: Shell) -> AnyView {
    let body = move || {
        let page = shell.model.with(|model| ready_page(model, shell.now.get_untracked()));
        let against = page.against.iter().map(|(what, why)| {
            view! { <section class="card"><h2>{*what}</h2><p>{*why}</p></section> }
        });
        let steps = page.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
        let lengths = page.lengths.iter().cloned().map(|(minutes, text, chosen)| {
            let pressed = if chosen { "true" } else { "false" };
            view! {
                <button class="length" aria-pressed=pressed on:click=move |_| shell.tap(Tap::ChooseMinutes(minutes))>
                    {text}
                </button>
            }
        });
        let lengths = lengths.collect_view();
        let go = (!page.steps.is_empty()).then(|| {
            view! {
                <ol class="steps">{steps}</ol>
                <h2>{copy::HOW_LONG}</h2>
                <div class="lengths" role="group" aria-label=copy::HOW_LONG>{lengths}</div>
                <p class="small">{page.alarm.clone()}</p>
            }
        });
        view! {
            <h1>{page.heading.clone()}</h1>
            {against.collect_view()}
            {go}
            <div class="actions">{buttons::stack(shell, page.actions.clone())}</div>
        }
    };
    body.into_any()
}
