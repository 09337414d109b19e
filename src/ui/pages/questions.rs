//! A page that asks something: rows to tick, answers to pick, or a number to type. One page of the danger check, "any of
//! these new?", the cautions before cold or heat, and the limits before a routine.

use leptos::prelude::*;

use crate::app::event::check::Msg;
use crate::app::frame;
use crate::app::page::{Action, Row, RowId};
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::number_field::NumberField;
use crate::ui::components::tick_row::TickRow;
use crate::ui::dispatch::{part, use_dispatch};

/// The present page of questions.
#[component]
pub fn Questions() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(frame::choices);
    let waits = part(page, |page| !page.settled);
    let ids = part(page, |page| page.rows.iter().map(|row| row.id).collect::<Vec<_>>());
    let picks = part(page, |page| page.picks.clone());
    let number = part(page, |page| page.number);
    let primary = part(page, |page| page.primary.clone());
    let back = part(page, |page| page.back.clone());
    let note = part(page, |page| page.note);
    let why = part(page, |page| page.why.clone());
    let tick = move |id: RowId| {
        let row: Memo<Row> = part(page, move |page| Row::of(id, page.rows.iter()));
        view! { <TickRow row on_change=move |state| app.tap(id.ticked(state))/> }
    };
    let pick = move |action| view! { <ActionButton action look=Look::Pick disabled=waits/> };
    let done = move || primary.get().filter(|_| !number.get());
    view! {
        <main id="page">
            <div class="choices">
                <p class="progress">{part(page, |page| page.progress.clone())}</p>
                <h1>{part(page, |page| page.heading.clone())}</h1>
                <p class="lead">{part(page, |page| page.lead.to_string())}</p>
                <div class="rows">
                    <For each=move || ids.get() key=|id| *id let(id)>
                        {tick(id)}
                    </For>
                    {move || picks.get().into_iter().map(pick).collect_view()}
                </div>
                <Show when=move || number.get()>
                    <NumberField
                        id="age"
                        label=content::check::screens::YEARS
                        most="3"
                        note
                        invalid=Signal::derive(move || note.get() == content::check::screens::BAD_AGE)
                        button=content::interface::CONTINUE
                        disabled=waits
                        on_submit=Callback::new(move |text| app.tap(Msg::Typed(text)))
                    />
                </Show>
                <Show when=move || why.with(|why| !why.is_empty())>
                    <details class="why">
                        <summary>{content::check::screens::WHY}</summary>
                        <dl>
                            {move || why.get().into_iter().map(|(text, why)| {
                                view! {
                                    <dt>{text}</dt>
                                    <dd>{why}</dd>
                                }
                            }).collect_view()}
                        </dl>
                    </details>
                </Show>
                <div class="actions step">
                    <For each=move || back.get() key=Action::clone let(action)>
                        <ActionButton action look=Look::Quiet/>
                    </For>
                    <For each=done key=Action::clone let(action)>
                        <ActionButton action look=Look::Strong disabled=waits/>
                    </For>
                </div>
            </div>
        </main>
    }
}
