//! Pain from 0 to 10: eleven keys, words at three of them, no faces and no traffic-light colours.

use leptos::prelude::*;

use crate::app::event::Tap;
use crate::content::copy;
use crate::ui::shell::Shell;

/// The keys; one tap notes the score.
pub fn keys(shell: Shell) -> AnyView {
    let key = move |score: u8| {
        let word = match score {
            0 => copy::PAIN_NONE,
            5 => copy::PAIN_HALF,
            10 => copy::PAIN_WORST,
            _ => "",
        };
        let label = if word.is_empty() { score.to_string() } else { format!("{score}, {word}") };
        view! {
            <button aria-label=label on:click=move |_| shell.tap(Tap::PainNow(score))>{score.to_string()}</button>
        }
    };
    view! {
        <div class="pain" role="group" aria-label=copy::PAIN_HEADING>{(0..=10).map(key).collect_view()}</div>
        <p class="small pain-words">
            "0 "{copy::PAIN_NONE}", 5 "{copy::PAIN_HALF}", 10 "{copy::PAIN_WORST}
        </p>
    }
    .into_any()
}
