//! A row to tick, with its "Not sure". A second tap on what is ticked takes it back.

use leptos::prelude::*;

use crate::app::event::row::RowState;
use crate::app::page::Row;
use crate::content;

/// A row to tick.
#[component]
pub fn TickRow(
    /// What it says and how it is ticked.
    #[prop(into)]
    row: Signal<Row>,
    /// With how it is ticked from now on.
    #[prop(into)]
    on_change: Callback<RowState>,
) -> impl IntoView {
    let state = Memo::new(move |_| row.with(|row| row.state));
    let text = Memo::new(move |_| row.with(|row| row.text.to_string()));
    let flip = move |to: RowState| {
        on_change.run(if state.get_untracked() == to { RowState::Off } else { to });
    };
    let side = move |to: RowState, word: &'static str| {
        view! {
            <button
                class="unsure"
                aria-pressed=move || if state.get() == to { "true" } else { "false" }
                aria-label=move || format!("{word}: {}", text.get())
                on:click=move |_| flip(to)
            >
                {word}
            </button>
        }
    };
    view! {
        <div class=move || if state.get() == RowState::Off { "tick" } else { "tick ticked" }>
            <button
                class="said"
                role="checkbox"
                aria-checked=move || if state.get() == RowState::On { "true" } else { "false" }
                on:click=move |_| flip(RowState::On)
            >
                <span class="box" aria-hidden="true"></span>
                <span>{move || text.get()}</span>
            </button>
            <div class="sides">
                <Show when=move || row.with(|row| row.may_skip)>
                    {side(RowState::Skipped, content::check::screens::RATHER_NOT_SAY)}
                </Show>
                <Show when=move || row.with(|row| row.may_be_unsure)>
                    {side(RowState::Unsure, content::check::screens::NOT_SURE)}
                </Show>
            </div>
        </div>
    }
}
