//! The exercise library: what there is, by position and by word.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::app::event::moves::Library as Msg;
use crate::app::moves;
use crate::app::moves::library::Line;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content;
use crate::ui::actions::{ActionToggles, Look};
use crate::ui::components::figure::Figure;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Library() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view_of_model(moves::library::library);
    let positions = part(page, |page| {
        let filter = |(position, word, on): &(_, &str, bool)| (Action::new(*word, Msg::In(*position)), *on);
        page.positions.iter().map(filter).collect::<Vec<_>>()
    });
    let lines = part(page, |page| page.lines.clone());
    let search = RwSignal::new(page.with_untracked(|page| page.search.clone()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        app.tap(Msg::Search(search.get_untracked()));
    };
    view! {
        <main id="page">
            <h1>{content::library::LIBRARY}</h1>
            <p class="lead">{content::library::LEAD}</p>
            <div class="chips" role="group" aria-label=content::library::BY>
                <ActionToggles actions=positions look=Look::Chip/>
            </div>
            <form class="number" on:submit=submit>
                <label for="search">{content::library::SEARCH}</label>
                <input id="search" type="search" autocomplete="off" maxlength="40" bind:value=search/>
                <button class="quiet" type="submit">{content::library::FIND}</button>
            </form>
            <Show when=move || lines.with(Vec::is_empty)>
                <p>{content::library::NONE}</p>
            </Show>
            <div class="library">
                <For each=move || lines.get() key=|line| line.place let(line)>
                    <Entry line/>
                </For>
            </div>
        </main>
    }
}

#[component]
fn Entry(line: Line) -> impl IntoView {
    let Line { place, id, name } = line;
    let held = content::figure(id).and_then(|figure| Some((figure, *figure.poses.last()?)));
    view! {
        <a class="entry" href=Route::Exercise(place).print()>
            {held.map(|(figure, pose)| view! { <Figure figure pose/> })}
            <span>{name}</span>
        </a>
    }
}
