//! Routines of one's own: those there are, and the one being put together.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::event;
use crate::app::moves;
use crate::app::moves::stretch::{DraftPage, OwnPage, OwnRoutine};
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::ui::actions::{ActionButton, Look};
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Own() -> impl IntoView {
    let page = use_dispatch().view_of_model(moves::stretch::own_page);
    let making = part(page, |page| page.draft.is_some());
    view! {
        <Show when=move || making.get() fallback=move || view! { <List page/> }>
            <Making page/>
        </Show>
    }
}

#[component]
fn List(page: Memo<OwnPage>) -> impl IntoView {
    let list = part(page, |page| page.list.clone());
    let new = Action::new(content::own::NEW, event::moves::Drafting::New);
    view! {
        <main id="page">
            <h1>{content::own::HEADING}</h1>
            <p class="lead">{content::own::LEAD}</p>
            <p role="status">{part(page, |page| page.note)}</p>
            <ActionButton action=new look=Look::Strong/>
            <Show when=move || list.with(Vec::is_empty)>
                <p>{content::own::NONE}</p>
            </Show>
            {move || list.get().into_iter().map(|own| view! { <OwnCard own/> }).collect_view()}
            <p class="small">{content::own::FILE}</p>
            <a class="quiet" href=Route::Data.print()>{content::store::DATA}</a>
        </main>
    }
}

#[component]
fn OwnCard(own: OwnRoutine) -> impl IntoView {
    let OwnRoutine { name: own_name, holds, actions } = own;
    let button = |action: Action| {
        let name = format!("{}: {own_name}", action.label);
        view! { <ActionButton action look=Look::Plain name/> }
    };
    let buttons = actions.into_iter().map(button).collect_view();
    view! {
        <section class="card">
            <h2>{own_name.clone()}</h2>
            <p>{holds}</p>
            <div class="row-of-buttons">{buttons}</div>
        </section>
    }
}

#[component]
fn Making(page: Memo<OwnPage>) -> impl IntoView {
    let app = use_dispatch();
    let draft = part(page, |page| page.draft.clone().unwrap_or_default());
    let chosen = part(draft, |draft| draft.chosen.clone());
    let name = RwSignal::new(draft.with_untracked(|DraftPage { name, .. }| name.clone()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(event::moves::Drafting::Save(name.get_untracked()));
    };
    let row = |(title, actions): (&'static str, Vec<Action>)| {
        let button = |action: Action| {
            let name = format!("{}: {title}", action.label);
            view! { <ActionButton action look=Look::Plain name/> }
        };
        view! {
            <li>
                <span>{title}</span>
                <span class="row-of-buttons">{actions.into_iter().map(button).collect_view()}</span>
            </li>
        }
    };
    let add = |action| view! { <ActionButton action look=Look::Chip/> };
    let leave = Action::new(content::interface::BACK, event::moves::Drafting::Leave);
    view! {
        <main id="page">
            <h1>{content::own::NEW}</h1>
            <Show when=move || chosen.with(Vec::is_empty)>
                <p>{content::own::EMPTY}</p>
            </Show>
            <ol class="log">{move || chosen.get().into_iter().map(row).collect_view()}</ol>
            <form class="number" on:submit=submit>
                <label for="own-name">{content::own::NAME}</label>
                <input id="own-name" type="text" autocomplete="off" maxlength="60" bind:value=name/>
                <button class="strong" type="submit">{content::own::SAVE}</button>
            </form>
            <ActionButton action=leave look=Look::Quiet/>
            <section class="card">
                <h2>{content::own::ADD}</h2>
                <div class="chips">{moves::stretch::addable().into_iter().map(add).collect_view()}</div>
            </section>
            <p role="status">{part(page, |page| page.note)}</p>
        </main>
    }
}
