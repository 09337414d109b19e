//! The running block: the dial, what to do, and stop; its two sheets; and the dial alone.

use leptos::prelude::*;

use crate::app::event::{self, Event};
use crate::app::model::timer::Sheet as Open;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::timer;
use crate::app::timer::page::TimerPage;
use crate::content;
use crate::domain::therapy::block::Mark;
use crate::platform::long_touch::Touches;
use crate::ui::actions::{ActionButton, ActionToggles, Look};
use crate::ui::components::dial::Dial;
use crate::ui::components::icon::{Glyph, Icon};
use crate::ui::components::modal::Modal;
use crate::ui::components::section::Section;
use crate::ui::components::sheet::Sheet;
use crate::ui::dispatch::{part, use_dispatch};
use crate::ui::lock::PageLock;

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
    let asks = part(page, |page| !page.dial.choices.is_empty());
    // Stays where something is asked: an answer by accident is worse than two taps.
    let locked = RwSignal::new(false);
    let beside = move || match sheet.get() {
        Some(Open::IsItOff(mark)) => view! { <IsItOff page mark/> }.into_any(),
        Some(Open::SkinSigns) => view! { <SkinSigns page/> }.into_any(),
        Some(Open::CannotSee) => view! { <CannotSee page/> }.into_any(),
        Some(Open::StillNumb) => view! { <StillNumb page/> }.into_any(),
        None if asks.get() => view! { <Asked page/> }.into_any(),
        None => view! { <WhatToDo page/> }.into_any(),
    };
    let class = move || if asks.get() { "timer notranslate asks" } else { "timer notranslate" };
    view! {
        <main id="page" class:calls=move || page.with(|page| page.calls)>
            <h1 class="unseen">{content::timer::TITLE}</h1>
            // What it says changes while it is on: translated, old words would go on standing here.
            <div class=class translate="no">
                <Dial face=part(page, |page| page.dial.face())/>
                {beside}
            </div>
            <Show when=move || sheet.get().is_none()>
                <More page locked/>
            </Show>
            <PageLock locked/>
        </main>
    }
}

/// The dial, readable from afar. What is asked is answered by a tap on either half of the screen; while nothing is, a tap
/// anywhere shows the buttons again; it never pauses.
#[component]
fn DialAlone(page: Memo<TimerPage>) -> impl IntoView {
    let app = use_dispatch();
    let class = move || if page.with(|page| page.dim) { "full dim notranslate" } else { "full notranslate" };
    let waits = part(page, |page| page.waits);
    let halves = part(page, |page| page.dial.halves.clone());
    let half = move |action| view! { <ActionButton action look=Look::Half disabled=waits/> };
    let show = move || app.tap(event::alarm::Msg::Fill(false));
    let touches = Touches::default();
    let whole = move || {
        view! {
            <button
                class="whole"
                on:pointerdown=move |event| touches.begins(&event)
                on:pointerup=move |event| if touches.ends(&event) { show() }
                on:click=move |event| if touches.clicks(&event) { show() }
            >
                <span>{content::timer::TAP_FOR_BUTTONS}</span>
            </button>
        }
    };
    view! {
        // A touch that lasts is a tap, and opens no menu.
        <main id="page" class=class translate="no" on:contextmenu=|event| event.prevent_default()>
            <Dial face=part(page, |page| page.dial.face())/>
            <Show when=move || !halves.get().is_empty() fallback=whole>
                <p class="asked-alone">{part(page, |page| page.dial.sentence.clone())}</p>
                <div class="halves">
                    <For each=move || halves.get() key=Action::clone let(action)>{half(action)}</For>
                </div>
            </Show>
        </main>
    }
}

/// What is asked about the skin, with its four answers in one view, and "Stop now" out of their way.
#[component]
fn Asked(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let choices = part(page, |page| page.dial.choices.clone());
    let stop = part(page, |page| page.dial.stop.clone());
    view! {
        <div class="beside">
            <p class="asked-now">{part(page, |page| page.dial.asked.clone())}</p>
            <p class="question">{part(page, |page| page.dial.sentence.clone())}</p>
            <Four choices waits/>
            <div class="ends">
                {move || stop.get().map(|action| view! { <ActionButton action look=Look::Plain disabled=waits/> })}
            </div>
        </div>
    }
}

