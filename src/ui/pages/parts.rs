//! Cards and links that several pages show.

use leptos::prelude::*;

use crate::app::facts::prevention::Tip;
use crate::app::moves::stretch::Settled;
use crate::app::page::{Action, Switch};
use crate::app::route::Route;
use crate::app::store::page::Card;
use crate::content::{self, SourceId};
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::lines::Lines;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::use_dispatch;

/// A heading, lines, and what can be done.
#[component]
pub fn DataCard(#[prop(into)] card: Signal<Card>) -> impl IntoView {
    let actions = Signal::derive(move || card.with(|card| card.actions.clone()));
    let lines = Signal::derive(move || card.with(|card| card.lines.clone()));
    let first_is_strong = Signal::derive(move || card.with(|card| card.strong));
    view! {
        <section class="card">
            <h2>{move || card.with(|card| card.heading)}</h2>
            <Lines lines/>
            <ActionStack actions first_is_strong/>
        </section>
    }
}

/// The browser's own field for a time of the day or a date, by its clock and language. What is stored comes back into it.
#[component]
pub fn TimeField(
    id: &'static str,
    /// "time" or "date", as the browser names the field.
    kind: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
    /// Where it stands what is wrong with what was typed. A field without it may be empty.
    #[prop(optional)]
    note: Option<&'static str>,
    on_change: Callback<String>,
) -> impl IntoView {
    view! {
        <div>
            <label for=id>{label}</label>
            <input
                id=id
                type=kind
                required=note.is_some()
                aria-describedby=note
                prop:value=move || value.get()
                on:change=move |event| on_change.run(event_target_value(&event))
            />
        </div>
    }
}

/// The one reminder that is due, where one is. Another one is another card.
#[component]
pub fn ReminderCard(#[prop(into)] card: Signal<Option<Card>>) -> impl IntoView {
    let headings = move || card.with(|card| card.iter().map(|card| card.heading).collect::<Vec<_>>());
    view! {
        <For each=headings key=|heading| *heading let(_heading)>
            <DataCard card=Signal::derive(move || card.get().unwrap_or_default())/>
        </For>
    }
}

/// A quiet word about a backup, where one is wanted.
#[component]
pub fn BackupNudge(#[prop(into)] card: Signal<Option<Card>>) -> impl IntoView {
    view! {
        <Show when=move || card.with(Option::is_some)>
            <DataCard card=Signal::derive(move || card.get().unwrap_or_default())/>
        </Show>
    }
}

/// The question of the day after a routine, where it is due.
#[component]
pub fn SettledCard(#[prop(into)] settled: Signal<Option<Settled>>) -> impl IntoView {
    let card = |Settled { question, answers, waits }| {
        let answer = move |action| view! { <ActionButton action look=Look::Plain disabled=waits/> };
        view! {
            <section class="card">
                <h2>{question}</h2>
                <div class="row-of-buttons">{answers.into_iter().map(answer).collect_view()}</div>
            </section>
        }
    };
    move || settled.get().map(card)
}

/// Switches, one below the other in a card. One that is switched stays where it is, and keeps the focus.
#[component]
pub fn Switches(
    /// What they are about.
    name: &'static str,
    #[prop(into)] switches: Signal<Vec<Switch>>,
) -> impl IntoView {
    let labels =
        move || switches.with(|all| all.iter().map(|one| one.action.label.clone()).collect::<Vec<_>>());
    view! {
        <div class="card switches" role="group" aria-label=name>
            <For each=labels key=String::clone let(label)>
                <SwitchRow label switches/>
            </For>
        </div>
    }
}

#[component]
fn SwitchRow(label: String, switches: Signal<Vec<Switch>>) -> impl IntoView {
    let app = use_dispatch();
    let name = label.clone();
    let find = move |all: &Vec<Switch>| all.iter().find(|one| one.action.label == name).cloned();
    let state = Memo::new(move |_| switches.with(&find));
    let on = move || state.with(|state| state.as_ref().is_some_and(|one| one.on));
    let note = move || state.with(|state| state.as_ref().map(|one| one.note).filter(|note| !note.is_empty()));
    let tap = move |_| {
        if let Some(Switch { action: Action { event, .. }, .. }) = state.get_untracked() {
            app.tap(event);
        }
    };
    view! {
        <div class="switch-row">
            <button
                class="switch"
                role="switch"
                aria-checked=move || if on() { "true" } else { "false" }
                on:click=tap
            >
                <span>{label}</span>
                <span class="knob" aria-hidden="true"></span>
            </button>
            {move || note().map(|note| view! { <p class="small">{note}</p> })}
        </div>
    }
}

/// A small link to what the article says and what the evidence says.
#[component]
pub fn ClaimsLink() -> impl IntoView {
    view! { <a class="plain" href=Route::Claims.print()>{content::reading::CLAIMS}</a> }
}

/// A small link to the page for a doctor.
#[component]
pub fn ReportLink() -> impl IntoView {
    view! { <a class="plain" href=Route::Report.print()>{Route::Report.page().title}</a> }
}

/// A small link to the page about the alarm.
#[component]
pub fn AlarmLink() -> impl IntoView {
    view! { <a class="plain" href=Route::Alarm.print()>{content::alarm::ABOUT}</a> }
}

/// What a refusal or a warning rests on; nothing while nothing is said.
#[component]
pub fn RestsOn(ids: &'static [SourceId]) -> impl IntoView {
    (!ids.is_empty()).then(|| view! { <p class="small"><Sources ids/></p> })
}

/// What several attacks share, as it was noted.
#[component]
pub fn Patterns(
    /// A sentence for each thing.
    lines: Memo<Vec<String>>,
) -> impl IntoView {
    let line = |words: String| view! { <p class="notranslate" translate="no">{words}</p> };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="card">
                <h2>{content::log::PATTERN_HEADING}</h2>
                {move || lines.get().into_iter().map(line).collect_view()}
                <p class="small">{content::log::PATTERN_IS_NO_CAUSE}</p>
            </section>
        </Show>
    }
}

/// What came before, what to change, what that rests on, and the page that shows it.
#[component]
pub fn OneTip(tip: Tip) -> impl IntoView {
    let Tip { cause, text, sources, to } = tip;
    let link = to.map(|to| view! { <a class="plain" href=to.print()>{to.page().title}</a> });
    let rests_on = match sources.is_empty() {
        true => content::reading::OUR_ADVICE.into_any(),
        false => view! { <Sources ids=sources/> }.into_any(),
    };
    view! {
        {(!cause.is_empty()).then(|| view! { <h3>{cause}</h3> })}
        <p>{text}</p>
        <p class="small">{rests_on}</p>
        {link}
    }
}
