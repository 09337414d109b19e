//! The alarm: what is known of it here, a test of it, what it did, and what helps.

use leptos::prelude::*;

use super::parts::Switches;
use super::sound_choice::SoundChoice;
use crate::app::event;
use crate::app::page::Action;
use crate::app::timer;
use crate::app::timer::alarm_page::Trust;
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Lines;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Alarm() -> impl IntoView {
    let page = use_dispatch().view(timer::alarm_page::page);
    let notice = part(page, |page| page.notice.clone());
    let calendar = part(page, |page| page.calendar.clone());
    let verdict = part(page, |page| page.verdict);
    let test = part(page, |page| page.test.clone());
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
    let sign = Signal::derive(move || match verdict.get().0 {
        Trust::Untested => Glyph::Bell,
        Trust::OnTime => Glyph::Tick,
        Trust::Late => Glyph::Warning,
    });
    let class = move || match verdict.get().0 {
        Trust::Untested => "card status",
        Trust::OnTime => "card status rest",
        Trust::Late => "card status due",
    };
    view! {
            <main id="page">
                <h1>{content::alarm::ALARM}</h1>
                <section class=class>
                    <div class="status-head">
                        <Icon glyph=sign/>
                        <For each=move || [verdict.get().1] key=|said| *said let(said)>
                            <h2>{said}</h2>
                        </For>
                    </div>
                    <ActionButton action=Action::new(content::alarm::TEST, event::alarm::Msg::Rehearse) look=Look::Strong/>
                    <p class="small">{content::alarm::TEST_LEAD}</p>
                    <p role="status" class="notranslate" translate="no">{move || test.get()}</p>
                </section>
                <div class="card"><Lines lines=notice/></div>
                {calendar}
    <SoundChoice/>
                <section class="group">
                    <h2>{content::alarm::SWITCHES}</h2>
                    <Switches name=content::alarm::SWITCHES switches/>
                </section>
                <section class="group">
                    <h2>{content::alarm::DID}</h2>
                    <div class="card"><Lines lines=did/></div>
                </section>
            </main>
        }
}