/// Answers of equal weight, two in a row.
#[component]
fn Four(#[prop(into)] choices: Signal<Vec<Action>>, waits: Memo<bool>) -> impl IntoView {
    let answer = move |action| view! { <ActionButton action look=Look::Answer disabled=waits/> };
    view! {
        <div class="four" class:waits=move || waits.get()>
            <For each=move || choices.get() key=Action::clone let(action)>{answer(action)}</For>
        </div>
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
                <div class="apart pair">
                    {move || actions.get().into_iter().skip(1).map(quiet).collect_view()}
                    {move || stop.get().map(quiet)}
                </div>
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

/// What else there is, behind one button. What is missing of the sound stands in sight.
#[component]
fn More(page: Memo<TimerPage>, locked: RwSignal<bool>) -> impl IntoView {
    let lacks = part(page, |page| page.lacks.clone());
    let open = RwSignal::new(false);
    let plain = |action| view! { <ActionButton action look=Look::Plain/> };
    view! {
        <div class="ends">
            <button class="plain with-icon" type="button" aria-haspopup="dialog" on:click=move |_| open.set(true)>
                <Icon glyph=Glyph::More/>
                {content::timer::MORE}
            </button>
        </div>
        // Without sound the person has to know it here, and one tap may bring it.
        <Show when=move || lacks.with(|lacks| !lacks.is_empty())>
            <div class="notice">
                {move || lacks.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                {plain(Action::new(content::timer::SOUND_ON, event::alarm::Msg::UnlockSound))}
            </div>
        </Show>
        <Show when=move || open.get()>
            <Modal name=content::timer::MORE close=content::interface::CLOSE on_close=Callback::new(move |()| open.set(false))>
                <MoreToDo page open locked/>
            </Modal>
        </Show>
    }
}

#[component]
fn MoreToDo(page: Memo<TimerPage>, open: RwSignal<bool>, locked: RwSignal<bool>) -> impl IntoView {
    let app = use_dispatch();
    let asks_more = part(page, |page| page.asks_more);
    let causes = part(page, |page| page.causes.clone());
    // What changes the page behind the sheet closes it.
    let row = move |glyph, label: &'static str, act: Callback<()>| {
        let on_click = move |_| {
            open.set(false);
            act.run(());
        };
        view! { <button class="row-link" type="button" on:click=on_click><Icon glyph/>{label}</button> }
    };
    let leads =
        move |glyph, label, event: Event| row(glyph, label, Callback::new(move |()| app.tap(event.clone())));
    view! {
        <div class="row-links">
            {leads(Glyph::Warning, content::timer::WHEN_TO_STOP, event::timer::Msg::ShowSkinSigns(true).into())}
            {leads(Glyph::Ring, content::timer::FILL, event::alarm::Msg::Fill(true).into())}
            {row(Glyph::Lock, content::timer::LOCK_TOUCH, Callback::new(move |()| locked.set(true)))}
            {leads(Glyph::Sound, content::timer::SAY_TIME, event::alarm::Msg::SayTimeLeft.into())}
            <a class="row-link" href=Route::Alarm.print()><Icon glyph=Glyph::Bell/>{content::alarm::ABOUT}</a>
            <a class="row-link" href=Route::Helper.print()><Icon glyph=Glyph::People/>{content::helper::TITLE}</a>
            <Show when=move || asks_more.get()>
                {leads(Glyph::Document, content::verdict::ASK_MORE, event::check::Msg::AskMore.into())}
            </Show>
        </div>
        <Show when=move || causes.with(|causes| !causes.is_empty())>
            <section class="card">
                <h2>{content::timer::SET_OFF}</h2>
                <p class="small">{content::timer::SET_OFF_LEAD}</p>
                <div class="chips"><ActionToggles actions=causes look=Look::Chip/></div>
            </section>
        </Show>
    }
}

/// One question with two answers, before what ends the time on the skin.
#[component]
fn IsItOff(page: Memo<TimerPage>, mark: Mark) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let (question, yes) = page.with_untracked(|page| page.dial.is_it_off);
    let comes_off = matches!(mark, Mark::Numb | Mark::SkinWrong);
    let back = if comes_off { content::timer::BY_MISTAKE } else { content::timer::NO_STILL_ON };
    view! {
        <Sheet name=question>
            {comes_off.then(|| view! { <p class="come-off">{content::timer::TAKE_IT_OFF}</p> })}
            <h2>{question}</h2>
            <p>{content::timer::IS_IT_OFF_WHY}</p>
            <div class="actions">
                <ActionButton action=Action::new(yes, event::timer::Msg::Mark(mark)) look=Look::Strong disabled=waits/>
                <ActionButton action=Action::new(back, event::timer::Msg::Dismiss) look=Look::Quiet disabled=waits/>
            </div>
        </Sheet>
    }
}

/// How to check skin that cannot be seen. Who cannot check at all stops.
#[component]
fn CannotSee(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let choices = page.with_untracked(|page| page.dial.choices.clone());
    let stop = Action::new(content::timer::CANNOT_CHECK, event::timer::Msg::Ask(Mark::Stop));
    let answers = choices.into_iter().take(3).chain([stop]).collect::<Vec<_>>();
    view! {
        <Sheet name=content::timer::CANNOT_SEE_LEAD>
            <h2>{content::timer::CANNOT_SEE_LEAD}</h2>
            <p>{content::timer::CANNOT_SEE_STEPS}</p>
            <Four choices=answers waits/>
        </Sheet>
    }
}

/// Feeling that has not come back in the rest: how long to wait for it.
#[component]
fn StillNumb(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let stop = Action::new(content::timer::STILL_NUMB_STOP, event::timer::Msg::Mark(Mark::SkinWrong));
    view! {
        <Sheet name=content::timer::STILL_NUMB>
            <h2>{content::timer::STILL_NUMB}</h2>
            <p>{content::timer::STILL_NUMB_LEAD}</p>
            <div class="actions">
                <ActionButton action=Action::new(content::timer::FEELING_BACK, event::timer::Msg::Dismiss) look=Look::Strong/>
                <ActionButton action=stop look=Look::Quiet disabled=waits/>
            </div>
        </Sheet>
    }
}

#[component]
fn SkinSigns(page: Memo<TimerPage>) -> impl IntoView {
    let waits = part(page, |page| page.waits);
    let sections = content::help_pages::SKIN_STOP.sections;
    let stop = page.with_untracked(|page| page.dial.stop.clone());
    view! {
        <Sheet name=content::timer::WHEN_TO_STOP>
            <ActionButton action=Action::new(content::interface::CLOSE, event::timer::Msg::Dismiss) look=Look::Strong/>
            {stop.map(|action| view! { <Stop action disabled=waits/> })}
            {sections.iter().map(|section| view! { <Section section/> }).collect_view()}
        </Sheet>
    }
}

/// "Stop now", at a distance from the button above it.
#[component]
fn Stop(action: Action, #[prop(into)] disabled: Signal<bool>) -> impl IntoView {
    view! { <div class="apart"><ActionButton action look=Look::Quiet disabled/></div> }
}
