//! The last part before the pack goes on: barrier and feel, how long, and start; or why not.

use leptos::prelude::*;

use super::parts::{AlarmLink, RestsOn};
use crate::app::event;
use crate::app::page::Action;
use crate::app::relief;
use crate::content::{self, Section};
use crate::ui::actions::{ActionButton, ActionStack, ActionToggles, Look};
use crate::ui::components::number_field::NumberField;
use crate::ui::components::picture::{Picture, Pictured};
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// What stands below the choice for the chosen mode.
#[component]
pub fn Ready() -> impl IntoView {
    let page = use_dispatch().view(relief::page::ready);
    let against = part(page, |page| page.against.clone());
    let section = part(page, |page| page.section);
    let actions = part(page, |page| page.actions.clone());
    let reason = |(what, why): (&'static str, &'static str)| {
        view! {
            <section class="card">
                <h3>{what}</h3>
                <p>{why}</p>
            </section>
        }
    };
    let body = move || match section.get() {
        Some(section) => view! { <GoAhead page section/> }.into_any(),
        None => view! { <ActionStack actions first_is_strong=true/> }.into_any(),
    };
    view! {
        <section class="stage">
            <h2 class="unfolded">{part(page, |page| page.heading.clone())}</h2>
            {move || against.get().into_iter().map(reason).collect_view()}
            {body}
        </section>
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
    let chosen = part(page, |page| {
        let chosen = page.lengths.iter().flatten().find(|(_, on)| *on);
        content::relief::chosen_length(chosen.map_or("", |(action, _)| &action.label))
    });
    let start = part(page, |page| page.actions.first().cloned());
    let rest = part(page, |page| page.actions.iter().skip(1).cloned().collect::<Vec<_>>());
    let is_pack = part(page, |page| page.is_pack);
    let step = move |(place, step): (usize, &'static str)| {
        let drawn = Pictured::STEPS.get(place).filter(|_| is_pack.get());
        let picture = drawn.map(|what| view! { <Picture what=*what/> });
        view! { <li>{picture} <span>{step}</span></li> }
    };
    // Nothing begins before the skin was looked at.
    let waits = part(page, |page| page.skin.as_ref().is_some_and(|(_, is_normal)| !is_normal));
    // What a stopped block left is as long as it is.
    let field = part(page, |page| page.field);
    view! {
        <GoesOn page/>
        <ol class="steps pictured">
            {move || steps.get().into_iter().enumerate().map(step).collect_view()}
        </ol>
        <Show when=move || field.get()>
        <details class="why length-of">
            <summary>{chosen}</summary>
            <p class="small">{section.note} " " <Sources ids=section.sources/></p>
            <Lengths name=content::relief::HOW_LONG lengths/>
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
        <p class="small">
            {part(page, |page| page.alarm.clone())}
            " "
            <AlarmLink/>
        </p>
        <div class="answers stacked">
            {move || rest.get().into_iter().map(|action| view! { <ActionButton action look=Look::Plain/> }).collect_view()}
            <For each=move || start.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong disabled=waits/>
            </For>
        </div>
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
