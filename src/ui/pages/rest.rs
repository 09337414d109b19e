//! Rest positions, lying down as it is tapped, first movement, and what was moved so far.

use leptos::prelude::*;

use super::parts::{ClaimsLink, SettledCard};
use crate::app::event;
use crate::app::moves::moved::{Day, MovedCard};
use crate::app::page::Action;
use crate::app::rest::page::Card;
use crate::app::route::Route;
use crate::app::{moves, rest};
use crate::content;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::figure::Figure;
use crate::ui::components::lines::Lines;
use crate::ui::components::section::{PageHead, Section};
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// Rest positions; and first movement, unless a clinician has to speak first.
#[component]
pub fn Rest() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(rest::page::page);
    let only_rest = part(page, |page| page.only_rest);
    let waits = part(page, |page| page.waits);
    let positions = part(page, |page| page.positions.clone());
    let words = &content::help_pages::REST;
    let sections = move || {
        let shown = words.sections.iter().filter(|section| !only_rest.get() || !section.moves);
        shown.map(|section| view! { <Section section/> }).collect_view()
    };
    let stretch = || {
        let action = Action::new(content::moves::STRETCH, event::moves::Msg::Begin);
        view! { <ActionButton action look=Look::Strong/> }
    };
    view! {
        <main id="page">
            <PageHead page=words/>
            <Show when=move || only_rest.get() fallback=stretch>
                <p class="notice">{content::rest::ONLY_REST}</p>
            </Show>
            <SettledCard settled=app.view(moves::stretch::settled)/>
            <div class="card figures">
                {move || positions.get().into_iter().map(|id| view! { <Position id/> }).collect_view()}
            </div>
            <Lying card=part(page, |page| page.lying.clone()) waits/>
            <AfterPaint>
                {sections}
                <Moved card=app.view(moves::moved::card)/>
                <Show when=move || !only_rest.get()>
                    <div class="actions">
                        <a class="quiet" href=Route::Library.print()>{content::library::LIBRARY}</a>
                        <a class="quiet" href=Route::Own.print()>{content::own::HEADING}</a>
                    </div>
                </Show>
                <ClaimsLink/>
            </AfterPaint>
        </main>
    }
}

/// A position as a picture with its words under it: someone in pain sees what to do sooner than they read it.
#[component]
fn Position(id: &'static str) -> impl IntoView {
    let words = content::rest::position(id);
    let picture = content::figure(id).and_then(|figure| {
        let pose = *figure.poses.first()?;
        Some(view! { <Figure figure pose label=words.seen/> })
    });
    view! {
        <figure>
            {picture}
            <figcaption>{words.caption}</figcaption>
        </figure>
    }
}

/// Lying down: tapped when it begins and when it ends.
#[component]
fn Lying(card: Memo<Card>, waits: Memo<bool>) -> impl IntoView {
    let lines = part(card, |card| card.lines.clone());
    let nudge = part(card, |card| card.nudge);
    let actions = part(card, |card| card.actions.clone());
    let lies = part(card, |card| card.lies);
    let nudge = move || {
        nudge.get().map(|claim| {
            view! {
                <div class="notice" role="status">
                    <p>{claim.text}</p>
                    <p class="small"><Sources ids=claim.sources/></p>
                </div>
            }
        })
    };
    view! {
        <section class="card">
            <h2>{content::rest::LIE_HEADING}</h2>
            <Lines lines class="notranslate"/>
            {nudge}
            <ActionStack actions first_is_strong=lies disabled=waits/>
        </section>
    }
}

/// What was done so far, and walking, which counts.
#[component]
fn Moved(card: Memo<MovedCard>) -> impl IntoView {
    let weekdays = part(card, |card| card.weekdays);
    let weeks = part(card, |card| card.weeks.clone());
    let last_walk = part(card, |card| card.last_walk.clone());
    let week = |days: Vec<Day>| {
        view! { <tr>{days.into_iter().map(|day| view! { <DayCell day/> }).collect_view()}</tr> }
    };
    let weekday = |word| view! { <th scope="col">{word}</th> };
    let walk = |action| view! { <ActionButton action look=Look::Chip/> };
    view! {
        <section class="card">
            <h2>{content::moved::HEADING}</h2>
            <p>{part(card, |card| card.summary.clone())}</p>
            <table class="weeks" aria-label=content::moved::HEADING>
                <thead>
                    <tr>{move || weekdays.get().into_iter().map(weekday).collect_view()}</tr>
                </thead>
                <tbody>{move || weeks.get().into_iter().map(week).collect_view()}</tbody>
            </table>
            <p class="small">{content::moved::SIGNS}</p>
            <h2 class="minor">{content::moved::WALK_HEADING}</h2>
            <div class="chips" role="group" aria-label=content::moved::WALK_HEADING>
                {moves::moved::walks().into_iter().map(walk).collect_view()}
            </div>
            <For each=move || last_walk.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Plain/>
            </For>
        </section>
    }
}

#[component]
fn DayCell(day: Day) -> impl IntoView {
    let class = match (day.ahead, day.today) {
        (true, _) => "day ahead",
        (false, true) => "day today",
        (false, false) => "day",
    };
    let sign = match (day.moved, day.walked > 0) {
        _ if day.ahead => "",
        (true, true) => "\u{25CF}\u{25CB}",
        (true, false) => "\u{25CF}",
        (false, true) => "\u{25CB}",
        (false, false) => "\u{00B7}",
    };
    let words = if day.ahead { String::new() } else { moves::moved::day_words(&day) };
    view! {
        <td class=class>
            <span class="unseen">{words}</span>
            <span aria-hidden="true">{day.date.to_string()}</span>
            <span class="sign" aria-hidden="true">{sign}</span>
        </td>
    }
}
