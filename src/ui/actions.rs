//! Buttons of page data: an [`Action`] is words and what they do; a tap on one is sent on.

use leptos::prelude::*;

use super::components::button::Button;
use super::dispatch::use_dispatch;
use crate::app::event;
use crate::app::page::Action;

pub use super::components::button::Look;

/// One button.
#[component]
pub fn ActionButton(
    /// Its words and what it does.
    action: Action,
    /// How much it stands out.
    look: Look,
    /// Its name where its words alone do not tell it.
    #[prop(optional, into)]
    name: Option<String>,
    /// It takes no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let app = use_dispatch();
    let Action { label, event } = action;
    let on_tap = Callback::new(move |()| app.tap(event.clone()));
    view! { <Button label look name disabled on_tap/> }
}

/// A button that is on or off.
#[component]
pub fn ActionToggle(
    /// Its words, what it does now, and whether it is on. The words stay the same.
    #[prop(into)]
    state: Signal<(Action, bool)>,
    /// How much it stands out.
    look: Look,
) -> impl IntoView {
    let app = use_dispatch();
    let label = state.with_untracked(|(action, _)| action.label.clone());
    let on_tap = Callback::new(move |()| app.tap(state.with_untracked(|(action, _)| action.event.clone())));
    let pressed = Signal::derive(move || state.with(|(_, on)| *on));
    view! { <Button label look pressed on_tap/> }
}

/// Buttons that are on or off. A button with other words is another button: page translation replaces words, and would
/// leave old ones standing.
#[component]
pub fn ActionToggles(
    /// Words, what they do, and whether they are on.
    #[prop(into)]
    actions: Signal<Vec<(Action, bool)>>,
    /// How much they stand out.
    look: Look,
) -> impl IntoView {
    let labels = move || {
        let label = |(place, (action, _)): (usize, &(Action, bool))| (place, action.label.clone());
        actions.with(|actions| actions.iter().enumerate().map(label).collect::<Vec<_>>())
    };
    let toggle = move |place: usize, label: String| {
        // What it was stays while it is taken down.
        let state = Memo::new(move |before: Option<&(Action, bool)>| {
            let now = actions
                .with(|actions| actions.get(place).filter(|(action, _)| action.label == label).cloned());
            now.or_else(|| before.cloned())
                .unwrap_or_else(|| (Action::new("", event::timer::Msg::Dismiss), false))
        });
        view! { <ActionToggle state look/> }
    };
    view! {
        <For each=labels key=Clone::clone let((place, label))>
            {toggle(place, label)}
        </For>
    }
}

/// Buttons one below the other. A button with other words, or that does something else, is another button.
#[component]
pub fn ActionStack(
    /// Words and what they do, in order.
    #[prop(into)]
    actions: Signal<Vec<Action>>,
    /// The first is the one thing to do.
    #[prop(optional, into)]
    first_is_strong: Signal<bool>,
    /// They take no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let buttons = move || {
        let strong = first_is_strong.get();
        let button = |(place, action)| (strong && place == 0, action);
        actions.get().into_iter().enumerate().map(button).collect::<Vec<_>>()
    };
    view! {
        <div class="actions">
            <For each=buttons key=Clone::clone let((strong, action))>
                <ActionButton action look=if strong { Look::Strong } else { Look::Quiet } disabled/>
            </For>
        </div>
    }
}

/// Small buttons beside each other that are on or off, under a heading that names them.
#[component]
pub fn ActionChips(
    /// Words, what they do, and whether they are on.
    #[prop(into)]
    actions: Signal<Vec<(Action, bool)>>,
    /// What they are about; empty where the page around says it.
    #[prop(optional)]
    name: &'static str,
) -> impl IntoView {
    let label = (!name.is_empty()).then_some(name);
    view! {
        <Show when=move || actions.with(|actions| !actions.is_empty())>
            <div class="beside">
                {label.map(|name| view! { <h2 class="minor">{name}</h2> })}
                <div class="chips" role="group" aria-label=label>
                    <ActionToggles actions look=Look::Chip/>
                </div>
            </div>
        </Show>
    }
}
