//! A page that asks something: a card to answer as a whole, rows to tick, answers to pick, or a number to type. One page of
//! the danger check, "any of these new?", the cautions before cold or heat, and the limits before a routine.

use leptos::prelude::*;

use crate::app::event::check::Msg;
use crate::app::frame;
use crate::app::page::{Action, Card, Choices, Row, RowId};
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::call_link::CallLink;
use crate::ui::components::keypad::Keypad;
use crate::ui::components::tick_row::TickRow;
use crate::ui::dispatch::{part, use_dispatch};

/// The present page of questions.
#[component]
pub fn Questions() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(frame::choices);
    let waits = part(page, |page| !page.settled);
    let picks = part(page, |page| page.picks.clone());
    let number = part(page, |page| page.number);
    let note = part(page, |page| page.note);
    let card = part(page, |page| page.card.clone());
    let pick = move |action| view! { <ActionButton action look=Look::Pick disabled=waits/> };
    view! {
        <main id="page">
            <div class=move || if card.with(|card| card.single) { "choices single" } else { "choices" }>
                <Top page/>
                <LastAnswer card/>
                <h1>{part(page, |page| page.heading.clone())}</h1>
                <p class="lead">{part(page, |page| page.lead.to_string())}</p>
                <CallIfWorse card/>
                <div class="rows">
                    <Rows page waits/>
                    {move || picks.get().into_iter().map(pick).collect_view()}
                </div>
                <Show when=move || number.get()>
                    <Keypad
                        id="age"
                        label=content::check::screens::YEARS
                        note
                        invalid=Signal::derive(move || note.get() == content::check::screens::BAD_AGE)
                        disabled=waits
                        on_submit=Callback::new(move |text| app.tap(Msg::Typed(text)))
                    />
                </Show>
                <Foot page waits/>
            </div>
        </main>
    }
}

/// The way back, and how far the check has come; behind that, what was answered before, how it is asked, and why.
#[component]
fn Top(page: Memo<Choices>) -> impl IntoView {
    let back = part(page, |page| page.back.clone());
    let card = part(page, |page| page.card.clone());
    let before = part(card, |card| card.before.clone());
    let ways = part(card, |card| card.mode.iter().chain(&card.aloud).cloned().collect::<Vec<_>>());
    let why = part(page, |page| page.why.clone());
    let has_more =
        move || before.with(|b| !b.is_empty()) || ways.with(|w| !w.is_empty()) || why.with(|w| !w.is_empty());
    let folded = |action| view! { <ActionButton action look=Look::Folded/> };
    let way = |action| view! { <ActionButton action look=Look::Plain/> };
    let reason = |(text, why)| {
        view! {
            <dt>{text}</dt>
            <dd>{why}</dd>
        }
    };
    view! {
        <div class="step-head">
            <For each=move || back.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Plain/>
            </For>
            <Show when=has_more fallback=move || view! { <Progress page/> }>
                // Where it is asked otherwise, what was chosen is closed again.
                <For each=move || [ways.get()] key=Vec::clone let(ways)>
                <details class="so-far">
                    <summary><Progress page/></summary>
                    <div class="card">
                        {ways.into_iter().map(way).collect_view()}
                        <Show when=move || before.with(|before| !before.is_empty())>
                            <h2>{content::check::screens::BEFORE}</h2>
                            {move || before.get().into_iter().map(folded).collect_view()}
                        </Show>
                        <Show when=move || why.with(|why| !why.is_empty())>
                            <h2>{content::check::screens::WHY}</h2>
                            <dl>{move || why.get().into_iter().map(reason).collect_view()}</dl>
                        </Show>
                    </div>
                </details>
                </For>
            </Show>
        </div>
    }
}

#[component]
fn Progress(page: Memo<Choices>) -> impl IntoView {
    view! {
        <span class="progress">
            {part(page, |page| page.card.part)}
            " "
            {part(page, |page| page.progress.clone())}
        </span>
    }
}

/// The card answered last, and what an earlier check knew.
#[component]
fn LastAnswer(card: Memo<Card>) -> impl IntoView {
    let last = part(card, |card| card.before.last().cloned());
    let same = part(card, |card| card.same.clone());
    view! {
        {move || last.get().map(|action| view! { <ActionButton action look=Look::Folded/> })}
        {move || same.get().map(|(text, action)| {
            view! {
                <div class="same">
                    <p>{text}</p>
                    <ActionButton action look=Look::Plain/>
                </div>
            }
        })}
    }
}

/// The number, beside signs of an emergency that were opened.
#[component]
fn CallIfWorse(card: Memo<Card>) -> impl IntoView {
    let call = part(card, |card| card.call);
    move || {
        let text = content::check::screens::call_if_worse;
        call.get().map(|number| view! { <CallLink number text=text(number) class="call-line"/> })
    }
}

/// The rows: text to be answered as a whole, or to tick.
#[component]
pub fn Rows(page: Memo<Choices>, waits: Memo<bool>) -> impl IntoView {
    let app = use_dispatch();
    let ids = part(page, |page| page.rows.iter().map(|row| row.id).collect::<Vec<_>>());
    let texts = part(page, |page| page.rows.iter().map(|row| row.text.to_string()).collect::<Vec<_>>());
    let closed = part(page, |page| page.card.closed);
    let cannot_tell = part(page, |page| page.card.cannot_tell.clone());
    let tick = move |id: RowId| {
        let row: Memo<Row> = part(page, move |page| Row::of(id, page.rows.iter()));
        view! { <TickRow row on_change=move |state| app.tap(id.ticked(state))/> }
    };
    let signs = move || texts.get().into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    let opened = move || ids.get().into_iter().filter(|_| !closed.get()).collect::<Vec<_>>();
    view! {
        <Show when=move || closed.get()>
            <ul class="card-signs">{signs}</ul>
        </Show>
        <For each=opened key=|id| *id let(id)>
            {tick(id)}
        </For>
        <For each=move || cannot_tell.get() key=Action::clone let(action)>
            <ActionButton action look=Look::Quiet disabled=waits/>
        </For>
    }
}

/// The answers, in reach of the thumb: they stay in view, always at the same place.
#[component]
pub fn Foot(page: Memo<Choices>, waits: Memo<bool>) -> impl IntoView {
    let answers = part(page, |page| page.card.answers.clone());
    let primary = part(page, |page| page.primary.clone().filter(|_| !page.number));
    view! {
        <div class=move || if waits.get() { "answers waits" } else { "answers" }>
            <For each=move || answers.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Answer disabled=waits/>
            </For>
            <For each=move || primary.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong disabled=waits/>
            </For>
        </div>
    }
}
