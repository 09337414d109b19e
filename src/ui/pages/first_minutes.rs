//! The first minutes: five cards to swipe, with pictures; then the danger check; every step behind them.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::event;
use crate::app::frame;
use crate::app::page::Action;
use crate::content::first_minutes::{self as words, CARDS, Card};
use crate::content::{self, Whom};
use crate::platform::scroll;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::call_link::EmergencyCall;
use crate::ui::components::figure::Figure;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::section::Section;
use crate::ui::dispatch::{part, use_dispatch};

/// Where the words of each card stand on the page: what is read aloud is found by it.
const IDS: [&str; CARDS.len()] = ["minute-lie", "minute-breathe", "minute-wait", "minute-up", "minute-stuck"];

/// How to lie, breathe, wait and get up; then the danger check, tapped by the person or by a helper.
#[component]
pub fn FirstMinutes() -> impl IntoView {
    let row = NodeRef::<Div>::new();
    let at = RwSignal::new(0);
    let go = move |to: usize| {
        if let Some(row) = row.get_untracked() {
            scroll::to_card(&row, to.min(CARDS.len() - 1));
        }
    };
    let scrolled = move |_| {
        if let Some(row) = row.get_untracked() {
            at.set(scroll::card(&row).min(CARDS.len() - 1));
        }
    };
    let actions = vec![
        Action::new(content::home::SEIZED, event::check::Msg::Begin(Whom::Me)),
        Action::new(content::home::FOR_OTHER, event::check::Msg::Begin(Whom::Other)),
    ];
    let dot = move |place: usize| {
        let class = move || if at.get() == place { "spot here" } else { "spot" };
        view! { <span class=class></span> }
    };
    view! {
        <main id="page" class="minutes">
            <h1>{content::home::FIRST_MINUTES}</h1>
            <p class="hurt">{words::HURT}</p>
            <div class="minute-cards" node_ref=row tabindex="0" role="group" aria-label=words::CARDS_NAME on:scroll=scrolled>
                {CARDS.into_iter().zip(IDS).map(|(card, id)| view! { <MinuteCard card id/> }).collect_view()}
            </div>
            <div class="minute-ways">
                <button
                    class="turn back"
                    aria-label=words::PREVIOUS
                    disabled=move || at.get() == 0
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))
                >
                    <Icon glyph=Glyph::Forward/>
                </button>
                <div class="spots" aria-hidden="true">{(0..CARDS.len()).map(dot).collect_view()}</div>
                <p class="unseen" role="status">{move || words::card_of(at.get() + 1, CARDS.len())}</p>
                <Aloud at/>
                <button
                    class="turn"
                    aria-label=words::NEXT
                    disabled=move || at.get() + 1 == CARDS.len()
                    on:click=move |_| go(at.get_untracked() + 1)
                >
                    <Icon glyph=Glyph::Forward/>
                </button>
            </div>
            <ActionStack actions first_is_strong=true/>
            <AfterPaint>
                <details class="why">
                    <summary>{words::ALL_STEPS}</summary>
                    <div class="steps-in-full">
                        <p>{content::help_pages::FIRST_MINUTES.lead}</p>
                        {content::help_pages::FIRST_MINUTES.sections.iter().map(|section| view! { <Section section/> }).collect_view()}
                    </div>
                </details>
            </AfterPaint>
        </main>
    }
}

/// Reads the card in view aloud, or stops.
#[component]
fn Aloud(at: RwSignal<usize>) -> impl IntoView {
    let app = use_dispatch();
    let reads = app.view_of_model(|model| model.reads_aloud);
    let action = move || {
        let (label, id) = match reads.get() {
            true => (content::reading::STOP_READING, ""),
            false => (content::reading::READ_ALOUD, IDS[at.get()]),
        };
        [Action::new(label, event::frame::Msg::ReadAloud(id))]
    };
    view! {
        <For each=action key=Action::clone let(action)>
            <ActionButton action look=Look::Plain/>
        </For>
    }
}

#[component]
fn MinuteCard(card: Card, id: &'static str) -> impl IntoView {
    let Card { heading, lines } = card;
    let number = part(use_dispatch().view_of_model(frame::sos), |sos| sos.number);
    let still = |id: &str, pose: usize| {
        content::figure(id).and_then(|figure| Some(view! { <Figure figure pose=*figure.poses.get(pose)?/> }))
    };
    let picture = match heading {
        words::LIE => view! {
            <div class="breathes">{still("on-back", 0)}</div>
            <p class="breath">{words::BREATH}</p>
        }
        .into_any(),
        words::BREATHE => view! { <Breath/> }.into_any(),
        words::WAIT => still("e05", 0).into_any(),
        words::UP => view! {
            {still("on-side", 0)}
            {still("e07", 0)}
        }
        .into_any(),
        _ => view! { <EmergencyCall number/> }.into_any(),
    };
    let line = |line: &'static str| view! { <p>{line}</p> " " };
    view! {
        <section class="minute">
            <div class="minute-picture">{picture}</div>
            <div id=id class="minute-words">
                <h2>{heading}</h2>
                <span class="unseen">". "</span>
                {lines.into_iter().map(line).collect_view()}
            </div>
        </section>
    }
}

/// A ring that grows for 4 seconds and shrinks for 6.
#[component]
fn Breath() -> impl IntoView {
    view! {
        <div class="breath-ring">
            <svg viewBox="-64 -64 128 128" aria-hidden="true">
                <circle class="whole" r="60"></circle>
                <circle class="air" r="36"></circle>
            </svg>
            <p class="breath">{words::BREATH}</p>
        </div>
    }
}
