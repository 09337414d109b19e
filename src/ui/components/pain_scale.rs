//! Pain from 0 to 10: eleven keys, words at three of them, no faces and no traffic-light colours.

use leptos::prelude::*;

use super::button::{Button, Look};
use crate::content;

/// The keys; one tap notes the score.
#[component]
pub fn PainScale(
    /// The keys take no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// With the score, 0 to 10.
    #[prop(into)]
    on_pick: Callback<u8>,
) -> impl IntoView {
    let key = move |score: u8| {
        let word = match score {
            0 => content::timer::PAIN_NONE,
            5 => content::timer::PAIN_HALF,
            10 => content::timer::PAIN_WORST,
            _ => "",
        };
        let digits = score.to_string();
        let name = (!word.is_empty()).then(|| format!("{digits}, {word}"));
        let on_tap = Callback::new(move |()| on_pick.run(score));
        view! { <Button label=digits look=Look::Plain name disabled on_tap/> }
    };
    let words = format!(
        "0 {}, 5 {}, 10 {}",
        content::timer::PAIN_NONE,
        content::timer::PAIN_HALF,
        content::timer::PAIN_WORST
    );
    view! {
        <div>
            <div class="pain notranslate" translate="no" role="group" aria-label=content::timer::PAIN_HEADING>
                {(0..=10).map(key).collect_view()}
            </div>
            <p class="small">{words}</p>
        </div>
    }
}
