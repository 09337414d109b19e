//! What can be noted of an attack in two taps: chips, and the values of the one that is open.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::event::notes::{Msg, Quick};
use crate::app::notes::log::LogPage;
use crate::app::notes::quick::Quickly;
use crate::app::page::Action;
use crate::content;
use crate::domain::diary::{MOST_ACTIVITY, MOST_WORDS};
use crate::ui::actions::{ActionButton, ActionChips, Look};
use crate::ui::components::pain_scale::PainScale;
use crate::ui::components::scale::Scale;
use crate::ui::dispatch::{part, use_dispatch};

/// The chips, and what is open.
#[component]
pub fn QuickNotes(page: Memo<LogPage>) -> impl IntoView {
    let quick = part(page, |page| page.quick.clone().unwrap_or_default());
    let chips = part(quick, |quick| quick.chips.clone());
    let open = part(quick, |quick| quick.open);
    let shown = move || open.get().into_iter().collect::<Vec<_>>();
    view! {
        <ActionChips actions=chips name=content::log::NOTE_MORE/>
        <For each=shown key=|open| *open let(open)>
            <div class="quick-open"><Open open quick note=part(page, |page| page.note)/></div>
        </For>
    }
}

#[component]
fn Open(open: Quick, quick: Memo<Quickly>, note: Memo<&'static str>) -> impl IntoView {
    let app = use_dispatch();
    let asked = |question: &'static str| view! { <p>{question}</p> };
    match open {
        Quick::Worst => {
            let on_pick = move |score| app.tap(Msg::Worst(score));
            let name = content::log::WORST_ASK;
            view! { {asked(name)} <PainScale name on_pick/> }.into_any()
        }
        Quick::Sleep => view! { {asked(content::log::SLEEP_ASK)} <Picks quick/> }.into_any(),
        Quick::Walk => view! { <Picks quick/> }.into_any(),
        Quick::Activity => view! { <Activity quick/> }.into_any(),
        Quick::Name => view! { <Name quick note/> }.into_any(),
        Quick::Words => {
            let on_save = Callback::new(move |text| app.tap(Msg::Words(text)));
            let text = String::new();
            view! { <WordsField id="words" name=content::log::WORDS_ASK text on_save/> }.into_any()
        }
    }
}

#[component]
fn Picks(quick: Memo<Quickly>) -> impl IntoView {
    let pick = |action: Action| view! { <ActionButton action look=Look::Chip/> };
    let picks = quick.with_untracked(|quick| quick.picks.clone());
    view! { <div class="chips">{picks.into_iter().map(pick).collect_view()}</div> }
}

/// How well their own activity goes.
#[component]
fn Activity(quick: Memo<Quickly>) -> impl IntoView {
    let app = use_dispatch();
    let named = quick.with_untracked(|quick| quick.activity.clone()).unwrap_or_default();
    let name = content::log::activity_rate(&named);
    let words = [content::log::ACTIVITY_NONE, "", content::log::ACTIVITY_FULL];
    let on_pick = move |score| app.tap(Msg::Rated(score));
    let other = Action::new(content::log::ACTIVITY_OTHER, Msg::Note(Some(Quick::Name)));
    view! {
        <p class="notranslate" translate="no">{name.clone()}</p>
        <Scale name words on_pick/>
        <ActionButton action=other look=Look::Plain/>
    }
}

/// What it is called: typed once.
#[component]
fn Name(quick: Memo<Quickly>, note: Memo<&'static str>) -> impl IntoView {
    let app = use_dispatch();
    let typed = RwSignal::new(quick.with_untracked(|quick| quick.activity.clone()).unwrap_or_default());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(Msg::Activity(typed.get_untracked()));
    };
    view! {
        <form class="words-form" on:submit=submit>
            <label for="activity">{content::log::ACTIVITY_ASK}</label>
            <p class="small" id="activity-hint">{content::log::ACTIVITY_HINT}</p>
            <input id="activity" type="text" autocomplete="off" maxlength=MOST_ACTIVITY.to_string() aria-describedby="activity-hint activity-note" bind:value=typed/>
            <p id="activity-note" class="error notranslate" translate="no" role="status">{note}</p>
            <button class="quiet" type="submit">{content::log::SAVE}</button>
        </form>
    }
}

/// A field for words of their own.
#[component]
pub fn WordsField(
    /// Its id, for its label.
    id: &'static str,
    /// What is asked.
    name: &'static str,
    /// What stands in it.
    text: String,
    /// With what was typed.
    on_save: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(text);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_save.run(typed.get_untracked());
    };
    view! {
        <form class="words-form" on:submit=submit>
            <label for=id>{name}</label>
            <textarea id=id rows="3" maxlength=MOST_WORDS.to_string() bind:value=typed></textarea>
            <button class="quiet" type="submit">{content::log::SAVE}</button>
        </form>
    }
}
