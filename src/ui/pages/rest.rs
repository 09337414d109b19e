//! Rest and movement in three parts: lying down as it is tapped, the routine and what was moved so far, and walking.

use leptos::prelude::*;

use super::parts::{ClaimsLink, SettledCard};
use crate::app::event;
use crate::app::event::moves::Segment;
use crate::app::moves::moved::{Day, MovedCard};
use crate::app::page::Action;
use crate::app::rest::page::{Card, RestPage};
use crate::app::route::Route;
use crate::app::{moves, rest};
use crate::content;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::after_paint::AfterPaint;
use crate::ui::components::figure::Figure;
use crate::ui::components::lines::Lines;
use crate::ui::components::section::Section;
use crate::ui::components::sources::Sources;
use crate::ui::components::tabs::{self, Tabs};
use crate::ui::dispatch::{part, use_dispatch};

/// Three parts, of which one is open; only the first where a clinician has to speak before anything moves.
#[component]
pub fn Rest() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(rest::page::page);
    let only_rest = part(page, |page| page.only_rest);
    let words = part(page, |page| page.segments.iter().map(|(_, word)| *word).collect::<Vec<_>>());
    let open = part(page, |page| {
        page.segments.iter().position(|(segment, _)| *segment == page.segment).unwrap_or_default()
    });
    let segment = part(page, |page| page.segment);
    let on_pick = move |place: usize| {
        let picked = page.with_untracked(|page| page.segments.get(place).map(|(segment, _)| *segment));
        if let Some(segment) = picked {
            app.tap(event::moves::Msg::Segment(segment));
        }
    };
    let panel = move || match segment.get() {
        Segment::Rest => view! { <Resting page/> }.into_any(),
        Segment::Routine => view! { <Routine/> }.into_any(),
        Segment::Walk => view! { <Walk/> }.into_any(),
    };
    view! {
        <main id="page" class="moving-on">
            <h1>{content::home::REST_AND_MOVE}</h1>
            <Show when=move || only_rest.get() fallback=move || {
                view! { <Tabs name=content::rest::SEGMENTS words open on_pick/> }
            }>
                <p class="notice">{content::rest::ONLY_REST}</p>
            </Show>
            <SettledCard settled=app.view(moves::stretch::settled)/>
            <div
                class="panel"
                id="panel"
                role=move || (!only_rest.get()).then_some("tabpanel")
                aria-labelledby=move || (!only_rest.get()).then(|| tabs::id(open.get()))
            >
                {panel}
            </div>
        </main>
    }
}

/// How to lie, by pictures to swipe, and one button that times it.
#[component]
fn Resting(page: Memo<RestPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let positions = part(page, |page| page.positions.clone());
    let pictures = move || positions.get().into_iter().map(|id| view! { <Position id/> }).collect_view();
    view! {
        <div class="swipe" role="group" aria-label=content::rest::POSITIONS_NAME tabindex="0">{pictures}</div>
        <Lying card=part(page, |page| page.lying.clone()) waits/>
        <AfterPaint>
            <Why moves=false/>
            <ClaimsLink/>
        </AfterPaint>
    }
}

/// The routine that fits, what was done, and exercises to look at.
#[component]
fn Routine() -> impl IntoView {
    let card = use_dispatch().view(moves::moved::card);
    let stretch = Action::new(content::moves::STRETCH, event::moves::Msg::Begin);
    view! {
        <ActionButton action=stretch look=Look::Strong/>
        <Moved card/>
        <div class="actions">
            <a class="quiet" href=Route::Train.print()>{content::training::TITLE}</a>
            <a class="quiet" href=Route::Week.print()>{content::training::WEEK}</a>
            <a class="quiet" href=Route::Library.print()>{content::library::LIBRARY}</a>
            <a class="quiet" href=Route::Own.print()>{content::own::HEADING}</a>
        </div>
        <AfterPaint>
            <Why moves=true/>
            <ClaimsLink/>
        </AfterPaint>
    }
}

/// Walking, which counts.
#[component]
fn Walk() -> impl IntoView {
    let card = use_dispatch().view(moves::moved::card);
    let last_walk = part(card, |card| card.last_walk.clone());
    let walk = |action| view! { <ActionButton action look=Look::Chip/> };
    let picture = content::figure("e02").and_then(|figure| {
        let pose = *figure.poses.first()?;
        Some(view! { <Figure figure pose/> })
    });
    let advice = content::moves::WALK_TOO;
    view! {
        <div class="card figures">{picture}</div>
        <p>{advice.text} " " <Sources ids=advice.sources/></p>
        <section class="card">
            <h2>{content::moved::WALK_HEADING}</h2>
            <div class="chips" role="group" aria-label=content::moved::WALK_HEADING>
                {moves::moved::walks().into_iter().map(walk).collect_view()}
            </div>
            <For each=move || last_walk.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Plain/>
            </For>
        </section>
        <AfterPaint>
            <Why moves=true/>
        </AfterPaint>
    }
}

/// What all of it rests on.
#[component]
fn Why(
    /// The part about movement, or the one about rest.
    moves: bool,
) -> impl IntoView {
    let words = &content::help_pages::REST;
    let sections = words.sections.iter().filter(|section| section.moves == moves);
    view! {
        <details class="why">
            <summary>{content::rest::WHY}</summary>
            <p class="lead">{words.lead}</p>
            {sections.map(|section| view! { <Section section/> }).collect_view()}
        </details>
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
    let others = part(card, |card| card.others.clone());
    let strong = part(card, |card| card.strong);
    let note = part(card, |card| card.note.clone());
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
    let other = move || {
        view! {
            <details class="why">
                <summary>{content::rest::LIE_OTHER}</summary>
                <ActionStack actions=others disabled=waits/>
                <p class="small notranslate" translate="no">{note}</p>
            </details>
        }
    };
    view! {
        <section class="lying" aria-label=content::rest::LIE_HEADING>
            {nudge}
            <ActionStack actions first_is_strong=strong disabled=waits/>
            <Lines lines class="notranslate"/>
            <Show when=move || others.with(|others| !others.is_empty())>{other()}</Show>
        </section>
    }
}

/// What was done so far.
#[component]
fn Moved(card: Memo<MovedCard>) -> impl IntoView {
    let weekdays = part(card, |card| card.weekdays);
    let weeks = part(card, |card| card.weeks.clone());
    let week = |days: Vec<Day>| {
        view! { <tr>{days.into_iter().map(|day| view! { <DayCell day/> }).collect_view()}</tr> }
    };
    let weekday = |word| view! { <th scope="col">{word}</th> };
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
    let sign = |class, shown: bool| (shown && !day.ahead).then(|| view! { <span class=class></span> });
    let words = if day.ahead { String::new() } else { moves::moved::day_words(&day) };
    view! {
        <td class=class>
            <span class="unseen">{words}</span>
            <span aria-hidden="true">{day.date.to_string()}</span>
            <span class="sign" aria-hidden="true">
                {sign("dot", day.moved)}
                {sign("ring", day.walked > 0)}
            </span>
        </td>
    }
}
