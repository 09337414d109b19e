//! Medicines: what speaks against more, a card for each with one large button, what was taken, and what is known of them.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::event::check;
use crate::app::event::medicines::Msg;
use crate::app::medicines;
use crate::app::medicines::page::{Card, Form, Page, Row, Warning, When};
use crate::app::page::Action;
use crate::content::{self, Section, Whom};
use crate::domain::medicines::MOST_NAME;
use crate::domain::record_id::RecordId;
use crate::ui::actions::{ActionButton, ActionToggles, Look};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Lines;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The page: the list, or the form over it.
#[component]
pub fn Medicines() -> impl IntoView {
    let page = use_dispatch().view(medicines::page::page);
    let form = part(page, |page| page.form.is_some());
    view! {
        <Show when=move || form.get() fallback=move || view! { <List page/> }>
            <Draft page/>
        </Show>
    }
}

#[component]
fn List(page: Memo<Page>) -> impl IntoView {
    let ids = part(page, |page| page.cards.iter().filter_map(|card| card.id.clone()).collect::<Vec<_>>());
    let taken = part(page, |page| page.taken.iter().filter_map(|row| row.id.clone()).collect::<Vec<_>>());
    let empty = part(page, |page| page.cards.is_empty());
    let add = move || {
        let look = if empty.get() { Look::Strong } else { Look::Quiet };
        view! { <ActionButton action=Action::new(content::medicines::ADD, Msg::Add) look/> }
    };
    view! {
        <main id="page">
            <h1>{content::medicines::TITLE}</h1>
            <p class="lead">{content::medicines::LEAD}</p>
            <Warnings page/>
            <Show when=move || empty.get()>
                <section class="card">
                    <p>{content::medicines::EMPTY}</p>
                    <p class="small">{content::medicines::EMPTY_DOCTOR}</p>
                </section>
            </Show>
            <For each=move || ids.get() key=RecordId::clone let(id)>
                <MedicineCard page id/>
            </For>
            {add}
            <Show when=move || !taken.with(Vec::is_empty)>
                <section class="card attack">
                    <h2>{content::medicines::TAKEN}</h2>
                    <ul class="log">
                        <For each=move || taken.get() key=RecordId::clone let(id)>
                            <Taken page id/>
                        </For>
                    </ul>
                    <p class="small">{content::medicines::ONLY_NOTED}</p>
                </section>
            </Show>
            <section class="to-read">
                {content::medicine_facts::MEDICINES.sections.iter().map(known).collect_view()}
            </section>
        </main>
    }
}

/// What speaks against more.
#[component]
fn Warnings(page: Memo<Page>) -> impl IntoView {
    let warnings = part(page, |page| page.warnings.clone());
    let verdict = part(page, |page| page.verdict.clone());
    let line = |Warning { text, sources }: Warning| {
        let sources =
            (!sources.is_empty()).then(|| view! { " " <span class="small"><Sources ids=sources/></span> });
        view! { <li><span class="notranslate" translate="no">{text}</span>{sources}</li> }
    };
    view! {
        <Show when=move || warnings.with(|warnings| !warnings.is_empty())>
            <section class="notice heed">
                <h2>{content::medicines::BEFORE_MORE}</h2>
                <ul>
                    <For each=move || warnings.get() key=Warning::clone let(warning)>
                        {line(warning)}
                    </For>
                </ul>
                {move || verdict.get().map(|action| view! { <ActionButton action look=Look::Strong/> })}
            </section>
        </Show>
    }
}

