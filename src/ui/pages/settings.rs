//! Settings, in groups: the alarm, the voice, the look, the country, and what a call needs.

use leptos::prelude::*;

use super::parts::{AlarmLink, Switches};
use super::saved_field::{self, SavedField};
use crate::app::event;
use crate::app::notes;
use crate::app::notes::settings::SettingsPage;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::content::emergency::{Country, by_name};
use crate::ui::actions::{ActionToggles, Look};
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let page = use_dispatch().view_of_model(notes::settings::page);
    let light = part(page, |page| {
        let toggle = |label, theme: &'static str| {
            let follows = !matches!(page.theme.as_str(), "light" | "dark");
            let on = if theme.is_empty() { follows } else { page.theme == theme };
            (Action::new(label, event::notes::Msg::Theme(theme)), on)
        };
        vec![
            toggle(content::settings::LIGHT_AUTO, ""),
            toggle(content::settings::LIGHT_LIGHT, "light"),
            toggle(content::settings::LIGHT_DARK, "dark"),
        ]
    });
    view! {
        <main id="page">
            <h1>{content::settings::SETTINGS}</h1>
            <Group name=content::settings::SOUND>
                <Switches name=content::settings::SOUND switches=part(page, |page| page.alarm.clone())/>
                <AlarmLink/>
            </Group>
            <Group name=content::settings::VOICE>
                <Switches name=content::settings::VOICE switches=part(page, |page| page.voice.clone())/>
            </Group>
            <Group name=content::settings::LIGHT>
                <div class="card one-of" role="group" aria-label=content::settings::LIGHT>
                    <ActionToggles actions=light look=Look::Length/>
                </div>
            </Group>
            <Group name=content::settings::COUNTRY>
                <Region page/>
            </Group>
            <Group name=content::settings::WHEN_YOU_CALL>
                <Doctor page/>
                <Address page/>
            </Group>
        </main>
    }
}

/// Settings that belong together, under a small heading.
#[component]
fn Group(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="group">
            <h2>{name}</h2>
            {children()}
        </section>
    }
}

#[component]
fn Region(page: Memo<SettingsPage>) -> impl IntoView {
    let app = use_dispatch();
    let chosen = part(page, |page| page.region.clone());
    let option = move |country: Country| {
        let selected = move || chosen.with(|chosen| chosen == country.code);
        view! { <option value=country.code selected=selected>{country.name}</option> }
    };
    view! {
        <section class="card">
            <label for="region">{content::regions::REGION}</label>
            <select id="region" on:change=move |event| app.tap(event::notes::Msg::Region(event_target_value(&event)))>
                <option value="" selected=move || chosen.with(String::is_empty)>{content::regions::REGION_AUTO}</option>
                {by_name().into_iter().map(option).collect_view()}
            </select>
            <p class="notranslate" translate="no">{part(page, |page| page.number.clone())}</p>
            <a class="plain" href=Route::Numbers.print()>{content::regions::ALL_NUMBERS}</a>
        </section>
    }
}

#[component]
fn Doctor(page: Memo<SettingsPage>) -> impl IntoView {
    let app = use_dispatch();
    let on_save = Callback::new(move |text| app.tap(event::notes::Msg::Doctor(text)));
    let stored = part(page, |page| page.doctor.clone());
    view! { <SavedField kind=saved_field::DOCTOR stored note=part(page, |page| page.note) on_save/> }
}

#[component]
fn Address(page: Memo<SettingsPage>) -> impl IntoView {
    let app = use_dispatch();
    let on_save = Callback::new(move |text| app.tap(event::notes::Msg::Address(text)));
    let stored = part(page, |page| page.address.clone());
    view! { <SavedField kind=saved_field::ADDRESS stored note=part(page, |page| page.note) on_save/> }
}
