//! Before a routine: the pain first, then the routine that fits, with its one button.

use leptos::prelude::*;

use super::parts::SettledCard;
use crate::app::event;
use crate::app::moves;
use crate::app::moves::stretch::{Line, Stretch as Page};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::ui::actions::{ActionButton, ActionChips, Look};
use crate::ui::components::figure::Figure;
use crate::ui::components::lines::Items;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Stretch() -> impl IntoView {
    let page = use_dispatch().view(moves::stretch::page);
    let asks_pain = part(page, |page| page.asks_pain);
    view! {
        <main id="page">
            <h1>{content::moves::STRETCH}</h1>
            <Show when=move || asks_pain.get() fallback=move || view! { <Routine page/> }>
                <AsksPain page/>
            </Show>
        </main>
    }
}

#[component]
fn AsksPain(page: Memo<Page>) -> impl IntoView {
    let app = use_dispatch();
    let waits = part(page, |page| page.waits);
    view! {
        <SettledCard settled=part(page, |page| page.settled.clone())/>
        <ActionChips actions=part(page, |page| page.today.clone())/>
        <h2>{content::timer::PAIN_HEADING}</h2>
        <PainScale disabled=waits on_pick=move |score| app.tap(event::moves::Plan::Pain(score))/>
    }
}

#[component]
fn Routine(page: Memo<Page>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let start = part(page, |page| page.start.clone());
    let items = part(page, |page| page.items.clone());
    let walk = part(page, |page| page.walk);
    let lacks = part(page, |page| page.lacks);
    let left_out = part(page, |page| page.left_out.clone());
    let item = |line| view! { <Item line/> };
    let limits = Action::new(content::moves::LIMITS_CHANGE, event::moves::Limits::Again);
    view! {
        <p class="lead">{part(page, |page| page.stage)}</p>
        <SettledCard settled=part(page, |page| page.settled.clone())/>
        <For each=move || start.get() key=Action::clone let(action)>
            <ActionButton action look=Look::Strong disabled=waits/>
        </For>
        {move || lacks.get().map(|line| view! { <p class="small">{line}</p> })}
        <Show when=move || start.with(Option::is_none)>
            <p class="notice">{content::moves::STRETCH_NONE}</p>
        </Show>
        <ActionChips name=content::own::OWN actions=part(page, |page| page.own.clone())/>
        <ol class="strip-of-figures">{move || items.get().into_iter().map(item).collect_view()}</ol>
        <Show when=move || !walk.get().is_empty()>
            <p>{move || walk.get()}</p>
        </Show>
        <ActionChips name=content::moves::STRETCH_MINUTES actions=part(page, |page| page.minutes.clone())/>
        <ActionChips name=content::moves::STRETCH_FACTOR actions=part(page, |page| page.factors.clone())/>
        <ActionChips name=content::moves::STRETCH_TODAY actions=part(page, |page| page.today.clone())/>
        <ActionChips name=content::moves::STRETCH_BETTER actions=part(page, |page| page.better.clone())/>
        <Show when=move || left_out.with(|lines| !lines.is_empty())>
            <details class="why">
                <summary>{content::moves::STRETCH_OUT}</summary>
                <ul><Items lines=left_out/></ul>
            </details>
        </Show>
        <div class="actions">
            <ActionButton action=limits look=Look::Quiet/>
            <a class="quiet" href=Route::Own.print()>{content::own::HEADING}</a>
        </div>
        <p class="small">{content::moves::STRETCH_HONEST.text}</p>
    }
}

#[component]
fn Item(line: Line) -> impl IntoView {
    let Line { place, id, name, dose, why } = line;
    let held = content::figure(id).and_then(|figure| Some((figure, *figure.poses.last()?)));
    view! {
        <li>
            {held.map(|(figure, pose)| view! { <Figure figure pose/> })}
            <div>
                <a href=Route::Exercise(place).print()>{name}</a>
                <p>{dose}</p>
                <p class="small">{why}</p>
            </div>
        </li>
    }
}
