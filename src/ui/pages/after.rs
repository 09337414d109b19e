//! After a block: what the skin is like where it was stopped for that; better, same or worse, and for a moment "go on"; the
//! danger check where it got worse; then pain, if they like.

use leptos::prelude::*;

use super::urgent::UrgentCare;
use crate::app::event;
use crate::app::page::Action;
use crate::app::timer;
use crate::app::timer::after::Step;
use crate::content::{self, Line};
use crate::domain::pain::Effect as Felt;
use crate::domain::therapy::skin::Skin;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::call_link::CallLink;
use crate::ui::components::pain_scale::PainScale;
use crate::ui::components::picture::{Picture, Pictured};
use crate::ui::dispatch::{part, use_dispatch};

/// How it was.
#[component]
pub fn After() -> impl IntoView {
    let page = use_dispatch().view(timer::after::after);
    let step = part(page, |page| page.step.clone());
    // A second tap on "it is off" is no word on the back.
    let waits = part(page, |page| page.waits);
    let go_on = part(page, |page| page.go_on.clone());
    let laid_out = move |step| match step {
        Step::Skin(choices) => view! { <SkinQuestion choices waits/> }.into_any(),
        Step::Advice(text, call, done) => view! { <Advice text call done waits/> }.into_any(),
        Step::GotWorse(question, [check, later]) => view! { <GotWorse question check later/> }.into_any(),
        Step::Felt => view! { <HowFelt go_on waits/> }.into_any(),
        Step::Pain => view! { <PainNow/> }.into_any(),
    };
    view! {
        <main id="page" class="after">
            <For each=move || [step.get()] key=Step::clone let(step)>
                {laid_out(step)}
            </For>
        </main>
    }
}

/// What the skin is like. What is done first stands above the question.
#[component]
fn SkinQuestion(choices: Vec<(Skin, Action)>, waits: Memo<bool>) -> impl IntoView {
    let app = use_dispatch();
    let choice = |(skin, action): (Skin, Action)| {
        let event = action.event;
        view! {
            <button class="tile" disabled=waits on:click=move |_| app.tap(event.clone())>
                {drawn(skin).map(|what| view! { <Picture what/> })}
                {action.label}
            </button>
        }
    };
    view! {
        <div class="skin-care">
            <h1>{content::timer::LEAVE_IT_OFF}</h1>
            <p class="question">{content::timer::SKIN_QUESTION}</p>
            <div class="tiles">{choices.into_iter().map(choice).collect_view()}</div>
        </div>
    }
}

/// What a kind of skin is drawn as; nothing for what is only told.
fn drawn(skin: Skin) -> Option<Pictured> {
    match skin {
        Skin::Blister => Some(Pictured::Blister),
        Skin::Hard => Some(Pictured::Hard),
        Skin::Net => Some(Pictured::Net),
        Skin::Numb => Some(Pictured::Numb),
        Skin::Red => Some(Pictured::Red),
        Skin::Other => None,
    }
}

/// What to do for the skin, and whom to call where it may be hurt.
#[component]
fn Advice(text: &'static str, call: Option<Line>, done: Action, waits: Memo<bool>) -> impl IntoView {
    let call = call.map(|Line { call, number }| {
        let text = [call, " ", &number].concat();
        if number.is_empty() {
            view! {
                <p>{call}</p>
                <UrgentCare class="strong"/>
            }
            .into_any()
        } else {
            view! { <CallLink number text class="strong"/> }.into_any()
        }
    });
    view! {
        <div class="skin-care">
            <h1>{content::timer::LEAVE_IT_OFF}</h1>
            <p class="question">{text}</p>
            {call}
            <ActionButton action=done look=Look::Quiet disabled=waits/>
        </div>
    }
}

/// It got worse: the danger check first.
#[component]
fn GotWorse(question: String, check: Action, later: Action) -> impl IntoView {
    view! {
        <h1>{question}</h1>
        <p class="lead">{content::timer::WORSE_LEAD}</p>
        <ActionButton action=check look=Look::Strong/>
        <ActionButton action=later look=Look::Quiet/>
    }
}

#[component]
fn HowFelt(go_on: Memo<Option<Action>>, waits: Memo<bool>) -> impl IntoView {
    let felt = move |felt| {
        let action = Action::new(content::log::felt(felt), event::timer::Msg::Judge(felt));
        view! { <ActionButton action look=Look::Quiet disabled=waits/> }
    };
    let offer = move |action| {
        view! {
            <section class="card">
                <p>{content::timer::GO_ON_LEAD}</p>
                <ActionButton action look=Look::Quiet disabled=waits/>
            </section>
        }
    };
    view! {
        <h1>{content::timer::AFTER_HEADING}</h1>
        <p class="lead">{content::timer::AFTER_LEAD}</p>
        <div class="actions">
            {[Felt::Better, Felt::Same, Felt::Worse].into_iter().map(felt).collect_view()}
        </div>
        // Last, because it goes by itself: nothing moves under a finger.
        {move || go_on.get().map(offer)}
    }
}

#[component]
fn PainNow() -> impl IntoView {
    let app = use_dispatch();
    let skip = Action::new(content::timer::SKIP, event::timer::Msg::PainDone);
    view! {
        <h1>{content::timer::PAIN_HEADING}</h1>
        <PainScale on_pick=move |score| app.tap(event::notes::Msg::PainNow(score))/>
        <ActionStack actions=vec![skip]/>
    }
}
