//! Buttons of page data: an [`Action`] is words and what they do; a tap on one is sent on.

use leptos::prelude::*;

use super::components::button::Button;
use super::dispatch::use_dispatch;
use crate::app::present::Action;

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
    let Action { label, tap } = action;
    let on_tap = Callback::new(move |()| app.tap(tap.clone()));
    view! { <Button label look name disabled on_tap/> }
}

/// A button that is on or off.
#[component]
pub fn ActionToggle(
    /// Its words and what it does.
    action: Action,
    /// How much it stands out.
    look: Look,
    /// Whether it is on.
    on: bool,
) -> impl IntoView {
    let app = use_dispatch();
    let Action { label, tap } = action;
    let on_tap = Callback::new(move |()| app.tap(tap.clone()));
    view! { <Button label look pressed=on on_tap/> }
}

/// Buttons one below the other.
#[component]
pub fn ActionStack(
    /// Words and what they do, in order.
    #[prop(into)]
    actions: Signal<Vec<Action>>,
    /// The first is the one thing to do.
    #[prop(optional)]
    first_is_strong: bool,
    /// They take no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let button = move |(place, action): (usize, Action)| {
        let look = if place == 0 && first_is_strong { Look::Strong } else { Look::Quiet };
        view! { <ActionButton action look disabled/> }
    };
    view! {
        <div class="actions">
            {move || actions.get().into_iter().enumerate().map(button).collect_view()}
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
    let chip = |(action, on)| view! { <ActionToggle action look=Look::Chip on/> };
    let label = (!name.is_empty()).then_some(name);
    view! {
        <Show when=move || actions.with(|actions| !actions.is_empty())>
            <div class="beside">
                {label.map(|name| view! { <h2 class="minor">{name}</h2> })}
                <div class="chips" role="group" aria-label=label>
                    {move || actions.get().into_iter().map(chip).collect_view()}
                </div>
            </div>
        </Show>
    }
}
