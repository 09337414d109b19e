//! The views: they lay out what `app::present` says and send events. No rule, no clock and no medical wording here.

mod components;
mod pages;
mod shell;

use leptos::prelude::*;

use crate::app::event::Tap;
use crate::app::route::Route;
use crate::app::{Notice, present};
use crate::content::copy;
use crate::platform::address;
use components::buttons;
use shell::Shell;

/// Puts the app on the page and hides the static one.
pub fn mount() {
    let document = leptos::tachys::dom::document();
    let Some(root) = document.get_element_by_id("app") else { return };
    leptos::mount::mount_to(wasm_bindgen::JsCast::unchecked_into(root), App).forget();
    address::adopt_shell();
}

/// The frame around every page.
#[component]
fn App() -> impl IntoView {
    let shell = Shell::start();
    let route = shell.select(|model, _| model.route);
    let is_emergency = shell.select(|model, now| pages::hides_all_but_the_call(model, now));
    Effect::new(move || address::mark(route.get(), &pages::title(route.get())));
    view! {
        <button class="skip" on:click=move |_| address::focus_heading()>{copy::SKIP_TO_CONTENT}</button>
        <header class="top">
            <a class="name" href="#/">{copy::NAME}</a>
            <a class="danger-link" href="#/danger">{copy::DANGER_SIGNS}</a>
        </header>
        {notices(shell)}
        <main id="page">{move || pages::page(route.get(), shell)}</main>
        <div role="status" class="unseen">{move || shell.model.with(|model| model.status.clone())}</div>
        <div role="alert" class="unseen">{move || shell.model.with(|model| model.alert.clone())}</div>
        {move || (!is_emergency.get()).then(|| bottom(shell, route))}
    }
}

fn notices(shell: Shell) -> AnyView {
    let notices = shell.select(|model, _| model.notices.clone());
    let one = move |(place, notice): (usize, Notice)| {
        let (text, action) = present::notice(&notice);
        view! {
            <div class="notice">
                <p>{text}</p>
                <div class="row-of-buttons">
                    {action.map(|action| buttons::plain(shell, action))}
                    <button class="plain" on:click=move |_| shell.tap(Tap::CloseNotice(place))>{copy::CLOSE}</button>
                </div>
            </div>
        }
    };
    view! {
        <div class="notices" role="region" aria-label="Notices">
            {move || notices.get().into_iter().enumerate().map(one).collect_view()}
        </div>
    }
    .into_any()
}

/// The running block's bar, and the four places.
fn bottom(shell: Shell, route: Memo<Route>) -> AnyView {
    let running = shell.select(|model, now| present::timer::activity(model, now).map(|(tone, _)| tone));
    let text = move || {
        let read = |model: &_| present::timer::activity(model, shell.now.get()).map(|(_, text)| text);
        shell.model.with(read).unwrap_or_default()
    };
    let places = [
        (Route::Now, copy::NOW),
        (Route::Move, copy::MOVE),
        (Route::Log, copy::LOG),
        (Route::More, copy::MORE),
    ];
    let place = move |(to, name): (Route, &'static str)| {
        let current = move || (route.get() == to).then_some("page");
        view! { <a href=to.print() aria-current=current>{name}</a> }
    };
    let bar = move || {
        let tone = running.get().filter(|_| route.get() != Route::Timer)?;
        Some(view! { <a class=format!("activity {}", tone.class()) href="#/timer">{text}</a> })
    };
    view! {
        <footer class="bottom">
            {bar}
            <nav aria-label=copy::PLACES>{places.map(place).collect_view()}</nav>
        </footer>
    }
    .into_any()
}