/// A medicine: how long ago it was, and the button.
#[component]
fn MedicineCard(page: Memo<Page>, id: RecordId) -> impl IntoView {
    // What it was stays while it is taken down.
    let card = Memo::new(move |before: Option<&Card>| {
        let now = page.with(|page| page.cards.iter().find(|card| card.id.as_ref() == Some(&id)).cloned());
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let name = part(card, |card| card.name.clone());
    let since = part(card, |card| card.since.clone());
    let when = part(card, |card| card.when.clone().unwrap_or_default());
    let asks = part(card, |card| card.when.is_some());
    let note = part(page, |page| page.note);
    let twice = part(card, |card| card.twice);
    let named = move |action: &Action, name: &str| content::medicines::of(&action.label, name);
    let buttons = part(card, |card| (card.name.clone(), card.actions.clone()));
    let button = move |name: &str, (place, action): (usize, Action)| {
        let name = named(&action, name);
        let look = if place == 0 { Look::Strong } else { Look::Plain };
        view! { <ActionButton action look name/> }
    };
    let took = move || {
        let (name, actions) = buttons.get();
        actions.into_iter().take(1).map(|action| button(&name, (0, action))).collect_view()
    };
    let others = move || {
        let (name, actions) = buttons.get();
        actions.into_iter().skip(1).map(|action| button(&name, (1, action))).collect_view()
    };
    view! {
        <section class="card medicine">
            <For each=move || [name.get()] key=String::clone let(name)>
                <h2 class="notranslate" translate="no">{name}</h2>
            </For>
            <p class="small">{part(card, |card| card.kind)}</p>
            <p class="since notranslate" translate="no">{since}</p>
            <Lines lines=part(card, |card| card.lines.clone()) class="notranslate"/>
            {took}
            <p role="status" class="small">{twice}</p>
            <div class="row-of-buttons">{others}</div>
            <Show when=move || asks.get()>
                <Asked when note/>
            </Show>
        </section>
    }
}

/// When it was: a day, and a time by the browser's own field.
#[component]
fn Asked(when: Memo<When>, note: Memo<&'static str>) -> impl IntoView {
    let app = use_dispatch();
    let time = RwSignal::new(when.with_untracked(|when| when.time.clone()));
    let done = when.with_untracked(|when| when.done);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(Msg::At(time.get_untracked()));
    };
    view! {
        <form class="asked" on:submit=submit>
            <div class="chips" role="group" aria-label=content::medicines::DAY>
                <ActionToggles actions=part(when, |when| when.days.clone()) look=Look::Chip/>
            </div>
            <div>
                <label for="medicine-time">{content::medicines::WHEN}</label>
                <input id="medicine-time" type="time" required aria-describedby="medicine-time-note" bind:value=time/>
            </div>
            <p id="medicine-time-note" class="error" role="status">{note}</p>
            <button class="quiet" type="submit">{done}</button>
        </form>
    }
}

/// What was taken; a tap on it opens what corrects it.
#[component]
fn Taken(page: Memo<Page>, id: RecordId) -> impl IntoView {
    let app = use_dispatch();
    let of = id.clone();
    let row = Memo::new(move |before: Option<&Row>| {
        let now = page.with(|page| page.taken.iter().find(|row| row.id.as_ref() == Some(&of)).cloned());
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let open = part(row, |row| row.when.is_some());
    let when = part(row, |row| row.when.clone().map(|(when, _)| when).unwrap_or_default());
    let take_back = part(row, |row| row.when.clone().map(|(_, action)| action));
    let note = part(page, |page| page.note);
    let tap = move |_| app.tap(Msg::Correct(id.clone()));
    view! {
        <li>
            <button class="log-entry" aria-expanded=move || if open.get() { "true" } else { "false" } on:click=tap>
                <span class="of"><Icon glyph=Glyph::Pill/></span>
                <span class="noted notranslate" translate="no">{part(row, |row| row.name.clone())}</span>
                <span class="when notranslate" translate="no">{part(row, |row| row.time.clone())}</span>
                <span class="edit"><Icon glyph=Glyph::Pencil/></span>
            </button>
            <Show when=move || open.get()>
                <div class="correction">
                    <Asked when note/>
                    {move || take_back.get().map(|action| view! { <ActionButton action look=Look::Quiet/> })}
                </div>
            </Show>
        </li>
    }
}

/// A medicine that is put on the list, or changed.
#[component]
fn Draft(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let form = part(page, |page| page.form.clone().unwrap_or_default());
    let [name, gap, most] = form.with_untracked(|form: &Form| form.fields.clone()).map(RwSignal::new);
    let heading = form.with_untracked(|form| form.heading);
    let remove = form.with_untracked(|form| form.remove.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(Msg::Save {
            name: name.get_untracked(),
            gap: gap.get_untracked(),
            most: most.get_untracked(),
        });
    };
    let number = |id: &'static str, label: &'static str, value: RwSignal<String>| {
        view! {
            <div>
                <label for=id>{label}</label>
                <input
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="4"
                    aria-describedby="medicine-note"
                    bind:value=value
                />
            </div>
        }
    };
    view! {
        <main id="page">
            <h1>{heading}</h1>
            <form class="medicine-form" on:submit=submit>
                <div class="card">
                    <label for="medicine-name">{content::medicines::NAME}</label>
                    <input
                        id="medicine-name"
                        type="text"
                        autocomplete="off"
                        maxlength=MOST_NAME.to_string()
                        aria-describedby="medicine-note"
                        bind:value=name
                    />
                </div>
                <div class="card">
                    <h2 id="medicine-kind">{content::medicines::KIND}</h2>
                    <p class="small">{content::medicines::KIND_HINT}</p>
                    <div class="medicine-kinds" role="group" aria-labelledby="medicine-kind">
                        <ActionToggles actions=part(form, |form| form.kinds.clone()) look=Look::Length/>
                    </div>
                </div>
                <div class="card">
                    <h2>{content::medicines::LABEL}</h2>
                    <div class="medicine-label">
                        {number("medicine-gap", content::medicines::GAP, gap)}
                        {number("medicine-most", content::medicines::MOST, most)}
                    </div>
                </div>
                <p id="medicine-note" class="error" role="status">{part(page, |page| page.note)}</p>
                <button class="strong" type="submit">{content::medicines::SAVE}</button>
            </form>
            <ActionButton action=Action::new(content::interface::BACK, Msg::Leave) look=Look::Quiet/>
            {remove.map(|action| view! { <ActionButton action look=Look::Plain/> })}
        </main>
    }
}

/// What is known, folded.
fn known(section: &'static Section) -> impl IntoView {
    let app = use_dispatch();
    let steps = section.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
    // The first one holds the signs: the danger check is one tap from them.
    let is_first = std::ptr::eq(section, &raw const content::medicine_facts::MEDICINES.sections[0]);
    let check = is_first.then(|| {
        let begin = move |_| app.tap(check::Msg::Begin(Whom::Me));
        view! { <button class="quiet" on:click=begin>{content::medicines::CHECK}</button> }
    });
    view! {
        <details class="why">
            <summary>{section.heading}</summary>
            <ul>{steps}</ul>
            {check}
            <p class="small">{section.note} " " <Sources ids=section.sources/></p>
        </details>
    }
}
