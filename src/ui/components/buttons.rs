//! Buttons: one strong one, the others quieter, each on a line of its own.

use leptos::prelude::*;

use crate::app::present::Action;
use crate::ui::shell::Shell;

fn button(shell: Shell, action: Action, class: &'static str) -> AnyView {
    let Action { label, tap } = action;
    view! { <button class=class on:click=move |_| shell.tap(tap.clone())>{label}</button> }.into_any()
}

/// The one thing to do.
pub fn strong(shell: Shell, action: Action) -> AnyView {
    button(shell, action, "strong")
}

/// Something else one can do.
pub fn quiet(shell: Shell, action: Action) -> AnyView {
    button(shell, action, "quiet")
}

/// A small one inside a card.
pub fn plain(shell: Shell, action: Action) -> AnyView {
    button(shell, action, "plain")
}

/// The first strong, the rest quiet.
pub fn stack(shell: Shell, actions: Vec<Action>) -> AnyView {
    let one = |(place, action)| if place == 0 { strong(shell, action) } else { quiet(shell, action) };
    actions.into_iter().enumerate().map(one).collect_view().into_any()
}
