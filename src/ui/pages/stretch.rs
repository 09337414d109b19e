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
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::lines::Items;
use crate::ui::components::modal::Modal;
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

/// The plan in one view: why, what, and the one button.
#[component]
fn Routine(page: Memo<Page>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let start = part(page, |page| page.start.clone());
    let items = part(page, |page| page.items.clone());
    let walk = part(page, |page| page.walk);
    let left_out = part(page, |page| page.left_out.clone());
    let whys = part(page, |page| {
        page.items.iter().map(|line| [line.name, ": ", line.why].concat()).collect::<Vec<_>>()
    });
    let opened = RwSignal::new(false);
    let item = |line| view! { <Item line/> };
    view! {
        <p class="lead">{part(page, |page| page.stage)}</p>
        <SettledCard settled=part(page, |page| page.settled.clone())/>
        <Show when=move || start.with(Option::is_none)>
            <p class="notice">{content::moves::STRETCH_NONE}</p>
        </Show>
        <ol class="thumbs" aria-label=content::moves::EXERCISES tabindex="0">
            {move || items.get().into_iter().map(item).collect_view()}
        </ol>
        <Limits page/>
        <button class="quiet with-icon" aria-haspopup="dialog" on:click=move |_| opened.set(true)>
            <Icon glyph=Glyph::Sliders/>
            {content::moves::ADJUST}
        </button>
        <Show when=move || opened.get()>
            <Adjust page opened/>
        </Show>
        <Show when=move || left_out.with(|lines| !lines.is_empty())>
            <details class="why">
                <summary>{content::moves::STRETCH_OUT}</summary>
                <ul><Items lines=left_out/></ul>
            </details>
        </Show>
        <details class="why">
            <summary>{content::moves::STRETCH_WHY}</summary>
            <ul><Items lines=whys/></ul>
            <p>{move || walk.get()}</p>
            <p class="small">{content::moves::STRETCH_HONEST.text}</p>
        </details>
        <a class="plain" href=Route::Own.print()>{content::own::HEADING}</a>
        <div class="plan-start">
            <For each=move || start.get() key=Action::clone let(action)>
                <ActionButton action look=Look::Strong disabled=waits/>
            </For>
        </div>
    }
}

/// What keeps exercises out, in one line, and the way to change it.
#[component]
fn Limits(page: Memo<Page>) -> impl IntoView {
    let line = part(page, |page| page.limits.clone());
    let change = || {
        let action = Action::new(content::moves::LIMITS_CHANGE, event::moves::Limits::Again);
        view! { <ActionButton action look=Look::Plain name=content::moves::LIMITS_CHANGE_NAME/> }
    };
    view! {
        <For each=move || [line.get()] key=String::clone let(line)>
            <div class="limits-line"><p>{line}</p>{change()}</div>
        </For>
    }
}

/// Time, hold, side and what holds today, on one sheet.
#[component]
fn Adjust(page: Memo<Page>, opened: RwSignal<bool>) -> impl IntoView {
    let lacks = part(page, |page| page.lacks);
    let on_close = Callback::new(move |()| opened.set(false));
    view! {
        <Modal name=content::moves::ADJUST close=content::interface::CLOSE on_close>
            <ActionChips name=content::own::OWN actions=part(page, |page| page.own.clone())/>
            <ActionChips name=content::moves::STRETCH_MINUTES actions=part(page, |page| page.minutes.clone())/>
            <ActionChips name=content::moves::STRETCH_FACTOR actions=part(page, |page| page.factors.clone())/>
            <ActionChips name=content::moves::STRETCH_BETTER actions=part(page, |page| page.better.clone())/>
            <ActionChips name=content::moves::STRETCH_TODAY actions=part(page, |page| page.today.clone())/>
            {move || lacks.get().map(|line| view! { <p class="small">{line}</p> })}
        </Modal>
    }
}

/// An exercise as a small picture that leads to its page.
#[component]
fn Item(line: Line) -> impl IntoView {
    let Line { place, id, name, dose, .. } = line;
    let held = content::figure(id).and_then(|figure| Some((figure, *figure.poses.last()?)));
    view! {
        <li>
            <a href=Route::Exercise(place).print()>
                {held.map(|(figure, pose)| view! { <Figure figure pose/> })}
                <span>{name}</span>
                <span class="small">{dose}</span>
            </a>
        </li>
    }
}
