//! A scale from 0 to 10: eleven keys, words at some of them, no faces and no traffic-light colours.

use leptos::prelude::*;

use super::button::{Button, Look};

/// The keys; one tap notes the score.
#[component]
pub fn Scale(
    /// What is asked.
    #[prop(into)]
    name: String,
    /// Words at 0, 5 and 10; empty for none.
    words: [&'static str; 3],
    /// The keys take no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// With the score, 0 to 10.
    #[prop(into)]
    on_pick: Callback<u8>,
) -> impl IntoView {
    let word = move |score: u8| match score {
        0 => words[0],
        5 => words[1],
        10 => words[2],
        _ => "",
    };
    let key = move |score: u8| {
        let digits = score.to_string();
        let name = (!word(score).is_empty()).then(|| format!("{digits}, {}", word(score)));
        let on_tap = Callback::new(move |()| on_pick.run(score));
        view! { <Button label=digits look=Look::Plain name disabled on_tap/> }
    };
    let told = [0, 5, 10].into_iter().filter(|score| !word(*score).is_empty());
    let said = told.map(|score| format!("{score} {}", word(score))).collect::<Vec<_>>().join(", ");
    view! {
        <div>
            <div class="pain notranslate" translate="no" role="group" aria-label=name>
                {(0..=10).map(key).collect_view()}
            </div>
            <p class="small">{said}</p>
        </div>
    }
}
