//! The card for the person beside them.

use leptos::prelude::*;

use crate::app::event;
use crate::app::helper;
use crate::app::helper::HelperPage;
use crate::app::page::Action;
use crate::app::route::Route;
use crate::content::{self, Text};
use crate::ui::actions::{ActionButton, Look};
use crate::ui::components::call_link::{CallLink, EmergencyCall};
use crate::ui::dispatch::{part, use_dispatch};

/// What the person beside them has to know.
#[component]
pub fn Helper() -> impl IntoView {
    let page = use_dispatch().view(helper::page);
    let call = part(page, |page| (page.number, page.emergency));
    let call = move || match call.get() {
        (number, true) => view! { <EmergencyCall number=Signal::stored(number)/> }.into_any(),
        (number, false) => {
            let text = content::verdict::call_number(number);
            view! { <CallLink number text class="quiet"/> }.into_any()
        }
    };
    let card = |(heading, lines): (Text, Vec<Text>)| {
        view! {
            <section class="card">
                <h2>{heading}</h2>
                <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            </section>
        }
    };
    let cards = move || page.with(|HelperPage { parts, .. }| parts.clone());
    view! {
        <main id="page">
            <h1>{content::helper::TITLE}</h1>
            <p class="lead">{content::helper::LEAD}</p>
            {call}
            {move || cards().into_iter().map(card).collect_view()}
            <div class="row-of-buttons on-screen">
                <ActionButton action=Action::new(content::verdict::SHARE, event::frame::Msg::ShareHelperCard) look=Look::Plain/>
                <ActionButton action=Action::new(content::verdict::PRINT, event::frame::Msg::Print) look=Look::Plain/>
                <a class="plain" href=Route::Verdict.print()>{content::verdict::WHAT_WE_FOUND}</a>
            </div>
        </main>
    }
}
