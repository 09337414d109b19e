//! A field for words of the person's own that are kept: a number, an address.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::content;
use crate::ui::components::field_text::field_text;

/// What kind of words it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The id of the field.
    pub id: &'static str,
    /// The type of the field, which chooses the keyboard.
    pub input: &'static str,
    /// What the browser may fill in.
    pub autocomplete: &'static str,
    /// How many characters it takes.
    pub most: usize,
    /// Its name.
    pub name: &'static str,
    /// What belongs in it; empty where its name says that.
    pub hint: &'static str,
}

/// A card with the field, under its name, and "Save".
#[component]
pub fn SavedField(
    /// What it takes.
    kind: Kind,
    /// What is stored.
    #[prop(into)]
    stored: Signal<String>,
    /// That it was saved, or what is wrong with it.
    #[prop(into)]
    note: Signal<&'static str>,
    /// What was typed is to be saved.
    on_save: Callback<String>,
) -> impl IntoView {
    let Kind { id, input, autocomplete, most, name, hint } = kind;
    let text = field_text(move || stored.get());
    // What is said of another field of the page is not said here.
    let sent = RwSignal::new(false);
    let said = move || Some(note.get()).filter(|note| sent.get() && !note.is_empty());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        on_save.run(text.get_untracked());
    };
    view! {
        <form class="card" on:submit=submit>
            <h2><label for=id>{name}</label></h2>
            <input id=id type=input autocomplete=autocomplete maxlength=most.to_string() bind:value=text/>
            {(!hint.is_empty()).then(|| view! { <p class="small">{hint}</p> })}
            <p role="status">{said}</p>
            <button class="quiet" type="submit">{content::settings::SAVE}</button>
        </form>
    }
}

/// The number to call today.
pub const DOCTOR: Kind = Kind {
    id: "doctor",
    input: "tel",
    autocomplete: "off",
    most: 24,
    name: content::regions::DOCTOR,
    hint: "",
};

/// Where the person lives.
pub const ADDRESS: Kind = Kind {
    id: "address",
    input: "text",
    autocomplete: "street-address",
    most: crate::domain::journal::record::ADDRESS_CHARS,
    name: content::regions::ADDRESS,
    hint: content::regions::ADDRESS_HINT,
};
