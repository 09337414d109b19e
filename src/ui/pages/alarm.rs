//! The alarm: what this device will do, a test of it, what it did, and what helps.

use leptos::prelude::*;

use super::sound_choice::SoundChoice;
use crate::app::event;
use crate::app::page::Action;
use crate::app::timer;
use crate::app::timer::alarm_page::Switch;
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::lines::Lines;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Alarm() -> impl IntoView {
    let page = use_dispatch().view(timer::alarm_page::page);
    let notice = part(page, |page| page.notice.clone());
    let calendar = part(page, |page| page.calendar.clone());
    let test = part(page, |page| page.test.clone().unwrap_or_default());
    let did = part(page, |page| page.did.clone());
    let switches = part(page, |page| page.switches.clone());
    let calendar = move || {
        calendar.get().map(|action| {
            view! {
                <section class="card">
                    <ActionButton action look=Look::Quiet/>
                    <p class="small">{content::alarm::CALENDAR_LEAD}</p>
                    <p class="small">{content::alarm::CALENDAR_AGAIN}</p>
                </section>
            }
        })
    };
    view! {
        <main id="page">
            <h1>{content::alarm::ALARM}</h1>
            <Lines lines=notice class="lead"/>
            {calendar}
            <section class="card">
                <h2>{content::alarm::TEST}</h2>
                <p>{content::alarm::TEST_LEAD}</p>
                <ActionButton action=Action::new(content::alarm::TEST, event::alarm::Msg::Rehearse) look=Look::Quiet/>
                <p role="status" class="notranslate" translate="no">{test}</p>
            </section>
            <SoundChoice/>
            <section class="card">
                <h2>{content::alarm::DID}</h2>
                <Lines lines=did/>
            </section>
            <section class="card">
                <h2>{content::alarm::SWITCHES}</h2>
                {move || switches.get().into_iter().map(|switch| view! { <SwitchRow switch/> }).collect_view()}
            </section>
        </main>
    }
}

#[component]
fn SwitchRow(switch: Switch) -> impl IntoView {
    let app = use_dispatch();
    let Switch { action: Action { label, event }, on, note } = switch;
    view! {
        <div>
            <button
                class="switch"
                role="switch"
                aria-checked=if on { "true" } else { "false" }
                on:click=move |_| app.tap(event.clone())
            >
                <span>{label}</span>
                <span aria-hidden="true">{if on { content::alarm::ON } else { content::alarm::OFF }}</span>
            </button>
            {(!note.is_empty()).then(|| view! { <p class="small">{note}</p> })}
        </div>
    }
}
