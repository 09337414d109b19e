//! A number typed by large keys or in a field. By the keys it goes on by itself at the second digit, unless a third may follow.

use leptos::prelude::*;

use super::number_field::NumberField;
use crate::content;

/// The longest number, in digits.
const MOST: usize = 3;

/// These may be the beginning of a hundred and more.
const MAY_GO_ON: [&str; 3] = ["10", "11", "12"];

/// Digits on keys, as they stand on a phone.
const KEYS: [char; 10] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/// A field for an age with keys below it.
#[component]
pub fn Keypad(
    /// Its id, for its label.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// What is wrong with what was typed.
    #[prop(into)]
    note: Signal<&'static str>,
    /// What was typed is refused.
    #[prop(into)]
    invalid: Signal<bool>,
    /// The button takes no tap yet.
    #[prop(into)]
    disabled: Signal<bool>,
    /// With what was typed.
    on_submit: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    // What was typed by the keys and says enough. It waits where the page takes no answer yet.
    let enough = RwSignal::new(false);
    // What was refused stays to be seen until the next key.
    let refused = RwSignal::new(false);
    Effect::new(move || refused.set(invalid.get()));
    let press = move |digit: char| {
        typed.update(|text| {
            if refused.get_untracked() {
                text.clear();
                refused.set(false);
            }
            if text.chars().count() < MOST {
                text.push(digit);
            }
        });
        let is_enough = |text: &String| text.len() == 2 && !MAY_GO_ON.contains(&&**text);
        enough.set(typed.with_untracked(is_enough));
    };
    Effect::new(move || {
        if enough.get() && !disabled.get() {
            on_submit.run(typed.get_untracked());
        }
    });
    let key = move |digit: char| {
        view! { <button class="key" type="button" on:click=move |_| press(digit)>{digit.to_string()}</button> }
    };
    let erase = move |_| {
        enough.set(false);
        typed.update(|text| {
            text.pop();
        });
    };
    view! {
        <NumberField
            id
            label
            most="3"
            inputmode="none"
            typed
            note
            invalid
            button=content::interface::CONTINUE
            disabled
            on_submit
        />
        <div class="keypad" translate="no">
            {KEYS.map(key).collect_view()}
            <button class="key erase" type="button" aria-label=content::check::screens::ERASE_DIGIT on:click=erase>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                    <path d="M9 5h11v14H9l-6-7zM12 9.5l5 5m0-5l-5 5"/>
                </svg>
            </button>
        </div>
    }
}
