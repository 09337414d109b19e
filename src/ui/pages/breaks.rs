//! Movement breaks: how it stands, the minute itself, what is chosen, and what a page can't do.

use leptos::prelude::*;

use super::parts::{AlarmLink, Switches, TimeField};
use crate::app::breaks;
use crate::app::breaks::page::{Card, Page, Shows};
use crate::app::event;
use crate::app::moves::motion::Motion;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::domain::breaks::LASTS;
use crate::domain::moves::steps::Kind;
use crate::domain::time::Span;
use crate::ui::actions::{ActionButton, ActionChips, ActionStack, ActionToggles, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::lines::Lines;
use crate::ui::components::moving_figure::MovingFigure;
use crate::ui::components::sources::Sources;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Breaks() -> impl IntoView {
    let page = use_dispatch().view(breaks::page::page);
    let class = part(page, |page| if page.due { "card status due" } else { "card status" });
    let begun = part(page, |page| page.card.as_ref().is_some_and(|card| card.shows != Shows::Offer));
    let has_card = part(page, |page| page.card.is_some());
    let card = part(page, |page| page.card.clone().unwrap_or_default());
    view! {
        <main id="page">
            <h1>{content::breaks::TITLE}</h1>
            // What is done now comes first: "That hurts" has to be in sight on a small phone.
            <Show when=move || !begun.get()>
                <p class="lead">{content::breaks::LEAD}</p>
                <section class=class>
                    <p class="break-status notranslate" translate="no">{part(page, |page| page.status.clone())}</p>
                    <p class="small notranslate" translate="no">{part(page, |page| page.today.clone())}</p>
                </section>
            </Show>
            <Show when=move || has_card.get()>
                <Minute card/>
            </Show>
            <Choices page/>
            <Reach page/>
            <details class="why">
                <summary>{content::breaks::WHY}</summary>
                <p>{content::breaks::WHY_SITTING.text} " " <Sources ids=content::breaks::WHY_SITTING.sources/></p>
                <p>{content::breaks::WHY_EVERY}</p>
                <p>{content::breaks::WHY_EXERCISES}</p>
            </details>
            <a class="plain" href=Route::Desk.print()>{Route::Desk.page().title}</a>
            <a class="plain" href=Route::Library.print()>{content::library::LIBRARY}</a>
        </main>
    }
}

/// The minute: to begin, under way, or stopped.
#[component]
fn Minute(card: Memo<Card>) -> impl IntoView {
    let heading = part(card, |card| card.heading);
    let hurts = part(card, |card| card.hurts.clone());
    let dial = part(card, |card| card.shows == Shows::Minute);
    let figure = part(card, |card| card.shows != Shows::Hurts);
    let strong = part(card, |card| card.shows != Shows::Hurts);
    let hurts = move || hurts.get().map(|action| view! { <ActionButton action look=Look::Hurts/> });
    let others = part(card, |card| card.others.clone());
    let other = |action: Action| view! { <ActionButton action look=Look::Chip/> };
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <Show when=move || figure.get()>
                <p class="break-name">{part(card, |card| card.name)}</p>
                <div class="break-minute">
                    <Picture card/>
                    <Show when=move || dial.get()>
                        <Dial face=part(card, |card| card.face.clone())/>
                    </Show>
                </div>
                <Lines lines=part(card, |card| card.lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())/>
            </Show>
            <ActionStack actions=part(card, |card| card.actions.clone()) first_is_strong=strong/>
            {hurts}
            <div class="chips break-others">{move || others.get().into_iter().map(other).collect_view()}</div>
        </section>
    }
}

/// The figure of the exercise. It shows slowly, over and over, what is done.
#[component]
fn Picture(card: Memo<Card>) -> impl IntoView {
    let id = part(card, |card| card.figure);
    let motion = part(card, |card| Motion {
        id: card.figure,
        mirrored: false,
        kind: card.since.map(|_| if card.walks { Kind::Hold } else { Kind::Ready }),
        is_long: true,
        spent: Span::ZERO,
        lasts: LASTS,
        since: card.since,
    });
    let here = Signal::derive(|| 0);
    let figure = move || content::figure(id.get()).map(|figure| view! { <MovingFigure figure motion here/> });
    view! { <div class="break-figure">{figure}</div> }
}

/// On or off, how often, and when.
#[component]
fn Choices(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let note = part(page, |page| page.note);
    let overnight = part(page, |page| page.overnight);
    let from = part(page, |page| page.from.clone());
    let until = part(page, |page| page.until.clone());
    view! {
        <section class="group">
            <Switches name=content::breaks::TITLE switches=part(page, |page| page.switch.clone())/>
            <h2>{content::breaks::EVERY}</h2>
            <div class="card one-of" role="group" aria-label=content::breaks::EVERY_NAME>
                <ActionToggles actions=part(page, |page| page.every.clone()) look=Look::Length/>
            </div>
            <h2>{content::breaks::HOURS}</h2>
            <div class="card">
                <div class="break-hours">
                    <TimeField id="breaks-from" kind="time" label=content::breaks::FROM value=from note="breaks-note"
                        on_change=Callback::new(move |text| app.tap(event::breaks::Msg::From(text)))/>
                    <TimeField id="breaks-until" kind="time" label=content::breaks::UNTIL value=until note="breaks-note"
                        on_change=Callback::new(move |text| app.tap(event::breaks::Msg::Until(text)))/>
                </div>
                <p id="breaks-note" class="error" role="status">{note}</p>
                <Show when=move || overnight.get()>
                    <p class="small">{content::breaks::OVERNIGHT}</p>
                </Show>
                <ActionChips actions=part(page, |page| page.days.clone()) name=content::breaks::DAYS/>
            </div>
        </section>
    }
}

/// What a page can't do, and the calendar as a second way.
#[component]
fn Reach(page: Memo<Page>) -> impl IntoView {
    let honest = part(page, |page| page.honest.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>());
    let calendar = part(page, |page| page.calendar.clone());
    let calendar = move || {
        calendar.get().map(|(action, lead)| {
            view! {
                <section class="card">
                    <h2>{content::breaks::CALENDAR_HEADING}</h2>
                    <p>{lead}</p>
                    <ActionButton action look=Look::Quiet/>
                    <p class="small">{content::breaks::CALENDAR_BEEPS}</p>
                    <p class="small">{content::breaks::CALENDAR_AGAIN}</p>
                </section>
            }
        })
    };
    let hear = Action::new(content::breaks::HEAR, event::breaks::Msg::Hear);
    view! {
        <section class="card">
            <h2>{content::breaks::SOUND}</h2>
            <Lines lines=honest/>
            <ActionButton action=hear look=Look::Quiet/>
            <AlarmLink/>
        </section>
        {calendar}
    }
}
