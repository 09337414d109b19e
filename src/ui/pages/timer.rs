//! The running block: the dial, what to do, and stop; its two sheets; and the dial alone.

use leptos::prelude::*;

use super::parts::AlarmLink;
use crate::app::event;
use crate::app::model::timer::Sheet as Open;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::timer;
use crate::app::timer::page::{Cause, TimerPage};
use crate::content;
use crate::domain::therapy::block::Mark;
use crate::ui::actions::{ActionButton, ActionToggles, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::section::Section;
use crate::ui::components::sheet::Sheet;
use crate::ui::dispatch::{part, use_dispatch};

/// The page.
#[component]
pub fn Timer() -> impl IntoView {
    let page = use_dispatch().view(timer::page::page);
    let full = part(page, |page| page.full);
    view! {
        <Show when=move || full.get() fallback=move || view! { <Whole page/> }>
            <DialAlone page/>
        </Show>
    }
}

#[component]
fn Whole(page: Memo<TimerPage>) -> impl IntoView {
    let sheet = part(page, |page| page.sheet);
    let beside = move || match sheet.get() {
        Some(Open::IsItOff) => view! { <IsItOff page/> }.into_any(),
        Some(Open::SkinSigns) => view! { <SkinSigns page/> }.into_any(),
        None => view! { <WhatToDo page/> }.into_any(),
    };
    view! {
        <main id="page" class:calls=move || page.with(|page| page.calls)>
            <h1 class="unseen">{content::timer::TITLE}</h1>
            // What it says changes while it is on: translated, old words would go on standing here.
            <div class="timer notranslate" translate="no">
                <Dial face=part(page, |page| page.dial.face())/>
                {beside}
            </div>
            <Show when=move || sheet.get().is_none()>
                <More page/>
            </Show>
        </main>
    }
}

/// The dial and nothing else. A tap anywhere shows the buttons again; it never pauses.
#[component]
fn DialAlone(page: Memo<TimerPage>) -> impl IntoView {
    let app = use_dispatch();
    let class = move || if page.with(|page| page.dim) { "full dim" } else { "full" };
    view! {
        <main id="page" class=class>
            <Dial face=part(page, |page| page.dial.face())/>
            <button class="whole" aria-label=content::timer::SHOW_BUTTONS on:click=move |_| app.tap(event::alarm::Msg::Fill(false))>
            </button>
        </main>
    }
}

/// The one thing to do, then "Stop now" at the same place in every state and at a distance, so that it is not hit in place of
/// "Pause", then what else there is.
#[component]
fn WhatToDo(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let actions = part(page, |page| page.dial.actions.clone());
    let stop = part(page, |page| page.dial.stop.clone());
    let look = part(page, |page| page.dial.look);
    // An empty place keeps "Stop now" where it was: a second tap must not hit it.
    let first = move || match actions.get().into_iter().next() {
        Some(action) => view! { <ActionButton action look=Look::Strong disabled=waits/> }.into_any(),
        None => view! { <div class="place"></div> }.into_any(),
    };
    let quiet = move |action| view! { <ActionButton action look=Look::Quiet disabled=waits/> };
    view! {
        <div class="beside">
            <p class="sentence">{part(page, |page| page.dial.sentence.clone())}</p>
            <div class="actions">
                {first}
                {move || stop.get().map(|action| view! { <Stop action disabled=waits/> })}
                {move || actions.get().into_iter().skip(1).map(quiet).collect_view()}
            </div>
            <Show when=move || !look.get().is_empty()>
                <section class="card">
                    <h2>{content::timer::LOOK_NOW}</h2>
                    <ul>{look.get_untracked().iter().map(|sign| view! { <li>{*sign}</li> }).collect_view()}</ul>
                </section>
            </Show>
        </div>
    }
}

#[component]
fn More(page: Memo<TimerPage>) -> impl IntoView {
    let lacks = part(page, |page| page.lacks.clone());
    let causes = part(page, |page| {
        let cause = |(id, text, on): &Cause| (Action::new(*text, event::notes::Msg::SetOff(id, !on)), *on);
        page.causes.iter().map(cause).collect::<Vec<_>>()
    });
    let asks_more = part(page, |page| page.asks_more);
    let plain = |action| view! { <ActionButton action look=Look::Plain/> };
    view! {
        <div class="beside">
            // Without sound the person has to know it here, and one tap may bring it.
            <Show when=move || lacks.with(|lacks| !lacks.is_empty())>
                <div class="notice">
                    {move || lacks.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    {plain(Action::new(content::timer::SOUND_ON, event::alarm::Msg::UnlockSound))}
                </div>
            </Show>
            <div class="row-of-buttons">
                {plain(Action::new(content::timer::WHEN_TO_STOP, event::timer::Msg::ShowSkinSigns(true)))}
                {plain(Action::new(content::timer::FILL, event::alarm::Msg::Fill(true)))}
                {plain(Action::new(content::timer::SAY_TIME, event::alarm::Msg::SayTimeLeft))}
            </div>
            <div class="row-of-buttons">
                <AlarmLink/>
                <a class="plain" href=Route::Helper.print()>{content::helper::TITLE}</a>
            </div>
            <Show when=move || asks_more.get()>{plain(Action::new(content::verdict::ASK_MORE, event::check::Msg::AskMore))}</Show>
            <Show when=move || causes.with(|causes| !causes.is_empty())>
                <section class="card">
                    <h2>{content::timer::SET_OFF}</h2>
                    <p class="small">{content::timer::SET_OFF_LEAD}</p>
                    <div class="chips"><ActionToggles actions=causes look=Look::Chip/></div>
                </section>
            </Show>
        </div>
    }
}

#[component]
fn IsItOff(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let question = page.with_untracked(|page| page.dial.is_it_off);
    view! {
        <Sheet name=question>
            <h2>{question}</h2>
            <p>{content::timer::IS_IT_OFF_WHY}</p>
            <div class="actions">
                <ActionButton
                    action=Action::new(content::timer::YES_OFF, event::timer::Msg::Mark(Mark::Pause))
                    look=Look::Strong
                    disabled=waits
                />
                <ActionButton action=Action::new(content::timer::NO_STILL_ON, event::timer::Msg::Dismiss) look=Look::Quiet/>
            </div>
            <StopNow disabled=waits/>
        </Sheet>
    }
}

#[component]
fn SkinSigns(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let sections = content::help_pages::SKIN_STOP.sections;
    view! {
        <Sheet name=content::timer::WHEN_TO_STOP>
            <ActionButton action=Action::new(content::interface::CLOSE, event::timer::Msg::Dismiss) look=Look::Strong/>
            <StopNow disabled=waits/>
            {sections.iter().map(|section| view! { <Section section/> }).collect_view()}
        </Sheet>
    }
}

#[component]
fn StopNow(#[prop(into)] disabled: Signal<bool>) -> impl IntoView {
    let action = Action::new(content::timer::STOP_NOW, event::timer::Msg::Mark(Mark::Stop));
    view! { <Stop action disabled/> }
}

/// "Stop now", at a distance from the button above it.
#[component]
fn Stop(action: Action, #[prop(into)] disabled: Signal<bool>) -> impl IntoView {
    view! { <div class="apart"><ActionButton action look=Look::Quiet disabled/></div> }
}
