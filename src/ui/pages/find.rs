//! Finding what was noted: a field, and a month as a calendar with the day that was picked, or what was found.

use gloo_timers::callback::Timeout;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::{Correcting, Lines};
use crate::app::event::find::Msg;
use crate::app::facts::entries::Day;
use crate::app::find;
use crate::app::find::page::{Cell, FindPage, Month};
use crate::app::find::update::MOST_QUERY;
use crate::app::page::Action;
use crate::content;
use crate::platform::frames;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::button::Button;
use crate::ui::components::in_turn::InTurn;
use crate::ui::dispatch::{part, use_dispatch};

/// So long after the last letter it is searched, in milliseconds: nothing is drawn anew between two letters.
const PAUSE: u32 = 150;

/// The page.
#[component]
pub fn Find() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(find::page::page);
    spawn_local(async move {
        frames::drawn().await;
        app.tap(Msg::Drawn);
    });
    let correcting =
        Correcting { record: part(page, |page| page.correcting.clone()), note: part(page, |page| page.note) };
    let said = part(page, |page| page.said.clone());
    let more = part(page, |page| page.more.clone());
    let month = part(page, |page| page.month.clone().unwrap_or_default());
    let whole = RwSignal::new(false);
    let query = part(page, |page| page.query.clone());
    let has_found = part(page, |page| !page.found.is_empty());
    let has_day = part(page, |page| page.day.is_some());
    let has_month = part(page, |page| page.month.is_some());
    view! {
        <main id="page">
            <h1>{content::find::TITLE}</h1>
            <Search page/>
            <p class="found-count notranslate" translate="no">{said}</p>
            <Show when=move || has_month.get()>
                <Calendar month/>
                <Show when=move || has_day.get()>
                    <section class="card">
                        <Days days=part(page, |page| page.day.clone().into_iter().collect()) correcting/>
                    </section>
                </Show>
            </Show>
            <Show when=move || has_found.get()>
                <section class="card">
                    <Days days=part(page, |page| page.found.clone()) of=query whole correcting/>
                </section>
            </Show>
            {move || more.get().filter(|_| whole.get()).map(|action| view! { <ActionButton action look=Look::Quiet/> })}
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
    let search = move || app.tap(Msg::Typed(typed.get_untracked()));
    let later = move |_| waits.set_value(Some(Timeout::new(PAUSE, search)));
    let at_once = move |event: SubmitEvent| {
        event.prevent_default();
        waits.set_value(None);
        search();
    };
    view! {
        <form class="number" role="search" on:submit=at_once>
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
fn Days(
    days: Memo<Vec<Day>>,
    /// The search that they answer, if it is one.
    #[prop(into, optional)]
    of: Signal<String>,
    /// Set once all of them are drawn.
    #[prop(optional)]
    whole: RwSignal<bool>,
    correcting: Correcting,
) -> impl IntoView {
    let placed =
        part(days, |days| days.iter().map(|day| day.heading.clone()).enumerate().collect::<Vec<_>>());
    view! {
        <InTurn each=placed of whole let((place, heading))>
            <h2 class="day-found notranslate" translate="no">{heading}</h2>
            <Lines day=part(days, move |days| days.get(place).cloned()) correcting/>
        </InTurn>
    }
}

/// A month: a table of its days. Its buttons stay while months and days change, and keep the focus.
#[component]
fn Calendar(month: Memo<Month>) -> impl IntoView {
    let heading = part(month, |month| month.heading.clone());
    let before = part(month, |month| month.before.clone());
    let after = part(month, |month| month.after.clone());
    let weeks = move || {
        month.with(|month| {
            (0..month.weeks.len()).map(|place| (month.heading.clone(), place)).collect::<Vec<_>>()
        })
    };
    let head = |(short, full): (&'static str, &'static str)| view! { <th scope="col" abbr=full>{short}</th> };
    let heads = move || month.with(|month| month.heads.clone()).into_iter().map(head).collect_view();
    view! {
        <section class="card calendar">
            <h2 class="notranslate" translate="no">{heading}</h2>
            <div class="calendar-turn">
                <Turn label=content::find::BEFORE action=before/>
                <Turn label=content::find::AFTER action=after/>
            </div>
            <table class="notranslate" translate="no" aria-label=content::find::CALENDAR>
                <thead><tr>{heads}</tr></thead>
                <tbody>
                    <For each=weeks key=Clone::clone let((_, week))>
                        <tr><Week month week/></tr>
                    </For>
                </tbody>
            </table>
            <p class="small">{content::find::CALENDAR_LEAD}</p>
        </section>
    }
}

/// To another month; at the last there is nothing to turn to.
#[component]
fn Turn(label: &'static str, action: Memo<Option<Action>>) -> impl IntoView {
    let app = use_dispatch();
    let tap = Callback::new(move |()| {
        if let Some(Action { event, .. }) = action.get_untracked() {
            app.tap(event);
        }
    });
    let disabled = Signal::derive(move || action.with(Option::is_none));
    view! { <Button label look=Look::Plain disabled on_tap=tap/> }
}

#[component]
fn Week(month: Memo<Month>, week: usize) -> impl IntoView {
    let of = move |month: &Month, place: usize| month.weeks.get(week)?.get(place)?.clone();
    // A day that is opened or shut stays the same button.
    let days = move || {
        let shut = |place| {
            (place, month.with(|month| of(month, place)).map(|day| Cell { chosen: false, show: None, ..day }))
        };
        (0..7).map(shut).collect::<Vec<_>>()
    };
    view! {
        <For each=days key=Clone::clone let((place, day))>
            <td>{day.map(|day| view! { <DayCell day now=part(month, move |month| of(month, place))/> })}</td>
        </For>
    }
}

/// A day: its number, and below it the worst pain in a frame, or a dot.
#[component]
fn DayCell(day: Cell, now: Memo<Option<Cell>>) -> impl IntoView {
    let app = use_dispatch();
    let Cell { number, name, pain, today, noted, .. } = day;
    let class = if today { "calendar-day today" } else { "calendar-day" };
    let current = today.then_some("date");
    if !noted {
        return view! { <span class=class aria-current=current><span>{number}</span></span> }.into_any();
    }
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
    let chosen = move || now.with(|day| day.as_ref().is_some_and(|day| day.chosen));
    let tap = move |_| {
        if let Some(Action { event, .. }) = now.get_untracked().and_then(|day| day.show) {
            app.tap(event);
        }
    };
    view! {
        <button
            class=class
            aria-current=current
            aria-expanded=move || if chosen() { "true" } else { "false" }
            on:click=tap
        >
            <span aria-hidden="true">{number}</span>
            {sign}
            <span class="unseen">{name}</span>
        </button>
    }
    .into_any()
}
