//! A button with words.

use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do.
    Strong,
    /// Something else one can do, on a line of its own.
    Quiet,
    /// A small one inside a card.
    Plain,
    /// One of several in a row.
    Chip,
    /// One of several lengths.
    Length,
    /// An answer that goes on at once.
    Pick,
    /// "Not sure" on a row.
    Unsure,
    /// "No", "Not sure" or "Yes" at the foot of a card.
    Answer,
    /// A card that was answered, folded to a line.
    Folded,
    /// Half of a screen.
    Half,
    /// "That hurts": stops everything.
    Hurts,
}

impl Look {
    /// The class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Look::Strong => "strong",
            Look::Quiet => "quiet",
            Look::Plain => "plain",
            Look::Chip => "chip",
            Look::Length => "length",
            Look::Pick => "pick",
            Look::Unsure => "unsure",
            Look::Answer => "answer",
            Look::Folded => "folded",
            Look::Half => "half",
            Look::Hurts => "hurts",
        }
    }
}

/// A button with words.
#[component]
pub fn Button(
    /// On the button.
    #[prop(into)]
    label: String,
    /// How much it stands out.
    look: Look,
    /// Its name for screen readers where its words alone do not tell it.
    #[prop(optional_no_strip)]
    name: Option<String>,
    /// Whether it is on, for one that is on or off.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// It takes no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// When tapped.
    on_tap: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            // Within a form it sends nothing off.
            type="button"
            class=look.class()
            aria-label=name
            aria-pressed=move || pressed.get().map(|on| if on { "true" } else { "false" })
            disabled=disabled
            on:click=move |_| on_tap.run(())
        >
            {label}
        </button>
    }
}
