//! The frame around every page: name, number to call, notices, live regions, bars of what runs, the four places.

use leptos::prelude::*;

use super::actions::{ActionButton, Look};
use super::components::after_paint::AfterPaint;
use super::components::danger_signs::DangerSigns;
use super::components::dial::SmallRing;
use super::components::icon::{Glyph, Icon};
use super::components::modal::Modal;
use super::components::snackbar::Snackbar;
use super::dispatch::{part, use_dispatch};
use super::router::CurrentPage;
use super::sos::Sos;
use crate::app::event;
use crate::app::frame;
use crate::app::frame::NoticeCard;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::timer::page::Activity;
use crate::content;
use crate::platform::address;

/// Everything on screen.
#[component]
pub fn App() -> impl IntoView {
    let app = use_dispatch();
    let frame = app.view(frame::frame);
    let bare = part(frame, |frame| frame.bare);
    let bars = part(frame, |frame| frame.bars.clone());
    let has_side = part(frame, |frame| frame.has_side);
    let route = app.view_of_model(|model| model.known.route);
    let title = app.view(frame::title);
    Effect::new(move || address::mark(route.get(), &title.get()));
    view! {
        <div>
            <button class="skip" on:click=move |_| app.tap(event::frame::Msg::Go(route.get_untracked()))>
                {content::interface::SKIP_TO_CONTENT}
            </button>
            <Show when=move || frame.with(|frame| frame.has_top)>
                <header class="top">
                    <a class="name" href="#/">{content::interface::NAME}</a>
                    <Sos/>
                </header>
            </Show>
            <Show when=move || !bare.get()>
                <Notices/>
            </Show>
            <CurrentPage/>
            <AskEnd/>
            <div role="status" class="unseen notranslate" translate="no">{app.view_of_model(|model| model.known.status.clone())}</div>
            <div role="alert" class="unseen notranslate" translate="no">{app.view_of_model(|model| model.known.alert.clone())}</div>
            <Show when=move || !bare.get()>
                <footer class="bottom">
                    <Undo/>
                    <div class="bars"><Bars bars/></div>
                    <Show when=move || frame.with(|frame| frame.has_places)>
                        <Places/>
                    </Show>
                </footer>
            </Show>
            <Show when=move || has_side.get()>
                <Side bars/>
            </Show>
        </div>
    }
}

/// At the right of a wide screen, where there is room: what runs, and the danger signs. The style sheet hides it elsewhere.
#[component]
fn Side(bars: Memo<Vec<Activity>>) -> impl IntoView {
    view! {
        <aside class="side-panel" aria-label=content::interface::BESIDE tabindex="0">
            <AfterPaint>
                <Show when=move || bars.with(|bars| !bars.is_empty())>
                    <section class="runs">
                        <h2>{content::interface::RUNS_NOW}</h2>
                        <Bars bars/>
                    </section>
                </Show>
                <DangerSigns/>
            </AfterPaint>
        </aside>
    }
}

#[component]
fn Notices() -> impl IntoView {
    let notices = use_dispatch().view_of_model(frame::notices);
    let card = |NoticeCard { notice, text, action }: NoticeCard| {
        view! {
            <div class="notice" role="alert">
                <p>{text}</p>
                <div class="row-of-buttons">
                    {action.map(|action| view! { <ActionButton action look=Look::Plain/> })}
                    <ActionButton action=Action::new(content::interface::CLOSE, event::frame::Msg::CloseNotice(notice)) look=Look::Plain/>
                </div>
            </div>
        }
    };
    view! {
        <section class="notices" aria-label=content::home::NOTICES>
            {move || notices.get().into_iter().map(card).collect_view()}
        </section>
    }
}

/// The last change of the log, for as long as it can be undone.
#[component]
fn Undo() -> impl IntoView {
    let app = use_dispatch();
    let snack = app.view(frame::snack);
    let said = Signal::derive(move || snack.get().map(|snack| (snack.said, snack.nth)));
    let on_undo = Callback::new(move |()| app.tap(event::notes::Msg::Undo));
    let on_hold = Callback::new(move |held| app.tap(event::notes::Msg::HoldUndo(held)));
    view! { <Snackbar said undo=content::log::UNDO on_undo on_hold/> }
}

/// "Is this attack over?", over the page on which that was tapped.
#[component]
fn AskEnd() -> impl IntoView {
    let app = use_dispatch();
    let asks = app.view_of_model(|model| model.notes.asks_end);
    let on_close = Callback::new(move |()| app.tap(event::notes::Msg::NotOver));
    view! {
        <Show when=move || asks.get()>
            <Modal name=content::log::ASK_END close=content::log::NOT_YET on_close>
                <h2>{content::log::ASK_END}</h2>
                <p class="lead">{content::log::ASK_END_LEAD}</p>
                <ActionButton action=Action::new(content::log::OVER, event::notes::Msg::Over) look=Look::Strong/>
            </Modal>
        </Show>
    }
}

/// Links back to what runs. Their digits change every second; the links stay.
#[component]
fn Bars(#[prop(into)] bars: Signal<Vec<Activity>>) -> impl IntoView {
    let ways = move || bars.with(|bars| bars.iter().map(|bar| bar.to).collect::<Vec<_>>());
    view! {
        <For each=ways key=|to| *to let(to)>
            {
                let bar = move || bars.with(|bars| bars.iter().find(|bar| bar.to == to).cloned());
                let arcs = Memo::new(move |_| bar().map(|bar| bar.arcs).unwrap_or_default());
                let class = move || bar().map(|bar| format!("activity notranslate {}", bar.tone.class()));
                view! {
                    <a class=class translate="no" href=to.print()>
                        <Show when=move || arcs.with(|arcs| !arcs.is_empty())>
                            <SmallRing arcs/>
                        </Show>
                        {move || bar().map(|bar| bar.text)}
                    </a>
                }
            }
        </For>
    }
}

#[component]
fn Places() -> impl IntoView {
    let route = use_dispatch().view_of_model(|model| model.known.route);
    let place = |(to, word)| {
        let current = move || (route.get() == to).then_some("page");
        view! { <a href=Route::print(to) aria-current=current><Icon glyph=glyph(to)/>{word}</a> }
    };
    view! { <nav aria-label=content::interface::PLACES>{frame::places().map(place).collect_view()}</nav> }
}

/// The icon of a place.
fn glyph(place: Route) -> Glyph {
    match place {
        Route::Now => Glyph::Home,
        Route::Move => Glyph::Body,
        Route::Log => Glyph::Log,
        _ => Glyph::More,
    }
}
