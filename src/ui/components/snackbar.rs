//! What was just done, with a button that undoes it. Told politely; it stays while it has the focus, or a pointer over it.

use leptos::prelude::*;

use super::button::{Button, Look};

/// The place of it, which is always there so that screen readers hear what comes into it.
#[component]
pub fn Snackbar(
    /// What was done, with a number that tells it from the one before; nothing while there is nothing to undo.
    #[prop(into)]
    said: Signal<Option<(String, usize)>>,
    /// On the button.
    undo: &'static str,
    /// The button was tapped.
    on_undo: Callback<()>,
    /// It has the focus, or a pointer over it, or has not any more.
    on_hold: Callback<bool>,
) -> impl IntoView {
    let bar = move |(words, _): (String, usize)| {
        let over = StoredValue::new((false, false));
        let hold = move |change: fn(&mut (bool, bool), bool), on: bool| {
            let before = over.with_value(|(pointer, focus)| *pointer || *focus);
            over.update_value(|held| change(held, on));
            let after = over.with_value(|(pointer, focus)| *pointer || *focus);
            if before != after {
                on_hold.run(after);
            }
        };
        let pointer: fn(&mut (bool, bool), bool) = |held, on| held.0 = on;
        let focus: fn(&mut (bool, bool), bool) = |held, on| held.1 = on;
        view! {
            <div
                class="snack"
                on:pointerenter=move |_| hold(pointer, true)
                on:pointerleave=move |_| hold(pointer, false)
                on:focusin=move |_| hold(focus, true)
                on:focusout=move |_| hold(focus, false)
            >
                <p class="notranslate" translate="no">{words}</p>
                <Button label=undo look=Look::Plain on_tap=on_undo/>
            </div>
        }
    };
    view! {
        <div class="snack-place" role="status">
            <For each=move || said.get() key=Clone::clone let(one)>
                {bar(one)}
            </For>
        </div>
    }
}
