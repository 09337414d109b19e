//! Pain from 0 to 10.

use leptos::prelude::*;

use super::scale::Scale;
use crate::content;

/// The keys; one tap notes the score.
#[component]
pub fn PainScale(
    /// What is asked, where it is not the pain now.
    #[prop(default = content::timer::PAIN_HEADING)]
    name: &'static str,
    /// The keys take no tap yet.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// With the score, 0 to 10.
    #[prop(into)]
    on_pick: Callback<u8>,
) -> impl IntoView {
    let words = [content::timer::PAIN_NONE, content::timer::PAIN_HALF, content::timer::PAIN_WORST];
    view! { <Scale name words disabled on_pick/> }
}
