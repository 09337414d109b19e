//! Facts about the body: age, conditions, and since when someone said yes.

use leptos::prelude::*;

use crate::app::event;
use crate::app::notes;
use crate::app::page::{Row, RowId};
use crate::content;
use crate::ui::components::number_field::NumberField;
use crate::ui::components::tick_row::TickRow;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Facts() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(notes::facts::page);
    let note = part(page, |page| page.note);
    let ids = part(page, |page| page.rows.iter().map(|(row, _)| row.id).collect::<Vec<_>>());
    let age = part(page, |page| page.age.map(|age| age.to_string()).unwrap_or_default());
    let row = move |id: RowId| {
        let row: Memo<Row> = part(page, move |page| Row::of(id, page.rows.iter().map(|(row, _)| row)));
        let cleared = part(page, move |page| {
            let (_, cleared) = page.rows.iter().find(|(row, _)| row.id == id)?;
            cleared.clone()
        });
        view! {
            <div>
                <TickRow row on_change=move |state| app.tap(id.ticked(state))/>
                {move || cleared.get().map(|text| view! { <p class="small">{text}</p> })}
            </div>
        }
    };
    view! {
        <main id="page">
            <h1>{content::settings::FACTS}</h1>
            <p class="lead">{content::settings::FACTS_LEAD}</p>
            <NumberField
                id="age"
                label=content::check::screens::YEARS
                value=age
                most="3"
                note
                invalid=Signal::derive(move || note.get() == content::check::screens::BAD_AGE)
                button=content::settings::SAVE
                on_submit=Callback::new(move |text| app.tap(event::notes::Msg::Age(text)))
            />
            <div class="rows">
                <For each=move || ids.get() key=|id| *id let(id)>
                    {row(id)}
                </For>
            </div>
        </main>
    }
}
