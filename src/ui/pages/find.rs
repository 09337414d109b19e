//! Finding what was noted: a field, and a month as a calendar with the day that was picked, or what was found.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::entry::{Correcting, Lines};
use crate::app::event::find::Msg;
use crate::app::facts::entries::Day;
use crate::app::find;
use crate::app::find::page::{Cell, FindPage, Month};
use crate::app::find::update::MOST_QUERY;
use crate::app::page::Action;
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::dispatch::{part, use_dispatch};

/// So long after the last letter it is searched, in milliseconds: nothing is drawn anew between two letters.
const PAUSE: u32 = 150;

/// The page.
#[component]
pub fn Find() -> impl IntoView {
    let page = use_dispatch().view(find::page::page);
    let correcting =
        Correcting { record: part(page, |page| page.correcting.clone()), note: part(page, |page| page.note) };
    let said = part(page, |page| page.said.clone());
    let more = part(page, |page| page.more.clone());
    let month = part(page, |page| page.month.clone().unwrap_or_default());
    let day = part(page, |page| page.day.clone());
    let has_month = part(page, |page| page.month.is_some());
    view! {
        <main id="page">
            <h1>{content::find::TITLE}</h1>
            <Search page/>
            <p class="found-count notranslate" translate="no">{said}</p>
            <Show when=move || has_month.get()>
                <Calendar month/>
                <section class="card found-day" hidden=move || day.with(Option::is_none)>
                    <Days days=part(page, |page| page.day.clone().into_iter().collect()) correcting/>
                </section>
            </Show>
            <Show when=move || page.with(|page| !page.found.is_empty())>
                <section class="card">
                    <Days days=part(page, |page| page.found.clone()) correcting/>
                </section>
            </Show>
            {move || more.get().map(|action| view! { <ActionButton action look=Look::Quiet/> })}
        </main>
    }
}

/// The field. A search begins when nothing was typed for a moment, or at once with Enter; what was typed last is always
/// searched.
#[component]
fn Search(page: Memo<FindPage>) -> impl IntoView {
    let app = use_dispatch();
    let typed = RwSignal::new(page.with_untracked(|page| page.query.clone()));
    let waits = StoredValue::new_local(None::<Timeout>);
    let now = move || {
        waits.set_value(None);
        app.tap(Msg::Typed(typed.get_untracked()));
    };
    let later = move |_| waits.set_value(Some(Timeout::new(PAUSE, now)));
    view! {
        <form class="number" role="search" on:submit=move |event| { event.prevent_default(); now(); }>
            <label for="find">{content::find::SEARCH}</label>
            <input
                id="find"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                maxlength=MOST_QUERY.to_string()
                aria-describedby="find-hint"
                bind:value=typed
                on:input=later
            />
            <p id="find-hint" class="small">{content::find::HINT}</p>
        </form>
    }
}

/// Days with what was noted on them.
#[component]
fn Days(days: Memo<Vec<Day>>, correcting: Correcting) -> impl IntoView {
    let placed =
        move || days.with(|days| days.iter().map(|day| day.heading.clone()).enumerate().collect::<Vec<_>>());
    view! {
        <For each=placed key=Clone::clone let((place, heading))>
            <h2 class="day-found notranslate" translate="no">{heading}</h2>
            <Lines day=part(days, move |days| days.get(place).cloned()) correcting/>
        </For>
    }
}

/// A month: a table of its days.
#[component]
fn Calendar(month: Memo<Month>) -> impl IntoView {
    let heading = part(month, |month| month.heading.clone());
    let before = part(month, |month| month.before.clone());
    let after = part(month, |month| month.after.clone());
    let turn = |action: Memo<Option<Action>>| {
        move || action.get().map(|action| view! { <ActionButton action look=Look::Plain/> })
    };
    let weeks = move || month.with(|month| month.weeks.clone()).into_iter().map(week).collect_view();
    let head = |(short, full): (&'static str, &'static str)| view! { <th scope="col" abbr=full>{short}</th> };
    let heads = move || month.with(|month| month.heads.clone()).into_iter().map(head).collect_view();
    view! {
        <section class="card calendar">
            <h2 class="notranslate" translate="no" role="status">{heading}</h2>
            <div class="calendar-turn"><span>{turn(before)}</span><span>{turn(after)}</span></div>
            <table class="notranslate" translate="no" aria-label=content::find::CALENDAR>
                <thead><tr>{heads}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
            <p class="small">{content::find::CALENDAR_LEAD}</p>
        </section>
    }
}

fn week(days: Vec<Option<Cell>>) -> impl IntoView {
    view! { <tr>{days.into_iter().map(|day| view! { <td>{day.map(cell)}</td> }).collect_view()}</tr> }
}

/// A day: its number, and below it the worst pain in a frame, or a dot.
fn cell(day: Cell) -> impl IntoView {
    let app = use_dispatch();
    let Cell { number, name, pain, today, chosen, show } = day;
    let class = if today { "calendar-day today" } else { "calendar-day" };
    let current = today.then_some("date");
    let Some(Action { event, .. }) = show else {
        return view! { <span class=class aria-current=current><span>{number}</span></span> }.into_any();
    };
    let sign = match pain {
        None => view! { <span class="calendar-dot" aria-hidden="true"></span> }.into_any(),
        Some(pain) => {
            let class = match pain {
                0..=3 => "calendar-pain low",
                4..=6 => "calendar-pain mid",
                _ => "calendar-pain high",
            };
            view! { <span class=class aria-hidden="true">{pain}</span> }.into_any()
        }
    };
    view! {
        <button
            class=class
            aria-label=name
            aria-current=current
            aria-expanded=if chosen { "true" } else { "false" }
            on:click=move |_| app.tap(event.clone())
        >
            <span aria-hidden="true">{number}</span>
            {sign}
        </button>
    }
    .into_any()
}
