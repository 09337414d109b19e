//! A field for a number with its button, and beside it what is wrong with what was typed.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::field_text::field_text;

/// A field for a number.
#[component]
pub fn NumberField(
    /// Its id, for its label.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What is stored, which it holds until something is typed.
    #[prop(optional, into)]
    value: Signal<String>,
    /// What is typed, where others type into it too; `value` is not looked at then.
    #[prop(optional)]
    typed: Option<RwSignal<String>>,
    /// The keyboard of a phone: "none" where keys stand on the page.
    #[prop(default = "numeric")]
    inputmode: &'static str,
    /// How many characters it takes.
    most: &'static str,
    /// What is wrong with what was typed, or that it was saved.
    #[prop(into)]
    note: Signal<&'static str>,
    /// What was typed is refused.
    #[prop(into)]
    invalid: Signal<bool>,
    /// On its button.
    button: &'static str,
    /// The class of its button.
    #[prop(default = "strong")]
    button_class: &'static str,
    /// The button takes no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Below the note.
    #[prop(optional)]
    children: Option<Children>,
    /// When the button is tapped, or Enter pressed, with what was typed.
    on_submit: Callback<String>,
) -> impl IntoView {
    let typed = typed.unwrap_or_else(|| field_text(move || value.get()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(typed.get_untracked());
    };
    let note_id = format!("{id}-note");
    view! {
        <form class="number" on:submit=submit>
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                inputmode=inputmode
                autocomplete="off"
                maxlength=most
                aria-describedby=note_id.clone()
                aria-invalid=move || if invalid.get() { "true" } else { "false" }
                bind:value=typed
            />
            <p id=note_id class="error notranslate" translate="no" role="status">{move || note.get()}</p>
            {children.map(|children| children())}
            <button class=button_class type="submit" disabled=disabled>{button}</button>
        </form>
    }
}
