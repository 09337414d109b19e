//! After a block: better, same or worse, and for a moment "go on"; then pain, if they like.

use leptos::prelude::*;

use crate::app::event;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::app::timer;
use crate::content;
use crate::domain::pain::Effect as Felt;
use crate::ui::actions::{ActionButton, ActionStack, Look};
use crate::ui::components::pain_scale::PainScale;
use crate::ui::dispatch::{part, use_dispatch};

/// How it was.
#[component]
pub fn After() -> impl IntoView {
    let app = use_dispatch();
    let page = app.view(timer::page::after);
    let asks_felt = part(page, |page| page.asks_felt);
    // A second tap on "it is off" is no word on the back.
    let waits = part(page, |page| page.waits);
    let go_on = part(page, |page| page.go_on.clone());
    let offer = move |action| {
        view! {
            <section class="card">
                <p>{content::timer::GO_ON_LEAD}</p>
                <ActionButton action look=Look::Quiet disabled=waits/>
            </section>
        }
    };
    let felt = move |felt| {
        let action = Action::new(content::log::felt(felt), event::timer::Msg::Judge(felt));
        view! { <ActionButton action look=Look::Quiet disabled=waits/> }
    };
    let pain = move || {
        view! {
            <main id="page">
                <h1>{content::timer::PAIN_HEADING}</h1>
                <PainScale on_pick=move |score| app.tap(event::notes::Msg::PainNow(score))/>
                <ActionStack actions=vec![Action::new(content::timer::SKIP, event::frame::Msg::Go(Route::Now))]/>
            </main>
        }
    };
    view! {
        <Show when=move || asks_felt.get() fallback=pain>
            <main id="page">
                <h1>{content::timer::AFTER_HEADING}</h1>
                <p class="lead">{content::timer::AFTER_LEAD}</p>
                <div class="actions">
                    {[Felt::Better, Felt::Same, Felt::Worse].into_iter().map(felt).collect_view()}
                </div>
                // Last, because it goes by itself: nothing moves under a finger.
                {move || go_on.get().map(offer)}
            </main>
        </Show>
    }
}
