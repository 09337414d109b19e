//! How the alarm sounds: how high and how loud, each heard as it is chosen.

use leptos::prelude::*;

use crate::app::timer::sound;
use crate::content;
use crate::ui::actions::ActionChips;
use crate::ui::dispatch::{part, use_dispatch};

/// The card. Nothing is there while everything is silent.
#[component]
pub fn SoundChoice() -> impl IntoView {
    let choices = use_dispatch().view_of_model(sound::choices);
    let chimes = part(choices, |choices| choices.chimes.clone());
    let volumes = part(choices, |choices| choices.volumes.clone());
    view! {
        <Show when=move || choices.with(|choices| !choices.chimes.is_empty())>
            <section class="card">
                <h2>{content::alarm::SOUND}</h2>
                <p class="small">{content::alarm::SOUND_LEAD}</p>
                <ActionChips actions=chimes name=content::alarm::PITCH/>
                <ActionChips actions=volumes name=content::alarm::LOUDNESS/>
            </section>
        </Show>
    }
}
