//! The last page before the pack goes on: barrier and feel, how long, and start; or why not.

use leptos::prelude::*;

use super::parts::{AlarmLink, ClaimsLink};
use super::relief::RestsOn;
use crate::app::event;
use crate::app::page::Action;
use crate::app::relief;
use crate::content::{self, Section};
use crate::ui::actions::{ActionButton, ActionStack, ActionToggles, Look};
use crate::ui::components::number_field::NumberField;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The page for the chosen mode.
#[component]
pub fn Ready() -> impl IntoView {
    let page = use_dispatch().view(relief::page::ready);
    let against = part(page, |page| page.against.clone());
    let section = part(page, |page| page.section);
    let actions = part(page, |page| page.actions.clone());
    let reason = |(what, why): (&'static str, &'static str)| {
        view! {
            <section class="card">
                <h2>{what}</h2>
                <p>{why}</p>
            </section>
        }
    };
    let body = move || match section.get() {
        Some(section) => view! { <GoAhead page section/> }.into_any(),
        None => view! { <ActionStack actions first_is_strong=true/> }.into_any(),
    };
    view! {
        <main id="page">
            <h1>{part(page, |page| page.heading.clone())}</h1>
            {move || against.get().into_iter().map(reason).collect_view()}
            {body}
            <ClaimsLink/>
        </main>
    }
}

#[component]
fn GoAhead(page: Memo<relief::page::Ready>, section: &'static Section) -> impl IntoView {
    let app = use_dispatch();
    let steps = part(page, |page| page.steps.clone());
    let note = part(page, |page| page.note);
    let rests_on = part(page, |page| page.rests_on);
    let lengths = part(page, |page| page.lengths[0].clone());
    let once = part(page, |page| page.lengths[1].clone());
    let field = part(page, |page| page.field);
    let actions = part(page, |page| page.actions.clone());
    // Nothing begins before the skin was looked at.
    let waits = part(page, |page| page.skin.as_ref().is_some_and(|(_, is_normal)| !is_normal));
    let start = move || {
        let start = actions.get().into_iter().next();
        start.map(|action| view! { <ActionButton action look=Look::Strong disabled=waits/> })
    };
    let other = move || {
        let button = |action| view! { <ActionButton action look=Look::Quiet/> };
        actions.get().into_iter().skip(1).map(button).collect_view()
    };
    view! {
        <GoesOn page/>
        <ol class="steps">
            {move || steps.get().into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}
        </ol>
        <p class="small">{section.note} " " <Sources ids=section.sources/></p>
        <Show when=move || lengths.with(|lengths| !lengths.is_empty())>
            <h2>{content::relief::HOW_LONG}</h2>
            <Lengths name=content::relief::HOW_LONG lengths/>
        </Show>
        <p class="notice">
            {part(page, |page| page.alarm.clone())}
            <AlarmLink/>
        </p>
        <div class="actions">{start} {other}</div>
        <Show when=move || field.get()>
        <details class="why">
            <summary>{content::relief::OWN_LENGTH}</summary>
            <Show when=move || once.with(|lengths| !lengths.is_empty())>
                <Lengths name=content::relief::ONCE lengths=once/>
            </Show>
            <NumberField
                id="minutes"
                label=content::relief::OWN_MINUTES
                most="4"
                note
                invalid=Signal::derive(move || !note.get().is_empty())
                button=content::relief::OWN_SET
                button_class="quiet"
                on_submit=Callback::new(move |text| app.tap(event::relief::Msg::Typed(text)))
            >
                {move || view! { <RestsOn ids=rests_on.get()/> }}
            </NumberField>
        </details>
        </Show>
    }
}

/// Where a stopped block goes on: why it may, and the question about the skin. Not there for a new one.
#[component]
fn GoesOn(page: Memo<relief::page::Ready>) -> impl IntoView {
    let left = part(page, |page| page.left.clone());
    let skin = part(page, |page| page.skin.clone().into_iter().collect::<Vec<_>>());
    view! {
        <Show when=move || left.with(|left| !left.is_empty())>
            <section class="card">
                <p class="notranslate" translate="no">{left}</p>
                <p>{content::relief::SKIN_FIRST}</p>
                <div class="chips"><ActionToggles actions=skin look=Look::Chip/></div>
            </section>
        </Show>
    }
}

#[component]
fn Lengths(name: &'static str, #[prop(into)] lengths: Signal<Vec<(Action, bool)>>) -> impl IntoView {
    view! {
        <div class="lengths" role="group" aria-label=name>
            <ActionToggles actions=lengths look=Look::Length/>
        </div>
    }
}
