//! Settings: sound, light, region and number, the number to call today, and the address to read out.

use leptos::prelude::*;

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
    let sound = part(page, |page| {
        let toggle =
            |label, silent| (Action::new(label, event::notes::Msg::Silent(silent)), page.silent == silent);
        vec![toggle(content::settings::SOUND_ON, false), toggle(content::settings::SOUND_OFF, true)]
    });
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
            <Choice name=content::settings::SOUND options=sound/>
            <Choice name=content::settings::LIGHT options=light/>
            <Region page/>
            <Doctor page/>
            <Address page/>
        </main>
    }
}

#[component]
fn Choice(name: &'static str, options: Memo<Vec<(Action, bool)>>) -> impl IntoView {
    view! {
        <section class="card">
            <h2>{name}</h2>
            <div class="lengths" role="group" aria-label=name>
                <ActionToggles actions=options look=Look::Length/>
            </div>
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
            <h2><label for="region">{content::regions::REGION}</label></h2>
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
