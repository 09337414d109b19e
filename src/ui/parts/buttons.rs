//! Buttons: one strong one, the others quieter, each on a line of its own.

use crate::app::present::Action;
use crate::ui::node::{Element, el};

fn button(action: Action, class: &'static str) -> Element {
    el("button").class(class).tap(action.tap).tell(action.label)
}

/// The one thing to do.
pub fn strong(action: Action) -> Element {
    button(action, "strong")
}

/// Something else one can do.
pub fn quiet(action: Action) -> Element {
    button(action, "quiet")
}

/// One that takes no tap yet.
pub fn waiting(button: Element, waits: bool) -> Element {
    if waits { button.set("disabled", "") } else { button }
}

/// A small one inside a card.
pub fn plain(action: Action) -> Element {
    button(action, "plain")
}

/// A button that is on or off.
pub fn toggle(action: Action, class: &'static str, on: bool) -> Element {
    button(action, class).flag("aria-pressed", on)
}

/// The first strong, the rest quiet.
pub fn stack(actions: Vec<Action>) -> Element {
    let mut stack = el("div").class("actions");
    for (place, action) in actions.into_iter().enumerate() {
        stack = stack.with(button(action, if place == 0 { "strong" } else { "quiet" }));
    }
    stack
}

/// All quiet.
pub fn quiet_stack(actions: Vec<Action>) -> Element {
    let mut stack = el("div").class("actions");
    for action in actions {
        stack = stack.with(quiet(action));
    }
    stack
}
