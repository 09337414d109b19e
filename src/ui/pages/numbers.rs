//! The number for an ambulance in every country, by name, with a field that narrows the list.

use leptos::prelude::*;

use crate::content;
use crate::content::emergency::{ANYWHERE, Country, by_name};
use crate::ui::components::call_link::CallLink;

/// The number for an ambulance in every country.
#[component]
pub fn Numbers() -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    // Read and sorted once, not at every letter.
    let all = by_name();
    let found = move || {
        let wanted = wanted.with(|wanted| wanted.trim().to_lowercase());
        let fits = |country: &&Country| country.name.to_lowercase().contains(&wanted);
        all.iter().filter(fits).copied().collect::<Vec<_>>()
    };
    view! {
        <main id="page">
            <h1>{content::regions::ALL_NUMBERS}</h1>
            <p>{content::regions::NUMBER_CHECKED}</p>
            <div class="card">
                <label for="country">{content::regions::SEARCH}</label>
                <input id="country" type="search" autocomplete="off" maxlength="40" bind:value=wanted/>
            </div>
            <ul class="numbers">
                <For each=found key=|country| country.code let(country)>
                    <Row country/>
                </For>
            </ul>
        </main>
    }
}

/// A country with its number as a link that calls it; where lists differ, that it may not work everywhere.
#[component]
fn Row(country: Country) -> impl IntoView {
    let number = country.ambulance.unwrap_or(ANYWHERE);
    let doubt = country.ambulance.is_none().then_some(content::regions::NUMBER_UNSURE);
    view! {
        <li>
            <span class="notranslate" translate="no">{country.name}</span>
            <CallLink number text=number class="plain"/>
            {doubt.map(|text| view! { <p class="small">{text}</p> })}
        </li>
    }
}
