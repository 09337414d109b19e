//! The plan of the week: seven days with what was done and what is left, and what it is set by.

use leptos::prelude::*;

use crate::app::moves;
use crate::app::moves::week::{DayRow, Line};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::ui::actions::{ActionButton, ActionChips, Look};
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Items;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Week() -> impl IntoView {
    let page = use_dispatch().view(moves::week::page);
    let instead = part(page, |page| page.instead);
    let days = part(page, |page| page.days.clone());
    let start = part(page, |page| page.start.clone());
    let reasons = part(page, |page| page.reasons.clone());
    let sits_long = part(page, |page| page.sits_long);
    let day = |row| view! { <Day row/> };
    let why = |claim: content::Claim| view! { <li class="small">{claim.text} " " <Sources ids=claim.sources/></li> };
    view! {
        <main id="page">
            <h1>{content::training::WEEK}</h1>
            <p class="lead">{content::training::WEEK_LEAD}</p>
            {move || instead.get().map(|line| view! { <p class="notice">{line}</p> })}
            <For each=move || start.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong/>
            </For>
            <ol class="week notranslate" translate="no">{move || days.get().into_iter().map(day).collect_view()}</ol>
            <section class="card">
                <h2>{content::training::HABITS}</h2>
                <ActionChips name=content::training::HABITS_WALK actions=part(page, |page| page.walks.clone())/>
                <ActionChips name=content::training::HABITS_SIT actions=part(page, |page| page.sits.clone())/>
                <Show when=move || sits_long.get()>
                    <p>{content::training::SIT_ADVICE.text} " " <Sources ids=content::training::SIT_ADVICE.sources/></p>
                    <a class="quiet" href=Route::Breaks.print()>{Route::Breaks.page().title}</a>
                </Show>
            </section>
            <Show when=move || reasons.with(|reasons| !reasons.is_empty())>
                <section class="card">
                    <h2>{content::training::REASONS}</h2>
                    <ul><Items lines=reasons/></ul>
                </section>
            </Show>
            <details class="why">
                <summary>{content::training::WHY}</summary>
                <ul>{[content::training::STRETCH_WHY, content::training::WALK_WHY].map(why).collect_view()}</ul>
            </details>
            <a class="plain" href=Route::Train.print()>{content::training::TITLE}</a>
        </main>
    }
}

/// A day: done with a tick, planned without.
#[component]
fn Day(row: DayRow) -> impl IntoView {
    let DayRow { weekday, date, today, past, lines } = row;
    let class = match (today, past) {
        (true, _) => "week-today",
        (_, true) => "week-past",
        _ => "",
    };
    // A day that is over without anything is no gap to be filled.
    let free =
        (lines.is_empty() && !past).then(|| view! { <span class="small">{content::training::REST}</span> });
    let line = |Line { text, done }: Line| {
        let tick = done.then(|| view! { <Icon glyph=Glyph::Tick/> });
        view! { <span class=if done { "week-done" } else { "week-plan" }>{tick}{text}</span> }
    };
    view! {
        <li class=class aria-current=today.then_some("date")>
            <span class="week-day">{weekday} " " {date.to_string()}</span>
            <span class="week-lines">{lines.into_iter().map(line).collect_view()}{free}</span>
        </li>
    }
}
