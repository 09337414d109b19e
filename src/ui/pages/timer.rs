//! The running block, and how it was.

use leptos::prelude::*;

use crate::app::Sheet;
use crate::app::event::Tap;
use crate::app::present::{Action, timer};
use crate::app::route::Route;
use crate::app::timer_flow::{AfterQuestion, asks_after};
use crate::content::{self, copy};
use crate::domain::block::Mark;
use crate::domain::pain::Effect as Felt;
use crate::ui::components::{article, buttons, dial, pain_scale};
use crate::ui::shell::Shell;

/// The dial, what to do, and stop.
pub fn page(shell: Shell) -> AnyView {
    let sentence = shell.select(|model, now| timer::dial(model, now).sentence);
    let actions = shell.select(|model, now| timer::dial(model, now).actions);
    let stop = shell.select(|model, now| timer::dial(model, now).stop);
    let sheet = shell.select(|model, _| model.sheet);
    let ready = move || {
        view! {
            <p class="sentence">{sentence}</p>
            <div class="actions">
                {move || buttons::stack(shell, actions.get())}
                {move || stop.get().map(|action| buttons::quiet(shell, action))}
            </div>
        }
        .into_any()
    };
    view! {
        <h1 class="unseen">{copy::TIMER_TITLE}</h1>
        <div class="timer">
            {dial::ring(shell)}
            <div class="beside">
                {move || match sheet.get() {
                    Some(Sheet::IsItOff) => is_it_off(shell),
                    Some(Sheet::SkinSigns) => skin_signs(shell),
                    None => ready(),
                }}
            </div>
        </div>
        {move || (sheet.get().is_none()).then(|| more(shell))}
    }
    .into_any()
}

fn more(shell: Shell) -> AnyView {
    let causes = shell.select(|model, _| timer::causes(model));
    let cause = move |(id, text, on): (&'static str, &'static str, bool)| {
        let pressed = if on { "true" } else { "false" };
        view! {
            <button class="chip" aria-pressed=pressed on:click=move |_| shell.tap(Tap::SetOff(id, !on))>{text}</button>
        }
    };
    view! {
        <button class="plain" on:click=move |_| shell.tap(Tap::ShowSkinSigns(true))>{copy::WHEN_TO_STOP}</button>
        <section class="card">
            <h2>{copy::SET_OFF}</h2>
            <p class="small">{copy::SET_OFF_LEAD}</p>
            <div class="chips">{move || causes.get().into_iter().map(cause).collect_view()}</div>
        </section>
    }
    .into_any()
}

fn is_it_off(shell: Shell) -> AnyView {
    let answers = vec![
        Action::new(copy::YES_OFF, Tap::Block(Mark::Pause)),
        Action::new(copy::NO_STILL_ON, Tap::Dismiss),
    ];
    view! {
        <section class="sheet" role="dialog" aria-label=copy::IS_IT_OFF>
            <h2>{copy::IS_IT_OFF}</h2>
            <p>{copy::IS_IT_OFF_WHY}</p>
            {buttons::stack(shell, answers)}
            {buttons::quiet(shell, Action::new(copy::STOP_NOW, Tap::Block(Mark::Stop)))}
        </section>
    }
    .into_any()
}

fn skin_signs(shell: Shell) -> AnyView {
    view! {
        <section class="sheet" role="dialog" aria-label=copy::WHEN_TO_STOP>
            {buttons::strong(shell, Action::new(copy::CLOSE, Tap::Dismiss))}
            {article::sections(content::page("skin-stop").sections.iter())}
            {buttons::quiet(shell, Action::new(copy::STOP_NOW, Tap::Block(Mark::Stop)))}
        </section>
    }
    .into_any()
}

/// Better, same or worse; then pain, if they like.
pub fn after(shell: Shell) -> AnyView {
    let asks = shell.select(asks_after);
    let body = move || match asks.get() {
        Some(AfterQuestion::Felt) => {
            let felt = |felt| buttons::quiet(shell, Action::new(copy::felt(felt), Tap::Judge(felt)));
            view! {
                <h1>{copy::AFTER_HEADING}</h1>
                <p class="lead">{copy::AFTER_LEAD}</p>
                <div class="actions">{[Felt::Better, Felt::Same, Felt::Worse].map(felt).collect_view()}</div>
            }
            .into_any()
        }
        Some(AfterQuestion::Pain) | None => view! {
            <h1>{copy::PAIN_HEADING}</h1>
            {pain_scale::keys(shell)}
            <div class="actions">{buttons::quiet(shell, Action::new(copy::SKIP, Tap::Go(Route::Now)))}</div>
        }
        .into_any(),
    };
    body.into_any()
}
