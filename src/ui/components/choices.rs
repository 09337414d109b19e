//! A screen that asks something: rows to tick, answers to pick, or a number to type.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::Model;
use crate::app::event::{RowState, Tap};
use crate::app::present::{Choices, Row};
use crate::content::copy;
use crate::domain::instant::Reading;
use crate::ui::shell::Shell;

/// The screen that `read` describes. Ticking a row changes the row alone, so that the focus stays where it is.
pub fn screen(shell: Shell, read: fn(&Model, Reading) -> Choices) -> AnyView {
    let choices = shell.select(read);
    let shape = Memo::new(move |_| choices.with(without_ticks));
    let state =
        move |place: usize| choices.with(|c| c.rows.get(place).map_or(RowState::Off, |row| row.state));
    let primary = move || choices.with(|c| c.primary).unwrap_or_default();
    let body = move || {
        let shape = shape.get();
        let rows = shape.rows.iter().cloned().enumerate();
        let rows =
            rows.map(|(n, row)| tick_row(shell, n, &row, Signal::derive(move || state(n)))).collect_view();
        let picks = shape.picks.into_iter().enumerate().map(|(n, text)| pick(shell, n, text)).collect_view();
        let why = (!shape.why.is_empty()).then(|| why(shape.why));
        let done = shape.primary.filter(|_| !shape.number).map(|_| {
            view! { <button class="strong" on:click=move |_| shell.tap(Tap::Done)>{primary}</button> }
        });
        view! {
            <p class="progress">{shape.progress}</p>
            <h1>{shape.heading}</h1>
            <p class="lead">{shape.lead}</p>
            <div class="rows">{rows}{picks}{shape.number.then(|| number(shell))}</div>
            {why}
            <div class="actions">
                {done}
                <button class="quiet" on:click=move |_| shell.tap(Tap::Back)>{copy::BACK}</button>
            </div>
        }
    };
    view! { <div class="choices">{body}</div> }.into_any()
}

fn without_ticks(choices: &Choices) -> Choices {
    let mut shape = choices.clone();
    for row in &mut shape.rows {
        row.state = RowState::Off;
    }
    shape.primary = shape.primary.map(|_| copy::CONTINUE);
    shape
}

/// A row with its "Not sure".
pub fn tick_row(shell: Shell, place: usize, row: &Row, state: Signal<RowState>) -> AnyView {
    tick(row, state, move |state| shell.tap(Tap::Row(place, state)))
}

/// A row that tells `change` how it was ticked.
pub fn tick(row: &Row, state: Signal<RowState>, change: impl Fn(RowState) + Copy + 'static) -> AnyView {
    let flip = move |to: RowState| change(if state.get_untracked() == to { RowState::Off } else { to });
    let checked = move || if state.get() == RowState::On { "true" } else { "false" };
    let side = move |to: RowState, text: &'static str| {
        let pressed = move || if state.get() == to { "true" } else { "false" };
        view! {
            <button class="unsure" aria-pressed=pressed aria-label=format!("{text}: {}", row.text)
                on:click=move |_| flip(to)>{text}</button>
        }
    };
    view! {
        <div class="tick" class:ticked=move || { state.get() != RowState::Off }>
            <button class="said" role="checkbox" aria-checked=checked on:click=move |_| flip(RowState::On)>
                <span class="box" aria-hidden="true"></span>
                <span>{row.text}</span>
            </button>
            <div class="sides">
                {row.may_skip.then(|| side(RowState::Skipped, copy::RATHER_NOT_SAY))}
                {row.may_be_unsure.then(|| side(RowState::Unsure, copy::NOT_SURE))}
            </div>
        </div>
    }
    .into_any()
}

fn pick(shell: Shell, place: usize, text: &'static str) -> AnyView {
    view! { <button class="pick" on:click=move |_| shell.tap(Tap::Pick(place))>{text}</button> }.into_any()
}

fn number(shell: Shell) -> AnyView {
    let wrong = RwSignal::new(false);
    let field = NodeRef::<leptos::html::Input>::new();
    let send = move || match field.get_untracked().and_then(|input| typed(&input)) {
        Some(number) => shell.tap(Tap::Number(number)),
        None => wrong.set(true),
    };
    view! {
        <form class="number" on:submit=move |event| {
            event.prevent_default();
            send();
        }>
            <label for="number">{copy::YEARS}</label>
            <input id="number" node_ref=field type="text" inputmode="numeric" autocomplete="off" maxlength="3"
                aria-describedby="number-error" aria-invalid=move || { if wrong.get() { "true" } else { "false" } } />
            <p id="number-error" class="error">{move || wrong.get().then_some(copy::BAD_AGE)}</p>
            <button class="strong" type="submit">{copy::CONTINUE}</button>
        </form>
    }
    .into_any()
}

fn typed(input: &HtmlInputElement) -> Option<u16> {
    input.value().trim().parse().ok().filter(|age| *age <= 120)
}

fn why(entries: Vec<(&'static str, &'static str)>) -> AnyView {
    let one = |(text, why)| view! { <dt>{text}</dt><dd>{why}</dd> };
    view! {
        <details class="why">
            <summary>{copy::WHY}</summary>
            <dl>{entries.into_iter().map(one).collect_view()}</dl>
        </details>
    }
    .into_any()
}
